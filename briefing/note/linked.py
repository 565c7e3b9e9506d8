"""The rounds of a note as JSON-LD in the vocabulary of schema.org: events, and the news articles that tell of them."""

from __future__ import annotations

import json
from typing import Any

from briefing.note.escape import plain
from briefing.note.model import Delegate, Entry, Note, Source

_SCHEMA = "https://schema.org/"
_STATUS = {
    "planned": "EventScheduled",
    "under_way": "EventScheduled",
    "held": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}


def render(note: Note) -> str:
    """One report that is about the events and cites the articles."""
    graph: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": plain(note.title),
        "dateModified": note.generated.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "about": [_event(item) for item in note.rounds],
        "citation": [_article(item) for item in note.sources],
    }
    if note.options.author:
        graph["author"] = {"@type": "Person", "name": plain(note.options.author)}
    return json.dumps(graph, ensure_ascii=False, indent=2).replace("</", "<\\/") + "\n"


def _event(item: Entry) -> dict[str, Any]:
    event: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:briefing:round:{plain(item.id)}",
        "name": plain(item.title),
        "temporalCoverage": item.edtf,
        "startDate": item.earliest.isoformat() if item.earliest else None,
        "endDate": item.latest.isoformat() if item.latest else None,
        "eventStatus": f"{_SCHEMA}{_STATUS[item.status]}" if item.status in _STATUS else None,
        "previousStartDate": item.moved_from.isoformat() if item.moved_from and item.status == "postponed" else None,
        "eventAttendanceMode": f"{_SCHEMA}OnlineEventAttendanceMode" if item.mode in ("phone", "video") else None,
        "location": {"@type": "Place", "name": plain(item.place)} if item.place else None,
        "organizer": [{"@type": "Organization", "name": plain(party)} for party in item.parties] or None,
        "attendee": [_person(person) for person in item.delegates] or None,
        "about": [plain(topic) for topic in item.topics] or None,
        "subjectOf": [{"@id": f"urn:briefing:source:{cite.source}"} for cite in item.cites] or None,
    }
    return {key: value for key, value in event.items() if value is not None}


def _person(person: Delegate) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "Person", "name": plain(person.name)}
    if person.role:
        told["jobTitle"] = plain(person.role)
    if person.party:
        told["affiliation"] = {"@type": "Organization", "name": plain(person.party)}
    return told


def _article(item: Source) -> dict[str, Any]:
    from briefing.note.markdown import is_web_address

    told: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": f"urn:briefing:source:{item.key}",
        "identifier": plain(item.article),
        "headline": plain(item.title),
        "inLanguage": item.language,
        "datePublished": item.published.isoformat() if item.published else None,
        "publisher": {"@type": "Organization", "name": plain(item.outlet)} if item.outlet else None,
        "url": item.url if item.url and is_web_address(item.url) else None,
        "sha256": item.sha256,
    }
    return {key: value for key, value in told.items() if value is not None}
