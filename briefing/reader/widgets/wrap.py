"""A text laid out in lines of at most so many cells, block by block and only where it is looked at.

A block is one line of the file, or a stretch of at most ``BLOCK`` code points of a longer one, so that a megabyte
without a line break is wrapped no more than what is on screen. A place is ``(block, line)``: there is no total height,
and none is needed.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from briefing.reader.widgets.cells import visible

BLOCK = 4096


class Line(NamedTuple):
    """One laid out line: code points ``start`` to ``end`` of the text."""

    start: int
    end: int


class Spot(NamedTuple):
    """A line's place: its block, and which of the block's lines it is."""

    block: int
    line: int


def blocks(text: str, size: int = BLOCK) -> list[int]:
    """Starts of the blocks of ``text``, the first 0; cuts long lines after a space where there is one near."""
    starts = [0]
    at, total = 0, len(text)
    while at < total:
        newline = text.find("\n", at, at + size)
        if newline >= 0:
            at = newline + 1
        elif at + size >= total:
            break
        else:
            space = text.rfind(" ", at + size // 2, at + size)
            at = space + 1 if space >= 0 else at + size
        if at < total or text.endswith("\n"):
            starts.append(at)
    return starts


def wrap(text: str, start: int, end: int, width: int) -> list[Line]:
    """``text[start:end]`` as lines of at most ``width`` cells, cut after spaces where possible; at least one line."""
    width = max(width, 1)
    stretch = text[start:end]
    if end - start <= width and stretch.isascii():
        return [Line(start, end)]
    if stretch.isascii():
        return _wrap_ascii(stretch, start, width)
    return _wrap_wide(visible(stretch), start, width)


def _wrap_ascii(text: str, offset: int, width: int) -> list[Line]:
    lines: list[Line] = []
    at, total = 0, len(text)
    while total - at > width:
        # One space may hang over the edge: it is not drawn.
        cut = text.rfind(" ", at, at + width + 1) + 1
        if cut <= at:
            cut = at + width
        lines.append(Line(offset + at, offset + cut))
        at = cut
    lines.append(Line(offset + at, offset + total))
    return lines


def _wrap_wide(text: str, offset: int, width: int) -> list[Line]:
    lines: list[Line] = []
    begin = used = 0
    space = space_used = 0  # just behind the last space of this line, and the cells up to there
    for start, end, cells in split_graphemes(text)[0]:
        if text[start] == "\u200d":  # a joiner with nothing before it: what it joins is told to be of no width
            cells = cell_len(text[start:end])
        blank = text[start:end] == " "  # and nothing that combines with it
        while used + cells > width and not (blank and used <= width) and start > begin:
            cut = space if space > begin else start
            lines.append(Line(offset + begin, offset + cut))
            used -= space_used if space > begin else used
            begin, space, space_used = cut, 0, 0
        used += cells
        if blank:
            space, space_used = end, used
    lines.append(Line(offset + begin, offset + len(text)))
    return lines


class Flow:
    """The lines of one text at one width. Lines are kept block by block; a new width starts afresh."""

    def __init__(self, text: str, width: int) -> None:
        """Prepare ``text``; nothing is wrapped yet."""
        self.text = text
        self.width = max(width, 1)
        self.starts = blocks(text)
        self._lines: dict[int, list[Line]] = {}

    def resize(self, width: int) -> None:
        """Lay out at another width."""
        if max(width, 1) != self.width:
            self.width = max(width, 1)
            self._lines.clear()

    def lines(self, block: int) -> list[Line]:
        """The lines of one block."""
        known = self._lines.get(block)
        if known is None:
            start = self.starts[block]
            end = self.starts[block + 1] if block + 1 < len(self.starts) else len(self.text)
            while end > start and self.text[end - 1] in "\r\n":
                end -= 1
            if len(self._lines) > 2000:
                self._lines.clear()
            known = self._lines[block] = wrap(self.text, start, end, self.width)
        return known

    def spot(self, offset: int) -> Spot:
        """The line that holds code point ``offset``."""
        block = max(bisect_right(self.starts, offset) - 1, 0)
        lines = self.lines(block)
        line = bisect_right(lines, offset, key=lambda item: item.start) - 1
        return Spot(block, max(line, 0))

    def at(self, spot: Spot) -> Line:
        """The line at a place."""
        return self.lines(spot.block)[spot.line]

    def step(self, spot: Spot, count: int) -> Spot:
        """The place ``count`` lines further (or back, where negative), not beyond the ends."""
        block, line = spot
        if count >= 0:
            while True:
                have = len(self.lines(block))
                if line + count < have:
                    return Spot(block, line + count)
                if block + 1 >= len(self.starts):
                    return Spot(block, have - 1)
                count -= have - line
                block, line = block + 1, 0
        count = -count
        while count > line:
            if block == 0:
                return Spot(0, 0)
            count -= line + 1
            block -= 1
            line = len(self.lines(block)) - 1
        return Spot(block, line - count)

    @property
    def last(self) -> Spot:
        """The last line's place."""
        block = len(self.starts) - 1
        return Spot(block, len(self.lines(block)) - 1)
