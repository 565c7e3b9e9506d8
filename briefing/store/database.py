"""One SQLite file that many threads read and one at a time writes; it never stands in anyone's way.

A file that is damaged, of another version, locked or not writable is set aside: the program goes on with a new file,
or with a private one that lasts as long as the program.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

BUSY_SECONDS = 2.0
_SIDE_FILES = ("", "-wal", "-shm", "-journal")


class Database:
    """``path`` is the file in use; ``private`` tells that it lasts only as long as this object; ``note`` says why."""

    def __init__(
        self,
        path: Path,
        schema: str,
        version: str,
        *,
        private: bool = False,
        note: str = "",
        setup: Sequence[str] = (),
    ) -> None:
        """Open or create ``path``; raises ``sqlite3.Error`` or ``OSError`` where it cannot be read *and* written.

        Every new connection begins with the statements of ``setup``.
        """
        self.path = path
        self.private = private
        self.note = note
        self._schema = schema
        self._version = version
        self._setup = setup
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._writing = threading.RLock()
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def _prepare(self) -> None:
        connection = self._connection()
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            connection.execute("PRAGMA journal_mode=WAL")
            with contextlib.suppress(sqlite3.OperationalError), self.write() as writer:
                for statement in _statements(self._schema):
                    writer.execute(statement)
                writer.execute("INSERT INTO meta VALUES ('version', ?)", (self._version,))
        found = connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        if found is None or found[0] != self._version:
            raise sqlite3.DatabaseError("an index of another version")
        with self.write() as writer:  # an index that cannot be written is found out now, not in the middle
            writer.execute("INSERT OR REPLACE INTO meta VALUES ('opened', 1)")

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = sqlite3.connect(
                self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=64
            )
            found.execute("PRAGMA synchronous=NORMAL")
            found.execute("PRAGMA temp_store=MEMORY")
            for statement in self._setup:
                found.execute(statement)
            self._local.connection = found
            with self._guard:
                self._all.append(found)
        return found

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows that ``sql`` gives, as tuples; the newest committed state."""
        return self._connection().execute(sql, values).fetchall()

    def each(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows that ``sql`` gives one by one, for when there are too many to hold."""
        yield from self._connection().execute(sql, values)

    def row(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first row, or None."""
        return self._connection().execute(sql, values).fetchone()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """What this thread reads inside is of one moment, whatever others write meanwhile."""
        connection = self._connection()
        if self._rehearsing():
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept or none. Only one thread writes at a time."""
        with self._writing:
            connection = self._connection()
            if self._rehearsing():
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextlib.contextmanager
    def rehearsal(self) -> Iterator[None]:
        """What this thread writes inside it alone can read, and none of it is kept."""
        with self._writing:
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            self._local.rehearsing = True
            try:
                yield
            finally:
                self._local.rehearsing = False
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")

    def _rehearsing(self) -> bool:
        return getattr(self._local, "rehearsing", False)

    def close(self) -> None:
        """Let go of the file; a private one is removed."""
        with self._guard:
            connections, self._all = self._all, []
        for connection in connections:
            with contextlib.suppress(sqlite3.Error):
                connection.close()
        self._local = threading.local()
        if self.private:
            import shutil

            shutil.rmtree(self.path.parent, ignore_errors=True)


def _statements(schema: str) -> Iterator[str]:
    """The statements of a schema file."""
    statement = ""
    for line in schema.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def open_database(path: Path, schema: str, version: str) -> Database:
    """The database at ``path``, or the nearest thing to it that works; never raises for the state of the file.

    Damaged or of another version: a new one in its place. Locked or not writable: a private one, which starts from
    what can be read of it.
    """
    try:
        return Database(path, schema, version)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_ERROR":
            return private_database(schema, version, seed=path, note=f"{path}: {error}")
        # else: no table of ours in it
    except (sqlite3.DatabaseError, UnicodeDecodeError):  # the latter: SQLite quotes the damage in its message
        pass
    except OSError as error:
        return private_database(schema, version, note=f"{path}: {error.strerror or error}")
    try:
        remove(path)
        return Database(path, schema, version)
    except (sqlite3.Error, OSError) as error:
        return private_database(schema, version, note=f"{path}: {error}")


def remove(path: Path) -> None:
    """Remove a database file with what SQLite keeps beside it; raises ``OSError`` where that is not allowed."""
    for ending in _SIDE_FILES:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def private_database(
    schema: str, version: str, *, seed: Path | None = None, note: str = "", setup: Sequence[str] = ()
) -> Database:
    """A database that lasts as long as the program, with the content of ``seed`` where that can be read."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    path = folder / "index.sqlite"
    if seed is not None:
        _copy(seed, path)
    try:
        return Database(path, schema, version, private=True, note=note, setup=setup)
    except sqlite3.Error:
        remove(path)
        return Database(path, schema, version, private=True, note=note, setup=setup)


def _copy(source: Path, target: Path) -> None:
    """Copy what can be read of a database; leaves no target where it cannot."""
    try:
        reader = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    except sqlite3.Error:
        return
    writer = sqlite3.connect(target)
    try:
        reader.execute("SELECT count(*) FROM sqlite_master")  # backup() itself would wait for a lock for ever
        reader.backup(writer, pages=4096, progress=_Patience())
    except (sqlite3.Error, UnicodeDecodeError, TimeoutError):
        writer.close()
        target.unlink(missing_ok=True)
    finally:
        reader.close()
        writer.close()


class _Patience:
    """Ends a copy that gets no further."""

    def __init__(self) -> None:
        self._left = -1
        self._tries = 0

    def __call__(self, _status: int, left: int, _total: int) -> None:
        self._tries = self._tries + 1 if left == self._left else 0
        self._left = left
        if self._tries > 8:
            raise TimeoutError("the database is locked")
