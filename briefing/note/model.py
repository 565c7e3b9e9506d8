"""What is in a note, apart from how it is written: plain words, quotes and citations, in reading order.

Every string is plain text, never markup: a renderer escapes all of it. ``Line`` is one sentence as a sequence of runs.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from briefing.model import Basis, Form, Level, Mode, Record, Status

Profile = Literal["portable", "pandoc"]
SECTIONS: tuple[str, ...] = (
    "bottom_line",
    "rounds",
    "accounts",
    "positions",
    "points",
    "disagreements",
    "related",
    "people",
    "not_known",
    "assessment",
    "joins",
    "changes",
    "sources",
)


class Cite(Record, frozen=True, kw_only=True):
    """A source of the note ("s1") and the paragraph meant: a number from 1, or "headline", "caption", "dateline"."""

    source: str
    paragraph: str


class Run(Record, frozen=True):
    """A stretch of a sentence: the program's words, or (``quote``) words of an article; ``cites`` follow it."""

    text: str
    quote: bool = False
    cites: tuple[Cite, ...] = ()


Line = tuple[Run, ...]


class Options(Record, frozen=True, kw_only=True):
    """What a configuration may set (``note:`` in config.yaml).

    ``grades`` maps an outlet to its Admiralty letter A to F (F where none is set). ``previous`` is the text of the
    last note, for "Changes since the last note". ``as_of`` defaults to the day of the newest article.
    ``weights`` are those of the linker in force by dotted name (empty: the shipped ones); the manifest has their hash.
    ``quote_words`` caps a quote, ``related`` and ``statements`` the entries of a list.
    """

    profile: Profile = "portable"
    sections: tuple[str, ...] = SECTIONS
    title: str | None = None
    author: str | None = None
    classification: str | None = None
    purpose: str | None = None
    grades: dict[str, str] = msgspec.field(default_factory=dict)
    as_of: dt.date | None = None
    previous: str | None = None
    weights: dict[str, float] = msgspec.field(default_factory=dict)
    language: str = "en"
    quote_words: int = 45
    related: int = 8
    statements: int = 2


class Delegate(Record, frozen=True, kw_only=True):
    """Who stood for a party at a round."""

    name: str
    party: str | None = None
    role: str | None = None
    lead: bool = False


class Entry(Record, frozen=True, kw_only=True):
    """One round of the note: its row of the table and its paragraph. ``when`` is the date in words."""

    number: int
    id: str
    title: str
    when: str
    edtf: str | None
    earliest: dt.date | None
    latest: dt.date | None
    basis: Basis
    place: str | None
    status: Status
    form: Form
    level: Level
    mode: Mode
    parties: tuple[str, ...]
    delegates: tuple[Delegate, ...]
    topics: tuple[str, ...]
    join: str
    grade: str
    accounts: int
    cites: tuple[Cite, ...]
    told: tuple[Line, ...]
    moved_from: dt.date | None = None


class Statement(Record, frozen=True, kw_only=True):
    """A sentence quoted for what someone said, or for what was agreed or stayed open."""

    heading: str
    line: Line


class Difference(Record, frozen=True, kw_only=True):
    """One field of a round on which articles differ: each account with its sources, and how it is read."""

    round: int
    field: str
    accounts: tuple[Line, ...]
    reading: str


class Person(Record, frozen=True, kw_only=True):
    """A person of the note's rounds: name, spellings met, roles with the days they were seen, rounds by number."""

    name: str
    variants: tuple[str, ...]
    roles: tuple[str, ...]
    rounds: tuple[int, ...]
    cites: tuple[Cite, ...]


class Join(Record, frozen=True, kw_only=True):
    """Why the mentions of one round were taken for one meeting."""

    round: int
    lines: tuple[Line, ...]


class Source(Record, frozen=True, kw_only=True):
    """An article that is cited. ``sha256`` is that of its text in UTF-8; ``paragraphs`` are those cited."""

    key: str
    article: str
    title: str
    outlet: str | None
    url: str | None
    published: dt.date | None
    published_how: str
    paragraphs: tuple[str, ...]
    quote: str
    quote_paragraph: str
    grade: str
    sha256: str
    language: str = "en"


class Note(Record, frozen=True, kw_only=True):
    """A briefing note. ``manifest`` is the front matter in order, without ``generated``."""

    title: str
    options: Options
    generated: dt.datetime
    as_of: dt.date | None
    manifest: dict[str, str | int]
    bottom_line: tuple[Line, ...]
    last: Line
    next: Line
    rounds: tuple[Entry, ...] = ()
    positions: tuple[Statement, ...] = ()
    points: tuple[Statement, ...] = ()
    differences: tuple[Difference, ...] = ()
    related: tuple[Line, ...] = ()
    people: tuple[Person, ...] = ()
    not_known: tuple[Line, ...] = ()
    joins: tuple[Join, ...] = ()
    changes: tuple[Line, ...] = ()
    summary: Line = ()
    sources: tuple[Source, ...] = ()
