"""One record of a file of many (a JSON object, a row of a table) → a draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.ingest.fields import draft_fields, text_of
from briefing.ingest.formats import Draft
from briefing.model import Problem


def draft(fields: object, name: str, number: int, told: tuple[Problem, ...] = ()) -> Draft | Problem:
    """The article of record ``number`` of file ``name``, or what is wrong with it."""
    text = text_of(fields) if isinstance(fields, Mapping) else None
    if text is None or not isinstance(fields, Mapping):
        return left_out('has no "text"', name, number)
    known: dict[str, Any] = draft_fields(fields)
    return Draft(text=text, line=number, numbered=True, problems=told, **known)


def left_out(what: str, name: str, number: int, unit: str = "line") -> Problem:
    """A record that cannot be read; the others are."""
    return Problem(code="bad_line", message=f"this {unit} {what}: it is left out", path=name, line=number)
