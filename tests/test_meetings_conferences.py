"""Conferences of many states that nobody lists, and the meetings of two beside them."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from briefing.ingest import zones
from briefing.model import Article, MeetingMention
from tests.meeting_texts import meetings

_DAY = dt.date(1989, 1, 10)  # a Tuesday


def _of_form(text: str, *forms: str, published: dt.date = _DAY) -> list[MeetingMention]:
    return [one for one in meetings(text, published) if one.form in forms]


@pytest.mark.parametrize(
    "text",
    [
        "An international conference on landmines opened in Vienna on Monday. The French and Polish foreign ministers "
        "met on Tuesday during the conference.",
        "Polish Foreign Minister Jan Nowak and French Foreign Minister Luc Morel met on Sunday in Vienna. The two "
        "ministers met during a five-day international conference on landmines.",
        "Secretary of State John Baker told reporters after the 40-nation conference opened that he had met French "
        "Foreign Minister Luc Morel in Vienna on Sunday.",
        "Secretary of State John Baker will attend the world conference on landmines in Vienna and hold talks with "
        "French Foreign Minister Luc Morel.",
        "Secretary of State John Baker met French Foreign Minister Luc Morel on Monday at a meeting in Vienna, where "
        "an international conference on landmines opened on Saturday.",
        "At the conference, the Iranian and Iraqi foreign ministers met for the first time. The conference of 90 "
        "non-aligned nations opened in Nicosia on Monday.",
        "President Bill Hall held talks with Prime Minister Taro Ito on Tuesday during the international climate "
        "conference in Kyoto.",
    ],
)
def test_two_who_meet_at_a_conference_of_many_hold_a_meeting_of_their_own(text: str) -> None:
    conferences = _of_form(text, "conference")
    others = _of_form(text, "meeting", "negotiation")
    assert conferences and others
    assert {one.group for one in conferences}.isdisjoint(one.group for one in others)
    assert all(not one.parties for one in conferences)
    assert any(len(one.parties) == 2 or len(one.participants) == 2 for one in others)


@pytest.mark.parametrize(
    "text",
    [
        "Spanish Foreign Minister Ana Diaz, addressing an international conference on drugs in Vienna, said Madrid "
        "would pay more. The three-day conference began on Monday.",
        "French President Jean Morel said the 40-nation donor conference in Geneva had raised 2 billion dollars. Morel "
        "held talks with Pakistani Prime Minister Ali Khan in Geneva on Monday. The conference ended on Tuesday.",
        "The Soviet ambassador to the conference, Yuri Ivanov, was content. The 149-nation meeting on mines opened in "
        "Vienna on Saturday and ends on Wednesday. Ivanov met U.S. envoy Max Friend on Monday.",
        "A 35-nation conference on human rights opened in Vienna on Monday. U.S. delegate Max Friend and Soviet "
        "delegate Ivan Petrov clashed at the conference.",
        "Libya accused the United States of lies at the Vienna conference on landmines on Monday. U.S. officials at "
        "the conference rejected the charge.",
        "The conference on landmines, attended by 85 countries, opened in Vienna on Monday. Iraq's foreign minister "
        "told the conference that Israel had mines.",
        "A five-day international conference on mines begins on Saturday in Vienna. Secretary of State John Baker "
        "plans to use the conference to warn Libya. The conference is overdue.",
        "The global climate conference in Nairobi opened on Monday. Brazil and India traded charges at the conference, "
        "conference sources said.",
    ],
)
def test_who_speaks_at_a_conference_of_many_is_none_of_its_sides(text: str) -> None:
    found = [one for one in meetings(text, _DAY) if one.form == "conference"]
    assert found and len({one.group for one in found}) == 1
    assert all(not one.parties and not one.participants for one in found)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "The five-day international conference on mines opened in Vienna on Saturday. Poland told the conference "
            "that it had none. The conference was called to bring new life to talks in Geneva.",
            7,
            11,
        ),
        (
            "An international conference on mines will meet in Vienna Jan. 12-14. Sweden said the conference was "
            "overdue. Norway hopes the conference will agree on a ban.",
            12,
            14,
        ),
    ],
)
def test_all_mentions_of_a_conference_have_its_days_and_its_town(text: str, first: int, last: int) -> None:
    found = _of_form(text, "conference")
    assert len(found) > 1
    for one in found:
        assert one.place == "Vienna"
        assert (one.when.earliest, one.when.latest) == (dt.date(1989, 1, first), dt.date(1989, 1, last))


def test_the_day_of_an_arrival_is_none_of_the_conference() -> None:
    text = (
        "An international conference on mines opens in Vienna on Thursday. On his arrival for the conference Monday, "
    )
    text += "Foreign Minister Jan Nowak of Poland said mines were cheap."
    found = _of_form(text, "conference")
    assert {one.when.earliest for one in found} == {dt.date(1989, 1, 12)}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "PARIS (AP) - Delegates to a 90-nation conference on mines worked on a declaration on Tuesday.\n\nThe "
            "conference is aimed at a ban.",
            "Paris",
        ),
        (
            "PARIS (AP) - France will attend a 90-nation conference on mines next week.\n\nThe conference will "
            "discuss a ban.",
            None,
        ),
    ],
)
def test_a_text_filed_at_a_conference_tells_its_town(text: str, town: str | None) -> None:
    told = tuple(zones.find(text).zones)
    article = Article(id="a", path="", text=text, title="", digest="a", published=_DAY, zones=told)
    found = [one for one in extract(article).meetings if one.form == "conference"]
    assert len(found) > 1 and {one.place for one in found} == {town}


def test_a_conference_elsewhere_is_another_one() -> None:
    text = "A 90-nation conference on chemical arms opened in Paris on Monday. Poland told the conference that it had "
    text += "none. Swedish envoy Ola Berg came from the Geneva disarmament conference."
    found = _of_form(text, "conference")
    assert len({one.group for one in found if one.place == "Paris"}) == 1
    assert all(one.place == "Paris" for one in found[:2])


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Greece and Turkey opened a conference on Cyprus in Geneva on Monday. The conference ended on Tuesday.",
            {"Greece", "Turkey"},
        ),
        (
            "West German Chancellor Karl Wolf and French President Jean Morel opened a two-day conference in Bonn on "
            "Monday. The conference is to prepare a treaty between the two countries.",
            {"West Germany", "France"},
        ),
        (
            "An international conference between Chad and Libya opened in Lome on Monday. The conference is on the "
            "border.",
            {"Chad", "Libya"},
        ),
        (
            "Chad will send observers to a conference on the lake that will be hosted by Niger on Thursday.",
            {"Chad", "Niger"},
        ),
    ],
)
def test_a_conference_of_two_keeps_its_sides(text: str, sides: set[str]) -> None:
    found = _of_form(text, "conference")
    assert found and all(set(one.parties) == sides for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "PLO chairman Yasser Arafat called for an international peace conference on the Middle East.",
        "Israel rejects an international conference on the Middle East.",
    ],
)
def test_a_conference_that_is_only_wished_for_is_none(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    "text",
    [
        "King Omar of Jordan and Foreign Minister Dan Levi of Israel agreed in London on Monday on an international "
        "conference on peace.",
        "President Omar Said of Egypt met King Omar of Jordan in Amman on Monday. They discussed an international "
        "conference on peace.",
    ],
)
def test_who_speaks_of_a_conference_keeps_the_meeting(text: str) -> None:
    assert all(len(one.parties) == 2 for one in meetings(text, _DAY))


def test_who_hosts_a_conference_stays_at_it() -> None:
    text = (
        "Donors pledged aid at an international conference on mines in Brussels on Friday. The conference was hosted "
    )
    text += "by the World Bank."
    assert {one.parties for one in _of_form(text, "conference")} == {("World Bank",)}


@pytest.mark.parametrize(
    "text",
    [
        "UNITED NATIONS (AP) - France told the Security Council on Monday that all should show restraint. Ambassador "
        "Jean Morel spoke at an emergency session convened on a demand of Libya.",
        "The U.N. Security Council held an emergency session on Monday. Libyan Ambassador Ali Saad told the council "
        "that two planes had been shot down. U.S. Ambassador John Baker told the session that the pilots fired first.",
        "The U.N. Security Council met in closed session on Monday. British envoy Tony Hale told the council that the "
        "islands were British.",
    ],
)
def test_who_speaks_in_the_security_council_is_none_of_two_sides(text: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) > 1 and len({one.group for one in found}) == 1
    assert {one.parties for one in found} == {("United Nations",)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks between Greece and Turkey in Bern were adjourned until Thursday.", "held"),
        ("The Security Council session on Monday adjourned until Thursday, without a vote.", "held"),
        ("The meeting of the ministers of Greece and Turkey in Bern was postponed until Thursday.", "postponed"),
    ],
)
def test_what_adjourns_was_held(text: str, status: str) -> None:
    (found,) = meetings(text, _DAY)
    assert found.status == status
    assert status == "postponed" or found.when.earliest != dt.date(1989, 1, 12)


def test_a_session_of_two_is_none_of_the_council() -> None:
    text = (
        "The U.N. Security Council called for a settlement on Monday. Greek and Turkish negotiators held a session in "
    )
    text += "Geneva on Tuesday."
    assert ("Greece", "Turkey") in {one.parties for one in meetings(text, _DAY)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Spanish Foreign Minister Ana Diaz flew to Vienna on Monday for talks with Austrian President Max Huber on "
            "an international peace conference.",
            {"Spain", "Austria"},
        ),
        (
            "Prime Minister Ana Diaz of Spain told Austrian President Max Huber in Vienna on Monday that she opposed "
            "an international conference.",
            {"Spain", "Austria"},
        ),
        ("Spain and Austria agreed in Vienna on Monday to call an international conference.", {"Spain", "Austria"}),
        (
            "A telephone conference on the hostages was held on Monday between President Ronald Reagan and British "
            "Prime Minister Margaret Thatcher.",
            {"United States", "United Kingdom"},
        ),
        (
            "A six-party conference on Korea opened in Beijing on Monday. North Korea was angry.",
            {"China", "North Korea", "South Korea", "United States", "Japan", "Russia"},
        ),
        (
            "The Geneva conference on Bosnia resumed on Saturday with the warring sides, Serbs and Croats. A global "
            "conference on trade opened in Geneva on Sunday.",
            {"Croatia"},
        ),
        (
            "Chile and Peru met on Monday in Lima. The OSCE chaired the conference. An international conference on "
            "mines may be held in Vienna.",
            {"Chile", "Peru", "OSCE"},
        ),
    ],
)
def test_those_who_speak_of_a_conference_or_hold_their_own_are_its_sides(text: str, sides: set[str]) -> None:
    first = meetings(text, _DAY)[0]
    assert set(first.parties) >= sides


@pytest.mark.parametrize(
    "text",
    [
        "The Chamber of Commerce held a conference on trade in Chicago on Monday. Canadian Minister Ann Roy spoke.",
        "An academic conference on mines opened in Warsaw on Monday, ministers said.",
        "A conference on mergers was held in New York on Monday.",
    ],
)
def test_a_conference_of_firms_or_scholars_is_none_of_states(text: str) -> None:
    assert not meetings(text, _DAY)


def test_three_who_hold_talks_at_a_conference_of_many_are_told_apart_from_it() -> None:
    text = (
        "An international conference on mines opened in London on Monday. Chile, Peru and Bolivia held talks at the "
        "conference."
    )
    (talks,) = _of_form(text, "negotiation")
    assert set(talks.parties) == {"Chile", "Peru", "Bolivia"}
    assert all(not one.parties and one.group != talks.group for one in _of_form(text, "conference"))


def test_who_comes_for_a_conference_is_there() -> None:
    text = "Chancellor Max Huber of Austria arrived in Madrid on Monday for an international conference on mines."
    (found,) = _of_form(text, "conference")
    assert [one.name for one in found.participants] == ["Max Huber"]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean and Peruvian envoys held a session in Lima on Monday. The Security Council condemned Chile. Another "
        "session is set for Wednesday.",
        "Chilean envoy Jorge Diaz and Peruvian envoy Luis Gomez met in New York. They were warned by the Security "
        "Council. The session on Monday lasted two hours.",
    ],
)
def test_a_session_of_others_is_none_of_the_security_council_told_beside_it(text: str) -> None:
    assert all("United Nations" not in one.parties for one in meetings(text, _DAY))


def test_who_meets_the_security_council_is_a_side() -> None:
    text = "The Security Council will hold a session on Friday with Chilean President Jorge Diaz."
    assert {"United Nations", "Chile"} == set(meetings(text, _DAY)[0].parties)
