"""Rulings on names: what one is called, what it is, which spellings are its own, which two are the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from briefing.extract.names import is_name
from briefing.library.rulings import RulingError
from briefing.link.entities import name_anchor
from briefing.link.naming.bodies import is_generic
from briefing.link.naming.keys import light
from briefing.model import Anchor, Decision, Entity, EntityKind, EntityMention, Verdict

if TYPE_CHECKING:
    from briefing.library.shelf import Shelf

FIELDS = ("name", "kind", "country")
MOST = 500
"""Articles that are looked through for the names of one entity."""


def on_entities(library: Shelf, first: Entity, second: Entity, verdict: Verdict, note: str = "") -> Decision:
    """Two names stand for the same, or do not."""
    if first.id == second.id:
        raise RulingError("these are one already")
    if verdict == "same" and first.kind != second.kind:
        raise RulingError(f"a {first.kind} and a {second.kind} cannot be the same")
    anchors = (anchor(library, first), anchor(library, second))
    return Decision(id="", subject="entity", verdict=verdict, anchors=anchors, note=note)


def set_field(library: Shelf, item: Entity, field: str, value: str, note: str = "") -> Decision:
    """``name``, ``kind`` or ``country`` (ISO 3166-1 alpha-2) of an entity is set; raises ``RulingError``."""
    value = " ".join(value.split())
    if field not in FIELDS:
        raise RulingError(f"no field is called {field!r}: {', '.join(FIELDS)}")
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
    anchors = (anchor(library, item),)
    return Decision(id="", subject="entity", verdict="set", anchors=anchors, field=field, value=value, note=note)


def alias_apart(library: Shelf, item: Entity, alias: str, note: str = "") -> Decision:
    """One spelling stands for someone else; raises ``RulingError`` for the name itself and for what is short for it."""
    if alias == item.name:
        raise RulingError("this is the name itself: split off another spelling, or rename it")
    own = next((named for named in _borne(library, item) if light(named.name) == light(alias)), None)
    if own is None:
        raise RulingError(f"{alias!r} is short for another of these names in its articles: it goes with that one")
    anchors = (anchor(library, item, alias), name_anchor(own.name, own.kind))
    return Decision(id="", subject="entity", verdict="different", anchors=anchors, note=note)


def anchor(library: Shelf, item: Entity, but: str = "") -> Anchor:
    """What a ruling on a name rests on: one that articles have (not ``but``), whatever it was renamed to."""
    if not item.decided and light(item.name) != light(but):
        return name_anchor(item.name, item.kind)
    borne = [named for named in _borne(library, item) if light(named.name) != light(but)]
    found = next((named for named in borne if named.name == item.name), borne[0] if borne else None)
    if found is None:
        raise RulingError(f"no article has {item.name!r} in these words: take back what was ruled on it first")
    if found.kind == "organization" and is_generic(found.name):
        raise RulingError(f"every state has a {found.name!r}: take back what was ruled on this one first")
    return name_anchor(found.name, found.kind)


def _borne(library: Shelf, item: Entity) -> Iterator[EntityMention]:
    """The names that articles give in full for this entity, as mentions."""
    seen: set[tuple[str, str]] = set()
    for article in item.articles[:MOST]:
        for mention, entity in zip(library.extraction(article).names, library.entity_ids(article), strict=False):
            if entity == item.id and is_name(mention) and (mention.kind, mention.name) not in seen:
                seen.add((mention.kind, mention.name))
                yield mention
