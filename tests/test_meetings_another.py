"""Sentences and articles that tell of one meeting beside another: the next summit, a forum's sidelines, a quotation."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2018, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian and Polish envoys met in Oslo on Thursday to prepare a second summit in Gdansk next month.",
        "The Norwegian and Polish foreign ministers met in Oslo on Thursday, as Prime Minister Ola Dahl plans to have "
        "a second summit with Polish leaders in Gdansk next month.",
        "Norwegian and Polish envoys met in Oslo on Thursday to discuss security and a second summit, which will be "
        "held in Gdansk next month.",
    ],
)
def test_a_summit_that_is_prepared_is_another_meeting(text: str) -> None:
    one, other = meetings(text, DAY)
    assert (one.place, one.when.earliest) == ("Oslo", dt.date(2018, 5, 3))
    assert one.group != other.group
    assert other.status == "planned"


def test_a_call_about_a_summit_is_a_call() -> None:
    text = (
        "Finnish President Eero Salo talked with Swedish President Nils Berg on the phone on Thursday about how to "
        "make the second summit of Baltic leaders successful."
    )
    assert (meetings(text, DAY)[0].form, meetings(text, DAY)[0].when.earliest) == ("call", dt.date(2018, 5, 3))


def test_the_forum_on_whose_sidelines_two_met_is_no_side() -> None:
    text = (
        "Finnish President Eero Salo met Chilean President Luis Rojas on the sidelines of the "
        "Asia-Pacific Economic Cooperation summit in Lima on Thursday."
    )
    [told] = meetings(text, DAY)
    assert set(told.parties) == {"Finland", "Chile"}
    assert (told.place, told.form) == ("Lima", "meeting")


def test_what_somebody_is_quoted_with_is_not_the_meeting_itself() -> None:
    text = (
        "In a meeting with Finnish Foreign Minister Aino Lund in Turku on Thursday, the Chilean envoy said "
        '"nobody knows how far we will go to Helsinki with this".'
    )
    told = meetings(text, DAY)[0]
    assert (told.trigger, told.place) == ("meeting", "Turku")
    assert set(told.parties) == {"Finland", "Chile"}


def test_who_met_somebody_else_held_another_meeting() -> None:
    text = (
        "Finnish President Eero Salo met Chilean President Luis Rojas on Wednesday.\n\n"
        "Salo also met Chilean general Pablo Vega in Turku. He had met Rojas in Lima in March."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 3


def test_whom_a_capital_was_left_for() -> None:
    text = "Polish envoy Jan Kos left Warsaw for Minsk on Thursday for talks with Belarusian officials."
    told = meetings(text, DAY)[0]
    assert told.place == "Minsk"
    assert set(told.parties) == {"Poland", "Belarus"}


def test_where_somebody_went_home_after_talks_they_were_not_held() -> None:
    text = "Polish envoy Jan Kos returned to Warsaw on Thursday after talks with Belarusian officials."
    assert meetings(text, DAY)[0].place is None


def test_two_journeys_of_a_sentence() -> None:
    text = (
        "Finnish President Eero Salo will pay a visit to Chile on Sunday amid reports that he may visit Peru later "
        "this month for talks."
    )
    one, other = meetings(text, DAY)
    assert (one.place, other.place) == ("Chile", "Peru")


def test_the_host_of_a_summit_of_others_is_no_side() -> None:
    text = (
        "The North Korean and American leaders will meet in Hanoi next week.\n\n"
        "Experts expect little of the Hanoi summit, said Washington."
    )
    assert all("Vietnam" not in one.parties for one in meetings(text, DAY))


def test_an_owner_of_a_meeting_takes_part() -> None:
    text = "This came at the end of Chilean President Luis Rojas' meeting with Finnish envoy Aino Lund in Turku."
    assert {one.name for one in meetings(text, DAY)[0].participants} == {"Luis Rojas", "Aino Lund"}


def test_what_was_held_before_is_not_what_is_planned() -> None:
    text = (
        "Finnish envoy Aino Lund is expected to meet Chilean negotiator Luis Rojas in Lima. "
        "Rojas also met with Lund in January."
    )
    one, other = meetings(text, DAY)
    assert one.group != other.group
    assert (one.status, other.status) == ("planned", "held")


def test_another_meeting_is_not_the_one_that_was_held() -> None:
    text = (
        "Finnish envoy Aino Lund met Chilean officials in Lima on Wednesday. "
        "She will prepare another meeting with the Chilean side soon."
    )
    one, other = meetings(text, DAY)
    assert one.group != other.group


def test_a_day_within_a_visit_of_told_length() -> None:
    text = (
        "Finnish President Eero Salo began a four-day visit to Chile on Tuesday. "
        "Salo will meet Chilean President Luis Rojas on Friday."
    )
    assert len({one.group for one in meetings(text, dt.date(2018, 5, 1))}) == 1


def test_the_day_of_going_home_is_no_day_of_the_visit() -> None:
    text = "Finnish envoy Aino Lund travelled to Chile on Tuesday for talks and is scheduled to return on Saturday."
    assert meetings(text, DAY)[0].when.earliest == dt.date(2018, 5, 1)


def test_somebody_elses_planned_visit() -> None:
    text = (
        "The summit of Finland and Chile comes weeks before Peru seeks to use Brazilian President Ana Costa’s planned "
        "visit to Lima in July."
    )
    assert [one.place for one in meetings(text, DAY)][-1] == "Lima"


def test_an_aide_is_of_the_state_of_whom_he_serves() -> None:
    text = (
        "Finnish President Eero Salo stayed at home. Salo’s chief of staff Aino Lund met her Chilean counterpart in "
        "Turku on Thursday."
    )
    assert set(meetings(text, DAY)[0].parties) == {"Finland", "Chile"}


def test_what_is_suggested_is_proposed() -> None:
    text = "Finnish President Eero Salo suggested he and Chilean President Luis Rojas meet soon."
    assert meetings(text, DAY)[0].status == "proposed"


def test_then_holds_talks_is_of_the_same_subject_and_day() -> None:
    text = (
        "On Thursday Finnish President Eero Salo met Chilean President Luis Rojas, and then held talks and a luncheon "
        "with Peruvian President Ana Costa."
    )
    one, other = meetings(text, DAY)
    assert (set(one.parties), set(other.parties)) == ({"Finland", "Chile"}, {"Finland", "Peru"})
    assert one.when.earliest == other.when.earliest == dt.date(2018, 5, 3)


def test_what_two_others_agreed_is_another_meeting() -> None:
    text = (
        "In a meeting with Finnish envoy Aino Lund in Turku on Thursday, Chilean Foreign Minister Luis Rojas said that "
        "it was useful, and Peru and Brazil also agreed to meet again."
    )
    told = meetings(text, DAY)[0]
    assert set(told.parties) == {"Finland", "Chile"}
    assert told.status == "held"


def test_talks_at_which_something_was_agreed_were_held() -> None:
    held, ahead = meetings("Chad and Mali, at talks in Lagos, agreed to hold another round in June.", DAY)
    assert (held.place, held.status, ahead.status) == ("Lagos", "held", "planned")
