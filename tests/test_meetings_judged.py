"""Who is judged for a meeting and who only lends a town to it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)  # a Thursday


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Cuba condemned Spain for signing an accord with Morocco on Monday.", {"Spain", "Morocco"}),
        ("Pakistan denounced India for holding talks with Afghanistan in Delhi on Monday.", {"India", "Afghanistan"}),
        ("Turkey praised Armenia and Azerbaijan for their talks in Prague on Monday.", {"Armenia", "Azerbaijan"}),
        (
            "Syria has warned Oman and Qatar that they will pay after signing a trade deal with Israel on Monday.",
            {"Oman", "Qatar", "Israel"},
        ),
        ("Russia warned Georgia against signing an agreement with NATO.", {"Georgia", "NATO"}),
    ],
)
def test_who_judges_is_no_side_and_who_is_judged_is(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_who_warns_at_talks_of_its_own_is_a_side() -> None:
    text = "Peru warned Chile of new tariffs at talks in Lima on Monday."
    assert set(meetings(text, DAY)[0].parties) == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Nepal plans to send a delegation to Switzerland next month to take part in peace talks.", {"Nepal"}),
        ("Egypt's foreign minister flew to Austria on Monday to attend a conference on Sudan.", {"Egypt"}),
        ("Tony Blair flew to Oman on Monday for a round of talks on Iraq's oil.", {"United Kingdom"}),
        ("Tony Blair arrived in Oman on Monday for talks.", {"United Kingdom", "Oman"}),
        ("Tony Blair visited Switzerland on Monday.", {"United Kingdom", "Switzerland"}),
    ],
)
def test_a_state_that_lends_its_towns_is_no_side_of_the_talks_of_others(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


def test_the_state_a_town_lies_in_is_no_side() -> None:
    text = "Tony Blair sat down with Jacques Chirac on Monday in Montreux, Switzerland, to sign a deal with Iran."
    assert all("Switzerland" not in one.parties for one in meetings(text, DAY))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Japan urged China during talks in Tokyo on Monday to end its patrols.", {"Japan", "China"}),
        ("Peru warned Chile that it would raise tariffs at talks with Bolivia in Lima on Monday.", {"Peru", "Bolivia"}),
    ],
)
def test_who_speaks_to_another_at_talks_is_there_with_them(text: str, parties: set[str]) -> None:
    assert set(meetings(text, DAY)[0].parties) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Sudan dominated talks between Omar Haddad of Egypt and Jan Holm of Norway in Ottawa on Monday.", "EN"),
        ("Sudan, which was not invited, denounced talks in Ottawa on Monday between Egypt and Norway.", "EN"),
        ("Sudan welcomed talks in Ottawa on Monday between Egypt and Norway.", "EN"),
        ("Egypt won the backing of Norway for sanctions against Sudan at a meeting in Ottawa on Monday.", "EN"),
        ("Egypt said on Tuesday it would send a delegation to Ottawa on Monday for talks with Norway.", "EN"),
        ("Talks between Egypt and Norway on the future of Sudan opened in Ottawa on Monday.", "EN"),
    ],
)
def test_whose_talks_they_are_and_not_what_they_are_about(text: str, parties: str) -> None:
    (told,) = meetings(text, DAY)
    assert told.place == "Ottawa"
    assert {name[0] for name in told.parties} == set(parties)


def test_what_follows_the_future_of_a_state_is_not_ahead() -> None:
    (told,) = meetings("Talks between Egypt and Norway on the future of Sudan opened in Ottawa on Monday.", DAY)
    assert told.status in ("held", "under_way")


def test_the_day_behind_what_is_told_of_a_person_is_that_of_the_meeting() -> None:
    text = "Jan Holm, Norway's premier, met Chilean Foreign Minister Luis Ortega, who took office in March, on Monday."
    (told,) = meetings(text, DAY)
    assert told.when.earliest == dt.date(2004, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "The White House is hailing an upcoming Peru-Chile summit, calling it a good sign.",
        "Denmark is welcoming a planned meeting between Peru and Chile in Lima next week.",
        "Danish officials were applauding Monday's talks between Peru and Chile in Lima.",
        "The U.S. comments on Monday followed announcements that Peruvian President Alan Garcia will meet Chilean "
        "President Michelle Bachelet in May.",
        "The Danish statement came before an announcement that Peru and Chile will hold talks in Lima on Friday.",
    ],
)
def test_who_praises_or_comments_on_the_meeting_of_others_is_not_at_it(text: str) -> None:
    [one] = meetings(text, dt.date(2008, 4, 9))
    assert set(one.parties) == {"Peru", "Chile"}


def test_who_welcomes_talks_of_his_own_is_at_them() -> None:
    [one] = meetings("Denmark is welcoming Monday's talks with Peru in Lima.", dt.date(2008, 4, 9))
    assert set(one.parties) == {"Denmark", "Peru"}
