"""What a group of mentions takes from the rest of its article: hosts, pairs, sides of a war."""

from __future__ import annotations

from briefing.extract.meetings import bodies, lands, leaning, powers, visits
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.group import MEDIATORS, Group
from briefing.extract.names import countries

_PAIR = 2


def complete(groups: list[Group], cast: Cast) -> None:
    """Give groups the sides that are told elsewhere: hosts, "both countries", the sides of the conflict."""
    for group in groups:
        _set_mediators_aside(group)
    _complete(groups, cast)
    for group in groups:
        known = {*group.parties, *(part for party in group.parties for part in bodies.parts(party))}
        group.parties.extend(party for party in group.mediators if party not in known)


def _set_mediators_aside(group: Group) -> None:
    """Take those who only bring the others together out of the sides, which they lend to no other talks."""
    told = {party for one in group.near for party in one.arguments.mediators}
    told -= {party for one in group.near for party in one.firm if party not in one.arguments.mediators}
    sides = [party for party in group.parties if party not in told]
    own = bool(told) and not sides and all(bodies.is_body(party) and party not in MEDIATORS for party in told)
    group.parties = sorted(told) if own else sides  # "the meetings, under the auspices of the IXO": its own
    group.mediators = [] if own else sorted(told)


def _complete(groups: list[Group], cast: Cast) -> None:
    story = leaning.story(groups)
    for group in groups:
        if group.members[0].generic or any(one.arguments.known_pact for one in group.members):
            continue
        if _of_unnamed(group, cast):
            continue
        _as_before(group)
        if len(group.parties) == 1 and not story.guessed and _on_neutral_ground(group, story.pair):
            leaning.lean(group, story)
        if len(group.parties) == 1 and not any(one.trigger.frame == "meet" and one.people for one in group.near):
            _add_named(group, cast)
        if len(group.parties) < _PAIR and not _is_summit(group):
            _add_host(group)
        conflict = _conflict_of(group, cast)
        if conflict is not None and (_is_of(group, story.pair, conflict, cast) or _about(group, conflict, cast)):
            _add_conflict(group, conflict, cast)
        if len(group.parties) < _PAIR:
            _add_weak(group)
        if len(group.parties) != _PAIR:
            _add_named(group, cast)
        leaning.lean(group, story)
        if len(group.parties) < _PAIR and _is_summit(group) and not leaning.apart(group):
            _add_host(group)
        _arrived(group, cast)
        powers.complete(group)
        if len(group.parties) < _PAIR and not story.pair:
            _add_joint(group)
        _add_last(group, cast)


def _of_unnamed(group: Group, cast: Cast) -> bool:
    """ "finance ministers of industrial nations": whichever two the article is about, many meet; as a body, where it
    speaks of one."""
    if not group.of_many or len(group.parties) >= _PAIR:
        return False
    if not group.parties:
        leaning.meet_as_body(group, cast)
    return True


def _on_neutral_ground(group: Group, pair: list[str]) -> bool:
    """ "They will meet again in P", where P is in the land of neither of the two that the article is about."""
    told = group.place
    if not pair or told is None or told.country is None or told.country in leaning.lands(pair):
        return False
    strangers = any(person.party is None for one in group.near for person in one.arguments.participants)
    return not strangers and any(one.arguments.pair or one.arguments.pronoun for one in group.near)


def _as_before(group: Group) -> None:
    """ "The next round": of those of the round before, where it names no others."""
    earlier = group.before.parties if group.before is not None else []
    if set(group.parties) < set(earlier):
        others = leaning.names_others(group, earlier) or leaning.of_its_body(group, earlier)
        group.parties = group.parties if others else list(earlier)


def _conflict_of(group: Group, cast: Cast) -> str | None:
    """The conflict whose sides may be those of a group of talks that lacks a side."""
    if not cast.wars or not _is_talks(group) or not _lacks_side(group) or _regional(group) or _with_mediator(group):
        return None
    return _war_of(group, cast) if group.parties or not _is_forum(group) else None


def _is_forum(group: Group) -> bool:
    return any(one.arguments.forum for one in group.members)


def _with_mediator(group: Group) -> bool:
    """ "President X held talks with the U.N. envoy": the mediator meets one side of the conflict."""
    if len(group.parties) != _PAIR or len(group.members) > 1 or MEDIATORS.isdisjoint(group.parties):
        return False
    sides = {one.party for one in group.members[0].arguments.participants}
    return any(party in sides for party in group.parties if party not in MEDIATORS)


def _is_summit(group: Group) -> bool:
    return any(one.form == "summit" for one in group.members)


def _war_of(group: Group, cast: Cast) -> str | None:
    """The state at war that the mentions name, else the one that the article names most beside words of war; none where
    it names several so, and each but once."""
    if len(cast.wars) > 1 and max(cast.wars.values()) == 1 and cast.movements.keys().isdisjoint(cast.wars):
        return None
    for one in group.members:
        sentence = one.seen.sentence
        named = [
            actor.party
            for actor in cast.between(sentence.first, sentence.last)
            if actor.kind in ("state", "demonym", "side")
        ]
        named += [
            _state_of(actor) for actor in cast.between(sentence.first, sentence.last) if actor.kind == "organization"
        ]
        for state in cast.wars:
            if state in named or cast.opposition(state) in named or state in one.topics:
                return state
    top = max(sorted(cast.wars), key=lambda name: cast.wars[name])
    return top if cast.wars[top] > 1 else None


def _arrived(group: Group, cast: Cast) -> None:
    """ "X arrived here for talks with Y officials", where the text does not say where "here" is: in the land of Y."""
    if cast.home is not None or group.place is not None or len(group.parties) != 2:
        return
    for one in group.members:
        guests = {person.party for person in one.arguments.participants}
        hosts = [party for party in group.parties if party not in guests]
        state = countries.by_name(hosts[0]) if len(hosts) == 1 else None
        journeys = [trigger.at for trigger in one.clause.triggers if trigger.frame == "travel"]
        here = any(one.seen.word(step) == "here" for at in journeys for step in range(at + 1, at + 4))
        if here and state is not None and not bodies.is_body(state.name):
            one.place, one.country = state.name, state.iso
            return


def _regional(group: Group) -> bool:
    """ "for regional talks": those of the states around, not of the sides of a war."""
    return any(one.seen.word(one.trigger.at - 1) == "regional" for one in group.members)


def _state_of(actor: Actor) -> str | None:
    """The state in the name of an organization: "Syrian Constitutional Committee"."""
    state = countries.by_code(actor.country) if actor.country else None
    return state.name if state is not None else None


def _is_of(group: Group, pair: list[str], conflict: str, cast: Cast) -> bool:
    """Whether the talks that the article is about are those of the conflict; where it tells of none, whether these are
    talks at all ("both sides", "the negotiations") and no session of anybody."""
    if not pair:
        return any(one.trigger.strong or one.arguments.pair for one in group.members)
    return _inside(pair, conflict, cast)


def _inside(parties: list[str], conflict: str, cast: Cast) -> bool:
    return all(_side_in(cast, conflict, party) or party in MEDIATORS for party in parties)


def _lacks_side(group: Group) -> bool:
    return len([party for party in group.parties if party not in MEDIATORS]) < 2


def _about(group: Group, conflict: str, cast: Cast) -> bool:
    """Whether the group's mentions speak of the conflict: its state, its sides, a mediator, a peace."""
    for one in group.members:
        if (
            conflict in one.topics
            or "United Nations" in one.parties
            or any(_side_in(cast, conflict, party) for party in one.parties)
        ):
            return True
        if one.trigger.lemma == "negotiate" and not one.parties:
            return True
        if one.trigger.strong and any(topic in ("peace process", "constitution", "cease-fire") for topic in one.topics):
            return True
    return False


def _side_in(cast: Cast, conflict: str, party: str) -> bool:
    """Whether a party is the state of the conflict or its opposition."""
    return party in (conflict, cast.opposition(conflict))


def _add_weak(group: Group) -> None:
    if (not group.parties and not group.mediators) or _hosted_elsewhere(group):
        return
    for one in group.members:
        told = [party for party in one.parties if party not in group.mediators]
        group.parties.extend(party for party in told if party not in group.parties)


def _hosted_elsewhere(group: Group) -> bool:
    """ "X wants Y to wait until Z visits P": those of P are the other side."""
    told = group.place
    return told is not None and told.country is not None and any(one.trigger.frame == "travel" for one in group.members)


def _add_present(group: Group) -> None:
    """ "X and Y clashed at the conference": those who are told to be there, where nobody else is."""
    told = (person.party for one in group.members for person in one.arguments.participants)
    group.parties = list(dict.fromkeys(party for party in told if party))


def _add_named(group: Group, cast: Cast) -> None:
    """Those of the talks that go by their number, for a round of them that tells of some."""
    some = cast.named and set(group.parties) < set(cast.named)
    if some and _named_talks(group) and not _of_persons(group):
        group.parties = list(cast.named)


def _of_persons(group: Group) -> bool:
    """ "Presidents A, B and C met": each side is there with somebody named, so that no other was."""
    told = ({person.party for person in one.arguments.participants if person.party} for one in group.near)
    return any(len(sides) > _PAIR and sides == set(group.parties) for sides in told)


def _add_last(group: Group, cast: Cast) -> None:
    """What tells the sides of a group where nothing else has: who is there, whose body meets."""
    if not group.parties:
        _add_present(group)
    if not group.parties:
        leaning.meet_as_body(group, cast)
    elif len(group.parties) == 1:
        leaning.chair_for_body(group, cast)


def _add_joint(group: Group) -> None:
    """ "A and B are far apart. … The two sides will meet": those who were named together last."""
    for one in group.members:
        told = one.seen.joint_before
        if one.arguments.pair and told and set(group.parties) <= set(told):
            group.parties = list(told)
            return


def _named_talks(group: Group) -> bool:
    """Whether a group is of the talks that the article calls by their number ("six-party"): a round, or talks that
    are told of without their sides; no conference of others."""
    if any(one.form == "conference" for one in group.members):
        return False
    if _is_forum(group):
        return True
    return _is_talks(group) and (
        any(one.ordinal or one.trigger.lemma == "session" for one in group.members) or leaning.points_to_article(group)
    )


def _is_talks(group: Group) -> bool:
    return any(
        one.form in ("negotiation", "conference") or one.trigger.lemma in ("convene", "session")
        for one in group.members
    )


def _add_host(group: Group) -> None:
    """One side that meets in the seat of another state meets that state: a delegation's talks in a capital. Where
    others brought the sides together, the land only lends the room."""
    told = group.place
    if group.mediators or told is None or told.country is None or len(group.parties) != 1 or told.place is None:
        return
    visit = any(one.form == "visit" or one.trigger.frame == "travel" for one in group.members)
    strong = any(one.trigger.strong for one in group.members)
    if told.place in told.seen.known["places.neutral"] | told.seen.known["places.seats"] or not (
        strong or visit or any(one.arguments.participants or one.level != "unknown" for one in group.members)
    ):
        return
    if any(visits.lent_to_others(one.seen, one.clause, told.country) for one in group.near):
        return
    state = countries.by_code(told.country)
    visitor = countries.by_name(group.parties[0])
    if state is None or visitor is None or bodies.is_body(visitor.name) or visitor.name in lands.held_by(told.place):
        return
    name = told.seen.cast.of_its_time(state.name)
    if name not in group.parties and state.name not in group.parties:
        group.parties.append(name)


def _add_conflict(group: Group, conflict: str, cast: Cast) -> None:
    if any(party not in MEDIATORS and not _side_in(cast, conflict, party) for party in group.parties):
        return
    group.parties.extend(party for party in (conflict, cast.opposition(conflict)) if party not in group.parties)
