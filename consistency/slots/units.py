"""Units of measure: which words name them and how they convert; counts have none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

# Dimension, its words, and the factor of each to the dimension's base. Days of months and years are averages.
_TABLE: dict[str, dict[float, str]] = {
    "length": {
        1e-3: "mm millimetre millimeter",
        1e-2: "cm centimetre centimeter",
        1.0: "metre meter",
        1e3: "km kilometre kilometer kms",
        0.0254: "inch",
        0.3048: "foot feet ft",
        0.9144: "yard yd",
        1609.344: "mile mi",
    },
    "mass": {
        1e-9: "microgram µg",
        1e-6: "milligram mg",
        1e-3: "gram gramme g",
        1.0: "kg kilogram kilo kilogramme",
        0.45359237: "lb lbs",
        0.028349523125: "ounce oz",
        6.35029318: "stone",
        1e3: "tonne ton",
    },
    "duration": {
        1.0: "second sec",
        60.0: "minute min",
        3600.0: "hour hr hrs",
        86400.0: "day",
        604800.0: "week fortnights",
        1209600.0: "fortnight",
        2629746.0: "month",
        31556952.0: "year yr",
        315569520.0: "decade",
        3155695200.0: "century",
    },
    "speed": {1.0: "kph kmh km/h", 1.609344: "mph", 3.6: "m/s", 1.852: "knot"},
    "area": {1.0: "hectare ha", 0.40468564224: "acre", 1e-4: "sqm", 100.0: "sqkm", 258.9988110336: "sqmi"},
    "volume": {1.0: "litre liter", 1e-3: "millilitre milliliter ml", 3.785411784: "gallon", 158.987294928: "barrel"},
    "power": {1e-3: "kilowatt kw", 1.0: "megawatt mw", 1e3: "gigawatt gw"},
    "memory": {1.0: "megabyte mb", 1e3: "gigabyte gb", 1e6: "terabyte tb"},
    "share": {1.0: "percent % pct pc"},
    "points": {1.0: "percentage-point"},
}
# Words that only name a unit right after a number in digits ("5 m", "5 g").
_SHORT = {"m": ("length", 1.0), "g": ("mass", 1e-3)}
# Rare units that are worth the import of pint.
_BY_PINT = frozenset(
    {"fathom", "furlong", "league", "horsepower", "psi", "pascal", "hectopascal", "pint", "bushel", "joule"}
)
_CURRENCY_WORDS = """dollar euro rupee yen yuan renminbi naira forint zloty ringgit tenge birr peso franc krona krone
kroner kronor rand real reais lira ruble rouble shilling dinar dirham riyal won baht taka lei leu hryvnia cedi kwacha
shekel rupiah dong lev koruna crown lari dram manat som sterling kyat rial"""
_CURRENCIES = {word: word for word in _CURRENCY_WORDS.split()} | {
    "rouble": "ruble",
    "kroner": "krone",
    "kronor": "krona",
}
_SIGNS = {
    "$": "dollar",
    "us$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₹": "rupee",
    "rs": "rupee",
    "euro": "euro",
}
_SIGNS |= {"eur": "euro", "usd": "dollar", "gbp": "pound", "a$": "dollar a", "c$": "dollar c", "hk$": "dollar hk"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a dimension; `value * factor` is the amount in the dimension's base unit."""

    dimension: str
    factor: float = 1.0


_WORDS = {
    word: Unit(dimension, factor)
    for dimension, factors in _TABLE.items()
    for factor, words in factors.items()
    for word in words.split()
}


def money(sign: str) -> Unit | None:
    """The unit of a currency sign before a number ("$", "US$")."""
    name = _SIGNS.get(sign.lower())
    return Unit(f"money:{name}") if name else None


def measure(word: str, millions: bool = False, digits: bool = False) -> Unit | None:
    """The unit that a word after a number names, singular or plural; None where it counts things.

    `millions`: the number is so large that pounds are money; `digits`: it was written in digits.
    """
    lowered = word.lower().rstrip(".")
    if digits and lowered in _SHORT:
        return Unit(*_SHORT[lowered])
    for form in _singulars(lowered):
        if form in _WORDS:
            return _WORDS[form]
        if form in _CURRENCIES:
            return Unit(f"money:{_CURRENCIES[form]}")
        if form == "pound":
            return Unit("money:pound") if millions else Unit("mass", 0.45359237)
        if form in _BY_PINT:
            return _from_pint(form)
    return None


def _singulars(word: str) -> tuple[str, ...]:
    forms = [word]
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s") and len(word) > 3:
        forms.append(word[:-1])
    return tuple(forms)


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()


def _from_pint(name: str) -> Unit:
    quantity = _registry()(name).to_base_units()
    return Unit(str(quantity.dimensionality), float(quantity.magnitude))


def fahrenheit(value: float) -> float:
    """Degrees Fahrenheit as degrees Celsius."""
    return (value - 32) / 1.8
