"""What news of other years tells: one side alone, regions, plans that came to nothing, days told by other meetings."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from tests.meeting_texts import article, meetings

MONDAY = dt.date(2015, 5, 11)


def test_one_named_side_and_its_office_holder_abroad_are_a_meeting() -> None:
    [mention] = meetings("Norwegian Foreign Minister Kari Holm held talks in Lisbon on Monday.", MONDAY)
    assert mention.place == "Lisbon"
    assert "Norway" in mention.parties


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Prime Minister Kari Holm met families of the victims in Oslo on Sunday.",
        "Norwegian Prime Minister Kari Holm met Norwegian Finance Minister Ola Berg on Sunday.",
        "Norwegian striker Ola Berg returned to Milan on Sunday for the cup match.",
        "Norwegian Prime Minister Kari Holm attended a ceremony in Bergen on Sunday.",
    ],
)
def test_what_a_state_does_at_home_is_none(text: str) -> None:
    assert meetings(text, MONDAY) == []


def test_a_verb_of_the_present_sets_a_weekday_ahead() -> None:
    text = "Norway and Portugal will meet. The minister had said Thursday's summit of the two coincides with a feast."
    assert meetings(text, MONDAY)[-1].when.earliest == dt.date(2015, 5, 14)


def test_a_plan_of_the_past_perfect_came_to_nothing() -> None:
    [mention] = meetings(
        "Norwegian President Kari Holm had planned to meet Portuguese President Rui Costa in Rome.", MONDAY
    )
    assert mention.status == "cancelled"


def test_the_day_before_another_meeting() -> None:
    text = (
        "Norwegian and Portuguese ministers will hold a summit in Rome on Thursday.\n\n"
        "Norwegian President Kari Holm will meet Portuguese President Rui Costa a day before the summit."
    )
    days = {mention.trigger: mention.when.earliest for mention in meetings(text, MONDAY)}
    assert days["meet"] == dt.date(2015, 5, 13)


@pytest.mark.parametrize("who", ["African leaders", "Arab foreign ministers", "Asian finance ministers"])
def test_office_holders_of_a_region_are_many_states(who: str) -> None:
    assert meetings(f"{who} met in Nairobi on Monday to discuss the drought.", MONDAY)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norwegian diplomats met Portuguese officials in the Black Sea resort of Varna on Monday.", "Varna"),
        ("Norwegian diplomats met Portuguese officials in South Africa on Monday.", "South Africa"),
        ("Norwegian diplomats met Portuguese officials over the conflicts in Mali on Monday.", None),
    ],
)
def test_a_region_or_a_conflict_is_no_place_of_a_meeting(text: str, place: str | None) -> None:
    assert meetings(text, MONDAY)[0].place == place


def test_who_comes_to_brussels_comes_to_the_body() -> None:
    [mention] = meetings("British negotiators held talks with European Union officials in Brussels on Monday.", MONDAY)
    assert set(mention.parties) == {"United Kingdom", "European Union"}


def test_what_a_land_bore_or_backs_is_none_of_it() -> None:
    [mention] = meetings(
        "The Norwegian-born Portuguese minister Rui Costa met Italian minister Ada Neri on Monday.", MONDAY
    )
    assert set(mention.parties) == {"Portugal", "Italy"}


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Kari Holm was in Portugal at the weekend.",
        "Malta is at peace. Norwegian Foreign Minister Kari Holm visited the island on Sunday.",
        "NATO foreign ministers' meeting in Reykjavik ended on Monday.",
    ],
)
def test_visits_and_ministers_told_in_other_words(text: str) -> None:
    assert meetings(text, MONDAY)


def test_talks_take_the_pair_that_acts_in_their_sentence() -> None:
    text = "Trade talks hung in the balance on Friday as Norway and Portugal made a last effort."
    assert set(meetings(text, MONDAY)[0].parties) == {"Norway", "Portugal"}


def people(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Name, title and land of each person of a text."""
    return {one.name: (one.role, one.country) for one in extract(article(text, MONDAY)).names if one.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "title", "land"),
    [
        ("President Nyrop of Denmark arrived in Lisbon.", "Nyrop", "President", "DK"),
        ("The UN special envoy to Mali, Kari Holm, spoke.", "Kari Holm", "special envoy", None),
        ("The Bahraini crown prince, Salem bin Rashid, spoke.", "Salem bin Rashid", "crown prince", "BH"),
        (
            "Undersecretary of State for Near Eastern Affairs Kari Holm spoke.",
            "Kari Holm",
            "Undersecretary of State for Near Eastern Affairs",
            None,
        ),
    ],
)
def test_titles_with_what_stands_between_them_and_the_name(text: str, name: str, title: str, land: str | None) -> None:
    assert people(text)[name][0] == title
    assert people(text)[name][1] == land


def test_a_king_is_nobodys_namesake() -> None:
    text = "King Salem received Crown Prince Rashid bin Salem. King Salem thanked minister Omar Salem."
    assert "Salem" in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trade Minister Olsen of Norway told the daily Aftenposten on Monday the talks with Iceland were useful.",
        "President Moreau of France outlined in an interview on Monday what he hoped of the summit with Spain in Lyon.",
    ],
)
def test_the_day_of_saying_is_not_that_of_the_meeting(text: str) -> None:
    (found,) = meetings(text, dt.date(1994, 3, 9))
    assert found.when.basis in ("relative_to_event", "publication_date")


def test_who_goes_on_a_visit_is_the_subject_and_not_the_host_before() -> None:
    text = (
        "Swedish Prime Minister Ingvar Carlsson left Oslo after talks with Prime Minister Berit Lund of Norway "
        "ahead of his visit to Madrid next week."
    )
    assert ("Sweden", "Spain") in {one.parties for one in meetings(text, dt.date(1988, 2, 3))}


def test_a_conference_of_delegates_counts_though_no_state_is_named() -> None:
    text = (
        "Negotiations on a new timber agreement are near the make-or-break point, delegates said.\n\n"
        "The talks began on Monday and should last until March 20.\n\n"
        "Most delegates want the negotiations to go on."
    )
    assert len({one.group for one in meetings(text, dt.date(1994, 3, 9))}) == 1


def test_who_speaks_after_a_meeting_was_there() -> None:
    text = "Speaking after a long meeting with Danish Premier Poul Holm, Norwegian Premier Liv Dahl praised the plan."
    (found,) = meetings(text, dt.date(1994, 3, 9))
    assert set(found.parties) == {"Denmark", "Norway"}


def test_ministers_of_provinces_are_no_side() -> None:
    text = "Finance Minister Jean Roy of Canada held a six-hour meeting with provincial ministers on Monday."
    assert not meetings(text, dt.date(1994, 3, 9))
