"""The Europeans as one side: those who face one state that is none of theirs, or whose ministers meet."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings import bodies
from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, governor
from briefing.extract.meetings.words import Words, is_owner, unowned
from briefing.extract.names import countries

_UNION = "European Union"
_BESIDE = 4
_LEAST = 10  # states of which "the 12 European ministers" are all
_PHRASE = 4  # words of "foreign and defence ministers"
_GATHER = (None, "meet", "convene", "discuss", "talk", "agree")


def add_union(seen: View, clause: Clause, out: Arguments) -> None:
    """Add the Union to ``out`` where "the Europeans", "European leaders" meet one state of another part of the world,
    or their ministers meet among themselves."""
    firm = [party for party in out.parties if party not in out.weak]
    if not firm and not out.participants and clause.main.frame in _GATHER and clause.main.form != "visit":
        at = next((at for at in range(clause.first, clause.last) if _gather(seen, clause, at)), -1)
        if at >= 0:
            add(out, Actor(at, at + 1, "body", _UNION, party=_UNION), "side")
        return
    state = countries.by_name(firm[0]) if len(firm) == 1 else None
    if state is None or bodies.is_body(state.name) or state.name in bodies.members(_UNION):
        return
    told = next(
        (at for at in range(clause.first, clause.last) if _names(seen, at) and _takes_part(seen, clause, at)), -1
    )
    if told >= 0:
        add(out, Actor(told, told + 1, "body", _UNION, party=_UNION), "object")


def name_beside(document: Document, cast: Cast, known: Words) -> None:
    """Add the Union to ``cast`` where it shares a noun with one state that is none of its members: "European and
    Iranian officials"."""
    for at, word in enumerate(document.lower):
        if word not in known["continents.european"] or not _shares_noun(document, cast, at, known):
            continue
        told = cast.at.get(at)
        if told is not None and told.first == at and told.party == _UNION:
            cast.remove(told)  # "European officials"
        if cast.free(at, at + 1):
            cast.add(Actor(at, at + 1, "demonym", _UNION, party=_UNION))


def _shares_noun(document: Document, cast: Cast, at: int, known: Words) -> bool:
    lower = document.lower
    before = cast.at.get(at - 2) if at > 1 and lower[at - 1] == "and" else None
    behind = cast.at.get(at + 2) if lower[at + 1 : at + 2] == ["and"] else None
    other = before or behind
    if other is None or not _attributive(document, other, known) or other.party in bodies.members(_UNION):
        return False
    noun = at + 1 if behind is None else behind.last
    while noun < len(lower) and lower[noun] in known["aims.portfolios"]:
        noun += 1
    return noun < len(lower) and lower[noun] in known["nouns.plural_sides"]


def _gather(seen: View, clause: Clause, at: int) -> bool:
    """ "European foreign ministers met", "a meeting of the 28 European leaders": whether all of them, told from token
    ``at`` on, are those who meet."""
    word = seen.word(at)
    owned = is_owner(word) and unowned(word) in seen.known["continents.europe"]
    if not (owned or seen.has(at, "continents.european")):
        return False
    end = at + 1
    while end - at <= _PHRASE and (seen.has(end, "aims.portfolios") or (end > at + 1 and seen.word(end) == "and")):
        end += 1
    before = _before_all(seen, at)
    if before is None or not seen.has(end, "nouns.members"):
        return False
    if seen.word(before) == "of":
        return any(one.frame is None and one.end == before for one in clause.triggers)
    if at < clause.main.at:
        return governor(seen, at).kind == "subject" or clause.main.at - end < _BESIDE
    return clause.main.frame is None and seen.word(before) == "," and seen.has(seen.first, "syntax.occasions")


def _before_all(seen: View, at: int) -> int | None:
    """What stands before "the 28 Europeans": None for "three European", "Southern European", "some European"."""
    step = at - 1
    number = seen.known.numbers.get(seen.word(step)) or (int(seen.word(step)) if seen.word(step).isdecimal() else 0)
    if 0 < number < _LEAST:
        return None
    step -= number > 0
    step -= seen.word(step) in ("the", "all")
    step -= seen.word(step) == "all"
    joins = ("syntax.prepositions", "syntax.subordinators", "syntax.separators")
    opens = step < seen.first or not seen.word(step).isalpha() or any(seen.has(step, words) for words in joins)
    return step if opens else None


def _attributive(document: Document, other: Actor, known: Words) -> bool:
    """ "Iranian", "U.S.": what may stand before the noun that they share."""
    short = other.kind == "state" and document.lower[other.first] in known["continents.short"]
    return other.kind == "demonym" or short


def _names(seen: View, at: int) -> bool:
    """ "Europe", "the Europeans", "European powers", not "in Europe"."""
    if seen.has(at, "continents.europe"):
        return True
    return seen.has(at, "continents.european") and any(
        seen.has(step, "nouns.plural_sides") or seen.has(step, "continents.states") for step in (at + 1, at + 2)
    )


def _takes_part(seen: View, clause: Clause, at: int) -> bool:
    """Whether they stand where a side of the meeting does: "with", "between", "and", the subject, whom A met."""
    step = at - 1
    while seen.has(step, "syntax.determiners") or seen.has(step, "continents.epithets"):
        step -= 1
    if seen.word(step) == "and":
        return step - 1 in seen.cast.at and seen.cast.at[step - 1].kind != "place"
    hold = governor(seen, at)
    if hold.kind == "prep":
        beside = any(0 <= hold.at - one.end < _BESIDE for one in clause.triggers)  # not "conflict with Europe"
        return beside and hold.word in ("with", "between") and hold.at == step
    met = hold.kind == "verb" and any(one.at == hold.at and one.frame in ("meet", "receive") for one in clause.triggers)
    return met or (hold.kind == "subject" and at < clause.main.at)
