"""Whom statesmen speak for, where the article itself does not tell: by the list ``statesmen`` of the lexicon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, unowned
from briefing.extract.names import countries, lexicons

_NAMES = 3  # words of a name
_MORE = 2  # times that one side is named as often as the next
_BODIES = ("body", "bloc")


def by_full_name(person: Actor, known: Words, named: Counter[str]) -> str | None:
    """The side of a known statesman, with or without the initials between his names, or by his title and name.

    ``named`` counts the sides that the article names, which decide for one who spoke for several.
    """
    plain = " ".join(word for word in person.name.split() if len(word.rstrip(".")) > 1)
    spellings = (person.name, plain, f"{person.role} {person.name}" if person.role else "")
    sides = next((known.statesmen[one] for one in spellings if one in known.statesmen), ())
    return sides[0] if len(sides) == 1 else _named_most(sides, named)


def by_surname(person: Actor, known: Words, named: Counter[str], *, in_office: bool) -> str | None:
    """ "President Reagan", "Putin": a rare surname of one statesman, or one with an office or where the text names his
    state."""
    if " " in person.name:
        return None
    sides = known.surnames.get(person.name, ())
    if len(sides) != 1:
        return None
    rare = person.name not in lexicons.people_names().surnames
    return sides[0] if rare or in_office or sides[0] in named else None


def name_alone(document: Document, cast: Cast, known: Words) -> None:
    """Add "Trump" of "Trump and Putin talked", which opens a sentence and might be another word, to the cast."""
    for sentence in document.sentences:
        at = sentence.first
        word = document.words[at] if at + 1 < sentence.last else ""
        sides = known.surnames.get(unowned(word), ()) if unowned(word) in known.alone else ()
        if len(sides) != 1 or not cast.free(at, at + 1) or not _acts(document, at + 1, known):
            continue
        others = cast.between(at + 1, sentence.last)
        if any(one.kind in ("person", "state", "demonym", "place") for one in others):
            cast.add(Actor(at, at + 1, "person", unowned(word), party=sides[0]))


def not_towns(document: Document, cast: Cast, known: Words) -> None:
    """ "Obama met Hu", "talks with Castro": a small town of that name is no town where the word acts as a person."""
    for actor in cast.actors:
        name = unowned(actor.name)
        if (
            actor.kind != "place"
            or actor.party
            or actor.last != actor.first + 1
            or len(known.surnames.get(name, ())) != 1
        ):
            continue
        before = document.lower[actor.first - 1] if actor.first else ""
        there = before in known["syntax.prepositions"] and before not in known["syntax.side_prepositions"]
        verb = known.verbs.get(before)
        met = verb is not None and verb.frame in ("meet", "receive")
        joined = met or before in known["syntax.side_prepositions"] or before == "and"
        if not there and (joined or _acts(document, actor.last, known) or _goes(document, actor, known)):
            actor.kind, actor.name, actor.country = "person", name, None


def _goes(document: Document, actor: Actor, known: Words) -> bool:
    """ "Obama's trip": a journey of his."""
    at = actor.last + (document.lower[actor.last : actor.last + 1] in (["'s"], ["’s"]))
    noun = known.nouns.get(document.lower[at]) if at < len(document.lower) else None
    owned = at > actor.last or unowned(document.words[actor.last - 1]) != document.words[actor.last - 1]
    return owned and noun is not None and noun.form == "visit"


def _acts(document: Document, at: int, known: Words) -> bool:
    """Whether a verb of the subject before, or a second one, begins at token ``at``: "met", "to visit", "and Putin"."""
    word = document.lower[at] if at < len(document.lower) else ""
    if word == "and":
        return document.words[at + 1 : at + 2] != [] and document.words[at + 1][0].isupper()
    helps = word in known["syntax.auxiliaries"] or word in known["speech.verbs"]
    return helps or word == "to" or word in known.verbs


def by_company(cast: Cast, known: Words) -> None:
    """ "Blair and Chirac": a surname that many have is that of the one statesman in a text that names another."""
    people = [actor for actor in cast.actors if actor.kind == "person"]
    sure = {actor.name for actor in people if actor.party and _known(actor, known)}
    for actor in people if sure else ():
        sides = known.surnames.get(actor.name, ())
        if not actor.party and not actor.role and len(sides) == 1:
            actor.party = sides[0]


def _known(person: Actor, known: Words) -> bool:
    """Whether a person is in the list by his whole name, or by a surname of its own."""
    return person.name in known.statesmen or person.party in known.surnames.get(person.name, ())


def name_governments(document: Document, cast: Cast, known: Words) -> None:
    """Make "the X administration", after a known statesman, the side he speaks for; of other words for those who
    govern only "X government officials"."""
    named = Counter(actor.party for actor in cast.actors if actor.party and actor.kind != "person")
    for at, word in enumerate(document.lower):
        if word not in known["relations.governments_of"] or not at or not document.words[at - 1][0].isupper():
            continue
        behind = document.lower[at + 1 : at + 2]
        of_his_own = word == "administration" and "the" in document.lower[max(0, at - 1 - _NAMES) : at]
        if behind and behind[0] not in known["nouns.actors"] and not of_his_own:
            continue
        head, sides = cast.at.get(at - 1), known.surnames.get(document.words[at - 1], ())
        whole = head is None or (head.kind != "state" and head.last in (at, at + 1) and head.first >= at - _NAMES)
        party = head.party if head is not None and head.kind == "person" else None
        party = party or (sides[0] if len(sides) == 1 else _named_most(sides, named))
        if party is None or not whole or (head is not None and head.kind not in ("person", "place", "organization")):
            continue
        first = head.first if head is not None else at - 1
        for covering in {id(one): one for one in (head, cast.at.get(at)) if one is not None}.values():
            cast.remove(covering)
        cast.add(Actor(first, at + 1, "side", party, party=party))


def _named_most(sides: Iterable[str], named: Counter[str]) -> str | None:
    """The one of ``sides`` that the article names, or names much more than the others; else the body among them."""
    counts = sorted(((named[side], side) for side in sides if named[side]), reverse=True)
    if counts and (len(counts) == 1 or counts[0][0] >= _MORE * counts[1][0]):
        return counts[0][1]
    bodies = [side for side in sides if (party := countries.by_name(side)) is not None and party.kind in _BODIES]
    return bodies[0] if len(bodies) == 1 else None
