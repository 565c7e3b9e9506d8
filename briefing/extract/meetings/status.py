"""What is known of a meeting at the time of telling: planned, held, called off, from tense and words."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings import (
    called_off,
    considered,
    effects,
    gathered,
    gestures,
    limits,
    noun_status,
    prepared,
    putting_off,
    relatives,
    resumed,
    spells,
    striving,
    venues,
)
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, backshifted, in_names, is_past, is_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import ACCORDS
from briefing.model import Status, When

_APPOSED = 9
_DAY = dt.timedelta(days=1)
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
    status = effects.status(seen, clause) or _called_off(seen, clause, trigger)
    if status is not None:
        return status
    if _done(seen, trigger):
        return "held"
    if (trigger.frame is None and _is_set_to(seen, clause, trigger)) or _is_to_come(seen, clause):
        return "planned"
    if trigger.frame is None and considered.told(seen, clause):
        return "proposed"
    if trigger.frame in ACCORDS:
        return _of_accord(seen, trigger)
    verb = next((one for one in clause.triggers if one.frame is not None and one.frame not in ACCORDS), None)
    if verb is not None and verb.frame == "travel" and trigger.frame is None and trigger.at < verb.at:
        verb = None  # "will attend the summit in P on his way to Q"
    status = _of_verb(seen, clause, verb) if verb is not None else None
    if verb is not None and status == "held" and _went_for(seen, verb, trigger):
        return "unclear"
    if status == "under_way" and trigger.frame is None and seen.has(trigger.at + 1, "shape.future_helpers"):
        return "planned"  # "the summit will see ministers meet"
    if status is None:
        status = noun_status.of_noun(seen, clause, trigger)
        if status == "planned" and putting_off.meeting_now(seen, trigger.at):
            return "under_way"
    return status


def _is_to_come(seen: View, clause: Clause) -> bool:
    """ "the talks were moved to P", "met to plan details of the summit"."""
    return venues.moved_to(seen, clause) or prepared.lies_ahead(seen, clause)


def _done(seen: View, trigger: Trigger) -> bool:
    """ "Standing next to X, Y said", "who is visiting P, held talks with Y"."""
    if trigger.lemma == "encounter":
        return gestures.opens_with(seen, trigger.at)
    told = (noun_status.were_held, spells.told, gathered.settled_there, gathered.decided)
    return trigger.frame is None and any(done(seen, trigger.at) for done in told)


def _of_accord(seen: View, trigger: Trigger) -> Status:
    """What is told of an accord by the words before its verb: "will be signed", "could still strike", "until it is
    reached", "hopes of agreeing"."""
    if (strives := striving.told(seen, trigger)) is not None:
        return strives
    step = trigger.at - 1 - (seen.word(trigger.at - 1) == "be")
    while seen.word(step).endswith("ly") or seen.has(step, "time.soon"):
        step -= 1
    if seen.word(step) in ("to", "will") and not effects.failed(seen, step):
        wish = step - 1
        while wish in seen.cast.at or seen.word(wish) == "by":
            wish -= 1  # "pressed Chad to sign", "pressured by Chad to sign"
        return "proposed" if seen.word(step) == "to" and seen.has(wish, "generic.hoping") else "planned"
    while seen.has(step, "shape.helpers") and seen.word(step) not in ("to", "not"):
        step -= 1
    off = seen.word(step) == "not"
    if off and seen.has(step - 1, "shape.future_helpers"):
        return "planned" if limits.not_before(seen, seen.first, trigger.at, seen.last) else "refused"
    if seen.has(step - off, "shape.may_be"):
        return "refused" if off else "proposed"
    if trigger.tense == "gerund" and any(seen.has(at, "status.verges") for at in (step, step - 1)):
        return "planned"
    near = range(max(seen.first, trigger.at - _HELPING), trigger.at)
    then = seen.has(trigger.at - 1, "syntax.is_now") and any(seen.has(at, "generic.not_until") for at in near)
    hoped = trigger.tense == "gerund" and any(seen.has(at, "aims.prospects") for at in near)
    return "proposed" if then or hoped else "held"


def _is_set_to(seen: View, clause: Clause, trigger: Trigger) -> bool:
    """ "the talks between A and B, set to resume on Monday"."""
    for at in range(trigger.at + 2, min(clause.last, trigger.at + _APPOSED)):
        if seen.word(at) == "to" and seen.word(at + 1) == "be" and seen.has(at + 2, "verbs.took_place"):
            return seen.word(at - 1) == ","
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
    if status == "held" and when.basis != "relative_to_event" and when.earliest > published + _DAY:
        return "planned"  # "before the meeting of April 14", told on the 9th
    if status in ("unclear", "proposed", "planned") and when.latest < published and when.basis != "publication_date":
        return "held"
    return status


def _put_off(seen: View, clause: Clause, trigger: Trigger, aside: range) -> Status | None:
    """ "a summit that had been planned in P was cancelled": the passive verb of a meeting, however far it stands;
    ``aside`` are the words on what was before."""
    for at in range(trigger.at + 1, clause.last):
        if seen.word(at) == "that" and is_verb(seen, at - 1):
            return None  # "talks with Y, insisting that the quotas be abandoned"
        if at in aside or at in seen.reported or not seen.has(at - 1, "syntax.passive"):
            continue
        if _might_be(seen, at) or putting_off.of_other_thing(seen, at, trigger.at):
            continue
        if seen.word(at + 1) == "off" and seen.has(at, "verbs.put_off"):
            return "postponed" if seen.word(at) == "put" else "cancelled"
        if seen.has(at, "status.cancelled"):
            return "cancelled"
        if seen.has(at, "status.postponed") and not seen.has(at, "status.ending"):
            return "postponed"
    return None


def _might_be(seen: View, at: int) -> bool:
    """ "the meeting could be postponed": it has not been yet."""
    return seen.word(at - 1) == "be" and seen.has(at - 2, "shape.may_be")


def _called_off(seen: View, clause: Clause, trigger: Trigger) -> Status | None:
    aside = relatives.past_aside(seen, trigger.at) or resumed.aside(seen, trigger.at)
    off = _put_off(seen, clause, trigger, aside) or called_off.told(seen, clause, trigger)
    if off is None and (trigger.frame is None or trigger.frame == "meet"):
        off = putting_off.comes_to_nothing(seen, clause.first, clause.last, trigger.at)
    if off is not None:
        return off
    if any(one.frame is not None and called_off.was_to_have(seen, one.at) for one in clause.triggers):
        return "cancelled"
    for at in clause.around(trigger.at, 8, 9):
        told = _tells_off(seen, at, trigger) if at not in seen.reported and at not in aside else None
        if told is None or _not_meant(seen, at, trigger):
            continue
        if any(seen.word(step) == "that" and is_verb(seen, step - 1) for step in range(trigger.at + 1, at)):
            return None
        return None if told == "cancelled" and seen.word(at - 1) in ("not", "never") else told
    return None


def _tells_off(seen: View, at: int, trigger: Trigger) -> Status | None:
    """What a word near a meeting would tell of it, if it is said of it: that it is off, put off, refused, denied."""
    word = seen.word(at)
    behind = seen.word(at + 1)
    called = seen.has(at, "verbs.calling_off") and "off" in (behind, seen.word(at + 2))
    if called or seen.has(at, "status.cancelled"):
        return "cancelled"
    if seen.has(at, "time.moving") and seen.word(at + 1) == "from" and seen.behind_day(at + 2) > at + 2:
        return "postponed"
    long_late = seen.word(at - 1) == "of"  # "met after months of delay"
    held = at > trigger.at and seen.has(at, "status.ending")  # "the session adjourned until Tuesday"
    late = seen.has(at, "status.postponed") and not (held or long_late) and (word != "pushed" or behind == "back")
    if late or (word == "put" and behind == "off"):
        return "postponed"
    if at > trigger.at:
        return None
    if seen.has(at, "status.refused") and not _undone(seen, at, trigger.at):
        return "refused"
    return "denied" if seen.has(at, "status.denied") else None


def _undone(seen: View, at: int, trigger: int) -> bool:
    """ "ending its refusal to meet", "rejected the text when they met": what is refused is not the meeting."""
    if any(seen.has(step, "status.reversing") for step in (at - 1, at - 2)):
        return True
    return any(seen.has(step, "speech.simultaneous_clauses") for step in range(at + 1, trigger))


def _not_meant(seen: View, at: int, trigger: Trigger) -> bool:
    """Whether a word of putting off tells of something else, or of what may come."""
    if at < trigger.at and _its_subject_matter(seen, at):
        return True
    return _might_be(seen, at) or putting_off.of_other_thing(seen, at, trigger.at)


def _its_subject_matter(seen: View, at: int) -> bool:
    """ "agreed on the delay in a call", "delayed by a meeting": its matter, or what it delays."""
    if seen.word(at + 1) == "by":
        return True
    return seen.has(at - 1, "syntax.determiners") and seen.has(at - 2, "syntax.topic_prepositions")


def _of_verb(seen: View, clause: Clause, verb: Trigger) -> Status | None:
    """From the auxiliaries right before a verb."""
    helpers, at = _helpers(seen, verb)
    if verb.tense == "base" and not helpers and _in_row(seen, verb.at):
        return "planned"
    will = not seen.known["shape.future_helpers"].isdisjoint(helpers)
    if verb.tense == "past":
        if will and "have" not in helpers:
            return "planned"
        return "denied" if any(word in ("not", "never", "didn't") for word in helpers) else "held"
    if any(seen.has(step, "syntax.conditions") for step in (at, at - 1)):
        return "unclear"
    if will:
        refused = "not" in helpers and not limits.not_before(seen, at, verb.at, clause.last)
        return "refused" if refused else "planned"
    if "to" in helpers:
        return _of_infinitive(seen, clause, verb, helpers, at)
    if verb.tense == "gerund" and backshifted(seen, verb.at - 1):
        return "planned" if verb.frame == "travel" else "under_way"
    if verb.tense == "gerund":
        return _of_gerund(helpers) or _went_on(seen, verb.at - 1)
    if not seen.known["syntax.doing"].isdisjoint(helpers):
        denied = "not" in helpers and not limits.not_before(seen, at, verb.at, clause.last)
        return "denied" if denied else "held"
    if not helpers and _only_then(seen, verb.at):
        return "planned"  # "until they meet"; past verbs and gerunds are done with
    possible = not seen.known["shape.may_be"].isdisjoint(helpers)
    return "proposed" if possible or _wished(seen, verb) else "under_way"


def _only_then(seen: View, verb: int) -> bool:
    """ "until they meet", "before U.N. Secretary-General X visits P"."""
    if any(seen.has(step, "status.only_then") for step in range(max(seen.first, verb - 4), verb)):
        return True
    at = verb - 1 - (seen.word(verb - 1) == ",")
    title = ("syntax.determiners", "titles.matters", "titles.sent")
    while at > seen.first and (
        in_names(seen, at) or seen.word(at) in ("of", "for") or any(seen.has(at, words) for words in title)
    ):
        at -= 1
    return seen.has(at, "status.only_then")


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
        if helpers[-1].endswith(("n't", "n’t")):
            helpers.append("not")
        at -= 1
    return helpers, at


def _of_gerund(helpers: list[str]) -> Status | None:
    if any(word in ("is", "are") for word in helpers):
        return "under_way"
    return "held" if any(word in ("was", "were") for word in helpers) else None


def _went_on(seen: View, before: int) -> Status | None:
    """ "dined with X before hosting Y": what was done after what is told in the past was done as well."""
    if seen.word(before) != "before":
        return None
    if before == seen.first:
        return "held" if noun_status.before_the_past(seen, before + 1) else None
    verbs = (at for at in range(before - 1, seen.first, -1) if at not in seen.reported and is_verb(seen, at))
    last = next(verbs, None)
    past = last is not None and (is_past(seen, last) or seen.has(last, "status.past"))
    told = past and last is not None and not seen.has(last - 1, "syntax.auxiliaries")
    return "held" if told else None


def _in_row(seen: View, at: int) -> bool:
    """ "will attend a summit in P and meet Y": a verb without helper shares the "will" of the one before it."""
    if seen.word(at - 1) not in ("and", ",") and not (seen.word(at - 1) == "then" and seen.word(at - 2) == "and"):
        return False
    for step in range(at - 2, max(seen.first, at - _ROW), -1):
        if seen.has(step, "shape.future_helpers"):
            return True
        if seen.has(step, "syntax.auxiliaries") or is_past(seen, step):
            return False
        if seen.word(step) == ";" or seen.quotes_at(step):
            return False
    return False


def _wished(seen: View, verb: Trigger) -> bool:
    """ "suggested that they meet": a verb of wishing before one without tense."""
    that = next((at for at in range(verb.at - 1, verb.at - _ROW // 2, -1) if seen.word(at) == "that"), verb.at)
    near = range(max(seen.first, that - (8 if that == verb.at else _ROW)), verb.at)
    return (
        verb.tense == "base"
        and verb.frame in ("meet", "convene")
        and any(seen.has(at, "status.proposed") for at in near)
    )


def _of_infinitive(seen: View, clause: Clause, verb: Trigger, helpers: list[str], at: int) -> Status | None:
    """From what stands before "to meet" and its helpers, which end at token ``at``."""
    if _only_meant(seen, at) or _had_been_meant(seen, verb, helpers):
        return "cancelled"
    if seen.has(at, "status.unable_to"):
        return "denied"
    if noun_status.of_aim(seen, verb.at - 2):
        return None  # "his aim at the talks was to discuss trade"
    if any(seen.has(step, "status.failing") for step in range(verb.at + 1, clause.last)):
        return "held"  # "the second attempt to bring X and Y together foundered"
    if _was_first(seen, at):
        return "held"
    if seen.has(at, "status.inclined"):
        return "proposed"
    return "planned" if _not_purpose(seen, clause, verb, helpers) else None


def _only_meant(seen: View, at: int) -> bool:
    """ "had planned to meet", "had been due to visit": a plan of the past perfect came to nothing."""
    if not seen.has(at, "status.meant"):
        return False
    return seen.word(at - 1) == "had" or (seen.word(at - 1) == "been" and seen.word(at - 2) == "had")


def _had_been_meant(seen: View, verb: Trigger, helpers: list[str]) -> bool:
    """ "had been scheduled to meet Y"; not where it goes on "but the venue was changed"."""
    if not {"had", "been"} <= set(helpers) or seen.known["status.meant"].isdisjoint(helpers):
        return False
    return not any(seen.has(at, "status.moved") for at in range(verb.end, seen.last))


def _was_first(seen: View, at: int) -> bool:
    """ "became the first president to visit P", "was the last envoy to meet him"."""
    for step in range(at, max(seen.first, at - _FIRST), -1):
        if seen.word(step) in seen.known.ordinals or seen.has(step, "turns.at_last"):
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
    if seen.word(before) == "and" and any(seen.has(at, "status.agreeing") for at in range(seen.first, before)):
        return True  # "pledged to trade more and to meet again"
    sides = ("nouns.plural_sides", "nouns.delegation")
    return before in seen.cast.at or any(seen.has(before, group) for group in sides) or _office(seen, before)


def _office(seen: View, at: int) -> bool:
    """ "Danish premier, Greenland leader to meet": an office that a headline names without its holder."""
    owner = seen.cast.at.get(at - 1)
    named = owner is not None and owner.kind in ("state", "demonym") and seen.has(at, "nouns.actors")
    return named and not any(is_verb(seen, step) for step in range(seen.first, at))
