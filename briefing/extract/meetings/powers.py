"""States told of as a number of powers ("six world powers"), and the one that they hold talks with."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.document import Document
from briefing.extract.meetings import bodies
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.words import Powers, Words, phrase_at

_MOST = 2  # of three members


def name_powers(document: Document, cast: Cast, known: Words) -> None:
    """Add "six world powers" to ``cast`` as the group that goes by these words, in a text about what it negotiates."""
    for group in known.powers:
        if any(actor.party == group.partner for actor in cast.actors):
            for first, last in list(_spots(document, cast, group)):
                for inside in cast.between(first, last):
                    cast.remove(inside)
                cast.add(Actor(first, last, "body", group.name, party=group.name))


def _spots(document: Document, cast: Cast, group: Powers) -> Iterator[tuple[int, int]]:
    lower = document.lower
    matter = not group.matter.isdisjoint(lower)
    for at, word in enumerate(lower):
        hit = phrase_at(group.words, lower, at, len(lower)) if word in group.words else None
        if hit is None or not _whole(cast, at, at + hit[0]):
            continue
        if (matter and hit[1] != "loose") or _is_about(document, cast, at, group, hit[1]):
            yield at, _behind_last(document, cast, at + hit[0], group)


def _whole(cast: Cast, first: int, last: int) -> bool:
    """Whether no name begins before or ends behind the words: one inside is of theirs, "permanent U.N. members"."""
    named = {id(one): one for at in range(first, last) if (one := cast.at.get(at)) is not None}
    return all(first <= one.first and one.last <= last for one in named.values())


def _behind_last(document: Document, cast: Cast, at: int, group: Powers) -> int:
    """The token behind the words and the one member told of besides: "the permanent members, plus Germany"."""
    lower = document.lower
    step = at + (lower[at : at + 1] == [","])
    beside = cast.at.get(step + 1)
    joined = lower[step : step + 1] in (["plus"], ["and"])
    return beside.last if joined and beside is not None and beside.party in bodies.members(group.name) else at


def _is_about(document: Document, cast: Cast, at: int, group: Powers, kind: str) -> bool:
    """Whether words of a ``kind`` stand for the group at token ``at`` by their sentence: "six powers" where it names
    their partner, loose words where it tells of the matter as well."""
    sentence = document.sentence_at(document.starts[at])
    if sentence is None or not any(one.party == group.partner for one in cast.between(sentence.first, sentence.last)):
        return False
    return kind == "counted" or not group.matter.isdisjoint(document.lower[sentence.first : sentence.last])


def complete(group: Group) -> None:
    """Give talks of a group of powers their other side, and most of its members the name of the group."""
    sides = set(group.parties)
    for one in group.members[0].seen.known.powers:
        members = bodies.members(one.name)
        several = 3 * len(sides & members) >= _MOST * len(members)
        if not several and one.name not in sides:
            continue
        about = sides <= members | {one.name, one.partner, *one.beside} or (several and one.partner in sides)
        if not about or not any(_tells_of(draft.seen.document, one) for draft in group.members[:1]):
            continue
        group.parties.extend(name for name in (one.partner, one.name) if name not in sides)


def _tells_of(document: Document, group: Powers) -> bool:
    return not group.matter.isdisjoint(document.lower) and group.partner in document.text
