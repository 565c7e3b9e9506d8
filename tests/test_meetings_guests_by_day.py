"""A list of guests with days is as many meetings."""

from __future__ import annotations

import datetime as dt

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


def test_each_guest_has_his_day() -> None:
    text = (
        "Peru's Luis Bravo met Chilean President Ana Vega on Monday, Bolivian President Eva Cruz on Tuesday and "
        "Mexico's President Jorge Rivas on Wednesday."
    )
    told = [(set(one.parties), one.when.earliest) for one in meetings(text, DAY)]
    assert told == [
        ({"Peru", "Chile"}, dt.date(2012, 5, 14)),
        ({"Peru", "Bolivia"}, dt.date(2012, 5, 15)),
        ({"Peru", "Mexico"}, dt.date(2012, 5, 16)),
    ]


def test_guests_of_one_day_are_at_one_meeting() -> None:
    text = "Peru's Luis Bravo met Chile's Ana Vega, Bolivia's Eva Cruz and Mexico's Jorge Rivas on Monday."
    (told,) = meetings(text, DAY)
    assert len(told.parties) == 4
