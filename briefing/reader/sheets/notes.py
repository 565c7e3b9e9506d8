"""A person's notes, latest first; ``enter`` goes to what one is on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.strip import Strip

from briefing.library import UnknownIdError
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.widgets.cells import visible
from briefing.reader.words import crumb, day, number
from briefing.store.state import PersonalNote


class Notes(Leaf):
    """All notes."""

    contexts: ClassVar[tuple[str, ...]] = ("notes", "leaf", "sheet")
    title = "Your notes"

    def __init__(self) -> None:
        """Not yet read."""
        super().__init__()
        self.notes: list[PersonalNote] = []

    def opened(self) -> None:
        """Read them."""
        self.notes = list(reversed(self.reader.library.state.notes()))
        self.rebuild()

    def draw_head(self, _y: int) -> Strip:
        """How many."""
        return self.heading(self.title, number(len(self.notes), "note"))

    def build(self, width: int) -> Iterable[Item]:
        """A note, what it is on, and when it was written."""
        looks = self.looks
        if not self.notes:
            key = self.reader.keymap.first("annotate")
            yield from flowing(f"No note yet: {key} writes one on what the cursor is on.", width, looks.plain)
        for note in self.notes:
            yield from flowing(note.text, width, looks.strong, target=note)
            about = f"“{' '.join(note.quote.split())}” · " if note.quote else ""
            text = f"{about}{self._named(note)} · {day(note.made.date())}"
            yield from flowing(visible(text), width, looks.dim, "  ")
            yield Item()

    def _named(self, note: PersonalNote) -> str:
        library = self.reader.library
        try:
            if note.kind == "round":
                return crumb(library.round(note.key))
            if note.kind == "entity":
                return library.entity(note.key).name
        except UnknownIdError:
            return f"a {note.kind} that is gone"
        article = self._article(note.key)
        return article or "an article that is not in this corpus"

    def _article(self, digest: str) -> str | None:
        """The id of the article with a digest, among those of the list that can be looked through."""
        library = self.reader.library
        rows = library.articles()
        return next((row.id for row in rows[:2000] if library.article(row.id).digest == digest), None)

    def follow(self, target: object) -> None:
        """Go there."""
        if not isinstance(target, PersonalNote):
            return
        desk = self.reader.desk
        if target.kind != "article":
            self.close()
            desk.choose("round" if target.kind == "round" else "entity", target.key)
            return
        article = self._article(target.key)
        if article is None:
            self.reader.say("the article of this note is not in this corpus")
            return
        self.close()
        desk.open_article(article, target.start)

    def forget(self) -> None:
        """Remove the note under the cursor."""
        if isinstance(self.target, PersonalNote):
            self.reader.library.state.change_note(self.target.id, "")
            self.opened()
