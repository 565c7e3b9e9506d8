"""The page of a person or place: roles, spellings, whom they met; rulings on names."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from briefing.library.rulings import RulingError
from briefing.library.rulings.names import alias_apart, set_field
from briefing.link.met import Met
from briefing.model import Entity, Evidence, Quote, Role
from briefing.reader.pages import of_entity
from briefing.reader.pages.told import Alias, ToArticle, ToPair, ToRound
from tests.reader.fake import FakeLibrary
from tests.reader.test_panes import drive

LIBRARY: Any = FakeLibrary()
DIALLO = Entity(
    id="e-1",
    name="Amara Diallo",
    kind="person",
    aliases=("Diallo", "A. Diallo"),
    roles=(
        Role(title="Envoy", first=dt.date(2019, 1, 1), last=dt.date(2019, 6, 1)),
        Role(title="Foreign Minister", first=dt.date(2021, 5, 2), country="TZ"),
    ),
    mentions=4,
    articles=("a1", "a2"),
    joins=(
        Evidence(
            feature="spelling", bits=5.0, note="met as Diallo", here=Quote(article="a1", start=7, end=13, text="Diallo")
        ),
    ),
)
PAGE = ["3", "j", "i"]


def test_roles_spellings_evidence_and_whom_they_met() -> None:
    met = Met(first="Amara Diallo", second="Peter Otieno", rounds=("r-may",), held=1, last=dt.date(2021, 5, 4))
    told = list(of_entity.page(DIALLO, FakeLibrary().rounds(), [met], dt.date(2021, 6, 20)))
    text = "\n".join(f"{one.label or ''} {one.text}" for one in told)
    for wanted in ("Envoy  1 Jan – 1 Jun 2019", "Foreign Minister (TZ)", "Peter Otieno  met 1 time · last 4 May 2021"):
        assert wanted in text
    assert "last met 11 Jun 2021  Nairobi, 9 days before the last article" in text
    targets = [one.target for one in told]
    assert Alias("Diallo") in targets
    assert ToArticle("a1", 7) in targets
    assert ToPair("Amara Diallo", "Peter Otieno", ("r-may",), "people") in targets
    assert ToRound("r-june") in targets


def test_rulings_on_a_name() -> None:
    assert set_field(LIBRARY, DIALLO, "name", " Amara  K. Diallo ").value == "Amara K. Diallo"
    assert set_field(LIBRARY, DIALLO, "kind", "organization").field == "kind"
    assert set_field(LIBRARY, DIALLO, "country", "ke").value == "KE"


@pytest.mark.parametrize(
    ("field", "value"), [("name", "  "), ("name", "Amara Diallo"), ("kind", "ship"), ("country", "Kenya")]
)
def test_what_cannot_be_set_is_told(field: str, value: str) -> None:
    with pytest.raises(RulingError):
        set_field(LIBRARY, DIALLO, field, value)


@pytest.mark.parametrize("alias", ["Amara Diallo", "Diallo"])
def test_the_name_itself_and_what_is_short_for_it_are_not_split_off(alias: str) -> None:
    with pytest.raises(RulingError):
        alias_apart(LIBRARY, DIALLO, alias)


def test_the_page_opens_and_a_ruling_is_asked_before_it_is_made() -> None:
    assert "Spellings met" in drive(PAGE).title
    asked = drive([*PAGE, "r", *"X", "enter"]).title
    assert "Set the name?" in asked
    assert "is Peter OtienoX." in asked
    assert "put the cursor on one of the spellings" in drive([*PAGE, "G", "s"]).title


def test_going_there_narrows_the_panes() -> None:
    reader = drive([*PAGE, "g", "o"])
    assert reader.place.entities
    assert not reader.main.sheets


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (12, 4), (40, 10), (80, 24), (300, 100)])
def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    screen = drive([*PAGE, "j", "ctrl+d", "m", "a", "escape"], size).title
    assert all(len(line) <= size[0] for line in screen.split("\n"))
