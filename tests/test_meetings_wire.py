"""How agencies write: ministers without their state, visits by "X's", lists of hosts, gatherings of ministers."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.model import MeetingMention
from tests.meeting_texts import meetings

_DAY = dt.date(1988, 5, 10)


def _first(text: str) -> MeetingMention:
    return meetings(text, _DAY)[0]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Energy Minister Jorge Ruiz will visit Bonn from May 16 to 19. Mexico wants to sell more oil. "
            "The Mexican government hopes for a deal.",
            {"Mexico", "West Germany"},
        ),
        (
            "Foreign Minister Kalevi Sorsa met Swedish Prime Minister Ingvar Carlsson on Monday. Finland and "
            "Sweden share a border. Finnish officials were satisfied.",
            {"Finland", "Sweden"},
        ),
        (
            "Portuguese Trade Minister Joaquim Ferreira met Agriculture Secretary Paul Ward on Monday. The "
            "United States is a buyer of Portuguese cork, American officials said.",
            {"Portugal", "United States"},
        ),
    ],
)
def test_an_office_holder_without_a_state_is_of_the_one_the_article_speaks_for(text: str, parties: set[str]) -> None:
    assert set(_first(text).parties) == parties


def test_hosts_told_in_a_list_share_the_state_of_the_first() -> None:
    told = _first(
        "After a day of meetings with Swedish Prime Minister Ingvar Carlsson, Foreign Minister Sten Andersson and "
        "Trade Minister Anita Gradin, Finnish Foreign Minister Kalevi Sorsa told reporters he was satisfied."
    )
    assert [(one.name, one.party) for one in told.participants] == [
        ("Ingvar Carlsson", "Sweden"),
        ("Sten Andersson", "Sweden"),
        ("Anita Gradin", "Sweden"),
        ("Kalevi Sorsa", "Finland"),
    ]


def test_a_list_of_two_sides_is_of_two_states() -> None:
    told = _first("Danish Foreign Minister Uffe Jensen and Foreign Minister Kalevi Sorsa of Finland met on Monday.")
    assert {one.name: one.party for one in told.participants} == {"Uffe Jensen": "Denmark", "Kalevi Sorsa": "Finland"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Diplomat Jan Kos briefed Karl Mayer on Argentine President Carlos Menem's visit to Chile last week.",
            ["Carlos Menem"],
        ),
        ("Editor Anna Berg wrote on Monday about Danish Prime Minister Poul Holm's trip to Iceland.", ["Poul Holm"]),
    ],
)
def test_a_visit_is_of_the_person_who_owns_it(text: str, people: list[str]) -> None:
    assert [one.name for one in _first(text).participants] == people


@pytest.mark.parametrize(
    "text",
    [
        "Greek Foreign Minister Karolos Papoulias sets out on Thursday on a delicate mission to Cairo.",
        "Israeli Prime Minister Yitzhak Shamir's main mission in Madrid was to win support for the plan.",
    ],
)
def test_a_mission_of_a_person_is_a_journey(text: str) -> None:
    assert (_first(text).trigger, _first(text).form) == ("visit", "visit")


@pytest.mark.parametrize(
    "text",
    [
        "The U.N. mission in Angola counted the weapons.",
        "The Danish trade mission to Chile was closed.",
    ],
)
def test_a_mission_that_stays_is_none(text: str) -> None:
    assert meetings(text, _DAY) == []


def test_ministers_of_several_states_meet_without_being_named() -> None:
    assert (
        _first("Five finance ministers closed a weekend meeting with a plea for lower interest rates.").level
        == "minister"
    )
    told = _first("A NATO spokesman said nothing had changed since an April 28 meeting of defence ministers in Bonn.")
    assert (told.parties, told.when.earliest) == (("NATO",), dt.date(1988, 4, 28))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Talks between Prime Minister Felipe Gonzalez and President Alan Garcia, set for Friday, come late.",
            "planned",
        ),
        ("The last of the talks between Peru and Chile will be in Lima next Thursday.", "planned"),
        ("Talks between Peru and Chile that were scheduled for last Friday were held in Lima on Monday.", "held"),
    ],
)
def test_what_lies_ahead_is_told_behind_the_noun(text: str, status: str) -> None:
    assert _first(text).status == status


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "The International Cocoa Organization executive board meeting ended without a vote.",
            "International Cocoa Organization",
        ),
        ("The IEA governing board is to meet in Paris on May 20.", "International Energy Agency"),
    ],
)
def test_an_organ_of_a_body_meets_for_it(text: str, party: str) -> None:
    assert _first(text).parties == (party,)


@pytest.mark.parametrize("text", ["The bank's executive board met in Oslo on Monday.", "A board meeting was put off."])
def test_the_board_of_a_firm_is_none(text: str) -> None:
    assert meetings(text, _DAY) == []


def test_a_meeting_of_so_many_producers_is_one_of_states() -> None:
    told = _first("A meeting of six Asian rubber producers ended with a call for further talks.")
    assert (told.trigger, told.status) == ("meeting", "held")


def test_where_an_accord_was_reached_is_another_meeting() -> None:
    one, other = meetings(
        "This week's G7 meeting in Bonn will review the accord reached at the Paris summit last June.", _DAY
    )
    assert (one.place, other.place, one.group == other.group) == ("Bonn", "Paris", False)


def test_one_plural_may_tell_of_two_meetings() -> None:
    one, other = meetings(
        "Danish Prime Minister Poul Holm held meetings with French President Jean Clair on Monday and Spanish Prime "
        "Minister Luis Mora on Tuesday.",
        _DAY,
    )
    assert one.when.earliest != other.when.earliest


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Prime Minister Felipe Mora will hold talks in Quito with President Leon Diaz, Spokesman Raul Pinto told "
            "reporters.",
            ["Felipe Mora", "Leon Diaz"],
        ),
        ("Spokesman Raul Pinto welcomed the results of the talks between Peru and Chile in Lima on Monday.", []),
        ("Danish Prime Minister Poul Holm raised fishing at the talks with Iceland in Reykjavik.", ["Poul Holm"]),
    ],
)
def test_who_only_speaks_of_a_meeting_was_not_there(text: str, people: list[str]) -> None:
    assert [one.name for one in _first(text).participants] == people


def test_a_series_of_meetings_with_a_person_was_held() -> None:
    told = _first("French officials were cautious after a series of meetings with Danish Foreign Minister Uffe Jensen.")
    assert (told.status, set(told.parties)) == ("held", {"France", "Denmark"})


def test_the_end_of_a_visit_tells_its_first_day() -> None:
    told = _first("British Trade Minister Alan Clarke left Oslo on Monday at the close of a four-day visit.")
    assert (told.when.earliest, told.when.latest) == (dt.date(1988, 5, 6), dt.date(1988, 5, 9))


def test_the_visits_of_two_people_are_two() -> None:
    text = "Israeli Prime Minister Dan Levi's trip to Rome follows Jordanian King Talal's visit to Paris last week."
    assert len({one.group for one in meetings(text, _DAY)}) == 2


def test_a_weekday_is_of_the_week_that_was_told_before_it() -> None:
    one, other = meetings(
        "Peruvian and Chilean officials will meet next Monday. On Thursday Foreign Minister Hernan Soto of Chile will "
        "meet Foreign Minister Luis Paz of Peru.",
        dt.date(1988, 5, 11),
    )
    assert (one.when.earliest, other.when.earliest) == (dt.date(1988, 5, 16), dt.date(1988, 5, 19))


def test_what_may_follow_a_summit_makes_it_one_ahead() -> None:
    told = _first("Prime Minister Poul Holm may resign after the Bonn summit of the European Community in July.")
    assert (told.status, told.when.earliest) == ("planned", dt.date(1988, 7, 1))


def test_ministers_of_the_lead_are_those_named_below_it() -> None:
    text = (
        "Four finance ministers closed a weekend meeting with a plea for lower interest rates.\n\n"
        "They were gloomy.\n\n"
        '"Nothing will be done," French Finance Minister Jean Clair said following two days of talks with the finance '
        "ministers of Britain, Italy and Spain in Nice."
    )
    one, other = meetings(text, _DAY)
    assert one.group == other.group
    assert set(one.parties) == {"France", "United Kingdom", "Italy", "Spain"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Danish Premier Poul Holm told Icelandic President Jon Berg in Reykjavik on Monday to wait.",
            2,
        ),
        ("Peru's Foreign Minister Luis Paz has told Chilean President Hernan Soto that the border is open.", 2),
        (
            "Danish Premier Poul Holm told Icelandic President Jon Berg in a letter on Monday to wait.",
            0,
        ),
        ("Danish Premier Poul Holm told reporters in Reykjavik on Monday to wait.", 0),
        ("Danish Premier Poul Holm told Danish President Jon Berg on Monday to wait.", 0),
    ],
)
def test_statesmen_who_tell_each_other_something_have_met(text: str, parties: int) -> None:
    assert [len(one.parties) for one in meetings(text, _DAY)] == [parties] * bool(parties)


def test_who_is_in_a_place_for_a_meeting_is_there_now() -> None:
    told = _first("Danish Fisheries Minister Poul Holm is in Iceland for a two-day meeting of fisheries ministers.")
    assert (told.place, told.status) == ("Iceland", "under_way")


def test_what_was_to_be_before_the_article_has_been() -> None:
    told = _first("British Trade Minister Alan Clarke warned Norway before leaving Oslo last Friday after a visit.")
    assert told.status == "held"


def test_a_meeting_that_paves_the_way_for_a_visit_is_another() -> None:
    text = (
        "Norwegian officials met Danish Foreign Minister Uffe Jensen, who was in Oslo paving the way for the June 2-5 "
        "visit of Prime Minister Poul Holm."
    )
    first, second = meetings(text, _DAY)
    assert first.when.earliest != second.when.earliest == dt.date(1988, 6, 2)


def test_a_summit_is_not_the_talks_of_ministers() -> None:
    text = (
        "Danish Foreign Minister Uffe Jensen held talks with Norwegian Foreign Minister Knut Lie on Monday. Danish and "
        "Norwegian leaders will hold a summit in Oslo in June. Jensen said nothing could render the summit a failure."
    )
    found = meetings(text, _DAY)
    assert found[-1].trigger == "summit"
    assert found[-1].group == found[1].group != found[0].group


def test_a_mission_may_open_the_sentence() -> None:
    text = "Danish Foreign Minister Uffe Jensen flew out on Monday. Jensen's main mission in Oslo was to calm Norway."
    assert [one.place for one in meetings(text, _DAY)][-1:] == ["Oslo"]


def test_initials_are_a_bodys_where_it_is_named_in_full() -> None:
    text = "EC farm ministers closed their last meeting on Monday. The EC Commission made no comment."
    in_full = "The European Community is split. " + text
    assert [one.parties for one in meetings(in_full, _DAY)] == [("European Union",)]
