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
    "export": "notes",
    "verify": "notes",
    "extract": "upkeep",
    "index": "upkeep",
    "check": "upkeep",
}


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` name; the exit status."""
    module = importlib.import_module(f"briefing.cli.{_MODULES[options.command]}")
    status: int = getattr(module, options.command)(options)
    return status
