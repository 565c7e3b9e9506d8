"""Those who bring others together: who mediates or chairs a meeting, under whose auspices it is, who looks on."""

from __future__ import annotations

from briefing.extract.meetings import matters
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, governor, own_verb
from briefing.extract.meetings.words import ACCORDS, unowned

_TEAM = 5  # words of "a delegation of five officials chaired by X"
_NEAR = 3
_FAR = 12


def brings_together(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether an actor is told to mediate, chair or watch over the meeting of others."""
    if actor.kind == "place" and not actor.seat:
        return False
    rules = (_in_compound, _by, _under, _does_so, _observes, opens_it)
    return any(rule(seen, clause, actor) for rule in rules)


def _in_compound(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "U.S.-brokered talks", "the Qatari-mediated deal"."""
    _, dash, does = seen.word(actor.last - 1).rpartition("-")
    backed = does == "backed" and actor.kind == "body"
    if not dash or not (backed or does in seen.known["mediation.done"]):
        return False
    near = range(actor.last, actor.last + _NEAR)
    return any(one.at in near and one.frame is None for one in clause.triggers) or any(
        seen.has(at, "nouns.accords") for at in near
    )


def _by(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "talks mediated by X", "brought together by X", "presided over by X"; not "a delegation chaired by X"."""
    hold = governor(seen, actor.first)
    if hold.word != "by":
        return False
    at = _over_place_and_day(seen, hold.at - 1)
    if seen.has(at, "mediation.ends") and seen.has(at - 1, "mediation.begins"):
        return True
    if not seen.has(at, "mediation.done"):
        return False
    team = any(seen.has(step, "nouns.delegation") for step in range(at - _TEAM, at))
    return not team and _of_meeting(seen, clause, at - 1)


def _over_place_and_day(seen: View, at: int) -> int:
    """Token ``at``, or the one before the place and the day that end there: "brought together in P on Friday by X"."""
    step = at
    while seen.first < step and at - step < _FAR:
        actor = seen.cast.at.get(step)
        plain = (actor is not None and actor.kind in ("place", "state")) or seen.word(step) in ("of", "at", "here")
        if not (plain or seen.has(step, "time.around_day")):
            break
        step -= 1
    return step if any(seen.has(step, words) for words in ("mediation.ends", "mediation.done")) else at


def _of_meeting(seen: View, clause: Clause, before: int) -> bool:
    """Whether what is told to be mediated is the meeting or what was agreed on there, and no truce or other talks."""
    made = any(one.frame in ACCORDS for one in clause.triggers)
    if any(one.at == before for one in clause.triggers) or (made and seen.has(before, "nouns.accords")):
        return True
    return (
        before in seen.cast.at
        or not seen.word(before).isalpha()
        or any(seen.has(before, group) for group in ("time.around_day", "syntax.auxiliaries", "syntax.coordinators"))
    )


def _under(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "under the chairmanship of X", "in the presence of X", "under X's mediation", "under U.N. auspices",
    "talks under mediator X"."""
    hold = governor(seen, actor.first)
    if hold.word == "under" and actor.kind == "person":
        titled = any(seen.has(at, "mediation.watchers") for at in range(hold.at + 1, actor.first))
        return titled or any(one.at == hold.at - 1 and one.frame is None for one in clause.triggers)
    if hold.word == "of" and seen.has(hold.at - 1, "mediation.care"):
        at = hold.at - 2
        at -= seen.has(at, "syntax.definite")
        return seen.has(at, "mediation.in_care") and not matters.of_plan(seen, clause, at)
    if hold.word not in seen.known["mediation.in_care"]:
        return False
    care = any(seen.has(at, "mediation.care") for at in (actor.last, actor.last + 1))
    return care and not matters.of_plan(seen, clause, hold.at)


def _does_so(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "talks that X chaired", "at which X presides", "as X and Y looked on", "X looked on as Y met Z"."""
    hold = governor(seen, actor.first)
    if hold.kind != "subject":
        return False
    at = own_verb(seen, actor)
    if actor.first < clause.main.at:
        return seen.has(at, "mediation.looks") and "as" in (seen.word(at + 1), seen.word(at + 2))
    if seen.word(hold.at) in ("as", "while"):
        return seen.has(at, "mediation.looks") and not _has_object(seen, at + 1)
    return seen.has(hold.at, "syntax.relative") and seen.has(at, "mediation.does") and not _has_object(seen, at + 1)


def opens_it(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X opened the talks on Monday": those of others, which were told of before."""
    if clause.main.frame is not None or not clause.main.points_back or not clause.main.strong:
        return False
    at = own_verb(seen, actor)
    straight = all(
        seen.has(step, "syntax.determiners") or seen.has(step, "nouns.peaceful")
        for step in range(at + 1, clause.main.at)
    )
    return (
        actor.first < at < clause.main.at
        and seen.has(at, "mediation.opens")
        and straight
        and seen.word(clause.main.end) != "with"
    )


def _observes(seen: View, _clause: Clause, actor: Actor) -> bool:
    """ "observers from X and Y were present", "mediators of X took part"."""
    hold = governor(seen, actor.first)
    if hold.word not in ("from", "of") or not seen.has(hold.at - 1, "mediation.watchers"):
        return False
    at = own_verb(seen, actor)
    took_part = seen.word(at + 1) == "part" and seen.has(at, "mediation.takes")
    return took_part or seen.has(at, "mediation.is_there")


def _has_object(seen: View, at: int) -> bool:
    """Whether a noun phrase follows a verb, which then does not do so to what stands before it."""
    return at in seen.cast.at or seen.has(at, "syntax.determiners") or unowned(seen.word(at)) in seen.known.nouns
