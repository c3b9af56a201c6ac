"""How a sentence commits to what it says: polarity, certainty, phase, and the content without its wrapper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.claims.annotate import annotate
from consistency.claims.factuality import reading_at, scopes
from consistency.records import Article, Claim, Span

# text, then polarity / certainty / phase of its main content
PLAIN = [
    ("The ferry left Ystad at noon.", "yes certain done"),
    ("Two bridges were washed away in the flood.", "yes certain done"),
    ("The minister met the strikers in a hotel on Sunday.", "yes certain done"),
    ("After Friday's meeting in Lausanne the envoys flew home.", "yes certain done"),
    ("Not only the roof but the whole barn burnt.", "yes certain done"),
    ("No fewer than forty villages lost power.", "yes certain done"),
    ("Contrary to earlier reports, the tower collapsed.", "yes certain done"),
    ("The judge has no doubt the will is genuine.", "yes certain done"),
]
NEGATED = [
    ("The ferry did not leave Ystad.", "no certain done"),
    ("The ferry didn't leave Ystad.", "no certain done"),
    ("The ferry didn’t leave Ystad.", "no certain done"),
    ("No talks took place on Sunday.", "no certain done"),
    ("Nobody was hurt when the wall gave way.", "no certain done"),
    ("No one claimed the reward.", "no certain done"),
    ("None of the divers was found.", "no certain done"),
    ("Neither twin had opened the letter.", "no certain done"),
    ("We never asked for any mediation.", "no certain done"),
    ("The cellar was never searched.", "no certain done"),
    ("The mine is no longer guarded.", "no certain done"),
    ("The crew left without signing the contract.", "no certain done"),
    ("Officials cannot trace the cargo.", "no certain done"),
    ("The orchestra failed to reach an agreement.", "no certain done"),
    ("The pilot refused to land.", "no certain done"),
    ("The board declined to release the figures.", "no certain done"),
    ("Divers were unable to enter the wreck.", "no certain done"),
    ("The parade was called off.", "no certain done"),
    ("Organisers called off the parade.", "no certain done"),
    ("The auction was cancelled.", "no certain done"),
    ("Voters rejected the new tax.", "no certain done"),
    ("The council turned down the offer.", "no certain done"),
    ("The takeover fell through.", "no certain done"),
]
REFUSED = [
    ("The judge denied the hacker bail.", "no certain done"),
    ("The crew was denied entry.", "no certain done"),
    ("The guards stopped admitting visitors.", "no certain done"),
    ("The mayor stopped short of closing the pier.", "no certain done"),
    ("The board acted on none of the warnings.", "no certain done"),
]
TWICE_NEGATED = [
    ("The guards never stopped admitting visitors.", "yes certain done"),
    ("The mayor did not deny that he had sold the forest.", "yes certain done"),
    ("It is not true that nobody helped.", "yes certain done"),
    ("Voting did not start until Friday.", "yes certain done"),
    ("The parade was not called off.", "yes certain done"),
    ("The parade has not been cancelled.", "yes certain done"),
    ("The pilot did not refuse to land.", "yes certain done"),
    ("The mayor denied that the cellar was never searched.", "yes certain done"),
]
DENIED = [
    ("The mayor denied that the bridge had been closed.", "no certain done"),
    ("The mayor denied having sold the forest.", "no certain done"),
    ("The mayor denies selling the forest.", "no certain done"),
    ("The company denied reports that it had dumped acid.", "no alleged done"),
    ("Reports that the envoys had met were false.", "no alleged done"),
    ("Claims that the dam leaked are untrue.", "no alleged done"),
    ("The allegation that the clerk took bribes is baseless.", "no alleged done"),
    ("The story of a secret treaty is a hoax.", "no certain done"),
    ("There is no truth in the claim that the queen abdicated.", "no alleged done"),
    ("It is not true that the well was poisoned.", "no certain done"),
    ("The accusation that the vet sold drugs proved unfounded.", "no alleged done"),
    ("The accusation that the vet sold drugs has been proved false.", "no alleged done"),
    ("The ministry dismissed reports that it had paid a ransom.", "no alleged done"),
    ("The army rejected allegations that it shelled a school.", "no alleged done"),
    ("Contrary to reports that the tower had collapsed, it stands.", "no alleged done"),
    ("No such meeting took place.", "no certain done"),
    ("The conversation never took place.", "no certain done"),
    ("The robbery never happened.", "no certain done"),
]
RUMOURED = [
    ("Reports that the envoys had met were just rumours.", "no rumoured done"),
    ("Reports of talks in Oslo are nothing but rumours.", "no rumoured done"),
    ("Talk of a merger is mere rumour.", "no rumoured done"),
    ("The tale of the buried gold is pure gossip.", "no rumoured done"),
    ("The singer is rumoured to have married.", "yes rumoured done"),
    ("There are rumours that the singer has married.", "yes rumoured done"),
]
DISMISSED = [
    ("The actor laughed off stories that he had drowned.", "no certain done"),
    ("There is not a grain of truth in the tale that the duke fled.", "no certain done"),
    ("The news that the king had died was a hoax.", "no certain done"),
    ("The flight of the duke is nothing but hearsay.", "no rumoured done"),
    ("Rumours are sweeping the port that the bank has failed.", "yes rumoured done"),
]
ALLEGED = [
    ("Police are investigating whether the clerk burnt the ledgers.", "yes alleged done"),
    ("The clerk is under suspicion of burning the ledgers.", "yes alleged done"),
    ("The clerk allegedly burnt the ledgers.", "yes alleged done"),
    ("The clerk is alleged to have burnt the ledgers.", "yes alleged done"),
    ("The clerk is said to have burnt the ledgers.", "yes alleged done"),
    ("The clerk was reported to have burnt the ledgers.", "yes alleged done"),
    ("The clerk reportedly burnt the ledgers.", "yes alleged done"),
    ("The clerk is accused of burning the ledgers.", "yes alleged done"),
    ("The clerk is suspected of burning the ledgers.", "yes alleged done"),
    ("The clerk claims to have burnt the ledgers.", "yes alleged done"),
]
HEDGED = [
    ("The clerk probably burnt the ledgers.", "yes probable done"),
    ("The clerk is believed to have burnt the ledgers.", "yes probable done"),
    ("The clerk seems to have burnt the ledgers.", "yes probable done"),
    ("The clerk may have burnt the ledgers.", "yes possible done"),
    ("The clerk might have burnt the ledgers.", "yes possible done"),
    ("Perhaps the clerk burnt the ledgers.", "yes possible done"),
    ("Police did not rule out arson.", "yes possible done"),
    ("Police have not ruled out arson.", "yes possible done"),
    ("Refusing to rule out arson, police sealed the barn.", "yes possible done"),
]
OPEN = [
    ("Unconfirmed reports say the king has died.", "unknown alleged done"),
    ("Reports of a second blast are unconfirmed.", "unknown alleged done"),
    ("The death of the king has not been confirmed.", "unknown possible done"),
    ("There was no confirmation of a second blast.", "unknown possible done"),
    ("It is unclear whether the vault was opened.", "unknown possible done"),
    ("It is not known whether the vault was opened.", "unknown possible done"),
    ("If the vault was opened, the gold is lost.", "unknown possible planned"),
]
SUPPOSED = [
    ("Did the clerk burn the ledgers?", "unknown possible planned"),
    ("Unless the vault is opened, the bank will fail.", "unknown possible planned"),
]
PLANNED = [
    ("The verdict is expected on Tuesday.", "yes certain planned"),
    ("The envoys will meet in Oslo.", "yes certain planned"),
    ("The envoys are to meet in Oslo.", "yes certain planned"),
    ("The envoys are expected to meet in Oslo.", "yes certain planned"),
    ("The envoys are due to meet in Oslo.", "yes certain planned"),
    ("The envoys plan to meet in Oslo.", "yes certain planned"),
    ("The envoys agreed to meet in Oslo.", "yes certain planned"),
    ("The airline is considering a bid.", "yes certain planned"),
    ("The airline intends to sell its hangars.", "yes certain planned"),
    ("The envoys will not meet in Oslo.", "no certain planned"),
    ("The fair will not take place.", "no certain planned"),
    ("The ministry has ruled out a bailout.", "no certain planned"),
    ("The ministry ruled out any further talks.", "no certain planned"),
]
NOT_YET = [
    ("The vault has not yet been opened.", "no certain planned"),
    ("The jury has yet to decide.", "no certain planned"),
    ("The wedding had been due to take place on Saturday.", "no probable planned"),
    ("The envoys were to have met in Oslo.", "no probable planned"),
    ("The envoys were supposed to meet in Oslo.", "no probable planned"),
]
UNDER_WAY = [
    ("Divers are still searching the wreck.", "yes certain under way"),
    ("The evacuation is under way.", "yes certain under way"),
    ("Crews continued digging on Monday.", "yes certain under way"),
]
CASES = [
    *PLAIN,
    *NEGATED,
    *REFUSED,
    *TWICE_NEGATED,
    *DISMISSED,
    *SUPPOSED,
    *DENIED,
    *RUMOURED,
    *ALLEGED,
    *HEDGED,
    *OPEN,
    *PLANNED,
    *NOT_YET,
    *UNDER_WAY,
]
CONTENTS = [
    ("Reports that the envoys had met were just rumours.", "the envoys had met"),
    ("The mayor denied that the bridge had been closed.", "the bridge had been closed."),
    ("The mayor denied reports that the bridge had been closed.", "the bridge had been closed."),
    ("The allegation that the clerk took bribes is baseless.", "the clerk took bribes"),
    ("Rumours that the king has fled are false, the palace said.", "the king has fled"),
    ("The palace said the king was asleep.", "the king was asleep."),
    ("The ferry left Ystad at noon.", "The ferry left Ystad at noon."),
]


def read(text: str) -> Claim:
    return annotate([Claim(Article("a", "outlet", text), Span(0, len(text)))])[0]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_reads_commitment(text: str, expected: str) -> None:
    found = read(text).factuality
    assert f"{found.polarity} {found.certainty} {found.phase}" == expected


@pytest.mark.parametrize(("text", "expected"), CONTENTS, ids=[text for text, _ in CONTENTS])
def test_content_is_the_claim_without_its_wrapper(text: str, expected: str) -> None:
    assert read(text).content_text.strip() == expected


def test_source_is_the_one_who_commits() -> None:
    assert read("The harbour master said the ferry left.").factuality.source == "The harbour master"
    assert read("The ferry left.").factuality.source is None


def test_a_negation_leaves_what_the_sentence_presupposes() -> None:
    text = "Nobody spoke after the explosion."
    assert reading_at(text, text.index("spoke")).factuality.polarity == "no"
    assert reading_at(text, text.index("explosion")).factuality.polarity == "yes"


def test_a_negation_ends_with_its_clause() -> None:
    text = "The tanks did not burn, but the depot exploded."
    assert reading_at(text, text.index("burn")).factuality.polarity == "no"
    assert reading_at(text, text.index("exploded")).factuality.polarity == "yes"


def test_scare_quotes_hedge_and_exposed_ones_deny() -> None:
    hedged, exposed = 'The "theft" cost the museum a fortune.', 'The "theft" was nothing but a prank.'
    assert reading_at(hedged, hedged.index("theft")).factuality.certainty == "alleged"
    assert reading_at(exposed, exposed.index("theft")).factuality.polarity == "no"


@given(st.text(max_size=200), st.sampled_from(["not ", "denied that ", "will ", '"', "rumours that ", ", he said"]))
def test_cues_and_scopes_lie_in_the_text(noise: str, cue: str) -> None:
    text = noise + cue + noise
    for scope in scopes(text):
        assert 0 <= scope.cue.start < scope.cue.end <= len(text)
        assert 0 <= scope.span.start <= scope.span.end <= len(text)


@given(st.text(alphabet="AaBb .,\"“”'’`\n–", max_size=200))
def test_content_always_lies_in_the_claim(text: str) -> None:
    claim = read(text)
    assert claim.content is not None
    assert 0 <= claim.content.start <= claim.content.end <= len(text)


def test_a_table_without_sentences_is_read_only_so_far() -> None:
    text = "reports that X, " * 20_000
    claim = read(text)
    assert claim.content == Span(13, len(text))
