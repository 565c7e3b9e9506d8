"""Which function a sub-command is; each module is imported when one of its commands is run."""

from __future__ import annotations

import argparse
import importlib

_MODULES = {
    "read": "reading",
    "articles": "lists",
    "entities": "lists",
    "rounds": "lists",
    "find": "lists",
    "show": "details",
    "why": "details",
    "series": "recurring",
    "met": "recurring",
    "changes": "recurring",
    "decide": "deciding",
    "rulings": "deciding",
    "export": "notes",
    "verify": "notes",
    "extract": "upkeep",
    "index": "upkeep",
    "check": "upkeep",
}


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` name; the exit status."""
    from briefing.library.records import is_damage

    command = getattr(importlib.import_module(f"briefing.cli.{_MODULES[options.command]}"), options.command)
    options.anew, options.printed = False, 0
    try:
        status: int = command(options)
    except Exception as error:
        if not is_damage(error):
            raise
        options.anew = True  # the index is a cache: made anew, it can be read
        status = command(options)
    return status
