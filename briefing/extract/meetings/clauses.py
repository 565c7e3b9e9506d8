"""Which triggers of a sentence tell of the same meeting, and which stretch of the sentence belongs to each meeting."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.extract.meetings import cuts, in_a_row, itinerary, parting, stops
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import ACCORDS


@dataclass(slots=True)
class Clause:
    """Tokens ``first`` to ``last`` (exclusive) with the triggers of one meeting; ``after`` is the word that sets it
    off from the one before ("after a call"); ``shares`` is set where its subject is that of the clause before, ``lent``
    where it is that of the clause after: the tokens in which that stands."""

    first: int
    last: int
    triggers: list[Trigger]
    after: str = ""
    shares: bool = False
    lent: range = range(0)
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
    shares = False
    after = _leading(seen, triggers[0].at) if triggers else ""
    for trigger in triggers:
        if group and (cuts.aim(seen, group[-1], trigger) or cuts.only_called_for(seen, group[-1], trigger, clock)):
            continue
        cut = None
        if group:
            cut = cuts.reached_at(seen, group, trigger) or cuts.between(seen, group[-1], trigger, clock)
        if cut is not None:
            clauses.append(Clause(start, cut, group, after, shares))
            shares = any(
                rule(seen, group[-1], trigger, cut) for rule in (_goes_on, _ahead, stops.goes_on, in_a_row.goes_on)
            )
            start, group = cut, []
            after = seen.word(cut)
        group.append(trigger)
    if group:
        clauses.append(Clause(start, _end(seen, group[-1].at), group, after, shares))
    out: list[Clause] = []
    if len(clauses) > 1 and parting.opens(seen, clauses[0].main) and parting.person_follows(seen, clauses[1].first):
        clauses[0].lent = range(clauses[1].first, clauses[1].main.at)
    for clause in clauses:
        out.extend(_ellipsis(seen, clause))
    return out


def _goes_on(seen: View, _one: Trigger, _other: Trigger, cut: int) -> bool:
    """ "X will meet Y on Monday and then hold talks with Z": a verb without a subject of its own, on the same day."""
    at = cut + (seen.word(cut) == "and")
    return seen.word(at) == "then" and (seen.has(at + 1, "verbs.hold") or seen.has(at + 1, "verbs.meet"))


def _ahead(seen: View, one: Trigger, _other: Trigger, cut: int) -> bool:
    """ "arrived in P on Saturday and will meet X": the traveller meets X."""
    return (one.frame == "travel" and parting.goes_on_ahead(seen, cut)) or parting.opens_tour(seen, cut)


def reach(seen: View, clause: Clause) -> int:
    """ "In a statement after the talks, X said that in Y …": places after the comma are not those of the talks."""
    at = clause.main.at
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
    """The end of the clause of the last trigger: what someone says after it is another ("X, who met Y, said …")."""
    for step in range(at + 1, seen.last):
        if (
            step in seen.reported
            and seen.has(step, "speech.verbs")
            and (seen.word(step - 1) == "," or seen.word(step + 1) == "that")
        ):
            return step
    return seen.last


def _ellipsis(seen: View, clause: Clause) -> list[Clause]:
    """Split "met X in P on Monday and Y in Q on Tuesday" at its "and": one verb, two meetings."""
    verb = next((one for one in clause.triggers if one.frame in ("meet", "travel")), None) or _with_noun(seen, clause)
    legs = itinerary.stops(seen, verb, clause.last) if verb is not None and len(clause.triggers) == 1 else []
    if legs and verb is not None:
        return _legs(clause, legs, verb)
    if (each := in_a_row.each_its_own(seen, verb or clause.main, clause.last)) is not None:
        return _parted(clause, each, verb or clause.main)
    if verb is None:
        return [clause]
    for at in range(verb.at + 3, clause.last - 2):
        if seen.word(at) != "and" or at + 1 >= clause.last:
            continue
        if (
            _circumstance(seen, verb.at + 1, at)
            and _new_object(seen, at + 1, verb)
            and _circumstance(seen, at + 2, clause.last)
        ):
            return _parted(clause, at, verb)
    return [clause]


def _legs(clause: Clause, joints: list[int], verb: Trigger) -> list[Clause]:
    """A clause up to the first joint, and each leg of the journey that follows with the same verb."""
    ends = [*joints[1:], clause.last]
    first = Clause(clause.first, joints[0], [verb], clause.after)
    return [first, *(Clause(at, end, [verb], "and", shares=True) for at, end in zip(joints, ends, strict=True))]


def _parted(clause: Clause, at: int, verb: Trigger) -> list[Clause]:
    """The clause up to the "and" at token ``at``, and what follows it with the same verb."""
    first = Clause(clause.first, at, [one for one in clause.triggers if one.at < at], clause.after)
    later = [one for one in clause.triggers if one.at > at]
    return [first, Clause(at, clause.last, [verb, *later], "and", shares=True)]


def _with_noun(seen: View, clause: Clause) -> Trigger | None:
    """ "meetings with X on Monday and Y on Tuesday": the plural of a noun may tell of two as a verb does."""
    one = clause.main
    plural = one.frame is None and seen.has(one.at, "nouns.talks_or_meetings") and seen.word(one.at + 1) == "with"
    return one if plural and len(clause.triggers) == 1 else None


def _new_object(seen: View, at: int, verb: Trigger) -> bool:
    kinds = ("place", "state") if verb.frame == "travel" else ("person",)
    for step in range(at, min(at + 6, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None:
            if actor.kind in kinds:
                return True
            if actor.kind in ("demonym", "state", "body"):
                continue
            return False
        if not (
            seen.has(step, "nouns.actors")
            or seen.has(step, "syntax.determiners")
            or seen.word(step) in ("of", "then", "to")
        ):
            return False
    return False


def _circumstance(seen: View, first: int, last: int) -> bool:
    """Whether a day or "in PLACE" stands in the stretch."""
    for at in range(first, last):
        if seen.has(at, "time.days"):
            return True
        if seen.has(at, "syntax.within") and at + 1 in seen.cast.at and seen.cast.at[at + 1].kind in ("place", "state"):
            return True
    return False
