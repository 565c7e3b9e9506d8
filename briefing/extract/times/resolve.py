"""Placing meanings on the calendar: every reading of an expression with its weight, the likeliest first."""

from __future__ import annotations

import datetime as dt
import math
from functools import lru_cache

from briefing.extract.times import days, edtf, narrative
from briefing.extract.times.context import Context, Option, Placed, Told
from briefing.extract.times.meanings import (
    Clock,
    DayOfMonth,
    FromEvent,
    Holiday,
    Meaning,
    Part,
    Same,
    Shift,
    Stated,
    Week,
    Weekday,
    Within,
    YearBefore,
)
from briefing.model import Basis, Reading

_LEAST = 0.01
_KEPT = 8192
_NEAR = 450
_YEARS = 4
_STALE = 1.5
_MONTHS_AROUND = 2
_WEEKS_SCALE = 20
_DAY_SCALE = 100
_MONTH_SCALE = 110
_QUARTER_SCALE = 60
_FINE_ENOUGH = {
    "D": ("D",),
    "W": ("D", "W", "WE"),
    "WE": ("D", "W", "WE"),
    "M": ("D", "M", "W", "WE"),
    "Q": ("Q", "M", "D"),
}
_FINER = {"D": ("D",), "W": ("D", "W", "WE"), "M": ("D", "M"), "Q": ("Q",), "Y": ("D", "M", "Q", "H", "S", "Y")}


def place(meaning: Meaning, context: Context) -> Placed:
    """All options for ``meaning``."""
    match meaning:
        case Stated(value=value):
            basis: Basis = "stated"
            if value.endswith("_REF"):
                basis = "relative_to_dct" if context.dct and value == "PRESENT_REF" else "none"
            return Placed([Option(value, basis, 1.0)])
        case Part():
            return _part(meaning, context)
        case Holiday():
            return _holiday(meaning, context)
        case DayOfMonth():
            return _day_of_month(meaning, context)
        case Weekday():
            follows = meaning.follows or (context.history and not context.news)
            told = narrative.weekday(meaning, context) if follows else None
            return told or Placed(_weekday(meaning, context))
        case Week(part, unit):
            return _week(part, unit, context)
        case Shift() | Within() | FromEvent():
            return _counted(meaning, context)
        case Same():
            return _same(meaning, context)
        case YearBefore(unit):
            return _year_before(unit, context)
        case Clock(time):
            return _clock(time, context)


def _part(meaning: Part, context: Context) -> Placed:
    dct = context.dct
    told = narrative.part(meaning, context) if context.history else None
    if told is not None:
        return told
    if dct is None:
        return Placed([Option(f"XXXX-{meaning.part}", "none", 1.0)])
    if meaning.shift is not None:
        return Placed([Option(f"{dct.year + meaning.shift:04d}-{meaning.part}", "relative_to_dct", 1.0)], aside=True)
    if meaning.pick == 0:
        return Placed([Option(f"{dct.year:04d}-{meaning.part}", "relative_to_dct", 1.0)])
    values = [f"{year:04d}-{meaning.part}" for year in range(dct.year - _YEARS, dct.year + _YEARS + 1)]
    scale = _QUARTER_SCALE if meaning.part[:1] == "Q" else _DAY_SCALE if len(meaning.part) == 5 else _MONTH_SCALE
    return Placed(_nearest(values, dct, context, meaning.pick, scale, meaning.weekday))


def _nearest(
    values: list[str], dct: dt.date, context: Context, pick: int | None, scale: int, weekday: int | None = None
) -> list[Option]:
    """One of ``values`` by direction and distance; ``scale`` is the distance in days at which the weight is 1/e."""
    ahead = context.ahead() if pick is None else (0.01 if pick < 0 else 0.99)
    basis: Basis = "stated_year_inferred" if pick is None else "relative_to_dct"
    weights = _weights(tuple(values), dct, ahead, pick is None, scale, weekday)
    return [Option(value, basis, weight) for value, weight in weights]


@lru_cache(maxsize=_KEPT)
def _weights(
    values: tuple[str, ...], dct: dt.date, ahead: float, here: bool, scale: int, weekday: int | None
) -> tuple[tuple[str, float], ...]:
    """Values with their weights; ``here`` allows the one that holds ``dct``."""
    out: list[tuple[str, float]] = []
    for value in values:
        covered = days.interval(value)
        if covered is None or (not here and covered[0] <= dct <= covered[1]):
            continue
        first, last = covered
        far = (first - dct).days if first > dct else min((last - dct).days, 0)
        weight = (ahead if far > 0 else 1 - ahead) if far else 1.0
        weight *= math.exp(-abs(far) / scale)
        if weekday and first.isoweekday() != weekday:
            weight *= 0.001
        out.append((value, weight))
    return tuple(out)


def _holiday(meaning: Holiday, context: Context) -> Placed:
    dct = context.dct
    if dct is None:
        value = f"XXXX-{meaning.when}" if " " not in meaning.when else "XXXX-XX-XX"
        return Placed([Option(value, "none", 1.0)])
    near = 0 if meaning.shift is not None or meaning.pick == 0 else _YEARS
    years = range(dct.year + (meaning.shift or 0) - near, dct.year + (meaning.shift or 0) + near + 1)
    values = [day.isoformat() for year in years if (day := days.holiday(meaning.when, year))]
    return Placed(_nearest(values, dct, context, meaning.pick if near else None, _DAY_SCALE))


def _day_of_month(meaning: DayOfMonth, context: Context) -> Placed:
    """The day in a month near the article's own."""
    dct = context.dct
    if dct is None:
        return Placed([Option(f"XXXX-XX-{meaning.day:02d}", "none", 1.0)])
    shifts = range(-_MONTHS_AROUND, _MONTHS_AROUND + 1) if meaning.shift is None else (meaning.shift,)
    first = dct.replace(day=1)
    months = [moved for shift in shifts if (moved := days.shift(first, "M", shift))]
    values = [f"{days.value_of(month, 'M')}-{meaning.day:02d}" for month in months]
    options = _nearest(values, dct, context, None, _WEEKS_SCALE)
    for option in options:
        option.basis = "relative_to_dct"
    return Placed(options)


def _weekday(meaning: Weekday, context: Context) -> list[Option]:
    dct = context.dct
    if dct is None:
        return [Option(f"XXXX-WXX-{meaning.day}", "none", 1.0)]
    if meaning.weeks is not None:
        day = dct + dt.timedelta(7 * meaning.weeks + meaning.day - dct.isoweekday())
        return [Option(day.isoformat(), "relative_to_dct", 1.0)]
    back = (dct.isoweekday() - meaning.day) % 7
    if meaning.pick is not None and meaning.pick < 0:
        back = back or 7
        return [Option((dct - dt.timedelta(back)).isoformat(), "relative_to_dct", 1.0)]
    forward = (7 - back) % 7
    if meaning.pick is not None and meaning.pick > 0:
        return [
            Option((dct + dt.timedelta((forward or 7) + 7 * (meaning.pick - 1))).isoformat(), "relative_to_dct", 1.0)
        ]
    if back == 0:
        offsets = {0: 1.0, -7: 0.05, 7: 0.05}
    else:
        ahead = 0.5 if meaning.pick == 0 else context.ahead()
        offsets = {-back: 1 - ahead, forward: ahead, -back - 7: 0.03}
    return [Option((dct + dt.timedelta(n)).isoformat(), "relative_to_dct", w) for n, w in offsets.items()]


def _week(part: str, unit: str, context: Context) -> Placed:
    day = _part(Part(part), context)
    for option in day.options:
        covered = days.interval(option.value)
        option.value = days.value_of(covered[0], unit) if covered else "XXXX-WXX"
    return day


def _counted(meaning: Shift | Within | FromEvent, context: Context) -> Placed:
    match meaning:
        case Shift():
            return _shift(meaning, context)
        case Within():
            return _within(meaning, context)
        case FromEvent():
            return Placed([Option("XXXX-XX-XX", "relative_to_event", 1.0)])


def _shift(meaning: Shift, context: Context) -> Placed:
    if meaning.from_text:
        return _shift_from_text(meaning, context)
    moved = days.shift(context.dct, meaning.unit, meaning.count) if context.dct else None
    if moved is None:
        return Placed([Option(_reference(meaning.count), "none", 1.0)])
    return Placed([Option(days.value_of(moved, _grain(meaning.unit)), "relative_to_dct", 1.0)])


def _shift_from_text(meaning: Shift, context: Context) -> Placed:
    """Counted from the last time told that is at least as fine as the unit; a quarter stays one a year away."""
    unit = meaning.unit
    anchor = context.last(*_FINE_ENOUGH.get(_grain(unit), ("D", "M", "Q", "Y", "W")), asides=unit != "Y")
    covered = days.interval(anchor.value) if anchor else None
    base, basis = (covered[0], "relative_to_time") if covered else (context.dct, "relative_to_dct")
    moved = days.shift(base, unit, meaning.count) if base else None
    if moved is None:
        return Placed([Option(_reference(meaning.count), "none", 1.0)])
    grain = _grain(unit)
    if unit == "Y" and anchor and days.grain(anchor.value) in ("Q", "H"):
        grain = days.grain(anchor.value) or grain
    basis_known: Basis = "relative_to_time" if basis == "relative_to_time" else "relative_to_dct"
    found = Option(days.value_of(moved, grain), basis_known, 1.0)
    return Placed([found], anchor if covered else None, aside=unit == "Y" and meaning.count == -1)


def from_event(meaning: FromEvent, event: Placed, told: Told) -> Placed:
    """Counted from every reading of the event's day; ``told`` says where that stands. Weeks before a day are days."""
    grain = "D" if meaning.unit == "W" else _grain(meaning.unit)
    options = []
    for option in event.options:
        covered = days.interval(option.value)
        moved = days.shift(covered[0], meaning.unit, meaning.count) if covered else None
        if moved is not None:
            options.append(Option(days.value_of(moved, grain), "relative_to_time", option.weight))
    return Placed(options, told) if options else Placed([Option("XXXX-XX-XX", "relative_to_event", 1.0)])


def _within(meaning: Within, context: Context) -> Placed:
    ahead = 0.0 if context.looks_back() else context.ahead()
    options = [Option(meaning.length, "stated", 1 - ahead)]
    moved = days.shift(context.dct, meaning.unit, meaning.count) if context.dct else None
    if moved is not None:
        options.append(Option(days.value_of(moved, _grain(meaning.unit)), "relative_to_dct", ahead))
    return Placed(options)


def _reference(count: int) -> str:
    return "PAST_REF" if count < 0 else "FUTURE_REF" if count else "PRESENT_REF"


def _grain(unit: str) -> str:
    return "W" if unit == "2W" else unit


def _same(meaning: Same, context: Context) -> Placed:
    unit, dct = meaning.unit, context.dct
    if unit == "WE":
        return _weekend(context)
    if unit == "Q":
        return _this_quarter(meaning, context)
    told = None if meaning.latest else context.last(*_FINER.get(unit, (unit,)))
    covered = days.interval(told.value) if told else None
    if told is not None and covered is not None:
        return Placed([Option(days.value_of(covered[0], unit), "relative_to_time", 1.0)], told)
    if dct is None:
        return Placed([Option("PAST_REF", "none", 1.0)])
    return Placed([Option(days.value_of(dct, unit), "relative_to_dct", 1.0)])


def _weekend(context: Context) -> Placed:
    if context.dct is None:
        return Placed([Option("PAST_REF", "none", 1.0)])
    back = context.dct - dt.timedelta((context.dct.isoweekday() + 1) % 7)
    ahead = context.ahead()
    if context.dct.isoweekday() >= 6:
        ahead = 0.05
    return Placed(
        [
            Option(days.value_of(back, "WE"), "relative_to_dct", 1 - ahead),
            Option(days.value_of(back + dt.timedelta(7), "WE"), "relative_to_dct", ahead),
        ]
    )


def _this_quarter(meaning: Same, context: Context) -> Placed:
    """The quarter the text reports on: the one last told, else the last whole one."""
    told = context.last("Q", asides=False)
    if told is not None and not (meaning.latest and _is_ahead(told.value, context.dct)):
        value = f"{meaning.year:04d}{told.value[4:]}" if meaning.year else told.value
        return Placed([Option(value, "relative_to_time", 1.0)], told, aside=meaning.year is not None)
    before = days.shift(context.dct, "M", -3) if context.dct else None
    if before is None:
        return Placed([Option("PAST_REF", "none", 1.0)])
    value = days.value_of(before, "Q")
    return Placed([Option(f"{meaning.year:04d}{value[4:]}" if meaning.year else value, "relative_to_dct", 1.0)])


def _is_ahead(value: str, dct: dt.date | None) -> bool:
    covered = days.interval(value)
    return dct is not None and covered is not None and covered[1] >= dct


def _year_before(unit: str | None, context: Context) -> Placed:
    """A year before the time the text is at: a quarter or year told close by."""
    told = context.last("Q", asides=False)
    if told is not None and (unit == "Q" or context.start - told.end < _NEAR):
        value = f"{int(told.value[:4]) - 1:04d}{told.value[4:]}"
        return Placed([Option(value, "relative_to_time", 1.0)], told, aside=True)
    moved = days.shift(context.dct, "Y", -1) if context.dct else None
    if moved is None:
        return Placed([Option("PAST_REF", "none", 1.0)])
    if unit == "Q":
        before = days.shift(moved, "M", -3)
        return Placed([Option(days.value_of(before or moved, "Q"), "relative_to_dct", 1.0)], aside=True)
    return Placed([Option(days.value_of(moved, "Y"), "relative_to_dct", 1.0)], aside=True)


def _clock(time: str, context: Context) -> Placed:
    told = context.last("D")
    if told is not None:
        return Placed([Option(told.value.partition("T")[0] + time, "relative_to_time", 1.0)], told)
    if context.dct is not None:
        return Placed([Option(context.dct.isoformat() + time, "relative_to_dct", 1.0)])
    return Placed([Option(f"XXXX-XX-XX{time}", "none", 1.0)])


def prefer(placed: Placed, value: str) -> None:
    """Make ``value`` the likeliest option of a weekday in a recycled paragraph."""
    if placed.options[0].value == value and len(placed.options) == 1:
        return
    heaviest = max(option.weight for option in placed.options)
    for option in placed.options:
        if option.value == value:
            option.weight, option.why = heaviest * _STALE, "recycled paragraph"
            return
    placed.options.append(Option(value, "relative_to_time", heaviest * _STALE, "recycled paragraph"))


def readings(placed: Placed, rule: str, mod: str | None, time: str) -> tuple[Reading, ...]:
    """The options as readings, likeliest first, their weights adding up to 1; the hardly likely ones are left out."""
    found = tuple((option.value, option.basis, option.weight, option.why) for option in placed.options)
    return _readings(found or (("XXXX-XX-XX", "none", 1.0, ""),), rule, mod, time)


@lru_cache(maxsize=_KEPT)
def _readings(
    found: tuple[tuple[str, Basis, float, str], ...], rule: str, mod: str | None, time: str
) -> tuple[Reading, ...]:
    total = sum(weight for _, _, weight, _ in found) or 1.0
    options = sorted(found, key=lambda option: -option[2])
    kept = [option for option in options if option[2] / total >= _LEAST] or options[:1]
    whole = sum(weight for _, _, weight, _ in kept) or 1.0
    out = []
    for value, basis, weight, why in kept:
        if time and days.grain(value) == "D":
            value = value.partition("T")[0] + time
        covered = days.interval(value) if not value.startswith("P") else None
        out.append(
            Reading(
                value=value,
                edtf=edtf.of_value(value, mod) if not value.startswith("P") else None,
                earliest=covered[0] if covered else None,
                latest=covered[1] if covered else None,
                basis=basis,
                rule=f"{rule} ({why})" if why else rule,
                weight=round(weight / whole, 4),
            )
        )
    return tuple(out)
