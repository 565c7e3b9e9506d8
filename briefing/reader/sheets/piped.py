"""A text given to a command, and what the command wrote."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip

from briefing.reader.outside import piped
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.sheets.prompt import Prompt

if TYPE_CHECKING:
    from briefing.reader.app import Reader

MOST = 20_000


class Output(Leaf):
    """What a command wrote."""

    contexts: ClassVar[tuple[str, ...]] = ("output", "leaf", "sheet")
    title = "Output"

    def __init__(self, command: str, text: str) -> None:
        """Not yet run."""
        super().__init__()
        self.command = command
        self.text = text
        self.output: str | None = None

    def opened(self) -> None:
        """Run it."""
        if self.output is None:
            self.run_worker(self._run(), exit_on_error=False)

    async def _run(self) -> None:
        self.output = await asyncio.to_thread(piped, self.command, self.text)
        self.rebuild()

    def draw_head(self, _y: int) -> Strip:
        """The command."""
        return self.heading(f"| {self.command}")

    def build(self, width: int) -> Iterable[Item]:
        """The output, wrapped."""
        if self.output is None:
            yield Item([("running …", self.looks.dim)])
            return
        for line in self.output.split("\n")[:MOST]:
            yield from flowing(line, width, self.looks.plain)


def pipe_prompt(reader: Reader) -> Prompt:
    """Ask for the command; the open article's text is its input."""
    text = reader.text.text

    def done(command: str) -> str | None:
        if not command.strip():
            return "which command?"
        reader.call_later(reader.open, Output(command.strip(), text))
        return None

    return Prompt("pipe text to", done)
