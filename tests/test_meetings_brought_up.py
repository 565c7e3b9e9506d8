"""States that somebody brings up at a meeting: what is spoken of, and no side."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)
HOLM = "Danish Foreign Minister Ove Holm"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} said he would raise Syria at talks in Lima on Monday.",
        f"{HOLM} will raise Iran and Syria at talks with Peruvian officials in Lima on Monday.",
        f"{HOLM} raised Syria during his visit to Peru on Monday.",
        f"{HOLM} brought up Iran in a call with Peruvian Foreign Minister Luis Soto on Monday.",
        f"{HOLM} raised the tariffs of Peru at talks with Peruvian officials in Lima on Monday.",
    ],
)
def test_who_is_brought_up_is_not_there(text: str) -> None:
    [one] = meetings(text, DAY)
    assert set(one.parties) == {"Denmark", "Peru"}
