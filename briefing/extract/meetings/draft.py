"""One meeting as one clause tells it: what is kept of a clause until the whole article has been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger
from briefing.model import Form, Level, Mode, Status, When

AHEAD: frozenset[Status] = frozenset(["planned", "proposed"])  # statuses of what is still to come


@dataclass(slots=True)
class Draft:
    """What one clause tells. ``points_back`` marks one that may take up a meeting told before; ``said`` is the day
    of saying where the meeting is told as going on then (``current``), ``reported`` that day in any case; ``spoken``
    marks one at or after which somebody speaks; ``turn`` is "next" or "previous" for another meeting of the series than
    the one at hand; ``long_round`` is the name of talks that go on for years."""

    seen: View
    clause: Clause
    trigger: Trigger
    form: Form
    mode: Mode
    level: Level
    status: Status
    when: When
    place: str | None
    country: str | None
    arguments: Arguments
    tour: bool
    topics: list[str]
    ordinal: int | None
    present: str | None
    generic: bool
    points_back: bool
    said: When | None = None
    reported: When | None = None
    current: bool = False
    spoken: bool = False
    edge: str = ""
    turn: str = ""
    group: int = -1
    apart: set[int] = field(default_factory=set)
    alone: list[str] = field(default_factory=list)
    stage: bool = False
    long_round: str = ""

    @property
    def parties(self) -> list[str]:
        """The sides told in the clause itself."""
        return self.arguments.parties

    @property
    def firm(self) -> list[str]:
        """The sides that are surely of this meeting."""
        return [party for party in self.arguments.parties if party not in self.arguments.weak]

    @property
    def told(self) -> bool:
        """Whether the clause tells a side, a person, a place or a day."""
        sides = self.arguments.parties or self.arguments.participants
        return bool(sides or self.place or self.when.earliest)

    @property
    def ahead(self) -> bool:
        """Whether the meeting is told as one to come."""
        return self.status in AHEAD

    @property
    def begun(self) -> bool:
        """Whether it is told as held or going on."""
        return self.status in ("held", "under_way")

    @property
    def demonstrative(self) -> bool:
        """Whether it takes up what was told right before: "those talks"."""
        return self.seen.has(self.trigger.at - 1, "syntax.demonstratives")

    @property
    def people(self) -> set[str]:
        """Names of the persons told in the clause."""
        return {one.name for one in self.arguments.participants}
