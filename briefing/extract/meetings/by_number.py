"""Bodies that a text calls by the number of their members: "the Seven", "the seven ministers" in one about the G-7."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words
from briefing.lexicon import table

_WORDS = 3  # between the number and "ministers"


def name(document: Document, cast: Cast, known: Words) -> None:
    """Add "the Five" to ``cast`` as the one body of so many members that the text names."""
    numbers: dict[str, list[str]] = table("en", "bodies")["by_number"]
    named = {actor.party: actor.forum for actor in cast.actors}
    called = {word: [body for body in owners if body in named] for word, owners in numbers.items()}
    for at, word in enumerate(document.lower) if any(called.values()) else ():
        owners = called.get(word, [])
        alone = len(owners) == 1 and document.lower[at - 1 : at] == ["the"] and cast.free(at, at + 1)
        if alone and (document.words[at][0].isupper() or _stands_for_them(document, at, known)):
            cast.add(Actor(at, at + 1, "body", owners[0], party=owners[0], forum=named[owners[0]]))


def _stands_for_them(document: Document, at: int, known: Words) -> bool:
    """ "the seven will meet", "the seven finance ministers": not "the seven strikers",
    "the seven will appeal", "the seven ministers of the coalition"."""
    behind = document.lower[at + 1 : at + 1 + _WORDS]
    auxiliaries, meeting = known["syntax.auxiliaries"], known["verbs.hold"] | known.verbs.keys()
    verb = next((word for word in behind if word not in auxiliaries), "")
    if verb in meeting:
        return True
    beside = known["aims.portfolios"] | known["multilateral.ranks"]
    for step in range(at + 1, min(at + 1 + _WORDS, len(document.lower) - 1)):
        if document.lower[step] not in beside:
            of_others = document.lower[step + 1] in ("of", "from")
            return document.lower[step] in known["multilateral.of_body"] and not of_others
    return False
