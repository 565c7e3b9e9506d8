"""How many cells a day takes, and what the calendar above the lanes says at each zoom. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.note.lanes import Scale

Unit = Literal["decade", "year", "month", "week", "day"]
LAST = dt.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Zoom:
    """``columns`` cells for ``days`` days; ``major`` and ``minor`` are the units of the two calendar lines."""

    name: str
    columns: int
    days: int
    major: Unit
    minor: Unit

    def scale(self, origin: int) -> Scale:
        """The scale with a day in column 0."""
        return Scale(origin, self.columns, self.days)


ZOOMS = (
    Zoom("decades", 1, 122, "decade", "year"),
    Zoom("years", 1, 30, "year", "month"),
    Zoom("two years", 1, 15, "year", "month"),
    Zoom("year", 1, 7, "year", "month"),
    Zoom("quarter", 1, 3, "year", "month"),
    Zoom("month", 1, 1, "month", "week"),
    Zoom("week", 6, 1, "month", "day"),
)


def fitting(days: int, cells: int) -> int:
    """The nearest zoom at which a stretch of days fits into so many cells, else the farthest."""
    for place in range(len(ZOOMS) - 1, 0, -1):
        zoom = ZOOMS[place]
        if days * zoom.columns <= cells * zoom.days:
            return place
    return 0


def starts(unit: Unit, first: int, last: int) -> Iterator[tuple[int, str]]:
    """The days in ``first`` to ``last`` that begin a unit, the running one's first, each with its name."""
    first, last = max(first, 1), min(last, LAST)
    if first > last:
        return
    if unit in ("day", "week"):
        for day in range(first, last + 1):
            date = dt.date.fromordinal(day)
            if unit == "day":
                yield day, f"{date:%a}"[:2] + f" {date.day}"
            elif date.weekday() == 0:
                yield day, str(date.day)
        return
    date = dt.date.fromordinal(first).replace(day=1)
    if unit != "month":
        date = date.replace(month=1)
    if unit == "decade":
        date = date.replace(year=max(date.year // 10 * 10, 1))
    step = {"month": 1, "year": 12, "decade": 120}[unit]
    while date.toordinal() <= last:
        yield date.toordinal(), _name(unit, date)
        months = date.year * 12 + date.month - 1 + step
        if months // 12 > dt.MAXYEAR:
            return
        date = date.replace(year=months // 12, month=months % 12 + 1)


def _name(unit: Unit, date: dt.date) -> str:
    if unit == "month":
        return f"{date:%b}"
    return f"{date.year}s" if unit == "decade" else str(date.year)


def ruler(zoom: Zoom, unit: Unit, scale: Scale, left: int, width: int) -> str:
    """A line of ``width`` cells from column ``left`` with the units' names where each begins, none run into another."""
    cells = [" "] * max(width, 0)
    free = 0
    first, last = scale.day(left) - zoom.days - 1, scale.day(left + width)
    for day, name in starts(unit, first, last):
        if unit == zoom.major and unit == "month":
            name = f"{name} {dt.date.fromordinal(day).year}"
        at = scale.at(day) - left
        if at < 0 and unit == zoom.major:
            at = 0  # the running unit is named at the edge, unless the next one stands there
            following = next((scale.at(then) - left for then, _ in starts(unit, day + 1, last) if then > day), width)
            if following <= len(name):
                continue
        if at < free or at < 0 or at + len(name) > width:
            continue
        cells[at : at + len(name)] = name
        free = at + len(name) + 1
    return "".join(cells)


def ticks(zoom: Zoom, scale: Scale, left: int, width: int) -> frozenset[int]:
    """The columns, counted from ``left``, where a major unit begins."""
    found = (scale.at(day) - left for day, _ in starts(zoom.major, scale.day(left), scale.day(left + width)))
    return frozenset(column for column in found if 0 <= column < width)
