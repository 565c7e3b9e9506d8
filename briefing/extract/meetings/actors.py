"""Who and what a text names, as sides of a meeting: persons, states, bodies, sides of a conflict, cities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extract.document import Document
from briefing.extract.meetings import (
    bodies,
    by_number,
    compounds,
    conflict,
    continents,
    eras,
    market_reports,
    offices,
    opponents,
    own_land,
    parliaments,
    persons,
    powers,
    regions,
    separatists,
    ships,
    spokesmen,
    statesmen,
    summits,
    towns,
)
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, phrase_at, unowned
from briefing.extract.names import countries
from briefing.lexicon import table
from briefing.model import EntityMention

_WORDS = 5
_PAIR = 2


def find(document: Document, names: Sequence[EntityMention], known: Words, published: dt.date | None = None) -> Cast:
    """The cast of ``document``: its names, and the sides, compounds and short names that are no names; states go by
    the names they had when it was ``published``."""
    cast = Cast()
    for index, mention in enumerate(names):
        aside = mention.aside or _stands_outside(document, mention, known)
        meant = offices.meant(document, names, index) if mention.form == "role" else mention
        actor = None if aside or meant is None else _from_name(document, meant, index)
        if actor is not None and actor.kind == "person":
            actor.first = _with_honorific(document, actor.first, known)
        if actor is not None and cast.free(actor.first, actor.last):
            cast.add(actor)
    _leave_namesakes(document, cast, known)
    ships.not_persons(document, cast, known)
    _take_owner(document, cast)
    _name_ministries(document, cast, known)
    _arm(document, cast, known)
    _spell_out(document, cast, known)
    _name_fully(cast, known)
    eras.name_states(cast, known, published)
    _add_sides(document, cast, known)
    _not_those_initials(document, cast)
    powers.name_powers(document, cast, known)
    continents.name_beside(document, cast, known)
    summits.name_summits(document, cast, known)
    bodies.name_owners(document, cast)
    bodies.name_by_kind(document, cast)
    bodies.name_at_gatherings(document, cast)
    bodies.name_members(document, cast)
    bodies.name_organs(document, cast)
    bodies.name_shortly(document, cast)
    by_number.name(document, cast, known)
    towns.name_unlisted(document, cast, known)
    towns.name_in_its_land(document, cast, known)
    cast.home = _home(document, cast)
    cast.market = cast.home is not None and market_reports.is_one(document, cast, known)
    cast.named = _named(document, cast, known)
    parliaments.name_addressed(document, cast, known)
    statesmen.name_alone(document, cast, known)
    statesmen.not_towns(document, cast, known)
    persons.give_sides(document, cast, known)
    spokesmen.name_their_own(document, cast, known)
    statesmen.name_governments(document, cast, known)
    own_land.name_lands(document, cast, known)
    compounds.find(document, cast)
    separatists.unite(cast, known)
    separatists.find(document, cast, known, published)
    regions.name_regions(document, cast, known)
    opponents.give_states(document, cast, known)
    conflict.name_sides(document, cast, known)
    return cast


def _with_honorific(document: Document, first: int, known: Words) -> int:
    """Where "Mr. Holm" begins whose name begins at token ``first``."""
    at = first - 1 - (document.lower[first - 1 : first] == ["."])
    return at if at >= 0 and document.lower[at] in known["nouns.honorifics"] else first


def _named(document: Document, cast: Cast, known: Words) -> tuple[str, ...]:
    """The parties of talks that go by their number, where the text names two of them, or the land that they are about:
    other groups are six nations."""
    named = {actor.party for actor in cast.actors}
    about = {word for actor in cast.actors for word in known.talks_about.get(actor.name, ())}
    told = ((word, known.named_talks[word]) for word in _all_words(document) if word in known.named_talks)
    return next((parties for word, parties in told if word in about or len(named & set(parties)) > 1), ())


def _all_words(document: Document) -> Iterator[str]:
    """The words of the text and of its title, folded."""
    yield from document.lower
    yield from (document.article.title or "").lower().split()


def _stands_outside(document: Document, mention: EntityMention, known: Words) -> bool:
    """ "Argentine-born", "Saudi Arabian-backed": a land that only tells where somebody comes from or who helps."""
    at = document.token_at(mention.end - 1)
    word, before = document.lower[at], document.lower[at - 1] if at > 0 else ""
    part = word.startswith("american") and before in known["multilateral.parts"]  # "Latin American presidents"
    if word.endswith("-backed") and _backs_talks(document, mention, at, known):
        return False
    return part or word.endswith(tuple(known["shape.no_side_suffixes"]))


def _backs_talks(document: Document, mention: EntityMention, at: int, known: Words) -> bool:
    """ "U.N.-backed peace talks": a body that stands behind them."""
    hit = countries.lookup(mention.text)
    behind = document.lower[at + 1 : at + 3]
    return hit is not None and hit.party.kind == "body" and any(known.nouns.get(word) for word in behind)


def _from_name(document: Document, mention: EntityMention, index: int) -> Actor | None:
    first = document.token_at(mention.start)
    last = document.token_at(mention.end - 1) + 1
    if mention.kind == "place" and last == first + 1 and "-" in document.words[first][mention.end - mention.start :]:
        parties = countries.parties_in(document.words[first])
        if len(parties) > 1:
            return Actor(
                first, last, "demonym", document.words[first], party="|".join(map(bodies.whole, parties)), mention=index
            )
    if first < 0 or last <= first or document.starts[first] > mention.start:
        return None
    named = Actor(first, last, "organization", mention.name, country=mention.country, mention=index)
    if mention.kind == "person":
        party = countries.by_code(mention.country) if mention.country else None
        alone = mention.form == "role"
        return replace(named, kind="person", party=party.name if party else None, role=mention.role, by_office=alone)
    hit = countries.lookup(mention.text) or countries.lookup(mention.name)
    if "-" in mention.text and (hit is None or hit.via == "demonym"):
        parties = countries.parties_in(mention.text)
        if len(parties) > 1:
            return replace(named, kind="demonym", party="|".join(map(bodies.whole, parties)))
    if hit is None:
        return _unlisted(document, mention, named)
    named.country = mention.country or hit.party.iso
    named.party = bodies.whole(hit.party.name)
    if hit.via == "demonym":
        return replace(named, kind="demonym")
    if hit.via == "capital" or (hit.via == "metonym" and mention.kind == "place"):
        return replace(named, kind="place", seat=True)
    body = hit.party.kind in ("body", "bloc")
    return replace(named, kind="body" if body else "state", forum=hit.party.kind == "bloc")


def _leave_namesakes(document: Document, cast: Cast, known: Words) -> None:
    """ "rallied in Georgia for two senators": the province of that name is no side."""
    lower = set(document.lower)
    for name, told in known.namesakes.items():
        if len(lower.intersection(told["province"])) > 1 and lower.isdisjoint(told["state"]):
            for actor in [one for one in cast.actors if one.party == name and one.kind in ("state", "person")]:
                actor.party, actor.country = None, None
                actor.kind = "place" if actor.kind == "state" else actor.kind


def _take_owner(document: Document, cast: Cast) -> None:
    """ "the Kenyan Foreign Office": the seat of a government is that of the state named right before it."""
    for actor in cast.actors:
        owner = cast.at.get(actor.first - 1) if actor.kind == "state" else None
        if owner is None or owner.kind not in ("state", "demonym") or "|" in (owner.party or ""):
            continue
        hit = countries.lookup(document.text[document.starts[actor.first] : document.ends[actor.last - 1]])
        if hit is not None and hit.via == "metonym" and hit.names == "organization":
            actor.party, actor.country = owner.party, owner.country


def _name_ministries(document: Document, cast: Cast, known: Words) -> None:
    """ "the UK Department of Transport said", "a U.S. Treasury spokesman": a house of the state whose name it begins
    with, where it speaks or acts."""
    for actor in cast.actors:
        if actor.kind != "organization" or actor.party or actor.last - actor.first < _PAIR:
            continue
        hit = countries.lookup(document.words[actor.first])
        houses = known["titles.ministries"].intersection(document.lower[actor.first + 1 : actor.last])
        near = document.lower[actor.last : actor.last + _PAIR + 1]
        acts = any(word in known["speech.verbs"] or word in known["nouns.spokesmen"] for word in near)
        if hit is not None and hit.party.kind in ("country", "former") and houses and acts:
            actor.kind, actor.party, actor.country = "state", hit.party.name, hit.party.iso


def _unlisted(document: Document, mention: EntityMention, named: Actor) -> Actor:
    """A place, an organization or a body that is in no list of states and bodies."""
    if mention.kind == "organization" and (name := bodies.body_named(mention.name)):
        return replace(named, kind="body", party=name, organ=bodies.named_organ(mention.name))
    if mention.kind == "place":
        return replace(named, kind="place")
    adjective = countries.lookup(document.words[named.first])
    return replace(named, country=mention.country or (adjective.party.iso if adjective is not None else None))


def _name_fully(cast: Cast, known: Words) -> None:
    """ "Korea" is South Korea in a text that calls it so elsewhere."""
    named = {actor.party for actor in cast.actors}
    for actor in cast.actors:
        full = known.shared_names.get(actor.party or "")
        state = countries.by_name(full) if full in named and full else None
        if state is not None:
            actor.name = actor.party = state.name
            actor.country = state.iso


def _arm(document: Document, cast: Cast, known: Words) -> None:
    """ "Free Aceh Movement rebels", "the X Liberation Front": an armed movement is a side under its own name."""
    lower = document.lower
    for actor in cast.actors:
        if actor.kind != "organization" or actor.party or actor.last - actor.first < 2:
            continue
        after = lower[actor.last] if actor.last < len(lower) else ""
        if after in known["conflict.fighters"] or any(
            word in known["conflict.movements"] for word in lower[actor.first : actor.last]
        ):
            actor.kind, actor.party = "side", actor.name


def _spell_out(document: Document, cast: Cast, known: Words) -> None:
    """ "EC farm ministers" in a text that speaks of the European Community: initials of a body told in full."""
    for actor in cast.actors:
        full = known.initials.get(document.lower[actor.first]) if actor.kind == "organization" else None
        if full is not None and actor.party is None and full in document.text:
            party = countries.party(full)
            if party is not None:
                actor.kind, actor.party = "body", bodies.whole(party)


def _not_those_initials(document: Document, cast: Cast) -> None:
    """ "the Granary News Agency (GNA)": initials that the text itself spells out are of no body that others call so."""
    words = document.words
    other: set[str] = set()
    for actor in cast.actors:
        word, length = words[actor.first], len(words[actor.first])
        if actor.kind not in ("body", "side") or actor.party is None or actor.last - actor.first > 1:
            continue
        full = words[max(0, actor.first - 1 - length) : actor.first - 1]
        spelled = "".join(one[:1] for one in full)
        if words[actor.first - 1] == "(" and word.isupper() and spelled == word and " ".join(full) != actor.party:
            hit = countries.lookup(" ".join(full))
            if hit is None or bodies.whole(hit.party.name) != actor.party:
                other.add(word)
    for actor in [one for one in cast.actors if words[one.first] in other and one.last - one.first == 1]:
        actor.kind, actor.party, actor.forum = "organization", None, False


def _add_sides(document: Document, cast: Cast, known: Words) -> None:
    """Named sides and forums, compound demonyms ("Russian-Turkish"), short names ("the North"), "the Swiss capital"."""
    lower, words = document.lower, document.words
    outsiders = tuple(known["shape.no_side_suffixes"])
    states = {actor.party for actor in cast.actors if actor.kind in ("state", "demonym")}
    then = known["shape.at_that_time"]
    for at, word in enumerate(lower):
        hit = phrase_at(known.sides, lower, at, len(lower)) if word in known.sides else _owning(lower, at, known)
        if hit is not None and not bodies.only_some(lower, at, hit, known):
            last = at + hit[0]
            last -= lower[last - 1] in known.nouns and hit[0] > 1  # "a Nordic summit": the meeting is none of the name
            _add_side(cast, at, last, hit[1], known)
        elif word == "capital":
            _add_capital(cast, at, lower)
        elif word in known.divided:
            _add_other_half(cast, at, lower, states, known)
        elif not words[at][0].isupper() and word.partition("-")[0] not in then:
            continue
        elif (short := known.short.get(unowned(word))) is not None and short in states:
            _add_short(cast, at, short, lower)
        elif "-" in word and (body := _sponsor(document, at, known)) is not None and cast.free(body.first, body.last):
            cast.add(body)
        elif "-" in word and at not in cast.at and not word.endswith(outsiders):
            parties = countries.parties_in(words[at])
            if parties:
                cast.add(Actor(at, at + 1, "demonym", words[at], party="|".join(map(bodies.whole, parties))))


def _owning(lower: list[str], at: int, known: Words) -> tuple[int, str] | None:
    """ "the pope's Cuba visit": an office that stands for a side and has a meeting."""
    bare = unowned(lower[at])
    if bare == lower[at] or bare not in known["nouns.holders"] or bare not in known.sides:
        return None
    return phrase_at(known.sides, [bare], 0, 1) if known.nouns.keys() & set(lower[at + 1 : at + _WORDS]) else None


def _sponsor(document: Document, at: int, known: Words) -> Actor | None:
    """ "African Union-sponsored talks": a body of several words before what it does for others."""
    last, _, does = document.words[at].rpartition("-")
    if does not in known["mediation.done"] | known["nouns.lead_verbs"]:
        return None
    for first in range(max(0, at - _WORDS), at):
        hit = countries.lookup(" ".join([*document.words[first:at], last]))
        if hit is not None and hit.party.kind == "body":
            return Actor(first, at + 1, "body", hit.party.name, party=bodies.whole(hit.party.name))
    return None


def _add_side(cast: Cast, first: int, last: int, party: str, known: Words) -> None:
    """A side where the tokens are free; a name that covers them is that side."""
    forum = party in known.forums
    for inner in cast.between(first, last):
        if inner.last <= last and last - first > inner.last - inner.first:
            cast.remove(inner)
    if cast.free(first, last):
        cast.add(Actor(first, last, "side", party, party=party, forum=forum))
        return
    actor = cast.at.get(first)
    longer = actor is not None and actor.kind == "side" and actor.first < first  # "Greek and Turkish Cypriots"
    if actor is not None and not longer and last <= actor.last and actor.kind not in ("person", "state"):
        actor.kind = "body" if actor.kind == "body" else "side"
        actor.party = party
        actor.forum = forum


def _add_capital(cast: Cast, at: int, lower: list[str]) -> None:
    """ "the Chinese capital" is the city of that name."""
    before = cast.at.get(at - 1)
    if before is None or before.kind not in ("demonym", "state") or lower[at + 1 : at + 2] == ["of"]:
        return
    if at + 1 in cast.at and cast.at[at + 1].kind == "place":
        return
    city = countries.capital_of(before.party) if before.party else None
    if city is not None and at not in cast.at:
        cast.add(Actor(at, at + 1, "place", city, party=before.party, country=before.country, seat=True))


def _add_other_half(cast: Cast, at: int, lower: list[str], states: set[str | None], known: Words) -> None:
    """ "his southern counterpart": somebody of the other half of a divided land, where the text names the one."""
    if at in cast.at or lower[at + 1 : at + 2] == [] or lower[at + 1] not in known["nouns.pairs"]:
        return
    half = next((half for half in known.divided[lower[at]] if half in states), None)
    state = countries.by_name(known.divided[lower[at]][half]) if half is not None else None
    if state is not None:
        cast.add(Actor(at, at + 1, "demonym", state.name, party=state.name, country=state.iso))


def _add_short(cast: Cast, at: int, party: str, lower: list[str]) -> None:
    """ "the North", "the South’s minister" for a state that the text names in full elsewhere."""
    if at == 0 or lower[at - 1] != "the":
        return
    state = countries.by_name(party)
    code = state.iso if state is not None else None
    actor = cast.at.get(at)
    if actor is None:
        cast.add(Actor(at, at + 1, "state", party, party=party, country=code))
    elif actor.last - actor.first == 1 and actor.party is None:
        actor.kind, actor.name, actor.party, actor.country = "state", party, party, code


def _home(document: Document, cast: Cast) -> Actor | None:
    """The place in the dateline: a town, a state called like its capital, or the seat of a body that is a house of its
    own ("UNITED NATIONS"). None where there are several ("ROME/PARIS")."""
    for sentence in document.sentences[:6]:
        if sentence.zone == "dateline":
            told = [
                one for one in cast.between(sentence.first, sentence.last) if one.kind in ("place", "state", "body")
            ]
            if told and (unlisted := _unlisted_town(document, sentence.first, told[0])) is not None:
                return unlisted
            several = any(document.lower[one.first - 1] != "," for one in told[1:] if one.kind == "place")
            return _town(told[0]) if told and not several else None
    return None


def _unlisted_town(document: Document, first: int, land: Actor) -> Actor | None:
    """ "HAMAR, Norway": a town that no list holds, before the state or province that it is in."""
    words = document.words[first : land.first - 1]
    if (
        not words
        or document.lower[land.first - 1] != ","
        or not all(word.istitle() or word.isupper() for word in words)
    ):
        return None
    return replace(land, first=first, last=land.first - 1, kind="place", name=" ".join(words).title(), mention=None)


def _town(told: Actor) -> Actor | None:
    if told.kind == "state":
        return replace(told, kind="place") if countries.is_city(told.name) else None
    if told.kind == "place" or told.party != "United Nations":
        return told if told.kind == "place" else None
    seat: str = table("en", "organs")["seats"][told.party][0]
    return replace(told, kind="place", name=seat, party=None, country=None)
