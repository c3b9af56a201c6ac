"""Nouns for people, and which of them a report does not take for one another."""

from __future__ import annotations

from consistency.slots.lexicon import concept

# People whom a report does not take for one another. A singular may still be one person in two capacities.
_PEOPLE_WORDS = """
police firefighter soldier neighbour landlord tenant relative son daughter brother sister wife husband mother father
cousin uncle aunt doctor nurse paramedic teacher pupil hiker fisherman farmer tourist protester inmate guard passenger
pilot judge jury prosecutor lawyer president minister mayor king bishop priest rebel pirate smuggler hunter cleaner
gardener shopkeeper baker plumber electrician engineer scientist journalist reporter photographer coach player referee
fan customer diver lifeguard climber shepherd villager student developer sailor cook butler caretaker militant gunman
robber rescuer coroner senator parliament court niece nephew grandmother grandfather grandson granddaughter fiance
girlfriend boyfriend classmate passer-by passerby watchman clerk director treasurer admiral general colonel sergeant
merchant banker trader miner dockworker fisher peasant herder butcher waiter barman tailor carpenter painter sculptor
writer poet novelist musician singer conductor composer dancer actor actress comedian striker goalkeeper defender
midfielder cyclist runner swimmer boxer cardinal monk nun imam rabbi ambassador consul diplomat lawmaker councillor
governor commissioner regulator inspector auditor accountant surveyor architect builder veterinarian vet pharmacist
dentist midwife psychologist librarian warden ranger forester mechanic welder technician hacker programmer economist
historian archaeologist biologist geologist chemist physicist refugee migrant hostage kidnapper thief burglar
pickpocket arsonist assassin sniper bodyguard chauffeur
"""
_PEOPLE = frozenset(concept(word) for word in _PEOPLE_WORDS.split())
_WITHIN_WORDS = """
court judge|court jury|relative son|relative daughter|relative brother|relative sister|relative wife|relative husband
relative mother|relative father|relative cousin|relative uncle|relative aunt|journalist reporter
journalist photographer|rebel militant|rebel gunman|militant gunman|robber gunman|rescuer firefighter
rescuer paramedic|rescuer diver|rescuer police|rescuer soldier|doctor coroner|villager neighbour|villager farmer
coach player|sailor soldier|jury judge|president lawyer|soldier general|soldier colonel|soldier sergeant
soldier admiral|police sergeant|police inspector|police colonel|police detective|lawmaker senator|lawmaker councillor
lawmaker minister|scientist biologist|scientist geologist|scientist chemist|scientist physicist
scientist archaeologist|writer poet|writer novelist|writer journalist|musician singer|musician conductor
musician composer|actor comedian|player goalkeeper|player striker|player midfielder|robber thief|burglar thief
thief burglar|farmer peasant|police militant|diplomat ambassador|diplomat consul|parliament lawmaker
government minister|engineer technician|athlete runner|militant rebel|judge court|passerby pedestrian
passer-by passerby|doctor veterinarian|veterinarian vet|sculptor painter
"""
_WITHIN = frozenset(
    frozenset(map(concept, pair.split())) for pair in _WITHIN_WORDS.strip().replace("\n", "|").split("|")
)


def exclusive(a: str, b: str) -> bool:
    """Whether two concepts name people of whom one is not the other."""
    return a != b and {a, b} <= _PEOPLE and frozenset({a, b}) not in _WITHIN
