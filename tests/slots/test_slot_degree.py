"""Words on a scale, and predicates that stand against each other."""

from __future__ import annotations

import pytest

from consistency.records import Comparison, Outcome
from consistency.slots import degree, opposite
from tests.slots.cases import Parsed, differing

DIFFERENT = [
    (
        "The chapel was destroyed by the storm.",
        "The chapel was slightly damaged by the storm.",
        "destroyed",
        "slightly damaged",
    ),
    ("The bridge was badly damaged.", "The bridge was lightly damaged.", "badly damaged", "lightly damaged"),
    ("The bridge was destroyed.", "The bridge was partly damaged.", "destroyed", "partly damaged"),
    ("All shops were closed.", "Few shops were closed.", "All", "Few"),
    ("Most of the workers returned.", "None of the workers returned.", "Most", "None"),
    ("Half of the workers returned.", "All of the workers returned.", "Half", "All"),
    ("Every pupil passed the test.", "Only a few pupils passed the test.", "Every", "few"),
    ("She was seriously injured in the fall.", "She was slightly injured in the fall.", "seriously", "slightly"),
    ("He is in critical condition.", "He is in fair condition.", "critical", "fair"),
    ("He was in grave condition on Monday.", "He was in good condition on Monday.", "grave", "good"),
    ("The storm caused major damage.", "The storm caused minor damage.", "major", "minor"),
    ("The storm caused severe damage.", "The storm caused slight damage.", "severe", "slight"),
    ("The road was permanently closed.", "The road was temporarily closed.", "permanently", "temporarily"),
    ("The talks were always held in Bonn.", "The talks were rarely held in Bonn.", "always", "rarely"),
    ("The motion was adopted unanimously.", "The motion was adopted narrowly.", "unanimously", "narrowly"),
]

QUIET = [
    ("The chapel was destroyed.", "The chapel was razed."),
    ("The chapel was destroyed.", "The chapel was demolished by the storm."),
    ("The chapel was badly damaged.", "The chapel was heavily damaged."),
    ("The chapel was damaged.", "The chapel was destroyed."),
    ("The chapel was virtually destroyed.", "The chapel was destroyed."),
    ("The chapel was destroyed.", "The school was slightly damaged."),
    ("The chapel was not destroyed.", "The chapel was slightly damaged."),
    ("All shops were closed.", "Every shop was closed."),
    ("Almost all shops were closed.", "All shops were closed."),
    ("Most shops were closed.", "Half of the shops were closed."),
    ("Most shops were closed.", "Some shops were closed."),
    ("All shops were closed.", "Few farmers came."),
    ("He is in critical condition.", "He is in serious condition."),
    ("He is in serious condition.", "He is in stable condition."),
    ("The storm caused severe damage.", "The storm caused heavy damage."),
    ("The storm caused severe damage.", "The storm had a minor rival."),
    ("She was seriously injured.", "The car was slightly damaged."),
    ("The road was briefly closed.", "The road was closed for a short time."),
    ("Three people were killed.", "Three people were injured."),
    ("The talks were often held in Bonn.", "The talks were sometimes held in Bonn."),
]

OPPOSED = [
    ("The court upheld the verdict.", "The court overturned the verdict.", "upheld", "overturned"),
    ("The minister accepted the offer.", "The minister rejected the offer.", "accepted", "rejected"),
    ("Prices rose in March.", "Prices fell in March.", "rose", "fell"),
    ("The museum opened on Monday.", "The museum closed on Monday.", "opened", "closed"),
    ("The council banned the march.", "The council allowed the march.", "banned", "allowed"),
    ("The jury convicted the banker.", "The jury acquitted the banker.", "convicted", "acquitted"),
    ("The march was peaceful.", "The march was violent.", "peaceful", "violent"),
    ("The party supports the bill.", "The party opposes the bill.", "supports", "opposes"),
    ("The minister confirmed the report.", "The minister denied the report.", "confirmed", "denied"),
    ("The ministry imposed the curfew.", "The ministry lifted the curfew.", "imposed", "lifted"),
]

NOT_OPPOSED = [
    ("The court upheld the verdict.", "The court did not overturn the verdict."),
    ("The court upheld the verdict.", "The court affirmed the verdict."),
    ("The museum opened and closed on Monday.", "The museum closed on Monday."),
    ("Prices rose in March.", "Wages fell in the north after the harvest."),
    ("He sold the house.", "She bought the house."),
    ("The jury convicted the banker.", "The jury acquitted his wife."),
    ("The march was not peaceful.", "The march was violent."),
    ("The party supports the bill.", "The union opposes the merger."),
]


@pytest.mark.parametrize(("a", "b", "answer_a", "answer_b"), DIFFERENT)
def test_far_apart_on_a_scale_differs(parsed: Parsed, a: str, b: str, answer_a: str, answer_b: str) -> None:
    found = degree.compare(degree.extract(parsed(a)), degree.extract(parsed(b)))
    assert any(answer_a in x and answer_b in y for x, y in differing(found))


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_neighbours_and_other_things_stay_quiet(parsed: Parsed, a: str, b: str) -> None:
    assert not differing(degree.compare(degree.extract(parsed(a)), degree.extract(parsed(b))))


def test_neighbours_on_a_scale_are_compatible(parsed: Parsed) -> None:
    found = degree.compare(*(degree.extract(parsed(f"The chapel was {word}.")) for word in ("damaged", "destroyed")))
    assert [c.outcome for c in found] == [Outcome.COMPATIBLE]


@pytest.mark.parametrize(("a", "b", "answer_a", "answer_b"), OPPOSED)
def test_opposites_said_of_one_thing_differ(parsed: Parsed, a: str, b: str, answer_a: str, answer_b: str) -> None:
    assert (answer_a, answer_b) in differing(_opposed(parsed, a, b))


@pytest.mark.parametrize(("a", "b"), NOT_OPPOSED)
def test_no_opposites_stay_quiet(parsed: Parsed, a: str, b: str) -> None:
    assert not differing(_opposed(parsed, a, b))


def _opposed(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    return opposite.compare(opposite.extract(parsed(a)), opposite.extract(parsed(b)))
