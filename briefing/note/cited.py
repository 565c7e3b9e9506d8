"""The articles a note cites: numbered in reading order, with paragraphs, quotes, how their date is known, and hash."""

from __future__ import annotations

import datetime as dt
import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from briefing.extract import document
from briefing.model import Article, Entity, Extraction, Link, MeetingMention, Round, Series, TimeExpression
from briefing.note.escape import inner, plain
from briefing.note.model import Cite, Options, Run, Source
from briefing.note.wording import words

LETTERS = "ABCDEF"


class Shelf(Protocol):
    """What a note needs of a library (``briefing.library.Library``)."""

    def articles(self, query: str = "") -> Sequence[Row]:
        """Articles."""

    def article(self, article_id: str) -> Article:
        """One article."""

    def extraction(self, article_id: str) -> Extraction:
        """What was found in it."""

    def entity_ids(self, article_id: str) -> Sequence[str | None]:
        """The entity of each name of an article."""

    def entity(self, entity_id: str) -> Entity:
        """One entity."""

    def rounds(self, query: str = "", since: dt.date | None = None, until: dt.date | None = None) -> Sequence[Round]:
        """Rounds, oldest first."""

    def round(self, round_id: str) -> Round:
        """One round."""

    def series(self) -> Sequence[Series]:
        """Series."""


class Row(Protocol):
    """What a note needs of a row of ``Library.articles``."""

    @property
    def id(self) -> str:
        """The article's id."""

    @property
    def published(self) -> dt.date | None:
        """Its day."""


class Paragraphs:
    """The paragraphs of an article by offset: running prose is numbered from 1, the rest named by its zone."""

    def __init__(self, article: Article) -> None:
        """Split the article's text."""
        read = document.read(article)
        zones = {sentence.paragraph: sentence.zone for sentence in read.sentences}
        self.spans = read.paragraphs
        self.labels: list[str] = []
        number = 0
        for index in range(len(self.spans)):
            zone = zones.get(index)
            number += zone is None
            self.labels.append(zone or str(number))
        self._starts = [start for start, _ in self.spans]
        self.document = read

    def at(self, offset: int) -> str:
        """The name of the paragraph that holds ``offset`` (the one before it, where it lies between two)."""
        index = bisect_right(self._starts, offset) - 1
        return self.labels[max(index, 0)] if self.labels else "1"

    def texts(self, label: str) -> list[str]:
        """The text of every paragraph of that name."""
        text = self.document.text
        return [text[start:end] for (start, end), name in zip(self.spans, self.labels, strict=True) if name == label]


class Sources:
    """Gives each article its key at its first citation, and keeps what the definition will need."""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        """Nothing is cited yet."""
        self._shelf = shelf
        self._options = options
        self._keys: dict[str, str] = {}
        self._cited: dict[str, dict[str, None]] = {}
        self._quotes: dict[str, tuple[str, str]] = {}
        self._paragraphs: dict[str, Paragraphs] = {}
        self._articles: dict[str, Article] = {}
        self._extractions: dict[str, Extraction] = {}

    def article(self, article_id: str) -> Article:
        """The article, read once."""
        if article_id not in self._articles:
            self._articles[article_id] = self._shelf.article(article_id)
        return self._articles[article_id]

    def extraction(self, article_id: str) -> Extraction:
        """What was found in it, read once."""
        if article_id not in self._extractions:
            self._extractions[article_id] = self._shelf.extraction(article_id)
        return self._extractions[article_id]

    def paragraphs(self, article_id: str) -> Paragraphs:
        """Its paragraphs, read once."""
        if article_id not in self._paragraphs:
            self._paragraphs[article_id] = Paragraphs(self.article(article_id))
        return self._paragraphs[article_id]

    def mention(self, link: Link) -> MeetingMention | None:
        """The meeting mention that a link stands for, where the extraction still holds it."""
        found = self.extraction(link.article).meetings
        return found[link.mention] if link.mention < len(found) and found[link.mention].start == link.start else None

    def times(self, article_id: str) -> tuple[TimeExpression, ...]:
        """The time expressions of an article."""
        return self.extraction(article_id).times

    @property
    def cited(self) -> tuple[str, ...]:
        """Ids of the cited articles in order of their keys."""
        return tuple(self._keys)

    def cite(self, article_id: str, start: int, end: int, focus: int | None = None) -> Cite:
        """A citation of ``text[start:end]``; the first one of an article also gives the quote of its definition."""
        key = self._keys.setdefault(article_id, f"s{len(self._keys) + 1}")
        label = self.paragraphs(article_id).at(start)
        self._cited.setdefault(article_id, {})[label] = None
        if article_id not in self._quotes:
            self._quotes[article_id] = (self.excerpt(article_id, start, end, focus), label)
        return Cite(source=key, paragraph=label)

    def quote(self, article_id: str, start: int, end: int, focus: int | None = None, most: int | None = None) -> Run:
        """The words themselves with their citation, ``most`` words of them."""
        cite = self.cite(article_id, start, end, focus)
        return Run(self.excerpt(article_id, start, end, focus, most), quote=True, cites=(cite,))

    def excerpt(self, article_id: str, start: int, end: int, focus: int | None = None, most: int | None = None) -> str:
        """``text[start:end]`` ready to quote; one of more than ``most`` words is cut to those around ``focus``."""
        text = self.article(article_id).text
        while focus is not None and focus > start and not text[focus - 1].isspace():
            focus -= 1  # never cut inside a word
        before, after = text[start : focus or start].split(), text[focus or start : end].split()
        room = max(min(most or self._options.quote_words, self._options.quote_words), 8)
        if len(before) + len(after) <= room:
            return inner(text[start:end])
        kept_before = min(len(before), max(room // 2, room - len(after)))
        kept_after = room - kept_before
        kept = before[len(before) - kept_before :] + after[:kept_after]
        head = "… " if kept_before < len(before) else ""
        tail = " …" if kept_after < len(after) else ""
        return inner(f"{head}{' '.join(kept)}{tail}")

    def grade(self, article_id: str) -> str:
        """The Admiralty letter that the officer gave to its outlet, F where none is given."""
        letter = self._options.grades.get(self.article(article_id).outlet or "", "F").upper()
        return letter if letter in tuple(LETTERS) else "F"

    def sources(self) -> tuple[Source, ...]:
        """The definitions, in order of their keys."""
        return tuple(self._source(article_id, key) for article_id, key in self._keys.items())

    def _source(self, article_id: str, key: str) -> Source:
        article, found = self.article(article_id), self.extraction(article_id)
        how: str = words(self._options.language, "published")[found.published_from or "none"]
        if found.published_note and found.published_from == "text":
            how = f"{how}: {plain(found.published_note)}"
        quote, label = self._quotes[article_id]
        return Source(
            key=key,
            article=article_id,
            title=article.title,
            outlet=article.outlet,
            url=article.url,
            published=found.published,
            published_how=how,
            paragraphs=tuple(sorted(self._cited[article_id], key=_paragraph_order)),
            quote=quote,
            quote_paragraph=label,
            grade=self.grade(article_id),
            sha256=text_hash(article),
            language=article.language,
        )


def text_hash(article: Article) -> str:
    """SHA-256 of the article's text, so that one changed word shows."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def _paragraph_order(label: str) -> tuple[int, int, str]:
    return (1, int(label), "") if label.isdigit() else (0, 0, label)
