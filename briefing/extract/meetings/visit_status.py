"""Whether a visit lies ahead, by what is told to be done on it."""

from __future__ import annotations

from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_past, is_verb
from briefing.extract.meetings.triggers import Trigger

_NEAR = 7  # words from "will" to the visit
_BESIDE = (1, 2, 3)  # words from "on" or "during" to it


def travelling(seen: View, trigger: Trigger) -> bool:
    """ "on a trip to", "during his visit", "in her visit": what is done there is told."""
    if trigger.lemma != "visit":
        return False
    return any(
        seen.word(at) in ("on", "during") or (seen.word(at) == "in" and seen.has(at + 1, "syntax.possessives"))
        for at in (trigger.at - back for back in _BESIDE)
    )


def goes_on(seen: View, clause: Clause) -> bool:
    """ "X is in P on a four-day visit", "is on a visit to P which ends on Sunday": somebody is there now."""
    trigger = clause.main
    if trigger.lemma != "visit" or trigger.frame is not None or _put_off(seen, clause):
        return False
    on = next((at for at in range(trigger.at - 1, trigger.at - _NEAR, -1) if seen.word(at) == "on"), None)
    if on is None or any(seen.has(at, "syntax.prepositions") for at in range(on + 1, trigger.at)):
        return False
    place = seen.cast.at.get(on - 1)
    if place is not None and place.kind in ("place", "state"):
        on = seen.before_the(place.first)
    elif seen.word(on - 1) == "here":
        on -= 1
    on -= seen.has(on - 1, "shape.besides")
    return seen.has(on - 1, "syntax.is_now") or (
        seen.word(on - 1) in ("in", "at") and seen.has(on - 2, "syntax.is_now")
    )


def has_begun(seen: View, clause: Clause) -> bool:
    """ "is in P on a visit which started on Sunday": the day told behind the visit is gone by."""
    return any(is_past(seen, at) or seen.has(at, "verbs.began") for at in _behind(seen, clause))


def _put_off(seen: View, clause: Clause) -> bool:
    """ "a visit he put off on Monday"."""
    groups = ("status.postponed", "status.cancelled", "verbs.put_off")
    return any(seen.has(at, words) and seen.word(at - 1) != "not" for at in _behind(seen, clause) for words in groups)


def _behind(seen: View, clause: Clause) -> range:
    """The words behind a visit that tell of it, up to the end of its clause."""
    first = clause.main.end
    first += seen.word(first) == "," and seen.has(first + 1, "syntax.relative")
    end = next((at for at in range(first, clause.last) if seen.word(at) in (",", ";")), clause.last)
    return range(first, min(end, first + _NEAR))


def starts_then(seen: View, clause: Clause) -> bool:
    """ "X's visit to P starting on Wednesday", "a trip that ends on Friday": told from before that day."""
    noun = clause.main.at
    if clause.main.lemma != "visit" or clause.main.frame is not None or _is_over(seen, clause):
        return False
    for at in range(noun + 1, min(clause.last, noun + _NEAR)):
        present = seen.has(at, "status.under_present") and (
            seen.word(at).endswith("ing") or seen.has(at - 1, "syntax.relative")
        )
        if present and seen.behind_day(at + 1) > at + 1:
            return True
        to = seen.word(at) in ("to", "in", "across", "by", "of", ",")
        if not (to or at in seen.cast.at or seen.has(at, "syntax.relative") or seen.has(at, "syntax.determiners")):
            return False
    return False


def _is_over(seen: View, clause: Clause) -> bool:
    """ "ended a visit to P starting on Monday", "During a visit beginning on Sunday, X met Y"."""
    noun = clause.main.at
    for at in range(noun - 1, max(clause.first, noun - _NEAR) - 1, -1):
        ended = is_past(seen, at) and seen.has(at, "status.ending")
        if ended or (seen.has(at, "verbs.went_there") and is_verb(seen, at)):
            return True
        if at in seen.cast.at or is_verb(seen, at) or seen.has(at, "syntax.prepositions"):
            break
    if noun - seen.first > _NEAR or seen.word(seen.first) not in ("during", "on"):
        return False
    comma = next((at for at in range(noun + 1, seen.last) if seen.word(at) == ","), seen.last)
    verb = next((at for at in range(comma + 1, seen.last) if is_verb(seen, at)), seen.last)
    return is_past(seen, verb) and seen.word(verb + 1) != "to" and not seen.has(verb, "speech.verbs")


def lies_ahead(seen: View, clause: Clause, trigger: Trigger) -> bool:
    """Whether a visit on which something is done is still to come."""
    if _sets_out(seen, clause, trigger.at) or _opens_ahead(seen, trigger.at):
        return True
    return _will_be_on(seen, clause, trigger) or _to_be_done(seen, clause, trigger)


def _sets_out(seen: View, clause: Clause, trigger: int) -> bool:
    """ "sets out on Thursday on a mission to P", "will embark on a visit": the present or future of a departure."""
    ahead = any(seen.has(at, "shape.future_helpers") for at in range(max(clause.first, trigger - _NEAR), trigger))
    return ahead or any(seen.has(at, "status.departing") for at in range(clause.first, trigger))


def _will_be_on(seen: View, clause: Clause, trigger: Trigger) -> bool:
    """ "will inspect the port on a visit to P": what is done on it lies ahead."""
    on = any(seen.word(trigger.at - back) == "on" for back in _BESIDE)
    return on and any(seen.word(at) == "will" and at not in seen.reported for at in range(clause.first, trigger.at))


def _to_be_done(seen: View, clause: Clause, trigger: Trigger) -> bool:
    """ "is going to press for trade during her visit", "hopes to discuss it on his trip": the last verb before it."""
    for at in range(trigger.at - 1, clause.first, -1):
        if _is_meant(seen, at):
            return at not in seen.reported
        if is_past(seen, at) or seen.word(at) in (",", ";"):
            return False
    return False


def _opens_ahead(seen: View, trigger: int) -> bool:
    """ "During her visit to P, X will press for trade": the first verb behind a visit that the sentence begins with."""
    if trigger - seen.first > _NEAR or not (seen.word(seen.first) == "during" or seen.word(seen.first) == "on"):
        return False
    comma = next((at for at in range(trigger + 1, seen.last) if seen.word(at) == ","), seen.last)
    for at in range(comma + 1, seen.last):
        if seen.has(at, "shape.future_helpers") or _is_meant(seen, at):
            return True
        if is_verb(seen, at) and seen.word(at + 1) != "to" and not seen.has(at, "syntax.is_now"):
            return False
    return False


def _is_meant(seen: View, at: int) -> bool:
    """ "is going [to]", "hopes [to]", "is [to]"."""
    return seen.word(at) == "to" and (seen.has(at - 1, "status.intending") or seen.has(at - 1, "verbs.being"))
