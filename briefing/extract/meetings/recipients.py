"""Who is given a message at a meeting: "X conveyed his concern to Y at talks in P", "gave the same message to Y"."""

from __future__ import annotations

from briefing.extract.meetings import arguments
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View

_KIND = 4  # words of "a series of meetings"
_SETTING = 9  # words of "in Washington on Monday" between the recipient and "at talks"
_GIVING = 10  # words of "gave the very same message"
_SIDES = frozenset(["state", "demonym", "body", "side", "person"])


def add(seen: View, clause: Clause, told: Arguments) -> None:
    """Add who is behind "to" before "at the talks", and who gives it to them."""
    if clause.main.frame is not None or len(told.parties) > 1:
        return
    guest = _recipient(seen, clause)
    if guest is None or not guest.party:
        return
    first = _phrase(seen, guest)
    verb = next((at for at in _before(clause, first - 1, _GIVING) if seen.has(at, "speech.giving")), None)
    if seen.word(first - 1) != "to" or verb is None:
        return
    giver = next((one for one in reversed(seen.cast.between(clause.first, verb)) if one.kind in _SIDES), None)
    for one in (giver, guest):
        if one is not None and one.party:
            arguments.add(told, one, "side")


def _recipient(seen: View, clause: Clause) -> Actor | None:
    """The name that ends before "at talks", "in a series of meetings", over the town and day between them."""
    link = next((at for at in _before(clause, clause.main.at, _KIND) if seen.has(at, "speech.at_talks")), None)
    if link is None:
        return None
    for at in _before(clause, link, _SETTING):
        actor = seen.cast.at.get(at)
        if actor is not None and not (actor.kind == "place" and seen.has(actor.first - 1, "syntax.within")):
            return _holder(seen, actor) if actor.kind in _SIDES else None
        setting = seen.has(at, "time.around_day") or seen.has(at, "syntax.within") or seen.has(at, "nouns.actors")
        if actor is None and not (setting or seen.has(at, "time.days") or seen.has(at, "time.spans")):
            return None
    return None


def _holder(seen: View, actor: Actor) -> Actor:
    """ "X of P": the person."""
    of = actor.kind == "state" and seen.word(actor.first - 1) == "of"
    person = seen.cast.at.get(actor.first - 2) if of else None
    return person if person is not None and person.kind == "person" else actor


def _phrase(seen: View, guest: Actor) -> int:
    """The first token of "the visiting Polish Foreign Minister X"."""
    at = guest.first
    while at > seen.first and (_describes(seen, at - 1) or seen.has(at - 1, "syntax.determiners")):
        before = seen.cast.at.get(at - 1)
        at = before.first if before is not None else at - 1
    return at


def _describes(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    if actor is not None:
        return actor.kind in ("state", "demonym")
    return seen.has(at, "nouns.actors") or seen.has(at, "speech.of_guests")


def _before(clause: Clause, at: int, words: int) -> range:
    return range(at - 1, max(clause.first, at - words) - 1, -1)
