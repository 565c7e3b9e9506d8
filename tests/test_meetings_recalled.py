"""Accords and meetings that go by their town alone, and those that everybody knows by one name."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 8, 18)


@pytest.mark.parametrize(
    ("told", "place", "first"),
    [
        ("Bankers stood by the Plaza accord.", "New York", "1985-09-22"),
        ("Rates have fallen since the Louvre currency agreement.", "Paris", "1987-02-22"),
        ("At the time of the Dayton peace agreement, Chile wanted a strong peso.", "Dayton", "1995-11-21"),
        ("Egypt kept to the Camp David accords.", "Camp David", "1978-09-17"),
        ("Rates have fallen since the Plaza agreement in September 1985.", "New York", "1985-09-01"),
        ("Rates have fallen since the June Lima accord.", "Lima", "1996-06-01"),
        ("Banks acted in line with their agreement in Lima last month.", "Lima", "1996-07-01"),
        ("Prices have risen since the deal in Lima in June.", "Lima", "1996-06-01"),
    ],
)
def test_an_accord_has_the_day_of_its_name_or_the_one_told(told: str, place: str, first: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.place, str(found.when.earliest), found.status) == (place, first, "held")


@pytest.mark.parametrize(
    "told",
    [
        "Bankers stood by the Lima accord.",
        "Bankers met at the Plaza. The agreement was good.",
        "Bankers hope for a Plaza accord.",
        "The Good Friday agreement will bring peace.",
        "Bankers had a review of the treaty in Lima last month.",
        "Bankers hope to keep to their agreement in Lima next month.",
    ],
)
def test_no_accord_without_a_day_or_a_name_or_before_it_was_made(told: str) -> None:
    assert not meetings(told, DAY)


@pytest.mark.parametrize(
    "told",
    [
        "Chile and Peru agreed in Lima on July 2 to open the border. Traders said the Lima accord was holding.",
        "The Lima accord is holding, traders said. Chile and Peru agreed in Lima on July 2 to open the border.",
        "Chile and Peru held talks in Lima on July 2. Bankers said that the Lima agreement had failed.",
        "Bankers praised the July 2 Lima accord. Ministers said the Lima pact was good.",
        "Traders spoke of bread.\n\nWine was cheap.\n\nChilean and Peruvian ministers stood by rates set at the recent "
        "Lima talks.\n\nChile and Peru held talks in Lima on July 2.",
    ],
)
def test_what_is_recalled_by_its_town_is_what_was_held_there(told: str) -> None:
    first, second = meetings(told, DAY)
    assert first.group == second.group
    assert {str(one.when.earliest) for one in (first, second)} == {"1996-07-02"}


@pytest.mark.parametrize(
    "told",
    [
        "Chile and Peru will hold talks in Lima on Friday. Bankers said that the Lima agreement had failed.",
        "Chile and Peru held talks in Quito on July 2. Bankers said that the Lima agreement had failed.",
        "Chile and Peru held talks in Lima on July 2. Bolivia and Peru held talks in Lima on June 3. Bankers said that "
        "the Lima agreement had failed.",
    ],
)
def test_what_lies_ahead_or_elsewhere_or_is_one_of_two_is_not_recalled(told: str) -> None:
    assert all(one.trigger != "accord" for one in meetings(told, DAY))


def test_the_accord_named_beside_its_meeting_tells_the_day() -> None:
    text = (
        "Ministers of Chile and Peru kept the rates agreed at the recent Paris talks and embodied in the Louvre accord."
    )
    (found,) = meetings(text, DAY)
    assert (found.place, str(found.when.earliest)) == ("Paris", "1987-02-22")


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("Bankers bought gold on Friday to keep rates set at last month's meeting of Chile and Peru.", "1996-07-01"),
        ("Bankers bought gold today to keep rates set at the June meeting of Chile and Peru.", "1996-06-01"),
        ("Bankers bought gold on Monday under rules set at last year's talks of Chile and Peru.", "1995-01-01"),
        ("On Friday, this month's talks of Chile and Peru went on.", "1996-08-16"),
    ],
)
def test_the_days_that_own_the_noun_are_those_of_the_meeting(told: str, first: str) -> None:
    (found,) = meetings(told, DAY)
    assert str(found.when.earliest) == first


@pytest.mark.parametrize(
    "told",
    [
        "The Group of Five will gather on Friday for the first time since its June talks in Lima.",
        "The Group of Five will gather on Friday for the first time since their talks in Lima in June.",
        "OPEC states will gather on Friday for the third time since their last talks in Lima in June.",
    ],
)
def test_the_talks_of_a_body_that_the_sentence_begins_with(told: str) -> None:
    (talks,) = [one for one in meetings(told, DAY) if one.trigger == "talks"]
    assert (talks.place, str(talks.when.earliest), len(talks.parties)) == ("Lima", "1996-06-01", 1)


def test_talks_of_a_state_beside_a_body_are_not_those_of_the_body() -> None:
    found = meetings("OPEC said Chile had praised Peru at its June talks in Lima.", DAY)
    assert all("OPEC" not in one.parties for one in found)


@pytest.mark.parametrize(
    "told",
    [
        "OPEC leaders will prepare the group's Venice summit in June.",
        "OPEC leaders will gather for the club's Venice meeting in June.",
    ],
)
def test_the_town_behind_a_common_owner_is_a_town(told: str) -> None:
    assert [one.place for one in meetings(told, DAY)] == ["Venice"]


@pytest.mark.parametrize(
    "text",
    [
        "The Oslo accord is dead. Chilean President Jorge Diaz met Peruvian President Luis Gomez in Oslo on Monday.",
        "Chile and Peru met in Oslo on Saturday. Nobody spoke of the Oslo accord.",
    ],
)
def test_a_pact_does_not_come_from_the_meeting_that_is_the_news(text: str) -> None:
    assert "accord" not in {one.trigger for one in meetings(text, DAY)}


def test_a_pact_comes_from_what_was_held_in_its_town_before() -> None:
    found = meetings("Chile and Peru met in Oslo in May. Nobody spoke of the Oslo accord since.", DAY)
    assert {one.trigger for one in found} == {"meet", "accord"} and len({one.group for one in found}) == 1


def test_the_day_of_a_vote_is_not_that_of_the_pact() -> None:
    (pact,) = (
        one for one in meetings("Danes voted against the Maastricht treaty on Tuesday.", DAY) if one.trigger != "vote"
    )
    assert str(pact.when.earliest) == "1992-02-07"
