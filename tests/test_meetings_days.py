"""Days in a sentence that are of something else than its meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2011, 11, 9)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Peruvian officials met Chilean officials in Lima, their first contact since the two sides "
            "opened a dialogue in March.",
            dt.date(2011, 3, 1),
        ),
        ("Ghana's president is visiting Togo, his first trip since taking office in January.", dt.date(2011, 1, 1)),
        ("Kenya and Somalia held talks in Nairobi after the October 15 market bombing.", dt.date(2011, 10, 15)),
    ],
)
def test_a_day_of_something_else_is_none_of_the_meeting(text: str, other: dt.date) -> None:
    assert meetings(text, _DAY)[0].when.earliest != other


def test_the_day_and_town_of_a_departure_are_not_those_of_the_meeting() -> None:
    (talks,) = meetings("Ivan Petrov of Bulgaria left Sofia on Monday to attend the talks with Greece in Athens.", _DAY)
    assert (talks.place, talks.when.precise) == ("Athens", False)
    assert talks.when.earliest == dt.date(2011, 11, 7)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana offered on Monday to hold talks with Togo.",
        "Ghana's foreign minister on Monday proposed talks with Togo in Lome.",
        "Ghana issued an appeal and a proposal on Monday for talks with Togo.",
        "Ghana's statement on Monday also proposed that the talks with Togo cover fishing.",
    ],
)
def test_the_day_on_which_a_meeting_is_asked_for_is_not_its_own(text: str) -> None:
    (talks,) = meetings(text, _DAY)
    assert talks.status in ("proposed", "planned")
    assert talks.when.earliest != dt.date(2011, 11, 7) != talks.when.latest
    assert talks.when.earliest != dt.date(2011, 11, 14)
    assert not talks.generic


def test_to_decide_on_the_end_of_talks_is_part_of_them() -> None:
    (talks,) = meetings("Envoys of Ghana and Togo agreed on Monday to adjourn their talks in Lome.", _DAY)
    assert talks.when.earliest == dt.date(2011, 11, 7)


def test_what_has_a_sequel_is_over_and_has_not_its_day() -> None:
    (talks,) = meetings("Ghana and Togo will meet in Accra on Friday in a follow-up to the Lome talks.", _DAY)[1:]
    assert (talks.status, talks.place) == ("held", "Lome")
    assert talks.when.earliest is None or talks.when.earliest < _DAY


def test_a_day_for_naming_a_date_is_not_that_date() -> None:
    (talks,) = meetings("Ghana and Togo on Monday set a date for talks in Lome.", _DAY)
    assert not talks.when.precise


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ghana and Togo held talks in Lome earlier this month.", dt.date(2011, 11, 1), _DAY),
        ("Ghana and Togo will hold talks in Lome later this month.", _DAY, dt.date(2011, 11, 30)),
        ("Ghana and Togo will hold talks in Lome later this week.", _DAY, dt.date(2011, 11, 13)),
        ("Ghana and Togo held talks in Lome earlier this year.", dt.date(2011, 1, 1), _DAY),
        ("Ghana and Togo held talks in Lome in early November.", dt.date(2011, 11, 1), dt.date(2011, 11, 10)),
        ("Ghana and Togo will hold talks in Lome late this month.", dt.date(2011, 11, 21), dt.date(2011, 11, 30)),
    ],
)
def test_earlier_and_later_are_told_from_the_day_of_the_article(text: str, first: dt.date, last: dt.date) -> None:
    (talks,) = meetings(text, _DAY)
    assert (talks.when.earliest, talks.when.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ghana's foreign minister will meet his Togolese counterpart in Lome later in the day.", _DAY),
        ("Parliament sat on Tuesday. Earlier that day Ghana and Togo held talks in Lome.", dt.date(2011, 11, 8)),
        ("The row began in 1998. Ghana and Togo held talks in Lome earlier in the day.", _DAY),
    ],
)
def test_earlier_in_the_day_is_the_day_told_last(text: str, day: dt.date) -> None:
    (talks,) = meetings(text, _DAY)
    assert (talks.when.earliest, talks.when.latest) == (day, day)


def test_the_next_talks_have_a_day_and_a_town_of_their_own() -> None:
    text = "Ghana and Togo held talks in Accra and agreed on Monday to meet again in Lome next month."
    held, ahead = meetings(text, _DAY)
    assert (held.place, held.status, ahead.place, ahead.status) == ("Accra", "held", "Lome", "planned")
    assert held.when.earliest != dt.date(2011, 11, 7) != ahead.when.earliest


@pytest.mark.parametrize(
    "text",
    [
        "After talks with President John Mahama of Ghana at his farm, President Faure Gnassingbe of Togo said he was"
        " content.\n\nThe two leaders plan to discuss fishing over dinner.",
        "Ghanaian Foreign Minister Kofi Mensah met Togo's foreign minister at the port.\n\nThe meeting will be"
        " followed by a dinner.",
        "Ghana and Togo held talks in Lome this week.",
    ],
)
def test_what_was_held_never_lies_ahead(text: str) -> None:
    held = [one for one in meetings(text, _DAY) if one.status == "held"]
    assert held
    assert all(one.when.latest is not None and one.when.latest <= _DAY for one in held)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The talks between Ghana and Togo are aimed at deciding whether to meet again in February.", ["negotiation"]),
        ("Ghana and Togo met in Lome to find out whether a summit can be held in February.", ["meeting"]),
        ("Ghanaian and Togolese envoys held talks to see if a treaty could be signed in February.", ["negotiation"]),
        ("Ghana and Togo discussed whether to hold a summit in February.", ["meeting"]),
    ],
)
def test_what_a_meeting_is_to_decide_gives_it_no_day(text: str, forms: list[str]) -> None:
    found = meetings(text, _DAY)
    assert [one.form for one in found] == forms
    assert all(one.when.earliest is None or one.when.earliest.month == 11 for one in found)


def test_what_is_decided_at_a_meeting_keeps_its_day() -> None:
    (told,) = meetings("Ghana and Togo will meet in Lome in February to decide whether to reopen embassies.", _DAY)
    assert told.when.earliest == dt.date(2012, 2, 1)


def test_two_months_of_one_vote() -> None:
    text = "Danish President Ove Holm faces a June or even a May election after his visit to Peru."
    [one] = meetings(text, dt.date(2014, 4, 9))
    assert (one.place, one.when.basis) == ("Peru", "publication_date")
