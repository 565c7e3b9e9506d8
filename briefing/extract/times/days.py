"""Calendar arithmetic on TIMEX3 values: the days a value covers, the value of a day at a grain, shifts by units."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Literal

Interval = tuple[dt.date, dt.date]
Unit = Literal["D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE"]

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?",
    re.ASCII,
)
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_KEPT = 16384
_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}


@lru_cache(maxsize=_KEPT)
def interval(value: str) -> Interval | None:
    """First and last day of a TIMEX3 value; None where it names no stretch of the calendar.

    Seasons are the meteorological ones of the northern half of the earth; a clock time covers its day.
    """
    value = value.partition("T")[0]
    try:
        if re.fullmatch(r"\d{2,3}X{0,2}", value, re.ASCII) and len(value.rstrip("X")) in (2, 3):
            digits = value.rstrip("X")
            size = 10 ** (4 - len(digits))
            return dt.date(int(digits) * size, 1, 1), dt.date(int(digits) * size + size - 1, 12, 31)
        matched = _VALUE.fullmatch(value)
        return _interval(matched.groupdict()) if matched else None
    except (ValueError, OverflowError):
        return None


def _interval(part: dict[str, str | None]) -> Interval:
    year = int(part["year"] or 0)
    if part["week"]:
        first = dt.date.fromisocalendar(year, int(part["week"]), 6 if part["weekend"] else 1)
        return first, first + dt.timedelta(1 if part["weekend"] else 6)
    if part["day"]:
        day = dt.date(year, int(part["month"] or 0), int(part["day"]))
        return day, day
    if part["month"]:
        return months(year, int(part["month"]), 1)
    if part["quarter"]:
        return months(year, 3 * int(part["quarter"]) - 2, 3)
    if part["half"]:
        return months(year, 6 * int(part["half"]) - 5, 6)
    if part["season"]:
        return months(year, _SEASON_MONTH[part["season"]], 3)
    return months(year, 1, 12)


def months(year: int, month: int, count: int) -> Interval:
    """The days of ``count`` months from ``month`` of ``year`` on."""
    last = year * 12 + month - 1 + count - 1
    end_year, end_month = last // 12, last % 12 + 1
    return dt.date(year, month, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def value_of(day: dt.date, grain: str) -> str:
    """The TIMEX3 value of the unit that ``day`` lies in."""
    year, week, _ = day.isocalendar()
    if grain == "W":
        return f"{year:04d}-W{week:02d}"
    if grain == "WE":
        return f"{year:04d}-W{week:02d}-WE"
    if grain == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if grain == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if grain == "H":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    if grain == "Y":
        return f"{day.year:04d}"
    if grain == "DE":
        return f"{day.year // 10:03d}"
    if grain == "CE":
        return f"{day.year // 100:02d}"
    return day.isoformat()


@lru_cache(maxsize=_KEPT)
def grain(value: str) -> str | None:
    """The unit of a TIMEX3 value: D, W, WE, M, Q, H, S (season), Y, DE, CE; None for others."""
    value = value.partition("T")[0]
    if re.fullmatch(r"\d{2}(XX)?", value, re.ASCII):
        return "CE"
    if re.fullmatch(r"\d{3}X?", value, re.ASCII):
        return "DE"
    matched = _VALUE.fullmatch(value)
    if matched is None:
        return None
    part = matched.groupdict()
    for name, unit in (
        ("weekend", "WE"),
        ("week", "W"),
        ("day", "D"),
        ("quarter", "Q"),
        ("half", "H"),
        ("season", "S"),
    ):
        if part[name]:
            return unit
    return "M" if part["month"] else "Y"


def shift(day: dt.date, unit: str, count: int) -> dt.date | None:
    """``day`` moved by ``count`` units; None outside years 1-9999.

    A day that a shorter month does not have becomes its last.
    """
    try:
        if unit in ("D", "W", "2W", "WE"):
            return day + dt.timedelta(count * {"D": 1, "W": 7, "WE": 7, "2W": 14}[unit])
        total = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
        year, month = total // 12, total % 12 + 1
        return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def holiday(when: str, year: int) -> dt.date | None:
    """The day of ``year`` that ``when`` names, as in a lexicon's ``holidays.toml``; None where there is none."""
    try:
        if when.startswith("easter"):
            from dateutil.easter import easter

            sunday: dt.date = easter(year)
            return sunday + dt.timedelta(int(when.split()[1]))
        if " " not in when:
            return dt.date(year, int(when[:2]), int(when[3:]))
        last = when.partition(" after ")[0] if " after " in when else ""
        nth, weekday, month = when.rpartition(" after ")[2].split()
        day = _nth_weekday(year, int(month), _WEEKDAYS.index(weekday) + 1, int(nth))
        if last:
            day += dt.timedelta((_WEEKDAYS.index(last) + 1 - day.isoweekday()) % 7)
        return day
    except (OverflowError, ValueError):
        return None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    if nth > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return last - dt.timedelta((last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
