"""Bodies that only tell of what kind a visitor or a state is."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2013, 5, 8)  # a Wednesday
HOLM = "Danish Prime Minister Ove Holm"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} was the first leader of a NATO member to visit Lima.",
        f"{HOLM} is the second leader of a U.N. Security Council member to visit Lima this year.",
        f"{HOLM} became the most senior official of an EU member state to visit Lima.",
        f"{HOLM} became the first leader of a G8 country to visit Lima since 2001.",
        f"{HOLM} was the only EU leader to visit Lima on Monday.",
        f"{HOLM} will be the first leader from the G20 to meet Peruvian officials in Lima on Friday.",
        "Denmark, a founding NATO member, held talks with Peru in Lima on Monday.",
    ],
)
def test_the_body_of_a_member_is_no_side(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Denmark", "Peru"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Leaders of the 27 EU member states met in Oslo on Monday.", {"European Union"}),
        ("Defence ministers of NATO members met in Oslo on Monday.", {"NATO"}),
        ("EU leaders met Peruvian officials in Oslo on Monday.", {"European Union", "Peru"}),
        ("The first EU delegation to visit Lima met Peruvian officials on Monday.", {"European Union", "Peru"}),
    ],
)
def test_all_members_are_the_body(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties
