"""What kind of meeting a clause tells of: its form, by which means it was held, and its number in a series."""

from __future__ import annotations

from briefing.extract.meetings import striving
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import ACCORDS
from briefing.model import Form, Mode


def form_and_mode(seen: View, clause: Clause) -> tuple[Form, Mode]:
    """The form of the meeting that ``clause`` tells of, and whether those who met were in one place."""
    trigger = clause.main
    if any(one.video for one in clause.triggers):
        return "call", "video"
    if any(one.phone for one in clause.triggers) or trigger.lemma == "telephone":
        return "call", "phone"
    if (trigger.frame in ("talk", "discuss") or trigger.lemma == "do together") and _by_phone(seen, clause):
        return "call", "phone"
    if trigger.form == "call" and not (trigger.frame == "talk" and _under_a_roof(seen, clause)):
        return "call", "phone"
    if trigger.form == "call":
        return "meeting", "unspecified"
    if trigger.frame in ACCORDS and striving.told(seen, trigger) is not None:
        return "negotiation", "unspecified"
    return trigger.form, "visit" if trigger.form == "visit" else "unspecified"


def _under_a_roof(seen: View, clause: Clause) -> bool:
    """ "talked for hours at the U.S. mission", "spoke with X in the palace": a house in which they are."""
    return any(
        (seen.has(at, "places.houses") or seen.has(at, "places.abroad"))
        and any(seen.has(step, "syntax.within") for step in range(max(clause.main.at, at - 4), at))
        for at in range(clause.main.at + 1, clause.last)
    )


def _by_phone(seen: View, clause: Clause) -> bool:
    """Whether the clause says "by phone"."""
    return any(seen.has(at, "calls.by_phone") for at in range(clause.first, clause.last))


def ordinal(seen: View, clause: Clause) -> int | None:
    """ "second round", "the 61st session": the number right before a trigger."""
    for trigger in clause.triggers:
        for at in range(trigger.at - 1, max(clause.first, trigger.at - 5) - 1, -1):
            word = seen.word(at)
            if word in seen.known.ordinals:
                return seen.known.ordinals[word] if _counts(seen, at) else None
            if word[:-2].isdigit() and word.endswith(("st", "nd", "rd", "th")):
                return int(word[:-2])
            if seen.has(at, "syntax.prepositions") and word != "of":
                break
    return None


def _counts(seen: View, at: int) -> bool:
    """Whether an ordinal numbers a meeting: not "for the second time", "the first lady"."""
    plain = seen.word(at) != "first" and not seen.has(at + 1, "nouns.not_numbered")
    return plain or seen.has(at + 1, "nouns.numbered")
