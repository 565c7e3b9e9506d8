"""Times counted from an event, and the day that the text gives the event: "two days before Friday's vote"."""

from __future__ import annotations

import re

from briefing.extract.times.meanings import FromEvent, Part, Phrase, Same, Shift, Stated, Weekday
from briefing.extract.times.vocabulary import Line

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)
_SIGNS = {"before": -1, "after": 1}
_WORKING = {"trading", "business", "working"}
_REACH = 60
_WORDS = 6
_UNBROKEN = re.compile(r"[^.,;:!?()\"\n]*")


def tie(found: list[Phrase], line: Line, text: str) -> None:
    """Give every phrase that counts from an event the phrase of the event's day, where it stands close behind."""
    for number, phrase in enumerate(found):
        counted = _counted(phrase, line)
        if counted is None:
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        if following is not None and is_day(following) and _belongs(phrase, following, line, text):
            phrase.meaning, phrase.event, phrase.mod = counted, following, None
        elif isinstance(phrase.meaning, FromEvent) and number and _in_apposition(found[number - 1], phrase, line, text):
            phrase.meaning = Same("D")


def is_day(phrase: Phrase) -> bool:
    """Whether the phrase names a day, by date, weekday or count."""
    match phrase.meaning:
        case Weekday():
            return True
        case Part(part=part):
            return len(part) == 5
        case Shift(unit=unit):
            return unit == "D"
        case Stated(value=value, kind=kind):
            return kind == "date" and len(value) == 10 and value[4] == "-"
    return False


def _counted(phrase: Phrase, line: Line) -> FromEvent | None:
    if isinstance(phrase.meaning, FromEvent):
        return phrase.meaning
    if (
        _WORKING & set(phrase.words)
        or not isinstance(phrase.meaning, Stated)
        or phrase.meaning.kind != "duration"
        or phrase.end >= len(line.words)
    ):
        return None
    length, sign = _LENGTH.fullmatch(phrase.meaning.value), _SIGNS.get(line.words[phrase.end])
    return FromEvent(length[2], sign * int(length[1])) if length and sign else None


def _belongs(phrase: Phrase, day: Phrase, line: Line, text: str) -> bool:
    between = text[line.ends[phrase.end - 1] : line.starts[day.start]]
    return len(between) <= _REACH and len(between.split()) <= _WORDS and bool(_UNBROKEN.fullmatch(between))


def _in_apposition(day: Phrase, phrase: Phrase, line: Line, text: str) -> bool:
    """ "On Nov. 3, the day before the vote": the day is told."""
    between = text[line.ends[day.end - 1] : line.starts[phrase.start]]
    return phrase.meaning in _DAYS and is_day(day) and between.strip() == ","


_DAYS = (FromEvent("D", -1), FromEvent("D", 1))
