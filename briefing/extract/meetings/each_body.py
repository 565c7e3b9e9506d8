"""One noun that tells of meetings of several bodies: "the G5 and G7 meetings", "the IXO and World Bank meetings"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings import assemblies, bodies
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb
from briefing.lexicon import table

if TYPE_CHECKING:
    from briefing.extract.meetings.draft import Draft
    from briefing.extract.meetings.triggers import Trigger

_NO_PLURAL = frozenset(["talks", "negotiation", "consultation"])  # words in the plural that tell of one meeting
_MATTER = 4  # words of "in P on"
_USE = 5  # words of "make use of the"
_TWO = 2


def each(draft: Draft) -> list[tuple[set[str], set[str]]]:
    """The sides and the organs of each of the meetings that one noun tells of: "the IXO and G10 meetings", "the G10
    will use the IXO meetings to take stock". Empty where it is one."""
    seen, own = draft.seen, assemblies.whose(draft.seen, draft.trigger)
    if not own:
        return []
    if _are_several(seen, draft.trigger, own):
        return _grouped(own)
    parties = {party for actor in own for party in _parties(actor)}
    user = _user(seen, draft.trigger, parties)
    return [({user}, set()), (parties, draft.arguments.organs)] if user else []


def is_definite(draft: Draft) -> bool:
    """ "the (G5 and G7) meetings", "both the G7 and the committee": whether the phrase begins as one already known."""
    return draft.seen.has(assemblies.phrase(draft.seen, draft.trigger.at), "syntax.definite")


def _parties(actor: Actor) -> list[str]:
    return [party for party in (actor.party or "").split("|") if party]


def _are_several(seen: View, noun: Trigger, own: list[Actor]) -> bool:
    """ "the IXO and G10 meetings", "meetings of its interim committee and its council", and any of two groups of states
    of which one is part of the other; not "a joint meeting", and not "the EU-ASEAN meetings"."""
    first = assemblies.phrase(seen, noun.at)
    if any(seen.has(at, "assemblies.joint") for at in range(first, noun.at)):
        return False
    if _are_nested([party for actor in own for party in _parties(actor)]):
        return True
    listed = own[0].first < noun.at or any(actor.organ for actor in own)
    two = len(own) >= _TWO and listed and not _has_one_matter(seen, noun.end)
    return two and (
        seen.has(noun.at, "assemblies.organs") or (seen.word(noun.at).endswith("s") and noun.lemma not in _NO_PLURAL)
    )


def _has_one_matter(seen: View, end: int) -> bool:
    """ "the EU and ASEAN meetings in P on steel": they speak with each other of it; not "meetings on Monday"."""
    for at in range(end, min(end + _MATTER, seen.last)):
        if seen.word(at) == "on":
            return seen.behind_day(at) == at and not seen.has(at + 1, "time.days")
        if is_verb(seen, at):
            return False
    return False


def _are_nested(parties: list[str]) -> bool:
    """Whether one is a part of the other, as five states are of seven: these two hold no joint meeting."""
    known = [members for members in map(bodies.members, parties) if members]
    return any(one < other for one in known for other in known)


def _grouped(own: list[Actor]) -> list[tuple[set[str], set[str]]]:
    """The bodies that meet, each apart but for those that meet as one: the Fund and the World Bank."""
    out: list[tuple[set[str], set[str]]] = []
    for actor in own:
        organs = {actor.organ} if actor.organ else set()
        for party in _parties(actor):
            partners = table("en", "bodies")["together"].get(party, [])
            beside = next((sides for sides, theirs in out if not organs | theirs and sides & {party, *partners}), None)
            if beside is not None:
                beside.add(party)
            elif all(({party}, organs) != one for one in out):
                out.append(({party}, organs))
    return out if len(out) >= _TWO else []


def _user(seen: View, noun: Trigger, own: set[str]) -> str | None:
    """ "The G10 will make use of the IXO meetings": the group of states that meets there as well."""
    first = assemblies.phrase(seen, noun.at)
    verb = next((at for at in range(noun.at - 1, first - _USE, -1) if seen.has(at, "assemblies.using")), None)
    acting = seen.cast.between(seen.first, verb) if verb is not None else []
    users = [actor.party for actor in acting if actor.forum and actor.party and actor.party not in own]
    return users[-1] if users else None
