"""Whether those told to be meeting have met: "ministers meeting in P agreed", "agreed during a visit to P"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View, is_verb

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_KIND = 5  # words of "a first two-day official"
_REACH = 12  # words from "meeting" to what they did there


def did_so(seen: View, clause: Clause) -> bool:
    """Whether a clause says in the past what those did who are told to be meeting."""
    main = clause.main
    if (
        main.lemma != "meeting"
        or seen.word(main.at) != "meeting"
        or not seen.has(main.end, "syntax.place_prepositions")
    ):
        return False
    before = main.at - 1 - (seen.word(main.at - 1) == ",")
    body = seen.cast.at.get(before)  # "leaders of member states meeting in P"
    of_members = body is not None and body.kind == "body" and seen.word(seen.before_the(body.first)) in ("of", "from")
    if not (of_members or (body is None and seen.has(before, "nouns.plural_sides"))):
        return False
    for at in range(main.end, min(main.end + _REACH, seen.last)):
        if at in seen.cast.at:
            continue
        if any(seen.has(at, words) for words in ("syntax.auxiliaries", "shape.modals", "syntax.subordinators")):
            return False
        if is_verb(seen, at) or seen.has(at, "status.agreeing"):
            return seen.word(at).endswith("ed") or seen.word(at) == "said"
    return False


def settled_there(seen: View, noun: int) -> bool:
    """ "the loan, agreed during a visit to P, will be repaid", "an accord signed at talks in P": what was settled at it
    is there; not "is to be signed at talks"."""
    at = noun - 1
    while at > noun - _KIND and (seen.has(at, "syntax.determiners") or _describes(seen, at)):
        at -= 1
    if not seen.has(at, "speech.at_talks") or not seen.has(at - 1, "verbs.settled"):
        return False
    before = seen.word(at - 2)
    return before == "," or (seen.has(at - 2, "nouns.accords") and not seen.has(at - 1, "shape.future_helpers"))


def _describes(seen: View, at: int) -> bool:
    return seen.word(at).replace("-", "").isalpha() and not seen.has(at, "syntax.prepositions")


def decided(seen: View, noun: int) -> bool:
    """ "The conference decided to set up a panel": what it did in the past, whatever is to come of it."""
    at = noun + 1 + seen.has(noun + 1, "shape.besides")
    return seen.has(noun - 1, "syntax.determiners") and seen.has(at, "verbs.by_a_meeting")
