"""JSON Lines: one article a line, ``text`` required and kept verbatim."""

from __future__ import annotations

import io
from collections.abc import Iterator

import msgspec

from briefing.ingest.decode import decode
from briefing.ingest.fields import draft_fields, text_of
from briefing.ingest.formats import Draft
from briefing.model import Problem

ENDINGS = (".jsonl", ".ndjson")
_decoder = msgspec.json.Decoder()


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Every line by itself: a broken one is told with its number and the rest is read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        data = decode(data).text.encode()
    for number, raw in enumerate(io.BytesIO(data), start=1):
        if not raw.strip():
            continue
        try:
            fields = _decoder.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            message = f"line {number} is no JSON ({_short(error)}): it is left out"
            yield Problem(code="bad_line", message=message, path=name, line=number)
            continue
        yield _draft(fields, name, number)


def _draft(fields: object, name: str, number: int) -> Draft | Problem:
    text = text_of(fields) if isinstance(fields, dict) else None
    if text is None:
        return Problem(code="bad_line", message=f'line {number} has no "text": it is left out', path=name, line=number)
    assert isinstance(fields, dict)
    return Draft(text=text, line=number, numbered=True, **draft_fields(fields))


def _short(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]
