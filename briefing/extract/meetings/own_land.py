"""A state told by whose it is: "his country and X will hold talks"."""

from __future__ import annotations

from briefing.extract.document import Document, Sentence
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words
from briefing.extract.names import countries

_OFFICE = 3  # tokens behind a state's name in which the office of its holder begins


def name_lands(document: Document, cast: Cast, known: Words) -> None:
    """Add "his country", "her nation" to ``cast`` as the state of who speaks for one in the sentence or, alone
    there, in the one before."""
    lower = document.lower
    before: Actor | None = None
    for sentence in document.sentences:
        for at in range(sentence.first + 1, sentence.last):
            if lower[at] not in known["nouns.own_land"] or lower[at - 1] not in known["syntax.his"]:
                continue
            owner = _owner(document, cast, sentence, at, known) or before
            state = countries.by_name(owner.party) if owner is not None and owner.party else None
            if state is not None and cast.free(at - 1, at + 1):
                cast.add(Actor(at - 1, at + 1, "state", state.name, party=state.name, country=state.iso))
        people = [one for one in cast.between(sentence.first, sentence.last) if one.kind == "person" and one.party]
        before = people[0] if len(people) == 1 else None


def _owner(document: Document, cast: Cast, sentence: Sentence, at: int, known: Words) -> Actor | None:
    """Who speaks for a state before token ``at``: "President X said", "Chile's foreign minister says"."""
    for actor in reversed(cast.between(sentence.first, at)):
        if actor.kind == "person" and actor.party and actor.role:
            return actor
        near = document.lower[actor.last : actor.last + _OFFICE]
        if actor.kind in ("state", "demonym") and any(word in known["nouns.actors"] for word in near):
            return actor
    return None


def is_of(party: str, state: str) -> bool:
    """Whether a side is at home in a state: the state itself, or its people ("Palestinians" in Palestine)."""
    hit = countries.lookup(party)
    return party == state or (hit is not None and hit.via == "demonym" and hit.party.name == state)
