"""What a word of putting off is said of: the meeting or something else ("to delay the tariffs", "debt put off")."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb

_OBJECT = 7


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
    return seen.word(at + 1) in ("here", "in", "at") and not any(
        seen.has(step, "turns.next") for step in range(at + 2, min(at + _OBJECT, seen.last))
    )
