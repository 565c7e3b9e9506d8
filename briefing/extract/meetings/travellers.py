"""Who travels: envoys and office-holders, not refugees or troops."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, in_quote

_SUBJECT = 14  # words from a traveller to the verb


def has_traveller(seen: View, at: int) -> bool:
    """Whether someone who can be an envoy stands before a verb of travel, not only refugees or troops."""
    verb = seen.known.verbs.get(seen.word(at))
    going = verb is not None and verb.tense == "gerund" and verb.lemma != "leave"
    far = going and seen.word(at - 1) in ("before", "after")  # "… before going to P"
    near = range(seen.first if far else _back(seen, at, _SUBJECT), at)
    if _tells_of_himself(seen, at, near):
        return seen.speaker is not None and bool(seen.speaker.party)
    they = [step for step in near if seen.word(step) == "they"]
    if they and any(seen.has(step, "aims.crowds") for step in range(seen.first, they[-1])):
        return False
    if at == seen.first or (
        at - seen.first < 3 and seen.has(seen.first, "syntax.separators")
    ):  # "After visiting P, X …"
        near = range(at + 1, min(at + 18, seen.last))
    if any(step in seen.cast.at and seen.cast.at[step].kind == "person" for step in near):
        return True
    if any(step in seen.cast.at and seen.cast.at[step].kind in ("demonym", "state", "body") for step in near[-4:]):
        return True
    return any(seen.has(step, "aims.travellers") or seen.word(step) in ("he", "she", "they", "we") for step in near)


def _back(seen: View, at: int, words: int) -> int:
    """The token so many words before ``at``, not counting those of an aside."""
    while at > seen.first and words:
        at -= 1
        words -= at not in seen.asides
    return at


def _tells_of_himself(seen: View, at: int, near: range) -> bool:
    """ "I'll travel to P," said by somebody; "I'll go to P for the talks" tells of the talks."""
    himself = any(seen.word(step) == "i" or seen.word(step).startswith(("i'", "i’")) for step in near)
    more = any(seen.word(step) in seen.known.nouns for step in range(at + 1, seen.last))
    return himself and in_quote(seen, at) and not more
