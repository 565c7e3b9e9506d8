"""People, organizations and places, the most mentioned first in each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, overload

from briefing.model import Entity, EntityKind
from briefing.reader.panes.listing import Listing
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.widgets.view import Parts
from briefing.reader.words import role

if TYPE_CHECKING:
    from briefing.store.state import Thing

KINDS: tuple[EntityKind, ...] = ("person", "organization", "place")
LABELS = {"person": "People", "organization": "Organizations", "place": "Places"}
SIGNS = {"person": "@", "organization": "#", "place": "+"}


@dataclass(frozen=True, slots=True)
class Group:
    """The heading of one kind, with how many there are."""

    kind: EntityKind
    count: int


class Grouped(Sequence[Entity | Group]):
    """Entities with a heading before each kind, found by bisection: only what is shown is read."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        """Take entities that are sorted by kind."""
        self.entities = entities
        order = {kind: place for place, kind in enumerate(KINDS)}
        edges = [bisect_left(entities, place, key=lambda item: order[item.kind]) for place in range(len(KINDS) + 1)]
        self._rows: list[tuple[int, int, EntityKind, int]] = []  # first row, first entity, kind, count
        at = 0
        for kind, start, end in zip(KINDS, edges, edges[1:], strict=False):
            if end > start:
                self._rows.append((at, start, kind, end - start))
                at += end - start + 1
        self._total = at

    def __len__(self) -> int:
        """Entities and headings."""
        return self._total

    @overload
    def __getitem__(self, index: int) -> Entity | Group: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entity | Group]: ...
    def __getitem__(self, index: int | slice) -> Entity | Group | Sequence[Entity | Group]:
        """One row, a heading or an entity."""
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self._total))]
        if not 0 <= index < self._total:
            raise IndexError(index)
        first, start, kind, count = next(group for group in reversed(self._rows) if group[0] <= index)
        return Group(kind, count) if index == first else self.entities[start + index - first - 1]

    def __iter__(self) -> Iterator[Entity | Group]:
        """All rows."""
        return (self[place] for place in range(self._total))


class EntitiesPane(Listing[Entity | Group]):
    """One entity a row: a sign for its kind, its name, its latest title, how often it is named."""

    contexts: ClassVar[tuple[str, ...]] = ("entities", "list", "pane", "any")
    number = "3"
    thing: ClassVar[Thing | None] = "entity"
    title = "Entities"
    unit = ("entity", "entities")

    def lines_for(self, _count: int) -> int:
        """A line each."""
        return 1

    def counted(self) -> str:
        """Without the headings."""
        groups = len(self.rows._rows) if isinstance(self.rows, Grouped) else 0
        shown = len(self.rows) - groups
        text = f"{shown:,}" if shown == self.total else f"{shown:,} of {self.total:,}"
        return " · ".join(part for part in (text, f"/{self.filter}" if self.filter else "", self.note) if part)

    def parts(self, row: Entity | Group, _line: int, width: int) -> Parts:
        """A heading, or name, title and count."""
        looks = self.looks
        if isinstance(row, Group):
            return [(f"{LABELS[row.kind]} {row.count:,}", looks.dim)]
        sign, style = self.sign(row)
        if row.id not in self.marked:
            sign, style = f"{SIGNS[row.kind]} ", looks.dim
        chosen = row.id in self.reader.place.entities
        count = f" {row.mentions:,}"
        room = max(width - 2 - len(count), 0)
        name = visible(row.name)
        title = visible(role(row))
        text = looks.strong if chosen else looks.plain
        spare = room - len(name) - 2
        shown = (
            [(name, text), ("  " + fit(title, spare), looks.dim)] if title and spare > 5 else [(fit(name, room), text)]
        )
        return [(sign, style), *shown, (count, looks.dim)]

    def open_here(self) -> None:
        """Narrow to the entity."""
        if isinstance(self.here, Entity):
            self.reader.desk.choose("entity", self.here.id)
