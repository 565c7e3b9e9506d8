"""What one office-holder is to tell another is a meeting that lies ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 5, 15)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("Prime Minister Taro Sato of Japan is expected to tell President Clinton on Friday that it will lend.", 17),
        ("Kenyan President Daniel Moi will tell President Clinton in Washington on Friday that aid is needed.", 17),
        ("German Chancellor Helmut Kohl will urge Russian President Boris Yeltsin next week to end the war.", 20),
        ("President Clinton said he would tell Prime Minister Sato of Japan next week that trade must be freer.", 20),
        ("Prime Minister Sato of Japan plans to ask President Clinton on Friday to lift the tariffs.", 17),
        (
            "In a radio address President Clinton said he would tell Prime Minister Sato of Japan next week that trade "
            "must be freer.",
            20,
        ),
    ],
)
def test_it_is_planned_for_that_day(told: str, first: int) -> None:
    (found,) = meetings(told, DAY)
    assert (found.status, found.when.earliest, len(found.parties)) == ("planned", dt.date(1996, 5, first), 2)


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan President Daniel Moi will ask President Clinton to send aid.",
        "Kenyan President Daniel Moi will tell reporters on Friday that aid is needed.",
        "Kenyan President Daniel Moi will tell Kenyan Prime Minister Raila Otieno on Friday to go.",
        "Kenyan President Daniel Moi will tell President Clinton in a letter on Friday that aid is needed.",
        "Farmers will tell President Clinton on Friday that aid is needed.",
        "Kenyan President Daniel Moi will urge President Clinton in a televised address on Friday to send aid.",
        "In a newspaper article on Friday Kenyan President Daniel Moi will urge President Clinton to send aid.",
        "Kenyan President Daniel Moi will ask President Clinton by telephone on Friday to send aid.",
    ],
)
def test_without_a_day_or_the_other_state_it_is_none(told: str) -> None:
    assert not meetings(told, DAY)
