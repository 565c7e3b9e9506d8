"""``articles``, ``entities``, ``rounds`` and ``find``: lists as a table or as JSON."""

from __future__ import annotations

import argparse
import datetime as dt

from briefing.cli import shapes
from briefing.cli.printing import say_json, table
from briefing.cli.session import DONE, NO, opened, status
from briefing.model import Round

_NAMED = 3


def articles(options: argparse.Namespace) -> int:
    """List the articles by date."""
    with opened(options) as library:
        rows = library.articles(" ".join(options.query))
        if options.json:
            say_json([shapes.article_row(row) for row in rows])
        else:
            lines = [(str(row.published or ""), row.id, str(row.counts.get("meetings", 0)), row.title) for row in rows]
            table(("published", "id", "meetings", "title"), lines, 3)
        return status(library, rows)


def entities(options: argparse.Namespace) -> int:
    """List people, organizations and places."""
    with opened(options) as library:
        found = library.entities(" ".join(options.query))
        if options.json:
            say_json([shapes.entity(one) for one in found])
        else:
            lines = [(one.kind, str(one.mentions), one.country or "", one.name, one.id) for one in found]
            table(("kind", "mentions", "country", "name", "id"), lines, 3)
        return status(library, found)


def rounds(options: argparse.Namespace) -> int:
    """List the rounds, oldest first."""
    since, until = span(options)
    with opened(options) as library:
        found = library.rounds(" ".join(options.query), since, until)
        if options.json:
            today = library.last_day()
            say_json([shapes.round_shape(one, today) for one in found])
        else:
            head = ("when", "status", "place", "articles", "title", "people", "id")
            table(head, [_round_line(one) for one in found], 4)
        return status(library, found)


def _round_line(one: Round) -> tuple[str, ...]:
    articles = str(len({link.article for link in one.links}))
    mark = " !" if one.disagreements else ""
    return one.edtf or "", one.status, one.place or "", articles + mark, one.title, _people(one), one.id


def _people(one: Round) -> str:
    """The family names of the first who were there, and how many more there were."""
    from briefing.link.folding import short_name

    names = list(dict.fromkeys(short_name(person.name) for person in one.participants))
    return ", ".join(names[:_NAMED]) + (f" +{len(names) - _NAMED}" if len(names) > _NAMED else "")


def span(options: argparse.Namespace) -> tuple[dt.date | None, dt.date | None]:
    """The days of ``--since`` and ``--until``; raises ``QueryError``."""
    from briefing.query import day_span

    since = day_span(options.since)[0] if options.since else None
    until = day_span(options.until)[1] if options.until else None
    return since, until


def find(options: argparse.Namespace) -> int:
    """Look up anything by a few letters."""
    from briefing.lookup import Lookup

    with opened(options) as library:
        hits = Lookup(library).find(" ".join(options.query), limit=options.limit)
        if options.json:
            say_json([shapes.hit(one) for one in hits])
        else:
            table(("kind", "what", "title", "id"), [(h.kind, h.detail, h.title, h.id) for h in hits], 2)
        return DONE if hits else NO
