"""Pacts that no verb says were made: "the fisheries pact between A and B came in May", "a 1998 accord with X"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb, owns
from briefing.extract.meetings.words import ACCORDS, unowned

_SIDES = 9  # words of "between the A government and the B rebels"
_OWNER = 4  # words of "A's first fisheries"
_PAIR = 2
_TIME = 6  # words of "on the 3rd of June last year"


def tells(seen: View, at: int) -> bool:
    """Whether the noun at token ``at`` is a pact of two sides of which the sentence tells the day or the year."""
    if not seen.has(at, "nouns.accords") or seen.has(at - 1, "nouns.hoped_for") or _made_by_verb(seen):
        return False
    if _known_then(seen, at):
        return True
    if len(_sides(seen, at)) < _PAIR:
        return False
    year = any(seen.word(step).isdigit() for step in (at - 1, at - 2)) or _bears_day(seen, at - 1)
    came = any(seen.has(step, "verbs.came_about") for step in range(at + _PAIR, seen.last))
    return year or (came and any(tells_day(seen, step) for step in range(at + _PAIR, seen.last)))


def _bears_day(seen: View, at: int) -> bool:
    """ "last year's accord", "the April accord", "Monday's deal"."""
    while seen.has(at, "nouns.peaceful"):
        at -= 1
    word = unowned(seen.word(at))
    month = word in seen.known["time.months"] and seen.has(at - 1, "syntax.determiners")
    owned = word != seen.word(at) and (word in seen.known["time.spans"] or word in seen.known["time.days"])
    return month or (owned and seen.word(at - 1) != "next")


def _known_then(seen: View, noun: int) -> bool:
    """ "kept to an agreement in May with B", "A's accord last year with B": a pact that is known, by its day and the
    other side; somebody else stands before it."""
    made = seen.word(noun + 1) == "made"
    link = behind_time(seen, noun + 1 + made)
    if link == noun + 1 + made or seen.word(link) not in ("with", "between") or not _is_kept(seen, noun):
        return False
    behind = range(link + 1, min(link + 1 + _SIDES, seen.last))
    end = next((at for at in behind if at not in seen.cast.at and is_verb(seen, at)), behind.stop)
    others = {one.party for one in seen.cast.between(link + 1, end) if one.party}
    before = {one.party for one in seen.cast.between(seen.first, noun) if one.party and one.first not in seen.reported}
    behind_it = {one.party for one in seen.cast.between(end, seen.last) if one.party}
    behind_it = behind_it if seen.word(end - 1) == "," and not _others_meet(seen, end) else set()
    return bool(others) and (len(others) > 1 or bool((before | behind_it) - others))


def _others_meet(seen: View, first: int) -> bool:
    """ "After the treaty in 1990 with A, B and C held talks": what is told behind the comma is a meeting of its own."""
    return any(seen.word(at) in seen.known.nouns or seen.has(at, "verbs.hold") for at in range(first, seen.last))


def _is_kept(seen: View, noun: int) -> bool:
    """Whether a pact is told as made: "abided by an agreement", "under a pact", "broke the accord", "A's accord"."""
    for at in range(noun - 1, max(seen.first, noun - _OWNER - 1) - 1, -1):
        actor = seen.cast.at.get(at)
        if seen.has(at, "verbs.keeping_to") or (actor is not None and owns(seen, actor) and actor.kind != "place"):
            return True
        if seen.has(at, "syntax.prepositions"):
            return seen.has(at, "relations.under") and not seen.has(at - 1, "aims.prospects")
        if is_verb(seen, at) or seen.word(at) in (",", ";"):
            return False
        if at == seen.first:
            return seen.word(behind_time(seen, noun + 1)) == "between"
    return False


def behind_time(seen: View, at: int) -> int:
    """``at``, or what follows "in May", "last year", "on June 3", "earlier this month" there."""
    step, told = at, False
    while step - at < _TIME:
        day = tells_day(seen, step) or seen.has(step, "time.ambiguous") or seen.has(step, "time.spans")
        if not (day or seen.has(step, "time.leading_to_day") or seen.word(step)[:2].isdigit()):
            break
        told = told or day or seen.word(step).isdigit()
        step += 1
    return step if told else at


def tells_day(seen: View, at: int) -> bool:
    """Whether a day, a month or "last week" is told at token ``at``."""
    span = seen.word(at) in ("last", "this", "next") and seen.has(at + 1, "time.spans")
    return seen.has(at, "time.days") or seen.has(at, "time.months") or span


def owned(seen: View, noun: int) -> str | None:
    """ "A's fisheries pact with", "A's accord last year with": whose pact it is, where it is "with" another."""
    if seen.word(behind_time(seen, noun + 1)) not in ("with", "between"):
        return None
    for at in range(noun - 1, max(seen.first, noun - _OWNER) - 1, -1):
        actor = seen.cast.at.get(at)
        if actor is not None:
            return actor.party if owns(seen, actor) and actor.kind != "place" else None
        if is_verb(seen, at) or seen.has(at, "syntax.prepositions"):
            return None
    return None


def partner(seen: View, noun: int) -> str | None:
    """The other side of a pact "with" B: whose it is, or, behind the comma, who does something after or under it."""
    if (owner := owned(seen, noun)) is not None:
        return owner
    comma = next((at for at in range(noun, seen.last) if seen.word(at) == ","), seen.last)
    subject = next(iter(seen.cast.between(comma + 1, min(comma + _OWNER, seen.last))), None)
    if subject is None or subject.kind == "place" or seen.word(subject.last) == "and":
        return None
    return subject.party if seen.has(seen.first, "relations.under") else None


def _sides(seen: View, noun: int) -> set[str]:
    """The sides behind "between" or "with", and the owner."""
    if seen.word(noun + 1) not in ("between", "with"):
        return set()
    behind = range(noun + 2, min(noun + 2 + _SIDES, seen.last))
    end = next((at for at in behind if at not in seen.cast.at and is_verb(seen, at)), behind.stop)
    told = {one.party for one in seen.cast.between(behind.start, end) if one.party}
    owner = owned(seen, noun)
    return told | {owner} if owner is not None else told


def _made_by_verb(seen: View) -> bool:
    """Whether a verb of the sentence says that something was signed or agreed."""
    words = (seen.word(at) for at in range(seen.first, seen.last) if at not in seen.cast.at)
    verbs = (seen.known.verbs.get(word) for word in words)
    return any(verb is not None and verb.frame in ACCORDS for verb in verbs)
