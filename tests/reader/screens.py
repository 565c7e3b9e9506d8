"""What is on the screen, as lines of text."""

from __future__ import annotations

import io

from rich.console import Console
from textual.app import App


def lines(app: App[int]) -> list[str]:
    """The screen's lines without trailing blanks."""
    width, height = app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), force_terminal=True, record=True, legacy_windows=False
    )
    console.print(app.screen._compositor.render_update(full=True))
    return [line.rstrip() for line in console.export_text(styles=False).split("\n")][:height]


def shown(app: App[int]) -> str:
    """The whole screen as one text."""
    return "\n".join(lines(app))
