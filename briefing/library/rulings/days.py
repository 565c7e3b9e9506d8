"""Rulings on days: when an article was published, how a time expression is read, when a round was."""

from __future__ import annotations

import datetime as dt

from briefing.extract.times.edtf import bounds
from briefing.library.rulings import RulingError
from briefing.link.corrections import article_anchor, time_anchors
from briefing.model import Article, Decision, TimeExpression


def day_of(text: str) -> dt.date:
    """A day as a person types it: ISO 8601; raises ``RulingError``."""
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        raise RulingError(f"{text.strip()!r} is no day: type it as 2020-08-31") from None


def published(article: Article, text: str, note: str = "") -> Decision:
    """The day an article was published; raises ``RulingError``."""
    day = day_of(text)
    anchors = (article_anchor(article),)
    value = day.isoformat()
    return Decision(id="", subject="article", verdict="set", anchors=anchors, field="published", value=value, note=note)


def edtf_of(text: str) -> str:
    """A date in EDTF that covers at least one day; raises ``RulingError``."""
    try:
        earliest, latest = bounds(text)
    except ValueError:
        earliest = latest = None
    if earliest is None and latest is None:
        raise RulingError(f"{text.strip()!r} is no date: write 2020-08-31, 2020-08 or 2020-08-31/2020-09-01")
    return text.strip()


def reading(article: Article, time: TimeExpression, value: str) -> Decision:
    """A time expression is to be read as ``value``: that of one of its readings, or any EDTF."""
    if value not in {known for one in time.readings for known in (one.value, one.edtf)}:
        value = edtf_of(value)
    return Decision(
        id="", subject="time", verdict="set", anchors=time_anchors(article, time), field="value", value=value
    )
