"""How days, rounds and articles are named on the screen."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from briefing.model import Entity, Round


def day(value: dt.date | None, short: bool = False) -> str:
    """``31 Aug 2020``, or ``31 Aug 20``."""
    if value is None:
        return "undated"
    return f"{value.day} {value:%b %y}" if short else f"{value.day} {value:%b} {value.year}"


def days(earliest: dt.date | None, latest: dt.date | None) -> str:
    """An interval as people write it: ``15–16 Sep 2020``, ``31 Aug – 1 Sep 2020``, ``until 3 May 2019``."""
    if earliest is None or latest is None:
        if earliest is None and latest is None:
            return "undated"
        return f"from {day(earliest)}" if earliest else f"until {day(latest)}"
    if earliest == latest:
        return day(earliest)
    whole = _whole(earliest, latest)
    if whole:
        return whole
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{day(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {earliest:%b} – {day(latest)}"
    return f"{day(earliest)} – {day(latest)}"


def _whole(earliest: dt.date, latest: dt.date) -> str:
    """``Sep 2018`` or ``2018`` where the interval is just that month or year."""
    if earliest.day != 1 or latest.day != calendar.monthrange(latest.year, latest.month)[1]:
        return ""
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest:%b} {earliest.year}"
    return str(earliest.year) if (earliest.month, latest.month, earliest.year) == (1, 12, latest.year) else ""


def when(item: Round) -> str:
    """A round's date; a sign says where it is not the day itself that is known."""
    text = days(item.earliest, item.latest)
    rough = item.edtf is not None and any(sign in item.edtf for sign in "~?%X[{")
    return f"~ {text}" if rough else text


def where(item: Round) -> str:
    """A round's place, or how it was held where it had none."""
    if item.place:
        return item.place
    return {"phone": "by phone", "video": "by video", "written": "in writing"}.get(item.mode, "place not told")


def spoken(word: str) -> str:
    """``deputy_minister`` as ``deputy minister``."""
    return word.replace("_", " ")


def crumb(item: Round) -> str:
    """A round in the breadcrumb: ``Moscow, 31 Aug – 1 Sep 2020``."""
    return f"{where(item)}, {when(item)}"


def role(item: Entity) -> str:
    """The latest title an entity was seen with."""
    return item.roles[-1].title if item.roles else ""


def number(count: int, one: str, many: str | None = None) -> str:
    """``1 article``, ``2,300 articles``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def nth(count: int) -> str:
    """``1st``, ``62nd``, ``13th``."""
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count:,}{ending}"


def part_of(shown: int, total: int, one: str, many: str | None = None) -> str:
    """``3 of 5 articles`` where some are left out, else ``5 articles``."""
    return number(total, one, many) if shown == total else f"{shown:,} of {number(total, one, many)}"


def listed(names: Sequence[str], limit: int = 4) -> str:
    """Names in a row, and how many more there are."""
    more = f" +{len(names) - limit}" if len(names) > limit else ""
    return ", ".join(names[:limit]) + more
