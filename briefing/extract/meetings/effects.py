"""What the end or the news of a meeting brings about: "the collapse of talks between A and B hit shares on Monday"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from briefing.extract.meetings.syntax import View, is_verb
from briefing.model import Status, When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_OF = 8  # words from "collapse" to the meeting
_VERB = 24  # words from the meeting to the verb
_CAUSES = ("status.failures", "status.ends_of", "status.news_of", "relations.wills")
_DAY = dt.timedelta(days=1)


def begin(seen: View, clause: Clause) -> int | None:
    """Where the verb stands whose subject is the end, the failure or the news of the meeting, and that tells what came
    of it; what stands behind it has its own day."""
    cause = _cause(seen, clause) if clause.main.frame in (None, "agree", "meet") else None
    if cause is None or _hears_of(seen, clause, cause):
        return None
    for at in range(clause.main.end, min(clause.last, clause.main.end + _VERB)):
        if seen.word(at) == ";" or seen.has(at, "syntax.subordinators"):
            return None
        if _stands_with_noun(seen, at):
            continue
        if seen.has(at, "verbs.effects") or (is_verb(seen, at) and at not in seen.reported):
            return at if _brings_about(seen, at) else None
    return None


def before(seen: View, clause: Clause, when: When) -> When:
    """The days until the one of ``when``, on which the failure of the meeting had its effect; none for what has not
    been held."""
    cause = _cause(seen, clause)
    if cause is None or not seen.has(cause, "status.failures") or when.earliest is None or not when.precise:
        return When()
    first = when.earliest - _DAY
    edtf = f"{first.isoformat()}/{when.earliest.isoformat()}"
    return msgspec.structs.replace(when, earliest=first, edtf=edtf, precise=False, basis="relative_to_event")


def status(seen: View, clause: Clause) -> Status | None:
    """What the subject tells of the meeting, where the verb tells what came of it: talks that collapsed were held,
    those whose prospect pleases lie ahead."""
    if clause.main.frame is not None or begin(seen, clause) is None:
        return None
    cause = _cause(seen, clause)
    if cause is not None and seen.has(cause, "status.news_of"):
        return "planned"
    return "held" if cause is not None and seen.has(cause, "status.failures") else None


def failed(seen: View, at: int) -> bool:
    """ "failed to agree", "the failure of A and B to agree": whether the infinitive that begins at token ``at`` is what
    did not come about at a meeting."""
    if seen.has(at - 1, "status.unable"):
        return True
    step = at - 1
    while step > at - _OF and (
        step in seen.cast.at or seen.word(step) in ("and", ",", "the") or _of_office(seen, step)
    ):
        step -= 1
    if seen.word(step) == "of" and seen.has(step - 1, "status.failures"):
        return True
    return seen.has(at - 1, "status.failures")  # "A and B's failure to agree"


def hoped_for(seen: View, noun: int) -> bool:
    """ "Oil rose on Tuesday on hopes of talks", "fell on Tuesday amid fears that talks would fail": what people feel of
    the meeting at token ``noun`` has the day before it."""
    for at in range(noun - 1, max(seen.first, noun - _OF) - 1, -1):
        if seen.has(at, "status.feelings"):
            return seen.word(at - 1) in ("on", "amid", "over", "by") and seen.word(at + 1) in (
                "of",
                "that",
                "for",
                "over",
            )
        if at in seen.cast.at or is_verb(seen, at) or seen.word(at) in (",", ";"):
            return False
    return False


def _of_office(seen: View, at: int) -> bool:
    return seen.has(at, "nouns.actors") or seen.has(at, "nouns.plural_sides")


def _cause(seen: View, clause: Clause) -> int | None:
    """The "collapse" before "of talks", the "failure" before "of A and B to agree", the "cancellation" of a summit."""
    first = clause.main.at - 1
    for at in range(first, max(seen.first, first - _OF) - 1, -1):
        if any(seen.has(at, words) for words in _CAUSES):
            near = (at + 1, seen.behind_day(at + 1))
            return at if any(seen.word(step) in ("of", "to", "at", "for", "by") for step in near) else None
        verb = at not in seen.cast.at and at < first and is_verb(seen, at) and seen.word(at - 1) != "to"
        if seen.word(at) in (";", ",") or verb:
            return None
    return None


def _hears_of(seen: View, clause: Clause, cause: int) -> bool:
    """ "welcomed the results of talks held by A and B": the verb stands before, and none is to come."""
    verbs = (at for at in range(clause.first, cause) if is_verb(seen, at) and at not in seen.reported)
    held = any(_stands_with_noun(seen, at) for at in range(clause.main.end, clause.last))
    return held and any(not seen.has(at, "syntax.auxiliaries") for at in verbs)


def _stands_with_noun(seen: View, at: int) -> bool:
    """ "talks [held] in P", "[led] by X": a participle behind the noun, and no verb of what came of the talks."""
    if seen.has(at - 1, "syntax.auxiliaries") or seen.has(at - 1, "shape.helpers"):
        return False
    if seen.word(at + 1) == "by":
        return is_verb(seen, at) or seen.has(at, "verbs.effects")
    held = seen.has(at, "status.broken") and not seen.has(at, "verbs.effects")
    return held and (
        seen.has(at + 1, "syntax.within")
        or seen.word(at + 1) in ("between", "with")
        or seen.tells_time(at + 1 + (seen.word(at + 1) == "on"))
    )


def _brings_about(seen: View, at: int) -> bool:
    """Whether a verb tells what came of it: not "was announced on Monday", "came on Monday"."""
    if seen.has(at, "syntax.auxiliaries"):
        at += 1
        while seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers"):
            at += 1
        return is_verb(seen, at) and not _tells_when(seen, at)
    return not _tells_when(seen, at)


def _tells_when(seen: View, at: int) -> bool:
    groups = ("verbs.came_about", "speech.verbs", "status.outcomes", "status.cancelled", "status.arranged")
    return any(seen.has(at, words) for words in groups)
