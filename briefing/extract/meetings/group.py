"""Mentions of one meeting inside an article, and the sums of what they tell."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from briefing.extract.meetings import assemblies, bodies, conferences, places
from briefing.extract.meetings.draft import Draft
from briefing.extract.names import countries
from briefing.lexicon import table
from briefing.model import Level, When

_FAMILY = {"call": "call", "agreement": "agreement"}
RANKED: frozenset[Level] = frozenset(["leader", "minister", "deputy_minister", "military"])
_LONGEST = 92  # days from the beginning of a meeting to its end
_FIRST, _LAST = 40, 20
MEDIATORS: frozenset[str] = frozenset(table("en", "organs")["mediators"]["names"])
EARLY = 3  # paragraphs in which what is told without a day is the news of the day
_PAIR = 2


@dataclass(slots=True)
class Group:
    """Mentions of one meeting; the sums of what they tell. ``before`` is the group of the same talks that one which is
    told of as "the next" or "the previous" is counted from; ``of_others`` marks one whose words speak against its being
    a meeting of those whom the article is about; ``mediators`` only brought the sides together."""

    number: int
    before: Group | None = None
    members: list[Draft] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    of_others: bool = False
    mediators: list[str] = field(default_factory=list)
    _at: int = -1
    _when: When | None = None

    @property
    def near(self) -> list[Draft]:
        """The members that new ones are compared with: all of a common article's; of a long text's the first and the
        last, so that it is read in linear time."""
        return self.members if len(self.members) <= _FIRST + _LAST else self.members[:_FIRST] + self.members[-_LAST:]

    def leads(self, paragraphs: int = 1) -> bool:
        """Whether it is first told in the headline, or in a paragraph up to that number, the first being 0."""
        first = self.members[0].seen.sentence
        return first.zone == "headline" or first.paragraph <= paragraphs

    @property
    def of_many(self) -> bool:
        """Whether many gather there whom nobody names, or only the body that they are of."""
        return any(one.arguments.many for one in self.near)

    @property
    def of_conference(self) -> bool:
        """Whether it is a conference of many (``conferences``)."""
        return any(one.arguments.conference for one in self.near)

    @property
    def domestic(self) -> bool:
        """Whether it is a gathering inside one state, which later mentions only take up."""
        return self.members[0].arguments.domestic and len(self.parties) < _PAIR

    @property
    def is_setting(self) -> bool:
        """Whether it is only told as what others met before, or at: nothing goes on about it."""
        return all(assemblies.set_off(one.seen, one.clause) for one in self.near)

    @property
    def family(self) -> str:
        """The family of its mentions; of a meeting with the agreement made there, that of the meeting."""
        first = family(self.members[0])
        return (
            first if first != "agreement" else next((kind for kind in map(family, self.near) if kind != first), first)
        )

    @property
    def when(self) -> When | None:
        """The narrowest dating that a member tells."""
        if self._at != len(self.members):
            self._at, self._when = len(self.members), self._dated()
        return self._when

    def forget(self) -> None:
        """Ask the members for their days anew."""
        self._at = -1

    def _dated(self) -> When | None:
        told = [one.when for one in self.near if one.when.earliest is not None]
        if not told:
            return None
        dated = [one for one in self.near if one.when.earliest is not None]
        counted = [one.when for one in dated if one.edge == "span"]
        if counted:
            return max(counted, key=width)
        begins = [one.when for one in dated if one.edge == "begin"]
        ends = [one.when for one in dated if one.edge == "end"]
        during = [one.when for one in dated if one.edge == ""]
        ends += [one.when for one in dated if one.edge == "more"]
        if ends and begins + during:
            return _spanning(min(begins or during, key=width), min(ends, key=width))
        if begins and during:
            return _spanning(min(begins, key=width), min(during, key=width))
        return min(told, key=width)

    @property
    def place(self) -> Draft | None:
        """The member that names the place: a city before a building in it, that before a state, a region last."""
        told = [one for one in self.near if one.place is not None and not one.stage]
        return min(told, key=lambda one: places.breadth(one.place or ""), default=None)

    @property
    def levels(self) -> set[Level]:
        """Ranked levels told by members."""
        return {one.level for one in self.near if one.level in RANKED}

    @property
    def last(self) -> Draft:
        """The member told last."""
        return self.members[-1]

    def hosts_of_others(self, draft: Draft) -> set[str]:
        """ "X arrived in P for the talks with Y", "the talks of X and Y in P": the states whose land alone makes them
        a side of the one, where the other tells who meets there."""
        told = self.place
        if not self.members or told is None or told.place != draft.place:
            return set()
        mine = {host for one in self.near for host in one.arguments.lands}
        mine -= {party for one in self.near for party in one.firm if party not in one.arguments.lands}
        theirs = draft.arguments.lands
        own, others = set(draft.firm) - theirs, set(self.parties) - mine
        if theirs and not theirs & others and len(others) > 1 and own & others:
            return set(theirs)
        return mine if mine and not mine & own and len(own) > 1 and own & others else set()

    def _is_later_stop(self, draft: Draft) -> bool:
        """Whether a stop of a visit on another day or in another town than was told first: no place of the whole."""
        if draft.form != "visit" or draft.place is None or self.place is None or places.breadth(draft.place) > 1:
            return False
        told = self.when
        moved = told is not None and told.latest is not None and draft.when.earliest is not None
        return draft.clause.shares or bool(moved and draft.when.earliest > told.latest)  # type: ignore[operator,union-attr]

    def take(self, draft: Draft) -> None:
        """Add a mention."""
        draft.group = self.number
        draft.stage = self._is_later_stop(draft)
        if self.of_conference and not draft.arguments.conference:
            conferences.take_up(draft)
        only_there = self.hosts_of_others(draft)
        self.members.append(draft)
        self.parties = [party for party in self.parties if party not in only_there]
        told = [party for party in draft.firm if party not in only_there]
        if draft.arguments.many:
            self.parties = list(dict.fromkeys(party for one in self.near for party in _sides_of_many(one, one.firm)))
        elif self.of_many:
            told = _sides_of_many(draft, told)
        self.parties.extend(party for party in told if party not in self.parties)
        self.people |= draft.people


def _sides_of_many(draft: Draft, told: list[str]) -> list[str]:
    """ "Minister X of A told the conference": one of many who gather there is no side by himself; a body is, or a
    host."""
    states = [party for party in told if bodies.is_one_state(party) and party not in draft.arguments.hosts]
    return told if len(states) > 1 else [party for party in told if party not in states]


def _spanning(start: When, end: When) -> When:
    """From a beginning told by one mention to an end told by another."""
    if start.earliest is None or end.latest is None or start.latest is None or start.latest >= end.latest:
        return min(start, end, key=width)
    if (end.latest - start.earliest).days > _LONGEST:
        return min(start, end, key=width)
    edtf = f"{start.earliest.isoformat()}/{end.latest.isoformat()}"
    return msgspec.structs.replace(start, latest=end.latest, edtf=edtf)


def width(when: When) -> tuple[int, int]:
    """Days an interval covers beyond its first; between equals the one told first."""
    assert when.earliest is not None and when.latest is not None
    return (when.latest - when.earliest).days, when.time or 0


def is_state(place: str | None) -> bool:
    """Whether a place is a whole state."""
    return place is not None and countries.by_name(place) is not None


def is_body(party: str) -> bool:
    """Whether a party is an international body, whose own members meet."""
    known = countries.by_name(party)
    return known is not None and known.kind in ("body", "bloc")


def family(draft: Draft) -> str:
    """Calls, agreements and meetings face to face: three kinds that are never one."""
    return _FAMILY.get(draft.form, "meeting")
