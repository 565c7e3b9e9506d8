"""Units → clusters: strongest first, each compared with the clusters of its blocks and never with all other units.

The result depends on what the units say and not on the order they come in: ties are broken by id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.link.blocks import unit_keys
from briefing.link.buckets import Buckets
from briefing.link.compare import VETO, compare
from briefing.link.gathered import Cluster, Reason
from briefing.link.units import Blocks, Unit
from briefing.link.weights import Weights

_OBJECTS = -4.0  # a unit that fits a cluster no better keeps its whole cluster out of it
_SMALL = 6  # units of a cluster that is looked at again as a whole
_LOOKS = 3  # times that near misses are looked at again, each time in the light of what was joined


class Near(NamedTuple):
    """A cluster that a unit was kept out of, though it came near: something to ask a person."""

    unit: Unit
    home: Cluster
    cluster: Cluster
    bits: float
    reasons: list[Reason]


class Rulings(NamedTuple):
    """What people decided, by unit id: ``together`` leads to a common name, ``forbidden`` holds pairs of names."""

    together: Mapping[str, str] = {}
    forbidden: Mapping[str, frozenset[str]] = {}
    unsure: Mapping[str, frozenset[str]] = {}


_Scored = tuple[float, Cluster, list[Reason]]


@dataclass
class Clustering:
    """The clusters, and the near misses."""

    clusters: list[Cluster] = field(default_factory=list)
    near: list[Near] = field(default_factory=list)


def cluster(
    units: Iterable[Unit], weights: Weights, rulings: Rulings | None = None, settled: Mapping[str, str] | None = None
) -> Clustering:
    """Join ``units`` by ``weights``; what people ruled outranks every weight.

    ``settled``: fact id → name of its round, for units that are there to be compared with and stay where they are.
    """
    state = _State(weights, rulings or Rulings(), settled or {})
    for unit in sorted(units, key=_order):
        state.place(unit)
    state.look_again()
    return Clustering(state.clusters, state.near)


def _order(unit: Unit) -> tuple[float, int, str]:
    """The strongest are placed first."""
    return -unit.strength, unit.published or 0, unit.id


@dataclass
class _State:
    weights: Weights
    rulings: Rulings
    settled: Mapping[str, str]
    clusters: list[Cluster] = field(default_factory=list)
    near: list[Near] = field(default_factory=list)
    buckets: Buckets = field(default_factory=Buckets)
    ruled: dict[str, Cluster] = field(default_factory=dict)
    stood: dict[str, Cluster] = field(default_factory=dict)

    def place(self, unit: Unit) -> None:
        keys = unit_keys(unit)
        if unit.id in self.settled:
            self._stay(unit, keys.filed)
            return
        name = self.rulings.together.get(unit.id)
        if name is not None and name in self.ruled:
            self._join(self.ruled[name], unit, keys.filed, 0.0, [])
            return
        scored = self._scored(unit, keys.probe)
        best = scored[0] if scored else None
        if best is not None and self._convinces(unit, scored) and not self._in_doubt(unit, best[1]):
            self._join(best[1], unit, keys.filed, best[0], best[2])
            if len(scored) > 1:
                best[1].rivals[unit.id] = (scored[1][1], scored[1][0])
            return
        home = self._open(unit, keys.filed)
        if best is not None:
            home.rivals[unit.id] = (best[1], best[0])
            if best[0] >= self.weights["decide.suggest"]:
                self.near.append(Near(unit, home, best[1], best[0], best[2]))

    def _stay(self, unit: Unit, filed: Blocks) -> None:
        known = self.stood.get(self.settled[unit.id])
        if known is None:
            self.stood[self.settled[unit.id]] = self._open(unit, filed)
        else:
            self._join(known, unit, filed, 0.0, [])

    def look_again(self) -> None:
        """Units that came near a cluster which has learned more since: join what convinces now."""
        self._look_at_small()
        for _ in range(_LOOKS):
            known = len(self.clusters)
            self._look_once()
            if len(self.clusters) == known:
                break
        self._refresh()

    def _look_at_small(self) -> None:
        """Clusters that stayed small: their strongest came before what they are near to. What their own article tells
        beside them was there to be compared."""
        known = {item.unit.id for item in self.near}
        for home in self.clusters:
            unit = home.founder
            if len(home.units) > _SMALL or unit.id in self.settled or unit.id in known:
                continue
            best = self._best_since(unit, home)
            if best is None or best[0] < self.weights["decide.suggest"] or unit.article in best[1].articles:
                continue
            self.near.append(Near(unit, home, best[1], best[0], best[2]))

    def _best_since(self, unit: Unit, home: Cluster) -> _Scored | None:
        """The best but ``home`` of those that were joined since ``unit`` was placed; the others it was compared with
        then, and they did not come near."""
        placed = _order(unit)
        beside = self._acquainted(unit, self.buckets.ask(unit_keys(unit).probe))
        scored = self._ranked(unit, [one for one in beside if one is not home and _order(one.units[-1]) > placed])
        return scored[0] if scored else None

    def _look_once(self) -> None:
        near, self.near = sorted(self.near, key=lambda item: (-item.bits, item.unit.id)), []
        for item in near:
            home = item.home.now
            scored = [found for found in self._scored(item.unit, unit_keys(item.unit).probe) if found[1] is not home]
            moved = self._moved(home, scored[0]) if scored and self._convinces(item.unit, scored) else None
            if moved is None:
                self.near.append(item)
                continue
            self._close(home)
            home.into = scored[0][1]
            for unit, bits, reasons in moved:
                self._join(home.into, unit, unit_keys(unit).filed, bits, reasons)
        self._refresh()

    def _refresh(self) -> None:
        """Near misses between the clusters that there are now."""
        self.near = [
            item._replace(home=item.home.now, cluster=item.cluster.now)
            for item in self.near
            if item.home.now is not item.cluster.now
        ]

    def _moved(self, home: Cluster, best: _Scored) -> list[tuple[Unit, float, list[Reason]]] | None:
        """The units of ``home`` as members of the cluster that convinced one of them; None where another objects."""
        out = []
        for unit in home.units:
            if self._forbidden(unit, best[1], self.rulings.forbidden) or self._in_doubt(unit, best[1]):
                return None
            found = compare(unit, best[1], self.weights)
            if found is None or found[0] < _OBJECTS:
                return None
            out.append((unit, *found))
        return out

    def _close(self, one: Cluster) -> None:
        """Take an emptied cluster out of everything."""
        one.units.clear()
        self.clusters.remove(one)
        self.buckets.forget(one)
        for name in [name for name, cluster in self.ruled.items() if cluster is one]:
            del self.ruled[name]

    def _exact_first(self, unit: Unit, scored: list[_Scored]) -> list[_Scored]:
        """Of meetings of one article that fit almost alike, the only one with just the unit's parties comes first."""
        if len(scored) < 2:
            return scored
        near = [one for one in scored if scored[0][0] - one[0] < self.weights["decide.margin"]]
        exact = [one for one in near if _same_two(unit, one[1])]
        if len(exact) != 1 or exact[0][0] < self.weights["decide.join"]:
            return scored
        if not all(_told_together(one[1], exact[0][1]) for one in near if one is not exact[0]):
            return scored
        return exact + [one for one in scored if one is not exact[0]]

    def _convinces(self, unit: Unit, scored: list[_Scored]) -> bool:
        """Whether the best is good enough and no other, which is not itself the same meeting, comes close."""
        best, cluster, _ = scored[0]
        if best < self.weights["decide.join"]:
            return False
        for bits, other, _ in scored[1:]:
            if best - bits >= self.weights["decide.margin"]:
                break
            if _same_two(unit, cluster) and not _same_two(unit, other) and _told_together(cluster, other):
                continue
            found = compare(other.founder, cluster, self.weights)
            if found is None or found[0] < self.weights["decide.join"]:
                return False
        return True

    def _scored(self, unit: Unit, asked: Blocks) -> list[_Scored]:
        """Clusters of the unit's blocks that nothing forbids, best first."""
        return self._ranked(unit, self._acquainted(unit, self.buckets.ask(asked)))

    def _ranked(self, unit: Unit, among: Iterable[Cluster]) -> list[_Scored]:
        out = []
        for one in among:
            found = compare(unit, one, self.weights)
            if found is not None and not self._forbidden(unit, one, self.rulings.forbidden):
                out.append((found[0], one, found[1]))
        out.sort(key=lambda item: (-item[0], item[1].founder.id))
        return self._exact_first(unit, out)

    def _acquainted(self, unit: Unit, found: Collection[Cluster]) -> Collection[Cluster]:
        """Without clusters of other states than the unit's, most of what a town or a person brings together."""
        mine = unit.exact
        if not mine or self.weights["parties.disjoint"] >= VETO:
            return found
        return [one for one in found if not one.exact or not mine.isdisjoint(one.exact)]

    def _forbidden(self, unit: Unit, one: Cluster, pairs: Mapping[str, frozenset[str]]) -> bool:
        if not pairs:
            return False
        barred = pairs.get(self._ruled_name(unit))
        return barred is not None and any(self._ruled_name(member) in barred for member in one.units)

    def _ruled_name(self, unit: Unit) -> str:
        return self.rulings.together.get(unit.id, unit.id)

    def _in_doubt(self, unit: Unit, one: Cluster) -> bool:
        return self._forbidden(unit, one, self.rulings.unsure)

    def _open(self, unit: Unit, filed: Blocks) -> Cluster:
        one = Cluster()
        self.clusters.append(one)
        self._join(one, unit, filed, 0.0, [])
        return one

    def _join(self, one: Cluster, unit: Unit, filed: Blocks, bits: float, reasons: list[Reason]) -> None:
        one.add(unit)
        one.reasons[unit.id] = (bits, reasons)
        name = self.rulings.together.get(unit.id)
        if name is not None:
            self.ruled.setdefault(name, one)
        if filed not in one.blocks:
            self.buckets.file(one, filed)


def _same_two(unit: Unit, one: Cluster) -> bool:
    """Whether both name the same parties, two at least."""
    return len(unit.parties) > 1 and unit.parties == one.parties


def _told_together(one: Cluster, other: Cluster) -> bool:
    """Whether an article tells of both, and so of two meetings."""
    return not one.articles.keys().isdisjoint(other.articles.keys())
