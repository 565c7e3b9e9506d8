"""At which rounds an entity appears, kept up to date where a few rounds came, went or changed."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec

from briefing.model import Entity
from briefing.store.codec import unpack
from briefing.store.filing import Filed, name_key, number
from briefing.store.findings import put_some_entities

_LATE = 1 << 30  # as in ``filing.all_filed``


def appear(connection: sqlite3.Connection, before: Mapping[str, Filed], after: Mapping[str, Filed]) -> None:
    """Bring the rounds of entities up to date: rounds filed as ``before`` are filed as ``after`` now."""
    touched = before.keys() | after.keys()
    filed = [*before.values(), *after.values()]
    changed = []
    for entity in _concerned(connection, filed):
        rounds = [one for one in entity.rounds if one not in touched]
        for one in after.values():
            if _was_there(entity, one):
                _insert(connection, rounds, one.id)
        if tuple(rounds) != entity.rounds:
            changed.append(msgspec.structs.replace(entity, rounds=tuple(rounds)))
    put_some_entities(connection, changed)


def _concerned(connection: sqlite3.Connection, filed: Sequence[Filed]) -> list[Entity]:
    people = json.dumps(sorted({person for one in filed for person in one.people}))
    names = json.dumps(sorted({number(name) for one in filed for name in one.names}))
    sql = (
        "SELECT packed FROM entity WHERE live = 1 AND (id IN (SELECT value FROM json_each(?1))"
        " OR n IN (SELECT entity FROM called WHERE key IN (SELECT value FROM json_each(?2))))"
    )
    return [unpack(Entity, packed) for (packed,) in connection.execute(sql, (people, names))]


def _was_there(entity: Entity, one: Filed) -> bool:
    if entity.id in one.people:
        return True
    return entity.kind != "person" and any(name_key(name) in one.names for name in (entity.name, *entity.aliases))


def _insert(connection: sqlite3.Connection, rounds: list[str], new: str) -> None:
    """Put a round where its day belongs."""

    def day(one: str) -> tuple[int, int, str]:
        sql = "SELECT coalesce(first, ?2), coalesce(last, ?2) FROM round WHERE id = ?1 AND live = 1"
        first, last = connection.execute(sql, (one, _LATE)).fetchone()
        return first, last, one

    rounds.insert(bisect_left(rounds, day(new), key=day), new)
