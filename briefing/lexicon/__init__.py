"""The words as data: one folder a language, one file a subject, in TOML or one entry a line.

Readers are cached; the caller must not change what it gets.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The TOML file ``<language>/<name>.toml``; raises ``FileNotFoundError`` where there is none."""
    import tomllib  # only lists are read before the reader's first frame

    with (FOLDER / language / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lines(language: str, name: str) -> tuple[str, ...]:
    """The entries of ``<language>/<name>.txt``: one a line, ``#`` starts a comment, blank lines are skipped."""
    text = (FOLDER / language / f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in stripped if line)


def languages() -> tuple[str, ...]:
    """The languages there are folders for, as ISO 639-1 codes."""
    return tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and len(path.name) == 2))
