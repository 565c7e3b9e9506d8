"""A dating moved, stretched or read the other way: by tense, by a length told, by the day of another meeting."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import words
from briefing.model import Reading, TimeExpression, When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_DAY = dt.timedelta(days=1)
_DAYS_BACK = 8
_JOURNEY = 3  # days from a departure to the meeting it is for
_WEEK, _TWO = 7, 2
_WIDEST = dt.timedelta(days=370)


def days_between(seen: View, clause: Clause) -> int | None:
    """Days from the meeting of ``clause`` to the one told before it: -1 for "a day before the summit"."""
    at = next((step for step in (clause.first, clause.first + 1) if seen.word(step) in _SIDES_OF_A_DAY), None)
    if at is None or not seen.has(at - 1, "time.a_day"):
        return None
    word = seen.word(at - 2)
    number = seen.known.numbers.get(word) or (1 if word in ("a", "the") else 0)
    return number * _SIDES_OF_A_DAY[seen.word(at)] or None


_SIDES_OF_A_DAY = {"before": -1, "after": 1, "following": 1}


def moved(when: When, days: int) -> When:
    """The same day ``days`` later."""
    assert when.earliest is not None
    day = when.earliest + days * _DAY
    return msgspec.structs.replace(when, earliest=day, latest=day, edtf=day.isoformat(), basis="relative_to_event")


def weeks_on(when: When, weeks: int) -> When:
    """The same days so many weeks later."""
    assert when.earliest is not None and when.latest is not None
    first, last = (day + weeks * _WEEK * _DAY for day in (when.earliest, when.latest))
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return msgspec.structs.replace(when, earliest=first, latest=last, edtf=edtf)


def soon_after(when: When) -> When:
    """The days of a meeting for which somebody left on the day of ``when``."""
    assert when.earliest is not None
    last = when.earliest + _JOURNEY * _DAY
    edtf = f"{when.earliest.isoformat()}/{last.isoformat()}"
    return msgspec.structs.replace(when, latest=last, edtf=edtf, precise=False)


def before_saying(said: When, days: int) -> When:
    """The days up to the one on which a meeting of ``days`` days is told to be over."""
    assert said.earliest is not None and said.latest is not None
    if days < 2:
        return msgspec.structs.replace(said, precise=False)
    first = said.earliest - days * _DAY
    edtf = f"{first.isoformat()}/{said.latest.isoformat()}"
    return msgspec.structs.replace(said, earliest=first, edtf=edtf, precise=False)


def stretched(when: When, edge: str) -> When:
    """The days of talks whose length is told with the day they begin or end on ("opened two days of talks on D")."""
    if when.days is None or when.days < 2 or not when.precise or when.earliest is None or when.earliest != when.latest:
        return when
    if edge not in ("begin", "end") and not (edge == "more" and when.days == _TWO):
        return when
    more = (when.days - 1) * _DAY
    first, last = (when.earliest, when.earliest + more) if edge == "begin" else (when.earliest - more, when.earliest)
    return msgspec.structs.replace(when, earliest=first, latest=last, edtf=f"{first.isoformat()}/{last.isoformat()}")


def ahead(clock: Clock, when: When, published: dt.date | None) -> When:
    """For a meeting that lies ahead the reading of a bare weekday that lies ahead too."""
    if when.time is None or published is None or when.latest is None or when.latest >= published:
        return when
    one = clock.times[when.time]
    if when.basis == "stated_year_inferred" and (published - when.latest).days > _DAYS_BACK:
        return _next_year(one, when, published)
    if when.basis not in ("relative_to_dct", "stated_year_inferred") or (published - when.latest).days > _DAYS_BACK:
        return when
    for reading in one.readings:
        day = reading.earliest
        if day is not None and day >= published and (day - published).days <= _DAYS_BACK:
            return _read_as(when, one, reading)
    if when.precise and when.earliest == when.latest and one.text.lower() in _weekdays():
        later = moved(when, _WEEK)
        return msgspec.structs.replace(later, basis=when.basis)
    return when


@cache
def _weekdays() -> frozenset[str]:
    return words()["time.weekdays"]


def _next_year(one: TimeExpression, when: When, published: dt.date) -> When:
    """The reading of a month or day without its year that lies ahead, within a year."""
    for reading in one.readings:
        if reading.earliest is not None and published <= reading.earliest <= published + _WIDEST:
            return _read_as(when, one, reading)
    return when


def _read_as(when: When, one: TimeExpression, reading: Reading) -> When:
    """``when`` with its time expression ``one`` read as ``reading``; a range of which that is one end is moved whole:
    "Thursday and Friday"."""
    assert reading.earliest is not None and when.earliest is not None and when.latest is not None
    if one.earliest is not None and (when.latest > (one.latest or when.latest) or when.earliest < one.earliest):
        move = reading.earliest - one.earliest
        first, last = when.earliest + move, when.latest + move
        edtf = f"{first.isoformat()}/{last.isoformat()}"
        return msgspec.structs.replace(when, earliest=first, latest=last, edtf=edtf, basis=reading.basis)
    return msgspec.structs.replace(
        when, earliest=reading.earliest, latest=reading.latest, edtf=reading.edtf, basis=reading.basis
    )


def behind(clock: Clock, when: When, published: dt.date | None) -> When:
    """For a meeting that is over the reading of a bare weekday that is past."""
    if when.time is None or published is None or when.earliest is None or when.earliest <= published:
        return when
    told = clock.times[when.time]
    for one in told.readings:
        if one.earliest is None or one.latest is None or one.latest > published:
            continue
        if (published - one.latest).days <= _DAYS_BACK:
            return _read_as(when, told, one)
    return when


def so_far(when: When, published: dt.date | None) -> When:
    """ "Met this week", written on a Wednesday: the days of the week until then."""
    if published is None or when.precise or when.days or when.earliest is None or when.latest is None:
        return when
    if when.basis != "relative_to_dct" or not when.earliest < published < when.latest:
        return when
    edtf = f"{when.earliest.isoformat()}/{published.isoformat()}"
    return msgspec.structs.replace(when, latest=published, edtf=edtf)


def window(published: dt.date, status: str, over: int = 0) -> When:
    """The days around publication in which a meeting without a told day lies; those of one just over, ``over`` long."""
    if over > 1:
        return When(earliest=published - over * _DAY, latest=published, basis="publication_date")
    if status in ("planned", "proposed"):
        return When(earliest=published, latest=published + 7 * _DAY, basis="publication_date")
    return When(earliest=published - _DAY, latest=published, basis="publication_date")
