"""Bodies in session for several days: "the council" of a body named so, parts of the day, what resumes tomorrow."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(1987, 4, 8)  # a Wednesday


def test_a_session_that_resumes_tomorrow_is_one_of_today_and_tomorrow() -> None:
    told = meetings(
        "The annual session of the International Wheat Council continued without agreement, a delegate said. This "
        "afternoon's session was used to discuss the budget. The full council meeting resumes tomorrow at 1000 GMT.",
        _DAY,
    )
    assert len({one.group for one in told}) == 1
    days = {(one.when.earliest, one.when.latest) for one in told}
    assert days == {(_DAY, _DAY), (_DAY + dt.timedelta(1), _DAY + dt.timedelta(1)), (_DAY, _DAY + dt.timedelta(1))}


def test_the_council_is_the_body_of_the_text_whose_name_ends_so() -> None:
    told = meetings(
        "The International Sugar Council opened its session on Tuesday after an EC coordination session. The council "
        "reconvenes at 0900 GMT tomorrow.",
        _DAY,
    )
    assert told[-1].parties == ("International Sugar Council",)


@pytest.mark.parametrize("body", ["Association of Rubber Producing Countries", "Union of Banana Exporting Countries"])
def test_a_body_of_countries_is_known_by_its_name(body: str) -> None:
    told = meetings(f"The pact may be changed after the {body} meeting April 21 to 23, delegates said.", _DAY)
    assert [(one.parties, one.status, one.when.earliest) for one in told] == [
        ((body,), "planned", dt.date(1987, 4, 21))
    ]


def test_a_meeting_that_delays_another_is_not_put_off() -> None:
    told = meetings(
        "Today's full session of the International Wheat Council started late since the opening was delayed by "
        "a coordination meeting of the EC.",
        _DAY,
    )
    assert [(one.parties, one.status) for one in told] == [
        (("International Wheat Council",), "under_way"),
        (("European Union",), "held"),
    ]


def test_a_day_before_but_others_is_of_what_was_told_before() -> None:
    told = meetings(
        "Delegates said the pact could be signed tomorrow but others expect a session of the International Wheat "
        "Council on April 21.",
        _DAY,
    )
    assert [one.when.earliest for one in told] == [dt.date(1987, 4, 21)]


def test_days_of_talks_are_their_length() -> None:
    (told,) = meetings(
        "Greek and Turkish officials failed to settle the dispute in two days of talks in Geneva last Thursday and "
        "Friday.",
        _DAY,
    )
    assert (told.when.earliest, told.when.latest) == (dt.date(1987, 4, 2), dt.date(1987, 4, 3))


def test_the_capital_of_a_former_state_is_the_one_it_had() -> None:
    (told,) = meetings("Irish and Soviet ministers held talks in the Soviet capital on Tuesday.", _DAY)
    assert told.place == "Moscow"


@pytest.mark.parametrize("day", ["last", "final", "closing"])
def test_the_last_day_of_a_long_meeting_tells_when_it_began(day: str) -> None:
    (told,) = meetings(
        f"Delegates hope to agree today, the {day} day of the fortnight-long International Cocoa Organization council "
        "meeting.",
        _DAY,
    )
    assert (told.when.earliest, told.when.latest) == (dt.date(1987, 3, 26), _DAY)


def test_a_state_that_is_no_more_is_no_host() -> None:
    text = "Kim Jong Il left North Korea for a visit to Moscow on Tuesday. The Soviet Union had built the line."
    (told,) = meetings(text, dt.date(2001, 8, 2))
    assert set(told.parties) == {"North Korea", "Russia"}


def test_the_conference_of_a_body_is_not_that_of_two_of_its_members() -> None:
    told = meetings(
        "OPEC oil ministers gathered in Vienna on Wednesday for a meeting.\n\nThe conference opens on Thursday and "
        "should not last more than three days.\n\nSaudi Oil Minister Hisham Nazer conferred on Tuesday with his "
        "Kuwaiti counterpart, Sheikh Ali al-Khalifa.\n\nIraq will press its case at the meeting.",
        dt.date(1987, 6, 24),
    )
    lead, conference, pair, case = told
    assert set(pair.parties) == {"Saudi Arabia", "Kuwait"}
    assert set(conference.parties) == {"OPEC"}
    assert case.group == lead.group
