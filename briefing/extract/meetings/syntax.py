"""How the words of a sentence hang together, as far as word classes tell: verbs, governors, who is being quoted."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.extract.document import Document, Sentence
from briefing.extract.meetings.actors import Actor, Cast
from briefing.extract.meetings.words import Words

_QUOTES = frozenset('"“”«»')
_NOT_VERBS = frozenset(
    [
        "led",
        "united",
        "hundred",
        "armed",
        "so-called",
        "backed",
        "red",
        "indeed",
        "need",
        "renewed",
        "planned",
        "scheduled",
        "proposed",
        "expected",
        "need",
        "speed",
        "seed",
        "unprecedented",
        "interested",
    ]
)


@dataclass(slots=True)
class View:
    """One sentence with its document, cast and words; ``reported`` holds the tokens of who says so and when."""

    document: Document
    sentence: Sentence
    cast: Cast
    known: Words
    reported: set[int] = field(default_factory=set)
    speaker: Actor | None = None

    @property
    def first(self) -> int:
        """First token of the sentence."""
        return self.sentence.first

    @property
    def last(self) -> int:
        """One past its last token."""
        return self.sentence.last

    def word(self, at: int) -> str:
        """The folded token ``at``, empty outside the sentence."""
        return self.document.lower[at] if self.first <= at < self.last else ""

    def has(self, at: int, group: str) -> bool:
        """Whether token ``at`` belongs to a word class."""
        return self.first <= at < self.last and self.document.lower[at] in self.known.sets[group]


def view(document: Document, sentence: Sentence, cast: Cast, known: Words) -> View:
    """Read ``sentence``: mark attribution ("X said on Monday", "according to X") and find the speaker."""
    seen = View(document, sentence, cast, known)
    for at in range(sentence.first, sentence.last):
        word = document.lower[at]
        if word in known["speech.verbs"] and not (at in cast.at) and not _participle(seen, at):
            _mark_speech(seen, at)
        elif word == "according":
            _mark_until_comma(seen, at)
    return seen


def _participle(seen: View, at: int) -> bool:
    """ "the announced talks", "a reported meeting": no speech."""
    return seen.has(at - 1, "syntax.determiners") and seen.word(at) not in ("said", "says")


def _mark_speech(seen: View, at: int) -> None:
    """Mark the speaker before (or after) a verb of saying and the day of saying beside it."""
    start = at
    while start > seen.first and at - start < 14:
        before = seen.word(start - 1)
        if before in _QUOTES or before in (",", ";", ":") and not _apposition(seen, start - 1):
            break
        if seen.has(start - 1, "syntax.subordinators") or before in ("and", "but"):
            break
        start -= 1
    own_clause = start == seen.first or seen.word(start - 1) not in (",", '"', "”", "“")
    actors = [actor for actor in seen.cast.between(start, at) if actor.kind == "person"]
    if seen.speaker is None and seen.cast.between(start, at):
        seen.speaker = actors[-1] if actors else seen.cast.between(start, at)[0]
    if not _tells_meeting(seen, start, at):
        seen.reported.update(range(start, at))
    seen.reported.add(at)
    end = at + 1
    while end < seen.last and end - at <= 9:
        word = seen.word(end)
        if word in (",", ";", ":", "that", "he", "she", "they", "it", "the", "a", "there", "as") or word in _QUOTES:
            break
        if seen.has(end, "speech.simultaneous") and word not in ("at",):
            break
        if end in seen.cast.at and not own_clause and not _weekday_like(seen, end):
            pass
        end += 1
    if own_clause and end < seen.last and end - at > 1 and not _only_day(seen, at + 1, end):
        end = _after_day(seen, at + 1)
    seen.reported.update(range(at, end))


def _tells_meeting(seen: View, start: int, at: int) -> bool:
    """Whether the words before a verb of saying tell of a meeting themselves ("X, who met Y, said")."""
    return any(
        seen.word(token) in seen.known.verbs or seen.word(token) in seen.known.nouns for token in range(start, at)
    )


def _apposition(seen: View, comma: int) -> bool:
    """Whether a comma only sets a title off ("X, the foreign minister, said")."""
    return comma - 1 in seen.cast.at and seen.has(comma + 1, "nouns.actors")


def _weekday_like(seen: View, at: int) -> bool:
    return seen.word(at) in ("on", "late", "early")


_DAY_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow on late early in an a morning evening night afternoon "
    "january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec . "
    "earlier later last this week month statement interview press news conference told to reporters the".split()
)


def _only_day(seen: View, start: int, end: int) -> bool:
    return all(seen.word(at) in _DAY_WORDS or seen.word(at)[:1].isdigit() for at in range(start, end))


def _after_day(seen: View, start: int) -> int:
    end = start
    while end < seen.last and (seen.word(end) in _DAY_WORDS or seen.word(end)[:1].isdigit()):
        end += 1
    return end


def _mark_until_comma(seen: View, at: int) -> None:
    end = at
    while end < seen.last and seen.word(end) not in (",", ";"):
        end += 1
    seen.reported.update(range(at, end))


def is_verb(seen: View, at: int) -> bool:
    """Whether token ``at`` is taken for a verb: known ones, auxiliaries, and lower-case words in -ed."""
    word = seen.word(at)
    if not word or at in seen.cast.at:
        return False
    known = seen.known
    if word in known["syntax.auxiliaries"] or word in known["speech.verbs"] or word in known["verbs.hold"]:
        return True
    if word in known.verbs:
        return word not in known.nouns or not noun_like(seen, at)
    return (
        len(word) > 4
        and word.endswith("ed")
        and word not in _NOT_VERBS
        and "-" not in word
        and seen.document.words[at][0].islower()
        and not noun_like(seen, at)
    )


def noun_like(seen: View, at: int) -> bool:
    """Whether the word before makes token ``at`` a noun or its adjective: an article, a possessive."""
    before = seen.word(at - 1)
    return (
        seen.has(at - 1, "syntax.determiners")
        or before.endswith(("'s", "’s", "s'", "s’"))
        or before
        in (
            "of",
            "planned",
            "official",
            "state",
            "recent",
            "three-day",
            "two-day",
            "rare",
            "brief",
            "possible",
            "first",
            "second",
            "third",
            "next",
            "last",
        )
    )


@dataclass(frozen=True, slots=True)
class Governor:
    """What an actor depends on: ``kind`` is "subject", "verb" or "prep"; ``word`` the verb or preposition at ``at``."""

    kind: str
    word: str
    at: int


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
        if word == "of" and seen.word(at - 1) in (
            "secretary",
            "minister",
            "ministry",
            "chief",
            "king",
            "president",
            "head",
            "speaker",
            "ministers",
            "heads",
            "prime",
            "department",
        ):
            at -= 1
            continue
        if word in known["syntax.prepositions"]:
            return Governor("prep", word, at)
        if is_verb(seen, at):
            return Governor("verb", word, at)
        if word in known["syntax.subordinators"] or word in _OPEN or word in _QUOTES:
            return Governor("subject", "", at)
        if word == "," and not _list_comma(seen, at):
            return Governor("subject", "", at)
        at -= 1
    return Governor("subject", "", seen.first)


def _list_comma(seen: View, at: int) -> bool:
    """Whether a comma joins names or sets off a title, so that the phrase goes on to the left."""
    return at - 1 in seen.cast.at or seen.has(at - 1, "nouns.actors")
