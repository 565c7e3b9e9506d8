"""Units taken for one meeting, and what they say together: what further ones are compared with."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.link.parties import exact, represented
from briefing.link.units import Blocks, Person, Unit, same_person

_NAMED = 1 / 3  # of the units that name parties
_AHEAD = frozenset({"planned", "proposed", "postponed"})
_PUT_OFF = 7  # days that lie between a plan and the day it was put off to, rather than those of one meeting

Reason = tuple[str, Unit]
"""A level by its name in ``weights.toml`` ("date.same_day") and the unit of the cluster it was compared with."""


@dataclass(slots=True, eq=False)
class Cluster:
    """Units taken for one meeting, the strongest (``founder``) first; fields hold what the strong ones say.

    ``id`` is that of its round (``describe.round_id``), once it was asked for; a unit that is added makes it anew.
    """

    founder: Unit = field(init=False)
    units: list[Unit] = field(default_factory=list)
    parties: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    people: dict[str, tuple[Person, Unit]] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)
    naming: int = 0
    first: int | None = None
    last: int | None = None
    precise: bool = False
    other: tuple[int, int] | None = None
    places: dict[str, Unit] = field(default_factory=dict)
    countries: dict[str, Unit] = field(default_factory=dict)
    modes: dict[str, Unit] = field(default_factory=dict)
    levels: dict[str, Unit] = field(default_factory=dict)
    forms: dict[str, Unit] = field(default_factory=dict)
    ordinals: dict[int, Unit] = field(default_factory=dict)
    days: dict[int, Unit] = field(default_factory=dict)
    topics: set[str] = field(default_factory=set)
    groups: dict[tuple[str, int], Unit] = field(default_factory=dict)
    articles: dict[str, Unit] = field(default_factory=dict)
    reasons: dict[str, tuple[float, list[Reason]]] = field(default_factory=dict)
    rivals: dict[str, tuple[Cluster, float]] = field(default_factory=dict)
    blocks: list[Blocks] = field(default_factory=list)
    into: Cluster | None = None
    id: str = ""

    @property
    def now(self) -> Cluster:
        """The cluster that this one became part of, or itself."""
        return self if self.into is None else self.into.now

    @property
    def keys(self) -> set[str]:
        """All that it is filed under."""
        return {key for blocks in self.blocks for key in blocks.names()}

    def add(self, unit: Unit) -> None:
        """Take ``unit`` in; a vague one adds to what later ones are compared with no more than the town, where none is
        known."""
        if not self.units:
            self.founder = unit
        self.units.append(unit)
        self.id = ""
        self.groups.setdefault((unit.article, unit.group[1]), unit)
        self.articles.setdefault(unit.article, unit)
        strong = len(self.units) == 1 or unit.precise or (unit.told and bool(unit.place or unit.people))
        if strong:
            self._learn(unit)
        elif unit.place and not self.places:
            self.places[unit.place] = unit
            if unit.country and not self.countries:
                self.countries[unit.country] = unit

    def _learn(self, unit: Unit) -> None:
        self._learn_parties(unit)
        self.topics |= unit.topics
        for person in unit.people.values():
            self._learn_person(person, unit)
        if unit.place:
            self.places.setdefault(unit.place, unit)
        if unit.country:
            self.countries.setdefault(unit.country, unit)
        if unit.mode != "unspecified":
            self.modes.setdefault(unit.mode, unit)
        if unit.level not in ("unknown", "mixed"):
            self.levels.setdefault(unit.level, unit)
        self.forms.setdefault(unit.form, unit)
        if unit.ordinal is not None:
            self.ordinals.setdefault(unit.ordinal, unit)
        if unit.days is not None:
            self.days.setdefault(unit.days, unit)
        self._learn_date(unit)

    def _learn_parties(self, unit: Unit) -> None:
        """Who was named once among many accounts is no party that others must agree with."""
        if not unit.parties:
            return
        self.naming += 1
        for name in unit.parties:
            self.named[name] = self.named.get(name, 0) + 1
        if self.naming * len(self.named) == sum(self.named.values()):
            parties = unit.parties  # all name the same
        else:
            least = _NAMED * self.naming
            parties = frozenset([name for name, count in self.named.items() if count >= least])
        if parties != self.parties:
            self.parties, self.sides = parties, represented(parties)
            self.exact = exact(self.sides)

    def _learn_person(self, person: Person, unit: Unit) -> None:
        known = self.people.get(person.surname)
        if known is None:
            self.people[person.surname] = person, unit
        elif not same_person(person, known[0]):
            self.people.setdefault(f"{person.surname} {person.given}", (person, unit))

    def find(self, person: Person) -> tuple[Person, Unit] | None:
        """The one who may be ``person``, with the unit that names them."""
        known = self.people.get(person.surname)
        if known is None or same_person(person, known[0]):
            return known
        return self.people.get(f"{person.surname} {person.given}")

    def _learn_date(self, unit: Unit) -> None:
        if unit.first is None or unit.last is None or not unit.told:
            return
        if self.first is None or self.last is None or (unit.precise and not self.precise):
            self.first, self.last, self.precise, self.other = unit.first, unit.last, unit.precise, unit.other
        elif self.other and _overlap(self.other, (unit.first, unit.last)):
            self.first, self.last, self.other = unit.first, unit.last, None
        elif unit.other and _overlap(unit.other, (self.first, self.last)):
            return
        elif self._put_off(unit):
            self.first, self.last = max((self.first, self.last), (unit.first, unit.last))
        elif unit.precise:
            self.other = self.other if unit.other == self.other else None
            self.first, self.last = min(self.first, unit.first), max(self.last, unit.last)
        elif not self.precise and max(self.first, unit.first) <= min(self.last, unit.last):
            self.first, self.last = max(self.first, unit.first), min(self.last, unit.last)

    def _put_off(self, unit: Unit) -> bool:
        """Whether one tells of a plan and the other of days far from it: the days between are none of the meeting."""
        if not unit.precise or self.days or unit.days or not {unit.status, self.founder.status} & _AHEAD:
            return False
        assert self.first is not None and self.last is not None and unit.first is not None and unit.last is not None
        return max(self.first, unit.first) - min(self.last, unit.last) > _PUT_OFF


def _overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return max(one[0], two[0]) <= min(one[1], two[1])
