"""Meetings that somebody says nothing of were held; those that he rules out are refused."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM = "Turkish President Jan Holm"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{HOLM} declined to comment on his talks with Chilean Foreign Minister Ana Vega.", "held"),
        (f"{HOLM} refused to discuss his meeting with Chilean Foreign Minister Ana Vega.", "held"),
        (f"{HOLM} would not comment on the meeting with Chilean Foreign Minister Ana Vega.", "held"),
        (
            f"{HOLM} declined to comment on the talks planned for Friday with Chilean Foreign Minister Ana Vega.",
            "planned",
        ),
        (f"{HOLM} refused to meet Chilean Foreign Minister Ana Vega.", "refused"),
        (f"{HOLM} declined an invitation to talks with Chilean Foreign Minister Ana Vega.", "refused"),
    ],
)
def test_who_says_nothing_of_a_meeting_does_not_refuse_it(text: str, status: str) -> None:
    assert meetings(text, DAY)[0].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Turkey will hold no talks with Chile in Oslo on Friday.", "refused"),
        ("Turkey would hold no further talks with Chile on Friday.", "refused"),
        ("Turkey will hold talks with Chile in Oslo on Friday.", "planned"),
    ],
)
def test_who_will_hold_none_refuses(text: str, status: str) -> None:
    assert meetings(text, DAY)[0].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru will not hold talks with Chile in Lima.", "refused"),
        ("Peru said it would not resume talks with Chile in Lima on June 5.", "refused"),
        ("Peru will hold talks with Chile in Lima.", "planned"),
    ],
)
def test_talks_that_are_ruled_out(text: str, status: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, set(told.parties)) == (status, {"Peru", "Chile"})
