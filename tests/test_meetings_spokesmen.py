"""A state that speaks of "the president" means its own; a list of guests with days is as many meetings."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The White House said the president will visit Kenya in June.", {"United States", "Kenya"}),
        ("The Elysee said on Monday that the president would receive Kenya's foreign minister.", {"France", "Kenya"}),
        ("The Kenyan foreign ministry said the minister would meet Malian President Ali Toure.", {"Kenya", "Mali"}),
        ("Kenya's presidency said the president would travel to Uganda on Friday.", {"Kenya", "Uganda"}),
    ],
)
def test_whose_president_is_meant(text: str, sides: set[str]) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kenya said the president of Mali would visit Uganda on Friday.", {"Mali", "Uganda"}),
        ("Kenya said on Monday the king of Norway had met Chile's premier in Rome.", {"Norway", "Chile"}),
    ],
)
def test_the_president_of_another_land_is_no_side_of_who_says_so(text: str, sides: set[str]) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == sides


def test_the_president_told_of_before_is_meant() -> None:
    text = "Malian President Ali Toure was ill. The White House said the president would come to Nairobi on Friday."
    (told,) = meetings(text, DAY)
    assert [one.name for one in told.participants] == ["Ali Toure"]


def test_each_guest_has_his_day() -> None:
    text = (
        "Peru's Luis Bravo met Chilean President Ana Vega on Monday, Bolivian President Eva Cruz on Tuesday and "
        "Mexico's President Jorge Rivas on Wednesday."
    )
    told = [(set(one.parties), one.when.earliest) for one in meetings(text, DAY)]
    assert told == [
        ({"Peru", "Chile"}, dt.date(2012, 5, 14)),
        ({"Peru", "Bolivia"}, dt.date(2012, 5, 15)),
        ({"Peru", "Mexico"}, dt.date(2012, 5, 16)),
    ]


def test_guests_of_one_day_are_at_one_meeting() -> None:
    text = "Peru's Luis Bravo met Chile's Ana Vega, Bolivia's Eva Cruz and Mexico's Jorge Rivas on Monday."
    (told,) = meetings(text, DAY)
    assert len(told.parties) == 4
