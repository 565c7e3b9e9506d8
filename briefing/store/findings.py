"""What was joined: entities, rounds and series in the index, and which of them each article's mentions belong to."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from zlib import compress

import msgspec

from briefing.folding import fold, searchable
from briefing.model import Decision, Entity, Problem, Round, Series
from briefing.store.articles import UNDATED, select
from briefing.store.codec import inflate, pack, pack_numbers, unpack, unpack_numbers
from briefing.store.database import Database
from briefing.store.filing import name_key, number, refile

if TYPE_CHECKING:
    from briefing.link.rulings import Placed

_FEW = 200  # rounds that are put into the list one by one
KINDS = {"person": 0, "organization": 1, "place": 2}


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """A whole result of the linker; ``of_article`` maps an article's row to the ids of its entities and rounds.

    They are parallel to the names and the meetings of its extraction. ``filed``: the keys of each round; ``members``:
    its meetings, (row of the article, number) in the order they were joined; ``people``: the entities of those at it;
    ``until``: the day of the last article; ``given``: the rulings in force, ``placed``:
    those on meetings with what they are about; ``troubles`` and ``naming``: rulings on meetings (by id) and on names
    that do not hold.
    """

    entities: Sequence[Entity]
    rounds: Sequence[Round]
    series: Sequence[Series] = ()
    redirects: Mapping[str, str] = {}
    troubles: Mapping[str, Sequence[Problem]] = {}
    naming: Sequence[Problem] = ()
    of_article: Mapping[int, tuple[Sequence[str | None], Sequence[str | None]]] = {}
    filed: Mapping[str, Sequence[str]] = {}
    members: Mapping[str, Sequence[tuple[int, int]]] = {}
    until: dt.date | None = None
    given: Sequence[Decision] = ()
    placed: Sequence[Placed] = ()
    people: Mapping[str, Sequence[str]] = {}


class FindingStore:
    """Entities, rounds and series of an index. A row that changed gets a new number."""

    def __init__(self, database: Database) -> None:
        """Work on ``database``."""
        self._database = database

    def replace(self, joined: Joined) -> tuple[str, ...]:
        """Keep ``joined`` in place of what there was, in one transaction; the ids of rounds that are new or changed.

        Ids that no longer exist are led on where ``joined.redirects`` tells where.
        """
        with self._database.write() as connection:
            put_entities(connection, joined.entities)
            changed = _put(connection, "round", joined.rounds, _round_columns)
            put_series(connection, joined.series, {one.id: one for one in joined.rounds})
            refile(connection, joined)
            connection.executemany("INSERT OR REPLACE INTO redirect VALUES (?, ?)", list(joined.redirects.items()))
            _put_links(connection, joined.of_article)
            list_rounds(connection)
            connection.execute("DELETE FROM meta WHERE key = 'unnamed'")
            for key in ("troubles", "naming", "until", "given", "placed"):
                connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, pack(getattr(joined, key))))
        return tuple(changed)

    def sweep(self) -> None:
        """Drop the rows that no list shows any more; for the start, when no list is open."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM entity WHERE live = 0")
            connection.execute("DELETE FROM called WHERE entity NOT IN (SELECT n FROM entity)")
            connection.execute("DELETE FROM round WHERE live = 0")

    def listing(self, name: str) -> array[int]:
        """Row numbers of a listing ("rounds" oldest first, "entities" by kind and mentions)."""
        row = self._database.row("SELECT numbers FROM listing WHERE name = ?", (name,))
        return unpack_numbers(row[0]) if row else array("I")

    def differences(self, joined: Joined) -> tuple[str, ...]:
        """The ids of rounds that ``replace`` would add, change or take away."""
        known = dict(self._database.rows("SELECT id, digest FROM round WHERE live = 1"))
        changed = [one.id for one in joined.rounds if known.pop(one.id, None) != _digest(pack(one))]
        return (*changed, *known)

    def haystack(self, table: str) -> Iterator[tuple[int, str, int]]:
        """Row number, folded words and number of mentions of every "entity" or "round" (0), last found first."""
        columns = "folded, mentions" if table == "entity" else "about || who || place, 0"
        return self._database.each(f"SELECT n, {columns} FROM {table} WHERE live = 1 ORDER BY n DESC")

    def rounds(self, numbers: Sequence[int]) -> dict[int, Round]:
        """Rounds by row number."""
        rows = select(self._database, "SELECT n, packed FROM round WHERE n IN ({})", numbers)
        return {n: inflate(Round, data) for n, data in rows}

    def entities(self, numbers: Sequence[int]) -> dict[int, Entity]:
        """Entities by row number."""
        rows = select(self._database, "SELECT n, packed FROM entity WHERE n IN ({})", numbers)
        return {n: unpack(Entity, data) for n, data in rows}

    def round(self, round_id: str) -> Round | None:
        """One round; an id that was merged away leads to what it became."""
        data = self._one("round", round_id)
        return None if data is None else inflate(Round, data)

    def entity(self, entity_id: str) -> Entity | None:
        """One entity."""
        data = self._one("entity", entity_id)
        return None if data is None else unpack(Entity, data)

    def entities_by_id(self, ids: Collection[str]) -> dict[str, Entity]:
        """Entities by id; ids that are none are left out."""
        sql = "SELECT id, packed FROM entity WHERE id IN (SELECT value FROM json_each(?)) AND live = 1"
        return {key: unpack(Entity, data) for key, data in self._database.rows(sql, (json.dumps(list(ids)),))}

    def series(self) -> list[Series]:
        """All series."""
        return [unpack(Series, data) for (data,) in self._database.rows("SELECT packed FROM series")]

    def ids(self, table: str) -> list[str]:
        """Ids of all "entity" or "round" rows."""
        return [row[0] for row in self._database.rows(f"SELECT id FROM {table} WHERE live = 1")]

    def of_article(self, n: int) -> tuple[list[str | None], list[str | None]]:
        """Entity ids of the names and round ids of the meetings of the article in row ``n``."""
        row = self._database.row("SELECT entities, rounds FROM joined WHERE n = ?", (n,))
        if row is None:
            return [], []
        return unpack(list[str | None], row[0]), unpack(list[str | None], row[1])

    def _one(self, table: str, key: str) -> bytes | None:
        for _ in range(8):  # a chain of redirects is short; a damaged one might be a ring
            row = self._database.row(f"SELECT packed FROM {table} WHERE id = ? AND live = 1", (key,))
            if row is not None:
                data: bytes = row[0]
                return data
            led = self._database.row("SELECT new FROM redirect WHERE old = ?", (key,))
            if led is None:
                return None
            key = led[0]
        return None


def put_entities(connection: sqlite3.Connection, entities: Sequence[Entity]) -> None:
    """Keep ``entities`` in place of those there are, and list them."""
    written = set(_put(connection, "entity", entities, _entity_columns))
    numbers = {row[0]: row[1] for row in connection.execute("SELECT id, n FROM entity WHERE live = 1")}
    _call(connection, ((numbers[one.id], one) for one in entities if one.id in written))
    by_kind = sorted(entities, key=lambda e: (KINDS[e.kind], -e.mentions, fold(e.name), e.id))
    _list(connection, "entities", [numbers[entity.id] for entity in by_kind])


def put_some_entities(connection: sqlite3.Connection, entities: Sequence[Entity]) -> None:
    """Keep ``entities`` in the place of those with the same ids, where the list has them too."""
    if not entities:
        return
    ids = json.dumps([one.id for one in entities])
    sql = "SELECT id, n, digest FROM entity WHERE live = 1 AND id IN (SELECT value FROM json_each(?))"
    before = {row[0]: (row[1], row[2]) for row in connection.execute(sql, (ids,))}
    _write(connection, "entity", entities, _entity_columns, dict(before))
    now = {row[0]: row[1] for row in connection.execute(sql, (ids,))}
    _call(connection, ((now[one.id], one) for one in entities))
    moved = {n: now[key] for key, (n, _) in before.items()}
    (packed,) = connection.execute("SELECT numbers FROM listing WHERE name = 'entities'").fetchone()
    _list(connection, "entities", [moved.get(n, n) for n in unpack_numbers(packed)])


def _call(connection: sqlite3.Connection, rows: Iterable[tuple[int, Entity]]) -> None:
    """Let the names of organizations and places lead to their rows."""
    named = ((n, name) for n, one in rows if one.kind != "person" for name in (one.name, *one.aliases))
    keys = ((number(name_key(name)), n) for n, name in named)
    connection.executemany("INSERT OR IGNORE INTO called VALUES (?, ?)", keys)


def put_rounds(connection: sqlite3.Connection, rounds: Sequence[Round], gone: Collection[str]) -> list[str]:
    """Keep ``rounds`` beside those there are, mark those that are ``gone``; the ids of those that differ."""
    ids = json.dumps([*gone, *(one.id for one in rounds)])
    sql = "SELECT id, n, digest FROM round WHERE live = 1 AND id IN (SELECT value FROM json_each(?))"
    known = {row[0]: (row[1], row[2]) for row in connection.execute(sql, (ids,))}
    return _write(connection, "round", rounds, _round_columns, known)


def list_rounds(connection: sqlite3.Connection) -> None:
    """List the rounds in the order of ``round_order``."""
    first, last = f"coalesce(first, last, {UNDATED})", f"coalesce(last, first, {UNDATED})"
    rows = connection.execute(f"SELECT n FROM round WHERE live = 1 ORDER BY {first}, {last}, id")
    _list(connection, "rounds", [row[0] for row in rows])


def relist_rounds(connection: sqlite3.Connection) -> None:
    """List the rounds again after a few of them came or went."""
    (packed,) = connection.execute("SELECT numbers FROM listing WHERE name = 'rounds'").fetchone()
    known = unpack_numbers(packed)
    dead = {row[0] for row in connection.execute("SELECT n FROM round WHERE live = 0")}
    numbers = [n for n in known if n not in dead]
    new = connection.execute("SELECT n FROM round WHERE live = 1 AND n > ?", (max(known, default=0),)).fetchall()
    if len(new) > _FEW:
        list_rounds(connection)
        return
    sql = f"SELECT coalesce(first, last, {UNDATED}), coalesce(last, first, {UNDATED}), id FROM round WHERE n = ?"

    def order(n: int) -> tuple[int, int, str]:
        first, last, key = connection.execute(sql, (n,)).fetchone()
        return first, last, key

    for (n,) in new:
        numbers.insert(bisect_left(numbers, order(n), key=order), n)
    _list(connection, "rounds", numbers)


def put_series(connection: sqlite3.Connection, series: Sequence[Series], rounds: Mapping[str, Round]) -> None:
    """Keep ``series`` of ``rounds`` (by id) in place of all there are."""
    connection.execute("DELETE FROM series")
    rows = [(one.id, sides_key(rounds[one.rounds[0]]), pack(one)) for one in series]
    connection.executemany("INSERT INTO series VALUES (?, ?, ?)", rows)


def sides_key(one: Round) -> str:
    """The parties of a round as a column."""
    from briefing.link.series import sides

    return "|".join(sides(one))


def _list(connection: sqlite3.Connection, name: str, numbers: Sequence[int]) -> None:
    connection.execute("INSERT OR REPLACE INTO listing VALUES (?, ?)", (name, pack_numbers(numbers)))


def _put(connection: sqlite3.Connection, table: str, records: Sequence[Any], columns: Any) -> list[str]:
    """Write what is new or changed, mark what went; the ids written."""
    rows = connection.execute(f"SELECT id, n, digest FROM {table} WHERE live = 1")
    return _write(connection, table, records, columns, {row[0]: (row[1], row[2]) for row in rows})


def _write(
    connection: sqlite3.Connection,
    table: str,
    records: Sequence[Any],
    columns: Any,
    known: dict[str, tuple[int, bytes]],
) -> list[str]:
    """Write those of ``records`` that differ from ``known`` (id → row, digest); mark what is known and not there."""
    written: list[str] = []
    for record in records:
        data = pack(record)
        digest = _digest(data)
        before = known.pop(record.id, None)
        if before is not None and before[1] == digest:
            continue
        if before is not None:
            connection.execute(f"UPDATE {table} SET live = 0 WHERE n = ?", (before[0],))
        packed = compress(data, 1) if table == "round" else data
        values = {"id": record.id, "digest": digest, "packed": packed, **columns(record)}
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))
        written.append(record.id)
    connection.executemany(f"UPDATE {table} SET live = 0 WHERE n = ?", [(n,) for n, _ in known.values()])
    return written


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=12).digest()


def _entity_columns(entity: Entity) -> dict[str, object]:
    return {
        "kind": entity.kind,
        "folded": searchable((entity.name, *entity.aliases)),
        "mentions": entity.mentions,
        "first": entity.first_seen.toordinal() if entity.first_seen else None,
        "last": entity.last_seen.toordinal() if entity.last_seen else None,
    }


def _round_columns(item: Round) -> dict[str, object]:
    people = [word for person in item.participants for word in (person.name, person.role or "", person.party or "")]
    return {
        "first": item.earliest.toordinal() if item.earliest else None,
        "last": item.latest.toordinal() if item.latest else None,
        "status": item.status,
        "level": item.level,
        "form": item.form,
        "place": searchable((item.place or "",)),
        "who": searchable((*item.parties, *people)),
        "about": searchable((item.title, *item.topics)),
        "disputed": bool(item.disagreements),
        "sides": sides_key(item),
        "decided": bool(item.decided) or any(link.decided for link in item.links),
    }


def _put_links(
    connection: sqlite3.Connection, of_article: Mapping[int, tuple[Sequence[str | None], Sequence[str | None]]]
) -> None:
    connection.execute(
        "DELETE FROM joined WHERE n NOT IN (SELECT value FROM json_each(?))", (json.dumps([*of_article]),)
    )
    rows = [(n, pack(list(entities)), pack(list(rounds))) for n, (entities, rounds) in of_article.items()]
    connection.executemany(
        "INSERT INTO joined VALUES (?1, ?2, ?3) ON CONFLICT (n) DO UPDATE SET entities = ?2, rounds = ?3"
        " WHERE entities <> ?2 OR rounds <> ?3",
        rows,
    )


def round_order(item: Round) -> tuple[int, int, str]:
    """Oldest first, undated last."""
    first, last = item.earliest or item.latest, item.latest or item.earliest
    return (
        first.toordinal() if first else UNDATED,
        last.toordinal() if last else UNDATED,
        item.id,
    )
