"""What a meeting is to decide: "talks to find out whether a summit can be held in May" tell of the talks alone."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View

_OPENS = 3  # words from "find" to "whether"
_FAR = 30  # words from the meeting to what is to be decided


def aside(seen: View, meeting: int) -> range:
    """The words behind "whether" where that tells what the meeting at token ``meeting`` is to decide; empty where it
    is to decide nothing."""
    for at in range(meeting + 1, min(meeting + _FAR, seen.last)):
        if opens(seen, at):
            commas = (step for step in range(at + 1, seen.last) if seen.word(step) in (",", ";"))
            return range(at, next(commas, seen.last))
        if seen.word(at) == ";" or at in seen.reported:
            break
    return range(0)


def opens(seen: View, at: int) -> bool:
    """Whether a question to decide begins at token ``at``: "to decide whether", "aimed at finding out if"."""
    if seen.word(at) not in ("whether", "if"):
        return False
    return any(seen.has(step, "aims.to_find_out") for step in range(max(seen.first, at - _OPENS), at))
