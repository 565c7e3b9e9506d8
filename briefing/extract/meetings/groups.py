"""Which mentions of one article tell of the same meeting, and what each takes over from the others."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

import msgspec

from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.conflict import opposition_of
from briefing.extract.meetings.drafts import Draft
from briefing.extract.names import countries
from briefing.model import Level, When

_FAMILY = {"call": "call", "agreement": "agreement"}
_RANKED: frozenset[Level] = frozenset(["leader", "minister", "deputy_minister", "military"])
_JOIN = 4
_LONGEST = 30
_MANY = 4
_SALIENT = 3
_LOOK_BACK = 40
_SPECIAL = frozenset(["summit", "conference"])
_TALKS = frozenset(["talks", "negotiation", "round", "dialogue", "consultation", "negotiate"])
_RECENT = 45
_BESIDE = 2
_WEEK = 5
_MEDIATORS = frozenset(["United Nations"])


@dataclass(slots=True)
class Group:
    """Mentions of one meeting; the sums of what they tell."""

    number: int
    members: list[Draft] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)

    @property
    def family(self) -> str:
        """Calls, agreements and meetings face to face are never one."""
        return _FAMILY.get(self.members[0].form, "meeting")

    @property
    def when(self) -> When | None:
        """The narrowest dating that a member tells."""
        told = [one.when for one in self.members if one.when.earliest is not None]
        if not told:
            return None
        dated = [one for one in self.members if one.when.earliest is not None]
        begins = [one.when for one in dated if one.edge == "begin"]
        ends = [one.when for one in dated if one.edge == "end"]
        during = [one.when for one in dated if one.edge == ""]
        if ends and begins + during:
            return _spanning(min(begins or during, key=_width), min(ends, key=_width))
        if begins and during:
            return _spanning(min(begins, key=_width), min(during, key=_width))
        return min(told, key=_width)

    @property
    def place(self) -> Draft | None:
        """The member that names the place: a city before a state."""
        told = [one for one in self.members if one.place is not None]
        return next((one for one in told if not _is_state(one.place)), told[0] if told else None)

    @property
    def levels(self) -> set[Level]:
        """Ranked levels told by members."""
        return {one.level for one in self.members if one.level in _RANKED}

    @property
    def last(self) -> Draft:
        """The member told last."""
        return self.members[-1]

    def take(self, draft: Draft) -> None:
        """Add a mention."""
        draft.group = self.number
        self.members.append(draft)
        self.parties.extend(party for party in draft.firm if party not in self.parties)
        self.people |= draft.people


def _spanning(start: When, end: When) -> When:
    """From a beginning told by one mention to an end told by another."""
    if start.earliest is None or end.latest is None or start.latest is None or start.latest >= end.latest:
        return min(start, end, key=_width)
    edtf = f"{start.earliest.isoformat()}/{end.latest.isoformat()}"
    return msgspec.structs.replace(start, latest=end.latest, edtf=edtf)


def _width(when: When) -> tuple[int, int]:
    assert when.earliest is not None and when.latest is not None
    return (when.latest - when.earliest).days, when.time or 0


def _is_state(place: str | None) -> bool:
    return place is not None and countries.by_name(place) is not None


def join(drafts: list[Draft], published: dt.date | None = None) -> list[Group]:
    """Groups in order of their first mention; every draft gets its group, generic ones each their own."""
    groups: list[Group] = []
    same: list[Draft] = []
    for draft in drafts:
        if draft.generic:
            groups.append(Group(len(groups)))
            groups[-1].take(draft)
            continue
        if not same or same[0].seen.sentence is not draft.seen.sentence:
            same = []
        here = [one.group for one in same]
        best: tuple[int, int, int, Group] | None = None
        for group in groups[-_LOOK_BACK:]:
            if group.members[0].generic or group.number in here:
                continue
            score = _fit(draft, group, published)
            if score is None:
                continue
            rank = (score, min(len(group.members), _SALIENT), group.last.trigger.at)
            if best is None or rank > best[:3]:
                best = (*rank, group)
        if best is not None and best[0] >= _needed(draft, best[3]):
            best[3].take(draft)
        else:
            groups.append(Group(len(groups)))
            groups[-1].take(draft)
        for other in here:
            if other != draft.group:
                draft.apart.add(other)
                for one in same:
                    if one.group == other:
                        one.apart.add(draft.group)
        same.append(draft)
    return groups


def _needed(draft: Draft, group: Group) -> int:
    """The score a mention needs to join a group: little where it only points back, more where it tells much itself."""
    if draft.points_back or all(one.seen.sentence.zone == "headline" for one in group.members):
        return 2
    told = bool(draft.firm) + (draft.place is not None) + (draft.when.earliest is not None)
    return _JOIN - 1 if told <= 1 or draft.seen.sentence.zone == "headline" else _JOIN


def _fit(draft: Draft, group: Group, published: dt.date | None) -> int | None:
    """How well a mention fits a group; None where something tells them apart."""
    if _family(draft) != group.family and not _agreed_there(draft, group):
        return None
    score = 0
    for part in (_fit_dates, _fit_place, _fit_parties, _fit_level, _fit_ordinal):
        one = part(draft, group)
        if one is None:
            return None
        score += one
    if draft.people & group.people:
        score += 1
    score += _fit_kind(draft, group) + _fit_process(draft, group)
    distance = draft.seen.sentence.paragraph - group.last.seen.sentence.paragraph
    score += 1 if distance <= 1 else 0
    if draft.points_back:
        score += 2 if distance <= 1 else 1
    if distance > 0 and draft.when.earliest is None and _past(group, published):
        score -= 3
    if group.when is None and published is not None and draft.when.latest is not None:
        score -= 3 if (published - draft.when.latest).days > _RECENT else 0
    return score


def _agreed_there(draft: Draft, group: Group) -> bool:
    """An agreement is of the meeting or call of the same people on the same day."""
    if "agreement" not in (_family(draft), group.family) or len(set(draft.firm) & set(group.parties)) < 2:
        return False
    when, told = draft.when, group.when
    same_day = told is not None and when.earliest is not None and when.precise and when.earliest == told.earliest
    return len(draft.people & group.people) > 1 or same_day


def _fit_kind(draft: Draft, group: Group) -> int:
    """The same word speaks for a join; a summit or a visit is not taken up by "the talks", nor they by it."""
    lemmas = {one.trigger.lemma for one in group.members}
    if draft.trigger.lemma == group.last.trigger.lemma or (draft.trigger.lemma in _TALKS and lemmas & _TALKS):
        return 1
    if draft.form == "visit":
        if "visit" in {one.form for one in group.members}:
            return 1
        stranger = bool(draft.people) and not draft.people & group.people and not set(draft.firm) & set(group.parties)
        return -2 if stranger else 0
    if lemmas & _SPECIAL == {draft.trigger.lemma} & _SPECIAL:
        return 0
    known = len(set(draft.firm) & set(group.parties)) > 1 or draft.people & group.people
    return 0 if known or (draft.points_back and draft.when.earliest is None) else -2


def _fit_process(draft: Draft, group: Group) -> int:
    """Talks without day or place of their own are most often the talks the article is about."""
    undated = draft.when.earliest is None and draft.place is None and draft.trigger.lemma in _TALKS
    talks = any(one.trigger.lemma in _TALKS for one in group.members)
    shared = len(draft.people & group.people) > 1
    return (2 if undated and talks else 0) + (2 if shared else 0)


def _past(group: Group, published: dt.date | None) -> bool:
    """Whether the group is background: over long before publication, or called off."""
    if any(one.status == "cancelled" for one in group.members):
        return True
    when = group.when
    return (
        published is not None and when is not None and when.latest is not None and (published - when.latest).days > 12
    )


def _family(draft: Draft) -> str:
    return _FAMILY.get(draft.form, "meeting")


def _fit_dates(draft: Draft, group: Group) -> int | None:
    when, other = draft.when, group.when
    if when.earliest is None or when.latest is None or other is None or other.earliest is None or other.latest is None:
        return 0
    if when.latest < other.earliest or other.latest < when.earliest:
        return 1 if _runs_on(draft, group) else 0 if _loosely(when, other) else None
    return 3 if when.precise and other.precise else 2


def _loosely(one: When, other: When) -> bool:
    """ "last week" said of days right beside that week."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    gap = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    return gap <= _BESIDE and max(_width(one)[0], _width(other)[0]) >= _WEEK


def _runs_on(draft: Draft, group: Group) -> bool:
    """Whether one tells when the meeting ends and the others when it began, at most a month before."""
    everyone = [one for one in (draft, *group.members) if one.when.earliest is not None]
    ends = [one for one in everyone if one.edge == "end"]
    begins = [one for one in everyone if one.edge == "begin"]
    during = [one for one in everyone if one.edge == ""]
    return _in_order(begins, ends + during) or _in_order(begins + during, ends)


def _in_order(first: list[Draft], later: list[Draft]) -> bool:
    return bool(first and later) and all(
        0 <= (one.when.latest - start.when.earliest).days <= _LONGEST  # type: ignore[operator]
        for one in later
        for start in first
    )


def _fit_place(draft: Draft, group: Group) -> int | None:
    if draft.place is None:
        return 0
    told = group.place
    if told is None or told.place is None:
        return 0
    if told.place == draft.place:
        return 2
    if (_is_state(told.place) or _is_state(draft.place)) and (draft.country or "") == (told.country or ""):
        return 1
    return None


def _fit_parties(draft: Draft, group: Group) -> int | None:
    own, theirs = set(draft.firm), set(group.parties)
    own, theirs = _without_mediator(own, theirs)
    if not own or not theirs:
        strangers = bool(draft.people and group.people) and not draft.people & group.people
        return -2 if strangers and not draft.firm else 0
    common = own & theirs
    forum = draft.arguments.forum or any(one.arguments.forum for one in group.members)
    if not common and forum and max(len(own), len(theirs)) >= _MANY - 1:
        return 0
    if not common and any(opposition_of(state) in theirs for state in own if not state.endswith("opposition")):
        return 0
    if not common and any(opposition_of(state) in own for state in theirs if not state.endswith("opposition")):
        return 0
    if not common:
        return None if len(own) + len(theirs) > 2 or not draft.points_back else 0
    if len(own) >= 2 and len(theirs) >= 2 and abs(len(own) - len(theirs)) >= 3:
        return None
    if len(own) >= 2 and len(theirs) >= 2 and not (own <= theirs or theirs <= own) and len(common) < 2:
        return None
    return 2 if len(common) >= 2 else 1


def _without_mediator(own: set[str], theirs: set[str]) -> tuple[set[str], set[str]]:
    """The sides of mediated talks alone; but a mediator who meets one side is a side himself."""
    rest, others = own - _MEDIATORS, theirs - _MEDIATORS
    if rest and others and (len(rest) == 1 or len(others) == 1):
        return own, theirs
    return rest, others


def _fit_level(draft: Draft, group: Group) -> int | None:
    if draft.level in _RANKED and group.levels and draft.level not in group.levels:
        return None
    return 0


def _fit_ordinal(draft: Draft, group: Group) -> int | None:
    told = {one.ordinal for one in group.members if one.ordinal is not None}
    if draft.ordinal is None or not told:
        return 0
    return 2 if draft.ordinal in told else None


def complete(groups: list[Group], cast: Cast) -> None:
    """Give groups the sides that are told elsewhere: hosts, "both countries", the sides of the conflict."""
    main = _main_pair(groups)
    most = max((group.parties for group in groups), key=len, default=[])
    if len(most) < _MANY:
        most = []
    forum = any(one.arguments.forum for group in groups for one in group.members)
    for group in groups:
        if group.members[0].generic:
            continue
        if len(group.parties) < 2:
            _add_host(group)
        conflict = _war_of(group, cast) if cast.wars and _is_talks(group) and _lacks_side(group) else None
        if conflict is not None and (_inside(main, conflict) or _about(group, conflict)):
            _add_conflict(group, conflict)
        if len(group.parties) < 2:
            _add_weak(group)
        if len(group.parties) < 2 and main and set(group.parties) <= set(main) and _leans_on_article(group):
            group.parties = list(main)
        elif not group.parties and _leans_on_article(group):
            group.parties = list(most)
            group.members[0].arguments.forum |= forum


def _war_of(group: Group, cast: Cast) -> str | None:
    """The state at war that the mentions name, else the one that the article names most beside words of war."""
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
            if state in named or opposition_of(state) in named or state in one.topics:
                return state
    top = max(sorted(cast.wars), key=lambda name: cast.wars[name])
    return top if cast.wars[top] > 1 else None


def _state_of(actor: Actor) -> str | None:
    """The state in the name of an organization: "Syrian Constitutional Committee"."""
    state = countries.by_code(actor.country) if actor.country else None
    return state.name if state is not None else None


def _inside(parties: list[str], conflict: str) -> bool:
    return all(_side_in(conflict, party) or party in _MEDIATORS for party in parties)


def _lacks_side(group: Group) -> bool:
    return len([party for party in group.parties if party not in _MEDIATORS]) < 2


def _about(group: Group, conflict: str) -> bool:
    """Whether the group's mentions speak of the conflict: its state, its sides, a mediator, a peace."""
    for one in group.members:
        if (
            conflict in one.topics
            or "United Nations" in one.parties
            or any(_side_in(conflict, party) for party in one.parties)
        ):
            return True
        if one.trigger.lemma == "negotiate" and not one.parties:
            return True
        if one.trigger.strong and any(topic in ("peace process", "constitution", "cease-fire") for topic in one.topics):
            return True
    return False


def _side_in(conflict: str, party: str) -> bool:
    """Whether a party is the state of the conflict or its opposition."""
    return party in (conflict, opposition_of(conflict))


def _add_weak(group: Group) -> None:
    if not group.parties:
        return
    for one in group.members:
        group.parties.extend(party for party in one.parties if party not in group.parties)


def _main_pair(groups: list[Group]) -> list[str]:
    counts: Counter[tuple[str, ...]] = Counter()
    for group in groups:
        if len(group.parties) == 2:
            counts[tuple(sorted(group.parties))] += len(group.members)
    return list(counts.most_common(1)[0][0]) if counts else []


def _leans_on_article(group: Group) -> bool:
    return any(
        one.arguments.pair or one.arguments.pronoun or one.points_back or one.trigger.strong for one in group.members
    )


def _is_talks(group: Group) -> bool:
    return any(
        one.form in ("negotiation", "conference") or one.trigger.lemma in ("convene", "session")
        for one in group.members
    )


def _add_host(group: Group) -> None:
    """One side that meets in the seat of another state meets that state: a delegation's talks in a capital."""
    told = group.place
    if told is None or told.country is None or len(group.parties) != 1 or told.place is None:
        return
    visit = any(one.form == "visit" or one.trigger.frame == "travel" for one in group.members)
    strong = any(one.trigger.strong for one in group.members)
    if told.place in told.seen.known["places.neutral"] or not (
        strong or visit or any(one.arguments.participants or one.level != "unknown" for one in group.members)
    ):
        return
    state = countries.by_code(told.country)
    visitor = countries.by_name(group.parties[0])
    if state is None or visitor is None or (visitor.kind in ("body", "bloc") and not group.people):
        return
    name = told.seen.cast.of_its_time(state.name, told.seen.known.former)
    if name not in group.parties and state.name not in group.parties:
        group.parties.append(name)


def _add_conflict(group: Group, conflict: str) -> None:
    if any(party not in _MEDIATORS and not _side_in(conflict, party) for party in group.parties):
        return
    group.parties.extend(party for party in (conflict, opposition_of(conflict)) if party not in group.parties)


def accepted(group: Group) -> bool:
    """Whether the group is a meeting between sides: two of them, a forum of states, the leaders of a body."""
    if len(group.parties) >= 2 or any(one.arguments.forum for one in group.members):
        return True
    if any(_two_persons(one) or _abroad(one) for one in group.members):
        return True
    if not group.parties:
        return False
    body = countries.by_name(group.parties[0])
    if body is None or body.kind not in ("body", "bloc"):
        return False
    return any(one.trigger.strong or _of_leaders(one) or _placed_and_dated(one) for one in group.members)


def _placed_and_dated(draft: Draft) -> bool:
    return draft.place is not None and draft.when.earliest is not None and draft.trigger.frame in (None, "convene")


def _two_persons(draft: Draft) -> bool:
    """Two office-holders, though the text does not tell of which states: "Presidents A and B", "K met King L"."""
    people = draft.arguments.participants
    titled = [one for one in people if one.role] if any(one.role for one in people) else people
    parties = {one.party for one in titled}
    return (
        len(titled) >= 2 and draft.level in _RANKED | {"mixed"} and (parties == {None} or len(parties) == len(titled))
    )


def _abroad(draft: Draft) -> bool:
    """A named envoy's meeting in a city of another state, or that of a body's envoy anywhere."""
    if (
        not draft.arguments.participants
        or draft.form not in ("meeting", "negotiation", "visit")
        or len(draft.firm) != 1
    ):
        return False
    body = countries.by_name(draft.firm[0])
    if draft.place is not None and draft.level == "envoy" and body is not None and body.kind in ("body", "bloc"):
        return True
    state = countries.by_code(draft.country) if draft.country else None
    return state is not None and draft.firm[0] != state.name and _envoy_or_known(draft)


def _envoy_or_known(draft: Draft) -> bool:
    return draft.points_back or draft.level == "envoy"


def _of_leaders(draft: Draft) -> bool:
    """ "EU leaders meet", "NATO foreign ministers gathered"."""
    seen, at = draft.seen, draft.trigger.at
    return any(
        seen.has(step, "aims.heads") for step in range(max(draft.clause.first, at - 9), min(draft.clause.last, at + 4))
    )
