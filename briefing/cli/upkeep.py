"""``extract``, ``index`` and ``check``: what was found, the index, and whether all is well."""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import PackageNotFoundError, version

from briefing.cli import shapes
from briefing.cli.printing import say, say_json
from briefing.cli.session import (
    NO,
    configuration,
    corpora,
    open_library,
    opened,
    refresh,
    status,
    tell_problems,
)
from briefing.library import Library


def extract(options: argparse.Namespace) -> int:
    """Print what was found in each article, in corpus order."""
    with opened(options) as library:
        rows = library.corpus()
        for row in rows[options.printed :]:
            shape = shapes.whole_article(library, row.id)
            if options.json:
                say_json(shape)
            else:
                counts = ", ".join(f"{len(shape[name])} {name}" for name in ("dates", "entities", "meetings"))
                say(f"{row.id}  {row.published or 'undated'}  {counts}  {row.title}")
            options.printed += 1
        return status(library, rows)


def index(options: argparse.Namespace) -> int:
    """Bring the index up to date."""
    library = open_library(options, configuration(options))
    try:
        if options.rebuild:
            library.rebuild()
        changes = refresh(library)
        tell_problems(library)
        counts = _counts(library) | {
            "added": len(changes.added),
            "changed": len(changes.changed),
            "removed": len(changes.removed),
        }
        if options.json:
            say_json(counts | {"problems": [shapes.problem(one) for one in changes.problems]})
        else:
            say(", ".join(f"{count} {name}" for name, count in counts.items()))
        return status(library, True)
    finally:
        library.close()


def check(options: argparse.Namespace) -> int:
    """Check configuration, corpus, index and versions."""
    config = configuration(options)
    library = open_library(options, config)
    try:
        refresh(library)
        problems = list(library.problems())
        told = {
            "briefing": _version("briefing"),
            "python": sys.version.split()[0],
            "configuration": str(config.file or "none: defaults"),
            "corpus": [str(path) for path in corpora(options, config)],
            "index": str(library.index.database.path),
            "index_note": library.index.database.note,
            "decisions": str(library.decisions or "none"),
            "libraries": {name: _version(name) for name in ("textual", "rich", "msgspec", "dateparser", "frizbee")},
            **_counts(library),
        }
        if options.json:
            say_json(told | {"problems": [shapes.problem(one) for one in problems]})
        else:
            _say_check(told)
            tell_problems(library, most=1000)
        faulty = any(problem.code == "not_extracted" for problem in problems)
        return NO if faulty else status(library, True)
    finally:
        library.close()


def _say_check(told: dict[str, object]) -> None:
    for name, value in told.items():
        if isinstance(value, dict):
            value = ", ".join(f"{key} {one}" for key, one in value.items())
        elif isinstance(value, list):
            value = ", ".join(value)
        if value != "":
            say(f"{name.replace('_', ' '):<14} {value}")


def _counts(library: Library) -> dict[str, int]:
    return {"articles": len(library.articles()), "entities": len(library.entities()), "rounds": len(library.rounds())}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
