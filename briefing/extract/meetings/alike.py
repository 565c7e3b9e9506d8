"""Whether a definite noun means the meeting of a group: "the conference", "the talks in P", "headed to the talks"."""

from __future__ import annotations

from briefing.extract.meetings.drafts import Draft
from briefing.extract.meetings.group import Group

SPECIAL = frozenset(["summit", "conference"])
TALKS = frozenset(["talks", "negotiation", "round", "dialogue", "consultation", "negotiate", "discussion"])
AHEAD = frozenset(["planned", "proposed"])
MANY = 4


def the_very(draft: Draft, group: Group) -> bool:
    """ "The conference", without a day or place, where the group is one to come, called so from the first."""
    return (
        group.members[0].trigger.lemma == draft.trigger.lemma
        and group.members[0].status in AHEAD
        and draft.trigger.lemma in SPECIAL
        and draft.points_back
        and draft.place is None
        and draft.when.earliest is None
    )


def only_special(draft: Draft, group: Group) -> bool:
    """Whether the group is a conference or summit without a day, and the mention tells of talks."""
    special = all(one.trigger.lemma in SPECIAL for one in group.near)
    return special and group.when is None and draft.trigger.lemma in TALKS


def same_talks(draft: Draft, group: Group) -> bool:
    """ "The talks in P", where talks in P were told of with some of their sides."""
    told = group.place
    talks = draft.trigger.lemma in TALKS and any(one.trigger.lemma in TALKS for one in group.near)
    return talks and draft.points_back and draft.place is not None and told is not None and told.place == draft.place


def comes_to_many(draft: Draft, group: Group) -> bool:
    """ "X was also headed to the talks": another side of talks of many."""
    talks = draft.trigger.lemma in TALKS and any(one.trigger.lemma in TALKS for one in group.near)
    return talks and draft.points_back and len(draft.firm) == 1 and len(group.parties) > MANY
