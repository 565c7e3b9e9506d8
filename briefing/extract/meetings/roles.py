"""What an actor does in the meeting of a clause: side, place, subject matter, or nothing."""

from __future__ import annotations

from typing import Literal

from briefing.extract.meetings import outside
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause, reach
from briefing.extract.meetings.gestures import by_whom
from briefing.extract.meetings.syntax import View, governor, in_quote, is_verb
from briefing.extract.names import countries

ActorRole = Literal["side", "object", "lead", "mediator", "place", "topic", "aside"]
_SIDE_PREPOSITIONS = frozenset(["with", "between", "among", "amongst", "including", "alongside"])
_PLACE_PREPOSITIONS = frozenset(["in", "at", "into", "near", "outside", "inside", "toward", "towards", "via", "across"])
_NEAR = 8
_ISSUED = frozenset(["statement", "communique", "declaration"])  # "a statement by the G5 after a meeting"
_GOVERNING_FRAMES = frozenset(["meet", "receive", "talk", "none", "travel"])

_COMMITTEE = 4  # words of its name


def role_of(seen: View, clause: Clause, actor: Actor) -> ActorRole:
    """What ``actor`` does in the meeting of ``clause``."""
    role = "aside" if outside.kept_out(seen, clause, actor) else _by_itself(seen, clause, actor)
    if role is not None:
        return role
    if _is_subject(seen, clause, actor):
        return "side"
    if _next_stop(seen, clause, actor):
        return "place"
    if clause.shares and actor.kind != "place" and not _governed(seen, clause.first, actor.first):
        gone_to = actor.kind == "state" and any(
            one.frame == "travel" and one.at < actor.first for one in clause.triggers
        )
        return "place" if gone_to else "object"
    hold = governor(seen, actor.first)
    phrase = next((one for one in clause.triggers if one.at + 1 < one.end <= actor.first and hold.at < one.end), None)
    if phrase is not None:
        return "place" if actor.kind == "place" or phrase.frame == "travel" else "object"
    if hold.kind == "prep" and actor.first >= reach(seen, clause):
        return "place" if actor.kind == "place" else "aside"
    role = _before_noun(seen, actor)
    if role is not None:
        return role
    if hold.kind == "prep":
        return _by_preposition(seen, clause, actor, hold.word, hold.at)
    if hold.kind == "verb":
        return _by_verb(seen, clause, actor, hold.word, hold.at)
    return _as_subject(seen, clause, actor, hold.at)


def _next_stop(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "flew to P on Monday and Q on Friday": Q, whose verb is that of the clause before."""
    if not clause.shares or clause.triggers[0].frame != "travel" or actor.kind not in ("place", "state"):
        return False
    return not seen.has(actor.last, "nouns.actors") and not _governed(seen, clause.first, actor.first)


def _by_itself(seen: View, clause: Clause, actor: Actor) -> ActorRole | None:
    """The role that the actor's own words tell: companies, quotations, adjectives, possessives."""
    if (actor.kind == "organization" and not actor.party) or in_quote(seen, actor.first) != in_quote(
        seen, clause.main.at
    ):
        return "aside"
    if actor.kind == "demonym" and "|" in (actor.party or "") and _modifies_trigger(seen, actor):
        return "side"
    if actor.kind != "demonym" and _possessive(seen, actor) and _owns_trigger(seen, clause, actor):
        return "side"
    if actor.kind == "demonym" or _possessive(seen, actor):
        head = "side" if _has_committee(seen, actor) else _head(seen, actor)
        if head != "side":
            return head
    if actor.kind in ("body", "organization") and seen.known["aims.sidelines"] & _two_before(seen, actor):
        return "aside"
    if actor.kind == "place" and seen.word(actor.first - 1) == "of" and seen.has(actor.first - 2, "places.settlements"):
        return "place"  # "in the capital of P, X and Y agreed"
    if actor.kind == "state" and seen.word(actor.last) in ("delegation", "delegations"):
        return "side"
    if actor.kind == "state" and (_names_subject(seen, actor) or seen.has(actor.last, "nouns.topical")):
        return "topic"
    if actor.kind == "person" and _possessive(seen, actor) and seen.has(actor.last, "nouns.rule"):
        return "aside"
    return None


def _owns_trigger(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X’s latest meeting with Y": only adjectives stand between the owner and the noun of the meeting."""
    if actor.kind == "place" or "day" in seen.word(actor.last - 1):
        return False
    for at in range(actor.last, min(actor.last + 5, clause.last)):
        if any(one.at == at and one.frame is None for one in clause.triggers):
            return True
        if (
            at in seen.cast.at
            or seen.has(at, "syntax.prepositions")
            or seen.has(at, "nouns.actors")
            or is_verb(seen, at)
        ):
            return False
    return False


def _two_before(seen: View, actor: Actor) -> set[str]:
    """The words before "of" or "of the" right before an actor."""
    at = actor.first - 1
    at -= seen.word(at) in ("the", "a", "an")
    return {seen.word(at - 1)} if seen.word(at) == "of" else set()


def _before_noun(seen: View, actor: Actor) -> ActorRole | None:
    """ "the Moscow meeting", "EU summit", "Syria talks"."""
    if actor.kind == "body" and _its_ministers_meet(seen, actor):
        return "side"
    if not _modifies_trigger(seen, actor):
        return None
    if actor.kind == "place":
        return "place"
    if actor.kind == "state" and actor.country and countries.is_city(actor.name):
        return "place"
    if actor.kind in ("body", "state"):
        return "side" if actor.kind == "body" or seen.document.words[actor.first].isupper() else "topic"
    return None


def _its_ministers_meet(seen: View, actor: Actor) -> bool:
    """ "the NATO foreign ministers' meeting", "an EU leaders summit"."""
    at = actor.last
    while at < actor.last + 4 and (seen.has(at, "nouns.actors") or seen.has(at, "nouns.plural_sides")):
        at += 1
    at += seen.word(at) in ("'", "’", "'s", "’s")
    return at > actor.last and seen.word(at) in seen.known.nouns and at not in seen.cast.at


def _as_subject(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    """The role of the subject of a clause that begins at token ``at``."""
    if seen.word(at) in ("which", "who", "whom", "that"):
        if any(seen.has(step, "relations.including") for step in range(at + 1, actor.first)):
            return "side"
        if seen.word(at) != "that":
            return "aside"
    if any(seen.has(step, "relations.including") for step in range(clause.main.at + 1, actor.first)):
        return "side"
    if actor.first > clause.main.at and not _starts_over(seen, clause, at) and seen.word(at) != "where":
        return "aside"
    if actor.kind == "place" and is_scene(seen, actor):
        return "place"
    if clause.main.frame is None and _goes_on_to_say(seen, actor, clause.main.at):
        return "aside"
    return "side" if actor.kind != "place" or actor.seat else "aside"


def _goes_on_to_say(seen: View, actor: Actor, end: int) -> bool:
    """ "X declined to comment, but he said a meeting …": X only tells of it."""
    return any(seen.has(at, "speech.verbs") and seen.word(at - 1) in ("he", "she") for at in range(actor.last + 1, end))


def is_scene(seen: View, actor: Actor) -> bool:
    """ "P was the scene of the talks"."""
    rest = range(actor.last, actor.last + 5)
    return seen.word(actor.first - 1) not in seen.known["syntax.prepositions"] and any(
        seen.has(at, "aims.scene") and seen.word(at + 1) in ("of", "for", "to") for at in rest
    )


def _is_subject(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether the words from an actor run straight to the verb of the meeting: "… that A and B would talk"."""
    verb = next((one for one in clause.triggers if one.frame is not None and one.at > actor.first), None)
    if verb is None or (actor.kind == "place" and not actor.seat):
        return False
    if (actor.kind == "demonym" and not _has_committee(seen, actor) and _head(seen, actor) != "side") or _possessive(
        seen, actor
    ):
        return False
    before = seen.word(actor.first - 1)
    if (
        before in _SIDE_PREPOSITIONS
        or before in _PLACE_PREPOSITIONS
        or before in ("to", "on", "about", "for", "over", "against")
    ):
        return False
    for at in range(actor.last, verb.at):
        word = seen.word(at)
        if at in seen.cast.at or word in seen.known["shape.helpers"] or word in seen.known["syntax.auxiliaries"]:
            continue
        if (
            word in seen.known["syntax.prepositions"]
            or word in seen.known["syntax.subordinators"]
            or word in (";", '"', "”", "“")
        ):
            return False
        if is_verb(seen, at):
            return False
    return True


def _governed(seen: View, first: int, last: int) -> bool:
    return any(
        seen.has(at, "syntax.prepositions") and at not in seen.cast.at and seen.word(at) != "of"
        for at in range(first, last)
    )


def _starts_over(seen: View, clause: Clause, at: int) -> bool:
    """Whether the main clause only begins after the trigger: "Following a call, the presidents agreed …"."""
    return clause.main.frame is None and seen.word(at) == "," and clause.main.at - clause.first < 8


def _possessive(seen: View, actor: Actor) -> bool:
    return seen.word(actor.last - 1).endswith(("'s", "’s", "s'", "s’")) or seen.word(actor.last) in (
        "'s",
        "’s",
        "'",
        "’",
    )


def _names_subject(seen: View, actor: Actor) -> bool:
    """ "Syria envoy", "Libya mission": a state's plain name before a title is what the title is about."""
    plain = seen.document.words[actor.last - 1]
    if _possessive(seen, actor):
        return False
    if seen.has(actor.last, "nouns.own_people"):
        return False
    return seen.word(actor.last) in seen.known["nouns.actors"] and "." not in plain and not plain.isupper()


def _modifies_trigger(seen: View, actor: Actor) -> bool:
    """ "the Moscow meeting", "Geneva peace talks"."""
    for at in range(actor.last, min(actor.last + 3, seen.last)):
        if seen.word(at) in seen.known.nouns and at not in seen.cast.at:
            return not seen.has(at, "nouns.errands")
        if not (seen.has(at, "nouns.peaceful") or _is_place(seen, at)):
            return False
    return False


def _is_place(seen: View, at: int) -> bool:
    """ "the NATO Washington summit": a place between a body and its meeting."""
    other = seen.cast.at.get(at)
    return other is not None and other.kind == "place" and not _possessive(seen, other)


def _head(seen: View, actor: Actor) -> ActorRole:
    """What a demonym or possessive modifies: "side" (ministers, talks), "topic" (crisis, province) or "aside"."""
    plural = seen.word(actor.last - 1).endswith(("s", "men", "ese", "sh", "ch")) and actor.kind == "demonym"
    for at in range(actor.last, min(actor.last + 7, seen.last)):
        word = seen.word(at)
        other = seen.cast.at.get(at)
        if other is not None:
            if other.kind == "person":
                return "side"
            if other.kind == "place" and not seen.has(at - 1, "syntax.coordinators"):
                return "aside"
            if other.kind == "organization" and seen.has(other.last - 1, "places.ministries"):
                return "side"
            continue
        if seen.has(at, "nouns.actors"):
            return "side"
        if word in seen.known.nouns:
            return "place" if actor.kind == "place" else "side"
        if seen.has(at, "nouns.topical"):
            return "topic"
        if word in ("and", "or", ",", "-"):
            if word == "," and at + 1 not in seen.cast.at:
                break
            continue
        if word in seen.known["syntax.prepositions"] or is_verb(seen, at) or not word[:1].isalpha():
            break
    return "side" if plural else "aside"


def _has_committee(seen: View, actor: Actor) -> bool:
    """ "the X-Y joint border commission", "OPEC's pricing committee"."""
    if actor.kind != "body" and "|" not in (actor.party or ""):
        return False
    near = range(actor.last, actor.last + _COMMITTEE)
    stop = next((at for at in near if seen.has(at, "syntax.prepositions") or is_verb(seen, at)), near.stop)
    return any(seen.has(at, "aims.committees") for at in range(actor.last, stop))


def _by_preposition(seen: View, clause: Clause, actor: Actor, word: str, at: int) -> ActorRole:
    if word in _SIDE_PREPOSITIONS:
        if actor.kind == "place" and not actor.seat:
            return "aside"
        person = actor.kind == "person" and 0 < at - clause.main.at < _NEAR  # "meetings on trade with X"
        return "side" if person or _of_meeting(seen, at) or _made_with(seen, clause, at) else "aside"
    if word in _PLACE_PREPOSITIONS or _toured(clause, word, at):
        return outside.place_or_matter(seen, clause, actor, at)
    if word == "to":
        return _by_to(seen, clause, actor, at)
    if word == "from":
        return _by_from(seen, clause, actor, at)
    if word == "of":
        return _by_of(seen, actor, at)
    if word == "by":
        received = any(one.frame == "receive" and by_whom(seen, one.at) == at for one in clause.triggers)
        return "side" if received else _by_by(seen, actor, at)
    if word == "for" and actor.kind in ("place", "state") and _leaves_for(seen, at):
        return "place"
    if word == "for":
        return "side" if actor.kind == "side" else "topic"
    if word in ("after", "before", "since") and _does_else(seen, clause, actor):
        return "aside"
    if word in ("after", "before", "following", "during", "since"):
        return "side" if actor.kind != "place" or actor.seat else "aside"
    return "topic" if word in seen.known["syntax.topic_prepositions"] else "aside"


def _toured(clause: Clause, word: str, at: int) -> bool:
    """ "a swing through P, Q and R"."""
    return word == "through" and any(one.at == at - 1 and one.form == "visit" for one in clause.triggers)


def _does_else(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "met Y hours after X offered to mediate": the subject of a verb that tells of no meeting."""
    at = actor.last
    while any(seen.has(at, words) for words in ("nouns.actors", "syntax.auxiliaries", "shape.helpers")) or (
        at in seen.cast.at and seen.cast.at[at].kind == "person"
    ):
        at += 1
    meets = any(one.at == at for one in clause.triggers) or seen.word(at) in seen.known.verbs
    return actor.first > clause.main.at and is_verb(seen, at) and not meets


def _leaves_for(seen: View, at: int) -> bool:
    left = seen.cast.at.get(at - 1)  # "left A for B"
    before = left.first if left is not None and left.kind in ("place", "state") else at
    verb = seen.known.verbs.get(seen.word(before - 1)) or seen.known.verbs.get(seen.word(before - 2))
    return verb is not None and verb.frame == "travel"


def _made_with(seen: View, clause: Clause, at: int) -> bool:
    """ "reached a deal with Y", "the accord struck between A and B": the document that the clause tells of."""
    made = any(seen.word(step) in seen.known["nouns.accords"] for step in (at - 1, at - 2))
    if clause.main.lemma == "ceremony":
        return made  # "the signing of the accord between A and B"
    return made and clause.main.frame == "sign" and any(one.at in range(at - 8, at) for one in clause.triggers)


def _of_meeting(seen: View, at: int) -> bool:
    """Whether "with" or "between" goes with the meeting, not with "war", "ties", "working" right before it."""
    before = seen.word(at - 1)
    other = before.endswith("ing") and before not in seen.known.verbs and before not in seen.known.nouns
    return before not in seen.known["relations.nouns"] and not other


def _by_to(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    if actor.kind in ("place", "state"):
        if any(one.at == at - 1 and one.frame is None for one in clause.triggers):
            return "place"
        if seen.has(at - 1, "nouns.actors") and seen.word(at - 1) not in ("delegation", "delegations", "team"):
            return "topic"
        return "place"
    if at < clause.main.at and seen.word(at - 1).startswith("belong"):
        return "aside"  # "the two, whose nations belong to the IXO, spoke"
    called_in = clause.main.lemma == "summon"  # "was summoned to the X Foreign Ministry"
    return (
        "side"
        if clause.main.frame in ("talk", "none", "receive") or clause.main.form == "call" or called_in
        else "aside"
    )


def _by_from(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    """ "a call from X", "a delegation from Y"; else a journey begins there."""
    if any(one.form == "call" and one.at == at - 1 for one in clause.triggers):
        return "side" if actor.kind != "place" else "aside"
    if seen.has(at - 1, "nouns.actors") or seen.has(at - 1, "nouns.delegation"):
        return "side"
    return "place" if actor.kind in ("place", "state") else "aside"


def _by_of(seen: View, actor: Actor, at: int) -> ActorRole:
    before = seen.word(at - 1)
    if before in seen.known["places.settlements"]:
        return "place"
    official = seen.has(at - 1, "nouns.actors") or before in ("bank", "banks")  # "governor of the Bank of X"
    if official or seen.has(at - 1, "nouns.plural_sides") or before in seen.known.nouns:
        return "side" if actor.kind != "place" or actor.seat else "aside"
    return "topic"


def _by_by(seen: View, actor: Actor, at: int) -> ActorRole:
    place = seen.cast.at.get(at - 1)
    if place is not None and place.kind in ("place", "state") and seen.word(place.first - 1) == "to":
        at = place.first - 1
    while seen.has(at - 1, "time.around_day") and seen.word(at - 1) not in ("in", "to", "told", "conference"):
        at -= 1  # "a visit last week by X"
    before = seen.word(at - 1)
    made = seen.known.verbs.get(before) or seen.known.verbs.get(seen.word(at - 2))
    if made is not None and made.frame in ("sign", "agree", "discuss") and made.tense == "past":
        return "side"  # "a deal struck by A and B", "hammered out by A and B", "was discussed by A and B"
    if before in seen.known["nouns.lead_verbs"]:
        led = range(max(seen.first, at - 5), at - 1)
        meant = any(seen.has(step, "nouns.delegation") or seen.word(step) in seen.known.nouns for step in led)
        return "lead" if actor.kind == "person" or meant else "aside"
    if before in seen.known["relations.took_part"] or (before in _ISSUED and actor.kind in ("body", "side")):
        return "side"
    if before in seen.known["relations.mediated"]:
        return "mediator" if actor.kind in ("person", "body") else "aside"
    return "aside"


def _by_verb(seen: View, clause: Clause, actor: Actor, word: str, at: int) -> ActorRole:
    verb = seen.known.verbs.get(word)
    if actor.kind == "place" and not actor.seat:
        return "place" if verb is not None and verb.frame in ("travel", "none") else "aside"
    if verb is not None and verb.frame == "discuss" and actor.first > at:
        return "topic"
    if (verb is not None and at == clause.main.at) or any(one.at == at for one in clause.triggers):
        if verb is not None and verb.frame in ("agree", "sign"):
            return "aside"
        if verb is not None and verb.frame == "travel" and not (verb.direct and actor.kind == "person"):
            return "place" if actor.kind in ("place", "state") else "aside"
        return "object"
    if verb is not None and verb.frame in _GOVERNING_FRAMES and actor.kind in ("person", "body", "side", "demonym"):
        return "object"
    if actor.kind == "person" and word in seen.known["speech.to_someone"]:
        return "side" if clause.main.frame is None and actor.first < clause.main.at else "aside"
    if word in seen.known["speech.verbs"]:
        return "side" if at + 1 < actor.first and seen.word(at + 1) == "that" else "aside"
    if word in seen.known["syntax.auxiliaries"]:
        return "side" if actor.first < clause.main.at else "aside"
    if word in seen.known["nouns.lead_verbs"]:
        return "aside"
    if word in seen.known["relations.including"] and clause.main.at < at:
        return "side"
    return "side" if actor.kind == "side" and "invit" in word else "aside"
