"""The date of a round out of the dates of its mentions, as days and in EDTF (ISO 8601-2)."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.link.units import Unit
from briefing.model import Basis

_DONE = frozenset({"held", "under_way"})
_ONE_OF = 3  # days apart within which two single days are rival accounts; further apart they are days of long talks
_STRETCH = 15  # days of a planned meeting that a report of one of its days leaves as they are
_LONGEST = 45  # days between the ends of one precise stretch


class Dated(NamedTuple):
    """A round's date: EDTF, first and last day, how it is known, and the unit that gives it."""

    edtf: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    basis: Basis = "none"
    source: Unit | None = None


def settled(units: Sequence[Unit]) -> list[Unit]:
    """The units, each with the reading of its weekday that accounts of a firmly told day leave it."""
    firm = [span_of(unit) for unit in units if unit.told and unit.other is None and unit.first is not None]
    return [_reread(unit, firm) if unit.other else unit for unit in units]


def _reread(unit: Unit, firm: Sequence[tuple[int, int]]) -> Unit:
    own, other = span_of(unit), unit.other
    assert other is not None
    if not firm or any(_meet(own, days) for days in firm) or not any(_meet(other, days) for days in firm):
        return unit
    again = copy.copy(unit)
    (again.first, again.last), again.other = other, own
    return again


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return max(one[0], two[0]) <= min(one[1], two[1])


def date_of(units: Sequence[Unit]) -> Dated:
    """The date that the units (founder first) agree on; where single days conflict, an EDTF one-of set of them."""
    told = [unit for unit in units if unit.told and unit.first is not None]
    precise = [unit for unit in told if unit.precise]
    if precise:
        return _of_precise(_in_force(precise))
    if told:
        return _of_vague(told, units)
    for unit in units:
        if unit.first is not None and unit.last is not None:
            return _dated(unit.first, unit.last, unit, _own_edtf(unit))
    return Dated()


def _in_force(precise: list[Unit]) -> list[Unit]:
    """What happened outranks what was announced; of announcements the last counts."""
    done = [unit for unit in precise if unit.status in _DONE]
    if done:
        return done + [unit for unit in precise if unit.status not in _DONE and _holds(unit, done)]
    last = max(unit.published or 0 for unit in precise)
    return [unit for unit in precise if (unit.published or 0) == last]


def _holds(plan: Unit, done: Sequence[Unit]) -> bool:
    """Whether a plan for several days holds the one day of each report: it was told on a day of the meeting."""
    first, last = span_of(plan)
    days = [span_of(unit) for unit in done]
    return last - first < _STRETCH and all(low == high and first <= low <= last for low, high in days)


def _of_precise(units: list[Unit]) -> Dated:
    spans = sorted({span_of(unit) for unit in units}, key=lambda span: (span[1] - span[0], span), reverse=True)
    first, last = spans[0]
    loose = [(low, high) for low, high in spans[1:] if low < first or high > last]
    source = next(unit for unit in units if span_of(unit) == (first, last))
    if not loose:
        return _dated(first, last, source)
    low, high = min(first, *(s[0] for s in loose)), max(last, *(s[1] for s in loose))
    if high - low > _LONGEST:
        return _dated(first, last, source)
    if high - low <= _ONE_OF and first == last and not any((unit.days or 0) > high - low for unit in units):
        days = ",".join(iso(day) for day, _ in sorted(spans))
        return _dated(low, high, source, f"[{days}]")
    return _dated(low, high, source)


def _of_vague(units: list[Unit], all_: Sequence[Unit]) -> Dated:
    """What the vague dates have in common, and not later than the first report that it was held."""
    source = min(units, key=lambda unit: (_width(unit), unit.published or 0, unit.id))
    first, last = span_of(source)
    for unit in units:
        low, high = span_of(unit)
        if max(first, low) <= min(last, high):
            first, last = max(first, low), min(last, high)
    for unit in all_:
        if unit.status == "held" and unit.published is not None and first <= unit.published < last:
            last = unit.published
    return _dated(first, last, source, _own_edtf(source) if (first, last) == span_of(source) else None)


def _dated(first: int, last: int, source: Unit, edtf: str | None = None) -> Dated:
    fact = source.source.get("date", source.head)
    low, high = dt.date.fromordinal(first), dt.date.fromordinal(last)
    return Dated(edtf or interval(low, high), low, high, fact.meeting.when.basis, source)


def _own_edtf(unit: Unit) -> str | None:
    when = unit.source["date"].meeting.when
    own = when.earliest, when.latest or when.earliest
    return when.edtf if when.edtf and own == tuple(map(dt.date.fromordinal, span_of(unit))) else None


def interval(first: dt.date, last: dt.date) -> str:
    """EDTF of a closed interval of days."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


@lru_cache(maxsize=1 << 14)
def iso(day: int) -> str:
    """ISO 8601 of a proleptic ordinal."""
    return dt.date.fromordinal(day).isoformat()


def span_of(unit: Unit) -> tuple[int, int]:
    """First and last day (ordinals) of a dated unit."""
    assert unit.first is not None and unit.last is not None
    return unit.first, unit.last


def _width(unit: Unit) -> int:
    first, last = span_of(unit)
    return last - first
