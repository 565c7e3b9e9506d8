"""Verbs that tell of a meeting only by who does it to whom: to see or to welcome a guest, to address a council, to
decide as ministers of a body."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.meetings import encounters, gestures, subjects, told_ahead, truces
from briefing.extract.meetings.syntax import View, in_names, names_state, owns
from briefing.extract.names import countries

_SUBJECT = 8
_WHEN = 4  # words of time between ministers and what they decide


def sees_person(seen: View, at: int) -> bool:
    """ "before seeing President X", "last saw each other": people in office on both sides, and no "as" after."""
    if seen.word(at + 1) in ("each", "one") and seen.word(at + 2) in ("other", "another"):
        return True
    step = at + 1
    while seen.has(step, "nouns.actors") or seen.has(step, "shape.meet_fillers") or names_state(seen, step):
        step += 1
    guest = seen.cast.at.get(step)
    if guest is not None and guest.kind == "side" and seen.has(guest.last, "nouns.actors"):
        guest = seen.cast.at.get(guest.last + 1)  # "Palestinian leader X"
    if guest is None or guest.kind != "person" or not (guest.role or guest.party):
        return subjects.single(seen, at) and _unnamed(seen, at + 1)
    if seen.word(guest.last) == "as" or owns(seen, guest):
        return False
    hosts = [one for one in seen.cast.between(seen.first, at) if one.kind == "person" and (one.role or one.party)]
    if hosts or subjects.single(seen, at):
        return True
    return any(seen.has(back, "syntax.third_persons") for back in range(max(seen.first, at - 8), at))


def _unnamed(seen: View, at: int) -> bool:
    """ "see Danish officials in P", "saw the premier of Denmark on Monday": people in office without their names, and
    where or when right behind them."""
    if not subjects.side_at(seen, at):
        return False
    small = ("syntax.determiners", "syntax.his")
    while in_names(seen, at) or any(seen.has(at, words) for words in small) or seen.word(at) == "of":
        at += 1
    there = seen.cast.at.get(at + 1 + (seen.word(at + 1) == "the"))
    town = seen.word(at) in ("in", "at") and there is not None and there.kind == "place"
    return town or seen.behind_day(at) > at


def welcomes_guests(seen: View, at: int) -> bool:
    """ "greeted President X", "greeted the delegations at a hotel": not "welcomed the move"."""
    if sees_person(seen, at):
        return True
    step = seen.behind_the(at + 1)
    hosts = [one for one in seen.cast.between(seen.first, at) if one.kind == "person" and (one.role or one.party)]
    several = seen.has(step, "nouns.delegation") or seen.has(step, "nouns.plural_sides")
    head = next((one for one in range(step, step + 3) if seen.has(one, "nouns.holders")), None)
    guest = head is not None and seen.word(at + 1) == "the" and seen.word(head + 1) in ("at", "in", "as", "on")
    if subjects.single(seen, at) and gestures.guest_after(seen, at + 1, ()) is not None:
        return True  # "greeted the Chilean foreign minister"
    return bool(hosts) and ((several and seen.has(step + 1, "syntax.within")) or guest)


def addresses_council(seen: View, at: int) -> bool:
    """ "the envoy addressed the Security Council": an office-holder before an organ in which states sit."""
    step = seen.behind_the(at + 1)
    organ = seen.cast.at.get(step)
    if organ is None or organ.kind != "body" or not seen.has(organ.last - 1, "nouns.councils"):
        return False
    speakers = [one for one in seen.cast.between(max(seen.first, at - _SUBJECT), at) if one.kind == "person"]
    return bool(speakers) and bool(speakers[-1].role or speakers[-1].party)


def addresses(seen: View, at: int) -> bool:
    """ "addressed the Security Council", "briefed his counterpart, minister Y, about the talks"."""
    if addresses_council(seen, at):
        return True
    guest = gestures.guest_after(seen, at + 1, ()) if seen.has(at, "verbs.briefing") else None
    return guest is not None and bool(guest.party) and gestures.host(seen, at)


def ministers_decide(seen: View, at: int) -> bool:
    """ "EU foreign ministers on Monday approved …": the members of a body decide where they meet, on a day told."""
    if seen.has(at - 1, "syntax.auxiliaries") or seen.word(at + 1) == "by":
        return False
    step = at - 1
    while seen.has(step, "time.around_day"):
        step -= 1
    if not seen.has(step, "nouns.members"):
        return False
    dated = range(step + 1, min(at + _WHEN, seen.last))
    while seen.has(step, "nouns.actors"):
        step -= 1
    body = seen.cast.at.get(step)
    party = countries.by_name(body.party) if body is not None and body.party else None
    told = any(seen.has(near, "time.days") or seen.has(near, "time.lately") for near in dated)
    return told and party is not None and party.kind == "body" and party.name != "United Nations"


def joint_conference(seen: View, at: int) -> bool:
    """ "a joint news conference", "at a news conference with President X": two office-holders before the press."""
    if seen.word(at - 2) == "joint":
        return True
    held = next((step for step in range(at - 2, at - _WHEN - 1, -1) if seen.has(step, "verbs.hold")), None)
    if held is not None and subjects.several(seen, held):
        return True  # "A and B held a news conference"
    if seen.word(at + 1) != "with":
        return False
    return any(one.kind == "person" and one.party for one in seen.cast.between(at + 2, at + 2 + _SUBJECT))


def sits(seen: View, at: int) -> bool:
    """ "the border commission sat in P"."""
    return seen.has(at - 1, "aims.committees") or seen.has(at - 2, "aims.committees")


def stops_over(seen: View, at: int) -> bool:
    """ "will stop in P for two days", "stopped over in P": not "stop the fighting in P"."""
    step = at + 1 + (seen.word(at + 1) in ("over", "off", "briefly", "first"))
    return seen.has(step, "syntax.within") and any(near in seen.cast.at for near in range(step + 1, step + 4))


# By the lemma of the verb.
CHECKS: dict[str, Callable[[View, int], bool]] = {
    "see": sees_person,
    "welcome": welcomes_guests,
    "address": addresses,
    "decide": ministers_decide,
    "stop": stops_over,
    "sit": sits,
    "summon": encounters.summons_envoy,
    "broker": truces.brokers,
    "tell ahead": told_ahead.tells,
}
