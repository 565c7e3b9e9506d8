"""Who and what a text names, as sides of a meeting: persons, states, bodies, sides of a conflict, cities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.extract.document import Document
from briefing.extract.meetings import affiliations, bodies, compounds, conflict, powers, regions, statesmen
from briefing.extract.meetings.cast import Actor, ActorKind, Cast
from briefing.extract.meetings.words import Words, is_owner, phrase_at
from briefing.extract.names import countries
from briefing.model import EntityMention

_BODY = 9
_SENTENCE = 45
_WORDS = 5
_RARE = 5  # a state named so many times less than another is not the one that the text is about


def find(document: Document, names: Sequence[EntityMention], known: Words) -> Cast:
    """The cast of ``document``: its names, and the sides, compounds and short names that are no names."""
    cast = Cast()
    for index, mention in enumerate(names):
        actor = (
            None if mention.aside or _stands_outside(document, mention, known) else _from_name(document, mention, index)
        )
        if actor is not None and cast.free(actor.first, actor.last):
            cast.add(actor)
    _arm(document, cast, known)
    _spell_out(document, cast, known)
    _name_fully(cast, known)
    _add_sides(document, cast, known)
    _not_those_initials(document, cast)
    powers.name_powers(document, cast, known)
    bodies.name_organs(document, cast)
    bodies.name_shortly(document, cast)
    cast.home = _home(document, cast)
    cast.named = next((named for word in _all_words(document) if (named := _named(cast, word, known))), ())
    _give_countries(document, cast, known)
    compounds.find(document, cast)
    regions.name_regions(document, cast, known)
    conflict.name_sides(document, cast, known)
    return cast


def _named(cast: Cast, word: str, known: Words) -> tuple[str, ...]:
    """The parties of talks that go by their number, where the text names two of them: other groups are six nations."""
    parties = known.named_talks.get(word, ())
    return parties if parties and len({actor.party for actor in cast.actors} & set(parties)) > 1 else ()


def _all_words(document: Document) -> Iterator[str]:
    """The words of the text and of its title, folded."""
    yield from document.lower
    yield from (document.article.title or "").lower().split()


def _stands_outside(document: Document, mention: EntityMention, known: Words) -> bool:
    """ "Argentine-born", "Iran-backed": a land that only tells where somebody comes from or who helps."""
    at = document.token_at(mention.start)
    return at >= 0 and document.lower[at].endswith(tuple(known["shape.no_side_suffixes"]))


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
    common = {"first": first, "last": last, "name": mention.name, "country": mention.country, "mention": index}
    if mention.kind == "person":
        if mention.form == "role":
            return None
        party = countries.by_code(mention.country) if mention.country else None
        return Actor(kind="person", party=party.name if party else None, role=mention.role, **common)  # type: ignore[arg-type]
    hit = countries.lookup(mention.text) or countries.lookup(mention.name)
    if "-" in mention.text and (hit is None or hit.via == "demonym"):
        parties = countries.parties_in(mention.text)
        if len(parties) > 1:
            return Actor(kind="demonym", party="|".join(map(bodies.whole, parties)), **common)  # type: ignore[arg-type]
    if hit is None and mention.kind == "organization" and (name := bodies.body_named(mention.name)):
        return Actor(kind="body", party=name, organ=bodies.named_organ(mention.name), **common)  # type: ignore[arg-type]
    if hit is None:
        kind: ActorKind = "place" if mention.kind == "place" else "organization"
        adjective = countries.lookup(document.words[first]) if kind == "organization" else None
        common["country"] = mention.country or (adjective.party.iso if adjective is not None else None)
        return Actor(kind=kind, **common)  # type: ignore[arg-type]
    common["country"] = mention.country or hit.party.iso
    party_name = bodies.whole(hit.party.name)
    if hit.via == "demonym":
        return Actor(kind="demonym", party=party_name, **common)  # type: ignore[arg-type]
    if hit.via == "capital" or (hit.via == "metonym" and mention.kind == "place"):
        return Actor(kind="place", party=party_name, seat=True, **common)  # type: ignore[arg-type]
    body = hit.party.kind in ("body", "bloc")
    return Actor(kind="body" if body else "state", party=party_name, forum=hit.party.kind == "bloc", **common)  # type: ignore[arg-type]


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
        hit = phrase_at(known.sides, lower, at, len(lower)) if word in known.sides else None
        if hit is not None:
            _add_side(cast, at, at + hit[0], hit[1], known)
        elif word == "capital":
            _add_capital(cast, at, lower)
        elif not words[at][0].isupper() and word.partition("-")[0] not in then:
            continue
        elif word in known.short and known.short[word] in states:
            _add_short(cast, at, known.short[word], lower)
        elif "-" in word and (body := _sponsor(document, at, known)) is not None and cast.free(body.first, body.last):
            cast.add(body)
        elif "-" in word and at not in cast.at and not word.endswith(outsiders):
            parties = countries.parties_in(words[at])
            if parties:
                cast.add(Actor(at, at + 1, "demonym", words[at], party="|".join(map(bodies.whole, parties))))


def _sponsor(document: Document, at: int, known: Words) -> Actor | None:
    """ "African Union-sponsored talks": a body of several words before what it does for others."""
    last, _, does = document.words[at].rpartition("-")
    if does not in known["relations.mediated"]:
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
    if actor is not None and actor.first <= first and last <= actor.last and actor.kind not in ("person", "state"):
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
    """The one place in the dateline."""
    for sentence in document.sentences[:6]:
        if sentence.zone == "dateline":
            places = [actor for actor in cast.between(sentence.first, sentence.last) if actor.kind == "place"]
            return places[0] if len(places) == 1 else None
    return None


def _give_countries(document: Document, cast: Cast, known: Words) -> None:
    """Give each person the side it is introduced with ("Russian counterpart X", "U.N. envoy Y") or had before."""
    by_name: dict[str, tuple[str | None, str | None, str | None]] = {}
    named = Counter(
        actor.party for actor in cast.actors if actor.kind in ("state", "demonym", "place", "body") and actor.party
    )
    told: set[str] = set()
    for actor in cast.actors:
        if actor.kind != "person":
            continue
        introduced = (
            _introduced(document, cast, actor, known)
            or affiliations.set_off(document, cast, actor, known)
            or affiliations.leads(document, cast, actor, known)
        )
        told |= {introduced} if introduced else set()
        party, country, role = by_name.get(actor.name, (None, None, None))
        actor.party = introduced or actor.party or party or statesmen.by_full_name(actor, known, named)
        actor.party = actor.party or _by_office(actor, known, named)
        actor.party = actor.party or statesmen.by_surname(actor, known, named, in_office=_of_state(actor, known))
        actor.country = actor.country or country
        actor.role = actor.role or role
        if actor.party or actor.role:
            by_name[actor.name] = (actor.party, actor.country, actor.role)
    _give_from_sayer(document, cast, by_name, known)
    _give_by_office(document, cast, by_name, known)
    affiliations.share_in_lists(document, cast, known)
    state = countries.by_code(cast.home.country) if cast.home is not None and cast.home.country else None
    home = state.name if state is not None else affiliations.of_article(document, cast, known, told)
    for actor in cast.actors:
        unknown = actor.kind == "person" and home and not actor.party and not by_name.get(actor.name, (None,))[0]
        if unknown and home and _of_state(actor, known) and affiliations.may_be_of(actor, home, known):
            by_name[actor.name] = (home, actor.country, actor.role)
        if actor.kind == "person" and not (actor.party and actor.role) and actor.name in by_name:
            party, country, role = by_name[actor.name]
            actor.party = actor.party or party
            actor.country = actor.country or country
            actor.role = actor.role or role


def _give_by_office(
    document: Document, cast: Cast, by_name: dict[str, tuple[str | None, str | None, str | None]], known: Words
) -> None:
    """ "President X" in a text that speaks of one state's president only."""
    offices = affiliations.of_office(document, cast, known)
    for actor in cast.actors if offices else ():
        if actor.kind == "person" and actor.role and not actor.party and not by_name.get(actor.name, (None,))[0]:
            party = offices.get(actor.role.lower())
            if party is not None and _of_state(actor, known) and affiliations.may_be_of(actor, party, known):
                actor.party = party
                by_name[actor.name] = (party, actor.country, actor.role)


def _give_from_sayer(
    document: Document, cast: Cast, by_name: dict[str, tuple[str | None, str | None, str | None]], known: Words
) -> None:
    """ "The deputy minister X will come, Turkish officials said": X is of those who tell of him."""
    for actor in cast.actors:
        if actor.kind != "person" or not actor.role or actor.party or by_name.get(actor.name, (None,))[0]:
            continue
        sentence = document.sentence_at(document.starts[actor.first])
        end = sentence.last if sentence is not None else actor.last
        for other in cast.between(actor.last, min(end, actor.last + _SENTENCE)):
            if other.kind in ("demonym", "state") and "|" not in (other.party or "") and _says(document, other, known):
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


def _says(document: Document, actor: Actor, known: Words) -> bool:
    """Whether a verb of saying follows right after "Turkish officials", "the Turkish Foreign Ministry"."""
    lower = document.lower
    at = actor.last
    while at < len(lower) and at < actor.last + 4 and lower[at] in known["nouns.actors"]:
        at += 1
    return actor.last < at < len(lower) and lower[at] in known["speech.verbs"]


def _introduced(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """The side named by the words right before a person, across titles only; a Syria envoy is none of Syria."""
    lower = document.lower
    at = _head_of_body(document, cast, person, known)
    for _ in range(8):
        other = cast.at.get(at)
        if other is None:
            comma = lower[at] == "," and at == person.first - 1 and lower[at - 1] in known["nouns.actors"]
            title = lower[at] in known["nouns.actors"] or lower[at] in known["shape.title_links"]
            joined = (
                not title and lower[at].isalpha() and lower[at + 1] in known["nouns.actors"] and at + 1 < person.first
            )
            if (
                at < 0
                or not (comma or title or joined)
                or lower[at] in known["syntax.prepositions"] - known["shape.title_links"]
            ):
                return None
            at -= 1
        elif _in_title(document, other, known):
            at = other.first - 1
        elif other.kind == "person" and is_owner(document.words[other.last - 1]):
            return other.party
        elif other.kind == "person" or (other.party and "|" in other.party):
            return None
        elif _is_post(document, other, known):
            at = other.first - 1 - (lower[other.first - 1] == "the")
        else:
            return other.party
    return None


def _is_post(document: Document, other: Actor, known: Words) -> bool:
    """ "the Danish ambassador to Rome, X": where he is sent, not whom he speaks for."""
    if other.kind == "place":
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
