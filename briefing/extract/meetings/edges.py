"""Whether a clause tells of the beginning of its meeting, of its end, or of more of it to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View, is_verb, subordinates
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_NEAR, _FAR = 7, 24  # tokens
_EDGES = ("beginning", "resuming", "continuing", "ending", "arranged")


def edge(seen: View, clause: Clause) -> str:
    """Whether the clause tells of the meeting's beginning, of its end, or that there is more of it to come."""
    if seen.has(clause.main.at, "status.picking_up"):
        return "more"  # "the council reconvenes tomorrow"
    for at in range(clause.main.at + 1, min(clause.last, clause.main.at + _FAR)):
        if seen.has(at, "status.continuing") or (clause.main.points_back and seen.has(at, "status.picking_up")):
            return "more"
        if at > clause.main.at + _NEAR and is_verb(seen, at) and not seen.has(at, "syntax.auxiliaries"):
            break
    if (day := _day_of(seen, clause)) is not None:
        return day
    own = _own_verb(seen, clause)
    if own is not None and (seen.has(own, "status.beginning") or seen.has(own, "status.ending")):
        return "begin" if seen.has(own, "status.beginning") else "end"
    for at in clause.around(clause.main.at, 12, 7):
        if seen.has(at, "status.beginning") and seen.word(at - 1) != "to":
            return "begin"
    for at in clause.around(clause.main.at, 6, 7):
        if not seen.has(at, "status.ending"):
            continue
        closed = seen.word(at + 1) == "of" and any(at < one.at <= at + 6 for one in clause.triggers)
        if closed or seen.word(at - 1) not in ("an", "the", "to"):
            return "end"
    return ""


def _leaves_for(seen: View, clause: Clause) -> bool:
    """ "left on Friday for a week-long visit to P", not "after" one, nor "for home at the end of" it."""
    behind = range(clause.main.end, min(clause.last, clause.main.end + _NEAR))
    link = next((at for at in behind if seen.word(at) in ("for", "on", "after")), None)
    while link is not None and seen.behind_day(link + 1) > link + 1:
        link = seen.behind_day(link + 1)
    if link is None or seen.word(link) not in ("for", "on"):
        return False
    end = next((at for at in range(link, clause.last) if seen.word(at) == "end" and seen.word(at + 1) == "of"), None)
    return end is None or any(seen.word(at) in seen.known.nouns for at in range(link, end))


def _own_verb(seen: View, clause: Clause) -> int | None:
    """ "a meeting of ministers of A and B [opens] in P": the verb whose subject the noun is."""
    if clause.main.frame is not None:
        return None
    for at in range(clause.main.at + 1, min(clause.last, clause.main.at + _FAR)):
        if seen.word(at) in (",", ";") or subordinates(seen, at) or seen.has(at, "syntax.relative"):
            return None
        if is_verb(seen, at):
            return at
    return None


def _day_of(seen: View, clause: Clause) -> str | None:
    """ "the last day of the two-week meeting", "on the opening day of the visit": its end or its beginning."""
    if clause.main.lemma == "leave" and _leaves_for(seen, clause):
        return "begin"
    for at in clause.around(clause.main.at, 9, 0):
        if seen.word(at) == "day" and seen.word(at + 1) == "of" and not clause.main.frame:
            if seen.has(at - 1, "time.closing"):
                return "end"
            if seen.has(at - 1, "time.opening"):
                return "begin"
    return None


def edge_told(seen: View, when: When, clock: Clock) -> str:
    """ "talks … that begin on Monday": whether the chosen day is that of the beginning or of the end."""
    span = next((one for one in clock.between(seen.first, seen.last) if one[2] == when.time), None)
    if span is None or not begins_then(seen, span[0]):
        return ""
    near = range(span[0] - 4, span[0])
    if any(seen.has(at, "status.continuing") for at in near):
        return "more"
    if any(seen.has(at, "status.beginning") or seen.has(at, "status.resuming") for at in near):
        return "begin"
    return "end" if any(seen.has(at, "status.ending") for at in near) else ""


def is_opening(seen: View, at: int) -> bool:
    """ "talks, which began on Monday": the day at token ``at`` is that of their beginning."""
    near = range(at - 4, at)
    return begins_then(seen, at) and any(seen.has(step, "status.beginning") for step in near)


def begins_then(seen: View, at: int) -> bool:
    """ "talks … that begin on Monday", "which ended in P on Monday": the day is that of the noun before."""
    if seen.has(at - 1, "status.as_of") or (seen.word(at - 1) in ("on", "from") and seen.has(at - 2, "status.as_of")):
        return True
    for step in range(at - 1, at - 6, -1):
        if any(seen.has(step, f"status.{edge}") for edge in _EDGES):
            arranged = seen.word(step - 1) == "to" and seen.has(step - 2, "status.arranged")
            return arranged or any(seen.has(back, "syntax.relative") for back in (step - 1, step - 2, step - 3))
        if step not in seen.cast.at and not seen.has(step, "time.between"):
            return False
    return False
