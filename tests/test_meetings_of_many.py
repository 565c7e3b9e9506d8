"""Meetings of ministers or states that nobody names: found, with nobody's sides, or with the body that they are of."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from briefing.ingest import zones
from briefing.model import Article, MeetingMention
from tests.meeting_texts import meetings

DAY = dt.date(1991, 5, 15)


def told(text: str, title: str = "") -> list[MeetingMention]:
    parts = tuple(zones.find(text).zones)
    article = Article(id="a", path="", text=text, title=title, digest="a", published=DAY, zones=parts)
    return [one for one in extract(article).meetings if not one.generic]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Trade was slow due to talks in Oslo this week between finance ministers of creditor nations.", "Oslo"),
        ("Few took risks ahead of this week's international monetary meetings in Madrid, a bank said.", "Madrid"),
        ("Finance ministers meet in Madrid next week to discuss debt.", "Madrid"),
        ("Farm ministers of the main exporting nations will hold talks in Ottawa on Thursday.", "Ottawa"),
        ("Oil ministers from several countries will meet in Lagos on Friday.", "Lagos"),
        ("Senior officials of major trading nations began talks in Geneva on Monday.", "Geneva"),
        ("A meeting in Rome next week of agriculture ministers from developing countries will discuss prices.", "Rome"),
        ("Central bankers from indebted countries gathered in Lima on Monday.", "Lima"),
        ("Government officials of several countries met in Lima on Monday.", "Lima"),
        ("Environment secretaries of several countries met in Lima on Monday.", "Lima"),
        ("Central bankers met in Lima on Monday.", "Lima"),
        ("Energy ministers and central bankers of the poorest countries are then expected to meet in Dakar.", "Dakar"),
    ],
)
def test_many_whom_nobody_names(text: str, place: str) -> None:
    (one,) = meetings(text, DAY)
    assert one.place == place
    assert one.parties == ()


@pytest.mark.parametrize(
    "text",
    [
        "Provincial finance ministers met in Ottawa on Friday.",
        "State agriculture ministers met in Canberra on Friday.",
        "Economists from industrial countries met in Paris on Friday.",
        "World health experts met in Paris on Friday.",
        "Nigeria's oil and finance ministers met in Lagos on Friday.",
        "The foreign and finance ministers met in Lisbon on Tuesday to review the budget.",
        "International trade talks need to succeed, a banker said.",
        "The paper suggests rules for consultations among industrial countries if policies go astray.",
        "Finance ministers meet rarely.",
        "Religious leaders of several countries met in Kyoto on Friday.",
        "Young leaders of industrial nations met in Lima on Friday.",
        "Finance secretaries met in Mumbai on Friday.",
        "Finance ministers met in Ottawa on Friday to share out the debts of the provinces.",
        "Finance ministers met in Brasilia on Friday to discuss the debts of the Brazilian states.",
    ],
)
def test_none_of_many_states(text: str) -> None:
    assert not meetings(text, DAY)


_PAIR = "Minister Kato of Japan met Minister Silva of Brazil on Monday. The two agreed to hold further talks.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Dealers wait for meetings of leading finance ministers in Oslo this week. They expect little from the talks.",
        "Finance ministers of industrial nations will meet in Oslo on Wednesday. The talks will last two days.",
        "Farm ministers from 20 countries will meet in Oslo on Wednesday. The meeting will be hard.",
    ],
)
def test_the_pair_that_the_article_is_about_lends_no_sides(text: str) -> None:
    many = [one for one in meetings(_PAIR + text, DAY) if one.place == "Oslo"]
    assert len(many) == 2
    assert all(one.parties == () for one in many)


def test_two_ministers_meetings_of_two_lands_keep_them() -> None:
    text = "Iran and Iraq agreed on a meeting of foreign ministers in Geneva on Friday."
    assert set(meetings(text, DAY)[0].parties) == {"Iran", "Iraq"}


def test_a_state_and_its_creditors() -> None:
    assert meetings("Poland and its creditor nations met in Paris on Monday.", DAY)[0].parties == ("Poland",)


_TOWN = "BANFF, Canada, May 15 - "


@pytest.mark.parametrize(
    "lead",
    [
        "Chile has assured a meeting of trade ministers that it is cutting tariffs under the GATT.",
        "Trade ministers from 20 nations, reviewing the GATT, opened a meeting here.",
        "Delegates from 20 nations opened a conference of the GATT here.",
    ],
)
def test_each_speaker_tells_of_one_conference(lead: str) -> None:
    text = (
        f"{_TOWN}{lead}\n\nKenyan Trade Minister Peter Oduya told the meeting that prices were low.\n\n"
        "Peru's delegate said the conference had been frank.\n\nIndian Minister Anil Rao told delegates the talks were "
        "useful.\n\nOduya said he would meet the Peruvian delegation on Friday."
    )
    found = told(text)
    many, two = [one for one in found if one.group == found[0].group], found[-1]
    assert len(many) >= 3
    assert {one.parties for one in many} == {("GATT",)}
    assert {one.place for one in many} == {"Banff"}
    assert two.group != found[0].group
    assert set(two.parties) == {"Kenya", "Peru"}


def test_a_meeting_of_two_during_that_of_many() -> None:
    text = (
        "Kenyan Trade Minister Peter Oduya met Peruvian Farm Minister Luis Vega during a trade ministers' meeting in "
        "Oslo on Monday."
    )
    two, many = meetings(text, DAY)
    assert (set(two.parties), two.place) == ({"Kenya", "Peru"}, "Oslo")
    assert (many.parties, many.place) == ((), "Oslo")


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Oil ministers from 13 nations will meet in Vienna on Monday.", "OPEC SEEN CUTTING OUTPUT", "OPEC"),
        ("Trade ministers meet in Oslo on Monday.\n\nThe GATT needs a push, one said.", "", "GATT"),
        ("Farm ministers will meet in Oslo on Monday, a European Community aide said.", "", "European Union"),
        ("Oil ministers meet in Oslo on Monday, the aide said.\n\nThe International Monetary Fund agreed.", "", None),
        ("Finance ministers meet in Oslo on Monday ahead of a G-77 meeting in Lima in June.", "", None),
        ("Finance ministers meet in Oslo on Monday.\n\nThe G-7 and the G-10 want lower rates.", "", None),
    ],
)
def test_the_one_body_that_they_are_of(text: str, title: str, body: str | None) -> None:
    one = told(text, title)[0]
    assert one.place in ("Oslo", "Vienna")
    assert one.parties == ((body,) if body else ())


def test_two_states_at_a_conference_of_many() -> None:
    two, many = meetings("The presidents of Kenya and Peru met on Monday in Oslo at a conference of 12 nations.", DAY)
    assert set(two.parties) == {"Kenya", "Peru"}
    assert (many.form, many.parties, many.place) == ("conference", (), "Oslo")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Foreign ministers from 35 nations met in Oslo on Monday and Kenyan Minister Peter Oduya met Peruvian "
            "Minister Luis Vega.",
            {"Kenya", "Peru"},
        ),
        (
            "Kenya and Peru signed a pact at a meeting of ministers from 20 African nations in Oslo on Friday.",
            {"Kenya", "Peru"},
        ),
    ],
)
def test_two_of_whom_more_is_told_keep_their_meeting(text: str, sides: set[str]) -> None:
    assert any(set(one.parties) == sides for one in meetings(text, DAY))
