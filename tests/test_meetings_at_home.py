"""Meetings held where the article was filed: the town of its dateline."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from briefing.ingest import zones
from briefing.model import Article

DAY = dt.date(2004, 10, 14)


def place_of(text: str) -> str | None:
    told = tuple(zones.find(text).zones)
    article = Article(id="a", path="", text=text, title="", digest="a", published=DAY, zones=told)
    return next(one.place for one in extract(article).meetings if not one.generic)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("OSLO, Oct. 13 - The foreign ministers of Kenya and Uganda will arrive here on Monday for talks.", "Oslo"),
        ("NAIROBI - Envoys of Chad and Sudan opened a conference here, though fighting in Baidoa went on.", "Nairobi"),
        ("UNITED NATIONS - The foreign ministers of Cyprus and Greece met on Wednesday.", "New York"),
        ("LUXEMBOURG - The foreign ministers of Spain and Morocco met here on fishing rights.", "Luxembourg"),
        ("BANFF, Alberta - The trade ministers of Peru and Chile met on Wednesday to discuss tariffs.", "Banff"),
        ("Jaipur, India - The leaders of Nepal and Bhutan met on Wednesday to discuss refugees.", "Jaipur"),
        ("ROME - The presidents of Mali and Niger on Wednesday signed a treaty ending a border war.", "Rome"),
        ("CANCUN, Mexico - A conference of trade ministers broke up on Wednesday without agreement.", "Cancun"),
        ("TUNIS - Algeria's foreign minister held talks in Tunisia on Wednesday with President Ben Ali.", "Tunis"),
        ("DAKAR - The leaders of Kenya and Uganda met in the Belgian capital on Wednesday.", "Brussels"),
    ],
)
def test_the_town_of_the_dateline(text: str, place: str) -> None:
    assert place_of(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON - The presidents of India and Nepal met on Wednesday, the PTI agency said.",
        "OSLO - The leaders of Iran and Syria spoke by telephone on Wednesday.",
        "OSLO/ROME - The leaders of Iran and Syria met on Wednesday.",
    ],
)
def test_not_from_elsewhere(text: str) -> None:
    assert place_of(text) is None


def test_officials_here_are_not_those_who_meet() -> None:
    text = "GENEVA - Iraq's foreign minister will meet his Kuwaiti counterpart in Amman, diplomats here said."
    assert place_of(text) == "Amman"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "LIMA, Oct 14 - A storm closed schools on Wednesday during a visit by Chilean President Ricardo Lagos.",
            {"Chile", "Peru"},
        ),
        (
            "NAIROBI, Oct 14 - Police held ten men on Wednesday during a visit by Polish Prime Minister Marek Belka.",
            {"Poland", "Kenya"},
        ),
        (
            "LONDON, Oct 14 - Greek police held him on Wednesday during a visit by Polish Prime Minister Marek Belka.",
            {"Poland"},
        ),
    ],
)
def test_a_visit_during_which_something_happens_is_to_the_land_of_the_dateline(text: str, sides: set[str]) -> None:
    told = tuple(zones.find(text).zones)
    article = Article(id="a", path="", text=text, title="", digest="a", published=DAY, zones=told)
    (found,) = extract(article).meetings
    assert set(found.parties) == sides


def test_a_guest_is_where_the_article_was_filed_on_the_days_after_as_well() -> None:
    text = (
        "ROME, Oct. 14 - Italian Premier Aldo Neri met Turkish President Jan Holm on Thursday.\n\n"
        "Holm will meet Foreign Minister Lia Bruni of Italy on Friday. He will meet Greek President Lia Karras in June."
    )
    article = Article(
        id="a", path="", text=text, title="", digest="a", published=DAY, zones=tuple(zones.find(text).zones)
    )
    told = [one.place for one in extract(article).meetings if not one.generic]
    assert told == ["Rome", "Rome", None]
