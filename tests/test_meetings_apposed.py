"""Who is set off by a comma behind what he is of a state takes part for it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Foreign Minister Luis Vega met Chile's most powerful figure, Admiral Jorge Rivas, on Monday.",
        "Peruvian Foreign Minister Luis Vega met Chile's influential parliament speaker, Jorge Rivas, on Monday.",
        "Peruvian Foreign Minister Luis Vega held talks with Chile's new strongman, Marshal Jorge Rivas, on Monday.",
        "Chile's best-known poet, Senator Jorge Rivas, met Peruvian Foreign Minister Luis Vega on Monday.",
        "Peruvian Foreign Minister Luis Vega was to meet Chile's richest man, Jorge Rivas, later in the day.",
    ],
)
def test_what_he_is_tells_his_state(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert set(told.parties) == {"Peru", "Chile"}
    assert {one.name for one in told.participants} == {"Luis Vega", "Jorge Rivas"}


def test_whose_ally_he_is_is_not_there() -> None:
    (told,) = meetings(
        "Peruvian Foreign Minister Luis Vega met Chile's closest ally, Bolivian President Jorge Rivas, on Monday.", DAY
    )
    assert set(told.parties) == {"Peru", "Bolivia"}


@pytest.mark.parametrize(
    "text",
    [
        "At the wish of Chile's largest party, President Luis Vega of Peru met Bolivian Premier Jorge Rivas on Monday.",
        "In Chile's capital, Peruvian President Luis Vega met Bolivian Premier Jorge Rivas on Monday.",
    ],
)
def test_another_phrase_before_the_comma_names_nobody(text: str) -> None:
    told = meetings(text, DAY)[0]
    assert "Chile" not in told.parties


@pytest.mark.parametrize(
    "opening",
    [
        "Amid Chile's long drought",
        "Despite Chile's warning",
        "On the eve of Chile's election",
        "With Chile's debt growing",
        "Hours after Chile's vote",
        "Citing Chile's long drought",
    ],
)
def test_a_phrase_that_opens_the_sentence_names_nobody_and_hides_nobody(opening: str) -> None:
    (told,) = meetings(f"{opening}, President Luis Vega of Peru met Bolivian Premier Jorge Rivas on Monday.", DAY)
    assert set(told.parties) == {"Peru", "Bolivia"}
    assert {one.name for one in told.participants} == {"Luis Vega", "Jorge Rivas"}


def test_whose_critic_or_friend_he_is_is_not_there() -> None:
    text = "Peruvian President Luis Vega met Chile's sharpest critic, Premier Jorge Rivas of Bolivia, on Monday."
    assert set(meetings(text, DAY)[0].parties) == {"Peru", "Bolivia"}
    text = "Luis Vega met Chile's fiercest opponent, Senator Ben Hale, in Lima on Monday."
    assert all("Chile" not in told.parties for told in meetings(text, DAY))
