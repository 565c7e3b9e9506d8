"""Talks of many sides: who comes to them, days of them, what they end in, and days that were moved."""

from __future__ import annotations

import datetime as dt

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)  # a Wednesday


def test_another_side_that_travels_to_the_talks_is_at_them() -> None:
    text = (
        "Peru and Chile opened talks in Oslo on Monday. U.S. Secretary of State John Kerry travelled to Oslo for the "
        "negotiations."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1
    assert set(found[0].parties) == {"Peru", "Chile", "United States"}


def test_a_day_of_the_talks_is_no_other_meeting() -> None:
    text = (
        "Peru and Chile opened talks in Oslo on Monday. The Bolivian minister arrived on Tuesday with the talks in a "
        "hard phase after a full day of negotiations on Monday."
    )
    assert len({one.group for one in meetings(text, DAY)}) == 1


def test_the_day_first_meant_for_the_talks_is_not_theirs() -> None:
    text = (
        "Peru and Chile held talks in Oslo on Tuesday. The talks were originally scheduled to start on Sunday but were "
        "delayed by a storm."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1
    assert {str(one.when.earliest) for one in found} == {"2014-05-13"}


def test_the_day_first_meant_is_kept_where_no_other_is_told() -> None:
    [one] = meetings("Talks between Peru and Chile, originally scheduled to start on Sunday, were called off.", DAY)
    assert one.when.precise


def test_talks_without_a_day_ended_in_the_agreement_of_the_day() -> None:
    text = (
        "Peru has struck a deal with Chile over fishing rights.\n\nFishermen cheered.\n\nMinister Munoz of Chile "
        "said the marathon negotiations with Peru had been difficult."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1


def test_talks_to_come_are_not_those_of_the_agreement() -> None:
    text = (
        "Peru has struck a deal with Chile over fishing rights.\n\nFishermen cheered.\n\nNegotiations between Peru and "
        "Chile on their border will begin next week."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 2


def test_who_is_told_about_the_talks_is_not_at_them() -> None:
    text = (
        "Peru and Chile held talks in Oslo on Monday. President Barack Obama called Israeli Prime Minister Benjamin "
        "Netanyahu to brief him on the ongoing talks."
    )
    assert all("Israel" not in one.parties for one in meetings(text, DAY) if one.group == 0 and one.form != "call")


def test_talks_opened_on_the_day_of_saying_until_the_day_they_end() -> None:
    text = (
        "Mediator Jan Egeland said on Monday as he opened talks between Peru and Chile in Lima that they were hard.\n\n"
        "The talks will end around May 24 and be followed by a break of 8-10 days."
    )
    found = meetings(text, DAY)
    assert str(found[0].when.earliest) == "2014-05-12" and str(found[-1].when.latest) == "2014-05-24"


def test_opponents_in_a_text_of_war_are_the_opposition() -> None:
    text = (
        "The U.N. mediator met the Malian government for peace talks in Oslo on Monday. The war in Mali has killed "
        "thousands. President Keita and his opponents agreed to a truce in the war, but hostilities go on in Mali. The "
        "talks between Mali and the others are to end the war."
    )
    assert "Malian opposition" in {party for one in meetings(text, DAY) for party in one.parties}


def test_who_is_excluded_from_the_talks_is_not_at_them() -> None:
    text = "Talks between Mali and Chad opened on Monday. Niger has so far been excluded from the talks."
    assert all("Niger" not in one.parties for one in meetings(text, DAY))


def test_the_day_of_announcing_a_date_is_not_that_of_the_talks() -> None:
    text = "The mediator said he would announce on Friday a date for new talks between Peru and Chile in Lima."
    assert not any(one.when.precise for one in meetings(text, DAY))


def test_where_they_agreed_to_act_is_not_where_they_agreed() -> None:
    [one] = meetings("Peru and Chile agreed on Monday to halt the fighting in Mali, officials said.", DAY)
    assert one.place is None


def test_talks_that_they_have_been_holding_go_on_these_weeks() -> None:
    [one] = meetings("Peru and Chile have been holding talks in Oslo, but their quarrel goes on.", DAY)
    assert (str(one.when.earliest), str(one.when.latest), one.when.precise) == ("2014-04-30", "2014-05-14", False)


def test_the_body_whose_home_a_town_is_takes_no_part() -> None:
    text = "Delegates of Mali and Chad met on Monday in Cairo, home of the Arab League, for talks on a truce."
    assert all("Arab League" not in one.parties for one in meetings(text, DAY))


def test_how_long_they_last_is_told_by_another_sentence() -> None:
    text = "Talks between Peru and Chile opened in Oslo on Monday. The session is expected to last three days."
    found = meetings(text, DAY)
    assert {(str(one.when.earliest), str(one.when.latest)) for one in found} == {("2014-05-12", "2014-05-14")}
