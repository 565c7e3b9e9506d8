"""Who met whom: the last and the next occasion of any two parties or people, and the usual gap between them."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from statistics import median

from briefing.link.folding import name_parts
from briefing.link.parties import canonical
from briefing.model import Level, Record, Round

_MET = frozenset({"held", "under_way"})
_OFF = frozenset({"cancelled", "refused", "denied", "postponed"})


class Occasions(Record, frozen=True, kw_only=True):
    """Rounds of two parties or people as seen on a day; gaps in days, ``since`` the last one."""

    rounds: tuple[str, ...] = ()
    last: str | None = None
    next: str | None = None
    since: int | None = None
    usual_gap: int | None = None


def between(rounds: Iterable[Round], one: str, two: str, day: dt.date, level: Level | None = None) -> Occasions:
    """The occasions of ``one`` and ``two`` (names of parties or people) on ``day``, of one ``level`` if given.

    A round counts as met when it is held or under way, as next when it is planned for ``day`` or later.
    """
    mine = sorted(
        (found for found in rounds if found.earliest and _was_there(found, one) and _was_there(found, two)),
        key=lambda found: (found.earliest or day, found.id),
    )
    if level is not None:
        mine = [found for found in mine if found.level == level]
    met = [found for found in mine if found.status in _MET and found.earliest and found.earliest <= day]
    ahead = [
        found for found in mine if found.status not in _MET | _OFF and found.latest is not None and found.latest >= day
    ]
    gaps = _gaps(met)
    last = met[-1] if met else None
    return Occasions(
        rounds=tuple(found.id for found in mine),
        last=last.id if last else None,
        next=ahead[0].id if ahead else None,
        since=(day - (last.latest or day)).days if last else None,
        usual_gap=round(median(gaps)) if gaps else None,
    )


def _was_there(found: Round, name: str) -> bool:
    if canonical(name) in map(canonical, found.parties):
        return True
    surname, given = name_parts(name)
    for person in found.participants:
        theirs, first = name_parts(person.name)
        if theirs == surname and (not given or not first or given.split()[0] == first.split()[0]):
            return True
    return False


def _gaps(met: Sequence[Round]) -> list[int]:
    days = [found.earliest for found in met if found.earliest]
    return [(later - earlier).days for earlier, later in itertools.pairwise(days)]
