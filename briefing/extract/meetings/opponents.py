"""Those who lead an opposition, and of which state: "opposition leader A" whom a guest meets is of the land visited."""

from __future__ import annotations

from collections import Counter

from briefing.extract.document import Document, Sentence
from briefing.extract.meetings import bodies, statesmen
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words
from briefing.extract.names import countries

_TITLE = 4  # words of a title


def leads(person: Actor, known: Words) -> bool:
    """Whether his title tells that a person is of those who oppose a government in politics."""
    words = (person.role or "").lower().split() if person.kind == "person" else ()
    return not known["conflict.in_politics"].isdisjoint(words)


def led_by(cast: Cast, lower: list[str], at: int, known: Words) -> Actor | None:
    """ "opposition leader A": the person in whose title token ``at`` stands."""
    for step in range(at + 1, min(at + 1 + _TITLE, len(lower))):
        if step in cast.at:
            return cast.at[step] if cast.at[step].kind == "person" and step > at + 1 else None
        if lower[step] not in known["nouns.actors"]:
            return None
    return None


def movement_of(person: Actor, known: Words) -> str | None:
    """The armed movement that a person who is told to be of the opposition is known for."""
    side = statesmen.by_full_name(person, known, Counter())
    return side if side is not None and countries.by_name(side) is None else None


def give_states(document: Document, cast: Cast, known: Words) -> None:
    """Give those who lead an opposition, where the text does not tell of which state, the land where they are met."""
    lower = document.lower
    for at in (at for at, word in enumerate(lower) if word in known["conflict.in_politics"]):
        leader = led_by(cast, lower, at, known)
        if leader is not None and not leader.role:
            leader.role = " ".join(lower[at : leader.first])
    found: dict[str, str] = {}
    for actor in cast.actors:
        if actor.kind == "person" and not actor.party and actor.name not in found and leads(actor, known):
            state = _land(document, cast, actor, known)
            if state is not None:
                found[actor.name] = state
    for actor in cast.actors if found else ():
        if actor.kind == "person" and not actor.party and actor.name in found:
            actor.party = found[actor.name]


def _land(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """The land of the town or state where somebody is, as his sentence or the one before tells."""
    sentence = document.sentence_at(document.starts[person.first])
    if sentence is None:
        return None
    before = document.sentence_at(document.starts[sentence.first - 1]) if sentence.first else None
    guests = {one.party for one in cast.between(sentence.first, sentence.last) if one.kind in ("person", "demonym")}
    here = _where(document, cast, sentence, guests, known)
    return here or (_where(document, cast, before, guests, known) if before is not None else None)


def _where(document: Document, cast: Cast, sentence: Sentence, guests: set[str | None], known: Words) -> str | None:
    """The land, of none of the ``guests``, in which a sentence says that something is done."""
    for one in reversed(cast.between(sentence.first, sentence.last)):
        before = document.lower[one.first - 1 - (document.lower[one.first - 1] == "the")]
        placed = before in known["syntax.place_prepositions"] or before in known["syntax.into"]
        verb = known.verbs.get(before)
        placed = placed or (verb is not None and verb.frame == "travel" and verb.direct)
        if not placed or one.kind not in ("place", "state") or not one.country or one.name in known["places.neutral"]:
            continue
        state = countries.by_code(one.country)
        if state is not None and bodies.is_one_state(state.name) and state.name not in guests:
            return cast.of_its_time(state.name)
    return None
