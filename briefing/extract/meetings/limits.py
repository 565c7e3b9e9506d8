"""Days told as the first or the last on which a meeting may be: "no later than Friday", "not before Thursday"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View

_NOT = 6  # words from "not" to the meeting
_DAY = 12  # words from the meeting to "before"


def than(seen: View, at: int) -> bool:
    """ "no later than Friday", "not earlier than May 4": the "than" at token ``at`` stands before a day of its own."""
    return seen.word(at) == "than" and seen.has(at - 1, "time.limits") and seen.word(at - 2) in ("no", "not")


def not_until(seen: View, day: int) -> bool:
    """ "will not resume until June": whether the day at token ``day`` is the first of what has a "not" before it."""
    near = range(max(seen.first, day - _DAY), day)
    return seen.word(seen.before_the(day)) in ("until", "till") and any(_denies(seen, at) for at in near)


def first_day(seen: View, at: int, last: int) -> bool:
    """ "will not be held before June": whether a first day is told behind token ``at``."""
    near = range(at + 1, min(last, at + _DAY))
    link = next((step for step in near if seen.word(step) in ("before", "until", "till", ",", ";")), None)
    return link is not None and seen.word(link).isalpha() and seen.tells_time(link + 1)


def not_before(seen: View, first: int, at: int, last: int) -> bool:
    """ "will not meet before Thursday", "would not hold talks until June": the meeting at token ``at`` is to be on that
    day, and is not refused."""
    near = range(max(first, at - _NOT), at)
    denied = any(_denies(seen, step) and seen.word(step - 1) not in ("do", "does") for step in near)
    return denied and first_day(seen, at, last)


def _denies(seen: View, at: int) -> bool:
    """ "will not", "may not", "did not", "won't"."""
    helps = ("shape.future_helpers", "shape.may_be", "syntax.doing")
    not_so = seen.word(at) == "not" and any(seen.has(at - 1, words) for words in helps)
    return not_so or seen.word(at) in ("won't", "won’t")
