"""People of one state who meet each other at home do not meet those whom the article is about."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2003, 10, 3)
_NEWS = "Indonesian envoys and the Free Aceh Movement held talks in Tokyo on Wednesday.\n\n"
_HOME = "Indonesian President Megawati Sukarnoputri"


@pytest.mark.parametrize(
    "told",
    [
        f"{_HOME} and Indonesian Security Minister Bambang Yudhoyono met at the presidential palace on Thursday.",
        f"{_HOME} met Indonesian Security Minister Bambang Yudhoyono on Thursday to discuss the talks.",
        f"{_HOME} held talks with Indonesian Vice President Hamzah Haz in Jakarta on Thursday.",
        f"{_HOME} met her security minister in Jakarta on Thursday.",
        f"{_HOME} spoke on Thursday. Indonesian Security Minister Bambang Yudhoyono met the president on Friday.",
        f"{_HOME} had a telephone conversation with Indonesian Vice President Hamzah Haz on Thursday about the talks.",
    ],
)
def test_leaders_of_one_state_among_themselves_are_no_meeting(told: str) -> None:
    assert len(meetings(f"{_NEWS}{told}", DAY)) == 1


@pytest.mark.parametrize(
    "told",
    [
        f"{_HOME} and Indonesian Security Minister Bambang Yudhoyono met the rebels in Jakarta on Thursday.",
        "Indonesian envoys Wiryono Sastro and Sudi Silalahi will hold more talks on Friday.",
    ],
)
def test_envoys_of_one_state_at_talks_with_another_side_stay(told: str) -> None:
    found = meetings(f"{_NEWS}{told}", DAY)
    assert [set(one.parties) for one in found] == [{"Indonesia", "Free Aceh Movement"}] * 2


def test_her_counterpart_is_of_another_state() -> None:
    text = "Indonesian Foreign Minister Retno Marsudi met her counterpart from Chile in Jakarta on Thursday."
    assert set(meetings(text, DAY)[0].parties) == {"Indonesia", "Chile"}
