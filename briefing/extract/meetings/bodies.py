"""International bodies that no list names, and the organs in which a body meets: boards, councils, committees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_owner, unowned
from briefing.extract.meetings.words import words as vocabulary
from briefing.extract.names import countries
from briefing.lexicon import table

_SEVERAL = 4  # members
_REGION = 2  # "|" in what stands for the states of a region
_BACK = 40  # actors before "member states" among which their body is
_TO_GATHERING = 14  # words from a body to the gathering at which it acts
_TO_NOUN = 4  # words from "the bank's" to what meets
_COMMITTEE = 2  # words of "interim committee"
_ORGAN = 3  # words of "ministerial monitoring committee"
_LONGEST = 8  # words of a body's name with its organ
_ITS = 14  # words from a body to "its"


def whole(name: str) -> str:
    """The body that an organ speaks for: the Security Council for the United Nations."""
    return _organs().get(name, name)


def parts(state: str) -> frozenset[str]:
    """Governments and armies inside a state that speak for themselves."""
    return frozenset(table("en", "organs")["parts"].get(state, ()))


def body_named(name: str) -> str | None:
    """The body that a name which is no known party stands for: by its organ, or by its shape."""
    return _organs().get(name) or _owner_of_organ(name) or (name if by_shape(name) else None)


def speak_for(names: set[str], others: set[str]) -> bool:
    """Whether ``names`` are several members of one body that is among ``others``: its ministers, told one by one."""
    return len(names) >= _SEVERAL and any(names <= _members().get(body, frozenset()) | {body} for body in others)


def speak_for_one(names: set[str], others: set[str]) -> bool:
    """Whether all of ``names`` are members of a body that is among ``others``: who presses its case at its meeting."""
    return bool(names) and any(names <= _members().get(body, frozenset()) for body in others)


def represented(parties: Iterable[str]) -> frozenset[str]:
    """The parties without the members of a body that is among them."""
    names = frozenset(parties)
    return names - frozenset(name for body in names for name in members(body))


def members(body: str) -> frozenset[str]:
    """The members of a body, as far as they are listed."""
    return _members().get(body, frozenset())


def seats(body: str) -> list[str]:
    """The towns where a body meets as a rule."""
    towns: list[str] = table("en", "organs")["seats"].get(body, [])
    return towns


@cache
def _members() -> dict[str, frozenset[str]]:
    return {body: frozenset(names) for body, names in table("en", "organs")["members"].items()}


def organ_seats() -> dict[str, str]:
    """The towns in which organs of bodies always sit, by the words of their names."""
    seats: dict[str, str] = table("en", "organs")["organ_seats"]
    return seats


def named_organ(name: str) -> str | None:
    """The organ's own name where it is a committee that meets by itself ("interim committee"), or that of the body's
    board or council."""
    plain = name.partition(" of ")[0].lower()
    if name not in _organs() and _owner_of_organ(name) is None:
        return None
    return " ".join(plain.split()[-_COMMITTEE:]) if plain.endswith("committee") else plain.rpartition(" ")[2]


def same_organ(one: str, other: str) -> bool:
    """Whether two organs of a body may be one: "the committee" is the interim committee."""
    return one == other or one.rpartition(" ")[2] == other or other.rpartition(" ")[2] == one


def _owner_of_organ(name: str) -> str | None:
    """The body of "X Fund Interim Committee", "Interim Committee of the X Fund"."""
    organ, _, owner = name.partition(" of ")
    if owner.lower() in _table()["rooms"]["seated"]:
        name = organ  # "IXO Council of Ministers"
    elif owner:
        return _body_called(owner.removeprefix("the ")) if _is_organ(organ) else None
    parts = name.split()
    cuts = range(len(parts) - 1, max(0, len(parts) - 1 - _ORGAN), -1)
    return next((body for at in cuts if (body := _body_called(" ".join(parts[:at]))) and _is_organ(name)), None)


def _is_organ(name: str) -> bool:
    rooms = _table()["rooms"]
    words = name.lower().split()
    return bool(words) and len(words) <= _LONGEST and words[-1] in (*rooms["own"], *rooms["named"])


def _body_called(name: str) -> str | None:
    hit = countries.lookup(name)
    return whole(hit.party.name) if hit is not None and hit.party.kind == "body" and hit.via == "name" else None


def by_shape(name: str) -> bool:
    """Whether a name has the shape of a body of states: "International X Organization"."""
    words = name.lower().split()
    shape = _table()["shape"]
    if len(words) < 3 or any(word in shape["never"] for word in words):
        return False
    if words[-1] in shape["of_states"] and words[0] in shape["unions"] and words[1] == "of":
        return True
    begins = next((one for one in shape["begins"] if name.lower().startswith(f"{one} ")), None)
    if begins is None:
        return False
    return words[-1] in shape["ends"] or (begins == "international" and words[-1] in shape["councils"])


def is_body(name: str) -> bool:
    """Whether a party is a body or a bloc of states."""
    party = countries.by_name(name)
    return party.kind in ("body", "bloc") if party is not None else by_shape(name)


def is_one_state(party: str) -> bool:
    """Whether a party is a single state: no body or bloc, and not "X or Y"."""
    state = countries.by_name(party) if "|" not in party else None
    return state is not None and state.kind not in ("body", "bloc")


def is_bloc(name: str) -> bool:
    """Whether a party is several states under one name, that meet among themselves."""
    party = countries.by_name(name)
    return party is not None and party.kind == "bloc"


def name_organs(document: Document, cast: Cast) -> None:
    """Add "the council", "its executive board" to ``cast`` as the body whose organ they are."""
    _free_organs(document, cast)
    rooms = _table()["rooms"]
    spots = [at for at, word in enumerate(document.lower) if word in rooms["own"] or word in rooms["named"]]
    spots = [at for at in spots if at not in cast.at]
    told = {at: body for at in spots if (body := _body_of(document, cast, at)) is not None}
    told |= {at: body for at in spots if at not in told and (body := _its_body(document, cast, at)) is not None}
    ends = _named_so(cast)
    if not told and not ends:
        return
    house = Counter(body.party for body in told.values()).most_common(1)[0][0] if told else None
    for at in spots:
        first = _first(document, cast, at)
        body = told.get(at)
        pointed = document.lower[at] in rooms["own"] and first > 0 and _points(document, first - 1)
        short = house or ends.get(document.lower[at])
        party = body.party if body is not None else short if pointed else None
        last = _last(document, at)
        if party and cast.free(first, last):
            cast.add(Actor(first, last, "body", party, party=party, organ=document.lower[at]))


def _free_organs(document: Document, cast: Cast) -> None:
    """Take "Board of Governors" out of ``cast`` as a name of its own where it stands right behind its body."""
    rooms = _table()["rooms"]
    for actor in [one for one in cast.actors if one.kind == "organization" and not one.party]:
        at, owner = actor.first, cast.at.get(actor.first - 1)
        while document.lower[at] in rooms["epithets"] and at + 1 < actor.last:
            at += 1
        organ = document.lower[at] in rooms["own"] and _last(document, at) == actor.last
        if organ and owner is not None and _meets_in_organs(owner):
            cast.remove(actor)


def _named_so(cast: Cast) -> dict[str, str]:
    """Words in which one body alone of the text ends: "the council" is the International X Council."""
    ends: dict[str, set[str]] = {}
    for actor in cast.actors:
        if actor.kind == "body" and actor.party and " " in actor.name and "|" not in actor.party:
            ends.setdefault(actor.name.rpartition(" ")[2].lower(), set()).add(actor.party)
    return {end: next(iter(parties)) for end, parties in ends.items() if len(parties) == 1}


def name_shortly(document: Document, cast: Cast) -> None:
    """Add "the Bank", "the Fund" to ``cast`` as the body whose name ends so: the one before it in its sentence, else
    the one that the text names first."""
    whole: dict[int, tuple[str, str]] = {}
    first: dict[str, str] = {}
    for actor in cast.actors:
        end = actor.name.rpartition(" ")[2]
        if actor.kind == "body" and actor.party and " " in actor.name and end.istitle():
            whole[actor.first] = end, actor.party
            first.setdefault(end, actor.party)
    for sentence in document.sentences if whole else ():
        near = dict(first)
        for at in range(sentence.first, sentence.last):
            if at in whole:
                near[whole[at][0]] = whole[at][1]
            party = near.get(document.words[at])
            alone = document.lower[at - 1 : at] == ["the"] and document.words[at + 1 : at + 2] != ["of"]
            if party is not None and alone and cast.free(at, at + 1):
                cast.add(Actor(at, at + 1, "body", party, party=party))


def name_by_kind(document: Document, cast: Cast) -> None:
    """Add "the alliance", "the 12-nation bloc" to ``cast`` as the one body of the text that goes by that word."""
    told = {actor.party for actor in cast.actors if actor.kind == "body"}
    called = {word: [body for body in owners if body in told] for word, owners in _table()["called"].items()}
    words, epithets = document.lower, _table()["rooms"]["of_bodies"]
    for at, word in enumerate(words):
        owners = called.get(unowned(word), ())
        if len(owners) != 1 or words[at + 1 : at + 2] == ["of"]:
            continue
        begin = at - 1
        while begin > 0 and (words[begin] in epithets or words[begin].endswith(("-nation", "-member", "-strong"))):
            begin -= 1
        if words[begin] == "the" and cast.free(begin, at + 1):
            cast.add(Actor(at, at + 1, "body", owners[0], party=owners[0]))


def name_at_gatherings(document: Document, cast: Cast) -> None:
    """Add "the group" of "the group agreed at a summit" to ``cast`` as the one body of the text, or of that kind."""
    named = {(actor.name, actor.party) for actor in cast.actors if actor.kind == "body" and actor.party}
    told, called = {party for _, party in named}, _table()["any"]
    for at, word in enumerate(document.lower) if told else ():
        if word not in called["called"] or document.lower[at - 1 : at] != ["the"] or not cast.free(at, at + 1):
            continue
        owners = told if len(told) == 1 else {party for name, party in named if _head(name) == word}
        ahead = document.lower[at + 1 : at + _TO_GATHERING]
        ahead = ahead[: ahead.index(".")] if "." in ahead else ahead
        at_one = any(
            one in called["gatherings"] and {"at", "during"} & set(ahead[:step]) for step, one in enumerate(ahead)
        )
        if len(owners) == 1 and at_one and ahead[0] not in ("of", "'s", "’s"):
            party = next(iter(owners))
            cast.add(Actor(at, at + 1, "body", party or "", party=party))


def name_members(document: Document, cast: Cast) -> None:
    """Add "member states" of "foreign ministers of member states" to ``cast`` as the body that the text named last."""
    words, lower = _table()["any"], document.lower
    for at, word in enumerate(lower):
        two = word in words["member"] and lower[at + 1 : at + 2] and lower[at + 1] in words["of_members"]
        last = at + 1 + bool(two)
        of_all = lower[at - 1 - (lower[at - 1] == "the")] in words["of"] if at > 1 else False
        if not (two or word in words["members"]) or not of_all or not cast.free(at, last):
            continue
        bodies = [one for one in cast.between(0, at)[-_BACK:] if _meets_in_organs(one)]
        if bodies:
            cast.add(Actor(at, last, "body", bodies[-1].party or "", party=bodies[-1].party))


def name_owners(document: Document, cast: Cast) -> None:
    """Add "the bank" to ``cast`` as the one body of the text called so, in "the bank's annual meeting"."""
    heads: dict[str, set[str]] = {}
    for actor in cast.actors:
        if actor.kind == "body" and actor.party and " " in actor.name:
            heads.setdefault(_head(actor.name), set()).add(actor.party)
    known = {head: next(iter(parties)) for head, parties in heads.items() if len(parties) == 1}
    if not known:
        return
    for at, word in enumerate(document.lower):
        party = known.get(unowned(word)) if is_owner(word) and document.lower[at - 1 : at] == ["the"] else None
        if party is not None and "|" not in party and cast.free(at, at + 1) and _is_met_in(document, at + 1):
            cast.add(Actor(at, at + 1, "body", party, party=party))


def _head(name: str) -> str:
    """What a body is: "bank" of the X Bank, "organization" of the Organization of X."""
    kinds, links = name.lower().split(), _table()["heads"]["links"]
    end = next((at for at, word in enumerate(kinds) if at and word in links), len(kinds))
    return kinds[end - 1]


def _is_met_in(document: Document, at: int) -> bool:
    """ "annual meeting", "policy-making board of governors": plain words up to a meeting or an organ."""
    nouns, rooms, links = vocabulary().nouns, _table()["rooms"], _table()["heads"]["links"]
    for word in document.words[at : at + _TO_NOUN]:
        if word in nouns or word in rooms["own"]:
            return True
        if not (word.replace("-", "").isalpha() and word.islower()) or word in links:
            return False
    return False


def _points(document: Document, at: int) -> bool:
    """ "the council", "a recent council meeting", "the week-long council meeting"."""
    word = document.lower[at]
    return word in _table()["rooms"]["pointing"] or word.endswith(("-long", "-day"))


def _first(document: Document, cast: Cast, at: int) -> int:
    """Where the organ's words begin: "executive board"."""
    while at > 0 and at - 1 not in cast.at and document.lower[at - 1] in _table()["rooms"]["epithets"]:
        at -= 1
    return at


def _last(document: Document, at: int) -> int:
    """Where the organ's words end: "board of governors"."""
    seated = document.lower[at + 1 : at + 2] == ["of"] and document.lower[at + 2 : at + 3]
    return at + 3 if seated and seated[0] in _table()["rooms"]["seated"] else at + 1


def _body_of(document: Document, cast: Cast, at: int) -> Actor | None:
    """The body named right before an organ, or after it with "of"."""
    first = _first(document, cast, at)
    before = cast.at.get(first - 1)
    if before is None and first > 1 and _between(document, first - 1):
        owner = cast.at.get(first - 2)
        owned = is_owner(document.lower[first - 2])  # "X's next conference" is one that X holds
        before = owner if owner is not None and owner.kind == "body" and not owned else None
    if before is not None:
        return before if _meets_in_organs(before) else None
    lower = document.lower
    if before is None and document.words[at][0].isupper() and document.words[at - 1][0].isupper():
        return None
    step = _last(document, at)
    if lower[step : step + 1] == ["members"]:
        step += 1
    if lower[step : step + 1] != ["of"]:
        return None
    after = cast.at.get(step + 1 + (lower[step + 1 : step + 2] == ["the"]))
    return after if after is not None and _meets_in_organs(after) else None


def _its_body(document: Document, cast: Cast, at: int) -> Actor | None:
    """The body that "its" means before an organ: "The IXO said its executive board will meet"."""
    first = _first(document, cast, at)
    if document.lower[first - 1 : first] != ["its"]:
        return None
    near = cast.between(max(0, first - _ITS), first)
    named = [
        one
        for one in near
        if one.kind in ("state", "body", "organization") and "." not in document.words[one.last : first]
    ]
    return named[-1] if named and _meets_in_organs(named[-1]) else None


def _between(document: Document, at: int) -> bool:
    """What may stand between a body and its organ: "the IXO pricing committee", "Organization, IXO, council"."""
    word = document.words[at]
    return (word.islower() and word.isalpha()) or (word == "," and document.words[at - 1].isupper())


def _meets_in_organs(actor: Actor) -> bool:
    return actor.kind == "body" and not actor.forum and bool(actor.party) and "|" not in (actor.party or "")


@cache
def _organs() -> dict[str, str]:
    organs: dict[str, str] = _table()["organs"]
    return organs


def _table() -> dict[str, Any]:
    return table("en", "bodies")


def only_some(lower: list[str], at: int, hit: tuple[int, str], known: Words) -> bool:
    """ "six leading industrial nations", "other Nordic leaders", "Nordic states of A and B": not all of them."""
    before, last, forum = lower[at - 1] if at else "", at + hit[0], hit[1] in known.forums
    counted = before in known.numbers or before.isdigit()
    if forum or hit[1].count("|") < _REGION:
        return forum and counted
    named = lower[last : last + 1] == ["of"] and lower[last - 1] not in known.nouns
    return named or counted or before in known["shape.a_few"]
