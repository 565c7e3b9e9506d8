"""Those who lead the other side of a war inside one state: "rebel leader A", "his arch-foe A"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings import bodies, opponents
from briefing.extract.meetings.cast import Actor, Cast, opposition_by_name
from briefing.extract.meetings.words import Words, phrase_at

_TITLE = 6  # words between "his foe" and the name


def states(cast: Cast, known: Words) -> dict[str, int]:
    """The states whose rebels have a leader with a name in the text, with how often he is told of."""
    out: dict[str, int] = {}
    for actor in cast.actors:
        if _leads_rebels(actor, known) and actor.party and bodies.is_one_state(actor.party):
            out[actor.party] = out.get(actor.party, 0) + 1
    return out


def change_sides(document: Document, cast: Cast, known: Words) -> None:
    """Give the opposition of a state at war those who lead it, though they are known for the state or by its name."""
    led: dict[str, str] = {}
    fought_over = max(sorted(cast.wars), key=lambda state: cast.wars[state], default=None)
    for actor in cast.actors:
        state = actor.party or fought_over
        if actor.kind != "person" or state is None or state not in cast.wars:
            continue
        regional = state in cast.breakaway.values()  # the president's rival in the capital is none of the rebels
        if _leads_rebels(actor, known) or (not regional and _is_foe(document, cast, actor, known)):
            political = opponents.leads(actor, known)
            led[actor.name] = _politicians(cast, actor, state, known) if political else cast.opposition(state)
    for actor in cast.actors:
        if actor.kind == "person" and actor.name in led and (actor.party is None or actor.party in cast.wars):
            actor.party = led[actor.name]


def _leads_rebels(actor: Actor, known: Words) -> bool:
    """Whether his title tells that a person leads rebels."""
    words = (actor.role or "").lower().split() if actor.kind == "person" else []
    return any(
        (hit := phrase_at(known.opposing, words, at, len(words))) is not None and hit[1] == "opposition"
        for at in range(len(words))
        if words[at] in known.opposing
    )


def _politicians(cast: Cast, leader: Actor, state: str, known: Words) -> str:
    """The opposition that somebody leads in politics, where rebels of another name fight the same state."""
    armed = cast.movements.get(state) in known.movements
    usual = opposition_by_name(state) if armed else cast.political_opposition(state)
    return opponents.movement_of(leader, known) or usual


def _is_foe(document: Document, cast: Cast, person: Actor, known: Words) -> bool:
    """ "the president and his arch-foe, A"."""
    for at in range(person.first - 1, max(0, person.first - _TITLE) - 1, -1):
        if document.lower[at] in known["conflict.foes"]:
            before = document.lower[max(0, at - 2) : at]
            return document.lower[at + 1] != "," or any(word in known["syntax.possessives"] for word in before)
        if at in cast.at:
            return False
    return False
