"""JSON Lines: one article a line, ``text`` required and kept verbatim."""

from __future__ import annotations

import io
from collections.abc import Iterator

import msgspec

from briefing.ingest.decode import BinaryError, decode
from briefing.ingest.formats import Draft
from briefing.ingest.notices import encoding_notice
from briefing.ingest.records import draft, left_out
from briefing.model import Problem

ENDINGS = (".jsonl", ".ndjson")
MANY = True
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
            return left_out(f"is no text ({error})", name, number)
        raw, told = decoded.text.encode(), encoding_notice(decoded, name)
    try:
        return draft(_decoder.decode(raw), name, number, told)
    except (msgspec.DecodeError, RecursionError) as error:
        return left_out(f"is no JSON ({str(error)[:120]})", name, number)
