"""Words of meetings in another sense, talks that are only spoken of, guests spoken to, and what stands in one row."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 6, 14)  # a Friday
_KING = "Jordanian King Abdullah"
_RUTTE = "Dutch Prime Minister Mark Rutte"


@pytest.mark.parametrize(
    "text",
    [
        f"A photograph shows {_RUTTE} sitting at the same table as the Jordanian envoy.",
        "Dutch spokesman Kees Vos heads a panel of lawyers based in Jordan.",
        f"{_RUTTE} defended restricting travel from Jordan to the Netherlands.",
        "Dutch spokesman Kees Vos told a conference call with reporters that Jordan was a friend.",
        f"{_RUTTE}, signing an order on trade with Jordan, said it would help farmers.",
        f"{_RUTTE} kept his policy of signing a waiver on goods from Jordan, an aide said on Monday.",
    ],
)
def test_words_in_another_sense(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    "text",
    [
        f"{_RUTTE} said there might be an opportunity for talks between Israel and Syria.",
        "Syria has shown little interest in negotiations with Israel.",
        "Syria and Israel should settle their differences through dialogue, the Dutch minister said.",
        "Israel says the border must be decided in peace negotiations with Syria.",
    ],
)
def test_talks_that_are_only_spoken_of(text: str) -> None:
    assert not meetings(text, _DAY)


def test_a_chance_of_talks_on_a_day_is_told() -> None:
    (found,) = meetings("Envoys of Syria and Israel are working on the conditions for talks in Oslo on Monday.", _DAY)
    assert found.place == "Oslo"


@pytest.mark.parametrize("verb", ["told", "assured", "promised"])
def test_a_guest_spoken_to(verb: str) -> None:
    (found,) = meetings(f"{_RUTTE} {verb} visiting {_KING} on Thursday that aid would go on.", _DAY)
    assert set(found.parties) == {"Netherlands", "Jordan"}
    assert {one.name for one in found.participants} == {"Mark Rutte", "Abdullah"}
    assert (found.status, found.when.earliest) == ("held", dt.date(2013, 6, 13))


def test_whom_one_presses_at_a_meeting() -> None:
    (found,) = meetings(f"{_RUTTE} pressed {_KING} on refugees during their talks in Amman on Thursday.", _DAY)
    assert set(found.parties) == {"Netherlands", "Jordan"}


def test_the_days_of_the_week_ahead_and_the_traveller() -> None:
    text = (
        "Dutch Foreign Minister Frans Timmermans travels to Africa next week for a conference in Nairobi on Tuesday, "
        "a summit in Kampala on Wednesday and talks with Rwandan officials in Kigali on Friday."
    )
    found = meetings(text, _DAY)
    assert [one.place for one in found] == ["Nairobi", "Kampala", "Kigali"]
    assert [one.when.earliest for one in found] == [dt.date(2013, 6, day) for day in (18, 19, 21)]
    assert all(one.status == "planned" for one in found)
    assert all("Frans Timmermans" in {who.name for who in one.participants} for one in found)


def test_a_city_left_on_a_day_is_not_where_they_meet() -> None:
    (found,) = meetings(f"{_RUTTE} left Lisbon on Thursday for the European Union summit in Estonia.", _DAY)
    assert found.place == "Estonia"


def test_the_month_of_an_election_is_not_that_of_a_visit() -> None:
    (found,) = meetings(f"{_KING} was the first to visit the Netherlands after its election in September 2012.", _DAY)
    assert found.when.earliest is None or found.when.earliest.year == 2013


def test_a_visit_in_a_condition_is_told_all_the_same() -> None:
    (found,) = meetings(f"If {_KING} hoped to impress {_RUTTE} during his visit to Amman on Monday, he did.", _DAY)
    assert found.place == "Amman"


@pytest.mark.parametrize(
    "text",
    [
        "(This version of the story corrects the name of the Jordanian summit in Amman)",
        "Jordan and Lebanon fell in the World Harvest Forum's 2013 report on wheat.",
    ],
)
def test_notes_and_reports_are_no_meetings(text: str) -> None:
    assert not meetings(f"{_RUTTE} spoke. {text}", _DAY)


def test_what_will_be_done_on_a_visit_lies_ahead() -> None:
    (found,) = meetings(f"{_RUTTE} will inspect the port on a visit to Jordan, an aide said.", _DAY)
    assert found.status == "planned"


def test_last_week_told_on_a_sunday() -> None:
    (found,) = meetings(f"{_RUTTE} met {_KING} in Amman last week.", dt.date(2013, 6, 16))
    assert found.when.earliest == dt.date(2013, 6, 10)


def test_he_is_found_behind_sentences_about_him() -> None:
    text = f"{_RUTTE} gave a speech. He was brief. “It was short. “Aid stays,” he said. He is to visit Amman on Monday."
    assert [one.name for one in meetings(text, _DAY)[-1].participants] == ["Mark Rutte"]
