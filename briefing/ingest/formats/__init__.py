"""The formats that can be read: one module each, found by itself.

A module of this package tells ``ENDINGS`` (lower case, with the dot) and ``MANY`` (whether a file may hold many
articles), and has ``read(data, name) -> Iterator[Draft | Problem]``: the file's bytes and its name for messages in,
one draft an article out. It raises ``BinaryError`` where the bytes are not what the ending says. Heavy libraries are
imported inside ``read``; where they come with an extra, ``NEEDS`` names the library and the extra, and without it
files of these endings are told and left out.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

import msgspec

from briefing.model import Problem


class Draft(msgspec.Struct, kw_only=True):
    """An article as its file tells it: text verbatim, the rest as it stands there, unchecked.

    ``text[0]`` is code point ``offset`` of the decoded file, on line ``line``. ``published`` may be a string, a date
    or a number. ``numbered`` drafts share their file with others, so their line is part of their id.
    """

    text: str
    id: Any = None
    title: Any = None
    outlet: Any = None
    url: Any = None
    published: Any = None
    language: Any = None
    offset: int = 0
    line: int = 1
    numbered: bool = False
    problems: tuple[Problem, ...] = ()


class Format(Protocol):
    """What a module of this package offers."""

    ENDINGS: tuple[str, ...]
    MANY: bool

    def read(self, data: bytes, name: str) -> Iterator[Draft | Problem]:
        """The articles of a file, and what is wrong with it, in the order of the file."""
        ...


@cache
def _modules() -> tuple[Any, ...]:
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


@cache
def registry() -> dict[str, Format]:
    """Every ending that can be read here, with the module that reads it."""
    usable = (module for module in _modules() if not _missing(module))
    return {ending: module for module in usable for ending in module.ENDINGS}


@cache
def extras() -> dict[str, str]:
    """Every ending that cannot be read here, with the extra that would bring its library."""
    wanting = (module for module in _modules() if _missing(module))
    return {ending: module.NEEDS[1] for module in wanting for ending in module.ENDINGS}


def _missing(module: Any) -> bool:
    return hasattr(module, "NEEDS") and find_spec(module.NEEDS[0]) is None


def endings() -> tuple[str, ...]:
    """The endings that are read, in alphabetical order."""
    return tuple(sorted(registry()))


def ending_of(name: str) -> str:
    """The known ending of a file name in lower case, or an empty string."""
    ending = "." + name.rpartition(".")[2].lower() if "." in name[1:] else ""
    return ending if ending in registry() else ""
