""" "The meeting ended after eight days of talks": how long it was."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 5, 15)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("A special meeting of the OPEC ministers ended in deadlock late yesterday after eight days of talks.", 7),
        ("A conference of Chile and Peru ended on Monday after three days of talks on borders.", 11),
    ],
)
def test_talks_that_a_meeting_ended_after_are_its_own(told: str, first: int) -> None:
    (found,) = meetings(told, DAY)
    assert found.when.earliest == dt.date(1996, 5, first)


def test_other_talks_stay_two() -> None:
    found = meetings("Chile and Peru met in Lima on Monday after talks between Mali and Chad in Oslo in April.", DAY)
    assert len(found) == 2
