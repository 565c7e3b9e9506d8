"""Where the reader stands and how it came there: choices that narrow, and the places visited. No screen in here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Pane = Literal["articles", "text", "entities", "rounds"]
PANES: tuple[Pane, ...] = ("articles", "text", "entities", "rounds")


@dataclass(frozen=True, slots=True)
class Choice:
    """One step of the trail: an entity or a round that narrows the panes."""

    kind: Literal["entity", "round"]
    id: str


@dataclass(frozen=True, slots=True)
class Place:
    """What is looked at: the article and where in it, the trail of choices, and the pane.

    ``offset`` is a code point of the article's text, or None for its top.
    """

    article: str | None = None
    offset: int | None = None
    trail: tuple[Choice, ...] = ()
    pane: Pane = "articles"

    @property
    def entities(self) -> tuple[str, ...]:
        """The chosen entities, in the order they were chosen."""
        return tuple(choice.id for choice in self.trail if choice.kind == "entity")

    @property
    def round(self) -> str | None:
        """The chosen round."""
        return next((choice.id for choice in reversed(self.trail) if choice.kind == "round"), None)

    def choose(self, choice: Choice) -> Place:
        """The trail with one more choice: a round stands last and alone, a choice made again cuts the trail there."""
        if choice in self.trail:
            trail = self.trail[: self.trail.index(choice) + 1]
        else:
            trail = (*(kept for kept in self.trail if kept.kind == "entity"), choice)
        return replace(self, trail=trail)


@dataclass(slots=True)
class History:
    """The places visited, as in a browser: going somewhere new drops what lay ahead."""

    places: list[Place] = field(default_factory=lambda: [Place()])
    at: int = 0
    limit: int = 500

    @property
    def now(self) -> Place:
        """The present place."""
        return self.places[self.at]

    def go(self, place: Place) -> None:
        """Go to a place; the same place again is no step."""
        if place == self.now:
            return
        del self.places[self.at + 1 :]
        self.places.append(place)
        del self.places[: -self.limit]
        self.at = len(self.places) - 1

    def amend(self, place: Place) -> None:
        """Correct the present place (a scrolled text, another pane) without a step."""
        self.places[self.at] = place

    def step(self, count: int) -> bool:
        """Go back (negative) or forward; whether there was such a place."""
        target = self.at + count
        if not 0 <= target < len(self.places):
            return False
        self.at = target
        return True

    def before_choice(self) -> Place | None:
        """The latest place with a shorter trail that the present one grew from, or None at the bottom."""
        trail = self.now.trail
        if not trail:
            return None
        for place in reversed(self.places[: self.at]):
            if place.trail == trail[: len(place.trail)] and len(place.trail) < len(trail):
                return place
        return replace(self.now, trail=trail[:-1])
