"""The state of an office-holder whom the text names without one: that of his list, or of the article as a whole."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_owner
from briefing.extract.names import countries

_WORDS = re.compile(r"[^\W\d_][\w.'’-]*")
_TITLED, _STATESMAN = 2, 3
_CLEAR = 2
_OFFICE = 4  # words of an office
_APPOSED = 12
_TEAM = 5


def share_in_lists(document: Document, cast: Cast, known: Words) -> None:
    """ "with Prime Minister A of X, Foreign Minister B and Trade Minister C": those of one list are of one state."""
    before: Actor | None = None
    led = False
    for actor in cast.actors:
        if actor.kind != "person":
            if before is not None and actor.first > before.last + 1:
                before = None
            continue
        joined = before is not None and _follows(document, before, actor, known)
        led = led if joined else _led(document, cast, actor, known)
        if joined and led and before is not None and before.party and actor.role and not actor.party:
            _take_over(actor, before, known)
        before = actor


def set_off(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """ "A, the EU foreign policy chief, ": the state or body whose office a person is said to hold right behind."""
    lower, at = document.lower, person.last
    if lower[at : at + 1] != [","]:
        return None
    at += 1 + (lower[at + 1 : at + 2] == ["the"])
    owner = cast.at.get(at)
    if owner is None:
        return _office_named(document, at, known) or _office_at(document, cast, at, known)
    seat = owner.kind == "place" and owner.seat and is_owner(document.words[owner.last - 1])  # "Washington's top envoy"
    if owner.first != at or not (seat or owner.kind in ("state", "body", "demonym")):
        return None
    end = owner.last
    while end < len(lower) and end - owner.last < _OFFICE and lower[end] in known["nouns.actors"]:
        end += 1
    another = end in cast.at and cast.at[end].kind == "person"  # "met A, Finnish Foreign Minister B said"
    return owner.party if end > owner.last and not another and "|" not in (owner.party or "") else None


def of_state(document: Document, cast: Cast, person: Actor) -> str | None:
    """ "A of Peru and B of Chile": the state right behind a person."""
    at = person.last + 1 + (document.lower[person.last + 1 : person.last + 2] == ["the"])
    state = cast.at.get(at) if document.lower[person.last : person.last + 1] == ["of"] else None
    told = state is not None and state.first == at and state.kind == "state" and "|" not in (state.party or "")
    return state.party if state is not None and told else None


def _office_named(document: Document, at: int, known: Words) -> str | None:
    """ "A, assistant secretary of state for Europe": the one state that calls an office so."""
    for size in range(_OFFICE, 1, -1):
        office = " ".join(document.lower[at : at + size])
        if office in known.offices and office not in known["titles.of_several"]:
            return known.offices[office]
    return None


def _office_at(document: Document, cast: Cast, at: int, known: Words) -> str | None:
    """ "A, head of trade affairs at the Cuban Foreign Ministry", "A, special adviser to the Finnish cabinet"."""
    lower = document.lower
    if lower[at : at + 1] == [] or lower[at] not in known["nouns.actors"]:
        return None
    for step in range(at + 1, min(at + _APPOSED, len(lower))):
        owner = cast.at.get(step)
        if owner is None and not (lower[step].isalpha() or lower[step] == "-"):
            return None
        if owner is None or owner.first != step or owner.kind not in ("state", "demonym"):
            continue
        held = lower[owner.last : owner.last + 3]
        if any(word in known["titles.houses"] for word in held) and "|" not in (owner.party or ""):
            return owner.party
    return None


def leads(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """ "A, who heads the Finnish team": the state or body whose delegation a person is said to lead right behind."""
    lower, at = document.lower, person.last
    at += lower[at : at + 1] == [","]
    if lower[at : at + 1] != ["who"] or at + 2 >= len(lower) or lower[at + 1] not in known["nouns.lead_verbs"]:
        return None
    at += 2 + (lower[at + 2] in known["syntax.determiners"])
    owner = cast.at.get(at)
    if owner is None or owner.kind not in ("state", "body", "demonym") or "|" in (owner.party or ""):
        return None
    end = owner.last
    while end < len(lower) and end - owner.last < _OFFICE and lower[end].isalpha():
        if lower[end] in known["nouns.delegation"]:
            return owner.party
        end += 1
    return None


def heads_team(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """ "a U.N. team led by the Danish minister A": the body or side whose delegation he leads, not his own state."""
    lower, at = document.lower, person.first - 1
    title = known["nouns.actors"] | known["shape.title_links"]
    while at > max(0, person.first - _APPOSED) and (at in cast.at or lower[at] in title):
        at -= 1
    if at < _TEAM or lower[at] != "by" or lower[at - 1] not in known["nouns.lead_verbs"]:
        return None
    team = next((step for step in range(at - 2, at - _TEAM, -1) if lower[step] in known["nouns.delegation"]), None)
    owner = cast.at.get(team - 1) if team is not None else None
    return owner.party if owner is not None and owner.kind in ("body", "side") else None


def _take_over(actor: Actor, before: Actor, known: Words) -> None:
    """Give a person the state of the one before, if that state has such an office."""
    if may_be_of(actor, before.party or "", known):
        actor.party = before.party
        actor.country = actor.country or before.country


def _follows(document: Document, before: Actor, actor: Actor, known: Words) -> bool:
    """Whether only a comma or "and" and the words of a title stand between two persons."""
    lower = document.lower
    if not 2 <= actor.first - before.last <= 8 or lower[before.last] not in (",", "and"):
        return False
    return all(
        lower[at] in known["nouns.actors"] or lower[at] in ("and", "of", ",") or document.words[at].istitle()
        for at in range(before.last, actor.first)
    )


def _led(document: Document, cast: Cast, actor: Actor, known: Words) -> bool:
    """Whether "with" or a verb of meeting stands before the title of the first of a list."""
    lower, at = document.lower, actor.first - 1
    while (
        at >= 0 and actor.first - at < 8 and (at in cast.at or lower[at] in known["nouns.actors"] or lower[at] == "of")
    ):
        at -= 1
    if at < 0:
        return False
    verb = known.verbs.get(lower[at])
    return lower[at] == "with" or (verb is not None and verb.frame == "meet")


def of_article(document: Document, cast: Cast, known: Words, introduced: set[str]) -> str | None:
    """The state whose office-holders the article names without it, where one stands out.

    A paper says of which state the ministers of others are (``introduced``), not of which its own are.
    """
    votes: Counter[str] = Counter()
    for actor in cast.actors:
        if actor.kind in ("state", "demonym") and actor.party and "|" not in actor.party:
            votes[actor.party] += document.lower[actor.first - 1] not in known["syntax.into"]
        elif actor.kind == "person" and actor.party and actor.party not in introduced:
            votes[actor.party] += _STATESMAN
    for word in _WORDS.findall(_own_title(document)):
        hit = countries.lookup(word)
        if hit is not None and hit.via in ("name", "demonym"):
            votes[hit.party.name] += _TITLED
    own = Counter({one: count for one, count in votes.items() if count and one not in introduced and _is_state(one)})
    ranked = own.most_common(2)
    if not ranked or (ranked[0][1] < _CLEAR and not (introduced and len(ranked) == 1)):
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _CLEAR * ranked[1][1] else None


def of_office(document: Document, cast: Cast, known: Words) -> dict[str, str]:
    """Offices that the text or the title tells of without their holder, by the one state that is named with each:
    "Burundi's president", "the Chilean foreign minister"."""
    told: dict[str, set[str]] = {}
    for actor in cast.actors:
        if actor.kind not in ("state", "demonym") or not actor.party or "|" in actor.party:
            continue
        end = actor.last
        while end < len(document.lower) and document.lower[end] in known["nouns.actors"]:
            end += 1
        if end > actor.last and end not in cast.at:
            told.setdefault(" ".join(document.lower[actor.last : end]), set()).add(actor.party)
    words = _WORDS.findall(_own_title(document))
    for one, office in pairwise(words):
        hit = countries.lookup(one)
        if hit is not None and hit.via in ("name", "demonym") and office.lower() in known["titles.of_state"]:
            told.setdefault(office.lower(), set()).add(hit.party.name)
    return {office: next(iter(states)) for office, states in told.items() if len(states) == 1}


def _own_title(document: Document) -> str:
    """The title, where it is no part of the text."""
    title = document.article.title or ""
    return "" if title.rstrip("…") in document.text else title


def may_be_of(person: Actor, party: str, known: Words) -> bool:
    """Whether a state has such an office: the United States has no ministers."""
    role = (person.role or "").lower()
    return not any(word in role.split() for word in known.lacking.get(party, ()))


def _is_state(party: str) -> bool:
    state = countries.by_name(party)
    return state is not None and state.kind in ("country", "former")


def envoy_to(document: Document, where: Actor, known: Words) -> bool:
    """ "the Danish ambassador to the United States", "ambassador to Rome": the land or city he is sent to."""
    at = where.first - 1 - (document.lower[where.first - 1] == "the")
    return document.lower[at] == "to" and document.lower[at - 1] in known["nouns.envoys"]


def is_subject_matter(document: Document, state: Actor, known: Words) -> bool:
    """ "Syria envoy", "envoy to Syria", "envoy for U.S. affairs": a plain name, not "Syria’s", not "the U.S. envoy"."""
    if document.lower[state.last] in known["titles.matters"] and document.lower[state.first - 1] in ("for", "on"):
        return True
    if envoy_to(document, state, known):
        return True
    plain = document.words[state.last - 1]
    if "." in plain or plain.isupper() or is_owner(plain):
        return False
    return document.lower[state.first - 1] in ("to", "for", "on") or document.lower[state.last] in known["titles.sent"]
