"""Departures: the day and the town that somebody leaves are none of the meeting he leaves for."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View


def bound_for(seen: View, at: int) -> bool:
    """Whether token ``at`` begins what is left for: "left on Monday *for* talks", "left *to* attend the summit"."""
    return seen.word(at) == "for" or (seen.word(at) == "to" and seen.has(at + 1, "time.bound_to"))


def leaves_then(seen: View, span: tuple[int, int, int]) -> bool:
    """ "her departure on Friday for the summit", "left Rome on Sunday for talks": the day of the departure."""
    before = span[0] - 1 - (seen.word(span[0] - 1) == "on")
    while before > seen.first and before in seen.cast.at:
        before -= 1
    return seen.has(before, "time.departures") and bound_for(seen, span[1])
