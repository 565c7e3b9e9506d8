"""What other programs write: JSON, tables, mails, saved pages."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from briefing.ingest import FileResult, FileStamp, formats, lost, read_file, scan


def read(folder: Path, name: str, data: str | bytes) -> FileResult:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_file(FileStamp(path=str(file), name=name, size=file.stat().st_size))


RECORD = {"Title": "A talk", "publishedAt": "2021-03-04T08:00:00Z", "source": {"name": "Fjord"}, "content": "They met."}


@pytest.mark.parametrize(
    ("values", "ids"),
    [
        (RECORD, ["a"]),
        ([RECORD, RECORD | {"id": "x"}], ["a:1", "x"]),
        ({"status": "ok", "articles": [RECORD, RECORD]}, ["a:1", "a:2"]),
        ({"results": [RECORD]}, ["a"]),
    ],
)
def test_json_of_news_services(tmp_path: Path, values: object, ids: list[str]) -> None:
    result = read(tmp_path, "a.json", json.dumps(values))
    assert [article.id for article in result.articles] == ids
    article = result.articles[0]
    assert (article.title, article.outlet, article.text) == ("A talk", "Fjord", "They met.")
    assert article.published == dt.date(2021, 3, 4)


@pytest.mark.parametrize("data", ["{", "3", "{}", '{"articles": 3}', "[" * 100_000])
def test_json_without_articles_is_told(tmp_path: Path, data: str) -> None:
    result = read(tmp_path, "a.json", data)
    assert result.articles == ()
    assert [problem.code for problem in result.problems] == ["unreadable"]


def test_a_record_without_text_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    result = read(tmp_path, "a.json", json.dumps([RECORD, {"title": "x"}, 3, RECORD]))
    assert len(result.articles) == 2
    assert [problem.line for problem in result.problems] == [2, 3]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_tables(tmp_path: Path, mark: str) -> None:
    rows = [
        ["ID", "Title", "Date", "Source", "Text"],
        ["n1", "A talk", "2021-03-04", "Fjord", '"They met.\nThey ""spoke""."'],
        ["", "", "", "", "No more."],
    ]
    data = "\r\n".join(mark.join(row) for row in rows)
    result = read(tmp_path, "a.csv", "\ufeff" + data)
    assert [article.id for article in result.articles] == ["n1", "a:4"]
    assert result.articles[0].text == 'They met.\nThey "spoke".'
    assert result.articles[0].published == dt.date(2021, 3, 4)
    assert result.articles[0].outlet == "Fjord"


def test_broken_tables_are_told(tmp_path: Path) -> None:
    assert "no column called text" in read(tmp_path, "a.csv", "a,b\n1,2\n").problems[0].message
    result = read(tmp_path, "b.csv", "text,title\nGood.,x\nBad,y,z\nFine.,w\n")
    assert [article.text for article in result.articles] == ["Good.", "Fine."]
    assert [problem.line for problem in result.problems] == [3]
    assert read(tmp_path, "c.csv", "").articles == ()


MAIL = """From: The Daily Fjord <news@fjord.example>
To: reader@example.org
Subject: =?utf-8?q?Border_talks_in_=C3=98stersund?=
Date: Thu, 04 Mar 2021 08:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

The envoys met in =D8stersund.

--b
Content-Type: text/html

<p>The envoys met.</p>
--b--
"""


def test_a_mail(tmp_path: Path) -> None:
    result = read(tmp_path, "a.eml", MAIL)
    (article,) = result.articles
    assert article.id == "a"
    assert article.title == "Border talks in Østersund"
    assert article.outlet == "The Daily Fjord"
    assert article.published == dt.date(2021, 3, 4)
    assert article.text.strip() == "The envoys met in Østersund."


def test_a_mailbox(tmp_path: Path) -> None:
    plain = "From: a@example.org\nSubject: Two\n\nThey left.\n>From there they flew.\nFrom here too.\n"
    box = f"From x Thu Mar  4 2021\n{MAIL}\n\nFrom y Fri Mar  5 2021\n{plain}\n"
    result = read(tmp_path, "a.mbox", box)
    assert [article.id for article in result.articles] == ["a:1", "a:2"]
    assert result.articles[1].text.strip() == "They left.\nFrom there they flew.\nFrom here too."


@pytest.mark.parametrize(
    "data",
    [
        "",
        "\n\n",
        "Content-Type: text/plain; charset=nonsense\n\nx",
        "Content-Type: multipart/mixed\n\n",
        "Date: 99 Foo\nFrom: <<<\nSubject: =?x?q?=ff?=\n\nText.",
        "From x\nFrom y\n\n\nFrom z\n",
        "Content-Type: image/png\n\nx",
    ],
)
def test_mails_that_are_broken_are_read_or_told(tmp_path: Path, data: str) -> None:
    for ending in (".eml", ".mbox"):
        result = read(tmp_path, f"a{ending}", data)
        assert all("\n" not in problem.message for problem in result.problems)


PAGE = """<!DOCTYPE html><!-- saved from url=(0041)https://fjord.example/2021/03/border-talks -->
<html lang="en"><head><meta charset="windows-1252"><title>Border talks in Oslo | The Daily Fjord</title>
<meta property="og:site_name" content="The Daily Fjord">
<meta property="article:modified_time" content="2021-03-09T08:00:00+01:00">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Border talks in Oslo", "datePublished": "2021-03-04T08:00:00+01:00", "dateModified": "2021-03-09"}</script>
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Border talks in Oslo</h1>
<p>Envoys of Norway and Sweden met in Oslo on Wednesday to speak about the border that their countries share.</p>
<p>They met in the “old” town hall, and the talks – the third of the year – lasted for three hours on that day.</p>
<p>One of the envoys said after the meeting that he was content, before he left the town hall for the airport.</p>
</article><aside><a href="/x">Ten places to see</a></aside><footer>Copyright 2021 <a href="#">Terms</a></footer>
<script>alert(1)</script></body></html>"""


def test_a_saved_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (article,) = read(tmp_path, "a.html", PAGE.encode("cp1252")).articles
    assert article.title == "Border talks in Oslo"
    assert article.outlet == "The Daily Fjord"
    assert article.url == "https://fjord.example/2021/03/border-talks"
    assert (article.published, article.published_from) == (dt.date(2021, 3, 4), "metadata")
    assert "“old” town hall" in article.text
    assert "\n\nThey met" in article.text
    for furniture in ("Home", "Ten places", "Terms", "alert"):
        assert furniture not in article.text


def test_a_page_without_an_article_is_told(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    for data in ("", "<html></html>", "no page at all", "<" * 5000):
        result = read(tmp_path, "a.html", data)
        assert result.articles or lost(result.problems[0])


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("a.html", "<p>x"),
        ("a.html", "<a href=x>"),
        ("a.eml", "X: y\n"),
        ("a.eml", '--b\nContent-Type: multipart/mixed; boundary="b"\n\n'),
        ("a.json", '{"a":'),
        ("a.csv", '"'),
    ],
)
def test_a_megabyte_of_anything_is_read_or_told(tmp_path: Path, name: str, piece: str) -> None:
    read(tmp_path, name, piece * (1_000_000 // len(piece)))


def test_a_subject_of_a_megabyte_is_cut(tmp_path: Path) -> None:
    result = read(tmp_path, "a.eml", "Subject: " + "=?utf-8?q?a?= " * 10_000 + "\n\nThey met.")
    assert len(result.articles[0].title) <= 1000


def test_without_its_library_a_format_is_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {ending: module for ending, module in formats.registry().items() if ending != ".html"}
    monkeypatch.setattr(formats, "registry", lambda: known)
    monkeypatch.setattr(formats, "extras", lambda: {".html": "html"})
    (tmp_path / "a.html").write_text(PAGE)
    (stamp,) = scan([tmp_path])
    assert stamp.problem is not None
    assert "1 .html" in stamp.problem.message
    assert "pip install 'briefing[html]'" in stamp.problem.message
    result = read(tmp_path, "a.eml", "Content-Type: text/html\n\n<p>They met.</p>")
    assert "briefing[html]" in result.problems[0].message


def test_every_ending_is_documented() -> None:
    text = (Path(__file__).parents[1] / "docs" / "input.md").read_text(encoding="utf-8")
    for ending in (*formats.endings(), *formats.extras()):
        assert f"`{ending}`" in text
