"""Meetings of a guest with his hosts are in the town that he visits."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM, NERI = "Turkish President Jan Holm", "Italian Premier Aldo Neri"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} arrived in Rome on Monday. On Tuesday he met {NERI}.",
        f"{HOLM} flew to Rome on Monday. He met {NERI} on Tuesday.",
        f"{HOLM} arrived in Rome on Monday and held talks with {NERI} on Tuesday.",
        f"{HOLM}, who arrived in Rome on Monday, held talks with {NERI} on Tuesday.",
    ],
)
def test_a_guest_meets_his_hosts_where_he_is(text: str) -> None:
    told = meetings(text, DAY)[-1]
    assert (told.place, told.when.earliest) == ("Rome", dt.date(2012, 5, 15))


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} arrived in Rome on Monday. On May 2 he met {NERI}.",
        f"{HOLM} arrived in Rome on Monday. He telephoned {NERI} on Tuesday.",
        f"{HOLM} arrived in Rome on Monday. On Tuesday he met Japanese Foreign Minister Pierre Blanc.",
        f"{HOLM} arrived in Rome on Monday. On Tuesday he met {NERI} in Milan.",
        f"{HOLM} arrived in Rome on Monday. Greek President Lia Kano met {NERI} on Tuesday.",
    ],
)
def test_who_meets_another_time_or_somebody_else_may_be_elsewhere(text: str) -> None:
    assert meetings(text, DAY)[-1].place != "Rome"


def test_who_will_visit_a_town_has_not_met_there() -> None:
    visit, told = meetings(f"{HOLM}, who will visit Rome in June, met {NERI} on Tuesday.", DAY)
    assert (visit.status, visit.place, visit.when.earliest) == ("planned", "Rome", dt.date(2012, 6, 1))
    assert (told.status, told.place, told.when.earliest) == ("held", None, dt.date(2012, 5, 15))


@pytest.mark.parametrize(
    "text",
    [
        f"{NERI} met {HOLM} in Rome on Wednesday. Holm will meet Italian Foreign Minister Lia Bruni on Friday.",
        f"{NERI} met {HOLM} in Rome on Wednesday. Neri met Greek President Lia Kano on Wednesday as well.",
        f"Greek President Lia Karras met {HOLM} in Rome on Wednesday. Karras also met Japan's Pierre Blanc that day.",
    ],
)
def test_who_is_told_to_be_in_a_town_meets_others_there(text: str) -> None:
    assert meetings(text, DAY)[-1].place == "Rome"


@pytest.mark.parametrize(
    "text",
    [
        f"{NERI} met {HOLM} in Rome on Wednesday. Neri will meet Greek President Lia Kano on Saturday.",
        f"{NERI} met {HOLM} in Rome on Wednesday. Neri telephoned Greek President Lia Kano on Wednesday.",
        f"Greek President Lia Karras met {HOLM} in Rome on Wednesday. Karras will meet Japan's Pierre Blanc in June.",
    ],
)
def test_on_another_day_he_may_be_elsewhere(text: str) -> None:
    assert meetings(text, DAY)[-1].place != "Rome"
