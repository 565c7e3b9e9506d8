"""The page of a round."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.library.counting import numbers_told
from briefing.model import Decision, Round, Series
from briefing.reader.pages import of_round
from briefing.reader.pages.told import Told, ToMention
from briefing.reader.sheets.page import Page
from briefing.reader.sheets.series import MOST
from briefing.reader.words import crumb, number


class RoundPage(Page):
    """What is known of one round, each line leading to where it is told."""

    contexts: ClassVar[tuple[str, ...]] = ("round", "page", "leaf", "sheet")
    title = "Round"

    def __init__(self, round_id: str) -> None:
        """Of a round."""
        super().__init__()
        self.round_id = round_id

    @property
    def item(self) -> Round:
        """The round as it now is; raises ``UnknownIdError``."""
        return self.reader.library.round(self.round_id)

    def heading_of(self) -> tuple[str, str]:
        """Where and when."""
        try:
            item = self.item
        except UnknownIdError:
            return "Round", "gone"
        picked = "picked · " if item.id in self.reader.picked else ""
        return crumb(item), f"{picked}{number(len({link.article for link in item.links}), 'article')}"

    def told(self) -> Iterable[Told]:
        """The page."""
        item = self.item
        series = self._series(item)
        return of_round.page(
            item,
            series=series,
            counted=self.reader.library.counted(series, MOST) if series is not None else (),
            numbers=numbers_told(self.reader.library, item),
            people=self._people(item),
            rulings=self._rulings(item),
        )

    def _series(self, item: Round) -> Series | None:
        if item.series is None:
            return None
        return next((one for one in self.reader.library.series() if one.id == item.series), None)

    def _people(self, item: Round) -> dict[str, str]:
        """The entities of participants, parties and place, as the articles of the round name them."""
        library = self.reader.library
        wanted = {person.name for person in item.participants} | set(item.parties) | {item.place or ""}
        found: dict[str, str] = {}
        for article in dict.fromkeys(link.article for link in item.links[:40]):
            if wanted <= found.keys():
                break
            try:
                names, ids = library.extraction(article).names, library.entity_ids(article)
            except UnknownIdError:
                continue
            for mention, entity in zip(names, ids, strict=False):
                if entity is not None and mention.name in wanted:
                    found.setdefault(mention.name, entity)
        return found

    def _rulings(self, item: Round) -> list[Decision]:
        """The rulings in force that rest on the words of this round's mentions."""
        path = getattr(self.reader.library, "decisions", None)
        if path is None or not path.exists():
            return []
        from briefing.link.facts import digest
        from briefing.store.decisions import Decisions

        words = {digest(link.text) for link in item.links}
        return [
            one
            for one in Decisions(path).in_force()
            if one.subject in ("round", "mention") and any(anchor.digest in words for anchor in one.anchors)
        ]

    def mention(self) -> ToMention | None:
        """The mention under the cursor, else the first of the round."""
        if isinstance(self.target, ToMention):
            return self.target
        try:
            link = self.item.links[0]
        except (UnknownIdError, IndexError):
            return None
        return ToMention(self.round_id, link.article, link.start, link.end)
