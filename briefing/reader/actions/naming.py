"""Rulings on names, from the page of a person, a body or a place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.library import UnknownIdError
from briefing.library.rulings import RulingError
from briefing.model import Decision, Entity
from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


def _entity(reader: Reader) -> Entity | None:
    from briefing.reader.sheets.entity import EntityPage

    view = reader.view
    if not isinstance(view, EntityPage):
        return None
    try:
        return view.item
    except UnknownIdError as error:
        reader.say(str(error))
        return None


def _ask(reader: Reader, question: str, said: Sequence[str], decision: Decision) -> None:
    from briefing.reader.sheets.moving import Moving

    reader.open(Moving(question, said, decision))


@action(
    "entity.go", "Follow", "Narrow the panes to this name", keys="g o", where="entity", palette=False, hint="go there"
)
def go_to_entity(reader: Reader) -> None:
    """Close the page and choose its entity."""
    from briefing.reader.sheets.page import clear

    item = _entity(reader)
    if item is not None:
        clear(reader)
        reader.desk.choose("entity", item.id)


@action(
    "entity.merge", "Joins", "Merge: another name is the same", keys="m", where="entity", palette=False, hint="merge"
)
def merge(reader: Reader) -> None:
    """Choose the other name by letters."""
    from briefing.reader.sheets.others import Others

    item = _entity(reader)
    if item is not None:
        reader.open(Others(item))


@action(
    "entity.split",
    "Joins",
    "Split: this spelling is someone else",
    keys="s",
    where="entity",
    palette=False,
    hint="split",
)
def split(reader: Reader) -> None:
    """Part the spelling under the cursor."""
    from briefing.library.rulings.names import alias_apart
    from briefing.reader.pages.told import Alias

    item = _entity(reader)
    target = getattr(reader.view, "target", None)
    if item is None:
        return
    if not isinstance(target, Alias):
        reader.say("put the cursor on one of the spellings first")
        return
    try:
        decision = alias_apart(reader.library, item, target.name)
    except RulingError as error:
        reader.say(str(error))
        return
    _ask(reader, "Someone else?", [f"“{target.name}” is not {item.name}."], decision)


def _set(reader: Reader, field: str, value: str) -> None:
    from briefing.library.rulings.names import set_field
    from briefing.reader.sheets.prompt import Prompt

    item = _entity(reader)
    if item is None:
        return

    def done(typed: str) -> str | None:
        try:
            decision = set_field(reader.library, item, field, typed)
        except RulingError as error:
            return str(error)
        said = [f"The {field} of {item.name} is {decision.value}."]
        reader.call_after_refresh(_ask, reader, f"Set the {field}?", said, decision)
        return None

    reader.open(Prompt(f"{field} of {item.name}"[:40], done, value=value))


@action("entity.rename", "Joins", "Rename", keys="r", where="entity", palette=False, hint="rename")
def rename(reader: Reader) -> None:
    """Ask for the name."""
    item = _entity(reader)
    if item is not None:
        _set(reader, "name", item.name)


@action("entity.kind", "Joins", "Set the kind: person, organization, place", keys="K", where="entity", palette=False)
def kind(reader: Reader) -> None:
    """Ask for the kind."""
    item = _entity(reader)
    if item is not None:
        _set(reader, "kind", "")


@action("entity.country", "Joins", "Set the country", keys="C", where="entity", palette=False)
def country(reader: Reader) -> None:
    """Ask for the country."""
    item = _entity(reader)
    if item is not None:
        _set(reader, "country", item.country or "")
