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


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Turkey and Japan resumed talks on Monday that were suspended in March after a fire.", "under_way", 14),
        ("Turkey and Japan resumed on Monday the talks broken off last week.", "under_way", 14),
        ("Turkey resumed talks with Japan on Monday after they had been postponed twice.", "under_way", 14),
        ("Turkey and Japan resumed on Monday the second round of fishing talks, adjourned in March.", "under_way", 14),
        ("The talks between Turkey and Japan, which had been suspended last week, resumed on Monday.", "held", 14),
        ("Turkey and Japan will resume on Monday the talks suspended in March.", "planned", 21),
        ("Turkey and Japan resumed talks on Monday, but suspended them on Tuesday.", "postponed", 14),
        ("Turkey and Japan on Monday suspended talks that resumed in March.", "postponed", 14),
    ],
)
def test_how_talks_that_are_taken_up_were_left_off(text: str, status: str, day: int) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.when.earliest) == (status, dt.date(2012, 5, day))


def test_the_day_on_which_talks_were_left_off_is_not_theirs() -> None:
    (told,) = meetings("Turkey and Japan resumed the nuclear talks suspended last month.", DAY)
    assert told.status == "under_way"
    assert told.when.earliest is None or told.when.earliest >= dt.date(2012, 5, 16)
