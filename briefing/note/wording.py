"""Dates, counts and lists in the words of a note (``lexicon/<language>/note.toml``)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from briefing.extract.times.edtf import bounds, narrow
from briefing.lexicon import table

_EDTF = re.compile(r"[\[{]?[\dX][^\[\]{}]{3,120}[\]}]?|[\[{]?\.\.[^\[\]{}]{4,120}[\]}]?|/[^\[\]{}]{4,120}")


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


def capital(text: str) -> str:
    """``text`` as the start of a sentence."""
    return text[:1].upper() + text[1:]


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
    """The date of a round in prose: "17 to 18 February 2020", "early September 2020", "17 or 18 February 2020"."""
    if earliest is None or latest is None:
        known = earliest or latest
        if known is None:
            return "date not known"
        return f"on or {'after' if earliest else 'before'} {day(known, language)}"
    edtf = edtf or ""
    part = part_of_month(earliest, latest)
    if part and "~/" in edtf:
        return f"{part} {_month(earliest.month, language)} {earliest.year}"
    prose = _range(earliest, latest, "or" if edtf.startswith("[") and "," in edtf else "to", language)
    if "~" in edtf or "%" in edtf:
        prose = f"about {prose}"
    return f"{prose}, uncertain" if "?" in edtf or "%" in edtf else prose


PARTS = {"early": "START", "mid": "MID", "late": "END"}


def part_of_month(earliest: dt.date, latest: dt.date) -> str | None:
    """ "early", "mid" or "late" where the days are what the reader of dates takes for it."""
    month = f"{earliest:%Y-%m}"
    return next((part for part, mod in PARTS.items() if narrow(month, mod) == (earliest, latest)), None)


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
    """The first and last day an EDTF string may cover; None for an open end, and twice where it is no date."""
    if not _EDTF.fullmatch(edtf):
        return None, None
    try:
        return bounds(edtf)
    except ValueError:
        return None, None
