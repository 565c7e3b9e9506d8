"""Whoever is met in a town of his own was met at a meeting of his own: "met A in P and B in Q on Monday"."""

import datetime as dt

import pytest

from tests.meeting_texts import meetings


@pytest.mark.parametrize(
    ("told", "places"),
    [
        (
            "Peruvian President Ollanta Humala will meet Chilean President Michelle Bachelet in Santiago and Mexican "
            "President Enrique Pena Nieto in Mexico City on Monday.",
            ["Santiago", "Mexico City"],
        ),
        (
            "Norwegian envoy Jan Solberg met Ugandan officials in Kampala and Kenyan ministers in Nairobi on Sunday.",
            ["Kampala", "Nairobi"],
        ),
        ("Norwegian envoy Jan Solberg met Ugandan and Kenyan officials in Nairobi on Sunday.", ["Nairobi"]),
    ],
)
def test_one_day_and_two_towns_are_two_meetings(told: str, places: list[str]) -> None:
    """One day at the end is that of both."""
    found = meetings(told, dt.date(2014, 10, 14))
    assert [one.place for one in found] == places
    assert len({one.when.earliest for one in found}) == 1
