"""Plain text: the whole file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.ingest.decode import decode
from briefing.ingest.formats import Draft
from briefing.ingest.notices import encoding_notice
from briefing.model import Problem

ENDINGS = (".txt", ".text")
MANY = False


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """The decoded file as it is."""
    decoded = decode(data)
    yield Draft(text=decoded.text, problems=encoding_notice(decoded, name))
