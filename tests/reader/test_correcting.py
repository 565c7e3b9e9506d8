"""Correcting rounds and mentions by keys, other verdicts, notes, and the list of what people decided."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from briefing.library import Library
from briefing.reader.app import Reader
from briefing.reader.memory import Memory
from tests.libraries import open_corpus, write_corpus
from tests.reader.fake import FakeLookup
from tests.reader.screens import shown
from tests.reader.test_panes import SIZES, settle

TEXTS = {
    "a1": (
        "2021-03-02",
        "Envoys to meet in Vienna",
        "Austrian Foreign Minister Jürgen Öztan will meet Hungarian Foreign Minister Pál Kerekes in Vienna on March 9.",
    ),
    "a2": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on March 9.",
    ),
    "a3": (
        "2021-06-10",
        "Ministers met in Graz",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Graz on June 9.",
    ),
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = open_corpus(write_corpus(tmp_path / "corpus", TEXTS), tmp_path)
    found.refresh()
    return found


def screens(library: Library, keys: list[str], size: tuple[int, int] = (120, 40)) -> str:
    """The screen after the keys, each given time to do its work; nothing is wider than the terminal."""
    reader = Reader(library, None, Memory(library.state, "test"), lookup=FakeLookup(library))  # type: ignore[arg-type]

    def idle() -> bool:
        return not any(worker.is_running for worker in reader.workers) and not reader.work.ruling

    async def run() -> str:
        async with reader.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await settle(pilot.pause, idle)
            return shown(reader)

    screen = asyncio.run(run())
    assert all(len(line) <= size[0] for line in screen.split("\n"))
    return screen


def typed(text: str) -> list[str]:
    return [{" ": "space", "-": "minus"}.get(letter, letter) for letter in text]


@pytest.mark.parametrize(
    ("field", "value", "now"),
    [
        ("place", "Sopron", "place"),
        ("title", "Tea", "title"),
        ("level", "leader", "level"),
        ("ordinal", "7", "ordinal"),
    ],
)
def test_a_field_of_a_round_is_set(library: Library, field: str, value: str, now: str) -> None:
    clear = ["ctrl+a", "ctrl+k"] if field in ("place", "title", "ordinal") else []
    screens(library, ["4", "c", *field, "enter", *clear, *typed(value), "enter", "y"])
    changed = [one for one in library.rounds() if one.decided]
    assert [one.decided for one in changed] == [(field,)]
    assert str(getattr(changed[0], field)) == value


def test_a_value_that_cannot_be_is_told_and_nothing_is_written(library: Library, tmp_path: Path) -> None:
    assert "is no number" in screens(library, ["4", "c", *"ordinal", "enter", *"many", "enter"])
    assert not (tmp_path / "decisions.yaml").exists()


def test_two_rounds_are_kept_apart_or_left_open_with_a_note(library: Library) -> None:
    asked = screens(library, ["4", "m", "j", "m", "v", "v", "a", *"unclear", "enter"])
    assert "left open" in asked and "Note: unclear" in asked
    screens(library, ["4", "m", "j", "m", "v", "v", "a", *"unclear", "enter", "y"])
    (ruled,) = library.rulings()
    assert (ruled.decision.verdict, ruled.decision.note, len(ruled.rounds)) == ("unsure", "unclear", 2)


def test_a_mention_is_set_right_under_why(library: Library) -> None:
    screens(library, ["4", "w", "c", *"place", "enter", *"Linz", "enter", "y"])
    (ruled,) = library.rulings()
    assert (ruled.decision.subject, ruled.decision.value, ruled.state) == ("mention", "Linz", "in force")


@pytest.mark.parametrize("size", SIZES)
def test_all_rulings_are_listed_and_one_is_taken_back(library: Library, size: tuple[int, int]) -> None:
    place: list[str] = ["4", "c", *"place", "enter", "ctrl+a", "ctrl+k", *"Sopron", "enter", "y"]
    told: Any = screens(library, [*place, "J"], size)
    assert "1 ruling" in told and "place is Sopron" in told
    assert "Sopron, 9 Mar 2021" in told.split("place is Sopron")[1]
    assert "computed: Vienna" in screens(library, ["4", "i"], size)
    assert "[taken back]" in screens(library, ["J", "u"], size)
    assert not any(one.decided for one in library.rounds())


@pytest.mark.parametrize("size", SIZES)
def test_why_puts_quotes_side_by_side_with_what_agrees_marked(library: Library, size: tuple[int, int]) -> None:
    told = screens(library, ["4", "w", "G"], size)
    beside = [line for line in told.split("\n") if "a2" in line and "a1" in line and "│" in line]
    assert beside, "one below the other where there is room for both"


@pytest.mark.parametrize("size", SIZES)
def test_what_a_mention_tells_now_stands_beside_each_field(library: Library, size: tuple[int, int]) -> None:
    told = screens(library, ["4", "w", "c"], size)
    assert "9 Mar 2021  (2021-03-09)" in told and "Vienna" in told


@pytest.mark.parametrize("size", SIZES)
def test_typing_takes_the_place_of_the_value_and_a_fault_is_told_in_full(
    library: Library, size: tuple[int, int]
) -> None:
    fault = screens(library, ["4", "c", *"number", "enter", *"many", "enter"], size)
    assert "'many' is no number: type it as 2" in fault
    asked = screens(library, ["4", "c", *"place", "enter", *"Sopron"], size)
    assert "Sopron" in asked.split("\n")[-1] and "ViennaSopron" not in asked
    assert "a town or country" in asked
    day = screens(library, ["at", *typed("2021-05-99"), "enter"], size)
    assert "'2021-05-99' is no day: type it as 2020-08-31" in day


@pytest.mark.parametrize("size", SIZES)
def test_why_cuts_off_no_reason(library: Library, size: tuple[int, int]) -> None:
    told = screens(library, ["4", "w"], size)
    assert "2 mentions joined" in told and "main " in told
    reasons = re.findall(r"\w+ +[+-]\d+\.\d [^│]*", told)
    assert reasons and not any("…" in line for line in reasons)
    assert "the mention that tells most" in " ".join(told.split())


@pytest.mark.parametrize("size", SIZES)
def test_where_nothing_was_ruled_the_list_tells_how_one_rules(library: Library, size: tuple[int, int]) -> None:
    told = " ".join(screens(library, ["J"], size).split())
    assert "No ruling was made yet" in told and "c sets a field right" in told
