"""Where a journey goes to, told before its noun ("the Cuba visit") or behind "a tour of"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "place", "parties"),
    [
        ("Danish President Ove Holm will make a landmark Peru visit in June.", "Peru", {"Denmark", "Peru"}),
        ("The Peru visit of Danish President Ove Holm began on Monday.", "Peru", {"Denmark", "Peru"}),
        ("The Peru visit by Denmark's president was put off on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Danish President Ove Holm cut short his Peru state visit on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Ahead of her Peru trip on Friday, Danish President Else Holm called for calm.", "Peru", {"Denmark", "Peru"}),
        (
            "Danish President Ove Holm's second U.S. visit ended on Monday.",
            "United States",
            {"Denmark", "United States"},
        ),
        ("The Saudi visit of Danish President Ove Holm began on Monday.", "Saudi Arabia", {"Denmark", "Saudi Arabia"}),
        ("Danish President Ove Holm's Lima stopover on Monday was short.", "Lima", {"Denmark", "Peru"}),
        ("Danish President Ove Holm began a tour of Peru on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Danish President Ove Holm will make a tour of Peru and Chile in June.", None, {"Denmark", "Peru", "Chile"}),
    ],
)
def test_the_land_of_a_journey(text: str, place: str | None, parties: set[str]) -> None:
    one = meetings(text, DAY)[0]
    assert set(one.parties) == parties
    assert place is None or one.place == place


def test_who_is_on_a_journey_to_the_place_before_the_noun() -> None:
    [one] = meetings("Danish President Ove Holm's two-day Lima visit ended on Monday.", DAY)
    assert [who.name for who in one.participants] == ["Ove Holm"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru talks opened in Geneva on Monday between Danish and Thai officials.", "Geneva"),
        ("A U.S. visit to Peru in June will be the first.", "Peru"),
        ("Danish President Ove Holm met Thai officials in Oslo on Monday after a family visit.", "Oslo"),
        ("Danish President Ove Holm met Thai officials in Oslo on Monday for a tour of the plant.", "Oslo"),
    ],
)
def test_what_is_no_land_of_a_journey(text: str, place: str) -> None:
    assert [one.place for one in meetings(text, DAY)] == [place]
