"""Separate meetings are one with each."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM = "Turkish President Jan Holm"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"{HOLM} held separate talks on Monday with the leaders of Chile, Peru and Mali.", ["Chile", "Peru", "Mali"]),
        (f"{HOLM} met separately with the ministers of Chile and Peru.", ["Chile", "Peru"]),
        (f"{HOLM} met the ministers of Chile and Peru.", []),
        (f"{HOLM} held a separate meeting with the ministers of Chile and Peru.", []),
    ],
)
def test_separate_meetings_are_with_each(text: str, pairs: list[str]) -> None:
    told = meetings(text, DAY)
    assert [set(one.parties) for one in told] == [{"Turkey", other} for other in pairs] or (
        not pairs and [set(one.parties) for one in told] == [{"Turkey", "Chile", "Peru"}]
    )
