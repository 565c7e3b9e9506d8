"""From what a rule caught to its meaning: days, months, seasons and times of day."""

from __future__ import annotations

import datetime as dt

from briefing.extract.times import days
from briefing.extract.times.grammar import Caught
from briefing.extract.times.meanings import (
    Clock,
    DayOfMonth,
    Holiday,
    Meaning,
    Part,
    Same,
    Shift,
    Stated,
    Week,
    Weekday,
)
from briefing.extract.times.numbers import full_year as year_of_two_digits
from briefing.extract.times.numbers import year


def calendar_date(caught: Caught) -> Meaning | None:
    """A day or month with or without its year."""
    month = caught.rule.given.get("month") or caught.value("month", "MONTH", "MON")
    if month is None:
        return None
    part = f"{month:02d}"
    glued = caught.value("day_year")
    if glued is not None:
        part = f"{part}-{glued[0]:02d}"
        return Stated(f"{glued[1]:04d}-{part}") if _real(glued[1], part) else None
    if caught.has("day"):
        day = _day(caught)
        if day is None or not 1 <= day <= 31:
            return None
        part += f"-{day:02d}"
        if not _real(2000, part):
            return None
    stated = year(caught) if caught.has("year") else year(caught, "short_year")
    if stated is None and caught.has("yy"):
        stated = year_of_two_digits(caught.value("yy"))
    if stated is not None:
        return Stated(f"{stated:04d}-{part}") if _real(stated, part) else None
    which = caught.value("which")
    if which is not None and "year" in caught.phrase:
        return Part(part, shift=which)
    return Part(part, pick=which, weekday=caught.value("weekday", "WEEKDAY", "WDAY"))


def _day(caught: Caught) -> int | None:
    words = caught.words("day")
    tens = caught.value("day", "TENS")
    if tens:
        last: int | None = caught.vocabulary.classes.get("NTH", {}).get(words[-1])
        return tens + last if last and last < 10 else None
    day = caught.value("day", "DAY", "DAYTH", "NTH")
    return int(day) if day else None


def _real(year_number: int, part: str) -> bool:
    month, _, day = part.partition("-")
    try:
        dt.date(year_number, int(month), int(day or 1))
    except ValueError:
        return False
    return True


def iso_date(caught: Caught) -> Meaning | None:
    """A date in figures: ISO, compact, slashed (month first unless it cannot be) or dotted (day first)."""
    if caught.has("near_year"):
        return _figures(
            caught.value("near_year"), caught.value("month_number", "TWO"), caught.value("day_number", "TWO")
        )
    if caught.has("compact"):
        digits = str(caught.value("compact"))
        return _figures(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    if caught.has("slashed"):
        first, second, last = caught.value("slashed")
        if len(first) == 4:
            return _figures(int(first), int(second), int(last))
        day_first = int(first) > 12 or (caught.rule.given.get("order") == "dmy" and int(second) <= 12)
        month, day = (int(second), int(first)) if day_first else (int(first), int(second))
        return _figures(_year_in_figures(last), month, day)
    first, second, last = caught.value("dotted")
    if len(first) == 4:
        return _figures(int(first), int(second), int(last))
    return _figures(_year_in_figures(last), int(second), int(first))


def _year_in_figures(digits: str) -> int:
    return year_of_two_digits(int(digits)) if len(digits) == 2 else int(digits)


def _figures(year_number: int, month: int, day: int) -> Meaning | None:
    part = f"{month:02d}-{day:02d}"
    if not 1000 <= year_number <= 2999 or not _real(year_number, part):
        return None
    return Stated(f"{year_number:04d}-{part}")


def weekday(caught: Caught) -> Meaning | None:
    """A day of the week."""
    day = caught.value("weekday", "WEEKDAY", "WDAY")
    if caught.rule.given.get("follows"):
        return Weekday(day, follows=True)
    if caught.rule.given.get("week"):
        return Weekday(day, weeks=caught.value("which"))
    return Weekday(day, caught.rule.given.get("pick", caught.value("which")))


def day_of_month(caught: Caught) -> Meaning | None:
    """A day without its month."""
    day = caught.value("dayth") or _day(caught)
    if day is None:
        return None
    if "month" not in caught.phrase:
        return DayOfMonth(day)
    return DayOfMonth(day, -1 if "last" in caught.phrase else 1 if "next" in caught.phrase else 0)


def deictic(caught: Caught) -> Meaning | None:
    """A day counted from the article's own."""
    if caught.has("tonight"):
        return Shift("D", 0)
    count = caught.value("deictic")
    if count is None:
        count = 2 if "after" in caught.phrase else -2
    return Shift("D", count)


def weekend(caught: Caught) -> Meaning | None:
    """A weekend: the last, the next or, as in "this weekend", the one nearest."""
    which = caught.value("which")
    return Shift("WE", which) if which else Same("WE")


def holiday(caught: Caught) -> Meaning | None:
    """A day with a name."""
    when, which = caught.rule.given["when"], caught.value("which")
    stated = caught.value("year")
    if stated is not None:
        day = days.holiday(when, stated)
        return Stated(day.isoformat()) if day else None
    if which is not None and caught.phrase[-1] == "year":
        return Holiday(when, shift=which)
    return Holiday(when, pick=0 if caught.phrase[0] == "this" else which)


def week_of(caught: Caught) -> Meaning | None:
    """The week, or the weekend, that a day lies in."""
    day = calendar_date(caught)
    return Week(day.part, caught.rule.given.get("unit", "W")) if isinstance(day, Part) else None


def season(caught: Caught) -> Meaning | None:
    """A season of the year."""
    part = caught.value("season")
    stated = year(caught)
    if stated is not None:
        return Stated(f"{stated:04d}-{part}")
    which = caught.value("which")
    if "year" in caught.phrase:
        return Part(part, shift=which)
    return Part(part, pick=which)


def part_of_day(caught: Caught) -> Meaning | None:
    """A part of a day."""
    part = caught.value("part", "PART") or "NI"
    first = caught.phrase[0]
    if first in ("last", "yesterday"):
        return Shift("D", -1, time=f"T{part}")
    return Shift("D", 0, time=f"T{part}") if first == "this" else Clock(f"T{part}")


def next_part(caught: Caught) -> Meaning | None:
    """A part of the day told, or of the one after it."""
    return Shift("D", 0 if "same" in caught.phrase else 1, from_text=True, time=f"T{caught.value('part')}")


def clock(caught: Caught) -> Meaning | None:
    """A time of the clock."""
    noon = caught.value("noon")
    if noon:
        return Clock(f"T{noon}")
    name = "clock" if caught.has("clock") else "hour"
    time = caught.value(name, "CLOCK", "DOTCLOCK", "HHMM")
    hour = None
    if time is None:
        hour = caught.value(name, "HOUR", "ONES")
        if hour is None:
            hour = {"ten": 10, "eleven": 11, "twelve": 12}.get(caught.words(name)[0])
        if hour is None:
            return None
        time = f"{hour:02d}:00"
    half = caught.value(name, "MERIDIEM")
    hour = int(time[:2])
    if half == "PM" and hour < 12:
        time = f"{hour + 12:02d}{time[2:]}"
    elif half == "AM" and hour == 12:
        time = f"00{time[2:]}"
    return Clock(f"T{time}")
