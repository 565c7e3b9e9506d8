"""The yearly summit that news tells of by one word: "the Venice economic summit", "a summit of industrial nations"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_owner


def name_summits(document: Document, cast: Cast, known: Words) -> None:
    """Add "economic" of "the economic summit" to ``cast`` as the group that meets there."""
    published, lower = document.article.published, document.lower
    for summit in known.summits:
        for at, word in enumerate(lower):
            if word in summit.members and _of_members(document, cast, at, known):
                cast.add(Actor(at, at + 2, "body", summit.group, party=summit.group, forum=True))
        told = any(actor.party == summit.group for actor in cast.actors) or not summit.beside.isdisjoint(lower)
        if not told and (published is None or published.year > summit.until):
            continue
        for at, word in enumerate(lower):
            if word == summit.kind and _is_the_one(document, cast, at, known):
                cast.add(Actor(at, at + 1, "body", summit.group, party=summit.group, forum=True))


def _is_the_one(document: Document, cast: Cast, at: int, known: Words) -> bool:
    """ "the economic summit", "last year's Venice economic summit": not one of a region, nor one that is proposed."""
    lower = document.lower
    if lower[at + 1 : at + 2] != ["summit"] or lower[at + 2 : at + 3] == ["with"] or at in cast.at or not at:
        return False
    before, word = cast.at.get(at - 1), lower[at - 1]
    if before is not None and (before.kind != "place" or is_owner(word)):
        return False
    return word not in known["multilateral.regional"] and word not in known["syntax.proposing"]


def _of_members(document: Document, cast: Cast, at: int, known: Words) -> bool:
    """ "a summit of major industrial nations": by what those who meet are, without their number."""
    lower, first = document.lower, at - 1
    while first > 0 and lower[first] in known["multilateral.leading"]:
        first -= 1
    units = at + 1 < len(lower) and lower[at + 1] in known["multilateral.members"] and cast.free(at, at + 2)
    return units and lower[first] == "of" and lower[max(0, first - 1)] in ("summit", "meeting")
