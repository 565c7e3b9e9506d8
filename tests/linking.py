"""Facts made by hand for the tests of the linker."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from briefing.link.facts import Fact, facts_of
from briefing.model import Basis, Extraction, MeetingMention, Participant, When

Told = dict[str, Any]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def when(text: str | None, basis: Basis = "stated") -> When:
    """ "2020-02-17" and "2020-02-08/2020-02-10" are precise, "~2020-02-10/2020-02-16" is a stretch that holds it."""
    if text is None:
        return When()
    first, _, last = text.removeprefix("~").partition("/")
    return When(
        earliest=day(first),
        latest=day(last or first),
        edtf=text.removeprefix("~"),
        basis=basis,
        precise=not text.startswith("~"),
    )


def person(text: str) -> Participant:
    """ "Sedat Önal*" heads a delegation; "Sedat Önal@Turkey" belongs to a party."""
    name, _, party = text.partition("@")
    return Participant(name=name.rstrip("*"), lead=name.endswith("*"), party=party or None)


def told(date: str | None = None, *, parties: str = "Turkey,Russia", people: str = "", **more: Any) -> Told:
    """One meeting as a sentence tells it; give ``text`` to make it like no other sentence."""
    return {"date": date, "parties": parties, "people": people, **more}


def article(name: str, published: str | None, *mentions: Told) -> list[Fact]:
    """The facts of one article; each mention is a group of its own unless ``group`` is given."""
    meetings: list[MeetingMention] = []
    at = 0
    for number, mention in enumerate(mentions):
        more = dict(mention)
        date, parties, people = more.pop("date"), more.pop("parties"), more.pop("people")
        where = f" in {more['place']}" if more.get("place") else ""
        plain = f"Sentence {number} of {name} tells of a meeting on {date} by {parties} and {people}{where}."
        text = more.pop("text", plain)
        moment = when(date, more.pop("basis", "stated"))
        if "days" in more:
            moment = msgspec.structs.replace(moment, days=more.pop("days"))
        meetings.append(
            MeetingMention(
                start=at,
                end=at + len(text),
                text=text,
                trigger="meeting",
                trigger_start=at + text.find("meeting"),
                trigger_end=at + text.find("meeting") + 7,
                when=moment,
                parties=tuple(filter(None, parties.split(","))),
                participants=tuple(person(part) for part in people.split(",") if part),
                **{"group": number, "status": "held", **more},
            )
        )
        at += len(text) + 1
    extraction = Extraction(
        article=name,
        digest=name,
        published=day(published) if published else None,
        published_from="metadata" if published else None,
        meetings=tuple(meetings),
    )
    return facts_of(extraction, text=" ".join(meeting.text for meeting in meetings))
