"""Parliaments that a statesman of another state speaks to: "addressed the Chilean congress", "spoke in the Rada"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import Words
from briefing.extract.names import countries
from briefing.lexicon import table

_REACH = 9  # words from "addressed" to the parliament: "to a joint session of both houses of the"
_NAME = 3  # words of "Chilean lower house"
_ORGAN = "parliament"


def name_addressed(document: Document, cast: Cast, known: Words) -> None:
    """Make the parliament behind a word of speaking the side of its state."""
    lower = document.lower
    for at, word in enumerate(lower):
        if word not in known["parliaments.speaking"]:
            continue
        step = at + 1
        while (
            step < min(at + _REACH, len(lower)) and step not in cast.at and lower[step] in known["parliaments.before"]
        ):
            step += 1
        house = _house(document, cast, known, step) if step < len(lower) else None
        if house is None:
            continue
        for covering in {id(one): one for one in cast.between(house.first, house.last)}.values():
            cast.remove(covering)
        cast.add(house)


def spoken_to(seen: View, at: int) -> Actor | None:
    """The parliament that the speech at token ``at`` is given to."""
    for step in range(at + 1, min(at + _REACH + 1, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None:
            return actor if actor.organ == _ORGAN else None
        if not seen.has(step, "parliaments.before"):
            return None
    return None


def _house(document: Document, cast: Cast, known: Words, at: int) -> Actor | None:
    """The parliament that begins at token ``at``, with its state."""
    lower, actor = document.lower, cast.at.get(at)
    first, last = (actor.first, actor.last) if actor is not None else (at, at + 1)
    own = table("en", "sides")["parliaments"].get(lower[last - 1])
    state = countries.by_name(own) if own else None
    if state is None and actor is not None and lower[last - 1] in known["parliaments.names"]:
        state = countries.by_code(actor.country) if actor.country else None
    elif state is None and actor is not None and actor.kind in ("demonym", "state"):
        near = range(last, min(last + _NAME, len(lower)))
        house = next((step for step in near if lower[step] in known["parliaments.names"]), None)
        state, last = (countries.by_name(actor.party or ""), house + 1) if house is not None else (None, last)
    if state is None or not document.words[first][0].isupper():
        return None
    return Actor(first, last, "side", f"parliament of {state.name}", party=state.name, country=state.iso, organ=_ORGAN)
