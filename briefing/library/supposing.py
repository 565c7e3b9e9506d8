"""What a ruling would change, found out without keeping it: joined as if the ruling were in force."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from briefing.library import stepping
from briefing.library.correcting import extracted
from briefing.library.joining import Joiner
from briefing.library.records import Move, NameMove, Supposed
from briefing.link.corrections import Corrections
from briefing.model import Decision, Entity
from briefing.store.articles import ArticleStore
from briefing.store.findings import Joined
from briefing.store.index import Index
from briefing.store.intake import Findings, findings_of

if TYPE_CHECKING:
    from briefing.link.facts import Fact
    from briefing.link.naming.summaries import ArticleNames


class _Articles(ArticleStore):
    """The articles of an index, with other findings for some of them."""

    def __init__(self, index: Index, findings: Mapping[str, Findings]) -> None:
        super().__init__(index.database)
        self._other = findings

    def names(self, numbers: Sequence[int] | None = None) -> Iterator[ArticleNames]:
        for one in super().names(numbers):
            other = self._other.get(one.article)
            yield other.names if other is not None else one

    def facts(self, numbers: Sequence[int] | None = None) -> Iterator[tuple[int, str, int, tuple[Fact, ...]]]:
        for n, key, told, facts in super().facts(numbers):
            other = self._other.get(key)
            if other is not None:
                told, facts = len(other.extraction.meetings), other.facts
            yield n, key, told, facts

    def last_day(self, without: Collection[str] = ()) -> dt.date | None:
        days = [one.extraction.published for key, one in self._other.items() if key not in without]
        kept = super().last_day([*without, *self._other])
        return max((day for day in (kept, *days) if day is not None), default=None)


def _supposed(index: Index, decisions: Sequence[Decision]) -> Index:
    """The index as it would be joined with ``decisions``: ruled articles hold what would be found in them then."""
    rulings = [one for one in decisions if one.subject in ("article", "time") and one.verdict == "set" and one.anchors]
    if not rulings:
        return index
    corrections = Corrections(rulings)
    found: dict[str, Findings] = {}
    for n, _head, _ruled in index.articles.ruled({one.anchors[-1].digest for one in rulings}):
        article = index.articles.article(n)
        if article is not None:
            told = corrections.with_readings(extracted(article, corrections.day_of(article)), article)
            found[article.id] = findings_of(article, told)
    other = Index(index.database, index.path)
    other.articles = _Articles(index, found)
    return other


def rehearsed(index: Index, joiner: Joiner, decisions: Sequence[Decision], few: float) -> Supposed | None:
    """What ``decisions`` would change, by joining what they concern and forgetting it; None where all must be joined.

    ``few`` as for ``stepping.change``.
    """
    try:
        with index.database.rehearsal():
            before = {name: set(index.findings.listing(name)) for name in ("rounds", "entities")}
            change = stepping.change(index, joiner, decisions, few)
            if change is None:
                return None
            stepping.step(index, joiner, change)
            if change.names and stepping.name(index, joiner, decisions) is None:
                return None
            return Supposed(
                rounds=tuple(Move(id=key, before=old, after=new) for key, old, new in _moved(index, "rounds", before)),
                names=tuple(
                    NameMove(id=key, before=old, after=new)
                    for key, old, new in _moved(index, "entities", before)
                    if old is None or new is None or _own(old) != _own(new)
                ),
            )
    except sqlite3.OperationalError:  # another instance holds the index
        return None


def _moved(index: Index, name: str, before: Mapping[str, set[int]]) -> Iterator[tuple[str, Any, Any]]:
    """Id, record before and record after of what is in other rows now."""
    read = index.findings.rounds if name == "rounds" else index.findings.entities
    now = set(index.findings.listing(name))
    new = {one.id: one for one in read(sorted(now - before[name])).values()}
    old = {one.id: one for one in read(sorted(before[name] - now)).values()}
    for key in dict.fromkeys((*new, *old)):
        if old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key)


def worked_out(index: Index, joiner: Joiner, decisions: Sequence[Decision], until: dt.date | None) -> Supposed:
    """The same by joining everything; ``until`` is the day it is looked at from."""
    return outcome(index, joiner.join(_supposed(index, decisions), decisions, until))


def outcome(index: Index, joined: Joined) -> Supposed:
    """Every round and every name that differs from what ``index`` holds."""
    return Supposed(rounds=_rounds(index, joined), names=_names(index, joined))


def _names(index: Index, joined: Joined) -> tuple[NameMove, ...]:
    known = index.findings.entities(index.findings.listing("entities"))
    before = {one.id: one for one in known.values()}
    found = []
    for one in joined.entities:
        old = before.pop(one.id, None)
        if old is None or _own(old) != _own(one):
            found.append(NameMove(id=one.id, before=old, after=one))
    found += [NameMove(id=one.id, before=one, after=None) for one in before.values()]
    return tuple(found)


def _own(one: Entity) -> tuple[object, ...]:
    return one.name, one.kind, one.country, one.aliases, one.mentions


def _rounds(index: Index, joined: Joined) -> tuple[Move, ...]:
    after = {one.id: one for one in joined.rounds}
    found = []
    for key in index.findings.differences(joined):
        before = index.findings.round(key)
        own = before if before is not None and before.id == key else None
        found.append(Move(id=key, before=own, after=after.get(key)))
    return tuple(found)
