"""Days of a meeting that are told by counting: "the day before the talks", "the second day of talks"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from briefing.extract.meetings.syntax import View, is_verb
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_DAY = dt.timedelta(days=1)
_REACH = 8
_MOST = 31
_A_WEEK = 7
_BACK = 80  # words
_SOON = 7  # words from "extended" to "another day"
_JUST = 4  # days to the one that was told last


def beside(seen: View, clause: Clause, clock: Clock) -> When | None:
    """ "On D, the day before the talks", "met on D, two days after talks in P": the day counted from D."""
    at = _link(seen, clause)
    if at is None:
        return None
    spans = clock.between(seen.first, at)
    if not spans or spans[-1][1] != at:
        return None
    number = days_of(seen, clock.times[spans[-1][2]].value, spans[-1][0])
    anchors = [clock.times[index] for _, _, index in spans[:-1]]
    anchor = next((one for one in reversed(anchors) if one.earliest and one.earliest == one.latest), None)
    if number is None or anchor is None or anchor.earliest is None:
        return None
    day = anchor.earliest + (number if seen.word(at) in ("before", "ahead", "prior") else -number) * _DAY
    return When(
        earliest=day, latest=day, edtf=day.isoformat(), basis="relative_to_time", precise=True, time=spans[-1][2]
    )


def long_after(seen: View, clause: Clause, clock: Clock, published: dt.date | None, told: When) -> When:
    """ "comes 14 years after X's visit", "two months after Y made a trip to P": weeks, months or years before the day
    of the sentence, else before publication; as vague as the count is. ``told`` where the clause tells a day itself or
    no such count."""
    at = next((step for step in _back_from(seen, clause) if seen.word(step) == "after"), None)
    spans = clock.between(seen.first, at) if at is not None else []
    if told.earliest is not None or not spans or spans[-1][1] != at:
        return told
    value = clock.times[spans[-1][2]].value
    number, unit = value[1:-1], value[-1:]
    anchors = [clock.times[index] for _, _, index in spans[:-1]]
    day = next((one.earliest for one in reversed(anchors) if one.earliest and one.earliest == one.latest), published)
    if value[:1] != "P" or not number.isdigit() or unit not in _UNITS or len(number) > 2 or day is None:
        return told
    days, loose = _UNITS[unit]
    middle = day - int(number) * days * _DAY
    first, last = middle - loose * _DAY, middle + loose * _DAY
    if unit == "Y":
        first, last = dt.date(middle.year, 1, 1), dt.date(middle.year, 12, 31)
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return When(days=told.days, earliest=first, latest=last, edtf=edtf, basis="relative_to_event", time=spans[-1][2])


_UNITS = {"W": (7, 3), "M": (30, 20), "Y": (365, 0)}  # days, and how many days such a count may be wrong


def _back_from(seen: View, clause: Clause) -> range:
    """The words before the meeting's own, back to the last comma."""
    stop = next((at for at in range(clause.main.at - 1, seen.first, -1) if seen.word(at) in (",", ";")), seen.first)
    return range(clause.main.at - 1, max(stop, clause.main.at - 2 * _REACH), -1)


def _link(seen: View, clause: Clause) -> int | None:
    """The "before" or "after" that the meeting's noun is the object of."""
    if clause.main.frame is not None:
        return None
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _REACH), -1):
        if seen.word(at) in ("before", "after", "following", "ahead", "prior"):
            return at
        if seen.word(at) in (",", ";") or is_verb(seen, at):
            return None
    return None


def days_of(seen: View, value: str, at: int) -> int | None:
    """Days of "the day" (a date), "two days", "a week"; None for other stretches."""
    if seen.word(at + 1) == "day" and seen.word(at) in ("the", "a", "one"):
        return 1
    number, unit = value[1:-1], value[-1:]
    if value[:1] != "P" or not number.isdigit() or unit not in "DW" or len(number) > 2:
        return None
    days = int(number) * (7 if unit == "W" else 1)
    return days if 0 < days <= _MOST else None


def numbered(seen: View, clause: Clause, when: When, opening: bool = False) -> When:
    """ "The second day of talks ended on D", "met on D for a third day": they began one or two days before; on D itself
    where that is told as their beginning (``opening``)."""
    if when.earliest is None or when.earliest != when.latest:
        return when
    days = day_count(seen, clause)
    if opening and days > 1:
        return spread(when, when.earliest, when.earliest + (days - 1) * _DAY)
    return spread(when, when.earliest - (days - 1) * _DAY, when.earliest) if days > 1 else when


def day_count(seen: View, clause: Clause) -> int:
    """The number of the day that the meeting has reached: "in their third day", "a second straight day of talks"."""
    at = clause.main.at
    for step in clause.around(at, _REACH, 2 * _REACH):
        if seen.word(step) != "day" or not _of_the_meeting(seen, clause, step):
            continue
        before = step - 1 - seen.has(step - 1, "time.in_a_row")
        number = seen.known.ordinals.get(seen.word(before), 1)
        if number > 1:
            return min(number, _MOST)
    return 1


def _of_the_meeting(seen: View, clause: Clause, at: int) -> bool:
    """Whether "third day" is one of the meeting, not "the third day of fighting"."""
    if seen.word(at + 1) == "of":
        return any(at < one.at <= at + 6 for one in clause.triggers)
    low = min(at, clause.main.at)
    return any(seen.has(step, "time.days_reached") for step in range(max(low + 1, at - 5), at))


def on_the_eve(seen: View, clause: Clause) -> bool:
    """ "attacked on Sunday, on the eve of the talks": they are the day after."""
    near = range(max(seen.first, clause.main.at - _REACH), clause.main.at)
    return any(seen.word(step) == "eve" and seen.word(step + 1) == "of" for step in near)


def in_the_day(seen: View, clause: Clause, clock: Clock) -> When | None:
    """ "Later in the day": the day that was told last, if it is near that of the article, else the article's."""
    at = next((step for step in range(clause.first, clause.last) if _says_so(seen, step)), None)
    if at is None or clock.published is None:
        return None
    day = clock.published
    for _, _, index in clock.between(max(0, at - _BACK), at):
        one = clock.times[index]
        if (
            one.earliest is not None
            and one.earliest == one.latest
            and 0 <= (clock.published - one.earliest).days < _JUST
        ):
            day = one.earliest
    return When(earliest=day, latest=day, edtf=day.isoformat(), basis="relative_to_time", precise=True)


def _says_so(seen: View, at: int) -> bool:
    if not (seen.has(at, "time.so_far") or seen.has(at, "time.still")):
        return False
    words = [seen.word(at + step) for step in (1, 2, 3)]
    return words in (["in", "the", "day"], ["the", "same", "day"]) or words[:2] == ["that", "day"]


def beside_now(seen: View, span: tuple[int, int, int], when: When, published: dt.date | None) -> When:
    """ "Earlier this month", "later this week": its days until the article appeared, or from then on."""
    if published is None or when.earliest is None or when.latest is None:
        return when
    words = range(span[0] - 1, span[1])
    if when.earliest < published <= when.latest and any(seen.has(at, "time.so_far") for at in words):
        return spread(when, when.earliest, published)
    if when.earliest <= published < when.latest and any(seen.has(at, "time.still") for at in words):
        return spread(when, published, when.latest)
    return when


def going_on_since(seen: View, clause: Clause, clock: Clock) -> When | None:
    """ "has been in talks with X since Thursday", "under way in P since Monday": from that day until the article."""
    for first, last, index in clock.between(seen.first, seen.last):
        one = clock.times[index]
        day = one.earliest if one.earliest == one.latest else None
        if seen.word(first - 1) != "since" or day is None or clock.published is None or first >= clause.last:
            continue
        if 0 < (clock.published - day).days <= _MOST and _have(seen, clause, first, last):
            edtf = f"{day.isoformat()}/{clock.published.isoformat()}"
            return When(
                earliest=day, latest=clock.published, edtf=edtf, basis="relative_to_dct", precise=True, time=index
            )
    return None


def days_more(seen: View, clause: Clause, published: dt.date | None) -> When | None:
    """ "will be extended by another day", "continue for two more days": as long as that from publication on; they were
    under way the day before."""
    if published is None:
        return None
    for at in range(clause.first, min(clause.last, clause.main.at + 2 * _REACH)):
        for step in range(at + 1, at + _SOON) if seen.has(at, "status.extending") else ():
            days = _extra(seen, step)
            if days:
                first, last = published - _DAY, published + days * _DAY
                edtf = f"{first.isoformat()}/{last.isoformat()}"
                return When(earliest=first, latest=last, edtf=edtf, basis="relative_to_dct", precise=True)
    return None


def _extra(seen: View, at: int) -> int:
    """Days of "another day", "an extra day", "one more day", "two more days" at token ``at``."""
    if seen.word(at) == "another":
        number = seen.known.numbers.get(seen.word(at + 1), 1)
        return number if seen.has(at + 1 + (number > 1), "time.a_day") else 0
    if not seen.has(at + 1, "time.extra") or not seen.has(at + 2, "time.a_day"):
        return 0
    return 1 if seen.word(at) in ("a", "an") else seen.known.numbers.get(seen.word(at), 0)


def told_since(seen: View, clock: Clock, when: When) -> bool:
    """Whether the days of a meeting are those since the day told: "since Thursday"."""
    if when.earliest is None or when.latest is None or when.latest != clock.published:
        return False
    return any(
        index == when.time and seen.word(at - 1) == "since" for at, _, index in clock.between(seen.first, seen.last)
    )


def _have(seen: View, clause: Clause, first: int, last: int) -> bool:
    """Whether a present perfect tells of the meeting near "since", and not that it is the first since then."""
    near = range(max(clause.first, min(first, clause.main.at) - _REACH), max(last, clause.main.at))
    words = {seen.word(at) for at in near}
    if words & {"not", "never", "no", "times"} or any(seen.word(at) in seen.known.ordinals for at in near):
        return False
    return bool(words & {"has", "have"})


def weeks_from(seen: View, span: tuple[int, int, int], when: When, published: dt.date | None) -> When:
    """ "a week from Tuesday": counted from the next day of that name."""
    at = span[0] - 2
    if published is None or seen.word(at + 1) != "from" or not seen.has(span[0], "time.weekdays"):
        return when
    number = seen.known.numbers.get(seen.word(at - 1), 1)
    if seen.word(at) not in ("week", "weeks") or when.earliest is None:
        return when
    ahead = (when.earliest.weekday() - published.weekday()) % _A_WEEK or _A_WEEK
    day = published + (ahead + _A_WEEK * number) * _DAY
    return msgspec.structs.replace(when, earliest=day, latest=day, edtf=day.isoformat())


def spread(when: When, first: dt.date, last: dt.date) -> When:
    """``when`` over the days ``first`` to ``last``."""
    return msgspec.structs.replace(when, earliest=first, latest=last, edtf=f"{first.isoformat()}/{last.isoformat()}")
