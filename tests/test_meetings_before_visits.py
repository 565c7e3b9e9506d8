"""What is done ahead of a visit is done on a day of its own: "freed a priest on Friday, ahead of X's visit"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2013, 9, 21)  # a Saturday
_FRIDAY = dt.date(2013, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        "Chad freed two nurses on Friday, ahead of Norwegian Prime Minister Jonas Eide's visit to Ndjamena.",
        "Chad reopened its border on Friday, days before a visit by Norwegian Prime Minister Jonas Eide.",
        "Chad lifted the curfew on Friday before Norwegian Prime Minister Jonas Eide's visit to Ndjamena.",
    ],
)
def test_the_day_of_what_is_done_before_a_visit(text: str) -> None:
    (found,) = meetings(text, DAY)
    assert found.status == "planned"
    assert found.when.latest != _FRIDAY


def test_a_visit_before_another() -> None:
    found = meetings("Jonas Eide of Norway visited Chad on Friday before a visit to Sudan.", DAY)
    assert found[0].when.earliest == _FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "Omani Foreign Minister Yusuf Alawi raised port visits by Turkish warships to Doha on Friday.",
        "Omani Foreign Minister Yusuf Alawi spoke of site visits by Turkish engineers to Qatar on Friday.",
    ],
)
def test_visits_of_ships_and_inspectors(text: str) -> None:
    assert not meetings(text, DAY)
