"""Whether a verb that may tell of a meeting has what its frame asks for: somebody met, a place gone to, an audience."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.meetings import encounters, epithets, gestures, subjects
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import Frame

_HALT = 10
_RELATIVE = 7
_CROWD = 4
_OBJECT = 4  # words from "announced" to "the indefinite postponement"


def is_sport(seen: View, at: int, frame: str = "") -> bool:
    """ "Japan met Brazil in the final of the World Cup"; but "the president flew to P to watch the final"."""
    before = seen.cast.between(max(seen.first, at - _HALT), at) if frame == "travel" else []
    if any(one.kind == "person" and one.party and one.role for one in before):
        return False
    near = range(max(seen.first, at - 8), min(seen.last, at + 14))
    bodies = {step for step in near if step in seen.cast.at and seen.cast.at[step].party}  # "the Arab League"
    return any(seen.has(step, "nouns.sport") and step not in bodies for step in near)


def is_finite(seen: View, at: int) -> bool:
    """ "to phone", "he phones", "X phoned": not "by phone"."""
    before = seen.word(at - 1)
    return (
        at - 1 in seen.cast.at
        or before == "to"
        or seen.has(at - 1, "syntax.auxiliaries")
        or seen.has(at - 1, "syntax.pronouns")
    )


def _meets_someone(seen: View, at: int) -> bool:
    """Not "met the criteria", "met with resistance", "demands must be met", "meet a June 30 deadline"."""
    if seen.has(at - 1 - (seen.word(at - 1) == "not"), "verbs.passive") and seen.word(at) == "met":
        return False
    if seen.word(at - 1) == "to" and seen.has(at - 2, "shape.ease") and seen.word(at + 1) != "with":
        return False  # "rules that are easier to meet"
    step = at + 1
    if seen.word(step) in ("by", "before") and seen.tells_time(step + 1):
        return True
    while seen.has(step, "shape.meet_fillers"):
        step += 1
    step = seen.behind_day(step)
    if step in seen.cast.at:
        step = seen.cast.at[step].last
    if step - 1 in seen.cast.at and seen.word(step) == "opposition":
        return False
    for token in range(step, min(step + 2, seen.last)):
        if token in seen.cast.at or seen.has(token, "syntax.prepositions"):
            break
        if seen.has(token, "nouns.met_things"):
            return False
    return not _anybody(seen, step)


def _anybody(seen: View, at: int) -> bool:
    """ "met with about 1,000 soldiers", "met students": people who hold no office, and nobody else behind them."""
    for step in range(at, min(at + _CROWD, seen.last)):
        if seen.has(step, "nouns.crowd"):
            return seen.word(step + 1) != "and"
        if step in seen.cast.at or seen.has(step, "nouns.actors"):
            return False
        if seen.word(step) in (",", "and") or (seen.has(step, "syntax.prepositions") and seen.word(step) != "about"):
            return False
    return False


def _names_place(seen: View, first: int, last: int) -> bool:
    return any((actor := seen.cast.at.get(at)) and actor.kind in ("place", "state") for at in range(first, last))


def goes_somewhere(seen: View, at: int) -> bool:
    """A preposition of place (or the place itself) follows soon, with a place after it."""
    if seen.word(at + 1) == "through" and at + 2 not in seen.cast.at and not seen.has(at + 2, "syntax.determiners"):
        return False  # "orders going through brokers in P"
    verb = seen.known.verbs.get(seen.word(at))
    moved = verb is not None and (verb.lemma == "leave" or seen.word(at) == "flown") and verb.tense == "past"
    if moved and seen.has(at - 1, "syntax.passive"):
        return False  # "was returned to custody in X"
    if verb is not None and verb.lemma == "arrive" and seen.word(at + 1) == "here":
        return True
    direct = seen.word(at) in ("to", "off", "for") or (verb is not None and (verb.direct or verb.lemma == "leave"))
    if direct and (_names_place(seen, at + 1, at + 5) or epithets.lead_to_name(seen, at + 1)):
        return True
    if verb is not None and verb.direct and (_there(seen, at) or _then(seen, at) or _to_host(seen, at)):
        return True
    for step in range(at + 1, min(at + 6, seen.last)):
        if seen.has(step, "verbs.travel_prepositions"):
            return _names_place(seen, step + 1, min(step + 7, seen.last)) or _to_meeting(seen, step)
        if seen.word(step) in (",", ";"):
            return False
    return False


def is_halt(seen: View, at: int) -> bool:
    """ "a stop in P", "his first stop was in P", "a swing through six countries", "a pilgrimage to P"."""
    for step in range(at + 1, min(at + _HALT, seen.last)):
        if seen.word(step) in (",", ";") or (step > at + 1 and seen.word(step) in ("from", "on", "with")):
            return False
        if seen.word(step) in ("in", "to", "at", "through"):
            near = range(step + 1, min(step + _HALT // 2, seen.last))
            if any(one in seen.cast.at and seen.cast.at[one].kind in ("place", "state", "demonym") for one in near):
                return True
            if seen.word(step) == "through" and any(seen.has(one, "aims.toured") for one in near):
                return True
    return False


def _there(seen: View, at: int) -> bool:
    """ "visited the island", "the oil-rich kingdom": a land or town that was told before."""
    if seen.word(at + 1) not in ("the", "this", "that"):
        return False
    for step in range(at + 2, at + 5):
        if seen.has(step, "places.lands"):
            return True
        if seen.has(step, "syntax.prepositions") or not seen.word(step)[:1].isalpha():
            break
    return False


def _then(seen: View, at: int) -> bool:
    """ "King X visited in 1967", "where he is visiting", "P, which he visited last week": a place told before."""
    told = seen.word(at + 2).isdigit() or any(seen.has(at + 2, f"time.{kind}") for kind in ("days", "months", "spans"))
    if told and seen.word(at) == "visited" and seen.word(at + 1) in ("in", "last", "on", "this", "earlier"):
        return True
    return told_before(seen, at) is not None


def told_before(seen: View, at: int) -> Actor | None:
    """ "P, which he visited", "P, where he is visiting": the place before the pronoun."""
    for step in range(at - 1, max(seen.first, at - _RELATIVE) - 1, -1):
        if seen.word(step) in ("which", "where"):
            place = seen.cast.at.get(step - 1) or seen.cast.at.get(step - 2)
            return place if place is not None and place.kind in ("place", "state") else None
        if seen.word(step) in (",", ";"):
            return None
    return None


def _to_host(seen: View, at: int) -> bool:
    """ "will visit President X", "visited the Chadian king": whom an office-holder goes to see."""
    return gestures.host(seen, at) and gestures.visitor_after(seen, at)


def _to_meeting(seen: View, at: int) -> bool:
    """ "arrived at the talks", "heads to the summit"."""
    return any(
        seen.word(step) in seen.known.nouns and seen.known.nouns[seen.word(step)].strong
        for step in range(at + 1, at + 4)
    )


def _speaks_to_someone(seen: View, at: int) -> bool:
    """ "spoke to Lavrov", "talked with the Americans", "spoken by phone": not to reporters."""
    for step in range(at + 1, min(at + 6, seen.last)):
        word = seen.word(step)
        if word in seen.known["shape.no_audience"]:
            return False
        if word == "," and seen.word(step + 1) != "by":
            break
        led = seen.has(at + 1, "speech.simultaneous") or seen.word(at + 1) == "ahead"
        if step > at + 1 and led and _is_meeting(seen, step):
            return False  # "speaking before a meeting with X"
        if word in seen.known["calls.phone"]:
            return seen.word(at - 1) not in ("he", "she", "who") or encounters.with_someone(seen, step)
        if word in ("with", "to") and encounters.someone(seen, step + 1):
            return not any(seen.has(token, "shape.no_audience") for token in range(step + 1, step + 6))
    if seen.word(at + 1) == "for" and _after_length(seen, at + 2):
        return True
    if seen.word(at) == "talk" and seen.word(at - 1) in ("to", "would", "will"):
        return seen.word(at + 1) not in ("about", "of", "as", "like")  # "not allowed to talk about the plans"
    if encounters.spoke_together(seen, at):
        return True
    return subjects.single(seen, at) and subjects.with_side(seen, at + 1) is not None


def _is_meeting(seen: View, at: int) -> bool:
    noun = seen.known.nouns.get(seen.word(at))
    return noun is not None and noun.form != "call"


def _after_length(seen: View, at: int) -> bool:
    """ "(spoke for) more than 45 minutes with President X"."""
    length = next((step for step in range(at, min(at + 7, seen.last)) if seen.has(step, "time.hours")), None)
    near = range(length + 1, min(length + 6, seen.last)) if length is not None else range(0)
    return any(seen.word(step) == "with" and encounters.place_follows(seen, step + 1) for step in near)


def _receives_guests(seen: View, at: int) -> bool:
    if (
        seen.has(at + 1, "syntax.third_person_object")
        and gestures.host(seen, at)
        and seen.word(at + 2) in ("in", "at", "to", "on", "for")
    ):
        return True  # "when X hosted him at P"
    near = range(at + 1, min(at + 9, seen.last))
    if any(seen.has(step, "shape.no_guests") for step in near):
        return False
    return any(step in seen.cast.at and (seen.cast.at[step].kind == "person" or _team_of(seen, step)) for step in near)


def _team_of(seen: View, at: int) -> bool:
    """ "the American trade delegation", "Chilean ministers", "Chile's foreign minister", "the president of Chile", "the
    Israeli for an hour"."""
    actor = seen.cast.at[at]
    if actor.kind not in ("demonym", "state", "body"):
        return False
    of = seen.before_the(actor.first)
    if seen.word(of) == "of" and any(seen.has(of - 1, words) for words in ("nouns.holders", "nouns.plural_sides")):
        return True  # "the presidents of Chile and Peru"
    alone = seen.word(at - 1) == "the" and seen.word(actor.last) in ("for", "in", "at", "on")
    if actor.kind == "demonym" and alone:
        return True
    near = range(at + 1, min(at + 5, seen.last))
    stop = next((step for step in near if seen.has(step, "syntax.prepositions") or seen.word(step) == ","), at + 5)
    return any(
        seen.has(step, "nouns.delegation")
        or seen.has(step, "nouns.holders")
        or (seen.has(step, "nouns.plural_sides") and seen.has(step, "nouns.actors"))
        for step in range(at + 1, stop)
    )


def _stays_to_talk(seen: View, at: int) -> bool:
    rest = range(at + 1, seen.last)
    if _for_days(seen, at) or _day_with(seen, at):
        return True
    return any(
        seen.word(step) in seen.known.verbs and seen.known.verbs[seen.word(step)].frame == "discuss" for step in rest
    )


def _for_days(seen: View, at: int) -> bool:
    """ "is to spend five hours in P": an office-holder's stay."""
    length = next((one for one in range(at + 1, min(at + _HALT // 2, seen.last)) if _length(seen, one)), None)
    if length is None or not gestures.host(seen, at):
        return False
    near = range(length + 1, min(length + _HALT // 2, seen.last))
    there = next((one for one in near if seen.word(one) in ("in", "at", "with")), None)
    return there is not None and encounters.place_follows(seen, there + 1)


def _day_with(seen: View, at: int) -> bool:
    """ "spent Sunday in P with X", "spent six hours with the leaders of Y"."""
    length = next((one for one in range(at + 1, min(at + _HALT // 2, seen.last)) if _length(seen, one)), at)
    if length == at and not seen.has(at + 1, "time.days"):
        return False
    return subjects.single(seen, at) and subjects.with_side(seen, max(length, at + 1) + 1) is not None


def _length(seen: View, at: int) -> bool:
    return seen.has(at, "time.hours") or seen.has(at, "time.lengths")


def _signs_something(seen: View, at: int) -> bool:
    """Not "announced on Monday the postponement of talks", where the talks are told of and nothing is signed."""
    ends = range(at + 1, seen.behind_day(at + 1) + _OBJECT)
    gone = next((step for step in ends if seen.has(step, "status.ends_of") or seen.has(step, "status.news_of")), None)
    return gone is None or seen.word(gone + 1) != "of"


CHECKS: dict[Frame, Callable[[View, int], bool]] = {
    "convene": encounters.comes_together,
    "meet": _meets_someone,
    "travel": goes_somewhere,
    "talk": _speaks_to_someone,
    "send": encounters.sends_envoys,
    "receive": _receives_guests,
    "stay": _stays_to_talk,
    "sign": _signs_something,
}
