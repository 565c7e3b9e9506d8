"""Pacts told by a participle behind them: "a pact agreed in June with B", "the deal with B reached last July"."""

from __future__ import annotations

from briefing.extract.meetings import pacts
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb

_WITH = 10  # words of "with the A government and the B rebels"
_LINKS = frozenset(["with", "between", "by"])
_PAIR = 2


def between_sides(seen: View, clause: Clause, told: Arguments) -> bool:
    """Whether the verb of ``clause`` is such a participle and two sides are told; they are added to ``told``."""
    noun = _pact(seen, clause)
    if noun is None or seen.has(noun - 1, "nouns.hoped_for") or clause.main.tense != "past":
        return False
    at = clause.main.end
    ends = (noun + 1, at, pacts.behind_time(seen, at))
    sides = [one for link in dict.fromkeys(ends) for one in _behind(seen, link)]
    if not sides and not _names_pair(seen, noun):
        return False
    if len({*_names_pair(seen, noun), *sides}) < _PAIR and _is_judged(seen, noun, at):
        return False
    for party in (*_names_pair(seen, noun), *sides):
        told.parties += [party] if party not in told.parties else []
    if len(told.parties) < _PAIR and (other := pacts.owned(seen, noun) or _subject(seen, noun)) is not None:
        told.parties[:0] = [other] if other not in told.parties else []
    return len(told.parties) >= _PAIR


def _pact(seen: View, clause: Clause) -> int | None:
    """The pact that the verb is said of: right before it, or before "with B"; under another name in capitals only what
    was agreed is one ("The A-B Nuclear Shield was agreed"): a war too is concluded."""
    at = clause.main.at - 1
    while seen.word(at) == "," or seen.has(at, "syntax.passive") or seen.word(at) in ("that", "which", "has", "had"):
        at -= 1
    at -= seen.word(at) in ("it", "they") and _is_pact(seen, at - 1)  # "a treaty it signed with B"
    if _is_pact(seen, at):
        return at
    named = at + 1 < clause.main.at and seen.document.words[at][:1].isupper()
    if named and clause.main.frame == "agree" and _names_pair(seen, at):
        return at
    if seen.has(clause.main.at - 1, "syntax.passive") and (head := _head(seen, clause, at)) is not None:
        return head
    for step in range(at, max(clause.first, at - _WITH) - 1, -1):
        if seen.word(step) in ("with", "between"):
            return step - 1 if _is_pact(seen, step - 1) else None
        if is_verb(seen, step) or seen.word(step) == ";" or seen.has(step, "syntax.subordinators"):
            return None
    return None


def _is_judged(seen: View, noun: int, end: int) -> bool:
    """ "A has welcomed a truce agreed with B", "A said the deal reached with B was bad": A may be no side of it."""
    for step in range(noun - 1, seen.first, -1):
        if seen.has(step, "speech.judging_it"):
            return True
        if is_verb(seen, step) or seen.has(step, "syntax.prepositions") or seen.has(step, "syntax.subordinators"):
            break
    told = (at for at in range(end, seen.last) if seen.has(at, "syntax.passive") and at not in seen.reported)
    return any(not is_verb(seen, at + 1) for at in told)


def _head(seen: View, clause: Clause, at: int) -> int | None:
    """ "A gas deal worth billions was agreed": the pact that the subject before a passive verb is."""
    for step in range(at, max(clause.first, at - _WITH) - 1, -1):
        if _is_pact(seen, step):
            return step
        if is_verb(seen, step) or seen.word(step) in (",", ";") or step in seen.cast.at:
            return None
    return None


def _is_pact(seen: View, at: int) -> bool:
    return seen.has(at, "nouns.accords") or seen.has(at, "nouns.truces")


def _names_pair(seen: View, noun: int) -> list[str]:
    """ "The A-B Water Pact": the two whose names it bears."""
    for at in range(noun, max(seen.first, noun - _PAIR * 2) - 1, -1):
        actor = seen.cast.at.get(at)
        if actor is not None and "|" in (actor.party or ""):
            return (actor.party or "").split("|")
        if seen.has(at, "syntax.prepositions") or seen.has(at, "syntax.determiners"):
            break
    return []


def _behind(seen: View, link: int) -> list[str]:
    """The sides behind the "with", "between" or "by" at token ``link``."""
    if seen.word(link) not in _LINKS:
        return []
    out: list[str] = []
    for at in range(link + 1, min(link + _WITH, seen.last)):
        actor = seen.cast.at.get(at)
        if actor is None and (is_verb(seen, at) or seen.word(at) in (",", ";") or seen.has(at, "syntax.prepositions")):
            break
        if actor is not None and actor.first == at and (actor.kind != "place" or actor.seat):
            out += (actor.party or "").split("|") if actor.party else []
    return out


def _subject(seen: View, noun: int) -> str | None:
    """Whose pact it is, where he himself tells of it or "it" stands for him: "A has kept a treaty it signed with B"."""
    if seen.word(noun + 1) not in ("it", "they"):
        return _speaker(seen)
    before = next(iter(seen.cast.between(seen.first, noun)), None)
    return before.party if before is not None and "|" not in (before.party or "") else None


def _speaker(seen: View) -> str | None:
    """Who says so, for a state: "…, a U.S. official said"."""
    speaker = seen.speaker
    if speaker is None or not speaker.party or "|" in speaker.party or speaker.kind not in ("state", "demonym", "side"):
        return None
    return speaker.party if speaker.first in seen.reported else None
