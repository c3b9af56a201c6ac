"""Words that news uses for one another, as classes; `concept` maps a lemma to the name of its class."""

from __future__ import annotations

SYNONYMS: dict[str, tuple[str, ...]] = {
    "die": ("kill", "dead", "death", "fatality", "perish", "slay", "toll", "fatal", "murder"),
    "injure": ("wound", "hurt", "injury", "injured", "wounded"),
    "quake": ("earthquake", "tremor", "temblor", "tremblor", "seismic"),
    "arrest": ("detain", "custody", "apprehend"),
    "talk": ("negotiation", "negotiate", "meeting", "meet", "discussion", "discuss"),
}

_CONCEPT = {word: name for name, words in SYNONYMS.items() for word in words}


def concept(lemma: str) -> str:
    """The class of a lemma, or the lemma itself in lower case."""
    lowered = lemma.lower()
    return _CONCEPT.get(lowered, lowered)
