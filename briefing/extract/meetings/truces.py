"""Truces that a third one brings about: "brokered a truce to end six days of fighting between A and B"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View

_PACT = 4  # words from "brokered" to "truce"
_ENDED = 12  # words from "truce" to "between"


def brokers(seen: View, at: int) -> bool:
    """ "brokered a truce between A and B", "a truce to end six days of fighting between A and B": not "talks
    brokered by X", nor a truce that others keep."""
    if seen.has(at - 1, "nouns.brokered") and any(seen.word(step) == "between" for step in range(at, at + _ENDED)):
        return True  # "the truce brokered by X in April between A and B"
    pact = next((step for step in range(at + 1, at + 1 + _PACT) if seen.has(step, "nouns.brokered")), None)
    if pact is None:
        return False
    if any(seen.word(step) == "between" for step in range(pact + 1, pact + 1 + _PACT)):
        return True
    return any(_of_fighting(seen, step, pact) for step in range(pact + 1, pact + 1 + _ENDED))


def of_those_who_fight(seen: View, verb: int, at: int) -> bool:
    """Whether token ``at`` is the "between" of the fighting that the truce brokered at token ``verb`` ends."""
    return verb < at and _of_fighting(seen, at, verb)


def _of_fighting(seen: View, at: int, pact: int) -> bool:
    if seen.word(at) != "between" or not seen.has(at - 1, "nouns.strife_of"):
        return False
    ends = [step for step in range(pact + 1, at) if seen.has(step, "verbs.ending_strife")]
    return bool(ends) and not any(step in seen.cast.at or seen.word(step) in (",", ";") for step in range(ends[0], at))
