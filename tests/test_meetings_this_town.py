""" "At this island resort": the town that the report comes from."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from briefing.ingest import zones
from briefing.model import Article

DAY = dt.date(1996, 5, 15)
FROM = "LUGANO, Switzerland, May 14 (Reuter) - "


def place_of(text: str) -> str | None:
    told = tuple(zones.find(text).zones)
    article = Article(id="a", path="", text=text, title="", digest="a", published=DAY, zones=told)
    return next(one.place for one in extract(article).meetings if not one.generic)


@pytest.mark.parametrize(
    "told",
    [
        "Russian Foreign Minister Ivan Petrov met U.S. Secretary of State John Smith in this lakeside town on Tuesday.",
        "Russia and China opened talks in this quiet Swiss resort on Tuesday.",
        "Russia and China opened talks at this South Tessin tourist resort on Tuesday.",
    ],
)
def test_this_town_is_that_of_the_dateline(told: str) -> None:
    assert place_of(FROM + told) == "Lugano"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Russia and China opened talks in Minsk on Tuesday about trade in this town.", "Minsk"),
        ("Russia and China opened talks at a resort near Minsk on Tuesday.", "Minsk"),
        ("Russia and China held talks in Minsk on Monday, and this resort was safe.", "Minsk"),
    ],
)
def test_a_town_that_is_named_stays(told: str, place: str) -> None:
    assert place_of(FROM + told) == place
