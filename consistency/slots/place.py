"""Where it is: named places and what holds them, distances and directions, and the site a thing happened at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from consistency.records import CaveatCode, Comparison, ConflictType, Outcome, ParsedClaim, Span
from consistency.slots.argument import IS, PATIENT, Argument, Tree, alignment, arguments, overlap
from consistency.slots.gazetteer import country, fold_phrase, holds, state
from consistency.slots.lexicon import concept
from consistency.slots.spelling import Match, match

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_MISTAKEN = frozenset({"", "PERSON", "ORG"})
_AT = frozenset({"in", "at", "near", "off"})
_STATIC_WORDS = (
    "in at on near inside outside off under beneath beside aboard behind within by around above below across"
)
_STATIC = frozenset(_STATIC_WORDS.split())
_MOVING = frozenset({"to", "into", "from", "toward", "towards", "through", "via", "onto"})
_COMPASS = "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
_DIRECTION = re.compile(
    r"\b((?i:" + "|".join(sorted(_COMPASS.split(), key=len, reverse=True)) + r"))(?:ern|wards?)?\s+of\s+"
    r"(?:[a-z]+\s+){0,4}?([^\W\d_a-z]\w*(?:\s+[^\W\d_a-z]\w*){0,3})"  # "the northern town of Biret" names Biret
)
# Sites that exclude each other; a part ("roof", "lobby") lies in any of them.
_SITE_WORDS = """
hospital hotel restaurant church mosque temple school university airport station court prison library museum theatre
cinema factory warehouse shop house flat apartment park beach street bridge mine farm forest field stadium bar cafe
nightclub bank office embassy hospice clinic courtroom hallway kitchen bedroom bathroom cellar garage garden car bus
train plane ship lorry tent cave river lake harbour pier market square cemetery monastery hangar barrack playground
supermarket scene ambulance sanatorium brewery hall parliament pool canteen staircase lift corridor roof pitch lobby
yard schoolyard classroom gym dormitory villa cottage cabin hut barn stable mill dairy depot dock quay port shipyard
beach shore island mountain hill summit valley canyon desert woods orchard vineyard meadow grove marsh lagoon canal dam
highway motorway roundabout junction crossing tunnel checkpoint border embankment footpath driveway pavement platform
town-hall courthouse jail cell embassy consulate palace castle fort tower chapel cathedral synagogue convent sacristy
gallery studio arena rink casino brothel sauna spa gymnasium laboratory refinery plant mineshaft well pit
"""
_SITES = frozenset(concept(word) for word in _SITE_WORDS.split())
_ROOM_WORDS = "hallway kitchen bedroom bathroom cellar garage garden courtroom staircase lift corridor roof lobby"
_ROOMS = frozenset(map(concept, _ROOM_WORDS.split()))
_LOOSE_WORDS = "shop bar cafe restaurant hall street square park office river lake pool canteen house garage chapel"
_LOOSE = frozenset(map(concept, _LOOSE_WORDS.split()))  # may lie in a host, or be one
_HOST_WORDS = """hotel station airport museum theatre market ship train hospital university school prison factory flat
villa cottage palace castle tower town-hall beach island street square park"""
_HOSTS = frozenset(map(concept, _HOST_WORDS.split()))
_OUTER = {"inside": "in", "within": "in", "outside": "out", "in": "in", "off": "out"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is.

    `name`: folded words of a named place, () for a site; `site`: concept of a common noun, "" for a name;
    `within`: folded names of what the text says holds it; `direction` of `name`, "" without one.
    """

    name: tuple[str, ...]
    site: str
    direction: str
    within: frozenset[str]
    text: str
    span: Span
    arguments: tuple[Argument, ...]
    words: frozenset[str]


def extract(parsed: ParsedClaim) -> tuple[Place, ...]:
    """The places of a claim, in order: names, sites under a preposition, directions from a reference."""
    tree = Tree(parsed)
    roles = arguments(parsed)
    words = frozenset(concept(t.lemma) for t in parsed.tokens if t.pos in ("NOUN", "PROPN", "VERB", "ADJ"))
    named = list(_named(tree, roles, words))
    found = [*named, *_unseen(roles, named, words), *_sites(roles, words), *_directions(parsed, words)]
    return tuple(sorted(found, key=lambda place: place.span))


def _named(tree: Tree, roles: tuple[Argument, ...], words: frozenset[str]) -> Iterator[Place]:
    runs = list(_runs(tree))
    for position, (first, last) in enumerate(runs):
        name = tuple(
            fold_phrase(t.text) for t in tree.tokens[first : last + 1] if t.pos not in ("DET", "PUNCT", "PART")
        )
        if not any(name):
            continue
        span = Span(tree.tokens[first].span.start, tree.tokens[last].span.end)
        mine = tuple(r for r in roles if r.span.start <= span.start < r.span.end)
        within = frozenset(_containers(tree, runs[position:]))
        text = tree.parsed.claim.article.text[span.start : span.end]
        yield Place(name, "", "", within, text, span, mine, words - {w.lower() for w in text.split()})


def _runs(tree: Tree) -> Iterator[tuple[int, int]]:
    """First and last token of every place entity."""
    first = None
    for index, token in enumerate(tree.tokens):
        if first is not None and (token.entity not in _PLACES or token.entity_start):
            yield first, index - 1
            first = None
        if token.entity in _PLACES and first is None:
            first = index
    if first is not None:
        yield first, len(tree.tokens) - 1


def _containers(tree: Tree, runs: list[tuple[int, int]]) -> Iterator[str]:
    """Names that follow with a comma between them: "Malibu, California"."""
    for (_, last), (first, end) in pairwise(runs):
        if first != last + 2 or tree.tokens[last + 1].text != ",":
            return
        yield fold_phrase(" ".join(t.text for t in tree.tokens[first : end + 1]))


def _unseen(roles: tuple[Argument, ...], named: list[Place], words: frozenset[str]) -> Iterator[Place]:
    """Names after "in" or "at" that the entity recogniser takes for people or for nothing."""
    taken = [place.span for place in named]
    for role in dict.fromkeys(r for r in roles if r.role in _AT and r.name and r.entity in _MISTAKEN):
        if not any(span.start < role.span.end and role.span.start < span.end for span in taken):
            name = tuple(fold_phrase(word) for word in role.name)
            yield Place(name, "", "", frozenset(), role.text, role.span, (role,), words - {w.lower() for w in name})


def _sites(roles: tuple[Argument, ...], words: frozenset[str]) -> Iterator[Place]:
    for role in dict.fromkeys(r for r in roles if r.role in _STATIC and r.head in _SITES and not r.name):
        yield Place((), role.head, "", frozenset(), role.text, role.span, (role,), words - {role.head})


def _directions(parsed: ParsedClaim, words: frozenset[str]) -> Iterator[Place]:
    for found in _DIRECTION.finditer(parsed.claim.text):
        reference = tuple(fold_phrase(word) for word in found[2].split() if word[0].isupper())
        if reference:
            offset = parsed.claim.span.start
            span = Span(offset + found.start(), offset + found.end())
            direction = found[1].lower().replace("-", "")
            yield Place(reference, "", direction, frozenset(), found[0], span, (), words)


def compare(a: tuple[Place, ...], b: tuple[Place, ...]) -> list[Comparison]:
    """Places in one role under one predicate, and directions from one reference."""
    found = [_pair(x, y, a, b) for x, y in product(a, b)]
    return [comparison for comparison in found if comparison is not None]


def _pair(x: Place, y: Place, a: tuple[Place, ...], b: tuple[Place, ...]) -> Comparison | None:
    if x.direction or y.direction:
        return _directed(x, y)
    sure = _alignment(x, y)
    if sure == 0.0 or bool(x.site) != bool(y.site):
        return None
    outcome, caveats = _site_outcome(x, y) if x.site else _name_outcome(x, y)
    if outcome is Outcome.DIFFERENT and (_known(x, b) or _known(y, a)):
        return None
    return Comparison(ConflictType.PLACE, outcome, sure, x.span, y.span, x.text, y.text, caveats)


def _directed(x: Place, y: Place) -> Comparison | None:
    if not (x.direction and y.direction) or match(x.name, y.name) > Match.VARIANT:
        return None
    outcome = _compass(x.direction, y.direction)
    sure = 0.6 + 0.4 * overlap(x.words, y.words)
    return Comparison(ConflictType.PLACE, outcome, sure, x.span, y.span, x.text, y.text)


def _compass(a: str, b: str) -> Outcome:
    """South and southwest are one at two precisions; south and west are not."""
    if a == b:
        return Outcome.SAME
    return Outcome.COMPATIBLE if a in b or b in a else Outcome.DIFFERENT


def _alignment(x: Place, y: Place) -> float:
    pairs = product(x.arguments, y.arguments)
    return max((alignment(p, q) for p, q in pairs if _one_role(p, q) and p.negated == q.negated), default=0.0)


def _one_role(p: Argument, q: Argument) -> bool:
    """All static prepositions ask where; movement asks whither or whence, a preposition each."""
    if p.role in _STATIC and q.role in _STATIC:
        return True
    return p.role == q.role and (p.role in _MOVING or p.role in (IS, PATIENT))


def _name_outcome(x: Place, y: Place) -> tuple[Outcome, tuple[CaveatCode, ...]]:
    likeness = match(x.name, y.name)
    if likeness <= Match.VARIANT or _area(x) == _area(y) != "":
        return Outcome.SAME, (CaveatCode.SPELLING,) if likeness is Match.VARIANT else ()
    if _holds(x, y) or _holds(y, x):
        return Outcome.COMPATIBLE, ()
    return Outcome.DIFFERENT, (CaveatCode.SPELLING,) if likeness is Match.SPELLING else ()


def _area(place: Place) -> str:
    name = " ".join(place.name)
    return country(name) or state(name)


def _holds(upper: Place, lower: Place) -> bool:
    """Whether `lower` may lie in `upper`: the text says so, or nothing says that it lies elsewhere."""
    area = _area(upper)
    name = " ".join(upper.name)
    if name in lower.within or holds(area, _area(lower)):
        return True
    others = {country(w) or state(w) for w in lower.within} - {""}
    if not area or _area(lower):
        return False
    return not others or area in others or any(holds(area, other) for other in others)


def _site_outcome(x: Place, y: Place) -> tuple[Outcome, tuple[CaveatCode, ...]]:
    sides = {_OUTER.get(x.arguments[0].role), _OUTER.get(y.arguments[0].role)}
    if x.site == y.site:
        return (Outcome.DIFFERENT if sides == {"in", "out"} else Outcome.SAME), ()
    return (Outcome.DIFFERENT if _apart(x.site, y.site) else Outcome.COMPATIBLE), ()


def sites_apart(x: str, y: str) -> bool:
    """Whether two concepts are sites that exclude each other."""
    return x != y and {x, y} <= _SITES and _apart(x, y)


def _apart(x: str, y: str) -> bool:
    sites = {x, y}
    nested = bool(sites & _LOOSE and sites & _HOSTS) and len(sites & (_LOOSE | _HOSTS)) == 2
    return not nested and len(sites & _ROOMS) != 1


def _known(place: Place, others: tuple[Place, ...]) -> bool:
    """Whether the other claim has this place too, in whatever role."""
    if place.site:
        return any(place.site == o.site and not o.direction for o in others) and not _sided(place, others)
    return any(o.name and match(place.name, o.name) <= Match.VARIANT for o in others)


def _sided(place: Place, others: tuple[Place, ...]) -> bool:
    return any(o.site == place.site and _site_outcome(place, o)[0] is Outcome.DIFFERENT for o in others)
