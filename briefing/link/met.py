"""Who met whom in a corpus: every pair of parties or of people from two sides, with the last and the next occasion."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from statistics import median
from typing import Literal

from briefing.link.folding import fold, heard_parts, name_parts
from briefing.link.parties import canonical
from briefing.model import Level, Participant, Record, Round, Status

Kind = Literal["parties", "people"]
MET: frozenset[Status] = frozenset({"held", "under_way"})
OFF: frozenset[Status] = frozenset({"cancelled", "refused", "denied", "postponed"})
_MOST = 40
"""Names at one round that are paired: a conference of a hundred states says little of any two."""


class Met(Record, frozen=True, kw_only=True):
    """Two who were named at the same rounds, as seen on a day.

    ``rounds`` are all of them, oldest first and undated last; ``held`` counts those that took place. ``last`` is the
    last day they met, on an occasion no earlier than ``last_since``; ``next`` is the first day of the next occasion
    planned and ``next_until`` its last; ``usual_gap`` is the median of days between.
    """

    first: str
    second: str
    rounds: tuple[str, ...]
    held: int = 0
    planned: int = 0
    last: dt.date | None = None
    last_since: dt.date | None = None
    last_round: str | None = None
    next: dt.date | None = None
    next_until: dt.date | None = None
    next_round: str | None = None
    usual_gap: int | None = None


def pairs(rounds: Iterable[Round], day: dt.date, kind: Kind = "parties", named: str | None = None) -> list[Met]:
    """Every pair, those who met most often first; only those with ``named`` among them where it is given.

    People are paired across sides: two members of one delegation did not meet one another.
    """
    together: defaultdict[tuple[str, str], list[Round]] = defaultdict(list)
    shown: dict[str, str] = {}
    told = list(rounds)
    full = _full_names(told) if kind == "people" else {}
    wanted = _key(named, kind, full) if named is not None else None
    for item in told:
        for one, two in _pairs(item, kind):
            keys = sorted((_key(one, kind, full), _key(two, kind, full)))
            if keys[0] == keys[1] or (wanted is not None and wanted not in keys):
                continue
            for name in (one, two):
                key = _key(name, kind, full)
                shown[key] = max(shown.get(key, name), name, key=len)
            together[keys[0], keys[1]].append(item)
    found = [_met(shown[one], shown[two], mine, day) for (one, two), mine in together.items()]
    found.sort(key=lambda met: (-met.held, -len(met.rounds), fold(met.first), fold(met.second)))
    return found


def between(rounds: Iterable[Round], one: str, two: str, day: dt.date, level: Level | None = None) -> Met:
    """The occasions of two parties or people, by any usual spelling of their names, of one ``level`` if given."""
    mine = (item for item in rounds if level is None or item.level == level)
    return _met(one, two, (item for item in mine if was_there(item, one) and was_there(item, two)), day)


def was_there(item: Round, name: str) -> bool:
    """Whether a round has this party, or this person by family name (and given name, where both are told)."""
    if canonical(name) in map(canonical, item.parties):
        return True
    surname, given = heard_parts(name)
    for person in item.participants:
        theirs, first = heard_parts(person.name)
        if theirs == surname and (not given or not first or given.split()[0] == first.split()[0]):
            return True
    return False


def _key(name: str, kind: Kind, full: Mapping[str, str]) -> str:
    if kind == "parties":
        return canonical(name)
    plain = fold(name)
    return full.get(plain, plain)


def _full_names(rounds: Iterable[Round]) -> dict[str, str]:
    """The folded full name for a family name that stands alone, where one person only has that name."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for item in rounds:
        for person in item.participants:
            surname, given = name_parts(person.name)
            if given:
                bearers[surname].add(fold(person.name))
    return {surname: min(names) for surname, names in bearers.items() if len(names) == 1}


def _pairs(item: Round, kind: Kind) -> Iterator[tuple[str, str]]:
    if kind == "parties":
        yield from combinations(dict.fromkeys(item.parties[:_MOST]), 2)
        return
    people = item.participants[:_MOST]
    for one, two in combinations(people, 2):
        if _sides_differ(one, two, alone=len(people) == 2):
            yield one.name, two.name


def _sides_differ(one: Participant, two: Participant, alone: bool) -> bool:
    """Whether two met one another: where a side is not told, only where there was nobody else."""
    if not one.party or not two.party:
        return alone
    return canonical(one.party) != canonical(two.party)


def _met(first: str, second: str, rounds: Iterable[Round], day: dt.date) -> Met:
    mine = sorted({one.id: one for one in rounds}.values(), key=lambda one: (one.earliest or dt.date.max, one.id))
    held = [one for one in mine if one.status in MET and (one.earliest is None or one.earliest <= day)]
    dated = [one for one in held if one.earliest is not None]
    ahead = [one for one in mine if one.status not in MET | OFF and one.latest is not None and one.latest >= day]
    starts = [one.earliest for one in dated if one.earliest is not None]
    gaps = [(later - earlier).days for earlier, later in pairwise(starts)]
    last = max(dated, key=lambda one: (one.latest or one.earliest or day, one.id), default=None)
    return Met(
        first=first,
        second=second,
        rounds=tuple(one.id for one in mine),
        held=len(held),
        planned=len(ahead),
        last=(last.latest or last.earliest) if last else None,
        last_since=last.earliest if last else None,
        last_round=last.id if last else None,
        next=ahead[0].earliest if ahead else None,
        next_until=ahead[0].latest if ahead else None,
        next_round=ahead[0].id if ahead else None,
        usual_gap=round(median(gaps)) if gaps else None,
    )
