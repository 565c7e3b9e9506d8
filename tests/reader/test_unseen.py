from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from briefing.library import UnknownIdError
from briefing.model import Article
from briefing.reader.app import Reader
from briefing.reader.memory import Memory
from briefing.reader.unseen import MOST_FILES, glance
from tests.libraries import open_corpus, write_corpus
from tests.reader.screens import shown


def test_a_corpus_without_index_has_rows_and_text_in_the_first_frame(tmp_path: Path) -> None:
    library = open_corpus(write_corpus(tmp_path / "corpus"), tmp_path)
    reader = Reader(library, memory=Memory(), refresh=False)
    screens: list[str] = []

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            screens.append(shown(reader))
            await pilot.press("n", "enter", "w", "}", "4", "e")  # nothing is known yet: nothing breaks
            library.refresh()
            reader.work._catch_up()
            await pilot.pause()
            screens.append(shown(reader))

    asyncio.run(run())
    library.close()
    assert "1 Articles  3" in screens[0]
    assert "Envoys to meet in Vienna" in screens[0]
    assert "Hungarian Foreign Minister" in screens[0]
    assert "4 Rounds  0" in screens[0]
    assert re.search(r"4 Rounds  [1-9]", screens[1])


def test_the_first_text_stays_while_others_are_taken_in_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_corpus(write_corpus(tmp_path / "corpus"), tmp_path)
    reader = Reader(library, memory=Memory(), refresh=False)
    known = library.article

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            first = reader.place.article

            def article(key: str) -> Article:
                if key == first and reader.work.running:
                    raise UnknownIdError("article", key, ())
                return known(key)

            monkeypatch.setattr(library, "article", article)
            reader.work.running = True
            library.refresh()
            reader.work._catch_up()
            await pilot.pause()
            assert "Hungarian Foreign Minister" in reader.text.text
            library.generation += 1
            reader.work._ended(None, "")
            await pilot.pause()
            assert "Hungarian Foreign Minister" in reader.text.text
            assert not reader.unseen

    asyncio.run(run())
    library.close()


def test_what_was_seen_first_does_not_come_back_when_the_corpus_is_emptied(tmp_path: Path) -> None:
    library = open_corpus(write_corpus(tmp_path / "corpus"), tmp_path)
    reader = Reader(library, memory=Memory(), refresh=False)

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            reader.work.running = True
            library.refresh()
            reader.work._catch_up()  # all is shown while the refresh still runs
            reader.work._ended(None, "")
            for file in (tmp_path / "corpus").iterdir():
                file.unlink()
            library.refresh()
            reader.work._ended(None, "")
            await pilot.pause()
            assert reader.articles.total == 0

    asyncio.run(run())
    library.close()


def test_a_large_folder_is_not_looked_at(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.txt").write_text("A notice.\n", encoding="utf-8")
    assert glance([tmp_path]) == {}
    assert glance([tmp_path / "missing"]) == {}
    assert list(glance([tmp_path / "0.txt"])) == ["0"]
