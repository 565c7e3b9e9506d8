"""Of which body ministers are whom an article names only by their office: "trade ministers" in one about GATT."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import phrase_at
from briefing.extract.names import countries
from briefing.lexicon import table

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_NEAR = 60  # words before and behind the sentence
_BEHIND = 4  # words of "ahead of next month's"
_MARKS = ".,:;<>()'’"


def field(words: Iterable[str]) -> str:
    """What ministers are for by the words of their office: "finance" for "central bankers"; empty if none tells."""
    told = (_fields().get(word, "") for word in words)
    return next((one for one in told if one), "")


def body(seen: View, clause: Clause, field: str, near: bool = True) -> str | None:
    """The one body whose ministers for ``field`` meet as such, in the clause of their meeting, else in its sentence,
    else in the headline, else ``near`` where the article names no other; none where there are several."""
    own = (_between(seen, clause.first, clause.last), _between(seen, seen.first, seen.last))
    anywhere = bodies_told(seen) if near and _between(seen, *_around(seen)) else set()
    for told in (*own, _in_title(seen), anywhere):
        fit = {party for party in told if _meets_so(party, field)}
        if fit:
            return fit.pop() if len(fit) == 1 else None
    return None


def _meets_so(party: str, field: str) -> bool:
    bodies: dict[str, list[str]] = table("en", "organs")["ministers"]
    return any(party in names for kind, names in bodies.items() if not field or kind == field)


def bodies_told(seen: View) -> set[str]:
    """The bodies of the whole text, looked for once."""
    if seen.cast.gathering is None:
        seen.cast.gathering = _between(seen, 0, len(seen.document.lower))
    return seen.cast.gathering


def _around(seen: View) -> tuple[int, int]:
    return max(0, seen.first - _NEAR), seen.last + _NEAR


def _between(seen: View, first: int, last: int) -> set[str]:
    """The bodies named in a stretch of the text, but for those that have another meeting."""
    actors = (one for one in seen.cast.between(first, last) if one.kind == "body" or one.forum)
    return {one.party for one in actors if one.party and not _of_another(seen, one)}


def _of_another(seen: View, body: Actor) -> bool:
    """ "ahead of next month's OPEC meeting": what another meeting is told of."""
    separators = seen.known["syntax.separators"]
    return any(word in separators for word in seen.document.lower[max(0, body.first - _BEHIND) : body.first])


def _in_title(seen: View) -> set[str]:
    """The bodies that the headline names."""
    words = [word.strip(_MARKS) for word in (seen.document.article.title or "").split()]
    lower = [word.lower() for word in words]
    sides = (phrase_at(seen.known.sides, lower, at, len(lower)) for at in range(len(lower)))
    told = {hit[1] for hit in sides if hit is not None}
    initials = (word for word in words if word.isupper() and word.lower() not in seen.known.sides)
    known = (countries.lookup(seen.known.initials.get(word.lower(), word)) for word in initials)
    return told | {one.party.name for one in known if one is not None and one.party.kind in ("body", "bloc")}


@cache
def _fields() -> dict[str, str]:
    return {word: field for field, words in table("en", "organs")["offices"].items() for word in words}
