"""Who met whom: every two parties or people of the rounds, how often they met, when last and when next."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterable

from briefing.model import Record, Round

_MET = frozenset({"held", "under_way"})
_OFF = frozenset({"cancelled", "refused", "denied", "postponed"})


class Pair(Record, frozen=True, kw_only=True):
    """Two parties, or two people, that were at the same rounds; all ids oldest first.

    ``met`` counts rounds held or under way; ``last`` is the last of those, ``next`` the first planned for the day it is
    looked at or later.
    """

    one: str
    two: str
    met: int
    last: str | None
    next: str | None
    rounds: tuple[str, ...]


def pairs(rounds: Iterable[Round], day: dt.date | None, people: bool = False) -> list[Pair]:
    """Parties, or ``people``, who met most first; ``rounds`` come oldest first, ``day`` is that of the last article."""
    together: defaultdict[tuple[str, str], list[Round]] = defaultdict(list)
    for one in rounds:
        names = {person.name for person in one.participants} if people else set(one.parties)
        for pair in itertools.combinations(sorted(names), 2):
            together[pair].append(one)
    found = [_pair(one, two, mine, day) for (one, two), mine in together.items()]
    return sorted(found, key=lambda pair: (-pair.met, -len(pair.rounds), pair.one, pair.two))


def _pair(one: str, two: str, rounds: list[Round], day: dt.date | None) -> Pair:
    met = [found for found in rounds if found.status in _MET]
    dated = [found for found in met if found.earliest]
    open_ = [found for found in rounds if found.status not in _MET | _OFF]
    ahead = [found for found in open_ if day and found.latest and found.latest >= day]
    return Pair(
        one=one,
        two=two,
        met=len(met),
        last=dated[-1].id if dated else None,
        next=ahead[0].id if ahead else None,
        rounds=tuple(found.id for found in rounds),
    )
