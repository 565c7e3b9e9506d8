"""Which mentions of one article tell of the same meeting, and what each takes over."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2020, 11, 27)


def test_an_anaphor_takes_over_day_place_and_parties() -> None:
    text = (
        "Albanian and Greek negotiators met in Tirana on Tuesday. The talks were about the sea border.\n\n"
        "A spokesman said the meeting had been useful."
    )
    found = meetings(text, DAY)
    assert len(found) == 3
    assert {one.group for one in found} == {found[0].group}
    assert {one.place for one in found} == {"Tirana"}
    assert {one.when.earliest for one in found} == {dt.date(2020, 11, 24)}
    assert {one.parties for one in found} == {found[0].parties}


def test_another_day_is_another_meeting() -> None:
    text = (
        "Swiss and French officials met in Bern on Monday. Meanwhile, Swiss and French officials will meet in Lyon "
        "on Friday."
    )
    one, other = meetings(text, dt.date(2020, 11, 25))
    assert one.group != other.group


def test_meanwhile_others_meet() -> None:
    text = (
        "Norwegian Foreign Minister Kari Berg met Danish Foreign Minister Mette Holst in Oslo on Wednesday.\n\n"
        "Meanwhile, Danish negotiator Lars Holm and Norwegian negotiator Per Dahl held talks on fish on Wednesday."
    )
    one, other = meetings(text, dt.date(2020, 11, 26))
    assert one.group != other.group


def test_the_day_before_is_one_of_the_same_talks() -> None:
    text = (
        "Envoys of Mali and Niger resumed their talks in Doha.\n\n"
        "They looked tired after the previous day's talks, which went on until midnight."
    )
    one, other = meetings(text, dt.date(2020, 11, 26))
    assert one.group == other.group


def test_other_parties_are_another_meeting() -> None:
    text = (
        "Italian Foreign Minister Luigi Di Maio met his Libyan counterpart in Rome on Monday. "
        "The Italian minister met the Egyptian foreign minister in Rome on Monday."
    )
    one, other = meetings(text, dt.date(2020, 11, 25))
    assert one.group != other.group


def test_a_call_and_a_meeting_are_never_one() -> None:
    text = (
        "The Polish and Czech prime ministers spoke by phone on Monday. The Polish and Czech prime ministers met in "
        "Prague on Monday."
    )
    one, other = meetings(text, dt.date(2020, 11, 25))
    assert (one.form, one.group) != (other.form, other.group)
    assert one.group != other.group


def test_leaders_and_their_deputies_meet_apart() -> None:
    text = (
        "The presidents of Mali and Niger met in Bamako on Monday. The deputy foreign ministers of Mali and Niger met "
        "in Bamako on Monday."
    )
    one, other = meetings(text, dt.date(2020, 11, 25))
    assert one.group != other.group


def test_a_beginning_and_an_end_are_one_meeting() -> None:
    text = (
        "Talks between Sudan and Ethiopia on the border opened in Khartoum on Monday. The talks between Sudan and "
        "Ethiopia will end on Friday."
    )
    found = meetings(text, dt.date(2020, 11, 24))
    assert len({one.group for one in found}) == 1


def test_pronouns_and_bodies_are_taken_up() -> None:
    text = "Two ministers of the Contact Group spoke to reporters on Monday. The group will meet in London on Friday."
    (one,) = meetings(text, dt.date(1999, 1, 26))
    assert one.parties == ("Contact Group",)
    assert one.place == "London"


def test_without_any_day_a_fresh_meeting_gets_the_days_of_publication() -> None:
    (one,) = meetings("Bulgarian and Romanian ministers held talks in Sofia.", DAY)
    assert one.when.basis == "publication_date"
    assert one.when.latest == DAY


def test_officers_and_diplomats_hold_two_meetings() -> None:
    text = (
        "Israeli and Egyptian military delegations met in Taba on Monday. Israeli and Egyptian diplomats held "
        "consultations in Taba on Monday. The military talks were difficult."
    )
    officers, diplomats, again = meetings(text, dt.date(1989, 2, 28))
    assert officers.group == again.group != diplomats.group
    assert diplomats.group in officers.apart and officers.group in diplomats.apart


def test_talks_that_resumed_are_those_that_began_before() -> None:
    text = (
        "Serb and Kosovo Albanian delegations resumed peace talks at Rambouillet on Saturday. The talks, which began "
        "on 6 February, are to end on Tuesday."
    )
    one, other = meetings(text, dt.date(1999, 2, 21))
    assert one.group == other.group


def test_a_body_and_its_members_are_one_side() -> None:
    text = (
        "Finance ministers of the Group of Five will gather in Tokyo this weekend. The United States, Japan, West "
        "Germany, France and Britain will meet on Saturday, officials said."
    )
    one, other = meetings(text, dt.date(1986, 1, 15))
    assert one.group == other.group


def test_the_list_of_sides_is_given_to_all_talks_of_the_article() -> None:
    text = (
        "Five countries issued a joint statement in Kazan on Monday. The accord ended a week of negotiations.\n\n"
        "The talks bring together Iran, Russia, Kazakhstan, Azerbaijan and Turkmenistan."
    )
    found = meetings(text, dt.date(2002, 4, 23))
    assert {frozenset(one.parties) for one in found} == {
        frozenset(["Iran", "Russia", "Kazakhstan", "Azerbaijan", "Turkmenistan"])
    }


def test_officials_who_tell_of_an_envoy_give_him_their_side() -> None:
    text = "Deputy Foreign Minister Jan Novotny held talks in Warsaw on Monday, Czech officials said."
    (one,) = meetings(text, dt.date(2014, 6, 4))
    assert "Czech Republic" in one.parties or "Czechia" in one.parties


def test_who_speaks_after_the_talks_was_there() -> None:
    text = (
        "Iraqi Foreign Minister Tariq Aziz met U.S. Secretary of State James Baker in Geneva on Wednesday. After more "
        "than six hours of talks, Baker said that he had heard nothing new."
    )
    one, other = meetings(text, dt.date(1991, 1, 10))
    assert one.group == other.group


def test_board_and_council_of_a_body_meet_apart() -> None:
    text = (
        "The executive board of the International Rubber Organization (IRO) opened a meeting in Kuala Lumpur on "
        "Tuesday.\n\nMembers could not settle the price range at a council meeting in early March.\n\n"
        "The board meeting will end on Thursday, IRO delegates said."
    )
    first, council, last = meetings(text, dt.date(1988, 4, 12))
    assert first.group == last.group != council.group
    assert set(first.parties) == set(council.parties) == {"International Rubber Organization"}


def test_a_company_board_is_no_organ_of_states() -> None:
    text = "The board of World Motor Corp held a meeting in Detroit on Tuesday. The board meeting lasted two hours."
    assert not meetings(text, dt.date(1988, 4, 12))


def test_what_was_said_to_be_over_before_the_meeting_is_another() -> None:
    text = (
        "Peruvian Finance Minister Luis Alva held talks with French Finance Minister Edmond Allard in Paris this "
        "morning.\n\nAlva told reporters on Friday that his talks with Canadian officials had brought no result."
    )
    today, before = meetings(text, dt.date(1988, 3, 14))
    assert today.group != before.group
    assert set(before.parties) == {"Peru", "Canada"}


def test_a_tour_has_all_its_hosts() -> None:
    text = (
        "After visiting Kenya, Uganda and Rwanda, Norwegian Foreign Minister Knut Vollebaek will travel to Egypt on "
        "Thursday."
    )
    tour, last = meetings(text, dt.date(1998, 8, 18))
    assert {"Norway", "Kenya", "Uganda", "Rwanda"} == set(tour.parties)
    assert {"Norway", "Egypt"} == set(last.parties)


def test_two_summits_of_a_sentence_have_their_own_cities() -> None:
    text = (
        "This week's G7 meeting in Halifax is a chance to look again at a pledge made at the Naples summit last July."
    )
    one, other = meetings(text, dt.date(1995, 6, 13))
    assert (one.place, other.place) == ("Halifax", "Naples")
    assert one.group != other.group


def test_a_recent_meeting_is_not_the_news_of_the_day() -> None:
    text = (
        "The council of the International Sugar Organization, ISO, is to meet in Lima next week. Exporters could not "
        "settle their stocks at a recent board meeting."
    )
    ahead, recent = meetings(text, dt.date(1991, 3, 26))
    assert ahead.parties == recent.parties == ("International Sugar Organization",)
    assert ahead.when.earliest is not None and recent.when.earliest is None


def test_they_are_the_two_who_were_named_together() -> None:
    text = (
        "Chilean Finance Minister Hernan Soto and central bank president Pedro Rojas visited Ottawa last week.\n\n"
        "They have decided to extend their journey, flying on Sunday to Lisbon."
    )
    ottawa, lisbon = meetings(text, dt.date(1989, 6, 2))
    assert set(ottawa.parties) == {"Chile", "Canada"}
    assert set(lisbon.parties) == {"Chile", "Portugal"} and lisbon.status == "planned"
    assert lisbon.when.earliest == dt.date(1989, 6, 4)


def test_who_only_tells_of_a_meeting_is_not_there() -> None:
    text = "Spokesman John Hill would not comment, but he said a meeting of NATO ambassadors in Brussels was one step."
    (found,) = meetings(text, dt.date(1989, 6, 2))
    assert not found.participants and found.parties == ("NATO",)


def test_six_nations_are_those_of_the_body_that_the_text_names() -> None:
    text = (
        "Trade ministers from the six-nation Gulf Cooperation Council ended a meeting in Muscat on Monday.\n\n"
        "The ministers later held a session on prices."
    )
    for one in meetings(text, dt.date(1987, 3, 3)):
        assert "Japan" not in one.parties


def test_the_last_day_of_a_council_meeting_is_today() -> None:
    text = (
        "A plan of the International Jute Organization, IJO, council chairman gains ground, delegates said.\n\n"
        "They hope for an accord today, the last day of the week-long council meeting."
    )
    (found,) = meetings(text, dt.date(1989, 3, 17))
    assert found.parties == ("International Jute Organization",)
    assert found.when.earliest == dt.date(1989, 3, 17)


def test_who_had_stayed_away_from_another_meeting() -> None:
    text = (
        "Spanish Prime Minister Felipe Ruiz met Irish Prime Minister Sean Lynch in Madrid on Monday.\n\n"
        "At those talks Ruiz won over Lynch, who had not attended the February meeting of the G7 in Naples."
    )
    first, again, other = meetings(text, dt.date(1990, 5, 8))
    assert first.group == again.group != other.group
    assert (other.place, other.parties) == ("Naples", ("G7",))


def test_an_hour_that_lies_ahead_is_of_today() -> None:
    text = "A session of the Group of Seven is expected to start around 4 p.m. local time."
    (found,) = meetings(text, dt.date(1990, 5, 8))
    assert found.when.earliest == found.when.latest == dt.date(1990, 5, 8)


def test_tripartite_talks_need_no_names() -> None:
    text = "Tripartite talks on the river will open in Geneva on Monday, an official said."
    (found,) = meetings(text, dt.date(1990, 5, 8))
    assert found.place == "Geneva"


def test_meetings_of_two_bodies_in_one_breath() -> None:
    text = (
        "The Finnish minister said he would go to Bern on Monday for a meeting of the OECD, and there would be a "
        "meeting of the G10."
    )
    assert {one.parties[0] for one in meetings(text, dt.date(1990, 5, 8))} >= {"G10"}
    assert len({one.group for one in meetings(text, dt.date(1990, 5, 8))}) == 2


def test_a_meeting_that_ended_is_none_that_lies_ahead() -> None:
    text = (
        "A meeting of European Community farm ministers will be held next week, a spokesman said.\n\n"
        "The ministers ended their two-day meeting in Luxembourg divided over the tax."
    )
    one, other = meetings(text, dt.date(1987, 6, 19))
    assert (one.status, other.status) == ("planned", "held")
    assert one.group != other.group


def test_talks_that_were_called_off_are_none_that_were_held() -> None:
    text = (
        "After two days of talks, Albania and Greece are close to an accord on the sea border, both sides said.\n\n"
        "Talks between Albania and Greece in October were called off in a row over who should lead them."
    )
    found = meetings(text, DAY)
    assert {one.status for one in found} >= {"held", "cancelled"}
    assert all(one.group != found[0].group for one in found if one.status == "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "In 2006, Eide and Faki agreed on a pipeline at a meeting.",
        "The meeting in 2006 between Eide and Faki was the first.",
    ],
)
def test_what_is_told_of_long_ago_gives_no_day_to_the_news_before_it(text: str) -> None:
    news = (
        "Norwegian oil output fell in August.\n\nPrices have risen since.\n\nThen Norwegian Prime Minister Jonas Eide "
        "met Chadian President Moussa Faki for an hour."
    )
    now, then = meetings(f"{news}\n\n{text}", dt.date(2013, 9, 21))
    assert now.when.latest == dt.date(2013, 9, 21)
    assert then.when.latest == dt.date(2006, 12, 31)
