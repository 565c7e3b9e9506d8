"""Whether a mention and a group are sessions of other bodies, or one of them only the setting of something else."""

from __future__ import annotations

from briefing.extract.meetings import assemblies, bodies
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.fit_days import fit_dates
from briefing.extract.meetings.group import MEDIATORS, Group
from briefing.extract.meetings.syntax import View
from briefing.extract.names import countries


def of_other_body(seen: View, own: set[str], theirs: set[str]) -> bool:
    """Whether each names a body, and none is named by both: the session of one is not that of the other."""
    mine, others = (
        {countries.party(party) or party for party in sides - MEDIATORS if assemblies.is_body(seen, party)}
        for sides in (own, theirs)
    )
    return bool(mine and others) and mine.isdisjoint(others)


def is_but_setting(draft: Draft, group: Group) -> bool:
    """ "The meeting … They met before the spring meetings of the IXO", "… and the main talks will be tomorrow"."""
    if draft.firm and not group.parties:
        return assemblies.set_off(draft.seen, draft.clause)
    other_day = draft.when.earliest is not None and not fit_dates(draft, group)
    return not draft.firm and other_day and group.when is not None and group.is_setting


def fit_organ(draft: Draft, group: Group) -> int | None:
    """A body's board and its council are two meetings."""
    told = {organ for one in group.near for organ in one.arguments.organs}
    if not draft.arguments.organs or not told:
        return 0
    same = any(bodies.same_organ(one, other) for one in draft.arguments.organs for other in told)
    return 1 if same else None
