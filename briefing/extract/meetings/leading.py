"""A meeting told in the phrase that leads a sentence: "After a White House meeting, A and B stressed …"."""

from __future__ import annotations

from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, in_quote, is_verb, owns

_PHRASE, _REACH, _NAMES = 6, 14, 24


def add_subject(seen: View, clause: Clause, told: Arguments) -> None:
    """Take those who are the subject right behind a leading phrase as sides of the meeting told there."""
    main = clause.main
    if main.frame is not None or told.visitors or not _leads(seen, main.at):
        return
    comma = next((at for at in range(main.at + 1, min(main.at + _REACH, seen.last)) if _ends(seen, at)), None)
    if comma is None or seen.word(comma) != "," or in_quote(seen, comma):
        return
    people = _subject(seen, comma + 1)
    fresh = [one for one in people if one.party not in told.parties]
    with_ = any(seen.word(at) == "with" for at in range(main.at + 1, main.at + 3))
    if len(told.parties) - len(told.weak) > 1 and fresh and not with_:
        return  # "after talks between A and B, C said"
    for one in people:
        add(told, one, "side", main.form == "visit")
        told.weak.discard(one.party or "")


def _leads(seen: View, noun: int) -> bool:
    """Whether a preposition of time or place stands before the noun, and no verb before that."""
    step = noun - 1
    while noun - step <= _PHRASE and not seen.has(step, "syntax.occasions"):
        if step < seen.first or seen.has(step, "syntax.prepositions") or seen.word(step) == ",":
            return False
        step -= 1
    return seen.has(step, "syntax.occasions") and not any(is_verb(seen, at) for at in range(seen.first, noun))


def _ends(seen: View, at: int) -> bool:
    """The comma behind the phrase; a verb or a relative clause before it makes it none."""
    if seen.word(at) == ",":
        return not _place_goes_on(seen, at)
    return is_verb(seen, at) or seen.has(at, "syntax.subordinators")


def _place_goes_on(seen: View, comma: int) -> bool:
    """ "at talks in Lima, Peru, X said": the first comma belongs to the place."""
    after = seen.cast.at.get(comma + 1)
    return after is not None and after.kind in ("state", "place") and seen.word(after.last) == ","


def _set_off(seen: View, at: int) -> bool:
    """The comma of "her counterpart, X"."""
    return seen.word(at) == "," and seen.has(at - 1, "nouns.actors") and at + 1 in seen.cast.at


def _subject(seen: View, at: int) -> list[Actor]:
    """The persons named one after another from token ``at`` on, with their titles and lands."""
    people: list[Actor] = []
    end = min(at + _NAMES, seen.last)
    while at < end:
        actor = seen.cast.at.get(at)
        if actor is not None and actor.kind == "person":
            people.append(actor)
            at = actor.last
            if seen.word(at) not in ("and", ","):
                break
        elif actor is not None and actor.kind in ("state", "demonym", "body"):
            at = actor.last
        elif seen.has(at, "nouns.actors") or seen.has(at, "shape.between_titles") or _set_off(seen, at):
            at += 1
        else:
            break
    whole = not people or not owns(seen, people[-1])
    return [one for one in people if one.party] if whole else []
