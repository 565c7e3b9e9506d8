"""His talks in a town are with its people; what a visit is thought of elsewhere is no place; visits told in advance."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian envoy Luis Bravo said his talks in Santiago were useful.",
        "Peruvian envoy Luis Bravo said on Wednesday that his three-day talks in Santiago were useful.",
        "Peruvian Foreign Minister Luis Bravo described his talks in Santiago as useful.",
    ],
)
def test_his_talks_in_a_town_are_with_its_state(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (set(told.parties), told.place) == ({"Peru", "Chile"}, "Santiago")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The meeting of Peru and Chile was popular in Bolivia.", None),
        ("The talks of Peru and Chile would be unpopular in Quito.", None),
        ("The talks of Peru and Chile will be brief in Quito.", "Quito"),
        ("The talks of Peru and Chile are due in Quito.", "Quito"),
    ],
)
def test_where_it_is_thought_so_is_no_place(text: str, place: str | None) -> None:
    assert meetings(text, DAY)[0].place == place


@pytest.mark.parametrize(
    "text",
    [
        "Chile is decked with flags for Peruvian President Luis Bravo's visit starting on Monday.",
        "Peruvian President Luis Bravo spoke of trade during a trip to Chile that ends on Monday.",
    ],
)
def test_a_visit_told_from_before_a_day_of_it(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.when.latest, told.status) == (dt.date(2012, 5, 21), "planned")


@pytest.mark.parametrize("whom", ["Chilean media", "Chilean television", "the Chilean newspaper Norte"])
def test_who_speaks_to_the_media_meets_nobody(whom: str) -> None:
    assert not meetings(f"Peruvian Oil Minister Luis Bravo spoke to {whom} on Monday.", DAY)


def test_who_speaks_to_officials_does() -> None:
    assert meetings("Peruvian Oil Minister Luis Bravo spoke to Chilean officials on Monday.", DAY)
