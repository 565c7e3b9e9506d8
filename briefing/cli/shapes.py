"""The JSON contract: one function a shape (docs/cli.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from briefing.extract.names import is_name
from briefing.library import ArticleRow, Library, Move
from briefing.lookup import Hit
from briefing.model import (
    Disagreement,
    Entity,
    EntityMention,
    LedgerEntry,
    Link,
    MeetingMention,
    Problem,
    Quote,
    Round,
    Series,
    TimeExpression,
)

if TYPE_CHECKING:
    from briefing.library.agreement import Agreement
    from briefing.library.counting import Counted
    from briefing.library.rulings.known import Ruled
    from briefing.link.met import Met

Shape = dict[str, Any]


def whole_article(library: Library, article_id: str) -> Shape:
    """One line of ``extract``: an article and what was found in it."""
    article, found = library.article(article_id), library.extraction(article_id)
    entities, rounds = library.entity_ids(article_id), library.round_ids(article_id)
    keys = {key for key in entities if key is not None}
    names = {key: one.name for key, one in library.entities_by_id(keys).items()}
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
        "entities": [
            _name(mention, names.get(key or "", mention.name))
            for mention, key in zip_longest(found.names, entities[: len(found.names)])
            if is_name(mention)
        ],
        "meetings": [
            _meeting(meeting, key) for meeting, key in zip_longest(found.meetings, rounds[: len(found.meetings)])
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


def round_shape(one: Round, today: dt.date | None) -> Shape:
    """One object of ``rounds``, seen from the day of the last article."""
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
        "outcome": _outcome(one, today),
        "decided": list(one.decided),
        "computed": dict(zip(one.decided, one.computed, strict=False)),
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


def why(link: Link, agreement: Agreement) -> Shape:
    """One link of ``why``: its evidence with quotes and what agrees in them, the runner-up, what would change it."""
    shape = _link(link)
    for evidence, reason in zip(shape["evidence"], link.evidence, strict=True):
        mine, theirs = agreement.spans(reason)
        evidence["here"], evidence["there"] = _quote(reason.here, mine), _quote(reason.there, theirs)
    runner_up = {"round": link.runner_up[0], "bits": round(link.runner_up[1], 2)} if link.runner_up else None
    return shape | {"decided": link.decided, "runner_up": runner_up, "flips": list(link.flips)}


def _quote(quote: Quote | None, agreeing: Sequence[tuple[int, int]]) -> Shape | None:
    if quote is None:
        return None
    spans = [[start, end] for start, end in agreeing]
    return {"article": quote.article, "start": quote.start, "end": quote.end, "text": quote.text, "agrees": spans}


def series(one: Series, rounds: Sequence[Counted]) -> Shape:
    """One object of ``series``."""
    return {
        "id": one.id,
        "title": one.title,
        "rounds": [
            {
                "id": each.round.id,
                "number": each.number,
                "counts": [{"value": int(told.value), "articles": list(told.articles)} for told in each.told],
                "date": each.round.edtf,
                "place": each.round.place,
                "status": each.round.status,
            }
            for each in rounds
        ],
        "gaps": list(one.gaps),
        "usual_gap": one.usual_gap,
        "missing": list(one.missing),
    }


def met(one: Met) -> Shape:
    """One object of ``met``."""
    return {
        "first": one.first,
        "second": one.second,
        "held": one.held,
        "planned": one.planned,
        "last": _day(one.last),
        "last_round": one.last_round,
        "next": _day(one.next),
        "next_round": one.next_round,
        "usual_gap": one.usual_gap,
        "rounds": list(one.rounds),
    }


def move(one: Move, then: dt.date | None, now: dt.date | None) -> Shape:
    """One object of ``changes`` between two days."""
    before = round_shape(one.before, then) if one.before is not None else None
    after = round_shape(one.after, now) if one.after is not None else None
    return {"id": one.id, "kind": move_kind(one), "before": before, "after": after}


def move_kind(one: Move) -> str:
    """Whether a round is "new", "changed" or "gone"."""
    return "new" if one.before is None else "gone" if one.after is None else "changed"


def ruling(one: Ruled) -> Shape:
    """One object of ``rulings``."""
    ruled = one.decision
    return {
        "id": ruled.id,
        "about": ruled.subject,
        "ruling": ruled.verdict,
        "field": ruled.field,
        "value": ruled.value,
        "note": ruled.note,
        "by": ruled.user,
        "made": ruled.made.isoformat() if ruled.made else None,
        "undone": ruled.undone.isoformat() if ruled.undone else None,
        "state": one.state.replace(" ", "_"),
        "problem": one.problem or None,
        "rounds": list(one.rounds),
        "quotes": [{"text": anchor.quote, "article": anchor.article} for anchor in ruled.anchors],
    }


def hit(one: Hit) -> Shape:
    """One object of ``find``."""
    return {
        "kind": one.kind,
        "id": one.id,
        "title": one.title,
        "score": round(one.score, 3),
        "article": one.article,
        "start": one.start,
        "end": one.end,
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
        "place": step.place,
        "slipped": step.slipped,
    }


def _outcome(one: Round, today: dt.date | None) -> Shape | None:
    """What became of an announcement, and that announcement; None where there was none."""
    from briefing.link.fates import fate_of

    fate = fate_of(one, today)
    if fate is None:
        return None
    announced = _step(fate.announced) if fate.announced is not None else None
    return {"kind": fate.outcome, "days": fate.days, "announced": announced}


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
