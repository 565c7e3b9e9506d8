"""What one office-holder is to tell another: "X is expected to tell President Y next week that", "X will urge Y"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, names_state

_HELPERS = 5  # words of "is also expected to"
_STATE = 2  # words of "of P" between a person and his verb


def tells(seen: View, at: int) -> bool:
    """Whether the verb at token ``at`` lies ahead, and who tells and who is told hold offices of two states, on a day
    or in a town that the sentence tells."""
    begin = _begin(seen, at)
    if begin is None or _from_afar(seen, at):
        return False
    guest = _guest(seen, at + 1)
    host = _host(seen, begin - 1)
    if guest is None or host is None or not host.party or not guest.party or host.party == guest.party:
        return False
    return _set(seen, at)


def _begin(seen: View, at: int) -> int | None:
    """The first token of "will", "is expected to", "plans to" before the verb."""
    for step in range(at - 1, max(seen.first, at - _HELPERS) - 1, -1):
        if seen.has(step, "shape.future_helpers"):
            return step
        if seen.has(step, "status.sure_to") and seen.word(at - 1) == "to":
            return step - (seen.has(step - 1, "syntax.is_now") or seen.has(step - 1, "syntax.was_then"))
        if step in seen.cast.at or not (seen.word(step) == "to" or seen.has(step, "shape.besides")):
            now = seen.has(step, "syntax.is_now") and seen.word(step + 1) == "to"
            return step if now else None
    return None


def _from_afar(seen: View, at: int) -> bool:
    """ "in a letter", "will urge him in a televised address", "by telephone": not face to face; "said in an address
    that he would tell him" is."""
    if any(seen.has(step, "speech.written") for step in range(seen.first, seen.last)):
        return True
    said = any(seen.has(step, "speech.said") for step in range(seen.first, at))
    return any(seen.has(step, "speech.from_afar") for step in range(at if said else seen.first, _end(seen, at)))


def _guest(seen: View, at: int) -> Actor | None:
    """The office-holder right behind the verb."""
    while seen.has(at, "nouns.actors") or names_state(seen, at):
        at += 1
    guest = seen.cast.at.get(at)
    return guest if guest is not None and guest.kind == "person" and guest.role else None


def _host(seen: View, at: int) -> Actor | None:
    """The office-holder right before the verb: "X of P", "X"; "he" for who says so."""
    if seen.has(at, "syntax.third_person"):
        speaker = seen.speaker
        return speaker if speaker is not None and speaker.kind == "person" else None
    host = seen.cast.at.get(at)
    if host is not None and host.kind == "state" and seen.word(host.first - 1) == "of":
        host = seen.cast.at.get(host.first - _STATE)
    return host if host is not None and host.kind == "person" else None


def _set(seen: View, at: int) -> bool:
    """Whether a day or a town is told in the sentence, not as part of what will be said."""
    for step in range(seen.first, _end(seen, at)):
        if step in seen.reported:
            continue
        if seen.has(step, "time.days") or (seen.has(step, "time.limited") and seen.has(step + 1, "time.spans")):
            return True
        place = seen.cast.at.get(step)
        if place is not None and place.kind == "place" and seen.has(step - 1, "syntax.within"):
            return True
    return False


def _end(seen: View, at: int) -> int:
    """Where that begins which will be said."""
    return next((step for step in range(at, seen.last) if seen.word(step) == "that"), seen.last)
