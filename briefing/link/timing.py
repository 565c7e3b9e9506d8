"""Whether the days of two accounts may be those of one meeting: the levels of feature date in ``weights.toml``."""

from __future__ import annotations

from briefing.link.blocks import window
from briefing.link.gathered import Cluster
from briefing.link.units import Unit

_CREEP = 5  # days a cluster may span where its members each tell single days
_FOLLOWED = 7  # days that a negotiation of many sides may be told by, one in one article and another in the next
_TRIP = 3  # days from an arrival to the talks of a visit
_EVE, _MORROW = 2, 3  # days around a meeting in which "the talks" are those
_STALE = _WEEK = 7
_MANY = 3  # parties: the same three or more seldom meet twice by chance
_MONTH, _LONGEST_MONTH = 28, 31
_OUTCOME = 2  # days from the last that is told of talks to the agreement they end in
_LONG = frozenset({"negotiation", "conference"})
_TALKS = _LONG | {"summit"}
_AHEAD = frozenset({"planned", "proposed", "postponed"})
_DONE = frozenset({"held", "under_way"})


def date_level(unit: Unit, cluster: Cluster) -> str:
    """The level for the days that ``unit`` and ``cluster`` tell, or for the days their articles appeared on."""
    if unit.told and cluster.first is not None and cluster.last is not None:
        assert unit.first is not None and unit.last is not None
        gap = max(unit.first, cluster.first) - min(unit.last, cluster.last)
        if gap <= 0:
            return _overlap(unit, cluster)
        if gap <= _OUTCOME and _settles(unit, cluster):
            return "date.outcome"
        two_weeks = (unit.other or cluster.other) and _other_week(unit, cluster)
        return "date.weekday" if two_weeks else _gap(unit, cluster, gap)
    first, last = window(unit)
    low, high = cluster.first, cluster.last
    if low is None and _are_fresh(unit, cluster.founder):
        return "date.fresh"
    if _is_current(unit, low, high) or (unit.told and _is_current(cluster.founder, first, last)):
        return "date.current"
    if low is None or high is None:
        low, high = window(cluster.founder)
    if first is None or last is None or low is None or high is None:
        return "date.unknown"
    if max(first, low) > min(last, high) or unit.status == "under_way":
        return "date.unexpected"
    if unit.status in _AHEAD or not _is_ahead(unit, low):
        return "date.stale" if _is_stale(unit, high) else "date.expected"
    return "date.before" if cluster.precise and unit.status == "held" else "date.unexpected"


def _settles(unit: Unit, cluster: Cluster) -> bool:
    """Whether one is the agreement that the other's talks, which came just before, may have ended in."""
    assert unit.first is not None and cluster.first is not None
    if unit.form == "agreement":
        return not _TALKS.isdisjoint(cluster.forms) and "agreement" not in cluster.forms and unit.first > cluster.first
    return unit.form in _TALKS and cluster.founder.form == "agreement" and cluster.first > unit.first


def _are_fresh(unit: Unit, founder: Unit) -> bool:
    """Whether both report, on one day or the next, what has just been and tell no day."""
    if unit.told or founder.told or unit.published is None or founder.published is None:
        return False
    return abs(unit.published - founder.published) <= 1 and {unit.status, founder.status} <= _DONE


def _is_stale(unit: Unit, high: int) -> bool:
    """Whether the article appeared well after a meeting that ended on ``high``."""
    return not unit.told and unit.published is not None and unit.published > high + _STALE


def _is_ahead(unit: Unit, low: int) -> bool:
    """Whether a meeting that begins on ``low`` was still ahead of the article."""
    return not unit.told and unit.published is not None and unit.published < low - _EVE


def _is_current(unit: Unit, low: int | None, high: int | None) -> bool:
    """Whether the article that tells no date appeared while the meeting went on."""
    if unit.told or unit.published is None or low is None or high is None:
        return False
    if unit.status in _AHEAD:
        return low - _EVE <= unit.published <= high
    return low - (0 if unit.status in _DONE else _EVE) <= unit.published <= high + _MORROW


def _other_week(unit: Unit, cluster: Cluster) -> bool:
    """Whether the days fall together if the weekday that one of them names is taken for that of another week."""
    assert unit.first is not None and unit.last is not None and cluster.first is not None and cluster.last is not None
    pairs = [(unit.other, (cluster.first, cluster.last)), (cluster.other, (unit.first, unit.last))]
    return any(other is not None and _within(other, days) for other, days in pairs)


def _within(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return max(one[0], two[0]) <= min(one[1], two[1]) and two[1] - two[0] < _WEEK


def _overlap(unit: Unit, cluster: Cluster) -> str:
    assert unit.first is not None and unit.last is not None and cluster.first is not None and cluster.last is not None
    width = max(unit.last - unit.first, cluster.last - cluster.first) + 1
    if width == 1 or (unit.first == cluster.first and unit.last == cluster.last and width <= _CREEP):
        return "date.same_day"
    if unit.first == cluster.first and width >= _MONTH and width <= _LONGEST_MONTH and _are_accords(unit, cluster):
        return "date.named_month"
    for limit, level in ((3, "date.days"), (10, "date.week"), (21, "date.weeks"), (31, "date.month")):
        if width <= limit:
            return level
    return "date.wide"


def _are_accords(unit: Unit, cluster: Cluster) -> bool:
    """ "The June accord", "agreed in June": the month is what it goes by."""
    return unit.is_accord and cluster.founder.is_accord and unit.last == cluster.last


def _gap(unit: Unit, cluster: Cluster, gap: int) -> str:
    assert unit.first is not None and unit.last is not None and cluster.first is not None and cluster.last is not None
    precise = unit.precise and cluster.precise
    span = max(unit.last, cluster.last) - min(unit.first, cluster.first)
    if unit.form in _LONG and not _LONG.isdisjoint(cluster.forms):
        if precise and span <= _CREEP:
            return "date.session"
        if len(unit.parties | cluster.parties) >= _MANY and (span if precise else gap) <= _FOLLOWED:
            return "date.followed"
    if precise:
        if span < max(unit.days or 0, max(cluster.days, default=0)):
            return "date.stay"
        if unit.form == "call":
            return "date.call" if gap <= 3 else "date.far"
        if span > _CREEP:
            return "date.slipped" if gap <= 14 and _slips(unit, cluster) else "date.far"
        if gap <= _TRIP and "visit" in {unit.form, *cluster.forms}:
            return "date.trip"
        return "date.adjacent" if gap == 1 else "date.near" if gap <= 3 else "date.far"
    width = max(unit.last - unit.first, cluster.last - cluster.first)
    return "date.vague_near" if gap <= max(2, width // 2) else "date.vague_far" if gap <= 2 * width + 7 else "date.far"


def _slips(unit: Unit, cluster: Cluster) -> bool:
    """A plan that was told before its day, and a later day: put off, if all else agrees and nobody met on the first."""
    founder = cluster.founder
    early, late = (unit, founder) if (unit.first or 0) < (founder.first or 0) else (founder, unit)
    told_before = early.published is not None and early.published <= (early.first or 0)
    if not (told_before and early.status in _AHEAD and (late.published or 0) >= (early.published or 0)):
        return False
    return (early.last or 0) < (late.first or 0) and not (early is founder and any(map(_took_place, cluster.units)))


def _took_place(unit: Unit) -> bool:
    return unit.status in _DONE and unit.precise
