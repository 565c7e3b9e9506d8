"""A region that faces its state's government, hosts of talks of others, and who stands outside."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's government and Loreta authorities agreed on a truce in Oslo on Monday.",
        "Talks between Peru's government and representatives from the northern Loreta region opened in Oslo on Monday.",
        "The Peruvian government and Loreta rebels held talks in Oslo on Monday.",
    ],
)
def test_a_region_faces_its_government(text: str) -> None:
    [one] = meetings(text, DAY)
    assert {"Peru", "Loreta"} <= set(one.parties)


def test_both_sides_of_the_conflict_of_a_region() -> None:
    text = (
        "Warring sides in Peru's Loreta conflict held talks in Oslo on Monday. The Loreta forces said the talks were "
        "difficult."
    )
    assert set(meetings(text, DAY)[0].parties) == {"Peru", "Loreta"}


def test_a_region_is_no_side_where_nobody_speaks_for_it() -> None:
    text = "Peru and Chile held talks in Oslo on Monday on roads in the Loreta region, where Loreta farmers protested."
    assert set(meetings(text, DAY)[0].parties) == {"Peru", "Chile"}


def test_the_host_of_talks_of_others_is_no_side() -> None:
    text = (
        "Talks between Mali and Chad opened on Monday. The talks hosted by the Ghanaian government will end on Friday."
    )
    assert all(set(one.parties) == {"Mali", "Chad"} for one in meetings(text, DAY))


def test_who_is_no_party_to_the_talks_is_none() -> None:
    text = "Talks between Mali and Chad opened on Monday. Niger, whose army fights there, is no party to the talks."
    assert all("Niger" not in one.parties for one in meetings(text, DAY))
