"""How long a meeting goes on, and which end of it the day told is: "left on Friday after six days of talks"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings import offsets
from briefing.extract.meetings.syntax import View, is_verb
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_UNITS = {"D": 1, "W": 7, "M": 30}
_MOST = 31
_NEAR = 8  # words from a length to the noun it is of
_OPENED = 5  # words from "a week after" to "opened"
_LEAVES = "leave"
_DAY = dt.timedelta(days=1)


def days(seen: View, clause: Clause, clock: Clock, spans: list[tuple[int, int, int]]) -> int | None:
    """Days of "two-day talks", "two days of talks", "three days of meetings", "ended after six days"; ``spans`` are the
    time expressions of the clause."""
    for first, last, index in spans:
        number = _number(clock.times[index].value) if clock.times[index].kind == "duration" else 0
        if not number or (seen.word(first - 1) == "of" and seen.has(first - 2, "time.breaks")):
            continue
        lasting = any(seen.has(at, "time.lasting") and seen.word(at - 1) != "the" for at in range(first - 3, first + 1))
        if lasting or _of_meeting(seen, clause, last) or _ended_after(seen, first, last) or _stay(seen, first, last):
            return number
        if _since_opening(seen, last):
            return number + 1
        if clause.main.frame in ("travel", "stay", "meet") and clock.times[index].value.endswith("D"):
            return number
    return None


def _number(value: str) -> int:
    """Days of a stretch of days, weeks or months; 0 of others."""
    number, unit = value[1:-1], value[-1:]
    if value[:1] != "P" or not number.isdigit() or unit not in _UNITS or len(number) > 2:
        return 0
    told = int(number) * _UNITS[unit]
    return told if told <= _MOST else 0


def _of_meeting(seen: View, clause: Clause, last: int) -> bool:
    """Whether the noun that a length ending before token ``last`` is of is a meeting: not "a 30-day truce after talks",
    nor "after three days of fighting in the talks"."""
    for at in range(last, min(last + _NEAR, clause.last)):
        noun = seen.known.nouns.get(seen.word(at))
        if noun is not None or seen.has(at, "nouns.occasions"):
            return noun is None or noun.lemma != "agreement"
        if at > last and (seen.has(at, "syntax.prepositions") or seen.word(at) in (",", ";", ".") or is_verb(seen, at)):
            return False
    return False


def _ended_after(seen: View, first: int, last: int) -> bool:
    """ "broke off the talks on Sunday after four days": a bare length behind the word that tells of their end."""
    if seen.word(first - 1) != "after" or (seen.word(last) not in (",", ".", ";", "") and not _on(seen, last)):
        return False
    return any(_ends(seen, at) for at in range(seen.first, first - 1))


def _stay(seen: View, first: int, last: int) -> bool:
    """ "After eight days in a castle, X and Y shook hands", "signed after 12 days behind barbed wire"."""
    there = seen.has(last, "time.staying") and seen.word(first - 1) == "after"
    return there and not any(seen.has(at, "time.other_stays") for at in range(last + 1, last + 4))


def _ended_by(seen: View, first: int) -> bool:
    """ "wound up more than two weeks of talks", "ending five days of talks"."""
    at = first - 1
    while seen.has(at, "time.about") or seen.has(at, "syntax.determiners") or seen.word(at) == "up":
        at -= 1
    return seen.has(at, "status.ending") or seen.word(at) in ("capping", "ending")


def _to_an_end(seen: View, clause: Clause, last: int) -> bool:
    """ "brought six days of talks between X and Y to an end"."""
    return any(
        seen.word(at) == "to" and seen.word(at + 1) in ("an", "a") and seen.has(at + 2, "status.ending")
        for at in range(last, clause.last - 2)
    )


def _on(seen: View, at: int) -> bool:
    return seen.has(at, "syntax.within") or seen.word(at) in ("on", "without")


def _ends(seen: View, at: int) -> bool:
    """Whether token ``at`` tells that something is over: "ended", "broke up", "fell apart"."""
    if seen.has(at, "status.ending") or seen.has(at, "status.failing"):
        return True
    return seen.has(at, "status.breaking") and seen.word(at + 1) in ("up", "off", "down", "apart")


def _since_opening(seen: View, last: int) -> bool:
    """ "closed on Wednesday, a week after it opened": the length up to token ``last`` is that from its beginning on."""
    if seen.word(last) != "after":
        return False
    near = range(last + 1, last + _OPENED)
    return any(seen.has(at, "status.beginning") and seen.has(at - 1, "syntax.pronouns") for at in near)


def edge(seen: View, clause: Clause, clock: Clock) -> str:
    """ "end" where the length follows what it is over with: "left after six days of talks";
    "begin" where it lies ahead: "arrived for a three-day visit", "meets for four days from Monday"; else ""."""
    for first, last, index in clock.between(clause.first, clause.last):
        one = clock.times[index]
        if one.kind != "duration" or not _number(one.value):
            continue
        if clause.main.frame == "travel" and first < clause.main.at:
            continue  # "After two weeks of shuttling between P and Q, X flew to R"
        of_it = _of_meeting(seen, clause, last)
        before = _before(seen, first)
        if _stay(seen, first, last) or (of_it and (_ended_by(seen, first) or _to_an_end(seen, clause, last))):
            return "end"
        if _since_opening(seen, last) or (before == "after" and (of_it or _ended_after(seen, first, last))):
            return "end"
        if of_it and before == "from" and any(seen.has(at, "verbs.returned") for at in range(clause.first, first)):
            return "end"  # "returned on Friday from a three-day visit"
        aside = any(seen.word(at) == "," for at in range(last, clause.main.at))  # "in P for a three-day visit, met Y"
        if of_it and before == "for" and clause.main.lemma != _LEAVES and not aside:
            return "begin"
        if before == "for" and seen.word(last) in ("from", "starting", "beginning"):
            return "begin"
        if of_it and _at_start(seen, first):
            return "begin"
    return ""


def _before(seen: View, first: int) -> str:
    """The word that governs the length at token ``first``: "after [a]", "after [more than] two weeks"."""
    at = first - 1
    while seen.has(at, "syntax.determiners") or seen.has(at, "time.about"):
        at -= 1
    return "after" if seen.word(at) == "following" else seen.word(at)


def _at_start(seen: View, first: int) -> bool:
    """ "at the start of a five-day visit"."""
    at = first - 1
    while seen.has(at, "syntax.determiners"):
        at -= 1
    return seen.word(at) == "of" and seen.has(at - 1, "status.beginning") and seen.word(at - 2) == "the"


def ended_then(main: When, told: When) -> When:
    """ "signed on Friday, after five days of talks": the days of the talks, over on the day of ``main``; ``told``
    where that gives none."""
    if told.earliest is not None or not told.days or main.earliest is None or main.earliest != main.latest:
        return told
    since = offsets.spread(main, main.earliest - (told.days - 1) * _DAY, main.earliest)
    return since if told.days > 1 else main


def from_opening(seen: View, clause: Clause, clock: Clock, when: When) -> When:
    """ "the talks in P, which opened on D, collapsed on E": the days from D to E, or to that of the article where no
    such day is told; "are to run until E"; ``when`` is D, which the clause tells for their beginning."""
    end, start = _runs_until(seen, clock), when.earliest
    if end is not None and start is not None and start == when.latest and start < end:
        return offsets.spread(when, start, end)
    over = any(_ends(seen, at) for at in range(clause.first, clause.last))
    if not over or clock.published is None or when.earliest is None or when.earliest != when.latest:
        return when
    told = [clock.times[index] for _, _, index in clock.between(seen.first, seen.last)]
    days_told = [one.earliest for one in told if one.earliest is not None and one.earliest == one.latest]
    last = max((day for day in days_told if when.earliest < day <= clock.published), default=clock.published)
    return offsets.spread(when, when.earliest, last) if (last - when.earliest).days <= _MOST else when


def _runs_until(seen: View, clock: Clock) -> dt.date | None:
    """ "talks that opened on Monday and are due to run until Friday"."""
    for first, _, index in clock.between(seen.first, seen.last):
        one = clock.times[index]
        runs = any(seen.has(at, "status.running") for at in range(first - _OPENED, first - 1))
        if runs and seen.word(first - 1) in ("until", "till", "through", "to") and one.earliest == one.latest:
            return one.earliest
    return None
