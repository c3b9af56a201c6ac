"""Words that news uses for one another, as classes; `concept` maps a lemma to the name of its class."""

from __future__ import annotations

# Events: verbs, nouns and adjectives that name one kind of happening. Alphabetical.
_EVENTS: dict[str, str] = {
    "acquit": "acquittal",
    "announce": "announcement unveil declare",
    "appeal": "appellant",
    "arrest": "detain detention custody apprehend nab seize capture",
    "attack": "assault raid ambush strike",
    "begin": "start beginning commence launch open kick",
    "burn": "blaze fire flame gut torch",
    "buy": "purchase acquire acquisition takeover",
    "charge": "indict indictment accuse",
    "close": "shut closure shutdown",
    "collapse": "cave",
    "convict": "conviction",
    "crash": "collide collision derail overturn capsize",
    "cut": "sever",
    "die": "kill dead death fatality perish slay toll fatal murder deadly drown casualty lifeless",
    "dismiss": "fire sack oust dismissal",
    "elect": "election",
    "end": "finish conclude expire",
    "enter": "admit admission",
    "evacuate": "evacuation evacuee displace flee",
    "explode": "explosion blast detonate detonation bomb bombing",
    "fine": "penalty penalise",
    "free": "release liberate",
    "happen": "occur",
    "infect": "infection sicken",
    "injure": "wound hurt injury injured wounded",
    "marry": "wed marriage wedding",
    "miss": "missing unaccounted disappear vanish",
    "pay": "payment",
    "protest": "demonstrate demonstration march demonstrator protester marcher",
    "quake": "earthquake tremor temblor tremblor seismic",
    "recall": "",
    "rescue": "save",
    "resign": "resignation",
    "sell": "sale",
    "sentence": "jail imprison",
    "shoot": "shooting gun shot",
    "sign": "signature",
    "stab": "stabbing knife",
    "talk": "negotiation negotiate meeting meet discussion discuss",
    "vote": "ballot",
    "win": "victory beat defeat triumph",
}

# Everything else that is said in several words. Alphabetical.
_THINGS: dict[str, str] = {
    "building": "house home dwelling",
    "car": "vehicle automobile",
    "child": "kid schoolchild youngster",
    "doctor": "physician medic surgeon",
    "firm": "company corporation",
    "gun": "weapon firearm",
    "movie": "film",
    "person": "people individual soul human",
    "ship": "vessel boat",
    "shop": "store",
}

EVENTS: frozenset[str] = frozenset(_EVENTS)
SYNONYMS: dict[str, tuple[str, ...]] = {name: tuple(words.split()) for name, words in (_EVENTS | _THINGS).items()}

# A verb with one of its dependents that together name an event.
IDIOMS: dict[tuple[str, str], str] = {
    ("break", "out"): "begin",
    ("claim", "life"): "die",
    ("cost", "life"): "die",
    ("give", "way"): "collapse",
    ("lose", "life"): "die",
    ("take", "life"): "die",
    ("take", "place"): "happen",
}

# Counts that only go up while a story runs: a later figure replaces an earlier one.
GROWING: frozenset[str] = frozenset({"arrest", "die", "evacuate", "infect", "injure", "miss", "rescue"})

_CONCEPT = {word: name for name, words in SYNONYMS.items() for word in words}


def concept(lemma: str) -> str:
    """The class of a lemma, or the lemma itself in lower case."""
    lowered = lemma.lower()
    return _CONCEPT.get(lowered, lowered)
