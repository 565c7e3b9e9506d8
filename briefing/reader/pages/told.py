"""A page's paragraphs and where they lead. No screen in here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ToMention:
    """A mention of a round, in its article at a code point."""

    round: str
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ToArticle:
    """An article, at a code point."""

    article: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class ToRound:
    """The page of a round."""

    round: str


@dataclass(frozen=True, slots=True)
class ToEntity:
    """The page of a person, organization or place."""

    entity: str


@dataclass(frozen=True, slots=True)
class ToPair:
    """The page of two who met, at these rounds; ``kind`` is "parties" or "people"."""

    first: str
    second: str
    rounds: tuple[str, ...]
    kind: Literal["parties", "people"]


@dataclass(frozen=True, slots=True)
class ToSeries:
    """The page of rounds that recur."""

    series: str


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling of an entity: nothing to go to, but to rule on."""

    name: str


Target = ToMention | ToArticle | ToRound | ToEntity | ToPair | ToSeries
Role = Literal["plain", "dim", "strong", "warn", "good", "key", "heading"]


@dataclass(frozen=True, slots=True)
class Told:
    """One paragraph: a label in the margin, the text, the role it plays in the looks, and where it leads.

    An empty label stands below the one before; without a label (None) the margin is given to the text.
    """

    text: str = ""
    label: str | None = None
    role: Role = "plain"
    target: object | None = None


GAP = Told()


def heading(text: str) -> Told:
    """The title of a part of a page."""
    return Told(text, role="heading")


def part(title: str, lines: Iterable[Told]) -> Iterator[Told]:
    """A part of a page with its title, or nothing where it has no line."""
    empty = True
    for line in lines:
        if empty:
            empty = False
            yield GAP
            yield heading(title)
        yield line
