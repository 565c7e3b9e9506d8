"""Ships that bear the name of a person: "the carrier John F. Kennedy", "the Harry S. Truman"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words

_INITIAL = 2  # letters of "F."
_BEHIND = ("syntax.auxiliaries", "syntax.prepositions")  # not "the George W. Bush administration"


def not_persons(document: Document, cast: Cast, known: Words) -> None:
    """Leave out the persons of a text who are ships."""
    if any(_is_ship(document, one, known) for one in cast.actors if one.kind == "person"):
        for actor in [one for one in cast.actors if one.kind == "person" and _is_ship(document, one, known)]:
            cast.remove(actor)


def _is_ship(document: Document, person: Actor, known: Words) -> bool:
    """Whether a kind of ship stands right before a name, or only "the" before one with an initial in it."""
    before = document.lower[person.first - 1] if person.first else ""
    if before in known["nouns.ships"]:
        return True
    inner = document.words[person.first + 1 : person.last - 1]
    after = document.lower[person.last] if person.last < len(document.lower) else "."
    alone = after in known.verbs or any(after in known[group] for group in _BEHIND) or not after.isalnum()
    return before == "the" and alone and any(len(word) <= _INITIAL and word[0].isupper() for word in inner)
