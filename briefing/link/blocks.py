"""Blocks: which mentions are worth comparing, found by keys and not by trying all pairs.

A key is a pair of parties, a named person, a place or its land, together with a week. What a fact is filed under
(``filed``) is narrower than what it asks for (``probe``), which takes in the neighbouring weeks and, where it names
one party alone, every mention of that party.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from briefing.link.facts import Fact
from briefing.link.parties import speaks_with, whole
from briefing.link.units import Blocks, Keys, Unit, build

_PARTIES = 6  # of a many-sided meeting: the first in the alphabet
_WEEKS = 10  # a longer stretch is filed by its years
_YEARS = 3
_REACH = 60  # weeks that a vague date may ask for
_LOOK_BACK, _LOOK_AHEAD = 30, 45  # days around the article where no date is told
_EVE = 1
_PAIR = 2


def block_keys(facts: Sequence[Fact], singled: frozenset[str] = frozenset()) -> list[Keys]:
    """The keys of each fact, parallel to ``facts``, which must be all facts of their articles (groups share keys).

    ``singled`` as for ``units.build``.
    """
    by_fact: dict[str, Keys] = {}
    for unit in build(facts, singled):
        keys = unit_keys(unit)
        by_fact.update((fact.id, keys) for fact in unit.facts)
    return [by_fact[fact.id] for fact in facts]


def unit_keys(unit: Unit) -> Keys:
    """The keys of one unit."""
    if unit.keys is None:
        filed, asked = _subjects(unit)
        spans, wider = _spans(*window(unit))
        unit.keys = Keys(Blocks(filed, spans), Blocks(asked, wider))
    return unit.keys


@lru_cache(maxsize=1 << 14)
def _spans(first: int | None, last: int | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The weeks (or years) that days are filed under, and those that are asked for."""
    if first is None or last is None:
        return ("undated",), ("undated",)
    low, high = first // 7, last // 7
    years = [f"y{year}" for year in range(first * 400 // 146097, last * 400 // 146097 + 1)[:_YEARS]]
    weeks = [f"w{week}" for week in range(low, high + 1)] if high - low < _WEEKS else years
    asked = [f"w{week}" for week in range(low - 1, min(high + 1, low + _REACH) + 1)]
    return tuple(weeks), (*asked, *years)


def window(unit: Unit) -> tuple[int | None, int | None]:
    """The days (ordinals) a unit may be about; where no date is told, those its article would speak of."""
    if unit.told or unit.published is None:
        return unit.first, unit.last
    if unit.status in ("planned", "proposed"):
        return unit.published, unit.published + _LOOK_AHEAD
    return unit.published - _LOOK_BACK, unit.published + (_EVE if unit.status in ("held", "under_way") else _LOOK_AHEAD)


def _subjects(unit: Unit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a unit is filed under, and what it asks for."""
    people = [f"n:{surname}" for surname in sorted({one.surname for one in unit.people.values()})[:_PARTIES]]
    place = [f"l:{unit.place}"] if unit.place else []
    if unit.country and len(unit.parties) < _PAIR:
        place.append(f"c:{unit.country}")  # a town in one account, its land in the other
    filed, asked = _of_parties(unit.parties)
    return (*filed, *people, *place), (*asked, *people, *place)


@lru_cache(maxsize=1 << 14)
def _of_parties(names: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    wholes = {whole(party) for party in names}
    parties = sorted(wholes if len(wholes) > 1 else names)[:_PARTIES]
    pairs = [f"p:{a}+{b}" for a, b in combinations(parties, 2)]
    if len(parties) >= 2:  # found by mentions of one party, and asks for those
        asked = _with_bodies(parties) if len(parties) == 2 else []
        return (*pairs, *(f"s:{p}" for p in parties)), (*pairs, *(f"o:{p}" for p in parties), *asked)
    alone = [f"o:{p}" for p in sorted(wholes)]
    return (*pairs, *alone), (*pairs, *alone, *(f"s:{p}" for p in sorted(wholes)))


def _with_bodies(pair: Sequence[str]) -> list[str]:
    """Keys of the same two with a body for its member, and the other way round."""
    one, two = pair
    stands = [*((other, two) for other in speaks_with(one)), *((one, other) for other in speaks_with(two))]
    return ["p:" + "+".join(sorted(both)) for both in stands if both[0] != both[1]]
