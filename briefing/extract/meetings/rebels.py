"""Those who lead the other side of a war inside one state: "rebel leader A", "his arch-foe A"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings import bodies
from briefing.extract.meetings.cast import Actor, Cast
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
        if _leads_rebels(actor, known) or _is_foe(document, cast, actor, known):
            against = cast.political_opposition(state) if _in_politics(actor, known) else cast.opposition(state)
            led[actor.name] = against
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


def _in_politics(person: Actor, known: Words) -> bool:
    """ "Russian opposition leader A", in a text of the rebels of a region."""
    return not known["conflict.in_politics"].isdisjoint((person.role or "").lower().split())


def _is_foe(document: Document, cast: Cast, person: Actor, known: Words) -> bool:
    """ "the president and his arch-foe, A"."""
    for at in range(person.first - 1, max(0, person.first - _TITLE) - 1, -1):
        if document.lower[at] in known["conflict.foes"]:
            before = document.lower[max(0, at - 2) : at]
            return document.lower[at + 1] != "," or any(word in known["syntax.possessives"] for word in before)
        if at in cast.at:
            return False
    return False
