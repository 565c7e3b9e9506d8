"""The rounds of an index as a shelf of the linker: what a few changed articles concern is read, and written back."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from briefing.link.describe import closed
from briefing.link.facts import Fact
from briefing.link.joiner import Touched
from briefing.link.rounds import by_date
from briefing.link.series import find as find_series
from briefing.link.series import sides
from briefing.link.status import SILENCE
from briefing.model import Round, Series
from briefing.store.appearing import appear
from briefing.store.articles import ArticleStore
from briefing.store.codec import inflate, pack, unpack
from briefing.store.database import Database
from briefing.store.filing import Filed, Place, file, filed, number, places, reseat
from briefing.store.findings import put_rounds, relist_rounds, sides_key

Ids = tuple[str | None, ...]
_LIVE = "live = 1 AND id IN (SELECT value FROM json_each(?))"


class Newcomer(msgspec.Struct, frozen=True):
    """An article to take in: its row, the entity of each name, how many meetings it tells of, and its facts."""

    n: int
    entities: Ids
    told: int
    facts: tuple[Fact, ...]


class RoundShelf:
    """A ``link.joiner.Shelf`` over the tables. ``written`` are the ids of rounds that are new or changed."""

    def __init__(
        self,
        database: Database,
        articles: ArticleStore,
        fresh: Sequence[Newcomer],
        gone: Sequence[int],
        tied: Mapping[str, str] | None = None,
        before: Mapping[int, Sequence[Fact]] | None = None,
        note: Callable[[Touched], Mapping[str, object]] | None = None,
    ) -> None:
        """``gone`` are the rows of joined articles that leave.

        ``tied``: the facts of rulings, with their articles; ``before``: what joined articles told before they were
        corrected, by row; ``note``: what is to be noted of a change along with it.
        """
        self._database = database
        self._articles = articles
        self._fresh = fresh
        self._gone = gone
        self._tied = tied or {}
        self._before = before or {}
        self._note = note
        self._facts: dict[int, dict[int, Fact]] = {}
        self._rounds: dict[int, list[str | None]] = {}
        self.written: tuple[str, ...] = ()

    def of_article(self, article: str) -> Sequence[Fact]:
        """The facts of one article, as they were joined."""
        sql = "SELECT n FROM article JOIN joined USING (n) WHERE id = ?"
        rows = [row[0] for row in self._database.rows(sql, (article,))]
        self._read(rows)
        return [fact for n in rows for fact in self._facts[n].values()]

    def of_rounds(self, rounds: Iterable[str]) -> Mapping[str, Sequence[Fact]]:
        """The facts of each of these rounds, in the order they were joined."""
        sql = f"SELECT id, members FROM round JOIN filed ON filed.round = round.n WHERE {_LIVE}"
        found = self._database.rows(sql, (json.dumps([*rounds]),))
        members = {key: unpack(list[tuple[int, int]], packed) for key, packed in found}
        self._read({n for mine in members.values() for n, _ in mine})
        return {key: [self._facts[n][at] for n, at in mine] for key, mine in members.items()}

    def rounds_filed(self, keys: Iterable[str]) -> set[str]:
        """The rounds that are filed under one of these keys."""
        sql = (
            "SELECT DISTINCT id FROM block JOIN round ON round.n = block.round"
            " WHERE key IN (SELECT value FROM json_each(?)) AND live = 1"
        )
        return {row[0] for row in self._database.rows(sql, (json.dumps([*map(number, keys)]),))}

    def rounds_of(self, facts: Iterable[str]) -> set[str]:
        """The rounds that these facts (ids) are in; those not on the shelf are left out."""
        wanted = set(facts)
        for article in {self._tied[one] for one in wanted if one in self._tied}:
            self.of_article(article)
        found = ((n, fact) for n, known in self._facts.items() for fact in known.values() if fact.id in wanted)
        return {name for n, fact in found if (name := self._rounds[n][fact.mention]) is not None}

    def replace(self, _gone: Sequence[Fact], _fresh: Sequence[Fact], touched: Touched) -> None:
        """Write what a change did, in one transaction."""
        with self._database.write() as connection:
            stood = places(connection, [*touched.gone, *touched.filed])
            before = _live(connection, stood)
            self._write_articles(connection, touched)
            rounds, moved = _numbered(connection, touched, before)
            self.written = (*put_rounds(connection, rounds, touched.gone), *moved)
            people, members = self._people(touched)
            file(connection, rounds, touched.filed, members, people, stood)
            appear(connection, *_differing(stood, places(connection, touched.filed), before, rounds))
            connection.executemany("INSERT OR REPLACE INTO redirect VALUES (?, ?)", [*touched.redirects.items()])
            relist_rounds(connection)
            noted = self._note(touched) if self._note else {}
            rows = [(key, pack(value)) for key, value in noted.items()]
            connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)

    def close_until(self, before: dt.date | None, day: dt.date | None) -> tuple[str, ...]:
        """Bring the fates of announced rounds up to date: the last article is of another ``day`` now."""
        if day is None or before == day:
            return ()
        low, high = sorted((before or dt.date.min, day))
        since = low.toordinal() - SILENCE - 1
        sql = "SELECT packed FROM round WHERE live = 1 AND status IN ('planned', 'proposed') AND last BETWEEN ? AND ?"
        with self._database.write() as connection:
            found = [inflate(Round, row[0]) for row in connection.execute(sql, (since, high.toordinal()))]
            moved = [new for one in found if (new := closed(one, day)) != one]
            if moved:
                _move(connection, moved)
                relist_rounds(connection)
        return tuple(one.id for one in moved)

    def _read(self, rows: Iterable[int]) -> None:
        """Read the facts of these articles, with their people and the rounds they are in."""
        wanted = [n for n in rows if n not in self._facts]
        found = self._articles.joined_facts(wanted)
        for n, (stored, entities, rounds) in found.items():
            facts = self._before.get(n, stored)
            self._facts[n] = {fact.mention: with_people(fact, entities) for fact in facts}
            self._rounds[n] = rounds

    def _write_articles(self, connection: sqlite3.Connection, touched: Touched) -> None:
        """Note the rounds of every article whose meetings were joined anew."""
        connection.executemany("DELETE FROM joined WHERE n = ?", [(n,) for n in self._gone])
        for one in self._fresh:
            mine: list[str | None] = [None] * one.told
            for fact in one.facts:
                mine[fact.mention] = touched.home[fact.id]
            row = (one.n, pack(one.entities), pack(mine))
            connection.execute("INSERT OR REPLACE INTO joined VALUES (?, ?, ?)", row)
        replaced = {*self._gone, *(one.n for one in self._fresh)}
        for n, known in self._facts.items():
            now = list(self._rounds[n])
            for at, fact in known.items():
                now[at] = touched.home.get(fact.id, now[at])
            if n not in replaced and now != self._rounds[n]:
                connection.execute("UPDATE joined SET rounds = ? WHERE n = ?", (pack(now), n))

    def _people(self, touched: Touched) -> tuple[dict[str, list[str]], dict[str, list[tuple[int, int]]]]:
        """The entities at each round that was joined anew, and its members in the order they were joined."""
        replaced = {*self._gone, *(one.n for one in self._fresh)}
        here = [(n, fact) for n, known in self._facts.items() if n not in replaced for fact in known.values()]
        here += [(one.n, fact) for one in self._fresh for fact in one.facts]
        people: dict[str, dict[str, None]] = {}
        at = {fact.id: (n, fact.mention) for n, fact in here}
        members: dict[str, list[tuple[int, int]]] = {}
        for id_, home in touched.home.items():
            members.setdefault(home, []).append(at[id_])
        for _, fact in here:
            name = touched.home.get(fact.id)
            if name is not None:
                people.setdefault(name, {}).update(dict.fromkeys(one for one in fact.people if one is not None))
        return {name: sorted(mine) for name, mine in people.items()}, members


def with_people(fact: Fact, ids: Sequence[str | None]) -> Fact:
    """The fact with the entity of each participant; ``ids`` are parallel to the names of its article."""
    mentions = (person.mention for person in fact.meeting.participants)
    people = tuple(ids[at] if at is not None and at < len(ids) else None for at in mentions)
    return msgspec.structs.replace(fact, people=people)


def _live(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Round]:
    rows = connection.execute(f"SELECT packed FROM round WHERE {_LIVE}", (json.dumps([*ids]),))
    return {one.id: one for (packed,) in rows if (one := inflate(Round, packed))}


def _differing(
    stood: Mapping[str, Place], stand: Mapping[str, Place], before: Mapping[str, Round], after: Sequence[Round]
) -> tuple[dict[str, Filed], dict[str, Filed]]:
    """What was filed and is filed now, of rounds whose day, people or names are others."""
    days = {one.id: (one.earliest, one.latest) for one in after}
    same = {
        key
        for key, place in stood.items()
        if key in stand and place[3:] == stand[key][3:] and days.get(key) == (before[key].earliest, before[key].latest)
    }
    was = {key: filed(key, place) for key, place in stood.items() if key not in same}
    return was, {key: filed(key, place) for key, place in stand.items() if key not in same}


_COUNTED_BY = ("earliest", "latest", "status", "ordinal", "form", "level", "place", "title", "parties", "participants")


def _as_counted(one: Round) -> tuple[object, ...]:
    """All that a series rests on."""
    return tuple(getattr(one, name) for name in _COUNTED_BY)


def _numbered(
    connection: sqlite3.Connection, touched: Touched, before: Mapping[str, Round]
) -> tuple[list[Round], list[str]]:
    """The rounds of a change with their series; series of the same parties are brought up to date with them.

    ``before`` are the rounds as they were. Also the ids of other rounds that are in another series now.
    """
    same = {one.id for one in touched.rounds if one.id in before and _as_counted(one) == _as_counted(before[one.id])}
    other = [one for one in (*before.values(), *touched.rounds) if one.id not in same]
    counted = {sides_key(one) for one in other if len(sides(one)) > 1}
    parties = json.dumps(sorted(counted))
    there = "sides IN (SELECT value FROM json_each(?)) AND sides LIKE '%|%'"
    rows = connection.execute(f"SELECT packed FROM round WHERE live = 1 AND {there}", (parties,)).fetchall()
    known = {one.id: one for (packed,) in rows if (one := inflate(Round, packed))}
    for name in touched.gone:
        known.pop(name, None)
    anew = {one.id: one for one in touched.rounds if sides_key(one) in counted}
    plain = [msgspec.structs.replace(one, series=None) for one in (known | anew).values()]
    numbered, series = find_series(sorted(plain, key=by_date))
    connection.execute(f"DELETE FROM series WHERE {there}", (parties,))
    connection.executemany("INSERT INTO series VALUES (?, ?, ?)", _series_rows(series, numbered))
    moved = [one for one in numbered if one.id not in anew and one != known[one.id]]
    _move(connection, moved)
    made = {one.id: one for one in numbered}
    out = [
        made.get(one.id) or msgspec.structs.replace(one, series=before[one.id].series if one.id in same else None)
        for one in touched.rounds
    ]
    return out, [one.id for one in moved]


def _series_rows(series: Sequence[Series], rounds: Sequence[Round]) -> list[tuple[str, str, bytes]]:
    by_id = {one.id: one for one in rounds}
    return [(one.id, sides_key(by_id[one.rounds[0]]), pack(one)) for one in series]


def _move(connection: sqlite3.Connection, rounds: Sequence[Round]) -> None:
    """Write rounds of which only the series or fate is another; they stay filed as they were."""
    for one in rounds:
        (old,) = connection.execute("SELECT n FROM round WHERE id = ? AND live = 1", (one.id,)).fetchone()
        put_rounds(connection, [one], ())
        (new,) = connection.execute("SELECT n FROM round WHERE id = ? AND live = 1", (one.id,)).fetchone()
        reseat(connection, old, new)
