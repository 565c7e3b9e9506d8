"""Who was at a meeting that only the phrase before the main clause tells of."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 6, 12)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("After a meeting in Lima, Michelle Bachelet and Ollanta Humala praised the road.", {"Chile", "Peru"}),
        (
            "After talks in Quito, Chilean President Michelle Bachelet and her Peruvian counterpart, Ollanta Humala, "
            "hailed the plan.",
            {"Chile", "Peru"},
        ),
        ("Following a summit with Peru's President Ollanta Humala, Michelle Bachelet praised it.", {"Chile", "Peru"}),
    ],
)
def test_the_subject_behind_the_comma_was_there(text: str, parties: set[str]) -> None:
    (met,) = meetings(
        f"Chilean President Michelle Bachelet and Peruvian President Ollanta Humala are friends. {text}", _DAY
    )
    assert parties <= set(met.parties)


def test_others_only_speak_of_it() -> None:
    text = (
        "After the talks between Chilean President Michelle Bachelet and Peru's Ollanta Humala, "
        "Mexican President Enrique Pena Nieto praised them."
    )
    (talks,) = meetings(text, _DAY)
    assert set(talks.parties) == {"Chile", "Peru"}


def test_who_leaves_for_a_trip_is_not_met_at_home() -> None:
    (trip,) = meetings("Chile's President Michelle Bachelet left Chile on Monday for a trip to Peru and Cuba.", _DAY)
    assert trip.place == "Peru"


def test_a_region_in_the_name_of_a_summit_is_no_place() -> None:
    (summit,) = meetings("Secretary of State John Kerry attended the East Asia summit on Tuesday.", _DAY)
    assert summit.place is None
