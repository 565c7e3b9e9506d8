"""What recurs, who met whom, what changed, and rulings, by the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefing.cli import main
from tests.libraries import write_corpus

PEOPLE = "Austrian Foreign Minister Jürgen Öztan {met} Hungarian Foreign Minister Pál Kerekes"
ROUND = " in Vienna on March 9 for the 61st round of talks."
TEXTS = {
    "a1": (
        "2021-03-02",
        "To meet",
        PEOPLE.format(met="will meet") + ROUND,
    ),
    "a2": ("2021-03-10", "Met", PEOPLE.format(met="met") + ROUND),
    "a3": ("2021-06-10", "Met again", PEOPLE.format(met="met") + " in Graz on June 9 for the 63rd round of talks."),
    "a4": ("2021-06-11", "Next", PEOPLE.format(met="will meet") + " in Budapest on July 20."),
}

Day = str | None


class Count(msgspec.Struct, forbid_unknown_fields=True):
    value: int
    articles: list[str]


class Member(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    number: int
    counts: list[Count]
    date: str | None
    place: str | None
    status: str


class Series(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: str
    rounds: list[Member]
    gaps: list[int]
    usual_gap: int | None
    missing: list[int]


class Met(msgspec.Struct, forbid_unknown_fields=True):
    first: str
    second: str
    held: int
    planned: int
    last: Day
    last_round: str | None
    next: Day
    next_round: str | None
    usual_gap: int | None
    rounds: list[str]


class Move(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    kind: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class Quote(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    article: str | None


class Ruling(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    about: str
    ruling: str
    field: str | None
    value: str | None
    note: str
    by: str
    made: str | None
    undone: str | None
    state: str
    problem: str | None
    rounds: list[str]
    quotes: list[Quote]


@pytest.fixture
def ask(home: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command on a small corpus; its status and what it printed."""
    corpus = write_corpus(home / "corpus", TEXTS)

    def run(*words: str, json_: bool = True) -> tuple[int, str]:
        status = main([*words, "--corpus", str(corpus), "--jobs", "1", *(["--json"] if json_ else [])])
        return status, capsys.readouterr().out

    return run


def test_a_series_has_our_count_each_sources_count_and_what_is_missing(ask: Any) -> None:
    (found,) = msgspec.json.decode(ask("series")[1], type=list[Series])
    assert [one.number for one in found.rounds] == [1, 2]
    counts = [[(count.value, sorted(count.articles)) for count in one.counts] for one in found.rounds]
    assert counts == [[(61, ["a1", "a2"])], [(63, ["a3"])]]
    assert (found.gaps, found.usual_gap, found.missing) == ([92], 92, [62])
    assert json.loads(ask("show", found.id)[1])["missing"] == [62]
    told = ask("series", json_=False)[1]
    assert "not in the corpus: number 62" in told and "61 (a1, a2)" in told
    assert ask("series", "who:nobody")[0] == 1


@pytest.mark.parametrize("names", [("Austria", "Hungary"), ("oztan", "kerekes"), ("Öztan", "Hungary")])
def test_two_parties_or_people_last_met_and_next_meet(ask: Any, names: tuple[str, str]) -> None:
    (found,) = msgspec.json.decode(ask("met", *names)[1], type=list[Met])
    assert (found.held, found.planned, found.last, found.next) == (2, 1, "2021-06-09", "2021-07-20")
    told = ask("met", *names, json_=False)[1]
    assert "last met: 2021-06-09" in told and "next planned: 2021-07-20" in told


def test_all_who_met_whom(ask: Any) -> None:
    parties = msgspec.json.decode(ask("met")[1], type=list[Met])
    people = msgspec.json.decode(ask("met", "--people")[1], type=list[Met])
    assert [{one.first, one.second} for one in parties] == [{"Austria", "Hungary"}]
    assert [{one.first, one.second} for one in people] == [{"Jürgen Öztan", "Pál Kerekes"}]
    assert msgspec.json.decode(ask("met", "kerekes")[1], type=list[Met]) == people
    assert ask("met", "Iceland", "Peru") == (1, "[]\n")


def test_what_changed_since_a_day(ask: Any) -> None:
    status, out = ask("changes", "2021-03-05")
    found = msgspec.json.decode(out, type=list[Move])
    assert status == 0
    assert [one.kind for one in found] == ["changed", "new", "new"]
    assert found[0].before is not None and found[0].after is not None
    assert (found[0].before["status"], found[0].after["status"]) == ("planned", "held")
    then = ask("changes", "2021-03-05", "--as-of", "2021-03-31")[1]
    assert [one.kind for one in msgspec.json.decode(then, type=list[Move])] == ["changed"]
    assert ask("changes", "2021-06-30")[0] == 1


def rulings(ask: Any) -> list[Ruling]:
    return msgspec.json.decode(ask("rulings")[1], type=list[Ruling])


def test_rulings_are_made_listed_and_taken_back(ask: Any, home: Path) -> None:
    rounds = json.loads(ask("rounds")[1])
    vienna, graz = rounds[0]["id"], rounds[1]["id"]
    start = next(link["start"] for link in rounds[0]["mentions"] if link["article"] == "a1")
    entity = next(one for one in json.loads(ask("entities")[1]) if one["name"] == "Pál Kerekes")
    dry = json.loads(ask("decide", "same", vienna, graz, "--dry-run")[1])
    assert dry["written"] is False and dry["changed"] and rulings(ask) == []
    for words in (
        ["unsure", vienna, graz, "--note", "a tour?"],
        ["split", f"a1:{start}"],
        ["set", graz, "place", "Linz"],
        ["set", f"a1:{start}", "status", "cancelled"],
        ["set", entity["id"], "name", "Pál B. Kerekes"],
        ["set", "a3", "published", "2021-06-12"],
    ):
        assert ask("decide", *words)[0] == 0
    found = rulings(ask)
    assert [one.about for one in found] == ["round", "mention", "round", "mention", "entity", "article"]
    assert {one.state for one in found} == {"in_force"} and found[0].note == "a tour?"
    shown = json.loads(ask("show", graz)[1])
    assert (shown["place"], shown["decided"], shown["computed"]) == ("Linz", ["place"], {"place": "Graz"})
    assert ask("decide", "undo", found[2].id)[0] == 0
    assert rulings(ask)[2].state == "taken_back"
    assert json.loads(ask("show", graz)[1])["place"] == "Graz"
    assert ask("decide", "undo", "d-none")[0] == 1


def test_a_ruling_is_told_before_and_after(ask: Any) -> None:
    vienna = json.loads(ask("rounds")[1])[0]["id"]
    said = ask("decide", "set", vienna, "place", "Linz", "--dry-run", json_=False)[1]
    assert said.startswith("1 round would change") and "Vienna → " in said and "Linz" in said
    said = ask("decide", "set", "a3", "published", "2021-06-12", json_=False)[1]
    assert " changed\n" in said
    assert "  a3  " in ask("rulings", json_=False)[1]


def test_a_vague_plan_is_told_as_days(ask: Any) -> None:
    said = ask("met", "Austria", json_=False)[1]
    assert "2021-07-20" in said and "2021-03-09" not in said
    assert "usually" not in ask("met", "Austria", "Hungary", json_=False)[1]


@pytest.mark.parametrize(
    "words",
    [["set", "a3", "colour", "red"], ["same", "a1"], ["set", "a3", "published", "soon"], ["split", "nowhere:1"]],
)
def test_what_cannot_be_ruled_is_one_line(ask: Any, words: list[str]) -> None:
    status, out = ask("decide", *words)
    assert (status, out) in ((1, ""), (2, ""))
    assert rulings(ask) == []
