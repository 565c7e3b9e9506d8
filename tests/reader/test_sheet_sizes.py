"""Every whole screen through a storm of sizes: nothing breaks, nothing is wider than the terminal."""

from __future__ import annotations

import asyncio

import pytest

from briefing.reader.app import Reader
from briefing.reader.memory import Memory
from tests.reader.fake import FakeLibrary, FakeLookup
from tests.reader.screens import lines

SIZES = [(1, 1), (300, 100), (2, 1), (80, 24), (12, 50), (120, 3), (79, 23), (1, 30), (200, 2), (40, 10)]
SCREENS = {
    "timeline": ["t"],
    "round": ["4", "i"],
    "entity": ["3", "j", "i"],
    "pairs": ["P"],
    "pair": ["P", "ctrl+o"],
    "ledger": ["B"],
    "disagreements": ["D"],
    "series": ["S"],
    "round date": ["4", "d"],
    "day": ["1", "d"],
    "as of": ["at"],
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_storm_of_sizes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    library = FakeLibrary()
    reader = Reader(library, None, Memory(library.state, "x"), lookup=FakeLookup(library))  # type: ignore[arg-type]

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            for key in SCREENS[name]:
                await pilot.press(key)
            assert reader.main.sheets
            for width, height in SIZES:
                await pilot.resize_terminal(width, height)
                await pilot.press("down")
                await pilot.pause()
                assert all(len(line) <= width for line in lines(reader))

    asyncio.run(run())
