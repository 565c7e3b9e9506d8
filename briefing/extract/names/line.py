"""One sentence under the knife: its words and labels, and the spans cut out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from briefing.extract.document import Document, Sentence
from briefing.extract.names import lexicons
from briefing.extract.names.gazetteer import Known
from briefing.extract.names.words import Word
from briefing.lexicon import table

Bits = tuple[float, float, float, float]
PERSON: Final = 0
ORGANIZATION: Final = 1
PLACE: Final = 2
NOTHING: Final = 3
_OPENING = 12  # marks that may stand before the first word of a sentence
Loudness = Literal["", "caps", "title"]
Shape = Literal["plain", "known", "headed", "company", "sited", "adjective"]


@dataclass(slots=True)
class Span:
    """Tokens ``first`` to ``last`` (exclusive) of the document, without titles and possessive endings.

    ``title`` and ``country`` are what stood before it; ``bits`` is the evidence for a person, an organization, a place
    and nothing.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    shape: Shape
    known: Known | None = None
    title: str | None = None
    titled: bool = False
    plural: bool = False
    stands_for: Literal["place", "government"] | None = None
    country: str | None = None
    initial: bool = False
    loud: Loudness = ""
    bits: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0, 0.0])

    def add(self, feature: str) -> None:
        """Add the bits of a feature."""
        self.add_bits(_weights("en")[feature])

    def add_bits(self, bits: Bits) -> None:
        """Add bits for a person, an organization, a place, nothing."""
        mine = self.bits
        for kind in range(4):
            mine[kind] += bits[kind]


@cache
def _weights(language: str) -> dict[str, Bits]:
    return {feature: tuple(bits) for feature, bits in table(language, "name_evidence")["bits"].items()}


@dataclass(slots=True)
class Line:
    """One sentence under the knife: its words, and for each token a label.

    Labels: ``-`` not capitalised, ``x`` a capital, ``p`` inside a name (particle, stop, ampersand), ``T`` title,
    ``D`` nationality, ``K`` known phrase, ``C`` known city or region, ``O`` taken by an organization, ``/`` no name.
    """

    document: Document
    sentence: Sentence
    words: list[Word]
    loud: Loudness
    labels: list[str] = field(default_factory=list)
    known: dict[int, tuple[int, Known]] = field(default_factory=dict)
    titled: Span | None = None
    lands: list[str] = field(default_factory=list)
    named: set[int] = field(default_factory=set)

    @property
    def language(self) -> str:
        """That of the words of names: the article's, else English."""
        return lexicons.language_of(self.document.article.language)

    def glued(self, index: int) -> bool:
        """Whether token ``index`` follows the one before it without a space."""
        at = self.sentence.first + index
        return self.document.ends[at - 1] == self.document.starts[at]

    def span(self, first: int, last: int, shape: Shape, known: Known | None = None) -> Span:
        """A span of tokens ``first`` to ``last`` (exclusive, counted in the sentence)."""
        document, offset = self.document, self.sentence.first
        tail = self.words[last - 1]
        opening = first < _OPENING and not any(word.text[0].isalnum() for word in self.words[:first])
        start, end = document.starts[offset + first], document.ends[offset + last - 1]
        if tail.possessive:
            end -= 2
        text = document.text[start:end]
        return Span(offset + first, offset + last, start, end, text, shape, known, initial=opening, loud=self.loud)
