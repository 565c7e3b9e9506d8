"""Setting right what was read wrongly, and the list of what people decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import UnknownIdError
from briefing.model import Link
from briefing.reader.actions.joins import round_here
from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action(
    "correct",
    "Joins",
    "Correct: date, place, status, title, level or number of this round; of the mention, under why",
    keys="c",
    where="rounds text round why",
    hint="correct",
)
def correct(reader: Reader) -> None:
    """Ask for the field, then for its value."""
    from briefing.reader.sheets.fields import Fields
    from briefing.reader.sheets.round import RoundPage
    from briefing.reader.sheets.why import Why

    view = reader.view
    if isinstance(view, Why):
        reader.open(Fields(view.told, view.target if isinstance(view.target, Link) else None))
        return
    try:
        told = view.item if isinstance(view, RoundPage) else round_here(reader)
    except UnknownIdError as error:
        reader.say(str(error))
        return
    if told is None:
        reader.say("no round here: choose one in pane 4 or a meeting in the text")
        return
    reader.open(Fields(told))


@action("rulings", "Joins", "What people decided: every ruling, and whether it holds", keys="J", where="pane")
def rulings(reader: Reader) -> None:
    """Open the list."""
    from briefing.reader.sheets.rulings import Rulings

    reader.open(Rulings())


@action("rulings.undo", "Joins", "Take this ruling back", keys="u", where="rulings", palette=False, hint="take back")
def undo_this(reader: Reader) -> None:
    """The one under the cursor."""
    from briefing.reader.sheets.rulings import Rulings

    if isinstance(reader.view, Rulings):
        reader.view.undo()
