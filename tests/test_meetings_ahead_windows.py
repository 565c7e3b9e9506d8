"""The days around publication of meetings that tell no day, and those of journeys told by their length."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will hold a summit in Quito. The summit is meant to end the border row.",
        "Peru is hailing a coming Chilean-Bolivian summit in Quito. The summit falls into the rainy season.",
    ],
)
def test_what_is_planned_lies_ahead_whatever_is_told_of_it_later(text: str) -> None:
    assert {one.when.earliest for one in meetings(text, DAY)} == {DAY}


def test_what_somebody_speaks_at_goes_on() -> None:
    text = "Peru's Luis Vega will meet Chile's Ana Rivas in Quito. We are close, Vega said at the start of the meeting."
    assert all(one.when.latest == DAY for one in meetings(text, DAY))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("President Luis Vega left Peru on Monday for a week-long visit to Chile.", (14, 20)),
        ("Peruvian President Luis Vega left on Monday for a three-day visit to Chile.", (14, 16)),
        ("Peruvian President Luis Vega left Chile on Monday after a three-day visit.", (12, 14)),
    ],
)
def test_a_journey_of_so_many_days(text: str, days: tuple[int, int]) -> None:
    told = meetings(text, DAY)[-1]
    assert (told.when.earliest, told.when.latest) == tuple(dt.date(2012, 5, day) for day in days)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The Namibia accord was signed by Peru as well as Chile and Bolivia.", {"Peru", "Chile", "Bolivia"}),
        ("The Cyprus treaty was signed by Peru and Chile in Quito.", {"Peru", "Chile"}),
    ],
)
def test_what_an_accord_is_about_is_no_side(text: str, sides: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == sides


def test_a_host_by_his_office_hosts_no_other_meeting() -> None:
    text = (
        "Peru and Chile will hold a summit in Quito on Friday. Bolivian host President Luis Bravo and Mexico's "
        "President Ana Cruz are also set to attend."
    )
    assert {one.group for one in meetings(text, DAY)} == {0}
