"""A text as the lines that hold something, with where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Line:
    """One line without the white space round it: ``text`` stands at ``[start, end)`` of the article's text.

    ``gap`` tells whether an empty line (or the start of the text) comes before it.
    """

    start: int
    end: int
    text: str
    gap: bool


def read(text: str) -> Iterator[Line]:
    """The lines of ``text`` that hold more than white space, in order."""
    at, gap = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            yield Line(start, start + len(stripped), stripped, gap)
        gap = not stripped
        at += len(raw) + 1
