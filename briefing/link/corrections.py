"""What people ruled about an article itself: the day it was published, and the reading of a time expression.

Both change what is extracted, so they come before joining: ``day_of`` before an article is extracted (its times are
counted from that day), ``with_readings`` after. An article is found again by how it begins, a time expression by its
words and those around it, so neither a new file name nor sentences added elsewhere lose the ruling.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence

import msgspec

from briefing.link.anchors import common
from briefing.link.facts import CONTEXT, digest
from briefing.link.folding import folded
from briefing.model import Anchor, Article, Decision, Extraction, MeetingMention, Problem, Reading, TimeExpression

_HEAD = 160
_PRECISE = 7  # days that a date may cover and still be told to the day


def article_anchor(article: Article) -> Anchor:
    """What a ruling on an article rests on: how its text begins."""
    head = article.text[:_HEAD]
    return Anchor(quote=head, digest=digest(head), article=article.id)


def time_anchors(article: Article, time: TimeExpression) -> tuple[Anchor, Anchor]:
    """What a ruling on a time expression rests on: its words with those around, and its article."""
    own = Anchor(
        quote=time.text,
        digest=digest(time.text),
        prefix=article.text[max(0, time.start - CONTEXT) : time.start],
        suffix=article.text[time.end : time.end + CONTEXT],
        article=article.id,
        start=time.start,
    )
    return own, article_anchor(article)


class Corrections:
    """The rulings on articles and times, by the article they are about."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        """``decisions`` of any kind; those taken back do not count, of two on one thing the later does."""
        self._days: dict[str, Decision] = {}
        self._times: dict[str, list[Decision]] = defaultdict(list)
        self._found: set[str] = set()
        self._overruled: dict[str, tuple[Decision, Decision]] = {}
        live = [one for one in decisions if one.undone is None and one.verdict == "set" and one.anchors]
        for decision in sorted(live, key=lambda one: (str(one.made or ""), one.id)):
            head = decision.anchors[-1].digest
            if decision.subject == "article" and decision.field == "published":
                self._overrule(self._days.get(head), decision)
                self._days[head] = decision
            elif decision.subject == "time" and len(decision.anchors) > 1:
                self._times[head].append(decision)

    def _overrule(self, earlier: Decision | None, later: Decision) -> None:
        if earlier is not None and earlier.value != later.value:
            self._overruled[earlier.id] = (earlier, later)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._days or self._times)

    def concerns(self, article: Article) -> bool:
        """Whether a ruling is about this article."""
        head = article_anchor(article).digest
        return head in self._days or head in self._times

    def day_of(self, article: Article) -> dt.date | None:
        """The publication day that a person set, if any."""
        decision = self._days.get(article_anchor(article).digest)
        day = _day(decision.value) if decision else None
        if decision and day:
            self._found.add(decision.id)
        return day

    def with_readings(self, extraction: Extraction, article: Article) -> Extraction:
        """The extraction with the readings that a person chose, and the meetings that are dated by them."""
        decisions = self._times.get(article_anchor(article).digest, []) if self._times else []
        times = list(extraction.times)
        changed: dict[int, Decision] = {}
        for decision in decisions:
            index = _time_of(decision.anchors[0], times, article.text)
            reading = _reading(times[index], decision.value or "") if index is not None else None
            if index is not None and reading is not None:
                times[index] = _read_as(times[index], reading)
                self._overrule(changed.get(index), decision)
                changed[index] = decision
                self._found.add(decision.id)
        if not changed:
            return extraction
        return msgspec.structs.replace(extraction, times=tuple(times), meetings=_redated(extraction, times, changed))

    def problems(self) -> list[Problem]:
        """Rulings that no article handed over was about, or that a later one contradicts; call it after all of them."""
        rulings = [*self._days.values(), *(one for all_ in self._times.values() for one in all_)]
        lost = [_lost(one) for one in rulings if one.id not in self._found]
        return [*lost, *(_contradicted(*pair) for pair in self._overruled.values())]


def _time_of(anchor: Anchor, times: Sequence[TimeExpression], text: str) -> int | None:
    """The expression with these words whose surroundings agree most."""
    same = [index for index, time in enumerate(times) if digest(time.text) == anchor.digest]
    return max(same, key=lambda index: (_likeness(times[index], text, anchor), -index), default=None)


def _likeness(time: TimeExpression, text: str, anchor: Anchor) -> int:
    before = folded(text[max(0, time.start - CONTEXT) : time.start])
    after = folded(text[time.end : time.end + CONTEXT])
    return common(before[::-1], folded(anchor.prefix)[::-1]) + common(after, folded(anchor.suffix))


def _reading(time: TimeExpression, value: str) -> Reading | None:
    """The reading with this TIMEX3 value or EDTF; else one made of the EDTF. None where it is neither."""
    for reading in time.readings:
        if value in (reading.value, reading.edtf):
            return reading
    from briefing.extract.times.edtf import bounds

    try:
        earliest, latest = bounds(value)
    except ValueError:
        return None
    return Reading(
        value=value, edtf=value, earliest=earliest, latest=latest, basis="decision", rule="decision", weight=1.0
    )


def _read_as(time: TimeExpression, reading: Reading) -> TimeExpression:
    others = tuple(one for one in time.readings if one != reading)
    return msgspec.structs.replace(
        time,
        value=reading.value,
        edtf=reading.edtf,
        earliest=reading.earliest,
        latest=reading.latest,
        basis="decision",
        rule=reading.rule,
        readings=(msgspec.structs.replace(reading, basis="decision"), *others),
    )


def _redated(
    extraction: Extraction, times: Sequence[TimeExpression], changed: Container[int]
) -> tuple[MeetingMention, ...]:
    out = []
    for meeting in extraction.meetings:
        index = meeting.when.time
        if index in changed and index is not None:
            time = times[index]
            width = (time.latest - time.earliest).days if time.latest and time.earliest else None
            when = msgspec.structs.replace(
                meeting.when,
                earliest=time.earliest,
                latest=time.latest,
                edtf=time.edtf,
                basis="decision",
                precise=width is not None and width < _PRECISE,
            )
            meeting = msgspec.structs.replace(meeting, when=when)
        out.append(meeting)
    return tuple(out)


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value or "")
    except ValueError:
        return None


def _lost(decision: Decision) -> Problem:
    shown = " ".join(decision.anchors[0].quote.split())[:60]
    return Problem(
        code="decision_lost",
        message=f"decision {decision.id} (set {decision.field or decision.subject}) is not in force: no article has "
        f"“{shown}” or its value can not be read; bring the article back, correct the value or undo the decision",
    )


def _contradicted(one: Decision, later: Decision) -> Problem:
    shown = " ".join(one.anchors[0].quote.split())[:60]
    return Problem(
        code="decision_contradicted",
        message=f"decision {one.id} ({one.value}) contradicts the later {later.id} ({later.value}) on “{shown}”; "
        "the later one counts: undo one of them",
    )
