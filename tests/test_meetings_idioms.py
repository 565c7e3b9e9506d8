"""Words of meetings and journeys that stand for something else."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Chilean President Michelle Bachelet came to power in Santiago shortly before Peru's President Ollanta Humala.",
        "Bachelet is going to open up to Peru, her foreign minister said.",
        "The quarrel has kept Chile and Peru from signing a peace treaty.",
        "Crowds of Chilean and Peruvian officials began gathering to leave the hall.",
        "It is Chile's usual negotiation strategy with Peru.",
        "When it comes to Peru, President Michelle Bachelet bows to world opinion.",
        "Chile's minister spoke of commerce on the mission's premises in Peru.",
        "Watch Chilean President Michelle Bachelet meet Peru's Ollanta Humala »",
        "The guests smiled as they kept up a conversation with the President.",
    ],
)
def test_words_in_another_sense(text: str) -> None:
    assert not [one for one in meetings(text, _DAY) if not one.generic]


def test_real_journeys_are_kept() -> None:
    for text in (
        "Chilean President Michelle Bachelet is going to Peru on Monday.",
        "Chilean President Michelle Bachelet came to Peru for talks on Monday.",
        "The Chilean minister went on a mission to Peru on Monday.",
    ):
        assert meetings(text, _DAY)


def test_what_is_said_at_a_summit_speaks_of_it() -> None:
    text = (
        "NATO leaders met in Oslo on Thursday. NATO has much to do. "
        '"We meet at a grave time," Norwegian Prime Minister Jens Stoltenberg said at the outset of the summit.'
    )
    assert [one.trigger for one in meetings(text, _DAY)] == ["meet", "summit"]


def test_a_conference_is_scheduled() -> None:
    (conference,) = meetings("A conference of regional officials, including Peru, is scheduled in Quito.", _DAY)
    assert conference.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Chile's President Michelle Bachelet convened a security meeting.",
        "Bachelet asked her ambassador to leave his post in Peru.",
        "Canadians were asked about their own troops' mission in Haiti.",
        "Chile was knocked out by Peru in the first round.",
    ],
)
def test_matters_of_ones_own(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    "text",
    [
        "She resigned over the attack on the Chilean mission in Peru, which left her ambassador dead.",
        "Chile's President Michelle Bachelet held a long meeting with top advisers.",
        "The deposed Chilean president was flown to Peru.",
    ],
)
def test_no_journeys_and_no_guests(text: str) -> None:
    assert not meetings(text, _DAY)


def test_a_place_behind_an_epithet() -> None:
    (visit,) = meetings("U.N. Secretary-General Ban Ki-moon arrived on Friday in earthquake-damaged Chile.", _DAY)
    assert visit.place == "Chile"


def test_others_that_somebody_works_with_are_no_side() -> None:
    text = "Kerry's talks in Kabul with Hamid Karzai followed remarks that accused Americans of working with Peru."
    (talks,) = meetings(text, _DAY)
    assert "Peru" not in talks.parties


@pytest.mark.parametrize(
    "text",
    [
        "German Chancellor Angela Merkel and French President Francois Hollande met with students.",
        "Chile's President Michelle Bachelet met about 1,000 soldiers in Haiti.",
        "Chile's President Michelle Bachelet began sending strong signals to Peru's newly elected president.",
    ],
)
def test_crowds_and_signals_are_no_sides(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's relations with Chile are good, said Juan Lopez, a fellow at the Inter-American Dialogue.",
        "The Chilean official is not allowed to talk about the plans for Peru.",
        "Heads of government of Chile and Peru meet every two years.",
        "Chilean soldiers, he said, know how grave our mission in Haiti is.",
    ],
)
def test_houses_habits_and_talk(text: str) -> None:
    assert not [one for one in meetings(text, _DAY) if not one.generic]


def test_never_the_twain_shall_meet_is_no_meeting() -> None:
    assert not meetings("Peru and Chile: never the twain shall meet.", _DAY)
    assert meetings("Peru and Chile: the two shall meet.", _DAY)
