"""Two claims that commit differently to one happening, by the table of the design; and those that do not."""

from __future__ import annotations

import pytest

from consistency.claims.annotate import annotate
from consistency.records import Article, CaveatCode, Claim, Comparison, ConflictType, Outcome, Span
from consistency.slots.factuality import compare

POLARITY = [
    ("The parade took place on Sunday.", "The parade did not take place on Sunday."),
    ("The bacterium was found in the well.", "The bacterium was not found in the well."),
    ("No guarantee was given to the crews.", "The ministry gave the crews a guarantee."),
    ("Nobody was injured in the blast.", "The blast injured a gardener."),
    ("The clerk was never told of the leak.", "The clerk had been told of the leak in May."),
    ("The festival will take place this summer.", "The festival will not take place this summer."),
    ("Voters approved the tax.", "Voters rejected the tax."),
    ("The jury convicted the surgeon.", "The jury acquitted the surgeon."),
    ("The court upheld the rent cap.", "The court struck down the rent cap."),
    ("The wedding was called off.", "The wedding was not called off."),
    ("The pilot refused to sign the treaty.", "The pilot signed the treaty."),
    ("The board declined to publish the report.", "The board published the report."),
    ("Engineers failed to close the valve.", "Engineers closed the valve."),
    ("Contrary to reports, the tower did not collapse, and no tower collapsed.", "The tower collapsed at noon."),
]
FACTUALITY = [
    (
        "Reports that Norland and Sudmark had held talks in Basel were just rumours.",
        "Norland held talks with Tarsia in Basel.",
    ),
    (
        "Reports that Norland and Sudmark had held talks in Basel were just rumours.",
        "After Friday's talks in Basel the envoy of Norland smiled.",
    ),
    (
        "Reports that Norland and Sudmark had held talks in Basel were just rumours.",
        "Norland's foreign minister met Tarsia's in Basel on Friday.",
    ),
    ("Talk of a meeting in Basel is mere rumour, the envoy said.", "The two envoys met in Basel on Friday."),
    ("The mayor denied having sold the forest.", "The mayor sold the forest in May."),
    ("The mayor denied that the bridge had been closed.", "The bridge was closed on Sunday, the mayor said."),
    ("No such meeting took place, the abbot said.", "The abbot and the rabbi met on Monday."),
    ("The robbery of the chapel never happened.", "Three men robbed the chapel."),
    ("The wedding had been due on Saturday, but nobody came.", "The wedding took place on Saturday."),
    ("The envoys were to have met in Oslo on Monday, but stayed at home.", "The envoys met in Oslo on Monday."),
    ("The clerk is alleged to have burnt the ledgers.", "The claim that the clerk burnt the ledgers is false."),
    ("Reports that the king has died are unconfirmed.", "The palace officially confirmed that the king has died."),
]
HEDGED = [
    ("The clerk allegedly burnt the ledgers.", "The clerk burnt the ledgers."),
    ("The clerk is said to have burnt the ledgers.", "The clerk burnt the ledgers."),
    ("The clerk may have burnt the ledgers.", "The clerk burnt the ledgers."),
    ("The driver is accused of stealing the van.", "The driver stole the van."),
]
UPDATES = [
    ("The envoys will meet in Oslo on Monday.", "The envoys met in Oslo on Monday."),
    ("The envoys are expected to meet in Oslo.", "The envoys met in Oslo."),
    ("The vault has not yet been opened.", "The vault was opened."),
    ("It is not known whether the vault was opened.", "The vault was opened."),
    ("The airline plans to buy the hangars.", "The airline bought the hangars."),
    ("The wedding had been due to take place on Saturday.", "The wedding took place on Saturday."),
    ("The envoys were to have met in Oslo on Monday.", "The envoys met in Oslo on Monday."),
]
QUIET = [
    ("The ferry left Ystad at noon.", "The ferry left Ystad at noon."),
    ("The ferry left Ystad at noon.", "At noon the ferry departed from Ystad."),
    ("The harbour master said the ferry left.", "The ferry left."),
    ("The ferry did not leave.", "The ferry never left."),
    ("The mayor denied having sold the forest.", "The forest was not sold, the mayor said."),
    ("Reports of talks in Basel were just rumours.", "The envoy called reports of talks in Basel rumours."),
    ("The clerk allegedly burnt the ledgers.", "The clerk is said to have burnt the ledgers."),
    ("The envoys will meet in Oslo.", "The envoys are to meet in Oslo."),
    ("The parade was not called off.", "The parade took place."),
    ("Nobody spoke after the explosion.", "The explosion destroyed the depot."),
    ("Not only the roof but the barn burnt.", "The barn and the roof burnt."),
    ("No fewer than forty villages lost power.", "Forty villages lost power."),
    ("The tanks did not burn, but the depot exploded.", "The depot exploded at noon."),
    ("Two men were hurt.", "Two men will testify."),
    ("A navy ship foiled two attacks.", "Two of the crew were cooks."),
    ("Maria Stubbe was not hurt.", "Maria Stubbe lives in Kelso."),
    ("The union has refused to meet the demands of the airline.", "The union met the minister in Oslo."),
    ('He called himself a "weekend farmer".', "The tenor is a weekend farmer."),
    ("Snow fell over the pass.", "The king opened a museum."),
    ("The airline sold its hangars.", "A brewery bought the hangars."),
    ("", "The ferry left."),
]


def claim(text: str, outlet: str) -> Claim:
    return annotate([Claim(Article(outlet, outlet, text), Span(0, len(text)))])[0]


def both_ways(a: str, b: str) -> list[Comparison]:
    left, right = claim(a, "left"), claim(b, "right")
    there, back = compare(left, right), compare(right, left)
    assert there is not None, "nothing compared"
    assert back is not None
    return [there, back]


@pytest.mark.parametrize(("a", "b"), POLARITY)
def test_held_and_not_held_differ_in_polarity(a: str, b: str) -> None:
    for found in both_ways(a, b):
        assert (found.outcome, found.type) == (Outcome.DIFFERENT, ConflictType.POLARITY)


@pytest.mark.parametrize(("a", "b"), FACTUALITY)
def test_rumoured_denied_or_foiled_against_done_differ_in_factuality(a: str, b: str) -> None:
    for found in both_ways(a, b):
        assert (found.outcome, found.type) == (Outcome.DIFFERENT, ConflictType.FACTUALITY)
        assert CaveatCode.HEDGE_DROPPED not in found.caveats


@pytest.mark.parametrize(("a", "b"), HEDGED)
def test_alleged_against_certain_is_a_dropped_hedge(a: str, b: str) -> None:
    for found in both_ways(a, b):
        assert (found.outcome, found.type) == (Outcome.DIFFERENT, ConflictType.FACTUALITY)
        assert CaveatCode.HEDGE_DROPPED in found.caveats
        assert found.alignment <= 0.5


@pytest.mark.parametrize(("a", "b"), UPDATES)
def test_planned_or_unknown_against_done_is_an_update(a: str, b: str) -> None:
    for found in both_ways(a, b):
        assert (found.outcome, found.type) == (Outcome.UPDATE, ConflictType.FACTUALITY)


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_alike_or_about_other_things_is_no_difference(a: str, b: str) -> None:
    found = compare(claim(a, "left"), claim(b, "right"))
    assert found is None or found.outcome is Outcome.SAME


def test_a_denial_is_broader_than_the_event_it_denies() -> None:
    found, _ = both_ways(*FACTUALITY[0])
    assert found.alignment >= 0.7


def test_shared_participants_raise_the_alignment() -> None:
    alone, _ = both_ways("The mayor denied having met anyone.", "A gardener met a vet.")
    company, _ = both_ways(
        "The mayor denied having met the rabbi in Basel.", "The mayor met the rabbi in Basel in May."
    )
    assert alone.alignment < 0.5 < company.alignment


def test_two_named_sources_that_contradict_each_other_are_a_caveat() -> None:
    found, _ = both_ways("The verger said the nave was not locked.", "The sexton said the nave was locked.")
    assert found.outcome is Outcome.DIFFERENT
    assert CaveatCode.SOURCES_DIFFER in found.caveats


def test_evidence_and_answer_show_cue_and_happening() -> None:
    a, b = claim("At dawn the ferry did not leave Ystad.", "left"), claim("The ferry left Ystad.", "right")
    found = compare(a, b)
    assert found is not None
    assert (found.answer_a, found.answer_b) == ("not leave", "left")
    assert a.article.text[slice(*found.evidence_a)] == "not leave"
    assert b.article.text[slice(*found.evidence_b)] == "left"
