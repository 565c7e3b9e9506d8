"""A person's rulings on one name: what it is called, what it is, which spelling is not its own."""

from __future__ import annotations

from typing import get_args

from briefing.link.entities import name_anchor
from briefing.model import Decision, Entity, EntityKind
from briefing.reader.rulings import RulingError


def set_field(item: Entity, field: str, value: str) -> Decision:
    """``name``, ``kind`` or ``country`` (ISO 3166-1 alpha-2) of an entity is set; raises ``RulingError``."""
    value = " ".join(value.split())
    if field == "kind" and value not in get_args(EntityKind):
        raise RulingError(f"no kind is called {value!r}: person, organization or place")
    if field == "country":
        value = value.upper()
        if len(value) != 2 or not value.isalpha():
            raise RulingError("a country is two letters, as in TR or RU")
    if not value:
        raise RulingError("nothing was typed")
    if value == getattr(item, field):
        raise RulingError(f"the {field} is {value} already")
    anchors = (name_anchor(item.name, item.kind),)
    return Decision(id="", subject="entity", verdict="set", anchors=anchors, field=field, value=value)


def alias_apart(item: Entity, alias: str) -> Decision:
    """One spelling stands for someone else; raises ``RulingError`` for the name itself."""
    if alias == item.name:
        raise RulingError("this is the name itself: split off another spelling, or rename it")
    anchors = (name_anchor(item.name, item.kind), name_anchor(alias, item.kind))
    return Decision(id="", subject="entity", verdict="different", anchors=anchors)
