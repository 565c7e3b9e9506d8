"""Where a meeting takes place: a city before a state, next to the trigger before far from it."""

from __future__ import annotations

from briefing.extract.meetings import clauses, departures, destinations, epithets, frames, outside, towns, venues
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.roles import is_scene
from briefing.extract.meetings.syntax import View, names_state, owns
from briefing.extract.meetings.words import ACCORDS, words
from briefing.extract.names import countries

_REACH = 16  # words, a name being one
_HERE = 6
_DESCRIBED = 6  # words from "this" to "resort"
_CARGO = 3  # words from the troops to where they are sent
_HELD = 8  # words from "held" to "in P"
_BACK = 60
_DAY = 4  # words that tell a day
_TO_SUMMIT = 6
_RULE = 4
_SUBJECT = 4  # words of "Before President X returns"
_CHIEFS = 4


def here(seen: View, clause: Clause) -> Actor | None:
    """The place of the dateline where the clause says "here", or the one told of before: "P, which he visited"."""
    before = frames.told_before(seen, clause.main.at) if clause.main.direct else None
    if before is not None:
        return before
    near = clause.around(clause.main.at, 6, 12)
    if any(seen.has(at, "places.settlements") and _told_before(seen, at) for at in near):
        cities = [
            actor for actor in seen.cast.between(max(0, seen.first - _BACK), seen.first) if _stood_in(seen, actor)
        ]
        return cities[-1] if cities else None
    if any(seen.word(at) == "here" for at in near):
        return _of_brief(seen) or seen.cast.home
    return _beside(seen, clause.main.at)


def right_here(seen: View, clause: Clause) -> Actor | None:
    """ "will arrive here on Monday", "opens a conference here": the place of the dateline, told with the meeting before
    any other; not that of those who say so ("officials here")."""
    for one in clause.triggers:
        for at in range(one.at + 1, min(one.at + _HERE, clause.last)):
            if seen.word(at) == "here" and not seen.has(at - 1, "nouns.actors") and at not in seen.reported:
                return _of_brief(seen) or seen.cast.home
            if _is_this_town(seen, at):
                return _of_brief(seen) or seen.cast.home
            told = seen.cast.at.get(at)
            if told is not None and told.kind == "place":
                break
    return None


def _is_this_town(seen: View, at: int) -> bool:
    """ "at this southern resort", "in this P island resort": the town that the report comes from."""
    if seen.word(at) != "this" or not seen.has(at - 1, "syntax.within"):
        return False
    for step in range(at + 1, at + _DESCRIBED):
        if seen.has(step, "places.settlements") and not seen.has(step + 1, "places.settlements"):
            return not seen.word(step + 1).istitle()
        if seen.has(step, "syntax.prepositions"):
            return False
    return False


def _of_brief(seen: View) -> Actor | None:
    """The dateline of the news item that the sentence stands in, where an article holds several."""
    told = [
        actor
        for actor in seen.cast.between(max(0, seen.first - _BACK), seen.first + 2)
        if outside.heads_brief(seen, actor)
    ]
    return told[-1] if told else None


def _beside(seen: View, at: int) -> Actor | None:
    """ "told reporters in P on the sidelines of the summit": the summit is in P too."""
    edge = next((step for step in range(at - 1, max(seen.first, at - 7), -1) if seen.has(step, "aims.sidelines")), None)
    if edge is None or seen.word(edge - 2) not in ("on", "at"):
        return None
    place = seen.cast.at.get(edge - 3)
    inside = place is not None and place.kind in ("place", "state") and seen.has(place.first - 1, "syntax.within")
    return place if inside else None


def _told_before(seen: View, at: int) -> bool:
    """ "elsewhere in the city": the one told last."""
    return (
        seen.word(at - 1) in ("the", "that")
        and seen.word(at - 2) in ("in", "across")
        and seen.word(at + 1) != "of"
        and at + 1 not in seen.cast.at
    )


def _stood_in(seen: View, actor: Actor) -> bool:
    return is_city(actor) and seen.document.lower[actor.first - 1] in ("in", "at", "to")


def choose(seen: View, clause: Clause, places: list[Actor]) -> Actor | None:
    """The place of the meeting among the places of its clause, if one is tied to it."""
    best: tuple[int, Actor] | None = None
    end = clauses.reach(seen, clause)
    for actor in places:
        if actor.first >= end:
            continue
        score = _score(seen, clause, actor)
        if score is not None and (best is None or score < best[0]):
            best = (score, actor)
    return _city_around(seen, best[1]) if best is not None else None


def _city_around(seen: View, place: Actor) -> Actor:
    """ "in Oslo's Castle Square", "at the Marina hotel in the capital Oslo": the city, which tells more."""
    end = place.last + seen.has(place.last, "places.houses")
    if end == place.last and not is_landmark(place.name):
        return place
    step = end + (seen.word(end) == "in")
    while step > end and (
        seen.has(step, "syntax.determiners") or epithets.is_one(seen, step) or names_state(seen, step)
    ):
        step += 1
    for near in (seen.cast.at.get(place.first - 1), seen.cast.at.get(step) if step > end else None):
        if near is not None and is_city(near) and not is_landmark(near.name) and near.country:
            return near
    return place


def is_landmark(name: str) -> bool:
    """Whether a place is a building or square by its last word: it is in some city."""
    lower, landmarks = name.lower(), words()["places.landmarks"]
    return " " in lower and (lower.rpartition(" ")[2] in landmarks or lower in landmarks or " hall of " in lower)


def breadth(name: str) -> int:
    """How much ground a place covers: 0 a town, 1 a building or square, which tells less than its town does, 2 a state,
    3 a region."""
    if countries.by_name(name) is not None:
        return 2
    return 3 if is_region(name) else 1 if is_landmark(name) else 0


def stops(seen: View, chosen: Actor, told: list[Actor]) -> list[Actor]:
    """The other places of a tour: those that stand in one list with the chosen one ("to A, B and C")."""
    run: list[Actor] = []
    for actor in sorted(told, key=lambda one: one.first):
        if run and not _listed(seen, run[-1].last, actor.first):
            if chosen in run:
                break
            run = []
        run.append(actor)
    return [actor for actor in run if actor is not chosen] if chosen in run else []


def _listed(seen: View, first: int, last: int) -> bool:
    """Whether only commas and "and" stand between two places, or the state that a city is in."""
    gap = [seen.word(at) for at in range(first, last)]
    return any(word in (",", "and", "or") for word in gap) and all(
        word in (",", "and", "or", "then", "to", "the") for word in gap
    )


def _score(seen: View, clause: Clause, actor: Actor) -> int | None:
    """Lower is better; None where the place belongs to something else."""
    at = _before_phrase(seen, actor)
    if at is None:
        return None
    before = seen.word(at)
    if _left_behind(seen, actor) or _is_matter(seen, clause, actor) or (before == "to" and _returned(seen, clause, at)):
        return None
    if _is_owner(seen, actor) or venues.not_there(seen, at):
        return None
    if venues.of_what_clouds_it(seen, clause.main.at, actor) or venues.is_so_there(seen, at):
        return None
    if departures.bound_for(seen, at) and departures.goes_off(seen, at) and departures.after_it(seen, at):
        return None
    if seen.has(actor.last, "places.settlements") and seen.word(actor.last + 1) == "of":
        return None  # "in the Dagestani town of P"
    region = is_region(actor.name)
    city = 0 if is_city(actor) and not region else 6
    near = min(seen.way(*sorted((actor.first, trigger.at))) for trigger in clause.triggers)
    if towns.owns_house(seen, clause, actor):
        return near + city
    if destinations.noun_behind(seen, actor) == clause.main.at:
        return -1
    if _right_before_trigger(seen, actor):
        return None if region and clause.main.form in ("summit", "conference") else city  # "the East Asia summit"
    past = ("verbs.took_place", "status.ending")
    held = any(seen.has(step, words) for step in range(at - _HELD, at) for words in past)
    if held or any(seen.has(step, "verbs.hold") for step in range(at - 4, at)):
        near = min(near, _REACH // 3)
    over = before in ("across", "through", "around") and region
    over |= before == "of" and seen.has(at - 1, "nouns.tours")
    next_stop = clause.shares and at <= clause.first + 1 and before in ("and", ",", "then")
    if over or next_stop or is_scene(seen, actor) or _house_in(seen, actor):
        return near + city
    far = _by_words_before(seen, clause, actor, at, near)
    return far + city if far is not None else None


def _before_phrase(seen: View, actor: Actor) -> int | None:
    """The token before a place, over articles and epithets; None behind an "of" that makes it something else's."""
    at = actor.first - 1
    while seen.has(at, "syntax.determiners") or epithets.is_one(seen, at) or at in seen.cast.at:
        part = seen.has(at - 1, "places.settlements") or seen.has(at - 1, "places.parts")
        if seen.word(at) == "of" and not part:
            own = _right_before_trigger(seen, actor) or seen.has(at - 1, "nouns.tours")
            return at if own else None  # "ahead of her P visit", "a tour of P"
        at -= 1
    return at


def _is_owner(seen: View, actor: Actor) -> bool:
    """ "the minister in X's Y-backed government", "at the U.S. mission", "at a Macao bank": what it owns is
    elsewhere, or no place to meet."""
    if actor.kind == "state" and seen.has(actor.last, "places.abroad"):
        return True
    rule = owns(seen, actor) and any(seen.has(at, "nouns.rule") for at in range(actor.last, actor.last + _RULE))
    return rule or seen.has(actor.last, "places.other_houses")


def _by_words_before(seen: View, clause: Clause, actor: Actor, at: int, near: int) -> int | None:
    """How far a place is by the word at token ``at`` before it, where it is ``near``; None where that ties it to
    something else."""
    before = seen.word(at)
    if before == "from":
        return near + 8 if seen.has(_behind_verb(seen, at), "verbs.returned") else None
    if before == "in" and seen.has(at - 1, "verbs.taking_in"):
        return None  # "would take in Argentina and Egypt"
    if seen.has(at, "places.prepositions") or (before == "on" and towns.on_island(seen, actor)):
        far = near + (6 if _far(seen, clause, actor) else 0)
        told = _goes(seen, clause, at) if before == "to" else not _is_elsewhere(seen, clause, at - 1)
        return far if told and far <= _REACH else None
    verb = seen.known.verbs.get(before)
    return near if verb is not None and verb.frame == "travel" and not departures.others_go(seen, at) else None


def _is_elsewhere(seen: View, clause: Clause, at: int) -> bool:
    """ "the fighting in P": the noun at token ``at`` takes the place for itself; an accord is made there."""
    if any(one.frame in ACCORDS for one in clause.triggers) and not seen.has(at, "places.strife"):
        return False
    house = at in seen.cast.at and seen.cast.at[at].kind == "state"  # "at the Foreign Office in P"
    chiefs = any(
        seen.word(step) in ("head", "heads") for step in range(at - _CHIEFS, at - 1)
    )  # "of state and government"
    if not seen.has(at, "places.elsewhere") or house or chiefs:
        return False
    return not (_is_guest(seen, clause, at) or towns.at_house(seen, at))


def _is_guest(seen: View, clause: Clause, at: int) -> bool:
    """ "met officials of the rebels in P", "talks with the rebels in P": token ``at`` ends who is met, in P then."""
    met = [
        one.end - 1
        for one in clause.triggers
        if one.at < at and one.frame in ("meet", "receive", "talk", "discuss", None)
    ]
    matter = any(one.frame == "discuss" and one.end - 1 in met[-1:] for one in clause.triggers)
    whom = next((step for step in range(at - 1, met[-1], -1) if seen.word(step) == "with"), met[-1]) if met else at
    if matter and whom == met[-1]:
        return False  # "discussed the war in P"
    return bool(met) and all(
        step in seen.cast.at
        or seen.word(step) in ("with", "of", "to", "and", "between")
        or any(seen.has(step, group) for group in ("syntax.determiners", "nouns.actors", "nouns.plural_sides"))
        for step in range(whom + 1, at)
    )


def _is_matter(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "in the Northland peace process", "agreed at the summit on patrols in the sea", "the Doha round": what it is
    about."""
    if seen.has(actor.last, "places.called_after") and seen.document.words[actor.last - 1].istitle():
        return True
    if _right_before_trigger(seen, actor):
        return False
    if is_region(actor.name) and not any(one.form == "visit" or one.frame == "travel" for one in clause.triggers):
        return not any(actor.first - 3 <= one.at < actor.first for one in clause.triggers)
    return seen.has(actor.last, "places.matters") and not owns(seen, actor)


def _left_behind(seen: View, actor: Actor) -> bool:
    """ "left Rome for Oslo", "leaving Rome on Monday for the summit", "stops here on his way home from Rome": Rome is
    not where they meet."""
    at = actor.first - 1
    if seen.word(at) == "from" and seen.word(at - 1) == "home" and seen.word(at - 2) == "way":
        return True
    verb = seen.known.verbs.get(seen.word(seen.before_the(actor.first)))
    if verb is None or verb.lemma != "leave":
        return False
    at = actor.last
    while at < actor.last + _DAY and not departures.bound_for(seen, at) and seen.has(at, "time.around_day"):
        at += 1
    if not departures.bound_for(seen, at) or departures.after_it(seen, at):
        return False
    step = at + 1
    while step not in seen.cast.at and (seen.has(step, "syntax.determiners") or epithets.is_one(seen, step)):
        step += 1  # "for the hill town of Q"
    there = seen.cast.at.get(step)
    summit = any(seen.word(step) in seen.known.nouns for step in range(at + 1, at + _TO_SUMMIT))
    return summit or (there is not None and there.kind in ("place", "state"))


def _returned(seen: View, clause: Clause, at: int) -> bool:
    """ "returned to Oslo after talks", "to Oslo from a visit", "Before X flies back to Oslo, he will meet Y": the talks
    were elsewhere."""
    verb = _behind_verb(seen, at)
    back = any(seen.word(step).startswith("return") or seen.has(step, "verbs.back") for step in (verb, verb - 1))
    last = max(one.at for one in clause.triggers)
    after = any(seen.word(step) in ("after", "following", "from") for step in range(at + 2, last))
    first = any(seen.word(step) == "before" for step in range(verb - _SUBJECT, verb)) and verb < clause.main.at
    return back and (after or first)


def _behind_verb(seen: View, at: int) -> int:
    """The token before a preposition, over the other end of the way: "returned to P | from Q"."""
    other = seen.cast.at.get(at - 1)
    if other is None or other.kind not in ("place", "state") or seen.word(other.first - 1) not in ("to", "from"):
        return at - 1
    return other.first - 2


def _sent_there(seen: View, at: int) -> bool:
    """ "a visit to thank A for sending troops to P": where things or soldiers go, and nobody meets."""
    return any(seen.has(step, "places.cargo") for step in range(at - _CARGO, at))


def _goes(seen: View, clause: Clause, at: int) -> bool:
    """Whether "to PLACE" goes with a journey, an invitation, a visit."""
    if _sent_there(seen, at):
        return False
    if any(one.frame in ("travel", "send") or one.lemma == "visit" for one in clause.triggers):
        return True
    return any(seen.has(step, "places.bound") for step in range(max(clause.first, at - 8), at))


def is_city(actor: Actor) -> bool:
    """Whether a place is below the level of states."""
    return actor.kind == "place" and countries.by_name(actor.name) is None


def is_region(name: str) -> bool:
    """Whether a place is a sea, a range of mountains, a continent: a meeting there is in some town of it."""
    return name.lower().rpartition(" ")[2] in words()["places.wide"] and countries.by_name(name) is None


def _right_before_trigger(seen: View, actor: Actor) -> bool:
    for at in range(actor.last, min(actor.last + 3, seen.last)):
        noun = seen.known.nouns.get(seen.word(at)) if at not in seen.cast.at else None
        if noun is not None:
            return noun.lemma != "agreement"
        if not seen.has(at, "nouns.peaceful"):
            return destinations.noun_behind(seen, actor) is not None
    return False


def _house_in(seen: View, actor: Actor) -> bool:
    """ "in an elegant Moscow mansion"."""
    if not (is_city(actor) and seen.has(actor.last, "places.houses")):
        return False
    return any(seen.word(at) in ("in", "at", "inside", "outside") for at in range(actor.first - 4, actor.first))


def _far(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether a subordinate clause begins between the place and every trigger."""
    for trigger in clause.triggers:
        low, high = sorted((trigger.at, actor.first))
        between = seen.past_asides(low + 1, high)
        if not any(seen.has(at, "syntax.subordinators") and not venues.but_there(seen, at) for at in between):
            return False
    return True
