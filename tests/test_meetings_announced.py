"""Meetings that somebody announces: they are his too, they lie ahead, and the day of announcing is not theirs."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
VEGA = "Chilean President Ana Vega"


@pytest.mark.parametrize(
    "text",
    [
        "Peru plans to announce a visit to Lima by Chilean President Ana Vega on Friday.",
        "Peru is expected to announce talks with Chile on Friday.",
        "Peru announced talks with Chile on Wednesday.",
        "Peru announced a visit to Lima by Chilean President Ana Vega on Wednesday.",
        "Peru will announce talks with Chile in Quito on Friday.",
    ],
)
def test_the_day_of_announcing(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.when.basis, set(told.parties)) == ("planned", "publication_date", {"Peru", "Chile"})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru announced talks with Chile on June 5.", (6, 5)),
        ("Peru announced on Wednesday talks with Chile on June 5.", (6, 5)),
        ("Peru announced talks with Chile in Quito on Wednesday.", (5, 23)),
        ("Peru announced a summit with Chile in Quito on Tuesday.", (5, 22)),
        ("Peru confirmed a meeting with Chile's premier in Lima on Tuesday.", (5, 15)),
    ],
)
def test_a_day_that_lies_ahead_or_behind_its_town_is_that_of_the_meeting(text: str, day: tuple[int, int]) -> None:
    (told,) = meetings(text, DAY)
    assert told.when.earliest == dt.date(2012, *day)


@pytest.mark.parametrize(
    "text",
    [
        f"Peru announced a visit by {VEGA}.",
        f"Peru will announce a visit by {VEGA}.",
        "Peru will announce talks with Chile.",
        f"Peruvian Premier Luis Bravo announced a visit by {VEGA}.",
    ],
)
def test_who_announces_it_takes_part(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (set(told.parties), told.status) == ({"Peru", "Chile"}, "planned")


def test_who_announces_a_visit_to_others_does_not() -> None:
    (told,) = meetings(f"Peru announced a visit to Bolivia by {VEGA}.", DAY)
    assert set(told.parties) == {"Bolivia", "Chile"}


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian officials said they held a rare meeting with Chilean envoys in Quito.",
        "Peruvian diplomats said on Monday that they had met Chilean envoys in Quito.",
        "Peruvian negotiators said they would hold talks with Chile.",
    ],
)
def test_officials_who_say_they_met_were_there(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Peru", "Chile"}


def test_officials_who_expect_a_meeting_of_others_were_not() -> None:
    (told,) = meetings("Peruvian officials said they expected a meeting between Chile and Bolivia.", DAY)
    assert set(told.parties) == {"Chile", "Bolivia"}


@pytest.mark.parametrize("verb", ["criticised", "welcomed", "discussed", "had watched"])
def test_officials_who_speak_of_a_meeting_of_others_were_not_there(verb: str) -> None:
    text = f"Peruvian officials said they {verb} the meeting of Chile's and Bolivia's presidents on Monday."
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Chile", "Bolivia"}


def test_officials_who_attended_a_meeting_of_others_were_there() -> None:
    (told,) = meetings("Peruvian officials said they attended a meeting of Chilean and Bolivian envoys on Monday.", DAY)
    assert set(told.parties) == {"Chile", "Bolivia", "Peru"}


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("in the coming days", 10),
        ("in the coming weeks", 42),
        ("over the next two months", 60),
        ("within a week", 7),
        ("in the next three days", 3),
    ],
)
def test_the_time_from_now_on(when: str, days: int) -> None:
    (told,) = meetings(f"Peruvian President Luis Bravo will visit Chile {when}.", DAY)
    assert (told.when.earliest, told.when.latest) == (DAY, DAY + dt.timedelta(days=days))


@pytest.mark.parametrize(
    "text",
    [
        "It was announced on Wednesday that talks in Rome on Tuesday between Peru and Chile made little headway.",
        "A spokesman confirmed talks in Rome on Tuesday between Peru and Chile made little headway.",
    ],
)
def test_what_is_told_of_talks_is_no_announcement_of_them(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.when.earliest) == ("held", dt.date(2012, 5, 15))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru and Chile reported headway on Monday in talks between Chad and Libya.", {"Chad", "Libya"}),
        ("Peru and Chile reported headway on Monday in talks between the two countries.", {"Peru", "Chile"}),
    ],
)
def test_whose_talks_it_is_that_headway_is_reported_of(text: str, parties: set[str]) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "The White House announced high-level talks with Peru on Tuesday.",
        "Chile plans to announce the visit by Peru's president on Friday.",
    ],
)
def test_what_is_announced_lies_ahead(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.when.earliest) == ("planned", DAY)


def test_a_message_on_some_day_is_the_day_of_saying() -> None:
    text = "In a nationally broadcast message on Monday, Chile's Ana Vega confirmed a summit with Peru."
    (told,) = meetings(text, DAY)
    assert told.when.earliest != dt.date(2012, 5, 14)
