"""From what a rule caught to its meaning: one function for each table of a rule file, by its name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from briefing.extract.times import days
from briefing.extract.times.grammar import Caught
from briefing.extract.times.meanings import (
    Clock,
    Holiday,
    Meaning,
    Part,
    Same,
    Shift,
    Stated,
    Week,
    Weekday,
    YearBefore,
)
from briefing.extract.times.numbers import full_year as year_of_two_digits
from briefing.extract.times.numbers import number, year

Maker = Callable[[Caught], Meaning | None]

_CLOCK_UNITS = ("TS", "TM", "TH")


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


def year_alone(caught: Caught) -> Meaning | None:
    """A year."""
    for name in ("year", "near_year", "spelled_year", "yy"):
        stated = year(caught, name) if name != "near_year" else caught.value(name)
        if stated is not None:
            return Stated(f"{stated:04d}")
    return None


def fiscal_year(caught: Caught) -> Meaning | None:
    """A fiscal year, taken for the year it is named after."""
    stated = year(caught)
    if stated is not None:
        return Stated(f"{stated:04d}")
    return Shift("Y", caught.value("which") or 0)


_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def decade(caught: Caught) -> Meaning | None:
    """A decade."""
    if caught.phrase[-1] == "decade":
        return Shift("DE", _which(caught))
    digits = caught.value("decade")
    if digits is None:
        return Stated(f"19{_DECADES[caught.phrase[-1]]}")
    return Stated(digits[:3] if len(digits) == 4 else f"{year_of_two_digits(int(digits)) // 10}")


def century(caught: Caught) -> Meaning | None:
    """A century, named after its number."""
    if not caught.has("nth") and not caught.has("numth"):
        return Shift("CE", _which(caught))
    nth = caught.value("numth") or caught.value("nth")
    return Stated(f"{int(nth) - 1:02d}") if 1 < nth <= 22 else None


def _which(caught: Caught) -> int:
    """Last (-1), this (0) or next (1), where a rule spells these words out."""
    return next((n for word, n in (("last", -1), ("previous", -1), ("next", 1)) if word in caught.phrase), 0)


def weekday(caught: Caught) -> Meaning | None:
    """A day of the week."""
    day = caught.value("weekday", "WEEKDAY", "WDAY")
    if caught.rule.given.get("week"):
        return Weekday(day, weeks=caught.value("which"))
    return Weekday(day, caught.value("which"))


def deictic(caught: Caught) -> Meaning | None:
    """A day counted from the article's own."""
    if caught.has("tonight"):
        return Shift("D", 0)
    count = caught.value("deictic")
    if count is None:
        count = 2 if "after" in caught.phrase else -2
    return Shift("D", count)


def which_unit(caught: Caught) -> Meaning | None:
    """The last, this or the next week, month, quarter, year …"""
    unit = caught.value("unit", "UNIT")
    if unit is None or unit in _CLOCK_UNITS or unit == "2W":
        return None
    which = caught.value("which")
    return Shift(unit, 0 if which is None else which)


def weekend(caught: Caught) -> Meaning | None:
    """A weekend: the last, the next or the one nearest."""
    which = caught.value("which")
    return Same("WE") if which is None else Shift("WE", which)


def ago(caught: Caught) -> Meaning | None:
    """So many units before or after the article's day."""
    if caught.phrase == ["a", "year", "ago"]:
        return YearBefore()
    return _counted(caught, caught.rule.given["sign"], from_text=False)


def apart(caught: Caught) -> Meaning | None:
    """So many units before or after the time last told."""
    return _counted(caught, caught.rule.given["sign"], from_text=True)


def _counted(caught: Caught, sign: int, *, from_text: bool) -> Meaning | None:
    unit = caught.value("unit", "UNIT", "UNITS") or caught.value("units")
    if unit is None:
        unit = next(
            (caught.vocabulary.value("UNIT", w) for w in caught.phrase if w in caught.vocabulary.classes.get("UNIT", {})), None
        )
    count = number(caught)
    if caught.has("some") and "couple" in caught.words("some"):
        count = 2
    if unit is None:
        return None
    if (count is None and caught.has("some")) or unit in _CLOCK_UNITS:
        return Stated("PAST_REF" if sign < 0 else "FUTURE_REF")
    if count is None:
        count = 1
    if count != int(count) or count > 9999:
        return Stated("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Shift(unit, sign * int(count), from_text)


def year_ago(caught: Caught) -> Meaning | None:
    """The same period a year before."""
    words = caught.phrase
    nth = caught.value("nth")
    if nth in (1, 2, 3, 4):
        return Part(f"Q{nth}", shift=-1)
    stretch = caught.words("stretch") if caught.has("stretch") else []
    if "months" in stretch:
        return Stated(
            length(number(caught, "stretch") or {"nine": 9, "six": 6, "three": 3}.get(stretch[0], "X"), "M"), "duration"
        )
    written = caught.value("year", "YEAR")
    if written is not None and "quarter" not in stretch:
        return Stated(f"{written:04d}") if "ago" not in words else None
    return YearBefore("Q" if "quarter" in stretch else None)


def quarter(caught: Caught) -> Meaning | None:
    """A quarter or half of a year."""
    words = caught.phrase
    if len(words) == 1 and words[0][0] == "q":
        return Part(f"Q{words[0][1]}")
    if caught.has("stretch"):
        stretch = caught.words("stretch")
        if "months" in stretch:
            return Stated(length({"nine": 9, "six": 6, "three": 3}.get(stretch[0], "X"), "M"), "duration")
        return Same({"week": "W", "month": "M", "half": "H"}.get(stretch[-1], "Q"), latest=True)
    half = "half" in words
    nth = 2 if caught.has("which") and "last" == words[0] and half and not caught.has("nth") else caught.value("nth")
    stated = year(caught)
    if nth is None and half:
        nth = 2
    if nth is None:
        return Same("Q", latest="recent" in words, year=stated)
    if nth > (2 if half else 4):
        return None
    part = f"{'H' if half else 'Q'}{nth}"
    if stated is not None:
        return Stated(f"{stated:04d}-{part}")
    which = caught.value("which")
    if half and which is None:
        return Part(part) if caught.before() in ("in", "the", "during", "for", "of") or words[0] == "the" else None
    return Part(part, shift=which)


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


def full_year(caught: Caught) -> Meaning | None:
    """A year that ends on a day told, or the whole present one."""
    words = caught.phrase
    if "quarter" in words:
        return Same("Q")
    if words[-1] in ("year", "half") and ("the" == words[0] or "full" == words[0]):
        return Shift("Y", 0) if words[-1] == "year" else None
    return Stated("P1Y", "duration")


def year_end(caught: Caught) -> Meaning | None:
    """The end of the year."""
    return Part("12-31") if "-" in caught.phrase else Shift("Y", 0)


def same(caught: Caught) -> Meaning | None:
    """The unit that the text is at."""
    words = caught.phrase
    unit = caught.value("unit", "UNIT")
    if unit in (*_CLOCK_UNITS, "2W", "WE") or caught.value("unit", "UNITS"):
        return None
    if unit is None:
        unit = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE"}[words[-1]]
        return Same(unit) if unit == "D" else Shift(unit, 0)
    return Same(unit)


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


def week_of(caught: Caught) -> Meaning | None:
    """The week that a day lies in."""
    day = calendar_date(caught)
    return Week(day.part) if isinstance(day, Part) else None


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


def duration(caught: Caught) -> Meaning | None:
    """A length of time."""
    unit = (
        caught.value("unit", "UNIT", "UNITS")
        or caught.value("units")
        or {"decade": "DE", "century": "CE"}.get(caught.phrase[-1])
    )
    if caught.phrase[-1] in ("time", "while"):
        return Stated("PXX", "duration")
    if unit is None or unit == "WE":
        return None
    if "two" in caught.phrase[-1:] and "or" in caught.phrase:
        return Stated(
            "FUTURE_REF" if caught.before() == "in" else length(1, unit),
            "date" if caught.before() == "in" else "duration",
        )
    count = number(caught)
    if count is None:
        words = caught.phrase
        if "couple" in words:
            count = 2
        elif (
            _VAGUE & set(words)
            or caught.has("some")
            or caught.has("units")
            or words[-1] == "years"
            or {"recent", "coming"} & set(words)
        ):
            return Stated(length("X", unit), "duration")
        else:
            count = 0.5 if "half" in words and words[-1] != "half" else 1
            if words[-1] == "half":
                count = 1.5
    elif caught.phrase[-1] == "half":
        count += 0.5
    if caught.has("until"):
        count = number(caught, "until") or count
    return Stated(length(count, unit), "duration")


_WHOLE = {
    "Y": ("M", 12),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
    "W": ("D", 7),
    "M": ("W", 4),
    "DE": ("Y", 10),
    "CE": ("Y", 100),
}


def length(count: float | str, unit: str) -> str:
    """The TIMEX3 value of a duration: ``length(1.5, "TH")`` is "PT1H30M"."""
    if isinstance(count, str):
        unit = {"DE": "E", "CE": "C", "ML": "L"}.get(unit, unit)
    if unit == "2W":
        return length(count * 2 if not isinstance(count, str) else count, "W")
    if isinstance(count, float | int) and count != int(count):
        finer = _WHOLE.get(unit)
        if finer is None:
            return length("X", unit)
        whole, rest = int(count), round((count - int(count)) * finer[1])
        first = length(whole, unit) if whole else ""
        second = length(rest, finer[0])
        if not first:
            return second
        return first + second.removeprefix("P").removeprefix("T" if "T" in first else "")
    if isinstance(count, float | int):
        if unit in ("DE", "CE", "ML"):
            return f"P{int(count) * {'DE': 10, 'CE': 100, 'ML': 1000}[unit]}Y"
        count = str(int(count))
    clock_unit, letter = unit[:1] == "T" and len(unit) == 2, unit[-1] if unit[:1] == "T" else unit
    return f"P{'T' if clock_unit else ''}{count}{letter}"


def each(caught: Caught) -> Meaning | None:
    """A set of times that come again."""
    if caught.has("every"):
        return Stated(caught.value("every"), "set")
    day = caught.value("weekday", "WEEKDAY", "WDAY") or caught.value("weekdays")
    night = {"nights": "TNI", "mornings": "TMO", "evenings": "TEV", "afternoons": "TAF"}.get(caught.phrase[-1], "")
    if day and night:
        return Stated(f"XXXX-WXX-{day}{night}", "set")
    if day:
        return Stated("XXXX-WXX-WE" if day == 9 else "XXXX-XX-XX" if day == 8 else f"XXXX-WXX-{day}", "set")
    unit = caught.value("unit", "UNIT", "UNITS") or (not caught.has("part") and caught.value("unit"))
    if unit:
        count = number(caught) or (2 if "other" in caught.phrase else 1)
        return Stated(length(count, unit), "set")
    month = caught.value("month", "MONTH", "MON")
    if month:
        return Stated(f"XXXX-{month:02d}", "set")
    part = caught.value("part")
    return Stated(f"XXXX-XX-XXT{part}" if part else f"XXXX-{caught.value('season')}", "set")


_PRESENT = {"present", "moment", "days", "time", "current"}
_VAGUE = {"few", "several", "many", "some"}


def reference(caught: Caught) -> Meaning | None:
    """The present, past or future as such."""
    for name in ("now", "lately"):
        if caught.has(name):
            return Stated(caught.value(name))
    words = set(caught.phrase)
    if words & _PRESENT:
        return Stated("PRESENT_REF")
    return Stated("PAST_REF" if "past" in words else "FUTURE_REF")


MAKERS: dict[str, Maker] = {
    "calendar_date": calendar_date,
    "iso_date": iso_date,
    "year_alone": year_alone,
    "fiscal_year": fiscal_year,
    "full_year": full_year,
    "holiday": holiday,
    "year_end": year_end,
    "decade": decade,
    "century": century,
    "weekday": weekday,
    "deictic": deictic,
    "which_unit": which_unit,
    "weekend": weekend,
    "ago": ago,
    "apart": apart,
    "year_ago": year_ago,
    "quarter": quarter,
    "same": same,
    "season": season,
    "part_of_day": part_of_day,
    "next_part": next_part,
    "week_of": week_of,
    "clock": clock,
    "duration": duration,
    "each": each,
    "reference": reference,
}
