"""Meetings told beside a coming or going: where and when they were."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM, BLANC = "Turkish President Jan Holm", "Japanese Foreign Minister Pierre Blanc"


@pytest.mark.parametrize(
    "text",
    [
        f"After arriving in Rome on Wednesday, {HOLM} met {BLANC}.",
        f"Before leaving Rome on Wednesday, {HOLM} met {BLANC}.",
        f"Before flying home from Rome on Wednesday, {HOLM} met {BLANC}.",
        f"{HOLM} met {BLANC} before leaving Rome on Wednesday.",
        f"{HOLM} held talks with {BLANC} shortly after landing in Rome on Wednesday.",
    ],
)
def test_a_meeting_is_where_somebody_comes_to_or_goes_from(text: str) -> None:
    told = next(one for one in meetings(text, DAY) if set(one.parties) == {"Turkey", "Japan"})
    assert (told.place, told.when.earliest) == ("Rome", dt.date(2012, 5, 16))


def test_the_going_is_over_as_well() -> None:
    going = meetings(f"Before leaving Rome on Wednesday, {HOLM} met {BLANC}.", DAY)[0]
    assert (going.status, going.when.earliest) == ("held", dt.date(2012, 5, 16))


def test_a_meeting_that_tells_its_own_town_keeps_it() -> None:
    told = meetings(f"{HOLM} met {BLANC} in Milan on Tuesday before leaving Rome on Wednesday.", DAY)[0]
    assert (told.place, told.when.earliest) == ("Milan", dt.date(2012, 5, 15))


def test_where_one_comes_from_and_where_he_goes_are_two() -> None:
    text = (
        "Soviet leader Mikhail Gorbachev, back from New York, where he met President Reagan on Wednesday, flew to "
        "Armenia on Saturday."
    )
    one, *_ = meetings(text, dt.date(1988, 12, 10))
    assert (one.place, one.when.earliest, set(one.parties)) == (
        "New York",
        dt.date(1988, 12, 7),
        {"Soviet Union", "United States"},
    )
    text = f"{HOLM}, who came from Kuwait on Sunday, is due to fly to Cairo on Friday to see President Hosni Mubarak."
    *_, other = meetings(text, DAY)
    assert (other.place, other.status, set(other.parties)) == ("Cairo", "planned", {"Turkey", "Egypt"})


def test_who_holds_an_office_in_the_place_told_is_of_its_state() -> None:
    text = f"{HOLM} arrived in Amman on Sunday.\n\nIn Kuwait he met the emir, Sheikh Jaber, on Saturday."
    *_, told = meetings(text, DAY)
    assert set(told.parties) == {"Turkey", "Kuwait"}


def test_who_opens_the_talks_of_others_is_at_them_and_they_are_one_meeting() -> None:
    text = (
        "The presidents of Bosnia, Croatia and Serbia held talks in Dayton on Thursday.\n\nU.S. Secretary of State "
        "Warren Christopher opened the talks on Wednesday."
    )
    one, other = meetings(text, dt.date(1995, 11, 3))
    assert one.group == other.group
    assert {"Croatia", "United States"} <= set(other.parties)


def test_a_journey_that_lies_ahead_is_not_the_call_before_it() -> None:
    call, visit = meetings(f"{HOLM} telephoned {BLANC} on Tuesday and will fly to Rome on Friday.", DAY)
    assert (call.form, call.place, call.when.earliest) == ("call", None, dt.date(2012, 5, 15))
    assert (visit.form, visit.place, visit.when.earliest) == ("visit", "Rome", dt.date(2012, 5, 18))


def test_presidents_travel_together() -> None:
    told = meetings("The presidents of Poland, Ukraine and Latvia flew to Rome on Tuesday.", DAY)[0]
    assert {"Poland", "Ukraine", "Latvia"} <= set(told.parties)
    assert (told.place, told.when.earliest) == ("Rome", dt.date(2012, 5, 15))


def test_who_returned_from_a_visit_of_three_days_ended_it() -> None:
    told = meetings(f"{HOLM} returned home on Tuesday from a three-day visit to Rome.", DAY)[0]
    assert (told.when.earliest, told.when.latest) == (dt.date(2012, 5, 13), dt.date(2012, 5, 15))


def test_a_day_of_the_year_that_is_over_is_of_the_year_before() -> None:
    told = meetings(f"{HOLM} last met {BLANC} in Rome on December 25.", DAY)[0]
    assert (told.status, told.when.earliest) == ("held", dt.date(2011, 12, 25))


def test_both_leaders_are_those_named_before() -> None:
    told = meetings(
        f"{HOLM} and {BLANC} held talks in Rome on Sunday.\n\n"
        "U.S. Secretary of State Mary Reed met the two leaders again on Monday.",
        DAY,
    )[-1]
    assert set(told.parties) == {"United States", "Turkey", "Japan"}


def test_who_left_after_a_meeting_met_there() -> None:
    told = next(
        one for one in meetings(f"{HOLM} left Rome on Wednesday after meeting {BLANC}.", DAY) if one.form == "meeting"
    )
    assert (told.place, told.when.earliest) == ("Rome", dt.date(2012, 5, 16))


def test_who_left_for_another_town_did_not_meet_there() -> None:
    told = meetings(f"{HOLM} left for Rome on Wednesday after meeting {BLANC}.", DAY)[-1]
    assert (told.place, told.when.earliest) == (None, dt.date(2012, 5, 16))


@pytest.mark.parametrize(
    "stay", ["who is on a visit to Rome", "who was on an official visit to Rome", "who is visiting Rome"]
)
def test_who_is_on_a_visit_holds_his_talks_there(stay: str) -> None:
    told = meetings(f"{HOLM}, {stay}, held talks with Italian Premier Aldo Neri on Wednesday.", DAY)
    assert [(one.place, one.status, one.when.earliest) for one in told[-1:]] == [("Rome", "held", dt.date(2012, 5, 16))]
    assert len({one.group for one in told}) == 1


def test_a_visit_of_another_day_is_another_meeting() -> None:
    told = meetings(f"{HOLM}, who was on a visit to Rome in March, met {BLANC} on Wednesday.", DAY)
    assert told[-1].place is None


def test_who_came_home_from_a_visit_was_there() -> None:
    told = meetings(f"{HOLM} returned to Ankara on Wednesday from a two-day visit to Rome.", DAY)[0]
    assert (told.place, told.when.earliest, told.when.latest) == ("Rome", dt.date(2012, 5, 15), dt.date(2012, 5, 16))


def test_talks_during_a_stay_are_of_their_own_day() -> None:
    told = meetings(f"{HOLM}, in Rome for a two-day visit, held talks with {BLANC} on Tuesday.", DAY)[0]
    assert (told.when.earliest, told.when.latest) == (dt.date(2012, 5, 15), dt.date(2012, 5, 15))


@pytest.mark.parametrize("matter", ["arms", "nuclear arms", "border", "arms control"])
def test_experts_on_a_matter_are_of_their_states(matter: str) -> None:
    told = meetings(f"Turkish and Japanese {matter} experts met in Rome on Wednesday.", DAY)[0]
    assert set(told.parties) == {"Turkey", "Japan"}


def test_the_two_states_of_one_code_are_kept_apart() -> None:
    told = meetings(
        "Soviet leader Ivan Orlov is on a visit to Czechoslovakia, his spokesman said on Wednesday.",
        dt.date(1987, 4, 9),
    )
    assert [set(one.parties) for one in told] == [{"Soviet Union", "Czechoslovakia"}]


def test_a_chief_negotiator_is_one_person() -> None:
    told = meetings(
        "Chief U.S. negotiator Jan Holm held talks with Japanese envoy Ken Mori in Rome on Wednesday.", DAY
    )[0]
    assert [one.name for one in told.participants] == ["Jan Holm", "Ken Mori"]
    assert set(told.parties) == {"United States", "Japan"}


@pytest.mark.parametrize("first", ["arrived in Rome on Monday", "signed a decree in Rome on Monday"])
def test_who_came_and_held_talks_was_there(first: str) -> None:
    told = meetings(f"{HOLM} {first} and held talks with Italian Premier Aldo Neri on Tuesday.", DAY)[-1]
    assert [one.name for one in told.participants] == ["Jan Holm", "Aldo Neri"]
    assert set(told.parties) == {"Turkey", "Italy"}
