"""Names of persons with parts that are small words elsewhere, and those told again by the first part alone."""

from __future__ import annotations

import pytest

from tests.naming import mentions, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chinese Vice Premier Liu He left on Monday.", "Liu He"),
        ("Myanmar leader Than Shwe left on Monday.", "Than Shwe"),
        ("Vietnamese Premier Do Muoi left on Monday.", "Do Muoi"),
        ("Vietnamese Foreign Minister Nguyen Co Thach left on Monday.", "Nguyen Co Thach"),
    ],
)
def test_a_small_word_printed_as_a_name_is_part_of_it(text: str, name: str) -> None:
    assert (name, "person") in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chinese President Li said: He will leave on Monday.",
        "Officials of Nguyen Co left on Monday.",
        "He met Minister Wang. Do not go.",
    ],
)
def test_a_small_word_elsewhere_is_none(text: str) -> None:
    assert not any(one.text.split()[-1] in ("He", "Co", "Do") and one.kind == "person" for one in mentions(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thai Premier Thaksin Shinawatra left on Monday. Thaksin will return in May.", "Thaksin Shinawatra"),
        ("Thai Foreign Minister Siddhi Savetsila left. Siddhi was expected in Oslo.", "Siddhi Savetsila"),
    ],
)
def test_an_officer_told_again_by_his_first_name(text: str, name: str) -> None:
    short = mentions(text)[-1] if "Oslo" not in text else mentions(text)[-2]
    assert (short.name, short.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It is the deadliest conflict since World War II, officials said.", []),
        ("Pope John Paul II received King Hassan II of Morocco.", ["John Paul II", "Hassan II"]),
    ],
)
def test_a_number_behind_ordinary_words_makes_no_person(text: str, people: list[str]) -> None:
    assert [one.text for one in mentions(text) if one.kind == "person"] == people


def test_a_known_name_that_begins_inside_another_is_read() -> None:
    assert mentions("He recognizes the Government of the People's Republic of China as the sole government.")
