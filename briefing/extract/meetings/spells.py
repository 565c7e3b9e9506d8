"""Talks told by how long they have gone on until now: "the last two weeks of talks", "the past three days of talks"."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.syntax import View
from briefing.model import When

_REACH = 5  # words of "of closed-door peace talks"
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14}
_MOST = 60


def until_now(seen: View, noun: int, published: dt.date | None) -> When | None:
    """The days up to publication over which the talks at token ``noun`` went on."""
    number = _length(seen, noun)
    if published is None or not number:
        return None
    first = published - dt.timedelta(days=number)
    edtf = f"{first.isoformat()}/{published.isoformat()}"
    return When(earliest=first, latest=published, edtf=edtf, basis="relative_to_dct", precise=True)


def told(seen: View, noun: int) -> bool:
    """Whether the talks at token ``noun`` are those of the days until now."""
    return _length(seen, noun) > 0


def _length(seen: View, noun: int) -> int:
    """Days of "the last two weeks of" right before a noun and its adjectives; 0 where there is no such length."""
    of = next((at for at in range(noun - 1, max(seen.first, noun - _REACH) - 1, -1) if seen.word(at) == "of"), None)
    if of is None or any(_others(seen, at) for at in range(of + 1, noun)):
        return 0
    unit = _DAYS.get(seen.word(of - 1), 0)
    number = _number(seen, of - 2)
    before = of - 2 - (number > 0)
    lately = seen.has(before, "time.lately_gone") and seen.has(before - 1, "syntax.definite")
    plural = seen.word(of - 1).endswith("s")
    if not unit or not lately or plural != (number > 1):
        return 0
    days = unit * max(number, 1)
    return days if 1 < days <= _MOST else 0


def _others(seen: View, at: int) -> bool:
    """What stands in no such phrase; "the last two days of the summit" are its end."""
    return at in seen.cast.at or seen.word(at) in (",", ";") or seen.has(at, "syntax.determiners")


def _number(seen: View, at: int) -> int:
    word = seen.word(at)
    return int(word) if word.isascii() and word.isdigit() and len(word) < 3 else seen.known.numbers.get(word, 0)
