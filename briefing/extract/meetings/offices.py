"""Who is meant by an office alone: "the minister", "the envoy"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefing.extract.document import Document
from briefing.extract.names import incumbents
from briefing.model import EntityMention

_BACK = 40  # names before an office


def meant(document: Document, names: Sequence[EntityMention], index: int) -> EntityMention | None:
    """The mention ``index``, an office, as one of its holder; None where two are called so, or it tells its state.

    Of two presidents it is the one whom the sentence with names before told of first: its subject.
    """
    office = names[index]
    at = document.token_at(office.start)
    if at < 1 or document.lower[at - 1] != "the" or names[index - 1].end > office.start:
        return None  # "the Danish minister" is told by the state
    told = [one for one in names[max(0, index - _BACK) : index] if one.kind == "person" and one.form != "role"]
    holders = {
        one.name: one
        for one in told
        if incumbents.holds(one.role, office.role) and not incumbents.is_past(document, one)
    }
    if len(holders) > 1:
        first = _first_before(document, told, office)
        holders = {first.name: holders[first.name]} if first is not None and first.name in holders else {}
    holder = next(iter(holders.values()), None)
    if holder is None:
        return None
    return msgspec.structs.replace(office, name=holder.name, role=holder.role, country=holder.country)


def _first_before(document: Document, told: Sequence[EntityMention], office: EntityMention) -> EntityMention | None:
    """The first person of the sentence that names any before ``office``."""
    last = document.sentence_at(told[-1].start) if told else None
    if last is None or office.start < last.end:
        return None
    return next((one for one in told if one.start >= last.start), None)
