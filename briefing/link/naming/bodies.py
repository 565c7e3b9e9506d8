"""Organizations and places: the key under which spellings meet, and what an acronym stands for in the whole corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from briefing.lexicon import table
from briefing.link.naming import keys
from briefing.link.naming.summaries import ArticleNames


@lru_cache(maxsize=1 << 16)
def body_key(name: str) -> str:
    """Folded words of an organization's name without "the" and company forms: "IGO Ltd." and "IGO" meet."""
    words = [word for word in keys.plain(name).split() if word != "the"]
    forms = _forms()
    while len(words) > 1 and words[-1] in forms:
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=1 << 16)
def is_generic(name: str) -> bool:
    """Whether every state has one of that name ("Foreign Ministry", "Supreme Court")."""
    entry = table("en", "organizations")
    common, describing = entry["state_bodies"], entry["state_body_words"]
    words = keys.plain(name).split()
    return bool(words) and words[-1] in common and all(word in describing for word in words[:-1])


def glosses(articles: Iterable[ArticleNames]) -> dict[str, tuple[str, int]]:
    """What an acronym stands for, with the number of articles that say so; none where two readings are as common."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    spelt: dict[tuple[str, str], str] = {}
    for article in articles:
        for letters, name in article.glosses:
            key = body_key(name)
            found[keys.plain(letters)][key] += 1
            spelt[keys.plain(letters), key] = max(name, spelt.get((keys.plain(letters), key), ""))
    out: dict[str, tuple[str, int]] = {}
    for letters, readings in found.items():
        ranked = sorted(readings.items(), key=lambda reading: (-reading[1], reading[0]))
        if len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]:
            out[letters] = (spelt[letters, ranked[0][0]], ranked[0][1])
    return out


@lru_cache(maxsize=1)
def _forms() -> frozenset[str]:
    return frozenset(keys.plain(form).replace(" ", "") for form in table("en", "organizations")["forms"]) - {
        "",
        "se",
        "as",
    }
