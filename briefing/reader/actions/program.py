"""The program itself: help, palette, stopping, quitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("program.quit", "Program", "Quit; everything is remembered", keys="q, ctrl+q", where="pane", hint="quit")
def quit_reader(reader: Reader) -> None:
    """Quit."""
    reader.leave()


@action("program.stop", "Program", "Stop reading new files; what was read stays", keys="x", where="pane")
def stop(reader: Reader) -> None:
    """Stop the refresh."""
    reader.say("stopping after this batch" if reader.work.stop() else "nothing is being read", dim=True)


@action("program.refresh", "Program", "Look for new, changed and removed files", keys="ctrl+r, f5", where="pane")
def refresh(reader: Reader) -> None:
    """Bring the index up to date."""
    reader.work.start()


@action("program.problems", "Program", "What could not be read, and why", keys="exclamation_mark", where="pane")
def problems(reader: Reader) -> None:
    """Open the list."""
    from briefing.reader.sheets.problems import Problems

    reader.open(Problems())


@action("program.theme", "Program", "Next theme: dark, light, the terminal's own", keys="T", where="pane")
def theme(reader: Reader) -> None:
    """Another theme."""
    from briefing.reader.looks import THEMES

    reader.theme = THEMES[(THEMES.index(reader.theme) + 1) % len(THEMES) if reader.theme in THEMES else 0]
    reader.chosen_theme = reader.theme
    reader.say(f"theme {reader.theme}", dim=True)


@action(
    "help",
    "Program",
    "Every key, searchable, by context",
    keys="question_mark, f1",
    where="pane sheet any",
    hint="keys",
)
def show_keys(reader: Reader) -> None:
    """Open the list of keys."""
    from briefing.reader.sheets.keys import open_keys

    open_keys(reader)


@action("palette", "Program", "Do anything by its name", keys="ctrl+p, colon", where="pane", palette=False)
def palette(reader: Reader) -> None:
    """Open the same list, to do something."""
    from briefing.reader.sheets.keys import open_keys

    open_keys(reader)
