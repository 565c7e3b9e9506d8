"""EDTF (ISO 8601-2) of TIMEX3 values, and the days an EDTF string covers (levels 0 and 1, and sets)."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from briefing.extract.times import days

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_PART = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[?~%]?", re.ASCII)


@lru_cache(maxsize=16384)
def of_value(value: str, mod: str | None = None) -> str | None:
    """The EDTF of a TIMEX3 value; ``mod`` START, MID and END narrow it, APPROX marks it. None where there is none."""
    value = value.partition("T")[0]
    if mod in ("START", "MID", "END") and (narrowed := narrow(value, mod)):
        return f"{narrowed[0].isoformat()}~/{narrowed[1].isoformat()}~"
    plain = _plain(value)
    if plain is not None and mod == "APPROX" and days.grain(value) in ("D", "M", "Y"):
        return plain + "~"
    return plain


def _plain(value: str) -> str | None:
    if re.fullmatch(r"(\d{4}|XXXX)(-\d\d(-\d\d)?)?", value, re.ASCII):
        return None if value == "XXXX" else value
    if re.fullmatch(r"\d{3}X?", value, re.ASCII):
        return value[:3] + "X"
    if re.fullmatch(r"\d{2}(XX)?", value, re.ASCII):
        return value[:2] + "XX"
    if matched := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value, re.ASCII):
        return f"{matched[1]}-{_SEASONS[matched[2]]}"
    covered = days.interval(value)
    return of_days(*covered) if covered else None


def of_days(earliest: dt.date, latest: dt.date) -> str:
    """A closed interval, or a day where both are the same."""
    if earliest == latest:
        return earliest.isoformat()
    return f"{earliest.isoformat()}/{latest.isoformat()}"


def narrow(value: str, mod: str) -> days.Interval | None:
    """The part of a month or longer unit that early, mid and late stand for: thirds, by days for a month."""
    covered, grain = days.interval(value), days.grain(value)
    if covered is None or grain in ("D", None):
        return None
    first, last = covered
    if grain == "Y":
        return days.months(first.year, {"START": 1, "MID": 5, "END": 9}[mod], 4)
    third = 9 if grain == "M" else (last - first).days // 3
    if mod == "START":
        return first, first + dt.timedelta(third)
    if mod == "END":
        return last - dt.timedelta(third), last
    return first + dt.timedelta(third + 1), last - dt.timedelta(third + 1)


def bounds(text: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of an EDTF string of levels 0 and 1, or of a set; None for an open or unknown end.

    Raises ``ValueError`` where the string is none of these.
    """
    text = text.strip()
    if len(text) > 2 and text[0] in "[{" and text[-1] in "]}":
        members = [bounds(part) for part in text[1:-1].replace("..", "/").split(",")]
        firsts, lasts = [first for first, _ in members], [last for _, last in members]
        return (
            None if None in firsts else min(day for day in firsts if day),
            None if None in lasts else max(day for day in lasts if day),
        )
    if "/" in text:
        first, _, last = text.partition("/")
        return (None if first in ("", "..") else bounds(first)[0]), (None if last in ("", "..") else bounds(last)[1])
    covered = _covered(text)
    if covered is None:
        raise ValueError(f"not a date in EDTF: {text!r}")
    return covered


def _covered(text: str) -> days.Interval | None:
    plain = text.rstrip("?~%")
    if matched := re.fullmatch(r"(\d{4})-(2[1-4])", plain, re.ASCII):
        return days.interval(f"{matched[1]}-{('SP', 'SU', 'FA', 'WI')[int(matched[2]) - 21]}")
    if not _PART.fullmatch(plain):
        return None
    year, _, rest = plain.partition("-")
    if rest.startswith("XX") or "X" in year:
        return days.interval(year)
    return days.interval(plain.removesuffix("-XX"))
