"""Groups of powers: a number of states told by their number, and whom they negotiate with."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Negotiators from six world powers met Iranian officials in Oslo on Monday to discuss uranium from Iran.",
        "Iran and six major powers held talks on its nuclear work in Oslo on Monday.",
        "World powers held talks with Iran on its nuclear work in Oslo on Monday.",
    ],
)
def test_a_number_of_powers_is_the_group_that_negotiates(text: str) -> None:
    [one] = meetings(text, DAY)
    assert {"Iran", "P5+1"} <= set(one.parties)


def test_most_members_are_the_group() -> None:
    text = (
        "The foreign ministers of France, Britain, Germany, Russia and China held talks with Iran in Oslo on Monday on "
        "its nuclear work."
    )
    [one] = meetings(text, DAY)
    assert {"P5+1", "Iran", "China"} <= set(one.parties)


@pytest.mark.parametrize(
    "text",
    [
        "World powers held talks on a truce in Mali with its government in Oslo on Monday.",
        "Six powers met in Oslo on Monday to discuss fishing rights with Peru.",
    ],
)
def test_powers_of_other_matters_are_others(text: str) -> None:
    assert all("P5+1" not in one.parties for one in meetings(text, DAY))


def test_a_parliament_is_no_conference() -> None:
    assert not meetings("Peru and Chile face opposition to the treaty within the U.S. Congress.", DAY)
