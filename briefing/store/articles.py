"""What was read and found: files, articles and their extractions in the index."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from briefing.model import Article, Extraction, Problem, PublishedFrom
from briefing.store.codec import deflate, inflate, pack, pack_numbers, unpack, unpack_numbers
from briefing.store.database import Database
from briefing.store.filing import number

if TYPE_CHECKING:
    from briefing.link.facts import Fact
    from briefing.link.naming.summaries import ArticleNames
    from briefing.store.intake import Findings, ReadFile

Links = list[str | None]
UNDATED = dt.date.max.toordinal() + 1
"""Sorts articles and rounds without a day last."""


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a list shows of an article, without its text. ``counts`` has "times", "names" and "meetings"."""

    id: str
    path: str
    title: str
    outlet: str | None
    published: dt.date | None
    published_from: PublishedFrom | None
    words: int
    counts: dict[str, int]
    problems: tuple[Problem, ...] = ()


class FileRow(msgspec.Struct, frozen=True):
    """A file as it was when it was read; ``modified`` in nanoseconds, ``digest`` of its bytes."""

    n: int
    path: str
    position: int
    size: int
    modified: int
    digest: bytes


class ArticleStore:
    """The articles of an index. An article's row number never changes and is never used again."""

    def __init__(self, database: Database) -> None:
        """Work on ``database``."""
        self._database = database

    def files(self) -> dict[str, FileRow]:
        """All files that were read, by path."""
        rows = self._database.rows("SELECT n, path, position, size, modified, digest FROM file")
        return {row[1]: FileRow(*row) for row in rows}

    def put(self, files: Sequence[ReadFile], positions: dict[str, int]) -> list[int]:
        """Keep ``files`` in one transaction, in place of what was known of them; the new row numbers.

        A file whose last part has not come yet is read again at the next refresh.
        """
        numbers: list[int] = []
        from briefing.store.intake import forget, insert

        with self._database.write() as connection:
            for file in files:
                if file.first == 0:
                    forget(connection, file.path)
                numbers += insert(connection, file, positions.get(file.path, 0))
        return numbers

    def forget(self, paths: Iterable[str]) -> list[str]:
        """Take files out; the ids of the articles that went."""
        from briefing.store.intake import forget

        gone: list[str] = []
        with self._database.write() as connection:
            for path in paths:
                gone += forget(connection, path)
        return gone

    def touch(self, stamps: Iterable[tuple[str, int, int]]) -> None:
        """Note new sizes and times (path, size, modified) of files whose bytes are the same."""
        with self._database.write() as connection:
            connection.executemany(
                "UPDATE file SET size = ?2, modified = ?3 WHERE path = ?1", [tuple(stamp) for stamp in stamps]
            )

    def place(self, positions: dict[str, int]) -> None:
        """Put the files in corpus order."""
        with self._database.write() as connection:
            connection.executemany(
                "UPDATE file SET position = ?2 WHERE path = ?1 AND position <> ?2", list(positions.items())
            )

    def make_stale(self) -> None:
        """Let every file be read again at the next refresh; until then what is known stays."""
        with self._database.write() as connection:
            connection.execute("UPDATE file SET size = -1, digest = x''")

    def settle(self) -> None:
        """Give articles whose own ids clash ids that differ, note what clashes, and arrange."""
        with self._database.write() as connection:
            _settle_ids(connection)
            _arrange(connection)

    def arrange(self) -> None:
        """List the articles by date and in corpus order."""
        with self._database.write() as connection:
            _arrange(connection)

    def sweep(self) -> None:
        """Drop the rows that no list shows any more; for the start, when no list is open."""
        from briefing.store.intake import body, forget_sentences

        with self._database.write() as connection:
            joined = (
                "SELECT n FROM joined"  # what rounds still rest on is read once more when they are brought up to date
            )
            dead = [n for (n,) in connection.execute(f"SELECT n FROM article WHERE file = 0 AND n NOT IN ({joined})")]
            for n in dead:
                data, facts = connection.execute("SELECT text, facts FROM content WHERE n = ?", (n,)).fetchone()
                article = inflate(Article, data)
                connection.execute("INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)", (n, body(article)))
                forget_sentences(connection, n, facts)
                for table in ("article", "content"):
                    connection.execute(f"DELETE FROM {table} WHERE n = ?", (n,))

    def listing(self, name: str) -> array[int]:
        """Row numbers of a listing ("articles" by date, "corpus" in corpus order); empty before there is one."""
        row = self._database.row("SELECT numbers FROM listing WHERE name = ?", (name,))
        return unpack_numbers(row[0]) if row else array("I")

    def shown(self, numbers: Sequence[int]) -> dict[int, ArticleRow]:
        """List rows by row number."""
        rows = select(self._database, "SELECT n, shown FROM article WHERE n IN ({})", numbers)
        return {n: unpack(ArticleRow, data) for n, data in rows}

    def number(self, article_id: str) -> int | None:
        """The row number of an id."""
        row = self._database.row("SELECT n FROM article WHERE id = ? AND file > 0", (article_id,))
        return row[0] if row else None

    def ids(self, numbers: Sequence[int]) -> dict[int, str]:
        """Ids by row number."""
        return dict(select(self._database, "SELECT n, id FROM article WHERE n IN ({})", numbers))

    def all_ids(self) -> list[str]:
        """The ids of all articles."""
        return [row[0] for row in self._database.rows("SELECT id FROM article WHERE file > 0")]

    def all_digests(self) -> list[str]:
        """The digests of all texts."""
        return [row[0] for row in self._database.rows("SELECT digest FROM article WHERE file > 0")]

    def article(self, n: int) -> Article | None:
        """An article with its text."""
        row = self._database.row("SELECT id, text FROM article JOIN content USING (n) WHERE n = ?", (n,))
        return None if row is None else _with_id(inflate(Article, row[1]), "id", row[0])

    def extraction(self, n: int) -> Extraction | None:
        """What was found in an article."""
        row = self._database.row("SELECT id, found FROM article JOIN content USING (n) WHERE n = ?", (n,))
        return None if row is None else _with_id(inflate(Extraction, row[1]), "article", row[0])

    def names(self, numbers: Sequence[int] | None = None) -> Iterator[ArticleNames]:
        """The names of all articles (or of these rows), boiled down, in corpus order."""
        from briefing.link.naming.summaries import ArticleNames

        for _, key, data in self._content("names", numbers=numbers):
            yield _with_id(unpack(ArticleNames, data), "article", key)

    def facts(self, numbers: Sequence[int] | None = None) -> Iterator[tuple[int, str, int, tuple[Fact, ...]]]:
        """Row number, id, number of meetings and facts (without their people), of all articles or of these rows.

        All come in corpus order.
        """
        from briefing.link.facts import Fact

        for n, key, data in self._content("facts", "told", numbers=numbers):
            facts = inflate(tuple[Fact, ...], data[0])
            if facts and facts[0].article != key:
                facts = self._findings(n).facts
            yield n, key, data[1], facts

    def joined_facts(self, numbers: Collection[int]) -> dict[int, tuple[tuple[Fact, ...], Links, Links]]:
        """Facts, and the entities and rounds they were joined into, of joined articles by row number."""
        from briefing.link.facts import Fact

        sql = (
            "SELECT n, id, facts, entities, rounds FROM article JOIN content USING (n) JOIN joined USING (n)"
            " WHERE n IN ({})"
        )
        out: dict[int, tuple[tuple[Fact, ...], Links, Links]] = {}
        for n, key, data, entities, rounds in select(self._database, sql, sorted(numbers)):
            facts = inflate(tuple[Fact, ...], data)
            if facts and facts[0].article != key:
                facts = self._findings(n).facts
            out[n] = facts, unpack(list[str | None], entities), unpack(list[str | None], rounds)
        return out

    def entity_ids(self) -> list[tuple[int, str, bytes]]:
        """Row number, id and packed entity ids of all joined articles."""
        return self._database.rows("SELECT n, id, entities FROM article JOIN joined USING (n) WHERE file > 0")

    def saying(self, digests: Collection[str]) -> list[int]:
        """Row numbers of the articles that tell of a meeting in a sentence with one of these digests."""
        sql = (
            "SELECT DISTINCT n FROM sentence JOIN article USING (n)"
            " WHERE sentence.digest IN (SELECT value FROM json_each(?)) AND file > 0"
        )
        return [row[0] for row in self._database.rows(sql, (json.dumps([*map(number, digests)]),))]

    def unjoined(self) -> tuple[dict[int, str], dict[int, str]]:
        """Row number and id of the articles that were not joined yet, and of those that were and are gone."""
        fresh = "SELECT n, id FROM article WHERE file > 0 AND n NOT IN (SELECT n FROM joined)"
        gone = "SELECT n, id FROM article WHERE file = 0 AND n IN (SELECT n FROM joined)"
        return dict(self._database.rows(fresh)), dict(self._database.rows(gone))

    def _content(self, *columns: str, numbers: Sequence[int] | None = None) -> Iterator[tuple[int, str, Any]]:
        """Row number, id and columns of the content of all articles (or of these rows), in corpus order."""
        wanted = self.listing("corpus") if numbers is None else numbers
        sql = f"SELECT n, id, {', '.join(columns)} FROM article JOIN content USING (n) WHERE n IN ({{}})"
        for at in range(0, len(wanted), 500):
            part = wanted[at : at + 500]
            found = {row[0]: row for row in select(self._database, sql, part)}
            for n in part:
                if n in found:
                    row = found[n]
                    yield n, row[1], row[2] if len(columns) == 1 else row[2:]

    def _findings(self, n: int) -> Findings:
        from briefing.store.intake import findings_of

        article, extraction = self.article(n), self.extraction(n)
        if article is None or extraction is None:
            raise LookupError(n)
        return findings_of(article, extraction)

    def boil_down(self) -> None:
        """Make anew what joining needs of every article: the linker has changed."""
        from briefing.store.intake import note_sentences

        for at in range(0, len(numbers := self.listing("corpus")), 500):
            part = numbers[at : at + 500]
            made = [(n, self._findings(n)) for n in part]
            with self._database.write() as connection:
                connection.executemany(
                    "UPDATE content SET names = ?, facts = ? WHERE n = ?",
                    [(pack(found.names), deflate(found.facts), n) for n, found in made],
                )
                for n, found in made:
                    note_sentences(connection, n, found.facts)

    def ruled(self, heads: Collection[str]) -> list[tuple[int, str, str]]:
        """Row number, head and digest of rulings of articles that begin so, or whose findings rest on rulings."""
        sql = (
            "SELECT n, head, ruled FROM article WHERE file > 0 AND head IN (SELECT value FROM json_each(?))"
            " UNION SELECT n, head, ruled FROM article WHERE file > 0 AND ruled <> ''"
        )
        return self._database.rows(sql, (json.dumps(list(heads)),))

    def correct(self, n: int, article: Article, found: Findings, ruled: str) -> None:
        """Replace what was found in an article, which may have another day now."""
        from briefing.store.intake import correct

        with self._database.write() as connection:
            correct(connection, n, article, found, ruled)
            _arrange(connection)

    def problems(self) -> list[Problem]:
        """What the files gave rise to, in corpus order."""
        rows = self._database.rows("SELECT problems FROM file WHERE length(problems) > 1 ORDER BY position")
        return [problem for (data,) in rows for problem in unpack(tuple[Problem, ...], data)]

    def last_day(self, without: Collection[str] = ()) -> dt.date | None:
        """The day of the last article, of those whose ids are not in ``without``."""
        others = "SELECT max(day) FROM article WHERE file > 0 AND id NOT IN (SELECT value FROM json_each(?))"
        (day,) = self._database.row(others, (json.dumps([*without]),))
        return dt.date.fromordinal(day) if day else None

    def state(self) -> list[str]:
        """What differs whenever an article came, went or changed its id: the rows there are, cheaply told."""
        row = self._database.row("SELECT count(*), total(n), max(n) FROM article WHERE file > 0")
        return [*map(str, row), *self.renamed()]

    def renamed(self) -> list[str]:
        """The ids of articles that are told apart from others whose files give the same."""
        return [key for (key,) in self._database.rows("SELECT id FROM article WHERE file > 0 AND own <> id")]

    def haystack(self) -> Iterator[tuple[int, str, int]]:
        """Row number, folded title and outlet, and 0, of every article, last read first."""
        return self._database.each("SELECT n, folded, 0 FROM article WHERE file > 0 ORDER BY n DESC")

    def with_words(self, match: str, most: int) -> list[int]:
        """Row numbers of articles whose text answers a full text query, last read first."""
        live = "EXISTS (SELECT 1 FROM article WHERE article.n = words.rowid AND file > 0)"
        sql = f"SELECT rowid FROM words WHERE words MATCH ? AND {live} ORDER BY rowid DESC LIMIT ?"
        return [row[0] for row in self._database.rows(sql, (match, most))]

    def clashes(self) -> list[Problem]:
        """Ids and texts that come twice."""
        row = self._database.row("SELECT value FROM meta WHERE key = 'clashes'")
        return list(unpack(tuple[Problem, ...], row[0])) if row else []

    def numbers(self, ids: Collection[str]) -> set[int]:
        """Row numbers of ids."""
        sql = "SELECT n FROM article WHERE id IN (SELECT value FROM json_each(?)) AND file > 0"
        return {row[0] for row in self._database.rows(sql, (json.dumps(list(ids)),))}


def select(database: Database, sql: str, numbers: Sequence[int]) -> list[Any]:
    """Rows of ``sql``, whose ``{}`` stands for a list of row numbers; any number of them."""
    out: list[Any] = []
    for at in range(0, len(numbers), 500):
        part = [int(n) for n in numbers[at : at + 500]]
        out += database.rows(sql.format(",".join(map(str, part))))
    return out


def _arrange(connection: sqlite3.Connection) -> None:
    live = "SELECT article.n FROM article JOIN file ON file.n = article.file ORDER BY"
    by_day = connection.execute(f"{live} coalesce(day, ?), file.position, article.number", (UNDATED,))
    _list(connection, "articles", [row[0] for row in by_day])
    in_corpus = connection.execute(f"{live} file.position, article.number")
    _list(connection, "corpus", [row[0] for row in in_corpus])


def _list(connection: sqlite3.Connection, name: str, numbers: list[int]) -> None:
    connection.execute("INSERT OR REPLACE INTO listing VALUES (?, ?)", (name, pack_numbers(numbers)))


def _with_id(record: msgspec.Struct, field: str, value: str) -> Any:
    return record if getattr(record, field) == value else msgspec.structs.replace(record, **{field: value})


def _settle_ids(connection: sqlite3.Connection) -> None:
    """Tell apart articles that clash; looks at all of them only where some do."""
    from briefing.ingest import Key, settle

    problems: tuple[Problem, ...] = ()
    twice = "SELECT 1 FROM article WHERE file > 0 GROUP BY {} HAVING count(*) > 1"
    clash = f"SELECT EXISTS ({twice.format('own')}) OR EXISTS ({twice.format('digest')})"
    renamed = "SELECT EXISTS (SELECT 1 FROM article WHERE own <> id)"
    if any(connection.execute(sql).fetchone()[0] for sql in (clash, renamed)):
        rows = connection.execute(
            "SELECT article.n, own, path, line, article.digest, id FROM article JOIN file ON file.n = article.file"
            " ORDER BY file.position, article.number"
        ).fetchall()
        settled = settle(Key(*row[1:5]) for row in rows)
        problems = settled.problems
        for row, new in zip(rows, settled.ids, strict=True):
            if new != row[5]:
                _rename(connection, row[0], new)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('clashes', ?)", (pack(problems),))


def _rename(connection: sqlite3.Connection, n: int, new: str) -> None:
    (shown,) = connection.execute("SELECT shown FROM article WHERE n = ?", (n,)).fetchone()
    row = msgspec.structs.replace(unpack(ArticleRow, shown), id=new)
    connection.execute("UPDATE article SET id = ?, shown = ? WHERE n = ?", (new, pack(row), n))
