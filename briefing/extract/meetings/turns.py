"""Whether another meeting of a series than the one at hand is told: "the next round", "meet again"."""

from __future__ import annotations

from briefing.extract.meetings import gathered
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger

_ONCE_MORE = 4  # words from "meet" to "again"
_SINCE = 8  # words from "met" to "after", and from there to the day


def turn(seen: View, found: list[Trigger]) -> str:
    """ "next" for "another round of talks", "previous" for "the earlier meeting", else nothing."""
    if found and _met_last(seen, found[0].at):
        return "previous"
    if any(gathered.decided(seen, one.at) for one in found):
        return ""  # "The conference decided to report to the next meeting": it is the one at hand
    for trigger in found:
        ends = any(seen.has(step, "status.ending") for step in range(trigger.at + 1, trigger.at + 4))
        if trigger.frame is not None or ends:
            continue
        for at in range(trigger.at - 1, max(seen.first, trigger.at - 5) - 1, -1):
            if is_sequel(seen, at - 1):
                return "previous"
            if (seen.has(at, "turns.next") and not _of_time(seen, at + 1)) or _one_more(seen, at):
                return "next"
            if seen.has(at, "turns.previous") and not _of_time(seen, at + 1):
                return "previous"
            far = at + 1 != trigger.at and seen.has(at, "syntax.prepositions")
            if far or is_verb(seen, at) or seen.word(at) == ",":
                break
    return ""


def is_sequel(seen: View, at: int) -> bool:
    """ "a follow-up to the talks held in May": what is told behind it is the meeting before."""
    return seen.has(at, "turns.sequels") and seen.word(at + 1) == "to"


def sequel(seen: View, one: Trigger, other: Trigger) -> int | None:
    """The token at which the words for the meeting before begin: "the conference is a follow-up [to talks in P]"."""
    if other.frame is not None or one.frame is not None:
        return None
    return next((at + 1 for at in range(one.end, other.at) if is_sequel(seen, at)), None)


def _met_last(seen: View, at: int) -> bool:
    """ "They last met in P": the meeting before the one at hand."""
    return seen.word(at) == "met" and seen.has(at - 1, "turns.last_time")


def last_met_then(seen: View, at: int) -> bool:
    """ "They last met in P after clashes in May": whether the day at token ``at``, of what came just before, is that
    of their meeting too."""
    near = range(at - 1, max(seen.first, at - _SINCE), -1)
    after = next((step for step in near if seen.word(step) in ("after", "following")), None)
    if after is None or any(seen.word(step) in (";", "before", "since") for step in near):
        return False
    return any(_met_last(seen, step) for step in range(after - 1, max(seen.first, after - _SINCE), -1))


def since(seen: View, trigger: int) -> range:
    """ "their first meeting [since X took office in May]": what came before the meeting at token ``trigger``."""
    near = range(trigger + 1, min(trigger + _SINCE, seen.last))
    at = next((step for step in near if seen.word(step) == "since"), None)
    if at is None or not any(seen.word(step) in seen.known.ordinals for step in range(trigger - _ONCE_MORE, trigger)):
        return range(0)
    end = next((step for step in range(at, seen.last) if seen.word(step) in (",", ";", ".")), seen.last)
    return range(at, end)


def _of_time(seen: View, at: int) -> bool:
    """ "the previous day's talks", "next week": a day of the meeting at hand."""
    word = seen.word(at).removesuffix("'s").removesuffix("’s")
    return word in seen.known["time.coming"] or word in seen.known["time.lengths"]


def _one_more(seen: View, at: int) -> bool:
    """ "a second round", "a third meeting": one of a series, where the others were told before."""
    return seen.known.ordinals.get(seen.word(at), 1) > 1 and seen.word(at - 1) == "a"


def meets_again(seen: View, trigger: Trigger) -> bool:
    """Whether a verb tells of one more meeting of the same: "meet again", "be back"."""
    if trigger.frame not in ("meet", "talk", "convene"):
        return False
    if trigger.lemma == "come back" or seen.word(trigger.at) == "reconvene":
        return True
    return any(seen.word(step) == "again" for step in range(trigger.end, trigger.end + _ONCE_MORE))
