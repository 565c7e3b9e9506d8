"""``config.yaml`` → ``Config``: found, read, checked.

Reading imports YAML only when there is a file, and the fuzzy matcher only when there is an error.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from briefing.config.errors import ConfigError, did_you_mean, one_of
from briefing.config.reference import reference
from briefing.config.settings import Check, Config, Declared, Keys, NoteSettings, Panes

__all__ = [
    "FILE",
    "Check",
    "Config",
    "ConfigError",
    "Keys",
    "NoteSettings",
    "Panes",
    "did_you_mean",
    "load",
    "one_of",
    "reference",
    "user_file",
]

FILE = "config.yaml"


def load(path: Path | None = None, cwd: Path | None = None, checks: Mapping[str, Check] | None = None) -> Config:
    """Read ``path``, else ``config.yaml`` of ``cwd``, else that of the user's configuration folder, else defaults.

    Paths in the file count from its folder. ``checks`` maps a dotted key ("keys.actions", "views", "weights") to a
    check of its entries. Raises ``ConfigError``.
    """
    here = cwd or Path.cwd()
    found = path if path is not None else _search(here)
    if found is None:
        return Config(folder=here)
    shown = _shown(found, here)
    from briefing.config.parse import read

    return _settle(read(found, shown, checks or {}), found)


def user_file() -> Path:
    """Where a user's own configuration is kept, whether there is one or not."""
    from platformdirs import user_config_path

    return user_config_path("briefing", appauthor=False) / FILE


def _search(here: Path) -> Path | None:
    local = here / FILE
    if local.is_file():
        return local
    own = user_file()
    return own if own.is_file() else None


def _shown(path: Path, here: Path) -> str:
    """The path as an error shows it: short where it lies below the working folder."""
    absolute = path if path.is_absolute() else here / path
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(path)


def _settle(declared: Declared, file: Path) -> Config:
    """Make all paths absolute, counted from the file's folder."""
    folder = file.absolute().parent
    values = {name: getattr(declared, name) for name in declared.__struct_fields__}
    values["corpora"] = tuple(_absolute(folder, path) for path in declared.corpora)
    for name in ("index", "decisions"):
        values[name] = _absolute(folder, values[name]) if values[name] else None
    if declared.note.folder:
        values["note"] = msgspec.structs.replace(declared.note, folder=_absolute(folder, declared.note.folder))
    return Config(**values, file=file.absolute(), folder=folder)


def _absolute(folder: Path, path: Path) -> Path:
    return Path(os.path.normpath(folder / path.expanduser()))
