"""What a word of putting off is said of, and who is at a meeting by what is done there."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(1987, 3, 20)  # a Friday
_HOLM = "Danish Trade Minister Lars Holm"
_NOWAK = "Polish Trade Minister Jan Nowak"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Danish and Polish officials said the talks in Oslo on Tuesday were unlikely to delay new tariffs.", "held"),
        ("Poland agreed on the amount to be rescheduled in talks with Danish officials in Oslo on Tuesday.", "held"),
        (f"{_HOLM} will not suspend his fast during the talks with {_NOWAK} in Oslo on Tuesday.", "planned"),
        (f"{_HOLM} decided to postpone the talks with {_NOWAK} in Oslo on Tuesday.", "postponed"),
        ("The talks between Danish and Polish officials in Oslo on Tuesday had to be postponed.", "postponed"),
    ],
)
def test_what_is_put_off(text: str, status: str) -> None:
    (found,) = meetings(text, _DAY)
    assert found.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Danish dealers said the Polish capital rules are easier to meet than their own.",
        "Poland is striving to meet Danish complaints about its fishing rules.",
        f"In February orders of that size going through dealers in London were rare, {_HOLM} said.",
        "Such matters should not be discussed between Poland and Denmark at one table, an envoy said.",
        "Denmark waited for a scheduled meeting of the Polish government's economic council on its pact with Denmark.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize("text", [f"{_HOLM}, speaking before a meeting with {_NOWAK} on Tuesday, said prices fell."])
def test_before_a_meeting_with_somebody(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (found.form, set(found.parties)) == ("meeting", {"Denmark", "Poland"})


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting in Oslo on Monday, Danish officials pressed their Polish counterparts to change the rules.",
        f"Three days before the planned arrival of {_HOLM} for talks with {_NOWAK}, prices fell.",
        f"The arrival on Monday of {_HOLM} for talks with {_NOWAK} was welcomed.",
    ],
)
def test_who_is_there(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert set(found.parties) == {"Denmark", "Poland"}


def test_ministers_who_meet_now() -> None:
    (found,) = meetings("EC transport ministers meeting in Brussels would have to cut taxes, envoys said.", _DAY)
    assert found.status == "under_way"
    (found,) = meetings("EC transport ministers meeting in Brussels next week will have to cut taxes.", _DAY)
    assert found.status == "planned"


def test_many_states_by_what_they_make() -> None:
    (found,) = meetings("Seven regional coffee producing nations will gather in Lima tomorrow for a meeting.", _DAY)
    assert found.place == "Lima"


def test_no_place_on_the_way_home() -> None:
    found = meetings(
        f"Danish and Polish officials held talks before {_HOLM} stopped in Oslo on his way home from China."
    )
    assert "China" not in {one.place for one in found}


def test_a_fellow_member() -> None:
    (found,) = meetings("Fellow OPEC member Venezuela held talks with Ecuador in Quito on Tuesday.", _DAY)
    assert set(found.parties) == {"Venezuela", "Ecuador"}


@pytest.mark.parametrize(
    "text",
    [
        "Congress extended the president's authority to negotiate a new accord with Denmark through January 1993.",
        "The proposal for a pact met with a cool response in Denmark and Poland.",
    ],
)
def test_no_talks(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize("text", ["{} is unlikely to visit Poland in May.", "{} and {} are unlikely to meet in May."])
def test_what_is_unlikely(text: str) -> None:
    (found,) = meetings(text.format(_HOLM, _NOWAK), _DAY)
    assert found.status == "denied"


@pytest.mark.parametrize(
    "text",
    [
        f"{_HOLM} made progress in talks with {_NOWAK} on the possibility of convening a peace conference.",
        f"{_HOLM} discussed the chances of holding a peace conference in talks with {_NOWAK} on Monday.",
    ],
)
def test_a_conference_that_is_only_spoken_of(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (found.form, set(found.parties)) == ("negotiation", {"Denmark", "Poland"})


def test_the_place_of_one_item_among_several() -> None:
    text = (
        "PARIS - Troops cleared the streets, witnesses said. "
        f"ROME - {_HOLM} met {_NOWAK} here on Monday. "
        f"OSLO - {_HOLM} and {_NOWAK} will meet here in May."
    )
    found = meetings(text, _DAY)
    assert [(one.place, set(one.parties)) for one in found] == [
        ("Rome", {"Denmark", "Poland"}),
        ("Oslo", {"Denmark", "Poland"}),
    ]


def test_the_day_of_saying_is_not_that_of_a_recent_meeting() -> None:
    (found,) = meetings(
        "Denmark said today the recent meeting of Danish and Polish ministers in Oslo was a success.", _DAY
    )
    assert found.when.earliest is None or found.when.earliest < _DAY


def test_no_place_of_captives() -> None:
    (found,) = meetings("Talks between France and Iran should free hostages held by armed groups in Lebanon.", _DAY)
    assert found.place is None


def test_what_starts_on_a_day() -> None:
    (found,) = meetings("The strike came before the talks of Danish and Polish ministers, which start on Monday.", _DAY)
    assert (found.status, found.when.earliest) == ("planned", dt.date(1987, 3, 23))


@pytest.mark.parametrize(
    ("text", "state", "day"),
    [
        ("Kenya and Uganda's envoys said they would not attend talks fixed for Friday.", "refused", 15),
        (
            "North Korea on Monday turned down South Korea's invitation to talks at Panmunjom on October 20.",
            "refused",
            20,
        ),
        ("Iran's president rebuffed a U.S. offer of talks on Tuesday.", "refused", 12),
        ("The talks that Chad and Sudan were to hold in Abuja on Saturday fell through.", "cancelled", 16),
        (
            "The meeting between Ariel Sharon and Mahmoud Abbas on Tuesday had been shelved, aides said.",
            "cancelled",
            12,
        ),
        ("Peru and Chile's presidents, who were to have met on Tuesday, did not do so.", "cancelled", 12),
        ("Talks between Yemen and Oman which were to have begun on Tuesday would not take place.", "cancelled", 12),
    ],
)
def test_what_comes_to_nothing(text: str, state: str, day: int) -> None:
    told = meetings(text, dt.date(2004, 10, 14))[0]
    assert told.status == state
    assert told.when.earliest == dt.date(2004, 10, day)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Canada's premier used a working lunch with President Bush on Tuesday to protest at a tariff.", "held"),
        ("Kuwait has proposed that OPEC's committee convene in Vienna before the end of November.", "proposed"),
        ("Indonesia's foreign minister will attend a summit with Japan in Santiago on his way to Lima.", "planned"),
        (
            "A North Korean delegation crossed the border on Monday for talks with South Korea, to be held on Friday.",
            "planned",
        ),
    ],
)
def test_planned_and_held(text: str, state: str) -> None:
    assert meetings(text, dt.date(2004, 10, 14))[0].status == state
