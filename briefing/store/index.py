"""The index of one corpus: a cache that may be deleted at any time."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing.store import versions
from briefing.store.articles import ArticleStore
from briefing.store.database import Database, open_database, private_database, remove
from briefing.store.findings import FindingStore
from briefing.store.lease import Lease

_CHECKED = 256 << 20
_SCHEMAS = Path(__file__).with_name("schema")


class Index:
    """Articles and findings of one corpus, and the lease of who may bring them up to date."""

    def __init__(self, database: Database, path: Path) -> None:
        """``database`` in use, which may be a private one; ``path`` is where it belongs."""
        self.path = path
        self._use(database)
        self.lease = Lease(path.with_name(path.name + ".lock"))

    def _use(self, database: Database) -> None:
        self.database = database
        self.articles = ArticleStore(database)
        self.findings = FindingStore(database)

    @classmethod
    def open(cls, corpus: Sequence[Path], folder: Path | None = None) -> Index:
        """The index of ``corpus`` in ``folder`` (the user's cache folder); whatever state it is in, one that works."""
        path = index_path(corpus, folder)
        return cls(open_database(path, _schema(), versions.shape()), path)

    @classmethod
    def at(cls, path: Path) -> Index:
        """The index in a file that is there; raises ``sqlite3.Error`` where it cannot be used."""
        return cls(Database(path, _schema(), versions.shape()), path)

    def until(self, day: dt.date) -> Index:
        """A private index on the articles of this one that were published until ``day``; nothing is joined yet."""
        path = str(self.database.path).replace("'", "''")
        setup = (
            f"ATTACH '{path}' AS corpus",
            f"CREATE TEMP VIEW article AS SELECT * FROM corpus.article WHERE day <= {day.toordinal()}",
        )
        database = private_database(_schema("findings"), versions.shape(), setup=setup)
        return Index(database, database.path)

    def leave(self, note: str) -> None:
        """Go on with a private copy of what there is: the file is in another's hands."""
        database = private_database(_schema(), versions.shape(), seed=self.path, note=note)
        old = self.database
        self._use(database)
        self.lease = Lease(database.path.with_name("lock"))
        old.close()

    def rebuild(self) -> None:
        """Start anew with an empty index."""
        self.database.close()
        with contextlib.suppress(OSError):
            remove(self.path)
        self._use(open_database(self.path, _schema(), versions.shape()))

    def check(self) -> None:
        """Raise ``sqlite3.DatabaseError`` where the file is damaged; a very large one is looked at in passing only."""
        if self.database.path.stat().st_size > _CHECKED:
            return
        if self.database.row("PRAGMA quick_check(1)") != ("ok",):
            raise sqlite3.DatabaseError("the index is damaged")

    def get(self, key: str) -> Any:
        """A value noted under ``key``, or None."""
        row = self.database.row("SELECT value FROM meta WHERE key = ?", (key,))
        return row[0] if row else None

    def set(self, **values: Any) -> None:
        """Note values."""
        with self.database.write() as connection:
            connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", list(values.items()))

    def version(self) -> int:
        """Rises whenever another connection or instance has written."""
        return int(self.database.row("PRAGMA data_version")[0])

    def close(self) -> None:
        """Let go of the file."""
        self.lease.give()
        self.database.close()


def index_path(corpus: Sequence[Path], folder: Path | None = None) -> Path:
    """Where the index of ``corpus`` is kept: one file for each set of paths, in the order given."""
    if folder is None:
        from platformdirs import user_cache_path

        folder = user_cache_path("briefing", appauthor=False)
    key = "\0".join(str(path.absolute()) for path in corpus)
    name = hashlib.blake2b(key.encode(errors="surrogateescape"), digest_size=10).hexdigest()
    return folder / f"{name}.sqlite"


def _schema(*parts: str) -> str:
    names = parts or ("findings", "articles")
    return "".join((_SCHEMAS / f"{name}.sql").read_text(encoding="utf-8") for name in names)
