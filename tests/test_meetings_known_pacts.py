"""Pacts told as known: by a participle, by their day and other side, by the names they bear."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 8, 18)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("A fisheries pact agreed between Chile and Peru in June expires soon.", "1996-06-01"),
        ("The accord, agreed in June by Chile and Peru, bans flights over the islands.", "1996-06-01"),
        ("Chile does not want to reopen a trade pact agreed in June with Peru.", "1996-06-01"),
        ("The substance of a trade pact agreed in June with Peru will stay, a Chilean official said.", "1996-06-01"),
        ("The Chile-Peru Free Passage was agreed in June.", "1996-06-01"),
        ("Bolivia has hailed a truce agreed in June between Chile and Peru.", "1996-06-01"),
        ("Chile violated an agreement in May with Peru.", "1996-05-01"),
        ("The Chile-Peru Treaty was concluded on Monday.", "1996-08-12"),
        ("The Clinton administration said the arms deal with Chad reached last July would help.", "1996-07-01"),
        ("The Chile-Peru border treaty, concluded on June 12, ended the dispute.", "1996-06-12"),
        ("Chile had abided by an agreement last year with Peru.", "1995-01-01"),
        ("Libya kept to an agreement in May with Tunisia to open the border.", "1996-05-01"),
        ("Under an agreement in June with Morocco, Spain will limit catches.", "1996-06-01"),
        ("After a deal in May with Chad, Libya withdrew its troops.", "1996-05-01"),
        ("Turkey's accord last month with Greece bans flights over the islands.", "1996-07-01"),
        ("Chile has kept its side of a treaty it signed with Peru in 1987.", "1987-01-01"),
        ("Oslo has respected a pact that was agreed with Stockholm last year.", "1995-01-01"),
        ("Last year's accord between Chile and Peru has been a success.", "1995-01-01"),
        ("The April accord between Chile and Peru was a success.", "1996-04-01"),
        ("A gas deal worth $4 billion was agreed between India and Iran in January.", "1996-01-01"),
        ("An agreement on June 3 between Syria and Iraq ended the dispute.", "1996-06-03"),
    ],
)
def test_a_known_pact_has_its_sides_and_its_own_day(told: str, first: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.form, found.status, str(found.when.earliest)) == ("agreement", "held", first)
    assert len(found.parties) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Turkey hopes for an accord next month with Greece.",
        "Turkey had hopes of an accord in July with Greece.",
        "Turkey sought an accord last month with Greece.",
        "Any deal reached with Chad must be submitted to Congress, a U.S. official said.",
        "A pact agreed by the cabinet in June will cost Chile dearly.",
        "The bank honoured a deal last June with Morocco.",
        "The Chile-Peru Friendship Bridge was completed in June.",
        "Bolivia praised an agreement last year with Peru.",
        "Bolivia has hailed a truce agreed last month with Peru.",
        "A Bolivian official said the deal reached with Peru last month was bad.",
        "The Chad-Libya War was concluded in 1987.",
        "The Chile-Peru Cup Final was concluded on Monday.",
    ],
)
def test_what_was_not_agreed_between_states_is_no_pact(told: str) -> None:
    assert not meetings(told, DAY)
