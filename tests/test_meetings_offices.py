"""Persons told by their office alone, by pronouns, by who tells of them, and by relative clauses."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 5, 8)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Danish Foreign Minister Villy Sovndal flew to Lima on Monday.\n\nThe minister met Peruvian President"
            " Ollanta"
            " Humala on Tuesday.",
            {"Denmark", "Peru"},
        ),
        (
            "King Harald of Norway arrived in Lima on Monday.\n\nThe monarch will meet Peruvian President Ollanta"
            " Humala"
            " on Friday.",
            {"Norway", "Peru"},
        ),
        (
            "Chilean President Sebastian Pinera met Peruvian President Ollanta Humala on Monday.\n\nThe president"
            " said he"
            " would meet Bolivian President Evo Morales on Friday.",
            {"Chile", "Bolivia"},
        ),
        (
            "Chilean President Sebastian Pinera arrived in Oslo on Monday.\n\nHe's to meet Norwegian Prime Minister"
            " Jens"
            " Stoltenberg on Friday.",
            {"Chile", "Norway"},
        ),
    ],
)
def test_who_is_meant_by_an_office_or_a_pronoun(text: str, parties: set[str]) -> None:
    assert set(meetings(text, _DAY)[-1].parties) == parties


def test_an_office_that_nobody_told_of_holds_is_nobody() -> None:
    text = "Chilean Foreign Minister Alfredo Moreno spoke on Monday. The king met Peruvian President Ollanta Humala."
    assert all("Chile" not in one.parties for one in meetings(text, _DAY))


@pytest.mark.parametrize(
    "text",
    [
        "Norway has invited the foreign ministers of Chile, Peru and Bolivia to a conference in Oslo on May 30.",
        "Norway invited Chile, Peru and Bolivia to talks in Oslo on May 30.",
        "Norwegian Prime Minister Jens Stoltenberg will host the presidents of Chile, Peru and Bolivia in Oslo on"
        " May 30.",
    ],
)
def test_all_who_are_asked_to_come(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert set(found.parties) == {"Norway", "Chile", "Peru", "Bolivia"}


@pytest.mark.parametrize(
    "text",
    [
        "Danish Foreign Minister Villy Sovndal praised Peru's Rafael Roncagliolo, with whom he met in Lima on Monday.",
        "A Danish Foreign Ministry spokesman said special envoy Jens Holm left on Monday for talks with Peru in Lima.",
    ],
)
def test_whom_the_words_around_tell(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert set(found.parties) == {"Denmark", "Peru"}


def test_an_office_held_once_makes_no_side() -> None:
    text = (
        "Danish envoy Jens Holm left for Quito on Monday.\n\nHolm, a former deputy secretary-general of the United"
        " Nations,"
        " is also expected to visit Lima."
    )
    assert set(meetings(text, _DAY)[-1].parties) == {"Denmark", "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "After talks with Peruvian President Ollanta Humala in Lima on Monday, Danish Foreign Minister Villy"
        " Sovndal flew"
        " to Santiago to meet Chilean President Sebastian Pinera.",
        "Following Monday's meeting with Peru's Rafael Roncagliolo in Lima, Denmark's Villy Sovndal held talks with"
        " Chilean"
        " officials.",
        "After a meeting with Peruvian officials in Lima, Denmark will hold talks with Chile in Santiago on Friday.",
    ],
)
def test_a_meeting_ahead_of_its_subject_is_one_by_itself(text: str) -> None:
    first, second = meetings(text, _DAY)
    assert set(first.parties) == {"Denmark", "Peru"}
    assert set(second.parties) == {"Denmark", "Chile"}


def test_a_meeting_ahead_of_its_subject_may_lie_ahead_too() -> None:
    text = "Following Friday's talks with Peru in Lima, Denmark will hold talks with Chile."
    first, _ = meetings(text, _DAY)
    assert (first.when.earliest, first.status) == (dt.date(2013, 5, 10), "planned")


def test_what_is_said_after_a_meeting_is_of_the_same() -> None:
    text = (
        "After talks with Peru in Lima on Monday, Danish Foreign Minister Villy Sovndal said the talks had gone well."
    )
    (found,) = meetings(text, _DAY)
    assert set(found.parties) == {"Denmark", "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Sovndal shook hands with Mr. Humala in Lima on Monday.",
        "Mr. Sovndal dined with Mr. Humala in Lima on Monday.",
        "Mr. Sovndal spent two hours with Mr. Humala in Lima on Monday.",
    ],
)
def test_an_honorific_stands_in_no_way(text: str) -> None:
    told = "Danish Foreign Minister Villy Sovndal and Peruvian President Ollanta Humala spoke of fishing.\n\n"
    found = meetings(told + text, _DAY)[-1]
    assert set(found.parties) == {"Denmark", "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "Danish Foreign Minister Villy Sovndal discussed fishing with the president of Peru in Lima on Monday.",
        "Danish Foreign Minister Villy Sovndal saw the president of Peru in Lima on Monday.",
        "Danish Foreign Minister Villy Sovndal saw Peruvian officials in Lima on Monday.",
    ],
)
def test_office_holders_without_names_are_met(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (set(found.parties), found.place) == ({"Denmark", "Peru"}, "Lima")


@pytest.mark.parametrize(
    "text",
    [
        "Danish Foreign Minister Villy Sovndal saw Peruvian officials as rivals in Lima on Monday.",
        "Danish Foreign Minister Villy Sovndal saw Peruvian tourists in Lima on Monday.",
    ],
)
def test_not_all_who_are_seen_are_met(text: str) -> None:
    assert not meetings(text, _DAY)


def test_after_meeting_one_the_other_goes_on() -> None:
    text = (
        "After meeting Peruvian President Ollanta Humala, Danish Foreign Minister Villy Sovndal flew to Santiago.\n\n"
        "He will meet Chilean President Sebastian Pinera on Friday."
    )
    first, *_, last = meetings(text, _DAY)
    assert set(first.parties) == {"Denmark", "Peru"}
    assert set(last.parties) == {"Denmark", "Chile"}


def test_the_king_is_no_queen() -> None:
    text = (
        "King Harald of Norway left for Peru on Monday. He was accompanied by Queen Sonja.\n\nThe king will visit"
        " Lima on"
        " Friday."
    )
    assert [one.name for one in meetings(text, _DAY)[-1].participants] == ["Harald"]


@pytest.mark.parametrize(
    "who",
    ["Norway", "The Norwegian Foreign Ministry", "The Norway Department of Fisheries"],
)
def test_who_tells_of_talks_with_one_other_is_the_other_side(who: str) -> None:
    (found,) = meetings(f"{who} said on Monday that the latest round of fishing talks with Peru had ended.", _DAY)
    assert set(found.parties) == {"Norway", "Peru"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Commonwealth foreign ministers are to meet in London on Friday.", "Commonwealth of Nations"),
        ("The Organization of African Unity met in Addis Ababa on Monday.", "Organization of African Unity"),
    ],
)
def test_bodies_by_their_names(text: str, party: str) -> None:
    (found,) = meetings(text, _DAY)
    assert found.parties == (party,)


@pytest.mark.parametrize(
    "before",
    [
        "Danish Deputy Foreign Minister Villy Sovndal spoke in Lima.",
        "Former Danish Foreign Minister Villy Sovndal spoke in Lima.",
        "Ousted Danish Foreign Minister Villy Sovndal spoke in Lima.",
    ],
)
def test_an_office_alone_is_nobody_of_lesser_or_older_office(before: str) -> None:
    (told,) = meetings(f"{before} Chilean President Sebastian Pinera met the minister on Tuesday.", _DAY)
    assert (told.parties, [one.name for one in told.participants]) == (("Chile",), ["Sebastian Pinera"])


def test_the_president_is_no_vice_president_and_so_no_compatriot() -> None:
    text = (
        "Brazilian Vice President Michel Temer visited Beijing on Sunday.\n\n"
        "Brazilian Foreign Minister Antonio Patriota met with the president on Tuesday."
    )
    assert [one.trigger for one in meetings(text, _DAY)] == ["visit", "meet"]


def test_his_country_is_not_that_of_a_private_person() -> None:
    text = "President Obama told journalist John Smith that his country and Chile will hold talks on Friday."
    (told,) = meetings(text, _DAY)
    assert set(told.parties) == {"United States", "Chile"}


@pytest.mark.parametrize("verb", ["hosted", "received", "will host"])
def test_who_is_hosted_for_talks_takes_part(verb: str) -> None:
    (told,) = meetings(f"Kenya {verb} Chad and Mali for talks on Monday.", _DAY)
    assert set(told.parties) == {"Kenya", "Chad", "Mali"}


def test_who_is_hosted_for_a_match_meets_nobody() -> None:
    assert meetings("Kenya hosted Chad in a football match on Monday.", _DAY) == []
