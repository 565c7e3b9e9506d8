"""Finding: lookup over everything, a filter for a pane, a search in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("lookup", "Find", "Look anything up by a few letters", keys="slash", where="pane any", hint="look up")
def lookup(reader: Reader) -> None:
    """Open the lookup."""
    from briefing.reader.sheets.lookup import LookupSheet

    reader.open_kept(LookupSheet)


@action("find", "Find", "Find in the text", keys="f", where="text", hint="find")
def find(reader: Reader) -> None:
    """Search in the text as one types; the place is kept when it is called off."""
    from briefing.reader.sheets.prompt import Prompt

    text = reader.text
    start, top = text.at_top, text.top

    def change(wanted: str) -> str:
        if not wanted.strip():
            text.stop_finding()
            return ""
        count = text.find(wanted, start)
        return f"{_place(reader)}/{count:,}" if count else "not in this text"

    def cancel() -> None:
        text.stop_finding()
        text.scroll_to_spot(top)

    def done(wanted: str) -> str | None:
        return None if not wanted.strip() or text.finding is not None else "not in this text"

    reader.open(Prompt("find", done, change=change, cancel=cancel))


def _place(reader: Reader) -> int:
    current = reader.text.current
    return current.number + 1 if current is not None else 0


@action("filter", "Find", "Filter this pane by a query", keys="f", where="list", hint="filter")
def filter_pane(reader: Reader) -> None:
    """Narrow the pane by a query."""
    from briefing.reader.sheets.filter import filter_prompt

    reader.open(filter_prompt(reader, reader.place.pane))


@action("line.complete", "Find", "Complete what is being typed", keys="tab", where="prompt", palette=False)
def complete(reader: Reader) -> None:
    """Take the suggestion."""
    from briefing.reader.sheets.prompt import Prompt

    view = reader.view
    if isinstance(view, Prompt):
        view.line.action_end()
        view.line.action_cursor_right()


@action("line.leave", "Find", "Leave it as it was", keys="escape", where="prompt", palette=False)
def leave(reader: Reader) -> None:
    """Close the prompt."""
    if reader.main.sheets:
        reader.main.sheets[-1].back()


@action("chooser.down", "Find", "Next of what was found", keys="down, ctrl+n, ctrl+j", where="chooser", palette=False)
def chooser_down(reader: Reader) -> None:
    """Down."""
    reader.view.move("line", 1)


@action("chooser.up", "Find", "The one before", keys="up, ctrl+p, ctrl+k", where="chooser", palette=False)
def chooser_up(reader: Reader) -> None:
    """Up."""
    reader.view.move("line", -1)
