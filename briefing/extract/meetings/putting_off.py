"""What a word of putting off is said of: the meeting or something else ("to delay the tariffs", "debt put off")."""

from __future__ import annotations

from briefing.extract.meetings import limits
from briefing.extract.meetings.syntax import View, is_verb
from briefing.model import Status

_OBJECT = 7
_STAYS_AWAY = 14  # words from "would not attend" to the meeting
_FALLS = 24  # words from the meeting to "fell through"


def of_other_thing(seen: View, at: int, trigger: int) -> bool:
    """Whether the word of putting off at token ``at`` tells of something else than the meeting at ``trigger``."""
    return _has_object(seen, at, trigger) or _owed(seen, at) or _gone_by(seen, at, trigger)


def _gone_by(seen: View, at: int, trigger: int) -> bool:
    """ "After weeks of delay, A and B met": what came before."""
    comma = next((step for step in range(at, trigger) if seen.word(step) == ","), None)
    near = range(max(seen.first, at - _OBJECT), at)
    return comma is not None and any(seen.word(step) in ("after", "despite", "following") for step in near)


def _has_object(seen: View, at: int, trigger: int) -> bool:
    """ "the talks may not delay the tariffs", "will not suspend his fast during the talks": an object of its own."""
    if not (seen.word(at - 1) == "to" or seen.has(at - 1, "syntax.auxiliaries") or seen.word(at - 1) == "not"):
        return False
    if not seen.has(at, "status.putting_off"):
        return False
    stop = at + 1
    while stop < min(at + _OBJECT, seen.last) and not seen.has(stop, "syntax.prepositions"):
        if stop == trigger or seen.word(stop) in seen.known.nouns or seen.word(stop) in ("it", "them"):
            return False
        if seen.word(stop) in (",", ";") or seen.has(stop, "syntax.subordinators"):
            break
        stop += 1
    if stop == at + 1:
        return False
    return trigger < at or (stop < trigger and seen.has(stop, "speech.simultaneous"))


def _owed(seen: View, at: int) -> bool:
    """ "the amount to be rescheduled": a noun with its own article before the infinitive, which is what is put off."""
    if not (seen.word(at - 1) == "be" and seen.word(at - 2) == "to"):
        return False
    noun = at - 3
    named = seen.has(noun - 1, "syntax.determiners") and not is_verb(seen, noun)
    return named and seen.word(noun) not in seen.known.nouns and noun not in seen.cast.at


def meeting_now(seen: View, at: int) -> bool:
    """ "ministers meeting in P said they would cut output": those who meet, whatever they mean to do then."""
    if seen.word(at) != "meeting" or not seen.has(at - 1, "nouns.plural_sides"):
        return False
    if seen.has(at + 2, "time.months") or seen.has(at + 2, "time.ambiguous"):
        return False  # "a joint commission meeting in June"
    return seen.word(at + 1) in ("here", "in", "at") and not any(
        seen.has(step, "turns.next") for step in range(at + 2, min(at + _OBJECT, seen.last))
    )


def comes_to_nothing(seen: View, first: int, last: int, trigger: int) -> Status | None:
    """ "would not attend the talks", "turned down an offer of talks": refused; "the talks fell through", "will not take
    place", "was to have met but did not do so": called off. The clause is ``first`` to ``last``."""
    for at in range(max(first, trigger - _STAYS_AWAY), trigger):
        if _stays_away(seen, at) or _turns_down(seen, at):
            return "refused" if at not in seen.reported else None
    for at in range(trigger + 1, min(last, trigger + _FALLS)):
        if seen.word(at) == ";" or (seen.word(at) == "that" and is_verb(seen, at - 1)):
            return None
        through = seen.has(at, "status.falling") and seen.word(at + 1) == "through"
        shelved = seen.has(at, "status.shelved") and seen.word(at - 1) == "been"  # not "the treaty, which was shelved"
        if through or shelved or _is_not_held(seen, at):
            return "cancelled"
    behind = last + (seen.word(last) == ",")
    if [seen.word(behind + step) for step in range(4)] == ["did", "not", "do", "so"]:
        return "cancelled"  # "X and Y, who were to have met last week, did not do so"
    return None


def will_not(seen: View, first: int, trigger: int) -> bool:
    """ "will not travel to P on Thursday": what is refused lies ahead."""
    return any(_negated(seen, at) for at in range(first, trigger))


def _negated(seen: View, at: int) -> bool:
    not_then = seen.word(at) == "not" and seen.has(at - 1, "shape.future_helpers")
    return not_then or seen.word(at) in ("won't", "won’t")


def _stays_away(seen: View, at: int) -> bool:
    return _negated(seen, at) and seen.has(at + 1, "status.partaking")


def _turns_down(seen: View, at: int) -> bool:
    """ "turned down an offer of talks", "turns the invitation down"."""
    return seen.has(at, "status.turning") and "down" in (seen.word(at + 1), seen.word(at + 2), seen.word(at + 3))


def _is_not_held(seen: View, at: int) -> bool:
    """ "will not take place", "would not go ahead", "did not do so"."""
    if seen.word(at) not in ("not", "never"):
        return False
    rest = [seen.word(at + step) for step in (1, 2)]
    if limits.first_day(seen, at, seen.last):
        return False
    if seen.has(at - 1, "shape.future_helpers"):
        return rest in (["take", "place"], ["be", "held"], ["go", "ahead"])
    return rest in (["do", "so"], ["take", "place"]) and seen.has(at - 1, "syntax.doing")
