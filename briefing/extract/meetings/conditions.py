"""What is not arranged: "will only visit P once the war has ended", "ruled that he should go to P"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger

_NEAR = 4  # words from "only" to the verb
_RULED = 14  # words from "judge" to "should go"
_FAR = 12  # words from the verb to "once"


def ruled(seen: View, trigger: Trigger) -> bool:
    """ "a court ruled that X should go back to P": what somebody ought to do, by those who judge him."""
    if trigger.frame != "travel" or not seen.has(trigger.at - 1, "syntax.ought"):
        return False
    before = range(max(seen.first, trigger.at - _RULED), trigger.at)
    return any(seen.has(at, "aims.courts") for at in before)


def only_then(seen: View, trigger: Trigger) -> bool:
    """Whether a meeting to come is told with "only" and a condition, so that none is arranged."""
    if trigger.frame is None or trigger.tense == "gerund":
        return False
    near = range(trigger.at - _NEAR, trigger.at)
    ahead = any(seen.has(at, "shape.future_helpers") for at in near)
    rest = range(trigger.end, min(trigger.end + _FAR, seen.last))
    link = next((at for at in rest if seen.has(at, "syntax.only_then")), None)
    if link is None or not ahead:
        return False
    return seen.word(link - 1) == "only" or any(seen.word(at) == "only" for at in near)
