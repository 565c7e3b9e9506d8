"""Rounds brought up to date for a few articles and rulings that came or went, then the names of all.

Rounds come first, with the names of the changed articles read by themselves, so that they can be shown at once. Names
are joined over all articles after that; where a person in a meeting turns out to be another, its rounds are joined
once more. What comes out is what joining everything gives (``link.joiner``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefing.library import placing
from briefing.library.correcting import correct
from briefing.library.joining import Joiner, with_rounds
from briefing.link import entities
from briefing.link.collecting import uncollected
from briefing.link.facts import Fact
from briefing.link.joiner import Joiner as Linker
from briefing.link.joiner import Touched
from briefing.link.rulings import Placed, lost, together
from briefing.model import Decision, Problem
from briefing.store.codec import pack, unpack
from briefing.store.filing import all_filed
from briefing.store.findings import put_entities
from briefing.store.index import Index
from briefing.store.rounds import Newcomer, RoundShelf, with_people

T = TypeVar("T")
_OTHERS = 0.01  # share of articles whose names may turn out to be others, before all is joined anew


class Change(NamedTuple):
    """What came, went or is ruled otherwise since all was joined.

    ``fresh`` and ``gone``: row → id of articles; ``before``: what joined articles told before they were corrected, by
    row; ``placed`` and ``were``: rulings on meetings now and then, ``ruled`` those that came or went, ``given`` all
    rulings now; ``renamed``: rows of corrected articles whose names are others, ``names`` whether any may be.
    """

    fresh: Mapping[int, str]
    gone: Mapping[int, str]
    before: Mapping[int, Sequence[Fact]]
    placed: Sequence[Placed]
    were: Sequence[Placed]
    ruled: Sequence[Placed]
    given: Sequence[Decision]
    renamed: Collection[int]
    names: bool


def change(index: Index, joiner: Joiner, decisions: Sequence[Decision], few: float) -> Change | None:
    """What is to be joined anew; None where it is too much, or where only a look at all articles can tell.

    ``few`` is the share of articles that may have changed. Articles that were ruled on are brought up to date.
    """
    if index.get("basis") != joiner.basis(index):
        return None
    other = set(decisions).symmetric_difference(_noted(index, "given", tuple[Decision, ...], ()))
    fresh, gone = index.articles.unjoined()
    if len({*fresh.values(), *gone.values()}) + len({one.id for one in other}) > few * len(
        index.articles.listing("corpus")
    ):
        return None
    if any(one.subject in ("article", "time") for one in other):
        index.set(basis="")  # should this end half way, what the articles told before is not known any more
    corrected = {n: pair for n, pair in correct(index, decisions).items() if n not in fresh}
    were = _noted(index, "placed", tuple[Placed, ...], ())
    rows = [*fresh, *corrected]
    facts = [fact for *_, mine in index.articles.facts(rows) for fact in mine]
    left = {*gone.values(), *index.articles.ids(rows).values()}
    placed = placing.placed(index.articles, decisions, were, facts, left)
    if placed is None:
        return None
    renamed = [n for n, (old, new) in corrected.items() if old.names != new.names]
    return Change(
        fresh=fresh,
        gone=gone,
        before={n: old.facts for n, (old, _) in corrected.items()},
        placed=placed,
        were=were,
        ruled=[*set(were).symmetric_difference(placed)],
        given=decisions,
        renamed=renamed,
        names=bool(fresh or gone or renamed or index.get("unnamed") or any(one.subject == "entity" for one in other)),
    )


def step(index: Index, joiner: Joiner, change: Change) -> tuple[str, ...]:
    """Join what came with the rounds it concerns; the ids of rounds that are new or changed."""
    if change.names:
        index.set(unnamed=1)
    named = _names_now(index, joiner, change)
    changed = _rejoin(index, joiner, named, change)
    day, known = index.articles.last_day(), index.get("until")
    shelf = RoundShelf(index.database, index.articles, (), ())
    closed = shelf.close_until(unpack(dt.date | None, known), day)  # type: ignore[arg-type]
    index.set(until=pack(day), given=pack(list(change.given)), placed=pack(list(change.placed)))
    return (*changed, *closed)


@uncollected()
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
    placed = _noted(index, "placed", tuple[Placed, ...], ())
    anew = Change(other, {}, {}, placed, placed, (), decisions, (), names=True)
    changed = _rejoin(index, joiner, named.of_article, anew)
    with index.database.write() as connection:
        put_entities(connection, with_rounds(named.entities, all_filed(connection)))
        connection.execute("DELETE FROM meta WHERE key = 'unnamed'")
    return changed


def _names_now(index: Index, joiner: Joiner, change: Change) -> Mapping[str, Sequence[str | None]]:
    """The entities of what came, as far as it tells them by itself; of other corrected articles as they are."""
    anew = sorted({*change.fresh, *change.renamed})
    named = dict(entities.join_names(index.articles.names(anew), joiner.aliases, change.given).of_article)
    kept = [n for n in change.before if n not in change.renamed]
    for n, key in index.articles.ids(kept).items():
        named[key] = tuple(index.findings.of_article(n)[0])
    return named


def _rejoin(index: Index, joiner: Joiner, named: Mapping[str, Sequence[str | None]], change: Change) -> tuple[str, ...]:
    """Join what came anew with these entities; what is gone leaves."""
    rows = sorted({*change.fresh, *change.before})
    if not rows and not change.gone and not change.ruled:
        return ()
    fresh = [
        Newcomer(n, tuple(named[key]), told, tuple(with_people(fact, named[key]) for fact in facts))
        for n, key, told, facts in index.articles.facts(rows)
    ]
    rulings = (*change.were, *change.placed)
    tied = {
        fact: group[0] for one in rulings for fact, group in zip(one.facts, one.groups, strict=True) if fact and group
    }
    shelf = RoundShelf(
        index.database, index.articles, fresh, sorted(change.gone), tied, change.before, _notes(index, change)
    )
    linker = Linker(shelf, joiner.weights, change.placed, index.articles.last_day())
    ids = {*index.articles.ids(rows).values(), *change.gone.values()}
    linker.change(ids, [fact for one in fresh for fact in one.facts], change.ruled, change.were)
    return shelf.written


def _notes(index: Index, change: Change) -> Callable[[Touched], Mapping[str, object]]:
    """What is to be told of rulings, given what a change found of those it concerned."""
    known = _noted(index, "troubles", dict[str, list[Problem]], {})
    plain = {key: [one for one in mine if one.code != "decision_lost"] for key, mine in known.items()}

    def note(touched: Touched) -> Mapping[str, object]:
        force = {one.decision.id for one in change.placed}
        found = {key: mine for key, mine in (plain | dict(touched.troubles)).items() if mine and key in force}
        return {"troubles": together(lost(change.placed), found)}

    return note


def _noted(index: Index, key: str, kind: type[T], empty: T) -> T:
    packed = index.get(key)
    return unpack(kind, packed) if packed else empty
