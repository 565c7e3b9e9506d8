"""Meetings told without "met with": speaking together, joining others, summoning an envoy, making a deal."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 9, 21)


@pytest.mark.parametrize(
    ("text", "parties", "place"),
    [
        (
            "Norwegian Foreign Minister Jonas Eide and his Chadian counterpart, Moussa Faki, spoke again on Friday.",
            {"Norway", "Chad"},
            None,
        ),
        (
            "Norwegian Foreign Minister Jonas Eide joins the foreign ministers of Chad and Mali in Geneva on Monday.",
            {"Norway", "Chad", "Mali"},
            "Geneva",
        ),
        ("Ghana summoned the Danish ambassador on Friday over the remarks.", {"Ghana", "Denmark"}, None),
        ("The Danish ambassador was summoned to the Ghanaian Foreign Ministry on Friday.", {"Ghana", "Denmark"}, None),
        ("The move follows a deal forged last week between Norway and Chad in Geneva.", {"Norway", "Chad"}, "Geneva"),
        ("The deal struck by Norway and Chad in Tunis last week is a first step.", {"Norway", "Chad"}, "Tunis"),
        ("Norway reached a fishing accord with Morocco on Friday.", {"Norway", "Morocco"}, None),
        (
            "The Danish ambassador to Ghana met Ghanaian diplomats on Friday over millions of intercepted phone calls.",
            {"Ghana", "Denmark"},
            None,
        ),
    ],
)
def test_who_met_is_told_in_other_words(text: str, parties: set[str], place: str | None) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert set(found[0].parties) == parties
    assert found[0].place == place
    assert found[0].form != "call" or "spoke" in text


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Jonas Eide joined the leaders of Chad and Mali in calling for calm.",
        "Norwegian Foreign Minister Jonas Eide and Chadian Foreign Minister Moussa Faki spoke of hope.",
        "A judge summoned the Danish director on Friday.",
        "Several companies have signed agreements with partners of the Danish state and with Ghana Oil.",
        "Denmark's army gathers intelligence of all kinds with the help of Norway.",
        "Spies from Norway intercepted millions of phone calls in Denmark on Friday.",
    ],
)
def test_words_like_these_that_tell_of_no_meeting(text: str) -> None:
    assert not meetings(text, _DAY)


def test_an_accord_that_is_known_was_made_another_time_than_the_meeting() -> None:
    found = meetings("The meeting of Norway and Chad in Tunis on Friday upheld the fishing accord signed in May.", _DAY)
    assert found[0].place == "Tunis"
    assert found[0].when.earliest == dt.date(2013, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chad, now in a third day of talks in Tunis, said on Friday that they had a deal.",
        "Norwegian and Chadian negotiators met in Tunis for a third straight day on Friday.",
        "The talks between Norway and Chad in Tunis were in their third day on Friday.",
    ],
)
def test_the_day_that_talks_have_reached_tells_when_they_began(text: str) -> None:
    when = meetings(text, _DAY)[0].when
    assert (when.earliest, when.latest) == (dt.date(2013, 9, 18), dt.date(2013, 9, 20))


def test_a_third_day_of_something_else_tells_nothing() -> None:
    text = "Norway and Chad opened talks in Tunis on Friday, the third day of the fighting."
    assert meetings(text, _DAY)[0].when.earliest == dt.date(2013, 9, 20)


def test_the_last_round_is_another_than_the_talks_at_hand() -> None:
    text = (
        "Norway and Chad resumed talks in Tunis on Friday.\n\n"
        "He spoke of difficult talks and of quarrels that had blocked a deal in the last round earlier this month."
    )
    found = meetings(text, _DAY)
    assert found[0].when.earliest == dt.date(2013, 9, 20)
    assert all(one.when.earliest == dt.date(2013, 9, 20) for one in found if one.group == found[0].group)


def test_more_sides_of_the_same_talks() -> None:
    text = (
        "Chad complicated talks with the Norwegians in Tunis on Friday.\n\n"
        "The talks in Tunis were still under way, with ministers from Mali, Niger, Benin, Togo and Chad holding "
        "meetings with Norwegian Foreign Minister Jonas Eide.\n\n"
        "Ghanaian Deputy Foreign Minister Kofi Adu was also headed to the talks."
    )
    found = meetings(text, _DAY)
    assert len(found) == 3
    assert len({one.group for one in found}) == 1


def test_talks_of_the_day_are_not_the_conference_to_come() -> None:
    text = (
        "Norway and Chad vowed to set a date for a peace conference on the border.\n\n"
        "The conference will see ministers from both countries meet to end the dispute.\n\n"
        "Speaking after today's talks with Chadian Foreign Minister Moussa Faki, Norwegian Foreign Minister Jonas Eide "
        "was hopeful."
    )
    found = meetings(text, _DAY)
    assert found[0].group == found[1].group != found[2].group
    assert found[1].status == "planned"
    assert found[2].when.earliest == _DAY


def test_where_envoys_were_sent_is_where_the_talks_of_the_lead_are() -> None:
    text = (
        "Norway and Chad prepared to hold their first talks on the border.\n\n"
        "Both presidents have sent delegations to the Tunisian capital, Tunis, for talks on a truce."
    )
    found = meetings(text, _DAY)
    assert {one.place for one in found} == {"Tunis"}
    assert len({one.group for one in found}) == 1


def test_the_conference_takes_up_the_one_to_come() -> None:
    text = (
        "A peace conference between Norway and Chad will be held in January.\n\n"
        "Mali mediator Ali Sow met Norwegian and Chadian diplomats in Tunis on Friday.\n\n"
        "Mali has long hoped for the conference to be held."
    )
    found = meetings(text, _DAY)
    assert found[2].group == found[0].group != found[1].group


def test_who_speaks_during_a_visit_is_the_visitor_and_speaks_of_other_talks() -> None:
    text = (
        "Ghana and Togo opened talks in Tunis on Friday.\n\n"
        "Speaking during a visit to Mali, Norwegian Foreign Minister Jonas Eide said the talks were serious."
    )
    by_place = {one.place: one for one in meetings(text, _DAY)}
    assert by_place.keys() == {"Tunis", "Mali"}
    assert set(by_place["Mali"].parties) == {"Norway", "Mali"} and by_place["Mali"].form == "visit"


def test_those_who_plan_to_meet_again_hold_two_meetings() -> None:
    text = (
        "Speaking after today's talks with Chadian Foreign Minister Moussa Faki, Norwegian Foreign Minister Jonas Eide "
        "said they planned to meet again in Tunis next month."
    )
    held, planned = meetings(text, _DAY)
    assert (held.status, held.place) == ("held", None)
    assert (planned.status, planned.place) == ("planned", "Tunis")


def test_an_envoy_without_a_state_is_summoned_by_another() -> None:
    [one] = meetings("Ambassador Carl Rivers was summoned to the Ghanaian Foreign Ministry on Friday.", _DAY)
    assert one.parties == ("Ghana",)


def test_talks_that_have_been_held_in_a_city_are_no_mere_relations() -> None:
    [one] = meetings("Norwegian and Malian officials have been holding talks in Tunis, but violence goes on.", _DAY)
    assert one.place == "Tunis"
    assert not meetings("Norwegian and Malian officials have been holding talks for years.", _DAY)
