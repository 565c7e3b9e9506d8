"""Blocks: which mentions are worth comparing, found by keys and not by trying all pairs.

A key is a pair of parties, a named person or a place, together with a week. What a fact is filed under
(``filed``) is narrower than what it asks for (``probe``), which takes in the neighbouring weeks and, where it names
one party alone, every mention of that party.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from briefing.link.facts import Fact
from briefing.link.parties import speaks_with, whole
from briefing.link.units import Unit, build

_PARTIES = 6  # of a many-sided meeting: the first in the alphabet
_WEEKS = 10  # a longer stretch is filed by its years
_REACH = 60  # weeks that a vague date may ask for
_LOOK_BACK, _LOOK_AHEAD = 30, 45  # days around the article where no date is told
_EVE = 1


class Keys(NamedTuple):
    """What a mention is filed under, and what it asks for."""

    filed: tuple[str, ...]
    probe: tuple[str, ...]


def block_keys(facts: Sequence[Fact]) -> list[Keys]:
    """The keys of each fact, parallel to ``facts``, which must be all facts of their articles (groups share keys)."""
    by_fact: dict[str, Keys] = {}
    for unit in build(facts):
        keys = unit_keys(unit)
        by_fact.update((fact.id, keys) for fact in unit.facts)
    return [by_fact[fact.id] for fact in facts]


def unit_keys(unit: Unit) -> Keys:
    """The keys of one unit."""
    if unit.blocks is None:
        unit.blocks = _keys(unit)
    return Keys(*unit.blocks)


def _keys(unit: Unit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    index_subjects, probe_subjects = _subjects(unit)
    first, last = window(unit)
    if first is None or last is None:
        return tuple(f"{s}|undated" for s in index_subjects), tuple(f"{s}|undated" for s in probe_subjects)
    low, high = first // 7, last // 7
    years = range(first * 400 // 146097, last * 400 // 146097 + 1)
    spans = [f"w{week}" for week in range(low, high + 1)] if high - low < _WEEKS else [f"y{y}" for y in years[:3]]
    asked = [f"w{week}" for week in range(low - 1, min(high + 1, low + _REACH) + 1)]
    asked += [f"y{y}" for y in years[:3]]
    return _cross(index_subjects, spans), _cross(probe_subjects, asked)


def window(unit: Unit) -> tuple[int | None, int | None]:
    """The days (ordinals) a unit may be about; where no date is told, those its article would speak of."""
    if unit.told or unit.published is None:
        return unit.first, unit.last
    if unit.status in ("planned", "proposed"):
        return unit.published, unit.published + _LOOK_AHEAD
    return unit.published - _LOOK_BACK, unit.published + (_EVE if unit.status in ("held", "under_way") else _LOOK_AHEAD)


def _subjects(unit: Unit) -> tuple[list[str], list[str]]:
    wholes = {whole(party) for party in unit.parties}
    parties = sorted(wholes if len(wholes) > 1 else unit.parties)[:_PARTIES]
    pairs = [f"p:{a}+{b}" for a, b in combinations(parties, 2)]
    people = [f"n:{surname}" for surname in sorted({one.surname for one in unit.people.values()})[:_PARTIES]]
    place = [f"l:{unit.place}"] if unit.place else []
    shared = pairs + people + place
    if len(parties) >= 2:  # found by mentions of one party, and asks for those
        asked = _with_bodies(parties) if len(parties) == 2 else []
        return shared + [f"s:{p}" for p in parties], shared + [f"o:{p}" for p in parties] + asked
    alone = [f"o:{p}" for p in sorted(wholes)]
    return shared + alone, shared + alone + [f"s:{p}" for p in sorted(wholes)]


def _with_bodies(pair: Sequence[str]) -> list[str]:
    """Keys of the same two with a body for its member, and the other way round."""
    one, two = pair
    stands = [*((other, two) for other in speaks_with(one)), *((one, other) for other in speaks_with(two))]
    return ["p:" + "+".join(sorted(both)) for both in stands if both[0] != both[1]]


def _cross(subjects: Iterable[str], spans: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{subject}|{span}" for subject in subjects for span in spans)
