"""Rounds of trade talks that go on for years under one name: "the Uruguay Round", "the current GATT round"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import LongRound, unowned
from briefing.extract.names import countries
from briefing.model import When

_BACK = 4  # words from "Uruguay" to "round" in "the Uruguay world trade round"
_OF = 5  # words beside names from "round" to the noun in "round of multilateral GATT (General Agreement) talks"
_LAUNCHED = 7  # words from "round" to "launched" in "round of global trade talks which was launched"
_FAR = 20  # words from "talks on" to "round" in "talks on its closed rice market in the new GATT round"
_LAST_OF_MONTH = 31


def read(seen: View, published: dt.date | None) -> list[Draft]:
    """What a sentence tells of such rounds, but of those in whose time something else was held ("during the Tokyo
    Round"), or which have a day of their own. Their words, and those of their launch, are of no other meeting in it."""
    found: dict[str, Draft] = {}
    for at in range(seen.first, seen.last):
        if unowned(seen.word(at)) != "round":
            continue
        told = next(_meant(seen, at, published), None)
        first = _first_word(seen, at, told) if told is not None else at
        if told is not None and _preposition(seen, first) != "during" and not _has_own_day(seen, at):
            seen.cast.long_round = told
            launch = _launch(seen, at)
            seen.of_pacts.update((*range(first, at + 1), *_of_talks(seen, at), *launch))
            found.setdefault(told.name, _draft(seen, first, at, told))
    return list(found.values())


def beside(others: list[Draft], rounds: list[Draft]) -> list[Draft]:
    """The meetings of a sentence with the rounds that it names: "to discuss rice in the Uruguay Round" tells of the
    round alone."""
    for one in rounds:
        if _preposition(one.seen, one.clause.first) in ("in", "at", "within"):
            others = [other for other in others if not _held_in(other, one)]
    return [*others, *rounds]


def _preposition(seen: View, first: int) -> str:
    """The preposition before the name of a round, which begins at token ``first``, over what stands between."""
    for at in range(first - 1, max(seen.first - 1, first - 1 - _BACK), -1):
        if seen.has(at, "syntax.prepositions"):
            return seen.word(at)
        if not (seen.has(at, "syntax.determiners") or seen.has(at, "shape.running") or _is_kind(seen, at)):
            return ""
    return ""


def _held_in(other: Draft, one: Draft) -> bool:
    """Whether what is told before a round has no day and no place of its own."""
    near = 0 < one.trigger.at - other.trigger.at <= _FAR and other.trigger.lemma not in ("meeting", "visit", "summit")
    return near and other.when.earliest is None and other.place is None and not other.people


def _meant(seen: View, at: int, published: dt.date | None) -> Iterator[LongRound]:
    """The rounds that the word "round" at token ``at`` may stand for, the surest first."""
    rounds = seen.known.long_rounds
    begun = [one for one in rounds if published is None or one.launched <= published]
    before = range(at - 1, max(seen.first - 1, at - 1 - _BACK), -1)
    for one in begun:
        near = next((step for step in before if seen.word(step) == one.name.casefold()), None)
        if near is not None and all(_is_kind(seen, step) for step in range(near + 1, at)) and _of_trade(seen, at):
            yield one
    running = [one for one in begun if published is not None and published <= one.until]
    if running and _by_body(seen, at, running[-1]):
        yield running[-1]
    known = seen.cast.long_round
    definite = seen.word(at - 1 - seen.has(at - 1, "shape.running")) == "the"
    if known is not None and definite and seen.word(at + 1) != "of":
        yield known


def _is_kind(seen: View, at: int) -> bool:
    """ "trade", "GATT": what may stand between the name and "round"."""
    return seen.has(at, "topics.of_trade") or at in seen.cast.at


def _of_trade(seen: View, at: int) -> bool:
    """Whether the text is about trade between states; not "the Tokyo round of talks between Chile and Peru"."""
    if seen.document.words[at][0].isupper():
        return True
    if seen.cast.of_trade is None:
        bodies = {one.body for one in seen.known.long_rounds}
        seen.cast.of_trade = any(_party(one.party) in map(_party, bodies) for one in seen.cast.actors)
    return seen.cast.of_trade or any(seen.has(step, "topics.of_trade") for step in range(at - _BACK, at + _OF))


def _by_body(seen: View, at: int, running: LongRound) -> bool:
    """ "the current GATT round", "a new round of GATT talks"; "the next round" is another one."""
    before = at - 1
    while seen.has(before, "topics.of_trade") or _is_of(seen, before, running):
        before -= 1
    named = any(_is_of(seen, step, running) for step in range(before + 1, at))
    if not named:
        named = seen.word(at + 1) == "of" and any(_is_of(seen, step, running) for step in _of_talks(seen, at))
    return named and (seen.has(before, "shape.running") or seen.word(before) in ("the", "this"))


def _is_of(seen: View, at: int, running: LongRound) -> bool:
    actor = seen.cast.at.get(at)
    return actor is not None and _party(actor.party) == _party(running.body)


def _party(name: str | None) -> str | None:
    return (countries.party(name) or name) if name else None


def _of_talks(seen: View, at: int) -> range:
    """The tokens of "of GATT talks", "of multilateral trade negotiations" behind "round"."""
    if seen.word(at + 1) != "of":
        return range(0)
    left = _OF
    for step in range(at + 2, seen.last):
        left -= step not in seen.cast.at and seen.word(step) not in ("(", ")")
        if left < 0 or (seen.word(step) in seen.known.nouns and step not in seen.cast.at):
            return range(at + 1, step + 1) if left >= 0 else range(0)
    return range(0)


def _has_own_day(seen: View, at: int) -> bool:
    """ "concluded the Uruguay Round of trade talks in Geneva on Wednesday": one event of it, with its own day."""
    step = max(at, *_of_talks(seen, at), at) + 1
    while seen.has(step, "syntax.prepositions") or _is_place(seen, step) or seen.word(step) == ",":
        step += 1
    return seen.word(step - 1) == "on" and seen.behind_day(step) > step


def _is_place(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind in ("place", "state")


def _launch(seen: View, at: int) -> range:
    """The tokens of "launched in P last September" behind "round": where and when it was begun."""
    near = range(at + 1, min(at + 1 + _LAUNCHED, seen.last))
    verb = next((step for step in near if seen.has(step, "status.beginning")), None)
    if verb is None or any(seen.word(step) in (",", ";") for step in range(at + 1, verb)):
        return range(0)
    end = verb + 1
    while end < seen.last and _is_of_launch(seen, end):
        end += 1
    return range(verb, end)


def _is_of_launch(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    if actor is not None:
        return actor.kind in ("place", "state", "demonym")
    word = seen.word(at)
    time = any(seen.has(at, group) for group in ("time.months", "time.spans", "time.limited", "syntax.determiners"))
    return time or word in (",", "in", "at", "last", "by", "ministers", "ago") or word.isdigit()


def _first_word(seen: View, at: int, told: LongRound) -> int:
    """The first token of its name, else "round" itself: the body may be a side of another meeting as well."""
    near = range(at - 1, max(seen.first - 1, at - 1 - _BACK), -1)
    return next((step for step in near if seen.word(step) == told.name.casefold()), at)


def _draft(seen: View, first: int, at: int, told: LongRound) -> Draft:
    begin = told.launched.replace(day=1)
    end = (begin + dt.timedelta(days=_LAST_OF_MONTH)).replace(day=1) - dt.timedelta(days=1)
    trigger = Trigger(at, "round", "negotiation", None, strong=True)
    return Draft(
        seen=seen,
        clause=Clause(first, at + 1, [trigger]),
        trigger=trigger,
        form="negotiation",
        mode="multilateral",
        level="unknown",
        status="held",
        when=When(earliest=begin, latest=end, edtf=f"{begin:%Y-%m}", basis="relative_to_event"),
        place=told.place,
        country=told.country,
        arguments=Arguments(parties=[told.body], known_pact=True),
        tour=False,
        topics=[],
        ordinal=None,
        present=None,
        generic=False,
        points_back=False,
        long_round=told.name,
    )
