"""Rulings on an article's day and on the reading of a time expression."""

from __future__ import annotations

import datetime as dt

import msgspec

from briefing.extract import extract
from briefing.link.corrections import Corrections, article_anchor, time_anchors
from briefing.model import Article, Decision, Extraction, MeetingMention, Reading, TimeExpression, When

TEXT = (
    "Envoys of both sides met in Oslo on Saturday, an official said. They will meet again on Saturday week, he added."
)


def article(text: str = TEXT, id_: str = "a") -> Article:
    return Article(id=id_, path=f"{id_}.txt", text=text, title="", digest="")


def rule(subject: str, *anchors: object, value: str, number: int = 1, **more: object) -> Decision:
    return Decision(
        id=f"d-{number}",
        subject=subject,  # type: ignore[arg-type]
        verdict="set",
        anchors=anchors,  # type: ignore[arg-type]
        field="published" if subject == "article" else "reading",
        value=value,
        made=dt.datetime(2021, 1, number, tzinfo=dt.UTC),
        **more,  # type: ignore[arg-type]
    )


def reading(value: str, weight: float) -> Reading:
    day = dt.date.fromisoformat(value)
    return Reading(value=value, edtf=value, earliest=day, latest=day, basis="relative_to_dct", rule="", weight=weight)


def extraction(text: str = TEXT) -> Extraction:
    """Both Saturdays of the text read as 15 February, the first one dating a meeting."""
    both = (reading("2020-02-15", 0.6), reading("2020-02-08", 0.4))
    starts = [index for index in range(len(text)) if text.startswith("Saturday", index)]
    times = tuple(
        TimeExpression(
            start=start,
            end=start + 8,
            text="Saturday",
            kind="date",
            value="2020-02-15",
            basis="relative_to_dct",
            edtf="2020-02-15",
            earliest=both[0].earliest,
            latest=both[0].latest,
            readings=both,
        )
        for start in starts
    )
    meetings = tuple(
        MeetingMention(
            start=0,
            end=10,
            text=text[:10],
            trigger="meet",
            trigger_start=0,
            trigger_end=6,
            when=When(earliest=both[0].earliest, latest=both[0].latest, edtf="2020-02-15", precise=True, time=index),
        )
        for index in range(len(times))
    )
    return Extraction(
        article="a", digest="", published=dt.date(2020, 2, 18), published_from="header", times=times, meetings=meetings
    )


def test_a_day_set_on_an_article_is_found_under_another_name() -> None:
    long = TEXT + " More was said in the evening, when both delegations came down to the hall of the hotel together."
    corrections = Corrections([rule("article", article_anchor(article(long)), value="2020-02-18")])
    moved = article(long + "\nCorrected on Friday.", "elsewhere/b")
    assert corrections.concerns(moved) and corrections.day_of(moved) == dt.date(2020, 2, 18)
    assert corrections.day_of(article("Another text.")) is None
    assert corrections.problems() == []


def test_the_later_of_two_days_counts_and_one_taken_back_does_not() -> None:
    anchor = article_anchor(article())
    early, late = rule("article", anchor, value="2020-02-18"), rule("article", anchor, value="2020-02-19", number=2)
    assert Corrections([late, early]).day_of(article()) == dt.date(2020, 2, 19)
    undone = msgspec.structs.replace(late, undone=late.made)
    assert Corrections([undone, early]).day_of(article()) == dt.date(2020, 2, 18)


def test_a_reading_is_chosen_for_one_of_two_like_expressions() -> None:
    found = extraction()
    for index in (0, 1):
        decision = rule("time", *time_anchors(article(), found.times[index]), value="2020-02-08")
        corrected = Corrections([decision]).with_readings(found, article())
        assert [time.value for time in corrected.times] == [
            "2020-02-08" if n == index else "2020-02-15" for n in (0, 1)
        ]
        when = corrected.meetings[index].when
        assert (when.earliest, when.edtf, when.basis, when.precise) == (
            dt.date(2020, 2, 8),
            "2020-02-08",
            "decision",
            True,
        )
        assert corrected.meetings[1 - index] == found.meetings[1 - index]


def test_a_reading_of_ones_own() -> None:
    found = extraction()
    decision = rule("time", *time_anchors(article(), found.times[0]), value="2020-02-01/2020-02-03")
    corrected = Corrections([decision]).with_readings(found, article())
    assert corrected.times[0].latest == dt.date(2020, 2, 3) and corrected.times[0].readings[0].rule == "decision"


def test_what_is_not_found_or_not_readable_is_said() -> None:
    found = extraction()
    gone = rule("time", *time_anchors(article(), found.times[0]), value="2020-02-08")
    odd = rule("article", article_anchor(article()), value="last week", number=2)
    corrections = Corrections([gone, odd])
    assert corrections.with_readings(found, article("Other words on another day.")) is found
    assert corrections.day_of(article()) is None
    assert sorted(problem.code for problem in corrections.problems()) == ["decision_lost", "decision_lost"]
    assert not Corrections([]) and corrections


def test_a_day_set_by_a_person_moves_what_the_article_counts_from() -> None:
    one = article("Envoys of Norway and Chile met in Oslo on Monday, an official said.")
    day = dt.date(2021, 3, 10)
    dated = extract(msgspec.structs.replace(one, published=day, published_from="decision"))
    assert dated.published == day
    assert [time.earliest for time in dated.times] == [dt.date(2021, 3, 8)]
