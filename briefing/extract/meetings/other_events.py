"""Days of an event that is no meeting: "the election in May", "after the raid on P", "the Good Friday Agreement"."""

from __future__ import annotations

from briefing.extract.meetings import turns
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.words import is_owner, is_possessive
from briefing.model import TimeExpression

_REACH = 12
_EVENT = 10  # words from "after" to the day of the event told
_AHEAD = 5  # words from a day to the meeting it stands before: "the May 3 session of ministers"
_MONTH, _YEAR = 27, 364


def told_of(seen: View, span: tuple[int, int, int], one: TimeExpression) -> bool:
    """ "a ceasefire that began on Tuesday", "after the coup in July", "Black Friday": the day of what is no meeting."""
    at = span[0]
    if turns.last_met_then(seen, at):
        return False
    return (
        _is_a_name(seen, span)
        or _is_dated(seen, at, one)
        or _after_it(seen, at)
        or _of_relation(seen, at)
        or _long_since(seen, at, one)
    )


def _is_a_name(seen: View, span: tuple[int, int, int]) -> bool:
    """ "Bloody Sunday", "the Good Friday Agreement": a name that holds a day."""
    words, first, last = seen.document.words, span[0], span[1]
    if first > seen.first and seen.has(first - 1, "time.named_days") and words[first - 1][:1].isupper():
        return True
    noun = seen.known.nouns.get(seen.word(last))
    return noun is not None and noun.lemma == "agreement" and words[last][:1].isupper()


def _is_dated(seen: View, at: int, one: TimeExpression) -> bool:
    """ "the election in May", "polls due on April 12": an event with its own day right behind it."""
    linked = at - 1 - (seen.word(at - 1) in ("in", "on", "of", "for"))
    if seen.has(linked, "time.other_events") and _is_owned(seen, linked):
        return True  # "his election in May", "A's admission last year"
    if seen.has(linked, "status.arranged") and seen.has(linked - 1, "time.other_events"):
        return True
    vague = one.earliest is not None and one.latest is not None and (one.latest - one.earliest).days >= _MONTH
    return vague and seen.word(at - 1) in ("in", "of") and seen.has(at - 2, "time.other_events")


def _is_owned(seen: View, noun: int) -> bool:
    return is_possessive(seen.word(noun - 1)) or seen.has(noun - 1, "syntax.possessives")


def _after_it(seen: View, at: int) -> bool:
    """ "since the coup in July", "after the strikes on P last week", "ahead of the vote on Sunday"."""
    event = False
    for step in range(at - 1, max(seen.first, at - _EVENT) - 1, -1):
        if seen.has(step, "time.after_events") or seen.has(step, "time.around_events"):
            return event
        event |= seen.has(step, "time.other_events")
        if is_verb(seen, step) or seen.word(step) in seen.known.nouns or seen.word(step) in (",", ";"):
            return False
    return False


def _long_since(seen: View, at: int, one: TimeExpression) -> bool:
    """ "negotiations that began 12 years ago", "under way since 2008": the beginning of a process, not of a round."""
    if one.earliest is None or one.latest is None or (one.latest - one.earliest).days < _YEAR:
        return False
    step = at - 1 - (seen.word(at - 1) == "in")
    while seen.has(step, "time.about"):
        step -= 1
    return seen.has(step, "status.beginning") or seen.has(step, "time.begun")


def _of_relation(seen: View, at: int) -> bool:
    """ "a ceasefire that began on Tuesday": the day is that of the noun, which is no meeting."""
    for step in range(at - 1, max(seen.first, at - 5), -1):
        if seen.has(step, "syntax.relative"):
            return seen.has(step - 1, "relations.nouns")
        if seen.word(step) in (",", ";"):
            return False
    return False


def stands_before(seen: View, span: tuple[int, int, int]) -> bool:
    """ "the August 21 attack", "last week's gas attack", "the May 3 parade": the day of the noun behind it."""
    if seen.has(span[1], "time.other_events") or _shares_event(seen, span[1]):
        return True
    owned = is_owner(seen.word(span[1] - 1))
    if not owned and seen.word(span[0] - 1) not in ("the", "a", "an"):
        return False
    if not owned and seen.word(span[1] - 1).isdigit() and span[1] - span[0] > 1:
        return _names_thing(seen, span[1])
    return seen.word(span[1]).isalpha() and seen.has(span[1] + 1, "time.other_events")


def _shares_event(seen: View, at: int) -> bool:
    """ "a June or even a May election": the month before "or" at token ``at`` is of the same event."""
    step = at + 1
    while seen.word(step) in ("even", "a", "an"):
        step += 1
    month = seen.has(step, "time.months") or seen.has(step, "time.ambiguous")
    return month and seen.word(at) in ("or", "and") and seen.has(step + 1, "time.other_events")


def _names_thing(seen: View, at: int) -> bool:
    """ "the April 25 Bridge", "the January 26 parade": a noun, with no meeting behind it."""
    near = range(at, at + _AHEAD)
    if not seen.word(at).isalpha() or at in seen.cast.at or any(seen.word(step) in seen.known.nouns for step in near):
        return False
    function = ("syntax.prepositions", "syntax.auxiliaries", "syntax.determiners", "syntax.subordinators")
    return not is_verb(seen, at) and not any(seen.has(at, words) for words in function) and seen.word(at) != "and"


def since_then(seen: View, at: int) -> bool:
    """ "his first visit since he took office in June": the day is that of what happened then."""
    since = next((step for step in range(at - 1, max(0, at - _REACH), -1) if seen.word(step) == "since"), None)
    if since is None or any(seen.word(step) == "," for step in range(since, at)):
        return False
    met = any(seen.word(step) in seen.known.nouns or seen.word(step) in seen.known.verbs for step in range(since, at))
    return not met and any(is_verb(seen, step) for step in range(since + 1, at))
