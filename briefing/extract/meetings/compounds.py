"""Sides told in one breath: "North Korea-U.S. summit", "Lee–Xi talks", "Canada/U.S. talks", "North and South Korea"."""

from __future__ import annotations

import re

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import unowned
from briefing.extract.names import countries

_DASHES = "-‐‑–"
_WORDS = 2  # of a name that shares one of them
_JOINTS = f"{_DASHES}/"
_PARTED = re.compile(f"[{_DASHES}]")


def find(document: Document, cast: Cast) -> None:
    """Add the pairs of ``document`` to ``cast``; what their words stood for before goes."""
    bearers = _bearers(cast)
    for at, word in enumerate(document.words):
        if word in _JOINTS:
            _around(document, cast, at)
        elif word[0].isupper() and _PARTED.search(word):
            _inside(document, cast, at, bearers)
        elif word[0].isupper() and document.lower[at + 1 : at + 2] == ["and"]:
            _sharing_name(document, cast, at)


def _bearers(cast: Cast) -> dict[str, Actor]:
    """The persons of the text by the words of their names, the one told of first before others."""
    out: dict[str, Actor] = {}
    for actor in cast.actors:
        if actor.kind == "person":
            for word in actor.name.split():
                out.setdefault(word, actor)
    return out


def _around(document: Document, cast: Cast, at: int) -> None:
    """Two names with a dash or a slash between them and no space."""
    one, other = cast.at.get(at - 1), cast.at.get(at + 1)
    if one is None or other is None or not (one.party or one.kind == other.kind == "person"):
        return
    if document.ends[at - 1] != document.starts[at] or document.ends[at] != document.starts[at + 1]:
        return
    if other.last < len(document.words) and document.words[other.last] in _JOINTS:
        return
    _join(cast, one.first, other.last, [one, other])


def _inside(document: Document, cast: Cast, at: int, bearers: dict[str, Actor]) -> None:
    """One word of two names, of which the first may begin in the word before and the second go on in the next."""
    words = document.words
    parts = _PARTED.split(unowned(words[at]))
    if len(parts) != 2 or not all(parts) or not parts[1][0].isupper():
        return
    first, last = at, at + 1
    sides = [_side(part, bearers) for part in parts]
    if at and words[at - 1].lower() != "the" and (longer := countries.lookup(f"{words[at - 1]} {parts[0]}")):
        first, sides[0] = at - 1, _of(longer.party)
    if last < len(words) and (longer := countries.lookup(f"{parts[1]} {words[last]}")):
        last, sides[1] = at + 2, _of(longer.party)
    told = [side for side in sides if side is not None]
    known = cast.at.get(at)
    if len(told) == 2 and not (known is not None and known.party and "|" in known.party and last - first == 1):
        _join(cast, first, last, told)


def _sharing_name(document: Document, cast: Cast, at: int) -> None:
    """ "North and South Korea", "East and West German ministers": the last word of the second name is of both."""
    other, alone = cast.at.get(at + 2), cast.at.get(at)
    if other is None or other.kind not in ("state", "demonym") or other.last - other.first < _WORDS:
        return
    hit = countries.lookup(" ".join([document.words[at], *map(unowned, document.words[at + 3 : other.last])]))
    if hit is None or hit.party.name == other.party or (alone is not None and (alone.party or alone.last > at + 1)):
        return
    if alone is not None:
        cast.remove(alone)
    cast.add(Actor(at, at + 1, other.kind, hit.party.name, party=hit.party.name, country=hit.party.iso))


def _side(word: str, bearers: dict[str, Actor]) -> Actor | None:
    party = countries.in_compound(word)
    return _of(party) if party is not None else bearers.get(word)


def _of(party: countries.Party) -> Actor:
    return Actor(0, 0, "state", party.name, party=party.name, country=party.iso)


def _join(cast: Cast, first: int, last: int, sides: list[Actor]) -> None:
    for token in range(first, last):
        if (covering := cast.at.get(token)) is not None:
            if covering.first < first or covering.last > last:
                return
            cast.remove(covering)
    parties = dict.fromkeys(side.party for side in sides if side.party)
    people = tuple(side for side in sides if side.kind == "person")
    name = "-".join(side.name for side in sides)
    cast.add(Actor(first, last, "demonym", name, party="|".join(parties) or None, pair=people))
