"""Recognizers that a user adds: any callable that finds names in a text, announced as an entry point.

A package announces a factory in the group ``briefing.recognizers``; the factory is called once a process with the
language and gives a ``Recognizer``. What it finds is evidence like any other: it adds to what the rules say of a span,
and brings spans that they did not see. ``from_spacy`` makes a recognizer of a spaCy pipeline.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final, NamedTuple

from briefing.extract.document import Document
from briefing.extract.names.line import Span
from briefing.model import EntityKind

GROUP: Final = "briefing.recognizers"
_ORDER: Final[tuple[EntityKind, ...]] = ("person", "organization", "place")
_LABELS: Final[dict[str, EntityKind]] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_log = logging.getLogger(__name__)


class Found(NamedTuple):
    """One name that a recognizer found: half-open offsets in code points, its kind, and the bits that speak for it."""

    start: int
    end: int
    kind: EntityKind
    bits: float = 6.0


Recognizer = Callable[[str], Iterable[Found]]


def from_spacy(pipeline: Callable[[str], Any], bits: float = 6.0) -> Recognizer:
    """A recognizer from a spaCy ``Language``: its entities with the labels of people, organizations and places."""

    def recognize(text: str) -> list[Found]:
        return [
            Found(entity.start_char, entity.end_char, _LABELS[entity.label_], bits)
            for entity in pipeline(text).ents
            if entity.label_ in _LABELS
        ]

    return recognize


def installed() -> tuple[str, ...]:
    """Name and version of each recognizer there is: an index made with others is out of date."""
    return tuple(sorted(f"{point.name} {point.dist.version if point.dist else ''}".strip() for point in _points()))


def add_findings(document: Document, spans: list[Span]) -> None:
    """Let every recognizer read ``document``; its findings go into ``spans``, which stays in order of the text."""
    for name, recognizer in _recognizers(document.article.language):
        try:
            findings = sorted(found for found in recognizer(document.text) if _sound(found, document))
        except Exception as error:  # a plug-in may fail in any way; the article is read without it
            _log.warning("The recognizer %s failed on %s: %s", name, document.article.id, error)
            continue
        for found in findings:
            _add(document, spans, found)
    spans.sort(key=lambda span: span.start)


def _points() -> Sequence[EntryPoint]:
    return sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))


@cache
def _recognizers(language: str) -> tuple[tuple[str, Recognizer], ...]:
    out: list[tuple[str, Recognizer]] = []
    for point in _points():
        try:
            out.append((point.name, point.load()(language)))
        except Exception as error:  # likewise
            _log.warning("The recognizer %s (%s) cannot be loaded: %s", point.name, point.value, error)
    return tuple(out)


def _sound(found: Found, document: Document) -> bool:
    return found.kind in _ORDER and 0 <= found.start < found.end <= len(document.text)


def _add(document: Document, spans: list[Span], found: Found) -> None:
    first = document.token_at(found.start)
    if first < 0 or document.starts[first] != found.start:
        return
    for span in spans:
        if span.start == found.start and span.end == found.end and span.shape != "adjective":
            span.bits[_ORDER.index(found.kind)] += found.bits
            return
    touching = [span for span in spans if span.start < found.end and found.start < span.end]
    if any(span.start < found.start or found.end < span.end for span in touching):
        return
    for span in touching:
        spans.remove(span)
    new = Span(
        first=first,
        last=document.token_at(found.end - 1) + 1,
        start=found.start,
        end=found.end,
        text=document.text[found.start : found.end],
        shape="plain",
    )
    new.bits[_ORDER.index(found.kind)] = found.bits
    spans.append(new)
