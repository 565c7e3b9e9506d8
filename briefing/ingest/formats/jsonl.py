"""JSON Lines: one article a line, ``text`` required and kept verbatim."""

from __future__ import annotations

import io
from collections.abc import Iterator

import msgspec

from briefing.ingest.decode import BinaryError, decode
from briefing.ingest.fields import draft_fields, text_of
from briefing.ingest.formats import Draft
from briefing.ingest.notices import encoding_notice
from briefing.model import Problem

ENDINGS = (".jsonl", ".ndjson")
_decoder = msgspec.json.Decoder()


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Every line by itself: a broken one is told with its number and the rest is read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        data = decode(data).text.encode()
    for number, raw in enumerate(io.BytesIO(data), start=1):
        if raw.strip():
            yield _line(raw, name, number)


def _line(raw: bytes, name: str, number: int) -> Draft | Problem:
    told: tuple[Problem, ...] = ()
    try:
        raw.decode()
    except UnicodeDecodeError:
        try:
            decoded = decode(raw)
        except BinaryError as error:
            return _left_out(f"is no text ({error})", name, number)
        raw, told = decoded.text.encode(), encoding_notice(decoded, name)
    try:
        fields = _decoder.decode(raw)
    except (msgspec.DecodeError, RecursionError) as error:
        return _left_out(f"is no JSON ({str(error)[:120]})", name, number)
    text = text_of(fields) if isinstance(fields, dict) else None
    if text is None:
        return _left_out('has no "text"', name, number)
    return Draft(text=text, line=number, numbered=True, problems=told, **draft_fields(fields))


def _left_out(what: str, name: str, number: int) -> Problem:
    return Problem(code="bad_line", message=f"this line {what}: it is left out", path=name, line=number)
