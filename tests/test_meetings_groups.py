"""Which mentions of one article tell of the same meeting, and what each takes over."""

from __future__ import annotations

import datetime as dt

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
