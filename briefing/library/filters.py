"""Queries answered by the index: which rows of a list meet the conditions."""

from __future__ import annotations

from collections.abc import Callable, Collection

from briefing.query import Query, Term
from briefing.store.index import Index

Marked = Callable[[str, Term], Collection[str]]
"""(kind of thing, term) → the ids (digests of articles) that the reading state says meet a flag or tag."""

_TOLD = ("level", "status", "form", "about", "where")
_MARKS = ("unread", "starred", "noted", "tag")


class Filters:
    """Answers queries over one index; ``marked`` knows what was read, starred and tagged."""

    def __init__(self, index: Index, marked: Marked | None = None) -> None:
        """Without ``marked``, nothing is."""
        self._index = index
        self._marked = marked or _nothing

    def rounds(self, query: Query) -> set[int]:
        """Row numbers of rounds."""
        where = _Where()
        _days(where, query, "coalesce(first, last)", "coalesce(last, first)")
        for term in query.terms:
            self._round_term(where, term)
        return self._numbers("round", where, "live = 1")

    def _round_term(self, where: _Where, term: Term) -> None:
        if term.field in ("level", "status", "form"):
            where.among(term.field, term)
        elif term.field == "":
            where.like("who || place || about", term)
        elif term.field in ("who", "about"):
            where.like(term.field, term)
        elif term.field == "where":
            where.like("place", term)
        elif term.field == "undated":
            where.flag("coalesce(first, last) IS NULL", term)
        elif term.field == "disputed":
            where.flag("disputed = 1", term)
        elif term.field == "decided":
            where.flag("decided = 1", term)
        elif term.field in _MARKS:
            where.within("id", self._marked("round", term), term)
        else:  # the kind of an entity and an outlet say nothing of rounds
            where.flag("0", term)

    def articles(self, query: Query) -> set[int]:
        """Row numbers of articles: by day, by who and what is named, and by the rounds they tell of."""
        where = _Where()
        _days(where, query, "day", "day")
        for term in query.terms:
            if term.field in _MARKS:
                where.within("digest", self._marked("article", term), term)
            elif term.field == "outlet":
                where.like("outlet", term)
            elif term.field == "undated":
                where.flag("day IS NULL", term)
            elif term.field == "":
                where.either(f"{_LIKE.format('folded')} OR n IN (SELECT rowid FROM words WHERE words MATCH ?)", term)
        found = self._numbers("article", where, "file > 0")
        for term in query.of("who", "where", "kind"):
            found = _narrow(found, self._naming(term), term)
        told = [term for term in query.of(*_TOLD, "who", "disputed", "decided") if not term.negated]
        if any(term.field not in ("who", "where") for term in told):
            found &= self._telling(Query(terms=tuple(told)))
        for term in query.of("level", "status", "form", "about", "disputed", "decided"):
            if term.negated:
                found -= self._telling(Query(terms=(Term(field=term.field, values=term.values),)))
        return found

    def _naming(self, term: Term) -> set[int]:
        """Articles that name an entity of the term."""
        where = _Where()
        if term.field == "kind":
            where.among("kind", Term(field="kind", values=term.values))
        else:
            where.like("folded", Term(field=term.field, values=term.values))
            if term.field == "where":
                where.add("kind = 'place'")
        entities = self._index.findings.entities(sorted(self._numbers("entity", where, "live = 1")))
        return self._index.articles.numbers({article for one in entities.values() for article in one.articles})

    def _telling(self, query: Query) -> set[int]:
        """Articles that tell of a round of the query."""
        rounds = self._index.findings.rounds(sorted(self.rounds(query)))
        ids = {link.article for one in rounds.values() for link in one.links}
        return self._index.articles.numbers(ids)

    def entities(self, query: Query) -> set[int]:
        """Row numbers of entities: by name and kind, by when they were named, and by the rounds they were at."""
        where = _Where()
        _days(where, query, "first", "last")
        for term in query.terms:
            if term.field in ("who", ""):
                where.like("folded", term)
            elif term.field == "kind":
                where.among("kind", term)
            elif term.field == "undated":
                where.flag("coalesce(first, last) IS NULL", term)
            elif term.field in _MARKS:
                where.within("id", self._marked("entity", term), term)
        found = self._numbers("entity", where, "live = 1")
        told = tuple(term for term in query.of(*_TOLD, "disputed", "decided"))
        if told:
            rounds = self._index.findings.rounds(sorted(self.rounds(Query(terms=told))))
            ids = {one.id for one in rounds.values()}
            known = self._index.findings.entities(sorted(found))
            found = {n for n, one in known.items() if not ids.isdisjoint(one.rounds)}
        return found

    def _numbers(self, table: str, where: _Where, alive: str) -> set[int]:
        sql = f"SELECT n FROM {table} WHERE {' AND '.join([alive, *where.conditions])}"
        return {row[0] for row in self._index.database.rows(sql, where.values)}


def _nothing(_kind: str, _term: Term) -> Collection[str]:
    return ()


def _narrow(found: set[int], those: set[int], term: Term) -> set[int]:
    return found - those if term.negated else found & those


_LIKE = "{} LIKE ? ESCAPE '!'"


class _Where:
    """Conditions of a WHERE clause and the values they take."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: list[object] = []

    def add(self, condition: str, *values: object) -> None:
        self.conditions.append(f"({condition})")
        self.values += values

    def flag(self, condition: str, term: Term) -> None:
        self.add(f"NOT ({condition})" if term.negated else condition)

    def like(self, column: str, term: Term) -> None:
        """Some value of the term begins a word of the column."""
        each = " OR ".join(_LIKE.format(f"({column})") for _ in term.values)
        self.add(f"NOT ({each})" if term.negated else each, *(f"% {value}%" for value in term.values))

    def either(self, condition: str, term: Term) -> None:
        """The word of a bare term begins a word of the title or the text."""
        (word,) = term.values
        match = " ".join(f'"{part}"*' for part in word.split())
        self.add(f"NOT ({condition})" if term.negated else condition, f"% {word}%", match)

    def among(self, column: str, term: Term) -> None:
        marks = ", ".join("?" * len(term.values))
        self.add(f"{column} {'NOT ' if term.negated else ''}IN ({marks})", *term.values)

    def within(self, column: str, ids: Collection[str], term: Term) -> None:
        import json

        inside = f"{column} IN (SELECT value FROM json_each(?))"
        self.add(f"NOT ({inside})" if term.negated else inside, json.dumps(sorted(ids)))


def _days(where: _Where, query: Query, first: str, last: str) -> None:
    """What touches the days asked for; what has no day is left out where days are asked for."""
    if query.since is not None:
        where.add(f"{last} >= ?", query.since.toordinal())
    if query.until is not None:
        where.add(f"{first} <= ?", query.until.toordinal())
