"""Dates, counts and lists in the words of a note (``lexicon/<language>/note.toml``)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from briefing.lexicon import table

_DAY = re.compile(r"(?<![\dX])(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?![\d:])")


def words(language: str, group: str) -> dict[str, Any]:
    """One group of the note's words."""
    found: dict[str, Any] = _table(language)[group]
    return found


def _table(language: str) -> dict[str, Any]:
    try:
        return table(language, "note")
    except FileNotFoundError:
        return table("en", "note")


def count(number: int, language: str) -> str:
    """``3`` → "three"; figures from where the words end."""
    names: list[str] = _table(language)["numbers"]
    return names[number] if 0 <= number < len(names) else str(number)


def counted(text: str, language: str) -> int | None:
    """The number that ``text`` tells in words or figures, None where it tells none."""
    names: list[str] = _table(language)["numbers"]
    folded = text.lower()
    if folded in names:
        return names.index(folded)
    return int(folded) if folded.isascii() and folded.isdigit() and len(folded) < 7 else None


def listed(items: Sequence[str]) -> str:
    """``["a", "b", "c"]`` → "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def day(value: dt.date, language: str) -> str:
    """ "23 December 2019"."""
    return f"{value.day} {_month(value.month, language)} {value.year}"


def period(earliest: dt.date | None, latest: dt.date | None, language: str) -> str:
    """ "December 2019 to September 2020"; empty where neither end is known."""
    ends = [f"{_month(end.month, language)} {end.year}" for end in (earliest, latest) if end]
    return " to ".join(dict.fromkeys(ends))


def when(earliest: dt.date | None, latest: dt.date | None, edtf: str | None, language: str) -> str:
    """The date of a round in prose: "17 to 18 February 2020", "July 2020", "17 or 18 February 2020"."""
    if earliest is None and latest is None:
        return "date not known"
    if earliest is None or latest is None:
        if earliest is None:
            assert latest is not None
            return f"on or before {day(latest, language)}"
        return f"on or after {day(earliest, language)}"
    prose = _range(earliest, latest, "or" if edtf and edtf.startswith("[") and "," in edtf else "to", language)
    if (edtf and "~" in edtf) or (edtf and "%" in edtf):
        prose = f"about {prose}"
    if (edtf and "?" in edtf) or (edtf and "%" in edtf):
        prose = f"{prose} (uncertain)"
    return prose


def _range(earliest: dt.date, latest: dt.date, joint: str, language: str) -> str:
    if earliest == latest:
        return day(latest, language)
    ends_month = latest.day == calendar.monthrange(latest.year, latest.month)[1]
    if earliest.day == 1 and ends_month:
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{_month(earliest.month, language)} {earliest.year}"
        if (earliest.month, latest.month) == (1, 12) and earliest.year == latest.year:
            return str(earliest.year)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day} {joint} {day(latest, language)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {_month(earliest.month, language)} {joint} {day(latest, language)}"
    return f"{day(earliest, language)} {joint} {day(latest, language)}"


def _month(number: int, language: str) -> str:
    name: str = _table(language)["months"][number - 1]
    return name


def span(edtf: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day an EDTF string may cover (Levels 0 and 1 and sets); None for an open or missing end."""
    days = [_bounds(*found.groups()) for found in _DAY.finditer(edtf)]
    known = [pair for pair in days if pair]
    if not known:
        return None, None
    body = edtf.strip("[]{} ")
    first = None if body.startswith(("..", "/")) else min(low for low, _ in known)
    last = None if body.endswith(("..", "/")) else max(high for _, high in known)
    return first, last


def _bounds(year: str, month: str | None, date: str | None) -> tuple[dt.date, dt.date] | None:
    """The days of "2020", "2020-07" or "2020-07-14", with XX for what is not known; None for no date at all."""
    try:
        if month is None or month == "XX":
            return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
        if date is None or date == "XX":
            if int(month) in (21, 22, 23, 24):
                return dt.date(int(year), 3 * (int(month) - 20), 1), dt.date(int(year) + (month == "24"), 12, 31)
            return dt.date(int(year), int(month), 1), _month_end(int(year), int(month))
        return dt.date(int(year), int(month), int(date)), dt.date(int(year), int(month), int(date))
    except ValueError:
        return None


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
