"""The note beyond Markdown: each format is read back by another program's parser, and no text of a file acts in it."""

from __future__ import annotations

import csv
import datetime as dt
import errno
import io
import json
import os
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from icalendar import Calendar

from briefing.model import Status
from briefing.note import Note, Options, build, render, write
from briefing.note.formats import ENDINGS, RENDERERS, FormatError
from tests.note_library import DAY3, DAY4, FakeLibrary, round_

NOW = dt.datetime(2031, 4, 1, 9, tzinfo=dt.UTC)
HOSTILE = '<script>alert("1")</script> =cmd|calc\x1b[31m {x} \\end; a,b\nc'


def note_of(library: FakeLibrary | None = None, **options: object) -> Note:
    library = library or FakeLibrary()
    return build(library, library.rounds()[:2], options=msgspec.structs.replace(Options(), **options), now=NOW)


def hostile() -> Note:
    library = FakeLibrary()
    library.texts = [
        msgspec.structs.replace(item, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)")
        for item in library.texts
    ]
    library.found[0] = msgspec.structs.replace(library.found[0], title=HOSTILE, place=HOSTILE, topics=(HOSTILE, "=1+1"))
    return note_of(library, title=HOSTILE)


def with_status(status: Status) -> Note:
    library = FakeLibrary()
    library.found = [round_("r-x", DAY3, DAY4, status=status, links=library.found[0].links)]
    return note_of(library)


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_is_the_same_each_time_and_utf8(name: str) -> None:
    assert render(note_of(), name) == render(note_of(), name)
    render(hostile(), name).encode("utf-8")
    assert "\x1b" not in render(hostile(), name)


def test_an_unknown_format_lists_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="portable, pandoc, html"):
        render(note_of(), "docx")
    with pytest.raises(FormatError, match=r"\.bib, \.csl\.json"):
        write(note_of(), tmp_path / "note.docx")


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_has_tables_and_footnotes_and_no_script() -> None:
    page = Tags(render(note_of(), "html"))
    assert {"table", "section", "sup", "h1"} <= set(page.tags)
    assert "[^" not in page.text
    assert not {"script", "img", "iframe"} & set(Tags(render(hostile(), "html")).tags)
    assert "javascript:" not in render(hostile(), "html")


def test_csv_has_a_row_a_round() -> None:
    rows = list(csv.DictReader(io.StringIO(render(note_of(), "csv"))))
    assert [row["id"] for row in rows] == ["r-one", "r-two"]
    assert rows[0]["date"] == "[2031-03-03,2031-03-04]"
    assert rows[0]["parties"] == "Norhavn; Ostrava Isle"
    assert rows[0]["sources"] == "a1; a2"


def test_no_cell_is_a_formula() -> None:
    library = FakeLibrary()
    library.found[0] = msgspec.structs.replace(library.found[0], place="=HYPERLINK(1)", topics=("+1",))
    cells = [cell for row in csv.reader(io.StringIO(render(note_of(library), "csv"))) for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@", "-")]


def test_ics_is_all_day_with_an_exclusive_end() -> None:
    text = render(note_of(), "ics")
    assert "DTSTART;VALUE=DATE:20310303\r\n" in text
    assert "DTEND;VALUE=DATE:20310305\r\n" in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    events = list(Calendar.from_ical(text).walk("VEVENT"))
    assert [str(event["UID"]) for event in events] == ["r-one@briefing.invalid", "r-two@briefing.invalid"]
    assert events[0]["LOCATION"] == "Port Selm"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("planned", "TENTATIVE"),
        ("held", "CONFIRMED"),
        ("cancelled", "CANCELLED"),
        ("postponed", "TENTATIVE"),
        ("proposed", None),
    ],
)
def test_ics_status(status: Status, told: str | None) -> None:
    event = Calendar.from_ical(render(with_status(status), "ics")).walk("VEVENT")[0]
    assert event.get("STATUS") == told


@pytest.mark.parametrize("status", ["refused", "denied"])
def test_what_did_not_come_about_is_no_event(status: Status) -> None:
    assert Calendar.from_ical(render(with_status(status), "ics")).walk("VEVENT") == []


def test_a_year_is_no_event() -> None:
    library = FakeLibrary()
    library.found[0] = round_("r-y", dt.date(2031, 1, 1), dt.date(2031, 12, 31), links=library.found[0].links)
    assert len(Calendar.from_ical(render(note_of(library), "ics")).walk("VEVENT")) == 1


def test_ics_cannot_be_broken_out_of() -> None:
    library = FakeLibrary()
    library.found[0] = msgspec.structs.replace(
        library.found[0], place="Port\r\nEND:VCALENDAR\r\nX-EVIL:1", parties=("A\nB",)
    )
    calendar = Calendar.from_ical(render(note_of(library), "ics"))
    assert len(calendar.walk("VEVENT")) == 2
    assert "X-EVIL" not in calendar.walk("VEVENT")[0]


def test_json_ld_tells_events_and_articles() -> None:
    graph = json.loads(render(note_of(), "jsonld"))
    event = graph["about"][0]
    assert event["startDate"] == "2031-03-03"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["attendee"][0] == {
        "@type": "Person", "name": "Ana Lund", "jobTitle": "Deputy Minister",
        "affiliation": {"@type": "Organization", "name": "Norhavn"},
    }  # fmt: skip
    known = {article["@id"] for article in graph["citation"]}
    assert {item["@id"] for item in event["subjectOf"]} <= known
    assert "</script" not in render(hostile(), "jsonld")


def test_json_ld_of_a_postponed_round_has_its_first_date() -> None:
    library = FakeLibrary()
    moved = msgspec.structs.replace(library.found[0], status="postponed", earliest=DAY4)
    library.found[0] = moved
    event = json.loads(render(note_of(library), "jsonld"))["about"][0]
    assert event["previousStartDate"] == "2031-03-03"


def test_timeline_holds_what_a_date_cannot_tell() -> None:
    events = json.loads(render(note_of(), "timeline"))["events"]
    assert events[0]["start_date"] == {"year": 2031, "month": 3, "day": 3}
    assert events[0]["end_date"] == {"year": 2031, "month": 3, "day": 4}
    assert events[0]["display_date"] == "3 or 4 March 2031"
    assert "<script" not in render(hostile(), "timeline")


def test_csl_names_every_source() -> None:
    items = json.loads(render(note_of(), "csl"))
    assert [item["id"] for item in items] == ["s1", "s2", "s3"]
    assert items[0]["issued"] == {"date-parts": [[2031, 2, 28]]}
    assert items[0]["container-title"] == "The Harbour"


def test_bibtex_escapes_what_tex_would_run() -> None:
    text = render(hostile(), "bibtex")
    assert r"\textbackslash{}end" in text
    assert r"\{x\}" in text
    assert text.count("@misc{") == 3


def test_json_is_the_whole_note() -> None:
    assert msgspec.json.decode(render(note_of(), "json"), type=Note).rounds == note_of().rounds


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_decides_the_format(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"note{ending}"
    assert write(note_of(), path) == (path,)
    name = "portable" if ENDINGS[ending] == "markdown" else ENDINGS[ending]
    assert path.read_bytes().decode() == render(note_of(), name)
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_pandoc_brings_its_references(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    beside = tmp_path / "note.csl.json"
    assert set(write(note_of(profile="pandoc"), path)) == {path, beside}
    assert "bibliography: note.csl.json" in path.read_text()
    assert len(json.loads(beside.read_text())) == 3
    path.unlink()
    with pytest.raises(FileExistsError, match=r"note\.csl\.json"):
        write(note_of(profile="pandoc"), path)
    assert not path.exists()


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("mine")
    with pytest.raises(FileExistsError, match="is there already"):
        write(note_of(), path)
    assert path.read_text() == "mine"
    write(note_of(), path, overwrite=True)
    assert path.read_text().startswith("---\n")
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_hold_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no such folder.*away"):
        write(note_of(), tmp_path / "away" / "note.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(IsADirectoryError, match=r"is a folder.*folder\.md"):
        write(note_of(), tmp_path / "folder.md", overwrite=True)


def test_a_dangling_link_is_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        write(note_of(), path)
    assert not (tmp_path / "elsewhere").exists()


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        write(note_of(), tmp_path / "note.md")
    assert list(tmp_path.iterdir()) == []
