"""Where a relative clause that tells of a meeting ends: "X, who met Y last week, will host Z"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger

_FAR = 40  # words of a relative clause
_SAID, _ATTENDS = 5, 7  # words from its end to "said", to "attend"


def main_clause(seen: View, one: Trigger, other: Trigger) -> int | None:
    """The comma at which the sentence goes back from a meeting in a relative clause to another of its subject."""
    end = ends(seen, one.at)
    if end is None or end >= other.at or one.frame == "travel":
        return None
    said = any(seen.has(at, "speech.verbs") for at in range(end + 1, end + _SAID))
    return None if said else end


def ends(seen: View, at: int) -> int | None:
    """The comma behind the relative clause that token ``at`` stands in, right before the verb of the sentence."""
    who = next((step for step in range(at - 1, seen.first, -1) if seen.has(step, "syntax.who")), None)
    if who is None or seen.word(who - 1) != "," or not _of_subject(seen, who - 1):
        return None
    if any(seen.word(step) == "," and _verb_follows(seen, step) for step in range(who + 1, at)):
        return None
    commas = (step for step in range(at + 1, min(seen.last, who + _FAR)) if seen.word(step) == ",")
    end = next((step for step in commas if _verb_follows(seen, step)), None)
    if end is not None and any(seen.has(step, "verbs.present") for step in range(end, end + _ATTENDS)):
        return None  # "X, who took part in the talks, is expected to attend"
    return end


def _of_subject(seen: View, comma: int) -> bool:
    """Whether what is before the comma has no verb: the subject of the sentence."""
    return not any(is_verb(seen, step) for step in range(seen.first, comma))


def _verb_follows(seen: View, comma: int) -> bool:
    at = comma + 1 + (seen.word(comma + 1) in ("also", "later", "then"))
    return is_verb(seen, at) and not seen.word(at).endswith("ing")


def aside(seen: View, at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether token ``at`` stands in "X, who …, " before the verb of X, and none of ``triggers`` does."""
    who = next((step for step in range(at - 1, max(seen.first, at - _FAR), -1) if seen.has(step, "syntax.whose")), None)
    if who is None or seen.word(who - 1) != ",":
        return False
    commas = (step for step in range(who + 1, min(seen.last, who + _FAR)) if seen.word(step) == ",")
    end = next((step for step in commas if _verb_follows(seen, step)), None)
    return end is not None and at < end and not any(who < one.at < end for one in triggers)
