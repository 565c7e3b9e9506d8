"""Regions as places, with the words that describe them, and whose land they are."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)  # a Wednesday
HOLM = "Danish President Ove Holm"


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in the occupied West Bank", "West Bank"),
        ("in the Israeli-occupied West Bank", "West Bank"),
        ("in Hamas-run Gaza", "Gaza Strip"),
        ("in Indian-administered Kashmir", "Kashmir"),
        ("in the disputed region of Kashmir", "Kashmir"),
        ("in Moldova's breakaway Transnistria", "Transnistria"),
        ("in the southern Indian state of Kerala", "Kerala"),
        ("in the restive Russian republic of Dagestan", "Dagestan"),
        ("on the Crimean peninsula", "Crimea"),
    ],
)
def test_a_region_is_where_they_meet(where: str, place: str) -> None:
    for how in ("held a meeting with", "will hold talks with"):
        [one] = meetings(f"{HOLM} {how} Peruvian President Ana Rojas {where} on Monday.", DAY)
        assert (one.place, set(one.parties)) == (place, {"Denmark", "Peru"})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"{HOLM} visited the Indian state of Goa on Monday.", {"Denmark", "India"}),
        (f"{HOLM} visited Xinjiang on Monday.", {"Denmark", "China"}),
        (f"{HOLM} visited the occupied West Bank on Monday.", {"Denmark", "Palestinians"}),
        (f"A visit to northern Syria by {HOLM} ended on Monday.", {"Denmark", "Syria"}),
        (f"A visit to the disputed region of Aceh by {HOLM} ended on Monday.", {"Denmark", "Indonesia"}),
        ("Russian President Ivan Petrov visited Crimea on Monday.", {"Russia"}),
    ],
)
def test_whose_guest_one_is_in_a_region(text: str, parties: set[str]) -> None:
    [one] = meetings(text, DAY)
    assert set(one.parties) == parties


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Danish and Peruvian officials held talks on the disputed region of Kashmir in Oslo on Monday.", "Oslo"),
        ("Danish and Peruvian officials held talks on the Korean peninsula in Oslo on Monday.", "Oslo"),
        ("Leaders of the separatist region of Abkhazia met Russian officials in Oslo on Monday.", "Oslo"),
        ("The state of Qatar held talks with Denmark in Oslo on Monday.", "Oslo"),
    ],
)
def test_a_region_that_is_spoken_of_or_acts(text: str, place: str) -> None:
    [one] = meetings(text, DAY)
    assert one.place == place
    assert len(one.parties) == 2


def test_in_ones_own_land_nobody_is_a_guest() -> None:
    assert meetings("Indian Prime Minister Arun Rao visited Goa on Monday.", DAY) == []
