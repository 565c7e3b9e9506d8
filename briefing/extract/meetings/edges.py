"""Whether a clause tells of the beginning of its meeting, of its end, or of more of it to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View, is_verb

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_NEAR, _FAR = 7, 24  # tokens


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
    for at in clause.around(clause.main.at, 12, 7):
        if seen.has(at, "status.beginning") and seen.word(at - 1) != "to":
            return "begin"
    for at in clause.around(clause.main.at, 6, 7):
        if not seen.has(at, "status.ending"):
            continue
        closed = seen.word(at + 1) == "of" and any(at < one.at <= at + 6 for one in clause.triggers)
        if closed or seen.word(at - 1) not in ("an", "the", "to"):
            return "end"
        if seen.word(at - 1) == "to" and seen.word(at + 1) in ("on", "in", "at"):
            return "end"
    return ""


def _day_of(seen: View, clause: Clause) -> str | None:
    """ "the last day of the two-week meeting", "on the opening day of the visit": its end or its beginning."""
    for at in clause.around(clause.main.at, 9, 0):
        if seen.word(at) == "day" and seen.word(at + 1) == "of" and not clause.main.frame:
            if seen.word(at - 1) in ("last", "final", "closing", "concluding"):
                return "end"
            if seen.word(at - 1) in ("first", "opening"):
                return "begin"
    return None
