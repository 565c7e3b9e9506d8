"""Days counted to a meeting that has a verb of its own: "on Tuesday, a day before A and B hold talks"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings.offsets import days_of
from briefing.extract.meetings.syntax import View, is_verb
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_DAY = dt.timedelta(days=1)
_SUBJECT = 16  # words from "before" to the verb of meeting
_CAME = 3  # words from "comes" to "a day before"


def from_beside(seen: View, clause: Clause, clock: Clock) -> When | None:
    """ "spoke on Tuesday, a day before A meets B", "two days after A met B, C left on Friday": counted from the day
    told in the other clause, else from publication: "the remarks come a day before A meets B"."""
    link = _link(seen, clause)
    spans = clock.between(seen.first, link) if link is not None else []
    if link is None or not spans or spans[-1][1] != link or clock.published is None:
        return None
    first = spans[-1][0]
    value = clock.times[spans[-1][2]].value
    number = days_of(seen, value, first)
    if number is None or (value[-1:] == "W" and seen.word(link) == "after"):
        return None  # "a week after" is as vague as it sounds
    ways = number if seen.word(link) == "before" else -number
    anchor = _anchor(seen, clause, clock, spans[:-1])
    if anchor is not None:
        day = anchor + ways * _DAY
        return _from(day, day, spans[-1][2])
    verb = next((at for at in range(first - 1, max(seen.first, first - _CAME) - 1, -1) if is_verb(seen, at)), first)
    day = clock.published + ways * _DAY
    if seen.has(verb, "time.comes_now"):
        return _from(day, day, spans[-1][2])
    return _from(day - _DAY, day, spans[-1][2])


def _from(first: dt.date, last: dt.date, index: int) -> When:
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return When(earliest=first, latest=last, edtf=edtf, basis="relative_to_time", precise=first == last, time=index)


def _link(seen: View, clause: Clause) -> int | None:
    """The "before" or "after" of a clause whose verb tells of the meeting: "before A and B hold talks"."""
    first = min(one.at for one in clause.triggers)
    bare = seen.word(first - 1) == "to" and not seen.has(first - 2, "verbs.being")
    if bare or any(seen.word(at) == "that" for at in range(first, clause.main.at)):
        return None  # "the deadline for both to agree", "announced that A and B had accepted talks"
    for at in range(first - 1, max(seen.first, first - _SUBJECT), -1):
        if seen.word(at) in ("before", "after"):
            own = any(one.frame is not None for one in clause.triggers)
            return at if own or any(seen.has(step, "verbs.hold") for step in range(at + 1, first)) else None
        helping = seen.has(at, "syntax.auxiliaries") or seen.has(at, "verbs.hold") or seen.has(at, "shape.helpers")
        if seen.word(at) in (",", ";") or (is_verb(seen, at) and not helping):
            return None
    return None


def _anchor(seen: View, clause: Clause, clock: Clock, before: list[tuple[int, int, int]]) -> dt.date | None:
    """The day told before the count, else behind the comma that ends the clause of the meeting."""
    comma = next((at for at in range(clause.main.at, seen.last) if seen.word(at) == ","), seen.last)
    for _, _, index in (*reversed(before), *clock.between(comma, seen.last)):
        one = clock.times[index]
        if one.kind != "duration" and one.earliest is not None and one.earliest == one.latest:
            return one.earliest
    return None
