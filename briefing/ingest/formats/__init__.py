"""The formats that can be read: one module each, found by itself.

A module of this package tells ``ENDINGS`` (lower case, with the dot) and has ``read(data, name) -> Iterator[Draft |
Problem]``: the file's bytes and its name for messages in, one draft an article out. It raises ``BinaryError`` where
the bytes are not what the ending says. Heavy libraries are imported inside ``read``.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
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

    def read(self, data: bytes, name: str) -> Iterator[Draft | Problem]:
        """The articles of a file, and what is wrong with it, in the order of the file."""
        ...


@cache
def registry() -> dict[str, Format]:
    """Every ending with the module that reads it."""
    modules = sorted(info.name for info in pkgutil.iter_modules(__path__))
    found: dict[str, Format] = {}
    for name in modules:
        module: Any = import_module(f"{__name__}.{name}")
        found.update(dict.fromkeys(module.ENDINGS, module))
    return found


def endings() -> tuple[str, ...]:
    """The endings that are read, in alphabetical order."""
    return tuple(sorted(registry()))


def ending_of(name: str) -> str:
    """The known ending of a file name in lower case, or an empty string."""
    ending = "." + name.rpartition(".")[2].lower() if "." in name[1:] else ""
    return ending if ending in registry() else ""
