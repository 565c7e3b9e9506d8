"""Mentions that only take up a meeting told before, and were too bare to be joined with it at first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.fits import fit, is_over
from briefing.extract.meetings.group import Group

_LOOK_BACK = 12
_TWO = 2
_ENOUGH = 1
_AHEAD = 2  # a meeting that is told of in full only later, must fit better


def loose(groups: Iterable[Group]) -> list[Group]:
    """What was taken for a gathering inside one state and does not say so itself, each mention by itself."""
    return [
        Group(group.number, members=[one], parties=one.firm, people=one.people)
        for group in groups
        if group.domestic
        for one in group.members
        if not one.arguments.domestic
    ]


def give_back(groups: Sequence[Group], kept: dict[int, Group], published: dt.date | None) -> None:
    """Give groups that are no meetings by themselves, but tell of "the meeting", "the talks", to the meeting of
    ``kept`` that all their mentions fit best."""
    for group in groups:
        if group.number in kept or len(group.parties) > 1 or any(not _open(one) for one in group.members):
            continue
        if not any(one.points_back and one.trigger.frame is None for one in group.members):
            continue
        other = _meant(group, kept, published)
        if other is not None:
            for draft in group.members:
                draft.apart.discard(other.number)
                other.take(draft)


def unite(kept: dict[int, Group], published: dt.date | None) -> None:
    """Give meetings that are told of as "the meeting", "the talks" alone to the one of the very same sides, which
    only the rest of the article told, that all their mentions fit best."""
    for group in list(kept.values()):
        if len(group.parties) < _TWO or not all(_bare(one) for one in group.members):
            continue
        same = {number: one for number, one in kept.items() if one is not group and _of_sides(one, group, published)}
        other = _meant(group, same, published)
        if other is not None:
            for draft in group.members:
                draft.apart.discard(other.number)
                other.take(draft)
            del kept[group.number]


def _bare(draft: Draft) -> bool:
    """ "The meeting", "their talks", without a day or place."""
    seen, at = draft.seen, draft.trigger.at
    gerund = seen.word(at).endswith("ing") and seen.has(at - 1, "syntax.separators") and seen.word(at + 1) == "with"
    undated = draft.when.earliest is None and draft.points_back and draft.trigger.frame is None
    return undated and not gerund and _open(draft)


def _of_sides(other: Group, group: Group, published: dt.date | None) -> bool:
    """Whether another meeting has the sides of ``group``, and is none of long ago."""
    if set(other.parties) != set(group.parties) or is_over(other, published):
        return False
    return not any(group.number in one.apart for one in other.near)


def _open(draft: Draft) -> bool:
    """Whether nothing in it says that a meeting of its own is meant."""
    face = draft.form not in ("visit", "call", "agreement")
    return face and draft.place is None and not draft.generic and not draft.turn


def _meant(group: Group, kept: dict[int, Group], published: dt.date | None) -> Group | None:
    """The meeting of the article that ``group`` takes up."""
    start = group.members[0].seen.sentence.start
    real = [one for one in kept.values() if not (one.members[0].generic or one.is_setting)]
    near = sorted(real, key=lambda one: abs(one.last.seen.sentence.start - start))[:_LOOK_BACK]
    best: tuple[int, int, Group] | None = None
    for other in near:
        score = _score(group, other, published)
        later = other.members[0].seen.sentence.start >= start
        if score is not None and score >= (_AHEAD if later else _ENOUGH):
            rank = (score, other.last.trigger.at)
            if best is None or rank > best[:2]:
                best = (*rank, other)
    return best[2] if best is not None else None


def _score(group: Group, other: Group, published: dt.date | None) -> int | None:
    """How well the best mention fits; None where one of them does not fit, or stands beside it in one sentence."""
    told = {one.seen.sentence.start for one in other.near}
    best: int | None = None
    for draft in group.near:
        score = fit(draft, other, published)
        if score is None or other.number in draft.apart or draft.seen.sentence.start in told:
            return None
        best = score if best is None or score > best else best
    return best
