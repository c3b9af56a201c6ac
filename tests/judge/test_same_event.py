"""The same-event answer: what hides a pair, what only lowers it, and which caveats it carries."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.judge.same_event import FEATURES, Profile, _weights, features, profile, same_event
from consistency.records import Article, CaveatCode, Certainty, Claim, EventAnswer, Factuality, Polarity, Span

JUNE = datetime(2021, 6, 2, tzinfo=UTC)
AUGUST = datetime(2021, 8, 30, tzinfo=UTC)

KORVIN = "Mayor Ilse Brandt and envoy Tomas Okoro signed the port treaty in Korvin on Tuesday."
KORVIN_AGAIN = "The port treaty was signed in Korvin by mayor Ilse Brandt and envoy Tomas Okoro."
MELLIN = "Governor Pia Sandoz and envoy Rafe Linley signed a fishing treaty in Mellin on Friday."


def seen(
    text: str,
    *,
    published: datetime | None = JUNE,
    places: tuple[str, ...] = (),
    factuality: Factuality | None = None,
    title: str = "",
) -> Profile:
    article = Article("a", "outlet", text, title, published=published)
    return profile(Claim(article, Span(0, len(text)), factuality=factuality or Factuality()), places=places)


def codes(a: Profile, b: Profile, *, same_group: bool | None = None) -> set[CaveatCode]:
    return {caveat.code for caveat in same_event(a, b, cosine=0.7, same_group=same_group).caveats}


def test_the_same_words_about_the_same_people_are_one_event() -> None:
    found = same_event(seen(KORVIN), seen(KORVIN_AGAIN), cosine=0.9, same_group=True)
    assert found.answer is EventAnswer.SAME
    assert found.probability > 0.9
    assert found.caveats == ()


def test_other_people_in_other_articles_are_another_event() -> None:
    found = same_event(seen(KORVIN), seen(MELLIN), cosine=0.45, same_group=False)
    assert found.answer is EventAnswer.DIFFERENT
    assert found.probability < 0.2


def test_one_sign_alone_hides_nothing() -> None:
    """The event groups are a prior, and participants alone are no proof."""
    by_group = same_event(seen(KORVIN), seen(KORVIN_AGAIN), cosine=0.41, same_group=False)
    by_names = same_event(seen(KORVIN), seen(MELLIN), cosine=0.41)
    assert by_group.answer is EventAnswer.UNCLEAR
    assert by_names.answer is EventAnswer.UNCLEAR


@pytest.mark.parametrize(
    "factuality",
    [Factuality(polarity=Polarity.NO), Factuality(certainty=Certainty.RUMOURED)],
    ids=["denial", "rumour"],
)
def test_a_denial_or_rumour_is_hidden_only_at_another_place(factuality: Factuality) -> None:
    broad = seen(KORVIN, factuality=factuality, places=("korvin",), published=AUGUST)
    there = same_event(broad, seen(MELLIN, places=("korvin",)), cosine=0.41, same_group=False)
    elsewhere = same_event(broad, seen(MELLIN, places=("mellin",)), cosine=0.41, same_group=False)
    assert there.answer is EventAnswer.UNCLEAR
    assert elsewhere.answer is EventAnswer.DIFFERENT


def test_participants_that_overlap_in_part_always_carry_the_caveat() -> None:
    shared_envoy = seen("Deputy Karin Mosel and envoy Tomas Okoro signed a paper in Lindau.")
    assert CaveatCode.PARTICIPANTS_DIFFER in codes(seen(KORVIN), shared_envoy)
    assert CaveatCode.PARTICIPANTS_DIFFER not in codes(seen(KORVIN), seen(KORVIN_AGAIN))


def test_a_claim_without_names_says_nothing_of_participants() -> None:
    assert CaveatCode.PARTICIPANTS_DIFFER not in codes(seen(KORVIN), seen("the treaty was signed on the quay."))


def test_caveats_name_dates_places_and_other_stories() -> None:
    assert codes(seen(KORVIN), seen(KORVIN, published=AUGUST)) == {CaveatCode.DATES_APART}
    assert codes(seen(KORVIN), seen(KORVIN, published=None)) == {CaveatCode.DATES_UNKNOWN}
    assert codes(seen(KORVIN, places=("korvin",)), seen(KORVIN, places=("mellin",))) == {CaveatCode.PLACES_DIFFER}
    assert codes(seen(KORVIN), seen(KORVIN), same_group=False) == {CaveatCode.OTHER_STORY}


def test_the_caveats_say_how_far_apart_and_which_date_is_missing() -> None:
    apart = same_event(seen(KORVIN), seen(KORVIN, published=AUGUST), cosine=0.7)
    neither = same_event(seen(KORVIN, published=None), seen(KORVIN, published=None), cosine=0.7)
    assert [c.text for c in apart.caveats] == ["The articles were published 89 days apart."]
    assert [c.text for c in neither.caveats] == ["The publication date of both articles is not known."]


def test_the_event_groups_move_the_probability() -> None:
    chance = [
        same_event(seen(KORVIN), seen(KORVIN_AGAIN), cosine=0.6, same_group=group).probability
        for group in (False, None, True)
    ]
    assert chance[0] < chance[1] < chance[2]


def test_every_feature_has_a_weight() -> None:
    values = features(seen(KORVIN), seen(MELLIN), cosine=0.5, same_group=None)
    assert tuple(values) == FEATURES
    assert set(_weights()[0]) == set(FEATURES)


SENTENCES = st.lists(
    st.sampled_from("Ilse Brandt Korvin treaty signed on Tuesday 12 of the Mellin port died".split()),
    min_size=1,
    max_size=9,
).map(" ".join)


@settings(deadline=None)
@given(SENTENCES, SENTENCES, st.floats(-1, 1), st.sampled_from([None, True, False]))
def test_the_order_of_a_pair_does_not_matter(a: str, b: str, cosine: float, group: bool | None) -> None:
    one = same_event(seen(a), seen(b), cosine=cosine, same_group=group)
    other = same_event(seen(b), seen(a), cosine=cosine, same_group=group)
    assert one.answer is other.answer
    assert one.probability == pytest.approx(other.probability)
    assert one.caveats == other.caveats
    assert 0 <= one.probability <= 1
