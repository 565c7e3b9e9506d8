"""Which groups of mentions are meetings between sides, and which tell too little to be taken for one."""

from __future__ import annotations

from briefing.extract.meetings import assemblies, bodies, home_affairs, own_land, unnamed
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import RANKED, Group
from briefing.extract.names import countries


def accepted(group: Group) -> bool:
    """Whether the group is a meeting between sides: two of them, a forum of states, the leaders of a body, or one side
    and enough else that tells of a meeting with another that is not named."""
    if home_affairs.among_themselves(group) or _only_a_round(group):
        return False
    if len(group.parties) >= 2 or group.of_many:
        return True
    if any(one.arguments.forum and one.trigger.frame != "travel" for one in group.members):
        return True
    if group.of_others:
        return True
    if group.when is not None and any(one.arguments.known_pact for one in group.members):
        return True
    if any(one.trigger.lemma == "summon" and one.parties for one in group.members):
        return True  # an envoy is always summoned by another state
    if any(_two_persons(one) or _abroad(one) or unnamed.told(one) for one in group.members):
        return True
    if any(_tells_enough(one) or unnamed.by_place_and_day(one) for one in group.members):
        return True
    if not group.parties:
        return False
    if not bodies.is_body(group.parties[0]):
        return False
    return any(
        one.arguments.organs
        or one.trigger.strong
        or _of_leaders(one)
        or _placed_or_dated(one)
        or assemblies.told_beside(one.seen, one.clause)
        for one in group.members
    )


_ENOUGH = 3
_PAIR = 2


def _tells_enough(draft: Draft) -> bool:
    """One side or office-holder, and enough of what makes a meeting between states: office, place abroad, day, a strong
    word. What a state's own people do at home, and companies among themselves, is none."""
    told = draft.arguments
    people = [one for one in told.participants if one.role or one.party]
    if not (draft.parties or people) or draft.generic:
        return False
    if draft.trigger.lemma == "meeting" and draft.seen.has(draft.trigger.at - 1, "nouns.inner") and draft.place is None:
        return False  # "convened a security meeting"
    if (told.organizations and all(one.party in told.mediators for one in people)) or (
        not draft.trigger.strong and _at_its_own(draft)
    ):
        return False
    if _own_people(draft) and draft.place is None and draft.trigger.frame is None:
        return False
    score = min(2, len(people)) + bool(draft.parties) + (draft.level in RANKED | {"envoy", "mixed"})
    score += draft.trigger.strong + (draft.place is not None) + unnamed.dated(draft)
    return score >= _ENOUGH + (not draft.parties)


def _only_a_round(group: Group) -> bool:
    """ "in the first round": of what, no mention tells."""
    return all(
        one.trigger.lemma == "round"
        and len(one.parties) < _PAIR
        and one.place is None
        and not one.arguments.forum
        and not unnamed.dated(one)
        for one in group.members
    )


def _own_people(draft: Draft) -> bool:
    """Whether several persons are told of and all are of the only side."""
    people = [one for one in draft.arguments.participants if one.party]
    return len(people) > 1 and all(draft.parties == [one.party] for one in people)


def _at_its_own(draft: Draft) -> bool:
    """Whether the only side is in its own land, or its people only meet each other."""
    if _own_people(draft) and draft.trigger.frame in ("meet", "talk", "receive"):
        return True
    if _he_comes(draft):
        return False
    home = draft.seen.cast.home
    code = draft.country or (home.country if home is not None and len(draft.people) < 2 else None)
    state = countries.by_code(code) if code else None
    return state is not None and len(draft.parties) == 1 and own_land.is_of(draft.parties[0], state.name)


def _he_comes(draft: Draft) -> bool:
    """ "to P, where he is to meet President X": somebody told before, whose side the clause does not tell."""
    seen, at = draft.seen, draft.trigger.at
    met = draft.trigger.frame == "meet" and len(draft.people) == 1
    before = range(max(seen.first, at - 5), at)
    return met and any(seen.has(step, "syntax.third_person") and seen.word(step - 1) == "where" for step in before)


def _placed_or_dated(draft: Draft) -> bool:
    """ "The IXO met on Monday", "agreed by the IXO on Monday", "its conference of May", "ended a conference in P"."""
    frame, dated = draft.trigger.frame, unnamed.dated(draft)
    held_there = draft.place is not None and draft.form in ("conference", "summit") and draft.begun
    return (
        held_there
        or (dated and frame in (None, "agree", "sign"))
        or ((dated or draft.place is not None) and frame in ("convene", "meet"))
    )


def _two_persons(draft: Draft) -> bool:
    """Two office-holders, though the text does not tell of which states: "Presidents A and B", "K met King L"."""
    people = draft.arguments.participants
    titled = [one for one in people if one.role] if any(one.role for one in people) else people
    parties = {one.party for one in titled}
    if not any(one.role or one.party for one in titled):
        return False
    return len(titled) >= 2 and draft.level in RANKED | {"mixed"} and (parties == {None} or len(parties) == len(titled))


def _abroad(draft: Draft) -> bool:
    """A named envoy's meeting in a city of another state, or that of a body's envoy anywhere."""
    if (
        not draft.arguments.participants
        or draft.form not in ("meeting", "negotiation", "visit")
        or len(draft.firm) != 1
    ):
        return False
    if draft.place is not None and draft.level == "envoy" and bodies.is_body(draft.firm[0]):
        return True
    state = countries.by_code(draft.country) if draft.country else None
    return state is not None and not own_land.is_of(draft.firm[0], state.name) and _envoy_or_known(draft)


def _envoy_or_known(draft: Draft) -> bool:
    return draft.points_back or draft.level == "envoy" or len(draft.arguments.participants) > 1


def _of_leaders(draft: Draft) -> bool:
    """ "EU leaders meet", "NATO foreign ministers gathered"."""
    seen, at = draft.seen, draft.trigger.at
    return any(seen.has(step, "aims.heads") for step in draft.clause.around(at, 9, 4))
