"""Sessions of an organ in which all states of a body sit: who speaks there is none of two sides. "A told the Security
Council", "an emergency session" in a text about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings import bodies
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.arguments import Arguments
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.draft import Draft

_PAIR = 2
_BACK = 150  # words before a session in which the organ that holds it is named
_PHRASE = 4  # words of "a closed emergency session"
_BESIDE = 12  # words around "met" in which an organ is named that met
_SESSION = "session"
_SHARED = ("of", "with", "between")
_TALKS = frozenset(["negotiation", "conference", "summit"])


def add(seen: View, clause: Clause, out: Arguments) -> None:
    """Make a session in ``out`` that of the organ which it is one of, and no meeting of those who speak there."""
    if out.domestic or out.pair or out.many:
        return
    organ = _organ(seen, clause, out)
    if organ is None or not organ.party:
        return
    out.many = True
    out.parties[:] = [organ.party]
    out.weak.clear()
    out.mediators.clear()
    out.participants.clear()


def settle(draft: Draft) -> None:
    """ "The session adjourned until Tuesday": it was not held on that day."""
    seen = draft.seen
    for at in range(draft.trigger.end, draft.clause.last):
        rests = seen.has(at, "status.postponed") and seen.has(at, "status.ending")
        if rests and seen.word(at + 1) in ("until", "till") and draft.status == "held":
            draft.when = When(days=draft.when.days)
            return


def _organ(seen: View, clause: Clause, out: Arguments) -> Actor | None:
    main = clause.main
    if main.lemma == "tell":
        told = seen.cast.at.get(seen.behind_the(main.at + 1))
        return told if told is not None and _sits(seen, told) else None
    if main.frame in ("meet", "convene") and set(out.parties) <= {"United Nations"}:
        own = seen.cast.at.get(main.at - 1)
        return own if own is not None and _sits(seen, own) else None
    if main.frame is not None or main.lemma != _SESSION or _is_shared(seen, main.end):
        return None
    near = [one for one in seen.cast.between(clause.first, clause.last) if _sits(seen, one)]
    return near[0] if near else _told_before(seen, clause)


def _is_shared(seen: View, end: int) -> bool:
    """ "a session with X", "a session on Friday with X": of others, or with them."""
    return seen.word(end) in _SHARED or seen.word(seen.behind_day(end)) in _SHARED


def _others_meet(seen: View, first: int, last: int) -> bool:
    """ "A and B met in P", "A and B held a session": whether others meet between two tokens, with no organ beside."""
    known = seen.known
    for at in range(first, last):
        word = seen.document.lower[at]
        verb, noun = known.verbs.get(word), known.nouns.get(word)
        if (verb is not None and verb.frame == "meet" and verb.lemma == "meet") or (
            noun is not None and noun.lemma == _SESSION
        ):
            begin = next((step + 1 for step in range(at, max(0, at - _BESIDE), -1) if _stops(seen, step)), at - _BESIDE)
            end = next((step for step in range(at, at + _BESIDE) if _stops(seen, step)), at + _BESIDE)
            if not any(one.kind == "body" for one in seen.cast.between(max(0, begin), end)):
                return True
    return False


def _stops(seen: View, at: int) -> bool:
    return at >= len(seen.document.lower) or seen.document.lower[at] in (".", "!", "?")


def _told_before(seen: View, clause: Clause) -> Actor | None:
    """The organ that the text named last, where nothing after it tells of other talks, and the session has no other."""
    noun = clause.main.at
    beside = range(max(seen.first, noun - _PHRASE), noun)
    plain = any(seen.has(at, "syntax.determiners") for at in beside)
    bodies_there = any(one.kind == "body" for one in seen.cast.between(clause.first, clause.last))
    if not plain or bodies_there or any("-" in seen.word(at) or seen.has(at, "verbs.hold") for at in beside):
        return None
    before = [one for one in seen.cast.between(max(0, noun - _BACK), noun) if one.organ or _sits(seen, one)]
    if not before or not _sits(seen, before[-1]):
        return None
    if _others_meet(seen, max(0, noun - _BACK), noun - _PHRASE):
        return None
    between = seen.document.lower[before[-1].last : noun]
    known = seen.known.nouns
    return None if any(word in known and known[word].form in _TALKS for word in between) else before[-1]


def _sits(seen: View, actor: Actor) -> bool:
    """Whether an actor is an organ that has its own seat: "the Security Council", "the council" in a text about it."""
    lower = seen.document.lower
    if actor.kind != "body" or not actor.party or lower[actor.last - 1] not in seen.known["nouns.councils"]:
        return False
    return " ".join(lower[max(0, actor.last - _PAIR) : actor.last]) in bodies.organ_seats() or _named(seen, actor)


def _named(seen: View, actor: Actor) -> bool:
    """Whether the text calls the organ of the same body by its whole name."""
    ends = {name.rpartition(" ")[2]: name for name in bodies.organ_seats()}
    whole = ends.get(seen.document.lower[actor.last - 1], "")
    return any(
        one.party == actor.party and whole in " ".join(seen.document.lower[max(0, one.last - _PAIR) : one.last])
        for one in seen.cast.between(max(0, actor.first - 2 * _BACK), actor.first)
        if whole
    )
