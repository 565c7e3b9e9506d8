"""The JSON of every command on the sample corpus: each documented key, its type, the order, offsets, the same again."""

from __future__ import annotations

import datetime as dt
import json
import random
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest

from briefing.cli import main
from briefing.link.fates import Outcome
from briefing.model import (
    Basis,
    DisagreementKind,
    EntityKind,
    Form,
    Level,
    PublishedFrom,
    Status,
    TimeKind,
    Verdict,
)

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "corpus"
SEEDS = ROOT.parent / "shared" / "seeds"
GOLD = ROOT.parent / "shared" / "gold"

Day = dt.date | None


class Spot(msgspec.Struct):
    article: str
    start: int
    end: int
    text: str


class Article(msgspec.Struct):
    id: str
    path: str
    title: str
    published: Day
    published_from: PublishedFrom | None


class ArticleText(Article):
    text: str


class Fault(msgspec.Struct):
    code: str
    message: str
    path: str
    line: int | None


class ArticleRow(Article):
    outlet: str | None
    words: int
    mentions: dict[str, int]
    problems: list[Fault]


class Time(msgspec.Struct):
    start: int
    end: int
    text: str
    kind: TimeKind
    value: str
    edtf: str | None
    basis: Basis
    earliest: Day
    latest: Day


class Name(msgspec.Struct):
    start: int
    end: int
    text: str
    kind: EntityKind
    entity: str


class Meeting(msgspec.Struct):
    start: int
    end: int
    earliest: Day
    latest: Day
    place: str | None
    parties: list[str]
    participants: list[str]
    topics: list[str]
    form: Form
    level: Level
    status: Status
    round: str | None


class Extracted(msgspec.Struct):
    article: ArticleText
    dates: list[Time]
    entities: list[Name]
    meetings: list[Meeting]


class Evidence(msgspec.Struct):
    feature: str
    bits: float
    note: str


class Mention(Spot):
    status: Status
    weight: float
    evidence: list[Evidence]


class Account(msgspec.Struct):
    value: str
    articles: list[str]


class Disagreement(msgspec.Struct):
    field: str
    kind: DisagreementKind
    values: list[Account]


class Step(msgspec.Struct):
    reported: Day
    article: str
    status: Status
    event: str
    earliest: Day
    latest: Day
    place: str | None
    slipped: int


class Fate(msgspec.Struct):
    kind: Outcome
    days: int
    announced: Step | None


class Round(msgspec.Struct):
    id: str
    title: str
    date: str | None
    earliest: Day
    latest: Day
    place: str | None
    parties: list[str]
    participants: list[str]
    topics: list[str]
    form: Form
    level: Level
    status: Status
    series: str | None
    ordinal: int | None
    mentions: list[Mention]
    disagreements: list[Disagreement]
    ledger: list[Step]
    outcome: Fate | None
    fate: str | None
    accounts: int
    decided: list[str]
    computed: dict[str, str | None]


class Role(msgspec.Struct):
    title: str
    first: Day
    last: Day


class Entity(msgspec.Struct):
    id: str
    name: str
    kind: EntityKind
    aliases: list[str]
    roles: list[Role]
    country: str | None
    mentions: int
    articles: list[str]
    first_seen: Day
    last_seen: Day
    rounds: list[str]


class Hit(msgspec.Struct):
    kind: Literal["article", "entity", "round", "sentence"]
    id: str
    title: str
    score: float
    article: str | None
    start: int | None
    end: int | None


class Cited(Spot):
    agrees: list[tuple[int, int]]


class Reason(Evidence):
    here: Cited | None
    there: Cited | None


class RunnerUp(msgspec.Struct):
    round: str
    bits: float


class Join(Spot):
    status: Status
    weight: float
    evidence: list[Reason]
    decided: Verdict | None
    runner_up: RunnerUp | None
    flips: list[str]


pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command on a corpus with ``--json``; what it printed, told nothing else."""

    def run(*words: str, corpus: Path = SAMPLE) -> str:
        status = main([*words, "--corpus", str(corpus), "--jobs", "1", "--json"])
        told = capsys.readouterr()
        assert (status, told.err) == (0, "")
        return told.out

    return run


def whole(text: str) -> list[Extracted]:
    return [msgspec.json.decode(line, type=Extracted) for line in text.split("\n") if line]


def test_extract_has_every_key_and_each_offset_leads_to_its_text(ask: Any) -> None:
    found = whole(ask("extract"))
    rows = msgspec.json.decode(ask("articles"), type=list[ArticleRow])
    assert [one.article.path for one in found] == sorted(one.article.path for one in found), "corpus order"
    assert {one.article.id for one in found} == {row.id for row in rows}
    rounds = {one.id for one in msgspec.json.decode(ask("rounds"), type=list[Round])}
    for one in found:
        check_offsets(one)
        assert {meeting.round for meeting in one.meetings} <= rounds | {None}


def check_offsets(one: Extracted) -> None:
    text = one.article.text
    spans: list[Time | Name] = [*one.dates, *one.entities]
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert span.text.strip() == span.text
    for meeting in one.meetings:
        assert 0 <= meeting.start < meeting.end <= len(text)
    dated_ones: list[Time | Meeting] = [*one.dates, *one.meetings]
    for dated in dated_ones:
        assert (dated.earliest is None) == (dated.latest is None)
        assert dated.earliest is None or dated.latest is None or dated.earliest <= dated.latest


def test_articles_are_listed_with_counts_and_problems(ask: Any) -> None:
    rows = msgspec.json.decode(ask("articles"), type=list[ArticleRow])
    assert len(rows) == 12
    assert all(row.published and row.published_from and row.words > 50 for row in rows)
    assert all(set(row.mentions) == {"times", "names", "meetings"} for row in rows)


def test_rounds_have_every_key_and_stand_oldest_first(ask: Any) -> None:
    texts = {one.article.id: one.article.text for one in whole(ask("extract"))}
    rounds = msgspec.json.decode(ask("rounds"), type=list[Round])
    assert len({one.id for one in rounds}) == len(rounds) > 15
    days = [one.earliest or dt.date.max for one in rounds]
    assert all(before <= after for before, after in pairwise(days))
    for one in rounds:
        assert one.mentions
        assert all(texts[link.article][link.start : link.end] == link.text for link in one.mentions)
        assert one.earliest is None or one.latest is None or one.earliest <= one.latest
        cited = {link.article for link in one.mentions}
        assert all(set(account.articles) <= cited for field in one.disagreements for account in field.values)
        assert {step.article for step in one.ledger} <= cited
        assert 1 <= one.accounts <= len(cited)
        check_outcome(one)
    assert {one.outcome.kind for one in rounds if one.outcome} >= {"as_announced", "called_off", "postponed"}


def check_outcome(one: Round) -> None:
    """What was announced is a step of the ledger, and what became of it agrees with the round's own status."""
    plans = [step for step in one.ledger if step.status in ("planned", "proposed")]
    if one.outcome is None:
        assert not plans
        return
    assert (one.outcome.announced in plans) if plans else one.outcome.announced is None
    held = one.outcome.kind in ("as_announced", "slipped", "brought_forward", "moved")
    assert held == (one.status in ("held", "under_way"))
    assert (one.outcome.days != 0) == (one.outcome.kind in ("slipped", "brought_forward"))


def test_entities_have_every_key_and_know_their_articles_and_rounds(ask: Any) -> None:
    found = whole(ask("extract"))
    rounds = {one["id"] for one in json.loads(ask("rounds"))}
    entities = msgspec.json.decode(ask("entities"), type=list[Entity])
    assert {one.kind for one in entities} == {"person", "organization", "place"}
    assert len({one.id for one in entities}) == len(entities)
    for one in entities:
        assert one.mentions > 0
        assert set(one.rounds) <= rounds
        assert set(one.articles) <= {each.article.id for each in found}
        assert one.first_seen is None or one.last_seen is None or one.first_seen <= one.last_seen
    named = {name.entity for each in found for name in each.entities}
    assert {one.name for one in entities if one.kind != "organization"} <= named


def test_find_gives_the_best_first_and_spans_that_lead_to_text(ask: Any) -> None:
    texts = {one.article.id: one.article.text for one in whole(ask("extract"))}
    for query in ("onal", "moscow onal", "lavorv", "cavusoglu", "ceasefire"):
        hits = msgspec.json.decode(ask("find", query), type=list[Hit])
        assert hits
        assert all(before.score >= after.score for before, after in pairwise(hits))
        for hit in hits:
            if hit.article is not None and hit.start is not None and hit.end is not None:
                assert texts[hit.article][hit.start : hit.end].strip()


def test_why_quotes_what_stands_in_the_articles(ask: Any) -> None:
    texts = {one.article.id: one.article.text for one in whole(ask("extract"))}
    for one in json.loads(ask("rounds")):
        joins = msgspec.convert(json.loads(ask("why", one["id"]))["links"], list[Join], strict=False)
        assert len(joins) == len(one["mentions"])
        for join in joins:
            assert join.weight == pytest.approx(sum(reason.bits for reason in join.evidence), abs=0.05)
            quotes = [quote for reason in join.evidence for quote in (reason.here, reason.there) if quote is not None]
            assert all(texts[quote.article][quote.start : quote.end] == quote.text for quote in quotes)
            assert all(quote.start <= start < end <= quote.end for quote in quotes for start, end in quote.agrees)


def test_show_gives_what_the_lists_give(ask: Any) -> None:
    for command in ("rounds", "entities"):
        one = json.loads(ask(command))[0]
        shown = json.loads(ask("show", one["id"]))
        assert {key: shown[key] for key in one} == one


# The same answer


def as_lines(folder: Path, found: list[Extracted], rows: list[ArticleRow]) -> list[str]:
    """Each article as a line of JSON, with only what its own file holds."""
    told = {row.id: row for row in rows}
    lines = []
    for one in found:
        line: dict[str, Any] = {"id": one.article.id, "title": one.article.title, "text": one.article.text}
        if one.article.published_from == "metadata" and one.article.published is not None:
            line["published"] = one.article.published.isoformat()
        if told[one.article.id].outlet:
            line["outlet"] = told[one.article.id].outlet
        lines.append(json.dumps(line, ensure_ascii=False))
    return lines


@pytest.mark.parametrize("corpus", [SAMPLE, SEEDS], ids=["sample", "seeds"])
def test_folder_and_lines_in_any_order_give_the_same_rounds(ask: Any, tmp_path: Path, corpus: Path) -> None:
    if not corpus.is_dir():
        pytest.skip(f"{corpus} is not here")
    rounds, entities = json.loads(ask("rounds", corpus=corpus)), json.loads(ask("entities", corpus=corpus))
    assert json.loads(ask("rounds", corpus=corpus)) == rounds
    rows = msgspec.json.decode(ask("articles", corpus=corpus), type=list[ArticleRow])
    lines = as_lines(tmp_path, whole(ask("extract", corpus=corpus)), rows)
    for seed in range(3):
        random.Random(seed).shuffle(lines)
        file = tmp_path / f"{seed}.jsonl"
        file.write_text("\n".join(lines), encoding="utf-8")
        assert json.loads(ask("rounds", corpus=file)) == rounds
        assert json.loads(ask("entities", corpus=file)) == entities


def test_ids_stay_when_articles_are_added(ask: Any, tmp_path: Path) -> None:
    lines = as_lines(tmp_path, whole(ask("extract")), msgspec.json.decode(ask("articles"), type=list[ArticleRow]))
    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    before = {
        command: {one["id"] for one in json.loads(ask(command, corpus=file))} for command in ("rounds", "entities")
    }
    text = (
        "Danish Foreign Minister Jens Holmgaard met Finnish Foreign Minister Aino Laakso in Oslo on May 4, 2017.\n\n"
        "They agreed to meet again in Helsinki in June."
    )
    other = json.dumps({"id": "00-first", "published": "2017-05-05", "text": text})
    file.write_text("\n".join([other, *lines]), encoding="utf-8")
    for command, ids in before.items():
        after = {one["id"] for one in json.loads(ask(command, corpus=file))}
        assert ids < after


@pytest.mark.parametrize("name", ["set_seeds.jsonl", "set_syria2016.jsonl"])
def test_every_offset_of_the_gold_sets_leads_to_its_text(ask: Any, name: str) -> None:
    if not (GOLD / name).is_file():
        pytest.skip("the gold sets are not here")
    for one in whole(ask("extract", corpus=GOLD / name)):
        check_offsets(one)
