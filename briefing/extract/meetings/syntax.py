"""How the words of a sentence hang together, as far as word classes tell: verbs, governors, who is being quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.extract.document import Document, Sentence
from briefing.extract.meetings import apposed
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_possessive

_ASIDE = 16  # tokens
_TITLE = 8  # words of an office
QUOTES = frozenset('"“”«»')


@dataclass(slots=True)
class View:
    """One sentence with its document, cast and words; ``first`` and ``last`` (exclusive) are its tokens.

    ``reported`` holds the tokens of who says so and when, ``quotes`` the quotation marks, ``called`` those around what
    somebody calls a thing; ``opened`` tells that it begins inside a quotation. ``before`` is the person that a pronoun
    may stand for, ``sides_before`` the sides of the sentence before, ``crew_before`` the two persons that "they" may
    stand for, ``pair_before`` those of two sides that "the two leaders" are, ``trio_before`` those of
    three, ``joint_before`` two sides that were named together; ``number`` counts the sentences before; ``asides`` are
    the tokens between a subject and its verb: "A and B[, both eager for a deal,] met"; ``of_pacts`` those of pacts that
    the sentence only refers to.
    """

    document: Document
    sentence: Sentence
    cast: Cast
    known: Words
    reported: set[int] = field(default_factory=set)
    speaker: Actor | None = None
    quotes: list[int] = field(default_factory=list)
    called: set[int] = field(default_factory=set)
    opened: bool = False
    before: Actor | None = None
    sides_before: list[Actor] = field(default_factory=list)
    crew_before: list[Actor] = field(default_factory=list)
    pair_before: list[Actor] = field(default_factory=list)
    trio_before: list[Actor] = field(default_factory=list)
    joint_before: list[str] = field(default_factory=list)
    number: int = 0
    asides: frozenset[int] = frozenset()
    of_pacts: set[int] = field(default_factory=set)

    first: int = field(init=False)
    last: int = field(init=False)
    _lower: list[str] = field(init=False)
    _sets: dict[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Keep at hand what every look at a token needs: the bounds of the sentence, its words and their classes."""
        self.first = self.sentence.first
        self.last = self.sentence.last
        self._lower = self.document.lower
        self._sets = self.known.sets
        self.asides = _asides(self)

    def word(self, at: int) -> str:
        """The folded token ``at``, empty outside the sentence."""
        return self._lower[at] if self.first <= at < self.last else ""

    def has(self, at: int, group: str) -> bool:
        """Whether token ``at`` belongs to a word class."""
        return self.first <= at < self.last and self._lower[at] in self._sets[group]

    def quotes_at(self, at: int) -> bool:
        """Whether speech begins or ends at token ``at``; not where a few words are what somebody calls a thing."""
        return self.word(at) in QUOTES and at not in self.called

    def behind_the(self, at: int) -> int:
        """Token ``at``, or the one after it where it is "the"."""
        return at + (self.word(at) == "the")

    def before_the(self, at: int) -> int:
        """The token before ``at``, or the one before that where it is "the"."""
        return at - 1 - (self.word(at - 1) == "the")

    def way(self, first: int, last: int) -> int:
        """How many words on from ``first`` the token ``last`` is: names and the titles they stand with are one."""
        titles = ("nouns.actors", "titles.matters")  # "foreign affairs ministers"
        named = [
            at in self.cast.at or any(self.has(at, words) for words in titles) for at in self.past_asides(first, last)
        ]
        return sum(not (one and at and named[at - 1]) for at, one in enumerate(named))

    def past_asides(self, first: int, last: int) -> Sequence[int]:
        """The tokens from ``first`` to ``last`` (exclusive), without an aside that neither of them stands in."""
        if not self.asides or not self.asides.isdisjoint((first, last)):
            return range(first, last)
        return [at for at in range(first, last) if at not in self.asides]

    def behind_day(self, at: int) -> int:
        """``at``, or what follows the words of a day there: "agreed [on Thursday] to meet"."""
        step = self._behind_parts(at)
        step = self._behind_parts(step + (self.word(step) == "on"))
        if self.has(step, "time.days"):
            return self._behind_parts(step + 1)
        month = self.has(step, "time.months") or self.has(step, "time.ambiguous")
        number = step + 1 + (self.word(step + 1) == ".")
        return number + 1 if month and self.word(number).isdigit() else at

    def tells_time(self, at: int) -> bool:
        """Whether a day, a month or a span begins at token ``at``: "Monday", "the end of June", "this week"."""
        at = self.behind_the(self._behind_parts(at))
        if self.has(at, "status.edges") and self.word(at + 1) == "of":
            at = self.behind_the(at + 2)
        span = self.has(at, "time.limited") and self.has(at + 1, "time.spans")
        return span or any(self.has(at, words) for words in ("time.days", "time.months", "time.ambiguous"))

    def _behind_parts(self, at: int) -> int:
        while self.has(at, "time.parts_of_day"):
            at += 1
        return at


def _asides(seen: View) -> frozenset[int]:
    out: set[int] = set()
    for at in range(seen.first, seen.last):
        if seen.word(at) == "," and at not in out and (end := behind_aside(seen, at)) is not None:
            out.update(range(at, end))
    return frozenset(out)


def behind_aside(seen: View, comma: int) -> int | None:
    """What follows "A and B[, both eager for a deal,] met": the token behind the second comma, where that is a verb."""
    if comma + 1 in seen.cast.at or seen.word(comma) != ",":
        return None
    closing = next((at for at in range(comma + 1, comma + _ASIDE) if seen.word(at) == ","), None)
    if closing is not None and seen.has(comma + 1, "syntax.whose"):
        return closing + 1  # "met B[, who took office in March,] in P"
    if closing is None or not (seen.has(closing + 1, "syntax.auxiliaries") or is_verb(seen, closing + 1)):
        return None
    return None if seen.word(closing + 1).endswith("ing") else closing + 1


def in_quote(seen: View, at: int) -> bool:
    """Whether token ``at`` stands inside quotation marks that open or close in the sentence."""
    inside = seen.opened
    for step in seen.quotes:
        if step > at:
            break
        inside ^= step not in seen.called
    return inside


def is_verb(seen: View, at: int) -> bool:
    """Whether token ``at`` is taken for a verb: known ones, auxiliaries, and lower-case words in -ed."""
    word = seen.word(at)
    if not word or at in seen.cast.at:
        return False
    known = seen.known
    if word in known["syntax.auxiliaries"] or word in known["speech.verbs"]:
        return True
    if word in known["verbs.hold"]:
        return not noun_like(seen, at)
    if word.endswith("ing") and seen.word(at - 1) == ",":
        return word not in known["syntax.prepositions"]
    if word in known.verbs:
        return word not in known.nouns or not noun_like(seen, at)
    if word in known["status.irregular_past"]:
        return not noun_like(seen, at) and not seen.has(at - 1, "syntax.prepositions")
    return (
        len(word) > 4
        and word.endswith("ed")
        and word not in known["shape.no_verbs"]
        and "-" not in word
        and seen.document.words[at][0].islower()
        and not noun_like(seen, at)
    )


def before_verb(seen: View, at: int) -> int:
    """The token before a verb, over its auxiliaries and adverbs."""
    step = at - 1
    while seen.has(step, "syntax.auxiliaries") or seen.has(step, "shape.helpers") or seen.has(step, "shape.again"):
        step -= 1
    return step


def is_past(seen: View, at: int) -> bool:
    """Whether token ``at`` is a verb in the past tense, as far as its ending tells."""
    verb = seen.known.verbs.get(seen.word(at))
    if verb is not None:
        return verb.tense == "past"
    return seen.word(at).endswith("ed") and not seen.has(at - 1, "syntax.auxiliaries") and is_verb(seen, at)


def backshifted(seen: View, at: int) -> bool:
    """ "said on Monday that she was going to P": a past of saying, for what goes on or lies ahead."""
    doing = seen.word(at + 1).endswith("ing") and not seen.has(at + 1, "status.inclined")
    if not doing or not seen.has(at, "syntax.was_then"):
        return False
    return any(step in seen.reported for step in range(max(seen.first, at - _ASIDE // 4), at))


def noun_like(seen: View, at: int) -> bool:
    """Whether the word before makes token ``at`` a noun or its adjective: an article, a possessive."""
    before = seen.word(at - 1)
    return seen.has(at - 1, "syntax.determiners") or is_possessive(before) or before in seen.known["shape.noun_marks"]


def names_state(seen: View, at: int) -> bool:
    """Whether token ``at`` is of the name or the adjective of a state: "Chile", "Chilean"."""
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind in ("demonym", "state")


def owns(seen: View, actor: Actor) -> bool:
    """Whether an actor stands in the possessive, which may be a token of its own: "X's", "the ministers’"."""
    return is_possessive(seen.word(actor.last - 1)) or seen.word(actor.last) in ("'s", "’s", "'", "’")


def owner(seen: View, at: int) -> Actor | None:
    """The person in the possessive before the noun at token ``at``: "President X's brief [P] visit"."""
    for step in range(at - 1, max(seen.first, at - 5) - 1, -1):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind in ("place", "state", "demonym") and not owns(seen, actor):
            continue
        if actor is not None:
            return actor if actor.kind == "person" and owns(seen, actor) else None
        if seen.has(step, "syntax.prepositions") or seen.has(step, "syntax.determiners") or is_verb(seen, step):
            return None
    return None


def in_names(seen: View, at: int) -> bool:
    """Whether token ``at`` is of names in a row with their titles: "the presidents of A and B, and Minister C"."""
    if not seen.first <= at < seen.last:
        return False
    joins = any(seen.has(at, words) for words in ("nouns.actors", "shape.between_titles", "nouns.plural_sides"))
    return at in seen.cast.at or joins or (seen.word(at) == "," and at + 1 in seen.cast.at)


def own_verb(seen: View, actor: Actor) -> int:
    """The token behind an actor, the names and titles in a row with it, and the auxiliaries: its verb, if it is a
    subject."""
    at = actor.last
    while in_names(seen, at):
        at += 1
    while seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers"):
        at += 1
    return at


@dataclass(frozen=True, slots=True)
class Governor:
    """What an actor depends on: ``kind`` is "subject", "verb" or "prep"; ``word`` the verb or preposition at ``at``."""

    kind: str
    word: str
    at: int


_SAID_AT = ("speech.occasions", "speech.press", "time.days")
_SAID_IN = 7  # words of "in a statement on Monday"
_OF_PERSONS = ("nouns.actors", "nouns.opposites", "conflict.foes")
_OPEN = frozenset([";", ":", "(", "--", "–", "—", ")"])


def governor(seen: View, token: int) -> Governor:
    """The preposition or verb that the noun phrase holding ``token`` depends on, else the clause as its subject."""
    known = seen.known
    at = token - 1
    while at >= seen.first:
        word = seen.word(at)
        if at in seen.cast.at:
            at = seen.cast.at[at].first - 1
            continue
        there = seen.has(at - 1, "relations.presence") and seen.word(seen.before_the(at - 1)) == "with"
        if word == "of" and (there or seen.has(at - 1, "relations.office_of") or _names_person(seen, at - 1)):
            at -= 1
            continue
        if word == "for" and seen.has(at - 1, "relations.acting_for"):
            at -= 1
            continue
        if word in known["syntax.prepositions"]:
            if _where_said(seen, at, token):
                return Governor("subject", "", at)
            return Governor("prep", word, at)
        if is_verb(seen, at):
            if seen.has(at, "speech.verbs") and _has_verb(seen, token):
                return Governor("subject", "", at)
            return Governor("verb", word, at)
        if subordinates(seen, at) or word in _OPEN or seen.quotes_at(at):
            return Governor("subject", "", at)
        if word == "," and not _list_comma(seen, at):
            return Governor("subject", "", at)
        at -= 1
    return Governor("subject", "", seen.first)


def _has_verb(seen: View, token: int) -> bool:
    """ "said [that] A and B will hold talks": whether names that follow a verb of saying have a verb of their own."""
    actor = seen.cast.at.get(token)
    if actor is None:
        return False
    at = actor.last
    while in_names(seen, at) or (seen.word(at) in ("of", "the") and at + 1 in seen.cast.at):
        at += 1
    at = seen.behind_day(at)
    return seen.has(at, "shape.helpers") or is_verb(seen, at)


def _where_said(seen: View, prep: int, token: int) -> bool:
    """ "said in a statement [on Monday that] A and B will meet": what stands between a verb of saying and a clause."""
    if seen.word(prep) == "on" and seen.has(prep + 1, "time.days"):
        prep = next((at for at in range(prep - 1, prep - _SAID_IN, -1) if seen.has(at, "syntax.prepositions")), prep)
    if not seen.has(prep - 1, "speech.verbs") or seen.word(prep) not in ("in", "at", "on"):
        return False
    end = next((at for at in range(prep + 1, prep + _SAID_IN) if at in seen.cast.at or seen.word(at) == ","), -1)
    when = any(seen.has(at, words) for at in range(prep + 1, end) for words in _SAID_AT)
    names = all(in_names(seen, at) or seen.word(at) in ("of", "and", "the") for at in range(end, token))
    return when and names and _has_verb(seen, token)


def _names_person(seen: View, at: int) -> bool:
    """Whether token ``at`` is of a person's name: "A of Peru and B of Chile"."""
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind == "person"


def _office_after(seen: View, at: int) -> bool:
    """Whether an office-holder begins at token ``at``: "X President Y", "X's Y", "X and Y officials"."""
    actor = seen.cast.at.get(at)
    if actor is not None and actor.kind in ("demonym", "state"):
        step = actor.last
        if owns(seen, actor) and _names_person(seen, step):
            return True
        while seen.word(step) in (",", "and", "or") and names_state(seen, step + 1):
            step = seen.cast.at[step + 1].last  # "A and B officials"
        return seen.has(step, "nouns.actors")
    known = actor is not None and actor.kind == "person" and bool(actor.party or actor.role)
    return known or seen.has(at, "nouns.actors")


def subordinates(seen: View, at: int) -> bool:
    """Whether a clause begins at token ``at``; "with then Polish envoy X" begins none."""
    if seen.word(at) == "then" and (at + 1 in seen.cast.at or seen.has(at + 1, "nouns.actors")):
        return False
    if seen.word(at) == "as" and _compares(seen, at):
        return False
    return seen.has(at, "syntax.subordinators")


def _compares(seen: View, at: int) -> bool:
    """Whether the "as" at token ``at`` is one of "as early as Monday", "as soon as next week", "A as well as B"."""
    if "well" in (seen.word(at - 1), seen.word(at + 1)):
        return seen.word(at + 2) == "as" or seen.word(at - 2) == "as"
    first = at if seen.has(at + 1, "time.limiting") else at - 2
    both = seen.word(first) == seen.word(first + 2) == "as" and seen.has(first + 1, "time.limiting")
    return both and seen.tells_time(first + 3)


def _list_comma(seen: View, at: int) -> bool:
    """Whether a comma joins names or sets off a title, so that the phrase goes on; not in "at P, minister X"."""
    before = seen.cast.at.get(at - 1)
    if before is not None and before.kind == "place":
        after = seen.behind_the(at + 1)
        if _office_after(seen, after) or (_in_front(seen, before) and _side_after(seen, after, before)):
            return False
    if before is not None or (any(seen.has(at - 1, noun) for noun in _OF_PERSONS) and _names_whom(seen, at - 1)):
        return True
    return apposed.person(seen.document, seen.cast, at, seen.known) is not None


def _in_front(seen: View, place: Actor) -> bool:
    """Whether a sentence begins "In P", "On Monday in P"."""
    at = place.first - 1
    day = all(seen.has(step, "time.around_day") or seen.word(step).isdigit() for step in range(seen.first, at))
    return seen.has(at, "syntax.within") and day


def _side_after(seen: View, at: int, place: Actor) -> bool:
    """Whether a state begins at token ``at`` that is not only the land of ``place``: "In P, A and B"."""
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind in ("state", "body", "side") and actor.country != place.country


def _names_whom(seen: View, at: int) -> bool:
    """Whether the noun phrase that ends at token ``at`` is of somebody: not "under heavy security, A and B met"."""
    for step in range(at, max(seen.first, at - _TITLE) - 1, -1):
        if step in seen.cast.at or seen.has(step, "syntax.determiners") or is_possessive(seen.word(step)):
            return True
        if seen.has(step, "syntax.prepositions") and seen.word(step) != "of":
            return seen.has(step, "syntax.side_prepositions")
    return False
