"""Departures: the day and the town that somebody leaves are none of the meeting he leaves for."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, before_verb

_FAR = 9  # words


def bound_for(seen: View, at: int) -> bool:
    """Whether token ``at`` begins what is left for: "left on Monday *for* talks", "left *to* attend the summit"."""
    return seen.word(at) == "for" or (seen.word(at) == "to" and seen.has(at + 1, "time.bound_to"))


def leaves_then(seen: View, span: tuple[int, int, int]) -> bool:
    """ "her departure on Friday for the summit", "left Rome on Sunday for talks": the day of the departure."""
    before = span[0] - 1 - (seen.word(span[0] - 1) == "on")
    while before > seen.first and before in seen.cast.at:
        before -= 1
    return seen.has(before, "time.departures") and bound_for(seen, span[1])


def after_it(seen: View, at: int) -> bool:
    """ "left P [for Q on Tuesday] after talks with X": the talks were before the departure told at token ``at``."""
    for step in range(at + 1, min(at + _FAR, seen.last)):
        if seen.word(step) in ("after", "following"):
            return True
        plain = step in seen.cast.at or seen.has(step, "time.around_day") or seen.word(step) in ("and", ",")
        if not plain:
            return False
    return False


def goes_off(seen: View, at: int) -> bool:
    """ "left P on Monday *for* Q": whether token ``at`` tells where a departure leads."""
    for step in range(at - 1, max(seen.first, at - _FAR), -1):
        if seen.has(step, "time.departures"):
            return True
        if not (step in seen.cast.at or seen.has(step, "time.around_day")):
            return False
    return False


def others_go(seen: View, at: int) -> bool:
    """ "a resolution for all foreign troops to leave P", "demands that his soldiers leave P": whether the subject right
    before the verb at token ``at`` is none that meets anybody."""
    subject = before_verb(seen, at)
    if seen.word(at).endswith("ing") and seen.has(subject, "aims.some"):
        return True  # "hundreds began to arrive, some returning to P"
    return seen.has(subject, "aims.marchers") and subject not in seen.cast.at
