"""What a time expression says before it is placed on the calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from briefing.model import TimeKind


@dataclass(frozen=True, slots=True)
class Stated:
    """A complete TIMEX3 value: "12 May 1999", "three weeks", "now"."""

    value: str
    kind: TimeKind = "date"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a year without the year: ``part`` is "05-12", "05", "Q3", "H1", "SU" or "" for the year itself.

    ``pick`` is -1, 0 or 1 for last, this and next; ``shift`` counts years from the present one where the text says so.
    """

    part: str
    pick: int | None = None
    shift: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day with a name; ``when`` is as in the lexicon's ``holidays.toml``, ``pick`` and ``shift`` as for a part."""

    when: str
    pick: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day without its month: "on the 15th"; ``shift`` counts months from the present one where the text says so."""

    day: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (1 Monday to 7 Sunday); ``weeks`` counts from the present week where the text says so.

    ``pick`` -1 is the one before, 1 the next and 2 the one after that, 0 the nearest; ``follows`` means the first one
    after the day last told.
    """

    day: int
    pick: int | None = None
    weeks: int | None = None
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """``count`` units from the article's day or, where ``from_text``, from the time last told.

    ``time`` is the part of the day, as in a clock time.
    """

    unit: str
    count: int
    from_text: bool = False
    time: str = ""


@dataclass(frozen=True, slots=True)
class Within:
    """A length of time after "in": so long from now where the clause looks ahead, else a mere length."""

    unit: str
    count: int
    length: str


@dataclass(frozen=True, slots=True)
class FromEvent:
    """``count`` units from an event that the text tells of next: "the eve of the vote"."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Week:
    """The week, or with ``unit`` "WE" the weekend, that holds a day of the year: "the week of 6 March"."""

    part: str
    unit: str = "W"


@dataclass(frozen=True, slots=True)
class Same:
    """The unit that the text is at: "that year", "the quarter"; ``latest`` means the last whole one."""

    unit: str
    latest: bool = False
    year: int | None = None


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The time that the text is at, a year earlier: "a year ago", "the year-earlier quarter"."""

    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day without the day: the part of a value from "T" on."""

    time: str


Meaning = Stated | Part | Holiday | DayOfMonth | Weekday | Week | Shift | Within | FromEvent | Same | YearBefore | Clock


@dataclass(slots=True)
class Phrase:
    """A found expression on its way: letters ``start`` to ``end`` of the line, its meaning and what modifies it.

    ``stale`` is the likelier day of a weekday in a recycled paragraph, ``event`` the day of the event it counts from.
    """

    start: int
    end: int
    meaning: Meaning
    rule: str
    mod: str | None = None
    time: str = ""
    words: list[str] = field(default_factory=list)
    stale: dt.date | None = None
    event: Phrase | None = None
