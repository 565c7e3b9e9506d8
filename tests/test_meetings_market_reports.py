"""The dateline of a market's report tells where there is trade, not where others meet."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from briefing.ingest import zones
from briefing.model import Article

DAY = dt.date(1991, 5, 15)


def place_of(text: str) -> str | None:
    parts = tuple(zones.find(text).zones)
    article = Article(id="a", path="", text=text, title="", digest="a", published=DAY, zones=parts)
    return next(one.place for one in extract(article).meetings if not one.generic)


_TALKS = "\n\nEnvoys of Chad and Libya hold talks today."


@pytest.mark.parametrize(
    "lead",
    [
        "The dollar opened lower.",
        "The U.S. dollar closed little changed against the mark.",
        "Swiss share prices surged on Wednesday.",
        "The price of gold fell sharply.",
        "Long debt futures turned easier in late trade.",
        "Trade was thin after a quiet night, dealers said.",
        "Brokers in Zurich expect a quiet week.",
        "Shares of the big banks fell.",
    ],
)
def test_no_place_of_the_talks_of_others(lead: str) -> None:
    assert place_of(f"GENEVA, May 15 - {lead}{_TALKS}") is None


@pytest.mark.parametrize(
    "lead",
    [
        "Gold producers were at odds.",
        "A strike closed the market hall on Wednesday.",
        "A meeting on oil prices opened with a quarrel.",
        "Oil prices have risen, Energy Minister Ali Hassan said.",
        "Rain fell.",
        "Stocks of nerve gas were found in a barn.",
        "Bonds between the two tribes are strong.",
        "Dealers in arms fled.",
    ],
)
def test_other_news_keeps_its_town(lead: str) -> None:
    assert place_of(f"GENEVA, May 15 - {lead}{_TALKS}") == "Geneva"


def test_what_the_report_says_of_its_own_town() -> None:
    text = "VIENNA, May 15 - The dollar opened lower.\n\nEnvoys of Chad and Libya hold talks here today."
    assert place_of(text) == "Vienna"
