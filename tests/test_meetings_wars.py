"""The sides of a war: two states, or a government and those who rise against it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1991, 1, 10)


@pytest.mark.parametrize(
    "told",
    [
        "The talks are the first since Iraq's invasion of Kuwait.",
        "Nobody expects an end of the war between Iraq and Kuwait.",
        "Iraq's war machine is intact. Kuwait said the war with Iraq would go on. Thousands died in the war in Kuwait.",
    ],
)
def test_two_states_at_war_are_the_sides_of_its_talks(told: str) -> None:
    text = f"Peace talks to end the fighting and the war opened in Oslo on Wednesday.\n\n{told}"
    assert set(meetings(text, DAY)[0].parties) == {"Iraq", "Kuwait"}


def test_a_state_that_invades_has_no_opposition_as_its_enemy() -> None:
    text = (
        "Peace talks on the war went on in Geneva on Wednesday as the warring parties traded blame over the "
        "ceasefire.\n\nVietnamese troops hold on a year after Vietnam's full-scale invasion of Cambodia."
    )
    found = {party for one in meetings(text, DAY) for party in one.parties}
    assert not [party for party in found if "opposition" in party]


def test_rebels_stay_the_enemy_of_their_government() -> None:
    text = (
        "The Angolan government and the rebels opened peace talks in Lusaka on Wednesday. The civil war in Angola "
        "has cost many lives, and the ceasefire has not held. The rebels want posts in the army."
    )
    assert "Angolan opposition" in meetings(text, DAY)[0].parties


@pytest.mark.parametrize(
    "told",
    [
        "Chadian President Issa Deby will meet rebel leader Ali Nour in Kenya's capital on Wednesday.",
        "Chadian President Issa Deby will meet his arch-foe, Ali Nour, in Kenya's capital on Wednesday.",
        "Chadian President Issa Deby will meet his rival Ali Nour in Kenya's capital on Wednesday.",
    ],
)
def test_who_leads_the_rebels_is_of_the_other_side_of_a_civil_war(told: str) -> None:
    after = "The rebels and the army have fought a civil war in Chad for years, and every ceasefire has failed."
    recalled = "Nour and Deby last met in Libya in 2005."
    found = meetings(f"{told}\n\n{after}\n\n{recalled}", DAY)
    assert [set(one.parties) for one in found] == [{"Chad", "Chadian opposition"}] * 2


def test_a_leader_of_the_opposition_in_peace_speaks_for_his_state() -> None:
    text = "Chilean opposition leader Ana Rojas met Peruvian President Luis Vega in Lima on Wednesday."
    assert set(meetings(text, DAY)[0].parties) == {"Chile", "Peru"}


def test_talks_that_somebody_opens_are_not_only_wished_for() -> None:
    assert meetings("Chile and Peru will open talks in Oslo on Sunday, officials announced.", DAY)
    assert not meetings("Chile was open to talks with Peru, officials announced.", DAY)
