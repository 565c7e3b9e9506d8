"""What a time expression is placed by, and the options that come of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from briefing.extract.times import days
from briefing.model import Basis

_MEMORY = 12


@dataclass(slots=True)
class Option:
    """One candidate value with its weight before all are made to add up to 1."""

    value: str
    basis: Basis
    weight: float
    why: str = ""


@dataclass(slots=True)
class Told:
    """A time already told in the text."""

    value: str
    start: int
    end: int
    aside: bool = False


@dataclass
class Context:
    """What an expression is placed by: the article's day, the times told so far, the bits for a time ahead.

    ``start`` is where the expression begins; in a ``history`` dates follow the dates told before them, and weekdays do
    unless they are those of the ``news``.
    ``looks_back`` tells whether a length of time there is one that something was counted over.
    """

    dct: dt.date | None
    lean: Callable[[], float]
    looks_back: Callable[[], bool]
    told: list[Told]
    start: int
    history: bool = False
    news: bool = False

    def ahead(self) -> float:
        """The probability that the expression lies ahead of the article's day."""
        return 1 / (1 + 2 ** -self.lean())

    def last(self, *grains: str, asides: bool = True) -> Told | None:
        """The time last told, of one of ``grains`` where given.

        Without ``asides``, none that another was only compared with.
        """
        for one in reversed(self.told[-_MEMORY:]):
            if (asides or not one.aside) and (not grains or days.grain(one.value) in grains):
                return one
        return None


@dataclass(slots=True)
class Placed:
    """The options of a meaning and the earlier expression they were counted from."""

    options: list[Option]
    anchor: Told | None = None
    aside: bool = False
