"""Rounds brought up to date for a few changed articles, then the names of all of them.

Rounds come first, with the names of the changed articles read by themselves, so that they can be shown at once. Names
are joined over all articles after that; where a person in a meeting turns out to be another, its rounds are joined
once more. What comes out is what joining everything gives (``link.joiner``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from briefing.library.joining import Joiner, with_rounds
from briefing.link import entities
from briefing.link.facts import fact_id
from briefing.link.joiner import Joiner as Linker
from briefing.model import Decision, Problem
from briefing.store.codec import pack, unpack
from briefing.store.filing import all_filed
from briefing.store.findings import put_entities
from briefing.store.index import Index
from briefing.store.rounds import Newcomer, RoundShelf, with_people

_OTHERS = 0.01  # share of articles whose names may turn out to be others, before all is joined anew


def possible(index: Index, joiner: Joiner, decisions: Sequence[Decision], few: float) -> bool:
    """Whether a step is enough: only a few articles came or went since all were joined, and none that was ruled on."""
    if index.get("basis") != joiner.basis(index, decisions):
        return False
    problems = index.get("rulings")
    if problems and unpack(tuple[Problem, ...], problems):
        return False  # a ruling may have found its text again
    fresh, gone = index.articles.unjoined()
    if len({*fresh.values(), *gone.values()}) > few * len(index.articles.listing("corpus")):
        return False
    ruled = {anchor.article for one in _resolved(index) for anchor in one.anchors}
    return ruled.isdisjoint(gone.values())


def step(index: Index, joiner: Joiner, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Join the articles that came since with the rounds they concern; the ids of rounds that are new or changed."""
    fresh, gone = index.articles.unjoined()
    rows = sorted(fresh)
    named = entities.join_names(index.articles.names(rows), joiner.aliases, decisions).of_article
    changed = _rejoin(index, joiner, named, rows, gone) if fresh or gone else ()
    shelf = _shelf(index, (), ())
    day, before = index.articles.last_day(), unpack(dt.date | None, index.get("until"))  # type: ignore[arg-type]
    closed = shelf.close_until(before, day)
    index.set(until=pack(day))
    return (*changed, *closed)


def name(index: Index, joiner: Joiner, decisions: Sequence[Decision]) -> tuple[str, ...] | None:
    """Join the names of all articles, and again the meetings of those who are somebody else by that.

    The ids of rounds that are new or changed; None, and nothing is kept, where these are so many that all should be
    joined.
    """
    with index.database.snapshot():
        named = entities.join_names(index.articles.names(), joiner.aliases, decisions)
        known = index.articles.entity_ids()
    other = {n: key for n, key, packed in known if packed != pack(list(named.of_article[key]))}
    if len(other) > max(_OTHERS * len(known), 50):
        return None
    index.set(naming=pack(named.problems))
    changed = _rejoin(index, joiner, named.of_article, sorted(other), {})
    with index.database.write() as connection:
        put_entities(connection, with_rounds(named.entities, all_filed(connection)))
    return changed


def _rejoin(
    index: Index,
    joiner: Joiner,
    named: Mapping[str, Sequence[str | None]],
    rows: Sequence[int],
    gone: Mapping[int, str],
) -> tuple[str, ...]:
    """Join the articles of ``rows`` anew with these entities; those of ``gone`` leave."""
    if not rows and not gone:
        return ()
    fresh = [
        Newcomer(n, tuple(named[key]), told, tuple(with_people(fact, named[key]) for fact in facts))
        for n, key, told, facts in index.articles.facts(rows)
    ]
    shelf = _shelf(index, fresh, sorted(gone))
    linker = Linker(shelf, joiner.weights, _resolved(index), index.articles.last_day())
    ids = {*index.articles.ids(rows).values(), *gone.values()}
    linker.change(ids, [fact for one in fresh for fact in one.facts])
    return shelf.written


def _shelf(index: Index, fresh: Sequence[Newcomer], gone: Collection[int]) -> RoundShelf:
    anchors = (anchor for one in _resolved(index) for anchor in one.anchors if anchor.article)
    tied = {fact_id(anchor): anchor.article or "" for anchor in anchors}
    return RoundShelf(index.database, index.articles, fresh, [*gone], tied)


def _resolved(index: Index) -> Sequence[Decision]:
    packed = index.get("resolved")
    return unpack(tuple[Decision, ...], packed) if packed else ()
