"""Who opposes a government in politics: of which state, and not of the rebels whom it fights."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1998, 5, 20)
_WAR = "\n\nThe war in Kosovo went on. Serbian troops fought the rebels, and no ceasefire is in sight."


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            f"Danish Foreign Minister Niels Holm will meet opposition leader Zoran Petrov in Belgrade on Friday.{_WAR}",
            {"Denmark", "Yugoslavia"},
        ),
        (
            "Danish Foreign Minister Niels Holm arrived in Bahrain on Monday. He met opposition leader Ali Salman on "
            "Tuesday.\n\nThe Danish minister spoke of the war with Kurdish rebels and of peace.",
            {"Denmark", "Bahraini opposition"},
        ),
        (
            "A German minister is in Beirut.\n\nOpposition leader Shimon Peres held talks with Palestinian leader "
            "Yasser Arafat on Tuesday.\n\nThe war, German rebels and a German truce were in the papers in Germany.",
            {"Israel", "Palestinians"},
        ),
        (
            "Norwegian envoy Erik Solheim met opposition leader Ranil Wickremesinghe in Colombo on Monday.\n\nThe "
            "rebels, the Tamil Tigers, and Sri Lanka want a truce in their war.",
            {"Norway", "Sri Lankan opposition"},
        ),
    ],
)
def test_an_opposition_leader_is_of_his_own_land_or_that_where_he_is_met(text: str, sides: set[str]) -> None:
    assert set(meetings(text, DAY)[-1].parties) == sides


def test_an_opposition_leader_met_on_neutral_ground_is_of_the_state_at_war() -> None:
    text = (
        "Opposition leader Moaz al-Khatib met Russian Foreign Minister Sergei Lavrov in Munich on Monday.\n\n"
        "The Syrian civil war has killed thousands. The rebels want weapons."
    )
    assert set(meetings(text, dt.date(2013, 2, 6))[0].parties) == {"Russia", "Syrian opposition"}


@pytest.mark.parametrize("rival", ["his rival Oleg Lobanov", "his arch-foe, Oleg Lobanov,"])
def test_a_rival_in_the_capital_is_none_of_the_rebels_of_a_region(rival: str) -> None:
    text = (
        f"Russian Foreign Minister Yevgeny Primakov and {rival} met French President Jacques Chirac in Paris on Monday."
        "\n\nThe Russian war against Chechen rebels is over. The rebels want a state."
    )
    assert "Chechnya" not in meetings(text, DAY)[0].parties
