"""Which files of a folder are read, in which order, and what is told of the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.ingest import FileStamp, lost, read_file, scan


def names(stamps: list[FileStamp]) -> list[str]:
    return [stamp.name for stamp in stamps if stamp.problem is None]


def codes(stamps: list[FileStamp]) -> list[str]:
    return [stamp.problem.code for stamp in stamps if stamp.problem]


def put(folder: Path, *paths: str) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Text of {path}.", encoding="utf-8")


def test_folders_are_read_with_all_below_them_in_a_fixed_order(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.md", "a/b/c.jsonl", "Ü.txt")
    assert names(scan([tmp_path])) == ["a/b/c.jsonl", "a/z.md", "b.txt", "Ü.txt"]
    assert scan([tmp_path]) == scan([str(tmp_path)])


def test_hidden_files_and_those_about_the_folder_are_left_out(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".git/x.txt",
        ".hidden.txt",
        "README.md",
        "readme.txt",
        "LICENSE.txt",
        "old.txt~",
        "kept.txt",
        "licence-talks.txt",
    )
    assert names(scan([tmp_path])) == ["kept.txt", "licence-talks.txt"]


def test_a_file_named_itself_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "wire")
    stamps = scan([tmp_path / "README.md", tmp_path / "wire"])
    assert names(stamps) == ["README.md", "wire"]
    assert read_file(stamps[1]).articles[0].id == "wire"


def test_a_file_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "again.txt").symlink_to(tmp_path / "a.txt")
    assert names(scan([tmp_path, tmp_path / "a.txt", tmp_path])) == ["a.txt"]


def test_links_that_go_in_circles_are_cut(tmp_path: Path) -> None:
    put(tmp_path, "a/a.txt", "b/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "self").symlink_to(tmp_path / "b")
    assert names(scan([tmp_path])) == ["a/a.txt", "b/b.txt"]


def test_stamps_change_when_the_file_does(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    before = scan([tmp_path])
    os.utime(tmp_path / "a.txt", ns=(1, 1))
    assert scan([tmp_path]) != before


@pytest.mark.parametrize(("what", "code"), [("nowhere", "missing"), ("empty", "empty_folder"), ("pipe", "unreadable")])
def test_what_cannot_be_read_is_one_problem_and_the_rest_is_read(tmp_path: Path, what: str, code: str) -> None:
    put(tmp_path, "good/a.txt")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    stamps = scan([tmp_path / what, tmp_path / "good"])
    assert codes(stamps) == [code]
    assert names(stamps) == ["a.txt"]
    result = read_file(stamps[0])
    assert result.articles == ()
    assert lost(result.problems[0])
    assert "\n" not in result.problems[0].message


def test_formats_unknown_here_are_told_once_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.pdf", "c/d.pdf", "e.docx", "f")
    problem = scan([tmp_path])[-1].problem
    assert problem is not None
    assert problem.code == "unsupported"
    assert "1 .docx, 2 .pdf, 1 without ending" in problem.message
    assert not lost(problem)


def test_a_pipe_in_a_folder_does_not_stop_the_reader(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    assert names(scan([tmp_path])) == ["a.txt"]


def test_a_broken_link_and_a_folder_that_is_closed(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert codes(scan([tmp_path])) == ["unreadable"]


def test_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    bad = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        os.close(os.open(bad, os.O_CREAT | os.O_WRONLY))
    except OSError:
        pytest.skip("this file system takes no such names")
    stamps = scan([tmp_path])
    assert codes(stamps) == ["file_name"]
    assert names(stamps) == ["a.txt"]


def test_a_file_that_vanishes_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    stamps = scan([tmp_path])
    (tmp_path / "a.txt").unlink()
    assert [problem.code for problem in read_file(stamps[0]).problems] == ["unreadable"]


def test_a_link_that_leads_out_of_the_folder_is_followed_and_told(tmp_path: Path) -> None:
    put(tmp_path, "corpus/a.txt", "elsewhere/b.txt", "elsewhere/more/c.txt")
    (tmp_path / "corpus" / "inside.txt").symlink_to(tmp_path / "corpus" / "a.txt")
    assert codes(scan([tmp_path / "corpus"])) == []
    (tmp_path / "corpus" / "b.txt").symlink_to(tmp_path / "elsewhere" / "b.txt")
    (tmp_path / "corpus" / "more").symlink_to(tmp_path / "elsewhere" / "more")
    stamps = scan([tmp_path / "corpus"])
    assert names(stamps) == ["a.txt", "b.txt", "more/c.txt"]
    (told,) = [stamp.problem for stamp in stamps if stamp.problem]
    assert (told.code, lost(told)) == ("linked", False)
    assert "b.txt and 1 more" in told.message
