"""``note:`` and ``grades:`` of config.yaml → the options of a note."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Sequence

from briefing.config import Config
from briefing.link.weights import load
from briefing.note.model import SECTIONS, Options, Profile


class SectionError(ValueError):
    """``note.sections`` names a section there is not; the message gives the nearest name."""


def options(
    config: Config, *, profile: Profile | None = None, previous: str | None = None, as_of: dt.date | None = None
) -> Options:
    """What ``config`` sets; ``profile`` outranks it. ``previous`` is the text of the last note on the question.

    Raises ``SectionError`` and ``WeightsError``.
    """
    note = config.note
    return Options(
        profile=profile or note.profile,
        sections=sections(note.sections),
        title=note.title,
        author=note.author,
        classification=note.classification,
        purpose=note.purpose,
        grades=dict(config.grades),
        quote_words=note.quote_words,
        weights=dict(load(config.weights)),
        previous=previous,
        as_of=as_of,
    )


def sections(wanted: Sequence[str] | None) -> tuple[str, ...]:
    """The sections in the order wanted, each once; the sources are always there, since the citations lead to them."""
    if wanted is None:
        return SECTIONS
    for name in wanted:
        if name not in SECTIONS:
            near = difflib.get_close_matches(name, SECTIONS, n=1, cutoff=0.0)[0]
            raise SectionError(f"note.sections: no section {name!r}, did you mean {near!r}?")
    return tuple(dict.fromkeys([*wanted, "sources"]))
