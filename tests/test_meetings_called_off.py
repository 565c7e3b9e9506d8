"""Meetings that do not come about, in words of their own, and those that are only supposed."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Talks between Poland and Chile that were to have begun in Vienna on Saturday will not go ahead.",
            "cancelled",
        ),
        ("The talks between Poland and Chile in Vienna will not take place as planned on Saturday.", "postponed"),
        ("Poland's foreign minister pulled out of a meeting with Chilean President Ana Rojas in Vienna.", "cancelled"),
        ("Poland stayed away from talks with Chile in Vienna on Tuesday.", "refused"),
        ("Poland withdrew its offer at talks with Chile in Vienna on Tuesday.", "held"),
    ],
)
def test_what_becomes_of_a_meeting_is_told_in_words_of_its_own(text: str, status: str) -> None:
    assert {one.status for one in meetings(text, _DAY)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Poland would be prepared to enter into dialogue with Chile provided that the ships left.",
        "Poland would be ready to hold talks with Chile as long as the shelling stopped, its radio said.",
        "Diplomats say that a summit of the Group of Seven, were one ever called, would change nothing.",
        "A summit between Poland and Chile would be useless, diplomats said.",
    ],
)
def test_a_meeting_that_is_only_supposed_is_none(text: str) -> None:
    assert meetings(text, _DAY) == []


def test_terms_on_which_a_meeting_of_a_day_is_held_do_not_undo_it() -> None:
    text = "Poland and Chile may hold talks in Vienna on Saturday if the truce lasts, diplomats said."
    assert [one.when.earliest for one in meetings(text, _DAY)] == [dt.date(2004, 10, 16)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Poland says it has postponed further talks with Chile about copper.", "postponed"),
        ("Poland said it had put off further talks with Chile about copper.", "postponed"),
        ("Poland has called off additional meetings with Chile on copper.", "cancelled"),
    ],
)
def test_the_further_talks_that_are_put_off_are_those_that_were_next(text: str, status: str) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.status, set(told.parties), told.generic) == (status, {"Poland", "Chile"}, False)


@pytest.mark.parametrize("verb", ["wants", "called for", "has ruled out"])
def test_further_talks_that_nobody_has_set_are_no_meeting(verb: str) -> None:
    assert meetings(f"Poland {verb} further talks with Chile about copper.", _DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "After a meeting between Poland and Chile failed to materialise on Monday, both sides were silent.",
        "Poland's envoy left Vienna after talks with Chile failed to take place on Monday.",
        "The talks between Poland and Chile, due on Monday, failed to come off.",
        "The meeting between Poland and Chile did not come about on Monday.",
    ],
)
def test_what_failed_to_take_place_was_not_held(text: str) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.status, told.when.earliest) == ("cancelled", dt.date(2004, 10, 11))


def test_talks_that_failed_to_bring_something_were_held() -> None:
    (told,) = meetings("The talks between Poland and Chile on Monday failed to end the strike.", _DAY)
    assert (told.status, told.when.earliest) == ("held", dt.date(2004, 10, 11))


@pytest.mark.parametrize("end", ["a visit to Burundi was called off", "a trip to Burundi was cancelled"])
def test_the_visit_called_off_is_one_of_those_who_meet_about_it(end: str) -> None:
    text = f"EU foreign ministers will meet in Brussels on Friday to decide how to respond after {end}."
    first, second = meetings(text, dt.date(2015, 3, 18))
    assert (first.status, first.place) == ("planned", "Brussels")
    assert (second.status, set(second.parties)) == ("cancelled", {"European Union", "Burundi"})
    assert first.group != second.group


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The presidents of Chile and Peru were to have met in Lima on June 2 but the meeting was put off.",
            "postponed",
        ),
        ("OPEC's committee was to have met in Vienna on June 2, a minister said.", "cancelled"),
        ("The president of Chile was due to have visited Peru on June 2.", "cancelled"),
    ],
)
def test_what_was_to_have_been_on_a_day_to_come_is_of_this_year(text: str, status: str) -> None:
    found = meetings(text, dt.date(1996, 5, 15))[-1]
    assert (found.status, found.when.earliest) == (status, dt.date(1996, 6, 2))
