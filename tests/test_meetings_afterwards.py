"""What is made known after a meeting gives it its day, where no other is told."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2007, 8, 9)  # a Thursday
_HAAS = "Austrian Foreign Minister Karin Haas"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{_HAAS} made the announcement Tuesday in Oslo, after a meeting with Norway's foreign minister.", 7),
        ("Envoys issued a communique on Monday following talks between Norway and Austria in Oslo.", 6),
        (f"{_HAAS} revealed the offer on Sunday in Oslo, following a meeting with Norway's foreign minister.", 5),
        (f"{_HAAS} made the announcement on Tuesday, two days after a meeting with Norway's foreign minister.", 5),
        (f"Speaking on Tuesday after talks with Norwegian officials in Oslo, {_HAAS} said time was short.", 7),
        (f"{_HAAS} gave the figures on Tuesday after talks with Norwegian officials on Friday.", 3),
        ("Envoys made a statement on Monday after talks between Norway and Austria in Oslo collapsed on Friday.", 3),
    ],
)
def test_the_day_of_what_is_made_known_afterwards(text: str, day: int) -> None:
    told = [one for one in meetings(text, _DAY) if "Norway" in one.parties]
    assert told
    assert all((one.status, one.when.earliest) == ("held", dt.date(2007, 8, day)) for one in told)


def test_what_is_made_known_long_afterwards() -> None:
    (told,) = meetings(f"{_HAAS} gave the figures on Tuesday after talks with Norwegian officials last month.", _DAY)
    assert (told.when.earliest, told.when.latest) == (dt.date(2007, 7, 1), dt.date(2007, 7, 31))
