"""Days in the sentence of a meeting that are not its own: of announcing it, of what it is about."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings import effects
from briefing.extract.meetings.syntax import View, in_names, is_verb
from briefing.extract.meetings.words import ACCORDS, is_owner
from briefing.model import TimeExpression

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_REACH = 12
_SETTING = 6  # words from "announce" to "when"
_OBJECT = 4  # words from "held" to "talks"
_OF_WHAT_IS = ("status.ending", "status.postponed", "status.continuing")
_NAME = 8  # words of "the recent International Coffee Organization (ICO) meeting"
_AT_IT = frozenset(["at", "during", "after", "when", "while", "before", "following", ","])
_LINKS = frozenset(["on", "upon", "to", "for", "early", "late"])
_ASIDE = 12  # tokens in parentheses


def unset(seen: View, clause: Clause) -> int:
    """Where the noun of a meeting stands that has none of the days before it: "will announce on Friday a date for new
    talks", "tomorrow, in a follow-up to the meeting", "said today the recent OPEC meeting was …"; else -1."""
    at = clause.main.at
    if clause.main.frame is not None:
        return -1
    near = range(max(clause.first, at - _REACH), at)
    told = any(_sets_date(seen, step) for step in near)
    sequel = any(seen.has(step, "turns.sequels") and seen.word(step + 1) == "to" for step in near)
    ahead = spoken_of(seen, clause) or _done_ahead(seen, clause) or effects.hoped_for(seen, at)
    return at if told or sequel or recent(seen, clause) or paved(seen, at) or ahead else -1


def _done_ahead(seen: View, clause: Clause) -> bool:
    """ "freed a priest on Friday, ahead of X's visit": the day on which something else was done before it."""
    if clause.main.lemma != "visit" or any(one.at < clause.main.at for one in clause.triggers):
        return False
    near = range(clause.main.at - 1, max(clause.first, clause.main.at - _REACH), -1)
    link = next((at for at in near if seen.word(at) in ("ahead", "before")), -1)
    day = next((at for at in range(link - 1, link - _OBJECT, -1) if seen.has(at, "time.days")), -1)
    if link < 0 or day < 0 or any(is_verb(seen, at) or seen.word(at) == "," for at in range(link, clause.main.at)):
        return False
    verb = next((at for at in range(day - 1, clause.first, -1) if is_verb(seen, at)), -1)
    return verb >= 0 and not seen.has(verb, "speech.verbs")


def spoken_of(seen: View, clause: Clause) -> bool:
    """ "on Monday described the upcoming talks as …": what lies ahead is not on the day on which it is spoken of."""
    at = clause.main.at - 1
    ahead = False
    while at > clause.first and not seen.has(at, "syntax.determiners"):
        if at in seen.cast.at or is_verb(seen, at) or seen.has(at, "syntax.prepositions"):
            return False
        ahead = ahead or seen.has(at, "time.upcoming")
        at -= 1
    near = range(at - 1, max(clause.first, at - _OBJECT), -1)
    verb = next((step for step in near if is_verb(seen, step) or seen.has(step, "speech.of_ones_own")), -1)
    began = any(seen.has(verb, words) for words in ("status.beginning", "status.starts", "verbs.hold"))
    return ahead and verb >= 0 and not began


def paved(seen: View, at: int) -> bool:
    """ "a truce took effect on Monday, paving the way for talks": what the noun at token ``at`` is made possible by."""
    link = next((step for step in range(at - 1, at - _OBJECT, -1) if seen.word(step) in ("for", "to")), None)
    return link is not None and seen.has(link - 1, "time.paved")


def recent(seen: View, clause: Clause) -> bool:
    """ "said today that the recent OPEC meeting was …": none of these days."""
    if clause.main.frame is not None:
        return False
    at = clause.main.at
    for step in range(at - 1, max(seen.first, at - _NAME), -1):
        if seen.has(step, "syntax.prepositions") and step not in seen.cast.at:
            return False
        if seen.word(step) == "recent":
            return True
    return False


def of_deciding(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "agreed on Thursday to meet", "on Tuesday called for talks", "Monday's offer of talks": the day of deciding it,
    where that is not to end or put off what they are at."""
    first, last, _ = span
    on = seen.word(first - 1) == "on"
    if clause.main.at < first or any(seen.has(last + 1, words) for words in _OF_WHAT_IS):
        return False
    if seen.has(first - 1 - on, "time.deciding"):
        return last == clause.main.at or seen.has(last, "time.decided") or seen.has(last, "syntax.pronouns")
    if first - 1 - on < seen.first and _decides(seen, clause, last):
        return True
    if last == clause.main.at or not seen.has(last, "time.deciding"):
        return False
    if last + 1 == clause.main.at:
        return True
    if any(seen.word(at) in _AT_IT and seen.word(at) != "," for at in range(last + 1, clause.main.at)):
        return False  # "asked for help at talks"
    return seen.has(last + 1, "time.decided") or (last + 1 in seen.cast.at and _leads_on(seen, clause, last))


def decided_then(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "talks that were agreed on last week", "a meeting requested by X on Monday": behind a meeting that is the object
    of deciding."""
    if clause.main.frame in ACCORDS:
        return False
    at = span[0] - 1
    while seen.word(at) in _LINKS:
        at -= 1
    agent = at
    while agent > clause.main.at and (in_names(seen, agent) or seen.has(agent, "syntax.determiners")):
        agent -= 1
    at = agent - 1 if seen.word(agent) == "by" else at
    if at <= clause.main.at or not seen.has(at, "time.deciding"):
        return False
    if seen.has(at - 1, "syntax.passive") or seen.word(at - 1) == "," or seen.word(at + 1) == "by":
        return True
    return any(seen.has(step, "syntax.relative") for step in range(clause.main.at + 1, at))


def said_then(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "suggested in May that talks be held", "on Saturday denounced X and said he would not meet him": the day on
    which it was said."""
    first, last, _ = span
    if last >= clause.main.at:
        return False
    prep = first - 1 if seen.has(first - 1, "syntax.prepositions") else first
    if seen.word(last) == "that":
        return seen.has(prep - 1, "time.deciding") or seen.has(prep - 1, "speech.verbs")
    verb = next((at for at in range(last, clause.main.at) if is_verb(seen, at)), None)
    if verb is None or verb > last + 1 or any(one.at == verb for one in clause.triggers):
        return False
    joined = range(verb + 1, clause.main.at)
    return any(seen.word(at) in ("and", ",") and seen.has(at + 1, "speech.said") for at in joined)


def in_force(seen: View, clause: Clause) -> bool:
    """ "halted work on Monday as an accord struck with X went into effect": no day of the signing is told."""
    return any(
        seen.has(at, "time.in_force") and seen.has(at - 1, "time.into_force")
        for at in range(clause.main.at + 1, min(clause.last, clause.main.at + _REACH))
    )


def _decides(seen: View, clause: Clause, at: int) -> bool:
    """ "On Tuesday, A's premier called on B to return to talks": the verb of a subject that begins at token ``at``."""
    at += seen.word(at) == ","
    verb = next((step for step in range(at, clause.main.at) if is_verb(seen, step)), None)
    if verb is None or verb == at or not seen.has(verb, "time.deciding") or seen.word(verb - 1) in ("who", "which"):
        return False
    return _leads_on(seen, clause, verb)


def _leads_on(seen: View, clause: Clause, verb: int) -> bool:
    """ "pressed A and B to resume talks": whether the meeting is what the verb asks for, not where it was said."""
    between = [seen.word(step) for step in range(verb + 1, clause.main.at)]
    return any(word in ("to", "for", "that") for word in between) and not _AT_IT.intersection(between)


def of_its_noun(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "talks on details of last week's signing": the day is that of the noun behind, not of the talks."""
    noun = seen.known.nouns.get(seen.word(span[1]))
    if noun is None or noun.lemma != "ceremony" or not is_owner(seen.word(span[1] - 1)):
        return False
    return clause.main.frame is None and clause.main.at < span[0]


def _sets_date(seen: View, at: int) -> bool:
    """ "a date [on Friday] for talks", "announce [on Friday] when talks will be held"."""
    if seen.word(at) in ("date", "dates"):
        return seen.word(seen.behind_day(at + 1)) == "for"
    return seen.word(at) == "when" and any(
        (seen.has(step, "speech.verbs") or seen.has(step, "time.deciding")) and seen.behind_day(step + 1) == at
        for step in range(at - 1, at - _SETTING, -1)
    )


def in_caption(seen: View, at: int, clause: Clause) -> bool:
    """ "Minister X (pictured in P yesterday) will meet Y": the day of a picture."""
    opening = next((step for step in range(at - 1, max(seen.first, at - _ASIDE), -1) if seen.word(step) in "()"), at)
    if seen.word(opening) != "(" or any(opening < one.at < at for one in clause.triggers):
        return False
    return any(seen.has(step, "time.captions") for step in range(opening + 1, at))


def due(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "talks on a deal that must be reached by the end of May", "will not be finished this month": a deadline."""
    if clause.main.frame in ACCORDS:
        return False
    at = span[0] - 1
    if seen.has(at, "status.ending") and seen.word(at - 1) == "be":
        return seen.word(at - 2) == "not" or seen.word(at - 2).endswith(("n't", "n’t"))
    while seen.word(at) in ("the", "end", "of"):
        at -= 1
    if seen.word(at) not in ("by", "before"):
        return False
    return any(seen.has(step, "time.to_be_done") for step in range(min(clause.main.at, at) + 1, at))


def not_yet(seen: View, clause: Clause, one: TimeExpression, published: dt.date | None) -> bool:
    """Whether a day lies ahead of the article, whatever it is counted from, but the meeting is told in the past: "met
    X to prepare the games of 2028"."""
    if published is None or one.earliest is None or one.earliest <= published:
        return False
    if any(reading.earliest is not None and reading.earliest <= published for reading in one.readings):
        return False
    return _is_done(seen, clause)


def _is_done(seen: View, clause: Clause) -> bool:
    """ "A met B", "A held talks with B": a verb of meeting in the past, or the noun as its object."""
    main = clause.main
    if main.frame is not None:
        helped = seen.has(main.at - 1, "shape.future_helpers") or seen.word(main.at - 1) in ("be", "get", "have")
        return main.frame == "meet" and main.tense == "past" and not helped
    held = next((at for at in range(main.at - 1, main.at - _OBJECT, -1) if seen.word(at) in ("held", "had")), None)
    if held is None or any(at in seen.cast.at or is_verb(seen, at) for at in range(held + 1, main.at)):
        return False
    return not seen.has(held - 1, "syntax.auxiliaries")
