"""Whether another meeting of a series than the one at hand is told: "the next round", "meet again"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger

_ONCE_MORE = 4  # words from "meet" to "again"


def turn(seen: View, found: list[Trigger]) -> str:
    """ "next" for "another round of talks", "previous" for "the earlier meeting", else nothing."""
    for trigger in found:
        ends = any(seen.has(step, "status.ending") for step in range(trigger.at + 1, trigger.at + 4))
        if trigger.frame is not None or ends:
            continue
        for at in range(trigger.at - 1, max(seen.first, trigger.at - 5) - 1, -1):
            if (seen.has(at, "turns.next") and not _of_time(seen, at + 1)) or _one_more(seen, at):
                return "next"
            if seen.has(at, "turns.previous") and not _of_time(seen, at + 1):
                return "previous"
            far = at + 1 != trigger.at and seen.has(at, "syntax.prepositions")
            if far or is_verb(seen, at) or seen.word(at) == ",":
                break
    return ""


def _of_time(seen: View, at: int) -> bool:
    """ "the previous day's talks", "next week": a day of the meeting at hand."""
    word = seen.word(at).removesuffix("'s").removesuffix("’s")
    return word in seen.known["time.coming"] or word in seen.known["time.lengths"]


def _one_more(seen: View, at: int) -> bool:
    """ "a second round", "a third meeting": one of a series, where the others were told before."""
    return seen.known.ordinals.get(seen.word(at), 1) > 1 and seen.word(at - 1) == "a"


def meets_again(seen: View, trigger: Trigger) -> bool:
    """Whether a verb tells of one more meeting of the same: "meet again", "be back"."""
    if trigger.frame not in ("meet", "talk", "convene"):
        return False
    if trigger.lemma == "come back" or seen.word(trigger.at) == "reconvene":
        return True
    return any(seen.word(step) == "again" for step in range(trigger.end, trigger.end + _ONCE_MORE))
