"""Talks that are taken up again: what is told of how they were left off is neither their status nor their day."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb

_OBJECT = 10  # words from "resumed" to the talks: "resumed in P on Monday the second round of peace talks"
_FAR = 20  # words from the talks to how they were left off
_SPOTS = frozenset(["that", "which"])


def aside(seen: View, noun: int) -> range:
    """ "resumed talks with Y [that were suspended in May]", "resumed the talks [broken off last week], …": the tokens
    that tell how the talks at token ``noun`` were left off; empty where they are not taken up again."""
    if not _taken_up(seen, noun):
        return range(0)
    for at in range(noun + 1, min(noun + _FAR, seen.last)):
        if seen.word(at) == ";":
            break
        if _left_off(seen, at, noun):
            commas = (step for step in range(at + 1, seen.last) if seen.word(step) in (",", ";"))
            return range(at, next(commas, seen.last))
    return range(0)


def _taken_up(seen: View, noun: int) -> bool:
    """Whether the noun is the object of a verb of taking up again, with a day or a place between at most."""
    for at in range(noun - 1, max(seen.first, noun - _OBJECT) - 1, -1):
        if seen.has(at, "verbs.taking_up"):
            return True
        if is_verb(seen, at) or seen.word(at) in (",", ";") or seen.has(at, "syntax.subordinators"):
            return False
    return False


def _left_off(seen: View, at: int, noun: int) -> bool:
    """ "that had been suspended", "which stalled", "after they were broken off"; a participle behind talks or side."""
    opens = seen.word(at) in _SPOTS or (seen.word(at) == "after" and seen.word(at + 1) == "they")
    if opens:
        step = at + 1 + (seen.word(at) == "after")
        while seen.has(step, "syntax.auxiliaries"):
            step += 1
        return seen.has(step, "status.left_off")
    close = at == noun + 1 or at - 1 in seen.cast.at or seen.word(at - 1) == "," or seen.has(at - 1, "time.days")
    return close and seen.has(at, "status.left_off")
