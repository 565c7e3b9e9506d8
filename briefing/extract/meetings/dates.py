"""When a meeting takes place, from the time expressions of its clause."""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from briefing.extract.document import Document
from briefing.extract.meetings import (
    afterwards,
    agreed_content,
    announced,
    counted,
    departures,
    edges,
    effects,
    in_a_row,
    intervals,
    known_pacts,
    lengths,
    limits,
    moves,
    offsets,
    other_days,
    other_events,
    parts,
    questions,
    relatives,
    resumed,
    spells,
    turns,
)
from briefing.extract.meetings.syntax import View, is_verb, subordinates
from briefing.extract.meetings.words import ACCORDS, unowned
from briefing.model import TimeExpression, When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.triggers import Trigger

_DAY = dt.timedelta(days=1)
_SENTENCE = 60
_MONTH = dt.timedelta(days=31)
_TOO_FAR = 26
_BESIDE = 2  # the way to a day that is told of the meeting itself
_BEFORE, _LEAVING = 5, 6
_UNTIL = 12  # "closed on Thursday until X arrives": the day of what comes before
_SETTING = 12  # "In September, …" is the time of all that the sentence tells, where nothing nearer is
_A_YEAR, _DIGITS = 12, 4
_WIDEST = dt.timedelta(days=370)


class Clock:
    """The placed time expressions of a document by token."""

    def __init__(self, document: Document, times: Sequence[TimeExpression], published: dt.date | None = None) -> None:
        """Lay ``times`` of ``document``, which appeared on ``published``, out by token."""
        self.times = times
        self.published = published
        spans = [
            (document.token_at(one.start), document.token_at(one.end - 1) + 1, index) for index, one in enumerate(times)
        ]
        self.spans = [span for span in spans if span[0] >= 0]
        self._starts = [span[0] for span in self.spans]

    def between(self, first: int, last: int) -> list[tuple[int, int, int]]:
        """First token, last token (exclusive) and index of the expressions that start in the stretch."""
        return self.spans[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


def read(seen: View, clause: Clause, clock: Clock) -> When:
    """The days that the clause gives its meeting, with a stated duration; ``basis`` "none" where it gives no day."""
    other = offsets.beside(seen, clause, clock) or counted.from_beside(seen, clause, clock)
    other = other or (spells.until_now(seen, clause.main.at, clock.published) if clause.main.frame is None else None)
    if (other := other or parts.weekend(seen, clause, clock.published)) is not None:
        return other
    same = offsets.in_the_day(seen, clause, clock) or offsets.days_more(seen, clause, clock.published)
    if same is not None:
        return same
    if _none_held(seen, clause.main.at) or (clause.main.frame in ACCORDS and other_days.in_force(seen, clause)):
        return When()
    spans = known_pacts.own_days(seen, clause.main.at, clock.between(clause.first, clause.last))
    days = lengths.days(seen, clause, clock, spans)
    unset = other_days.unset(seen, clause)
    beside = {*resumed.aside(seen, clause.main.at), *questions.aside(seen, clause.main.at)}
    usable = [
        span
        for span in spans
        if span[0] > unset
        and (clause.main.lemma == "accord" or span[0] not in seen.of_pacts)
        and span[0] not in beside
        and _usable(seen, clock.times[span[2]], span)
        and not agreed_content.is_day_of(seen, clause, span, clock.times[span[2]], clock.published)
        and not agreed_content.of_settled(seen, clause, span)
        and not other_days.of_deciding(seen, clause, span)
        and not other_days.decided_then(seen, clause, span)
        and not other_days.said_then(seen, clause, span)
        and not announced.is_day(seen, clause, span, clock.times[span[2]], clock.published)
        and not relatives.aside(seen, span[0], clause.triggers)
        and not relatives.of_other_noun(seen, span, clause.triggers)
        and not other_days.in_caption(seen, span[0], clause)
        and not other_days.due(seen, clause, span)
        and not other_days.not_yet(seen, clause, clock.times[span[2]], clock.published)
    ]
    if clause.main.lemma == "accord" and not usable:
        usable = [one for one in spans if _has_days(clock.times[one[2]])]  # "since the June Oslo accord"
        if not usable:
            return known_pacts.day_of_name(seen, clause.main.at, clock.published)
    usable = in_a_row.own_day(seen, clause.main.at, moves.without_former(seen, usable))
    usable = afterwards.without_saying(seen, clause, usable)
    if not usable:
        return offsets.going_on_since(seen, clause, clock) or parts.within(seen, clause, clock) or When(days=days)
    (cost, _), at = min((_cost(seen, clause, span, clock), number) for number, span in enumerate(usable))
    if (own := _owner(seen, clause, usable, at, clock)) is not None:
        cost, at = 0, own
    span = usable[at]
    effect = effects.begin(seen, clause)
    if cost > _TOO_FAR + _A_YEAR * _in_a_year(seen, span):
        return When(days=days)
    chosen = clock.times[span[2]]
    told = msgspec.structs.replace(_of_expression(chosen), time=span[2], days=days)
    if effect is not None and span[0] > effect:
        return effects.before(seen, clause, told)
    told = offsets.weeks_from(seen, span, told, clock.published)
    if told.precise and clause.main.frame != "travel" and departures.leaves_then(seen, span):
        told = intervals.soon_after(told)
    told = offsets.numbered(seen, clause, told, edges.is_opening(seen, span[0]))
    now = offsets.beside_now(seen, span, told, clock.published)
    told = parts.told(seen, span, told, chosen.mod, clock.published) if now is told else now
    if span[1] <= clause.main.at and offsets.on_the_eve(seen, clause):
        return intervals.stretched(intervals.moved(told, 1), "begin") if told.precise else told
    return _widened(seen, usable, at, clock, told)


def _of_expression(one: TimeExpression) -> When:
    """The days of a time expression that has its place on the calendar."""
    return When(
        earliest=one.earliest, latest=one.latest, edtf=one.edtf, basis=one.basis, precise=one.earliest == one.latest
    )


def _none_held(seen: View, at: int) -> bool:
    """ "there will be no formal talks on Friday": no day of theirs."""
    step = at - 1 - seen.has(at - 1, "nouns.formal")
    return seen.word(step) == "no" and any(seen.word(back) == "there" for back in range(step - 4, step))


def _widened(seen: View, usable: list[tuple[int, int, int]], at: int, clock: Clock, told: When) -> When:
    """The range that the chosen day is one end of, where the text tells one."""
    assert told.earliest is not None and told.latest is not None
    ends = None
    for one in (at, at - 1):
        if ends is None and 0 <= one < len(usable) - 1:
            ends = _joined(seen, usable[one], usable[one + 1], clock)
    if ends is None and told.precise:
        ends = _range(seen, usable[at], told.earliest)
    if ends is None or ends[0] == ends[1]:
        return told
    edtf = f"{ends[0].isoformat()}/{ends[1].isoformat()}"
    return msgspec.structs.replace(told, earliest=ends[0], latest=ends[1], edtf=edtf, precise=True)


def _range(seen: View, span: tuple[int, int, int], day: dt.date) -> tuple[dt.date, dt.date]:
    """ "from 28 to 30 October", "June 8 to 10": a bare number joined to the day is the other end of the range."""
    first, last, _ = span
    if seen.has(first - 1, "time.joiners"):
        other = _day_number(seen.word(first - 2))
        if other is not None and other < day.day and not seen.has(first - 3, "time.months"):
            return day.replace(day=other), day
    if (seen.has(last, "time.joiners") and not seen.word(last + 2)[:1].isalpha()) or seen.word(last) in ("-", "–"):
        other = _day_number(seen.word(last + 1))
        if other is not None and day.day < other <= calendar.monthrange(day.year, day.month)[1]:
            return day, day.replace(day=other)
    return day, day


def _day_number(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _of_a_day(seen: View, span: tuple[int, int, int], today: bool) -> bool:
    """Whether a time of day tells its day too, or an hour that lies ahead: "is to begin around 3 p.m."."""
    if any(seen.has(at, "time.days") or seen.has(at, "time.parts") for at in range(span[0], span[1])):
        return True
    if seen.word(span[1] - 1).removesuffix("'s").removesuffix("’s") in seen.known["time.parts"]:
        return True  # "this afternoon's session"
    near = range(max(seen.first, span[0] - 6), span[0])
    return today and any(
        seen.word(at) == "to"
        and (seen.has(at + 1, "status.beginning") or seen.has(at + 1, "verbs.hold") or seen.word(at + 1) == "meet")
        for at in near
    )


def _length(last: str, following: str) -> bool:
    """ "the last day of the meeting", "in two days of talks", "the week-long talks": how long it goes on."""
    return (last in ("day", "days", "weeks") and following == "of") or last.endswith("-long")


def _in_a_year(seen: View, span: tuple[int, int, int]) -> bool:
    """ "In 1996, A and B signed a treaty", "met in P last year": a bare year, vague but told of all the clause."""
    year = seen.word(span[0])
    if year == "last" and seen.word(span[0] + 1) == "year":
        return True
    bare = span[1] == span[0] + 1 and len(year) == _DIGITS and year.isdigit()
    return bare and seen.word(span[0] - 1) == "in"


def _owner(seen: View, clause: Clause, spans: list[tuple[int, int, int]], at: int, clock: Clock) -> int | None:
    """ "sold copper on Friday to keep prices set at [last month's] meeting": the days that own the noun, where the one
    chosen stands before them and is no part of them."""
    main = clause.main.at
    for number, (first, last, time) in enumerate(spans):
        owns = last == main and (unowned(seen.word(last - 1)) != seen.word(last - 1) or seen.word(first - 1) == "the")
        if clause.main.frame is None and owns and spans[at][1] <= first:
            mine, chosen = clock.times[time], clock.times[spans[at][2]]
            assert mine.latest is not None and chosen.earliest is not None
            return number if mine.latest < chosen.earliest else None
    return None


def _has_days(one: TimeExpression) -> bool:
    return one.earliest is not None and one.latest is not None and one.kind == "date"


def _usable(seen: View, one: TimeExpression, span: tuple[int, int, int]) -> bool:
    if one.earliest is None or one.latest is None or one.kind in ("duration", "set"):
        return False
    if one.kind == "time" and not _of_a_day(seen, span, one.basis == "relative_to_dct"):
        return False
    if one.latest - one.earliest > _WIDEST or span[0] in seen.reported:
        return False
    if _length(seen.word(span[1] - 1), seen.word(span[1])):
        return False
    if any(seen.has(at, "aims.naming") for at in (span[0] - 1, span[0] - 2)) or other_events.told_of(seen, span, one):
        return False
    if seen.word(span[1]) in seen.known.nouns:
        return True
    if other_events.stands_before(seen, span) or other_events.since_then(seen, span[0]):
        return False
    home = next((at for at in range(span[0] - 3, span[0]) if seen.has(at, "time.homeward")), None)
    if home is not None and all(seen.word(at) != "before" for at in range(home - 4, home)):
        return False  # not "Before X returns on Monday, he will meet Y": on that day
    if any(_of_other(seen, at) for at in (span[0] - 1, span[0] - 2)) and not moves.until(seen, span[0]):
        return limits.not_until(seen, span[0])
    return not (
        seen.word(span[0] - 1) == "by" and any(seen.has(at, "status.ending") for at in (span[0] - 2, span[0] - 3))
    )


def _of_other(seen: View, at: int) -> bool:
    """Whether a day after token ``at`` is none of a meeting: "since Monday"; but "no later than Monday"."""
    return seen.has(at, "time.other_days") and not limits.than(seen, at)


def _cost(seen: View, clause: Clause, span: tuple[int, int, int], clock: Clock) -> tuple[int, int]:
    """Nearness to the nearest trigger; a verb or a separator in between counts as far, wide spans as further."""
    one = clock.times[span[2]]
    assert one.earliest is not None and one.latest is not None
    best = min(_way(seen, trigger, span) for trigger in clause.triggers)
    if span[0] - seen.first <= 1 and seen.word(_behind_place(seen, span[1])) == ",":
        best = min(best, _SETTING)
    if "when" in (seen.word(span[1]), seen.word(span[1] + 1)) and span[1] < clause.main.at:
        best = 1  # "in July, when the ministers meet"
    best += _LEAVING * departures.leaves_then(seen, span) + _TOO_FAR * other_days.of_its_noun(seen, clause, span)
    width = (one.latest - one.earliest).days
    return best + (3 if width else 0) + (8 if width > 8 else 0) + (10 if width > 40 else 0), span[0]


def _behind_place(seen: View, at: int) -> int:
    """``at``, or what follows the town there: "On Monday [in P], A and B met"."""
    place = seen.cast.at.get(at + 1) if seen.has(at, "syntax.within") else None
    return place.last if place is not None and place.kind == "place" else at


def _way(seen: View, trigger: Trigger, span: tuple[int, int, int]) -> int:
    """How far a time expression is from a trigger, in words, with what stands in between."""
    behind = trigger.at < span[0]
    beside = (_of_the_last, _held_then, _last_met_then)
    if behind and moves.until(seen, span[0]):
        return _BEFORE
    if behind and (_to_be_held_then(seen, trigger.at, span[0]) or _set_for(seen, trigger.at, span[0])):
        return 0
    if behind and (edges.begins_then(seen, span[0]) or any(rule(seen, trigger.at, span[0]) for rule in beside)):
        return min(_BESIDE, span[0] - trigger.at)
    low, high = (trigger.at, span[0] - (seen.word(span[0] - 1) == "before")) if behind else (span[1], trigger.at)
    aside = relatives.closed(seen, low, high)
    cost = seen.way(low, high) - len(aside) + _TOO_FAR * any(_turns(seen, at) for at in range(low, high))
    cost += sum(_between(seen, at) for at in seen.past_asides(low + 1, high) if at not in aside)
    cost += 0 if behind else _BESIDE * any(seen.word(at) in ("after", "before") for at in range(low, high))
    cost += _UNTIL * (not behind and any(seen.word(at) == "until" for at in range(low, high)))
    return cost + 3 if trigger.lemma in ("agree", "sign", "delegation") else cost


def _between(seen: View, at: int) -> int:
    """What the word at token ``at`` adds to the way between a day and its meeting."""
    word = seen.word(at)
    if word == "which" and seen.word(at - 1) == ",":
        return 3
    if subordinates(seen, at) or word == ";" or seen.quotes_at(at):
        return 12
    if word == ",":
        return 2
    helps = seen.has(at, "syntax.auxiliaries") or seen.has(at, "verbs.hold")
    return 4 if not helps and is_verb(seen, at) else 0


def _turns(seen: View, at: int) -> bool:
    """ "may be settled tomorrow but others expect a meeting": a "but" with a subject of its own behind it."""
    return seen.word(at) == "but" and any(seen.has(at + 1, f"syntax.{kind}") for kind in ("pronouns", "others"))


def over_then(seen: View, at: int) -> bool:
    """ "which ended", "that was held": token ``at`` is a past verb whose subject is the noun before."""
    past = seen.has(at, "status.ending") or seen.has(at, "verbs.took_place")
    who = seen.word(at - 2) if seen.has(at - 1, "syntax.was_then") else seen.word(at - 1)
    return past and seen.word(at).endswith(("ed", "ld", "ok")) and who in ("that", "which")


def _of_the_last(seen: View, trigger: int, at: int) -> bool:
    """ "three rounds of talks in May, the last of them in P on 28 May": the day is that of the last."""
    return any(
        seen.word(step) == "of" and seen.word(step + 1) in ("them", "which") and seen.has(step - 1, "shape.counted")
        for step in range(max(trigger, at - 9), at)
    )


def _last_met_then(seen: View, _trigger: int, at: int) -> bool:
    return turns.last_met_then(seen, at)


def _held_then(seen: View, trigger: int, at: int) -> bool:
    """ "the talks, which were held in P, Q, in May": only places stand between the verb and the day."""
    held = next((step for step in range(at - 1, trigger, -1) if seen.has(step, "verbs.took_place")), at)
    if seen.word(held - 1 - seen.has(held - 1, "syntax.was_then")) not in ("that", "which"):
        return False
    return _only_place(seen, held, at)


def _to_be_held_then(seen: View, trigger: int, at: int) -> bool:
    """ "crossed the border on Monday for talks, to be held in P on Friday"."""
    held = next((step for step in range(at - 1, trigger, -1) if seen.has(step, "verbs.took_place")), at)
    return seen.word(held - 1) == "be" and seen.word(held - 2) == "to" and _only_place(seen, held, at)


def _set_for(seen: View, trigger: int, at: int) -> bool:
    """ "calling off a session that X had set for Wednesday": the day of the nearest meeting before it."""
    fixed = seen.word(at - 1) == "for" and seen.has(at - 2, "status.arranged")
    return fixed and not any(seen.word(step) in seen.known.nouns for step in range(trigger + 1, at))


def _only_place(seen: View, held: int, at: int) -> bool:
    return held < at and all(
        step in seen.cast.at or seen.word(step) in (",", "in", "on", "at", "near") for step in range(held + 1, at)
    )


def _joined(
    seen: View, one: tuple[int, int, int], other: tuple[int, int, int], clock: Clock
) -> tuple[dt.date, dt.date] | None:
    """Two days joined by "and", "to" or a dash, read as one interval."""
    gap = [seen.word(at) for at in range(one[1], other[0])]
    over = any(seen.has(at, "status.ending") for at in range(one[1], other[0]))  # "began on D and ended on E"
    if len(gap) > 2 + over or not gap or not any(word in seen.known["time.joiners"] for word in gap):
        return None
    a, b = clock.times[one[2]], clock.times[other[2]]
    if a.earliest is None or b.latest is None or a.earliest != a.latest or b.earliest != b.latest:
        return None
    if b.value.startswith("XXXX-WXX") or (seen.has(other[0], "time.days") and other[1] - other[0] == 1):
        ahead = (b.latest.weekday() - a.earliest.weekday()) % 7
        return a.earliest, a.earliest + ahead * _DAY
    return (a.earliest, b.latest) if _DAY <= b.latest - a.earliest <= _DAY * 40 else None


def left_over(seen: View, clock: Clock, taken: set[int | None], published: dt.date | None) -> When | None:
    """The last past day or month of the sentence before that is the day of no meeting."""
    for span in reversed(clock.between(max(0, seen.first - _SENTENCE), seen.first)):
        one = clock.times[span[2]]
        if (
            span[2] in taken
            or other_events.since_then(seen, span[0])
            or one.kind != "date"
            or one.earliest is None
            or one.latest is None
        ):
            continue
        if published is not None and one.latest <= published and one.latest - one.earliest < _MONTH:
            return When(
                earliest=one.earliest, latest=one.latest, edtf=one.edtf, basis="relative_to_event", time=span[2]
            )
    return None
