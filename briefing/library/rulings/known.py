"""What became of each ruling: whether it is in force, why not, and what it is about now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from briefing.library.records import UnknownIdError
from briefing.link.describe import id_of_anchor
from briefing.model import Decision
from briefing.store.codec import unpack

if TYPE_CHECKING:
    from briefing.library.shelf import Shelf

State = Literal["in force", "taken back", "lost", "overruled", "unusable"]
_STATES: dict[str, State] = {
    "decision_lost": "lost",
    "decision_contradicted": "overruled",
    "decision_unusable": "unusable",
}


class Ruled(msgspec.Struct, frozen=True, kw_only=True):
    """A ruling as it stands: ``problem`` says why it is not in force, ``rounds`` are those it is about, by id."""

    decision: Decision
    state: State
    problem: str = ""
    rounds: tuple[str, ...] = ()


def known(library: Shelf, decisions: Iterable[Decision]) -> list[Ruled]:
    """Each of ``decisions`` with its state in ``library``, which must have been joined with them."""
    told = {problem.message.split(" ", 2)[1]: problem for problem in library.problems() if problem.code in _STATES}
    packed = library.index.get("resolved")
    resolved = {one.id: one for one in (unpack(tuple[Decision, ...], packed) if packed else ())}
    out = []
    for one in decisions:
        if one.undone is not None:
            out.append(Ruled(decision=one, state="taken back"))
            continue
        problem = told.get(one.id)
        out.append(
            Ruled(
                decision=one,
                state=_STATES[problem.code] if problem else "in force",
                problem=problem.message if problem else "",
                rounds=tuple(_rounds(library, resolved.get(one.id, one))) if one.subject in _ON_ROUNDS else (),
            )
        )
    return out


_ON_ROUNDS = ("round", "mention")


def _rounds(library: Shelf, decision: Decision) -> Sequence[str]:
    found = []
    for anchor in decision.anchors:
        try:
            found.append(library.round(id_of_anchor(anchor)).id)
        except UnknownIdError:
            continue
    return list(dict.fromkeys(found))
