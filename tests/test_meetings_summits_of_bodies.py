"""A summit told with nobody named, where the article tells of the summit of a body."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2016, 5, 28)  # a Saturday


@pytest.mark.parametrize(
    "visit",
    [
        "Japanese Prime Minister Kenji Mori and Norwegian Prime Minister Jonas Eide visited Hiroshima.",
        "Norwegian Prime Minister Jonas Eide met Japanese Prime Minister Kenji Mori in Sapporo.",
    ],
)
def test_the_summit_is_not_the_meeting_of_two(visit: str) -> None:
    text = (
        f"{visit} Mori and Eide laid wreaths. G7 leaders agreed at the summit in Ise-Shima to send a message. "
        "The summit in central Japan ended on Friday."
    )
    found = meetings(text, DAY)
    assert found[0].form != "summit" == found[-1].form
    assert found[0].group != found[-1].group


def test_a_summit_of_two_alone_is_their_meeting() -> None:
    text = (
        "Norwegian Prime Minister Jonas Eide met Japanese Prime Minister Kenji Mori in Sapporo. The summit ended late."
    )
    assert len({one.group for one in meetings(text, DAY)}) == 1
