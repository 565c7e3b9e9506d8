"""Meetings that somebody only thinks of: "under consideration", "weighing a meeting with X", "opposed talks"."""

from __future__ import annotations

from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View


def told(seen: View, clause: Clause) -> bool:
    """ "a visit to P by X is under consideration", "a trip was being considered": no day of it is set."""
    first = min(one.at for one in clause.triggers)
    if _in_mind(seen, clause.main.at):
        return True
    return any(
        seen.has(at, "status.considered") and seen.word(at - 1) in ("under", "being") and _is_being(seen, at)
        for at in range(first + 2, clause.last)
    )


def _in_mind(seen: View, noun: int) -> bool:
    """ "X, weighing a possible meeting with Y,", "opposed talks between A and B": no more than thought of."""
    at = noun - 1
    while seen.has(at, "syntax.determiners") or seen.has(at, "nouns.hoped_for") or seen.has(at, "nouns.peaceful"):
        at -= 1
    return seen.has(at, "status.in_mind")


def _is_being(seen: View, at: int) -> bool:
    return any(seen.has(step, "verbs.being") for step in range(at - 3, at - 1))
