"""From findings to entities, rounds and series: what the linker makes of all articles, put into the index."""

from __future__ import annotations

import datetime as dt
import hashlib
import multiprocessing
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from briefing.folding import words
from briefing.library.worker import start
from briefing.link import entities
from briefing.link import rounds as linker
from briefing.link.facts import Fact
from briefing.link.weights import load
from briefing.model import Decision, Entity, Round
from briefing.store.codec import pack
from briefing.store.findings import Joined
from briefing.store.index import Index


class Joiner:
    """Joins the articles of an index with the user's aliases, weights and decisions."""

    def __init__(self, aliases: Mapping[str, Sequence[str]], weights: Mapping[str, object]) -> None:
        """Raises ``WeightsError``."""
        self._aliases = aliases
        self._weights = load(weights)

    def key(self, index: Index, decisions: Sequence[Decision]) -> str:
        """A digest of all that a join rests on: while it is the same, joining again gives the same."""
        parts = (index.get("joining"), index.articles.state(), self._aliases, self._weights, decisions)
        return hashlib.blake2b(b"".join(map(pack, parts)), digest_size=16).hexdigest()

    def join(self, index: Index, decisions: Sequence[Decision], until: dt.date | None = None) -> Joined:
        """Join the articles of ``index``; ``until`` is the day it is looked at from."""
        with index.database.snapshot():
            named = entities.join_names(index.articles.names(), self._aliases, decisions)
            facts: list[Fact] = []
            meetings: list[tuple[int, str, int]] = []
            for n, key, told, mine in index.articles.facts():
                meetings.append((n, key, told))
                facts += [_with_people(fact, named.of_article[key]) for fact in mine]
            last = index.articles.last_day()
        linked = linker.join(facts, self._weights, decisions, known_until=last, as_of=until)
        home = _homes(linked.rounds)
        return Joined(
            entities=_with_rounds(named.entities, linked.rounds, facts, home),
            rounds=linked.rounds,
            series=linked.series,
            redirects=linked.redirects,
            problems=linked.problems,
            of_article={
                n: (named.of_article[key], [home.get((key, i)) for i in range(told)]) for n, key, told in meetings
            },
        )


def join_apart(
    path: Path, aliases: Mapping[str, Sequence[str]], weights: Mapping[str, object], decisions: Sequence[Decision]
) -> tuple[str, ...]:
    """Join the index at ``path`` in a process of its own, which takes neither the memory nor the time of this one.

    The ids of rounds that are new or changed; raises ``BrokenProcessPool`` where that process dies.
    """
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(1, mp_context=context, initializer=start) as pool:
        return pool.submit(_join_at, path, aliases, weights, decisions).result()


def _join_at(
    path: Path, aliases: Mapping[str, Sequence[str]], weights: Mapping[str, object], decisions: Sequence[Decision]
) -> tuple[str, ...]:
    index = Index.at(path)
    try:
        return index.findings.replace(Joiner(aliases, weights).join(index, decisions))
    finally:
        index.close()


def _with_people(fact: Fact, ids: Sequence[str | None]) -> Fact:
    """The fact with the entity of each participant."""
    mentions = (person.mention for person in fact.meeting.participants)
    people = tuple(ids[at] if at is not None and at < len(ids) else None for at in mentions)
    return msgspec.structs.replace(fact, people=people)


def _homes(rounds: Sequence[Round]) -> dict[tuple[str, int], str]:
    """(article, index of the meeting) → round."""
    return {(link.article, link.mention): one.id for one in rounds for link in one.links}


def _with_rounds(
    known: Sequence[Entity],
    rounds: Sequence[Round],
    facts: Sequence[Fact],
    home: Mapping[tuple[str, int], str],
) -> list[Entity]:
    """Entities with the rounds that they were at, that they are a party of, or that took place there."""
    of: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for fact in facts:
        where = home.get((fact.article, fact.mention))
        for person in fact.people:
            if person is not None and where is not None:
                of[person][where] = None
    named: defaultdict[str, list[str]] = defaultdict(list)
    for one in rounds:
        for name in {_key(name) for name in (*one.parties, one.place or "") if name}:
            named[name].append(one.id)
    order = {one.id: position for position, one in enumerate(rounds)}
    out = []
    for entity in known:
        mine = dict(of[entity.id])
        if entity.kind != "person":
            mine |= {key: None for name in (entity.name, *entity.aliases) for key in named.get(_key(name), ())}
        out.append(msgspec.structs.replace(entity, rounds=tuple(sorted(mine, key=order.__getitem__))))
    return out


def _key(name: str) -> str:
    return " ".join(words(name))
