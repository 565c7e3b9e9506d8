"""Rounds that recur: the same parties under the same lead, or a sequence that the articles count themselves.

A series needs ``_FEWEST`` rounds. A counted sequence ("the 61st exploratory talks") comes first; a round belongs to one
series. Rounds are numbered by our own count, oldest first; the articles' own numbers stay in ``Round.ordinal`` where
the sequence is counted, and their gaps are the missing numbers.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from statistics import median

import msgspec

from briefing.link.folding import fold, heard_parts
from briefing.link.parties import canonical
from briefing.model import Round, Series

_FEWEST = 2
_LED = 3  # rounds under one lead without a common place
_LONGEST_RUN = 40  # numbers between two counted rounds of one sequence
_COUNTED = frozenset({"negotiation", "conference", "summit", "meeting"})
_OFF = frozenset({"cancelled", "postponed", "refused", "denied"})


def find(rounds: Sequence[Round]) -> tuple[list[Round], list[Series]]:
    """The rounds (oldest first) with ``series`` filled in, and the series, oldest first round first."""
    taken: dict[str, str] = {}
    out: list[Series] = []
    for make in (_counted, _led):
        free = [one for one in rounds if one.id not in taken and one.earliest and one.status not in _OFF]
        for key, members in make(free):
            series = _series(key, members)
            out.append(series)
            taken.update((one.id, series.id) for one in members)
    start = {one.id: index for index, one in enumerate(rounds)}
    out.sort(key=lambda series: start[series.rounds[0]])
    numbered = [msgspec.structs.replace(one, series=taken[one.id]) if one.id in taken else one for one in rounds]
    return numbered, out


def _counted(rounds: Iterable[Round]) -> Iterable[tuple[Hashable, list[Round]]]:
    """Rounds of the same parties whose numbers rise with time."""
    groups: dict[Hashable, list[Round]] = defaultdict(list)
    for one in rounds:
        if one.ordinal is not None and one.form in _COUNTED and len(one.parties) > 1:
            groups["counted", sides(one)].append(one)
    for key, members in groups.items():
        run = _rising(members)
        if len({one.ordinal for one in run}) >= _FEWEST:
            yield key, run


def _rising(members: Sequence[Round]) -> list[Round]:
    run: list[Round] = []
    for one in members:
        before = run[-1].ordinal if run else None
        if before is None or (one.ordinal is not None and 0 < one.ordinal - before <= _LONGEST_RUN):
            run.append(one)
    return run


def _led(rounds: Iterable[Round]) -> Iterable[tuple[Hashable, list[Round]]]:
    """Rounds of the same parties and person: at one place, or often enough anywhere."""
    by_place: dict[Hashable, list[Round]] = defaultdict(list)
    anywhere: dict[Hashable, list[Round]] = defaultdict(list)
    for one in rounds:
        if len(one.parties) < 2 or one.form in ("call", "agreement"):
            continue
        met = sides(one)
        for person in _leads(one):
            anywhere["led", met, person].append(one)
            if one.place:
                by_place["led", met, person, fold(one.place)].append(one)
    seen: set[str] = set()
    for groups, fewest in ((by_place, _FEWEST), (anywhere, _LED)):
        for key in sorted(groups, key=lambda key: (-len(groups[key]), str(key))):
            members = [one for one in groups[key] if one.id not in seen]
            if len(members) >= fewest:
                seen.update(one.id for one in members)
                yield key, members


def _leads(one: Round) -> list[str]:
    """Heads of delegation; where nobody is called that, everyone below the leaders."""
    heads = [person for person in one.participants if person.lead]
    if not heads and one.level != "leader":
        heads = list(one.participants)
    return sorted({heard_parts(person.name)[0] for person in heads})


def sides(one: Round) -> tuple[str, ...]:
    """The parties that a round shares with all others of its series."""
    return tuple(sorted(map(canonical, one.parties)))


def _series(key: Hashable, members: Sequence[Round]) -> Series:
    gaps = tuple(
        (two.earliest - one.earliest).days for one, two in itertools.pairwise(members) if one.earliest and two.earliest
    )
    return Series(
        id="s-" + hashlib.blake2b(repr(key).encode(errors="surrogatepass"), digest_size=6).hexdigest(),
        title=_title(members),
        rounds=tuple(one.id for one in members),
        gaps=gaps,
        usual_gap=round(median(gaps)) if gaps else None,
        missing=_missing(members),
    )


def _missing(members: Sequence[Round]) -> tuple[int, ...]:
    """Numbers between the lowest and the highest that no round of the corpus has."""
    known = {one.ordinal for one in members if one.ordinal is not None}
    if len(known) < 2 or max(known) - min(known) > _LONGEST_RUN * len(known):
        return ()
    return tuple(number for number in range(min(known), max(known)) if number not in known)


def _title(members: Sequence[Round]) -> str:
    """Title of the last round, without a town that is not common to all."""
    last = members[-1]
    places = {one.place for one in members}
    people = set.intersection(*({person.name for person in one.participants} for one in members))
    title = last.title if len(places) == 1 else last.title.removesuffix(f", {last.place}")
    return f"{title} ({', '.join(sorted(people))})" if people and len(people) < 3 else title
