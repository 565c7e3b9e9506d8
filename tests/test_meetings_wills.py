"""Whose will to meet is told of: they are to meet, and not who judges it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "Peru criticised the decision of Chile and Bolivia to hold talks on the border next month.",
        "Peru welcomed plans by Chile and Bolivia to meet in Santiago next month.",
        "Peru welcomed Chile's decision to hold talks with Bolivia in Santiago next month.",
        "The intention of Chile and Bolivia to hold talks on the border next month alarmed Peru.",
        "Peru was uneasy at the readiness of Chile to meet Bolivia next month.",
        "Peru was uneasy at the intention of Santiago and La Paz to hold talks on the border next month.",
    ],
)
def test_those_whose_will_it_is_meet(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Chile", "Bolivia"}
    assert told.status in ("planned", "proposed")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile's refusal to hold talks with Bolivia in Santiago next month angered Peru.", "refused"),
        ("The failure of Chile and Bolivia to meet in Lima on Monday alarmed Ecuador.", "refused"),
        ("Peru praised the willingness of Chile to hold talks with Bolivia next week.", "proposed"),
        ("Peru was told of Chile's intention to hold talks with Bolivia next week.", "planned"),
    ],
)
def test_what_they_want_is_the_status(text: str, status: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, set(told.parties)) == (status, {"Chile", "Bolivia"})


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile announced a decision to hold talks next month.",
        "Peru accepted Chile's offer to hold talks next month.",
        "Peru made its decision to hold talks with Chile next month.",
    ],
)
def test_who_decides_himself_is_there(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's efforts to hold talks between Chile and Bolivia in Lima on Tuesday failed.", "held"),
        ("Peru's decision to host talks between Chile and Bolivia in Lima on Tuesday was right.", "held"),
        ("Peru's decision to host talks between Chile and Bolivia in Lima on Tuesday alarmed Ecuador.", "planned"),
        ("Peru's decision to host talks between Chile and Bolivia in Lima on Tuesday was welcomed.", "planned"),
    ],
)
def test_a_will_of_which_something_has_come_was_acted_on(text: str, status: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, set(told.parties)) == (status, {"Chile", "Bolivia"})
    assert str(told.when.earliest) == ("2012-05-15" if status == "held" else "2012-05-22")
