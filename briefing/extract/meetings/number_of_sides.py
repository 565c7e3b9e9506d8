"""Sides told by their number or their offices alone: "six-party talks", "envoys from six countries", "a meeting of
finance ministers"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View

_NEAR = 4
_COUNTED = 5
_BEFORE, _BEHIND = 12, 9  # words around the meeting in which a number of states is of it
_BESIDE = 3


def add_states(seen: View, clause: Clause, out: Arguments) -> None:
    """Add to ``out`` the sides that a number tells of, and note that several states gather."""
    _numbers(seen, clause, out)
    _gathering(seen, clause, out)


def _numbers(seen: View, clause: Clause, out: Arguments) -> None:
    """ "six-party talks", "envoys from six countries", "major powers": several states without their names."""
    at = clause.main.at
    start = min(one.at for one in clause.triggers) - _BEFORE
    included = next((step for step in range(at, clause.last) if seen.has(step, "relations.including")), at)
    for step in range(max(clause.first, start), min(clause.last, max(at, included) + _BEHIND)):
        sides = _told_by_number(seen, clause, step)
        if sides is not None or _is_many(seen, clause, step):
            out.forum = True
            out.parties.extend(party for party in sides or () if party not in out.parties)


def _told_by_number(seen: View, clause: Clause, at: int) -> Sequence[str] | None:
    """The sides of "six countries", "six-party", as far as the text or the lexicon names them; None where the word at
    token ``at`` is none of such a number."""
    word, cast = seen.word(at), seen.cast
    if seen.has(at, "multilateral.units") and (number := _many(seen, at - 1)):
        return cast.named if number == len(cast.named) else ()
    if abs(at - clause.main.at) > _BESIDE or "-" not in word:
        return None
    number_of, _, unit = word.rpartition("-")
    named = seen.known.named_talks.get(word, ()) if cast.named else ()
    counted = f"-{unit}" in seen.known["multilateral.suffixes"] and _many_word(seen, number_of)
    return named if named or counted else None


def _is_many(seen: View, clause: Clause, at: int) -> bool:
    """ "leaders of the seven will meet", "major powers", "African leaders", "multilateral talks"."""
    word = seen.word(at)
    if word.isalpha() and seen.word(at - 1) == "the" and _many_word(seen, word) and _then_meets(seen, clause, at):
        return True
    return (
        (seen.has(at, "aims.many_states") and not seen.has(at - 1, "syntax.determiners"))
        or (seen.has(at, "multilateral.regional") and _of_states(seen, at))
        or (seen.has(at, "multilateral.kinds") and 0 < clause.main.at - at < _NEAR)
    )


def _of_states(seen: View, at: int) -> bool:
    """ "African leaders", "Arab foreign ministers": office-holders of many states after the name of a region."""
    if "america" in seen.word(at) and not seen.has(at - 1, "multilateral.parts"):
        return False  # "American leaders" are those of one state
    step = at + 1
    while step < at + 4 and seen.has(step, "nouns.actors") and not seen.has(step, "nouns.plural_sides"):
        step += 1
    return seen.has(step, "multilateral.holders")


def _then_meets(seen: View, clause: Clause, at: int) -> bool:
    """ "leaders of the seven will meet": a number that is the subject of the meeting."""
    step = at + 1
    while seen.has(step, "syntax.auxiliaries") or seen.has(step, "shape.helpers"):
        step += 1
    return any(one.at == step and one.frame in ("meet", "convene", "discuss", "agree") for one in clause.triggers)


def _many(seen: View, at: int) -> int:
    """The number of states told in the five words up to ``at``, if it is a gathering."""
    for step in range(at, max(seen.first - 1, at - _COUNTED), -1):
        number = _many_word(seen, seen.word(step))
        far = at - step > 1 and (
            seen.has(step, "syntax.prepositions") or step in seen.cast.at or seen.word(step) == ","
        )
        if number or far:
            return number
    return 0


def _many_word(seen: View, word: str) -> int:
    number = seen.known.numbers.get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0)
    return number if 3 <= number <= 200 else 0


def _gathering(seen: View, clause: Clause, out: Arguments) -> None:
    """A meeting of ministers of several states is one, though none of the states is named."""
    if clause.main.frame in (None, "meet", "convene") and _office_holders(seen, clause):
        out.forum = True
        if not out.parties:
            _own_body(seen, clause, out)


def _office_holders(seen: View, clause: Clause) -> bool:
    """ "a meeting of finance ministers", "four trade ministers ended a meeting": no meeting of a cabinet."""
    at = clause.main.at
    for step in clause.around(at, 7, 6):
        if not seen.has(step, "aims.office_holders") or not seen.has(step - 1, "aims.portfolios"):
            continue
        if step > at:
            return seen.word(at + 1) == "of" and clause.main.frame is None
        begin = step - 1
        while seen.has(begin, "aims.portfolios"):
            begin -= 1
        if _many_word(seen, seen.word(begin)) and all(
            seen.has(one, "verbs.hold") or not seen.has(one, "syntax.prepositions") for one in range(step + 1, at)
        ):
            return True
    return False


def _own_body(seen: View, clause: Clause, out: Arguments) -> None:
    """The body told of last before such a meeting is the one whose ministers meet."""
    bodies = [one for one in seen.cast.between(seen.first, clause.main.at) if one.kind == "body" or one.forum]
    if bodies:
        add(out, bodies[-1], "side")
