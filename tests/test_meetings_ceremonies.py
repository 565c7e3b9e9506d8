"""Ceremonies: where the one told before is held, and who invites to one."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    "lead",
    [
        "Mali and Chad will sign a border treaty on Monday.",
        "The foreign ministers of Mali and Chad will open a railway at a ceremony on Monday.",
    ],
)
def test_where_the_ceremony_is_held(lead: str) -> None:
    one, other = meetings(f"{lead}\n\nThe ceremony will take place in Lusaka.", DAY)
    assert one.group == other.group
    assert (other.place, str(other.when.earliest), set(other.parties)) == ("Lusaka", "2004-10-18", {"Mali", "Chad"})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The Malian minister was invited to a ceremony in Lusaka on March 30 by the Kenyan and Ugandan ministers.",
            {"Mali", "Kenya", "Uganda"},
        ),
        (
            "Mali's President Toure was invited to a summit in Lusaka on March 30 by Kenyan and Ugandan leaders.",
            {"Mali", "Kenya", "Uganda"},
        ),
    ],
)
def test_who_invites_is_there(text: str, parties: set[str]) -> None:
    (one,) = meetings(text, DAY)
    assert (one.place, str(one.when.earliest), set(one.parties)) == ("Lusaka", "2005-03-30", parties)


@pytest.mark.parametrize(
    "text",
    [
        "Mali won the cup on Monday.\n\nThe ceremony will take place in Lusaka.",
        "The closing ceremony of the games was held in Lusaka on Tuesday. Mali's President Toure saw the ceremony.",
    ],
)
def test_ceremonies_of_other_kinds(text: str) -> None:
    assert meetings(text, DAY) == []
