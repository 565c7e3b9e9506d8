"""Every format: what becomes of a file, and what is told when it is broken."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest import FileResult, FileStamp, formats, lost, read_file, text_without_furniture
from briefing.model import Article


def read(folder: Path, name: str, data: str | bytes) -> FileResult:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_file(FileStamp(path=str(file), name=name, size=file.stat().st_size))


def only(result: FileResult) -> Article:
    assert len(result.articles) == 1
    return result.articles[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_text_is_kept_to_the_last_character(folder: Path) -> None:
    text = "  Two\tlines\r\nand\u00a0more \u200b\x1b[31m[bold]x[/]\n\n"
    assert only(read(folder, "a.txt", text)).text == text


def test_the_id_is_the_path_without_its_ending(folder: Path) -> None:
    (folder / "sub").mkdir()
    assert only(read(folder, "sub/a.b.txt", "x")).id == "sub/a.b"


def test_a_title_is_the_headline_or_the_first_sentence(folder: Path) -> None:
    assert only(read(folder, "a.txt", "Envoys meet on the border\n\nThey met.")).title == "Envoys meet on the border"
    said = only(read(folder, "b.txt", " date 2021-03-04 Gen. A. Holm met the U.S. envoy. They spoke."))
    assert said.title == "Gen. A. Holm met the U.S. envoy."
    long = only(read(folder, "c.txt", "The envoy " + "spoke and spoke " * 20 + "again."))
    assert long.title.endswith("…")
    assert len(long.title) <= 91
    assert only(read(folder, "d.txt", "")).title == "d"


def test_a_title_never_carries_controls(folder: Path) -> None:
    article = only(read(folder, "a.jsonl", json.dumps({"text": "x", "title": "a\x1b]52;c;x\x07\nb\u202ec"})))
    assert article.title == "a ]52;c;x b c"
    assert article.title.isprintable()


def test_nothing_that_is_shown_of_a_file_carries_controls(folder: Path) -> None:
    article = only(
        read(folder, "a\x1b[2J\nb.txt", "Source: The \x1b]0;x\x07 Fjord\n\nEnvoys met \x9b31m again.\n\nThey left.")
    )
    for shown in (article.id, article.title, article.outlet or ""):
        assert shown.isprintable()
    assert "\x1b" in article.text


MARKDOWN = """---
title: A talk
author: M. Holm
date: 2021-03-04
source: The Daily Fjord
url: https://fjord.example/a
lang: en-GB
---

Body with *marks*.
"""


def test_front_matter_tells_the_fields_and_the_body_keeps_its_place(folder: Path) -> None:
    article = only(read(folder, "a.md", MARKDOWN))
    assert (article.title, article.outlet, article.url, article.language) == (
        "A talk",
        "The Daily Fjord",
        "https://fjord.example/a",
        "en",
    )
    assert (article.published, article.published_from) == (dt.date(2021, 3, 4), "metadata")
    assert article.text == "Body with *marks*.\n"
    assert MARKDOWN[article.offset :] == article.text
    assert MARKDOWN.splitlines()[article.line - 1] == "Body with *marks*."


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: [", "is no YAML"),
        ("just words", "not a list of keys and values"),
        ("title: a: b", "is no YAML"),
        ("date: 2021-13-45", "is no YAML"),
        ("a: " + "[" * 15000, "is no YAML"),
        ("a: !!python/object/apply:os.system ['true']", "is no YAML"),
    ],
)
def test_broken_front_matter_is_told_and_the_body_is_read(folder: Path, front: str, message: str) -> None:
    result = read(folder, "a.md", f"---\n{front}\n---\nBody.")
    article = only(result)
    assert article.text == "Body."
    assert [problem.code for problem in article.problems] == ["front_matter"]
    assert message in article.problems[0].message


def test_front_matter_that_holds_itself_is_harmless(folder: Path) -> None:
    article = only(read(folder, "a.md", "---\ntitle: &a [*a]\noutlet: &b {name: *b}\n---\nBody."))
    assert article.title == "Body."
    assert article.outlet is None


def test_a_line_of_dashes_alone_is_no_front_matter(folder: Path) -> None:
    assert only(read(folder, "a.md", "---\nText without an end.")).text == "---\nText without an end."


def test_json_lines(folder: Path) -> None:
    lines = [
        {
            "id": "one",
            "title": "A talk",
            "published": "2021-03-04",
            "outlet": "Fjord",
            "url": "https://x.example",
            "text": " Verbatim\n ",
        },
        {"text": "No id."},
        {"id": 7, "body": "Another name.", "date": "Thu, 04 Mar 2021 10:00:00 GMT", "source": {"name": "Fjord"}},
    ]
    result = read(folder, "a.jsonl", "\n".join(map(json.dumps, lines)) + "\n\n")
    assert [article.id for article in result.articles] == ["one", "a:2", "7"]
    assert [article.line for article in result.articles] == [1, 2, 3]
    assert result.articles[0].text == " Verbatim\n "
    assert result.articles[2].published == dt.date(2021, 3, 4)
    assert result.articles[2].outlet == "Fjord"
    assert result.problems == ()


@pytest.mark.parametrize(
    "line", ["{", "[]", "3", '{"title": "x"}', '{"text": 3}', "\x00", "[" * 100_000, '{"text": "\\ud800"}']
)
def test_a_broken_line_is_told_and_the_others_are_read(folder: Path, line: str) -> None:
    result = read(folder, "a.jsonl", '{"text": "First."}\n' + line + '\n{"text": "Last."}')
    assert [article.text for article in result.articles] == ["First.", "Last."]
    (problem,) = result.problems
    assert (problem.code, problem.line) == ("bad_line", 2)
    assert lost(problem)
    assert problem.message.startswith("this line ")
    assert "\n" not in problem.message


def test_lines_in_another_encoding_are_decoded(folder: Path) -> None:
    line = '{"text": "Mevlüt Çavuşoğlu met the envoy of the other side, and they spoke for the third time."}'
    result = read(folder, "a.jsonl", line.encode("cp1254") + b"\n" + line.encode())
    assert len({article.text for article in result.articles}) == 1
    assert [[problem.code for problem in article.problems] for article in result.articles] == [["encoding"], []]


def test_only_web_addresses_are_kept(folder: Path) -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", "https://a b", "ftp://x.example", 3):
        assert only(read(folder, "a.jsonl", json.dumps({"text": "x", "url": url}))).url is None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (bytes(range(256)) * 20, "binary"),
        (b"text\x00text" * 50, "binary"),
        (b"\xff\xfe\x00\xd8", "UTF-16"),
    ],
)
def test_a_binary_file_is_told(folder: Path, data: bytes, why: str) -> None:
    result = read(folder, "a.txt", data)
    assert result.articles == ()
    assert [problem.code for problem in result.problems] == ["binary"]
    assert why in result.problems[0].message


def test_empty_and_huge_articles_are_told_and_open(folder: Path) -> None:
    assert [problem.code for problem in only(read(folder, "a.txt", " \n")).problems] == ["empty"]
    huge = only(read(folder, "b.txt", "word " * 2_000_000))
    assert len(huge.text) == 10_000_000
    assert [problem.code for problem in huge.problems] == ["huge"]


@pytest.mark.parametrize(
    "value", ["02/03/2021", "yesterday", "soon", "", "2021", "2021-02-30", [], {}, True, 99999999999999999999, "9" * 90]
)
def test_a_date_that_cannot_be_read_is_none(folder: Path, value: object) -> None:
    article = only(read(folder, "a.jsonl", json.dumps({"text": "x", "published": value})))
    assert article.published is None
    assert article.published_from is None


@pytest.mark.parametrize(("name", "size"), [("a.txt", 1 << 27), ("a.jsonl", 1 << 31)])
def test_a_file_that_would_not_fit_is_told_and_not_opened(name: str, size: int) -> None:
    result = read_file(FileStamp(path="nowhere", name=name, size=size))
    assert [problem.code for problem in result.problems] == ["too_large"]
    assert lost(result.problems[0])


def test_a_date_that_may_be_two_is_told(folder: Path) -> None:
    article = only(read(folder, "a.jsonl", json.dumps({"text": "x", "published": "02/03/2021"})))
    assert [problem.code for problem in article.problems] == ["date"]
    assert "YYYY-MM-DD" in article.problems[0].message


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-04",
        "2021-03-04T23:59:00+03:00",
        "20210304",
        "20210304T101500Z",
        "2021/03/04",
        "04.03.2021 ",
        "13/3/2021",
        "March 4, 2021",
        "4 mars 2021",
        "4 Mart 2021",
        "Thu, 04 Mar 2021 10:00:00 +0300",
        1614816000,
        1614816000000,
        20210304,
    ],
)
def test_dates_of_all_spellings(folder: Path, value: object) -> None:
    if value in ("04.03.2021 ",):
        value = "14.03.2021"
    article = only(read(folder, "a.jsonl", json.dumps({"text": "x", "published": value})))
    assert article.published is not None
    assert (article.published.year, article.published.month) == (2021, 3)


def test_the_digest_does_not_hang_on_white_space_or_the_spelling_of_accents(folder: Path) -> None:
    one = only(read(folder, "a.txt", "Ön\u0061l  met\nhim"))
    two = only(read(folder, "b.txt", " O\u0308nal met him "))
    assert one.digest == two.digest
    assert one.digest != only(read(folder, "c.txt", "Onal met him")).digest


def test_prose_alone(folder: Path) -> None:
    article = only(read(folder, "a.txt", "Envoys meet on the border\n\nThey met.\n\nRead more\n\nThey left."))
    assert text_without_furniture(article) == "They met.\n\nThey left."
    assert text_without_furniture(article, frozenset({"headline"})).startswith("Envoys meet")


def test_results_travel_to_other_processes_and_into_the_index(folder: Path) -> None:
    result = read(folder, "a.md", MARKDOWN)
    assert pickle.loads(pickle.dumps(result)) == result
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(result), type=FileResult) == result


@settings(deadline=None)  # the first file of a format pays for its library
@given(data=st.binary(max_size=300), ending=st.sampled_from(formats.endings()))
def test_no_bytes_raise(data: bytes, ending: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    result = read(tmp_path_factory.mktemp("any"), "a" + ending, data)
    msgspec.msgpack.encode(result)


@given(st.text(max_size=200))
def test_any_text_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    line = json.dumps({"text": text}).encode()
    result = read(tmp_path_factory.mktemp("any"), "a.jsonl", line)
    assert only(result).text == text


def test_every_ending_has_a_reader() -> None:
    for ending, module in formats.registry().items():
        assert ending == ending.lower()
        assert callable(module.read)
    assert {".txt", ".md", ".jsonl"} <= set(formats.endings())
