"""What became of each ruling: whether it is in force, why not, and what it is about now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import msgspec

from briefing.library.records import UnknownIdError
from briefing.link.describe import round_of_fact
from briefing.link.rulings import Placed
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
    packed = library.index.get("placed")
    facts = {one.decision.id: one.facts for one in (unpack(tuple[Placed, ...], packed) if packed else ())}
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
                rounds=_rounds(library, facts.get(one.id, ())),
            )
        )
    return out


def _rounds(library: Shelf, facts: Iterable[str | None]) -> tuple[str, ...]:
    found = []
    for fact in facts:
        if fact is None:
            continue
        try:
            found.append(library.round(round_of_fact(fact)).id)
        except UnknownIdError:
            continue
    return tuple(dict.fromkeys(found))
