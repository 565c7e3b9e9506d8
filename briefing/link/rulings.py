"""What people ruled, applied: rulings find their mentions by words, outrank every weight, and never vanish silently.

"same" holds between all anchors of a decision; "different" and "unsure" between the first anchor and each other one;
"set" puts ``value`` into ``field`` of the round (or of the one mention) that the first anchor belongs to. Of two
rulings that contradict each other the later one counts and both are named.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import get_args

import msgspec

from briefing.lexicon import table
from briefing.link.anchors import Finder
from briefing.link.cluster import Rulings
from briefing.link.describe import title
from briefing.link.facts import Fact
from briefing.link.units import Unit
from briefing.model import Decision, Evidence, Level, Link, Problem, Record, Round, Status, Verdict, When

ROUND_FIELDS = ("date", "place", "status", "title", "level", "ordinal")
MENTION_FIELDS = ("date", "place", "status")
_QUOTED = 60
_EARLIEST = dt.datetime.min.replace(tzinfo=dt.UTC)


class Placed(Record, frozen=True, kw_only=True):
    """A ruling with the fact that each anchor is about: its id, its article and group (None: no fact)."""

    decision: Decision
    facts: tuple[str | None, ...] = ()
    groups: tuple[tuple[str, int] | None, ...] = ()

    @property
    def binds(self) -> bool:
        """Whether it has a say in what is joined, and does not just set what is told of a round."""
        return self.decision.verdict != "set" or self.decision.subject == "mention"


@dataclass
class Ruled:
    """Rulings on the facts they are about, latest first; ``problems`` by id of the ruling."""

    edges: list[tuple[Verdict, str, str, Decision]] = field(default_factory=list)
    values: dict[str, list[Decision]] = field(default_factory=lambda: defaultdict(list))
    facts: list[Fact] = field(default_factory=list)
    singled: frozenset[str] = frozenset()
    problems: dict[str, list[Problem]] = field(default_factory=lambda: defaultdict(list))


def place(decisions: Iterable[Decision], facts: Sequence[Fact], *, loose: bool = True) -> list[Placed]:
    """The rulings in force on rounds and mentions, with the facts they are about; ``loose`` as for ``Finder``."""
    live = [one for one in decisions if concerns_meetings(one)]
    finder = Finder(facts, loose=loose) if live else None
    out = []
    for one in live:
        found = [finder.find(anchor) if finder else None for anchor in one.anchors]
        ids = tuple(None if fact is None else fact.id for fact in found)
        groups = tuple(None if fact is None else (fact.article, fact.meeting.group) for fact in found)
        out.append(Placed(decision=one, facts=ids, groups=groups))
    return out


def concerns_meetings(one: Decision) -> bool:
    """Whether a ruling is in force, and on rounds or mentions."""
    return one.undone is None and one.subject in ("round", "mention")


def read(placed: Sequence[Placed], facts: Sequence[Fact]) -> Ruled:
    """The rulings that are about any of ``facts``, as far as those are there."""
    ruled = Ruled(facts=list(facts))
    if not placed:
        return ruled
    known = {fact.id for fact in facts}
    mentions: dict[str, list[Decision]] = defaultdict(list)
    for one in sorted(placed, key=lambda one: _made(one.decision), reverse=True):
        decision = one.decision
        here = [fact for fact in one.facts if fact is not None and fact in known]
        first = next((fact for fact in one.facts if fact is not None), None)
        if decision.verdict == "same":
            ruled.edges += [("same", mine, theirs, decision) for mine, theirs in pairwise(here)]
        elif first is None or first not in known:
            continue
        elif decision.verdict == "set":
            (mentions if decision.subject == "mention" else ruled.values)[first].append(decision)
        elif one.facts[0] == first:
            ruled.edges += [(decision.verdict, here[0], other, decision) for other in here[1:]]
    ruled.facts = [_corrected(fact, mentions[fact.id], ruled) if fact.id in mentions else fact for fact in facts]
    ruled.singled = _singled(ruled)
    return ruled


def lost(placed: Iterable[Placed]) -> dict[str, list[Problem]]:
    """What is to be said of rulings whose words are found nowhere, by id, latest first."""
    gone = [one for one in placed if None in one.facts or not one.facts]
    gone.sort(key=lambda one: _made(one.decision), reverse=True)
    return {one.decision.id: [_lost(one.decision, one.facts)] for one in gone}


def together(*troubles: Mapping[str, Sequence[Problem]]) -> dict[str, list[Problem]]:
    """What is to be told by ruling, each thing once."""
    out: dict[str, list[Problem]] = {}
    for told in troubles:
        for key, mine in told.items():
            out[key] = list(dict.fromkeys([*out.get(key, ()), *mine]))
    return out


def tied(placed: Iterable[Placed], facts: Iterable[Fact]) -> dict[str, str]:
    """The facts (id → article) that rulings tie to ``facts`` or others of their groups, also by way of further ones."""
    binding = [one for one in placed if one.binds]
    reached: set[tuple[str, int] | None] = {(fact.article, fact.meeting.group) for fact in facts}
    while True:
        touching = [one for one in binding if not reached.isdisjoint(one.groups)]
        wider = reached.union(*(one.groups for one in touching)) - {None}
        if wider == reached:
            break
        reached = wider
    pairs = (pair for one in touching for pair in zip(one.facts, one.groups, strict=True))
    return {fact: group[0] for fact, group in pairs if fact and group}


def on_units(ruled: Ruled, units: Iterable[Unit]) -> Rulings:
    """The rulings as names of units that belong together and pairs that do not; contradictions are reported."""
    if not ruled.edges:
        return Rulings()
    home = {fact.id: unit.id for unit in units for fact in unit.facts}
    names = _Names()
    kept: list[tuple[Verdict, str, str]] = []
    for verdict, one, two, decision in ruled.edges:
        here, there = home[one], home[two]
        clash = names.clash(verdict, here, there)
        if clash is not None:
            ruled.problems[decision.id].append(_contradiction(decision, clash))
            continue
        names.rule(verdict, here, there, decision)
        kept.append((verdict, here, there))
    together = {unit: names.name(unit) for unit in names.parent}
    apart: dict[Verdict, dict[str, set[str]]] = {"different": defaultdict(set), "unsure": defaultdict(set)}
    for verdict, here, there in kept:
        if verdict in apart:
            mine, theirs = together.get(here, here), together.get(there, there)
            apart[verdict][mine].add(theirs)
            apart[verdict][theirs].add(mine)
    frozen = {verdict: {name: frozenset(all_) for name, all_ in pairs.items()} for verdict, pairs in apart.items()}
    return Rulings(together, frozen["different"], frozen["unsure"])


def impose(found: Round, ruled: Ruled, facts: Sequence[Fact]) -> Round:
    """The round of ``facts`` with the values a person set on it. Fields set are named in ``decided``."""
    links = _decided_links(found.links, ruled, facts)
    changes: dict[str, object] = {}
    decided: list[str] = []
    wanted = [decision for fact in facts for decision in ruled.values.get(fact.id, ())]
    for decision in sorted(wanted, key=_made, reverse=True):
        name = decision.field or ""
        if name in decided:
            if not any(
                _same_value(decision, other) for other in wanted if other is not decision and other.field == name
            ):
                ruled.problems[decision.id].append(_overruled(decision))
            continue
        try:
            changes |= _round_values(name, decision.value or "")
        except ValueError as error:
            ruled.problems[decision.id].append(_unusable(decision, error))
            continue
        decided.append(name)
    if not decided and links is found.links:
        return found
    if "title" not in decided and {"place", "level"} & set(decided):
        place, level = changes.get("place", found.place), changes.get("level", found.level)
        changes["title"] = title(found.parties, found.participants, place, found.form, level, found.topics)  # type: ignore[arg-type]
    decided.sort()
    computed = tuple(_computed(found, name) for name in decided)
    return msgspec.structs.replace(found, links=links, decided=tuple(decided), computed=computed, **changes)


def _computed(found: Round, name: str) -> str | None:
    value = found.edtf if name == "date" else getattr(found, name)
    return None if value is None else str(value)


def _round_values(name: str, value: str) -> dict[str, object]:
    if name == "date":
        earliest, latest = _bounds(value)
        return {"edtf": value, "earliest": earliest, "latest": latest, "basis": "decision"}
    if name == "ordinal":
        return {"ordinal": int(value)}
    _check_choice(name, value)
    if name not in ROUND_FIELDS:
        raise ValueError(f"no field {name!r}; fields are {', '.join(ROUND_FIELDS)}")
    return {name: value}


def _bounds(value: str) -> tuple[dt.date | None, dt.date | None]:
    from briefing.extract.times.edtf import bounds

    first, last = bounds(value)
    if first and last and last < first:
        raise ValueError(f"{value!r} ends before it begins")
    return first, last


def _check_choice(name: str, value: str) -> None:
    choices = {"status": get_args(Status), "level": get_args(Level)}.get(name)
    if choices and value not in choices:
        raise ValueError(f"{value!r} is no {name}; choose one of {', '.join(choices)}")


def _corrected(fact: Fact, decisions: Sequence[Decision], ruled: Ruled) -> Fact:
    """The fact with what a person set on this one mention."""
    meeting = fact.meeting
    for decision in reversed(decisions):
        name, value = decision.field or "", decision.value or ""
        try:
            if name == "date":
                low, high = _bounds(value)
                precise = low is not None and high is not None and (high - low).days < 7
                when = When(earliest=low, latest=high, edtf=value, basis="decision", precise=precise)
                meeting = msgspec.structs.replace(meeting, when=when)
            elif name in MENTION_FIELDS:
                _check_choice(name, value)
                meeting = msgspec.structs.replace(meeting, **{name: value})
            else:
                raise ValueError(f"no field {name!r}; fields are {', '.join(MENTION_FIELDS)}")
        except ValueError as error:
            ruled.problems[decision.id].append(_unusable(decision, error))
    return msgspec.structs.replace(fact, meeting=meeting)


def _singled(ruled: Ruled) -> frozenset[str]:
    """Facts to take out of their article's group, since they were ruled apart from another fact of it."""
    group = {fact.id: (fact.article, fact.meeting.group) for fact in ruled.facts}
    return frozenset(
        one for verdict, one, two, _ in ruled.edges if verdict != "same" and group[one] == group[two] and one != two
    )


class _Names:
    """Units ruled together under one name (union-find), with the rulings that keep names apart."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}
        self._apart: list[tuple[str, str, Decision]] = []
        self._joined: list[tuple[str, str, Decision]] = []

    def name(self, unit: str) -> str:
        """The smallest id of the units ruled together with this one."""
        while self.parent.get(unit, unit) != unit:
            unit = self.parent[unit]
        return unit

    def clash(self, verdict: Verdict, one: str, two: str) -> Decision | None:
        """The later ruling that this one contradicts."""
        mine, theirs = self.name(one), self.name(two)
        if verdict == "same":
            pair = {mine, theirs}
            return next((d for a, b, d in self._apart if {self.name(a), self.name(b)} == pair and mine != theirs), None)
        if mine != theirs:
            return None
        return next((d for a, b, d in self._joined if self.name(a) == mine), None)

    def rule(self, verdict: Verdict, one: str, two: str, decision: Decision) -> None:
        """Take a ruling in that nothing contradicts."""
        if verdict != "same":
            self._apart.append((one, two, decision))
            return
        self._joined.append((one, two, decision))
        low, high = sorted((self.name(one), self.name(two)))
        self.parent.setdefault(low, low)
        self.parent[high] = low
        for unit in (one, two):
            self.parent.setdefault(unit, low)


def _decided_links(links: tuple[Link, ...], ruled: Ruled, facts: Sequence[Fact]) -> tuple[Link, ...]:
    """Links with the verdict of a ruling that joins two mentions of this round or keeps one out of another."""
    inside = {fact.id for fact in facts}
    verdicts: dict[str, Verdict] = {}
    for verdict, one, two, _ in reversed(ruled.edges):
        if verdict == "same" and one in inside and two in inside:
            verdicts[one] = verdicts[two] = "same"
        elif verdict != "same" and (one in inside) != (two in inside):
            verdicts[one if one in inside else two] = verdict
    if not verdicts:
        return links
    by_place = {(fact.article, fact.mention): fact.id for fact in facts}
    return tuple(_decided(link, verdicts.get(by_place.get((link.article, link.mention), ""))) for link in links)


def _decided(link: Link, verdict: Verdict | None) -> Link:
    if verdict is None:
        return link
    note = table("en", "evidence")["decision"][verdict]
    ruling = Evidence(feature="decision", bits=0.0, note=note)
    return msgspec.structs.replace(link, decided=verdict, evidence=(ruling, *link.evidence))


def _made(decision: Decision) -> tuple[dt.datetime, str]:
    made = decision.made or _EARLIEST
    return (made if made.tzinfo else made.replace(tzinfo=dt.UTC)), decision.id


def _same_value(one: Decision, two: Decision) -> bool:
    return one.value == two.value


def _quoted(text: str) -> str:
    shown = " ".join(text.split())
    return f"“{shown[:_QUOTED]}…”" if len(shown) > _QUOTED else f"“{shown}”"


def _lost(decision: Decision, found: Sequence[str | None]) -> Problem:
    gone = [anchor.quote for anchor, fact in zip(decision.anchors, found, strict=True) if fact is None]
    what = _quoted(gone[0]) if gone else "it names no text"
    return Problem(
        code="decision_lost",
        message=f"decision {decision.id} ({decision.verdict}) is not in force: no article has {what}; "
        "bring the article back or undo the decision",
    )


def _contradiction(decision: Decision, other: Decision) -> Problem:
    return Problem(
        code="decision_contradicted",
        message=f"decision {decision.id} ({decision.verdict}) contradicts the later {other.id} ({other.verdict}) "
        f"on {_quoted(decision.anchors[0].quote)}; the later one counts: undo one of them",
    )


def _overruled(decision: Decision) -> Problem:
    return Problem(
        code="decision_contradicted",
        message=f"decision {decision.id} sets {decision.field} to {_quoted(decision.value or '')} but a later one sets "
        "another value on the same round; the later one counts: undo one of them",
    )


def _unusable(decision: Decision, error: ValueError) -> Problem:
    return Problem(
        code="decision_unusable",
        message=f"decision {decision.id} is not in force: {' '.join(str(error).split())}; correct the decisions file",
    )
