"""Towns that the words around them tie to a meeting, or untie from it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad's President Deby met Mali's President Toure at his Fadabarka home on Tuesday.", "Fadabarka"),
        ("Chad's President Deby met Mali's President Toure on Tuesday at the Velmarin ranch.", "Velmarin"),
        ("Mali's President Toure met Chad's President Deby at his seaside Lomas de Tul estate.", "Lomas de Tul"),
        ("Mali's President Toure met Chad's President Deby at the United Nations compound.", None),
        ("Chad's President Deby met Mali's President Toure on Tuesday at the Velmarin palace.", None),
    ],
)
def test_towns_before_private_houses(text: str, place: str | None) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}
