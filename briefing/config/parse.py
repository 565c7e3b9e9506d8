"""YAML → the declared settings, with the line of whatever is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from briefing import plain_yaml
from briefing.config.errors import ConfigError, did_you_mean
from briefing.config.reference import choices
from briefing.config.settings import Check, Declared, Settings

Node = Any  # a node of YAML's tree: it knows its tag and its line


def read(path: Path, shown: str, checks: Mapping[str, Check]) -> Declared:
    """The settings of the file ``path``, called ``shown`` in messages; raises ``ConfigError``."""
    node, values = _parse(path, shown)
    if node is None:
        return Declared()
    return _Reader(shown, checks).read(node, values)


def _parse(path: Path, shown: str) -> tuple[Node | None, Any]:
    """The file as YAML's tree (which knows its lines) and as plain values."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read ({(error.strerror or 'error').lower()}): check --config") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: is not UTF-8: save it as UTF-8") from error
    try:
        return plain_yaml.load(text)
    except plain_yaml.YamlError as error:
        raise ConfigError(f"{shown}:{error.line}: is no YAML: {error}") from error


def _is_group(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Settings)


class _Reader:
    """Checks one file against the declaration and converts it; ``shown`` is the file's name in messages."""

    def __init__(self, shown: str, checks: Mapping[str, Check]) -> None:
        self.shown = shown
        self.checks = checks

    def read(self, node: Node, values: Any) -> Declared:
        """The declared keys; raises ``ConfigError`` at the first thing that is wrong."""
        self._known_keys(node, Declared, "")
        try:
            declared = msgspec.convert(_without_empty(values), Declared, dec_hook=_convert)
        except msgspec.ValidationError as error:
            raise self._wrong_value(node, str(error)) from error
        for key, check in self.checks.items():
            path = key.split(".")
            below = _at(node, path)
            if below is not None and below.id == "mapping":
                self._check(below, _values_at(values, path), "", check)
        return declared

    def _error(self, node: Node, message: str) -> ConfigError:
        return ConfigError(f"{self.shown}:{node.start_mark.line + 1}: {message}")

    def _known_keys(self, node: Node, struct: type[Settings], prefix: str) -> None:
        """Every key is one of the struct's, and told once."""
        fields: dict[str, Any] = get_type_hints(struct)
        seen: set[str] = set()
        if node.id != "mapping":
            what = f"{prefix.rstrip('.')!r} must be" if prefix else "the file must hold"
            raise self._error(node, f"{what} keys and values, one a line")
        for key, value in node.value:
            name = str(key.value)
            if name not in fields:
                raise self._error(key, f"unknown key {prefix + name!r}{did_you_mean(name, fields)}")
            if name in seen:
                raise self._error(key, f"key {prefix + name!r} is told twice: keep one")
            seen.add(name)
            inner = fields[name]
            if _is_group(inner) and not _is_empty(value):
                self._known_keys(value, inner, f"{prefix}{name}.")

    def _wrong_value(self, root: Node, message: str) -> ConfigError:
        """A message of the converter ("Expected `int`, got `str` - at `$.panes.articles`") with line and key."""
        what, _, where = message.partition(" - at ")
        path = [part for part in re.split(r"[.\[\]`$]+", where.replace("[...]", "")) if part]
        node, named = _deepest(root, path)
        if "[...]" in where:
            node = _culprit(node, what)
        told = ".".join(part for part in named if not part.isdigit())
        return self._error(node, (f"{told!r} " if told else "the file ") + _in_words(what, node, choices(named)))

    def _check(self, node: Node, values: Mapping[Any, Any], prefix: str, check: Check) -> None:
        for key, value in node.value:
            name = prefix + str(key.value)
            told = values.get(key.value, value.value)
            if value.id == "mapping" and isinstance(told, Mapping):
                self._check(value, told, name + ".", check)
                continue
            try:
                check(name, told)
            except ValueError as error:
                raise self._error(key, " ".join(str(error).split())) from error


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """A key without a value is a key that is not set."""
    told = {key: value for key, value in values.items() if value is not None}
    groups = {key: _without_empty(value) for key, value in told.items() if isinstance(value, dict) and key in _GROUPS}
    return told | groups


_GROUPS = frozenset(name for name, kind in get_type_hints(Declared).items() if _is_group(kind))


def _convert(kind: type, value: Any) -> Any:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise TypeError(f"Expected `path`, got `{type(value).__name__}`")


def _is_empty(node: Node) -> bool:
    return node.id == "scalar" and node.value in ("", "~", "null")


def _at(node: Node, path: list[str]) -> Node | None:
    found, named = _deepest(node, path)
    return found if named == path else None


def _values_at(values: Any, path: list[str]) -> Mapping[Any, Any]:
    for name in path:
        values = values[name]
    return values if isinstance(values, Mapping) else {}


def _deepest(node: Node, path: list[str]) -> tuple[Node, list[str]]:
    """Follow ``path`` (keys, and positions in lists) as far as the tree has it."""
    named: list[str] = []
    for part in path:
        if node.id == "mapping":
            inner = next((value for key, value in node.value if key.value == part), None)
        else:
            inner = node.value[int(part)] if node.id == "sequence" and part.isdigit() else None
        if inner is None:
            break
        node = inner
        named.append(part)
    return node, named


_TAGS = {
    "str": ("str",),
    "int": ("int",),
    "float": ("float", "int"),
    "array": ("seq",),
    "object": ("map",),
    "path": ("str",),
}
_WORDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "keys and values",
    "path": "a path",
    "null": "nothing",
}


def _expected(what: str) -> list[str]:
    return what.partition("Expected `")[2].partition("`")[0].split(" | ")


def _culprit(node: Node, what: str) -> Node:
    """Where the converter names a whole mapping ("any of its values"), the first entry that has the wrong shape."""
    if what.startswith("Invalid enum"):
        wrong = what.partition("'")[2].rpartition("'")[0]
        return next((inner for inner in _below(node) if inner.id == "scalar" and inner.value == wrong), node)
    wanted = {tag for name in _expected(what) for tag in _TAGS.get(name, ())}
    if not wanted or _tag(node) not in ("seq", "map") or (_tag(node) in wanted and "str" not in wanted):
        return node
    values = [inner for inner in _below(node) if wanted & {"seq", "map"} or inner.id == "scalar"]
    return next((inner for inner in values if _tag(inner) not in wanted), node)


def _below(node: Node) -> Iterator[Node]:
    """The values under a node, two levels down: no setting is nested deeper."""
    for inner in _values(node):
        yield inner
        yield from _values(inner)


def _values(node: Node) -> list[Node]:
    if node.id == "mapping":
        return [value for _, value in node.value]
    return list(node.value) if node.id == "sequence" else []


def _tag(node: Node) -> str:
    return str(node.tag).rpartition(":")[2]


def _in_words(what: str, node: Node, allowed: list[str]) -> str:
    if what.startswith("Invalid enum"):
        return f"must be one of {', '.join(allowed)}, not {node.value!r}"
    if not what.startswith("Expected"):
        return what[0].lower() + what[1:].replace("`", "")
    kinds = " or ".join(_WORDS.get(name, name) for name in _expected(what) if name != "null")
    limit = re.search(r"(>=|<=) \d+", what)
    told = f"must be {kinds}" + (f" {limit.group()}" if limit else "")
    if node.id == "scalar" and not limit:
        told += f", not {node.value!r}"
        if "text" in kinds or "path" in kinds:
            told += ": put it in quotes"
    return told
