"""The date inspector and rulings on days: what is said, what is asked, what moves."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

import pytest

from briefing.library import ArticleRow, Library, Move
from briefing.library.rulings import RulingError
from briefing.library.rulings.days import day_of, edtf_of, published, reading
from briefing.model import Reading, TimeExpression
from briefing.reader.app import Reader
from briefing.reader.memory import Memory, Settings
from briefing.reader.pages import of_date
from briefing.reader.pages.of_date import Choose, move_text
from briefing.reader.panes.articles import undated
from tests.libraries import open_corpus, write_corpus
from tests.reader.fake import ARUSHA, FakeLibrary, article
from tests.reader.screens import shown
from tests.reader.test_panes import drive, settle

MAY, NEXT = dt.date(2021, 5, 4), dt.date(2022, 5, 4)
TIME = TimeExpression(
    start=0,
    end=5,
    text="4 May",
    kind="date",
    value="2021-05-04",
    edtf="2021-05-04",
    basis="stated_year_inferred",
    earliest=MAY,
    latest=MAY,
    rule="calendar date",
    readings=tuple(
        Reading(
            value=day.isoformat(),
            edtf=day.isoformat(),
            earliest=day,
            latest=day,
            basis="stated_year_inferred",
            rule=rule,
            weight=weight,
        )
        for day, rule, weight in ((MAY, "near", 0.8), (NEXT, "next", 0.2))
    ),
)


def test_expression_base_rule_and_all_readings_are_told() -> None:
    told = list(of_date.page(TIME, dt.date(2021, 5, 2), rounds=FakeLibrary().rounds()[:1]))
    text = "\n".join(f"{one.label or ''} {one.text}" for one in told)
    for wanted in ("means 4 May 2021", "the year inferred", "the article's date, 2 May 2021", "calendar date"):
        assert wanted in text
    assert " 80% ● 4 May 2021" in text
    assert " 20% ○ 4 May 2022" in text
    assert "Arusha, 4 May 2021" in text
    assert [one.target for one in told if isinstance(one.target, Choose)] == [Choose("2022-05-04")]


def test_what_is_typed_becomes_a_ruling_or_is_told_wrong() -> None:
    item = article("a1", "x", ARUSHA, None)
    assert published(item, " 2021-05-02 ").value == "2021-05-02"
    assert reading(item, TIME, "2022-05-04").subject == "time"
    assert reading(item, TIME, "2021-05?").value == "2021-05?"
    for wrong in ("", "4 May", "2021-13-01", "soon"):
        with pytest.raises(RulingError):
            day_of(wrong)
        with pytest.raises(RulingError):
            edtf_of(wrong)


def test_how_a_round_moves_is_put_in_words() -> None:
    may, june = FakeLibrary().rounds()
    assert "4 May 2021 → 11 Jun 2021" in move_text(Move(id="r", before=may, after=june))
    assert move_text(Move(id="r", before=None, after=june)).startswith("new: Nairobi")
    assert "gone" in move_text(Move(id="r", before=may, after=None))


def test_the_undated_are_counted_at_the_end() -> None:
    rows = FakeLibrary(extra=3).articles()
    assert undated(rows) == 3
    assert undated(list[ArticleRow]()) == 0
    assert "3 need a date" in drive([], library=FakeLibrary(extra=3)).title


def test_the_date_of_a_round_leads_to_its_expressions() -> None:
    assert "How this round is dated" in drive(["4", "d"]).title


DISPATCH = {
    "a1": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on Tuesday.",
    )
}


def ruled(tmp_path: Path, keys: list[str]) -> tuple[Library, str]:
    """A library and the screen after keys, one a turn."""
    library = open_corpus(write_corpus(tmp_path / "corpus", DISPATCH), tmp_path)
    library.refresh()
    reader = Reader(library, Settings(), Memory(library.state, "x"), refresh=False)

    async def run() -> str:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await settle(pilot.pause, lambda: not any(worker.is_running for worker in reader.workers))
            return shown(reader)

    return library, asyncio.run(run())


def test_a_day_of_publication_is_asked_with_what_moves(tmp_path: Path) -> None:
    _, screen = ruled(tmp_path, ["1", "d", "ctrl+u", *"2021-03-18", "enter"])
    assert "Set the day?" in screen
    assert "9 Mar 2021 → 16 Mar 2021" in screen


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (12, 4), (40, 10), (80, 24), (300, 100)])
def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    for keys in (["4", "d", "enter", "j", "c", "x"], ["1", "d", "9", "enter"]):
        screen = drive(keys, size).title
        assert all(len(line) <= size[0] for line in screen.split("\n"))
