"""Who is given a message at talks takes part in them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 5, 15)


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        (
            "U.S. officials gave the same message to Japanese Foreign Minister Ken Abe in talks in Miami last week.",
            "Japan",
        ),
        ("U.S. officials gave the message to former Japanese Foreign Minister Ken Abe in meetings last week.", "Japan"),
        (
            "U.S. leaders conveyed concern to Iranian Foreign Minister Ali Rezai at a meeting in Miami on Monday.",
            "Iran",
        ),
        ("U.S. leaders expressed concern to Iran at talks in Miami on Monday.", "Iran"),
        ("U.S. officials put the question to Minister Taro Sato of Japan during talks on Monday.", "Japan"),
    ],
)
def test_he_is_a_side(told: str, sides: str) -> None:
    (found,) = meetings(told, DAY)
    assert found.parties == ("United States", sides)


@pytest.mark.parametrize(
    "told",
    [
        "U.S. officials gave money to Iran before talks with Chile in Miami on Monday.",
        "U.S. officials flew to Iran for talks with Chile on Monday.",
    ],
)
def test_a_gift_before_other_talks_makes_no_side(told: str) -> None:
    assert all("Iran" not in one.parties or one.form == "visit" for one in meetings(told, DAY))
