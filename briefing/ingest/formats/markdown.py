"""Markdown with YAML front matter: the article is what follows the front matter, verbatim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.ingest.decode import decode
from briefing.ingest.fields import draft_fields
from briefing.ingest.formats import Draft
from briefing.ingest.notices import encoding_notice
from briefing.model import Problem

ENDINGS = (".md", ".markdown")
_FENCE = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_BLANK = re.compile(r"(?:[ \t]*\r?\n)*")
LIMIT = 100_000  # code points of front matter; more is no front matter


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """One article; broken front matter is told and left standing in the text."""
    decoded = decode(data)
    text, problems = decoded.text, encoding_notice(decoded, name)
    start, fields, problem = _front_matter(text, name)
    if problem:
        problems += (problem,)
    line = text.count("\n", 0, start) + 1
    yield Draft(text=text[start:], offset=start, line=line, problems=problems, **draft_fields(fields))


def _front_matter(text: str, name: str) -> tuple[int, dict[str, Any], Problem | None]:
    """Where the body begins, the fields before it, and what is wrong with them."""
    opened = _FENCE.match(text)
    closed = _CLOSE.search(text, opened.end(), opened.end() + LIMIT) if opened else None
    if not opened or not closed:
        return 0, {}, None
    start = _BLANK.match(text, min(closed.end() + 1, len(text))).end()  # type: ignore[union-attr]  # matches anything
    try:
        fields = _load(text[opened.end() : closed.start()])
    except ValueError as error:
        where = getattr(error, "line", 0) + 2
        message = f"front matter is no YAML ({error}): its fields are ignored"
        return start, {}, Problem(code="front_matter", message=message, path=name, line=where)
    return start, fields, None


class _YamlError(ValueError):
    """What YAML says in one line; ``line`` counts from 0."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def _load(source: str) -> dict[str, Any]:
    import yaml  # 16 ms, and only Markdown needs it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        fields = yaml.load(source, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        message = str(getattr(error, "problem", None) or error).partition("\n")[0]
        raise _YamlError(message, mark.line if mark else 0) from error
    if fields is not None and not isinstance(fields, dict):
        raise _YamlError("not a list of keys and values", 0)
    return fields or {}
