"""Where it was said what the sentence before tells: "…, X said on Tuesday. X made the remarks at talks with Y"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

THURSDAY = dt.date(2016, 2, 18)
_BEFORE = "Chile will sign the treaty, Foreign Minister Heraldo Munoz said on Monday."


@pytest.mark.parametrize(
    "told",
    [
        "Munoz said this on the sidelines of a dialogue with Peru.",
        "He was speaking after talks with Peruvian Foreign Minister Ana Maria Sanchez.",
        '"We shall," he said. He was speaking after talks with President Ollanta Humala of Peru.',
        "Munoz, speaking after talks with Peruvian officials, gave no reason.",
        "Speaking after talks with Peruvian officials in Lima, he gave no reason.",
        "His statement followed a meeting with Peruvian Foreign Minister Ana Maria Sanchez.",
        "The minister made the comments during a meeting with President Ollanta Humala of Peru.",
        "His remarks were made in Lima during talks with Peru.",
        "The comments came after talks with Peruvian Foreign Minister Ana Maria Sanchez.",
        "Munoz was speaking in Lima at the end of talks with Peruvian officials.",
        "He issued the statement after a meeting with Peruvian Foreign Minister Ana Maria Sanchez in Lima.",
    ],
)
def test_what_was_said_there_gives_the_meeting_its_day_and_speaker(told: str) -> None:
    (found,) = meetings(f"{_BEFORE} {told}", THURSDAY)
    assert set(found.parties) == {"Chile", "Peru"}
    assert (found.status, found.when.earliest, found.when.latest) == (
        "held",
        dt.date(2016, 2, 15),
        dt.date(2016, 2, 15),
    )


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("Munoz said this after meeting President Ollanta Humala of Peru last week.", dt.date(2016, 2, 8)),
        ("He made the statement before talks with Peruvian Foreign Minister Ana Maria Sanchez.", THURSDAY),
        ("Bolivia's minister was speaking after talks with Peru's president.", dt.date(2016, 2, 17)),
        ("Munoz made similar remarks at talks with Peru in 2014.", dt.date(2014, 1, 1)),
    ],
)
def test_other_words_or_another_day_leave_the_day_of_saying_alone(told: str, first: dt.date) -> None:
    (found,) = meetings(f"{_BEFORE} {told}", THURSDAY)
    assert found.when.earliest == first


def test_who_speaks_ahead_of_a_summit_makes_no_call() -> None:
    (found,) = meetings(f"{_BEFORE} Munoz was speaking ahead of a summit with Peru.", THURSDAY)
    assert (found.form, found.status) == ("summit", "planned")


@pytest.mark.parametrize(
    "told",
    [
        '"We cannot sign," Norwegian Prime Minister Erna Solberg said on Monday, speaking alongside Swedish Prime '
        "Minister Stefan Lofven.",
        "Norwegian Prime Minister Erna Solberg, standing beside Swedish Prime Minister Stefan Lofven, said on Monday "
        "the pact was dead.",
        "Norwegian Prime Minister Erna Solberg told a joint news conference with Swedish Prime Minister Stefan Lofven "
        "on Monday that the pact was dead.",
    ],
)
def test_who_says_so_beside_another_was_with_him_on_that_day(told: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert set(found.parties) == {"Norway", "Sweden"}
    assert (found.status, found.when.earliest) == ("held", dt.date(2016, 2, 15))


def test_who_speaks_after_a_visit_of_others_is_not_there() -> None:
    assert not meetings(f"{_BEFORE} The remarks came after a visit by Bolivia's president to Peru.", THURSDAY)
    (found,) = meetings(f"{_BEFORE} The remarks came after talks with Peru and Bolivia.", THURSDAY)
    assert set(found.parties) == {"Chile", "Peru", "Bolivia"}
