"""The whole way on real articles: the note of Önal's Moscow trips passes its checks until a word changes."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from briefing.library import Library
from briefing.note import build, reading, render, verify
from briefing.note.web import parser, without_front_matter

SEEDS = Path(__file__).resolve().parents[1] / ".." / "shared" / "seeds"
NOW = dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC)
QUERY = "who:önal where:moscow"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")


def opened(folder: Path, cache: Path) -> Library:
    library = Library([folder], cache=cache, jobs=1)
    library.refresh()
    return library


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    library = opened(SEEDS, tmp_path_factory.mktemp("cache"))
    return render(build(library, library.rounds(QUERY), query=QUERY, now=NOW))


def test_the_note_passes_and_is_the_same_from_a_new_index(written: str, tmp_path: Path) -> None:
    library = opened(SEEDS, tmp_path)
    assert render(build(library, library.rounds(QUERY), query=QUERY, now=NOW)) == written
    assert [check for check in verify(written, library) if not check.passed] == []


def test_three_trips_are_told(written: str) -> None:
    rows = reading.read(written).columns("rounds")
    assert len(rows) == 3
    assert all("Moscow" in row["Where"] for _, row in rows)


def test_no_citation_is_left_as_text(written: str) -> None:
    body, _ = without_front_matter(written)
    assert "[^" not in parser().render(body)


def test_one_changed_word_of_the_corpus_is_found(written: str, tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    shutil.copytree(SEEDS, folder, copy_function=shutil.copyfile)
    changed = sorted(folder.glob("003*"))[0]
    text = changed.read_text(encoding="utf-8")
    folder.chmod(0o755)
    changed.chmod(0o644)
    changed.write_text(text.replace("radical", "moderate", 1), encoding="utf-8")
    library = opened(folder, tmp_path / "cache")
    found = [check for check in verify(written, library) if not check.passed]
    assert "has changed since the note was written" in " ".join(check.message for check in found)
