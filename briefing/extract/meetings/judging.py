"""Who is judged for a meeting: "X condemned Y for its talks with Z", "X warned Y that it would pay for meeting Z"."""

from __future__ import annotations

from typing import Literal

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, in_names

_NAMES = 12  # words of who is judged


def role(seen: View, clause: Clause, actor: Actor) -> Literal["aside", "side"] | None:
    """ "aside" for who judges those that met, "side" for whom they judge; else None."""
    verb = _verb(seen, clause)
    if verb is None or actor.kind == "place":
        return None
    if actor.last <= verb:
        return "aside"
    return "side" if actor.first <= _end(seen, verb) else None


def _verb(seen: View, clause: Clause) -> int | None:
    """The verb that judges somebody for the meeting of the clause."""
    for at in range(seen.first, clause.main.at):
        if seen.has(at, "speech.judging"):
            link = _end(seen, at)
            if link > at + 1 and _is_for(seen, link, min(one.at for one in clause.triggers if one.at > at)):
                return at
    return None


def _end(seen: View, verb: int) -> int:
    """The token behind those who are judged."""
    at = verb + 1
    while at <= verb + _NAMES and seen.word(at) != "that" and (in_names(seen, at) or _joins(seen, at)):
        at += 1
    return at


def _joins(seen: View, at: int) -> bool:
    return seen.has(at, "syntax.determiners") or seen.word(at) in ("and", "of", "'s", "’s")


def _is_for(seen: View, link: int, trigger: int) -> bool:
    """Whether a trigger is what somebody is judged for: "for holding secret talks", "that they will pay for signing"."""
    if seen.word(link) == "that":
        gerund = seen.word(trigger).endswith("ing") and seen.has(trigger - 1, "speech.judged_for")
        return gerund and seen.has(link + 1, "syntax.pronouns")
    between = range(link + 1, trigger)
    return seen.has(link, "speech.judged_for") and not any(
        seen.has(at, "syntax.prepositions") or seen.word(at) == "," for at in between
    )
