"""Envoys who are sent: "sent his intelligence chief to P", "X, who was sent to P by Minister Y"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, before_verb

_BY = 9  # words from "sent" to "by"
_NAME = 4


def his_man(seen: View, at: int) -> bool:
    """ "(sent) his intelligence chief (to P)": whether somebody's own man of office stands at token ``at``."""
    if not seen.has(at, "aims.sent_men"):
        return False
    return any(
        seen.has(step, "syntax.possessives") or seen.word(step).endswith(("'s", "’s")) or step in seen.cast.at
        for step in range(at - 3, at)
    )


def is_sent(seen: View, at: int) -> bool:
    """ "the envoy was dispatched to P on Monday", "X, who had been sent to P by Y": an office-holder, to a town or
    state, and not to stand trial there."""
    place = seen.cast.at.get(seen.behind_the(at + 2))
    if not seen.has(at - 1, "syntax.passive") or seen.word(at + 1) != "to" or place is None:
        return False
    if place.kind not in ("place", "state") or any(
        seen.has(step, "aims.no_errand") for step in range(place.last, seen.last)
    ):
        return False
    subject = _subject(seen, at)
    actor = seen.cast.at.get(subject)
    if actor is not None and actor.kind == "person":
        return bool(actor.party or actor.role or _side_of_sender(seen, at))
    return any(seen.has(subject, group) for group in ("aims.travellers", "aims.sent_men")) and actor is None


def _subject(seen: View, at: int) -> int:
    """The token before "was sent", "who had been sent"."""
    subject = before_verb(seen, at)
    subject -= seen.word(subject) == "who"
    return subject - (seen.word(subject) == ",")


def _side_of_sender(seen: View, at: int) -> str | None:
    """The side of "Foreign Minister Y", who sends somebody by the passive verb at token ``at``."""
    by = next((step for step in range(at + 2, min(at + _BY, seen.last)) if seen.word(step) == "by"), None)
    if by is None:
        return None
    who = (one for one in seen.cast.between(by + 1, by + _NAME) if one.kind in ("person", "demonym", "state"))
    return next((one.party for one in who if one.party and "|" not in one.party), None)


def give_side(seen: View, at: int) -> None:
    """Let an envoy whose land is not told be of the side of who sends him: "X, who was sent to P by Minister Y"."""
    envoy = seen.cast.at.get(_subject(seen, at))
    if envoy is not None and envoy.kind == "person" and envoy.party is None and is_sent(seen, at):
        envoy.party = _side_of_sender(seen, at)


def sender(seen: View, actor: Actor, sent: int) -> bool:
    """Whether an actor is who sends others by the verb at token ``sent``, and stays at home."""
    return actor.last <= sent and not seen.has(sent - 1, "syntax.passive")
