"""The page of a person, an organization or a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.link.met import Kind, pairs
from briefing.model import Entity, Round
from briefing.reader.days import today
from briefing.reader.pages import of_entity
from briefing.reader.pages.told import Alias, Told
from briefing.reader.sheets.page import Page
from briefing.reader.words import number

MOST = 3000
"""Rounds of one entity that are read: more are named by their count alone."""


class EntityPage(Page):
    """Names, roles over time, whom they met, every round."""

    contexts: ClassVar[tuple[str, ...]] = ("entity", "page", "leaf", "sheet")
    title = "Entity"

    def __init__(self, entity_id: str) -> None:
        """Of an entity."""
        super().__init__()
        self.entity_id = entity_id

    @property
    def item(self) -> Entity:
        """The entity as it now is; raises ``UnknownIdError``."""
        return self.reader.library.entity(self.entity_id)

    def heading_of(self) -> tuple[str, str]:
        """The name."""
        try:
            item = self.item
        except UnknownIdError:
            return "Name", "gone"
        return item.name, number(len(item.rounds), "round")

    def told(self) -> Iterable[Told]:
        """The page."""
        item, day = self.item, today(self.reader.library)
        rounds = self._rounds(item)
        kind: Kind = "people" if item.kind == "person" else "parties"
        names = {item.name, *item.aliases}
        met = [one for one in pairs(rounds, day, kind) if names & {one.first, one.second}]
        return of_entity.page(item, rounds, met, day)

    def _rounds(self, item: Entity) -> list[Round]:
        found = []
        for key in item.rounds[-MOST:]:
            try:
                found.append(self.reader.library.round(key))
            except UnknownIdError:
                continue
        return found

    def follow(self, target: object) -> None:
        """A spelling leads nowhere: it is there to be ruled on."""
        if isinstance(target, Alias):
            key = self.reader.keymap.first("entity.split")
            self.reader.say(f"{key} splits this spelling off", dim=True)
            return
        super().follow(target)
