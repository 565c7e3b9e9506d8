from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from briefing.model import Entity, LedgerEntry, Participant, Role, Round
from briefing.reader.words import crumb, dated, days, event, kind, part_of, role, roughly, who

D = dt.date


def a_round(**fields: object) -> Round:
    blank = {"edtf": None, "earliest": None, "latest": None, "place": None, "parties": (), "participants": ()}
    plain = {"topics": (), "form": "meeting", "level": "unknown", "mode": "unspecified", "status": "held", "links": ()}
    return msgspec.convert({"id": "r-1", "title": "Norway–Chile call", **blank, **plain, **fields}, Round)


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        (D(2020, 1, 8), D(2020, 1, 8), "8 Jan 2020"),
        (D(2020, 9, 15), D(2020, 9, 16), "15–16 Sep 2020"),
        (D(2020, 8, 31), D(2020, 9, 1), "31 Aug – 1 Sep 2020"),
        (D(2019, 12, 30), D(2020, 1, 2), "30 Dec 2019 – 2 Jan 2020"),
        (D(2018, 9, 1), D(2018, 9, 30), "Sep 2018"),
        (D(2018, 1, 1), D(2018, 12, 31), "2018"),
        (D(1, 1, 1), D(9999, 12, 31), "1 Jan 1 – 31 Dec 9999"),
        (None, D(2019, 5, 3), "until 3 May 2019"),
        (D(2019, 5, 3), None, "from 3 May 2019"),
        (None, None, "undated"),
    ],
)
def test_intervals_as_people_write_them(earliest: dt.date | None, latest: dt.date | None, told: str) -> None:
    assert days(earliest, latest) == told


def test_parts_of_a_whole() -> None:
    assert part_of(3, 5, "article", "articles") == "3 of 5 articles"
    assert part_of(1, 1, "article", "articles") == "1 article"


@pytest.mark.parametrize(
    ("first", "last", "end", "told"),
    [
        (D(2021, 1, 1), D(2021, 6, 30), False, "Jan–Jun 2021"),
        (D(2018, 4, 1), D(2018, 4, 30), False, "Apr 2018"),
        (D(2018, 1, 1), D(2018, 12, 31), True, "2018"),
        (D(2017, 12, 20), D(2018, 1, 12), False, "Dec 17–Jan 18"),
        (D(2018, 4, 3), D(2018, 4, 5), False, "3 Apr 2018"),
        (D(2018, 4, 3), D(2018, 4, 5), True, "5 Apr 2018"),
        (None, D(2018, 4, 5), False, "5 Apr 2018"),
    ],
)
def test_a_vague_day_is_not_told_as_certain(first: dt.date | None, last: dt.date, end: bool, told: str) -> None:
    assert roughly(first, last, end=end) == told


def test_dates_of_edtf_as_people_write_them() -> None:
    assert dated("2020-09-15/2020-09-16") == "15–16 Sep 2020"
    assert dated("2020-08~") == "~ Aug 2020"
    assert dated("no date") == "no date"
    step = LedgerEntry(
        reported=None,
        article="a1",
        status="planned",
        event="announced for 2020-09-15/2020-09-16; moved to Oslo",
        earliest=D(2020, 9, 15),
        latest=D(2020, 9, 16),
    )
    assert event(step) == "announced for 15–16 Sep 2020; moved to Oslo"


def test_a_round_without_a_place_goes_by_its_title() -> None:
    call = a_round(mode="phone", form="call", earliest=D(2020, 2, 12), latest=D(2020, 2, 12))
    assert crumb(call) == "Norway–Chile call, 12 Feb 2020"
    assert crumb(a_round(place="Oslo")) == "Oslo, undated"


def test_who_met_tells_people_before_parties() -> None:
    people = tuple(Participant(name=name) for name in ("Ana Lund", "Rosa Vega", "Per Holm", "Ana Lund"))
    assert who(a_round(participants=people, parties=("Norway",)), 2) == "Lund, Vega +1 · Norway"
    assert who(a_round(parties=("Norway", "Chile"))) == "Norway, Chile"
    assert who(a_round()) == ""


def test_the_kind_of_a_meeting_leaves_out_what_is_not_told() -> None:
    assert kind(a_round(form="negotiation", level="deputy_minister")) == "talks · deputy minister level"
    assert kind(a_round(form="meeting", mode="third_party")) == "meeting · in a third country"
    assert kind(a_round(form="visit", mode="visit")) == "visit"


def test_a_title_seen_once_does_not_stand_for_a_person() -> None:
    roles = (
        Role(title="Minister", first=D(2019, 1, 2), last=D(2019, 6, 1)),
        Role(title="Prime Minister", first=D(2019, 7, 2), last=D(2020, 6, 1)),
        Role(title="Owner", first=D(2020, 8, 1), last=D(2020, 8, 1)),
    )
    found = Entity(id="e-1", name="Ana Lund", kind="person", roles=roles)
    assert role(found) == "Prime Minister"
    assert role(msgspec.structs.replace(found, roles=roles[2:])) == "Owner"
    assert role(msgspec.structs.replace(found, roles=())) == ""
