"""How days, rounds and articles are named on the screen."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from briefing.lexicon import table
from briefing.link.folding import short_name
from briefing.model import Entity, LedgerEntry, Round

_A_WEEK = 7
_REMOTE = frozenset({"phone", "video", "written"})


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


def roughly(first: dt.date | None, last: dt.date | None, *, end: bool = False) -> str:
    """An interval in a narrow column: a day where it is known to a week (the last with ``end``), else its months."""
    if first is None or last is None or (last - first).days <= _A_WEEK:
        return day((last or first) if end else (first or last))
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%b} {first.year}"
    if first.year == last.year:
        return _whole(first, last) or f"{first:%b}–{last:%b} {first.year}"
    return f"{first:%b %y}–{last:%b %y}"


def when(item: Round) -> str:
    """A round's date; a sign says where it is not the day itself that is known."""
    return _signed(days(item.earliest, item.latest), item.edtf or "")


def dated(edtf: str) -> str:
    """An EDTF date as people write it; the text itself where it is none."""
    from briefing.extract.times.edtf import bounds  # here and below: no first frame waits for it

    try:
        earliest, latest = bounds(edtf)
    except ValueError:
        return edtf
    return _signed(days(earliest, latest), edtf)


def _signed(text: str, edtf: str) -> str:
    return f"~ {text}" if any(sign in edtf for sign in "~?%X[{") else text


def valued(field: str, value: str) -> str:
    """What an article says of a field of a round: a date as people write it, a status or level without underscores."""
    return dated(value) if field == "date" else spoken(value)


def where(item: Round) -> str:
    """A round's place, or how it was held where it had none."""
    if item.place:
        return item.place
    return _modes()[item.mode] if item.mode in _REMOTE else "place not told"


def _modes() -> dict[str, str]:
    words: dict[str, str] = table("en", "evidence")["modes"]
    return words


def spoken(word: str) -> str:
    """``deputy_minister`` as ``deputy minister``."""
    return word.replace("_", " ")


def kind(item: Round) -> str:
    """What kind of meeting it was, on what level and how, as far as that is told: ``talks · minister level``."""
    forms: dict[str, str] = table("en", "evidence")["forms"]
    level = f"{spoken(item.level)} level" if item.level != "unknown" else ""
    mode = _modes()[item.mode] if item.mode not in ("unspecified", item.form) else ""
    return " · ".join(filter(None, (forms[item.form], level, mode)))


def who(item: Round, limit: int = 3) -> str:
    """Who met: people by their family names before the parties, ``Önal, Vershinin · Russia, Turkey``; or neither."""
    people = dict.fromkeys(short_name(person.name) for person in item.participants)
    return " · ".join(filter(None, (listed(tuple(people), limit), listed(item.parties, limit))))


def event(entry: LedgerEntry) -> str:
    """What an article said of a round, its days as people write them."""
    from briefing.link.dates import interval

    text = entry.event or spoken(entry.status)
    if entry.earliest is None or entry.latest is None:
        return text
    return text.replace(interval(entry.earliest, entry.latest), days(entry.earliest, entry.latest))


def crumb(item: Round) -> str:
    """A round in the breadcrumb: ``Moscow, 31 Aug – 1 Sep 2020``; by its title where it had no place."""
    return f"{item.place or item.title}, {when(item)}"


def role(item: Entity) -> str:
    """The latest title that an entity was seen with on more than one day, else the latest of all."""
    ranked = sorted(item.roles, key=lambda one: (one.first != one.last, one.last or dt.date.min), reverse=True)
    return ranked[0].title if ranked else ""


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
