"""Meetings told by what two people do: they shake hands, dine, sit down together; one calls on, rings or is welcomed by
the other, or hands him a message."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.meetings import subjects
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, before_verb, is_past, is_verb, owns

_SUBJECT = 14  # words between a subject and its verb
_BY = 12  # words between "was welcomed" and "by"
_NEAR = 5
_FOREMOST = 3
_PHRASE = 20  # words of "Standing beside President X of Y in P on Monday,"


def encounter(seen: View, at: int, end: int) -> bool:
    """ "A and B shook hands", "the two presidents sat down", "X stood beside Y": people in office on both sides."""
    if _two_before(seen, at) or _several_before(seen, at) or subjects.several(seen, at):
        return True
    if seen.has(before_verb(seen, at), "multilateral.envoys"):
        return True  # "negotiators sat down"
    if opens_with(seen, at) and guest_after(seen, end, ("with", "beside", "from", "to")) is not None:
        return _behind_comma(seen, end)
    speaks = said_beside(seen, at) and seen.speaker is not None and bool(seen.speaker.party)
    if (speaks or host(seen, at)) and guest_after(seen, end, ("with", "beside", "from", "to")) is not None:
        return True
    return (host(seen, at) or subjects.single(seen, at)) and subjects.with_side(seen, end) is not None


def said_beside(seen: View, at: int) -> bool:
    """ "X said on Friday, speaking alongside Y", "X, standing beside Y, said": where somebody says so."""
    speaker, nouns = seen.speaker, seen.known.nouns
    if any(
        seen.word(step) in nouns and nouns[seen.word(step)].form != "agreement" for step in range(seen.first, seen.last)
    ):
        return False  # where the meeting itself is told
    return seen.word(at - 1) == "," and seen.word(at).endswith("ing") and speaker is not None and speaker.first < at


def opens_with(seen: View, at: int) -> bool:
    """Whether a sentence begins with the verb at token ``at``, or with "After", "While" before it."""
    return at == seen.first or (at - seen.first < _FOREMOST and seen.has(seen.first, "syntax.separators"))


def _behind_comma(seen: View, at: int) -> bool:
    """ "Standing beside X in P, Minister Y said": whether somebody in office follows the phrase that leads."""
    comma = next((step for step in range(at, min(at + _PHRASE, seen.last)) if seen.word(step) == ","), seen.last)
    return subjects.side_at(seen, comma + 1)


def together(seen: View, at: int, end: int) -> bool:
    """ "A and B watched a match together", "the two leaders posed side by side": not "worked together"."""
    if seen.word(end) == "with":
        return False
    verb = next((step for step in range(at - 1, max(seen.first, at - _BY) - 1, -1) if is_verb(seen, step)), None)
    if verb is None or not seen.has(verb, "verbs.shared"):
        verb = next((step for step in range(at - 1, at - _NEAR, -1) if seen.has(step, "verbs.shared")), None)
    if verb is not None and (_two_before(seen, verb) or _several_before(seen, verb) or subjects.several(seen, verb)):
        return True
    near = range(at - 1, max(seen.first, at - _SUBJECT) - 1, -1)
    brought = next((step for step in near if seen.has(step, "relations.including")), None)
    if brought is None or not subjects.single(seen, brought):
        return False
    return subjects.two_from(seen, brought + 1, at)  # "brought A and B together"


def brings_together(seen: View, at: int, end: int) -> bool:
    """ "brought together President A and B's C", "will bring together the foes in P": two whom somebody makes meet."""
    return subjects.single(seen, at) and subjects.two_from(seen, end, seen.last)


def face_to_face(seen: View, at: int, end: int) -> bool:
    """ "A and B, face to face in P, …": two of two states in a town."""
    place = seen.cast.at.get(end + 1) if seen.has(end, "syntax.within") else None
    return place is not None and place.kind == "place" and subjects.in_office(seen, at)


def visitor_after(seen: View, at: int) -> bool:
    """ "visiting Kenyan President X": token ``at`` tells of a guest and not of the land he is in."""
    guest = guest_after(seen, at + 1, ())
    return guest is not None and guest.kind == "person" and bool(guest.role and guest.party)


def speaks_to_visitor(seen: View, at: int) -> bool:
    """ "Minister X assured visiting President Y": a host and the verb right before the guest."""
    verb = at - 1
    plain = is_past(seen, verb) and seen.word(verb) not in seen.known.verbs and verb > seen.first
    return (
        plain
        and not any(seen.has(verb, f"syntax.{kind}") for kind in ("prepositions", "determiners"))
        and host(seen, verb)
    )


def looks_in(seen: View, at: int, end: int) -> bool:
    """ "called on the king", "paid his respects to President X": not "called on X to resign"."""
    guest = guest_after(seen, end, ())
    if guest is None or not host(seen, at):
        return False
    behind = range(guest.last, min(guest.last + _NEAR, seen.last))
    asked = next((step for step in behind if seen.word(step) in ("to", "for", "not", ",")), None)
    if seen.word(guest.last) in ("in", "at", "on"):
        return True  # "called on X in P to press for a treaty"
    return asked is None or seen.word(asked) == ","


def rings(seen: View, at: int, end: int) -> bool:
    """ "X called President Y on Monday", "called Y to congratulate him": not "called Y a friend"."""
    host = seen.cast.at.get(before_verb(seen, at))
    pronoun = seen.has(before_verb(seen, at), "syntax.third_person")
    if not pronoun and (host is None or host.kind not in ("person", "demonym", "state")) and not _holder(seen, at):
        return False
    guest = guest_after(seen, end, ())
    if guest is None or (host is not None and host.party == guest.party):
        return False
    end = guest.last
    while guest.kind != "person" and (seen.has(end, "nouns.actors") or seen.has(end, "nouns.holders")):
        end += 1
    if guest.kind == "person" and seen.word(end) == "of" and end + 1 in seen.cast.at:
        end = seen.cast.at[end + 1].last
    after = seen.word(end)
    if after == "to":
        return any(seen.has(step, "verbs.by_phone") for step in (end + 1, end + 2))
    return after in seen.known["shape.then"] or seen.has(end, "time.days")


def delivers(seen: View, at: int, end: int) -> bool:
    """ "handed a letter from X to President Y": a message that is brought to somebody of another state."""
    near = range(end, min(end + 6, seen.last))
    if not any(seen.has(step, "speech.written") or seen.has(step, "nouns.brought") for step in near):
        return False
    to = next((step for step in range(end, min(end + _BY, seen.last)) if seen.word(step) == "to"), None)
    guest = guest_after(seen, to + 1, ()) if to is not None else None
    return guest is not None and host(seen, at)


def is_received(seen: View, at: int) -> bool:
    """ "X was welcomed at the airport by Y", "the delegation was met by minister Y"."""
    step = at - 1
    while seen.has(step, "shape.again") or seen.word(step).endswith("ly"):
        step -= 1
    if not seen.has(step, "verbs.passive"):
        return False
    by = by_whom(seen, at)
    if by is None or guest_after(seen, by + 1, ()) is None:
        return False
    return host(seen, step) or any(seen.has(near, "aims.travellers") for near in range(step - _NEAR, step))


def by_whom(seen: View, at: int) -> int | None:
    """The "by" of a passive verb at token ``at``, behind the words that tell where and when."""
    for step in range(at + 1, min(at + _BY, seen.last)):
        if seen.word(step) == "by":
            return step
        if seen.word(step) in (",", ";") or is_verb(seen, step):
            return None
    return None


def _two_before(seen: View, at: int) -> bool:
    """ "President A and his counterpart B" before a verb: two persons, at least one of whom holds an office."""
    people = [one for one in seen.cast.between(max(seen.first, at - _SUBJECT), at) if one.kind == "person"]
    if len(people) < 2:
        return False
    one, other = people[-2:]
    joined = any(seen.word(step) == "and" for step in range(one.last, other.first))
    known = bool(one.party or one.role) and bool(other.party or other.role)
    apart = one.party != other.party or one.party is None
    return joined and known and apart


def _several_before(seen: View, at: int) -> bool:
    """ "the two leaders", "both presidents", "leaders of the seven nations" right before a verb."""
    head = before_verb(seen, at)
    if not (seen.has(head, "nouns.plural_sides") or seen.has(head, "nouns.persons")):
        return seen.word(head) == "they"
    return any(seen.word(step) in ("two", "both", "the") for step in range(max(seen.first, head - 3), head))


def host(seen: View, at: int) -> bool:
    """Whether somebody in office, or the pronoun for him, is the subject of the verb at token ``at``."""
    for step in range(before_verb(seen, at), max(seen.first, at - _SUBJECT) - 1, -1):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind == "person":
            return bool(actor.party or actor.role) and not owns(seen, actor)
        if seen.word(step) in ("he", "she", "they", "who") or seen.has(step, "nouns.holders"):
            return True
        if is_verb(seen, step) and not seen.has(step, "syntax.auxiliaries"):
            break
    return _shared_subject(seen, at)


def _shared_subject(seen: View, at: int) -> bool:
    """ "X flew to P and called on Y": the subject of the verb before."""
    step = next((one for one in range(at - 1, max(seen.first, at - 4) - 1, -1) if seen.word(one) == "and"), None)
    people = [one for one in seen.cast.between(seen.first, step or seen.first) if one.kind == "person"]
    return bool(people) and bool(people[0].party or people[0].role)


def _holder(seen: View, at: int) -> bool:
    """ "the king had called X"."""
    return seen.has(before_verb(seen, at), "nouns.holders")


def guest_after(seen: View, at: int, prepositions: tuple[str, ...]) -> Actor | None:
    """The person, or the office-holders of a state, that the words from token ``at`` on name."""
    step = at
    while seen.word(step) in prepositions or seen.has(step, "syntax.determiners"):
        step += 1
    owner: Actor | None = None
    office = False
    for token in range(step, min(step + 8, seen.last)):
        actor = seen.cast.at.get(token)
        if actor is not None and actor.kind == "person":
            return actor if (actor.party or actor.role or owner) and not owns(seen, actor) else None
        if actor is not None and actor.kind == "side" and actor.last == token + 1:
            return actor  # "the Pope"
        if actor is not None:
            owner = actor if actor.kind in ("demonym", "state", "body") else owner
        elif any(seen.has(token, group) for group in ("nouns.holders", "nouns.envoys", "nouns.plural_sides")):
            office = True
        elif not (seen.has(token, "nouns.actors") or seen.has(token, "shape.title_links")) and (
            owner is None or not seen.word(token).isalpha() or seen.has(token, "syntax.prepositions")
        ):
            break
    return owner if office else None


# By the lemma of the verb or phrase.
CHECKS: dict[str, Callable[[View, int, int], bool]] = {
    "encounter": encounter,
    "embrace": encounter,
    "dine": encounter,
    "do together": together,
    "look in": looks_in,
    "lay on": looks_in,
    "bring together": brings_together,
    "face": face_to_face,
    "ring": rings,
    "deliver": delivers,
}
