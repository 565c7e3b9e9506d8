"""Who is at a meeting by what is done there: "At talks, X pressed their counterparts", "the arrival of X for talks"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View

_LEADING = 8
_SOON = 3


def there(seen: View, clause: Clause, actor: Actor, verb: int) -> bool:
    """Whether who is spoken to with the word at token ``verb`` takes part: "pressed X during their talks", "flew to P
    and urged X", "At a meeting on Monday, A officials pressed their B counterparts"."""
    at = clause.main.at
    if clause.main.frame == "travel":
        return actor.kind == "person" and at < verb
    if clause.main.frame is not None:
        return False
    if actor.kind == "person" and actor.first < at:
        return True
    first = seen.first + (seen.word(seen.first) == "but")
    leads = at - first < _LEADING and seen.word(first) in ("at", "in", "during")
    return leads and at < verb < actor.first and any(seen.word(step) == "," for step in range(at, verb))


def called_on(seen: View, clause: Clause, actor: Actor, at: int) -> bool:
    """ "flew to P to ask X for help", "went to P but could not persuade X", with ``at`` before the verb: X was met."""
    if clause.main.frame != "travel" or actor.kind != "person" or actor.first < clause.main.at:
        return False
    return any(seen.has(step, "speech.to_ask") for step in range(at + 1, min(at + 1 + _SOON, actor.first)))


def comes(seen: View, actor: Actor, of: int) -> bool:
    """ "the arrival on Monday of minister X for talks"."""
    if actor.kind != "person":
        return False
    at = of - 1
    while seen.has(at, "time.around_day"):
        at -= 1
    return seen.has(at, "nouns.comings")
