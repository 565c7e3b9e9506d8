"""Which side each person speaks for: the one he is introduced with, was named with before, or has an office of."""

from __future__ import annotations

from collections import Counter

from briefing.extract.document import Document
from briefing.extract.meetings import affiliations, apposed, bodies, statesmen
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_owner, unowned
from briefing.extract.names import countries

_Known = dict[str, tuple[str | None, str | None, str | None]]  # name → party, country, role as told so far
_BODY = 9
_SENTENCE = 45
_RARE = 5  # a state named so many times less than another is not the one that the text is about
_SAYER = 14  # words from a spokesman's state to the one he tells of


def give_sides(document: Document, cast: Cast, known: Words) -> None:
    """Give each person the side it is introduced with ("Russian counterpart X", "U.N. envoy Y") or had before."""
    by_name: _Known = {}
    told = _give_introduced(document, cast, by_name, known)
    statesmen.by_company(cast, known)
    _give_from_sayer(document, cast, by_name, known)
    _give_by_office(document, cast, by_name, known)
    affiliations.share_in_lists(document, cast, known)
    state = countries.by_code(cast.home.country) if cast.home is not None and cast.home.country else None
    home = state.name if state is not None else affiliations.of_article(document, cast, known, told)
    for actor in cast.actors:
        if actor.kind != "person":
            continue
        unknown = not actor.party and not by_name.get(actor.name, (None,))[0]
        if unknown and home and _of_state(actor, known) and affiliations.may_be_of(actor, home, known):
            by_name[actor.name] = (home, actor.country, actor.role)
        if not (actor.party and actor.role) and actor.name in by_name:
            party, country, role = by_name[actor.name]
            actor.party = actor.party or party
            actor.country = actor.country or country
            actor.role = actor.role or role


def _give_introduced(document: Document, cast: Cast, by_name: _Known, known: Words) -> set[str]:
    """Give persons the side of their introduction, or what their name and office tell; the sides introduced."""
    named = Counter(
        actor.party for actor in cast.actors if actor.kind in ("state", "demonym", "place", "body") and actor.party
    )
    told: set[str] = set()
    for actor in cast.actors:
        if actor.kind != "person":
            continue
        introduced = None if actor.by_office else _introducing(document, cast, actor, known)
        party, country, role = by_name.get(actor.name, (None, None, None))
        if party and document.lower[actor.first - 1] == ",":
            introduced, actor.party = None, party  # "after talks with the Danish premier, A said": A, told of before
        told |= {introduced} if introduced else set()
        known_for = statesmen.by_full_name(actor, known, named)
        if introduced and known_for in bodies.parts(introduced) and countries.by_name(known_for or "") is None:
            introduced = known_for  # "Libya's eastern commander X": one of its governments
        actor.party = introduced or actor.party or party or known_for
        actor.party = actor.party or _by_office(actor, known, named)
        actor.party = actor.party or statesmen.by_surname(actor, known, named, in_office=_of_state(actor, known))
        actor.country = actor.country or country
        actor.role = actor.role or role
        if actor.party or actor.role:
            by_name[actor.name] = (actor.party, actor.country, actor.role)
    return told


def _introducing(document: Document, cast: Cast, actor: Actor, known: Words) -> str | None:
    """The side that the words around a person's name tell."""
    return (
        affiliations.heads_team(document, cast, actor, known)
        or _introduced(document, cast, actor, known)
        or affiliations.set_off(document, cast, actor, known)
        or affiliations.leads(document, cast, actor, known)
        or affiliations.of_state(document, cast, actor)
        or apposed.owning_state(document, cast, actor, known)
    )


def _give_by_office(document: Document, cast: Cast, by_name: _Known, known: Words) -> None:
    """ "President X" in a text that speaks of one state's president only."""
    offices = affiliations.of_office(document, cast, known)
    for actor in cast.actors if offices else ():
        if actor.kind == "person" and actor.role and not actor.party and not by_name.get(actor.name, (None,))[0]:
            party = offices.get(actor.role.lower())
            if party is not None and _of_state(actor, known) and affiliations.may_be_of(actor, party, known):
                actor.party = party
                by_name[actor.name] = (party, actor.country, actor.role)


def _give_from_sayer(document: Document, cast: Cast, by_name: _Known, known: Words) -> None:
    """ "The deputy minister X will come, Turkish officials said", "a Danish spokesman said envoy X left": X is of those
    who tell of him."""
    for actor in cast.actors:
        if actor.kind != "person" or not actor.role or actor.party or by_name.get(actor.name, (None,))[0]:
            continue
        sentence = document.sentence_at(document.starts[actor.first])
        first, end = (sentence.first, sentence.last) if sentence is not None else (actor.first, actor.last)
        near = cast.between(actor.last, min(end, actor.last + _SENTENCE))
        if any(word in known["nouns.envoys"] for word in actor.role.lower().split()):
            near += reversed(cast.between(max(first, actor.first - _SAYER), actor.first))
        for other in near:
            if (
                other.kind in ("demonym", "state")
                and "|" not in (other.party or "")
                and _says(document, cast, other, known)
            ):
                actor.party = other.party
                by_name[actor.name] = (other.party, actor.country, actor.role)
                break


def _of_state(person: Actor, known: Words) -> bool:
    """Whether a person holds an office of state: a president, a minister."""
    role = (person.role or "").lower()
    if any(word in known["titles.of_firms"] for word in role.replace(",", " ").split()):
        return False
    return any(word in role for word in known["titles.of_state"])


def _by_office(person: Actor, known: Words, named: Counter[str]) -> str | None:
    """The one state that has an office of this name; a foreign secretary is of it where the text names it enough."""
    office = (person.role or "").lower()
    party = known.offices.get(office)
    if office not in known["titles.of_several"] or party is None:
        return party
    return party if named[party] * _RARE > max(named.values(), default=0) else None


def _says(document: Document, cast: Cast, actor: Actor, known: Words) -> bool:
    """Whether a verb of saying follows right after "Turkish officials", "the Turkish Foreign Ministry", "the Turkish
    spokesman X"."""
    lower = document.lower
    at = actor.last
    while at < len(lower) and at < actor.last + 4 and lower[at] in known["nouns.actors"] | known["nouns.spokesmen"]:
        at += 1
    told = at
    while lower[told - 1] in known["nouns.spokesmen"] and at in cast.at and cast.at[at].kind == "person":
        at += 1
    return actor.last < told and at < len(lower) and lower[at] in known["speech.verbs"]


def _introduced(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """The side named by the words right before a person, across titles only; a Syria envoy is none of Syria."""
    lower = document.lower
    at = _head_of_body(document, cast, person, known)
    for _ in range(8):
        other = cast.at.get(at)
        if other is None:
            if at < 0 or not _goes_on_in_title(document, cast, at, person, known):
                return None
            at -= 1
        elif _in_title(document, other, known):
            at = other.first - 1
        elif other.kind in ("place", "state") and _is_dateline(document, other):
            return None
        elif other.kind == "person" and is_owner(document.words[other.last - 1]):
            return other.party
        elif other.kind == "person" or (other.party and "|" in other.party):
            return None
        elif _is_post(document, other, known):
            at = other.first - 1 - (lower[other.first - 1] == "the")
        else:
            return other.party or _state_of_house(document, other, known)
    return None


def _state_of_house(document: Document, house: Actor, known: Words) -> str | None:
    """ "Polish National Bank head A", "Danish Foreign Ministry spokesman B": the state whose institution it is."""
    hit = countries.lookup(document.words[house.first])
    own = unowned(document.lower[house.last - 1]) in known["nouns.of_states"]
    return hit.party.name if own and house.kind == "organization" and hit is not None else None


def _goes_on_in_title(document: Document, cast: Cast, at: int, person: Actor, known: Words) -> bool:
    """Whether the title before a person goes on with the word at token ``at``, read backwards."""
    lower, actors = document.lower, known["nouns.actors"]
    office = lower[at - 1] in actors and lower[at - 1] not in known["nouns.plural_sides"]
    if lower[at] == ",":
        return at == person.first - 1 and office  # not "after talks with Danish ministers, A said"
    if lower[at] in known["syntax.coordinators"]:
        return office and at + 1 < person.first  # not "Danish officials and President A"
    if lower[at] in actors:
        return True
    if lower[at] == "-" and (at - 1 in cast.at or lower[at - 1] == "-"):
        return False  # "LIMA, Peru -- President A said"
    if lower[at] in known["shape.title_links"]:
        return at - 1 not in cast.at or lower[at] not in known["syntax.prepositions"]  # not "the Danes to A"
    after = known["shape.title_links"] - known["syntax.prepositions"] | actors
    joins = lower[at].isalpha() and lower[at + 1] in after and at + 1 < person.first
    verb = lower[at] in known.verbs or (lower[at].endswith("ed") and lower[at] not in known["shape.no_verbs"])
    return joins and not verb and lower[at] not in known["syntax.prepositions"]  # not "Peru telephoned President A"


def _is_dateline(document: Document, place: Actor) -> bool:
    """ "LIMA President A arrives": where it was filed, printed without a dash."""
    sentence = document.sentence_at(document.starts[place.first])
    if sentence is not None and sentence.zone == "dateline":
        return True
    loud = all(word.isupper() for word in document.words[place.first : place.last])
    return loud and sentence is not None and sentence.first == place.first and not document.words[place.last].isupper()


def _is_post(document: Document, other: Actor, known: Words) -> bool:
    """ "the Danish ambassador to Rome, X", "to NATO, X": where he is sent, not whom he speaks for."""
    if other.kind in ("place", "body"):
        return affiliations.envoy_to(document, other, known)
    return other.kind == "state" and affiliations.is_subject_matter(document, other, known)


def _in_title(document: Document, other: Actor, known: Words) -> bool:
    """ "British Corporate Affairs Minister X": a word with a capital that only looks like a name."""
    if other.kind != "organization" or other.party or other.last - other.first > 1:
        return False
    after = document.lower[other.last]
    return after in known["nouns.actors"] or after in known["shape.title_links"]


def _head_of_body(document: Document, cast: Cast, person: Actor, known: Words) -> int:
    """ "the head of X's security council, A": the token of X, else the one before the person."""
    lower = document.lower
    at = person.first - 2
    if at < 0 or lower[at + 1] != "," or lower[at] in known["nouns.actors"]:
        return person.first - 1
    while at > 0 and at not in cast.at and lower[at].isalpha() and document.words[at][0].islower():
        at -= 1
    owner = cast.at.get(at)
    owned = owner is not None and (owner.kind == "demonym" or is_owner(lower[at]))
    if owner is None or not owned or lower[owner.first - 1] != "of" or person.first - at > _BODY:
        return person.first - 1
    return at if lower[owner.first - 2] in known["nouns.actors"] else person.first - 1
