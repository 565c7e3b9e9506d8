"""Rounds kept up to date article by article, touching only the blocks that a change falls into.

The rounds that a changed article may concern are taken apart and their facts joined again; nothing else is looked at.
Where that would differ from joining everything at once (a far chain of near misses), ``rounds.join`` over all
facts is right. What is filed where is kept by a ``Shelf``: in memory here, in tables in a store.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from briefing.link import rulings
from briefing.link.blocks import Keys, block_keys
from briefing.link.facts import Fact
from briefing.link.rounds import join
from briefing.link.weights import Weights
from briefing.model import Decision, Record, Round


class Touched(Record, frozen=True, kw_only=True):
    """What a change did: ids of rounds that are gone, rounds that are new or changed, and each fact's round."""

    gone: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    home: Mapping[str, str] = {}


class Shelf(Protocol):
    """Where facts are kept: by id, by article, by key and by round."""

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article."""
        ...

    def of_rounds(self, rounds: Iterable[str]) -> Sequence[Fact]:
        """The facts that are in these rounds."""
        ...

    def rounds_filed(self, keys: Iterable[str]) -> set[str]:
        """The rounds of all facts that are filed under one of these keys."""
        ...

    def rounds_of(self, facts: Iterable[str]) -> set[str]:
        """The rounds that these facts (ids) are in; those not on the shelf are left out."""
        ...

    def replace(self, gone: Sequence[Fact], fresh: Sequence[tuple[Fact, Keys]], touched: Touched) -> None:
        """Forget ``gone``, file ``fresh``, drop the rounds ``touched.gone`` and keep ``touched.rounds``."""
        ...


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

    def fill(self, facts: Sequence[Fact]) -> Touched:
        """Put the first facts on an empty shelf, joined at once."""
        return self._put([], sorted(facts, key=_by_article), set(), [])

    def add(self, facts: Sequence[Fact]) -> Touched:
        """Take in (or replace) all facts of one or more articles."""
        fresh = sorted(facts, key=_by_article)
        return self._change({fact.article for fact in fresh}, fresh)

    def remove(self, article: str) -> Touched:
        """Forget one article."""
        return self._change({article}, [])

    def _change(self, articles: Iterable[str], fresh: Sequence[Fact]) -> Touched:
        old = [fact for article in sorted(articles) for fact in self._shelf.of_article(article)]
        keys = {key for group in (old, fresh) for one in block_keys(group) for key in one.probe}
        ruled = rulings.neighbours(self._decisions, fresh)
        region = self._shelf.rounds_filed(keys) | self._shelf.rounds_of([*(fact.id for fact in old), *ruled])
        left = {fact.id for fact in old}
        around = [fact for fact in self._shelf.of_rounds(sorted(region)) if fact.id not in left]
        return self._put(old, fresh, region, around)

    def _put(self, old: Sequence[Fact], fresh: Sequence[Fact], region: set[str], around: Sequence[Fact]) -> Touched:
        facts = [*around, *fresh]
        made = join(facts, self._weights, self._decisions, known_until=self._known_until, whole=False).rounds
        home = {(link.article, link.mention): one.id for one in made for link in one.links}
        touched = Touched(
            gone=tuple(sorted(region - {one.id for one in made})),
            rounds=tuple(made),
            home={fact.id: home[fact.article, fact.mention] for fact in facts},
        )
        self._shelf.replace(old, list(zip(fresh, block_keys(fresh), strict=True)), touched)
        return touched


class Memory:
    """A shelf in memory."""

    def __init__(self) -> None:
        """Nothing on it yet."""
        self.facts: dict[str, Fact] = {}
        self.rounds: dict[str, Round] = {}
        self.home: dict[str, str] = {}
        self._members: dict[str, set[str]] = defaultdict(set)
        self._keys: dict[str, Keys] = {}
        self._filed: dict[str, set[str]] = defaultdict(set)
        self._articles: dict[str, list[str]] = defaultdict(list)

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article."""
        return [self.facts[id_] for id_ in self._articles.get(article, ())]

    def of_rounds(self, rounds: Iterable[str]) -> Sequence[Fact]:
        """The facts that are in these rounds."""
        return [self.facts[id_] for one in rounds for id_ in sorted(self._members[one])]

    def rounds_filed(self, keys: Iterable[str]) -> set[str]:
        """The rounds of all facts that are filed under one of these keys."""
        return {self.home[id_] for key in keys for id_ in self._filed.get(key, ())}

    def rounds_of(self, facts: Iterable[str]) -> set[str]:
        """The rounds that these facts (ids) are in; those not on the shelf are left out."""
        return {self.home[id_] for id_ in facts if id_ in self.home}

    def replace(self, gone: Sequence[Fact], fresh: Sequence[tuple[Fact, Keys]], touched: Touched) -> None:
        """Forget ``gone``, file ``fresh``, drop the rounds ``touched.gone`` and keep ``touched.rounds``."""
        for fact in gone:
            self._members[self.home.pop(fact.id)].discard(fact.id)
            for key in self._keys.pop(fact.id).filed:
                self._filed[key].discard(fact.id)
            self._articles[fact.article].remove(fact.id)
            del self.facts[fact.id]
        for fact, keys in fresh:
            self.facts[fact.id] = fact
            self._keys[fact.id] = keys
            self._articles[fact.article].append(fact.id)
            for key in keys.filed:
                self._filed[key].add(fact.id)
        for lost in touched.gone:
            self.rounds.pop(lost, None)
            self._members.pop(lost, None)
        self.rounds.update((one.id, one) for one in touched.rounds)
        for one in touched.rounds:
            self._members[one.id] = set()
        self.home.update(touched.home)
        for id_, one_id in touched.home.items():
            self._members[one_id].add(id_)


def _by_article(fact: Fact) -> tuple[str, int]:
    return fact.article, fact.mention
