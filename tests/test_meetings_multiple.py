"""Sentences that tell of several meetings, and of one meeting in several words."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2014, 5, 14)  # a Wednesday
_EIDE = "Norwegian Foreign Minister Jonas Eide"
_FAKI = "Chadian Foreign Minister Moussa Faki"
_KEITA = "Malian President Ibrahim Keita"


@pytest.mark.parametrize(
    ("text", "sides", "days"),
    [
        (
            f"{_EIDE} dined with {_FAKI} on Monday before hosting a separate dinner with {_KEITA}.",
            [{"Norway", "Chad"}, {"Norway", "Mali"}],
            ["2014-05-12", "2014-05-12"],
        ),
        (
            f"{_EIDE} held talks with {_FAKI} in Tunis, before seeing {_KEITA} at his palace on Monday.",
            [{"Norway", "Chad"}, {"Norway", "Mali"}],
            ["2014-05-13", "2014-05-12"],
        ),
        (
            f"{_EIDE} met his Chadian counterpart on Sunday, ahead of a meeting with the Malian and Nigerian foreign "
            "ministers scheduled for Friday.",
            [{"Norway", "Chad"}, {"Norway", "Mali", "Nigeria"}],
            ["2014-05-11", "2014-05-16"],
        ),
    ],
)
def test_one_after_the_other_shares_the_subject(text: str, sides: list[set[str]], days: list[str]) -> None:
    found = meetings(text, _DAY)
    assert [set(one.parties) for one in found] == sides
    assert [str(one.when.earliest) for one in found] == days


def test_what_was_done_after_what_is_over_was_done_too() -> None:
    found = meetings(f"{_EIDE} met {_FAKI} in Tunis on Sunday before visiting {_KEITA} in Bamako on Monday.", _DAY)
    assert {one.status for one in found} == {"held"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Officials from Peru and Chile are meeting in Lima to finalise the agenda for a summit of ministers in "
            "Quito on Saturday.",
            ["Lima", "Quito"],
        ),
        ("Peru and Chile met in Lima on Monday to discuss the talks held in Quito in March.", ["Lima", "Quito"]),
        (
            "The fifth round of talks between Peru and Chile took place last month in Lima, with another round "
            "planned to take place in Quito in July.",
            ["Lima", "Quito"],
        ),
        (
            "Peru and Chile will hold technical meetings today and tomorrow, with meetings on a higher level "
            "scheduled for Monday and Tuesday.",
            [None, None],
        ),
    ],
)
def test_a_day_or_town_of_its_own_tells_of_another(text: str, places: list[str | None]) -> None:
    assert [one.place for one in meetings(text, _DAY)] == places


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            f"{_EIDE} had meetings with {_FAKI} ten days ago and {_KEITA} last week.",
            ["2014-05-04", "2014-05-05"],
        ),
        ("Norwegian envoy Jonas Eide travelled to Chad in January and again in March.", ["2014-01-01", "2014-03-01"]),
        (f"{_EIDE} visited Chad in January and Mali and Niger in March.", ["2014-01-01", "2014-03-01"]),
        ("Norwegian King Olav visited Chad in 1967 and Norwegian King Harald in 1991.", ["1967-01-01", "1991-01-01"]),
    ],
)
def test_one_word_for_two_on_days_of_their_own(text: str, days: list[str]) -> None:
    assert [str(one.when.earliest) for one in meetings(text, _DAY)] == days


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} met {_FAKI} and {_KEITA} in Lima last week.",
        f"{_EIDE} visited Chad in March and April.",
        f"{_EIDE} will fly to Mali on Friday, where he will meet {_KEITA}.",
        "Peru and Chile held a meeting in Lima on Monday, the first of two days of talks in the Peruvian capital.",
        f"{_EIDE} flew to Bamako on Monday for talks with {_KEITA} on the border.",
        f"{_EIDE} met {_FAKI} on Monday for a meeting with leaders of the region.",
    ],
)
def test_one_meeting_in_several_words_stays_one(text: str) -> None:
    assert len({one.group for one in meetings(text, _DAY)}) == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            f"{_EIDE} and {_FAKI} met briefly on Monday at the OSCE summit in Vienna.",
            [{"Norway", "Chad"}, {"OSCE"}],
        ),
        (
            f"{_EIDE} attended the OSCE summit in Vienna on Monday, where he met {_FAKI}.",
            [{"Norway", "OSCE"}, {"Norway", "Chad"}],
        ),
        (
            f"{_EIDE} and {_FAKI} both held meetings with Bolivian officials in Vienna on Monday.",
            [{"Norway", "Bolivia"}, {"Chad", "Bolivia"}],
        ),
    ],
)
def test_two_who_meet_at_a_gathering_of_many(text: str, sides: list[set[str]]) -> None:
    found = meetings(text, _DAY)
    assert [set(one.parties) for one in found] == sides
    assert {one.place for one in found} == {"Vienna"}
    assert {str(one.when.earliest) for one in found} == {"2014-05-12"}


def test_a_meeting_that_may_come_at_a_summit_is_proposed() -> None:
    text = f"A meeting between {_EIDE} and {_FAKI} at a regional summit next week was being discussed."
    assert meetings(text, _DAY)[0].status == "proposed"


def test_two_who_meet_at_a_summit_of_their_own() -> None:
    [one] = meetings(f"{_EIDE} and {_FAKI} met at a summit in Vienna on Monday.", _DAY)
    assert one.form == "summit"


@pytest.mark.parametrize(
    ("text", "sides", "places"),
    [
        (
            f"{_EIDE}, who met {_FAKI} in Tunis last week, will host {_KEITA} in Oslo on Monday.",
            [{"Norway", "Chad"}, {"Norway", "Mali"}],
            ["Tunis", "Oslo"],
        ),
        (
            f"{_EIDE}, who left Oslo for Tunis on Monday for talks with {_FAKI}, is expected to return to Oslo later.",
            [{"Norway", "Chad"}],
            ["Tunis"],
        ),
        (
            "Indonesia, which chairs the OSCE summit this year, has been holding talks with Chad and Mali in Vienna.",
            [{"Indonesia", "OSCE"}, {"Indonesia", "Chad", "Mali"}],
            [None, "Vienna"],
        ),
    ],
)
def test_behind_a_relative_clause_its_subject_goes_on(
    text: str, sides: list[set[str]], places: list[str | None]
) -> None:
    found = meetings(text, _DAY)
    assert [set(one.parties) for one in found] == sides
    assert [one.place for one in found] == places


def test_what_is_said_behind_a_relative_clause_may_be_of_the_same() -> None:
    text = f"{_EIDE}, who is chairing the talks between Chad and Mali, told reporters the talks were going well."
    assert len(meetings(text, _DAY)) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{_EIDE} hopes to visit Chad and Mali next week.", ["Chad", "Mali"]),
        (f"{_EIDE} will head to Mali on Friday.", ["Mali"]),
        (f"{_EIDE} will wrap up his visit to Chad on Thursday and then shift focus to Mali.", ["Chad", "Mali"]),
        (f"After meeting {_FAKI} in Tunis, {_EIDE} held talks with {_KEITA} in Bamako.", ["Tunis", "Bamako"]),
        ("Refugees have gathered at the border, where the minister said they could head to Germany.", []),
    ],
)
def test_each_land_of_two_is_visited_by_itself(text: str, places: list[str]) -> None:
    assert [one.place for one in meetings(text, _DAY)] == places


def test_talks_that_are_to_be_resumed_are_told_of_where_they_have_a_day_of_their_own() -> None:
    text = f"{_EIDE} met {_KEITA} in Oslo on Monday to resume negotiations last held in Tunis in March 2012."
    assert [one.place for one in meetings(text, _DAY)] == ["Oslo", "Tunis"]


def test_talks_that_are_only_to_be_revived_are_none() -> None:
    assert len(meetings(f"{_EIDE} met {_KEITA} in Oslo on Monday to revive the talks that collapsed.", _DAY)) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{_EIDE} was also meeting with {_FAKI}, who mediated talks in Tunis on 6 February.", [None, "Tunis"]),
        (f"{_EIDE} met {_FAKI}, who is in Oslo for talks on Monday.", ["Oslo"]),
    ],
)
def test_what_the_guest_did_elsewhere_is_another(text: str, places: list[str | None]) -> None:
    assert [one.place for one in meetings(text, _DAY)] == places


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{_EIDE} visited the West Bank on Monday and met Palestinian leaders in Ramallah.", 1),
        (f"{_EIDE} visited Kashmir on Monday and met local leaders in Srinagar.", 1),
        (f"{_EIDE} visited Bamako on Monday and met Chadian leaders in N'Djamena.", 2),
    ],
)
def test_a_town_in_the_region_that_is_visited_is_no_other_visit(text: str, count: int) -> None:
    assert len(meetings(text, _DAY)) == count
