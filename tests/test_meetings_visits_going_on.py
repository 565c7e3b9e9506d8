"""Visits that somebody is on go on; those that he was on are over."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM = "Turkish President Jan Holm"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} is in Lima on a four-day visit that ends on Saturday.",
        f"{HOLM} is currently on a four-day visit to Peru which ends on Saturday.",
        f"{HOLM} is in Peru on a four-day visit ending on Saturday.",
    ],
)
def test_a_visit_that_somebody_is_on_goes_on(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.when.earliest, told.when.latest) == (
        "under_way",
        dt.date(2012, 5, 16),
        dt.date(2012, 5, 19),
    )


def test_a_visit_that_somebody_was_on_is_over() -> None:
    (told,) = meetings(f"{HOLM} was in Lima on a visit that ended on Saturday.", DAY)
    assert (told.status, told.when.latest) == ("held", dt.date(2012, 5, 12))
