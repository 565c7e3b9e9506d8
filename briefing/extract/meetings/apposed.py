"""Whom a comma sets off behind what he is of a state: "Chile's best-known poet, Senator X, ", "her ally, King Y, "."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_possessive

_RANK = 5  # words of a rank before a name
_WHAT = 8  # words of what he is
_OPENING = 5  # words of "On the very eve of"
_ENDS = ("syntax.prepositions", "syntax.determiners", "syntax.auxiliaries")
_LINKS = ("syntax.prepositions", "syntax.subordinators", "syntax.occasions")


def person(document: Document, cast: Cast, comma: int, known: Words) -> Actor | None:
    """The person behind the comma at token ``comma``; of whose he is said to be, see ``owner``."""
    words = document.words
    at = comma + 1
    ally = cast.at.get(at)
    at = ally.last if ally is not None and ally.kind == "demonym" else at  # "Chile's ally, Bolivian President X"
    while at < min(comma + _RANK, len(words)) and at not in cast.at and words[at][:1].isupper():
        at += 1
    found = cast.at.get(at)
    named = found is not None and found.kind == "person" and found.first == at
    if (
        found is None
        or not named
        or is_possessive(words[found.last - 1])
        or words[found.last : found.last + 1] == ["and"]
    ):
        return None
    return found if owner(document, cast, comma, known) is not None else None


def owner(document: Document, cast: Cast, comma: int, known: Words) -> Actor | None:
    """The state or town in the possessive that begins the noun phrase before the comma at token ``comma``."""
    lower = document.lower
    if lower[comma] != ",":
        return None
    for step in range(comma - 1, max(0, comma - _WHAT) - 1, -1):
        actor = cast.at.get(step)
        if actor is not None:
            owned = any(map(is_possessive, lower[actor.last - 1 : actor.last + 1]))
            told = owned and step < comma - 1 and actor.kind in ("state", "place")
            return actor if told and not _opens(document, actor, comma, known) else None
        if not lower[step][:1].isalpha() or any(lower[step] in known[words] for words in _ENDS):
            return None
    return None


def _opens(document: Document, actor: Actor, comma: int, known: Words) -> bool:
    """ "Amid Chile's drought, ", "Citing Chile's long war, ", "With Chile's debt growing, ": a phrase that opens the
    sentence and tells of no person."""
    sentence, what = document.sentence_at(document.starts[comma]), document.lower[comma - 1]
    if sentence is None or actor.first - sentence.first > _OPENING:
        return False
    if what in known["nouns.actors"] or what in known["relations.of_others"]:
        return False
    before = document.lower[sentence.first : actor.first]
    return any(word.endswith("ing") or any(word in known[words] for words in _LINKS) for word in before)


def owning_state(document: Document, cast: Cast, one: Actor, known: Words) -> str | None:
    """The state of a person set off so, where no other is told between the comma and the name."""
    words = document.words
    at = one.first - 1
    while at > one.first - _RANK and at not in cast.at and words[at][:1].isupper():
        at -= 1
    if at <= 0 or at in cast.at or document.lower[at - 1] in known["relations.of_others"]:
        return None
    state = owner(document, cast, at, known)
    return state.party if state is not None and state.kind == "state" and "|" not in (state.party or "|") else None
