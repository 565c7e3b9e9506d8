"""Meetings whose sides no mention names: of states all the same by what they are called, who gathers, about whom."""

from __future__ import annotations

from briefing.extract.meetings import checks, ministers
from briefing.extract.meetings.clauses import reach
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import before_verb, in_quote

_DAY = 7
_DELEGATES = 2


def told(draft: Draft) -> bool:
    """Whether the words for a meeting tell that several sides are at it."""
    return _international(draft) or _of_delegates(draft)


def by_place_and_day(draft: Draft) -> bool:
    """Whether it is of states by what it is called, by who gathers or by the state it is about, in a place on a day."""
    if draft.generic or draft.arguments.organizations or draft.place is None or not dated(draft):
        return False
    return _of_states(draft) or _of_envoys(draft) or _about_a_state(draft) or ministers.unnamed(draft)


def _of_states(draft: Draft) -> bool:
    """ "The arms talks reopened in P on Tuesday", "the summit in P ended on Saturday", "the treaty signing in P"."""
    if draft.trigger.frame is not None:
        return False
    if draft.trigger.lemma == "ceremony" and draft.seen.has(draft.trigger.at - 1, "nouns.accords"):
        return True
    kind = draft.form == "summit" or draft.seen.has(draft.trigger.at - 1, "nouns.peaceful") or bool(draft.topics)
    return kind and draft.trigger.strong


def _of_envoys(draft: Draft) -> bool:
    """ "Negotiators met in Geneva on Tuesday to draft a treaty", "donors meet in P on Friday to rebuild Chad"."""
    seen, verb = draft.seen, draft.trigger.at
    if draft.trigger.frame not in ("meet", "convene") or in_quote(seen, verb):
        return False
    head = before_verb(seen, verb)
    ministers = seen.has(head, "aims.office_holders") and seen.has(head - 1, "aims.portfolios")
    if not (ministers or seen.has(head, "multilateral.envoys")):
        return False
    before = head - 1 - ministers
    whose = before >= seen.first and seen.word(before)[0].isalnum() and not seen.has(before, "multilateral.epithets")
    return not whose and (draft.place in seen.known["places.neutral"] or _of_other_land(draft))


def _about_a_state(draft: Draft) -> bool:
    """ "The conference on Chad opens in Lusaka on April 2"."""
    if draft.form != "conference" or draft.trigger.frame is not None:
        return False
    behind = draft.seen.word(draft.trigger.end)
    return behind not in ("of", "by", "for") and _of_other_land(draft)


def _of_other_land(draft: Draft) -> bool:
    """Whether the clause speaks of a state, or of its people, that is not the one where they meet."""
    told = draft.seen.cast.between(draft.clause.first, reach(draft.seen, draft.clause))
    lands = (one for one in told if one.kind in ("state", "demonym") and one.party)
    return any(one.country != draft.country for one in lands)


def dated(draft: Draft) -> bool:
    """Whether a day is told, even "on Monday" in an article without a date, which has no place on the calendar."""
    if draft.when.earliest is not None:
        return True
    near = draft.clause.around(draft.trigger.at, _DAY, _DAY)
    return any(draft.seen.has(at, "time.days") and at not in draft.seen.reported for at in near)


def _international(draft: Draft) -> bool:
    """ "an international conference on X in P", "A agreed to attend an emergency conference", "the international debt
    meetings in P on D": states that the text does not name are invited."""
    seen, at = draft.seen, draft.trigger.at
    told = draft.place is not None and draft.when.earliest is not None
    if draft.form == "meeting" and told and draft.points_back:
        return checks.is_international(seen, draft.clause)
    invited = bool(draft.parties) and any(seen.has(step, "verbs.present") for step in range(at - 5, at))
    if draft.form not in ("conference", "summit") or not (told or invited):
        return False
    return any(seen.has(step, "aims.international") for step in range(max(draft.clause.first, at - 3), at))


def _of_delegates(draft: Draft) -> bool:
    """ "The talks are to last until Friday, delegates said": those of a conference whose states nobody names."""
    known = draft.seen.known["multilateral.delegates"]
    told = draft.trigger.strong and draft.points_back and not draft.generic and draft.form == "negotiation"
    return told and sum(word in known for word in draft.seen.document.lower) >= _DELEGATES
