"""What was read, on its way into the index: files with their articles, findings, and what joining needs of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from briefing.folding import fold, searchable
from briefing.link.corrections import article_anchor
from briefing.link.facts import Fact, facts_of
from briefing.link.naming.summaries import ArticleNames, summarize
from briefing.model import Article, Extraction, Problem
from briefing.store.articles import ArticleRow
from briefing.store.codec import deflate, inflate, pack, unpack
from briefing.store.filing import number


class Findings(msgspec.Struct, frozen=True):
    """What was found in one article, and what joining needs of it (facts do not know their people yet)."""

    extraction: Extraction
    names: ArticleNames
    facts: tuple[Fact, ...]


class Entry(msgspec.Struct, frozen=True):
    """An article with its findings as the tables hold them, made where it was read: one process alone writes.

    ``columns`` of its row, ``content`` packed, ``body`` for full text search, ``sentences`` that tell of meetings.
    """

    columns: dict[str, str | int | bytes | None]
    content: tuple[bytes, bytes, bytes, bytes, int]
    body: str
    sentences: tuple[int, ...]


class ReadFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file read anew, or a part of a large one: its articles from number ``first`` on.

    Parts come in order; with ``last`` the file is whole. ``same`` tells that its bytes did not change at all.
    """

    path: str
    size: int
    modified: int
    digest: bytes
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    same: bool = False
    first: int = 0
    last: bool = True


def findings_of(article: Article, extraction: Extraction) -> Findings:
    """An extraction with what joining needs of it."""
    names = summarize(article.id, extraction.published, extraction.names)
    return Findings(extraction, names, tuple(facts_of(extraction, (), article.text)))


def forget(connection: sqlite3.Connection, path: str) -> list[str]:
    """Take a file out; the ids of the articles that went."""
    row = connection.execute("SELECT n FROM file WHERE path = ?", (path,)).fetchone()
    if row is None:
        return []
    gone = [found[0] for found in connection.execute("SELECT id FROM article WHERE file = ?", row)]
    connection.execute("UPDATE article SET file = 0 WHERE file = ?", row)
    connection.execute("DELETE FROM file WHERE n = ?", row)
    return gone


def insert(connection: sqlite3.Connection, file: ReadFile, position: int) -> list[int]:
    """Keep a file or a part of it; the row numbers of its articles."""
    home = _file_row(connection, file, position)
    return [_insert_article(connection, home, place, entry) for place, entry in enumerate(file.entries, file.first)]


def _file_row(connection: sqlite3.Connection, file: ReadFile, position: int) -> int:
    state = (file.size, file.modified, file.digest) if file.last else (-1, -1, b"")
    if file.first == 0:
        sql = "INSERT INTO file (path, position, size, modified, digest, problems) VALUES (?, ?, ?, ?, ?, ?)"
        return connection.execute(sql, (file.path, position, *state, pack(file.problems))).lastrowid or 0
    n, packed = connection.execute("SELECT n, problems FROM file WHERE path = ?", (file.path,)).fetchone()
    problems = unpack(tuple[Problem, ...], packed) + file.problems
    sql = "UPDATE file SET size = ?, modified = ?, digest = ?, problems = ? WHERE n = ?"
    connection.execute(sql, (*state, pack(problems), n))
    home: int = n
    return home


def _insert_article(connection: sqlite3.Connection, home: int, place: int, entry: Entry) -> int:
    values = {"file": home, "number": place, **entry.columns}
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO article ({', '.join(values)}) VALUES ({marks})", [*values.values()])
    n = cursor.lastrowid or 0
    connection.execute("INSERT INTO content VALUES (?, ?, ?, ?, ?, ?)", (n, *entry.content))
    connection.execute("INSERT INTO words (rowid, body) VALUES (?, ?)", (n, entry.body))
    connection.executemany("INSERT OR IGNORE INTO sentence VALUES (?, ?)", [(one, n) for one in entry.sentences])
    return n


def enter(article: Article, found: Findings) -> Entry:
    """What is kept of an article."""
    extraction = found.extraction
    columns: dict[str, str | int | bytes | None] = {
        "line": article.line,
        "own": article.id,
        "id": article.id,
        "day": extraction.published.toordinal() if extraction.published else None,
        "digest": article.digest,
        "head": article_anchor(article).digest,
        "title": article.title,
        "folded": searchable((article.title, article.outlet or "")),
        "outlet": searchable((article.outlet or "",)),
        "shown": pack(_row(article, extraction)),
    }
    sentences = tuple(number(fact.digest) for fact in found.facts)
    return Entry(columns, (deflate(article), *_packed(found)), body(article), sentences)


def note_sentences(connection: sqlite3.Connection, n: int, facts: Sequence[Fact]) -> None:
    """Let the sentences of ``facts`` lead to the article in row ``n``."""
    rows = [(number(fact.digest), n) for fact in facts]
    connection.executemany("INSERT OR IGNORE INTO sentence VALUES (?, ?)", rows)


def forget_sentences(connection: sqlite3.Connection, n: int, packed: bytes) -> None:
    """Let the sentences of the deflated facts no longer lead to row ``n``."""
    rows = [(number(fact.digest), n) for fact in inflate(tuple[Fact, ...], packed)]
    connection.executemany("DELETE FROM sentence WHERE digest = ? AND n = ?", rows)


def _packed(found: Findings) -> tuple[bytes, bytes, bytes, int]:
    extraction = found.extraction
    return deflate(extraction), pack(found.names), deflate(found.facts), len(extraction.meetings)


def correct(connection: sqlite3.Connection, n: int, article: Article, found: Findings, ruled: str) -> None:
    """Replace the findings of the article in row ``n``."""
    day = found.extraction.published
    connection.execute(
        "UPDATE article SET day = ?, shown = ?, ruled = ? WHERE n = ?",
        (day.toordinal() if day else None, pack(_row(article, found.extraction)), ruled, n),
    )
    sql = "UPDATE content SET found = ?, names = ?, facts = ?, told = ? WHERE n = ?"
    connection.execute(sql, (*_packed(found), n))
    note_sentences(connection, n, found.facts)


def _row(article: Article, found: Extraction) -> ArticleRow:
    return ArticleRow(
        id=article.id,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        published=found.published,
        published_from=found.published_from,
        words=len(article.text.split()),
        counts={"times": len(found.times), "names": len(found.names), "meetings": len(found.meetings)},
        problems=article.problems,
    )


def body(article: Article) -> str:
    """What full text search sees of an article."""
    return fold(f"{article.title} {article.outlet or ''} {article.text}")
