"""Names of people and organisations under one predicate and role."""

from __future__ import annotations

import pytest

from consistency.records import CaveatCode, Comparison, Outcome
from consistency.slots import name
from tests.slots.cases import Parsed, differing

DIFFERENT = [
    ("Mayor Rina Okafor signed the order.", "The order was signed by Ola Lund.", "Rina Okafor", "Ola Lund"),
    ("Acme bought the ferry line in May.", "Apex bought the ferry line in May.", "Acme", "Apex"),
    (
        "John Smith was arrested at the airport.",
        "James Smith was arrested at the airport.",
        "John Smith",
        "James Smith",
    ),
    ("Police arrested Dario Melis on Friday.", "Police arrested Enzo Carta on Friday.", "Dario Melis", "Enzo Carta"),
    ("Captain Lena Voss landed the plane.", "The plane was landed by Peter Kamp.", "Lena Voss", "Peter Kamp"),
    ("It was Tomas Reyes who found the ring.", "Clara Nunez found the ring.", "Tomas Reyes", "Clara Nunez"),
    ("The bill was vetoed by Governor Hale.", "The bill was vetoed by Governor Marsh.", "Hale", "Marsh"),
    ("Novatel sued the ministry in March.", "Telmar sued the ministry in March.", "Novatel", "Telmar"),
    ("Anna Berg won the race in Lahti.", "Ida Holm won the race in Lahti.", "Anna Berg", "Ida Holm"),
    ("Judge Maria Lopez sentenced the banker.", "Judge Carl Stone sentenced the banker.", "Maria Lopez", "Carl Stone"),
    ("Omar Hadid attacked the guard.", "Karim Saleh attacked the guard.", "Omar Hadid", "Karim Saleh"),
    ("The board appointed Julia Kern.", "The board appointed Hans Weber.", "Julia Kern", "Hans Weber"),
    ("The goal was scored by Paolo Bruni.", "The goal was scored by Marco Testa.", "Paolo Bruni", "Marco Testa"),
]

QUIET = [
    ("Mayor Rina Okafor signed the order.", "Okafor signed the order."),
    ("Sergei Lavrov met the envoy.", "Sergey Lavrov met the envoy."),
    ("Volodymyr Zelensky visited the port.", "Volodymyr Zelenskyy visited the port."),
    ("Bill Harper resigned on Monday.", "William Harper resigned on Monday."),
    ("J. Harper resigned on Monday.", "John Harper resigned on Monday."),
    ("José Peña won the vote.", "Jose Pena won the vote."),
    ("Anna Berg won the race.", "Anna Berg lost the match."),
    ("Anna Berg said the road was closed.", "Ida Holm said the road was closed."),
    ("Anna Berg was born in Oslo.", "Ida Holm was born in Bergen in a very small flat."),
    ("Anna Berg and Ida Holm won the race.", "Ida Holm won the race."),
    ("She won the race.", "Ida Holm won the race."),
    ("The mayor signed the order.", "Rina Okafor signed the order."),
    ("Anna Berg did not sign the order.", "Ida Holm signed the order."),
    ("The court freed Anna Berg in May.", "The school praised Ida Holm in June."),
    ("The order was signed on Monday.", "The order was signed on Friday."),
    ("The talks were held in Geneva.", "The talks were held in Vienna."),
    ("Dr. Rina Okafor signed the order.", "Mayor Rina Okafor signed the order."),
    ("Rina Okafor, 52, signed the order.", "Rina Okafor, 53, signed the order."),
    ("Texans voted for the bill.", "Texas voted for the bill."),
    ("The Academy Award was given on Sunday.", "The Academy Awards were given on Sunday."),
    ("Qaddafi addressed the nation.", "Gadhafi addressed the nation."),
]


@pytest.mark.parametrize(("a", "b", "answer_a", "answer_b"), DIFFERENT)
def test_another_name_in_one_role_differs(parsed: Parsed, a: str, b: str, answer_a: str, answer_b: str) -> None:
    assert (answer_a, answer_b) in differing(_compare(parsed, a, b))


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_one_name_or_other_roles_stay_quiet(parsed: Parsed, a: str, b: str) -> None:
    assert not differing(_compare(parsed, a, b))


def test_another_romanisation_is_the_same_name_with_a_caveat(parsed: Parsed) -> None:
    found = _compare(parsed, "Sergei Lavrov met the envoy.", "Sergey Lavrov met the envoy.")
    assert [(c.outcome, c.caveats) for c in found] == [(Outcome.SAME, (CaveatCode.SPELLING,))]


def test_a_misspelt_full_name_differs_with_a_caveat(parsed: Parsed) -> None:
    found = _compare(parsed, "The victim was Katrina Holden.", "Katriina Holden lived next door, they said.")
    assert [(c.outcome, c.alignment, c.caveats) for c in found] == [
        (Outcome.DIFFERENT, name.SPELT, (CaveatCode.SPELLING,))
    ]


def _compare(parsed: Parsed, a: str, b: str) -> list[Comparison]:
    return name.compare(name.extract(parsed(a)), name.extract(parsed(b)))
