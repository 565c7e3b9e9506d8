"""Rulings that come and go one by one leave the rounds that joining everything with those in force gives."""

from __future__ import annotations

import datetime as dt
import random

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.join import corpus
from briefing.link.facts import Fact, anchor_of
from briefing.link.joiner import Joiner, Memory
from briefing.link.rounds import join
from briefing.link.rulings import Placed, place, together
from briefing.model import Decision, Problem, Round, Verdict

VALUES = {"date": ("2000-01-03", "2000-01-02/2000-01-04"), "place": ("Graz", "Linz"), "title": ("Ours", "Theirs")}


def some(facts: list[Fact], count: int, chance: random.Random) -> list[Decision]:
    """Rulings on facts of one time, so that they meet and contradict each other."""
    out = []
    for number in range(count):
        at = chance.randrange(len(facts))
        near = facts[max(0, at - 25) : at + 25]
        verdict: Verdict = chance.choice(("same", "different", "unsure", "set", "set"))
        field = chance.choice(sorted(VALUES)) if verdict == "set" else None
        on = [facts[at]] if field else [facts[at], *chance.sample(near, chance.choice((1, 1, 2)))]
        out.append(
            Decision(
                id=f"d-{number}",
                subject="mention" if field in ("date", "place") and chance.random() < 0.5 else "round",
                verdict=verdict,
                anchors=tuple(map(anchor_of, on)),
                field=field,
                value=chance.choice(VALUES[field]) if field else None,
                made=dt.datetime(2021, 1, 1, 0, number, tzinfo=dt.UTC),
            )
        )
    return out


def plain(rounds: list[Round]) -> dict[str, Round]:
    """Without series, which a shelf in memory has none of, and runners-up, which may be those of an earlier order."""
    out = {}
    for one in rounds:
        links = tuple(msgspec.structs.replace(link, runner_up=None, flips=()) for link in one.links)
        out[one.id] = msgspec.structs.replace(one, series=None, links=links)
    return out


def told(troubles: dict[str, list[Problem]]) -> dict[str, set[Problem]]:
    return {key: set(mine) for key, mine in troubles.items() if mine}


@settings(max_examples=25, deadline=None)
@example(seed=686)
@example(seed=17210)
@given(seed=st.integers(0, 100_000))
def test_rulings_one_by_one_are_as_all_at_once(seed: int) -> None:
    facts = corpus(150, seed)[0]
    chance = random.Random(seed)
    day = max(fact.published for fact in facts if fact.published)
    shelf = Memory()
    Joiner(shelf, known_until=day).fill(facts)
    force: list[Decision] = []
    before: list[Placed] = []
    troubles: dict[str, list[Problem]] = {}
    for decision in some(facts, 12, chance):
        gone = force.pop(chance.randrange(len(force))) if force and chance.random() < 0.3 else None
        force.append(decision)
        now = place(force, facts)
        ruled = [one for one in (*before, *now) if one.decision in (gone, decision)]
        touched = Joiner(shelf, placed=now, known_until=day).change((), (), ruled, before)
        troubles = {one.id: troubles.get(one.id, []) for one in force} | together(touched.troubles)
        whole = join(facts, decisions=force, known_until=day)
        assert plain(list(shelf.rounds.values())) == plain(list(whole.rounds))
        assert told(troubles) == told(together(whole.troubles))
        before = now
