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
    rows = {n: ids for n, (_, ids) in joined.of_article.items()}
    members: dict[str, list[tuple[int, int]]] = {}
    for n, ids in rows.items():
        for at, name in enumerate(ids):
            if name is not None:
                members.setdefault(name, []).append((n, at))
    file(connection, joined.rounds, joined.filed, members, joined.people)


def file(
    connection: sqlite3.Connection,
    rounds: Iterable[Round],
    keys: Mapping[str, Sequence[str]],
    members: Mapping[str, Sequence[tuple[int, int]]],
    people: Mapping[str, Sequence[str]],
) -> None:
    """File ``rounds``, which are in the table and not filed yet; the rest by id."""
    chosen = [one for one in rounds if one.id in keys]
    ids = json.dumps([one.id for one in chosen])
    sql = "SELECT id, n FROM round WHERE live = 1 AND id IN (SELECT value FROM json_each(?))"
    seat = dict(connection.execute(sql, (ids,)).fetchall())
    for one in chosen:
        n = seat[one.id]
        mine = sorted({number(key) for key in keys[one.id]})
        row = (n, array("q", mine).tobytes(), pack(members.get(one.id, ())), pack(people.get(one.id, ())))
        connection.execute("INSERT OR REPLACE INTO filed VALUES (?, ?, ?, ?, ?)", (*row, pack(names_of(one))))
        connection.executemany("INSERT OR IGNORE INTO block VALUES (?, ?)", ((key, n) for key in mine))


def take_out(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """Forget where these rounds are filed; before their rows are changed."""
    sql = (
        "SELECT round.n, keys FROM round JOIN filed ON filed.round = round.n"
        " WHERE live = 1 AND id IN (SELECT value FROM json_each(?))"
    )
    for n, packed in connection.execute(sql, (json.dumps([*ids]),)).fetchall():
        mine = array("q")
        mine.frombytes(packed)
        connection.executemany("DELETE FROM block WHERE key = ? AND round = ?", ((key, n) for key in mine))
        connection.execute("DELETE FROM filed WHERE round = ?", (n,))


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
