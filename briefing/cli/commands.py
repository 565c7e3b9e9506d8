"""The sub-commands, each a few lines on top of library, lookup and note."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from briefing.cli import shapes
from briefing.cli.printing import say_json, table
from briefing.cli.session import opened
from briefing.model import Round

DONE, NO = 0, 1


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` name; the exit status."""
    return _COMMANDS[options.command](options)


def _extract(options: argparse.Namespace) -> int:
    with opened(options) as library:
        names: dict[str, str] = {}

        def name_of(key: str) -> str:
            if key not in names:
                names[key] = library.entity(key).name
            return names[key]

        for row in library.corpus():
            shape = shapes.extracted(
                library.article(row.id),
                library.extraction(row.id),
                library.entity_ids(row.id),
                library.round_ids(row.id),
                name_of,
            )
            say_json(shape)
    return DONE


def _articles(options: argparse.Namespace) -> int:
    with opened(options) as library:
        rows = library.articles(" ".join(options.query))
        if options.json:
            say_json([shapes.article_row(row) for row in rows])
        else:
            lines = [
                (str(row.published or "undated"), row.id, str(row.counts.get("meetings", 0)), row.title) for row in rows
            ]
            table(("published", "id", "meetings", "title"), lines, 3)
        return DONE if rows else NO


def _entities(options: argparse.Namespace) -> int:
    with opened(options) as library:
        found = library.entities(" ".join(options.query))
        if options.json:
            say_json([shapes.entity(one) for one in found])
        else:
            lines = [(one.kind, str(one.mentions), one.country or "", one.name, one.id) for one in found]
            table(("kind", "mentions", "country", "name", "id"), lines, 3)
        return DONE if found else NO


def _rounds(options: argparse.Namespace) -> int:
    with opened(options) as library:
        found = library.rounds(" ".join(options.query))
        if options.json:
            say_json([shapes.round_shape(one) for one in found])
        else:
            table(
                ("when", "status", "place", "parties", "articles", "title", "id"),
                [_round_line(one) for one in found],
                5,
            )
        return DONE if found else NO


def _round_line(one: Round) -> tuple[str, ...]:
    articles = str(len({link.article for link in one.links}))
    mark = " !" if one.disagreements else ""
    return (
        one.edtf or "undated",
        one.status,
        one.place or "",
        ", ".join(one.parties),
        articles + mark,
        one.title,
        one.id,
    )


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "extract": _extract,
    "articles": _articles,
    "entities": _entities,
    "rounds": _rounds,
}
