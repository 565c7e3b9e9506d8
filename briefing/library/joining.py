"""From findings to entities, rounds and series: what the linker makes of all articles, put into the index."""

from __future__ import annotations

import datetime as dt
import hashlib
import multiprocessing
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from briefing.library.worker import start
from briefing.link import entities
from briefing.link import rounds as linker
from briefing.link.facts import Fact
from briefing.link.weights import load
from briefing.model import Decision, Entity, Round
from briefing.store.codec import pack
from briefing.store.filing import Filed, name_key, names_of
from briefing.store.findings import Joined
from briefing.store.index import Index
from briefing.store.rounds import with_people


class Joiner:
    """Joins the articles of an index with the user's aliases, weights and decisions."""

    def __init__(self, aliases: Mapping[str, Sequence[str]], weights: Mapping[str, object]) -> None:
        """Raises ``WeightsError``."""
        self.aliases = aliases
        self.weights = load(weights)

    def key(self, index: Index, decisions: Sequence[Decision]) -> str:
        """A digest of all that a join rests on: while it is the same, joining again gives the same."""
        return _digest(self.basis(index), decisions, index.articles.state())

    def basis(self, index: Index) -> str:
        """A digest of all that a join rests on but articles and rulings, which may come and go one by one."""
        return _digest(index.get("joining"), index.articles.renamed(), self.aliases, self.weights)

    def join(self, index: Index, decisions: Sequence[Decision], until: dt.date | None = None) -> Joined:
        """Join the articles of ``index``; ``until`` is the day it is looked at from."""
        with index.database.snapshot():
            named = entities.join_names(index.articles.names(), self.aliases, decisions)
            facts: list[Fact] = []
            meetings: list[tuple[int, str, int]] = []
            at: dict[str, tuple[int, int]] = {}
            for n, key, told, mine in index.articles.facts():
                meetings.append((n, key, told))
                facts += [with_people(fact, named.of_article[key]) for fact in mine]
                at |= {fact.id: (n, fact.mention) for fact in mine}
            last = index.articles.last_day()
        linked = linker.join(facts, self.weights, decisions, known_until=last, as_of=until)
        home = _homes(linked.rounds)
        people = _people(facts, home)
        filed = (Filed(one.id, people.get(one.id, ()), names_of(one)) for one in linked.rounds)
        return Joined(
            entities=with_rounds(named.entities, filed),
            people=people,
            filed=linked.filed,
            members={one: [at[id_] for id_ in mine] for one, mine in linked.members.items()},
            until=last,
            given=decisions,
            placed=linked.placed,
            rounds=linked.rounds,
            series=linked.series,
            redirects=linked.redirects,
            troubles=linked.troubles,
            naming=named.problems,
            of_article={
                n: (named.of_article[key], [home.get((key, i)) for i in range(told)]) for n, key, told in meetings
            },
        )


Task = Callable[[Index, Joiner, Sequence[Decision]], tuple[str, ...] | None]


def whole(index: Index, joiner: Joiner, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Join everything and keep it; the ids of rounds that are new or changed."""
    return index.findings.replace(joiner.join(index, decisions))


def apart(
    task: Task,
    path: Path,
    aliases: Mapping[str, Sequence[str]],
    weights: Mapping[str, object],
    decisions: Sequence[Decision],
) -> tuple[str, ...] | None:
    """Do ``task`` on the index at ``path`` in a process of its own, which takes neither memory nor time of this one.

    Raises ``BrokenProcessPool`` where that process dies.
    """
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(1, mp_context=context, initializer=start) as pool:
        return pool.submit(_there, task, path, aliases, weights, decisions).result()


def _there(
    task: Task,
    path: Path,
    aliases: Mapping[str, Sequence[str]],
    weights: Mapping[str, object],
    decisions: Sequence[Decision],
) -> tuple[str, ...] | None:
    index = Index.at(path)
    try:
        return task(index, Joiner(aliases, weights), decisions)
    finally:
        index.close()


def _homes(rounds: Sequence[Round]) -> dict[tuple[str, int], str]:
    """(article, index of the meeting) → round."""
    return {(link.article, link.mention): one.id for one in rounds for link in one.links}


def _people(facts: Sequence[Fact], home: Mapping[tuple[str, int], str]) -> dict[str, tuple[str, ...]]:
    """The entities of the people at each round."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for fact in facts:
        where = home.get((fact.article, fact.mention))
        if where is not None:
            found[where].update(person for person in fact.people if person is not None)
    return {where: tuple(sorted(people)) for where, people in found.items()}


def with_rounds(known: Sequence[Entity], filed: Iterable[Filed]) -> list[Entity]:
    """Entities with the rounds that they were at, that they are a party of, or that took place there, as they come."""
    order: dict[str, int] = {}
    of: defaultdict[str, list[str]] = defaultdict(list)
    named: defaultdict[str, list[str]] = defaultdict(list)
    for one in filed:
        order[one.id] = len(order)
        for person in one.people:
            of[person].append(one.id)
        for name in one.names:
            named[name].append(one.id)
    out = []
    for entity in known:
        mine = set(of.get(entity.id, ()))
        if entity.kind != "person":
            mine.update(key for name in (entity.name, *entity.aliases) for key in named.get(name_key(name), ()))
        out.append(msgspec.structs.replace(entity, rounds=tuple(sorted(mine, key=order.__getitem__))))
    return out


def _digest(*parts: object) -> str:
    return hashlib.blake2b(b"".join(map(pack, parts)), digest_size=16).hexdigest()
