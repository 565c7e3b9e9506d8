"""Where a relative clause that tells of a meeting ends: "X, who met Y last week, will host Z"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, in_names, is_verb
from briefing.extract.meetings.triggers import Trigger

_FAR = 40  # words of a relative clause
_SHORT = 14
_BREAKS = frozenset([",", "-", "–", "—", "--"])
_BEHIND = 4  # words from a day to the meeting it stands before: "the May round of talks"
_STOPS = frozenset([";", ",", ":", "(", ")"])
# What is said of a meeting: "which begin on Monday", "that is planned for June".
_OF_MEETINGS = ("beginning", "resuming", "continuing", "ending", "arranged", "takes_place")
_SAID, _ATTENDS = 5, 7  # words from its end to "said", to "attend"


def main_clause(seen: View, one: Trigger, other: Trigger) -> int | None:
    """The comma at which the sentence goes back from a meeting in a relative clause to another of its subject."""
    end = ends(seen, one.at)
    if end is None or end >= other.at:
        return None
    goes_on = other.frame in ("travel", "stay")  # "who has been to P, spent two days in Q"
    if one.frame == "travel" and not goes_on and (one.tense != "base" or other.tense == "base"):
        return None  # not "who will visit P in May, met Y on Monday"
    if other.frame != "travel" and _staying(seen, one.at, end):
        return None
    said = any(seen.has(at, "speech.verbs") for at in range(end + 1, end + _SAID))
    return None if said else end


def ends(seen: View, at: int) -> int | None:
    """The comma behind the relative clause or the aside ("X, weighing a meeting with Y,") that token ``at`` stands in,
    right before the verb of the sentence."""
    who = _who(seen, at) or _minding(seen, at)
    if who is None or seen.word(who - 1) != "," or not _of_subject(seen, who - 1):
        return None
    if any(seen.word(step) == "," and _verb_follows(seen, step) for step in range(who + 1, at)):
        return None
    commas = (step for step in range(at + 1, min(seen.last, who + _FAR)) if seen.word(step) == ",")
    end = next((step for step in commas if _verb_follows(seen, step)), None)
    if end is not None and any(seen.has(step, "verbs.present") for step in range(end, end + _ATTENDS)):
        return None  # "X, who took part in the talks, is expected to attend"
    return end


def antecedent(seen: View, whom: int) -> Actor | None:
    """ "B, with whom A met on Monday": the person told right before "with whom"."""
    if seen.word(whom - 1) != "with":
        return None
    actor = seen.cast.at.get(whom - 2 - (seen.word(whom - 2) in _BREAKS))
    return actor if actor is not None and actor.kind == "person" else None


def _who(seen: View, at: int) -> int | None:
    return next((step for step in range(at - 1, seen.first, -1) if _of_person(seen, step)), None)


def _minding(seen: View, at: int) -> int | None:
    """ "weighing", "preparing for", "returning from": what a subject has in mind while it does something else."""
    near = range(at - 1, max(seen.first, at - _SHORT), -1)
    return next((step for step in near if seen.has(step, "relations.minding") and seen.word(step - 1) == ","), None)


def _staying(seen: View, at: int, end: int) -> bool:
    """ "X, who is on a visit to P, met Y": where X is, with no day of its own, when he does what the sentence tells."""
    who = _who(seen, at)
    if who is None or not (seen.has(who + 1, "verbs.being") and seen.word(who + 2) in ("on", "in")):
        return False
    return not any(seen.has(step, group) for step in range(who, end) for group in ("time.days", "time.months"))


def _of_person(seen: View, at: int) -> bool:
    """ "X, who met Y,", "X, back from P, where he met Y,"."""
    return seen.has(at, "syntax.who") or (seen.word(at) == "where" and seen.has(at + 1, "syntax.third_person"))


def _of_subject(seen: View, comma: int) -> bool:
    """Whether what is before the comma has no verb: the subject of the sentence."""
    return not any(is_verb(seen, step) for step in range(seen.first, comma))


def _verb_follows(seen: View, comma: int) -> bool:
    at = comma + 1 + (seen.word(comma + 1) in ("also", "later", "then"))
    return is_verb(seen, at) and not seen.word(at).endswith("ing")


def aside(seen: View, at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether token ``at`` stands in "X, who …, " before the verb of X, and none of ``triggers`` does."""
    who = next((step for step in range(at - 1, max(seen.first, at - _FAR), -1) if seen.has(step, "syntax.whose")), None)
    if who is None or seen.word(who - 1) != ",":
        return False
    if seen.word(who) == "whose" and seen.has(who + 2, "relations.including"):
        return False  # "the talks, whose participants include A and B, end on Monday"
    commas = (step for step in range(who + 1, min(seen.last, who + _FAR)) if seen.word(step) == ",")
    end = next((step for step in commas if _verb_follows(seen, step)), None)
    return end is not None and at < end and not any(who < one.at < end for one in triggers)


def past_aside(seen: View, noun: int) -> range:
    """ "talks between A and B, stalled since May, resume on Monday": what was before, between a meeting and the verb
    that tells of its beginning; empty where there is no such aside."""
    commas = [at for at in range(noun + 1, min(noun + _FAR, seen.last)) if seen.word(at) == ","]
    for one, other in pairwise(commas):
        at = one + 1
        while seen.has(at, "syntax.relative") or (at > one + 1 and seen.has(at, "syntax.auxiliaries")):
            at += 1  # "talks between A and B, which had been suspended, resumed"
        past = seen.word(at).endswith("ed") or seen.has(at, "status.broken")
        if not past or at in seen.cast.at:
            continue  # not "…, United Nations envoys said, …"
        to = other + 1 + (seen.has(other + 1, "syntax.is_now") or seen.has(other + 1, "shape.future_helpers"))
        to += seen.word(to) == "to"
        if any(seen.has(to, group) for group in ("status.beginning", "status.starts", "status.resuming")):
            return range(one + 1, other)
    return range(0)


def of_other_noun(seen: View, span: tuple[int, int, int], triggers: Sequence[Trigger]) -> bool:
    """Whether a day is told in a clause on what is no meeting: "the zone where A halted work in April", "the vote that
    is planned for June", "the premier, who took office on Monday"; not "envoys who attended the May talks"."""
    at = span[0]
    who = next((step for step in range(at - 1, max(seen.first, at - _SHORT), -1) if _opens(seen, step)), None)
    if who is None or any(seen.word(step) in _STOPS for step in range(who, at)):
        return False
    inside = range(who + 1, at)
    if any(who < one.at < span[1] + _BEHIND for one in triggers):
        return False
    if any(seen.word(step) in seen.known.nouns or seen.word(step) in seen.known.verbs for step in inside):
        return False
    head = who - 1 - (seen.word(who - 1) in _BREAKS)
    if seen.has(head, "time.other_events"):
        return True
    if head in seen.cast.at and any(seen.has(step, f"status.{edge}") for step in inside for edge in _OF_MEETINGS):
        return False
    return not _of_meeting(seen, head) and any(is_verb(seen, step) or _past(seen, step) for step in inside)


def _opens(seen: View, at: int) -> bool:
    """Whether a relative clause begins at token ``at``; "that" only where a verb follows it."""
    if seen.word(at) == "that":
        return is_verb(seen, at + 1) and not is_verb(seen, at - 1)
    return seen.has(at, "syntax.whose") or seen.word(at) in ("which", "where")


def _past(seen: View, at: int) -> bool:
    return seen.has(at, "status.irregular_past")


def _of_meeting(seen: View, head: int) -> bool:
    """Whether the noun phrase that ends at token ``head`` is of a meeting: "talks between A and B, which"."""
    for at in range(head, max(seen.first, head - _SHORT) - 1, -1):
        if seen.word(at) in seen.known.nouns:
            return True
        joins = seen.has(at, "syntax.prepositions") or seen.has(at, "syntax.determiners") or seen.word(at) == "and"
        sides = seen.word(seen.before_the(at)) in ("with", "between")  # "talks with the rebels, which"
        if not (joins or sides or in_names(seen, at)):
            return False
    return False


def closed(seen: View, low: int, high: int) -> set[int]:
    """The tokens of a clause on somebody, between two others: "met X[, who was elected in May,] on Monday"."""
    who = next((at for at in range(low + 1, high) if seen.has(at, "syntax.whose") and seen.word(at - 1) == ","), None)
    end = next((at for at in range(who, high) if seen.word(at) == ","), None) if who is not None else None
    return set(range(who - 1, end + 1)) if who is not None and end is not None else set()
