"""Joins: why mentions were taken for one round, and ruling on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.model import Round
    from briefing.reader.app import Reader


def round_here(reader: Reader) -> Round | None:
    """The round that the keys are about: under the cursor, of the current mention, else the chosen one."""
    if reader.place.pane == "rounds" and reader.rounds.here is not None:
        return reader.rounds.here
    text = reader.text
    if reader.place.pane == "text" and text.current is not None and text.current.kind == "meeting":
        return text.round_of[text.current.number]
    return reader.desk.round() or reader.rounds.here


@action("why", "Joins", "Why: the joins of this round, with the evidence in bits", keys="w", where="pane", hint="why")
def why(reader: Reader) -> None:
    """Explain the round."""
    from briefing.reader.sheets.why import Why

    told = round_here(reader)
    if told is None:
        reader.say("no round here: choose one in pane 4 or a meeting in the text")
        return
    reader.open(Why(told))
