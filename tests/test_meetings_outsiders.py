"""Who is a side and who only does something else beside a meeting; sides told by their number, agency or half."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Tokyo protested on Friday after President Bush spoke by telephone with Chen Shui-bian of Taiwan.",
            {"United States", "Taiwan"},
        ),
        (
            "Greece stayed silent when Turkish President Ahmet Necdet Sezer met Rauf Denktash in Ankara on Tuesday.",
            {"Turkey", "Turkish Cypriots"},
        ),
        (
            "Vietnam and Laos closed their border as Thai Prime Minister Thaksin Shinawatra met Burmese officials in "
            "Rangoon on Tuesday.",
            {"Thailand", "Myanmar"},
        ),
        (
            "Peru recalled its envoy after Bolivian and Chilean ministers held talks in Arica on Tuesday.",
            {"Bolivia", "Chile"},
        ),
    ],
)
def test_who_does_something_else_meanwhile_is_no_side(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Omani Foreign Minister Yusuf Alawi, the only mediator Iran trusts, met Turkish envoys in Muscat on Tuesday.",
        "Oman, the closest Iran has to an ally in the Gulf, held talks with Turkey in Muscat on Tuesday.",
        "Turkey will hold talks in Muscat with Oman, the last friend Iran has in the Gulf.",
    ],
)
def test_whose_only_friend_one_is_is_no_side(text: str) -> None:
    assert set(meetings(text, DAY)[0].parties) == {"Oman", "Turkey"}


def test_the_first_talks_a_side_has_had() -> None:
    text = "The first talks that Oman has held with Turkey ended in Muscat on Tuesday."
    assert set(meetings(text, DAY)[0].parties) == {"Oman", "Turkey"}


def test_a_pronoun_takes_up_the_subject_before() -> None:
    text = "President Jacques Chirac smiled when German Chancellor Gerhard Schroeder greeted him in Bonn on Tuesday."
    assert all("France" in one.parties for one in meetings(text, DAY))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Talks Chad and Sudan were to hold in Tripoli on Wednesday fell through.", {"Chad", "Sudan"}),
        (
            "The summit the two Koreas had planned for June in Seoul was put off on Tuesday.",
            {"North Korea", "South Korea"},
        ),
        ("Iran and six world powers ended two days of talks in Almaty on Tuesday.", {"Iran", "P5+1"}),
        (
            "The UN nuclear watchdog and Iran held talks in Vienna on Tuesday.",
            {"International Atomic Energy Agency", "Iran"},
        ),
        (
            "The North Korean prime minister met his southern counterpart, Lee Hae-chan, in Jakarta on Tuesday.",
            {"North Korea", "South Korea"},
        ),
        (
            "The presidents of five Central American nations met in Managua on Tuesday.",
            {"Costa Rica", "El Salvador", "Guatemala", "Honduras", "Nicaragua"},
        ),
        (
            "The foreign ministers of the three Baltic states met in Riga on Tuesday.",
            {"Estonia", "Latvia", "Lithuania"},
        ),
        ("The two Germanys opened talks in East Berlin on Tuesday.", {"East Germany", "West Germany"}),
    ],
)
def test_sides_are_told_by_a_clause_a_number_or_an_agency(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_six_powers_are_a_group_only_beside_their_partner() -> None:
    text = "Six powers and Japan agreed at talks in Paris on Tuesday."
    assert all("P5+1" not in one.parties for one in meetings(text, DAY))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Blair and Chirac ended their two-day summit in Lille on Tuesday.", {"United Kingdom", "France"}),
        (
            "An African Union delegation led by Nigerian President Olusegun Obasanjo met Sudanese officials in "
            "Khartoum on Tuesday.",
            {"African Union", "Sudan"},
        ),
        (
            "The Danish U.N. envoy Kai Eide met Afghan President Hamid Karzai in Kabul on Tuesday.",
            {"United Nations", "Afghanistan"},
        ),
        (
            "Afghan and Taliban officials met in Murree on Tuesday; observers from China and Qatar were present.",
            {"Afghanistan", "Taliban", "China", "Qatar"},
        ),
        (
            "Talks between the Philippine government and Communist rebels resumed in Oslo on Monday.",
            {"Philippines", "Philippine opposition"},
        ),
        (
            "Ethiopian rebels and the Addis Ababa government held talks in Rome on Monday chaired by U.S. envoy Herman "
            "Cohen.",
            {"Ethiopia", "Ethiopian opposition", "United States"},
        ),
        (
            "Fiji and Tonga met in Suva on Monday to protest against Japanese whaling.",
            {"Fiji", "Tonga"},
        ),
    ],
)
def test_whom_people_speak_for(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_who_takes_part_in_the_session_of_others_is_a_side_more() -> None:
    text = (
        "South Africa and Angola agreed in Lusaka on Monday to keep the truce.\n\nU.S. envoy Chester Crocker took "
        "part in the one-day session."
    )
    one, other = meetings(text, DAY)
    assert one.group == other.group
    assert set(other.parties) == {"Angola", "South Africa", "United States"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Peru's foreign minister telephoned President Bush on Friday, their first talk since Iraq overran Kuwait.",
            {"Peru", "United States"},
        ),
        ("Egypt and Jordan held talks in Amman on Tuesday after Israel bombed Lebanon.", {"Egypt", "Jordan"}),
        ("HAVANA, Cuba -- President Bush met President Vicente Fox in Cancun on Tuesday.", {"United States", "Mexico"}),
        ("Omani envoys met aides of the Saudi king in Salalah on Tuesday.", {"Oman", "Saudi Arabia"}),
        ("The heads of the African Union wound up their summit in Maputo on Tuesday.", {"African Union"}),
        ("Southeast Asian foreign ministers ended their annual meeting in Vientiane on Tuesday.", {"ASEAN"}),
        (
            "Cyprus and Libya, brought together in Valletta on Monday by Malta, signed a pact on fishing.",
            {"Cyprus", "Libya", "Malta"},
        ),
    ],
)
def test_who_meets_in_a_clause_with_other_names(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_he_is_the_one_subject_of_the_sentence() -> None:
    text = (
        "Pope John Paul II will be received by President Augusto Pinochet on Monday and goes on to Argentina, "
        "where he is to meet President Raul Alfonsin on Friday."
    )
    assert set(meetings(text, dt.date(1987, 3, 27))[-1].parties) == {"Vatican", "Argentina"}


def test_states_go_by_the_names_of_their_days() -> None:
    text = "The Polish premier met Kremlin officials in Oslo on Tuesday before Moscow and Bonn held talks in Vienna."
    assert set(meetings(text, dt.date(1987, 3, 27))[0].parties) == {"Poland", "Soviet Union"}
    assert set(meetings(text, dt.date(1995, 3, 27))[0].parties) == {"Poland", "Russia"}
    text = "Bonn and Moscow agreed at talks in Vienna on Tuesday to cut their forces."
    assert set(meetings(text, dt.date(1987, 3, 27))[0].parties) == {"West Germany", "Soviet Union"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "North Korea on Monday turned down a South Korean invitation to economic talks in Beijing on August 20.",
            {"North Korea", "South Korea"},
        ),
        (
            "Kyiv accepted an American proposal for a truce after eight hours of talks in Geneva on Tuesday.",
            {"Ukraine", "United States"},
        ),
        ("Syria boycotted the conference in Amman that Jordan and Egypt opened on Tuesday.", {"Jordan", "Egypt"}),
        (
            "Turkish and Greek officials, meeting without the Cypriots, agreed in Athens on Tuesday on a map.",
            {"Turkey", "Greece"},
        ),
    ],
)
def test_who_offers_and_who_stays_away(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "President Bush met Chancellor Schroeder in Mainz on Tuesday to discuss a list of topics including Syria, "
            "Libya and Iran.",
            {"United States", "Germany"},
        ),
        ("The G8 summit in Italy next week has a packed agenda including Iran and climate change.", {"G8"}),
        (
            "The summit in Paris on Tuesday brought together twelve states, including Peru and Chile.",
            {"Peru", "Chile"},
        ),
        (
            "Nuclear talks between Iran and the five permanent U.N. Security Council members, plus Germany, would be "
            "held on Monday in Kazakhstan.",
            {"Iran", "P5+1"},
        ),
    ],
)
def test_matters_are_no_sides_and_members_of_a_council_are_not_the_council(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_a_state_told_of_beside_many_at_war_has_no_rebels() -> None:
    text = (
        "After talks with German Chancellor Angela Merkel in Hanover on Tuesday, President Bush spoke of war in Chad. "
        "Germany fears war in Sudan and Somalia, and the rebels there."
    )
    assert all("German opposition" not in one.parties for one in meetings(text, DAY))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Danish and Finnish ministers met in Oslo on Monday to shore up the shaky Chadian-Sudanese truce.", 2),
        ("Denmark and Finland held talks in Oslo on Monday on backing for the Chadian-Sudanese border accord.", 2),
        (
            "Danish and Finnish officials conferred in Oslo on Monday on putting it under a United Nations umbrella.",
            2,
        ),
        (
            "A Danish minister met Finnish officials on Monday and said he would seek it under the aegis of the OSCE.",
            2,
        ),
        ("Danish and Finnish ministers met in Oslo on Monday under the aegis of the OSCE.", 3),
        ("Denmark and Finland held talks in Oslo on Monday to end the war under United Nations auspices.", 3),
    ],
)
def test_those_who_stand_only_in_the_matter_are_not_there(text: str, sides: int) -> None:
    [one] = meetings(text, DAY)
    assert {"Denmark", "Finland"} <= set(one.parties) and len(one.parties) == sides
