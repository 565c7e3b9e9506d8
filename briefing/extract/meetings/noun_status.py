"""What the words around a noun tell of its meeting: planned, held, under way, proposed, each word by its nearness."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.meetings import attendance, dates, other_days, questions, relatives, resumed, turns, visit_status
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, backshifted, is_past, is_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.model import Status

_SURE = 3
_CONSENT = 7
_SCHEDULED = 18  # words from the noun to "is scheduled"
_THERE = 4  # words from "at" to the meeting
_HOPES = 8  # words from "expectations" to the meeting
_BESIDE = 2  # words from "future" to the meeting that lies ahead
_SAID = 8  # words from "announced" to what is


def of_noun(seen: View, clause: Clause, trigger: Trigger) -> Status:
    """From the words around a noun: those of plans, of wishes, of beginnings and of what is over, near ones first."""
    if aside := relatives.past_aside(seen, trigger.at):
        then = aside.stop + 1
        ahead = (
            seen.has(then, "syntax.is_now") or seen.has(then, "shape.future_helpers") or seen.has(then, "status.starts")
        )
        return "planned" if ahead else "held"
    if _is_done(seen, clause, trigger.at):
        return "held"
    if _is_being_held(seen, clause, trigger.at):
        return "under_way"
    if _he_held(seen, trigger.end):
        return "held"
    votes: dict[Status, int] = {"planned": 0, "held": 0, "under_way": 0, "proposed": 0}
    over = clause.after in ("after", "following", "since")
    beside = {*resumed.aside(seen, trigger.at), *questions.aside(seen, trigger.at), *turns.since(seen, trigger.at)}
    for at in clause.around(trigger.at, 14, 10):
        if at in beside or at in seen.reported or _in_name(seen, at) or (over and _goes_on(seen, at, trigger)):
            continue
        _vote(seen, at, trigger, votes)
    ahead_of_it = (_ahead_of_noun, _is_scheduled, _starts_then, _is_announced, _in_prospect, _meant_there)
    if any(told(seen, clause, trigger.at) for told in ahead_of_it) or _when_he_has(seen, trigger.at):
        votes["planned"] += 2 * _SURE
    if visit_status.travelling(seen, trigger):
        votes["planned" if visit_status.lies_ahead(seen, clause, trigger) else "held"] += _SURE
    if over and not votes["planned"]:
        votes["held"] += _SURE
    votes["held"] += 2 * _SURE * (_at_end_of(seen, trigger.at) or _followed_up(seen, trigger.at))
    if _only_then(seen, clause):
        votes["planned"] += 2 * _SURE
    best = max(votes, key=lambda status: votes[status])
    past = any(_is_past_word(seen, at) for at in range(trigger.at + 1, clause.last) if at not in beside)
    if best == "held" and not past and is_present(seen, clause):
        return "unclear"
    return best if votes[best] else _by_tense(seen, clause, trigger)


def _is_being_held(seen: View, clause: Clause, trigger: int) -> bool:
    """ "the summit of A and B is being held in P", "the talks, which are being held in P"."""
    for at in range(trigger + 1, min(clause.last, trigger + _SCHEDULED)):
        if seen.word(at) == "being":
            return seen.has(at - 1, "syntax.is_now") and seen.has(at + 1, "verbs.took_place")
        if is_verb(seen, at) and not seen.has(at, "syntax.is_now"):
            return False
    return False


def _he_held(seen: View, at: int) -> bool:
    """ "will brief them on talks that he held", "on the meeting they had"."""
    at += seen.word(at) in ("that", "which")
    step = at + 1 + (seen.word(at + 1) in ("had", "has"))
    return seen.has(at, "syntax.pronouns") and seen.word(step) in ("held", "had")


def were_held(seen: View, trigger: int) -> bool:
    """ "who is visiting P, held talks with Y": the object of a verb of holding in the past."""
    at = trigger - 1
    while trigger - at < _THERE and (seen.has(at, "nouns.peaceful") or seen.has(at, "generic.manner")):
        at -= 1
    alone = at - 1 in seen.cast.at or seen.word(at - 1) in (",", "and")
    return seen.word(at) == "held" and alone


def _by_tense(seen: View, clause: Clause, trigger: Trigger) -> Status:
    """What the verbs of the clause tell of a noun that no word beside it tells anything of."""
    if any(seen.has(at, "shape.future_helpers") and at not in seen.reported for at in range(clause.first, trigger.at)):
        return "planned"
    if any(_is_to(seen, at) for at in range(clause.first, trigger.at)):
        return "planned"
    if is_present(seen, clause):
        return "unclear"
    before = turns.since(seen, trigger.at)
    told = [at for at in range(clause.first, clause.last) if at not in seen.reported and not _not_so(seen, at)]
    told = [at for at in told if at not in before]
    past = any(is_past(seen, at) or _irregular(seen, at) for at in told)
    return "held" if past else "unclear"


def _not_so(seen: View, at: int) -> bool:
    """ "the format of the talks has not been agreed"."""
    return seen.word(at - 1) == "not" or (seen.word(at - 1) == "been" and seen.word(at - 2) == "not")


def _irregular(seen: View, at: int) -> bool:
    """ "won a rebate at the summit": not "was made there", "an estimate made by experts"."""
    alone = seen.has(at - 1, "syntax.auxiliaries") or seen.has(at + 1, "syntax.prepositions")
    return seen.has(at, "status.irregular_past") and not alone


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
    if seen.has(at, "status.past") and seen.word(at - 1) != "be" and not backshifted(seen, at):
        yield "held"
    if at < trigger.at and _proposes(seen, at) and not _is_there(seen, trigger.at):
        yield "proposed"
    if seen.has(at, "status.under_way"):
        yield "under_way"


def _proposes(seen: View, at: int) -> bool:
    """A word of wishing; "asked for talks"."""
    made = seen.has(at - 1, "syntax.determiners") and seen.word(at + 1) in ("at", "during", "in", "after")
    if made or seen.word(at - 1) == "not":
        return False  # "made the appeal at a meeting", "was not invited to the talks"
    if seen.has(at, "status.ripe") and seen.word(at + 1) == "for":
        return True
    return seen.has(at, "status.proposed") or (seen.has(at, "verbs.asking") and seen.word(at + 1) == "for")


def _is_there(seen: View, trigger: int) -> bool:
    """ "invited Croatia at a summit": what is proposed at the meeting is not the meeting."""
    at = trigger - 1
    while at > trigger - _THERE and (seen.has(at, "syntax.determiners") or at in seen.cast.at):
        at -= 1
    return seen.word(at) in ("at", "during") or (seen.word(at) == "in" and seen.has(at + 1, "syntax.possessives"))


def _meant_there(seen: View, clause: Clause, trigger: int) -> bool:
    """ "hoped to discuss it with X at a summit": what is meant to be done at the meeting."""
    if not _is_there(seen, trigger):
        return False
    for at in range(trigger - 1, clause.first, -1):
        if seen.word(at) == "to" and seen.has(at - 1, "status.meant"):
            return not any(seen.word(step) in ("had", "been") for step in (at - 2, at - 3))
        if at in seen.reported or seen.has(at, "syntax.subordinators") or is_past(seen, at):
            return False
    return False


def _tells_future(seen: View, at: int, trigger: Trigger) -> bool:
    """A word of what lies ahead; what is told "about" a meeting or a call, and an economic "plan", are none."""
    word = seen.word(at)
    if seen.has(at, "status.looking") and seen.word(at + 1) == "forward":
        return at < trigger.at
    if (
        word == "due"
        and seen.word(at + 1) == "to"
        and (seen.has(at + 2, "syntax.determiners") or at + 2 in seen.cast.at)
    ):
        return False  # "due to a dispute"
    if word == "about" and (seen.word(at + 1) != "to" or trigger.form == "call"):
        return False
    if word == "future" and not 0 < trigger.at - at <= _BESIDE:
        return False  # "talks on the future of P"
    noun = word == "plan" and not (seen.has(at + 1, "status.plan_for") or seen.word(at - 1) == "to")
    return seen.has(at, "status.future") and not noun


def is_present(seen: View, clause: Clause) -> bool:
    """ "the talks on Friday mark …", "the talks may yield …", "is in P on Monday for talks": the first verb after the
    meeting, or that of one who is there for it, is one of the present."""
    if seen.has(clause.main.at + 1, "shape.modals") or _is_there_for(seen, clause.main.at) or _opens_now(seen, clause):
        return True
    for at in range(clause.main.at + 1, min(clause.last, clause.main.at + 12)):
        if seen.has(at, "status.present") and at not in seen.cast.at:
            return True
        if seen.has(at, "status.opens_now") and (at - 1 in seen.cast.at or at - 1 == clause.main.at):
            return seen.sentence.zone != "headline"  # "the talks between A and B end on Friday"
        stops = seen.word(at) in (",", ";", "as") or seen.has(at, "syntax.subordinators") or is_verb(seen, at)
        if stops and not attendance.tells_who(seen, at):
            return False
    return False


def _at_end_of(seen: View, trigger: int) -> bool:
    """ "at the end of a summit", "on his return from a visit"."""
    return any(
        (seen.word(at) == "of" and seen.has(at - 1, "status.ending"))
        or (seen.word(at) == "from" and seen.has(at - 1, "time.homeward"))
        for at in range(trigger - 4, trigger)
    )


def _is_announced(seen: View, clause: Clause, trigger: int) -> bool:
    """ "announced a summit", "announced on Monday new talks": what is announced as something new lies ahead."""
    for at in range(max(clause.first, trigger - _SAID), trigger):
        if seen.word(at).startswith("announc"):
            new = seen.behind_day(at + 1)
            bare = not any(seen.has(step, "syntax.prepositions") for step in range(new, trigger))
            return bare and (new == trigger or seen.word(new) in ("a", "an") or seen.has(new, "turns.next"))
    return False


def _is_done(seen: View, clause: Clause, trigger: int) -> bool:
    """ "the talks that ended in P", "the talks took place", "before the talks with X, Y met Z": over, whatever else."""
    if any(dates.over_then(seen, at) for at in range(trigger + 1, min(trigger + 10, clause.last))):
        return True
    place = any(seen.word(at) == "took" and seen.word(at + 1) == "place" for at in range(trigger + 1, clause.last))
    return place or before_the_past(seen, trigger)


def before_the_past(seen: View, at: int) -> bool:
    """ "Before meeting X on Tuesday, Y held talks with Z": a meeting at token ``at``, after what was done."""
    comma = next((step for step in range(seen.first, seen.last) if seen.word(step) == ","), seen.first)
    if seen.word(seen.first) != "before" or at > comma:
        return False
    main = next((step for step in range(comma, seen.last) if is_verb(seen, step)), None)
    return main is not None and main not in seen.reported and (is_past(seen, main) or seen.has(main, "status.past"))


def _is_past_word(seen: View, at: int) -> bool:
    """A word of what is over; "talks that come a week after the truce" are not."""
    return seen.has(at, "status.past") and seen.word(at) not in ("after", "following")


def _opens_now(seen: View, clause: Clause) -> bool:
    """ "A and B open three days of talks on Thursday": the present before the noun that is its object."""
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _HOPES), -1):
        if seen.has(at, "status.opens_now"):
            return seen.sentence.zone != "headline" and (at - 1 in seen.cast.at or seen.has(at - 1, "nouns.actors"))
        if at in seen.cast.at or is_verb(seen, at) or seen.word(at) == ",":
            return False
    return False


def _in_prospect(seen: View, clause: Clause, trigger: int) -> bool:
    """ "expectations are low for the talks on Monday", "in advance of the summit"; not "topped the agenda of"."""
    if other_days.paved(seen, trigger):
        return True
    for at in range(trigger - 2, max(clause.first, trigger - _HOPES) - 1, -1):
        if seen.has(at, "status.prospects"):
            own = at - 1 - seen.has(at - 1, "syntax.determiners")
            own -= seen.word(own) == "on" and not is_past(seen, own - 1)
            past = any(is_past(seen, step) or seen.has(step, "syntax.was_then") for step in (own, *range(at, trigger)))
            return not past
        other = seen.has(at, "syntax.prepositions") and not seen.has(at, "status.prospect_of")
        if other or seen.word(at) in (",", ";"):
            return False
    return False


def _when_he_has(seen: View, trigger: int) -> bool:
    """ "on Tuesday, when he has a meeting with X": the present of what lies ahead."""
    at = next((at for at in range(trigger - 1, trigger - _THERE - 1, -1) if seen.has(at, "status.now_has")), None)
    return at is not None and any(seen.word(step) == "when" for step in range(at - _THERE, at))


def _is_there_for(seen: View, trigger: int) -> bool:
    """ "is in P on Monday for talks": the present of one who is there for the meeting."""
    link = next((at for at in range(trigger - 1, trigger - _THERE, -1) if seen.word(at) == "for"), None)
    if link is None:
        return False
    for at in range(link - 1, link - _HOPES - 1, -1):
        if seen.has(at, "syntax.is_now"):
            return seen.has(at + 1, "syntax.within")
        if is_verb(seen, at) or seen.word(at) == ",":
            return False
    return False


def _followed_up(seen: View, trigger: int) -> bool:
    """ "a follow-up to the Oslo meeting": what has a sequel is over."""
    return any(seen.word(at) == "to" and seen.has(at - 1, "turns.sequels") for at in range(trigger - 4, trigger))


def _only_then(seen: View, clause: Clause) -> bool:
    """ "may step down after the summit": what may come after it lies further ahead still."""
    at = clause.main.at
    while at > clause.main.at - 6 and seen.word(at) not in ("after", "following"):
        at -= 1
    if seen.word(at) not in ("after", "following"):
        return False
    before = range(max(seen.first, at - 6), at)
    modal = any(seen.has(step, "shape.modals") for step in before)
    return modal and not any(is_past(seen, step) for step in before)


def _ahead_of_noun(seen: View, clause: Clause, trigger: int) -> bool:
    """ "the last of the talks will be in P", "talks between A and B, scheduled for Thursday": what lies ahead."""
    for at in range(trigger + 1, min(clause.last, trigger + 16)):
        if seen.has(at, "syntax.subordinators"):
            return False
        if seen.has(at, "shape.future_helpers"):
            return seen.has(at + 1, "status.takes_place") and seen.word(at + 2) != "followed"
        if seen.has(at, "status.arranged") and seen.word(at + 1) == "for" and _is_set_for(seen, at):
            return not any(seen.word(back) in ("had", "was", "were") for back in (at - 1, at - 2))
    return False


def _is_set_for(seen: View, at: int) -> bool:
    """ "scheduled for Thursday", "called for Thursday": not "A and B called for an end"."""
    return seen.word(at) != "called" or seen.behind_day(at + 2) > at + 2


def _starts_then(seen: View, clause: Clause, trigger: int) -> bool:
    """ "the visit of X, which starts on Friday": the present of a beginning, on a day told."""
    for at in range(trigger + 1, min(clause.last, trigger + _SCHEDULED) - 2):
        if seen.has(at, "syntax.relative") and seen.has(at + 1, "status.starts"):
            near = range(at + 2, min(at + 2 + _CONSENT, seen.last))
            return any(seen.has(step, "time.days") for step in near)
    return False


def _is_scheduled(seen: View, clause: Clause, trigger: int) -> bool:
    """ "a conference of officials of the region, including X, is scheduled …": the first verb after the noun."""
    for at in range(trigger + 1, min(clause.last, trigger + _SCHEDULED)):
        if seen.has(at, "syntax.is_now"):
            step = at + 1 + seen.has(at + 1, "shape.helpers")
            return seen.has(at + 1, "status.arranged") or seen.has(step, "status.arranged")
        if is_verb(seen, at) or seen.has(at, "syntax.subordinators") or seen.word(at) == ";":
            return False
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
    to = seen.behind_day(at + 1)
    new = seen.word(to + 1) in ("a", "an", "another")  # "agreed on a meeting in May"
    on = (
        seen.word(to) == "on"
        and new
        and not any(seen.has(step, "syntax.prepositions") for step in range(to + 1, trigger))
    )
    return (
        seen.has(at, "status.consent")
        and (seen.word(to) == "to" or on)
        and trigger - to < _CONSENT
        and not (seen.has(to + 1, "status.ending") or seen.has(to + 1, "status.postponed"))
        and not any(is_past(seen, step) for step in range(to + 1, trigger))
    )


def _is_to(seen: View, at: int) -> bool:
    """ "is to begin", "are to resume"."""
    if seen.word(at) != "to" or not seen.has(at - 1, "verbs.being") or at in seen.reported:
        return False
    return not of_aim(seen, at - 1)


def of_aim(seen: View, at: int) -> bool:
    """ "His chief aim at the talks with X was to win time": what was wanted there, by the verb at token ``at``; not
    "officials said the aim of the talks was to win time", which may lie ahead."""
    if not seen.has(at, "syntax.was_then"):
        return False
    for step in range(at - 1, max(seen.first, at - _SCHEDULED) - 1, -1):
        if seen.has(step, "status.aims"):
            return not any(back in seen.reported for back in range(step - _THERE, step))
        if seen.word(step) in (",", ";") or seen.has(step, "syntax.auxiliaries"):
            return False
    return False


def _weight(seen: View, at: int, trigger: int) -> int:
    """How much a word counts by its distance from the trigger; less where a clause begins in between."""
    distance = abs(at - trigger)
    weight = 3 if distance <= 3 else 2 if distance <= 6 else 1
    between = range(min(at, trigger) + 1, max(at, trigger))
    return weight - any(seen.has(step, "syntax.subordinators") or seen.word(step) == "," for step in between)
