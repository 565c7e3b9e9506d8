"""Joins: why mentions were taken for one round, and ruling on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import UnknownIdError
from briefing.model import Entity, Link, Round
from briefing.reader import rulings
from briefing.reader.actions.registry import action
from briefing.reader.words import crumb

if TYPE_CHECKING:
    from briefing.model import Decision
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


@action("merge", "Joins", "Merge: this and another round (or name) are the same", keys="m", where="entities rounds")
def merge(reader: Reader) -> None:
    """The first press takes one, the second the other."""
    here = reader.rounds.here if reader.place.pane == "rounds" else reader.entities.here
    if not isinstance(here, Round | Entity):
        return
    taken = reader.taken
    if taken is None or type(taken) is not type(here):
        reader.taken = here
        key = reader.keymap.first("merge")
        reader.say(f"merge {_name(here)} with …  go to the other one and press {key}; esc calls it off")
        return
    reader.taken = None
    try:
        if isinstance(taken, Round) and isinstance(here, Round):
            decision = rulings.on_rounds(reader.library, taken, here, "same")
        elif isinstance(taken, Entity) and isinstance(here, Entity):
            decision = rulings.on_entities(taken, here, "same")
        else:
            return
    except (rulings.RulingError, UnknownIdError) as error:
        reader.say(str(error))
        return
    _ask(reader, "The same?", [_name(taken), "and", _name(here), "are the same."], decision)


@action("split", "Joins", "Split: this mention does not belong to its round", keys="s", where="rounds text why")
def split(reader: Reader) -> None:
    """Part the mention under the cursor, or a round's weakest, from the others."""
    told, link = _link_here(reader)
    if told is None or link is None:
        reader.say("no mention here to split off: choose one in the text or under why")
        return
    try:
        decision = rulings.apart(reader.library, told, link)
    except (rulings.RulingError, UnknownIdError) as error:
        reader.say(str(error))
        return
    said = [f"“{link.text}”", f"({link.article}) does not tell of", f"{crumb(told)}, as its other mentions do."]
    _ask(reader, "Not the same?", said, decision)


def _link_here(reader: Reader) -> tuple[Round | None, Link | None]:
    from briefing.reader.sheets.why import Why

    view = reader.view
    if isinstance(view, Why):
        return view.told, view.target if isinstance(view.target, Link) else None
    told = round_here(reader)
    if told is None:
        return None, None
    text = reader.text
    current = text.current
    if current is not None and text.article is not None:
        for link in told.links:
            if (link.article, link.mention) == (text.article.id, current.number) and current.kind == "meeting":
                return told, link
    return told, min(told.links, key=lambda link: link.bits, default=None)


@action("undo", "Joins", "Take the last ruling back", keys="u", where="pane sheet")
def undo(reader: Reader) -> None:
    """Undo."""
    reader.work.undo()


@action("ruling.yes", "Joins", "Make the ruling", keys="y", where="ruling", palette=False)
def yes(reader: Reader) -> None:
    """Make it."""
    from briefing.reader.sheets.ruling import Ruling

    if isinstance(reader.view, Ruling):
        reader.view.decide()


def _ask(reader: Reader, question: str, said: list[str], decision: Decision) -> None:
    from briefing.reader.sheets.ruling import Ruling

    reader.open(Ruling(question, said, decision))


def _name(item: Round | Entity) -> str:
    return crumb(item) if isinstance(item, Round) else item.name
