"""Plain sentences made by rule: each is so plain that it has one right reading, whoever meets, where and when."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.model import MeetingMention
from tests.meeting_texts import meetings

PUBLISHED = dt.date(2004, 10, 14)  # a Thursday
EACH = 8  # sentences of a kind
TOWNS = ("Geneva", "Vienna", "Cairo", "Doha", "Madrid")
THIRD = ("Canada", "Japan", "Jordan")
PAST = {"on Tuesday": 12, "on Oct. 8": 8, "Monday": 11, "yesterday": 13, "on October 5": 5, "on Wednesday": 13}
AHEAD = {"on Saturday": 16, "on Oct. 20": 20, "next Monday": 18, "tomorrow": 15, "on October 25": 25, "Friday": 15}
MAY_BE = {"held": {"held", "under_way"}, "planned": {"planned", "proposed"}}


class Side(NamedTuple):
    """A state, its adjective, somebody of it, its capital."""

    state: str
    adjective: str
    name: str
    capital: str


ONES = (
    Side("Norway", "Norwegian", "Jan Solberg", "Oslo"),
    Side("Kenya", "Kenyan", "Moses Wetang", "Nairobi"),
    Side("Chile", "Chilean", "Ana Rojas", "Santiago"),
    Side("Poland", "Polish", "Marek Nowak", "Warsaw"),
)
OTHERS = (
    Side("Portugal", "Portuguese", "Rui Matos", "Lisbon"),
    Side("Uganda", "Ugandan", "Sam Okello", "Kampala"),
    Side("Peru", "Peruvian", "Luis Vega", "Lima"),
    Side("Hungary", "Hungarian", "Pal Kerekes", "Budapest"),
)
WAYS = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "made_sentences.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _who(side: Side, chance: random.Random) -> str:
    state, adjective, name, _ = side
    ways = (
        f"{adjective} Foreign Minister {name}",
        f"{state}'s foreign minister",
        f"{state}'s Foreign Minister {name}",
        f"Foreign Minister {name} of {state}",
        f"{adjective} President {name}",
        f"the {adjective} foreign minister",
        f"{adjective} Deputy Foreign Minister {name}",
    )
    return chance.choice(ways)


def _made(way: str, state: str, chance: random.Random) -> tuple[str, Side, Side, str, str, dt.date]:
    one, other = chance.choice(ONES), chance.choice(OTHERS)
    town, third = chance.choice(TOWNS), chance.choice(THIRD)
    day, number = chance.choice(sorted((PAST if state == "held" else AHEAD).items()))
    parts = {"S": _who(one, chance), "O": _who(other, chance), "A": one.state, "B": other.state, "C": third}
    parts |= {"a": one.adjective, "b": other.adjective, "T": other.capital, "P": town}
    parts |= {"D": day, "d": day.removeprefix("on ")}
    text = way
    for sign, words in parts.items():
        text = text.replace(f"<{sign}>", words)
    return text[0].upper() + text[1:], one, other, town, third, dt.date(2004, 10, number)


def _wrong(told: MeetingMention, kind: str, state: str, made: tuple[str, Side, Side, str, str, dt.date]) -> list[str]:
    _, one, other, town, third, day = made
    parties = {one.state, other.state} | ({third} if kind == "three" else set())
    if kind == "host":
        parties = {other.state, third} | ({one.state} & set(told.parties))
    places = {"visit": (other.capital, other.state), "stay": (other.capital, other.state)}.get(kind, (town,))
    first, last = told.when.earliest, told.when.latest
    dated = first is not None and last is not None and first <= day <= last
    exact = kind in ("visit", "stay", "long") or first == last
    wrong = {
        f"parties {told.parties}": set(told.parties) != parties,
        f"place {told.place}": kind != "call" and told.place not in places,
        f"days {first} to {last}": not dated or not exact,
        f"status {told.status}": told.status not in MAY_BE.get(state, {state}),
    }
    return [what for what, is_wrong in wrong.items() if is_wrong]


@pytest.mark.parametrize(("kind", "state", "way"), WAYS, ids=[way[2] for way in WAYS])
def test_a_plain_sentence_has_its_one_reading(kind: str, state: str, way: str) -> None:
    chance = random.Random(way)
    for _ in range(EACH):
        made = _made(way, state, chance)
        found = meetings(made[0], PUBLISHED)
        assert found, made[0]
        assert min((_wrong(told, kind, state, made) for told in found), key=len) == [], made[0]
        assert kind in ("visit", "stay") or len({told.group for told in found}) == 1, made[0]
