"""Persons told by their number alone: "the three leaders met", "Meeting in P, the two presidents said"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2013, 9, 21)  # a Saturday
_THREE = (
    "Norwegian Prime Minister Jonas Eide spoke, with Chadian President Moussa Faki and Omani Foreign Minister "
    "Yusuf Alawi at his side. "
)
_TWO = "Norwegian Prime Minister Jonas Eide spoke, with Chadian President Moussa Faki at his side. "


@pytest.mark.parametrize(
    "text",
    [
        "The three met in Tunis on Friday.",
        "The three men held talks in Tunis on Friday.",
        "Meeting in Tunis on Friday, the three leaders said they were united.",
    ],
)
def test_three_told_together_are_all_sides(text: str) -> None:
    (found,) = meetings(_THREE + text, DAY)
    assert set(found.parties) == {"Norway", "Chad", "Oman"}
    assert len(found.participants) == 3
    assert (found.place, found.when.earliest) == ("Tunis", dt.date(2013, 9, 20))


def test_two_who_are_named_behind_the_place() -> None:
    (found,) = meetings(_TWO + "Meeting in Tunis on Friday, the two leaders said they were united.", DAY)
    assert set(found.parties) == {"Norway", "Chad"}


@pytest.mark.parametrize(
    "text",
    [
        "The three leaders of the Sudanese rebels met in Tunis on Friday.",
        "The three companies met in Tunis on Friday.",
    ],
)
def test_three_others(text: str) -> None:
    assert meetings(_THREE + text, DAY) == []


def test_three_who_meet_are_no_round_of_talks_of_six() -> None:
    text = (
        "The six-party talks on North Korea's nuclear programme have stalled.\n\nU.S. President Jane Ford spoke, with "
        "South Korean President Kim Young-ho and Japanese Prime Minister Kenji Mori at her side. Meeting on the "
        "sidelines of a climate summit in Tunis, the three leaders said they were united."
    )
    found = [one for one in meetings(text, DAY) if one.place == "Tunis"]
    assert [set(one.parties) for one in found] == [{"United States", "South Korea", "Japan"}]
