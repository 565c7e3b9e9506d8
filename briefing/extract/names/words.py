"""What one token says by itself, worked out once for each distinct token."""

from __future__ import annotations

from briefing.extract.names import lexicons, ordinary

_KEPT = 60_000
_CONTRACTED = ("'m", "’m", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "n't", "n’t", "'d", "’d")
_ENDINGS = ("'s", "’s", "ʼs", "'S", "’S")


class Word:
    """One token without its possessive ending, and the word classes it belongs to."""

    __slots__ = (
        "alone",
        "calendar",
        "calling",
        "cap",
        "form",
        "function",
        "given",
        "head",
        "honorific",
        "lower",
        "modifier",
        "office",
        "opener",
        "ordinary",
        "particle",
        "people",
        "possessive",
        "rank",
        "saying",
        "shout",
        "singular",
        "site",
        "suffix",
        "surname",
        "text",
        "thing",
    )

    def __init__(self, token: str, language: str) -> None:
        """Look ``token`` up in all lexicons."""
        self.possessive = len(token) > 2 and token.endswith(_ENDINGS)
        self.text = text = token[:-2] if self.possessive else token
        self.lower = lower = text.replace("İ", "i").lower()
        titles, bodies, sites = lexicons.titles(language), lexicons.bodies(language), lexicons.sites(language)
        self.cap = _capitalised(text, titles.joined)
        self.shout = len(text) > 1 and text.isupper()
        self.function = lower in lexicons.function_words(language) or lower.endswith(_CONTRACTED)
        self.particle = lower in titles.particles and not self.cap
        self.singular = lower
        self.honorific = self.rank = self.office = self.modifier = self.suffix = self.calling = self.saying = False
        self.head = self.form = self.site = self.calendar = self.given = self.surname = self.ordinary = False
        self.people = self.thing = self.opener = self.alone = False
        if not text[0].isalpha():
            return
        self.ordinary = ordinary.is_ordinary(lower, language)
        self.saying = lower in titles.saying
        self.calling = lower in titles.callings
        self.honorific = lower in titles.honorifics
        self.rank = lower in titles.ranks
        self.office = lower in titles.offices
        if not (self.office or self.rank) and lower.endswith("s") and lower[:-1] in titles.offices:
            self.office, self.singular = True, lower[:-1]
        self.modifier = lower in titles.modifiers
        if self.cap:
            self.suffix = lower in titles.suffixes
            self.head = lower in bodies.heads
            self.form = lower in bodies.forms
            self.opener = lower in bodies.openers
            self.alone = lower in bodies.alone
            self.thing = lower in bodies.things
            self.people = text in lexicons.peoples(language)
            self.site = lower in sites.heads
            days = lexicons.calendar(language)
            told = [part in days or part.capitalize() in days for part in text.split("-")]
            # "Sun-hee" is no Sunday; "mid-March" is March.
            self.calendar = any(told) and (all(told) or not text.rpartition("-")[2].islower() or lower in days)
            self._as_name()

    def _as_name(self) -> None:
        names = lexicons.people_names()
        text = self.text.title() if self.shout else self.text
        parts = text.split("-") if "-" in text else [text]
        self.given = all(part in names.given for part in parts)
        self.surname = parts[-1] in names.surnames or text in lexicons.statesmen()


def _capitalised(text: str, joined: tuple[str, ...]) -> bool:
    return text[0].isupper() or any(
        text.startswith(prefix) and len(text) > len(prefix) and text[len(prefix)].isupper() for prefix in joined
    )


_cache: dict[tuple[str, str], Word] = {}


def word(token: str, language: str = "en") -> Word:
    """The word of ``token``; what was seen before is remembered, up to a bound."""
    key = (token, language)
    found = _cache.get(key)
    if found is None:
        if len(_cache) >= _KEPT:
            _cache.clear()
        found = _cache[key] = Word(token, language)
    return found
