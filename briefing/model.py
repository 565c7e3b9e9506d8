"""The words of the project as types.

One type for one word of the glossary (docs/architecture.md). Records are immutable, compare by value and encode
to JSON or MessagePack with ``msgspec``. Offsets are half-open and count code points of ``Article.text``.
Days are ``datetime.date``; an interval is closed on both ends.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

EntityKind = Literal["person", "organization", "place"]
TimeKind = Literal["date", "time", "duration", "set"]
Basis = Literal[
    "stated",
    "stated_year_inferred",
    "relative_to_dct",
    "relative_to_time",
    "relative_to_event",
    "publication_date",
    "decision",
    "none",
]
PublishedFrom = Literal["metadata", "header", "byline", "dateline", "text", "decision"]
ZoneKind = Literal["header", "headline", "byline", "dateline", "caption", "credit", "furniture"]
Form = Literal["meeting", "visit", "call", "summit", "conference", "negotiation", "agreement"]
Level = Literal[
    "leader",
    "minister",
    "deputy_minister",
    "official",
    "military",
    "intelligence",
    "parliament",
    "envoy",
    "mixed",
    "unknown",
]
Mode = Literal["visit", "third_party", "multilateral", "phone", "video", "written", "unspecified"]
Status = Literal[
    "proposed",
    "planned",
    "under_way",
    "held",
    "postponed",
    "cancelled",
    "refused",
    "denied",
    "unclear",
]
Part = Literal["visitor", "host", "mediator", "attendee"]
NameForm = Literal["full", "surname", "acronym", "role", "demonym", "metonym", "variant"]
DisagreementKind = Literal["conflict", "refinement", "update"]
Verdict = Literal["same", "different", "unsure", "set"]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Base of all records: immutable, keyword-only, defaults left out when encoded, never part of a cycle."""


class Span(Record, frozen=True, kw_only=True):
    """Half-open stretch ``[start, end)`` of an article's text, in code points."""

    start: int
    end: int


class Zone(Span, frozen=True, kw_only=True):
    """A stretch of the text that is not running prose. Zones are in order and do not overlap.

    ``repeat`` marks a headline that was already told: it is shown dimmed and never read for mentions.
    """

    kind: ZoneKind
    repeat: bool = False


class Problem(Record, frozen=True, kw_only=True):
    """One thing a person should know about a file: what, where (path, line) and what to do."""

    code: str
    message: str
    path: str | None = None
    line: int | None = None


class Article(Record, frozen=True, kw_only=True):
    """One text of the corpus, exactly as its file holds it.

    ``text[0]`` is code point ``offset`` of the decoded file (line ``line``), so every span leads back to the file.
    ``digest`` is the hash of the normalised text: decisions rest on it, ids do not.
    """

    id: str
    path: str
    text: str
    title: str
    digest: str
    outlet: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_from: PublishedFrom | None = None
    language: str = "en"
    zones: tuple[Zone, ...] = ()
    offset: int = 0
    line: int = 1
    problems: tuple[Problem, ...] = ()


class Reading(Record, frozen=True, kw_only=True):
    """One way to place a time expression on the calendar; weights of all readings add up to 1."""

    value: str
    edtf: str | None
    earliest: dt.date | None
    latest: dt.date | None
    basis: Basis
    rule: str
    weight: float


class TimeExpression(Span, frozen=True, kw_only=True):
    """A TIMEX3 expression (ISO-TimeML): ``value`` in its notation, ``edtf`` in ISO 8601-2, the days it may cover.

    ``anchor`` is the span of the time expression or event it was counted from, where that is not the article's date.
    ``readings`` holds every reading, the chosen one first.
    """

    text: str
    kind: TimeKind
    value: str
    basis: Basis
    edtf: str | None = None
    mod: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    rule: str = ""
    anchor: tuple[int, int] | None = None
    readings: tuple[Reading, ...] = ()


class EntityMention(Span, frozen=True, kw_only=True):
    """A span that names someone or something.

    ``name`` is the fullest name the article itself gives for it ("Sedat Önal" for a later "Önal"), ``role`` the title
    seen with it, ``country`` an ISO 3166-1 alpha-2 code. ``form`` tells how it names: demonyms and role descriptions
    are kept for the meetings but are no names. ``stands_for`` is "government" where a capital means its state.
    ``aside`` marks those of bylines and credits: shown, but neither entities of the corpus nor sides of a meeting.
    """

    text: str
    kind: EntityKind
    name: str
    form: NameForm = "full"
    role: str | None = None
    country: str | None = None
    stands_for: Literal["place", "government"] | None = None
    certainty: float = 1.0
    aside: bool = False


class Participant(Record, frozen=True, kw_only=True):
    """A person at a meeting. ``mention`` is the index in ``Extraction.names``, where there is one."""

    name: str
    role: str | None = None
    party: str | None = None
    part: Part = "attendee"
    lead: bool = False
    mention: int | None = None


class When(Record, frozen=True, kw_only=True):
    """When a meeting took or takes place, as one mention tells it.

    ``time`` is the index in ``Extraction.times``; ``days`` a stated duration. ``precise`` is true where the day itself
    is told and not just a stretch that holds it; ``basis`` tells how it is known ("publication_date": not told at all).
    """

    earliest: dt.date | None = None
    latest: dt.date | None = None
    edtf: str | None = None
    basis: Basis = "none"
    precise: bool = False
    time: int | None = None
    days: int | None = None


class MeetingMention(Span, frozen=True, kw_only=True):
    """The sentence that tells of one meeting (ACE/ERE event mention) with its arguments.

    ``trigger`` is the lemma at ``trigger_start``. ``parties`` are states and bodies by their usual English name.
    ``group`` numbers the meetings inside one article: mentions that share it are one meeting; ``apart`` lists groups
    of the same article that the text contrasts with this one (hard cannot-link). A ``generic`` mention ("have been
    holding talks") never makes a round. ``present`` is the number of those there with what it counts ("17 countries").
    """

    text: str
    trigger: str
    trigger_start: int
    trigger_end: int
    when: When
    form: Form = "meeting"
    mode: Mode = "unspecified"
    level: Level = "unknown"
    status: Status = "unclear"
    place: str | None = None
    country: str | None = None
    parties: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    topics: tuple[str, ...] = ()
    ordinal: int | None = None
    present: str | None = None
    generic: bool = False
    headline: bool = False
    group: int = 0
    apart: tuple[int, ...] = ()


class Extraction(Record, frozen=True, kw_only=True):
    """All that was found in one article, and its publication date with how that is known."""

    article: str
    digest: str
    published: dt.date | None
    published_from: PublishedFrom | None
    published_note: str = ""
    times: tuple[TimeExpression, ...] = ()
    names: tuple[EntityMention, ...] = ()
    meetings: tuple[MeetingMention, ...] = ()


class Role(Record, frozen=True, kw_only=True):
    """A title a person was seen with, and the first and last article day it was seen (an occupancy's evidence)."""

    title: str
    first: dt.date | None = None
    last: dt.date | None = None
    country: str | None = None


class Entity(Record, frozen=True, kw_only=True):
    """A person, organization or place of the corpus; ``joins`` tells why each alias was taken for it."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None
    mentions: int = 0
    articles: tuple[str, ...] = ()
    first_seen: dt.date | None = None
    last_seen: dt.date | None = None
    rounds: tuple[str, ...] = ()
    joins: tuple[Evidence, ...] = ()
    decided: bool = False


class Quote(Record, frozen=True, kw_only=True):
    """A quoted stretch with its article: W3C TextQuoteSelector and TextPositionSelector in one."""

    article: str
    start: int
    end: int
    text: str


class Evidence(Record, frozen=True, kw_only=True):
    """One reason for or against a join: the feature compared, its weight in bits, and the words it rests on."""

    feature: str
    bits: float
    note: str
    here: Quote | None = None
    there: Quote | None = None


class Link(Record, frozen=True, kw_only=True):
    """A mention taken for a round: ``bits`` is the sum of the evidence.

    ``mention`` is the index in ``Extraction.meetings`` of ``article``. ``decided`` is what a person ruled.
    ``runner_up`` is the next best round with its bits; ``flips`` says in words what would change the outcome.
    """

    article: str
    mention: int
    start: int
    end: int
    text: str
    status: Status
    when: When
    bits: float
    evidence: tuple[Evidence, ...] = ()
    runner_up: tuple[str, float] | None = None
    flips: tuple[str, ...] = ()
    decided: Verdict | None = None
    published: dt.date | None = None
    copy_of: int | None = None
    headline: bool = False


class Account(Record, frozen=True, kw_only=True):
    """One value of a field and the articles that give it."""

    value: str
    articles: tuple[str, ...]


class Disagreement(Record, frozen=True, kw_only=True):
    """A field on which the articles differ."""

    field: str
    kind: DisagreementKind
    values: tuple[Account, ...]
    note: str = ""


class LedgerEntry(Record, frozen=True, kw_only=True):
    """One step of a round's fate: what an article of ``reported`` said (announced, held, slipped by n days …).

    ``slipped`` counts the days from the beginning last announced to the one told here, where they do not overlap.
    """

    reported: dt.date | None
    article: str
    status: Status
    event: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    place: str | None = None
    slipped: int = 0


class Round(Record, frozen=True, kw_only=True):
    """The real meeting that mentions in several articles tell of.

    ``edtf`` is its date in EDTF; ``links`` come in order of article date and place. ``accounts`` counts independent
    accounts (copies count once). ``decided`` names the fields a person has set, ``computed`` holds what they would be
    otherwise, in the same order. ``fate`` closes the ledger: announced, held, slipped, moved, cancelled,
    never_mentioned_again …
    """

    id: str
    title: str
    edtf: str | None
    earliest: dt.date | None
    latest: dt.date | None
    place: str | None
    parties: tuple[str, ...]
    participants: tuple[Participant, ...]
    topics: tuple[str, ...]
    form: Form
    level: Level
    mode: Mode
    status: Status
    series: str | None = None
    ordinal: int | None = None
    links: tuple[Link, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    accounts: int = 1
    ledger: tuple[LedgerEntry, ...] = ()
    fate: str = ""
    basis: Basis = "none"
    decided: tuple[str, ...] = ()
    computed: tuple[str | None, ...] = ()


class Series(Record, frozen=True, kw_only=True):
    """Rounds that recur, oldest first, with the gaps between them in days and the numbers that are missing."""

    id: str
    title: str
    rounds: tuple[str, ...]
    gaps: tuple[int, ...] = ()
    usual_gap: int | None = None
    missing: tuple[int, ...] = ()


class Anchor(Record, frozen=True, kw_only=True):
    """What a decision rests on: quoted text and its digest, with a little of what stands before and after.

    ``article`` and ``start`` are hints only; the digest of the quote finds the text again when files move.
    ``mark`` is the trigger with the words beside it, which tells apart the meetings of one sentence.
    """

    quote: str
    digest: str
    prefix: str = ""
    suffix: str = ""
    mark: str = ""
    article: str | None = None
    start: int | None = None


class Decision(Record, frozen=True, kw_only=True):
    """A person's ruling: an edge between two anchors (same, different, unsure) or a value set on one (set).

    ``subject`` is "round", "mention", "article", "entity" or "time"; ``field`` and ``value`` go with "set".
    ``undone`` keeps a ruling that was taken back.
    """

    id: str
    subject: Literal["round", "mention", "article", "entity", "time"]
    verdict: Verdict
    anchors: tuple[Anchor, ...]
    field: str | None = None
    value: str | None = None
    note: str = ""
    user: str = ""
    made: dt.datetime | None = None
    undone: dt.datetime | None = None
