"""Whom statesmen speak for, where the article itself does not tell: by the list ``statesmen`` of the lexicon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.words import Words
from briefing.extract.names import countries, lexicons

_MORE = 2  # times that one side is named as often as the next
_BODIES = ("body", "bloc")


def by_full_name(person: Actor, known: Words, named: Counter[str]) -> str | None:
    """The side of a known statesman, with or without the initials between his names, or by his title and name.

    ``named`` counts the sides that the article names, which decide for one who spoke for several.
    """
    plain = " ".join(word for word in person.name.split() if len(word.rstrip(".")) > 1)
    spellings = (person.name, plain, f"{person.role} {person.name}" if person.role else "")
    sides = next((known.statesmen[one] for one in spellings if one in known.statesmen), ())
    return sides[0] if len(sides) == 1 else _named_most(sides, named)


def by_surname(person: Actor, known: Words, named: Counter[str], *, in_office: bool) -> str | None:
    """ "President Reagan", "Putin": a rare surname of one statesman, or one with an office or where the text names his
    state. A surname of several needs both."""
    if " " in person.name:
        return None
    sides = known.surnames.get(person.name, ())
    if len(sides) == 1:
        rare = person.name not in lexicons.people_names().surnames
        return sides[0] if rare or in_office or sides[0] in named else None
    return _named_most(sides, named) if in_office else None


def _named_most(sides: Iterable[str], named: Counter[str]) -> str | None:
    """The one of ``sides`` that the article names, or names much more than the others; else the body among them."""
    counts = sorted(((named[side], side) for side in sides if named[side]), reverse=True)
    if counts and (len(counts) == 1 or counts[0][0] >= _MORE * counts[1][0]):
        return counts[0][1]
    bodies = [side for side in sides if (party := countries.by_name(side)) is not None and party.kind in _BODIES]
    return bodies[0] if len(bodies) == 1 else None
