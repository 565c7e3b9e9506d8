"""Who is who in the seeds, where they are at hand: one entity a person, acronyms spelt out, nothing that is no name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing.extract import document, names
from briefing.ingest import read_file, scan
from briefing.link.entities import EntityIndex, join
from briefing.model import Entity

SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"
DAYS = ("2020-08-31", "2020-09-16", "2019-12-23", "2020-02-17", "2020-02-18")

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")


@pytest.fixture(scope="module")
def index() -> EntityIndex:
    articles = [article for stamp in scan([SEEDS]) for article in read_file(stamp).articles]
    days = dict(zip(sorted(one.id for one in articles), map(dt.date.fromisoformat, DAYS), strict=True))
    return join((one.id, days[one.id], names.find(document.read(one))) for one in articles)


def of_kind(index: EntityIndex, kind: str) -> dict[str, Entity]:
    return {one.name: one for one in index.entities if one.kind == kind}


@pytest.mark.parametrize("surname", ["Erdoğan", "Assad", "Sarraj", "Saleh", "Önal", "Haftar", "Putin", "Çavuşoğlu"])
def test_one_entity_a_person(index: EntityIndex, surname: str) -> None:
    assert len([name for name in of_kind(index, "person") if surname in name]) == 1


def test_both_titles_of_the_delegation_leader(index: EntityIndex) -> None:
    leader = of_kind(index, "person")["Sedat Önal"]
    assert {role.title for role in leader.roles} == {"Deputy Foreign Minister", "Ambassador"}
    assert len(leader.articles) == 5 and leader.country == "TR"


@pytest.mark.parametrize(
    ("letters", "name", "kind"),
    [
        ("GNA", "Government of National Accord", "organization"),
        ("LNA", "Libyan National Army", "organization"),
        ("JMC", "Joint Military Commission", "organization"),
        ("UAE", "United Arab Emirates", "place"),
    ],
)
def test_acronyms_have_their_names(index: EntityIndex, letters: str, name: str, kind: str) -> None:
    assert letters in of_kind(index, kind)[name].aliases


def test_nothing_else_is_an_organization_or_a_person(index: EntityIndex) -> None:
    wrong = ("Tripoli", "Russian", "U.N.-led", "Monday", "Saturday", "Sept", "Dreamstime", "AFP", "Talks", "World")
    listed = [*of_kind(index, "person"), *(one for one in of_kind(index, "organization") if one != "AFP")]
    assert not [name for name in listed if name.startswith(wrong)]
