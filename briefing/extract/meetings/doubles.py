"""Two meetings of one sentence that are one: what is said at a meeting speaks of it, what is agreed after talks ends
them."""

from __future__ import annotations

from itertools import pairwise

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import in_quote
from briefing.extract.meetings.words import ACCORDS

_SAID = 5
_BEHIND = frozenset(["after", "following"])


def once(drafts: list[Draft]) -> list[Draft]:
    """Leave out what is told inside the quotation of ``"We meet at a crucial time", X said at the summit``."""
    drafts = _without_outcomes(drafts)
    there = [one for one in drafts if _said_there(one)]
    if not there:
        return drafts
    return [one for one in drafts if one in there or not (_quoted(one) and not one.told)]


def _without_outcomes(drafts: list[Draft]) -> list[Draft]:
    """ "A and B agreed in P on Friday to open the border, after talks that ran past midnight": one meeting."""
    kept = list(drafts)
    for accord, talks in pairwise(drafts):
        if not _ends(talks, accord):
            continue
        if talks.place is None:
            talks.place, talks.country = accord.place, accord.country
        talks.when = accord.when if talks.when.earliest is None else talks.when
        sides, people = talks.arguments.parties, talks.people
        sides.extend(party for party in accord.parties if party not in sides)
        told = accord.arguments.participants
        talks.arguments.participants.extend(one for one in told if one.name not in people)
        talks.status = accord.status
        kept.remove(accord)
    return kept


def _ends(talks: Draft, accord: Draft) -> bool:
    """Whether an agreement is told as made after the talks behind it, which have no sides, day or town of their own."""
    if accord.trigger.frame not in ACCORDS or talks.trigger.frame is not None or accord.status != "held":
        return False
    if (
        talks.clause.after not in _BEHIND
        or talks.generic
        or talks.turn
        or talks.ahead
        or talks.form in ("call", "visit")
    ):
        return False
    apart = talks.when.earliest not in (None, accord.when.earliest)
    elsewhere = talks.place is not None and accord.place not in (None, talks.place)
    return not (apart or elsewhere) and set(talks.parties) <= set(accord.parties) and talks.people <= accord.people


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
