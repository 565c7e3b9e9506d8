"""``export`` and ``verify``: the note written, and found again in the corpus."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from briefing.cli.faults import UsageError
from briefing.cli.lists import span
from briefing.cli.printing import complain, say, say_json
from briefing.cli.session import DONE, NO, configuration, day_of, opened
from briefing.library import Library
from briefing.model import Round


def export(options: argparse.Namespace) -> int:
    """Write the note on the rounds of a query."""
    from briefing.note import build, render, write

    config = configuration(options)
    query = " ".join(options.query)
    with opened(options, config) as library:
        rounds = _chosen(library, options, query)
        if not rounds:
            complain(f"no round answers {query!r}: nothing to write" if query else "no rounds: nothing to write")
            return NO
        note = build(library, rounds, query=query, options=_note_options(config, options))
        if options.output is None or str(options.output) == "-":
            sys.stdout.write(render(note, options.profile))
            return DONE
        try:
            written = write(note, options.output, overwrite=options.force)
        except FileExistsError as error:
            raise UsageError(f"{options.output}: is there already; --force writes over it") from error
        for path in written:
            complain(f"wrote {path}: {len(rounds)} rounds")
    return DONE


def _chosen(library: Library, options: argparse.Namespace, query: str) -> list[Round]:
    since, until = span(options)
    if options.round and not (query or since or until):
        return [library.round(key) for key in options.round]
    found = {one.id: one for one in library.rounds(query, since, until)}
    found.update((one.id, one) for one in map(library.round, options.round))
    return list(found.values())


def _note_options(config: Any, options: argparse.Namespace) -> Any:
    from briefing.note.choices import options as chosen

    profile = options.profile if options.profile in ("portable", "pandoc") else None
    previous = None
    if options.output is not None and options.force and options.output.is_file():
        previous = options.output.read_text(encoding="utf-8", errors="replace")
    return chosen(config, profile=profile, previous=previous, as_of=day_of(options.as_of))


def verify(options: argparse.Namespace) -> int:
    """Find every quote and date of a note again."""
    from briefing.note import verify as check

    text = options.note.read_text(encoding="utf-8", errors="replace")
    with opened(options) as library:
        found = check(text, library)
        failed = [one for one in found if one.outcome == "fail"]
        if options.json:
            say_json(
                [
                    {"check": c.number, "name": c.name, "outcome": c.outcome, "message": c.message, "line": c.line}
                    for c in found
                ]
            )
        else:
            for one in found:
                where = f"{options.note}:{one.line}: " if one.line else ""
                say(f"{one.outcome:<5} {one.number:>2} {one.name}{': ' if one.message else ''}{where}{one.message}")
        return NO if failed else DONE
