"""A guest's pause between his arrival and the talks makes no second meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Mali's Amadou Toure flew to Lusaka on Tuesday and after a brief ceremony went into talks with Levy Mwanawasa.",
        "Mali's Amadou Toure arrived in Lusaka on Tuesday and, after a short rest, met Levy Mwanawasa.",
        "Mali's Amadou Toure flew to Lusaka on Tuesday and after lunch held talks with Zambia's Levy Mwanawasa.",
    ],
)
def test_a_pause_on_a_journey(text: str) -> None:
    (one,) = meetings(text, DAY)
    assert (one.place, str(one.when.earliest), one.status) == ("Lusaka", "2004-10-12", "held")


def test_talks_with_others_are_no_pause() -> None:
    text = "Mali's President Toure flew to Lusaka and after talks with Levy Mwanawasa met Chad's President Deby."
    assert len(meetings(text, DAY)) > 1
