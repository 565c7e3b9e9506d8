"""Regions that fight for themselves: "Chechen rebels", "separatists in Aceh" are one side, by whatever name."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Breakaway, Words

_NEAR = 4  # tokens between a region and the word for those who fight for it
_TITLE = 4  # words of a title: "Casamance rebel leader"


def find(document: Document, cast: Cast, known: Words, published: dt.date | None) -> None:
    """Tell ``cast`` the regions that the text shows to rise against their state, and by which name their side goes."""
    named = Counter(one.party for one in cast.actors)
    told = [(one, region) for one in cast.actors if (region := _region(one, known, published)) is not None]
    told = [(one, region) for one, region in told if any(named[state] for state in region.states)]
    counts = Counter(region.region for _, region in told)
    told_of = not known["conflict.for_a_region"].isdisjoint(document.lower)
    fought = {
        region.region
        for one, region in told
        if (told_of and (counts[region.region] > 1 or one.kind == "side")) or _has_rebels(document, one, known)
    }
    for name in (name for name, _ in counts.most_common() if name in fought):
        region = known.breakaway[name]
        state = max(region.states, key=lambda one: named[one])
        cast.breakaway[name] = state
        cast.movements[name] = region.side
        cast.movements.setdefault(state, region.side)
    _name_sides(document, cast, known, [one for one, region in told if region.region in fought])


def unite(cast: Cast, known: Words) -> None:
    """Give a people's fighters the name of the one movement among them that the text names."""
    named = {one.party for one in cast.actors}
    for one in cast.actors:
        movements = [party for party in known.movements_of.get(one.party or "", ()) if party in named]
        if len(movements) == 1:
            one.party = movements[0]


def own_region(cast: Cast, lower: list[str], end: int) -> str | None:
    """ "rebels from Bougainville", "separatists in the Casamance region": the region named behind token ``end``."""
    if end >= len(lower) or lower[end] not in ("from", "of", "in", "on"):
        return None
    at = end + 1 + (lower[end + 1 : end + 2] == ["the"])
    told = cast.at.get(at)
    return next((name for name in (told.party, told.name) if name in cast.breakaway), None) if told else None


def _region(actor: Actor, known: Words, published: dt.date | None) -> Breakaway | None:
    """The region that an actor names, or speaks for, where it was no state yet."""
    name = actor.party or (actor.name if actor.kind in ("place", "organization") else "")
    region = known.breakaway.get(name)
    still = region is not None and (region.until is None or published is None or published < region.until)
    return region if still else None


def _has_rebels(document: Document, region: Actor, known: Words) -> bool:
    """Whether the text tells of rebels close to a region or to one who leads it."""
    first, last = max(0, region.first - _NEAR), region.last + _NEAR
    sentence = document.sentence_at(document.starts[region.first])
    if sentence is not None:
        first, last = max(first, sentence.first), min(last, sentence.last)
    return any(word in known["conflict.separatist"] for word in document.lower[first:last])


def _name_sides(document: Document, cast: Cast, known: Words, told: list[Actor]) -> None:
    """Make a fought-for region a side where it stands for those who act for it, and give their leaders that side."""
    lower = document.lower
    led: dict[str, str] = {}
    for one in told:
        side = cast.movements[one.party if one.party in cast.movements else one.name]
        leader = _leader(document, cast, known, one)
        if leader is not None:
            led[leader.name] = side
        end = one.last
        while end < len(lower) and end - one.last < _TITLE and lower[end] in known["regions.kinds"]:
            end += 1
        acts = end < len(lower) and (lower[end] in known["regions.bearers"] or lower[end] in known["nouns.actors"])
        if acts or one.kind in ("demonym", "person"):
            one.kind = "side" if one.kind in ("place", "organization") else one.kind
            one.party = side
    for one in cast.actors if led else ():
        if one.kind == "person" and one.name in led and not one.party:
            one.party = led[one.name]


def _leader(document: Document, cast: Cast, known: Words, region: Actor) -> Actor | None:
    """ "Casamance rebel leader A": who is told to speak for the region."""
    titles = known["nouns.actors"] | known["regions.kinds"] | known["conflict.separatist"]
    at = region.last
    while at < len(document.lower) and at - region.last <= _TITLE and at not in cast.at:
        if document.lower[at] not in titles:
            return None
        at += 1
    person = cast.at.get(at)
    return person if person is not None and person.kind == "person" and at > region.last else None
