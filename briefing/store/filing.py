"""Where rounds are filed, so that a few changed articles find the rounds they concern without reading all of them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.folding import words
from briefing.store.codec import pack, unpack

if TYPE_CHECKING:
    from briefing.model import Round
    from briefing.store.findings import Joined


class Filed(NamedTuple):
    """Who and what a round has to do with: the entities of its people, the folded names of its parties and place."""

    id: str
    people: tuple[str, ...]
    names: tuple[str, ...]


def refile(connection: sqlite3.Connection, joined: Joined) -> None:
    """File all rounds of ``joined``, which are in the table by now."""
    connection.execute("DELETE FROM filed")
    connection.execute("DELETE FROM block")
    file(connection, joined.rounds, joined.filed, joined.members, joined.people)


Place = tuple[int, bytes, bytes, bytes, bytes]
"""Where a round is filed: its row, and packed its keys, members, people and names, as in the table."""


def file(
    connection: sqlite3.Connection,
    rounds: Iterable[Round],
    keys: Mapping[str, Sequence[str]],
    members: Mapping[str, Sequence[tuple[int, int]]],
    people: Mapping[str, Sequence[str]],
    stood: Mapping[str, Place] | None = None,
) -> None:
    """File ``rounds``, which are in the table; the rest by id. ``stood``: where any that are gone or changed were."""
    stood = stood or {}
    chosen = [one for one in rounds if one.id in keys]
    seat = seats(connection, [one.id for one in chosen])
    for one in chosen:
        mine = array("q", sorted({number(key) for key in keys[one.id]})).tobytes()
        member = pack(list(members.get(one.id, ())))
        place = (seat[one.id], mine, member, pack(people.get(one.id, ())), pack(names_of(one)))
        before = stood.get(one.id)
        if before is None or before[:2] != place[:2]:
            if before is not None:
                take_out(connection, before)
            connection.executemany("INSERT OR IGNORE INTO block VALUES (?, ?)", _blocks(place))
        if before != place:
            connection.execute("INSERT OR REPLACE INTO filed VALUES (?, ?, ?, ?, ?)", place)
    there = {one.id for one in chosen}
    for key, before in stood.items():
        if key not in there:
            take_out(connection, before)


def take_out(connection: sqlite3.Connection, place: Place) -> None:
    """Forget that a round is filed here."""
    connection.executemany("DELETE FROM block WHERE key = ? AND round = ?", _blocks(place))
    connection.execute("DELETE FROM filed WHERE round = ?", (place[0],))


def places(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, Place]:
    """Where these rounds are filed; those that are not are left out."""
    sql = (
        "SELECT id, filed.round, keys, members, people, names FROM round JOIN filed ON filed.round = round.n"
        " WHERE live = 1 AND id IN (SELECT value FROM json_each(?))"
    )
    return {row[0]: row[1:] for row in connection.execute(sql, (json.dumps([*ids]),))}


def seats(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, int]:
    """The rows of these rounds."""
    sql = "SELECT id, n FROM round WHERE live = 1 AND id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (json.dumps([*ids]),)).fetchall())


def _blocks(place: Place) -> Iterator[tuple[int, int]]:
    mine = array("q")
    mine.frombytes(place[1])
    return ((key, place[0]) for key in mine)


def filed(key: str, place: Place) -> Filed:
    """Who and what the round filed here has to do with."""
    return Filed(key, unpack(tuple[str, ...], place[3]), unpack(tuple[str, ...], place[4]))


def reseat(connection: sqlite3.Connection, old: int, new: int) -> None:
    """A round is in another row now."""
    row = connection.execute("SELECT keys FROM filed WHERE round = ?", (old,)).fetchone()
    if row is None or old == new:
        return
    mine = array("q")
    mine.frombytes(row[0])
    connection.executemany("UPDATE block SET round = ? WHERE key = ? AND round = ?", ((new, key, old) for key in mine))
    connection.execute("UPDATE filed SET round = ? WHERE round = ?", (new, old))


def all_filed(connection: sqlite3.Connection) -> Iterator[Filed]:
    """All rounds, in the order of their days, undated last."""
    last = 1 << 30
    sql = (
        "SELECT id, people, names FROM filed JOIN round ON round.n = filed.round WHERE live = 1"
        f" ORDER BY coalesce(first, {last}), coalesce(last, {last}), id"
    )
    for key, people, names in connection.execute(sql):
        yield Filed(key, unpack(tuple[str, ...], people), unpack(tuple[str, ...], names))


def names_of(one: Round) -> tuple[str, ...]:
    """The folded names of a round's parties and place."""
    return tuple(dict.fromkeys(name_key(name) for name in (*one.parties, one.place or "") if name))


def name_key(name: str) -> str:
    """The words of a name, folded."""
    return " ".join(words(name))


def number(key: str) -> int:
    """A key as a number: two keys that share one only make a few rounds too many looked at."""
    return int.from_bytes(hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=8).digest(), signed=True)
