"""Pacts called after where they were made, with their day: "the June Oslo accord", "the Oslo accord of last month"."""

from __future__ import annotations

from briefing.extract.meetings import pacts
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.words import unowned

_KIND = 2  # words of "currency stability" between the town and the noun
_AGO = 4  # words of "two weeks ago"


def tells(seen: View, noun: int) -> bool:
    """Whether the noun at token ``noun`` is a pact that a town or house lends its name, of which the day is told here
    or was before."""
    name = _name(seen, noun)
    if name is None or seen.has(noun + 1, "relations.made_by"):
        return False
    return _days(seen, name, noun) is not None or (_definite(seen, name) and seen.word(name) in seen.cast.pacts)


def remember(seen: View, noun: int) -> None:
    """Keep in mind that the text told of this pact: it need not tell its day again."""
    name = _name(seen, noun)
    if name is not None:
        seen.cast.pacts.add(seen.word(name))


def _definite(seen: View, name: int) -> bool:
    return seen.word(name - 1) in ("the", "that", "this")


def own_days(seen: View, noun: int, spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of the time expressions of a clause those that may be its day: all, but for such a pact."""
    name = _name(seen, noun)
    near = _days(seen, name, noun) if name is not None else None
    return spans if near is None else [one for one in spans if near.start < one[1] and one[0] < near.stop]


def town(seen: View, noun: int) -> Actor | None:
    """The town of its name, where that is known as one."""
    name = _name(seen, noun)
    there = seen.cast.at.get(name) if name is not None else None
    return there if there is not None and there.kind == "place" and tells(seen, noun) else None


def sides(seen: View, noun: int) -> list[str]:
    """Those right before its name: "the Group of Five and Canada Oslo accord"."""
    end = _name(seen, noun) or noun
    told: list[str] = []
    while (one := _ending(seen, end - 1)) is not None and one.party and one.kind in ("state", "body", "demonym"):
        told.insert(0, one.party)
        end = one.first - (seen.word(one.first - 1) == "and")
    return list(dict.fromkeys(told))


def _name(seen: View, noun: int) -> int | None:
    """The first token of the town or house before the noun: "the Oslo currency [accord]"."""
    if not seen.has(noun, "nouns.accords"):
        return None
    at = noun - 1
    while at > noun - 1 - _KIND and seen.document.words[at].islower() and seen.word(at).isalpha():
        if any(seen.has(at, group) for group in ("syntax.determiners", "syntax.prepositions")) or is_verb(seen, at):
            return None
        at -= 1
    actor = _ending(seen, at)
    if actor is not None:
        return actor.first if actor.kind == "place" and seen.word(actor.last) != "'s" else None
    capital = seen.document.words[at][:1].isupper() and seen.word(at) not in seen.known["time.months"]
    capital = capital and not seen.has(at, "time.ambiguous")
    return at if capital and at > seen.first and not seen.has(at, "time.days") else None


def _ending(seen: View, at: int) -> Actor | None:
    """The name that ends with token ``at``."""
    return next((one for one in seen.cast.between(max(seen.first, at - 3), at + 1) if one.last == at + 1), None)


def _days(seen: View, name: int, noun: int) -> range | None:
    """The tokens that tell its day."""
    at = name - 1
    while seen.word(at).isdigit():
        at -= 1
    word = unowned(seen.word(at))
    owned = word != seen.word(at) and (word in seen.known["time.spans"] or word in seen.known["time.days"])
    if seen.has(at, "time.months") or (owned and not _to_come(seen, at - 1)):
        return range(at, name)
    of = seen.word(noun + 1) == "of"
    if not of and not _behind_preposition(seen, name):
        return None  # "ratified the Oslo accord on Tuesday": the day of ratifying it
    behind = noun + 1 + of
    ago = next((step for step in range(behind, min(behind + _AGO, seen.last)) if seen.word(step) == "ago"), None)
    end = ago + 1 if ago is not None else pacts.behind_time(seen, behind)
    return range(behind, end) if end > behind and not any(_to_come(seen, at) for at in range(behind, end)) else None


def _behind_preposition(seen: View, name: int) -> bool:
    """ "since the Oslo accord", "the response to the Oslo accord"."""
    at = name - 1
    while at > seen.first and (seen.has(at, "syntax.determiners") or at in seen.cast.at):
        at -= 1
    return seen.has(at, "syntax.prepositions")


def _to_come(seen: View, at: int) -> bool:
    return seen.has(at, "time.next_ones")
