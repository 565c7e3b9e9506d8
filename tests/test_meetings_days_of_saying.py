"""Days on which something is said, and limits inside what talks are on, are none of a meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "President Luis Vega of Peru on Saturday criticised Chile and said he would not meet Chile's Ana Rivas.",
        "Peru proposed in January that talks with Chile be held in Lima.",
        "President Luis Vega of Peru confirmed he would attend a summit with Chile in a message on Saturday.",
        "Peru and Chile held talks on how to withdraw their troops by June 15.",
        "Talks between Peru and Chile on the vote before June 15 went on in Lima.",
    ],
)
def test_they_are_none_of_the_meeting(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert told.when.basis in ("publication_date", "none")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peruvian President Luis Vega on Saturday met Chilean President Ana Rivas and said all was well.", (5, 12)),
        ("Peru proposed that talks with Chile be held in Lima on June 15.", (6, 15)),
        ("Peru and Chile held talks on trade on Saturday.", (5, 12)),
    ],
)
def test_the_days_of_the_meeting_stay(text: str, day: tuple[int, int]) -> None:
    (told,) = meetings(text, DAY)
    assert told.when.precise
    assert told.when.earliest == dt.date(2012, *day)
