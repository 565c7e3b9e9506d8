"""Days inside what was agreed on, which are none of the agreement: "to cut tariffs by June", "the 1979 treaty"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings import moves
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.words import ACCORDS
from briefing.model import TimeExpression

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_WEEK = 6  # days from the first to the last
_NAME = 4  # words from a month to the noun that it stands with: "the February Louvre accord"


def is_day_of(
    seen: View, clause: Clause, span: tuple[int, int, int], one: TimeExpression, published: dt.date | None
) -> bool:
    """Whether the day told at ``span`` is of what the parties of ``clause`` are to do, or of an older accord."""
    main = clause.main
    if span[0] <= main.at or one.earliest is None or one.latest is None:
        return False
    if main.frame is None and main.lemma != "agreement":
        return _of_matter(seen, main.end, span[0])
    if main.frame not in ACCORDS:
        return False
    start = _content(seen, main.at, span[0])
    if start is None:
        return False
    gone_by = seen.word(start) == "to" and published is not None and one.latest < published
    vague = (one.latest - one.earliest).days > _WEEK and not gone_by  # nobody is to do what lies behind
    limit = seen.has(span[0] - 1, "time.until_when")
    return limit or _with_noun(seen, span) or (vague and seen.has(span[0] - 1, "syntax.prepositions"))


def of_settled(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "will look at the quotas agreed last June", "met to discuss a truce signed on Friday": the day of something that
    was settled before; not "the ministers signed on Friday"."""
    verb = span[0] - 1 - seen.has(span[0] - 1, "syntax.prepositions")
    if verb <= clause.main.at + 1 or not seen.has(verb, "verbs.settled"):
        return False
    made = seen.has(verb - 1, "nouns.accords") or seen.has(verb - 1, "nouns.truces")
    if verb == clause.main.at or made or verb - 1 in seen.cast.at:
        return False
    thing = seen.word(verb - 1)
    who = ("nouns.actors", "nouns.plural_sides", "syntax.auxiliaries", "syntax.pronouns", "syntax.determiners")
    plain = seen.document.words[verb - 1].islower() and thing.isalpha() and thing not in seen.known.nouns
    return plain and not is_verb(seen, verb - 1) and not any(seen.has(verb - 1, group) for group in who)


def _of_matter(seen: View, end: int, day: int) -> bool:
    """ "talks on how to withdraw by May", "talks about the vote after June 3": a limit inside what they are on."""
    until = seen.has(day - 1, "time.until_when")
    if not until and not seen.has(day - 1, "time.around_event"):
        return False
    if moves.until(seen, day):
        return False  # "talks on rice have been postponed until May"
    near = range(end, day - 1)
    on = next((at for at in near if seen.has(at, "syntax.on_matter") and at not in seen.cast.at), None)
    if on is None or any(_ends(seen, at) for at in range(on, day)):
        return False
    deed = any(seen.word(at) == "to" and _infinitive(seen, at + 1) for at in range(on, day))
    return deed or seen.has(day - 2, "time.other_events") or until


def _ends(seen: View, at: int) -> bool:
    """Whether a word speaks of the talks again: "talks on trade in P", "talks on trade to be held"."""
    place = seen.cast.at.get(at)
    there = place is not None and place.kind == "place" and seen.has(place.first - 1, "syntax.within")
    return there or seen.word(at) in (",", ";") or seen.has(at, "verbs.took_place") or seen.has(at, "status.arranged")


def _content(seen: View, verb: int, end: int) -> int | None:
    """The token at which what was agreed on begins: "to cut", "that troops would leave", "prices would rise"."""
    for at in range(verb + 1, end):
        if seen.word(at) == "to" and _infinitive(seen, at + 1):
            return at
        if seen.word(at) == "that" or seen.has(at, "shape.may_be"):
            return at
    return None


def _infinitive(seen: View, at: int) -> bool:
    """Whether what follows "to" may be a verb: no name, no "the"."""
    if at in seen.cast.at or not seen.word(at).isalpha():
        return False
    return not any(seen.has(at, words) for words in ("syntax.determiners", "syntax.possessives", "syntax.prepositions"))


def _with_noun(seen: View, span: tuple[int, int, int]) -> bool:
    """ "under the February accord": a month or year between an article and a noun that is no day."""
    if seen.word(span[0] - 1) not in ("the", "a", "an", "their", "its"):
        return False
    near = range(span[1], min(span[1] + _NAME, seen.last))
    return any(seen.word(at) in seen.known.nouns for at in near)
