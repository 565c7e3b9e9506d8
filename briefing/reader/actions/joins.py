"""Joins: why mentions were taken for one round, and ruling on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import UnknownIdError
from briefing.library.rulings import RulingError
from briefing.model import Entity, Link, Round
from briefing.reader.actions.registry import action
from briefing.reader.words import crumb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Decision, Verdict
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
    from briefing.library.rulings.names import on_entities
    from briefing.library.rulings.rounds import on_rounds
    from briefing.reader.sheets.ruling import ON_MEETINGS, ON_NAMES

    reader.taken = None
    verdicts = ON_MEETINGS
    try:
        if isinstance(taken, Round) and isinstance(here, Round):
            decision = on_rounds(reader.library, (taken, here), "same")
        elif isinstance(taken, Entity) and isinstance(here, Entity):
            decision, verdicts = on_entities(reader.library, taken, here, "same"), ON_NAMES
        else:
            return
    except (RulingError, UnknownIdError) as error:
        reader.say(str(error))
        return
    _ask(reader, "The same?", [_name(taken), "and", _name(here)], decision, verdicts)


@action(
    "split",
    "Joins",
    "Split: this mention does not belong to its round",
    keys="s",
    where="rounds text why",
    hint="split",
)
def split(reader: Reader) -> None:
    """Part the mention under the cursor, or a round's weakest, from the others."""
    told, link = link_here(reader)
    if told is None or link is None:
        reader.say("no mention here to split off: choose one in the text or under why")
        return
    from briefing.library.rulings.rounds import apart
    from briefing.reader.sheets.ruling import ON_MEETINGS

    try:
        decision = apart(reader.library, told, link)
    except (RulingError, UnknownIdError) as error:
        reader.say(str(error))
        return
    said = [f"The meeting of “{link.text}”", f"({link.article}) and that of the other mentions of", crumb(told)]
    _ask(reader, "Not the same?", said, decision, ON_MEETINGS)


def link_here(reader: Reader) -> tuple[Round | None, Link | None]:
    """The round that the keys are about, and its mention under the cursor, else its weakest."""
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


@action("ruling.verdict", "Joins", "Another verdict: same, different, unsure", keys="v", where="ruling", palette=False)
def verdict(reader: Reader) -> None:
    """Turn it."""
    from briefing.reader.sheets.ruling import Ruling

    if isinstance(reader.view, Ruling):
        reader.view.turn()


@action("ruling.note", "Joins", "A note with the ruling: why", keys="a", where="ruling", palette=False)
def note(reader: Reader) -> None:
    """Ask for it."""
    from briefing.reader.sheets.prompt import Prompt
    from briefing.reader.sheets.ruling import Ruling

    view = reader.view
    if not isinstance(view, Ruling):
        return
    page = view

    def done(typed: str) -> str | None:
        page.annotate(typed)
        return None

    reader.open(Prompt("why", done, value=view.decision.note))


def _ask(reader: Reader, question: str, said: list[str], decision: Decision, verdicts: Sequence[Verdict] = ()) -> None:
    from briefing.reader.sheets.ruling import Ruling

    reader.open(Ruling(question, said, decision, verdicts))


def _name(item: Round | Entity) -> str:
    return crumb(item) if isinstance(item, Round) else item.name
