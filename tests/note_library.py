"""A small library held in memory, of dispatches invented for the tests: two islands that talk about fishing."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.model import (
    Account,
    Article,
    Disagreement,
    Entity,
    EntityKind,
    EntityMention,
    Evidence,
    Extraction,
    LedgerEntry,
    Link,
    Participant,
    PublishedFrom,
    Role,
    Round,
    Series,
    Status,
    When,
)

D = dt.date

TEXTS = {
    "a1": (
        "Boats and quotas\n\n"
        "Deputy Minister Ana Lund will travel to Port Selm on March 3 for talks with Ostrava Isle on herring quotas, "
        "the ministry of Norhavn said Friday.\n\n"
        "Norhavn and Ostrava Isle agreed in January to share patrol data.\n\n"
        "“We want a deal that lasts,” Lund said."
    ),
    "a2": (
        "A delegation led by Ana Lund met officials of Ostrava Isle in Port Selm on March 4, without a deal.\n\n"
        "Piet Marr, who led the Ostrava side, said the two sides had differences on cod.\n\n"
        "The two governments plan to meet again in Norhavn on March 20."
    ),
    "a3": (
        "Lund and Marr met in Norhavn on March 20 to speak about cod | herring.\n\n"
        "The foreign ministers spoke by phone on March 18, according to the ministry."
    ),
}


def sentence(article: str, words: str) -> tuple[int, int, str]:
    """The stretch of an article that starts with ``words`` and ends its sentence or paragraph."""
    text = TEXTS[article]
    start = text.index(words)
    end = min(at for at in (text.find("\n", start), len(text)) if at >= 0)
    return start, end, text[start:end]


def article(name: str, text: str, title: str, outlet: str | None = None, day: dt.date | None = None) -> Article:
    """An article as ingest would give it."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=name, path=f"{name}.txt", text=text, title=title, digest=digest, outlet=outlet, published=day)


def link(name: str, words: str, status: Status, day: dt.date | None, bits: float = 0.0, **more: object) -> Link:
    """A mention of a round."""
    start, end, text = sentence(name, words)
    found = When(earliest=day, latest=day, edtf=day.isoformat() if day else None, basis="stated", precise=True)
    made = Link(article=name, mention=0, start=start, end=end, text=text, status=status, when=found, bits=bits)
    return msgspec_replace(made, **more)


def msgspec_replace(record: Link, **more: object) -> Link:
    """``msgspec.structs.replace``, typed."""
    import msgspec

    return msgspec.structs.replace(record, **more)


def round_(name: str, day: dt.date, last: dt.date | None = None, **more: object) -> Round:
    """A round between the two islands."""
    end = last or day
    edtf = day.isoformat() if end == day else f"{day}/{end}"
    base = {
        "id": name, "title": "Norhavn, Ostrava Isle", "edtf": edtf, "earliest": day, "latest": end,
        "place": "Port Selm", "parties": ("Norhavn", "Ostrava Isle"), "participants": (), "topics": ("herring",),
        "form": "meeting", "level": "deputy_minister", "mode": "visit", "status": "held", "basis": "stated",
    }  # fmt: skip
    return Round(**(base | more))  # type: ignore[arg-type]


LUND = Participant(name="Ana Lund", role="Deputy Minister", party="Norhavn", lead=True)
MARR = Participant(name="Piet Marr", party="Ostrava Isle", lead=True)
DAY3, DAY4, DAY18, DAY20 = D(2031, 3, 3), D(2031, 3, 4), D(2031, 3, 18), D(2031, 3, 20)


def default_rounds() -> list[Round]:
    """A disputed round, a round that was announced and held, and a call beside them."""
    evidence = (
        Evidence(feature="lead", bits=4.0, note="same lead: Ana Lund"),
        Evidence(feature="place", bits=4.0, note="same city: Port Selm"),
    )
    return [
        round_(
            "r-one", DAY3, DAY4, edtf="[2031-03-03,2031-03-04]", participants=(LUND, MARR), accounts=2,
            links=(
                link("a1", "Deputy Minister", "planned", DAY3, published=D(2031, 2, 28)),
                link("a2", "A delegation", "held", DAY4, 8.0, evidence=evidence, published=D(2031, 3, 5),
                     flips=("another city in a2",)),
            ),
            disagreements=(
                Disagreement(field="date", kind="conflict", values=(
                    Account(value="2031-03-03", articles=("a1",)), Account(value="2031-03-04", articles=("a2",)))),
            ),
            ledger=(LedgerEntry(reported=D(2031, 2, 28), article="a1", status="planned", event="announced",
                                earliest=DAY3, latest=DAY3),),
        ),
        round_(
            "r-two", DAY20, place="Norhavn", participants=(LUND, MARR), topics=("cod", "herring"), accounts=2,
            links=(
                link("a2", "The two governments", "planned", DAY20, published=D(2031, 3, 5)),
                link("a3", "Lund and Marr", "held", DAY20, 12.0, evidence=evidence, published=D(2031, 3, 21)),
            ),
        ),
        round_(
            "r-call", DAY18, place=None, form="call", level="minister", mode="phone", topics=(),
            links=(link("a3", "The foreign ministers", "held", DAY18, published=D(2031, 3, 21)),),
        ),
    ]  # fmt: skip


def default_articles() -> list[Article]:
    """Three articles: with metadata, with a header, and one whose day was inferred."""
    return [
        article("a1", TEXTS["a1"], "Boats and quotas", "The Harbour", D(2031, 2, 28)),
        article("a2", TEXTS["a2"], "No deal", None, D(2031, 3, 5)),
        article("a3", TEXTS["a3"], "Cod, 1 May 2030 * . 2 May 2030 (x)", "Selm Post", D(2031, 3, 21)),
    ]


def names_of(name: str) -> tuple[EntityMention, ...]:
    """Every mention of the names the tests know, found by their letters."""
    known: tuple[tuple[str, EntityKind, str, str], ...] = (
        ("Ana Lund", "person", "Ana Lund", "NH"),
        ("Lund", "person", "Ana Lund", "NH"),
        ("Piet Marr", "person", "Piet Marr", "OI"),
        ("Norhavn", "place", "Norhavn", "NH"),
        ("Ostrava Isle", "place", "Ostrava Isle", "OI"),
    )
    text, found = TEXTS[name], []
    for words, kind, full, country in known:
        at = text.find(words)
        while at >= 0:
            found.append(
                EntityMention(start=at, end=at + len(words), text=words, kind=kind, name=full, country=country)
            )
            at = text.find(words, at + 1)
    return tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))


@dataclass
class FakeLibrary:
    """``briefing.library.Library`` as far as a note asks it."""

    texts: list[Article] = field(default_factory=default_articles)
    found: list[Round] = field(default_factory=default_rounds)
    published_from: dict[str, PublishedFrom] = field(default_factory=lambda: {"a1": "metadata", "a2": "text"})
    runs: list[Series] = field(default_factory=list)

    def articles(self, query: str = "") -> Sequence[Article]:
        return self.texts

    def article(self, article_id: str) -> Article:
        for item in self.texts:
            if item.id == article_id:
                return item
        raise KeyError(article_id)

    def extraction(self, article_id: str) -> Extraction:
        item = self.article(article_id)
        names = names_of(article_id) if article_id in TEXTS else ()
        source = self.published_from.get(article_id)
        return Extraction(
            article=article_id, digest=item.digest, published=item.published, names=names,
            published_from=source, published_note="week before “March 5”" if source == "text" else "",
        )  # fmt: skip

    def entity_ids(self, article_id: str) -> Sequence[str | None]:
        return ["e-1", None, "e-3", "e-2"]

    def entity(self, entity_id: str) -> Entity:
        return {item.id: item for item in self.entities()}[entity_id]

    def entities(self, query: str = "") -> Sequence[Entity]:
        lund = Entity(
            id="e-1", name="Ana Lund", kind="person", aliases=("Ana Lund", "A. Lund", "Lund"), country="NH",
            roles=(Role(title="Deputy Minister", first=D(2031, 2, 28), last=D(2031, 3, 5)),),
            articles=("a1", "a2", "a3"), rounds=("r-one", "r-two"),
        )  # fmt: skip
        marr = Entity(id="e-2", name="Piet Marr", kind="person", articles=("a2", "a3"), rounds=("r-one", "r-two"))
        return [lund, marr, Entity(id="e-3", name="Port Selm", kind="place", rounds=("r-one",))]

    def rounds(self, query: str = "", since: dt.date | None = None, until: dt.date | None = None) -> Sequence[Round]:
        return [item for item in self.found if not (since and item.latest and item.latest < since)]

    def round(self, round_id: str) -> Round:
        for item in self.found:
            if item.id == round_id:
                return item
        raise KeyError(round_id)

    def series(self) -> Sequence[Series]:
        return self.runs
