"""At which level a meeting is held and what it is about, by the titles and subjects named in its clause."""

from __future__ import annotations

from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause, reach
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import Words, level_names, phrase_at, unowned
from briefing.model import Level

_OWNER = 4  # words from "the minister's" to the noun of the meeting


def level_of(seen: View, clause: Clause, arguments: Arguments) -> Level:
    """The level told by titles in the clause; "mixed" where the persons hold posts of different levels."""
    found: set[Level] = set()
    for person in arguments.participants:
        level = of_title(person.role, seen.known)
        if level is not None:
            found.add(level)
    if len(found) == 1:
        return next(iter(found))
    if len(found) > 1:
        return "mixed"
    told = range(clause.first, reach(seen, clause))
    lower = [seen.word(at) if at not in seen.reported else "" for at in told]
    for at in range(max(told.start, clause.main.at - _OWNER), min(told.stop, clause.main.at)):
        lower[at - told.start] = unowned(lower[at - told.start])  # "the minister's visit"
    return _level_in(lower, seen.known) or "unknown"


def of_title(title: str | None, known: Words) -> Level | None:
    """The level of a person's title."""
    return _level_in((title or "").lower().replace(",", " ").split(), known)


def _level_in(tokens: list[str], known: Words) -> Level | None:
    """The level of the longest title phrase; between equals the higher."""
    best: tuple[int, int] | None = None
    order = level_names()
    at = 0
    while at < len(tokens):
        hit = phrase_at(known.levels, tokens, at, len(tokens)) if tokens[at] else None
        if hit is not None:
            rank = next((number for number, name in enumerate(order) if name == hit[1]), len(order))
            score = (hit[0], -rank)
            if best is None or score > best:
                best = score
            at += hit[0]
        else:
            at += 1
    return order[-best[1]] if best is not None else None


def topics_of(seen: View, first: int, last: int, also: list[str]) -> list[str]:
    """Subjects named in tokens ``first`` to ``last``, then the places and states that are talked about."""
    lower = seen.document.lower
    out: list[str] = []
    for at in range(first, last):
        hit = phrase_at(seen.known.topics, lower, at, last) if lower[at] in seen.known.topics else None
        if hit is not None and hit[1] not in out and at not in seen.reported:
            out.append(hit[1])
    return list(dict.fromkeys([*also, *out]))
