"""Gatherings of the states of a region, and meetings that are only told of as put off or as a success."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
NORDIC = {"Denmark", "Finland", "Iceland", "Norway", "Sweden"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A Nordic summit will be held in Oslo on June 5.", NORDIC),
        ("Peru announced the postponement of a Nordic summit scheduled for June 5.", NORDIC),
        ("Nordic presidents will meet in Oslo on June 5.", NORDIC),
        ("A Commonwealth summit will be held in Malta on June 5.", {"Commonwealth of Nations"}),
        ("The Benelux foreign ministers met in The Hague on Monday.", {"Belgium", "Luxembourg", "Netherlands"}),
    ],
)
def test_the_states_of_a_region_meet(text: str, sides: set[str]) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile announced on Monday the postponement of a summit scheduled for June 5.",
        "Peru and Chile announced on Monday the cancellation of talks scheduled for June 5.",
        "Peru and Chile postponed their June 5 summit in Lima.",
        "Peru and Chile cancelled their Tuesday summit in Lima.",
    ],
)
def test_who_puts_off_their_meeting(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Peru", "Chile"}
    assert told.status in ("postponed", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile reported progress on Tuesday in talks on the border.",
        "Peru and Chile reported no breakthrough in their talks on Tuesday.",
        "Peru and Chile claimed some success on Tuesday at talks on how to end the war in Bolivia.",
    ],
)
def test_what_came_of_their_talks(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (set(told.parties), told.when.earliest) == ({"Peru", "Chile"}, dt.date(2012, 5, 15))


def test_who_only_reports_on_others_is_not_there() -> None:
    (told,) = meetings("Bolivia reported progress on Tuesday in talks between Peru and Chile.", DAY)
    assert set(told.parties) == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Two Nordic countries, Norway and Iceland, held talks on Monday.", {"Norway", "Iceland"}),
        ("The Nordic nations of Norway and Iceland held talks on Monday.", {"Norway", "Iceland"}),
        ("Like other Nordic leaders, Norwegian Premier Jan Holm met Peru's leader on Monday.", {"Norway", "Peru"}),
        ("The five Nordic countries held talks on Monday.", NORDIC),
    ],
)
def test_some_of_the_states_of_a_region_are_not_all_of_them(text: str, sides: set[str]) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == sides
