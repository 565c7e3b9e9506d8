"""The sample corpus shows what the program is for, in words of its own."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from briefing.ingest import FileResult, Key, read_file, scan, settle
from briefing.model import Article
from tests.libraries import open_corpus

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "../shared/seeds"


@pytest.fixture(scope="module")
def results() -> list[FileResult]:
    return [read_file(stamp) for stamp in scan([ROOT / "corpus"])]


@pytest.fixture(scope="module")
def articles(results: list[FileResult]) -> dict[str, Article]:
    return {article.id: article for result in results for article in result.articles}


def test_it_reads_without_a_problem(results: list[FileResult]) -> None:
    assert [problem for result in results for problem in result.problems] == []
    found = [article for result in results for article in result.articles]
    assert 8 <= len(found) <= 12
    assert [problem for article in found for problem in article.problems] == []
    assert settle(Key(a.id, a.path, a.line, a.digest) for a in found).problems == ()


def test_its_readme_is_told_apart_and_says_what_it_is(articles: dict[str, Article]) -> None:
    assert "README" not in articles
    readme = (ROOT / "corpus" / "README.md").read_text(encoding="utf-8")
    assert "written for this project" in readme
    for file in (ROOT / "corpus").iterdir():
        assert file.name == "README.md" or f"`{file.name}`" in readme


def test_it_holds_every_header_style(articles: dict[str, Article]) -> None:
    kinds = {zone.kind for article in articles.values() for zone in article.zones}
    assert kinds == {"header", "headline", "byline", "dateline", "caption", "credit", "furniture"}
    assert any(zone.repeat for article in articles.values() for zone in article.zones)
    assert {Path(article.path).suffix for article in articles.values()} == {".txt", ".md", ".jsonl"}


def test_dates_that_files_tell(articles: dict[str, Article]) -> None:
    told = {article.id: article.published for article in articles.values() if article.published}
    assert told == {
        "kremlin-protocol": dt.date(2020, 3, 6),
        "ld-2020-02-27": dt.date(2020, 2, 27),
        "ld-2020-06-14": dt.date(2020, 6, 14),
        "ld-2020-12-30": dt.date(2020, 12, 30),
        "moscow-second-round-opens": dt.date(2020, 2, 17),
    }


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
def test_no_sentence_of_the_seeds_is_in_it(articles: dict[str, Article]) -> None:
    run = 9
    theirs: set[tuple[str, ...]] = set()
    for file in SEEDS.glob("*.txt"):
        found = words(file.read_text(encoding="utf-8"))
        theirs.update(tuple(found[i : i + run]) for i in range(len(found) - run))
    for article in articles.values():
        ours = words(article.text)
        for i in range(len(ours) - run):
            assert tuple(ours[i : i + run]) not in theirs, " ".join(ours[i : i + run])


def test_its_rounds_are_found_and_hardly_any_other(tmp_path: Path) -> None:
    lines = (ROOT / "tests" / "sample_rounds.txt").read_text(encoding="utf-8").splitlines()
    library = open_corpus(ROOT / "corpus", tmp_path)
    library.refresh()
    found = [
        " | ".join((str(one.edtf), one.place or "-", ", ".join(sorted(one.parties)), one.status))
        for one in library.rounds()
    ]
    library.close()
    assert [line for line in lines if not line.startswith("#") and line not in found] == []
    assert len(found) <= len(lines)  # one of the lines is a comment
