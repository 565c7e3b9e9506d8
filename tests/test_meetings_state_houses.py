"""A meeting in an embassy or residence is in its town."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM = "Turkish President Jan Holm"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} met Chilean Foreign Minister Ana Vega at the Danish Embassy in London on Saturday.",
        f"{HOLM} met on Saturday at the Turkish Embassy in London with Chilean Foreign Minister Ana Vega.",
        f"{HOLM} met Chilean Foreign Minister Ana Vega at the residence of the Danish ambassador in London.",
    ],
)
def test_a_house_of_another_state_is_in_the_town_that_is_told(text: str) -> None:
    assert meetings(text, DAY)[0].place == "London"


def test_what_is_done_about_an_embassy_elsewhere_is_no_place() -> None:
    (told,) = meetings(f"{HOLM} discussed the future of the embassy in London with Chile's Ana Vega on Monday.", DAY)
    assert told.place is None
