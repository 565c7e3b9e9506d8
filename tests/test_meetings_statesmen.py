"""Whom statesmen speak for where the article does not tell."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract.meetings.words import words
from briefing.extract.names import countries
from tests.meeting_texts import meetings

_DAY = dt.date(2012, 5, 16)


def parties(text: str) -> set[str]:
    return {party for meeting in meetings(text, _DAY) for party in meeting.parties}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vladimir Meciar held talks with Gyula Horn in Bratislava on Tuesday.", {"Slovakia", "Hungary"}),
        ("Ban Ki-moon met Hage Geingob in Windhoek on Tuesday.", {"United Nations", "Namibia"}),
        ("Afghan officials waited. Lakhdar Brahimi met Hamid Karzai on Monday.", {"United Nations", "Afghanistan"}),
        (
            "Algeria offered help. The Algerian minister is on his way. Lakhdar Brahimi met Blaise Compaore on Monday.",
            {"Algeria", "Burkina Faso"},
        ),
    ],
)
def test_a_statesman_is_of_the_side_that_the_list_gives_and_the_article_names(text: str, told: set[str]) -> None:
    assert parties(text) == told


def test_every_side_of_the_list_is_a_party_that_the_lexicon_knows() -> None:
    known = words()
    sides = {side for sides in known.statesmen.values() for side in sides}
    movements = {party for entries in known.sides.values() for _, party in entries} | set(known.movements)
    movements |= set(known.breakaway)
    strangers = {side for side in sides if countries.by_name(side) is None and side not in movements}
    assert strangers <= {"Syrian opposition"}  # named by the state it stands against


def test_a_surname_alone_at_the_head_of_a_sentence_is_the_statesman() -> None:
    day = dt.date(2018, 7, 20)
    (one,) = meetings("Trump to meet Putin in Budapest", day)
    assert set(one.parties) == {"United States", "Russia"}
    (one,) = meetings("Xi met Modi in Kazan on Wednesday.", day)
    assert set(one.parties) == {"China", "India"}
    assert not meetings("Rice exports to Japan will be discussed by farmers on Friday.", day)


def test_whom_a_traveller_asks_for_something_was_met() -> None:
    day = dt.date(2018, 7, 20)
    for text in (
        "A Turkish team led by Orhan Kaya flew to Baku on Thursday to ask President Ilham Aliyev for gas.",
        "The Turkish minister Orhan Kaya flew to Baku on Thursday but could not persuade President Ilham Aliyev.",
    ):
        (one,) = meetings(text, day)
        assert {person.name for person in one.participants} == {"Orhan Kaya", "Ilham Aliyev"}
        assert set(one.parties) == {"Turkey", "Azerbaijan"}


@pytest.mark.parametrize("name", ["Reagan", "Bush", "Clinton", "Obama"])
def test_the_administration_of_a_statesman_is_his_state(name: str) -> None:
    (found,) = meetings(f"The {name} administration held talks with Chad on Monday.", dt.date(2009, 3, 1))
    assert set(found.parties) == {"United States", "Chad"}


def test_a_deadline_that_is_not_met_brings_nobody_together() -> None:
    told = "If the June deadline is not met, the Clinton administration will press Chad and Libya."
    assert not meetings(told, dt.date(1999, 3, 1))
