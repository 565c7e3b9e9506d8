"""The JSON contract: one function a shape (docs/cli.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from briefing.extract.names import is_name
from briefing.library import ArticleRow
from briefing.model import (
    Article,
    Disagreement,
    Entity,
    EntityMention,
    Extraction,
    LedgerEntry,
    Link,
    MeetingMention,
    Problem,
    Round,
    TimeExpression,
)

Shape = dict[str, Any]


def extracted(
    article: Article,
    found: Extraction,
    entities: Sequence[str | None],
    rounds: Sequence[str | None],
    name_of: Callable[[str], str],
) -> Shape:
    """One line of ``extract``; ``name_of`` gives an entity's name by its id."""
    names = []
    for i, mention in enumerate(found.names):
        if is_name(mention):
            key = entities[i] if i < len(entities) else None
            names.append(_name(mention, name_of(key) if key else mention.name))
    return {
        "article": {
            "id": article.id,
            "path": article.path,
            "title": article.title,
            "published": _day(found.published),
            "published_from": found.published_from,
            "text": article.text,
        },
        "dates": [_time(time) for time in found.times],
        "entities": names,
        "meetings": [
            _meeting(meeting, rounds[i] if i < len(rounds) else None) for i, meeting in enumerate(found.meetings)
        ],
    }


def article_row(row: ArticleRow) -> Shape:
    """One object of ``articles``."""
    return {
        "id": row.id,
        "path": row.path,
        "title": row.title,
        "published": _day(row.published),
        "published_from": row.published_from,
        "outlet": row.outlet,
        "words": row.words,
        "mentions": row.counts,
        "problems": [problem(one) for one in row.problems],
    }


def problem(one: Problem) -> Shape:
    """A problem: what, where and what to do."""
    return {"code": one.code, "message": one.message, "path": one.path, "line": one.line}


def entity(one: Entity) -> Shape:
    """One object of ``entities``."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "aliases": list(one.aliases),
        "roles": [{"title": role.title, "first": _day(role.first), "last": _day(role.last)} for role in one.roles],
        "country": one.country,
        "mentions": one.mentions,
        "articles": list(one.articles),
        "first_seen": _day(one.first_seen),
        "last_seen": _day(one.last_seen),
        "rounds": list(one.rounds),
    }


def round_shape(one: Round) -> Shape:
    """One object of ``rounds``."""
    return {
        "id": one.id,
        "title": one.title,
        "date": one.edtf,
        "earliest": _day(one.earliest),
        "latest": _day(one.latest),
        "place": one.place,
        "parties": list(one.parties),
        "participants": [person.name for person in one.participants],
        "topics": list(one.topics),
        "form": one.form,
        "level": one.level,
        "mode": one.mode,
        "status": one.status,
        "series": one.series,
        "ordinal": one.ordinal,
        "mentions": [_link(link) for link in one.links],
        "disagreements": [_disagreement(field) for field in one.disagreements],
        "accounts": one.accounts,
        "fate": one.fate or None,
        "ledger": [_step(step) for step in one.ledger],
        "decided": list(one.decided),
    }


def _link(link: Link) -> Shape:
    return {
        "article": link.article,
        "start": link.start,
        "end": link.end,
        "text": link.text,
        "status": link.status,
        "weight": round(link.bits, 2),
        "evidence": [{"feature": e.feature, "bits": round(e.bits, 2), "note": e.note} for e in link.evidence],
    }


def _disagreement(field: Disagreement) -> Shape:
    values = [{"value": account.value, "articles": list(account.articles)} for account in field.values]
    return {"field": field.field, "kind": field.kind, "values": values}


def _step(step: LedgerEntry) -> Shape:
    return {
        "reported": _day(step.reported),
        "article": step.article,
        "status": step.status,
        "event": step.event,
        "earliest": _day(step.earliest),
        "latest": _day(step.latest),
    }


def _time(time: TimeExpression) -> Shape:
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "kind": time.kind,
        "value": time.value,
        "edtf": time.edtf,
        "basis": time.basis,
        "earliest": _day(time.earliest),
        "latest": _day(time.latest),
    }


def _name(mention: EntityMention, name: str) -> Shape:
    return {"start": mention.start, "end": mention.end, "text": mention.text, "kind": mention.kind, "entity": name}


def _meeting(meeting: MeetingMention, round_id: str | None) -> Shape:
    return {
        "start": meeting.start,
        "end": meeting.end,
        "earliest": _day(meeting.when.earliest),
        "latest": _day(meeting.when.latest),
        "place": meeting.place,
        "parties": list(meeting.parties),
        "participants": [person.name for person in meeting.participants],
        "topics": list(meeting.topics),
        "form": meeting.form,
        "level": meeting.level,
        "status": meeting.status,
        "round": round_id,
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
