"""The declaration of the settings in words: for documents, for a test, and for messages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from briefing.config.settings import Declared, Settings


def keys(struct: type[Settings] = Declared, prefix: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Every key: dotted name, type in words, default as YAML writes it, what it does."""
    defaults = struct()
    hints = get_type_hints(struct, include_extras=True)
    for name, kind in hints.items():
        description = next((meta.description for meta in kind.__metadata__ if meta.description), "")
        inner = get_args(kind)[0]
        if isinstance(inner, type) and issubclass(inner, Settings):
            yield from keys(inner, f"{prefix}{name}.")
        else:
            yield prefix + name, _type_words(inner), _default_words(getattr(defaults, name)), description


def reference() -> str:
    """The documentation of all keys as a Markdown table."""
    rows = [f"| `{name}` | {kind} | {default} | {text} |" for name, kind, default, text in keys()]
    return "\n".join(["| key | value | default | what it does |", "|---|---|---|---|", *rows]) + "\n"


def choices(path: list[str]) -> list[str]:
    """The values that a key may have, where there are few: of ``["keys", "preset"]`` "vim" and "less"."""
    kind: Any = Declared
    for name in path:
        if isinstance(kind, type) and issubclass(kind, Settings):
            kind = get_type_hints(kind).get(name)
    return [str(value) for value in _literals(kind)]


def _literals(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    return next((found for inner in get_args(kind) if (found := _literals(inner))), ())


def _type_words(kind: Any) -> str:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _type_words(arguments[0])
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return f"list of {_type_words(arguments[0])}"
    if origin is dict:
        return f"name: {_type_words(arguments[1])}"
    if arguments:
        return " or ".join(_type_words(argument) for argument in arguments if argument is not type(None))
    return {str: "text", int: "whole number", Path: "path", Any: "number"}.get(kind, str(kind))


def _default_words(value: Any) -> str:
    if value is None or value in ((), {}):
        return "–"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
