"""Meetings whose sides are told only as many: "talks in P this week between finance ministers of industrial nations",
"Trade ministers from 20 countries opened a meeting here", "this week's international monetary meetings in P"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extract.meetings import bodies, ministers_of
from briefing.extract.meetings.syntax import View, is_verb, own_verb
from briefing.extract.meetings.triggers import Trigger

if TYPE_CHECKING:
    from briefing.extract.meetings.arguments import Arguments
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.draft import Draft

_SUBJECT = 12  # words of "finance ministers and central bank governors of the leading industrial nations"
_TO_LINK = 9  # words from "talks" over a place and a day to "between"
_HELPED = 6  # words of "are then expected to"
_BEFORE_NOUN = 6  # words of "a three-day informal"
_DAY = 6  # words from the meeting to its day
_MOST, _LEAST = 200, 3
_LINKS = frozenset(["of", "between", "among", "for", "by", "from"])
_SERIES = frozenset(["negotiation", "round"])  # "multilateral trade negotiations" go on for years
_OWN = frozenset(["'", "’"])
_OF_SOME = _OWN | {"and", ",", ")", "'s", "’s", "other", "two", "both", "their", "its", "his", "her", "our"}
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Many:
    """Tokens ``first`` to ``last`` (exclusive) tell who gathers: the ministers for ``field`` ("finance", empty where
    only states are told), ``sure`` where the words alone say that they are of many states; in ``vague`` ones ("world
    trade talks") those who meet are not even called ministers; ``counted`` are states told by their
    number alone."""

    first: int
    last: int
    field: str
    sure: bool
    vague: bool = False
    counted: bool = False


def add(seen: View, clause: Clause, out: Arguments) -> None:
    """Note in ``out`` that many meet whom nobody names, and the body that they are of, if the article tells it."""
    told = _told(seen, clause)
    if told is not None and not (told.vague and not out.places and not _tells_day(seen, clause)):
        _note(seen, clause, told, out)


def settle(draft: Draft) -> None:
    """Many of no body who meet nowhere and at no time that is told are only spoken of; so are ministers of whom nothing
    but their office is told, if either is missing."""
    out = draft.arguments
    told = _told(draft.seen, draft.clause) if out.many and not out.conference else None
    if told is None:
        return
    placed, dated = draft.place is not None, draft.when.earliest is not None
    if told.vague or not draft.firm:
        out.many = (placed or dated or out.forum) if told.sure else (placed and dated)
    draft.generic |= told.sure and not out.many and not draft.points_back


def _tells_day(seen: View, clause: Clause) -> bool:
    return any(seen.tells_time(at) for at in clause.around(clause.main.at, _DAY, _DAY))


def _note(seen: View, clause: Clause, told: Many, out: Arguments) -> None:
    """Who only speaks of the meeting, or goes there, is none of its sides."""
    hosts = _hosts(seen, told)
    aside = set(out.parties) - _told_with_them(seen, clause, told) - hosts
    if len(set(out.parties) - aside) >= _PAIR or _two_meet_too(seen, clause, out):
        return
    named = any(not bodies.is_one_state(party) for party in out.parties if party not in aside)
    body = None if named else ministers_of.body(seen, clause, told.field, near=not told.counted)
    if not (named or body is not None or told.sure or _of_economies(seen, clause, told)):
        return
    out.many = True
    out.hosts |= hosts
    out.weak |= aside
    out.mediators -= aside
    if body is not None:
        out.weak.discard(body)
        out.parties.extend([body] if body not in out.parties else [])


def _two_meet_too(seen: View, clause: Clause, out: Arguments) -> bool:
    """ "Ministers from 35 nations met in P and Minister X of A met Minister Y of B", "A and B signed a pact at a
    meeting of ministers from 20 nations": of the two the clause tells more."""
    if len(out.parties) == _PAIR and any(one.frame == "sign" for one in clause.triggers):
        return True
    again = (one.at for one in clause.triggers if one.frame == "meet" and one.at > clause.main.at)
    last = clause.main.end
    for at in again:
        before, behind = seen.cast.between(last, at), seen.cast.between(at, clause.last)
        if any(one.kind == "person" for one in before) and any(one.kind == "person" for one in behind):
            return True
    return False


def gathers(seen: View, noun: Trigger) -> bool:
    """ "during a trade ministers' meeting", "at a meeting of ministers from 20 nations": where others may meet."""
    told = _beside_noun(seen, noun.at) or _behind_link(seen, noun.end)
    return told is not None and not told.vague


def _of_economies(seen: View, clause: Clause, told: Many) -> bool:
    """ "Finance ministers meet in P next week": they are the subject, by their office alone."""
    if not told.sure and _in_one_state(seen):
        return False
    ministers = seen.has(told.last - 1, "nouns.ministers") or seen.has(told.last - 1, "multilateral.of_banks")
    ahead = told.last <= clause.main.at and (ministers or seen.has(told.last - 1, "multilateral.lands"))
    return ahead and told.field in seen.known["multilateral.of_economies"]


def _in_one_state(seen: View) -> bool:
    """ "to discuss trade among the provinces", "the debts of the German states": the ministers of its parts."""
    for at in range(seen.first, seen.last):
        before = seen.cast.at.get(at - 1)
        states = seen.word(at) == "states" and before is not None and before.kind == "demonym"
        if (states or seen.has(at, "multilateral.parts_of_state")) and at not in seen.cast.at:
            return True
    return False


def _told_with_them(seen: View, clause: Clause, told: Many) -> set[str]:
    """The sides named behind those who gather, or behind their meeting: "a meeting of trade ministers with A". Of those
    before it the sentence tells something else: "A assured a meeting of trade ministers that", "he told a meeting"."""
    begin = max(told.last, clause.main.end)
    ends = (at for at in range(begin, clause.last) if is_verb(seen, at) or seen.has(at, "syntax.subordinators"))
    behind = [one for one in seen.cast.between(begin, next(ends, clause.last)) if one.first not in seen.reported]
    return {party for one in behind for party in (one.party or "").split("|")}


def _hosts(seen: View, told: Many) -> set[str]:
    """ "A will host a conference of 12 nations": it is at it."""
    before = [one for one in seen.cast.between(seen.first, told.first) if one.kind in ("state", "demonym")]
    return {one.party for one in before if one.party and seen.has(own_verb(seen, one), "verbs.hosting")}


def _told(seen: View, clause: Clause) -> Many | None:
    """Who gathers at the meeting of a clause, where the words for it are those for many."""
    main = clause.main
    if main.frame in ("meet", "convene"):
        return _ending_at(seen, _before_verb(seen, main.at))
    if main.frame is not None or main.form in ("visit", "call", "agreement") or main.lemma in _SERIES:
        return None
    verbs = (one.at for one in clause.triggers if one.frame in ("meet", "convene"))  # "gather for a conference"
    gather = (_ending_at(seen, _before_verb(seen, at)) for at in verbs)
    told = _beside_noun(seen, main.at) or _behind_link(seen, main.end) or _of_subject(seen, main.at)
    return told or next((one for one in gather if one is not None), None)


def _beside_noun(seen: View, at: int) -> Many | None:
    """ "the finance ministers' meeting", "trade ministers meeting in P", "international monetary talks"."""
    field = seen.word(at - 1)
    if seen.has(at - 1, "multilateral.fields") and seen.has(at - 2, "multilateral.worldwide"):
        return Many(at - 2, at, ministers_of.field([field]), sure=True, vague=True)
    return _ending_at(seen, at - 1 - (seen.word(at - 1) in _OWN))


def _behind_link(seen: View, end: int) -> Many | None:
    """ "talks in P this week between finance ministers of industrial nations"."""
    for at in range(end, min(end + _TO_LINK, seen.last)):
        if seen.word(at) in _LINKS:
            told = _beginning_at(seen, at + 1)
            if told is not None:
                between = seen.word(at) in ("between", "for", "by", "from")
                return told if told.sure or not between else None
        elif not _tells_where_or_when(seen, at):
            return None
    return None


def _tells_where_or_when(seen: View, at: int) -> bool:
    """ "in Geneva", "on Monday", "here next week"."""
    actor = seen.cast.at.get(at)
    if actor is not None:
        return actor.kind in ("place", "state")
    words = ("syntax.within", "time.days", "time.months", "time.ambiguous", "time.spans", "time.limited")
    told = any(seen.has(at, one) for one in (*words, "time.parts_of_day", "status.as_of"))
    return told or seen.word(at) in ("on", "here") or seen.word(at).isdigit()


def _of_subject(seen: View, noun: int) -> Many | None:
    """ "Trade ministers from 20 nations opened a two-day meeting": those before the verb that has the noun."""
    at = noun - 1
    while at > noun - _BEFORE_NOUN and at not in seen.cast.at and not _holds(seen, at):
        if seen.has(at, "syntax.prepositions") or seen.word(at) in (",", ";"):
            return None
        at -= 1
    return _ending_at(seen, _before_verb(seen, at)) if _holds(seen, at) else None


def _holds(seen: View, at: int) -> bool:
    return any(seen.has(at, words) for words in ("verbs.hold", "status.beginning", "status.ending", "status.resuming"))


def _before_verb(seen: View, at: int) -> int:
    """The token before a verb, over its helpers and an aside: "[, all eager for a deal,] are then expected to meet"."""
    step = at - 1
    while step > at - _HELPED and any(
        seen.has(step, words) for words in ("syntax.auxiliaries", "shape.helpers", "shape.again")
    ):
        step -= 1
    while step in seen.asides:
        step -= 1
    return step


def _beginning_at(seen: View, first: int) -> Many | None:
    """The phrase that begins at a token: "[the] finance ministers of industrial nations"."""
    last = first
    for at in range(first, min(first + _SUBJECT, seen.last)):
        if _is_head(seen, at):
            last = at
        elif not _is_inside(seen, at):
            break
    if last == first:
        return None
    told = _ending_at(seen, last, seen.behind_the(first))
    named = seen.word(last + 1) in ("of", "from") and seen.behind_the(last + 2) in seen.cast.at
    return None if named else told


def _ending_at(seen: View, last: int, begin: int = 0) -> Many | None:
    """The phrase whose last word stands at a token, from token ``begin`` on; None where it tells of one state, whose
    ministers they are, or of others than ministers ("economists from industrial countries")."""
    if not _is_head(seen, last):
        return None
    first = last
    while first - 1 >= max(begin, last - _SUBJECT) and (_is_head(seen, first - 1) or _is_inside(seen, first - 1)):
        first -= 1
    first += seen.word(first) == "and"
    if seen.word(first) in _LINKS or _is_of_some(seen, first):
        return None
    words = [seen.word(at) for at in range(first, last + 1)]
    field = ministers_of.field(words)
    if _of_states(seen, first, last):
        if not _hold_office(seen, first, last) and _is_kind_of_people(seen, first - 1):
            return None  # "religious leaders of several countries"
        counted = not field and any(_number(seen, at) and seen.word(at - 1) != "the" for at in range(first, last))
        return Many(first, last + 1, field, sure=True, counted=counted)
    in_office = seen.has(last, "multilateral.in_office") and not {"of", "from", "the"} & set(words)
    told = field and in_office and not _is_kind_told(seen, first - 1)
    return Many(first, last + 1, field, sure=False) if told else None


def _is_kind_told(seen: View, at: int) -> bool:
    """ "provincial finance ministers": a word before an office tells whose it is, or what kind."""
    known = ("syntax.prepositions", "syntax.subordinators", "speech.said", "syntax.determiners", "speech.verbs")
    return seen.word(at)[:1].isalpha() and not any(seen.has(at, words) for words in known)


def _hold_office(seen: View, first: int, last: int) -> bool:
    """ "ministers from 20 nations", "defence officials of the main powers": who governs, by his office."""
    told = next((at for at in range(first, last + 1) if seen.has(at, "multilateral.gathering")), None)
    return told is None or seen.has(told, "aims.office_holders") or seen.has(told - 1, "multilateral.banks")


def _is_kind_of_people(seen: View, at: int) -> bool:
    """ "religious", "young": a word before leaders or delegates of many lands tells that they are no governments'."""
    told = _is_kind_told(seen, at) and not is_verb(seen, at) and not seen.word(at).endswith("ly")
    known = ("multilateral.epithets", "multilateral.of_governments", "syntax.auxiliaries", "shape.besides")
    return told and not _number(seen, at) and not any(seen.has(at, one) for one in known)


def _is_of_some(seen: View, first: int) -> bool:
    """ "EC finance ministers", "their trade ministers", "A, B and 20 other nations": named, or known to the reader."""
    before = seen.word(first - 1)
    return first - 1 in seen.cast.at or before in _OF_SOME


def _of_states(seen: View, first: int, last: int) -> bool:
    """ "from 20 nations", "of the leading industrial countries", "leading finance ministers": a number of states, or
    states of some kind."""
    ministers = seen.has(last, "aims.office_holders") or seen.has(last, "multilateral.of_banks")
    if ministers and seen.has(first, "multilateral.of_states"):
        return True
    at = next((at for at in range(last, first - 1, -1) if seen.has(at, "multilateral.lands")), None)
    if at is None:
        return False
    step, kinds = at - 1, 0
    while step >= first and (seen.has(step, "multilateral.ranks") or _is_kind(seen, step)):
        kinds += _is_kind(seen, step) or (at > last - 1 and _of_holders(seen, first, step))
        step -= 1
    one_state = seen.word(at) == "states"  # "of the 16 states": the parts of one
    return kinds > 0 or (bool(_number(seen, step)) and not one_state)


def _of_holders(seen: View, first: int, at: int) -> bool:
    """ "ministers of the leading nations": who gathers is told before."""
    return any(seen.has(step, "multilateral.gathering") for step in range(first, at))


def _is_kind(seen: View, at: int) -> bool:
    return seen.has(at, "multilateral.kinds_of_lands") or (
        seen.has(at, "multilateral.regional") and at not in seen.cast.at
    )


def _is_head(seen: View, at: int) -> bool:
    if at in seen.cast.at:
        return False
    of_banks = seen.has(at, "multilateral.of_banks") and seen.has(at - 1, "multilateral.banks")
    return of_banks or seen.has(at, "multilateral.gathering") or seen.has(at, "multilateral.lands")


def _is_inside(seen: View, at: int) -> bool:
    """What stands in such a phrase beside its nouns: "leading", "finance", "20", "of the"."""
    if at in seen.cast.at:
        return False
    return (
        seen.has(at, "multilateral.ranks")
        or seen.has(at, "multilateral.offices")
        or _is_kind(seen, at)
        or bool(_number(seen, at))
        or seen.word(at) in ("of", "from", "the", "and")
        or bool(ministers_of.field([seen.word(at)]))
    )


def _number(seen: View, at: int) -> int:
    word = seen.word(at)
    number = seen.known.numbers.get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0)
    return number if _LEAST <= number <= _MOST else 0
