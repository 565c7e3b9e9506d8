"""Talks whose past is told between their name and the verb that tells of their beginning."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
ASIDES = ["stalled since 2009", "suspended last month", "frozen for years", "postponed twice", "delayed by a storm"]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("verb", ["are to resume", "will resume", "resume"])
def test_talks_that_resume_lie_ahead(aside: str, verb: str) -> None:
    (told,) = meetings(f"Talks between Turkey and Japan, {aside}, {verb} in Geneva on Monday.", DAY)
    assert (told.status, told.place, told.when.earliest) == ("planned", "Geneva", dt.date(2012, 5, 21))


@pytest.mark.parametrize("aside", ASIDES)
def test_talks_that_resumed_were_held(aside: str) -> None:
    (told,) = meetings(f"Talks between Turkey and Japan, {aside}, resumed in Geneva on Monday.", DAY)
    assert (told.status, told.place, told.when.earliest) == ("held", "Geneva", dt.date(2012, 5, 14))


def test_talks_that_were_put_off_and_did_not_begin() -> None:
    (told,) = meetings("Talks between Turkey and Japan, due on Monday, were postponed.", DAY)
    assert told.status == "postponed"
