"""A body that acts at a summit is at its own, whoever else the sentence and the article are about."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2001, 3, 14)
_NEWS = "Spain and NATO held talks in Brussels on Monday on the new command.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Poland and Hungary will gain by the reforms which the alliance announced at a summit in Madrid last July.",
        "The plan was among those that the alliance announced at a summit in Madrid last July.",
        "At its Madrid summit last July the alliance invited Poland to join.",
        "At a summit in Madrid last July, the alliance invited Poland to join.",
    ],
)
def test_what_a_body_does_at_a_summit_tells_whose_it_is(told: str) -> None:
    summit = meetings(f"{_NEWS}{told}", DAY)[-1]
    assert summit.parties == ("NATO",)
    assert summit.place == "Madrid"


@pytest.mark.parametrize("called", ["organization", "body", "group"])
def test_the_only_body_of_a_text_by_any_word(called: str) -> None:
    text = f"The African Union suspended Guinea on Monday.\n\nThe {called} chose its head at a summit in Sirte in July."
    assert meetings(text, DAY)[-1].parties == ("African Union",)


def test_two_who_sign_at_a_summit_are_both_there() -> None:
    text = "Russia and NATO signed an accord at a summit in Paris in 1997."
    assert set(meetings(text, DAY)[0].parties) == {"Russia", "NATO"}


@pytest.mark.parametrize(
    ("told", "town"),
    [
        (
            "Foreign ministers of member-states meeting in the Kenyan capital agreed to send two envoys to Bangui.",
            "Nairobi",
        ),
        ("Leaders of the member countries meeting in the Libyan capital agreed to meet again in October.", "Tripoli"),
        ("Defence chiefs from member states, meeting in the Malian capital, agreed on a force of 3,000.", "Bamako"),
    ],
)
def test_ministers_of_member_states_are_those_of_the_body(told: str, town: str) -> None:
    meeting = meetings(f"The African Union said on Friday that it was worried.\n\n{told}", dt.date(2005, 6, 12))[0]
    assert (meeting.parties, meeting.place, meeting.status) == (("African Union",), town, "held")
    assert meeting.when.earliest == dt.date(2005, 6, 10)


def test_who_is_to_be_sent_is_another_journey() -> None:
    text = "Danish and Finnish ministers met in Oslo on Monday and agreed to send a delegation to Chile in July."
    first, second = meetings(text, dt.date(2005, 6, 12))
    assert (first.status, second.status) == ("held", "planned")
    assert (first.place, second.place) == ("Oslo", "Chile")


def test_a_town_told_as_the_capital_of_its_land_is_no_side() -> None:
    [one] = meetings("Finnish and Danish ministers meeting in the Swedish capital agreed on a quota on Monday.", DAY)
    assert set(one.parties) == {"Finland", "Denmark"}
    assert one.place == "Stockholm"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Danish and Finnish ministers meeting in Oslo agreed to set up a panel.", "held"),
        ("Danish and Finnish ministers meeting in Oslo on Friday will set up a panel.", "planned"),
        ("A Danish-Finnish meeting in Oslo planned for Friday was called off.", "cancelled"),
    ],
)
def test_those_meeting_somewhere_have_met_if_they_did_something(text: str, status: str) -> None:
    assert [one.status for one in meetings(text, DAY)] == [status]
