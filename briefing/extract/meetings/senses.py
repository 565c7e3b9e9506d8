"""Words of meetings that mean something else where they stand: "sitting at a table", "heads a panel"."""

from __future__ import annotations

from briefing.extract.meetings import idioms
from briefing.extract.meetings.syntax import View, noun_like
from briefing.extract.meetings.words import is_owner

_LENGTH = 4  # words from "after" in "after eight days of talks"
_CALL = 5


def other(seen: View, at: int) -> bool:
    """Whether the word at token ``at``, which may tell of a meeting, means something else."""
    word = seen.word(at)
    if idioms.other(seen, at):
        return True
    if word == "sitting":
        return not noun_like(seen, at) and not seen.word(at - 1).endswith(("'", "’"))
    if seen.has(at, "verbs.heading"):
        near = range(at + 1, at + 3)
        return seen.has(at + 1, "syntax.determiners") or not any(
            seen.has(step, "verbs.travel_prepositions") or step in seen.cast.at or seen.has(step, "verbs.homewards")
            for step in near
        )
    if seen.has(at - 1, "syntax.possessives") and seen.word(at + 1) == "with" and seen.has(at - 2, "status.ending"):
        return _ends_with(seen, at)
    if word == "host" and _before_title(seen, at):
        return True
    if word == "travel":
        before = seen.word(at - 1)
        return before.endswith("ing") or (seen.has(at - 1, "syntax.prepositions") and before != "to")
    if is_owner(word):
        return any(seen.has(step, "nouns.publications") for step in range(at + 1, at + _CALL + 2))
    if word == "conference":
        return seen.has(at + 1, "nouns.no_conference")
    return word == "call" and seen.word(at - 1) == "conference" and _for_the_press(seen, at)


def _before_title(seen: View, at: int) -> bool:
    """ "Host President X and Y will attend": who the host is; not "will host President X", "A, B host President X"."""
    begins = at == seen.first or seen.word(at - 1) in ("and", "by", "with") or seen.has(at - 1, "syntax.determiners")
    joined = seen.word(at - 1) == "and" and seen.has(at - 2, "syntax.auxiliaries")
    return begins and not joined and seen.has(at + 1, "nouns.actors") and seen.sentence.zone != "headline"


def _ends_with(seen: View, at: int) -> bool:
    """ "end his trip with a summit in P": the summit is told."""
    near = range(at + 2, at + 2 * _CALL)
    return any((noun := seen.known.nouns.get(seen.word(step))) is not None and noun.strong for step in near)


def _for_the_press(seen: View, at: int) -> bool:
    """ "a conference call with reporters"."""
    return any(seen.has(step, "shape.no_audience") for step in range(at + 1, at + _CALL))


def made_of_paper(seen: View, at: int) -> bool:
    """ "signing a waiver": the verb, and no ceremony."""
    own = seen.has(at - 1, "syntax.determiners") or is_owner(seen.word(at - 1))
    paper = seen.word(at).endswith("ing") and seen.has(at, "aims.signing")
    return paper and seen.has(at + 1, "syntax.determiners") and not own


def own_length(seen: View, at: int, before: int) -> bool:
    """ "The meeting ended on Monday after eight days of talks": how long the meeting was that the sentence tells of
    before token ``before``, and no other talks."""
    of_days = seen.word(at - 1) == "of" and seen.has(at - 2, "time.lengths")
    after = of_days and "after" in (seen.word(at - _LENGTH), seen.word(at - _LENGTH - 1))
    return after and any(seen.has(step, "status.ending") for step in range(before, at))
