"""A library in memory, with dispatches invented for these tests."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from briefing.library import ArticleRow, Changes, Move, Progress, Supposed, UnknownIdError
from briefing.lookup import KINDS, Hit, Lookup, scope
from briefing.model import (
    Article,
    Decision,
    Entity,
    EntityMention,
    Evidence,
    Extraction,
    Link,
    MeetingMention,
    Problem,
    Quote,
    Role,
    Round,
    Series,
    Status,
    TimeExpression,
    When,
)
from briefing.store.state import State
from tests.libraries import OPENED, Folder

ARUSHA = (
    "Foreign Minister Amara Diallo will travel to Arusha on 4 May 2021 for talks with Kenyan officials, "
    "her office said.\n\nDiallo is to meet Peter Otieno, the Kenyan envoy. "
    "The Lake Commission will host the talks.\n\n" + "Fishing rights on the lake have long been disputed. " * 30
)
OUTCOME = (
    "Amara Diallo and Peter Otieno met in Arusha on Tuesday, the Lake Commission said.\n\n"
    "Both sides agreed to meet again in Nairobi in June.\n"
)
NAIROBI = "Amara Diallo arrived in Nairobi on 11 June 2021 and held talks with Peter Otieno.\n"


def article(key: str, title: str, text: str, day: dt.date | None) -> Article:
    return Article(
        id=key,
        path=f"/corpus/{key}.txt",
        text=text,
        title=title,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        outlet="Lakeside Gazette",
        published=day,
        published_from="header" if day else None,
    )


PEOPLE = {"Amara Diallo": ("Amara Diallo", "Diallo"), "Peter Otieno": ("Peter Otieno", "Otieno")}
PLACES = {"Arusha": ("Arusha",), "Nairobi": ("Nairobi",)}
BODIES = {"Lake Commission": ("Lake Commission",)}


def names_in(text: str) -> list[EntityMention]:
    found: list[EntityMention] = []
    for kind, table in (("person", PEOPLE), ("organization", BODIES), ("place", PLACES)):
        for name, forms in table.items():
            for form in forms:
                at = text.find(form)
                while at >= 0:
                    if not any(item.start <= at < item.end for item in found):
                        found.append(
                            EntityMention(start=at, end=at + len(form), text=form, kind=kind, name=name)  # type: ignore[arg-type]
                        )
                    at = text.find(form, at + 1)
    return sorted(found, key=lambda item: item.start)


def sentence(text: str, part: str) -> tuple[int, int]:
    at = text.index(part)
    start = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at) + 1) + 1
    end = text.find(".", at) + 1
    return start, end


def meeting(text: str, part: str, day: dt.date, status: Status, place: str) -> MeetingMention:
    start, end = sentence(text, part)
    return MeetingMention(
        start=start,
        end=end,
        text=text[start:end],
        trigger=part,
        trigger_start=text.index(part),
        trigger_end=text.index(part) + len(part),
        when=When(earliest=day, latest=day, edtf=day.isoformat(), basis="stated", precise=True),
        status=status,
        place=place,
        parties=("Kenya", "Tanzania"),
    )


MAY, JUNE = dt.date(2021, 5, 4), dt.date(2021, 6, 11)


def link(key: str, number: int, item: MeetingMention, bits: float) -> Link:
    quote = Quote(article=key, start=item.start, end=item.end, text=item.text)
    return Link(
        article=key,
        mention=number,
        start=item.start,
        end=item.end,
        text=item.text,
        status=item.status,
        when=item.when,
        bits=bits,
        evidence=(
            Evidence(feature="date", bits=6.0, note="the same day", here=quote, there=quote),
            Evidence(feature="place", bits=3.5, note="the same city", here=quote, there=quote),
            Evidence(feature="status", bits=-1.0, note="planned and held", here=quote, there=quote),
        ),
        flips=("would split without the date (2.5 bits)",),
    )


class FakeLibrary:
    """Three dispatches, two rounds; ``extra`` adds articles that tell nothing."""

    def __init__(self, extra: int = 0) -> None:
        self.generation = 1
        self.paths = (Path("/corpus"),)
        self._articles = {
            "a1": article("a1", "Minister to travel to Arusha", ARUSHA, dt.date(2021, 5, 2)),
            "a2": article("a2", "Arusha talks held", OUTCOME, dt.date(2021, 5, 5)),
            "a3": article("a3", "Talks move to Nairobi", NAIROBI, dt.date(2021, 6, 12)),
        }
        for number in range(extra):
            key = f"x{number}"
            self._articles[key] = article(key, f"Notice {number}", f"Notice {number}.\n", None)
        self._found = {key: self._extract(item) for key, item in self._articles.items()}
        folder = Folder()
        OPENED.append(folder)
        self.state = State(Path(folder.name) / "state.sqlite")
        OPENED.append(self.state)
        self._rounds = self._join()
        self._entities = self._gather()

    def _extract(self, item: Article) -> Extraction:
        meetings: list[MeetingMention] = []
        times: list[TimeExpression] = []
        if item.id == "a1":
            meetings = [meeting(item.text, "talks", MAY, "planned", "Arusha")]
            at = item.text.index("4 May 2021")
            times = [
                TimeExpression(
                    start=at, end=at + 10, text="4 May 2021", kind="date", value="2021-05-04", basis="stated",
                    edtf="2021-05-04", earliest=MAY, latest=MAY,
                )
            ]  # fmt: skip
        elif item.id == "a2":
            meetings = [meeting(item.text, "met", MAY, "held", "Arusha")]
        elif item.id == "a3":
            meetings = [meeting(item.text, "talks", JUNE, "held", "Nairobi")]
        return Extraction(
            article=item.id, digest=item.digest, published=item.published, published_from=item.published_from,
            times=tuple(times), names=tuple(names_in(item.text)), meetings=tuple(meetings),
        )  # fmt: skip

    def _join(self) -> list[Round]:
        first, second, third = (self._found[key].meetings[0] for key in ("a1", "a2", "a3"))

        def made(key: str, day: dt.date, place: str, links: tuple[Link, ...]) -> Round:
            return Round(
                id=key, title=f"Talks in {place}", edtf=day.isoformat(), earliest=day, latest=day, place=place,
                parties=("Kenya", "Tanzania"), participants=(), topics=("fishing",), form="meeting", level="minister",
                mode="visit", status="held", links=links,
            )  # fmt: skip

        return [
            made("r-may", MAY, "Arusha", (link("a1", 0, first, 8.5), link("a2", 0, second, 8.5))),
            made("r-june", JUNE, "Nairobi", (link("a3", 0, third, 0.0),)),
        ]

    def _gather(self) -> list[Entity]:
        out: list[Entity] = []
        for kind, table in (("person", PEOPLE), ("organization", BODIES), ("place", PLACES)):
            for name, forms in table.items():
                articles = tuple(
                    key for key, item in self._articles.items() if any(form in item.text for form in forms)
                )
                telling = {item.id: [self._articles[link.article].text for link in item.links] for item in self._rounds}
                rounds = tuple(key for key, texts in telling.items() if any(name in text for text in texts))
                count = sum(sum(1 for one in self._found[key].names if one.name == name) for key in articles)
                out.append(
                    Entity(
                        id=f"e-{name}", name=name, kind=kind, aliases=forms, mentions=count, articles=articles,  # type: ignore[arg-type]
                        rounds=rounds, roles=(Role(title="Foreign Minister"),) if name == "Amara Diallo" else (),
                    )
                )  # fmt: skip
        return out

    def refresh(
        self, progress: Callable[[Progress], None] | None = None, stop: Callable[[], bool] | None = None
    ) -> Changes:
        if progress is not None:
            progress(Progress("reading", 3, 3))
        return Changes()

    def articles(self, query: str = "", among: Collection[str] | None = None) -> Sequence[ArticleRow]:
        return [
            ArticleRow(
                id=item.id, path=item.path, title=item.title, outlet=item.outlet, published=item.published,
                published_from=item.published_from, words=len(item.text.split()),
                counts={"meetings": len(self._found[item.id].meetings)},
            )
            for item in self._articles.values()
            if query.casefold() in item.title.casefold() and (among is None or item.id in among)
        ]  # fmt: skip

    def article(self, article_id: str) -> Article:
        if article_id not in self._articles:
            raise UnknownIdError("article", article_id, [])
        return self._articles[article_id]

    def extraction(self, article_id: str) -> Extraction:
        return self._found[self.article(article_id).id]

    def entity_ids(self, article_id: str) -> Sequence[str | None]:
        return [f"e-{item.name}" for item in self._found[article_id].names]

    def entities(self, query: str = "") -> Sequence[Entity]:
        return [item for item in self._entities if query.casefold() in item.name.casefold()]

    def entity(self, entity_id: str) -> Entity:
        for item in self._entities:
            if item.id == entity_id:
                return item
        raise UnknownIdError("entity", entity_id, [])

    def rounds(self, query: str = "", since: dt.date | None = None, until: dt.date | None = None) -> Sequence[Round]:
        return [item for item in self._rounds if query.casefold() in item.title.casefold()]

    def round(self, round_id: str) -> Round:
        for item in self._rounds:
            if item.id == round_id:
                return item
        raise UnknownIdError("round", round_id, [])

    def rounds_of(self, article_id: str) -> Sequence[Round | None]:
        found = self._found[article_id].meetings
        return [
            next((item for item in self._rounds if any(one.article == article_id for one in item.links)), None)
            for _ in found
        ]

    def series(self) -> Sequence[Series]:
        return []

    def decide(self, decision: Decision) -> Changes:
        self.generation += 1
        return Changes(rounds=("r-may",))

    def preview(self, decision: Decision) -> Changes:
        return Changes(rounds=("r-may",))

    def suppose(self, decision: Decision) -> Supposed:
        may = self._rounds[0]
        return Supposed(rounds=(Move(id=may.id, before=may, after=msgspec.structs.replace(may, status="planned")),))

    def undo(self) -> Changes:
        self.generation += 1
        return Changes(rounds=("r-may",))

    def problems(self) -> Sequence[Problem]:
        return []

    def close(self) -> None:
        pass


class FakeLookup(Lookup):
    """Everything whose title holds the query's words."""

    def __init__(self, library: FakeLibrary) -> None:
        self.library = library

    def find(self, query: str, kinds: Iterable[str] | None = None, limit: int = 50) -> list[Hit]:
        wanted, sought = scope(query, KINDS)
        hits = [Hit(kind="entity", id=item.id, title=item.name, score=1.0) for item in self.library.entities()]
        hits += [Hit(kind="round", id=item.id, title=item.title, score=1.0) for item in self.library.rounds()]
        hits += [Hit(kind="article", id=i.id, title=i.title, article=i.id, score=1.0) for i in self.library.articles()]
        found = [hit for hit in hits if all(word in hit.title.casefold() for word in sought)]
        return [hit for hit in found if hit.kind in wanted][:limit]
