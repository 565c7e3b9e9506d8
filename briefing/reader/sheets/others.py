"""The other name of a merge, found by letters."""

from __future__ import annotations

from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.library.rulings import RulingError
from briefing.library.rulings.names import on_entities
from briefing.model import Entity
from briefing.reader.previews import of_entity
from briefing.reader.sheets.chooser import Chooser
from briefing.reader.sheets.moving import Moving
from briefing.reader.sheets.ruling import ON_NAMES
from briefing.reader.widgets.cells import fit
from briefing.reader.widgets.view import Parts
from briefing.reader.words import role

LIMIT = 80


class Others(Chooser[Entity]):
    """Names of the same kind, those that hold what was typed."""

    kept: ClassVar[bool] = False
    prompt: ClassVar[str] = "letters of the other name"
    title = "Merge"
    empty = "no such name of this kind"

    def __init__(self, item: Entity) -> None:
        """Look for another name of ``item``."""
        super().__init__()
        self.item = item

    @property
    def previews(self) -> bool:
        """A few lines about the other."""
        return True

    def opened(self) -> None:
        """Begin with the names there are."""
        self.search("")

    def search(self, text: str) -> None:
        """Names that hold what was typed."""
        hits = self.reader.find(f"p: {text}", LIMIT) if text.strip() else ()
        found: list[Entity | None] = [self._entity(hit.id) for hit in hits if hit.kind == "entity"]
        if not text.strip():
            found = list(self.reader.library.entities()[:LIMIT])
        self.found([one for one in found if one and one.kind == self.item.kind and one.id != self.item.id])

    def _entity(self, key: str) -> Entity | None:
        try:
            return self.reader.library.entity(key)
        except UnknownIdError:
            return None

    def summary(self) -> str:
        """What is asked."""
        return f"  which of these {len(self.rows):,} is {self.item.name} as well?"

    def parts(self, row: Entity, _line: int, width: int) -> Parts:
        """Name, title, count."""
        looks = self.looks
        name = fit(row.name, max(width * 3 // 5, 8))
        return [
            (name, looks.plain),
            (f" {row.mentions:>5,}  ", looks.dim),
            (fit(role(row), max(width // 3, 0)), looks.dim),
        ]

    def preview(self, row: Entity, width: int) -> list[Parts]:
        """About the other name."""
        return of_entity(self.reader, row, width) if width >= 8 else []

    def open_here(self) -> None:
        """Ask whether the two are the same."""
        other = self.here
        if other is None:
            return
        self.close()
        try:
            decision = on_entities(self.reader.library, self.item, other, "same")
        except RulingError as error:
            self.reader.say(str(error))
            return
        self.reader.open(Moving("The same?", [self.item.name, "and", other.name], decision, ON_NAMES))
