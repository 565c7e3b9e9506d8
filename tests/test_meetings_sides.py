"""Who takes part: compounds of states and of surnames, office-holders whose state is told elsewhere."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2018, 5, 4)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A Franco-German summit was held in Metz on Thursday.", {"France", "Germany"}),
        ("A North Korea-U.S. summit will be held in Oslo on Monday.", {"North Korea", "United States"}),
        ("The U.S.-South Africa talks in Pretoria ended on Thursday.", {"United States", "South Africa"}),
        ("The Canada/U.S. trade talks in Ottawa ended on Thursday.", {"Canada", "United States"}),
        ("The IMF/World Bank meeting in Seoul ended on Thursday.", {"International Monetary Fund", "World Bank"}),
        ("The Norway–Iceland talks in Bergen ended on Thursday.", {"Norway", "Iceland"}),
    ],
)
def test_two_states_in_one_breath(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_two_surnames_in_one_breath_are_two_participants() -> None:
    text = (
        "Norwegian Prime Minister Kari Holm and Icelandic President Jon Asgeirsson will meet in Bergen on Monday.\n\n"
        "The Holm-Asgeirsson summit is the second in a year."
    )
    told = meetings(text, DAY)[-1]
    assert {one.name for one in told.participants} == {"Kari Holm", "Jon Asgeirsson"}
    assert set(told.parties) == {"Norway", "Iceland"}


def test_a_president_is_of_the_state_that_the_article_is_about() -> None:
    text = (
        "President Pavo Lindqvist met Japanese President Mori Kenta in Osaka on Thursday, the first Finnish president "
        "to do so. Finland wants to sell more timber, a Finnish official said."
    )
    assert [one.party for one in meetings(text, DAY)[0].participants] == ["Finland", "Japan"]


def test_korea_is_the_korea_that_the_text_names() -> None:
    text = "South Korea is pleased. The Korean foreign minister met his Polish counterpart in Warsaw on Thursday."
    assert set(meetings(text, DAY)[0].parties) == {"South Korea", "Poland"}


def test_south_africa_is_no_region() -> None:
    [mention] = meetings("Ghana's foreign minister met the Nigerian foreign minister in South Africa on Monday.")
    assert mention.place == "South Africa"


def test_a_body_is_known_by_the_last_word_of_its_name() -> None:
    text = (
        "Chile and the International Monetary Fund disagree on the budget.\n\n"
        "The Fund will hold talks with Chilean officials in Santiago on Monday."
    )
    (found,) = meetings(text, dt.date(1994, 3, 9))
    assert set(found.parties) == {"International Monetary Fund", "Chile"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Peru owes money to the African Development Bank.\n\n"
            "Its minister will put the case at the bank's annual meeting in Abidjan on Monday.",
            "African Development Bank",
        ),
        (
            "Chile left the Organization of American States.\n\n"
            "The organization's next general assembly meeting will be held in Lima on Monday.",
            "Organization of American States",
        ),
    ],
)
def test_a_meeting_is_of_the_body_that_a_plain_word_owns_it_for(text: str, party: str) -> None:
    assert party in meetings(text, DAY)[-1].parties


def test_a_body_whose_matters_are_talked_about_owns_no_meeting() -> None:
    text = (
        "The African Development Bank wants more capital.\n\n"
        "Norwegian and Danish ministers met in Oslo on Thursday to weigh the bank's role in talks on debt."
    )
    assert set(meetings(text, DAY)[-1].parties) == {"Norway", "Denmark"}


def test_a_word_that_two_bodies_share_names_neither() -> None:
    text = (
        "The African Development Bank and the Asian Development Bank lend too little.\n\n"
        "Norwegian and Danish ministers will attend the bank's annual meeting in Oslo on Monday."
    )
    assert not {"African Development Bank", "Asian Development Bank"} & set(meetings(text, DAY)[-1].parties)


@pytest.mark.parametrize(
    "text",
    [
        "The African Development Bank's board of governors met in Lome on Thursday.",
        "The board of governors of the African Development Bank met in Lome on Thursday.",
        "The African Development Bank's Board of Governors met in Lome on Thursday.",
        "The African Development Bank's Executive Board met in Lome on Thursday.",
        "A meeting of the African Development Bank's board of governors was held in Lome on Thursday.",
        "The African Development Bank lends.\n\nThe bank's policy-making board of governors met in Lome on Thursday.",
    ],
)
def test_a_board_of_governors_is_an_organ_of_its_body(text: str) -> None:
    [mention] = meetings(text, DAY)
    assert mention.parties == ("African Development Bank",)


def test_the_board_of_a_firm_is_no_meeting_of_the_body_in_the_text() -> None:
    text = (
        "Chile asked the International Coffee Organization for aid.\n\n"
        "The firm's board of directors met in Lima on Thursday."
    )
    assert not meetings(text, DAY)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # What stands before a name is no title of his: a plural, "and", a preposition with a people before it.
        (
            "Swedish Trade Minister Nils Berg flew to Tokyo. After talks with Japanese ministers, Berg said on Tuesday "
            "that a meeting with Japanese Prime Minister Mori Kenta would follow.",
            {"Sweden", "Japan"},
        ),
        (
            "After talks with the Danes, Swedish Trade Minister Nils Berg flew home. After his meeting with the "
            "Norwegian monarch, Berg told reporters in Oslo that they had discussed fish.",
            {"Sweden", "Norway"},
        ),
        (
            "Portuguese officials and President Ronald Reagan held talks on the base in Lisbon on Monday.",
            {"Portugal", "United States"},
        ),
        (
            "British corporate affairs minister Giles Webb met Japanese officials in Tokyo on Monday.",
            {"United Kingdom", "Japan"},
        ),
        (
            "Norway's ambassador to the United Nations, Kari Holm, met Kenyan President Amos Kiptoo on Friday.",
            {"Norway", "Kenya"},
        ),
    ],
)
def test_whom_a_person_speaks_for_is_told_by_his_own_title(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[-1].parties) == parties


@pytest.mark.parametrize(
    ("text", "day", "parties"),
    [
        ("North and South Korea held talks in Kaesong on Thursday.", DAY, {"North Korea", "South Korea"}),
        ("East and West German ministers met in Bonn on Thursday.", DAY, {"East Germany", "West Germany"}),
        (
            "NATO may send ships, and NATO states will pay. It will be told at a meeting on May 17 at the alliance's "
            "seat in Brussels, Belgium.",
            DAY,
            {"NATO"},
        ),
        (
            "Officials of the Arab League drew up a plan. Ministers of the league will meet in Cairo on Sunday.",
            DAY,
            {"Arab League"},
        ),
        ("Leaders will discuss oil at the economic summit in Bonn on May 2.", dt.date(1985, 4, 25), {"G7"}),
        ("An economic summit in Bonn on May 9 will be proposed, a banker said.", DAY, set()),
        ("The plan will be told at the June 3-5 summit of industrial nations in Nice.", DAY, {"G7"}),
        ("Finance ministers of leading industrial nations met in Berlin on Thursday.", DAY, {"G7"}),
        ("Finance ministers of six leading industrial nations met in Berlin on Thursday.", DAY, set()),
        ("Finance ministers and central bankers of the G10 met in Berlin on Thursday.", DAY, {"G10"}),
    ],
)
def test_bodies_and_groups_by_what_they_are_called(text: str, day: dt.date, parties: set[str]) -> None:
    told = meetings(text, day)
    assert set(told[-1].parties if told else ()) == parties


def test_a_state_of_two_halves_goes_by_its_half_where_the_text_names_it_in_full() -> None:
    text = (
        "South Korea and North Korea traded blame. The South's unification minister met envoys of the North in Seoul."
    )
    assert set(meetings(text, dt.date(2013, 6, 7))[0].parties) == {"South Korea", "North Korea"}


def test_both_sides_are_the_two_states_that_a_text_is_about() -> None:
    text = (
        "Norway wants its cod back. Norwegian boats were stopped by Iceland in May, and Norway was angry.\n\n"
        "Iceland, where Icelandic boats stay home, may give in. Oslo would ask for talks next week, and the two sides "
        "would likely meet the week after, Norwegian officials said. Reykjavik is silent."
    )
    assert {one.parties for one in meetings(text, DAY)} == {("Norway", "Iceland")}


def test_some_members_of_a_body_are_not_the_body() -> None:
    text = "Peru held talks in Lima on Thursday with the ten elected members of the U.N. Security Council."
    assert [one.parties for one in meetings(text, DAY)] == [("Peru",)]
    text = "A meeting of EC heads of government in Cork and an EC heads of state summit are planned, both on May 9."
    assert all("European Union" in one.parties for one in meetings(text, DAY))


def test_a_visit_is_none_of_the_talks_that_go_by_their_number() -> None:
    text = (
        "North Korean leader Kim Jong Il arrived in Moscow on Thursday.\n\n"
        "Russia wants the six-party talks with China, Japan and South Korea to resume. The purpose of his visit was "
        "not told."
    )
    told = [one for one in meetings(text, DAY) if one.form == "visit"]
    assert told and all(len(one.parties) == 2 for one in told)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Three Latin American presidents met Portuguese Prime Minister Rui Melo in Lisbon on Thursday.", {"Portugal"}),
        ("The plan was sent to G-7 leaders who will attend a summit in Nice on May 9.", {"G7"}),
        (
            "The plan was sent to Fiji's leader, who declined to attend a summit of the G20 in Nice on Thursday.",
            {"G20"},
        ),
        (
            "Dealers await talks of Group of Five ministers on Monday, and Group of Seven monetary talks on Tuesday.",
            {"G7"},
        ),
        (
            "Ministers of the Group of Seven agreed to act, the Group of Seven said. In a statement issued after a "
            "meeting at the Treasury in Bonn that ended on Thursday, the ministers said no more.",
            {"G7"},
        ),
    ],
)
def test_groups_of_states_in_other_words(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[-1].parties) == parties


@pytest.mark.parametrize("officials", ["Reagan Administration officials", "Reagan administration officials"])
def test_officials_of_a_statesmans_government_are_of_his_state(officials: str) -> None:
    told = meetings(f"Irish Prime Minister Sean Daly met {officials} in Washington on Thursday.", dt.date(1987, 5, 4))
    assert set(told[0].parties) == {"Ireland", "United States"}
    assert [one.name for one in told[0].participants] == ["Sean Daly"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Peru's trade minister blamed a stiff Ghanaian stand for the collapse of last week's International Cocoa "
            "Organization, ICCO, talks on quotas.",
            {"Peru", "International Cocoa Organization"},
        ),
        (
            "Peru's team did not attend the session of the International Cocoa Organization on Friday.",
            {"International Cocoa Organization"},
        ),
        ("Finnish National Bank head Pekka Aho held talks with Kenya in Nairobi on Thursday.", {"Finland", "Kenya"}),
        (
            "Peruvian envoys met officials of Ghana's Export Credits Department in Accra, a banker said on Friday.",
            {"Peru", "Ghana"},
        ),
        (
            "The European Union wants one tax. At the European Union's seat ministers were gloomy, and Danish Finance "
            "Minister Palle Holm was silent on Thursday after chairing a two-day meeting.",
            {"Denmark", "European Union"},
        ),
        (
            "Peru wants a loan, its president said. Peru's team, led by Treasury Secretary Juan Soto, met officials of "
            "Kenya in Nairobi on Thursday.",
            {"Peru", "Kenya"},
        ),
    ],
)
def test_whose_house_and_whose_seat_at_the_table(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[-1].parties) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kenya will help, Ghanaian Defence Minister Kofi Badu said. In his talks with Kenyan Defence Minister Amos "
            "Kiptoo, he said, he had asked for ships.",
            {"Ghana", "Kenya"},
        ),
        (
            "Kenyan Prime Minister Amos Kiptoo leaves on his sixth official visit to Ghana on Wednesday, weeks after "
            "it imposed new tariffs.",
            {"Kenya", "Ghana"},
        ),
    ],
)
def test_whose_talks_and_whose_visit_it_is(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[-1].parties) == parties


def test_the_talks_are_none_of_those_only_spoken_of() -> None:
    text = (
        "Loan talks of the port with its banks were tense after a brief meeting of the two sides on Friday. The talks "
        "may end soon.\n\nThe banks are more than willing to discuss terms with Peru, Ghana and Kenya."
    )
    assert all(set(one.parties) != {"Peru", "Ghana", "Kenya"} for one in meetings(text, DAY))


def test_those_who_meet_for_a_summit_hold_that_summit() -> None:
    text = (
        "Leaders of the African Union met in Accra on Saturday for a two-day summit expected to shape trade by 2025. "
        "The meeting opened in heavy rain."
    )
    assert [set(one.parties) for one in meetings(text, DAY)] == [{"African Union"}] * 2


def test_their_meeting_is_that_of_the_subject() -> None:
    text = "Anwar Sadat and Rajiv Gandhi failed to narrow their differences at their meeting in Cairo on Tuesday."
    assert set(meetings(text, DAY)[0].parties) == {"Egypt", "India"}


def test_those_who_are_told_to_be_there_are_sides_where_nobody_else_is() -> None:
    text = (
        "Ariel Sharon and the Egyptian foreign minister, Ahmed Maher, clashed at the conference in Madrid on Tuesday."
    )
    assert set(meetings(text, DAY)[0].parties) == {"Israel", "Egypt"}
    text = "Cuban negotiator Ricardo Alarcon stormed out of the talks in Lima on Tuesday."
    assert meetings(text, DAY)[0].parties == ("Cuba",)


def test_the_sides_stand_behind_place_and_day() -> None:
    text = "The meeting in Kampala on Tuesday of Yoweri Museveni and Rwanda's Paul Kagame produced no accord."
    assert set(meetings(text, DAY)[0].parties) == {"Uganda", "Rwanda"}


@pytest.mark.parametrize(
    "text",
    [
        "At talks in Oslo on Monday, Norway and Denmark pledged to protect fish.",
        "At a meeting in Oslo on Monday, the Norwegian and Danish foreign ministers vowed to protect fish.",
        "During talks in Oslo on Monday, Norway and Denmark settled their row over fish.",
        "Meeting in Oslo on Monday, Norway and Denmark called for calm.",
        "After three days of talks in Rome, Norway signed an accord with Denmark on Monday.",
    ],
)
def test_those_who_do_something_at_the_meeting_a_sentence_begins_with_are_its_sides(text: str) -> None:
    assert set(meetings(text, dt.date(2005, 11, 22))[0].parties) == {"Norway", "Denmark"}


def test_who_attacks_another_during_talks_is_not_at_them() -> None:
    text = "During talks in Vienna on Monday, Norway bombed Lebanon."
    assert all("Norway" not in one.parties for one in meetings(text, dt.date(2005, 11, 22)))


def test_the_two_sides_are_those_named_together_last() -> None:
    text = (
        "Peru and Chile are far apart on fishing, officials in Lima said.\n\nFormal talks between the two sides will "
        "resume next week."
    )
    (told,) = meetings(text, dt.date(2005, 11, 22))
    assert set(told.parties) == {"Peru", "Chile"}


def test_talks_somebody_came_back_from_were_not_where_he_went() -> None:
    text = "Foreign Minister Sergei Lavrov returned to Moscow from Tokyo on Monday after talks on the islands."
    (told,) = meetings(text, dt.date(2005, 11, 22))
    assert (told.place, set(told.parties)) == ("Tokyo", {"Russia", "Japan"})


def test_talks_that_go_by_their_number_are_of_those_though_one_negotiator_is_told_in_a_town_of_another() -> None:
    text = (
        "The chief U.S. negotiator to talks in Beijing on North Korea's weapons says he expects to go home on Monday. "
        "Japan's delegate says there is still a chance of a deal in the six-party talks that also include the two "
        "Koreas and Russia."
    )
    for told in meetings(text, dt.date(2005, 9, 18)):
        assert {"Japan", "Russia", "North Korea"} <= set(told.parties)


@pytest.mark.parametrize(
    "text",
    [
        "Peru told Norway at talks in Rome on Monday that it would not yield.",
        "At talks in Rome on Monday, Peru told Norway that it would not yield.",
        "Peru used talks in Rome on Monday to press Norway on fishing rights.",
        "Peru agreed with Norway in Rome on Monday to share the catch.",
        "Peruvian and Norwegian diplomats huddled in Rome on Monday.",
        "Peruvian President Luis Ortega raised the border with Norwegian Premier Jan Holm in Rome on Monday.",
    ],
)
def test_what_one_tells_or_asks_another_at_talks_is_told_to_a_side(text: str) -> None:
    (told,) = meetings(text, dt.date(2005, 11, 22))
    assert (told.place, told.when.earliest) == ("Rome", dt.date(2005, 11, 21))
    assert set(told.parties) == {"Peru", "Norway"}


def test_an_invitation_to_talks_is_to_a_side() -> None:
    (told,) = meetings("Greece has invited Japan to talks in Nairobi on Tuesday.", dt.date(2005, 11, 22))
    assert set(told.parties) == {"Greece", "Japan"}


@pytest.mark.parametrize(
    "text",
    [
        "Envoys of Norway and Peru meeting in Riga failed to agree on quotas.",
        "Negotiators from Norway and Peru meeting behind closed doors in Riga failed to agree on quotas.",
        "After talks in Riga, the foreign ministers of Norway and Peru agreed to meet again in April.",
        "At talks in Riga, the presidents of Norway and Peru agreed to meet again in April.",
    ],
)
def test_the_second_of_two_lands_is_a_side_though_a_word_of_meeting_follows(text: str) -> None:
    for told in meetings(text, dt.date(2015, 3, 18)):
        assert set(told.parties) == {"Norway", "Peru"}


def test_a_meeting_called_after_a_town_has_no_side_of_it() -> None:
    assert meetings("The Riga meeting of Norway and Peru failed.", dt.date(2015, 3, 18))[0].parties == (
        "Norway",
        "Peru",
    )
