"""Which mentions of one article tell of the same meeting."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from briefing.extract.meetings import bodies, courses, in_a_row, intervals
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.fits import as_background, civil, fit, is_over, needed
from briefing.extract.meetings.group import Group
from briefing.model import When

# Which groups a mention may join: the latest ones, so that a text of any length is read in linear time.
_LOOK_BACK = 40
_PAIR = 2
# A group that was told of often is meant more likely, up to this many times.
_SALIENT = 3


def join(drafts: list[Draft], published: dt.date | None = None) -> list[Group]:
    """Groups in order of their first mention; every draft gets its group, generic ones each their own."""
    groups: list[Group] = []
    same: list[Draft] = []
    rounds: dict[str, Group] = {}
    for draft in _pointing_first(drafts):
        if same and same[0].seen.sentence is not draft.seen.sentence:
            same = []
        taken: set[int] = set() if _tells_more(draft) else {one.group for one in same}
        best = None if draft.generic else _best_but_moved(draft, groups, taken, published)
        best = rounds.get(draft.long_round) if draft.long_round else best
        if best is None:
            draft.generic |= draft.trigger.frame == "discuss" and not draft.told
            best = Group(len(groups), before=None if draft.generic else _of_series(draft, groups, published))
            groups.append(best)
        if draft.long_round:
            rounds[draft.long_round] = best
        best.take(draft)
        if not draft.generic:
            _keep_apart(draft, same)
            same.append(draft)
    _officers_apart(groups)
    _days_from_others(drafts, groups)
    for group in groups:
        courses.span(group, published)
        if published is not None:
            courses.run_on(group, published)
    return groups


def _best_but_moved(draft: Draft, groups: list[Group], taken: set[int], published: dt.date | None) -> Group | None:
    """The group that fits best; a day on which the meeting was "initially supposed to" be tells nothing of it."""
    when, ordinal = draft.when, draft.ordinal
    if when.earliest is None or not _formerly(draft):
        return _best(draft, groups, taken, published)
    draft.when, draft.ordinal = When(days=when.days), None
    best = _best(draft, groups, taken, published)
    if best is None:
        draft.when, draft.ordinal = when, ordinal
    return best


def _formerly(draft: Draft) -> bool:
    """ "was originally scheduled to start on Sunday"."""
    seen, clause = draft.seen, draft.clause
    return any(
        seen.has(at, "time.formerly") and any(seen.has(step, "time.moved_from") for step in range(at - 2, at + 3))
        for at in range(clause.first, clause.last)
    )


def _tells_more(draft: Draft) -> bool:
    """ "The talks are stuck after a full day of negotiations on Monday": a day of those very talks; "talks were held in
    P; the delegations were led by X and Y": who was there."""
    seen, at = draft.seen, draft.trigger.at
    if _of_delegation(draft):
        return True
    return draft.trigger.frame is None and seen.word(at - 1) == "of" and seen.word(at - 2) in ("day", "days", "night")


def _days_from_others(drafts: list[Draft], groups: list[Group]) -> None:
    """ "They met a day before the summit": the day of the summit tells the other."""
    by_number = {group.number: group for group in groups}
    for one, other in pairwise(drafts):
        if one.seen.sentence is not other.seen.sentence or one.when.earliest is not None or one.group == other.group:
            continue
        days = intervals.days_between(other.seen, other.clause)
        told = by_number[other.group].when
        if days and told is not None and told.precise and told.earliest is not None and told.earliest == told.latest:
            one.when = intervals.moved(told, days)
            by_number[one.group].forget()


def _pointing_first(drafts: list[Draft]) -> list[Draft]:
    """In text order, but in a sentence what points back finds its meeting before what is told anew takes it."""
    return sorted(drafts, key=lambda draft: (draft.seen.sentence.start, not draft.points_back or _of_delegation(draft)))


def _of_delegation(draft: Draft) -> bool:
    return draft.trigger.lemma == "delegation"


def _officers_apart(groups: list[Group]) -> None:
    """Officers who meet beside diplomats hold a meeting of their own, which no other article may join with theirs."""
    for officers in (group for group in groups if "military" in group.levels):
        for other in groups[max(0, officers.number - _LOOK_BACK) : officers.number + _LOOK_BACK]:
            if other is not officers and any(civil(one) for one in other.near):
                for one in officers.members:
                    one.apart.add(other.number)
                for one in other.members:
                    one.apart.add(officers.number)


def _best(
    draft: Draft, groups: list[Group], taken: set[int], published: dt.date | None, series: bool = False
) -> Group | None:
    """The group that fits best, well enough; the groups of the same sentence are other meetings."""
    best: tuple[int, int, int, Group] | None = None
    known = [group for group in groups[-_LOOK_BACK:] if not group.members[0].generic and group.number not in taken]
    known = [group for group in known if _may_be_of(draft, group)]
    if _is_bare_summit(draft) and any(_of_body(group) for group in known):
        known = [group for group in known if any(one.form == "summit" for one in group.near)]
    news = any(not is_over(group, published) for group in known)
    for group in known:
        score = fit(draft, group, published, series)
        if score is None:
            continue
        score += as_background(draft, group, published) if news else 0
        salience = group.last.trigger.at if draft.demonstrative else min(len(group.members), _SALIENT)
        rank = (score, salience, group.last.trigger.at)
        if best is None or rank > best[:3]:
            best = (*rank, group)
    if best is None:
        return None
    alone = len(known) == 1 and _takes_up(draft, known[0])
    return best[3] if best[0] >= (1 if series else needed(draft, best[3]) - alone) else None


def _is_bare_summit(draft: Draft) -> bool:
    """ "the summit in P", with nobody named."""
    return draft.form == "summit" and draft.trigger.frame is None and not draft.firm


def _of_body(group: Group) -> bool:
    """ "IXO leaders agreed at the summit": a summit of a body, which a summit told with nobody named takes up."""
    return any(one.form == "summit" and any(map(bodies.is_body, one.firm)) for one in group.near)


def _may_be_of(draft: Draft, group: Group) -> bool:
    """A gathering inside one state is only taken up by what points back to it, and is never one between states;
    "separate talks" of two sides are none of many."""
    if len(draft.firm) == _PAIR < len(group.parties) and in_a_row.separate(draft.seen, draft.trigger):
        return False
    if _of_named_talks(draft, group) or group.members[0].long_round:
        return False
    if by_name_alone(draft) or all(map(by_name_alone, group.near)):
        return False  # what made a pact is looked for once all is told
    if draft.arguments.domestic or not group.domestic:
        return draft.arguments.domestic == group.domestic
    return draft.points_back and draft.trigger.frame is None and set(draft.firm) <= set(group.parties)


def by_name_alone(draft: Draft) -> bool:
    """ "stood by the Oslo accord": a pact that only its town tells."""
    return draft.arguments.known_pact and draft.place is not None and draft.when.earliest is None


def _of_named_talks(draft: Draft, group: Group) -> bool:
    """Whether one is of talks that go by the number of their sides ("six-party"), and the other a visit, or a
    meeting of persons, that is told beside them."""
    named = set(draft.seen.cast.named)
    mine, theirs = bool(named) and named <= set(draft.firm), bool(named) and named <= set(group.parties)
    if mine == theirs:
        return False
    beside = [draft] if theirs else group.near
    return any(one.form in ("visit", "call") or (one.trigger.frame == "meet" and one.people) for one in beside)


def _takes_up(draft: Draft, group: Group) -> bool:
    """Whether a definite noun takes up the only meeting told so far, and does not lie on the other side of today."""
    ahead = {one.ahead for one in group.near if one.status != "unclear"}
    told = draft.status == "unclear" or not ahead or draft.ahead in ahead
    return draft.points_back and draft.trigger.frame is None and draft.trigger.lemma != "ceremony" and told


def _of_series(draft: Draft, groups: list[Group], published: dt.date | None) -> Group | None:
    """The group of the round that "the next round" or "the previous round" is counted from."""
    if not draft.turn:
        return None
    other = _best(draft, groups, set(), published, series=True)
    if other is not None:
        draft.apart.add(other.number)
        for one in other.near:
            one.apart.add(len(groups))
    return other


def _keep_apart(draft: Draft, same: list[Draft]) -> None:
    """Two meetings of one sentence are never joined."""
    for other in same:
        if other.group != draft.group:
            draft.apart.add(other.group)
            other.apart.add(draft.group)
