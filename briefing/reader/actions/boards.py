"""Boards over all rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("pairs", "Views", "Who met whom: every pair, how often, when last, when next", keys="P", where="pane")
def pairs(reader: Reader) -> None:
    """Open the pairs."""
    from briefing.reader.sheets.boards import Pairs

    reader.open(Pairs())


@action(
    "ledger", "Views", "What became of what was announced: held, moved, called off, silence", keys="B", where="pane"
)
def ledger(reader: Reader) -> None:
    """Open the ledger."""
    from briefing.reader.sheets.boards import Ledger

    reader.open(Ledger())


@action("disagreements", "Views", "Where the articles differ, over all rounds", keys="D", where="pane")
def disagreements(reader: Reader) -> None:
    """Open the disagreements."""
    from briefing.reader.sheets.boards import Disagreements

    reader.open(Disagreements())


@action(
    "series",
    "Views",
    "Rounds that recur: our count, each source's, gaps, missing numbers",
    keys="S",
    where="pane",
)
def series(reader: Reader) -> None:
    """Open the series."""
    from briefing.reader.sheets.recurring import Recurring

    reader.open(Recurring())


@action("board.group", "Views", "Next group of the board", keys="tab", where="board", palette=False)
def next_group(reader: Reader) -> None:
    """Another group."""
    from briefing.reader.sheets.board import Board

    if isinstance(reader.view, Board):
        reader.view.next_group()


@action("pairs.page", "Views", "The page of this pair", keys="ctrl+o", where="pairs", palette=False, hint="page")
def pair_page(reader: Reader) -> None:
    """Open the page of the pair."""
    from briefing.reader.sheets.boards import Pairs
    from briefing.reader.sheets.page import go

    view = reader.view
    if isinstance(view, Pairs) and view.pair is not None:
        go(reader, view.pair)
