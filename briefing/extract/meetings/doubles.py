"""Two meetings of one sentence that are one: what is said at a meeting speaks of it, what is agreed after talks ends
them."""

from __future__ import annotations

from itertools import pairwise

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import in_quote
from briefing.extract.meetings.words import ACCORDS

_SAID = 5
_COUNT = 6  # words of ", their first formal meeting"
_BEHIND = frozenset(["after", "following"])
_OTHERS = frozenset(["call", "visit"])
_MADE = ACCORDS | {None}  # "A and B, meeting in P, agreed"


def once(drafts: list[Draft]) -> list[Draft]:
    """Leave out what is told inside the quotation of ``"We meet at a crucial time", X said at the summit``."""
    drafts = _without_pacts(_without_counts(_without_openings(_without_outcomes(drafts))))
    there = [one for one in drafts if _said_there(one)]
    if not there:
        return drafts
    return [one for one in drafts if one in there or not (_quoted(one) and not one.told)]


def _without_outcomes(drafts: list[Draft]) -> list[Draft]:
    """ "A and B agreed in P on Friday to open the border, after talks that ran past midnight": one meeting."""
    kept = list(drafts)
    for accord, talks in pairwise(drafts):
        if _ends(talks, accord) and accord in kept:
            stays, goes = (talks, accord) if accord.trigger.frame in ACCORDS else (accord, talks)
            _take(stays, goes)
            stays.status = accord.status
            kept.remove(goes)
    return kept


def _without_pacts(drafts: list[Draft]) -> list[Draft]:
    """ "the approach agreed at the Oslo meeting, as embodied in the Oslo accord": what was made there tells its day."""
    kept = list(drafts)
    for pact in (one for one in drafts if one.arguments.known_pact and one.place is not None):
        there = (one for one in drafts if not one.arguments.known_pact and one.place == pact.place)
        for meeting in there:
            told = (meeting.when.earliest, pact.when.earliest)
            if pact in kept and meeting.points_back and meeting.trigger.frame is None and not all(told):
                meeting.when = pact.when if pact.when.earliest is not None else meeting.when
                kept.remove(pact)
    return kept


def _without_openings(drafts: list[Draft]) -> list[Draft]:
    """ "A shook hands with B in P on Friday at the start of talks": what they did there, and the talks."""
    kept = list(drafts)
    for deed, talks in pairwise(drafts):
        face = deed.trigger.frame == "meet" and len(deed.parties) > 1 and deed in kept
        apart = talks.when.earliest not in (None, deed.when.earliest) or talks.place not in (None, deed.place)
        if face and not apart and _at_start_of(talks) and set(talks.parties) <= set(deed.parties):
            _take(deed, talks)
            kept.remove(talks)
    return kept


def _without_counts(drafts: list[Draft]) -> list[Draft]:
    """ "will meet B in P on Friday, their first meeting since May": the meeting, and which one it is."""
    kept = list(drafts)
    for main, count in pairwise(drafts):
        own = count.when.earliest not in (None, main.when.earliest)
        if main in kept and not own and _counts(count) and (count.form == "visit") <= (main.form == "visit"):
            _take(main, count)
            main.ordinal = main.ordinal or count.ordinal
            kept.remove(count)
    return kept


def _counts(draft: Draft) -> bool:
    """Whether a noun is set off by a comma right behind another meeting, with which one of several it is."""
    seen, at = draft.seen, draft.trigger.at
    start = next((step for step in range(at - 1, at - _COUNT, -1) if seen.word(step) == ","), None)
    if start is None or draft.trigger.frame is not None or draft.generic:
        return False
    if not (seen.has(start + 1, "syntax.possessives") or seen.has(start + 1, "syntax.determiners")):
        return False
    words = range(start + 2, at)
    counted = any(seen.word(step) in seen.known.ordinals for step in words)
    return counted and not any(step in seen.cast.at or seen.has(step, "syntax.prepositions") for step in words)


def _at_start_of(talks: Draft) -> bool:
    """Whether "at the start of", "at the end of" stands before a noun."""
    seen, at = talks.seen, talks.trigger.at
    if talks.trigger.frame is not None:
        return False
    of = next((step for step in range(at - 1, at - _SAID - 1, -1) if seen.word(step) == "of"), at)
    edge = seen.has(of - 1, "status.edges")
    return edge and seen.has(of - 2, "syntax.determiners") and seen.word(of - 3) == "at"


def _take(one: Draft, other: Draft) -> None:
    """Give a draft what another one of the same meeting tells."""
    if one.place is None:
        one.place, one.country = other.place, other.country
    if one.when.earliest is None:
        one.when = other.when
    sides, people = one.arguments.parties, one.arguments.participants
    sides.extend(party for party in other.parties if party not in sides)
    for man in other.arguments.participants:
        if all(man.name != known.name for known in people):
            people.append(man)


def _ends(talks: Draft, accord: Draft) -> bool:
    """Whether an agreement is told as made after the talks behind it, which have no sides, day or town of their own."""
    agreed = any(one.frame in ACCORDS for one in accord.clause.triggers) and accord.trigger.frame in _MADE
    if not agreed or talks.trigger.frame is not None or accord.status != "held":
        return False
    if talks.clause.after not in _BEHIND or talks.generic or talks.turn or talks.ahead or talks.form in _OTHERS:
        return False
    apart = talks.when.earliest not in (None, accord.when.earliest)
    elsewhere = talks.place is not None and accord.place not in (None, talks.place)
    led = [one for one in talks.arguments.participants if one.part == "mediator"]
    sides = set(talks.parties) - {one.party for one in led} <= set(accord.parties)
    people = talks.people - {one.name for one in led} <= accord.people
    return not (apart or elsewhere) and sides and people


def _said_there(draft: Draft) -> bool:
    """Whether "said at the outset of", "told reporters after" stands before a noun outside quotation marks."""
    seen, at = draft.seen, draft.trigger.at
    if draft.trigger.frame is not None or _quoted(draft):
        return False
    step = at - 1
    while step > seen.first and at - step <= _SAID + 1 and seen.word(step) not in ("at", "during", "after", "before"):
        step -= 1
    return any(seen.has(back, "speech.verbs") for back in range(step - _SAID + 2, step))


def _quoted(draft: Draft) -> bool:
    return in_quote(draft.seen, draft.trigger.at)
