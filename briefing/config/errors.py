"""What is said when the configuration is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from briefing.config.settings import Check


class ConfigError(ValueError):
    """The configuration is wrong; the message is one line: file, line, what is wrong, the nearest right name."""


def one_of(kind: str, names: Callable[[], Iterable[str]]) -> Check:
    """A check that an entry's name is among ``names()``; ``kind`` says what it names ("action")."""

    def check(name: str, _value: Any) -> None:
        known = list(names())
        if name not in known:
            raise ValueError(f"unknown {kind} {name!r}{did_you_mean(name, known)}")

    return check


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """ ": did you mean 'corpora'?" for the nearest of ``known``, or all of them where none is near and they are few."""
    from rapidfuzz import fuzz, process

    choices = list(known)
    best = process.extractOne(name, choices, scorer=fuzz.ratio, score_cutoff=55)
    if best:
        return f": did you mean {best[0]!r}?"
    return f" (known: {', '.join(choices)})" if 0 < len(choices) <= 16 else ""
