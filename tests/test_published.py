"""Where a publication date comes from, and when there is none."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest

from briefing.extract.published import infer
from briefing.model import Article, Zone
from tests.time_texts import article

TEXT = "The ministers met, a spokeswoman said on Thursday. The treaty dates from 2009."
SHARED = Path("../shared")


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (" date 2014-03-13 ", "header"),
        ("Title of the day\n13 March 2014\n", "header"),
        ("Title of the day\nBy Anna Beispiel, March 13, 2014\n", "byline"),
        ("GRAZ, March 13, 2014 (NWA) — ", "dateline"),
        ("GRAZ 2014-03-13\n", "dateline"),
        ("Published On: Mar 13, 2014\nUpdated On: Mar 15, 2014\n", "header"),
        ("Updated: Mar 15, 2014 | Published: Mar 13, 2014\n", "header"),
    ],
)
def test_each_is_told_with_its_source(head: str, source: str) -> None:
    found = infer(article(head + TEXT))
    assert (found.day, found.source) == (dt.date(2014, 3, 13), source)
    assert found.note


def test_metadata_outranks_the_text() -> None:
    told = msgspec.structs.replace(article("13 March 2014\n" + TEXT), published=dt.date(2014, 3, 20))
    found = infer(told)
    assert (found.day, found.source) == (dt.date(2014, 3, 20), "metadata")


@pytest.mark.parametrize("name", ["NWA20140313.0261", "2014-03-13-talks", "NWA140313-0044", "talks_20140313"])
def test_a_number_may_hold_the_day(name: str) -> None:
    found = infer(msgspec.structs.replace(article(TEXT), id=name))
    assert found.day == dt.date(2014, 3, 13)
    assert name in found.note


@pytest.mark.parametrize("name", ["345c98ee482ae43b", "000_20149999", "12345678901234", "0313", "2014"])
def test_other_numbers_hold_none(name: str) -> None:
    assert infer(msgspec.structs.replace(article(TEXT), id=name)).day is None


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Accessed on May 3, 2018\n" + TEXT,
        "FILE PHOTO: The ministers in Linz, June 4, 2011.\n" + TEXT,
        "The war ended on May 8, 1945, and the town was rebuilt in 1950.",
        "Title\n03/04/2014\nThe ministers met. The treaty dates from 2009.",
        "© 2014 The Daily Example\n" + TEXT,
        "",
    ],
)
def test_in_doubt_there_is_none(text: str) -> None:
    found = infer(article(text))
    assert (found.day, found.source) == (None, None)
    assert found.note


def test_figures_are_settled_by_the_text() -> None:
    text = "Title\n03/04/2014\nThe ministers met in Linz on April 2, a spokeswoman said."
    assert infer(article(text)).day == dt.date(2014, 4, 3)
    text = "Title\n03/04/2014\nThe ministers met in Linz on March 3, a spokeswoman said."
    assert infer(article(text)).day == dt.date(2014, 3, 4)


def test_a_year_from_the_weekday_and_the_years_of_the_text() -> None:
    text = (
        "GRAZ, March 13 (NWA) — The ministers met, a spokeswoman said on Thursday. The last treaty was signed in 2013."
    )
    found = infer(article(text))
    assert (found.day, found.source) == (dt.date(2014, 3, 13), "dateline")


def test_the_text_itself_where_its_days_agree() -> None:
    text = (
        "The envoy will travel to Linz on Dec. 14, before the king’s planned visit on Jan. 8, 2015. The minister told "
        "reporters on Dec. 12 that all was ready. On Dec. 13, she said the trip would go on."
    )
    found = infer(article(text))
    assert (found.day, found.source) == (dt.date(2014, 12, 13), "text")


def test_a_caption_zone_is_no_header() -> None:
    text = "Linz, June 4, 2011\nThe ministers met."
    told = msgspec.structs.replace(article(text), zones=(Zone(start=0, end=18, kind="caption"),))
    assert infer(told).day is None


@pytest.mark.skipif(not (SHARED / "gold/gold_seeds.json").exists(), reason="the gold sets are not here")
def test_the_seeds() -> None:
    wanted = {"002": "2019-12-23", "003": "2020-02-17", "004": "2020-02-18", "000": "2020-08-31", "001": "2020-09-16"}
    for line in (SHARED / "gold/set_seeds.jsonl").read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        bare = Article(id=told["id"], path="seeds.jsonl", text=told["text"], title="", digest="")
        assert str(infer(bare).day) == wanted[told["id"][:3]]
