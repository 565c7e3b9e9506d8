"""JSON as news services export it: an article, a list of them, or an object that holds such a list."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.ingest.decode import decode
from briefing.ingest.fields import text_of
from briefing.ingest.formats import Draft
from briefing.ingest.notices import encoding_notice
from briefing.ingest.records import draft
from briefing.model import Problem

ENDINGS = (".json",)
MANY = True
_LISTS = ("articles", "results", "items", "documents", "data", "hits", "stories", "entries")


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """The articles in their order; ``line`` counts them."""
    decoded = decode(data)
    told = encoding_notice(decoded, name)
    try:
        values = msgspec.json.decode(decoded.text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        yield Problem(code="unreadable", message=f"is no JSON ({str(error)[:120]})", path=name)
        return
    records = _records(values)
    if records is None:
        yield Problem(
            code="unreadable", message='holds no article: an object with "text", or a list of them', path=name
        )
        return
    for number, fields in enumerate(records, start=1):
        found = draft(fields, name, number, told)
        if isinstance(found, Draft):
            found.numbered = len(records) > 1
        yield found


def _records(values: object) -> list[object] | None:
    if isinstance(values, dict):
        if text_of(values) is not None:
            return [values]
        values = next((values[key] for key in _LISTS if isinstance(values.get(key), list)), None)
    return values if isinstance(values, list) else None
