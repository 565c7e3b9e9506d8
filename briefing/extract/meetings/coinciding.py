"""Two meetings at one time: "the summit coincides with a visit to P by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View

if TYPE_CHECKING:
    from briefing.extract.meetings.draft import Draft
    from briefing.extract.meetings.triggers import Trigger

_FAR = 8  # words from "with" to the other meeting


def begins(seen: View, at: int, other: Trigger) -> bool:
    """Whether token ``at`` is the verb by which a sentence goes over to ``other``."""
    if other.frame is not None or other.at - at > _FAR:
        return False
    return seen.has(at, "aims.coinciding") and seen.word(at + 1) == "with"


def lend(main: Draft, draft: Draft) -> None:
    """Give the other meeting the days and the status of the first; the first the days that only the other tells."""
    if not draft.seen.has(draft.clause.first, "aims.coinciding"):
        return
    if draft.when.earliest is None:
        draft.when = main.when
    elif main.when.earliest is None:
        main.when = draft.when
    if draft.status == "unclear":
        draft.status = main.status
