"""Days inside what was agreed on are none of the agreement."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile agreed to cut tariffs by September.",
        "Peru and Chile agreed prices would rise in July.",
        "Peru and Chile agreed the border question could be settled by 2014.",
        "Peru and Chile agreed to keep to the January treaty.",
        "Ministers of Peru and Chile agreed to follow policies laid down in the March trade accord.",
    ],
)
def test_they_agreed_these_days(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.when.latest, told.when.basis) == (DAY, "publication_date")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Peru and Chile agreed in March to cut tariffs.", (3, 1), (3, 31)),
        ("Peru and Chile agreed to extend the truce on Monday.", (5, 14), (5, 14)),
        ("Peru and Chile agreed on a border treaty in March.", (3, 1), (3, 31)),
        ("Peru and Chile agreed on Monday to cut tariffs by September.", (5, 14), (5, 14)),
    ],
)
def test_the_day_beside_the_verb_is_theirs(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    (told,) = meetings(text, DAY)
    assert (told.when.earliest, told.when.latest) == (dt.date(2012, *first), dt.date(2012, *last))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Peru and Chile signed a deal to cut tariffs in 2009.", dt.date(2009, 1, 1)),
        ("Peru and Chile signed a treaty to end the state of war in March 1979.", dt.date(1979, 3, 1)),
        ("Peru and Chile agreed to stop fighting in 1988.", dt.date(1988, 1, 1)),
        ("Peru and Chile agreed to cut tariffs in 2015.", dt.date(2012, 5, 16)),
        ("Peru and Chile agreed to cut tariffs by 2010.", dt.date(2012, 5, 16)),
    ],
)
def test_nobody_is_to_do_what_lies_behind(text: str, first: dt.date) -> None:
    (told,) = meetings(text, DAY)
    assert told.when.earliest == first


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("OPEC's meeting in Vienna on Monday will look at the quotas agreed last December.", "1996-05-20"),
        ("Ministers of Chile and Peru met in Lima on Monday about the ceiling set in April.", "1996-05-13"),
        ("The talks between Chile and Peru in Lima concluded on Friday.", "1996-05-10"),
    ],
)
def test_the_day_on_which_a_thing_was_settled_is_none_of_the_talks_about_it(told: str, first: str) -> None:
    assert str(meetings(told, dt.date(1996, 5, 15))[0].when.earliest) == first


def test_a_thing_settled_long_ago_gives_talks_no_day() -> None:
    (found,) = meetings("Chile and Peru held talks in Lima about the ceiling set in April.", dt.date(1996, 5, 15))
    assert found.when.basis == "publication_date"
