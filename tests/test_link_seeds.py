"""The rounds of the five real articles that the project must get right, when they are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.extract import extract
from briefing.ingest import read_file, scan
from briefing.link.entities import join as join_entities
from briefing.link.facts import facts_of
from briefing.link.rounds import Linked, join
from briefing.model import Round

SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not beside the repository")


@pytest.fixture(scope="module")
def linked() -> Linked:
    articles = [article for stamp in scan([SEEDS]) for article in read_file(stamp).articles]
    found = [extract(article) for article in articles]
    entities = join_entities((one.article, one.published, one.names) for one in found)
    facts = [
        fact
        for article, one in zip(articles, found, strict=True)
        for fact in facts_of(one, entities.of_article[one.article], article.text)
    ]
    return join(facts)


def at(linked: Linked, place: str, month: str, **fields: str) -> Round:
    """The one round at a place that begins in a month."""
    found = [
        one
        for one in linked.rounds
        if one.place == place
        and str(one.earliest).startswith(month)
        and all(getattr(one, name) == value for name, value in fields.items())
    ]
    assert len(found) == 1, [(one.title, one.edtf) for one in found]
    return found[0]


def articles(one: Round) -> set[str]:
    return {link.article[:3] for link in one.links}


def test_three_moscow_trips_of_one_delegation_are_three_rounds(linked: Linked) -> None:
    trips = [at(linked, "Moscow", "2019-12"), at(linked, "Moscow", "2020-02"), at(linked, "Moscow", "2020-08")]
    assert len({one.id for one in trips}) == 3
    assert all(any("Önal" in person.name for person in one.participants) for one in trips)
    assert trips[0].edtf == "2019-12-23"


def test_a_plan_with_days_and_a_report_with_a_vague_date_are_one(linked: Linked) -> None:
    last = at(linked, "Moscow", "2020-08")
    assert articles(last) == {"000", "001"}
    assert last.edtf == "2020-08-31/2020-09-01" and last.status == "held"


def test_two_articles_that_give_two_days_are_joined_and_the_conflict_is_shown(linked: Linked) -> None:
    talks = at(linked, "Moscow", "2020-02")
    assert articles(talks) == {"003", "004"}
    assert talks.edtf == "[2020-02-17,2020-02-18]"
    assert ("date", "conflict") in [(item.field, item.kind) for item in talks.disagreements]


def test_a_planned_visit_and_the_meeting_in_a_town_of_that_country_are_one(linked: Linked) -> None:
    assert articles(at(linked, "Istanbul", "2020-01")) == {"000", "002"}


def test_weekdays_of_an_older_week(linked: Linked) -> None:
    talks = at(linked, "Ankara", "2020-02")
    assert talks.edtf == "2020-02-08/2020-02-10"
    assert articles(talks) == {"003", "004"}


def test_consultations_and_the_meeting_of_officers_are_two(linked: Linked) -> None:
    consultations = at(linked, "Ankara", "2020-09")
    assert consultations.edtf == "2020-09-15/2020-09-16"
    officers = [one for one in linked.rounds if one.edtf == "2020-09-16"]
    assert len(officers) == 1 and officers[0].level == "military" and officers[0].id != consultations.id


def test_one_sentence_told_of_three_meetings(linked: Linked) -> None:
    at(linked, "Munich", "2020-02")
    calls = [one for one in linked.rounds if one.form == "call" and str(one.earliest).startswith("2020-02")]
    assert len(calls) == 1 and articles(calls[0]) == {"003", "004"}
