"""Words that only look like times: names, verbs, ages, amounts."""

from __future__ import annotations

from briefing.extract.names.borne_months import is_month_of, is_surname
from briefing.extract.times.grammar import Caught

_PASSING = 2050
_WORD = 40  # letters that a name may have


def doubtful(caught: Caught, text: str) -> bool:
    """Whether the match is more likely no time expression at all."""
    check = _CHECKS.get(caught.rule.makes)
    return check is not None and check(caught, text)


def _one_of(word: str, caught: Caught, name: str) -> bool:
    return word in caught.vocabulary.only.get(name, ())


def _name_like(caught: Caught, text: str) -> bool:
    """A lone short name of a month or weekday, or a month that is a name or verb as well."""
    words = caught.phrase
    if len(words) > 2 or (len(words) == 2 and words[1] != "."):
        return False
    short = caught.value("month", "MON") or caught.value("weekday", "WDAY")
    if not short and not _one_of(words[0], caught, "names"):
        return False
    if len(words) == 2 and caught.has("month"):
        return False
    if _capital_follows(caught, text):
        return not (caught.has("month") and is_month_of(caught.before(), _next_word(caught, text)))
    if caught.has("month") and _of_somebody(caught, text):
        return True
    if _limited(caught):
        return False
    return not _one_of(caught.before(), caught, "day_leaders" if caught.has("weekday") else "leaders")


def _limited(caught: Caught) -> bool:
    """ "as early as June", "no later than March": a first or last month that is meant."""
    words, first = caught.line.words, caught.span[0]
    return caught.before() in ("as", "than") and first > 1 and _one_of(words[first - 2], caught, "limiting")


def _of_somebody(caught: Caught, text: str) -> bool:
    """A month that somebody in the text is called: "met Theresa May … May said"."""
    words, first = caught.line.words, caught.span[0]
    earlier = words[first - 2] if first > 1 else ""
    return is_surname(text, caught.phrase[0], (earlier, caught.before(), caught.after()))


def _capital_follows(caught: Caught, text: str) -> bool:
    end = caught.line.ends[caught.end - 1]
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _next_word(caught: Caught, text: str) -> str:
    end = caught.line.ends[caught.end - 1]
    return text[end : end + _WORD].split(maxsplit=1)[0].rstrip(",.;:")


def _one_before(caught: Caught, text: str) -> str:
    start = caught.line.starts[caught.start]
    return text[max(0, start - 1) : start]


def _amount(caught: Caught, text: str) -> bool:
    """A year's figure that is an amount, a number or a score."""
    end = caught.line.ends[caught.end - 1]
    if _one_before(caught, text) in _MONEY or text[end : end + 1] in _PARTS:
        return True
    if caught.rule.name.endswith("short"):
        return not _one_of(caught.before(), caught, "leaders") or _capital_follows(caught, text)
    year = caught.value("near_year")
    if year is None:
        return False
    if _one_of(caught.after(), caught, "things") or _named_after(caught, text):
        return True
    return not 1900 <= year <= _PASSING and not _one_of(caught.before(), caught, "leaders")


def _named_after(caught: Caught, text: str) -> bool:
    """A plan, firm or tournament with a year in its name: "Agenda 2030"."""
    start = caught.line.starts[caught.start]
    if caught.before() or text[start - 1 : start] != " ":
        return False
    before = text[max(0, start - 30) : start].split(" ")
    return len(before) > 2 and before[-2].istitle() and before[-2].isalpha() and before[-3][-1:].isalnum()


_QUOTES = frozenset("\"“‘'`")
_MONEY = frozenset("$£€#+=¥_")
_PARTS = frozenset("%°_")


def _no_length(caught: Caught, text: str) -> bool:
    """An age, an ordinal, a fraction, or a unit alone that counts nothing."""
    words = caught.phrase
    if _is_rate(caught) or _title(caught, text):
        return True
    if words[-1] in ("old", "second") or words in (["a", "quarter"], ["half", "second"]):
        return True
    if words[-1] == "quarters" and (len(words) == 1 or "-" in words):
        return True
    if caught.has("units") and len(words) == 1:
        if caught.value("units") in ("TS", "TM", "TH", "WE"):
            return True
        if not _one_of(caught.before(), caught, "counters") and not _one_of(caught.after(), caught, "sides"):
            return True
        if caught.before() == "of":
            return True  # "a matter of days"
    end = caught.line.ends[caught.end - 1]
    return text[end : end + 5] in ("-old ", " old ") or _one_before(caught, text) in _MONEY


def _is_rate(caught: Caught) -> bool:
    """Per day or week: "700 a week" told with its figure alone, and both parts of "24 hours a day"."""
    words, line = caught.phrase, caught.line.words
    if words[0] == "a" and len(words) == 2:
        return caught.before()[:1].isdecimal() or caught.before() in caught.vocabulary.classes.get("UNITS", {})
    if not caught.value("unit", "UNITS") or caught.after() != "a":
        return False
    per = line[caught.end + 1] if caught.end + 1 < len(line) else ""
    return per in caught.vocabulary.classes.get("UNIT", {})


def _no_decade(caught: Caught, text: str) -> bool:
    """Somebody's thirties: two figures without an article or apostrophe before them."""
    del text
    return (len(caught.phrase) == 1 and len(caught.phrase[0]) == 3) or _one_of(caught.before(), caught, "owners")


def _title(caught: Caught, text: str) -> bool:
    """A programme called after a time: all in capitals within quotes."""
    start, end = caught.line.starts[caught.start], caught.line.ends[caught.end - 1]
    words = text[start:end].split()
    if _one_before(caught, text) not in _QUOTES or not words[-1][0].isupper():
        return False
    return all(word[0].isupper() or word[0].isdecimal() for word in words)


def _no_day(caught: Caught, text: str) -> bool:
    """ "Today" that names a paper or station ("Russia Today") or these times ("today's youth")."""
    words, end = caught.line.words, caught.end
    if caught.after() == "'s" and end + 1 < len(words) and _one_of(words[end + 1], caught, "present_things"):
        return True
    start = caught.line.starts[caught.start]
    if not text[start : start + 2].istitle() or _one_before(caught, text) != " ":
        return False
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1][0].isupper() and _one_of(before[-1].lower(), caught, "papers")


def _nth_thing(caught: Caught, text: str) -> bool:
    """The 2nd floor, the 5th Fleet."""
    end = caught.line.ends[caught.end - 1]
    follows = text[end : end + 1] in (" ", "-") and text[end + 1 : end + 2].isalnum()
    return follows and "month" not in caught.phrase and not _one_of(caught.after(), caught, "day_followers")


def _before_something(caught: Caught, text: str) -> bool:
    """ "Two weeks before the vote": counted from what follows, not from the time last told."""
    if caught.phrase[-1] not in ("before", "after"):
        return False
    end = caught.line.ends[caught.end - 1]
    return text[end : end + 1] in (" ", "\n") and text[end + 1 : end + 2].isalnum()


def _before_last_day(caught: Caught, text: str) -> bool:
    """ "The day before last" of "the day before last Tuesday"."""
    del text
    following = caught.after()
    return caught.phrase[-1] == "last" and any(
        following in caught.vocabulary.classes[one] for one in ("WEEKDAY", "MONTH")
    )


def _no_event(caught: Caught, text: str) -> bool:
    """ "The week before" with nothing behind it counts from the time last told; hours count from no day."""
    unit = caught.value("unit", "UNIT")
    if unit in ("TS", "TM", "TH") or (unit == "D" and caught.before() == "in"):
        return True
    return caught.phrase[-1] != "of" and not _before_something(caught, text)


def _newspaper(caught: Caught, text: str) -> bool:
    """A daily or weekly with its name."""
    return caught.has("every") and _capital_follows(caught, text)


def _bare_clock(caught: Caught, text: str) -> bool:
    """Figures with a colon that nothing marks as a time of day: a score, a verse."""
    if caught.has("noon"):
        return _one_of(caught.before(), caught, "noon_likenesses")
    if caught.value("clock", "HHMM") or caught.value("clock", "MERIDIEM") or caught.value("clock", "ZONE"):
        return False
    if caught.rule.name.endswith(("oclock", "in-the")):
        return False
    del text
    return not _one_of(caught.before(), caught, "clock_leaders")


_CHECKS = {
    "apart": _before_something,
    "ago": _before_last_day,
    "from_event": _no_event,
    "calendar_date": _name_like,
    "weekday": _name_like,
    "deictic": _no_day,
    "which_unit": _title,
    "year_alone": _amount,
    "day_of_month": _nth_thing,
    "decade": _no_decade,
    "duration": _no_length,
    "each": _newspaper,
    "clock": _bare_clock,
}
