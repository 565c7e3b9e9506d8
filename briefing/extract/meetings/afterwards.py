"""The day of what is made known after a meeting: it is that of the meeting, where no other is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from briefing.extract.meetings import intervals
from briefing.extract.meetings.syntax import View, is_verb
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_REACH = 7  # words of "after three hours of closed-door peace talks"


def day(seen: View, clause: Clause, clock: Clock, published: dt.date | None) -> When | None:
    """ "made the announcement on Tuesday in P, after a meeting with Y", "issued a statement on Friday following talks":
    the day on which it is made known; not "two days after"."""
    link = _link(seen, clause)
    if link is None or published is None or seen.has(link - 1, "time.lengths") or seen.has(link - 1, "time.spans"):
        return None
    spans = clock.between(seen.first, link)
    if not spans or not _made_known(seen, link):
        return None
    one = clock.times[spans[-1][2]]
    if one.earliest is None or one.earliest != one.latest or one.kind == "duration":
        return None
    told = When(
        earliest=one.earliest, latest=one.latest, edtf=one.edtf, basis=one.basis, precise=True, time=spans[-1][2]
    )
    told = intervals.behind(clock, told, published)
    if told.earliest is None or told.earliest > published:
        return None
    return msgspec.structs.replace(told, basis="relative_to_event")


def without_saying(seen: View, clause: Clause, spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """``spans`` without the day of what was done after a meeting that has one of its own: "gave the figures [on
    Tuesday] after talks with Y last week"."""
    link = _link(seen, clause)
    if link is None or not any(_behind(seen, clause, span[0]) for span in spans):
        return spans
    return [span for span in spans if span[0] > link]


def _behind(seen: View, clause: Clause, at: int) -> bool:
    """Whether a day stands behind the meeting, with no clause, comma or verb between but that of its end."""
    if at < clause.main.end:
        return False
    return not any(
        seen.word(step) in (",", ";") or seen.has(step, "syntax.subordinators") or _other_verb(seen, step)
        for step in range(clause.main.end, at)
    )


def _other_verb(seen: View, at: int) -> bool:
    """A verb or an "and" that leads to another; not "talks between A and B collapsed on Friday"."""
    if seen.word(at) == "and":
        return not (at - 1 in seen.cast.at and at + 1 in seen.cast.at)
    ends = seen.has(at, "status.ending") or seen.has(at, "status.failing")
    return is_verb(seen, at) and not ends


def _link(seen: View, clause: Clause) -> int | None:
    """The "after" that the meeting is the object of."""
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _REACH) - 1, -1):
        if seen.word(at) in ("after", "following"):
            return at
        if seen.word(at) in (",", ";", "before") or is_verb(seen, at) or at in seen.cast.at:
            return None
    return None


def _made_known(seen: View, link: int) -> bool:
    """Whether something is said or made known before the "after" at token ``link``."""
    return any(
        seen.has(at, words) for at in range(seen.first, link) for words in ("speech.verbs", "speech.making_known")
    )
