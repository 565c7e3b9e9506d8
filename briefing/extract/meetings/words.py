"""The meeting words of a language, read once from the lexicon and laid out for look-up by token."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal, TypeVar

from briefing.family_names import begins_with_family
from briefing.lexicon import table
from briefing.model import Form, Level

Frame = Literal["meet", "travel", "stay", "send", "receive", "discuss", "talk", "convene", "agree", "sign", "none"]
JOURNEYS: frozenset[Frame | None] = frozenset(["travel", "stay", "send"])
ACCORDS: frozenset[Frame | None] = frozenset(["agree", "sign"])
Tense = Literal["base", "past", "gerund"]
_Meaning = TypeVar("_Meaning")
_OWNER = ("'s", "’s")
_OWNERS = ("s'", "s’")
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can name a meeting."""

    lemma: str
    form: Form
    strong: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb that can tell of a meeting; ``direct`` verbs take their place as object ("visited Rome")."""

    lemma: str
    form: Form
    frame: Frame
    tense: Tense
    direct: bool


@dataclass(frozen=True, slots=True)
class Powers:
    """States that go by their number: ``words`` stand for them in texts about ``matter``, which they negotiate with
    ``partner``; of the class "counted" beside that partner, too, of the class "loose" only in sentences about both.
    ``beside`` names who speaks for them."""

    name: str
    partner: str
    beside: tuple[str, ...]
    matter: frozenset[str]
    words: Phrases


@dataclass(frozen=True, slots=True)
class Era:
    """The ``name`` that ``state`` had up to the day ``until`` where its capital stands for it, and in any case up to
    ``whole_until``."""

    name: str
    state: str
    until: dt.date
    whole_until: dt.date


@dataclass(frozen=True, slots=True)
class Breakaway:
    """A region that rose against one of ``states``, up to the day ``until`` where it became one itself; its rebels go
    by the name ``side``."""

    region: str
    states: tuple[str, ...]
    side: str
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class Summit:
    """The summit of ``group`` that texts up to the year ``until``, and any with a word of ``beside``, call by its
    ``kind`` alone; ``members`` are words for the states that meet there."""

    group: str
    kind: str
    until: int
    beside: frozenset[str]
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class LongRound:
    """Trade talks of ``body`` that go by a ``name``, from the conference in ``place`` that launched them."""

    name: str
    body: str
    launched: dt.date
    until: dt.date
    place: str
    country: str


@dataclass(frozen=True)
class Words:
    """Look-up tables; ``sets`` holds the word classes of ``meeting_words.toml`` as ``section.name``."""

    nouns: dict[str, Noun]
    verbs: dict[str, Verb]
    phrases: dict[str, list[tuple[tuple[str, ...], Verb]]]
    sets: dict[str, frozenset[str]]
    ordinals: dict[str, int]
    numbers: dict[str, int]
    levels: Phrases
    topics: Phrases
    sides: Phrases
    forums: frozenset[str]
    opposing: Phrases
    movements: dict[str, str]
    movements_of: dict[str, list[str]]
    peoples: dict[str, str]
    same_side: dict[str, str]
    breakaway: dict[str, Breakaway]
    short: dict[str, str]
    divided: dict[str, dict[str, str]]
    eras: tuple[Era, ...]
    initials: dict[str, str]
    namesakes: dict[str, dict[str, list[str]]]
    shared_names: dict[str, str]
    offices: dict[str, str]
    named_talks: dict[str, tuple[str, ...]]
    long_rounds: tuple[LongRound, ...]
    talks_about: dict[str, list[str]]
    powers: tuple[Powers, ...]
    summits: tuple[Summit, ...]
    put_off: Phrases
    staying_away: Phrases
    statesmen: dict[str, tuple[str, ...]]
    alone: frozenset[str]
    surnames: dict[str, tuple[str, ...]]
    lacking: dict[str, list[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.sets[name]

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that may tell of a meeting, alone or with those beside them."""
        speeches = self["parliaments.speaking"]
        organs = self["assemblies.organs"]
        classes = (self["nouns.delegation"], self["nouns.for_talks"], self.being_there, self.spread, speeches, organs)
        return frozenset().union(self.nouns, self.verbs, self.phrases, self["verbs.present"], *classes)

    @cached_property
    def being_there(self) -> frozenset[str]:
        """Words that tell of a visit before "in P" alone."""
        return self["verbs.being"] | self["verbs.to_be_there"]

    @cached_property
    def spread(self) -> frozenset[str]:
        """Words with which a phrase begins whose words stand apart: "pays a brief call on", "an hour in P with"."""
        groups = ("verbs.paying", "verbs.putting", "verbs.appearing", "time.hours", "time.lengths")
        return frozenset().union(*(self[group] for group in groups))

    @cached_property
    def by_phrase(self) -> frozenset[str]:
        """Words that stand everywhere and tell only as the first of a phrase: "the guest of", "be back"."""
        everywhere = self["syntax.determiners"] | self["syntax.auxiliaries"] | self["syntax.prepositions"]
        return everywhere & self.phrases.keys()

    @cached_property
    def hinting(self) -> frozenset[str]:
        """Those, and verbs that tell of one by who does it with whom, where and when."""
        classes = (
            self["verbs.jointly"],
            self["verbs.jointly_ahead"],
            self["verbs.doing_to"],
            self["verbs.raising"],
            self["speech.to_someone"],
        )
        return self.telling.union(*classes)


@cache
def words(language: str = "en") -> Words:
    """The meeting words of ``language``."""
    classes = table(language, "meeting_words")
    meetings = table(language, "meetings")
    sides = table(language, "sides")
    statesmen = _gathered(
        (name, side) for side, names in table(language, "statesmen")["people"].items() for name in names
    )
    return Words(
        nouns={
            word + ending: Noun(entry["lemma"], entry["form"], entry["strength"] == "strong")
            for entry in meetings["noun"]
            for word in entry["words"]
            for ending in ("", *_OWNER)
        },
        verbs=_verbs(meetings["verb"]),
        phrases=_by_first_word(_verbs(meetings["phrase"]).items()),
        sets={
            f"{section}.{name}": frozenset(entries)
            for section, body in classes.items()
            for name, entries in body.items()
            if isinstance(entries, list)
        },
        ordinals=classes["ordinals"],
        numbers=classes["numbers"],
        levels=_phrases(classes["levels"]),
        topics=_phrases(table(language, "topics")["topics"]),
        sides=_phrases({**sides["forum"], **sides["side"]}),
        forums=frozenset(sides["forum"]),
        opposing=_phrases(sides["opposing"]),
        movements=sides["movements"],
        movements_of=sides["movements_of"],
        same_side=sides["same_side"],
        peoples={faction: people for people, factions in sides["factions"].items() for faction in factions},
        breakaway={
            name: Breakaway(name, tuple(entry["states"]), entry.get("side", name), entry.get("until"))
            for name, entry in sides["breakaway"].items()
        },
        short=sides["short"],
        divided=sides["divided"],
        eras=tuple(Era(name=name, **entry) for name, entry in sides["eras"].items()),
        initials=sides["initials"],
        namesakes=sides["namesakes"],
        shared_names=sides["shared_names"],
        offices=sides["offices"],
        lacking=sides["lacking"],
        put_off=_phrases(meetings["put_off"]),
        staying_away=_phrases(meetings["staying_away"]),
        statesmen=statesmen,
        alone=frozenset(table(language, "statesmen")["alone"]["surnames"]),
        surnames=_gathered((_surname(name), side) for name, all_ in statesmen.items() for side in all_),
        named_talks={name: tuple(parties) for name, parties in sides["named_talks"].items()},
        long_rounds=tuple(LongRound(name=name, **entry) for name, entry in sides["long_rounds"].items()),
        talks_about=sides["named_talks_about"],
        powers=tuple(_powers(name, entry) for name, entry in sides["powers"].items()),
        summits=tuple(
            Summit(group, entry["kind"], entry["until"], frozenset(entry["beside"]), frozenset(entry["members"]))
            for group, entry in sides["summits"].items()
        ),
    )


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """All sides of each name, each once."""
    out: dict[str, dict[str, None]] = {}
    for name, side in pairs:
        out.setdefault(name, {})[side] = None
    return {name: tuple(sides) for name, sides in out.items()}


def is_owner(word: str) -> bool:
    """Whether a word ends as the possessive of one: "Chile's"."""
    return word.endswith(_OWNER)


def is_possessive(word: str) -> bool:
    """Whether a word ends as any possessive: "Chile's", "the ministers’"."""
    return word.endswith((*_OWNER, *_OWNERS))


def _surname(name: str) -> str:
    """The word of a name that news prints alone: "Xi" of "Xi Jinping"."""
    parts = name.split()
    return parts[0] if begins_with_family(parts) else parts[-1]


def unowned(word: str) -> str:
    """A word without the possessive ending of one."""
    return word.removesuffix(_OWNER[0]).removesuffix(_OWNER[1])


def level_names() -> tuple[Level, ...]:
    """The levels that words of the lexicon can tell, highest first."""
    return ("leader", "minister", "deputy_minister", "intelligence", "military", "envoy", "parliament", "official")


def _verbs(entries: list[dict[str, Any]]) -> dict[str, Verb]:
    out: dict[str, Verb] = {}
    tenses: tuple[Tense, ...] = ("base", "past", "gerund")
    for entry in entries:
        for tense in tenses:
            for word in entry.get(tense, ()):
                out[word] = Verb(entry["lemma"], entry["form"], entry["frame"], tense, entry.get("direct", False))
    return out


def _powers(name: str, entry: dict[str, Any]) -> Powers:
    spelled = _phrases({kind: entry[kind] for kind in ("names", "counted", "loose")})
    return Powers(name, entry["partner"], tuple(entry["beside"]), frozenset(entry["matter"]), spelled)


def _phrases(groups: dict[str, list[str]]) -> Phrases:
    """Phrases by their first word, longest first, with the group each belongs to."""
    return _by_first_word((entry, name) for name, entries in groups.items() for entry in entries)


def _by_first_word(meanings: Iterable[tuple[str, _Meaning]]) -> dict[str, list[tuple[tuple[str, ...], _Meaning]]]:
    out: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
    for entry, meaning in meanings:
        parts = tuple(entry.split())
        out.setdefault(parts[0], []).append((parts, meaning))
    for found in out.values():
        found.sort(key=lambda item: -len(item[0]))
    return out


def phrase_at(
    phrases: dict[str, list[tuple[tuple[str, ...], _Meaning]]], tokens: list[str], at: int, end: int
) -> tuple[int, _Meaning] | None:
    """The longest phrase that starts at token ``at``: its length and what it stands for."""
    for parts, meaning in phrases.get(tokens[at], ()):
        size = len(parts)
        if at + size <= end and (size == 1 or tuple(tokens[at : at + size]) == parts):
            return size, meaning
    return None
