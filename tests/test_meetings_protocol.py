"""The ways of envoys: posts abroad, courtesy calls, consultations at home, arrivals "here", what is only considered."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(1987, 4, 8)  # a Wednesday


def test_an_ambassador_to_a_capital_speaks_for_the_state_that_sent_him() -> None:
    told = meetings(
        "Irish Ambassador to Oslo Charles Whelan met Danish Prime Minister Poul Schlueter on Tuesday.", _DAY
    )
    assert set(told[0].parties) == {"Ireland", "Denmark"}


@pytest.mark.parametrize(
    "text",
    [
        "Edward Rowny, who heads the American team, gave the text to reporters. Rowny presented it on Tuesday during "
        "a two-hour meeting with the Soviet team.",
        "Paul Hirsch, who leads the U.S. delegation, was pleased. Hirsch said after a meeting with Soviet negotiators "
        "on Tuesday that it had gone well.",
    ],
)
def test_who_leads_a_delegation_is_of_its_state(text: str) -> None:
    assert set(meetings(text, _DAY)[0].parties) == {"United States", "Soviet Union"}


@pytest.mark.parametrize(
    "text",
    [
        "Zambian President Kenneth Kaunda paid a courtesy call on President Ronald Reagan on Tuesday.",
        "Danish Foreign Minister Lars Holm paid a short farewell call on President Kenneth Kaunda on Tuesday.",
    ],
)
def test_a_courtesy_call_is_paid_face_to_face(text: str) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.form, told.status, len(told.parties)) == ("meeting", "held", 2)


@pytest.mark.parametrize(
    "text",
    [
        "The president said he was recalling Ambassador John Smith from Moscow for consultations later this week.",
        "Norway summoned its envoy to Lima home for consultations on Tuesday.",
    ],
)
def test_consultations_of_an_envoy_at_home_are_no_meeting(text: str) -> None:
    assert meetings(text, _DAY) == []


@pytest.mark.parametrize(
    ("text", "place", "days"),
    [
        (
            "Ecuador's Foreign Minister Jose Ayala arrived in Lima on Saturday and will hold talks with Peruvian "
            "President Alan Garcia tomorrow.",
            "Lima",
            (4, 9),
        ),
        (
            "Danish Foreign Minister Lars Holm arrived here on Monday and will meet Prime Minister Bob Hawke on "
            "Thursday.",
            "Australia",
            (6, 9),
        ),
        (
            "The IMF's managing director Michel Camdessus arrived here on Sunday and is to hold talks with Brazilian "
            "President Jose Sarney tomorrow.",
            "Brazil",
            (5, 9),
        ),
    ],
)
def test_an_arrival_and_what_lies_ahead_have_each_its_day(text: str, place: str, days: tuple[int, int]) -> None:
    visit, talks = meetings(text, _DAY)
    assert (visit.form, visit.status, talks.status) == ("visit", "held", "planned")
    assert visit.place == talks.place == place
    assert tuple(one.when.earliest.day for one in (visit, talks) if one.when.earliest) == days


@pytest.mark.parametrize(
    "text",
    [
        "A visit to Warsaw by West German Foreign Minister Hans-Dietrich Genscher is under consideration, Polish "
        "officials said.",
        "A Polish spokesman said a trip to Rome by Foreign Minister Marian Orzechowski was being considered.",
    ],
)
def test_a_visit_under_consideration_is_proposed(text: str) -> None:
    assert meetings(text, _DAY)[0].status == "proposed"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Greek and Turkish ministers will meet in Rome on Friday, but the meeting could be postponed.", "planned"),
        ("The meeting of Greek and Turkish ministers in Rome on Friday was postponed.", "postponed"),
    ],
)
def test_what_could_be_put_off_has_not_been(text: str, status: str) -> None:
    assert {one.status for one in meetings(text, _DAY)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Chilean and Argentine ministers will attend the initialling in Rome on Friday of an agreement on the channel.",
        "The initialing of the treaty between Chile and Argentina will take place in Rome on Friday.",
    ],
)
def test_an_initialling_is_a_meeting_of_sides(text: str) -> None:
    told = meetings(text, _DAY)
    assert told and set(told[0].parties) == {"Chile", "Argentina"} and told[0].place == "Rome"


def test_an_arrival_tells_where_a_meeting_is() -> None:
    (told,) = meetings(
        "Swedish Foreign Minister Sten Andersson went straight into a meeting with Egyptian President Hosni Mubarak "
        "after arriving in Cairo from Amman.",
        _DAY,
    )
    assert (told.place, set(told.parties)) == ("Cairo", {"Sweden", "Egypt"})


def test_a_visit_that_opens_a_tour_is_no_visit_to_its_other_stops() -> None:
    told = meetings(
        "Austrian President Kurt Huber met President Raul Alfonsin in Buenos Aires on Monday. Huber came for a "
        "four-day visit, opening a tour which includes Bolivia and Guatemala.",
        _DAY,
    )
    assert [set(one.parties) for one in told[:2]] == [{"Austria", "Argentina"}] * 2
    assert told[0].group == told[1].group != told[2].group


def test_officials_of_two_states_tell_of_their_talks() -> None:
    told = meetings(
        "The talks are still in progress, a Greek aide said. The Turkish ambassador said that the next formal talks "
        "would be on Friday.",
        _DAY,
    )
    assert {frozenset(one.parties) for one in told} == {frozenset(("Greece", "Turkey"))}


def test_where_no_talks_are_held_no_day_is_theirs() -> None:
    told = meetings(
        "Greek and Turkish negotiators opened talks in Geneva on Tuesday. The ministers said there will be no formal "
        "talks on the weekend.",
        _DAY,
    )
    assert {one.when.earliest for one in told} == {dt.date(1987, 4, 7)}
