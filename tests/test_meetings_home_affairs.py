"""Talks that are only spoken of, home affairs, ceremonies: what makes no round by itself."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru should solve the border dispute through negotiations, the Chilean paper wrote.",
        "There is no substitute for direct talks between Chile and Peru.",
        "The Chilean minister spoke of the need for dialogue between Peru and Bolivia.",
        "Peru is ready for talks about its fishing rights, its spokesman said of Chile.",
        "All wish for a negotiated peace between Chile and Peru.",
    ],
)
def test_talks_as_a_way_to_do_things_are_no_round(text: str) -> None:
    assert all(one.generic for one in meetings(text, _DAY))


def test_talks_with_a_day_or_a_place_are_told_as_held() -> None:
    for text in (
        "Chile and Peru settled the matter through talks in Quito.",
        "Peru is ready for talks with Chile on Friday.",
    ):
        assert any(not one.generic for one in meetings(text, _DAY))


_BUDGET = (
    "Talks on the budget resume on Monday, a White House aide said. President Obama and leaders of the Senate "
    "sat late on Sunday. Republicans want cuts, Democrats want taxes. Congress must pass the bill by Friday. "
    "House lawmakers said the talks at the White House, led by Obama, brought no result."
)


def test_leaders_of_one_state_among_themselves_hold_no_round() -> None:
    assert not meetings(_BUDGET, _DAY)


def test_a_foreign_guest_is_met_all_the_same() -> None:
    assert meetings(_BUDGET + " Obama met Peru's President Ollanta Humala on Tuesday.", _DAY)


def test_opening_ceremonies_bring_no_sides_together() -> None:
    text = (
        "The ceremony began at eight in Beijing on Friday. Thousands came. "
        "U.S. President George W. Bush met Russia's Vladimir Putin in Beijing on Friday."
    )
    assert [one.trigger for one in meetings(text, _DAY)] == ["meet"]


def test_the_first_to_visit_has_been_there() -> None:
    (visit,) = meetings("Eisenhower became the first American president to visit Nepal.", _DAY)
    assert visit.status == "held"


@pytest.mark.parametrize(
    "text",
    [
        "Chile's president, Michelle Bachelet, spoke to the Daily Post.",
        "The rebels told the BBC of their desire to negotiate with Peru.",
        "Peru does not negotiate with kidnappers, a Chilean paper quoted it.",
        "Bachelet met with her commander in Haiti, General Juan Lopez.",
    ],
)
def test_own_people_and_the_press_are_no_other_side(text: str) -> None:
    assert all(one.generic for one in meetings(text, _DAY))


def test_the_journey_counts_whoever_is_met() -> None:
    (visit,) = meetings("Foreign Secretary William Hague was to meet senators during his visit to Washington.", _DAY)
    assert (visit.form, visit.place) == ("visit", "Washington")


def test_what_is_agreed_behind_a_place_is_of_the_talks_there() -> None:
    text = (
        "During talks in the Peruvian capital of Lima, Chilean President Michelle Bachelet and Bolivia's President "
        "Evo Morales agreed to resume exports of gas."
    )
    (talks,) = meetings(text, _DAY)
    assert (talks.place, set(talks.parties)) == ("Lima", {"Chile", "Bolivia"})


def test_leaders_of_a_continent_are_many_states() -> None:
    assert meetings("Many of Latin America's leaders attended Friday's emergency summit.", _DAY)


def test_a_day_counts_without_a_calendar() -> None:
    assert meetings("The U.N. Security Council discussed the resolution on Friday at a meeting.", None)


@pytest.mark.parametrize(
    "text",
    [
        "Palestinian President Mahmoud Abbas arrived in Nablus from Ramallah on Tuesday.",
        "Palestinian Prime Minister Salam Fayyad travelled to Gaza on Tuesday.",
    ],
)
def test_palestinians_are_at_home_in_their_towns(text: str) -> None:
    assert meetings(text, dt.date(2009, 10, 14)) == []


def test_palestinians_who_go_abroad() -> None:
    text = "Palestinian Prime Minister Salam Fayyad travelled to Amman on Tuesday."
    assert [set(one.parties) for one in meetings(text, dt.date(2009, 10, 14))] == [{"Palestinians", "Jordan"}]
