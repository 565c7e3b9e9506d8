"""From what a rule caught to its meaning: years and their parts, lengths of time, sets, counts from a time."""

from __future__ import annotations

from briefing.extract.times.grammar import Caught
from briefing.extract.times.meanings import FromEvent, Meaning, Part, Same, Shift, Stated, Within, YearBefore
from briefing.extract.times.numbers import full_year as year_of_two_digits
from briefing.extract.times.numbers import number, year

_CLOCK_UNITS = ("TS", "TM", "TH")
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
_AHEAD = ("D", "W", "2W", "M", "Y")
_YEARS = {"DE": 10, "CE": 100}
_VAGUE = {"few", "several", "many", "some"}
_PRESENT = {"present", "moment", "days", "time", "current"}
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


def full_year(caught: Caught) -> Meaning | None:
    """A year that ends on a day told, or the whole present one."""
    words = caught.phrase
    if "quarter" in words:
        return Same("Q")
    if words[-1] in ("year", "half") and (words[0] == "the" or words[0] == "full"):
        return Shift("Y", 0) if words[-1] == "year" else None
    return Stated("P1Y", "duration")


def year_end(caught: Caught) -> Meaning | None:
    """The end of the year."""
    return Part("12-31") if "-" in caught.phrase else Shift("Y", 0)


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


def which_unit(caught: Caught) -> Meaning | None:
    """The last, this or the next week, month, quarter, year …"""
    unit = caught.value("unit", "UNIT")
    if unit is None or unit in _CLOCK_UNITS or unit in ("2W", "WE"):
        return None  # of weekends tells a maker of their own
    if unit in ("DE", "CE") and "past" in caught.phrase:
        return None
    which = caught.value("which")
    return Shift(unit, 0 if which is None else which)


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


def _months(caught: Caught) -> Stated:
    """The "nine months" of a report."""
    return Stated(length(number(caught, "stretch") or "X", "M"), "duration")


def year_ago(caught: Caught) -> Meaning | None:
    """The same period a year before."""
    words = caught.phrase
    nth = caught.value("nth")
    if nth in (1, 2, 3, 4):
        return Part(f"Q{nth}", shift=-1)
    stretch = caught.words("stretch") if caught.has("stretch") else []
    if "months" in stretch:
        return _months(caught)
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
            return _months(caught)
        return Same({"week": "W", "month": "M", "half": "H"}.get(stretch[-1], "Q"), latest=True)
    half = "half" in words
    nth = 2 if caught.has("which") and words[0] == "last" and half and not caught.has("nth") else caught.value("nth")
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


def ago(caught: Caught) -> Meaning | None:
    """So many units before or after the article's day."""
    if caught.phrase == ["a", "year", "ago"]:
        return YearBefore()
    return _counted(caught, caught.rule.given["sign"], from_text=False)


def apart(caught: Caught) -> Meaning | None:
    """So many units before or after the time last told."""
    return _counted(caught, caught.rule.given["sign"], from_text=True)


def from_event(caught: Caught) -> Meaning | None:
    """A unit before or after an event."""
    unit = caught.value("unit", "UNIT")
    return FromEvent(unit or "D", caught.rule.given["sign"])


def _counted(caught: Caught, sign: int, *, from_text: bool) -> Meaning | None:
    unit = caught.value("unit", "UNIT", "UNITS") or caught.value("units")
    if unit is None:
        unit = next(
            (
                caught.vocabulary.value("UNIT", w)
                for w in caught.phrase
                if w in caught.vocabulary.classes.get("UNIT", {})
            ),
            None,
        )
    count = number(caught)
    if caught.has("some") and "couple" in caught.words("some"):
        count = 2
    if unit is None:
        return None
    if (count is None and (caught.has("some") or caught.has("units"))) or unit in _CLOCK_UNITS:
        return Stated("PAST_REF" if sign < 0 else "FUTURE_REF")
    if count is None:
        count = 1
    if unit in _YEARS and not from_text:
        unit, count = "Y", count * _YEARS[unit]
    if count != int(count) or count > 9999:
        return Stated("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Shift(unit, sign * int(count), from_text)


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
            or caught.value("unit", "UNITS")
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
    elif caught.rule.given.get("ahead") and caught.after() != "of":  # not "in two days of talks"
        return Within(unit, int(count), length(count, unit)) if unit in _AHEAD and count == int(count) else None
    return Stated(length(count, unit), "duration")


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


def reference(caught: Caught) -> Meaning | None:
    """The present, past or future as such."""
    for name in ("now", "lately"):
        if caught.has(name):
            return Stated(caught.value(name))
    words = set(caught.phrase)
    if words & _PRESENT:
        return Stated("PRESENT_REF")
    return Stated("PAST_REF" if "past" in words else "FUTURE_REF")
