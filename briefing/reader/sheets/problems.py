"""What could not be read, and what a person should know about the rest."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import ClassVar

from briefing.reader.pages.told import Told, part
from briefing.reader.sheets.page import Page
from briefing.reader.words import number

SHOWN = 1000


class Problems(Page):
    """The problems of the corpus, file by file."""

    contexts: ClassVar[tuple[str, ...]] = ("page", "leaf", "sheet")
    title = "Problems"

    def heading_of(self) -> tuple[str, str]:
        """How many there are."""
        return "Problems", number(len(self.reader.library.problems()), "problem")

    def told(self) -> Iterable[Told]:
        """Each file with what is wrong in it, in corpus order."""
        problems = self.reader.library.problems()
        if not problems:
            yield Told("Every file was read, and nothing is wrong with any.")
        for path, found in groupby(problems[:SHOWN], key=lambda problem: problem.path):
            lines = [Told(one.message, label=f"line {one.line}" if one.line else "", role="warn") for one in found]
            yield from part(path or "index and decisions", lines)
        if len(problems) > SHOWN:
            yield Told(f"and {len(problems) - SHOWN:,} more: see briefing check", role="dim")
