"""How well a unit fits a cluster, in bits, feature by feature.

Each feature function returns a level of ``weights.toml`` and the unit of the cluster it was compared with; the
weights give the bits. A level below ``VETO`` can not be outweighed. The cluster is compared by what its strong
members say, so that nothing is joined through a vague mention.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.link.gathered import Cluster, Reason
from briefing.link.parties import compare_sides, country_code, country_codes, is_body, is_country, members, seats
from briefing.link.timing import date_level
from briefing.link.units import Person, Unit
from briefing.link.weights import Weights

VETO = -9.0
_MANY = 3  # parties: the same three or more seldom meet twice by chance
_COPIED = 0.7
_LONG = frozenset({"negotiation", "conference"})
_REMOTE = frozenset({"phone", "video", "written"})
_FACE = frozenset({"visit", "third_party", "multilateral"})
_DIPLOMATS = frozenset({"leader", "minister", "deputy_minister", "official", "envoy"})
_TRACKS = frozenset({"military", "intelligence", "parliament"})
_SAME_SIDES = frozenset({"parties.equal", "parties.many", "parties.mediated"})
_UNLIKE = frozenset({"rival", "overlap", "subset"})
_SPECIAL = frozenset({"call", "agreement"})  # said of few meetings, so it tells more
_RARE = frozenset({"summit", "conference"})  # seldom held twice by the same parties
_OF_TWO = frozenset({"visit", "call", "agreement"})
_PRIVATE = frozenset({"meeting", "call", "visit"})  # where two named people are all who met
_RANKS = {"leader": 0, "minister": 2, "deputy_minister": 3, "official": 4, "envoy": 4}
_AHEAD = frozenset({"planned", "proposed", "postponed"})
_DONE = frozenset({"held", "under_way"})
_SAME_DAYS = frozenset({"date.same_day", "date.days"})


def compare(unit: Unit, cluster: Cluster, weights: Weights) -> tuple[float, list[Reason]] | None:
    """Bits for ``unit`` being one meeting with ``cluster`` and the reasons; None where something forbids it."""
    other = cluster.articles.get(unit.article)
    if other is not None and _apart(unit, cluster):
        return None
    founder = cluster.founder
    date = date_level(unit, cluster)
    bits = weights[date]
    if bits < VETO:
        return None
    parties = _parties(unit, cluster)
    if weights[parties] < VETO or (date, parties) == ("date.slipped", "parties.wider"):
        return None  # two of many on another day meet beside them: nothing was put off
    bits += weights["decide.prior"]
    found = [
        (date, founder),
        (parties, founder),
        _people(unit, cluster),
        _place(unit, cluster),
        _mode(unit, cluster),
        _level(unit, cluster),
        _form(unit, cluster),
        _topics(unit, cluster),
        _status(unit, cluster),
    ]
    if unit.ordinal is not None and cluster.ordinals:
        level, there = _number("ordinal", unit.ordinal, cluster.ordinals)
        other_count = level == "ordinal.unequal" and date in _SAME_DAYS and unit.place in cluster.places
        found.append(("ordinal.recounted" if other_count else level, there))
    if unit.days is not None and cluster.days:
        found.append(_number("duration", unit.days, cluster.days))
    if other is not None:
        found.append((_same_article(unit, other, parties), other))
    for level, _ in found[1:]:
        bits += weights[level]
    if other is None and bits + weights["copy.same"] >= weights["decide.suggest"]:
        copied = _copied(unit, cluster)
        if copied is not None:
            bits += weights["copy.same"]
            found.append(("copy.same", copied))
    return bits, found


def _same_article(unit: Unit, other: Unit, parties: str) -> str:
    """How another unit of the same article speaks: a plan beside a report is the next meeting, not that one."""
    said = {unit.status, other.status}
    rare = unit.form == other.form in _RARE and parties in _SAME_SIDES
    if not rare and not (unit.told and other.told) and said & _AHEAD and said & _DONE:
        return "article.next"
    if not unit.told and not unit.place:
        return "article.vague"
    if rare:
        return "article.form"
    return "article.long" if {unit.form, other.form} <= _LONG and parties in _SAME_SIDES else "article.other"


def _apart(unit: Unit, cluster: Cluster) -> bool:
    """Whether the article itself contrasts this unit with one that is already in."""
    if any((unit.article, group) in cluster.groups for group in unit.apart):
        return True
    number = unit.group[1]
    return any(number in member.apart for member in cluster.units if member.article == unit.article)


def _parties(unit: Unit, cluster: Cluster) -> str:
    if not unit.parties or not cluster.parties:
        return "parties.missing"
    if unit.parties == cluster.parties:
        alike = len(unit.parties)
        if alike == 1 and all(map(is_body, unit.parties)) and _is_rare(unit, cluster):
            return "parties.house"
        return "parties.subset" if alike == 1 else "parties.equal" if alike < _MANY else "parties.many"
    level = compare_sides(unit.sides, cluster.sides)
    if level in _UNLIKE:
        level = _unlike(level, unit, cluster)
    return f"parties.{level}"


def _is_rare(unit: Unit, cluster: Cluster) -> bool:
    """Whether both are what one body seldom has twice in the same days: a summit, a conference, an accord."""
    return unit.form in _RARE & cluster.forms.keys() or (unit.is_accord and cluster.founder.is_accord)


def _unlike(level: str, unit: Unit, cluster: Cluster) -> str:
    """The level for parties that differ, in the light of the place and of the kind of meeting."""
    if level == "subset":
        return "single" if _is_bare(unit, cluster) else level
    forms = {unit.form, *cluster.forms}
    many = "conference" in forms or max(len(unit.sides), len(cluster.sides)) > _MANY
    if level == "rival" and many and forms.isdisjoint(_OF_TWO):
        return "overlap"  # it has many sides, and each account names some
    return "host" if _hosts_differ(unit, cluster) else level


def _is_bare(unit: Unit, cluster: Cluster) -> bool:
    """Whether one account names no more than a single state, which meets many, and no place abroad tells them alike."""
    if len(unit.sides) == len(cluster.sides) or any(map(is_body, unit.sides & cluster.sides)):
        return False
    return unit.place not in cluster.places or _at_home(unit, cluster)


def _hosts_differ(unit: Unit, cluster: Cluster) -> bool:
    """Whether the parties that only one account names are no more than the state where they met."""
    if not unit.country and not cluster.countries:
        return False
    for rest in (unit.sides - cluster.sides, cluster.sides - unit.sides):
        if all(code and (code == unit.country or code in cluster.countries) for code in country_codes(rest)):
            return True
    return False


def _people(unit: Unit, cluster: Cluster) -> Reason:
    there = cluster.founder
    if not unit.people or not cluster.people:
        return "people.none", there
    same: list[tuple[Person, Person]] = []
    for person in unit.people.values():
        found = cluster.find(person)
        if found is not None:
            same.append((person, found[0]))
            there = found[1]
    if same and _of_common_side(unit, cluster, same):
        return "people.envoys", there
    if same:
        if len(same) == 1 and len(unit.people) == 2 == len(cluster.people) and {unit.form, *cluster.forms} <= _PRIVATE:
            return "people.another", there
        if "leader" in cluster.levels or unit.level == "leader":
            return ("people.two" if len(same) > 1 else "people.leader"), there
        if len(same) > 1:
            return "people.two", there
        return ("people.lead" if same[0][0].lead and same[0][1].lead else "people.one"), there
    return ("people.other" if _another_was_sent(unit, cluster) else "people.none"), there


def _of_common_side(unit: Unit, cluster: Cluster, same: list[tuple[Person, Person]]) -> bool:
    """Whether each of two meetings of two has a side the other has not, and the people of both are of the side in
    common: the same envoys see one counterpart after another."""
    shared = unit.sides & cluster.sides
    mine, theirs = unit.sides - shared, cluster.sides - shared
    if not len(mine) == len(theirs) == len(shared) == 1 or _hosts_differ(unit, cluster):
        return False
    if mine <= members(min(theirs)) or theirs <= members(min(mine)):
        return False  # the body is told of, or the member that speaks for it
    if not _RARE.isdisjoint({unit.form, *cluster.forms}):
        return False
    return all({one.party, other.party} & (shared | {None}) for one, other in same)


def _another_was_sent(unit: Unit, cluster: Cluster) -> bool:
    """Whether both name somebody of one party and level, or both people of a meeting of two, and not the same."""
    if len(unit.people) > 1 and len(cluster.people) > 1 and len(unit.parties | cluster.parties) < _MANY:
        return True
    if unit.level not in cluster.levels:
        return False
    theirs = {person.party for person, _ in cluster.people.values() if person.party}
    return any(person.party in theirs for person in unit.people.values() if person.party)


def _place(unit: Unit, cluster: Cluster) -> Reason:
    longer = _same_name(unit, cluster.places)
    if longer is not None:
        return f"place.{_same_place(unit, cluster)}", cluster.places[longer]
    if unit.country and cluster.countries and unit.country not in cluster.countries:
        there = next(iter(cluster.countries.values()))
        if _is_side(unit, cluster) or _is_side(there, cluster):
            return "place.other_land", there
        if is_country(unit.place) or is_country(there.place):
            return "place.third_land", there
        return ("place.other_country" if unit.placed and there.placed else "place.inferred"), there
    if not unit.place or not cluster.places:
        return "place.unknown", cluster.founder
    there = next(iter(cluster.places.values()))
    if is_country(unit.place) or is_country(there.place):
        known = bool(unit.country) and unit.country in cluster.countries
        return ("place.inside" if known else "place.unknown"), there
    if unit.country and unit.form == "visit" and "visit" in cluster.forms:
        return "place.tour", there
    return ("place.other_city" if unit.placed and there.placed else "place.inferred"), there


def _same_name(unit: Unit, places: Mapping[str, Unit]) -> str | None:
    """The place of that name, or one in the same land that begins with it or that it begins with: "Rio" and "Rio de
    Janeiro", but not Santiago and Santiago de Cuba."""
    place = unit.place
    if place in places:
        return place
    if not place or is_country(place):
        return None
    return next((name for name, there in places.items() if _is_longer_name(unit, name, there)), None)


def _is_longer_name(unit: Unit, name: str, there: Unit) -> bool:
    alike = _longer(name, unit.place) or (_longer(unit.place, name) and not is_country(name))
    return alike and not (unit.country and there.country and unit.country != there.country)


def _longer(long: str, short: str) -> bool:
    return len(short) > 2 and long.startswith(short) and not long[len(short)].isalpha()


def _same_place(unit: Unit, cluster: Cluster) -> str:
    """How one place counts: less where a party has many of its meetings, least if it is all that an account names."""
    home = _at_home(unit, cluster)
    if home and min(len(unit.sides), len(cluster.sides)) == 1 and unit.people.keys().isdisjoint(cluster.people):
        return "base"
    return "country" if is_country(unit.place) else "home" if home else "city"


def _at_home(unit: Unit, cluster: Cluster) -> bool:
    """Whether the place is in the state of a party of both, or the seat of a body, where many of its meetings are."""
    shared = unit.sides & cluster.sides
    if unit.country and any(country_code(name) == unit.country for name in shared):
        return True
    return any(unit.place in seats(name) for name in shared)


def _is_side(unit: Unit, cluster: Cluster) -> bool:
    """Whether the place is a whole state that is a party as well, and so perhaps what the talks were about."""
    place = unit.place or unit.country
    return is_country(place) and (place in unit.parties or place in cluster.parties)


def _mode(unit: Unit, cluster: Cluster) -> Reason:
    there = cluster.founder
    mine, theirs = _manner(unit), _manner(there)
    if mine == "?" or theirs == "?":
        return "mode.unknown", there
    if mine != theirs:
        return "mode.remote", there
    return ("mode.same" if unit.mode in cluster.modes else "mode.unknown"), there


def _manner(unit: Unit) -> str:
    """ "remote" for calls, "face" where they met in one room, "?" where it is not told."""
    if unit.form == "call" or unit.mode in _REMOTE:
        return "remote"
    if unit.mode in _FACE or unit.form in ("visit", "summit", "conference") or unit.place:
        return "face"
    return "face" if unit.form == "meeting" and len(unit.people) > 1 else "?"


def _level(unit: Unit, cluster: Cluster) -> Reason:
    if unit.level in ("unknown", "mixed") or not cluster.levels:
        return "level.unknown", cluster.founder
    if unit.level in cluster.levels:
        return "level.same", cluster.levels[unit.level]
    other, there = next(iter(cluster.levels.items()))
    if (unit.level in _TRACKS) != (other in _TRACKS) or (unit.level in _TRACKS and other in _TRACKS):
        return "level.track", there
    if abs(_RANKS[unit.level] - _RANKS[other]) <= 1:
        return "level.near", there
    long = unit.form in _LONG and not _LONG.isdisjoint(cluster.forms)
    return ("level.loose" if long else "level.far"), there


def _form(unit: Unit, cluster: Cluster) -> Reason:
    if unit.form in cluster.forms:
        level = "form.rare" if unit.form in _RARE else "form.special" if unit.form in _SPECIAL else "form.same"
        return level, cluster.forms[unit.form]
    if unit.is_accord and cluster.founder.is_accord:
        return "form.special", cluster.founder
    if unit.triggers and unit.triggers == cluster.founder.triggers:
        return "form.same", cluster.founder
    if unit.form == "agreement" or "agreement" in cluster.forms:
        return "form.agreement", cluster.founder
    return "form.other", cluster.founder


def _number(feature: str, mine: int, theirs: dict[int, Unit]) -> Reason:
    if mine in theirs:
        return f"{feature}.equal", theirs[mine]
    return f"{feature}.unequal", next(iter(theirs.values()))


def _topics(unit: Unit, cluster: Cluster) -> Reason:
    if not unit.topics or not cluster.topics:
        return "topics.unknown", cluster.founder
    return ("topics.none" if unit.topics.isdisjoint(cluster.topics) else "topics.shared"), cluster.founder


def _status(unit: Unit, cluster: Cluster) -> Reason:
    there = cluster.founder
    if unit.published is None or there.published is None or unit.published == there.published:
        return "status.same", there
    early, late = (unit, there) if unit.published < there.published else (there, unit)
    if early.status in _AHEAD and late.status in _DONE:
        return "status.in_order", there
    over = late.told and late.last is not None and late.published is not None and late.last < late.published
    if early.status in _DONE and late.status in _AHEAD and not over:
        return "status.reversed", there
    return "status.same", there


def _copied(unit: Unit, cluster: Cluster) -> Unit | None:
    """The member of another article whose words this unit repeats."""
    mine = unit.shingles
    if len(mine) < 4:
        return None
    for member in cluster.units[:20]:
        theirs = member.shingles
        if mine.isdisjoint(theirs) or len(theirs) < 4:
            continue
        if len(mine & theirs) >= _COPIED * min(len(mine), len(theirs)):
            return member
    return None
