"""Movements of one people at talks that are told as those of the people; a state that acts in its own town."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 8, 6)
_NEWS = "Egyptian mediators held talks with Palestinian factions in Cairo on Monday.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Officials said Hamas leader Moussa Abu Marzouk met the Egyptian mediators.",
        "Islamic Jihad leader Ziad Nakhala and a Hamas delegation met with Egyptian negotiators, sources said.",
    ],
)
def test_who_of_the_factions_was_there_is_told_of_the_same_talks(told: str) -> None:
    first, second = meetings(f"{_NEWS}{told}", DAY)
    assert first.group == second.group
    assert {"Egypt", "Palestinians"} <= set(second.parties)


@pytest.mark.parametrize(
    "text",
    [
        f"{_NEWS}Hamas leader Khaled Meshaal met Turkish officials in Ankara on Tuesday.",
        "Egypt held talks with the Palestinian president in Cairo on Monday.\n\nA Hamas team met Egyptian envoys.",
    ],
)
def test_a_movement_elsewhere_or_beside_its_people_is_at_another_meeting(text: str) -> None:
    first, second = meetings(text, DAY)
    assert first.group != second.group


def test_a_state_behind_the_town_where_it_acts_is_a_side() -> None:
    [one] = meetings("In Lima, Peru held talks with Chile and Bolivia on Monday.", DAY)
    assert set(one.parties) == {"Peru", "Chile", "Bolivia"}


def test_the_land_of_a_town_is_none() -> None:
    [one] = meetings("Chile and Bolivia held talks in Lima, Peru on Monday.", DAY)
    assert set(one.parties) == {"Chile", "Bolivia"}
