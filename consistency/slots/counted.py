"""What a number counts: the noun over it, or the measure after it."""

from __future__ import annotations

from dataclasses import dataclass

from consistency.records import ParsedClaim, Token
from consistency.slots.frame import ancestors, frame, happening
from consistency.slots.happenings import EVENTS, GROWING
from consistency.slots.lexicon import concept

# Nouns for people whose number means people killed, met, counted: any of them may stand for "people".
_PEOPLE_WORDS = """adult applicant arrest asylum boy cadet case casualty child citizen civilian clerk cop crew
customer deputy detainee driver employee evacuee expert farmer fatality fighter firefighter fisherman fugitive girl
guard guest hostage household household inmate individual infant inhabitant injured journalist juror killed kid lawyer
life man marcher medic member migrant militant miner minor mourner nurse observer occupant officer official orphan
passenger patient pedestrian people person pirate police policeman prisoner protester pupil rebel refugee resident
rider rioter sailor scientist soldier son daughter sister brother spectator staff student subscriber suspect teacher
teenager tourist trooper victim villager visitor voter walker woman worker youth youngster student dead body corpse
demonstrator well-wisher pensioner delegate deputy player"""
PEOPLE: frozenset[str] = frozenset(concept(word) for word in _PEOPLE_WORDS.split())
_ANYBODY = frozenset(
    concept(word) for word in ("people", "person", "victim", "life", "individual", "soul", "body", "dead")
)
SUBSETS: frozenset[str] = frozenset(
    concept(word) for word in ("man", "woman", "child", "boy", "girl", "baby", "infant")
)
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "ee", "man", "men", "woman", "women")
_NO_AGENT_WORDS = """acre afternoon answer banner barrier border bother buyout centre center chamber chapter cluster
computer container corner counter cover degree diameter dinner disaster dollar door drawer
engine factor fever figure finger floor folder genre helicopter heater hour kilometre kilometer
ladder layer ledger letter litre liter locker matter metre meter millimetre mirror monitor
monster motor murder number offer order oyster paper plant poster power printer projector
quarter reactor restaurant river scooter sector semester server shelter shoulder slipper square
summer supper tanker theater tower tractor trailer transfer vector warrant water weather winter
committee fee coffee tree variant grant elephant knee guarantee"""
_NO_AGENTS = frozenset(_NO_AGENT_WORDS.split()) - PEOPLE
_MODIFIERS = frozenset({"nummod", "quantmod", "compound", "amod", "det", "predet"})
_SUM_NOUNS = frozenset({"number", "total", "toll", "count", "tally", "figure", "sum", "amount", "rate", "share"})


@dataclass(frozen=True, slots=True)
class Counted:
    """`noun`: concept of what is counted, "" where nothing says; `person`, `anybody`: it counts people, of any kind;
    `index`: the token of the noun; `state`: what its adjectives say happened to them ("31 dead", "homeless")."""

    noun: str = ""
    person: bool = False
    anybody: bool = False
    index: int | None = None
    state: str = ""


def counted(parsed: ParsedClaim, first: int, last: int) -> Counted:
    """What the number at the tokens `first` to `last` counts."""
    tokens = parsed.tokens
    if tokens[first].lemma.lower() in ("nobody", "no") and tokens[last].tag == "NN":
        return Counted("people", True, True)
    index = _noun(tokens, first, last)
    if index is None:
        return Counted()
    noun, state = concept(tokens[index].lemma), _state(tokens, index)
    event = happening(tokens[index].lemma)
    if event in GROWING:
        return Counted("people", True, True, index, event)
    person = is_person(tokens[index]) or frame(parsed, first, last).predicate in ("die", "injure")
    return Counted(noun, person, noun in _ANYBODY, index, state)


def is_person(token: Token) -> bool:
    """Whether a noun names people by what they are or do."""
    lemma = token.lemma.lower()
    return concept(lemma) in PEOPLE or (lemma.endswith(_AGENT_ENDINGS) and len(lemma) > 4 and lemma not in _NO_AGENTS)


def _noun(tokens: tuple[Token, ...], first: int, last: int) -> int | None:
    top = next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), last)
    head = tokens[top].head
    if tokens[top].dep in _MODIFIERS and tokens[head].pos in ("NOUN", "PROPN", "ADJ"):
        return head
    if (inner := _of(tokens, top)) is not None:
        return inner
    if last + 1 < len(tokens) and happening(tokens[last + 1].lemma) in GROWING:
        return last + 1
    return _subject(tokens, top)


def _of(tokens: tuple[Token, ...], top: int) -> int | None:
    """The noun of "dozens of people", "two of the men"."""
    for i, token in enumerate(tokens):
        if token.head == top and token.dep == "prep" and token.lemma == "of":
            return next((j for j, t in enumerate(tokens) if t.head == i and t.dep == "pobj" and t.pos == "NOUN"), None)
    return None


def _subject(tokens: tuple[Token, ...], top: int) -> int | None:
    """What a number on its own counts: "the number of cases rose to 91", "a death toll of 31"."""
    for index in ancestors(tokens, top):
        lemma = tokens[index].lemma
        if tokens[index].pos == "NOUN" and (lemma in _SUM_NOUNS or happening(lemma) in GROWING):
            return _total(tokens, index)
        if tokens[index].pos in ("VERB", "AUX"):
            subjects = (i for i, t in enumerate(tokens) if t.head == index and t.dep in ("nsubj", "nsubjpass"))
            return next((_total(tokens, i) for i in subjects if tokens[i].lemma in _SUM_NOUNS), None)
    return None


def _total(tokens: tuple[Token, ...], index: int) -> int:
    """What a "number" or "toll" is of."""
    if (inner := _of(tokens, index)) is not None:
        return inner
    return next((i for i, t in enumerate(tokens) if t.head == index and t.dep == "compound"), index)


def _state(tokens: tuple[Token, ...], noun: int) -> str:
    """What an adjective or participle at the noun says happened: "31 dead miners", "12 people killed"."""
    for token in tokens:
        if token.dep in ("amod", "acl", "relcl") and tokens[noun] is tokens[token.head]:
            name = happening(token.lemma)
            if name in EVENTS:
                return name
    return ""
