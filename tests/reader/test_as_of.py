"""As of a day: what is told of it, the sign while it is on, and the way back."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

import msgspec
import pytest

from briefing.library import Library, Move
from briefing.library.since import changes
from briefing.reader.app import Reader
from briefing.reader.memory import Memory, Settings
from briefing.reader.pages import since
from tests.libraries import open_corpus, write_corpus
from tests.reader.fake import FakeLibrary
from tests.reader.screens import lines, shown
from tests.reader.test_panes import settle

PLAN = (
    "Austrian Foreign Minister Jürgen Öztan will meet Hungarian Foreign Minister Pál Kerekes in Vienna on March 9, "
    "the Austrian Foreign Ministry said Tuesday."
)
TEXTS = {
    "a1": ("2021-03-02", "Envoys to meet in Vienna", PLAN),
    "a2": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on March 9.",
    ),
    "a3": (
        "2021-04-20",
        "Ministers met in Graz",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Graz on April 19.",
    ),
}


def test_what_changed_is_new_told_otherwise_or_gone() -> None:
    may, june = FakeLibrary().rounds()
    planned = msgspec.structs.replace(may, status="planned")
    other = msgspec.structs.replace(june, id="r-other")
    moves = changes([planned, other], [may, june])
    assert [(move.id, move.before is None, move.after is None) for move in moves] == [
        ("r-may", False, False),
        ("r-june", True, False),
        ("r-other", False, True),
    ]
    text = "\n".join(one.text for one in since.page(dt.date(2021, 5, 3), (1, 3), (2, 2), moves))
    assert "Arusha, 4 May 2021: planned → held" in text
    assert "New since\nNairobi, 11 Jun 2021: held" in text
    assert "No round of its own any more\nNairobi, 11 Jun 2021: held" in text
    assert not changes([may, june], [may, june])


def reading(library: Library, turns: list[list[str]], size: tuple[int, int] = (120, 30)) -> tuple[Reader, list[str]]:
    """The screens after each turn of keys."""
    reader = Reader(library, Settings(), Memory(library.state, "x"), refresh=False)
    screens = []

    async def run() -> None:
        async with reader.run_test(size=size) as pilot:
            await pilot.pause()
            for keys in turns:
                for key in keys:
                    await pilot.press(key)
                for _ in range(200):
                    await settle(pilot.pause, lambda: not any(worker.is_running for worker in reader.workers))
                    if not reader.workers:
                        break
                screens.append(shown(reader))
                assert all(len(line) <= size[0] for line in lines(reader))

    asyncio.run(run())
    return reader, screens


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = open_corpus(write_corpus(tmp_path / "corpus", TEXTS), tmp_path)
    found.refresh()
    return found


def typed(day: str) -> list[str]:
    return ["at", "ctrl+u", *day, "enter"]


def test_the_panes_show_what_was_known_then_until_esc(library: Library) -> None:
    reader, (told, panes, back) = reading(library, [typed("2021-03-05"), ["escape"], ["escape"]])
    assert "1 of 3" in told
    assert "Vienna, 9 Mar 2021: planned → held" in told
    assert "Graz, 19 Apr 2021" in told
    assert "1 Articles  1" in panes
    assert panes.count("as of 5 Mar 2021") == 2
    assert "as of" not in back
    assert "1 Articles  3" in back
    assert reader.library is library


def test_a_day_before_all_articles_and_no_day_are_told(library: Library) -> None:
    reader, (early, wrong) = reading(library, [typed("1999-01-01"), [*typed("soon")]])
    assert "no article was published by 1999-01-01" in early
    assert "is no day" in wrong
    assert reader.as_of is None


@pytest.mark.parametrize("size", [(1, 1), (12, 4), (40, 10), (300, 100)])
def test_it_is_drawn_at_any_size(library: Library, size: tuple[int, int]) -> None:
    reading(library, [typed("2021-03-05"), ["j", "at", "escape", "escape"], ["escape", "escape"]], size)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (dt.date(2021, 5, 3), "told 2 May 2021, then taken for another round"),
        (dt.date(2021, 5, 1), "first told 2 May 2021"),
    ],
)
def test_a_round_that_was_told_but_taken_for_another_says_so(asked: dt.date, said: str) -> None:
    may = FakeLibrary().rounds()[0]
    links = tuple(msgspec.structs.replace(one, published=dt.date(2021, 5, 2)) for one in may.links)
    moves = [Move(id=may.id, before=None, after=msgspec.structs.replace(may, links=links))]
    text = "\n".join(one.text for one in since.page(asked, (1, 2), (1, 2), moves))
    assert said in text and "(Kenya, Tanzania)" in text
