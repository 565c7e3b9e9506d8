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
MANY = False
_FENCE = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_BLANK = re.compile(r"(?:[ \t]*\r?\n)*")
LIMIT = 20_000  # code points of front matter; more is no front matter


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
        where = getattr(error, "line", 1) + 1
        message = f"front matter is no YAML ({error}): its fields are ignored"
        return start, {}, Problem(code="front_matter", message=message, path=name, line=where)
    return start, fields, None


def _load(source: str) -> dict[str, Any]:
    from briefing.plain_yaml import error_at, load  # 16 ms, and only Markdown needs it

    values = load(source)[1]
    if values is not None and not isinstance(values, dict):
        raise error_at(1, "not a list of keys and values")
    return values or {}
