"""The weeks that are meant by what is written at a weekend."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

SATURDAY, SUNDAY, MONDAY = (dt.date(2012, 5, day) for day in (19, 20, 21))
THIS, COMING = (dt.date(2012, 5, 14), dt.date(2012, 5, 20)), (dt.date(2012, 5, 21), dt.date(2012, 5, 27))


@pytest.mark.parametrize(
    ("text", "published", "week"),
    [
        ("Peru's president will meet Chile's president this week.", SUNDAY, COMING),
        ("Peru's president, who will hold talks with Chile's president this week, left.", SATURDAY, COMING),
        ("Peru's president met Chile's president this week.", SUNDAY, THIS),
        ("Peru's president met Chile's president last week.", SUNDAY, THIS),
        ("Peru's president met Chile's president last week.", MONDAY, THIS),
        ("Peru's president will meet Chile's president this week.", MONDAY, COMING),
        ("Peru's president will meet Chile's president next week.", SUNDAY, COMING),
        ("Peru and Chile were to meet this week but put it off.", SUNDAY, THIS),
        ("Peru and Chile will meet this week, an official said on Thursday.", SATURDAY, THIS),
        ("Peru and Chile will meet this week, an official said on Saturday.", SATURDAY, COMING),
    ],
)
def test_the_week(text: str, published: dt.date, week: tuple[dt.date, dt.date]) -> None:
    (told,) = meetings(text, published)
    assert (told.when.earliest, told.when.latest) == week
