"""A state that speaks of "the president" means its own."""

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
