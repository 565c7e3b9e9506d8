"""Talks that are only spoken of as a way to do things: "a need for negotiations", "through dialogue"."""

from __future__ import annotations

from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import is_owner
from briefing.model import When

_TALKS = frozenset(["talks", "negotiation", "dialogue", "consultation", "discussion"])
_PHRASE = 6
_TWO = 2
_OFTEN = 3


def told(seen: View, found: list[Trigger]) -> list[Trigger]:
    """The triggers without talks that are only asked for, where the sentence tells of something else as well."""
    if len(found) == 1:
        return found
    if any(one.lemma == "agree" for one in found):
        return found  # "agreed to return to negotiations"
    asked = {one.lemma for one in found if one.frame is None and one.lemma in _TALKS and _asked_for(seen, one.at)}
    kept = [one for one in found if one.lemma not in asked or one.frame is not None or one.points_back]
    return kept or found[:1]


def only_spoken_of(seen: View, clause: Clause, told: Arguments, when: When) -> bool:
    """Whether a noun of talks without an article stands behind a word that asks for it or makes it a means.

    What has a day, or persons who hold it, is told as an event all the same.
    """
    main = clause.main
    if when.earliest is None and _hypothetical(seen, clause):
        return True
    if (
        main.frame == "meet"
        and main.tense == "base"
        and any(seen.has(at, "generic.habitual") for at in range(main.at + 1, main.at + _OFTEN))
    ):
        return True  # "heads of government meet every two years"
    if main.lemma == "negotiate" and when.earliest is None:
        return _only_wished(seen, main.at)
    if main.frame is not None or main.lemma not in _TALKS or when.earliest is not None:
        return False
    if any(one is not main for one in clause.triggers) or len(told.participants) >= _TWO:
        return False
    return _asked_for(seen, main.at)


def _hypothetical(seen: View, clause: Clause) -> bool:
    """ "would be ready to talk provided that …", "a summit, were one ever called", "a summit would be useless"."""
    main = clause.main
    ready = any(seen.has(at, "shape.supposing") and _inclined(seen, at) for at in range(clause.first, main.at))
    if ready and any(_condition(seen, at) for at in range(main.end, seen.last) if at not in seen.reported):
        return True
    if main.frame is None and main.lemma in _TALKS and _judged(seen, clause):
        return True
    if main.frame is not None or not seen.has(_article(seen, main.at), "syntax.proposing"):
        return False
    if any(seen.word(at) in ("were", "should") and seen.word(at + 2) == "ever" for at in range(main.end, clause.last)):
        return True
    verb = next((at for at in range(main.end, clause.last) if is_verb(seen, at)), -1)
    held = seen.has(verb + 1, "status.takes_place") and seen.word(verb + 1) != "be"
    return seen.has(verb, "shape.supposing") and not held and not seen.has(verb + 2, "verbs.hold")


def _judged(seen: View, clause: Clause) -> bool:
    """ "talks with X were essential": bare talks of which it is said what they are."""
    if not _is_bare(seen, clause.main.at):
        return False
    verb = next((at for at in range(clause.main.end, clause.last) if is_verb(seen, at)), -1)
    if not seen.has(verb, "verbs.being"):
        return False
    return any(seen.has(at, "generic.opinions") for at in (verb + 1, verb + 2))


def _is_bare(seen: View, noun: int) -> bool:
    """Whether a noun has no article, possessive or number; "said that talks" has none either."""
    if _before_phrase(seen, noun) is not None:
        return True
    at = _article(seen, noun)
    return seen.word(at) == "that" and not any(is_owner(seen.word(step)) for step in range(at, noun))


def _inclined(seen: View, at: int) -> bool:
    """ "would be prepared", "would only be ready"."""
    return any(seen.has(step, "status.inclined") or seen.word(step) == "ready" for step in range(at + 2, at + 4))


def _condition(seen: View, at: int) -> bool:
    """ "if", "provided that", "as long as", "on condition"."""
    long = seen.word(at) in ("long", "condition") and seen.word(at - 1) in ("as", "so", "on")
    return long or seen.has(at, "generic.provisos")


def _article(seen: View, at: int) -> int:
    """The article of a noun, over its adjectives."""
    step = at - 1
    while at - step < _PHRASE and not seen.has(step, "syntax.determiners") and not is_verb(seen, step):
        step -= 1
    return step


def _asked_for(seen: View, noun: int) -> bool:
    at = _before_phrase(seen, noun)
    if at is None or (
        seen.word(at) == "about" and (seen.has(noun + 1, "verbs.hold") or seen.has(noun + 2, "verbs.hold"))
    ):
        return False  # "told X about talks he held in P"
    if seen.has(at, "generic.means"):
        return True
    asked = at - 1 if seen.word(at) in ("for", "to", "of", "in") else at
    return seen.has(asked, "generic.asked_for") and not _opens(seen, at)


def _opens(seen: View, at: int) -> bool:
    """ "will open talks", where "is open to talks" would only ask for them."""
    return seen.has(at, "status.beginning") and not seen.has(at - 1, "verbs.being")


def _only_wished(seen: View, at: int) -> bool:
    """ "a desire to negotiate", "does not negotiate with outlaws", "ready to negotiate"."""
    if seen.word(at - 1) == "to" or seen.word(at - 1) == "not":
        before = at - 2 - (seen.word(at - 2) == "not")
        if seen.word(at - 1) == "not":
            return seen.word(at - 2) in ("does", "do")
        return seen.has(before, "generic.asked_for") or seen.has(before, "generic.wanting")
    return False


def _before_phrase(seen: View, at: int) -> int | None:
    """The token before a bare noun phrase; None where an article, a possessive or a number makes it a known one."""
    step = at - 1
    while at - step <= _PHRASE:
        if seen.has(step, "syntax.determiners") or is_owner(seen.word(step)) or _counts(seen, step):
            return None
        known = seen.has(step, "nouns.peaceful") or seen.has(step, "generic.manner") or step in seen.cast.at
        if not known:
            return step
        step -= 1
    return None


def _counts(seen: View, at: int) -> bool:
    return seen.word(at) in seen.known.ordinals or seen.has(at, "turns.next") or seen.has(at, "turns.previous")
