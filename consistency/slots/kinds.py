"""Families of news nouns: in a family, two nouns exclude each other unless one stands above the other.

A line is a family: `name: member member (above: below below) …`. Synonyms share one entry through `concept`.
"""

from __future__ import annotations

import re

from consistency.slots.lexicon import concept

_FAMILIES = """
weapon: (gun: rifle (handgun: pistol revolver) shotgun carbine musket) (blade: knife machete sword axe dagger razor)
  (explosive: bomb grenade dynamite mine) crossbow bow hammer club bat brick
ammunition: bullet pellet shell rocket missile mortar dart arrow
vehicle: (car: sedan taxi limousine hatchback jeep) van lorry bus coach motorcycle bicycle tractor tanker ambulance tram
  minibus scooter train
vessel: (boat: dinghy canoe kayak trawler dhow speedboat lifeboat catamaran) (warship: frigate destroyer corvette
  minesweeper cruiser) ferry tanker freighter yacht submarine barge tugboat
aircraft: plane helicopter glider drone balloon airship
illness: flu malaria cholera measle tuberculosis pneumonia hepatitis typhoid meningitis norovirus salmonella
  legionella dengue ebola
ending: drowning suffocation hypothermia poisoning strangulation overdose
injury: fracture concussion sprain burn cut bruise
joint: knee ankle shoulder elbow wrist hip hamstring groin
disaster: quake flood landslide avalanche tornado hurricane tsunami wildfire drought eruption
document: memorandum decree treaty letter email leaflet recording photograph video
animal: dog cat wolf (bear: grizzly) fox shark crocodile lion tiger leopard horse cow goat sheep pig snake monkey
  elephant whale dolphin seal
insect: beetle spider woodlouse ant wasp bee mosquito
drink: beer wine vodka whisky rum water milk juice coffee tea
drug: cocaine heroin cannabis opium methamphetamine ecstasy
fruit: apple orange peach banana grape lemon melon cherry
meat: beef pork lamb chicken turkey
metal: gold silver copper iron lead nickel zinc aluminium
fuel: petrol diesel kerosene coal
payment: loan gift bribe grant fine
finance: profit revenue turnover
material: wood brick steel concrete plastic glass
music: opera symphony ballet musical
room: kitchen bathroom bedroom cellar attic garage hallway
ceremony: wedding funeral christening
sport: football cricket hockey basketball baseball tennis rugby golf boxing
instrument: piano violin guitar drum trumpet flute cello
garment: coat jacket dress shirt hat scarf suit
jewel: necklace bracelet brooch tiara
weather: rain snow hail fog
"""


def _parse(table: str) -> tuple[dict[str, str], dict[str, str]]:
    """(noun -> family, noun -> the noun right above it)."""
    families: dict[str, str] = {}
    parents: dict[str, str] = {}
    for line in re.sub(r"\n\s+", " ", table.strip()).splitlines():
        name, members = line.split(":", 1)
        stack = [name]
        for mark, word in re.findall(r"(\()?([a-z]+|\))", members):
            if word == ")":
                stack.pop()
                continue
            noun = concept(word)
            families.setdefault(noun, name)
            parents.setdefault(noun, stack[-1])
            if mark:
                stack.append(noun)
    return families, parents


_FAMILY, _PARENT = _parse(_FAMILIES)


def family(noun: str) -> str:
    """The family of a noun's concept, "" for a noun that no family holds; a family's own name is in none."""
    return _FAMILY.get(noun, noun if noun in _FAMILY.values() else "")


def above(upper: str, lower: str) -> bool:
    """Whether `upper` is `lower` or a wider word for it."""
    step: str | None = lower
    while step is not None:
        if step == upper:
            return True
        step = _PARENT.get(step)
    return False
