"""Rounds kept up to date article by article, touching only the blocks that a change falls into.

Facts that a change may concern (``core``: the rounds of its blocks, and of the blocks of whatever round changes with
it) are joined anew together with the rounds of *their* blocks (``rim``), which are there to be compared with and are
left as they are, unless their own facts move: then they belong to the core, until nothing at the rim moves any more.
So a step gives what joining everything at once gives, as long as a change dies out within a few blocks. What is filed
where is kept by a ``Shelf``: in memory here, in tables in a store.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from briefing.link import rulings
from briefing.link.blocks import block_keys
from briefing.link.compare import Cluster
from briefing.link.describe import round_id
from briefing.link.facts import Fact
from briefing.link.rounds import Grown, facts_in, grow, redirects, release, tell, uncollected
from briefing.link.weights import Weights
from briefing.model import Decision, Problem, Record, Round

_STEPS = 6  # times that a core may grow


class Touched(Record, frozen=True, kw_only=True):
    """What a change did: ids of rounds that are gone, rounds that were told anew, the round of each of their facts.

    ``filed`` are the keys of each of these rounds, ``redirects`` ids that lead elsewhere now; ``problems`` is what
    rulings on these facts gave rise to.
    """

    gone: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    home: Mapping[str, str] = {}
    filed: Mapping[str, tuple[str, ...]] = {}
    redirects: Mapping[str, str] = {}
    problems: tuple[Problem, ...] = ()


class Shelf(Protocol):
    """Where facts are kept: by id, by article and by round; and rounds by key."""

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article."""
        ...

    def of_rounds(self, rounds: Iterable[str]) -> Mapping[str, Sequence[Fact]]:
        """The facts of each of these rounds."""
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

    ``moved`` are the rounds of the rim whose facts went elsewhere.
    """

    grown: Grown
    anew: list[Cluster]
    changed: list[Cluster]
    moved: set[str]


class Joiner:
    """Keeps the rounds of a shelf up to date. A ruling made since the start needs a new ``Joiner``."""

    def __init__(
        self,
        shelf: Shelf,
        weights: Weights | None = None,
        decisions: Sequence[Decision] = (),
        known_until: dt.date | None = None,
    ) -> None:
        """``decisions`` should be those that ``rulings.resolved`` gave for all facts; else as for ``rounds.join``."""
        self._shelf = shelf
        self._weights = weights
        self._decisions = decisions
        self._known_until = known_until
        self._seen: dict[str, Sequence[Fact]] = {}

    def fill(self, facts: Sequence[Fact]) -> Touched:
        """Put the first facts on an empty shelf, joined at once."""
        return self._change((), facts)

    def add(self, facts: Sequence[Fact]) -> Touched:
        """Take in (or replace) all facts of one or more articles."""
        return self._change({fact.article for fact in facts}, facts)

    def remove(self, article: str) -> Touched:
        """Forget one article."""
        return self._change({article}, ())

    @uncollected()
    def _change(self, articles: Iterable[str], facts: Sequence[Fact]) -> Touched:
        fresh = sorted(facts, key=_by_article)
        old = [fact for article in sorted(articles) for fact in self._shelf.of_article(article)]
        known: dict[str, Sequence[Fact]] = {}
        core = self._around([*old, *fresh]) | self._shelf.rounds_of([fact.id for fact in old])
        step = self._step(known, core, set(), old, fresh)
        rim: set[str] | None = None
        for _ in range(_STEPS):
            wider = core | step.moved | self._around([fact for one in step.changed for fact in facts_in(one)])
            if rim is not None and wider == core:
                break
            core = wider
            self._look_up(known, core)
            rim = self._around([fact for one in core for fact in known[one]]) - core
            release(step.grown)
            step = self._step(known, core, rim, old, fresh)
        touched = self._told(step, core | step.moved)
        release(step.grown)
        self._shelf.replace(old, fresh, touched)
        return touched

    def _around(self, facts: Sequence[Fact]) -> set[str]:
        """The rounds of the blocks of ``facts``, and those that rulings tie to them."""
        read = rulings.read(self._decisions, facts, loose=False).facts if self._decisions else facts
        keys = {key for one in block_keys(read) for key in one.probe}
        return self._shelf.rounds_filed(keys) | self._shelf.rounds_of(rulings.neighbours(self._decisions, facts))

    def _look_up(self, known: dict[str, Sequence[Fact]], rounds: Iterable[str]) -> None:
        known.update(self._shelf.of_rounds(sorted(one for one in rounds if one not in known)))

    def _step(
        self,
        known: dict[str, Sequence[Fact]],
        core: set[str],
        rim: set[str],
        old: Sequence[Fact],
        fresh: Sequence[Fact],
    ) -> _Step:
        self._look_up(known, core | rim)
        left = {fact.id for fact in old}
        was = {fact.id: one for one in core | rim for fact in known[one]}
        around = [fact for one in sorted(core | rim) for fact in known[one] if fact.id not in left]
        grown = grow([*around, *fresh], self._weights, self._decisions, loose=False)
        new = {fact.id for fact in fresh}
        anew, changed, moved = [], [], set[str]()
        for one in grown.clusters:
            ids = {fact.id for fact in facts_in(one)}
            homes = {was.get(id_, "") for id_ in ids}
            as_it_was = len(homes) == 1 and new.isdisjoint(ids) and len(known[min(homes)]) == len(ids)
            if not as_it_was:
                changed.append(one)
                moved |= homes & rim
            if not as_it_was or not homes <= rim:
                anew.append(one)
        return _Step(grown, anew, changed, moved)

    def _told(self, step: _Step, stood: set[str]) -> Touched:
        made = tell(step.grown, step.anew, self._known_until)
        names = [round_id(one) for one in step.anew]
        lost = [one for one in step.grown.ruled.problems if one.code != "decision_lost"]
        return Touched(
            gone=tuple(sorted(stood.difference(names))),
            rounds=tuple(made),
            home={fact.id: name for name, one in zip(names, step.anew, strict=True) for fact in facts_in(one)},
            filed={name: tuple(one.keys) for name, one in zip(names, step.anew, strict=True)},
            redirects=redirects(step.anew),
            problems=tuple(lost),
        )


class Memory:
    """A shelf in memory."""

    def __init__(self) -> None:
        """Nothing on it yet."""
        self.facts: dict[str, Fact] = {}
        self.rounds: dict[str, Round] = {}
        self.home: dict[str, str] = {}
        self._members: dict[str, set[str]] = defaultdict(set)
        self._keys: dict[str, tuple[str, ...]] = {}
        self._filed: dict[str, set[str]] = defaultdict(set)
        self._articles: dict[str, list[str]] = defaultdict(list)

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article."""
        return [self.facts[id_] for id_ in self._articles.get(article, ())]

    def of_rounds(self, rounds: Iterable[str]) -> Mapping[str, Sequence[Fact]]:
        """The facts of each of these rounds."""
        return {one: [self.facts[id_] for id_ in sorted(self._members[one])] for one in rounds}

    def rounds_filed(self, keys: Iterable[str]) -> set[str]:
        """The rounds that are filed under one of these keys."""
        return {one for key in keys for one in self._filed.get(key, ())}

    def rounds_of(self, facts: Iterable[str]) -> set[str]:
        """The rounds that these facts (ids) are in; those not on the shelf are left out."""
        return {self.home[id_] for id_ in facts if id_ in self.home}

    def replace(self, gone: Sequence[Fact], fresh: Sequence[Fact], touched: Touched) -> None:
        """Forget ``gone``, keep ``fresh``, drop the rounds ``touched.gone`` and keep ``touched.rounds``."""
        for fact in gone:
            self._members[self.home.pop(fact.id)].discard(fact.id)
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
            self._members[name].add(id_)
        for name, keys in touched.filed.items():
            self._keys[name] = keys
            for key in keys:
                self._filed[key].add(name)


def _by_article(fact: Fact) -> tuple[str, int]:
    return fact.article, fact.mention
