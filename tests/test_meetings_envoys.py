"""Envoys who are sent somewhere: whose journey it is, and who stays at home."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mali's President Toure dispatched his intelligence chief to Lusaka on Tuesday.", set()),
        ("Mali's President Toure sent his foreign minister, Modibo Sidibe, to Lusaka on Tuesday.", {"Modibo Sidibe"}),
        ("Modibo Sidibe, who was sent to Lusaka on Tuesday by Mali's President Toure, is hopeful.", {"Modibo Sidibe"}),
        ("Malian envoy Modibo Sidibe was dispatched to Lusaka on Tuesday.", {"Modibo Sidibe"}),
    ],
)
def test_envoys_who_are_sent(text: str, people: set[str]) -> None:
    (one,) = meetings(text, DAY)
    assert (one.form, one.place, set(one.parties)) == ("visit", "Lusaka", {"Mali", "Zambia"})
    assert str(one.when.earliest) == "2004-10-12"
    assert {person.name for person in one.participants} == people


@pytest.mark.parametrize(
    "text",
    [
        "Mali's President Toure sent his daughter to Lusaka on Tuesday.",
        "Malian troops were sent to Lusaka on Tuesday by Mali's President Toure.",
        "The Malian commander was sent to The Hague on Tuesday to stand trial.",
        "Modibo Sidibe was sent to Lusaka on Tuesday by a relief group.",
    ],
)
def test_others_who_are_sent(text: str) -> None:
    assert meetings(text, DAY) == []
