"""Words between a preposition and a place that only describe it: "in the quiet resort of P", "in the occupied P"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View

_PHRASE = 9  # words of "the small southern Indian resort of"
_WORDS = 5  # words of "quiet seaside resort of"


def is_one(seen: View, at: int) -> bool:
    """ "in the resort of P", "in the disputed region of P", "in war-torn P", "in rebel-run P"."""
    word = seen.word(at)
    if seen.has(at, "places.epithets") or seen.has(at, "places.settlements") or _is_of_land(seen, at):
        return True
    if "-" in word[1:-1] and at not in seen.cast.at:
        lower = seen.document.words[at].islower()
        return lower or word.endswith(tuple(seen.known["shape.no_side_suffixes"]))
    for step in range(at, at + _WORDS):
        other = any(seen.has(step, group) for group in ("syntax.prepositions", "syntax.determiners", "nouns.actors"))
        if other or not seen.word(step).isalpha():
            return False
        if (seen.has(step + 1, "places.settlements") and seen.word(step + 2) == "of") or _is_of_land(seen, step + 1):
            return True
    return False


def _is_of_land(seen: View, at: int) -> bool:
    """ "region of P": a land that "of" goes on to name."""
    return seen.has(at, "places.parts") and seen.word(at + 1) == "of" and _is_place(seen, at + 2)


def _is_place(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind in ("place", "state")


def lead_to_name(seen: View, at: int) -> bool:
    """ "the southern Indian state of P": whether such words lead from token ``at`` to a place."""
    for step in range(at, min(at + _PHRASE, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind != "demonym":
            return actor.kind in ("place", "state")
        if actor is None and not (seen.has(step, "syntax.determiners") or is_one(seen, step)):
            return False
    return False
