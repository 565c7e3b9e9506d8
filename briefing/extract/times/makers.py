"""The meaning that each table of a rule file makes, by the table's name."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.times import makers_days, makers_spans
from briefing.extract.times.grammar import Caught
from briefing.extract.times.meanings import Meaning

Maker = Callable[[Caught], Meaning | None]

MAKERS: dict[str, Maker] = {
    "calendar_date": makers_days.calendar_date,
    "iso_date": makers_days.iso_date,
    "year_alone": makers_spans.year_alone,
    "fiscal_year": makers_spans.fiscal_year,
    "full_year": makers_spans.full_year,
    "holiday": makers_days.holiday,
    "year_end": makers_spans.year_end,
    "decade": makers_spans.decade,
    "century": makers_spans.century,
    "weekday": makers_days.weekday,
    "day_of_month": makers_days.day_of_month,
    "deictic": makers_days.deictic,
    "which_unit": makers_spans.which_unit,
    "weekend": makers_days.weekend,
    "ago": makers_spans.ago,
    "apart": makers_spans.apart,
    "from_event": makers_spans.from_event,
    "year_ago": makers_spans.year_ago,
    "quarter": makers_spans.quarter,
    "same": makers_spans.same,
    "season": makers_days.season,
    "part_of_day": makers_days.part_of_day,
    "next_part": makers_days.next_part,
    "week_of": makers_days.week_of,
    "clock": makers_days.clock,
    "duration": makers_spans.duration,
    "each": makers_spans.each,
    "reference": makers_spans.reference,
}
