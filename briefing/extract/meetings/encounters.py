"""Verbs that tell of a meeting without "with": "A and B spoke again", "joined the ministers in P", "summoned"."""

from __future__ import annotations

from briefing.extract.meetings import envoys, subjects
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, before_verb, is_verb

_NEAR = 6
_HOME = 15  # words from "summoned" to "home"


def spoke_together(seen: View, at: int) -> bool:
    """ "A and B spoke again on Sunday", "the two men talked for hours": persons of two states, and no audience."""
    step = before_verb(seen, at)
    step -= seen.word(step) == ","
    if seen.has(step, "nouns.two_persons") and seen.word(step - 1) in ("two", "both"):
        return _no_audience(seen, at)
    if subjects.several(seen, at) and _no_audience(seen, at):
        return True
    other = _person_at(seen, step)
    if other is None or not _official(other):
        return False
    one = _joined_to(seen, other)
    return one is not None and one.party != other.party and _no_audience(seen, at)


def _joined_to(seen: View, other: Actor) -> Actor | None:
    """The person before "and": "A and his counterpart, minister B"."""
    for step in range(other.first - 1, max(seen.first, other.first - 10) - 1, -1):
        if seen.word(step) == "and":
            he = seen.has(step - 1, "syntax.third_person")  # "X said he and B had talked"
            one = seen.speaker if he else _person_at(seen, step - 1)
            return one if one is not None and one.kind == "person" else None
        if is_verb(seen, step):
            return None
    return None


def _person_at(seen: View, at: int) -> Actor | None:
    """Whose name ends at token ``at``, or the person in "A of X" whose state does."""
    actor = seen.cast.at.get(at)
    if actor is not None and actor.kind == "state" and seen.word(actor.first - 1) == "of":
        return seen.cast.at.get(actor.first - 2)
    return actor


def _official(actor: Actor) -> bool:
    return actor.kind == "person" and bool(actor.party)


def _no_audience(seen: View, at: int) -> bool:
    """Whether only a day, a length or an adverb follows the verb."""
    step = at + 1
    while seen.has(step, "shape.again"):
        step += 1
    day = seen.word(step) in ("on", "late", "early", "last", "earlier", "this")
    day = day or (seen.has(step, "syntax.within") and not seen.has(at, "speech.before_many"))
    day = day or (seen.word(step) == "about" and seen.word(at) == "talked")
    return day or seen.has(step, "time.days") or seen.word(step) in ("by", "for", ".", "")


def joins_others(seen: View, at: int) -> bool:
    """ "X joined the foreign ministers of A and B in P": an office-holder comes to others of his kind somewhere."""
    hosts = [one for one in seen.cast.between(max(seen.first, at - _NEAR), at) if _official(one)]
    if not hosts or seen.word(at + 1) in ("in", "with"):
        return False
    guests = any(
        seen.has(step, "nouns.plural_sides") and seen.has(step, "nouns.actors") for step in range(at + 1, at + 6)
    )
    for step in range(at + 2, seen.last):
        if seen.has(step, "syntax.within") and guests:
            place = seen.cast.at.get(step + 1)
            if place is not None and place.kind in ("place", "state"):
                return True
            if seen.word(step + 1).endswith("ing"):
                return False
    return False


def summons_envoy(seen: View, at: int) -> bool:
    """ "summoned the X ambassador", "the envoy was summoned to the ministry": an envoy and a state."""
    near = range(max(seen.first, at - 10), min(seen.last, at + 8))
    if any(seen.has(step, "verbs.back") and seen.word(step + 1) in ("for", ".") for step in range(at, at + _HOME)):
        return False  # "summoned its envoy home for consultations": a state's own
    return any(seen.has(step, "nouns.envoys") for step in near)


def place_follows(seen: View, at: int) -> bool:
    """Whether a name begins at token ``at``, or behind an article."""
    while seen.has(at, "syntax.determiners"):
        at += 1
    return at in seen.cast.at


def someone(seen: View, at: int) -> bool:
    """Whether whoever is named first from token ``at`` on can be a side: not "spoke to the Daily Post"."""
    for step in range(at, min(at + _NEAR, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None:
            return actor.kind != "organization" or actor.party is not None or actor.forum
        if seen.word(step) in ("in", "at", "on", "about", "during"):
            return False
    return False


def comes_together(seen: View, at: int) -> bool:
    """Not "gathered intelligence", "assembles data"."""
    return not any(seen.has(step, "nouns.gathered_things") for step in range(at + 1, at + 4))


def with_someone(seen: View, at: int) -> bool:
    """ "by phone with X", "by telephone to the king": somebody is spoken to."""
    return any(seen.word(step) in ("with", "to") for step in range(at + 1, min(at + 4, seen.last)))


def overheard(seen: View, at: int) -> bool:
    """ "intercepted phone calls", "millions of phone calls": anybody's, no call of office-holders."""
    if seen.word(at) != "calls":
        return False
    before = range(max(seen.first, at - 6), at)
    return any(seen.has(step, "verbs.overhear") or seen.has(step, "generic.masses") for step in before)


def took_call(seen: View, at: int) -> bool:
    """ "took a call from President X", "placed a brief call to King Y": somebody is at the other end."""
    prep = seen.behind_day(at + 1)
    if seen.word(prep) not in ("from", "to"):
        return False
    made = any(seen.has(step, "verbs.taking_calls") for step in range(max(seen.first, at - _NEAR), at))
    near = range(prep + 1, min(prep + 1 + _NEAR, seen.last))
    other = next((seen.cast.at[step] for step in near if step in seen.cast.at), None)
    if other is None or not made:
        return False
    return any(one.kind == "person" for one in seen.cast.between(near.start, near.stop)) or (
        seen.has(other.last, "nouns.actors") and other.kind in ("state", "demonym")
    )


def sends_envoys(seen: View, at: int) -> bool:
    """ "sending a delegation to Moscow", "sent envoys to the X capital, P"."""
    near = range(at + 1, min(at + 10, seen.last))
    to = next((step for step in near if seen.word(step) == "to" and place_follows(seen, step + 1)), None)
    if to is None:
        return False
    sent = range(at + 1, to)
    return any(
        seen.has(step, "aims.travellers")
        or seen.has(step, "nouns.delegation")
        or envoys.his_man(seen, step)
        or (step in seen.cast.at and seen.cast.at[step].kind == "person")
        for step in sent
    )
