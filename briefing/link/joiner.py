"""Rounds kept up to date article by article, touching only the blocks that a change falls into.

The rounds of the blocks of a change (``core``) are taken apart and joined anew, in sight of the rounds of *their*
blocks (``rim``), which stay as they are. When a round changes by that, the rounds of its blocks belong to the core as
well, and so on until nothing else changes: whatever has a changed round to be compared with was joined anew, and all
other facts have before them what they had. What is filed where is kept by a ``Shelf``: in memory here, in tables in a
store.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from briefing.link import rulings
from briefing.link.blocks import block_keys
from briefing.link.collecting import uncollected
from briefing.link.describe import round_id
from briefing.link.facts import Fact
from briefing.link.gathered import Cluster
from briefing.link.rounds import Grown, facts_in, grow, redirects, release, tell
from briefing.link.rulings import Placed
from briefing.link.units import Group, Unit
from briefing.link.weights import Weights
from briefing.model import Problem, Record, Round

_STEPS = 6  # times that a core may grow
_COMPARED = frozenset({"date", "place"})  # what a ruling corrects that accounts are compared by


class Touched(Record, frozen=True, kw_only=True):
    """What a change did: ids of rounds that are gone, rounds that were told anew, the round of each of their facts.

    ``home`` holds the facts of each round in the order they were joined, which a shelf must keep; ``filed`` are the
    keys of each of these rounds, ``redirects`` ids that lead elsewhere now; ``troubles`` is what is to be told of every
    ruling on these facts, in place of what was told of it before.
    """

    gone: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    home: Mapping[str, str] = {}
    filed: Mapping[str, tuple[str, ...]] = {}
    redirects: Mapping[str, str] = {}
    troubles: Mapping[str, Sequence[Problem]] = {}


class Shelf(Protocol):
    """Where facts are kept: by id, by article and by round; and rounds by key."""

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article."""
        ...

    def of_rounds(self, rounds: Iterable[str]) -> Mapping[str, Sequence[Fact]]:
        """The facts of each of these rounds, in the order they were joined."""
        ...

    def rounds_filed(self, keys: Iterable[str]) -> set[str]:
        """The rounds that are filed under one of these keys."""
        ...

    def rounds_of(self, facts: Iterable[str]) -> set[str]:
        """The rounds that these facts (ids) are in; those not on the shelf are left out."""
        ...

    def replace(self, gone: Sequence[Fact], fresh: Sequence[Fact], touched: Touched) -> None:
        """Forget ``gone``, keep ``fresh``, drop the rounds ``touched.gone`` and keep ``touched.rounds``."""
        ...


class _Step(NamedTuple):
    """One try: what grew, the clusters other than rounds of the rim as they were, and those whose facts changed.

    ``moved`` are the rounds of the rim that others joined.
    """

    anew: list[Cluster]
    changed: list[Cluster]
    moved: set[str]
    grown: Grown


class Joiner:
    """Keeps the rounds of a shelf up to date. A ruling that comes or goes needs a new ``Joiner``, and ``change``."""

    def __init__(
        self,
        shelf: Shelf,
        weights: Weights | None = None,
        placed: Sequence[Placed] = (),
        known_until: dt.date | None = None,
    ) -> None:
        """``placed`` are the rulings as ``rulings.place`` found them on all facts; else as for ``rounds.join``."""
        self._shelf = shelf
        self._weights = weights
        self._placed = placed
        self._known_until = known_until

    def fill(self, facts: Sequence[Fact]) -> Touched:
        """Put the first facts on an empty shelf, joined at once."""
        return self.change((), facts)

    def add(self, facts: Sequence[Fact]) -> Touched:
        """Take in (or replace) all facts of one or more articles."""
        return self.change({fact.article for fact in facts}, facts)

    def remove(self, article: str) -> Touched:
        """Forget one article."""
        return self.change({article}, ())

    @uncollected()
    def change(
        self,
        articles: Iterable[str],
        facts: Sequence[Fact],
        ruled: Collection[Placed] = (),
        before: Sequence[Placed] = (),
    ) -> Touched:
        """Forget ``articles`` and take in ``facts`` in their place: all facts of any of these articles.

        ``ruled`` are rulings that came or went since, ``before`` all those in force until then.
        """
        fresh = sorted(facts, key=_by_article)
        old = [fact for article in sorted(articles) for fact in self._shelf.of_article(article)]
        site = _Site(self._shelf, frozenset(fact.id for fact in old), fresh)
        core: set[str] = set()
        wider = self._concerned([*old, *fresh], [fact.id for fact in old], ruled, before)
        for _ in range(_STEPS):
            core = wider
            step = self._step(site, core, self._around(site.facts(core)) - core)
            wider = core | step.moved | self._around([fact for one in step.changed for fact in facts_in(one)])
            if wider == core:
                break
        touched = self._told(step, core | step.moved)
        for grown in site.grown:
            release(grown)
        self._shelf.replace(old, fresh, touched)
        return touched

    def _concerned(
        self, facts: Sequence[Fact], old: Iterable[str], ruled: Collection[Placed], before: Sequence[Placed]
    ) -> set[str]:
        """The rounds that a change begins with: those of its facts, and of facts whose rulings came or went."""
        rounds = self._around(facts) | self._shelf.rounds_of(old)
        rounds |= self._shelf.rounds_of({fact for one in ruled for fact in one.facts if fact})
        bound = {group[0] for one in ruled if one.binds for group in one.groups if group}
        beside = [fact for article in sorted(bound) for fact in self._shelf.of_article(article)]
        beside += self._otherwise_told(ruled)
        if beside:
            rounds |= self._shelf.rounds_of([fact.id for fact in beside])
            rounds |= self._around(beside) | self._around(beside, before)
        return rounds

    def _otherwise_told(self, ruled: Iterable[Placed]) -> list[Fact]:
        """The facts of rounds whose day or place a ruling corrects, by which other accounts are compared with them."""
        told = {fact for one in ruled if one.decision.field in _COMPARED for fact in one.facts if fact}
        rounds = sorted(self._shelf.rounds_of(told))
        return [fact for facts in self._shelf.of_rounds(rounds).values() for fact in facts]

    def _around(self, facts: Sequence[Fact], placed: Sequence[Placed] | None = None) -> set[str]:
        """The rounds of the blocks of ``facts``, and those that rulings tie to them."""
        placed = self._placed if placed is None else placed
        ruled = rulings.read(placed, facts)
        keys = {key for one in block_keys(ruled.facts, ruled.singled) for key in one.probe.names()}
        return self._shelf.rounds_filed(keys) | self._shelf.rounds_of(rulings.tied(placed, facts))

    def _step(self, site: _Site, core: set[str], rim: set[str]) -> _Step:
        around = site.facts(core | rim)
        home = {fact.id: one for one in core | rim for fact in site.of(one)}
        site.forget({fact for one in self._placed for fact in one.facts})
        grown = grow(
            [*around, *site.fresh],
            self._weights,
            self._placed,
            settled={fact: one for fact, one in home.items() if one in rim},
            made=site.units,
        )
        site.grown.append(grown)
        new = {fact.id for fact in site.fresh}
        anew, changed, moved = [], [], set[str]()
        for one in grown.clusters:
            ids = [fact.id for fact in facts_in(one)]
            homes = {home.get(id_, "") for id_ in ids}
            as_it_was = len(homes) == 1 and new.isdisjoint(ids) and _stands(ids, site.of(min(homes)), homes <= rim)
            if not as_it_was:
                changed.append(one)
                moved |= homes & rim
            if not as_it_was or not homes <= rim:
                anew.append(one)
        return _Step(anew, changed, moved, grown)

    def _told(self, step: _Step, stood: set[str]) -> Touched:
        made = tell(step.grown, step.anew, self._known_until)
        names = [round_id(one) for one in step.anew]
        return Touched(
            gone=tuple(sorted(stood.difference(names))),
            rounds=tuple(made),
            home={fact.id: name for name, one in zip(names, step.anew, strict=True) for fact in facts_in(one)},
            filed={name: tuple(one.keys) for name, one in zip(names, step.anew, strict=True)},
            redirects=redirects(step.anew),
            troubles=self._troubles(step),
        )

    def _troubles(self, step: _Step) -> dict[str, list[Problem]]:
        told = {fact.id for one in step.anew for fact in facts_in(one)}
        seen = [one.decision.id for one in self._placed if not told.isdisjoint(one.facts)]
        found = rulings.together(step.grown.ruled.problems)
        return {key: found.get(key, []) for key in seen}


class _Site:
    """What one change looks at: facts and units read once, however often the core grows."""

    def __init__(self, shelf: Shelf, left: frozenset[str], fresh: Sequence[Fact]) -> None:
        self._shelf = shelf
        self._left = left
        self._known: dict[str, Sequence[Fact]] = {}
        self.fresh = fresh
        self.units: dict[Group, Unit] = {}
        self.grown: list[Grown] = []

    def facts(self, rounds: Iterable[str]) -> list[Fact]:
        """The facts of these rounds, without those that leave."""
        wanted = sorted(rounds)
        self._known.update(self._shelf.of_rounds([one for one in wanted if one not in self._known]))
        return [fact for one in wanted for fact in self._known[one] if fact.id not in self._left]

    def forget(self, ruled: Collection[str | None]) -> None:
        """Forget the units of facts that are ruled on: with more facts in sight they may be others."""
        for key in [key for key, unit in self.units.items() if any(fact.id in ruled for fact in unit.facts)]:
            del self.units[key]

    def of(self, one: str) -> Sequence[Fact]:
        """The facts that a round had before the change."""
        return self._known[one]


class Memory:
    """A shelf in memory."""

    def __init__(self) -> None:
        """Nothing on it yet."""
        self.facts: dict[str, Fact] = {}
        self.rounds: dict[str, Round] = {}
        self.home: dict[str, str] = {}
        self._members: dict[str, dict[str, None]] = defaultdict(dict)  # in the order they were joined
        self._keys: dict[str, tuple[str, ...]] = {}
        self._filed: dict[str, set[str]] = defaultdict(set)
        self._articles: dict[str, list[str]] = defaultdict(list)

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article."""
        return [self.facts[id_] for id_ in self._articles.get(article, ())]

    def of_rounds(self, rounds: Iterable[str]) -> Mapping[str, Sequence[Fact]]:
        """The facts of each of these rounds, in the order they were joined."""
        return {one: [self.facts[id_] for id_ in self._members[one]] for one in rounds}

    def rounds_filed(self, keys: Iterable[str]) -> set[str]:
        """The rounds that are filed under one of these keys."""
        return {one for key in keys for one in self._filed.get(key, ())}

    def rounds_of(self, facts: Iterable[str]) -> set[str]:
        """The rounds that these facts (ids) are in; those not on the shelf are left out."""
        return {self.home[id_] for id_ in facts if id_ in self.home}

    def replace(self, gone: Sequence[Fact], fresh: Sequence[Fact], touched: Touched) -> None:
        """Forget ``gone``, keep ``fresh``, drop the rounds ``touched.gone`` and keep ``touched.rounds``."""
        for fact in gone:
            del self._members[self.home.pop(fact.id)][fact.id]
            self._articles[fact.article].remove(fact.id)
            del self.facts[fact.id]
        for fact in fresh:
            self.facts[fact.id] = fact
            self._articles[fact.article].append(fact.id)
        for name in (*touched.gone, *touched.filed):
            self.rounds.pop(name, None)
            self._members.pop(name, None)
            for key in self._keys.pop(name, ()):
                self._filed[key].discard(name)
        self.rounds.update((one.id, one) for one in touched.rounds)
        self.home.update(touched.home)
        for id_, name in touched.home.items():
            self._members[name][id_] = None
        for name, keys in touched.filed.items():
            self._keys[name] = keys
            for key in keys:
                self._filed[key].add(name)


def _stands(now: list[str], before: Sequence[Fact], settled: bool) -> bool:
    """Whether a round has the facts it had; and in the order it had, on which depends what was compared with it."""
    return len(now) == len(before) and (settled or now == [fact.id for fact in before])


def _by_article(fact: Fact) -> tuple[str, int]:
    return fact.article, fact.mention
