"""Bodies that go by the number of their members, in a text that names them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1991, 5, 15)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The G-7 will review the accord. The Seven will meet in Oslo on Friday.", "G7"),
        ("The Group of Seven is split. The seven hold talks in Oslo on Friday.", "G7"),
        ("The Group of Seven is split. The seven finance ministers meet in Oslo on Friday.", "G7"),
        ("The Group of Seven is split. The seven leading nations will meet in Oslo on Friday.", "G7"),
        ("The Group of Five is split. Ministers of the five nations will meet in Oslo on Friday.", "G5"),
        ("OPEC is split. The thirteen ministers will meet in Oslo on Friday.", "OPEC"),
        ("The Group of Seven is split. The major industrial countries meet in Oslo on Friday.", "G7"),
    ],
)
def test_the_seven(text: str, body: str) -> None:
    one = meetings(text, DAY)[-1]
    assert one.parties == (body,)
    assert one.place == "Oslo"


@pytest.mark.parametrize(
    "text",
    [
        "The Group of Seven is split. The seven strikers meet in Oslo on Friday.",
        "The Group of Ten is split. The seven envoys of Chad will meet in Oslo on Friday.",
        "The Group of Seven is split. The seven ministers of the Danish coalition met in Oslo on Friday.",
        "The Group of Seven is split. The seven will appeal after talks with Chad in Oslo on Friday.",
    ],
)
def test_seven_others(text: str) -> None:
    assert all("G7" not in one.parties and "G10" not in one.parties for one in meetings(text, DAY))
