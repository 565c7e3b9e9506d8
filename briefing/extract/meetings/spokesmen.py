"""Whose office-holder is meant where a state speaks of its own: "The Kremlin said the president will visit P"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words

_DAY = 4  # words of a day between "said" and "the president"
_HOUSE = 4  # words of "the Chilean presidential palace"


def name_their_own(document: Document, cast: Cast, known: Words) -> None:
    """Give "the president" behind "A said" the state A, as "A's president" would, where nobody told before is meant."""
    lower, told = document.lower, [one.first for one in cast.actors if one.kind == "person" and one.role]
    for at in range(2, len(lower) - 1):
        if lower[at] != "the" or lower[at + 1] not in known["nouns.holders"] or at + 1 in cast.at or at in cast.at:
            continue
        if lower[at + 2 : at + 3] == ["of"]:
            continue
        if told and told[0] < at:
            return
        state = _speaker(document, cast, at, known)
        if state is not None:
            cast.add(Actor(at, at + 1, "demonym", state.name, party=state.party, country=state.country))


def _speaker(document: Document, cast: Cast, at: int, known: Words) -> Actor | None:
    """The state before a verb of saying that ends right before token ``at``."""
    lower = document.lower
    step = at - 1 - (lower[at - 1] == "that")
    for _ in range(_DAY):
        if step > 0 and lower[step] in known["time.around_day"] and lower[step] not in known["speech.verbs"]:
            step -= 1
    if step < 1 or lower[step] not in known["speech.verbs"]:
        return None
    for back in range(step - 1, max(-1, step - 1 - _HOUSE), -1):
        actor = cast.at.get(back)
        if actor is not None:
            return actor if actor.kind in ("state", "demonym") and "|" not in (actor.party or "|") else None
        if lower[back] not in known["nouns.actors"] and lower[back] not in known["titles.houses"]:
            return None
    return None
