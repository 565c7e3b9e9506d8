"""What somebody says that others do: the clause behind a verb of saying has a subject of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 5, 8)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A spokesman said Norway will hold talks with Latvia on Friday.", {"Norway", "Latvia"}),
        ("Officials said Norway, Estonia and Latvia had held talks with Finland on Monday.", 4),
        ("The African Union says Kenya and Uganda are due to hold talks with Rwanda on Friday.", 3),
        ("A diplomat told reporters Kenya had opened talks with Uganda on Monday.", {"Kenya", "Uganda"}),
        ("A spokesman said Foreign Minister Espen Eide of Norway would hold talks in Riga with Latvia.", 2),
    ],
)
def test_the_subject_of_what_is_said_takes_part(text: str, parties: set[str] | int) -> None:
    (found,) = meetings(text, _DAY)
    assert (len(found.parties) if isinstance(parties, int) else set(found.parties)) == parties


def test_one_who_speaks_behind_a_quotation_is_no_such_subject() -> None:
    (found,) = meetings('"It is time," said a Kenyan envoy in Riga. Norway held talks with Latvia on Monday.', _DAY)
    assert set(found.parties) == {"Norway", "Latvia"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway's foreign minister says his country and Latvia will hold talks on Friday in Riga.",
        "Norwegian Foreign Minister Espen Eide said his country would open talks with Latvia on Friday in Riga.",
        "Norwegian Prime Minister Erna Solberg spoke on Monday. She said her country and Latvia will hold talks on"
        " Friday in Riga.",
    ],
)
def test_his_country_is_that_of_who_speaks(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert set(found.parties) == {"Norway", "Latvia"}
    assert found.when.earliest == dt.date(2013, 5, 10)


def test_nobodys_country_is_no_state() -> None:
    (found,) = meetings("The singer loves his country. Norway held talks with Latvia on Monday in Riga.", _DAY)
    assert set(found.parties) == {"Norway", "Latvia"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said in a statement Norway will hold talks with Latvia in Riga on Friday.",
        "The spokesman said on Monday Norway and Latvia will hold talks in Riga on Friday.",
        "He said at a news conference Norway has invited Latvia to talks in Riga on Friday.",
    ],
)
def test_where_it_was_said_does_not_hide_the_subject(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (set(found.parties), found.when.earliest) == ({"Norway", "Latvia"}, dt.date(2013, 5, 10))


def test_a_delay_that_is_over_puts_nothing_off() -> None:
    (found,) = meetings("Norway and Latvia met in Riga on Monday after months of delay.", _DAY)
    assert found.status == "held"
    (found,) = meetings("Norway and Latvia announced the postponement of talks due in Riga on Friday.", _DAY)
    assert found.status == "postponed"


@pytest.mark.parametrize("verb", ["described", "defended", "played down"])
def test_the_day_on_which_talks_ahead_are_spoken_of_is_not_theirs(verb: str) -> None:
    (found,) = meetings(f"Norway on Monday {verb} the upcoming talks with Latvia in Riga.", _DAY)
    assert set(found.parties) == {"Norway", "Latvia"}
    assert (found.status, found.when.precise) == ("planned", False)


def test_what_talks_are_called_is_no_second_meeting() -> None:
    (found,) = meetings(
        'Officials say Friday\'s talks between Norway and Latvia will be "talks about the talks."', _DAY
    )
    assert found.when.earliest == dt.date(2013, 5, 10)


@pytest.mark.parametrize(
    "text",
    [
        "The accord Norway and Latvia signed in Riga on Monday ends a long dispute.",
        "A peace accord brokered by Finland was signed in Riga on Monday by Norway and Latvia.",
        "Finland welcomed the accord Norway and Latvia signed in Riga on Monday.",
    ],
)
def test_who_signed_an_accord(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert {"Norway", "Latvia"} <= set(found.parties) <= {"Norway", "Latvia", "Finland"}
    assert ("Finland" in found.parties) == ("brokered" in text)
    assert (found.place, found.when.earliest) == ("Riga", dt.date(2013, 5, 6))


def test_talks_bring_sides_together() -> None:
    (found,) = meetings(
        "Talks in Oslo on Monday brought together Latvia's Edgars Rinkevics and Estonia's Urmas Paet.", _DAY
    )
    assert set(found.parties) == {"Latvia", "Estonia"}


def test_nobody_is_there_twice() -> None:
    text = (
        "Danish Foreign Minister Villy Sovndal said he and Latvian Foreign Minister Edgars Rinkevics agreed after"
        " overnight talks in Riga to share the catch."
    )
    (found,) = meetings(text, _DAY)
    assert sorted(one.name for one in found.participants) == ["Edgars Rinkevics", "Villy Sovndal"]
