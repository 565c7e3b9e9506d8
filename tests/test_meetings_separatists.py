"""A region that fights for itself is one side, whatever its people are called; politicians of its state are not."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.link.parties import canonical
from tests.meeting_texts import meetings

DAY = dt.date(1997, 5, 14)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Russian generals and rebel commander Aslan Maskhadov held talks in Nazran on Monday.\n\n"
            "Rebels in the Chechen capital kept the truce. Chechnya's separatists will meet Russia's envoys on Friday.",
            {"Russia", "Chechnya"},
        ),
        (
            "A Georgian minister met Abkhaz separatist leader Vladislav Ardzinba in Sochi on Monday.\n\n"
            "The rebels will hold further talks with Georgia in Geneva on Friday. Abkhazia kept the ceasefire.",
            {"Georgia", "Abkhazia"},
        ),
        (
            "Papua New Guinea and rebels from Bougainville opened peace talks in Burnham on Monday.\n\n"
            "The Bougainville rebels will meet Prime Minister Bill Skate on Friday. The war has killed thousands.",
            {"Papua New Guinea", "Bougainville"},
        ),
        (
            "Morocco will hold talks with the Western Sahara rebels in Houston on Monday.\n\n"
            "The rebels and Moroccan officials last met in March. The Polisario Front wants a referendum.",
            {"Morocco", "Polisario"},
        ),
        (
            "Serbian officials and Kosovo separatists met in Pristina on Monday.\n\n"
            "The rebels will meet Serbian envoys again on Friday, and fighting in Kosovo went on.",
            {"Serbia", "Kosovo Albanians"},
        ),
        (
            "Philippine officials and Moro rebels met in Jakarta on Monday.\n\n"
            "The rebels and Philippine envoys will meet again on Friday. The Moro National Liberation Front agreed.",
            {"Philippines", "Moro National Liberation Front"},
        ),
        (
            "Senegalese ministers met Casamance rebel leader Sidy Badji in Banjul on Monday.\n\n"
            "Badji and the Senegalese ministers will hold talks again on Friday to end the war.",
            {"Senegal", "Casamance"},
        ),
    ],
)
def test_those_who_fight_for_a_region_go_by_one_name(text: str, sides: set[str]) -> None:
    found = meetings(text, DAY)
    assert len(found) > 1
    assert all(set(one.parties) == sides for one in found)


def test_rebels_of_a_region_that_is_a_state_by_now_are_its_opposition() -> None:
    text = (
        "East Timorese rebel leader Gastao Salsinha met President Jose Ramos-Horta in Dili on Monday.\n\n"
        "The rebels and the army of East Timor fought for weeks. Indonesia welcomed the ceasefire."
    )
    assert set(meetings(text, dt.date(2008, 2, 20))[0].parties) == {"East Timor", "East Timorese opposition"}


def test_who_opposes_the_government_in_politics_is_not_of_the_region() -> None:
    text = (
        "Russian opposition leader Grigory Yavlinsky met German Foreign Minister Klaus Kinkel in Bonn on Monday.\n\n"
        "Chechen rebels and Russian troops kept the truce. The rebels in Chechnya want a state of their own."
    )
    assert "Chechnya" not in meetings(text, DAY)[0].parties


def test_rebels_elsewhere_are_none_of_a_region_that_is_only_recalled() -> None:
    text = (
        "Syrian rebels met Russian officials in Geneva on Monday.\n\nRussia fought a war in Chechnya once. "
        "The rebels and Russian envoys will meet again on Friday about a ceasefire in Syria."
    )
    assert all(set(one.parties) == {"Russia", "Syrian opposition"} for one in meetings(text, dt.date(2016, 4, 20)))


def test_a_region_and_its_rebels_count_as_one_side_across_articles() -> None:
    assert canonical("Chechen opposition") == canonical("Chechen rebels") == canonical("Chechnya")
    assert canonical("Aceh rebels") == canonical("Free Aceh Movement")
    assert canonical("East Timorese opposition") != canonical("East Timor")
