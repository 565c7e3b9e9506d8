"""Words of meetings and journeys that stand for something else: "came to power", "when it comes to", "gone wrong"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.words import Verb, is_owner

_NAME = 5
_HOMEWARDS = 14  # words from "recalled" to "for consultations"
_JOURNEYS = frozenset(["go", "leave", "arrive"])


def other(seen: View, at: int) -> bool:
    """Whether the word at token ``at`` tells of no journey and no meeting."""
    word = seen.word(at)
    if word in ("negotiation", "negotiations") and seen.has(at + 1, "nouns.negotiation_things"):
        return True  # "a negotiation strategy"
    if word == "consultations" and _called_home(seen, at):
        return True
    if seen.has(at, "nouns.forums") and seen.document.words[at][0].isupper() and _works_there(seen, at):
        return True  # "a fellow at the X Dialogue"
    if word == "gathering":  # "began gathering at the gates"
        gathered = seen.has(at - 1, "nouns.gathered")  # "an intelligence gathering unit"
        return gathered or seen.has(at - 1, "status.beginning") or seen.has(at - 1, "syntax.passive")
    if word.startswith("mission"):
        return is_owner(word)
    if seen.has(at, "verbs.kept_from") and seen.word(at - 1) == "from":
        return any(seen.has(back, "aims.keeping") for back in range(at - 6, at - 1))
    verb = seen.known.verbs.get(word)
    if verb is None:
        return False
    if _of_plans(seen, at, verb) or _never_met(seen, at, verb):
        return True
    if verb.tense == "base" and seen.word(at - 1) == "to" and seen.has(at - 2, "aims.powers"):
        return True  # "his authority to negotiate an accord"
    if verb.frame == "discuss":  # "a negotiated peace", "negotiating partners"
        past = verb.tense == "past" and (seen.has(at - 1, "syntax.determiners") or _ought(seen, at))
        return past or (verb.tense == "gerund" and seen.has(at + 1, "nouns.negotiators_things"))
    if verb.lemma == "leave" and seen.has(at + 2 - (not seen.has(at + 1, "syntax.determiners")), "aims.left_things"):
        return True  # "leave his post in P"
    return verb.lemma in _JOURNEYS and (_comes_to(seen, at) or _about_to(seen, at))


def _never_met(seen: View, at: int, verb: Verb) -> bool:
    """ "and never the twain shall meet", "make ends meet"."""
    before = at - 1 - (seen.has(at - 1, "syntax.auxiliaries") or seen.has(at - 1, "shape.future_helpers"))
    return verb.lemma == "meet" and seen.has(before, "aims.never_met")


def _of_plans(seen: View, at: int, verb: Verb) -> bool:
    """ "announced plans for a meeting", "a wider than agreed army presence", "permission to fly over its territory"."""
    if seen.has(at, "speech.verbs") and any(seen.has(step, "aims.planned") for step in (at + 1, at + 2)):
        return True
    if verb.frame in ("agree", "sign") and seen.word(at - 1) == "than":
        return True
    return seen.word(at + 1) == "over" and any(seen.has(step, "aims.permission") for step in range(at - _NAME, at))


def _called_home(seen: View, at: int) -> bool:
    """ "recalled its ambassador for consultations", "summoned the envoy home for consultations": with those at home."""
    if seen.word(at - 1) != "for" or seen.word(at + 1) in ("with", "between", "among"):
        return False
    return any(
        seen.has(step, "aims.recalling") or (seen.has(step, "verbs.back") and seen.word(step + 1) != "to")
        for step in range(max(seen.first, at - _HOMEWARDS), at - 1)
    )


def _ought(seen: View, at: int) -> bool:
    """ "should not be discussed": what somebody thinks right."""
    if seen.word(at - 1) != "be":
        return False
    return seen.word(at - 2 - (seen.word(at - 2) in ("not", "also", "never"))) in ("should", "must", "ought")


def _works_there(seen: View, at: int) -> bool:
    step = at - 1
    while at - step <= _NAME and seen.word(step) not in ("of", "at", "with", "for", "from"):
        if step <= seen.first or seen.word(step) == ",":
            return False
        step -= 1
    return seen.has(step - 1, "nouns.fellows")


def _comes_to(seen: View, at: int) -> bool:
    """ "came to power", "when it comes to the X islands", "left for dead", "came under attack"."""
    if seen.word(at - 1) == "it":
        return True
    step = at + 1 + (seen.word(at + 1) in ("in", "back"))
    if not seen.has(step, "syntax.prepositions"):
        return False
    step += 1 + seen.has(step + 1, "syntax.determiners")
    return seen.has(step, "aims.come_to")


def _about_to(seen: View, at: int) -> bool:
    """ "is going to open up to X": the future of another verb, not a journey."""
    if seen.word(at) != "going" or seen.word(at + 1) != "to" or at + 2 in seen.cast.at:
        return False
    word = seen.document.words[at + 2] if at + 2 < seen.last else ""
    lower = word.islower() and not seen.has(at + 2, "syntax.determiners") and not seen.has(at + 2, "places.lands")
    return lower and (is_verb(seen, at + 2) or seen.word(at + 2) not in seen.known.nouns)
