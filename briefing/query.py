"""The query line: ``who:önal where:moscow level:deputy status:held,planned about:libya since:2019 unread -tag:dull``.

Words and fields, all of which must hold; a comma means any of, ``-`` or ``!`` in front means not, quotes keep words
together.
"""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, get_args

from briefing.folding import words
from briefing.model import EntityKind, Form, Level, Record, Status

FIELDS = {
    "who": "a person, state or body",
    "where": "a place",
    "about": "a topic, or a word of the title",
    "level": "leader, minister, deputy_minister …",
    "status": "planned, held, cancelled …",
    "form": "visit, call, summit …",
    "kind": "person, organization or place",
    "since": "on or after a year, month or day",
    "until": "on or before a year, month or day",
    "tag": "a tag of your own",
    "outlet": "who published it",
}
"""The fields of a query and what each takes."""

FLAGS = {
    "unread": "not read yet",
    "starred": "with a star",
    "noted": "with a note of yours",
    "undated": "without a date",
    "disputed": "on which articles differ",
    "decided": "on which a person has ruled",
}
"""The words that stand alone."""

CHOICES: dict[str, tuple[str, ...]] = {
    "level": get_args(Level),
    "status": get_args(Status),
    "form": get_args(Form),
    "kind": get_args(EntityKind),
}
"""The values of the fields that take one of a few."""

_TERM = re.compile(r'[-!]?(?:[^\W\d_]+:)?(?:"[^"]*"?|[^\s"]+)+|\S')
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|-?[Ww](\d{1,2}))?$")


class QueryError(ValueError):
    """The query cannot be understood; ``start`` to ``end`` is the part that is wrong. One line."""

    def __init__(self, message: str, start: int, end: int) -> None:
        """Offsets count code points of the query."""
        super().__init__(message)
        self.start = start
        self.end = end


class Term(Record, frozen=True, kw_only=True):
    """One condition: ``field`` is a field, a flag, or empty for a bare word.

    ``values`` are alternatives: folded words where names are meant, else one of ``CHOICES``.
    """

    field: str
    values: tuple[str, ...] = ()
    negated: bool = False


class Query(Record, frozen=True, kw_only=True):
    """Conditions that must all hold, and the days to look at (either end may be open)."""

    terms: tuple[Term, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None

    def of(self, *fields: str) -> tuple[Term, ...]:
        """The terms of some fields."""
        return tuple(term for term in self.terms if term.field in fields)


class Completion(NamedTuple):
    """What may stand in place of ``start`` to ``end``, and what it means."""

    start: int
    end: int
    text: str
    meaning: str


def parse(text: str, since: dt.date | None = None, until: dt.date | None = None) -> Query:
    """The query in ``text``, narrowed to ``since`` and ``until``; raises ``QueryError``."""
    terms: list[Term] = []
    for found in _TERM.finditer(text):
        term, first, last = _term(found.group(), found.start())
        since = max(filter(None, (since, first)), default=None)
        until = min(filter(None, (until, last)), default=None)
        if term is not None:
            terms.append(term)
    if since and until and since > until:
        raise QueryError(f"since {since} is later than until {until}", 0, len(text))
    return Query(terms=tuple(terms), since=since, until=until)


def _term(raw: str, at: int) -> tuple[Term | None, dt.date | None, dt.date | None]:
    """A term, or the day that ``since`` or ``until`` gives."""
    negated = raw[0] in "-!" and len(raw) > 1
    body = raw[1:] if negated else raw
    name, colon, value = body.partition(":")
    end = at + len(raw)
    if not colon or not name.isalpha() or value.startswith("//"):
        if body.lower() in FLAGS:
            return Term(field=body.lower(), negated=negated), None, None
        folded = " ".join(words(body))
        return (Term(field="", values=(folded,), negated=negated) if folded else None), None, None
    field = name.lower()
    if field == "is" and value.lower() in FLAGS:
        return Term(field=value.lower(), negated=negated), None, None
    if field not in FIELDS:
        raise QueryError(_unknown(f"field {name!r}", field, FIELDS), at, end)
    if not value.strip('"'):
        raise QueryError(f"{field}: needs {FIELDS[field]}", at, end)
    if field in ("since", "until"):
        first, last = day_span(value, at, end)
        return None, first if field == "since" else None, last if field == "until" else None
    return Term(field=field, values=_values(field, value, at, end), negated=negated), None, None


def _values(field: str, value: str, at: int, end: int) -> tuple[str, ...]:
    parts = [part.strip('" ') for part in value.split(",")]
    if field in CHOICES:
        return tuple(choice for part in parts if part for choice in _choose(field, part.lower(), at, end))
    if field == "tag":
        return tuple(part for part in parts if part)
    folded = tuple(" ".join(words(part)) for part in parts)
    kept = tuple(part for part in folded if part)
    if not kept:
        raise QueryError(f"{field}: needs {FIELDS[field]}", at, end)
    return kept


def _choose(field: str, part: str, at: int, end: int) -> tuple[str, ...]:
    """The choice that ``part`` is or begins."""
    choices = CHOICES[field]
    part = part.replace("-", "_")
    if part in choices:
        return (part,)
    begun = tuple(choice for choice in choices if choice.startswith(part))
    if len(begun) > 1:
        raise QueryError(f"{field}:{part} may be {' or '.join(begun)}", at, end)
    if not begun:
        raise QueryError(_unknown(f"{field} {part!r}", part, choices), at, end)
    return begun


def _unknown(what: str, given: str, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(given, names, 1)
    return f"there is no {what}; did you mean {near[0]!r}?" if near else f"there is no {what}: {', '.join(names)}"


def day_span(text: str, at: int = 0, end: int | None = None) -> tuple[dt.date, dt.date]:
    """First and last day of "2019", "2019-12", "2019-W52" or "2019-12-23"; raises ``QueryError``."""
    found = _DAY.match(text.strip('" '))
    try:
        if found is None:
            raise ValueError
        return _span(*(int(part) if part else None for part in found.groups()))
    except ValueError:
        message = f"{text!r} is no date: write 2019, 2019-12, 2019-W52 or 2019-12-23"
        raise QueryError(message, at, at + len(text) if end is None else end) from None


def _span(year: int | None, month: int | None, day: int | None, week: int | None) -> tuple[dt.date, dt.date]:
    year = year or 0
    if week is not None:
        return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is None:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, month, day), dt.date(year, month, day)


def complete(text: str, cursor: int, names: Callable[[str, str], Iterable[str]] | None = None) -> list[Completion]:
    """What may be typed at ``cursor``; ``names(field, prefix)`` gives values of fields that take names, best first."""
    start = text.rfind(" ", 0, cursor) + 1
    start += text[start : start + 1] in ("-", "!")
    word = text[start:cursor]
    field, colon, value = word.partition(":")
    if not colon:
        known = {f"{name}:": meaning for name, meaning in FIELDS.items()} | FLAGS
        found = [(name, meaning) for name, meaning in known.items() if name.startswith(word.lower())]
        return [Completion(start, cursor, name, meaning) for name, meaning in found]
    begin = start + len(field) + 1 + value.rfind(",") + 1
    prefix = text[begin:cursor].strip('"')
    if field in CHOICES:
        choices = [choice for choice in CHOICES[field] if choice.startswith(prefix.lower())]
        return [Completion(begin, cursor, choice, field) for choice in choices]
    if names is None or field not in FIELDS:
        return []
    return [Completion(begin, cursor, f'"{n}"' if " " in n else n, field) for n in names(field, prefix)]
