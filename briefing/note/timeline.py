"""The dated rounds of a note for TimelineJS 3. Its texts are HTML, so every one is escaped.

``display_date`` holds what the start and end dates cannot: that a date is about, one of two, or uncertain.
"""

from __future__ import annotations

import datetime as dt
import html
import json
from typing import Any

from briefing.note.escape import plain
from briefing.note.model import Entry, Line, Note


def render(note: Note) -> str:
    """The JSON document that TimelineJS loads."""
    events = [_event(note, item, item.earliest, item.latest) for item in note.rounds if item.earliest and item.latest]
    document = {"title": {"text": {"headline": _html(note.title), "text": ""}}, "events": events}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _event(note: Note, item: Entry, first: dt.date, last: dt.date) -> dict[str, Any]:
    event: dict[str, Any] = {
        "unique_id": _html(item.id),
        "start_date": _date(first),
        "display_date": _html(item.when),
        "group": _html(", ".join(item.parties)),
        "text": {"headline": _html(item.title), "text": "".join(_paragraph(note, line) for line in item.told)},
    }
    if last != first:
        event["end_date"] = _date(last)
    return event


def _date(day: dt.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _paragraph(note: Note, line: Line) -> str:
    articles = {source.key: source.article for source in note.sources}
    keys = dict.fromkeys(articles[cite.source] for run in line for cite in run.cites)
    text = "".join(f"“{_html(run.text)}”" if run.quote else html.escape(run.text) for run in line)
    return f"<p>{text} <small>{_html(', '.join(keys))}</small></p>"


def _html(text: str) -> str:
    return html.escape(plain(text))
