"""One meeting that an article first seems to tell as two: its outcome, and "the meeting" of the same sides."""

from __future__ import annotations

import datetime as dt

from tests.meeting_texts import meetings

_DAY = dt.date(2009, 6, 12)


def _groups(text: str) -> list[int]:
    return [one.group for one in meetings(text, _DAY)]


def test_what_the_two_sides_agreed_is_of_their_meeting_before() -> None:
    text = (
        "Greek and Albanian ministers met in Tirana on Thursday to discuss the border. The road had been closed for "
        "months.\n\nFarmers had protested.\n\nLorries stood in long lines.\n\nBoth countries agreed to open two "
        "crossings, a spokesman said."
    )
    found = meetings(text, _DAY)
    assert [one.form for one in found][-1] == "agreement"
    assert len({one.group for one in found}) == 1


def test_what_was_agreed_in_a_year_told_is_not() -> None:
    text = (
        "Greek and Albanian ministers met in Tirana on Thursday to discuss the border.\n\nFarmers had protested.\n\n"
        "In 1996, Greece and Albania signed a treaty of friendship."
    )
    assert len(set(_groups(text))) == 2


def test_an_agreement_of_others_is_not() -> None:
    text = (
        "Greek and Albanian ministers met in Tirana on Thursday to discuss the border.\n\nFarmers had protested.\n\n"
        "Greece and Italy agreed to lay a cable."
    )
    assert len(set(_groups(text))) == 2


def test_what_is_agreed_does_not_go_back_to_a_plan() -> None:
    text = (
        "Greek and Albanian ministers will meet in Tirana on Thursday to discuss the border.\n\nFarmers had "
        "protested.\n\nGreece and Albania signed a treaty on fishing."
    )
    assert len(set(_groups(text))) == 2


def test_the_year_at_the_head_of_a_sentence_is_that_of_the_agreement() -> None:
    for text in (
        "In 1996, Greece and Albania agreed to a fishing treaty.",
        "Greece and Albania signed a treaty on fishing in 1996.",
    ):
        assert [one.when.earliest for one in meetings(text, _DAY)] == [dt.date(1996, 1, 1)]


def test_two_who_meet_beside_a_summit_of_many_hold_a_meeting_of_their_own() -> None:
    text = (
        "Indian Prime Minister Manmohan Singh spoke at the close of a summit of Asian states in Bangkok.\n\nLeaders at "
        "the summit, including Singh and Japanese Prime Minister Taro Aso, had been asked to act.\n\nTrade was not "
        "raised when Singh met Japanese Prime Minister Taro Aso on Wednesday."
    )
    found = meetings(text, _DAY)
    assert found[-1].trigger == "meet"
    assert found[-1].group not in {one.group for one in found[:-1]}


def test_two_who_meet_at_their_own_summit_do_not() -> None:
    text = (
        "Indian Prime Minister Manmohan Singh and Japanese Prime Minister Taro Aso held a summit in Bangkok on "
        "Wednesday.\n\nTrade was not raised when Singh met Aso on Wednesday."
    )
    assert len(set(_groups(text))) == 1


def test_a_gerund_with_others_is_not_the_meeting() -> None:
    text = (
        "She met the Kenyan president, Mwai Kibaki, as U.S. envoy Hillary Clinton, on Thursday.\n\nClinton laid "
        "flowers before meeting with widows at a clinic."
    )
    found = meetings(text, _DAY)
    assert len({one.group for one in found}) == len(found)


def test_a_summit_called_by_a_month_far_ahead_was_that_of_last_year() -> None:
    text = (
        "Greek Prime Minister Costas Karamanlis will meet Italian Prime Minister Silvio Berlusconi in Rome on Monday."
        "\n\nOfficials have held talks on the dam after it was raised during Karamanlis' November summit with "
        "Berlusconi and will go on."
    )
    found = meetings(text, dt.date(2009, 1, 2))
    assert found[-1].when.earliest == dt.date(2008, 11, 1)
    assert found[-1].group != found[0].group


def test_a_summit_called_by_the_next_month_is_ahead() -> None:
    text = "Karamanlis will meet Italian Prime Minister Silvio Berlusconi at a March summit."
    found = meetings("Greek Prime Minister Costas " + text, dt.date(2009, 1, 2))
    assert found[0].when.earliest == dt.date(2009, 3, 1)


def test_a_month_gone_by_is_no_day_of_a_visit_of_four_days() -> None:
    text = (
        "Greek Prime Minister Costas Karamanlis will hold a summit with Italian Prime Minister Silvio Berlusconi in "
        "Rome on Monday.\n\nKaramanlis begins a four-day visit to Italy on Sunday.\n\nThe dam was raised at "
        "Karamanlis's November summit with Berlusconi, and both will continue efforts to agree."
    )
    found = meetings(text, dt.date(2009, 1, 2))
    assert [one.group for one in found if one.when.earliest == dt.date(2008, 11, 1)] == [found[-1].group]


def test_governors_of_central_banks_sit_for_their_body() -> None:
    told = meetings(
        "Finance ministers and central bank governors of the European Union ended talks in Rome on Wednesday.",
        dt.date(2012, 5, 17),
    )[0]
    assert (told.parties, told.place) == (("European Union",), "Rome")


def test_european_officials_speak_for_the_union_and_its_leaders_for_their_lands() -> None:
    told = meetings("U.S. and European officials met in Rome on Tuesday.", _DAY)
    assert set(told[0].parties) == {"United States", "European Union"}
    leaders = meetings("European leaders met in Rome on Tuesday for talks between France and Italy.", _DAY)
    assert leaders
    assert all("European Union" not in one.parties for one in leaders)
