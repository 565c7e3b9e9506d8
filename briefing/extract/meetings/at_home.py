"""Meetings held where the article was filed: the town of the dateline, where no place is told."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import EARLY, Group, is_state
from briefing.extract.names import countries
from briefing.model import When

_DAYS_AROUND = 2


def could_be(home: Actor, place: str | None, country: str | None) -> bool:
    """Whether no other town than the dateline's is told: none at all, or only the state that it is in."""
    return place is None or (is_state(place) and country is not None and country == home.country)


def held_there(draft: Draft, group: Group, when: When, published: dt.date | None, told_first: bool) -> bool:
    """Whether a meeting of these days without a place is held where the article was filed: a city where talks are
    held, or the seat of a body that takes part. ``told_first`` of the first one of the article."""
    home = draft.seen.cast.home
    if home is None or published is None or when.earliest is None or when.latest is None:
        return False
    if draft.form == "call" or draft.mode in ("phone", "video", "written"):
        return False
    if abs((published - when.latest).days) > _DAYS_AROUND and not when.earliest <= published <= when.latest:
        return False
    state = countries.by_name(home.party) if home.party else None
    seat = state is not None and state.kind == "body" and state.name in group.parties
    if seat or draft.seen.cast.market:
        return seat  # where there is trade nobody need meet
    there = home.name in draft.seen.known["places.neutral"]
    return there or _hosted(draft, group, home) or (told_first and _brought_there(draft, group, home))


def _hosted(draft: Draft, group: Group, home: Actor) -> bool:
    """Whether the news of the day is a meeting of the state that the article was filed from with another."""
    host = countries.by_code(home.country) if home.country else None
    over = draft.begun and group.members[0].status in ("held", "under_way", "unclear")
    near = set(group.parties).union(*(one.arguments.hosts for one in group.near))
    return (
        group.leads()
        and over
        and host is not None
        and len(group.parties) > 1
        and not near.isdisjoint({host.name, home.party})
    )


def _brought_there(draft: Draft, group: Group, home: Actor) -> bool:
    """Whether the news of the day is a meeting of two others or a conference, and was filed where nothing else brings a
    reporter; from where all news is filed it takes the first paragraph."""
    first = group.members[0]
    bureau = home.name in draft.seen.known["places.bureaus"]
    if group.of_many and not bureau and group.leads(EARLY):
        return not any(one.ahead or _only_wished_for(one) for one in (draft, first))
    if group.of_conference and len(group.members) > 1 and group.leads(2 * EARLY):
        return not (draft.ahead and first.ahead)  # who writes on about a conference is at it
    over = draft.begun and first.begun and group.leads()
    several = len(group.parties) > 1 or group.of_many or first.form in ("conference", "summit", "negotiation")
    return over and several and (not bureau or _opens(first))


def _only_wished_for(draft: Draft) -> bool:
    """ "Finance ministers should hold a special meeting"."""
    return any(draft.seen.has(at, "generic.wishing") for at in range(draft.clause.first, draft.trigger.at))


def _opens(draft: Draft) -> bool:
    """Whether it is told in the first paragraph of the article, and by nobody who may speak from elsewhere."""
    sentence = draft.seen.sentence
    return sentence.paragraph <= 1 and draft.seen.speaker is None and not draft.seen.reported
