"""Parts of a month ("early March", "the first half of October"), and the time that is left until a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings import offsets
from briefing.extract.meetings.syntax import View
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_DAY = dt.timedelta(days=1)
_WEEK, _MONTH, _MIDDLE = 7, 27, 15
_SATURDAY = 5
_UNITS = {"D": 1, "W": 7, "M": 30}
_FARTHEST = 150
_SOME = {"D": 10, "W": 42, "M": 150}  # "some days", as news means it
_THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}


def told(seen: View, span: tuple[int, int, int], when: When, mod: str | None, published: dt.date | None) -> When:
    """The part of the days of ``when``, told by the time expression at the tokens of ``span``, that the words there and
    its modifier ``mod`` leave; all of them where they leave no part."""
    if when.earliest is None or when.latest is None:
        return when
    until = _until(seen, span[0], when, mod, published)
    if until is not None:
        return until
    width = (when.latest - when.earliest).days
    if width < _MONTH or width > _MONTH + 3 or when.earliest.day != 1:
        return when
    third = _THIRDS.get(mod) if mod and seen.word(span[0]) != "sometime" else None
    days = _of_month(seen, span[0], when.latest.day) or third
    if days is None:
        return when
    last_day = min(days[1], when.latest.day)
    return offsets.spread(when, when.earliest.replace(day=days[0]), when.earliest.replace(day=last_day))


def _of_month(seen: View, at: int, length: int) -> tuple[int, int] | None:
    """ "the first half of October", "in the last week of March": its first and last day of a month of that length."""
    if seen.word(at - 1) != "of":
        return None
    number = seen.known.ordinals.get(seen.word(at - 3), 0)
    last = seen.has(at - 3, "time.closing")
    if seen.word(at - 2) == "half" and number in (1, 2):
        return (1, _MIDDLE) if number == 1 else (_MIDDLE + 1, length)
    if seen.word(at - 2) != "week" or not (number or last):
        return None
    return (length - _WEEK + 1, length) if last else (_WEEK * (number - 1) + 1, min(_WEEK * number, length))


def _until(seen: View, at: int, when: When, mod: str | None, published: dt.date | None) -> When | None:
    """ "before the end of March", "will continue through June": from now on until then."""
    assert when.earliest is not None and when.latest is not None
    if published is None or when.latest <= published:
        return None
    ahead = when.earliest > published and not when.precise
    if ahead and seen.word(at - 1) in ("through", "into") and seen.has(at - 2, "status.continuing"):
        return offsets.spread(when, published + _DAY, when.latest)
    if seen.word(at - 1) in ("by", "before") and mod == "END":
        return offsets.spread(when, published, when.latest)
    return None


def weekend(seen: View, clause: Clause, published: dt.date | None) -> When | None:
    """ "a weekend meeting", "secret weekend talks": the last weekend up to publication, or the next where "will" tells
    of it."""
    if clause.main.frame is not None or seen.word(clause.main.at - 1) != "weekend" or published is None:
        return None
    since = (published.weekday() - _SATURDAY) % _WEEK
    ahead = any(seen.has(at, "shape.future_helpers") for at in range(clause.first, clause.main.at))
    saturday = published + ((_WEEK - since) % _WEEK if ahead else -since) * _DAY
    sunday = saturday + _DAY
    edtf = f"{saturday.isoformat()}/{sunday.isoformat()}"
    return When(earliest=saturday, latest=sunday, edtf=edtf, basis="relative_to_dct", precise=False)


def within(seen: View, clause: Clause, clock: Clock) -> When | None:
    """ "agreed to meet within a month", "will visit P in the coming weeks": from publication on, as long as that."""
    for first, last, index in clock.between(clause.main.at, clause.last):
        days = _length(clock.times[index].value)
        if days and clock.published and seen.word(last) != "of" and _from_now(seen, first, last):
            end = clock.published + min(days, _FARTHEST) * _DAY
            edtf = f"{clock.published.isoformat()}/{end.isoformat()}"
            return When(earliest=clock.published, latest=end, edtf=edtf, basis="relative_to_dct")
    return None


def _length(value: str) -> int:
    """Days of a duration as TIMEX3 writes it; of some days, weeks or months, so many as that mostly means."""
    if value[:1] != "P":
        return 0
    if value[1:-1] == "X":
        return _SOME.get(value[-1], 0)
    return _UNITS.get(value[-1:], 0) * int(value[1:-1]) if value[1:-1].isdigit() else 0


def _from_now(seen: View, first: int, last: int) -> bool:
    """ "within a month", "in the next few days", "over the coming weeks", "in the weeks ahead"."""
    if seen.word(first - 1) == "within":
        return True
    ahead = any(seen.has(at, "time.next_ones") for at in (first, first + 1)) or seen.word(last) == "ahead"
    start = first - 1 - (seen.word(first - 1) == "the")
    return ahead and seen.word(start) in ("in", "over", "during")
