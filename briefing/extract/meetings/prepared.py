"""A meeting that another is held to prepare: "arrangements for the summit", "to plan details of a visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.draft import Draft
    from briefing.extract.meetings.triggers import Trigger

_WAY = 12  # words from what is prepared to the summit
_MEETS = frozenset(["meet", "convene", "receive", "talk", "discuss", "travel", "sign"])  # "met to finalise the details"


def begins(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """Whether token ``at`` begins what the meeting ``one`` prepares: "lay the groundwork for a summit", "discuss the
    agenda of the conference"."""
    if other.frame is not None or other.at - at > _WAY:
        return False
    if seen.has(at, "syntax.leading_up"):
        return True
    big = other.form in ("summit", "conference", "visit") and (one.frame or "meet") in _MEETS
    return big and seen.has(at, "aims.details") and seen.word(at + 1) in ("of", "for")


def lies_ahead(seen: View, clause: Clause) -> bool:
    """Whether the meeting of ``clause`` is told as what another one prepares."""
    if clause.main.frame is not None or clause.first == seen.first:
        return False  # "Details of the talks were not known."
    return seen.has(clause.first, "aims.details") and seen.word(clause.first + 1) in ("of", "for")


def lend_sides(main: Draft, draft: Draft) -> None:
    """ "officials will meet to plan details of the summit between A and B": officials of A and B; of the two of whom
    the text tells, where "the summit" names none."""
    seen, at = draft.seen, draft.clause.first
    told = seen.has(at, "aims.details") or seen.has(at, "syntax.leading_up")
    if not told or draft.trigger.frame is not None or main.trigger.frame not in ("meet", "convene"):
        return
    if main.arguments.parties or main.arguments.participants or main.arguments.forum:
        return
    main.arguments.parties.extend(draft.firm)
    main.arguments.pair |= draft.points_back and not draft.firm
