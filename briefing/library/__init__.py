"""One open corpus: brings the index up to date and answers every question that screen, note and command line ask."""

from __future__ import annotations

import datetime as dt
import threading
from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from briefing.library.filters import Filters
from briefing.library.joining import Joiner
from briefing.library.records import Changes, CorpusError, Progress, UnknownIdError
from briefing.library.rows import Rows
from briefing.model import Article, Decision, Entity, Extraction, Problem, Round, Series
from briefing.query import parse
from briefing.store.articles import ArticleRow
from briefing.store.codec import unpack
from briefing.store.index import Index

__all__ = ["ArticleRow", "Changes", "CorpusError", "Library", "Progress", "UnknownIdError"]


class Library:
    """One open corpus. Opening reads no article; ``refresh`` does, and may be stopped and called again.

    Lists are sequences that read rows when they are asked for, so opening a million articles costs what a
    screenful does.
    Safe to read from one thread while another refreshes. ``generation`` rises with every change of what is shown.
    """

    generation: int

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        jobs: int | None = None,
        aliases: Mapping[str, Sequence[str]] | None = None,
        weights: Mapping[str, float] | None = None,
        decisions: Path | None = None,
        cache: Path | None = None,
    ) -> None:
        """Open the index of ``paths``, in the order given.

        ``jobs`` is the number of processes that extract (None: one a core); ``aliases`` maps a name to other spellings;
        ``weights`` override those of the linker; ``decisions`` is the file of rulings; ``cache`` holds the index
        (None: the user's cache folder).
        """
        self.paths = tuple(path.absolute() for path in paths)
        self.generation = 0
        self._jobs = jobs
        self._index = Index.open(self.paths, cache)
        self._joiner = Joiner(aliases or {}, weights or {}, list)
        self._refreshing = threading.Lock()
        self._swept = False

    def refresh(
        self, progress: Callable[[Progress], None] | None = None, stop: Callable[[], bool] | None = None
    ) -> Changes:
        """Take in what was added, changed or removed on disk, batch by batch, each batch visible at once."""
        from briefing.library.refresh import Refresh

        tell = progress or (lambda _: None)
        with self._refreshing:
            return Refresh(
                self._index,
                self.paths,
                jobs=self._jobs,
                progress=tell,
                stop=stop or (lambda: False),
                visible=lambda final: self._show(tell, final),
            ).run()

    def _show(self, tell: Callable[[Progress], None], final: bool) -> None:
        tell(Progress("joining", 0, 1))
        self._index.articles.settle()
        self._index.findings.replace(self._joiner.join(self._index))
        tell(Progress("joining", 1, 1))
        self.generation += 1

    def articles(self, query: str = "") -> Sequence[ArticleRow]:
        """Articles by date, undated last; ``query`` as in ``briefing.query``."""
        numbers = self._index.articles.listing("articles")
        if query.strip():
            kept = Filters(self._index).articles(parse(query))
            numbers = array("I", (n for n in numbers if n in kept))
        return Rows(numbers, self._index.articles.shown, _gone_article)

    def corpus(self) -> Sequence[ArticleRow]:
        """Articles in corpus order: that of the paths, of the files' names, and of each file."""
        return Rows(self._index.articles.listing("corpus"), self._index.articles.shown, _gone_article)

    def article(self, article_id: str) -> Article:
        """One article with its text (read from the index, so it is what was extracted)."""
        found = self._index.articles.article(self._number(article_id))
        if found is None:
            raise self._unknown("article", article_id)
        return found

    def extraction(self, article_id: str) -> Extraction:
        """What was found in it."""
        found = self._index.articles.extraction(self._number(article_id))
        if found is None:
            raise self._unknown("article", article_id)
        return found

    def _number(self, article_id: str) -> int:
        n = self._index.articles.number(article_id)
        if n is None:
            raise self._unknown("article", article_id)
        return n

    def _unknown(self, kind: str, key: str) -> UnknownIdError:
        known = self._index.articles.all_ids() if kind == "article" else self._index.findings.ids(kind)
        return UnknownIdError(kind, key, known)

    def entity_ids(self, article_id: str) -> Sequence[str | None]:
        """The entity of each of ``extraction(article_id).names``."""
        return self._index.findings.of_article(self._number(article_id))[0]

    def entities(self, query: str = "") -> Sequence[Entity]:
        """Entities by kind, then by number of mentions."""
        numbers = self._index.findings.listing("entities")
        if query.strip():
            kept = Filters(self._index).entities(parse(query))
            numbers = array("I", (n for n in numbers if n in kept))
        return Rows(numbers, self._index.findings.entities, _gone_entity)

    def entity(self, entity_id: str) -> Entity:
        """One entity."""
        found = self._index.findings.entity(entity_id)
        if found is None:
            raise self._unknown("entity", entity_id)
        return found

    def rounds(self, query: str = "", since: dt.date | None = None, until: dt.date | None = None) -> Sequence[Round]:
        """Rounds, oldest first, undated last."""
        numbers = self._index.findings.listing("rounds")
        if query.strip() or since or until:
            kept = Filters(self._index).rounds(parse(query, since, until))
            numbers = array("I", (n for n in numbers if n in kept))
        return Rows(numbers, self._index.findings.rounds, _gone_round)

    def round(self, round_id: str) -> Round:
        """One round; an id that was merged away leads to what it became."""
        found = self._index.findings.round(round_id)
        if found is None:
            raise self._unknown("round", round_id)
        return found

    def rounds_of(self, article_id: str) -> Sequence[Round | None]:
        """The round of each of ``extraction(article_id).meetings``; None for generic mentions."""
        found = {key: self._index.findings.round(key) for key in self.round_ids(article_id) if key is not None}
        return [found.get(key) if key is not None else None for key in self.round_ids(article_id)]

    def round_ids(self, article_id: str) -> Sequence[str | None]:
        """The id of the round of each of ``extraction(article_id).meetings``; None for generic mentions."""
        return self._index.findings.of_article(self._number(article_id))[1]

    def series(self) -> Sequence[Series]:
        """Series of recurring rounds."""
        return self._index.findings.series()

    def decide(self, decision: Decision) -> Changes:
        """Write a ruling down (before anything else), then apply it."""
        raise NotImplementedError

    def preview(self, decision: Decision) -> Changes:
        """What ``decide`` would change, without writing anything."""
        raise NotImplementedError

    def undo(self) -> Changes:
        """Take the last ruling back; it stays in the file as undone."""
        raise NotImplementedError

    def as_of(self, day: dt.date) -> Library:
        """A view of the same corpus as it was known on ``day`` (articles published until then)."""
        raise NotImplementedError

    def problems(self) -> Sequence[Problem]:
        """What could not be read, and what a person should know about the rest."""
        folders = self._index.get("folders")
        told = unpack(tuple[Problem, ...], folders) if folders else ()
        return [*told, *self._index.articles.problems(), *self._index.articles.clashes()]

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()


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
