"""Questions to an index as it stands: what every view of a corpus answers alike."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefing.library.filters import Filters
from briefing.library.records import UnknownIdError
from briefing.library.rows import Rows
from briefing.model import Article, Entity, Extraction, Level, Problem, Round, Series
from briefing.query import Term, parse
from briefing.store.articles import ArticleRow
from briefing.store.codec import unpack
from briefing.store.index import Index

if TYPE_CHECKING:
    from briefing.library.counting import Counted
    from briefing.link.met import Kind as Pairing
    from briefing.link.met import Met
    from briefing.store.state import State

Kind = Literal["article", "entity", "round"]


class Shelf:
    """Articles, entities, rounds and series of an index.

    Lists are sequences that read rows when they are asked for, so opening a million articles costs what a screenful
    does; what a list shows stays as it was when it was asked for.
    """

    index: Index
    state_file: Path | None = None
    _state: State | None = None

    @property
    def state(self) -> State:
        """What the user read, starred, tagged and noted; opened when it is first asked for."""
        if self._state is None:
            from briefing.store.state import State

            self._state = State(self.state_file)
        return self._state

    def _marked(self, kind: str, term: Term) -> Collection[str]:
        """The digests of articles, or ids of rounds or entities, that meet a flag or tag of a query."""

        def known() -> Collection[str]:
            return self.index.articles.all_digests() if kind == "article" else self.index.findings.ids(kind)

        return self.state.marked(kind, term.field, term.values, known)

    def articles(self, query: str = "", among: Collection[str] | None = None) -> Sequence[ArticleRow]:
        """Articles by date, undated last; ``query`` as in ``briefing.query``; raises ``QueryError``.

        ``among`` leaves only those with these ids.
        """
        store = self.index.articles
        numbers = store.listing("articles")
        if query.strip():
            numbers = _kept(numbers, Filters(self.index, self._marked).articles(parse(query)))
        if among is not None:
            numbers = _kept(numbers, store.numbers(among))
        return Rows(numbers, store.shown, _gone_article)

    def corpus(self) -> Sequence[ArticleRow]:
        """Articles in corpus order: that of the paths, of the files' names, and of each file."""
        return Rows(self.index.articles.listing("corpus"), self.index.articles.shown, _gone_article)

    def article(self, article_id: str) -> Article:
        """One article with its text (read from the index, so it is what was extracted); ``UnknownIdError``."""
        found = self.index.articles.article(self._number(article_id))
        if found is None:
            raise self._unknown("article", article_id)
        return found

    def extraction(self, article_id: str) -> Extraction:
        """What was found in it; ``UnknownIdError``."""
        found = self.index.articles.extraction(self._number(article_id))
        if found is None:
            raise self._unknown("article", article_id)
        return found

    def entity_ids(self, article_id: str) -> Sequence[str | None]:
        """The entity of each of ``extraction(article_id).names``; empty before anything is joined."""
        return self.index.findings.of_article(self._number(article_id))[0]

    def entities(self, query: str = "") -> Sequence[Entity]:
        """Entities by kind, then by number of mentions; raises ``QueryError``."""
        store = self.index.findings
        numbers = store.listing("entities")
        if query.strip():
            numbers = _kept(numbers, Filters(self.index, self._marked).entities(parse(query)))
        return Rows(numbers, store.entities, _gone_entity)

    def entity(self, entity_id: str) -> Entity:
        """One entity; ``UnknownIdError``."""
        found = self.index.findings.entity(entity_id)
        if found is None:
            raise self._unknown("entity", entity_id)
        return found

    def entities_by_id(self, ids: Collection[str]) -> dict[str, Entity]:
        """Entities by id; ids that are none are left out."""
        return self.index.findings.entities_by_id(ids)

    def rounds(self, query: str = "", since: dt.date | None = None, until: dt.date | None = None) -> Sequence[Round]:
        """Rounds, oldest first, undated last; those of ``query`` that touch ``since`` to ``until``; ``QueryError``."""
        store = self.index.findings
        numbers = store.listing("rounds")
        if query.strip() or since or until:
            numbers = _kept(numbers, Filters(self.index, self._marked).rounds(parse(query, since, until)))
        return Rows(numbers, store.rounds, _gone_round)

    def round(self, round_id: str) -> Round:
        """One round; an id that was merged away leads to what it became; ``UnknownIdError``."""
        found = self.index.findings.round(round_id)
        if found is None:
            raise self._unknown("round", round_id)
        return found

    def rounds_of(self, article_id: str) -> Sequence[Round | None]:
        """The round of each of ``extraction(article_id).meetings``; None for generic mentions."""
        ids = self.round_ids(article_id)
        found = {key: self.index.findings.round(key) for key in ids if key is not None}
        return [found.get(key) if key is not None else None for key in ids]

    def round_ids(self, article_id: str) -> Sequence[str | None]:
        """The id of the round of each of ``extraction(article_id).meetings``; None for generic mentions."""
        return self.index.findings.of_article(self._number(article_id))[1]

    def series(self) -> Sequence[Series]:
        """Series of recurring rounds."""
        return self.index.findings.series()

    def counted(self, series: Series, most: int | None = None) -> list[Counted]:
        """The rounds of a series with our count and (of the first ``most``) each source's; not those that are gone."""
        from briefing.library.counting import counted

        return counted(self, series, most)

    def met(self, kind: Pairing = "parties", named: str | None = None) -> list[Met]:
        """Who met whom, most often first, seen from the day of the last article; reads all rounds."""
        from briefing.link.met import pairs

        return pairs(self.rounds(), self.last_day() or dt.date.max, kind, named)

    def between(self, one: str, two: str, level: Level | None = None) -> Met:
        """When two parties or people last met and next meet, seen from the day of the last article."""
        from briefing.link.met import between

        return between(self.rounds(), one, two, self.last_day() or dt.date.max, level)

    def last_day(self) -> dt.date | None:
        """The day of the last article."""
        return self.index.articles.last_day()

    def problems(self) -> Sequence[Problem]:
        """What could not be read, and what a person should know about the rest."""
        told: list[Problem] = []
        if self.index.database.note:
            message = f"the index cannot be used ({self.index.database.note}): this run keeps its own"
            told.append(Problem(code="private_index", message=message))
        troubles = self.index.get("troubles")
        ruled = unpack(dict[str, tuple[Problem, ...]], troubles) if troubles else {}
        for key in ("folders", "decisions", "naming", "corrections"):
            packed = self.index.get(key)
            told += unpack(tuple[Problem, ...], packed) if packed else ()
        told += (problem for key in sorted(ruled) for problem in ruled[key])
        return [*told, *self.index.articles.problems(), *self.index.articles.clashes()]

    def haystack(self, kind: Kind) -> Iterator[tuple[int, str, int]]:
        """Row number, folded words and mentions of every article (title, outlet), entity (names) or round (all)."""
        if kind == "article":
            return self.index.articles.haystack()
        return self.index.findings.haystack(kind)

    def rows(self, kind: Kind, numbers: Sequence[int]) -> Mapping[int, ArticleRow | Entity | Round]:
        """List rows by row number; those that are gone are left out."""
        if kind == "article":
            return self.index.articles.shown(numbers)
        return self.index.findings.entities(numbers) if kind == "entity" else self.index.findings.rounds(numbers)

    def with_words(self, words: Sequence[Sequence[str]], most: int) -> list[Article]:
        """Articles whose text has, of each group of folded words, one, or one that begins so; last read first."""
        store = self.index.articles
        found = store.with_words(_match(words, ""), most)  # whole words: their lists need no merging
        if len(found) < most:
            found = list(dict.fromkeys([*found, *store.with_words(_match(words, "*"), most)]))[:most]
        return [article for article in map(store.article, found) if article is not None]

    def _number(self, article_id: str) -> int:
        n = self.index.articles.number(article_id)
        if n is None:
            raise self._unknown("article", article_id)
        return n

    def _unknown(self, kind: str, key: str) -> UnknownIdError:
        known = self.index.articles.all_ids() if kind == "article" else self.index.findings.ids(kind)
        return UnknownIdError(kind, key, known)


def _match(groups: Sequence[Sequence[str]], ending: str) -> str:
    return " AND ".join(f"({' OR '.join(word + ending for word in group)})" for group in groups)


def _kept(numbers: Sequence[int], those: set[int]) -> array[int]:
    return array("I", (n for n in numbers if n in those))


def _gone_article(number: int) -> ArticleRow:
    return ArticleRow(
        id=f"gone-{number}",
        path="",
        title="(no longer there)",
        outlet=None,
        published=None,
        published_from=None,
        words=0,
        counts={},
    )


def _gone_entity(number: int) -> Entity:
    return Entity(id=f"gone-{number}", name="(no longer there)", kind="person")


def _gone_round(number: int) -> Round:
    return Round(
        id=f"gone-{number}",
        title="(no longer there)",
        edtf=None,
        earliest=None,
        latest=None,
        place=None,
        parties=(),
        participants=(),
        topics=(),
        form="meeting",
        level="unknown",
        mode="unspecified",
        status="unclear",
    )
