"""Sides of mediated talks: a government and its opposition, an armed movement, "the two sides" with others beside."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2014, 6, 11)


def test_a_mediator_makes_government_and_opposition_sides() -> None:
    text = (
        "Talks between the Togolese government and the opposition will resume in Accra on Friday, the Ghanaian "
        "mediator said.\n\nThe opposition has asked for a new voters' list."
    )
    found = meetings(text, _DAY)
    assert set(found[0].parties) >= {"Togo", "Togolese opposition"}


def test_a_place_before_a_comma_is_no_land_of_the_opposition() -> None:
    text = (
        "Talks between Togo's opposition and the government will resume in Ghana, opposition leader Jean-Pierre Fabre "
        "said.\n\nThe mediation of the regional bloc goes on, and the opposition will attend."
    )
    assert all("Ghana" not in party for one in meetings(text, _DAY) for party in one.parties if "opposition" in party)


def test_an_armed_movement_makes_the_government_the_other_side() -> None:
    text = (
        "The U.N. envoy met Houthi delegates in Muscat on Monday. The Houthi movement has held the Yemeni capital "
        "since autumn.\n\nThe envoy Jamal Benomar held a separate meeting on Tuesday with the leader of the government "
        "delegation."
    )
    assert {"United Nations", "Yemen"} <= set(meetings(text, _DAY)[-1].parties)


def test_the_two_sides_meet_with_others_beside_them() -> None:
    text = (
        "Envoys of Chad and Sudan will meet next week, a spokesman said.\n\nThe two sides, along with officials from "
        "Libya and Gabon, will meet in Tripoli on June 17."
    )
    one, other = meetings(text, _DAY)
    assert one.group == other.group
    assert list(other.parties) == ["Chad", "Sudan"]
    assert other.place == "Tripoli"


def test_what_somebody_is_told_of_is_another_meeting() -> None:
    text = (
        "U.S. envoy James Kelly will meet Japanese Foreign Minister Yoriko Kawaguchi in Tokyo on Friday, briefing her "
        "about his talks with North Korean officials in Pyongyang."
    )
    places = {one.place: set(one.parties) for one in meetings(text, _DAY)}
    assert places["Tokyo"] == {"United States", "Japan"}
    assert "North Korea" in places["Pyongyang"]


def test_told_in_a_city_is_no_place_of_the_talks() -> None:
    text = "Ethiopian Foreign Minister Tekle Worku told journalists in Addis Ababa he expected talks with Eritrea soon."
    assert all(one.place != "Addis Ababa" for one in meetings(text, _DAY))


def test_two_men_who_talked_for_hours_met() -> None:
    text = (
        "GENEVA - U.S. Secretary of State Cyrus Vance and Soviet Foreign Minister Andrei Gromyko opened arms talks in "
        "Geneva on Monday.\n\nThe two men talked for seven hours, at the Soviet mission and then at the U.S. mission."
    )
    found = meetings(text, dt.date(1978, 5, 23))
    assert len(found) == 2
    assert {one.group for one in found} == {found[0].group}
    assert found[1].place == "Geneva"


def test_who_works_in_a_ministry_speaks_for_its_state() -> None:
    text = (
        "Marta Silva, head of trade affairs at the Chilean Foreign Ministry, met Jan Falk, special adviser to the "
        "Finnish cabinet, in Lima on Monday."
    )
    assert set(meetings(text, _DAY)[0].parties) == {"Chile", "Finland"}


def test_talks_in_one_city_and_then_in_another_are_two() -> None:
    one, other = meetings(
        "Peru and Chile held talks in Lima in January and in Santiago last month.", dt.date(2004, 4, 7)
    )
    assert (one.place, other.place) == ("Lima", "Santiago")
    assert (one.when.earliest, other.when.earliest) == (dt.date(2004, 1, 1), dt.date(2004, 3, 1))
    assert one.group != other.group


def test_both_leaders_are_those_told_before_whatever_they_spoke_of() -> None:
    text = (
        "Peruvian President Ollanta Humala met Chilean President Michelle Bachelet in Lima on Monday.\n\nBoth leaders "
        "held talks in Quito a week ago, in which Humala spoke of a boundary with Bolivia."
    )
    assert list(meetings(text, _DAY)[-1].parties) == ["Peru", "Chile"]


def test_who_presides_over_a_conference_is_no_side() -> None:
    text = (
        "A conference on tin opened in Geneva on Monday. Conference chairman Jan Falk of Norway said it would be long."
    )
    assert all("Norway" not in one.parties for one in meetings(text, _DAY))


def test_the_rebels_are_the_movement_that_a_text_names() -> None:
    text = (
        "Sri Lankan negotiators and Tamil Tiger rebels met in Oslo on Monday to shore up a truce.\n\nA Norwegian peace "
        "envoy who brokered the truce said the rebels, the Tamil Tigers, would come again."
    )
    assert list(meetings(text, _DAY)[0].parties) == ["Sri Lanka", "Tamil Tigers"]


def test_the_negotiator_of_the_government_speaks_for_the_state() -> None:
    text = (
        "Talks in Geneva between Sri Lanka and the Tamil Tigers began on Monday. The talks opened with the "
        "government's chief negotiator, Kamal Perera, and the Tamil Tigers' Ravi Nadesan shaking hands."
    )
    assert all(set(one.parties) == {"Sri Lanka", "Tamil Tigers"} for one in meetings(text, _DAY))


def test_a_province_called_like_a_state_is_no_side() -> None:
    text = (
        "President Barack Obama visited Georgia on Monday to campaign for two Democratic senators.\n\nThe governor, a "
        "Republican, stayed away."
    )
    assert all("Georgia" not in one.parties for one in meetings(text, _DAY))
    land = "President Barack Obama visited Georgia on Monday and met Georgian leader Giorgi Margvelashvili in Tbilisi."
    assert "Georgia" in meetings(land, _DAY)[0].parties


def test_a_family_called_after_a_capital_is_no_place() -> None:
    text = "Philippine negotiator Irene Santiago met Malaysian envoy Rosa Caracas in Manila on Monday."
    found = meetings(text, _DAY)[0]
    assert set(found.parties) == {"Philippines", "Malaysia"}
    assert [one.name for one in found.participants] == ["Irene Santiago", "Rosa Caracas"]


_BROUGHT_TOGETHER = (
    (
        "Chad and Sudan held talks in Dakar on Tuesday under the chairmanship of Senegalese President Abdoulaye Wade.",
        "Senegal",
    ),
    ("Envoys of Peru and Ecuador met in Brasilia on Tuesday under U.N. auspices.", "United Nations"),
    ("Georgian and Abkhaz envoys met in Sochi on Tuesday in talks mediated by Russia and the OSCE.", "Russia"),
    (
        "India and Pakistan held talks in Tashkent last week that Kazakh President Nursultan Nazarbayev chaired.",
        "Kazakhstan",
    ),
    ("Israel and Jordan resumed U.S.-brokered talks in Washington on Monday.", "United States"),
    (
        "Cuba and Spain held talks in Lima on Monday, presided over by Peruvian Foreign Minister Diego Garcia-Sayan.",
        "Peru",
    ),
    (
        "Malian and Algerian officials met in Niamey on Monday in the presence of French envoy Jean Felix-Paganon.",
        "France",
    ),
    ("Kenyan and Somali ministers met in Djibouti on Monday as Qatari envoy Mutlaq al-Qahtani looked on.", "Qatar"),
)


@pytest.mark.parametrize(("sentence", "mediator"), _BROUGHT_TOGETHER)
def test_who_brings_others_together_is_a_side(sentence: str, mediator: str) -> None:
    (one,) = meetings(sentence, _DAY)
    assert mediator in one.parties and len(one.parties) >= 3


def test_a_chairman_is_a_participant_and_a_mediator() -> None:
    (one,) = meetings(_BROUGHT_TOGETHER[0][0], _DAY)
    assert [(person.name, person.part) for person in one.participants] == [("Abdoulaye Wade", "mediator")]


def test_who_mediated_something_else_is_no_side() -> None:
    text = "Ugandan and Rwandan ministers met in Kampala on Monday amid a halt to hostilities mediated by Tanzania."
    assert set(meetings(text, _DAY)[0].parties) == {"Uganda", "Rwanda"}


def test_a_mediator_is_no_side_of_the_talks_that_the_article_is_about() -> None:
    text = (
        "Eritrean and Ethiopian negotiators opened talks in Algiers on Tuesday, mediated by Algeria.\n\n"
        "The two sides will hold another round of talks in June."
    )
    found = meetings(text, _DAY)
    assert set(found[-1].parties) == {"Eritrea", "Ethiopia"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Ethiopia stayed away from the talks on the dam that Sudan and Egypt held in Khartoum on Tuesday.",
            {"Sudan", "Egypt"},
        ),
        (
            "Venezuelan government envoys and the opposition met in Bridgetown on Tuesday with Norway as facilitator.",
            {"Venezuela", "Venezuelan opposition", "Norway"},
        ),
        (
            "Portugal and Indonesia held U.N.-backed talks in New York on Tuesday.",
            {"Portugal", "Indonesia", "United Nations"},
        ),
        ("Libya's U.N.-backed government and Chad held talks in Sebha on Tuesday.", {"Libya", "Chad"}),
        (
            "Croatia and Serbia resumed talks in Geneva on Tuesday under Norwegian mediator Thorvald Stoltenberg.",
            {"Croatia", "Serbia", "Norway"},
        ),
    ],
)
def test_who_is_at_mediated_talks(text: str, parties: set[str]) -> None:
    assert set(meetings(text, _DAY)[0].parties) == parties
