"""When somebody says what a sentence tells: the day, or the month or week gone by."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.dates import Clock

_HAD = 4  # words from "had" to the meeting
_MONTH = dt.timedelta(days=31)


def day(seen: View, clock: Clock) -> When | None:
    """The day on which someone says what the sentence tells, where that is told."""
    for first, _, index in clock.between(seen.first, seen.last):
        one = clock.times[index]
        if first in seen.reported and one.earliest is not None and one.earliest == one.latest:
            return When(
                earliest=one.earliest,
                latest=one.latest,
                edtf=one.edtf,
                basis="relative_to_event",
                precise=True,
                time=index,
            )
    return None


def span(seen: View, clock: Clock, verb: int) -> When | None:
    """The month or the week gone by in which someone said so: "In September, X said he and Y had met", by the verb at
    token ``verb``."""
    published = clock.published
    if not any(seen.word(at) == "had" for at in range(verb - _HAD, verb)):
        return None
    for first, _, index in clock.between(seen.first, seen.last):
        one = clock.times[index]
        if first not in seen.reported or one.kind != "date" or one.earliest is None or one.latest is None:
            continue
        if published is not None and one.latest < published and one.latest - one.earliest < _MONTH:
            return When(earliest=one.earliest, latest=one.latest, edtf=one.edtf, basis="relative_to_event", time=index)
    return None
