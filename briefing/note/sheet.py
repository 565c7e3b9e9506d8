"""The rounds of a note as CSV (RFC 4180), one a row; no cell can act as a formula."""

from __future__ import annotations

import csv
import io

from briefing.note.escape import plain
from briefing.note.model import Entry, Note

COLUMNS = (
    "number", "id", "date", "earliest", "latest", "basis", "place", "parties", "leads", "participants", "topics",
    "form", "level", "mode", "status", "join", "grade", "accounts", "sources",
)  # fmt: skip


def render(note: Note) -> str:
    """Header and one row a round; lists are joined by "; "."""
    articles = {item.key: item.article for item in note.sources}
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in note.rounds:
        writer.writerow([_cell(value) for value in _row(item, articles)])
    return file.getvalue()


def _row(item: Entry, articles: dict[str, str]) -> list[str]:
    return [
        str(item.number),
        item.id,
        item.edtf or "",
        item.earliest.isoformat() if item.earliest else "",
        item.latest.isoformat() if item.latest else "",
        item.basis,
        item.place or "",
        "; ".join(item.parties),
        "; ".join(person.name for person in item.delegates if person.lead),
        "; ".join(person.name for person in item.delegates),
        "; ".join(item.topics),
        item.form,
        item.level,
        item.mode,
        item.status,
        item.join,
        item.grade,
        str(item.accounts),
        "; ".join(articles[cite.source] for cite in item.cites),
    ]


def _cell(value: str) -> str:
    """A spreadsheet runs what starts like a formula; an apostrophe keeps it text."""
    clean = plain(value)
    return f"'{clean}" if clean.startswith(("=", "+", "-", "@")) else clean
