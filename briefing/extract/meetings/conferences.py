"""Conferences of many states that nobody lists: "an international conference on chemical weapons in P", "the
149-nation meeting". Who is only heard or met there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings import assemblies, bodies, conference_words
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb, own_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.arguments import Arguments
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.draft import Draft
    from briefing.extract.meetings.group import Group

_PAIR = 2
_SAME = 3
_PHRASE = 7  # words of "the five-day international chemical weapons"
_TO_MEETING = 14  # words of "that he had had two hours of talks"
_CONFERENCE = "conference"
_COUNTED = frozenset([_CONFERENCE, "meeting", "summit"])


def is_one(seen: View, noun: Trigger) -> bool:
    """Whether a noun tells by the words beside it, or by what the text called it, that it is a conference of many."""
    if noun.frame is not None or noun.lemma not in _COUNTED or assemblies.whose(seen, noun):
        return False
    before = range(conference_words.phrase(seen, noun.at), noun.at)
    if any(seen.word(at) in seen.known.named_talks for at in before):
        return False  # "the six-party meeting": everybody knows whose
    return conference_words.opens(seen, noun.at) or (
        noun.lemma == _CONFERENCE and conference_words.is_told(seen, noun.at)
    )


def add(seen: View, clause: Clause, out: Arguments) -> None:
    """Note in ``out`` that many meet: who speaks there, or goes there, is none of its sides, who convened it may be."""
    noun = clause.main
    if out.domestic or not is_one(seen, noun) or _is_matter(seen, clause, out):
        return
    out.places[:] = [place for place in out.places if not _of_other_talks(seen, noun, place)]
    if out.many:
        out.conference = True
        return
    hosts = {actor.party for actor in _callers(seen, clause) if actor.party}
    beside = _named_as_sides(seen, clause)
    guests = hosts and set(out.parties) - hosts and not conference_words.tells_many(seen, noun.at)
    if len(beside) >= _PAIR or guests:
        return  # "A will send observers to a conference on mines, hosted by B"
    named = {party for party in out.parties if not bodies.is_one_state(party)} & _of_noun(seen, noun)
    aside = set(out.parties) - beside - hosts - named
    out.many = out.conference = True
    out.hosts |= hosts
    out.parties[:] = [party for party in out.parties if party not in aside]
    out.mediators -= aside
    if not _attends(seen, clause):
        out.participants[:] = [one for one in out.participants if one.party in beside | hosts]


def _is_matter(seen: View, clause: Clause, out: Arguments) -> bool:
    """ "A and B discussed an international conference", "agreed in P on a world conference": what others spoke of."""
    if len(set(out.parties)) < _PAIR and not (out.pronoun or out.pair):
        return False
    begin = conference_words.phrase(seen, clause.main.at)
    spoke = [one for one in clause.triggers if _is_of_words(one) and one.at < begin]
    on_it = seen.has(begin - 1, "syntax.on_matter")
    return any(one.end == begin or on_it or _says_of_it(seen, one, begin) for one in spoke)


def _is_of_words(one: Trigger) -> bool:
    """ "discussed", "met", "held talks with X": those who speak of something."""
    return one.frame in ("discuss", "agree", "meet", "talk") or (one.frame is None and one.form == "negotiation")


def _says_of_it(seen: View, one: Trigger, begin: int) -> bool:
    """ "told X in P [that] he opposed an international conference", "agreed on Monday [to] call one"."""
    link = "that" if one.lemma == "tell" else "to" if one.frame == "agree" else ""
    return any(seen.word(at) == link for at in range(one.end, begin))


def settle(draft: Draft) -> None:
    """ "on his arrival in P for the conference Friday": the day is not that of the conference. Where delegates are told
    of, it is none that is only wished for."""
    seen, at = draft.seen, draft.trigger.at
    if not draft.arguments.conference:
        return
    told = conference_words.of_text(seen)
    draft.generic &= told is None or not told.gathered or draft.status in ("proposed", "refused")
    if draft.when.earliest is None:
        return
    first = conference_words.phrase(seen, at)
    coming = range(max(seen.first, first - _PHRASE), first)
    came = seen.word(first - 1) == "for" and any(seen.has(step, "multilateral.coming") for step in coming)
    if (came and seen.has(at + 1, "time.days")) or _of_other_verb(seen, first):
        draft.when = When(days=draft.when.days)


def _of_other_verb(seen: View, first: int) -> bool:
    """ "a statement due on Wednesday, and reducing the impact of the conference": the only day told is that of another
    verb, before "and"."""
    days = [at for at in range(seen.first, seen.last) if seen.has(at, "time.days")]
    if not days or days[-1] > first or days[0] == seen.first + 1:
        return False
    return any(seen.word(at) == "and" for at in range(days[-1] + 1, first))


def _of_other_talks(seen: View, noun: Trigger, place: Actor) -> bool:
    """ "the conference is to give new life to talks in P": where others talk."""
    between = range(noun.end, place.first)
    return any(
        (known := seen.known.nouns.get(seen.word(at))) is not None and known.form == "negotiation" for at in between
    )


def where_held(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """ "at a meeting in P, where an international conference opened": where the clause of the conference begins."""
    if not is_one(seen, other):
        return None
    begin = conference_words.phrase(seen, other.at)
    return begin - 1 if seen.word(begin - 1) == "where" and begin - 1 > group[-1].at else None


def begins(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """ "after the conference opened that he had met X", "will attend the conference and hold talks with X": where the
    clause of two who are there begins."""
    one = group[-1]
    if not _faces(seen, other) or not is_one(seen, one):
        return None
    near = range(other.at - 1, max(one.end, other.at - _TO_MEETING) - 1, -1)
    cut = next((at for at in near if _joins(seen, at, other)), None)
    named = cut is not None and any(one.kind != "place" for one in seen.cast.between(cut, seen.last))
    return cut if named else None


def _faces(seen: View, other: Trigger) -> bool:
    """ "met", "talks with X"."""
    if other.frame is None:
        return other.form in ("meeting", "negotiation") and seen.word(other.end) in ("with", "between")
    return other.frame in ("meet", "talk", "receive") and other.lemma != "attend"


def _joins(seen: View, at: int, other: Trigger) -> bool:
    """ "that", "who", "where"; "and" before a verb."""
    if seen.has(at, "syntax.relative") or seen.has(at, "syntax.subordinators"):
        return True
    verb = other.frame is not None or any(is_verb(seen, step) for step in range(at + 1, other.at))
    in_a_row = (at - 1 in seen.cast.at or seen.has(at - 1, "nouns.actors")) and not is_verb(seen, at + 1)
    return verb and seen.word(at) in ("and", ",", ";", "but") and at - 1 not in seen.asides and not in_a_row


def lend(main: Draft, draft: Draft) -> None:
    """ "at a meeting in P, where a conference opened": the conference is in the town of the meeting."""
    if draft.arguments.conference and draft.seen.word(draft.clause.first) == "where" and draft.place is None:
        draft.place, draft.country = main.place, main.country


def apart(draft: Draft, group: Group) -> bool:
    """Whether one is a conference of many, and the other a meeting of some who are there, or another conference."""
    mine, theirs = draft.arguments.conference, group.of_conference
    if mine == theirs:
        return False
    if mine:
        return len(group.parties) >= _PAIR
    told = group.place
    elsewhere = draft.place is not None and (told is None or told.place != draft.place)
    other = elsewhere and (draft.trigger.lemma == _CONFERENCE or draft.form == "negotiation")
    return other or _of_two(draft) or draft.form in ("visit", "call")


def take_up(draft: Draft) -> None:
    """ "X plans to use the meeting to warn Y": what takes up a conference of many is none of those who speak there."""
    told = draft.arguments
    if draft.trigger.frame is None and draft.points_back and len(draft.firm) < _PAIR:
        told.participants[:] = [one for one in told.participants if _attends(draft.seen, draft.clause)]


def fits(draft: Draft, group: Group) -> int:
    """ "The conference": the one of many that the text told of before."""
    return _SAME if draft.arguments.conference and group.of_conference else 0


def _of_two(draft: Draft) -> bool:
    """ "the meeting Sunday with X", "a private meeting", "signed two accords": of two who are there."""
    seen, noun = draft.seen, draft.trigger
    if noun.frame is None and seen.has(noun.at - 1, "multilateral.of_two"):
        return True
    behind = seen.behind_day(noun.end)
    return noun.frame is None and seen.word(behind) == "with" and bool(draft.firm)


def _named_as_sides(seen: View, clause: Clause) -> set[str]:
    """ "a conference between A and B", "of A, B and C": those who are its sides by these words."""
    at = clause.main.end
    while at < clause.last and seen.word(at) not in ("between", "among", "of"):
        if is_verb(seen, at) or seen.word(at) in (",", ";"):
            return set()
        at += 1
    ends = (step for step in range(at, clause.last) if is_verb(seen, step) or seen.has(step, "syntax.subordinators"))
    own = seen.cast.between(at, next(ends, clause.last))
    return {party for one in own if one.kind != "place" for party in (one.party or "").split("|") if party}


def _of_noun(seen: View, noun: Trigger) -> set[str]:
    """Whatever is named in the phrase of the noun: "the IXO-sponsored international conference"."""
    return {one.party for one in seen.cast.between(conference_words.phrase(seen, noun.at), noun.at) if one.party}


def _callers(seen: View, clause: Clause) -> list[Actor]:
    """ "A will host the conference", "was called by A": who convened it is at it."""
    noun = clause.main.at
    before = [one for one in seen.cast.between(clause.first, noun) if one.kind in ("state", "demonym", "body")]
    subjects = [one for one in before if seen.has(own_verb(seen, one), "verbs.hosting")]
    behind = (one for one in seen.cast.between(noun, clause.last) if one.kind in ("state", "body"))
    by = [one for one in behind if seen.word(seen.before_the(one.first)) == "by" and _is_called(seen, one)]
    return subjects + by


def _is_called(seen: View, one: Actor) -> bool:
    verb = seen.before_the(one.first) - 1
    return seen.has(verb, "verbs.hosting") or seen.has(verb, "multilateral.calls")


def _attends(seen: View, clause: Clause) -> bool:
    """ "X will attend the conference", "arrived in P for the conference": X is there, whoever else is."""
    before = range(clause.first, clause.main.at)
    if seen.word(conference_words.phrase(seen, clause.main.at) - 1) == "for" and any(
        seen.has(at, "multilateral.coming") for at in before
    ):
        return True
    return any(seen.has(at, words) for at in before for words in ("verbs.attend", "verbs.attending", "verbs.chairing"))
