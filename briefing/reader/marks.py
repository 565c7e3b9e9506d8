"""What an extraction found, as marks over the text."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Article, Extraction, MeetingMention, Round
from briefing.reader.widgets.prose import Mark

HELD = ("held", "under_way")
# Demonyms and descriptions name nobody by themselves: they are read for meetings but not marked.
UNMARKED = ("demonym", "role")


def name_marks(found: Extraction) -> list[Mark]:
    """People, organizations and places."""
    return [
        Mark(name.start, name.end, name.kind, "name", index)
        for index, name in enumerate(found.names)
        if name.form not in UNMARKED
    ]


def time_marks(found: Extraction) -> list[Mark]:
    """Time expressions, without the durations that no calendar day follows from."""
    return [
        Mark(time.start, time.end, "date", "time", index)
        for index, time in enumerate(found.times)
        if time.kind != "duration" or time.earliest
    ]


def meeting_marks(found: Extraction) -> list[Mark]:
    """Meeting mentions; the role is ``meeting``."""
    return [Mark(item.start, item.end, "meeting", "meeting", index) for index, item in enumerate(found.meetings)]


def bar_marks(found: Extraction) -> list[Mark]:
    """Bars for the gutter beside meeting mentions: solid where it was held, broken where it was not (yet)."""
    return [Mark(item.start, item.end, bar(item)) for item in found.meetings if not item.generic]


def bar(item: MeetingMention) -> str:
    """The sign of one mention."""
    return "┃" if item.status in HELD else "┆"


def zone_marks(article: Article) -> list[Mark]:
    """What is no running prose: dimmed."""
    return [
        Mark(zone.start, zone.end, "dim" if zone.kind != "headline" or zone.repeat else "strong")
        for zone in article.zones
    ]


def of_entities(found: Extraction, ids: Sequence[str | None], wanted: Sequence[str]) -> list[Mark]:
    """The mentions of some entities."""
    return [
        Mark(name.start, name.end, "chosen", "name", index)
        for index, name in enumerate(found.names)
        if ids[index] in wanted
    ]


def of_round(article: str, item: Round) -> list[Mark]:
    """The mentions of a round in one article."""
    return [
        Mark(link.start, link.end, "chosen", "meeting", link.mention) for link in item.links if link.article == article
    ]
