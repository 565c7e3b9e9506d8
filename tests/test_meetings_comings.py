"""Meetings told beside a coming or going: where and when they were."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM, BLANC = "Turkish President Jan Holm", "Japanese Foreign Minister Pierre Blanc"


@pytest.mark.parametrize(
    "text",
    [
        f"After arriving in Rome on Wednesday, {HOLM} met {BLANC}.",
        f"Before leaving Rome on Wednesday, {HOLM} met {BLANC}.",
        f"Before flying home from Rome on Wednesday, {HOLM} met {BLANC}.",
        f"{HOLM} met {BLANC} before leaving Rome on Wednesday.",
        f"{HOLM} held talks with {BLANC} shortly after landing in Rome on Wednesday.",
    ],
)
def test_a_meeting_is_where_somebody_comes_to_or_goes_from(text: str) -> None:
    told = next(one for one in meetings(text, DAY) if set(one.parties) == {"Turkey", "Japan"})
    assert (told.place, told.when.earliest) == ("Rome", dt.date(2012, 5, 16))


def test_the_going_is_over_as_well() -> None:
    going = meetings(f"Before leaving Rome on Wednesday, {HOLM} met {BLANC}.", DAY)[0]
    assert (going.status, going.when.earliest) == ("held", dt.date(2012, 5, 16))


def test_a_meeting_that_tells_its_own_town_keeps_it() -> None:
    told = meetings(f"{HOLM} met {BLANC} in Milan on Tuesday before leaving Rome on Wednesday.", DAY)[0]
    assert (told.place, told.when.earliest) == ("Milan", dt.date(2012, 5, 15))
