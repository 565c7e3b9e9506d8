"""Pacts that are known, told with their own day: "the June Oslo accord", "the IXO's June agreement", "the Chile-Peru
accord of last month", "the accord forged in June", "their agreement in Oslo last month"; and those that go by a town
whose day is told elsewhere: "the Oslo accord"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extract.meetings import bodies, famous_pacts, pacts
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb, owns
from briefing.extract.meetings.words import unowned
from briefing.model import When

if TYPE_CHECKING:
    import datetime as dt

    from briefing.extract.meetings.triggers import Trigger

_LONG = 9  # words of "June 12 Ruritz Palace currency"
_AROUND, _OFTEN = 400, 2  # words around it, and how often they name a body
_YEAR = 4  # digits
_AGO = 4  # words of "two weeks ago"
_NEAR = 16  # words around it that tell whose it is
_SIDES = frozenset(["state", "body", "demonym", "side"])
_ITS = frozenset(["its", "their"])
_MAKERS = _SIDES | {"person"}


@dataclass(frozen=True, slots=True)
class Pact:
    """``days`` are the tokens that tell its day, ``name`` the first token of the town or house it is called after,
    ``sides`` those that stand around it; ``alone`` marks "the June agreement"; ``first`` is its first token."""

    days: range | None
    name: int | None
    sides: tuple[str, ...]
    alone: bool
    first: int


def read(seen: View, noun: int) -> Pact | None:
    """What the words around the noun at token ``noun`` tell, if it is such a pact."""
    pact = _phrase(seen, noun) if seen.has(noun, "nouns.accords") else None
    if pact is None or (pact.days is None and not _goes_by_name(seen, pact)):
        return None
    if not pact.sides and (_is_private(seen, noun, pact) or _is_made_by_two(seen, pact)):
        return None
    return pact if pact.name is not None or pact.alone or _make_it(pact.sides) else None


def _make_it(sides: tuple[str, ...]) -> bool:
    """Whether they can agree among themselves: two of them, or a body."""
    return len(sides) > 1 or any(map(bodies.is_body, sides))


def _is_private(seen: View, noun: int, pact: Pact) -> bool:
    """ "the June Oslo marathon accord", "doctors rejected the May Lima agreement on pay", "Firm X renewed the May Lima
    agreement" where the text around it names no side: not one of states."""
    around = range(max(seen.first, noun - _NEAR), min(seen.last, noun + _NEAR))
    if any(seen.has(at, "nouns.private_accords") for at in around):
        return True
    others = (one for one in seen.cast.between(around.start, around.stop) if one.first != pact.name)
    if all(one.kind != "organization" or one.party for one in others):
        return False
    text = seen.cast.between(max(0, noun - _AROUND), noun + _AROUND)
    return not any(one.party and one.kind in _MAKERS for one in text)


def _is_made_by_two(seen: View, pact: Pact) -> bool:
    """ "Chile and Peru signed the June Oslo accord": the sentence tells who made it, and is read as any other."""
    verb = pact.first - 1
    verb -= seen.has(verb, "syntax.determiners")
    told = seen.known.verbs.get(seen.word(verb))
    if told is None or told.frame != "sign":
        return False
    makers = seen.cast.between(seen.first, verb)
    return len({one.party for one in makers if one.party and one.kind in _MAKERS}) > 1


def tells(seen: View, trigger: Trigger) -> bool:
    """Whether a trigger is such a pact."""
    return trigger.lemma == "accord" and read(seen, trigger.at) is not None


def words_of(seen: View, noun: int) -> range:
    """The tokens of the pact with its day, its town and its sides."""
    pact = read(seen, noun)
    if pact is None:
        return range(noun, noun + 1)
    days = pact.days or range(noun, noun)
    return range(min(pact.first, days.start), max(noun + 1, days.stop))


def town(seen: View, noun: int) -> Actor | None:
    """The town of its name, or of the house it is called after, where that is known."""
    pact = read(seen, noun)
    if pact is None or pact.name is None:
        return None
    there = seen.cast.at.get(pact.name)
    return famous_pacts.town(seen, pact.name) or (there if there is not None and there.kind == "place" else None)


def day_of_name(seen: View, noun: int, published: dt.date | None) -> When:
    """The day of an accord that everybody knows by its name: "the Plaza accord"."""
    pact = read(seen, noun)
    return famous_pacts.day(seen, pact.name, published) if pact is not None and pact.name is not None else When()


def own_days(seen: View, noun: int, spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of the time expressions of a clause those that may be its day: all, but for such a pact."""
    pact = read(seen, noun)
    if pact is None:
        return spans
    near = pact.days or range(0)
    return [one for one in spans if near.start < one[1] and one[0] < near.stop]


def body_told_most(seen: View, noun: int) -> list[str]:
    """The body that the text around token ``noun`` is about: "the June agreement" is its own; "its June agreement" is
    that of the body told last in the sentence."""
    own = any(seen.word(at) in _ITS for at in range(noun - _AGO, noun))
    told = [one.party for one in seen.cast.between(seen.first, noun) if one.kind == "body" and one.party]
    if own and told:
        return told[-1:]
    near = seen.cast.between(max(0, noun - _AROUND), noun + _AROUND)
    counts = Counter(one.party for one in near if one.kind == "body" and one.party)
    (first, often), (_, next_often) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return [first] if first and often >= max(_OFTEN, _OFTEN * next_often) else []


def _goes_by_name(seen: View, pact: Pact) -> bool:
    """ "the Oslo accord", "that Oslo pact", "the Louvre agreement", "the IXO pact": it needs no day."""
    definite = seen.word(pact.first - 1) in ("the", "that", "this")
    if pact.name is None:
        whole = len(pact.sides) == 1 and bodies.is_body(pact.sides[0]) and not pact.alone
        return whole and definite and seen.word(pact.first) != "'s"
    there = seen.cast.at.get(pact.name)
    known = famous_pacts.town(seen, pact.name) is not None
    definite |= seen.word(pact.first) in ("the", "that", "this")
    return definite and (known or (there is not None and there.kind == "place"))


def _phrase(seen: View, noun: int) -> Pact | None:
    """The words before the noun, read from it to the left, with the day before or behind."""
    name: int | None = None
    sides: list[str] = []
    at = noun - 1
    while at >= max(seen.first, noun - _LONG):
        actor = _ending(seen, at)
        famous = famous_pacts.ending(seen, at) if name is None and not sides else None
        if famous is not None:
            name, at = famous, famous - 1
            continue
        if actor is not None and actor.kind in _SIDES and actor.party and name is None:
            sides[:0] = actor.party.split("|")
        elif actor is not None and actor.kind == "place" and name is None and not sides and not owns(seen, actor):
            name = actor.first
        elif actor is not None and not (actor.kind in _SIDES and actor.party):
            return None
        elif actor is not None:
            sides[:0] = (actor.party or "").split("|")
        elif not (_is_kind(seen, at) or (seen.word(at) == "and" and _is_kind(seen, at - 1))):
            if _is_day(seen, at) or name is not None or sides or not _is_capital(seen, at):
                break
            name = at
        at = actor.first - 1 if actor is not None else at - 1
        at -= (actor is not None and seen.word(at) == "and") or seen.word(at) == "'s"
    return _with_day(seen, noun, at, name, sides)


def _with_day(seen: View, noun: int, at: int, name: int | None, sides: list[str]) -> Pact | None:
    """The pact with its day, which is told before token ``at`` or behind the noun."""
    maker = seen.cast.at.get(noun + 2) or seen.cast.at.get(noun + 3)
    if maker is None and not sides and seen.word(noun + 1) in ("between", "among"):
        return None  # "the June Oslo accord between the two clubs"
    if seen.has(noun + 1, "relations.made_by") and not sides and maker is not None:
        if seen.word(noun + 1) != "by" or maker.kind != "body" or not maker.party:
            return None
        sides = [maker.party]
        noun = maker.last - 1
    begin = at + 1
    first = _day_before(seen, at)
    if first is None and len(sides) > 1 and len(seen.word(at)) == _YEAR and seen.word(at).isdigit():
        first = at  # "the 1993 A-B accord"
    if first is not None:
        owner = _ending(seen, first - 1)
        if owner is not None and owner.party and owner.kind in _SIDES:
            sides = [*owner.party.split("|"), *sides]
        definite = seen.word(first - 1) in ("the", "that", "this") or seen.word(first - 1) in _ITS
        alone = not sides and name is None and definite
        begin = owner.first if owner is not None and sides else first
        return Pact(range(first, at + 1), name, tuple(dict.fromkeys(sides)), alone, begin)
    if name is None and not sides:
        return _made_in(seen, noun, begin)
    days = _day_behind(seen, noun, at)
    if days is not None and not sides and seen.has(days.stop, "relations.made_by"):
        return None  # "the Oslo accord signed in April by A and B": who made it is told as of any other
    return Pact(days, name, tuple(dict.fromkeys(sides)), alone=False, first=begin)


def _made_in(seen: View, noun: int, begin: int) -> Pact | None:
    """ "in line with their agreement in Oslo last month", "since the deal in Oslo in June"; not "a review of the treaty
    in Oslo on Friday"."""
    there = seen.cast.at.get(noun + 2)
    if there is None or there.kind != "place" or seen.word(noun + 1) not in ("in", "at"):
        return None
    known = seen.has(begin - 1, "syntax.determiners") and seen.word(begin - 1) not in ("a", "an")
    after = seen.word(begin - 2)
    end = pacts.behind_time(seen, there.last)
    ahead = any(seen.has(at, "time.next_ones") for at in range(there.last, end))
    if end == there.last or ahead or not known or after == "of" or not seen.has(begin - 2, "syntax.prepositions"):
        return None
    return Pact(range(there.last, end), there.first, (), alone=False, first=begin)


def _ending(seen: View, at: int) -> Actor | None:
    """The name that ends with token ``at``, or with the one before it, where ``at`` is its "'s"."""
    at -= seen.word(at) in ("'s", "’s")
    actor = seen.cast.at.get(at)
    return actor if actor is not None and actor.last == at + 1 else None


def _is_kind(seen: View, at: int) -> bool:
    """ "currency", "peace": what sort of pact."""
    plain = (
        seen.word(at) not in ("and", "or")
        and seen.document.words[at].islower()
        and seen.word(at).replace("-", "").isalpha()
    )
    others = ("syntax.determiners", "syntax.prepositions", "nouns.hoped_for")
    return plain and not is_verb(seen, at) and not any(seen.has(at, group) for group in others)


def _is_capital(seen: View, at: int) -> bool:
    return at > seen.first and seen.document.words[at][:1].isupper() and seen.word(at).isalpha()


def _is_day(seen: View, at: int) -> bool:
    month = seen.has(at, "time.months") or seen.has(at, "time.ambiguous")
    return month or seen.word(at).isdigit() or unowned(seen.word(at)) != seen.word(at)


def _day_before(seen: View, at: int) -> int | None:
    """The first token of "June", "June 22", "July 1986", "last month's" that ends at token ``at``."""
    while seen.word(at).isdigit():
        at -= 1
    word = unowned(seen.word(at))
    if seen.has(at, "time.months"):
        return at
    if (
        word == seen.word(at)
        or word not in seen.known["time.spans"] | seen.known["time.days"] | seen.known["time.months"]
    ):
        return None
    return None if seen.has(at - 1, "time.next_ones") else at - seen.has(at - 1, "time.limited")


def _day_behind(seen: View, noun: int, before: int) -> range | None:
    """ "two weeks ago", "of last month", "forged in June"; not the day of what is done to it: "ratified the Oslo accord
    on Tuesday"."""
    word = seen.word(noun + 1)
    made = seen.has(noun + 1, "verbs.settled")
    if word != "of" and not made and not _behind_preposition(seen, before):
        return None
    if not made and word == "on" and seen.has(noun + 2, "time.days"):
        return None  # "voted against the Oslo treaty on Tuesday"
    behind = noun + 1 + (word == "of" or made)
    ago = next((step for step in range(behind, min(behind + _AGO, seen.last)) if seen.word(step) == "ago"), None)
    end = ago + 1 if ago is not None else pacts.behind_time(seen, behind)
    ahead = any(seen.has(at, "time.next_ones") for at in range(behind, end))
    return range(behind, end) if end > behind and not ahead else None


def _behind_preposition(seen: View, at: int) -> bool:
    """ "since the Oslo accord", "the response to the Oslo accord"."""
    while at > seen.first and seen.has(at, "syntax.determiners"):
        at -= 1
    return seen.has(at, "syntax.prepositions")
