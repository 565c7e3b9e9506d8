"""Whose will to meet is told of: "X welcomed Y's decision to hold talks with Z", "the readiness of Y and Z to meet"."""

from __future__ import annotations

from typing import Literal

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, in_names, is_verb, owns
from briefing.extract.meetings.words import ACCORDS
from briefing.model import Status

_VERB = 6  # words from "to" to the meeting: "to hold a new round of talks"
_ADJECTIVES = 3
_NAMES = 14  # words of who wants it
_TWO = 2


def role(seen: View, clause: Clause, actor: Actor) -> Literal["aside", "side"] | None:
    """ "side" for who is to meet, "aside" for who only judges that, where another is told who meets them; else None."""
    if actor.first > clause.main.at or (actor.kind == "place" and not actor.seat):
        return None
    noun = _noun(seen, clause)
    owners = _owners(seen, clause, noun) if noun is not None else []
    if noun is None or not owners:
        return None
    if actor in owners:
        return None if _of_others(seen, clause) else "side"
    met = [one for one in seen.cast.between(clause.main.at + 1, clause.last) if one.kind != "place"]
    sides = {party for one in (*owners, *met) for party in (one.party or one.name).split("|")}
    return "aside" if actor.last <= owners[0].first and len(sides) >= _TWO else None


def status(seen: View, clause: Clause) -> Status | None:
    """What a will to meet tells of the meeting, whatever tense it is judged in; None where none is told."""
    noun = None if clause.main.frame in ACCORDS else _noun(seen, clause)
    if noun is None or not _owners(seen, clause, noun) or _to_end_it(seen, noun, clause.main.at):
        return None
    if seen.has(noun, "relations.unwilling"):
        return "refused"
    if _has_come_of_it(seen, clause, noun):
        return None
    return "proposed" if seen.has(noun, "relations.willing") else "planned"


def _of_others(seen: View, clause: Clause) -> bool:
    """ "X's efforts to hold talks between A and B"."""
    at = clause.main.end
    return seen.word(at) == "between" and not seen.has(at + 1, "syntax.possessives")


def _has_come_of_it(seen: View, clause: Clause, noun: int) -> bool:
    """ "X's efforts to hold talks with Y failed", "the decision to meet Y was right": what became of the will is told,
    and not only who was alarmed by it."""
    if any(is_verb(seen, at) for at in range(clause.first, noun)):
        return False
    for at in range(clause.main.end, clause.last):
        if seen.has(at, "relations.came_off") or seen.has(at, "status.failing"):
            return True
        if is_verb(seen, at) and at not in seen.reported and not seen.has(at + 1, "syntax.within"):
            return seen.has(at, "syntax.was_then") and not is_verb(seen, at + 1)
    return False


def _to_end_it(seen: View, noun: int, meeting: int) -> bool:
    """ "the decision to cancel the talks", "the move to put off a visit": the will is not to meet."""
    ends = ("status.cancelled", "status.postponed", "verbs.calling_off", "verbs.put_off", "verbs.with_off")
    return any(seen.has(at, words) for at in range(noun + 1, meeting) for words in ends)


def _noun(seen: View, clause: Clause) -> int | None:
    """The token of the "decision", "readiness", "plans" to hold the meeting of ``clause``."""
    at = clause.main.at
    if clause.main.frame in ("travel", "receive"):
        return None
    to = next((step for step in range(at - 1, max(seen.first, at - _VERB) - 1, -1) if seen.word(step) == "to"), None)
    if to is None or any(step in seen.cast.at for step in range(to, at)):
        return None
    for step in range(to - 1, max(seen.first, to - _NAMES) - 1, -1):
        if seen.has(step, "relations.wills") and step not in seen.cast.at:
            return step
        if not (in_names(seen, step) or seen.word(step) in ("of", "by", "the") or seen.has(step, "titles.matters")):
            return None
    return None


def _owners(seen: View, clause: Clause, noun: int) -> list[Actor]:
    """Those whose will it is: in the possessive before the noun, or behind "of" and "by"."""
    if seen.word(noun + 1) in ("of", "by"):
        return [one for one in seen.cast.between(noun + 2, clause.main.at) if one.kind != "place" or one.seat]
    for at in range(noun - 1, max(seen.first, noun - _ADJECTIVES - 1) - 1, -1):
        actor = seen.cast.at.get(at)
        if actor is not None:
            return [actor] if owns(seen, actor) and (actor.kind != "place" or actor.seat) else []
        if seen.has(at, "syntax.prepositions") or seen.has(at, "syntax.determiners"):
            return []
    return []
