from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.libraries import open_corpus, write_corpus

ROOT = Path(__file__).resolve().parents[2]
OPEN = """
import asyncio, sys
from pathlib import Path
from briefing.reader.app import Reader
from briefing.reader.memory import Memory
from tests.libraries import open_corpus
from tests.reader.screens import shown

async def run(home):
    library = open_corpus(home / "corpus", home)
    reader = Reader(library, memory=Memory(), refresh=False)
    async with reader.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        print("Öztan, Kerekes · " in shown(reader))
        print(*(name for name in sorted(sys.modules) if name.partition(".")[0] in sys.argv[2:] or name in sys.argv[2:]))
    library.close()

asyncio.run(run(Path(sys.argv[1])))
"""


def test_rows_are_drawn_without_what_only_finding_needs(tmp_path: Path) -> None:
    library = open_corpus(write_corpus(tmp_path / "corpus"), tmp_path)
    library.refresh()
    library.close()
    heavy = ["briefing.extract", "briefing.link.units", "rapidfuzz", "dateparser", "tomllib"]
    command = [sys.executable, "-X", "utf8", "-c", OPEN, str(tmp_path), *heavy]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.stdout.splitlines() == ["True", ""], done.stderr
