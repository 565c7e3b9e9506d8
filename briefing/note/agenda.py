"""The dated rounds of a note as an iCalendar file (RFC 5545): all-day events with an exclusive end.

A round that was refused or denied is no event, and one known to no more than a season would fill the calendar: both
are left out.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.model import Status
from briefing.note.escape import plain
from briefing.note.model import Entry, Note

if TYPE_CHECKING:
    from icalendar import Event

_STATUS: dict[Status, str] = {
    "planned": "TENTATIVE",
    "under_way": "CONFIRMED",
    "held": "CONFIRMED",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
    "unclear": "TENTATIVE",
}
_MONTH = dt.timedelta(days=31)
_NO_EVENT = frozenset[Status]({"refused", "denied"})


def render(note: Note) -> str:
    """The calendar; lines end in CRLF and are folded at 75 octets."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//briefing//note//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", note.title)
    for item in note.rounds:
        if item.earliest and item.latest and _is_event(item, item.latest - item.earliest):
            calendar.add_component(_event(note, item, item.earliest, item.latest))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _is_event(item: Entry, length: dt.timedelta) -> bool:
    return item.status not in _NO_EVENT and length <= _MONTH


def _event(note: Note, item: Entry, first: dt.date, last: dt.date) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{plain(item.id)}@briefing.invalid")
    event.add("dtstamp", note.generated.replace(tzinfo=dt.UTC))
    event.add("dtstart", first)
    if last < dt.date.max:
        event.add("dtend", last + dt.timedelta(days=1))
    event.add("summary", _summary(item))
    if item.place:
        event.add("location", plain(item.place))
    if item.topics:
        event.add("categories", [plain(topic) for topic in item.topics])
    if item.status in _STATUS:
        event.add("status", _STATUS[item.status])
    event.add("transp", "TRANSPARENT")
    event.add("description", _description(note, item))
    return event


def _summary(item: Entry) -> str:
    who = ", ".join(plain(party) for party in item.parties)
    return f"{who}: {item.form}" if who else plain(item.title)


def _description(note: Note, item: Entry) -> str:
    """Date as known, fate, then each account with its article."""
    articles = {source.key: plain(source.article) for source in note.sources}
    lines = [f"{item.when} ({plain(item.edtf or '')}), {item.status.replace('_', ' ')}"]
    for line in item.told:
        keys = [articles[cite.source] for run in line for cite in run.cites]
        text = "".join(f"“{run.text}”" if run.quote else run.text for run in line)
        lines.append(f"{text} [{', '.join(keys)}]")
    return "\n".join(lines)
