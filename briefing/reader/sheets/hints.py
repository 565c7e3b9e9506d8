"""Letters on every mention on screen: typing one follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip

from briefing.reader.frame import Placement
from briefing.reader.sheets.base import Sheet
from briefing.reader.widgets.view import paint

if TYPE_CHECKING:
    from textual import events

    from briefing.reader.panes.text import TextPane
    from briefing.reader.widgets.prose import Mark

LETTERS = "asdfghjklqwertyuiopzxcvbnm"


def labels(count: int) -> list[str]:
    """As many labels as there are mentions, all of one length, so that none begins another."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return [first + second for first in LETTERS for second in LETTERS][:count]


class Hints(Sheet):
    """Takes the letters of one label."""

    contexts: ClassVar[tuple[str, ...]] = ("hints",)
    placement: ClassVar[Placement] = "line"
    head = 0

    def __init__(self, text: TextPane, marks: list[Mark]) -> None:
        """For the mentions on screen."""
        super().__init__()
        self.text = text
        self.typed = ""
        self.marks = dict(zip(labels(len(marks)), marks, strict=False))
        self._show()

    def _show(self) -> None:
        left = {label: mark for label, mark in self.marks.items() if label.startswith(self.typed)}
        self.text.set_labels({mark.start: label[len(self.typed) :] for label, mark in left.items()})

    def closed(self) -> None:
        """Take the letters away."""
        self.text.set_labels({})

    def draw(self, y: int) -> Strip:
        """What to do."""
        text = " type the letters of a mention to follow it" if y == 0 else ""
        return paint([(text, self.looks.strong)], self.breadth, self.looks.plain)

    def take_key(self, event: events.Key) -> bool:
        """A letter of a label; anything else closes."""
        typed = self.typed + (event.character or "").lower()
        found = [label for label in self.marks if label.startswith(typed)] if event.character else []
        if not found:
            self.close()
        elif found == [typed]:
            mark = self.marks[typed]
            self.close()
            self.text.go_to(mark)
            self.text.follow(mark)
        else:
            self.typed = typed
            self._show()
        return True
