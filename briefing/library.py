"""One open corpus: brings the index up to date and answers every question that screen, note and command line ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from briefing.model import (
    Article,
    Decision,
    Entity,
    Extraction,
    Problem,
    PublishedFrom,
    Round,
    Series,
)


class UnknownIdError(KeyError):
    """No article, entity or round has this id; the message names the nearest one."""


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a list shows of an article, without its text."""

    id: str
    path: str
    title: str
    outlet: str | None
    published: dt.date | None
    published_from: PublishedFrom | None
    words: int
    counts: dict[str, int]
    problems: tuple[Problem, ...] = ()


class Progress(msgspec.Struct, frozen=True):
    """How far a refresh is: files done of files known, and what it does now ("reading", "extracting", "joining")."""

    stage: str
    done: int
    total: int


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What a refresh or a decision changed, by id; ``stopped`` where a person ended it early."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    stopped: bool = False


class Library:
    """One open corpus. Opening reads no article; ``refresh`` does, and may be stopped and called again.

    Lists are sequences that read rows when they are asked for, so opening a million articles costs what a screenful does.
    Safe to read from one thread while another refreshes. ``generation`` rises with every change of what is shown.
    """

    generation: int

    def __init__(self, paths: Sequence[Path], *, jobs: int | None = None) -> None:
        raise NotImplementedError

    def refresh(
        self, progress: Callable[[Progress], None] | None = None, stop: Callable[[], bool] | None = None
    ) -> Changes:
        """Take in what was added, changed or removed on disk, batch by batch, each batch visible at once."""
        raise NotImplementedError

    def articles(self, query: str = "") -> Sequence[ArticleRow]:
        """Articles by date, undated last; ``query`` as in ``briefing.query``."""
        raise NotImplementedError

    def article(self, article_id: str) -> Article:
        """One article with its text (read from the index, so it is what was extracted)."""
        raise NotImplementedError

    def extraction(self, article_id: str) -> Extraction:
        """What was found in it."""
        raise NotImplementedError

    def entity_ids(self, article_id: str) -> Sequence[str | None]:
        """The entity of each of ``extraction(article_id).names``."""
        raise NotImplementedError

    def entities(self, query: str = "") -> Sequence[Entity]:
        """Entities by kind, then by number of mentions."""
        raise NotImplementedError

    def entity(self, entity_id: str) -> Entity:
        """One entity."""
        raise NotImplementedError

    def rounds(self, query: str = "", since: dt.date | None = None, until: dt.date | None = None) -> Sequence[Round]:
        """Rounds, oldest first, undated last."""
        raise NotImplementedError

    def round(self, round_id: str) -> Round:
        """One round; an id that was merged away leads to what it became."""
        raise NotImplementedError

    def rounds_of(self, article_id: str) -> Sequence[Round | None]:
        """The round of each of ``extraction(article_id).meetings``; None for generic mentions."""
        raise NotImplementedError

    def series(self) -> Sequence[Series]:
        """Series of recurring rounds."""
        raise NotImplementedError

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
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the index."""
        raise NotImplementedError
