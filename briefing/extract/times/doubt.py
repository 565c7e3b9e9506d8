"""Words that only look like times: names, verbs, ages, amounts."""

from __future__ import annotations

from briefing.extract.times.grammar import Caught

_NAMES = {"may", "march", "mar", "jan", "sat", "sun", "mon", "dec", "wed", "april", "june", "august"}
_LEADERS = {
    "in", "since", "until", "by", "of", "from", "to", "through", "during", "and", "between", "last", "next", "this", "early",
    "late", "mid", "-", "before", "after", "for", "or", ",", "(", "on", "each", "every", "at", "till", "'s",
}  # fmt: skip
_COUNTERS = {"for", "in", "after", "within", "over", "of", "take", "took", "by", "than", "through"}
_SIDES = {"ago", "before", "later", "earlier", "after"}


def doubtful(caught: Caught, text: str) -> bool:
    """Whether the match is more likely no time expression at all."""
    check = _CHECKS.get(caught.rule.makes)
    return check is not None and check(caught, text)


def _name_like(caught: Caught, text: str) -> bool:
    """A lone short name of a month or weekday, or a month that is a name or verb as well."""
    words = caught.phrase
    if caught.end - caught.start > 2 or (len(words) == 2 and words[1] != "."):
        return False
    word = words[0]
    short = caught.value("month", "MON") or caught.value("weekday", "WDAY")
    if not short and word not in _NAMES:
        return False
    if len(words) == 2 and short and caught.has("month"):
        return False
    if caught.before() not in _LEADERS:
        return word not in ("april", "june", "august") or _capital_follows(caught, text)
    return short is not None and caught.has("weekday") and caught.before() not in {"on", "last", "next", "this"}


def _capital_follows(caught: Caught, text: str) -> bool:
    end = caught.line.ends[caught.end - 1]
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _amount(caught: Caught, text: str) -> bool:
    """A year's figure that is an amount, a flight or a score."""
    start, end = caught.line.starts[caught.start], caught.line.ends[caught.end - 1]
    if text[max(0, start - 1) : start] in ("$", "£", "€", "#", "+", "=", "¥", "_") or text[end : end + 1] in (
        "%",
        "°",
        "_",
    ):
        return True
    if caught.rule.name.endswith("short"):
        return caught.before() not in _LEADERS or text[end : end + 2] == " M"
    year = caught.value("near_year")
    if year is None or 1900 <= year <= 2050:
        follows = text[end : end + 9].lower()
        return year is not None and follows.startswith(
            (" people", " troops", " soldier", " metres", " meters", " km", " miles")
        )
    return caught.before() not in _LEADERS or text[end : end + 2].strip().isalpha()


def _age(caught: Caught, text: str) -> bool:
    words = caught.phrase
    unit = caught.value("unit", "UNIT", "UNITS") or caught.value("units")
    if words[-1] == "old":
        return True
    if words[-1] == "second" or words[-1] == "quarters" and (len(words) == 1 or "-" in words):
        return True
    if caught.has("units") and len(words) == 1:
        if unit in ("TS", "TM", "TH", "WE"):
            return True
        return caught.before() not in _COUNTERS and caught.after() not in _SIDES
    if words in (["a", "quarter"], ["half", "second"]):
        return True
    return text[caught.line.ends[caught.end - 1] :][:5] in ("-old ", " old ") or caught.before() == "$"


def _newspaper(caught: Caught, text: str) -> bool:
    return caught.has("every") and _capital_follows(caught, text)


def _bare_clock(caught: Caught, text: str) -> bool:
    """Figures with a colon that nothing marks as a time of day: a score, a verse."""
    if caught.has("noon") or caught.value("clock", "MERIDIEM") or caught.value("clock", "ZONE"):
        return False
    if caught.rule.name.endswith(("oclock", "in-the")):
        return False
    return caught.before() not in {"at", "until", "by", "from", "around", "about", "before", "after", ",", "since"}


def _part(caught: Caught, text: str) -> bool:
    return False


def _weekly_title(caught: Caught, text: str) -> bool:
    """A programme or paper called after a time, in quotes or capitals."""
    start = caught.line.starts[caught.start]
    return (
        text[start : start + 1] in ("T",)
        and text[max(0, start - 1) : start] in ('"', "“")
        and text[caught.line.ends[caught.end - 1] : caught.line.ends[caught.end - 1] + 2] in (',"', '" ', "” ", ",”")
    )


_CHECKS = {
    "calendar_date": _name_like,
    "weekday": _name_like,
    "year_alone": _amount,
    "duration": _age,
    "each": _newspaper,
    "clock": _bare_clock,
    "which_unit": _weekly_title,
}
