"""Which concepts of the lexicon are happenings, how several words name one, and which of their counts grow."""

from __future__ import annotations

_EVENTS = """
acquit acquire allege approve arrest arrive attack begin burn charge close collapse convict crash damage destroy die
elect end enter evacuate explode find happen infect injure marry miss pay protest quake recall release rescue quit sack
sell sentence shoot sink stab steal strike talk vote win
"""
EVENTS: frozenset[str] = frozenset(_EVENTS.split())

# Happenings under other words, where the lexicon of synonyms would be too wide: only a predicate is read so.
PREDICATES: dict[str, str] = {
    "drown": "die",
    "deadly": "die",
    "casualty": "die",
    "lifeless": "die",
    "displace": "evacuate",
    "evacuation": "evacuate",
    "disappear": "miss",
    "missing": "miss",
    "unaccounted": "miss",
    "vanish": "miss",
    "infection": "infect",
    "explosion": "explode",
    "blast": "explode",
    "detonate": "explode",
    "detonation": "explode",
    "stabbing": "stab",
}

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
