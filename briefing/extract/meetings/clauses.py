"""Which triggers of a sentence tell of the same meeting, and which stretch of the sentence belongs to each meeting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefing.extract.meetings import (
    added,
    assemblies,
    backdrops,
    conferences,
    cuts,
    distinct,
    ellipses,
    gatherings,
    in_a_row,
    opened,
    openings,
    parting,
    pauses,
    relatives,
    stops,
    turns,
)
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import ACCORDS

_ROUND_OF = 5  # words of "the second round of direct peace talks"


@dataclass(slots=True)
class Clause:
    """Tokens ``first`` to ``last`` (exclusive) with the triggers of one meeting; ``after`` is the word that sets it
    off from the one before ("after a call"); ``shares`` is set where its subject is that of the clause before (``anew``
    where only its verb is), ``lent`` where it is that of the clause after: the tokens in which that stands. ``there``
    tells that it or the clause before is the gathering at which those of the other meet; ``others`` are named in the
    clause, but were at another meeting; ``owed`` are the subject behind a meeting that leads the sentence."""

    first: int
    last: int
    triggers: list[Trigger]
    after: str = ""
    shares: bool = False
    lent: range = range(0)
    anew: bool = False
    there: bool = False
    others: tuple[Actor, ...] = ()
    owed: list[Actor] = field(default_factory=list)
    main: Trigger = field(init=False)

    def __post_init__(self) -> None:
        """Choose the trigger that names the meeting best."""
        self.main = max(self.triggers, key=_rank)

    def around(self, at: int, before: int, after: int) -> range:
        """The clause's tokens from ``before`` words ahead of token ``at`` up to ``after`` (exclusive) behind it."""
        return range(max(self.first, at - before), min(self.last, at + after))


def _rank(trigger: Trigger) -> tuple[int, int, int]:
    if trigger.form in ("summit", "call", "conference") and trigger.frame is None:
        rank = 6
    elif trigger.strong:
        rank = 5
    elif trigger.frame in ("travel", "stay", "send", "receive"):
        rank = 4
    elif trigger.frame == "meet" or trigger.lemma in ("meeting", "visit", "session", "meal"):
        rank = 3
    elif trigger.lemma in ACCORDS or trigger.lemma == "delegation":
        rank = 0
    else:
        rank = 2
    return rank, trigger.tense != "gerund", -trigger.at


def split(seen: View, triggers: list[Trigger], clock: Clock) -> list[Clause]:
    """Clauses of the sentence that hold a meeting each, in text order."""
    clauses: list[Clause] = []
    start = seen.first
    group: list[Trigger] = []
    shares = there = False
    after = _leading(seen, triggers[0].at) if triggers else ""
    for trigger in triggers:
        if group and _only_spoken_of(seen, group, trigger, clock):
            continue
        cut = _cut(seen, group, trigger, clock) if group else None
        if cut is not None:
            clauses.append(Clause(start, cut, group, after, shares, there=there))
            there = cut == gatherings.joint(seen, group, trigger)
            shares = _shares(seen, group[-1], trigger, cut) or (there and trigger.form != "summit")
            there |= cut == backdrops.main_clause(seen, group, trigger) and backdrops.at_it(seen)
            start, group = cut, []
            after = seen.word(cut)
        group.append(trigger)
    if group:
        clauses.append(Clause(start, _end(seen, group[-1].at), group, after, shares, there=there))
    out: list[Clause] = []
    if len(clauses) > 1 and parting.opens(seen, clauses[0].main) and parting.person_follows(seen, clauses[1].first):
        clauses[0].lent = range(clauses[1].first, clauses[1].main.at)
    if len(clauses) > 1 and openings.leads(seen, clauses[0].main):
        clauses[0].owed = clauses[1].owed = openings.subject(seen, clauses[1].first, clauses[1].main.at)
    opened.give_subject(seen, clauses)
    for clause in clauses:
        out.extend(_apart(seen, clause, clock))
    return out


def _only_spoken_of(seen: View, group: list[Trigger], other: Trigger, clock: Clock) -> bool:
    """Whether a meeting is only what the one before is for, and no day or town of its own is told."""
    if cuts.only_called_for(seen, group[-1], other, clock):
        return True
    return cuts.aim(seen, _meant(group), other) and distinct.begins(seen, group, other, clock) is None


def _cut(seen: View, group: list[Trigger], other: Trigger, clock: Clock) -> int | None:
    """Where a trigger goes over to another meeting than those of ``group``, if it does."""
    if _of_round(seen, group[-1], other):
        return None
    if (cut := gatherings.joint(seen, group, other)) is not None:
        return cut
    if (cut := turns.sequel(seen, group[-1], other)) is not None:
        return cut
    for rule in _SESSIONS_BESIDE:
        if (cut := rule(seen, group, other)) is not None:
            return cut
    if (cut := parting.agreed_to_send(seen, group[0], other)) is not None:
        return cut
    if pauses.within(seen, group[-1], other):
        return None
    cut = added.begins(seen, group[-1], other, clock)
    cut = cut if cut is not None else cuts.between(seen, group[-1], other, clock)
    cut = cut if cut is not None else added.next_journey(seen, group[-1], other, clock)
    cut = cut if cut is not None else distinct.begins(seen, group, other, clock)
    within = seen.cast.at.get(cut) if cut is not None else None
    return within.first if within is not None else cut  # never within "Group of Seven"


def _of_round(seen: View, one: Trigger, other: Trigger) -> bool:
    """ "the second round of fishing talks"."""
    words = range(one.end + 1, other.at)
    near = one.lemma == "round" and seen.word(one.end) == "of" and len(words) < _ROUND_OF
    return near and other.frame is None and not any(seen.has(at, "syntax.prepositions") for at in words)


def _shares(seen: View, one: Trigger, other: Trigger, cut: int) -> bool:
    """Whether the clause behind a cut has the subject of the one before."""
    return any(rule(seen, one, other, cut) for rule in _SAME_SUBJECT)


def _back_to_subject(seen: View, one: Trigger, other: Trigger, cut: int) -> bool:
    return cut == relatives.main_clause(seen, one, other)


def _meant(group: list[Trigger]) -> Trigger:
    """ "met to agree on the resumption of talks": the meeting, and not what is to be agreed on there."""
    return group[-2] if group[-1].frame == "agree" and len(group) > 1 and group[-1].tense == "base" else group[-1]


def _goes_on(seen: View, _one: Trigger, _other: Trigger, cut: int) -> bool:
    """ "X will meet Y on Monday and then hold talks with Z", "came on Monday and held talks with Z": a verb without a
    subject of its own, on the same day."""
    at = cut + (seen.word(cut) == "and")
    then = seen.word(at) == "then"
    return (then or at > cut) and (seen.has(at + then, "verbs.hold") or seen.has(at + then, "verbs.meet"))


def _ahead(seen: View, _one: Trigger, _other: Trigger, cut: int) -> bool:
    """ "arrived in P on Saturday and will meet X", "met in P and will be back in Q": the same subject."""
    return parting.goes_on_ahead(seen, cut) or parting.opens_tour(seen, cut)


def _to_send(seen: View, _one: Trigger, other: Trigger, cut: int) -> bool:
    """ "met in P and agreed to send envoys to Q": the same subject."""
    return other.frame == "send" and any(parting.agrees_to_send(seen, at) for at in (cut, cut + 1))


_SESSIONS_BESIDE = (
    backdrops.main_clause,
    assemblies.main_clause,
    assemblies.begins,
    conferences.where_held,
    conferences.begins,
)
_SAME_SUBJECT = (
    _to_send,
    _back_to_subject,
    _goes_on,
    _ahead,
    stops.goes_on,
    in_a_row.goes_on,
    distinct.adds_verb,
    added.goes_on,
)


def reach(seen: View, clause: Clause) -> int:
    """ "In a statement after the talks, X said that in Y …": places after the comma are not those of the talks."""
    at = clause.main.at
    agreed = (one.end for one in clause.triggers if one.frame == "agree" and one.at > at)
    if any(seen.has(seen.behind_day(step), "syntax.within") for step in agreed):
        return clause.last  # "after two days of talks, A and B agreed on Friday in P"
    if clause.after in ("after", "following", "before", "during", "since") and at - clause.first < 9:
        comma = next((step for step in range(at, clause.last) if seen.word(step) == ","), clause.last)
        return _end_of_list(seen, comma, clause.last)
    return clause.last


def _end_of_list(seen: View, comma: int, last: int) -> int:
    """The comma behind "with A, minister B and minister C, " from the first one on; that one where no list goes on."""
    end, joined = comma, False
    for at in range(comma + 1, last):
        word = seen.word(at)
        if word == "," and joined:
            return at
        joined = joined or word == "and"
        titled = seen.document.words[at][:1].isupper() or seen.has(at, "nouns.actors") or at in seen.cast.at
        if not (titled or word in ("and", "of", ",")):
            break
    return end


def _leading(seen: View, at: int) -> str:
    """The separator at the head of the sentence, before its first trigger."""
    for step in range(seen.first, min(at, seen.first + 6)):
        if seen.has(step, "syntax.separators"):
            return seen.word(step)
    return ""


def _end(seen: View, at: int) -> int:
    """The end of the clause of the last trigger: what someone says or does after it is another ("X, who met Y, …")."""
    if (back := relatives.ends(seen, at)) is not None:
        return back
    for step in range(at + 1, seen.last):
        if (
            step in seen.reported
            and seen.has(step, "speech.verbs")
            and (seen.word(step - 1) == "," or seen.word(step + 1) == "that")
        ):
            return step
    return seen.last


def _apart(seen: View, clause: Clause, clock: Clock) -> list[Clause]:
    """Split "met X in P on Monday and Y in Q on Tuesday" at its "and": one verb, two meetings."""
    if each := ellipses.each_of(seen, clause.first, clause.main):
        return [replace(clause, others=others) for others in each]
    verb, joints = ellipses.joints(seen, clause.main, clause.triggers, clause.last, clock)
    if not joints:
        return [clause]
    first = Clause(clause.first, joints[0], [one for one in clause.triggers if one.at < joints[0]], clause.after)
    out = [first]
    for at, end in zip(joints, [*joints[1:], clause.last], strict=True):
        inside = [one for one in clause.triggers if at < one.at < end]
        anew = verb.frame == "travel" and ellipses.names_traveller(seen, at + 1)
        out.append(Clause(at, end, [verb, *inside], "and", shares=True, anew=anew))
    return out
