"""The file of rulings: nothing is lost, whoever writes and whatever breaks."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.link.facts import digest
from briefing.model import Anchor, Decision, Verdict
from briefing.store.decisions import Decisions, _entry, _parse


def anchor(quote: str = "The two ministers met in Oslo.", **more: str) -> Anchor:
    return Anchor(quote=quote, digest=digest(quote), **more)  # type: ignore[arg-type]


def ruling(verdict: Verdict = "same", *quotes: str, note: str = "") -> Decision:
    return Decision(
        id="", subject="round", verdict=verdict, anchors=tuple(map(anchor, quotes or ("One.", "Two."))), note=note
    )


@pytest.fixture
def file(tmp_path: Path) -> Decisions:
    return Decisions(tmp_path / "deep" / "decisions.yaml")


def test_no_file_is_no_ruling(file: Decisions) -> None:
    assert file.all() == [] and file.problems() == [] and file.undo() is None


def test_a_ruling_comes_back_as_it_was_written(file: Decisions) -> None:
    [written] = file.add(ruling(note='she said "no": [1] # not a comment\nand more'))
    assert written.id.startswith("d-") and written.made is not None
    assert Decisions(file.path).all() == [written]
    assert file.path.stat().st_mode & 0o777 == 0o644


def test_undo_takes_back_the_last_and_keeps_it(file: Decisions) -> None:
    first, second = file.add(ruling(), ruling("different"))
    assert (undone := file.undo()) is not None
    assert undone.id == second.id and undone.undone is not None
    assert [one.id for one in file.in_force()] == [first.id] and len(file.all()) == 2
    assert file.undo() is not None and file.undo() is None


def test_undo_of_one_that_is_named(file: Decisions) -> None:
    first, second = file.add(ruling(), ruling("different"))
    assert file.undo(first.id) is not None
    assert [one.id for one in file.in_force()] == [second.id]
    assert file.undo(first.id) is None


def test_what_a_person_wrote_by_hand_stays(file: Decisions) -> None:
    file.add(ruling())
    text = file.path.read_text() + "\n# asked the desk about this on Friday\n"
    file.path.write_text(text)
    file.add(ruling("unsure"))
    assert "asked the desk" in file.path.read_text()
    assert len(file.all()) == 2


def test_a_broken_entry_is_told_and_harms_no_other(file: Decisions) -> None:
    [kept] = file.add(ruling())
    with file.path.open("a") as stream:
        stream.write("- id: d-1\n  ruling: perhaps\n  about: round\n- id: [\n")
    file.add(ruling("unsure"))
    assert next(one.id for one in file.all()) == kept.id and len(file.all()) == 2
    problems = file.problems()
    assert len(problems) == 2 and all(problem.line for problem in problems)
    assert "ruling must be one of" in problems[0].message
    assert "perhaps" in file.path.read_text()


def test_reading_follows_another_instance(file: Decisions) -> None:
    file.add(ruling())
    other = Decisions(file.path)
    assert len(other.all()) == 1
    file.add(ruling("unsure"))
    assert len(other.all()) == 2


def _write_some(path: Path, count: int) -> None:
    file = Decisions(path)
    for _ in range(count):
        file.add(ruling())


def test_instances_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=_write_some, args=(path, 10)) for _ in range(2)]
    for other in others:
        other.start()
    _write_some(path, 10)
    for other in others:
        other.join(60)
    assert len(Decisions(path).all()) == 30
    assert [one.name for one in tmp_path.iterdir()] == ["decisions.yaml"]


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("union", [True, False])
def test_two_peoples_files_merge_in_git(tmp_path: Path, union: bool) -> None:
    def git(*words: str) -> int:
        settings = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        return subprocess.run(("git", *settings, *words), cwd=tmp_path, capture_output=True, check=False).returncode

    git("init", "-q", "-b", "main")
    if union:
        (tmp_path / ".gitattributes").write_text("decisions.yaml merge=union\n")
    file = Decisions(tmp_path / "decisions.yaml")
    file.add(ruling())
    git("add", ".")
    git("commit", "-qm", "base")
    git("checkout", "-qb", "hers")
    [hers] = file.add(ruling("different"))
    git("commit", "-qam", "hers")
    git("checkout", "-q", "main")
    [his] = file.add(ruling("different"))
    git("commit", "-qam", "his")
    assert (git("merge", "-q", "hers") == 0) == union
    merged = {one.id: one for one in file.all()}
    assert merged[hers.id] == hers and merged[his.id] == his and len(merged) == 3
    assert [problem.code for problem in file.problems()] == ([] if union else ["decision_conflict"])
    file.add(ruling("unsure"))
    assert file.problems() == [] and len(file.all()) == 4


def test_an_undone_copy_of_an_entry_wins(file: Decisions) -> None:
    [one] = file.add(ruling())
    before = file.path.read_text()
    file.undo()
    file.path.write_text(file.path.read_text() + before)
    assert file.in_force() == [] and [entry.id for entry in file.all()] == [one.id]


@given(text=st.text(), quote=st.text(min_size=1).filter(str.strip))
def test_any_text_survives_the_file(text: str, quote: str) -> None:
    made = dt.datetime(2020, 2, 18, 9, 30, tzinfo=dt.UTC)
    one = Decision(
        id="d-1",
        subject="mention",
        verdict="set",
        anchors=(anchor(quote, prefix=text, mark="m"),),
        field="place",
        value="x" + text,
        note=text,
        made=made,
        user="me",
    )
    read, problems = _parse(_entry(one).encode("utf-8", "surrogateescape").decode("utf-8"))
    assert problems == []
    assert read == [one]
