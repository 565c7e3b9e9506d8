"""Talks that a mention tells of without their sides: when they are of those whom the article is about, when not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from briefing.extract.meetings import assemblies, bodies, checks, ministers, own_gathering
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import MEDIATORS, Group
from briefing.extract.meetings.syntax import View
from briefing.extract.names import countries

_PAIR = 2
_MANY = 4
_OFTEN = 2
_CLEAR = 2
_NEAR = 4
_BESIDE = 6
_GATHERINGS = frozenset(["summit", "conference"])
_OF_BODIES = _GATHERINGS | {"meeting"}
_OF_SIDES = frozenset(["state", "demonym", "body", "side", "person"])


@dataclass(frozen=True, slots=True)
class Story:
    """Whose talks an article tells of: the ``pair`` told most (a body alone, where it is one with its own member), the
    longest list of sides (``many``, empty below four), the ``places`` where the pair meets, and whether any meeting is
    told to be one of many states (``forum``). ``guessed`` is a pair that no mention tells, only the text as a whole;
    ``house`` the body with whose meeting it begins."""

    pair: list[str]
    many: list[str]
    places: frozenset[str]
    forum: bool
    guessed: bool
    house: str = ""


def story(groups: list[Group]) -> Story:
    """What the groups of an article lend to those without sides."""
    stays = [group for group in groups if not any(one.tour for one in group.near)]
    told = _main_pair(stays) or _two_voices(groups)
    pair = told or _two_named(groups)
    many = max((group.parties for group in stays), key=len, default=[])
    whole = [sides for sides in (pair, many) if sides]
    theirs = {one.place.place for one in stays if one.place and any(set(sides) <= set(one.parties) for sides in whole)}
    return Story(
        pair,
        many if len(many) >= _MANY else [],
        frozenset(place for place in theirs if place),
        any(one.arguments.forum for group in groups for one in group.members),
        guessed=bool(pair) and not told,
        house=groups[0].parties[0]
        if groups and len(groups[0].parties) == 1 and bodies.is_body(groups[0].parties[0])
        else "",
    )


def _main_pair(groups: list[Group]) -> list[str]:
    counts: Counter[tuple[str, ...]] = Counter()
    for group in (one for one in groups if not one.of_many):
        sides = [party for party in group.parties if party not in MEDIATORS]
        pair = sides if len(sides) == len(group.parties) - 1 == _PAIR else group.parties
        if len(pair) == _PAIR and not all(map(bodies.is_body, pair)) and not assemblies.is_session(group):
            counts[tuple(sorted(bodies.represented(pair)))] += len(group.members)
    return list(counts.most_common(1)[0][0]) if counts else []


def _two_voices(groups: list[Group]) -> list[str]:
    """The two states whose officials alone tell of the talks of an article, each for its own side."""
    talks = [one for group in groups for one in group.near if one.form == "negotiation" and one.trigger.strong]
    voices = {speaker.party for one in talks if (speaker := one.seen.speaker) is not None and speaker.party}
    if any(party not in voices for one in talks for party in one.parties):
        return []
    states = [state for name in sorted(voices) if (state := countries.by_name(name)) is not None]
    return [state.name for state in states] if len(states) == len(voices) == _PAIR else []


def _two_named(groups: list[Group]) -> list[str]:
    """The two states that a text names far more than others, where it tells of "both countries", "the two sides"."""
    drafts = [one for group in groups for one in group.near]
    talks = {one.seen.first for one in drafts if one.trigger.strong}
    if not any(one.arguments.pair and one.seen.first in talks for one in drafts):
        return []
    actors = groups[0].members[0].seen.cast.actors
    told = Counter(one.party for one in actors if one.party and (one.kind in _OF_SIDES or one.seat))
    first, second, third = [*told.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    clear = second[1] >= _MANY and second[1] >= _CLEAR * third[1]
    names = [name for name in (first[0], second[0]) if clear and name and countries.by_name(name) is not None]
    return names if len(names) == _PAIR and not any(map(bodies.is_body, names)) else []


def lean(group: Group, told: Story) -> None:
    """Give a group without sides those that the article is about."""
    if apart(group) or not points_to_article(group):
        return
    if told.guessed and not any(one.arguments.pair or one.form == "negotiation" for one in group.members):
        return
    leans = (
        len(group.parties) < _PAIR and set(group.parties) <= set(told.pair) and not _of_third_state(group, told.pair)
    )
    house = _house(group, told)
    if leans and house and not group.parties:
        group.parties = [house]
        return
    lent = bool(leans and told.pair)
    sides = told.pair if lent else told.many if not group.parties and _is_talk(group) else []
    group.of_others = bool(sides) and _of_others(group, sides, told)
    if group.of_others:
        group.parties.extend(party for party in sides if party not in group.parties and _attends(group, party))
    elif lent or not group.parties:
        group.parties = list(sides)
        group.members[0].arguments.forum |= told.forum and not lent


def _house(group: Group, told: Story) -> str:
    """ "The conference opens on Thursday", in a text that begins with a meeting of OPEC and goes on to two of its
    members: the body."""
    gathers = all(one.form in _GATHERINGS for one in group.near)
    return told.house if gathers and set(told.pair) <= bodies.members(told.house) else ""


def names_others(group: Group, sides: list[str]) -> bool:
    """Whether the sentence of a mention names a side beyond its own and ``sides``."""
    known = [*sides, *group.parties, *(member for side in sides for member in bodies.members(side))]
    for draft in group.near:
        sentence = draft.seen.sentence
        for one in draft.seen.cast.between(sentence.first, sentence.last):
            if one.kind in _OF_SIDES and one.party and not _is_among(one, known) and one.name != draft.place:
                return True
    return False


def _attends(group: Group, party: str) -> bool:
    """ "Two summits which President X and others will attend": one of the sides is told to be there."""
    return any(
        one.party == party and one.kind == "person" and draft.seen.has(at, "verbs.present")
        for draft in group.near
        for at in range(draft.seen.first, draft.seen.last)
        for one in draft.seen.cast.between(at - _BESIDE, at)
    )


def apart(group: Group) -> bool:
    """Whether a group is a tour, of a bloc that meets in itself, or the session of a body that is only the setting of
    another meeting, or of ministers of many lands: it takes no other side."""
    if group.is_setting or (not group.parties and any(map(_of_many_lands, group.near))):
        return True
    return any(one.tour for one in group.members) or any(map(bodies.is_bloc, group.parties))


def _of_many_lands(draft: Draft) -> bool:
    """ "a meeting of finance ministers", "the international monetary meetings"."""
    return ministers.unnamed(draft) or (draft.form == "meeting" and checks.is_international(draft.seen, draft.clause))


def points_to_article(group: Group) -> bool:
    """Whether a mention is worded as something already told of: "the talks", "they met", "both sides"."""
    if all(_of_own_body(one) for one in group.members):
        return False
    return any(
        one.arguments.pair
        or one.arguments.pronoun
        or one.points_back
        or any(trigger.strong for trigger in one.clause.triggers)
        for one in group.members
    )


def _of_own_body(draft: Draft) -> bool:
    """ "the third session of the committee": a body meets, whoever else the article is about."""
    seen, at = draft.seen, draft.trigger.at
    if draft.trigger.frame is not None or seen.word(at + 1) != "of":
        return False
    return any(seen.has(step, "aims.own_bodies") for step in range(at + 2, min(at + 7, draft.clause.last)))


def _of_third_state(group: Group, main: list[str]) -> bool:
    """A visit to a state that is none of the two that the article is about."""
    told = group.place
    if told is None or told.country is None or any(one.form != "visit" for one in group.members):
        return False
    return told.country not in lands(main)


def lands(parties: list[str]) -> set[str]:
    """The codes of the states among ``parties``."""
    return {one.iso for party in parties if (one := countries.by_name(party)) is not None and one.iso}


def _of_others(group: Group, sides: list[str], told: Story) -> bool:
    """Whether what the group tells speaks against its being a meeting of ``sides``."""
    return (
        of_its_body(group, sides)
        or _other_gathering(group, sides, told)
        or all(_journey_elsewhere(one) for one in group.members)
        or (not group.parties and all(_others_act(one, sides) for one in group.members))
    )


def of_its_body(group: Group, sides: list[str]) -> bool:
    """ "the next OPEC meeting": a body's own members meet, unless the other side is named beside it."""
    if len(group.parties) != 1 or not bodies.is_body(group.parties[0]):
        return False
    acting = [own_gathering.of_body(one.seen, one.clause) for one in group.near]
    if any(body is not None and body.party == group.parties[0] for body in acting):
        return True
    others = [party for party in sides if party not in group.parties]
    if any(_names(one, others) for one in group.near):
        return False
    return any(
        one.form in _OF_BODIES and one.trigger.frame is None and _own(one, group.parties[0]) for one in group.near
    )


def _names(draft: Draft, sides: list[str]) -> bool:
    """Whether the sentence names one of ``sides``."""
    sentence = draft.seen.sentence
    return any(_is_among(one, sides) for one in draft.seen.cast.between(sentence.first, sentence.last))


def _own(draft: Draft, body: str) -> bool:
    """Whether the body is named right before the noun."""
    near = draft.seen.cast.between(draft.trigger.at - _NEAR, draft.trigger.at)
    return bool(near) and near[-1].kind == "body" and near[-1].party == body


def _other_gathering(group: Group, sides: list[str], told: Story) -> bool:
    """ "the economic summit in P", "a conference of regional leaders": not of two states, where it is told neither as
    theirs nor as held in their lands or where they meet."""
    if any(one.form not in _GATHERINGS or one.arguments.pair or one.ordinal or _theirs(one) for one in group.near):
        return False
    where = group.place
    if len(sides) < _PAIR:
        return False
    if where is not None and where.country is not None:
        there = len(sides) == _PAIR and where.country in lands(sides)
        return not there and where.place not in told.places
    return any(one.seen.word(one.trigger.at + 1) == "of" or _of_many(one) for one in group.near)


def _theirs(draft: Draft) -> bool:
    """ "their first summit", "a bilateral summit"."""
    near = range(max(draft.clause.first, draft.trigger.at - _NEAR), draft.trigger.at)
    return any(draft.seen.word(at) in ("their", "bilateral") for at in near)


def _of_many(draft: Draft) -> bool:
    """ "a regional summit", "the world economic conference"."""
    near = range(max(draft.clause.first, draft.trigger.at - 3), draft.trigger.at)
    return any(draft.seen.has(at, "aims.international") or draft.seen.has(at, "multilateral.regional") for at in near)


def _journey_elsewhere(draft: Draft) -> bool:
    """ "X arrived in a city of his own state", "a visit to eight African countries": not of one side to the other."""
    if draft.form != "visit":
        return False
    seen, at = draft.seen, draft.trigger.at
    homes = lands([one.party for one in draft.arguments.participants if one.party])
    if draft.country is not None and homes == {draft.country}:
        return True
    if seen.word(at + 1) != "to" or seen.has(at + 2, "syntax.definite") or seen.cast.between(at + 2, at + 3):
        return False
    return any(seen.has(step, "multilateral.units") for step in range(at + 2, at + 2 + _NEAR))


def _others_act(draft: Draft, sides: list[str]) -> bool:
    """ "The leaders of C at their summit": the clause begins with somebody who is none of the two, and does not tell of
    a round of talks of several, which others may propose or broker."""
    seen, told = draft.seen, draft.arguments
    if told.pair or told.forum or draft.turn or draft.ordinal:
        return False
    before = seen.cast.between(draft.clause.first, draft.trigger.at)
    acting = [one for one in before if one.kind in _OF_SIDES and one.party and one.first not in seen.reported]
    acting = [one for one in acting if "-" not in seen.word(one.last - 1)]
    theirs = [*sides, *(member for side in sides for member in bodies.members(side))]
    return bool(acting) and not any(_is_among(one, theirs) or one.party in MEDIATORS for one in acting)


def _is_among(actor: Actor, sides: list[str]) -> bool:
    return not set((actor.party or "").split("|")).isdisjoint(sides)


def meet_as_body(group: Group, cast: Cast) -> None:
    """ "The ministers' next meeting": of the body that the article is about, where no other side is told."""
    body = _main_body(cast)
    many = any(one.arguments.forum for one in group.members)
    if not body or group.people or not _is_talk(group) or (many and not bodies.is_bloc(body)):
        return
    if any(_of_no_member(one, body) for one in group.members):
        group.of_others = any(one.trigger.strong or one.when.earliest is not None for one in group.members)
    elif body not in MEDIATORS or any(map(_of_committee, group.members)):
        group.parties = [body]


def chair_for_body(group: Group, cast: Cast) -> None:
    """ "said the Danish minister after chairing the meeting": of the body that the article is about, whose member the
    only side is."""
    body = _main_body(cast)
    if not body or group.parties[0] not in bodies.members(body) or not _is_talk(group):
        return
    if any(_is_chaired(one) for one in group.members) and not any(_of_no_member(one, body) for one in group.members):
        group.parties.append(body)


def _is_chaired(draft: Draft) -> bool:
    """Whether a word of chairing or hosting stands before the meeting."""
    near = range(max(draft.clause.first, draft.trigger.at - _BESIDE), draft.trigger.at)
    return any(draft.seen.has(at, "verbs.hosting") or draft.seen.has(at, "verbs.chairing") for at in near)


def _main_body(cast: Cast) -> str:
    """The body or group of states that a text names more than once, and far more than others."""
    counts = Counter(actor.party for actor in cast.actors if (actor.kind == "body" or actor.forum) and actor.party)
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] or "" if first[1] >= max(_OFTEN, second[1] * _CLEAR) else ""


def _is_talk(group: Group) -> bool:
    return any(one.form in _OF_BODIES | {"negotiation", "agreement"} for one in group.members)


def _of_committee(draft: Draft) -> bool:
    """Whether the clause tells of a council or committee, in which a mediating body meets itself."""
    seen, clause = draft.seen, draft.clause
    return bool(draft.arguments.organs) or any(
        seen.has(at, "aims.committees") for at in range(clause.first, clause.last)
    )


def _of_no_member(draft: Draft, body: str) -> bool:
    """Whether the clause names a side that is neither the body nor one of its members."""
    own, seen = bodies.members(body) | {body}, draft.seen
    named = [one for one in seen.cast.between(draft.clause.first, draft.clause.last) if not _of_seat(seen, one, body)]
    return any(one.kind in _OF_SIDES and one.party and own.isdisjoint(one.party.split("|")) for one in named)


def _of_seat(seen: View, state: Actor, body: str) -> bool:
    """ "in Brussels, Belgium": the state behind the comma only tells where the seat of a body is."""
    town = seen.cast.at.get(state.first - 2) if seen.word(state.first - 1) == "," else None
    return state.kind == "state" and town is not None and town.name in bodies.seats(body)
