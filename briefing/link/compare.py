"""How well a unit fits a cluster, in bits, feature by feature.

Each feature function returns a level of ``weights.toml`` and the unit of the cluster it was compared with; the
weights give the bits. A sum below ``_VETO`` can not be outweighed. The cluster is compared by what its strong
members say, so that nothing is joined through a vague mention.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.link.blocks import window
from briefing.link.parties import compare_sides, is_country, represented
from briefing.link.units import Person, Unit
from briefing.link.weights import Weights

VETO = -9.0
_CREEP = 5  # days a cluster may span where its members each tell single days
_SESSIONS = 9  # days that a negotiation of many sides may be told by, one in one article and another in the next
_FORTNIGHT = 14
_EVE, _MORROW = 2, 3  # days around a meeting in which "the talks" are those
_STALE = 7
_MANY = 3  # parties: the same three or more seldom meet twice by chance
_COPIED = 0.7
_LONG = frozenset({"negotiation", "conference"})
_REMOTE = frozenset({"phone", "video", "written"})
_FACE = frozenset({"visit", "third_party", "multilateral"})
_DIPLOMATS = frozenset({"leader", "minister", "deputy_minister", "official", "envoy"})
_TRACKS = frozenset({"military", "intelligence", "parliament"})
_SAME_SIDES = frozenset({"parties.equal", "parties.many", "parties.mediated"})
_SPECIAL = frozenset({"call", "summit", "conference", "agreement"})  # said of few meetings, so it tells more
_PRIVATE = frozenset({"meeting", "call", "visit"})  # where two named people are all who met
_RANKS = {"leader": 0, "minister": 2, "deputy_minister": 3, "official": 4, "envoy": 4}
_AHEAD = frozenset({"planned", "proposed", "postponed"})
_DONE = frozenset({"held", "under_way"})


Reason = tuple[str, Unit]
"""A level by its name in ``weights.toml`` ("date.same_day") and the unit of the cluster it was compared with."""


@dataclass(slots=True, eq=False)
class Cluster:
    """Units taken for one meeting, the strongest (``founder``) first; fields hold what the strong ones say."""

    founder: Unit = field(init=False)
    units: list[Unit] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    sides: frozenset[str] = frozenset()
    people: dict[str, tuple[Person, Unit]] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    precise: bool = False
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
    keys: set[str] = field(default_factory=set)
    into: Cluster | None = None

    @property
    def now(self) -> Cluster:
        """The cluster that this one became part of, or itself."""
        return self if self.into is None else self.into.now

    def add(self, unit: Unit) -> None:
        """Take ``unit`` in; a vague one adds nothing to what later ones are compared with."""
        if not self.units:
            self.founder = unit
        self.units.append(unit)
        self.groups.setdefault((unit.article, unit.group[1]), unit)
        self.articles.setdefault(unit.article, unit)
        strong = len(self.units) == 1 or unit.precise or (unit.told and bool(unit.place or unit.people))
        if strong:
            self._learn(unit)

    def _learn(self, unit: Unit) -> None:
        if not unit.parties <= self.parties:
            self.parties |= unit.parties
            self.sides = represented(frozenset(self.parties))
        self.topics |= unit.topics
        for surname, person in unit.people.items():
            self.people.setdefault(surname, (person, unit))
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

    def _learn_date(self, unit: Unit) -> None:
        if unit.first is None or unit.last is None or not unit.told:
            return
        if self.first is None or self.last is None or (unit.precise and not self.precise):
            self.first, self.last, self.precise = unit.first, unit.last, unit.precise
        elif unit.precise:
            self.first, self.last = min(self.first, unit.first), max(self.last, unit.last)
        elif not self.precise and max(self.first, unit.first) <= min(self.last, unit.last):
            self.first, self.last = max(self.first, unit.first), min(self.last, unit.last)


def compare(unit: Unit, cluster: Cluster, weights: Weights) -> tuple[float, list[Reason]] | None:
    """Bits for ``unit`` being one meeting with ``cluster`` and the reasons; None where something forbids it."""
    other = cluster.articles.get(unit.article)
    if other is not None and _apart(unit, cluster):
        return None
    founder = cluster.founder
    date = _date(unit, cluster)
    bits = weights[date]
    if bits < VETO:
        return None
    parties = _parties(unit, cluster)
    if weights[parties] < VETO:
        return None
    bits += weights["decide.prior"]
    found = [
        (date, founder),
        (parties, founder),
        _people(unit, cluster),
        _place(unit, cluster),
        _mode(unit, cluster),
        _level(unit, cluster),
        _form(unit, cluster),
        _topics(unit, cluster),
        _status(unit, cluster),
    ]
    if unit.ordinal is not None and cluster.ordinals:
        found.append(_number("ordinal", unit.ordinal, cluster.ordinals))
    if unit.days is not None and cluster.days:
        found.append(_number("duration", unit.days, cluster.days))
    if other is not None:
        found.append((_same_article(unit, other, parties), other))
    for level, _ in found[1:]:
        bits += weights[level]
    if other is None and bits + weights["copy.same"] >= weights["decide.suggest"]:
        copied = _copied(unit, cluster)
        if copied is not None:
            bits += weights["copy.same"]
            found.append(("copy.same", copied))
    return bits, found


def _same_article(unit: Unit, other: Unit, parties: str) -> str:
    """How another unit of the same article speaks: a plan beside a report is the next meeting, not that one."""
    said = {unit.status, other.status}
    if not (unit.told and other.told) and said & _AHEAD and "held" in said:
        return "article.next"
    if not unit.told and not unit.place:
        return "article.vague"
    return "article.long" if {unit.form, other.form} <= _LONG and parties in _SAME_SIDES else "article.other"


def _apart(unit: Unit, cluster: Cluster) -> bool:
    """Whether the article itself contrasts this unit with one that is already in."""
    if any((unit.article, group) in cluster.groups for group in unit.apart):
        return True
    number = unit.group[1]
    return any(number in member.apart for member in cluster.units if member.article == unit.article)


def _date(unit: Unit, cluster: Cluster) -> str:
    if unit.told and cluster.first is not None and cluster.last is not None:
        assert unit.first is not None and unit.last is not None
        gap = max(unit.first, cluster.first) - min(unit.last, cluster.last)
        if gap <= 0:
            return _overlap(unit, cluster)
        return _gap(unit, cluster, gap)
    first, last = window(unit)
    low, high = cluster.first, cluster.last
    if _is_current(unit, low, high) or (unit.told and _is_current(cluster.founder, first, last)):
        return "date.current"
    if low is None or high is None:
        low, high = window(cluster.founder)
    if first is None or last is None or low is None or high is None:
        return "date.unknown"
    if max(first, low) > min(last, high) or unit.status == "under_way":
        return "date.unexpected"
    if unit.status in _AHEAD or not _is_ahead(unit, low):
        return "date.stale" if _is_stale(unit, high) else "date.expected"
    return "date.unexpected"


def _is_stale(unit: Unit, high: int) -> bool:
    """Whether the article appeared well after a meeting that ended on ``high``."""
    return not unit.told and unit.published is not None and unit.published > high + _STALE


def _is_ahead(unit: Unit, low: int) -> bool:
    """Whether a meeting that begins on ``low`` was still ahead of the article."""
    return not unit.told and unit.published is not None and unit.published < low - _EVE


def _is_current(unit: Unit, low: int | None, high: int | None) -> bool:
    """Whether the article that tells no date appeared while the meeting went on."""
    if unit.told or unit.published is None or low is None or high is None:
        return False
    if unit.status in _AHEAD:
        return low - _EVE <= unit.published <= high
    return low - (0 if unit.status in _DONE else _EVE) <= unit.published <= high + _MORROW


def _overlap(unit: Unit, cluster: Cluster) -> str:
    assert unit.first is not None and unit.last is not None and cluster.first is not None and cluster.last is not None
    width = max(unit.last - unit.first, cluster.last - cluster.first) + 1
    if width == 1 or (unit.first == cluster.first and unit.last == cluster.last and width <= _CREEP):
        return "date.same_day"
    for limit, level in ((3, "date.days"), (10, "date.week"), (31, "date.month")):
        if width <= limit:
            return level
    return "date.wide"


def _gap(unit: Unit, cluster: Cluster, gap: int) -> str:
    assert unit.first is not None and unit.last is not None and cluster.first is not None and cluster.last is not None
    precise = unit.precise and cluster.precise
    span = max(unit.last, cluster.last) - min(unit.first, cluster.first)
    if unit.form in _LONG and not _LONG.isdisjoint(cluster.forms):
        most = _SESSIONS if len(unit.parties | cluster.parties) >= _MANY else _CREEP
        if precise and span <= most:
            return "date.session"
        if most == _SESSIONS and (span if precise else gap) <= _FORTNIGHT:
            return "date.fortnight"
    if precise:
        if unit.form == "call":
            return "date.call" if gap <= 3 else "date.far"
        if span > _CREEP:
            return "date.slipped" if gap <= 14 and _slips(unit, cluster.founder) else "date.far"
        return "date.adjacent" if gap == 1 else "date.near" if gap <= 3 else "date.far"
    width = max(unit.last - unit.first, cluster.last - cluster.first)
    return "date.vague_near" if gap <= max(2, width // 2) else "date.vague_far" if gap <= 2 * width + 7 else "date.far"


def _slips(unit: Unit, founder: Unit) -> bool:
    """A plan that was told before its day, and a later day: put off, if all else agrees."""
    early, late = (unit, founder) if (unit.first or 0) < (founder.first or 0) else (founder, unit)
    told_before = early.published is not None and early.published <= (early.first or 0)
    return told_before and early.status in _AHEAD and (late.published or 0) >= (early.published or 0)


def _parties(unit: Unit, cluster: Cluster) -> str:
    if not unit.parties or not cluster.parties:
        return "parties.missing"
    if unit.parties == cluster.parties:
        alike = len(unit.parties)
        return "parties.subset" if alike == 1 else "parties.equal" if alike < _MANY else "parties.many"
    return "parties." + compare_sides(unit.sides, cluster.sides)


def _people(unit: Unit, cluster: Cluster) -> Reason:
    there = cluster.founder
    if not unit.people or not cluster.people:
        return "people.none", there
    same: list[tuple[Person, Person]] = []
    for surname, person in unit.people.items():
        found = cluster.people.get(surname)
        if found is not None and _same_person(person, found[0]):
            same.append((person, found[0]))
            there = found[1]
    if same:
        if len(same) == 1 and len(unit.people) == 2 == len(cluster.people) and {unit.form, *cluster.forms} <= _PRIVATE:
            return "people.another", there
        if "leader" in cluster.levels or unit.level == "leader":
            return ("people.two" if len(same) > 1 else "people.leader"), there
        if len(same) > 1:
            return "people.two", there
        return ("people.lead" if same[0][0].lead and same[0][1].lead else "people.one"), there
    return ("people.other" if _another_was_sent(unit, cluster) else "people.none"), there


def _same_person(one: Person, two: Person) -> bool:
    if one.entity and two.entity:
        return one.entity == two.entity
    if not one.given or not two.given:
        return True
    return one.given.split()[0][0] == two.given.split()[0][0]


def _another_was_sent(unit: Unit, cluster: Cluster) -> bool:
    """Whether both name somebody of one party and level, or both people of a meeting of two, and not the same."""
    if len(unit.people) > 1 and len(cluster.people) > 1 and len(unit.parties | cluster.parties) < _MANY:
        return True
    if unit.level not in cluster.levels:
        return False
    theirs = {person.party for person, _ in cluster.people.values() if person.party}
    return any(person.party in theirs for person in unit.people.values() if person.party)


def _place(unit: Unit, cluster: Cluster) -> Reason:
    if unit.place in cluster.places:
        return ("place.country" if is_country(unit.place) else "place.city"), cluster.places[unit.place]
    if unit.country and cluster.countries and unit.country not in cluster.countries:
        there = next(iter(cluster.countries.values()))
        bare = is_country(unit.place or unit.country) or is_country(there.place or there.country)
        return ("place.other_land" if bare else "place.other_country"), there
    if not unit.place or not cluster.places:
        return "place.unknown", cluster.founder
    there = next(iter(cluster.places.values()))
    if is_country(unit.place) or is_country(there.place):
        known = bool(unit.country) and unit.country in cluster.countries
        return ("place.inside" if known else "place.unknown"), there
    return "place.other_city", there


def _mode(unit: Unit, cluster: Cluster) -> Reason:
    there = cluster.founder
    mine, theirs = _manner(unit), _manner(there)
    if mine == "?" or theirs == "?":
        return "mode.unknown", there
    if mine != theirs:
        return "mode.remote", there
    return ("mode.same" if unit.mode in cluster.modes else "mode.unknown"), there


def _manner(unit: Unit) -> str:
    """ "remote" for calls, "face" where they met in one room, "?" where it is not told."""
    if unit.form == "call" or unit.mode in _REMOTE:
        return "remote"
    if unit.mode in _FACE or unit.form in ("visit", "summit", "conference") or unit.place:
        return "face"
    return "face" if unit.form == "meeting" and len(unit.people) > 1 else "?"


def _level(unit: Unit, cluster: Cluster) -> Reason:
    if unit.level in ("unknown", "mixed") or not cluster.levels:
        return "level.unknown", cluster.founder
    if unit.level in cluster.levels:
        return "level.same", cluster.levels[unit.level]
    other, there = next(iter(cluster.levels.items()))
    if (unit.level in _TRACKS) != (other in _TRACKS) or (unit.level in _TRACKS and other in _TRACKS):
        return "level.track", there
    if abs(_RANKS[unit.level] - _RANKS[other]) <= 1:
        return "level.near", there
    long = unit.form in _LONG and not _LONG.isdisjoint(cluster.forms)
    return ("level.loose" if long else "level.far"), there


def _form(unit: Unit, cluster: Cluster) -> Reason:
    if unit.form in cluster.forms:
        return ("form.special" if unit.form in _SPECIAL else "form.same"), cluster.forms[unit.form]
    if unit.triggers and unit.triggers == cluster.founder.triggers:
        return "form.same", cluster.founder
    if unit.form == "agreement" or "agreement" in cluster.forms:
        return "form.agreement", cluster.founder
    return "form.other", cluster.founder


def _number(feature: str, mine: int, theirs: dict[int, Unit]) -> Reason:
    if mine in theirs:
        return f"{feature}.equal", theirs[mine]
    return f"{feature}.unequal", next(iter(theirs.values()))


def _topics(unit: Unit, cluster: Cluster) -> Reason:
    if not unit.topics or not cluster.topics:
        return "topics.unknown", cluster.founder
    return ("topics.none" if unit.topics.isdisjoint(cluster.topics) else "topics.shared"), cluster.founder


def _status(unit: Unit, cluster: Cluster) -> Reason:
    there = cluster.founder
    if unit.published is None or there.published is None or unit.published == there.published:
        return "status.same", there
    early, late = (unit, there) if unit.published < there.published else (there, unit)
    if early.status in _AHEAD and late.status in _DONE:
        return "status.in_order", there
    if early.status in _DONE and late.status in _AHEAD:
        return "status.reversed", there
    return "status.same", there


def _copied(unit: Unit, cluster: Cluster) -> Unit | None:
    """The member of another article whose words this unit repeats."""
    mine = unit.shingles
    if len(mine) < 4:
        return None
    for member in cluster.units[:20]:
        theirs = member.shingles
        shared = len(mine & theirs)
        if shared and shared >= _COPIED * min(len(mine), len(theirs)) and len(theirs) >= 4:
            return member
    return None
