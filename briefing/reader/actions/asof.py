"""As of a day: what the corpus knew then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.rulings import RulingError
from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("as_of", "Views", "As of a day: what was known then, and what changed since", keys="at", where="pane")
def as_of(reader: Reader) -> None:
    """Ask for the day; where one looks from a day already, tell what changed since."""
    if reader.as_of is None:
        ask(reader)
        return
    from briefing.reader.sheets.since import Since

    reader.open(Since(reader.as_of))


@action("as_of.other", "Views", "Another day", keys="c, at", where="since", palette=False, hint="another day")
def ask(reader: Reader) -> None:
    """Ask for the day."""
    from briefing.library.rulings.days import day_of
    from briefing.reader.asof import enter
    from briefing.reader.sheets.prompt import Prompt

    found = reader.text.found
    usual = reader.as_of.day if reader.as_of is not None else found.published if found is not None else None

    def done(typed: str) -> str | None:
        try:
            day = day_of(typed)
        except RulingError as error:
            return str(error)
        for sheet in tuple(reader.main.sheets):
            if not isinstance(sheet, Prompt):
                reader.close(sheet)
        reader.run_worker(enter(reader, day), exit_on_error=False, exclusive=True, group="as_of")
        return None

    reader.open(Prompt("as of", done, value=usual.isoformat() if usual else "", note="a day, as 2020-08-31"))
