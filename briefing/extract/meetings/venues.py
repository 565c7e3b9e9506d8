"""Towns that the words before them tie to a meeting, or untie from it: "set for P", "moved to P", "and not in P"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_WAY = 16  # words from a hamlet to the town that it lies near
_OTHER = 5  # words of "not in New York"
_NOUN = 14  # words from the noun of a meeting to "set for P"
_PLAIN = ("syntax.auxiliaries", "shape.helpers", "shape.future_helpers")


def set_for(seen: View, clause: Clause, at: int) -> bool:
    """ "a summit set for P", "talks on trade, scheduled for P": whether "for" at token ``at`` tells where they are to
    be; not "discussed a force planned for P"."""
    step = at - 1
    if seen.word(at) != "for" or seen.word(step) == "called" or not seen.has(step, "status.arranged"):
        return False
    noun = max((one.end for one in clause.triggers if one.frame is None and one.end <= step), default=None)
    if noun is None or step - noun > _NOUN:
        return False
    between = range(noun, step)
    other = any(is_verb(seen, one) and not any(seen.has(one, group) for group in _PLAIN) for one in between)
    return not other and not any(
        seen.has(one, "syntax.on_matter") and seen.word(one + 1) in ("a", "an") for one in between
    )


def of_what_clouds_it(seen: View, first: int, place: Actor) -> bool:
    """ "talks dominated by the arrest of a worker on P": where that was, from the trigger at token ``first`` on; not
    "talks dominated by trade in P"."""
    for at in range(first + 1, place.first - 2):
        if seen.has(at, "places.clouding") and seen.word(at + 1) == "by":
            thing = seen.has(at + 2, "syntax.determiners")
            return thing and not any(seen.word(step) == "," for step in range(at, place.first))
    return False


def not_there(seen: View, at: int) -> bool:
    """ "in Q and not in P as planned", "rather than in P": whether what the preposition at token ``at`` names is where
    they do not meet."""
    if seen.word(at - 1) == "than" and seen.word(at - 2) == "rather":
        return True
    return seen.word(at - 1) == "not" and not any(seen.has(at - 2, group) for group in _PLAIN)


def but_there(seen: View, at: int) -> bool:
    """ "not in P but in Q": whether the word at token ``at`` only leads from the one town to the other."""
    if seen.word(at) != "but" or not seen.has(at + 1, "syntax.within"):
        return False
    return any(seen.has(step, "syntax.within") and not_there(seen, step) for step in range(at - _OTHER, at))


def moved_to(seen: View, clause: Clause) -> bool:
    """ "the talks were moved from P to Q", "the venue of the talks was changed to Q": whether the meeting told in
    ``clause`` is to be in another town than was said; not "the talks moved to Q"."""
    if clause.main.frame is not None:
        return False
    for at in range(clause.main.end, clause.last):
        if not seen.has(at, "places.relocated") or not seen.has(at - 1, "syntax.passive"):
            continue
        to = at + 1
        left = seen.cast.at.get(at + 2)
        if seen.word(to) == "from" and left is not None:
            to = left.last
        there = seen.cast.at.get(seen.behind_the(to + 1))
        return seen.word(to) == "to" and there is not None and there.kind in ("place", "state")
    return False


def near_town(seen: View, hamlet: Actor) -> Actor | None:
    """ "in P, 20 km (12 miles) south of the capital Q", "in P near Q", "in P, in the R region": the next place, which
    tells where a town that no list holds is."""
    for at in range(hamlet.last, min(hamlet.last + _WAY, seen.last)):
        place = seen.cast.at.get(at)
        if place is not None and place.kind in ("place", "state"):
            between = range(hamlet.last, at)
            told = any(seen.has(step, "places.ways") for step in between)
            first = hamlet.last + (seen.word(hamlet.last) == ",")
            return place if told or seen.word(first) in ("near", "outside", "in") else None
        if place is None and is_verb(seen, at):
            return None
    return None


def is_so_there(seen: View, at: int) -> bool:
    """ "a visit would be unpopular [in P]": where it is thought so; token ``at`` is the preposition before a place."""
    return seen.has(at - 1, "places.thought_so") and not seen.has(at - 2, "syntax.prepositions")
