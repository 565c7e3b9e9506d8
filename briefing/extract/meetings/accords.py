"""Whether something was agreed or signed between sides: who made a document, where and when it was settled."""

from __future__ import annotations

from briefing.extract.meetings import pacts, participles, subjects
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, before_verb, in_names, is_verb
from briefing.extract.names import countries

_SETTLED = 7
_OBJECT = 9
_SUBJECT = 5
_PAIR = 2


def between_sides(seen: View, clause: Clause, told: Arguments) -> bool:
    """Whether two sides stand before the verb or behind "with", "between", "by", and for "sign" a document near it."""
    at = clause.main.at
    if clause.main.lemma == "accord":
        _add(told, pacts.partner(seen, at))
        return len(told.parties) >= _PAIR
    if clause.main.frame == "agree" and _alone(seen, at):
        return False
    if clause.main.frame == "agree" and _leaders_there(seen, at):
        told.forum = True
        return True
    before = {
        party
        for actor in seen.cast.between(clause.first, at)
        if actor.party and actor.first not in seen.reported
        for party in actor.party.split("|")
        if party in told.parties
    }
    plural = told.forum or any(seen.has(step, "nouns.plural_sides") for step in range(max(clause.first, at - 4), at))
    both = len(before) >= 2 or (
        len(told.parties) >= 2
        and (((told.pronoun or _and_i(seen, clause)) and bool(before)) or _made_with(seen, clause, bool(before)))
    )
    if not both and (_owner_and_other(seen, clause, told) or _said_it_had(seen, clause, told)):
        return True
    if not both and participles.between_sides(seen, clause, told):
        return True
    if not both and (settled_there(seen, clause) or _agreed_by_members(seen, clause)):
        return True
    both = both or _signatories(seen, clause) or _negotiators(seen, clause, told) or _known_accord(seen, clause, told)
    if not both and not (plural and (told.pair or seen.word(at - 1) == "powers" or told.forum)):
        return False
    if clause.main.frame == "agree":
        same_mind = seen.word(at + 1) == "that" and not _settles(seen, at + 2, told.parties)
        return not same_mind and not any(seen.word(step) in ("not", "never", "n't") for step in (at - 1, at - 2))
    # Two sides may each announce a cease-fire without having met; an accord they have made together.
    return any(seen.word(at) != "announced" or word in seen.known["nouns.accords"] for word in _documents(seen, clause))


def _settles(seen: View, at: int, parties: list[str]) -> bool:
    """ "agreed that the border would be opened": what will be done, not what they think will happen ("that it would
    rain", "that X would lose")."""
    helper = next((step for step in range(at, at + _OBJECT) if seen.has(step, "shape.future_helpers")), None)
    if helper is None or seen.word(at) == "it":
        return False
    others = {one.party for one in seen.cast.between(at, helper) if one.party and one.kind != "place"}
    return not others or not others.isdisjoint(parties) or seen.word(helper + 1) == "be"


def _leaders_there(seen: View, at: int) -> bool:
    """ "Pacific leaders agreed in P on Saturday": those of several states, in a place; not union leaders."""
    place = seen.cast.at.get(at + 2) or seen.cast.at.get(at + 3)
    if not seen.has(at - 1, "nouns.members") or not seen.has(at + 1, "syntax.within") or place is None:
        return False
    near = range(max(seen.first, at - 5), at - 1)
    inland = any(seen.has(step, f"nouns.{kind}") for step in near for kind in ("domestic", "domestic_kinds", "inland"))
    several = any(seen.has(step, "multilateral.units") or seen.has(step, "multilateral.regional") for step in near)
    return place.kind in ("place", "state") and not inland and (several or seen.word(at - 2) in ("nation", "rim"))


def _alone(seen: View, at: int) -> bool:
    """ "he agreed to testify": one person's consent."""
    step = before_verb(seen, at)
    alone = seen.word(step) in ("he", "she", "i") and not (seen.word(step) == "i" and seen.word(step - 1) == "and")
    return alone and seen.word(at + 1) in ("to", "that")


def _made_with(seen: View, clause: Clause, before: bool) -> bool:
    """ "a deal forged by A and B", "reached an accord with Y", "the pact between A and B": who made a document."""
    at = clause.main.at
    passive = any(seen.has(step, "nouns.accords") for step in range(max(clause.first, at - 4), at))
    passive = passive or seen.has(at - 1, "nouns.truces")  # "the ceasefire signed by A and B"
    passive = passive or (seen.has(at - 1, "verbs.passive") and bool(_documents(seen, clause)))
    if clause.main.frame == "agree" and before and _agreed_with(seen, clause, at):
        return True
    agreed_to = clause.main.frame == "agree" and seen.word(clause.main.end) in ("to", "on") and before
    if agreed_to and not _documents(seen, clause):
        return False
    if not agreed_to and (clause.main.frame != "sign" or not (before or passive)):
        return False
    near = clause.around(at, 4, 14)
    return any(seen.has(step, "relations.made_by") for step in near)


def _said_it_had(seen: View, clause: Clause, told: Arguments) -> bool:
    """ "Malta said it had reached an accord with Chad", "Malta and Chad said they had agreed on a border"."""
    subject = seen.word(before_verb(seen, clause.main.at))
    made = bool(_documents(seen, clause)) or _agreed_with(seen, clause, clause.main.at)
    meant = subject == "they" or (subject in ("it", "he", "she") and made)
    return (meant or _he_with(seen, clause)) and len(told.parties) >= _PAIR


def _he_with(seen: View, clause: Clause) -> bool:
    """ "X said he hoped to sign a document with the rebels"."""
    at = clause.main.at
    he = any(seen.word(step) in ("he", "she") for step in range(max(clause.first, at - _SUBJECT), at))
    near = range(clause.main.end, min(clause.main.end + _OBJECT, clause.last))
    link = next((step for step in near if seen.word(step) == "with"), None)
    return he and link is not None and any(_is_document(seen, step) for step in range(clause.main.end, link))


def _owner_and_other(seen: View, clause: Clause, told: Arguments) -> bool:
    """ "A's accord with B was announced on Monday"."""
    subject = range(_head(seen, clause, clause.main.at), clause.main.at)
    owner = next((one for step in subject if (one := pacts.owned(seen, step)) is not None), None)
    if owner is None or not told.parties or not seen.has(clause.main.at - 1, "verbs.passive"):
        return False
    _add(told, owner)
    return len(told.parties) >= _PAIR


def _to_do_it(seen: View, at: int) -> bool:
    """ "(agreed with) Peru on Tuesday to", "her Peruvian counterpart to": a side from token ``at`` on, and what is to
    be done."""
    at += seen.has(at, "syntax.determiners")
    other = seen.cast.at.get(at)
    while in_names(seen, at):
        at += 1
    sure = other is not None and bool(other.party) and other.kind != "place"
    return sure and seen.word(seen.behind_day(at)) == "to"


def _and_i(seen: View, clause: Clause) -> bool:
    """ "President X and I agreed", "said it and Peru had agreed": one of the two is told by a pronoun."""
    near = range(max(clause.first, clause.main.at - _OBJECT), clause.main.at)
    own = (at for at in near if seen.word(at) in ("i", "he", "she", "it"))
    return any(seen.word(at - 1 if seen.word(at) == "i" else at + 1) == "and" for at in own)


def _add(told: Arguments, party: str | None) -> None:
    told.parties[:0] = [party] if party is not None and party not in told.parties else []


def _agreed_with(seen: View, clause: Clause, at: int) -> bool:
    """ "A agreed with B to reopen the border", "A agreed with B in P on Monday that …": to do something, or in a place;
    else they may only be of one mind."""
    step = seen.behind_day(at + 1)
    if seen.word(step) != "with":
        return False
    if _to_do_it(seen, step + 1):
        return True
    return any(
        one.kind == "place" and seen.has(one.first - 1, "syntax.within")
        for one in seen.cast.between(step, min(clause.last, step + _OBJECT))
    )


def settled_there(seen: View, clause: Clause) -> bool:
    """ "the ceiling agreed in P last May", "a price agreed by BODY on Friday": what was settled at a meeting."""
    at = clause.main.at
    before = at - 1
    if clause.main.tense != "past" or before < clause.first or not seen.word(before)[:1].isalpha():
        return False
    if before in seen.cast.at or any(
        seen.has(before, f"syntax.{kind}") for kind in ("auxiliaries", "pronouns", "coordinators", "subordinators")
    ):
        return False
    if seen.has(before, "nouns.plural_sides"):
        return _agreed_then(seen, at)
    for step in range(at + 1, min(at + _SETTLED, clause.last)):
        actor = seen.cast.at.get(step + 1) or seen.cast.at.get(step + 2)
        if actor is None:
            continue
        if (seen.has(step, "syntax.within") and actor.kind == "place") or (
            seen.word(step) == "by" and actor.kind == "body"
        ):
            return True
    return False


def _agreed_then(seen: View, at: int) -> bool:
    """ "The ministers agreed in January on a rate": office-holders who are known, and the day or month."""
    known = seen.word(at) == "agreed" and seen.word(at - 2) in ("the", "their", "its")
    day = at + 1 + (seen.word(at + 1) in ("in", "on", "last", "earlier"))
    return known and seen.has(day, "time.around_day") and seen.word(day) not in ("to", "in", "on", "the", "an", "a")


def _object_before(seen: View, clause: Clause, at: int) -> range:
    """ "a treaty, which the presidents signed", "the pact was signed", "the pact, signed": what is before the verb."""
    if seen.has(at - 1, "verbs.passive"):
        return range(_head(seen, clause, at), at)
    if seen.word(at - 1) == ",":
        return range(max(clause.first, at - 2), at)
    for step in range(at - 1, max(clause.first, at - 8), -1):
        if seen.has(step, "syntax.relative"):
            return range(clause.first, step)
    names = before_verb(seen, at)
    while names > clause.first and (in_names(seen, names) or seen.word(names) in ("the", "it", "they")):
        names -= 1
    if seen.has(names, "nouns.accords"):
        return range(names, names + 1)  # "the accord A and B signed"
    return range(max(clause.first, at - 1), at)  # "a deal struck by A and B"


def _head(seen: View, clause: Clause, at: int) -> int:
    """Where the subject of a passive verb begins: "a border treaty between A and B was signed"."""
    step = before_verb(seen, at)
    while step > clause.first and seen.word(step - 1) not in (",", ";"):
        if is_verb(seen, step - 1) and seen.word(step) != "by":  # "an accord brokered by X was signed"
            break
        step -= 1
    return step


def _agreed_by_members(seen: View, clause: Clause) -> bool:
    """ "EU leaders clinched a deal in P on Friday", "OPEC ministers agreed in P": the members of a body, where and
    when."""
    at = clause.main.at
    if _agreed_by_body(seen, clause, before_verb(seen, at)):
        return True
    if subjects.body_whose_members(seen, at) is None:
        return False
    return _dated(seen, clause) and (clause.main.frame == "agree" or bool(_documents(seen, clause)))


def _agreed_by_body(seen: View, clause: Clause, step: int) -> bool:
    """ "OPEC agreed in P on Friday", "OPEC members agreed in June to": the body itself, in a town or month that is told
    right behind the verb."""
    body = seen.cast.at.get(step) or seen.cast.at.get(step - seen.has(step, "relations.members"))
    party = countries.by_name(body.party) if body is not None and body.party else None
    if clause.main.frame != "agree" or party is None or party.kind not in ("body", "bloc"):
        return False
    if _in_month(seen, clause.main.end):
        return True
    there = pacts.behind_time(seen, seen.behind_day(clause.main.end))
    there += seen.has(there, "syntax.within")  # "this weekend in" may have gone with the time
    place = seen.cast.at.get(there) if seen.has(there - 1, "syntax.within") else None
    return place is not None and place.kind == "place" and _dated(seen, clause)


def _in_month(seen: View, at: int) -> bool:
    """ "in June to", "last month on"."""
    end = pacts.behind_time(seen, at)
    month = any(seen.has(step, "time.months") for step in range(at, end))
    return (month or seen.word(at) == "last") and seen.word(end) in ("to", "on")


def _signatories(seen: View, clause: Clause) -> bool:
    """ "President A and rebel leader B signed a pact": two persons, though the text does not tell of whom each is."""
    at = clause.main.at
    people = [one for one in seen.cast.between(clause.first, at) if one.kind == "person"]
    if people and clause.main.frame == "sign" and _with_other(seen, clause, people[-1]):
        return _dated(seen, clause)
    if len(people) < _PAIR or clause.main.frame != "sign" or seen.has(people[-1].first, "speech.verbs"):
        return False
    one, other = people[-_PAIR:]
    joined = any(seen.word(step) == "and" for step in range(one.last, other.first))
    near = at - other.last <= _PAIR or seen.word(at - 1) == ","
    office = [bool(person.party or person.role) for person in (one, other)]
    return joined and near and any(office) and (one.party != other.party or not one.party) and _dated(seen, clause)


def _with_other(seen: View, clause: Clause, one: Actor) -> bool:
    """ "President A struck a deal with rebel leader B": a person with an office behind "with", after a document."""
    near = range(clause.main.end, min(clause.main.end + _OBJECT, clause.last))
    link = next((step for step in near if seen.word(step) == "with"), None)
    if link is None or not (one.party or one.role) or before_verb(seen, clause.main.at) != one.last - 1:
        return False
    other = next((actor for actor in seen.cast.between(link, min(link + _OBJECT, clause.last))), None)
    titled = other is not None and seen.has(other.first - 1, "nouns.actors")
    paper = any(_is_document(seen, step) for step in range(clause.main.end, link))
    return paper and other is not None and other.kind == "person" and titled and other.party != one.party


def _is_document(seen: View, at: int) -> bool:
    noun = seen.known.nouns.get(seen.word(at))
    return noun is not None and noun.lemma == "agreement"


def _negotiators(seen: View, clause: Clause, told: Arguments) -> bool:
    """ "The negotiators in P reached a settlement on Friday": those whom the article has named before."""
    at = clause.main.at
    near = range(max(clause.first, at - _SUBJECT), at)
    found = any(seen.has(step, "nouns.bargainers") for step in near)
    there = clause.main.frame == "sign" or any(seen.has(step, "syntax.within") for step in near)
    if not found or not there or not _dated(seen, clause):
        return False
    told.pair = True
    return True


def _known_accord(seen: View, clause: Clause, told: Arguments) -> bool:
    """ "X struck the deal on 24 November", "the pact was signed in Rome": the accord that the article is about."""
    if clause.main.frame != "sign" or clause.main.tense != "past" or not _dated(seen, clause):
        return False
    at = clause.main.at
    for step in (*range(max(clause.first, at - _SUBJECT), at), *range(at + 1, min(at + _SUBJECT, clause.last))):
        if seen.has(step, "nouns.accords") and any(seen.word(back) == "the" for back in (step - 1, step - 2, step - 3)):
            told.pair = True
            return True
    return False


def _dated(seen: View, clause: Clause) -> bool:
    """Whether the clause tells a day, or a place behind "in" or "at"."""
    for at in range(clause.first, clause.last):
        actor = seen.cast.at.get(at + 1)
        if pacts.tells_day(seen, at):
            return True
        if seen.has(at, "syntax.within") and actor is not None and actor.kind == "place" and actor.first == at + 1:
            return True
    return False


def _documents(seen: View, clause: Clause) -> list[str]:
    """The documents told behind the verb, or before it where it is passive."""
    at = clause.main.at
    end = clause.main.end
    near = (*range(end, min(end + _OBJECT - 1, clause.last)), *_object_before(seen, clause, at))
    return [seen.word(step) for step in near if _is_document(seen, step)]
