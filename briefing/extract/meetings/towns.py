"""Towns that the words around them tell: that no list holds ("at Sapoa"), that own the house where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.syntax import View, is_verb, owns
from briefing.extract.meetings.words import Words, is_possessive, unowned
from briefing.extract.names import countries

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_HOUSE = 5  # words from the town to its house
_AT_HOUSE = 9  # words from "at" to the owner of a house
_LETTERS = 4
_FEWEST = 3  # words before a house: "at his Velm home"
_ADJECTIVES = 3  # words of "his seaside"
_OWNER = 5  # words from "at" to "the Spanish king's"


def name_unlisted(document: Document, cast: Cast, known: Words) -> None:
    """ "met at Sapoa on Friday", "a camp near Chirundu,", "the spa of Velm": a name that nobody knows and that stands
    alone there is a town; one word that was taken for an organization too."""
    lower = document.lower
    for first in range(1, len(lower)):
        if first - 1 in cast.at or not _leads_to_town(document, first - 1, known):
            continue
        actor = cast.at.get(first)
        if actor is not None:
            _take_for_town(document, actor, first, known)
            continue
        last = first
        while last < len(lower) and last not in cast.at and last < first + 2 and _is_name(document, last, known):
            last += 1
        if last > first and _stands_alone(document, first, last, known):
            cast.add(Actor(first, last, "place", " ".join(document.words[first:last])))
    _name_before_houses(document, cast, known)


def name_in_its_land(document: Document, cast: Cast, known: Words) -> None:
    """ "the Israeli village of Caesarea": a town that lists know only in another land goes by the name the text has;
    "on the Crimean peninsula": a region by its adjective."""
    for actor in cast.actors:
        if actor.kind == "demonym" and _is_region(document, actor, known):
            actor.kind, actor.name, actor.party = "place", actor.party or actor.name, None
        if actor.kind != "place" or actor.country is None:
            continue
        state = countries.by_name(_land_told(document, cast, actor, known) or "")
        if state is not None and state.kind == "country" and state.iso not in (actor.country, None):
            text = document.text[document.starts[actor.first] : document.ends[actor.last - 1]]
            actor.name, actor.country, actor.party, actor.seat = unowned(text), state.iso, None, False


def _is_region(document: Document, people: Actor, known: Words) -> bool:
    """Whether "in the", "on the" and "peninsula", "region" stand around the adjective of a part of a state."""
    part = countries.by_name(people.party or "")
    if part is None or part.kind != "part" or part.iso is None or people.last >= len(document.lower):
        return False
    behind, before = document.lower[people.last], document.lower[max(0, people.first - 2) : people.first]
    named = behind in known["places.parts"] or behind in known["places.islands"]
    return named and before[-1:] == ["the"] and before[0] in ("in", "on", "to", "from")


def _land_told(document: Document, cast: Cast, town: Actor, known: Words) -> str | None:
    """The party that "the Israeli village of", "the Lebanese port" tells of a town."""
    at = town.first - 1
    if document.lower[at] == "of":
        at -= 1
    while at > 0 and at not in cast.at and document.lower[at] in known["places.settlements"]:
        at -= 1
    owner = cast.at.get(at) if 0 <= at < town.first - 1 else None
    return owner.party if owner is not None and owner.kind == "demonym" else None


def _name_before_houses(document: Document, cast: Cast, known: Words) -> None:
    """ "at his Kennebunkport home", "at the king's Quintos de Mora estate": the name before a private house is that of
    the town, unless it is somebody's or something else's."""
    for house in range(_FEWEST, len(document.lower)):
        actor = cast.at.get(house - 1)
        if actor is None or document.words[house] not in known["places.private_houses"]:
            continue  # with a capital it is part of a name: "the Presidential Palace"
        called = document.lower[actor.first - 1] == "the" and document.lower[house] in known["places.country_houses"]
        if (called or _is_at(document, actor.first, known)) and _nobody(document, actor):
            actor.kind, actor.party, actor.country, actor.role = "place", None, None, None


def _nobody(document: Document, actor: Actor) -> bool:
    """Whether a name that was taken for an organization may be that of a town, or behind "his" for a person."""
    if actor.kind == "organization":
        return actor.party is None and not document.words[actor.first].isupper()
    return actor.kind == "person" and document.lower[actor.first - 1] != "the"


def _is_at(document: Document, first: int, known: Words) -> bool:
    """Whether "at his", "in the king's", with a word or two more ("his seaside"), stands before a name."""
    at = first - 1
    while at > max(0, first - _ADJECTIVES) and document.words[at].islower() and not _owns(document, at, known):
        at -= 1
    before = document.lower[max(0, at - _OWNER) : at]
    return _owns(document, at, known) and any(word in known["places.inside"] for word in before)


def _owns(document: Document, at: int, known: Words) -> bool:
    word = document.lower[at]
    return word in known["syntax.possessives"] or is_possessive(word)


def _leads_to_town(document: Document, at: int, known: Words) -> bool:
    word = document.lower[at]
    before = document.lower[at - 1] if at > 0 else ""
    settled = before in known["places.settlements"] or (word == "in" and before in known["places.houses"])
    return word in known["places.beside_towns"] or (word in ("of", "in") and settled)


def _take_for_town(document: Document, actor: Actor, first: int, known: Words) -> None:
    """A town of one word that was taken for an organization, or behind "at" and "the resort of" for a person."""
    person = actor.kind == "person" and document.lower[first - 1] in ("of", "at")
    unknown = person or (actor.kind == "organization" and actor.party is None)
    single = actor.first == first and actor.last == first + 1 and _is_name(document, first, known)
    if unknown and single and _stands_alone(document, first, actor.last, known):
        actor.kind, actor.party, actor.role = "place", None, None


def _is_name(document: Document, at: int, known: Words) -> bool:
    """Whether a token may be of the name of a town: a capital and small letters, no day, title or feast."""
    word, lower = document.words[at], document.lower[at]
    if not (word[0].isupper() and word[1:].islower() and word.isalpha() and len(word) >= _LETTERS):
        return False
    return not any(lower in known[group] for group in _NO_TOWNS) and lower not in known.nouns


_NO_TOWNS = ("time.days", "time.months", "time.feasts", "nouns.actors", "places.landmarks", "syntax.determiners")


def _stands_alone(document: Document, first: int, last: int, known: Words) -> bool:
    """Whether no further noun follows: "at Sapoa on Friday", not "at Microsoft headquarters"."""
    following = document.lower[last] if last < len(document.lower) else "."
    if document.words[first].endswith(("'s", "’s")):
        return False
    plain = (
        following in known["syntax.prepositions"]
        or following in known["syntax.subordinators"]
        or following in known["places.settlements"]
        or following in known["time.days"]
        or following in (",", ".", ";")
    )
    return plain and following != "of"


def owns_house(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "at London's Lancaster House", "in Washington's Sheraton", "Oslo's two-day conference": a town told by what it
    owns."""
    if actor.kind != "place" or not owns(seen, actor):
        return False
    inside = seen.has(actor.first - 1, "places.inside")
    for at in range(actor.last, min(actor.last + _HOUSE, clause.last)):
        other = seen.cast.at.get(at)
        if inside and (_is_house(seen, at) or (other is not None and other.kind in ("organization", "place"))):
            return True
        noun = seen.known.nouns.get(seen.word(at))
        if noun is not None:
            return noun.form in ("conference", "summit") and seen.word(at + 1) != "with"
        if seen.has(at, "syntax.prepositions") or seen.word(at) == ",":
            return False
    return False


def _is_house(seen: View, at: int) -> bool:
    return any(seen.has(at, f"places.{kind}") for kind in ("houses", "landmarks", "islands"))


def on_island(seen: View, actor: Actor) -> bool:
    """ "on the island of Sal", "on Contadora island", "on Sal in the Cape Verde islands"."""
    near = (*range(actor.first - 3, actor.first), *range(actor.last, actor.last + 6))
    return any(seen.has(at, "places.islands") for at in near)


def acts_behind(seen: View, clause: Clause, state: Actor) -> Literal["side"] | None:
    """ "In P, Q held talks with R": the state behind the town with which a sentence begins acts and hosts no others."""
    town, verb = seen.cast.at.get(state.first - 2), state.last
    if state.kind != "state" or town is None or town.first != seen.first + 1 or seen.word(state.first - 1) != ",":
        return None
    opens = seen.has(seen.first, "syntax.place_prepositions") and is_verb(seen, verb) and verb < clause.main.end
    return "side" if opens and not (seen.has(verb, "verbs.hosting") or seen.has(verb, "speech.verbs")) else None


def names_land(seen: View, state: Actor) -> bool:
    """ "in P, Q, to sign": the state in which the town before it lies; not "In P, Q said", "in P, Q, R and S"."""
    town = seen.cast.at.get(state.first - 2)
    if seen.word(state.first - 1) != "," or seen.word(state.last) != "," or state.last + 1 in seen.cast.at:
        return False
    return town is not None and town.kind == "place" and town.country is not None and town.country == state.country


def at_house(seen: View, at: int) -> bool:
    """ "at the Danish embassy [in P]", "at the residence of the Danish ambassador": a house told behind "at", whose
    name or owner ends at token ``at``."""
    house = False
    for step in range(at, max(seen.first, at - _AT_HOUSE), -1):
        house |= seen.has(step, "places.houses") or seen.has(step, "places.abroad")
        if seen.word(step) in ("at", "inside", "outside"):
            return house
        if seen.word(step) != "of" and seen.has(step, "syntax.prepositions") and step not in seen.cast.at:
            return False
    return False
