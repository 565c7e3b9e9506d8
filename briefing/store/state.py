"""What a person did with the corpus: what was read, starred, tagged and noted, and where one was.

Kept in the user's state folder, apart from the index, since it cannot be made again. Articles are known by the digest
of their text, so that moved and renamed files keep their marks; rounds and entities by their ids. Every call is one
transaction: two instances and a crash lose nothing to each other. Where the file cannot be used, what is kept lasts as
long as the program, and ``note`` says why.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from briefing.model import Record
from briefing.store.database import Database, private_database

Thing = Literal["article", "round", "entity"]

_VERSION = "1"
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE mark (kind TEXT, key TEXT, name TEXT, made TEXT NOT NULL, PRIMARY KEY (kind, key, name)) WITHOUT ROWID;
CREATE INDEX mark_name ON mark (name, kind);
CREATE TABLE note (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, first INTEGER, last INTEGER,
                   quote TEXT NOT NULL, text TEXT NOT NULL, made TEXT NOT NULL);
CREATE INDEX note_key ON note (kind, key);
CREATE TABLE scroll (key TEXT PRIMARY KEY, start INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE kept (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE lookup (query TEXT PRIMARY KEY, made TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE seen (view TEXT, key TEXT, digest TEXT NOT NULL, PRIMARY KEY (view, key)) WITHOUT ROWID;
"""
_READ, _STAR, _TAG = "read", "star", "tag:"
_LOOKUPS = 30


class PersonalNote(Record, frozen=True, kw_only=True):
    """A person's words on an article, a round, an entity, or on the stretch ``start`` to ``end`` of an article."""

    id: int
    kind: Thing
    key: str
    text: str
    quote: str = ""
    start: int | None = None
    end: int | None = None
    made: dt.datetime


class State:
    """The reading state of one user, for all corpora. ``note`` tells why nothing is kept, where that is so."""

    def __init__(self, path: Path | None = None) -> None:
        """Open ``path`` (None: ``state.sqlite`` in the user's state folder); never raises for its state.

        A file that is no state file is set aside under a name that tells so, never removed.
        """
        self._database = _open(path or state_path())
        self.note = self._database.note

    def _write(self, *statements: tuple[str, Sequence[tuple[Any, ...]]]) -> int:
        """Run statements, each with its rows, in one transaction; the last new row's id. A failure goes to ``note``."""
        try:
            with self._database.write() as connection:
                for sql, rows in statements:
                    connection.executemany(sql, rows)
                last: int = connection.execute("SELECT last_insert_rowid()").fetchone()[0]
                return last
        except sqlite3.Error as error:  # a full disk must not end the reader
            self.note = f"{self._database.path}: {error}; what was marked since is not kept"
            return 0

    # marks

    def is_read(self, digest: str) -> bool:
        """Whether an article was read."""
        return self._has("article", digest, _READ)

    def set_read(self, digests: Iterable[str], read: bool = True) -> None:
        """Mark articles as read, or as not read."""
        self._set("article", digests, _READ, read)

    def read_of(self, digests: Collection[str]) -> set[str]:
        """Those of ``digests`` that were read."""
        return self._among("article", digests, _READ)

    def is_starred(self, kind: Thing, key: str) -> bool:
        """Whether something has a star."""
        return self._has(kind, key, _STAR)

    def set_starred(self, kind: Thing, keys: Iterable[str], starred: bool = True) -> None:
        """Give a star, or take it away."""
        self._set(kind, keys, _STAR, starred)

    def starred(self, kind: Thing) -> set[str]:
        """All that has a star."""
        return self._marked(kind, _STAR)

    def tags(self, kind: Thing, key: str) -> list[str]:
        """The tags of something, in order of the alphabet."""
        sql = "SELECT substr(name, 5) FROM mark WHERE kind = ? AND key = ? AND name LIKE 'tag:%' ORDER BY name"
        return [row[0] for row in self._database.rows(sql, (kind, key))]

    def set_tag(self, kind: Thing, keys: Iterable[str], tag: str, on: bool = True) -> None:
        """Give a tag, or take it away."""
        self._set(kind, keys, _TAG + tag, on)

    def all_tags(self) -> list[str]:
        """Every tag there is, most used first."""
        sql = "SELECT substr(name, 5) FROM mark WHERE name LIKE 'tag:%' GROUP BY name ORDER BY count(*) DESC, name"
        return [row[0] for row in self._database.rows(sql)]

    def _has(self, kind: Thing, key: str, name: str) -> bool:
        sql = "SELECT 1 FROM mark WHERE kind = ? AND key = ? AND name = ?"
        return self._database.row(sql, (kind, key, name)) is not None

    def _set(self, kind: Thing, keys: Iterable[str], name: str, on: bool) -> None:
        if on:
            self._write(("INSERT OR IGNORE INTO mark VALUES (?, ?, ?, ?)", [(kind, key, name, _now()) for key in keys]))
        else:
            sql = "DELETE FROM mark WHERE kind = ? AND key = ? AND name = ?"
            self._write((sql, [(kind, key, name) for key in keys]))

    def _marked(self, kind: Thing, name: str) -> set[str]:
        rows = self._database.rows("SELECT key FROM mark WHERE kind = ? AND name = ?", (kind, name))
        return {row[0] for row in rows}

    def _among(self, kind: Thing, keys: Collection[str], name: str) -> set[str]:
        if len(keys) > 500:
            return self._marked(kind, name) & set(keys)
        marks = ", ".join("?" * len(keys))
        sql = f"SELECT key FROM mark WHERE kind = ? AND name = ? AND key IN ({marks})"
        return {row[0] for row in self._database.rows(sql, (kind, name, *keys))}

    # notes

    def add_note(
        self, kind: Thing, key: str, text: str, *, quote: str = "", start: int | None = None, end: int | None = None
    ) -> int:
        """Write a note; its id."""
        sql = "INSERT INTO note (kind, key, first, last, quote, text, made) VALUES (?, ?, ?, ?, ?, ?, ?)"
        return self._write((sql, [(kind, key, start, end, quote, text, _now())]))

    def change_note(self, note_id: int, text: str) -> None:
        """Write a note anew; an empty text removes it."""
        if text.strip():
            self._write(("UPDATE note SET text = ?, made = ? WHERE id = ?", [(text, _now(), note_id)]))
        else:
            self._write(("DELETE FROM note WHERE id = ?", [(note_id,)]))

    def notes(self, kind: Thing | None = None, key: str | None = None) -> list[PersonalNote]:
        """Notes on one thing, on one kind of things, or all, oldest first."""
        sql = (
            "SELECT id, kind, key, first, last, quote, text, made FROM note"
            " WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR key = ?2) ORDER BY id"
        )
        return [
            PersonalNote(
                id=row[0],
                kind=row[1],
                key=row[2],
                start=row[3],
                end=row[4],
                quote=row[5],
                text=row[6],
                made=dt.datetime.fromisoformat(row[7]),
            )
            for row in self._database.rows(sql, (kind, key))
        ]

    # places

    def scroll(self, digest: str) -> int | None:
        """The code point of an article at the top of the screen when it was left."""
        row = self._database.row("SELECT start FROM scroll WHERE key = ?", (digest,))
        return row[0] if row else None

    def set_scroll(self, places: dict[str, int]) -> None:
        """Keep where articles were left."""
        self._write(("INSERT OR REPLACE INTO scroll VALUES (?, ?)", list(places.items())))

    def keep(self, **values: Any) -> None:
        """Keep anything that JSON can hold under a name: sizes of panes, the last place, ``tour_dismissed``."""
        rows = [(key, msgspec.json.encode(value)) for key, value in values.items()]
        self._write(("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows))

    def kept(self, key: str, default: Any = None) -> Any:
        """What was kept under a name."""
        row = self._database.row("SELECT value FROM kept WHERE key = ?", (key,))
        if row is None:
            return default
        try:
            return msgspec.json.decode(row[0])
        except msgspec.DecodeError:
            return default

    def add_lookup(self, query: str) -> None:
        """Keep a lookup among the recent ones."""
        if not query.strip():
            return
        oldest = "DELETE FROM lookup WHERE query NOT IN (SELECT query FROM lookup ORDER BY made DESC LIMIT ?)"
        self._write(("INSERT OR REPLACE INTO lookup VALUES (?, ?)", [(query.strip(), _now())]), (oldest, [(_LOOKUPS,)]))

    def lookups(self) -> list[str]:
        """Recent lookups, last first."""
        return [row[0] for row in self._database.rows("SELECT query FROM lookup ORDER BY made DESC")]

    # views

    def news(self, view: str, digests: dict[str, str]) -> tuple[set[str], set[str]]:
        """The keys of ``digests`` (key → digest of what it says) that are new in a view, and those that changed.

        Counted since the view was last looked at; nothing is new the first time.
        """
        known = dict(self._database.rows("SELECT key, digest FROM seen WHERE view = ?", (view,)))
        if not known and self.kept(f"looked:{view}") is None:
            return set(), set()
        new = {key for key in digests if key not in known}
        return new, {key for key, digest in digests.items() if key in known and known[key] != digest}

    def looked(self, view: str, digests: dict[str, str]) -> None:
        """A view was looked at as it is now."""
        rows = [(view, key, digest) for key, digest in digests.items()]
        self._write(("DELETE FROM seen WHERE view = ?", [(view,)]), ("INSERT INTO seen VALUES (?, ?, ?)", rows))
        self.keep(**{f"looked:{view}": _now()})

    # queries

    def marked(
        self, kind: str, field: str, values: Sequence[str], known: Callable[[], Collection[str]]
    ) -> Collection[str]:
        """The keys that meet "unread", "starred", "noted" or one of the "tag" ``values`` of a query.

        ``known`` gives all keys there are, for what is *not* marked.
        """
        thing: Thing = "article" if kind == "article" else "round" if kind == "round" else "entity"
        if field == "unread":
            return set(known()) - self._marked(thing, _READ)
        if field == "starred":
            return self.starred(thing)
        if field == "tag":
            return {key for tag in values for key in self._marked(thing, _TAG + tag)}
        return {row[0] for row in self._database.rows("SELECT key FROM note WHERE kind = ?", (thing,))}

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def state_path() -> Path:
    """Where the state is kept."""
    from platformdirs import user_state_path

    return user_state_path("briefing", appauthor=False) / "state.sqlite"


def _open(path: Path) -> Database:
    try:
        return Database(path, _SCHEMA, _VERSION)
    except sqlite3.OperationalError as error:
        return private_database(_SCHEMA, _VERSION, seed=path, note=f"{path}: {error}")
    except (sqlite3.Error, OSError) as error:
        return _set_aside(path, str(error))


def _set_aside(path: Path, reason: str) -> Database:
    """Keep a file that cannot be read under another name, and begin anew."""
    try:
        aside = path.with_name(f"{path.name}.damaged-{dt.datetime.now():%Y%m%d%H%M%S}")
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        path.rename(aside)
        database = Database(path, _SCHEMA, _VERSION)
        database.note = f"{path}: {reason}; set aside as {aside.name}"
    except (sqlite3.Error, OSError):
        return private_database(_SCHEMA, _VERSION, note=f"{path}: {reason}")
    return database


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat()
