"""Two meetings of one sentence that are one: what is said at a meeting speaks of it."""

from __future__ import annotations

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import in_quote

_SAID = 5


def once(drafts: list[Draft]) -> list[Draft]:
    """Leave out what is told inside the quotation of ``"We meet at a crucial time", X said at the summit``."""
    there = [one for one in drafts if _said_there(one)]
    if not there:
        return drafts
    return [one for one in drafts if one in there or not (_quoted(one) and not one.told)]


def _said_there(draft: Draft) -> bool:
    """Whether "said at the outset of", "told reporters after" stands before a noun outside quotation marks."""
    seen, at = draft.seen, draft.trigger.at
    if draft.trigger.frame is not None or _quoted(draft):
        return False
    step = at - 1
    while step > seen.first and at - step <= _SAID + 1 and seen.word(step) not in ("at", "during", "after", "before"):
        step -= 1
    return any(seen.has(back, "speech.verbs") for back in range(step - _SAID + 2, step))


def _quoted(draft: Draft) -> bool:
    return in_quote(draft.seen, draft.trigger.at)
