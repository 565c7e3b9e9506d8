"""What is known of a meeting at the time of telling: planned, held, called off, from tense and words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing.extract.meetings import dates
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_past, is_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.model import Status, When

_SURE = 3
_CONSENT = 7
_APPOSED = 9
_OWN = 4  # words from "about" to "his long talks"
_ROW = 24
_HELPING = 7
_FIRST = 9
# "told her to cancel the vote": what is put off is not the meeting.
_SAID = frozenset(["tell", "address", "decide", "welcome"])


def read(seen: View, clause: Clause) -> Status:
    """The status of the meeting that ``clause`` tells of, by its words."""
    trigger = clause.main
    if trigger.lemma in _SAID and trigger.tense != "base":
        return "held"
    status = _called_off(seen, clause, trigger)
    if status is not None:
        return status
    if trigger.frame is None and _is_set_to(seen, clause, trigger):
        return "planned"
    if trigger.frame in ("agree", "sign"):
        return "planned" if seen.word(trigger.at - 1) in ("to", "will") else "held"
    verb = next((one for one in clause.triggers if one.frame is not None and one.frame not in ("agree", "sign")), None)
    status = _of_verb(seen, clause, verb) if verb is not None else None
    if verb is not None and status == "held" and _went_for(seen, verb, trigger):
        return "unclear"
    if status == "under_way" and trigger.frame is None and seen.has(trigger.at + 1, "shape.future_helpers"):
        return "planned"  # "the summit will see ministers meet"
    if status is None:
        status = _of_noun(seen, clause, trigger)
    return status


def _is_set_to(seen: View, clause: Clause, trigger: Trigger) -> bool:
    """ "the talks between A and B, set to resume on Monday"."""
    for at in range(trigger.at + 2, min(clause.last, trigger.at + _APPOSED)):
        if seen.has(at, "status.arranged") and seen.word(at - 1) == "," and seen.word(at + 1) == "to":
            return seen.has(at + 2, "status.resuming") or seen.has(at + 2, "status.beginning")
    return False


def _went_for(seen: View, verb: Trigger, trigger: Trigger) -> bool:
    """ "flew to P for talks": the talks are not told to have been held."""
    if verb.frame != "travel" or trigger.frame is not None or trigger.at < verb.at:
        return False
    return any(
        seen.word(at) == "for" and not any(step in seen.cast.at for step in range(at, trigger.at))
        for at in range(trigger.at - 1, max(verb.at, trigger.at - 5), -1)
    )


def by_day(status: Status, when: When, published: dt.date | None) -> Status:
    """Words of the present yield to a day that lies well before or after publication."""
    if published is None or when.earliest is None or when.latest is None:
        return status
    if status in ("unclear", "under_way") and when.earliest > published:
        return "planned"
    if status in ("unclear", "proposed", "planned") and when.latest < published and when.basis != "publication_date":
        return "held"
    return status


def _window(clause: Clause, trigger: Trigger, before: int, after: int) -> range:
    return range(max(clause.first, trigger.at - before), min(clause.last, trigger.at + after + 1))


def _put_off(seen: View, clause: Clause, trigger: Trigger) -> Status | None:
    """ "a summit that had been planned in P was cancelled": the passive verb of a meeting, however far it stands."""
    for at in range(trigger.at + 1, clause.last):
        if seen.word(at) == "that" and is_verb(seen, at - 1):
            return None  # "talks with Y, insisting that the quotas be abandoned"
        if at in seen.reported or seen.word(at - 1) not in ("been", "was", "were", "be"):
            continue
        if seen.word(at + 1) == "off" and seen.word(at) in ("put", "called"):
            return "postponed" if seen.word(at) == "put" else "cancelled"
        if seen.has(at, "status.cancelled"):
            return "cancelled"
        if seen.has(at, "status.postponed") and not seen.has(at, "status.ending"):
            return "postponed"
    return None


def _called_off(seen: View, clause: Clause, trigger: Trigger) -> Status | None:
    off = _put_off(seen, clause, trigger)
    if off is not None:
        return off
    for at in _window(clause, trigger, 8, 8):
        if at in seen.reported and not seen.has(at, "status.denied"):
            continue
        if at < trigger.at and _its_subject_matter(seen, at):
            continue
        if any(seen.word(step) == "that" and is_verb(seen, step - 1) for step in range(trigger.at + 1, at)):
            break
        word = seen.word(at)
        if seen.has(at, "status.cancelled") or (
            word in ("called", "call", "calling") and "off" in (seen.word(at + 1), seen.word(at + 2))
        ):
            return None if seen.word(at - 1) in ("not", "never") else "cancelled"
        if seen.has(at, "status.postponed") and (word != "pushed" or seen.word(at + 1) == "back"):
            return "postponed"
        if word == "put" and seen.word(at + 1) == "off":
            return "postponed"
        if (
            seen.has(at, "status.refused")
            and at < trigger.at
            and not any(seen.has(step, "speech.simultaneous_clauses") for step in range(at + 1, trigger.at))
            and not any(seen.word(step) in ("reversing", "ending", "ended") for step in (at - 1, at - 2))
        ):
            return "refused"
        if seen.has(at, "status.denied") and at < trigger.at:
            return "denied"
    return None


def _its_subject_matter(seen: View, at: int) -> bool:
    """ "agreed on the delay in a call": what a meeting is about does not put it off."""
    return seen.has(at - 1, "syntax.determiners") and seen.has(at - 2, "syntax.topic_prepositions")


def _of_verb(seen: View, clause: Clause, verb: Trigger) -> Status | None:
    """From the auxiliaries right before a verb."""
    helpers, at = _helpers(seen, verb)
    if verb.tense == "base" and not helpers and _in_row(seen, verb.at):
        return "planned"
    if verb.tense == "past":
        if any(word in seen.known["shape.future_helpers"] for word in helpers) and "have" not in helpers:
            return "planned"
        return "denied" if any(word in ("not", "never", "didn't") for word in helpers) else "held"
    if any(word in ("if", "unless") for word in (seen.word(at), seen.word(at - 1))):
        return "unclear"
    if any(word in seen.known["shape.future_helpers"] for word in helpers):
        return "refused" if "not" in helpers else "planned"
    if "to" in helpers:
        return _of_infinitive(seen, clause, verb, helpers, at)
    if verb.tense == "gerund":
        return _of_gerund(helpers)
    if any(word in ("did", "do", "does") for word in helpers):
        return "denied" if "not" in helpers else "held"
    if (
        verb.tense == "base"
        and not helpers
        and any(
            seen.word(step) in ("when", "until", "before", "once")
            for step in range(max(seen.first, verb.at - 4), verb.at)
        )
    ):
        return "planned"
    if any(word in ("may", "might", "could", "can", "should") for word in helpers):
        return "proposed"
    return "proposed" if _wished(seen, verb) else "under_way"


def _helpers(seen: View, verb: Trigger) -> tuple[list[str], int]:
    """The auxiliaries and adverbs right before a verb, the nearest first, and the token before them."""
    helpers: list[str] = []
    at = verb.at - 1
    while at >= seen.first and verb.at - at < _HELPING:
        if at in seen.cast.at or not (
            seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers") or at in seen.quotes
        ):
            break
        helpers.append(seen.word(at))
        at -= 1
    return helpers, at


def _of_gerund(helpers: list[str]) -> Status | None:
    if any(word in ("is", "are") for word in helpers):
        return "under_way"
    return "held" if any(word in ("was", "were") for word in helpers) else None


def _is_scheduled(seen: View, clause: Clause, trigger: int) -> bool:
    """ "a conference of officials of the region, including X, is scheduled …": the first verb after the noun."""
    for at in range(trigger + 1, min(clause.last, trigger + _FIRST + _APPOSED)):
        if seen.word(at) in ("is", "are"):
            step = at + 1 + seen.has(at + 1, "shape.helpers")
            return seen.has(at + 1, "status.arranged") or seen.has(step, "status.arranged")
        if is_verb(seen, at) or seen.has(at, "syntax.subordinators") or seen.word(at) == ";":
            return False
    return False


def _in_row(seen: View, at: int) -> bool:
    """ "will attend a summit in P and meet Y": a verb without helper shares the "will" of the one before it."""
    if seen.word(at - 1) not in ("and", ",") and not (seen.word(at - 1) == "then" and seen.word(at - 2) == "and"):
        return False
    for step in range(at - 2, max(seen.first, at - _ROW), -1):
        if seen.has(step, "shape.future_helpers"):
            return True
        if seen.has(step, "syntax.auxiliaries") or is_past(seen, step) or seen.word(step) in (";", "“", "”", '"'):
            return False
    return False


def _wished(seen: View, verb: Trigger) -> bool:
    """ "suggested that they meet": a verb of wishing before one without tense."""
    near = range(max(seen.first, verb.at - 8), verb.at)
    return verb.tense == "base" and verb.frame == "meet" and any(seen.has(at, "status.proposed") for at in near)


def _of_infinitive(seen: View, clause: Clause, verb: Trigger, helpers: list[str], at: int) -> Status | None:
    """From what stands before "to meet" and its helpers, which end at token ``at``."""
    if _only_meant(seen, at):
        return "cancelled"
    if _was_first(seen, at):
        return "held"
    return "planned" if _not_purpose(seen, clause, verb, helpers) else None


def _only_meant(seen: View, at: int) -> bool:
    """ "had planned to meet", "had been due to visit": a plan of the past perfect came to nothing."""
    if not seen.has(at, "status.meant"):
        return False
    return seen.word(at - 1) == "had" or (seen.word(at - 1) == "been" and seen.word(at - 2) == "had")


def _was_first(seen: View, at: int) -> bool:
    """ "became the first president to visit P", "was the last envoy to meet him"."""
    for step in range(at, max(seen.first, at - _FIRST), -1):
        if seen.word(step) in seen.known.ordinals or seen.word(step) in ("last", "only", "latest"):
            return any(seen.has(back, "status.became") for back in range(step - 1, step - 4, -1))
        if is_verb(seen, step) or seen.word(step) == ",":
            return False
    return False


def _not_purpose(seen: View, clause: Clause, verb: Trigger, helpers: list[str]) -> bool:
    """ "to meet" tells of a plan unless it only gives the purpose of something that is told with its own tense."""
    if len(helpers) > 1 or seen.sentence.zone == "headline":
        return True
    if any(one.at < verb.at for one in clause.triggers):
        return False
    before = verb.at - 2
    return before in seen.cast.at or seen.has(before, "nouns.plural_sides") or seen.has(before, "nouns.delegation")


def _is_to(seen: View, at: int) -> bool:
    """ "is to begin", "are to resume"."""
    return seen.word(at) == "to" and seen.word(at - 1) in ("is", "are", "was", "were") and at not in seen.reported


def _of_noun(seen: View, clause: Clause, trigger: Trigger) -> Status:
    """From the words around a noun: those of plans, of wishes, of beginnings and of what is over, near ones first."""
    if any(dates.over_then(seen, at) for at in range(trigger.at + 1, min(trigger.at + 10, clause.last))):
        return "held"
    votes: dict[Status, int] = {"planned": 0, "held": 0, "under_way": 0, "proposed": 0}
    over = clause.after in ("after", "following", "since")
    for at in _window(clause, trigger, 14, 9):
        if at in seen.reported or _in_name(seen, at) or (over and _goes_on(seen, at, trigger)):
            continue
        _vote(seen, at, trigger, votes)
    if _ahead_of_noun(seen, clause, trigger.at) or _is_scheduled(seen, clause, trigger.at):
        votes["planned"] += 2 * _SURE
    if _travelling(seen, trigger):
        votes["planned" if _sets_out(seen, clause, trigger.at) or _will_be_on(seen, clause, trigger) else "held"] += (
            _SURE
        )
    if over and not votes["planned"]:
        votes["held"] += _SURE
    votes["held"] += 2 * _SURE * _at_end_of(seen, trigger.at)
    if _only_then(seen, clause):
        votes["planned"] += 2 * _SURE
    best = max(votes, key=lambda status: votes[status])
    if (
        best == "held"
        and is_present(seen, clause)
        and not any(seen.has(at, "status.past") for at in range(trigger.at + 1, clause.last))
    ):
        return "unclear"
    if votes[best]:
        return best
    ahead = any(
        seen.has(at, "shape.future_helpers") and at not in seen.reported for at in range(clause.first, trigger.at)
    )
    if ahead:
        return "planned"
    if is_present(seen, clause):
        return "unclear"
    told = any(is_past(seen, at) for at in range(clause.first, clause.last) if at not in seen.reported)
    return "held" if told else "unclear"


def _vote(seen: View, at: int, trigger: Trigger, votes: dict[Status, int]) -> None:
    """Add to ``votes`` what the word ``at`` tells of a noun; most words tell nothing."""
    for status in _told_at(seen, at, trigger):
        weight = _weight(seen, at, trigger.at)
        votes[status] += max(1, weight) if status == "proposed" else weight
    if _is_to(seen, at):
        votes["planned"] += _weight(seen, at, trigger.at) + 2
    if at < trigger.at and _agreed_to(seen, at, trigger.at):
        votes["planned"] += _SURE


def _told_at(seen: View, at: int, trigger: Trigger) -> Iterator[Status]:
    """What a word near a noun may tell of it."""
    if _tells_future(seen, at, trigger):
        yield "planned"
    if seen.has(at, "status.past") and seen.word(at - 1) != "be":
        yield "held"
    if at < trigger.at and _proposes(seen, at):
        yield "proposed"
    if seen.has(at, "status.under_way"):
        yield "under_way"


def _proposes(seen: View, at: int) -> bool:
    """A word of wishing; "asked for talks"."""
    made = seen.has(at - 1, "syntax.determiners") and seen.word(at + 1) in ("at", "during", "in", "after")
    if made:
        return False  # "made the appeal at a meeting"
    return seen.has(at, "status.proposed") or (seen.word(at) in ("ask", "asked", "asks") and seen.word(at + 1) == "for")


def _tells_future(seen: View, at: int, trigger: Trigger) -> bool:
    """A word of what lies ahead; what is told "about" a meeting or a call, and an economic "plan", are none."""
    word = seen.word(at)
    if word == "looking" and seen.word(at + 1) == "forward":
        return at < trigger.at
    theirs = 0 < trigger.at - at <= _OWN and seen.has(at + 1, "syntax.possessives")
    if word == "about" and (trigger.form == "call" or theirs):
        return False
    noun = word == "plan" and not (seen.has(at + 1, "status.plan_for") or seen.word(at - 1) == "to")
    return seen.has(at, "status.future") and not noun


def is_present(seen: View, clause: Clause) -> bool:
    """ "the summit on Thursday coincides with …", "the talks may yield …": the first verb after the meeting is one of
    the present."""
    if seen.has(clause.main.at + 1, "shape.modals"):
        return True
    for at in range(clause.main.at + 1, min(clause.last, clause.main.at + 12)):
        if seen.has(at, "status.present") and at not in seen.cast.at:
            return True
        if seen.word(at) in (",", ";", "as") or seen.has(at, "syntax.subordinators") or is_verb(seen, at):
            return False
    return False


def _at_end_of(seen: View, trigger: int) -> bool:
    """ "at the end of a summit", "on his return from a visit"."""
    return any(
        (seen.word(at) == "of" and seen.has(at - 1, "status.ending"))
        or (seen.word(at) == "from" and seen.has(at - 1, "time.homeward"))
        for at in range(trigger - 4, trigger)
    )


def _only_then(seen: View, clause: Clause) -> bool:
    """ "may step down after the summit": what may come after it lies further ahead still."""
    at = clause.main.at
    while at > clause.main.at - 6 and seen.word(at) not in ("after", "following"):
        at -= 1
    if seen.word(at) not in ("after", "following"):
        return False
    before = range(max(seen.first, at - 6), at)
    modal = any(seen.has(step, "shape.modals") for step in before)
    return modal and not any(seen.word(step) == "have" or is_past(seen, step) for step in before)


def _ahead_of_noun(seen: View, clause: Clause, trigger: int) -> bool:
    """ "the last of the talks will be in P", "talks between A and B, scheduled for Thursday": what lies ahead."""
    for at in range(trigger + 1, min(clause.last, trigger + 16)):
        if seen.has(at, "syntax.subordinators"):
            return False
        if seen.has(at, "shape.future_helpers"):
            return seen.has(at + 1, "status.takes_place")
        if seen.has(at, "status.arranged") and seen.word(at + 1) == "for":
            return not any(seen.word(back) in ("had", "was", "were") for back in (at - 1, at - 2))
    return False


def _goes_on(seen: View, at: int, trigger: Trigger) -> bool:
    """ "after it was raised at a summit and will be dealt with": the "will" is of what goes on later."""
    return at > trigger.at and seen.has(at, "shape.future_helpers")


def _in_name(seen: View, at: int) -> bool:
    """ "the Strategic Planning Group": a word of a name tells nothing about the meeting."""
    if seen.sentence.zone == "headline" or at == seen.first:
        return False
    words = seen.document.words
    return words[at].istitle() and any(
        seen.first < step < seen.last and words[step].istitle() for step in (at - 1, at + 1)
    )


def _agreed_to(seen: View, at: int, trigger: int) -> bool:
    """ "have agreed to a summit": consent is given to what lies ahead."""
    return (
        seen.has(at, "status.consent")
        and seen.word(at + 1) == "to"
        and trigger - at <= _CONSENT
        and not any(is_past(seen, step) for step in range(at + 2, trigger))
    )


def _weight(seen: View, at: int, trigger: int) -> int:
    """How much a word counts by its distance from the trigger; less where a clause begins in between."""
    distance = abs(at - trigger)
    weight = 3 if distance <= 3 else 2 if distance <= 6 else 1
    between = range(min(at, trigger) + 1, max(at, trigger))
    return weight - any(seen.has(step, "syntax.subordinators") or seen.word(step) == "," for step in between)


def _sets_out(seen: View, clause: Clause, trigger: int) -> bool:
    """ "sets out on Thursday on a mission to P", "will embark on a visit": the present or future of a departure."""
    ahead = any(seen.has(at, "shape.future_helpers") for at in range(max(clause.first, trigger - 7), trigger))
    return ahead or any(seen.has(at, "status.departing") for at in range(clause.first, trigger))


def _will_be_on(seen: View, clause: Clause, trigger: Trigger) -> bool:
    """ "will inspect the port on a visit to P": what is done on it lies ahead."""
    on = any(seen.word(trigger.at - back) == "on" for back in (1, 2, 3))
    return on and any(seen.word(at) == "will" and at not in seen.reported for at in range(clause.first, trigger.at))


def _travelling(seen: View, trigger: Trigger) -> bool:
    """ "on a trip to", "during his visit"."""
    return trigger.lemma == "visit" and any(seen.word(trigger.at - back) in ("on", "during") for back in (1, 2, 3))
