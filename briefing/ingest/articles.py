"""A draft → an Article: title, digest, language, zones, and what should be told about it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from hashlib import blake2b

from briefing import lexicon
from briefing.ingest import zones
from briefing.ingest.fields import AmbiguousDateError, day_of, line_of
from briefing.ingest.formats import Draft, ending_of
from briefing.ingest.language import tell
from briefing.model import Article, Problem

TITLE = 90  # code points of a title that is made from a first sentence
_CLOSE = re.compile(r"[.!?…][\"'”’)]{0,2}(?=\s|$)")
HUGE = 1_000_000  # code points of one article: told, since it may be several


def build(draft: Draft, path: str, name: str) -> Article:
    """The article of ``draft``; ``name`` is the file's path below its corpus folder."""
    language = line_of(draft.language, 40)
    told = language.lower().replace("_", "-").partition("-")[0] if language else tell(draft.text)
    title = line_of(draft.title)
    layout = zones.find(draft.text, title, told)
    published, problems = _published(draft, path)
    return Article(
        id=_id(draft, name),
        path=path,
        text=draft.text,
        title=title or _title(draft.text, layout) or _id(draft, name),
        digest=digest(draft.text),
        outlet=line_of(draft.outlet, 120) or line_of(layout.outlet, 120),
        url=_url(draft.url),
        published=published,
        published_from="metadata" if published else None,
        language=told,
        zones=tuple(layout.zones),
        offset=draft.offset,
        line=draft.line,
        problems=draft.problems + problems + _size(draft, path),
    )


def digest(text: str) -> str:
    """A hash of the text that white space and the spelling of accents do not change: 32 hexadecimal digits."""
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return blake2b(normal.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _id(draft: Draft, name: str) -> str:
    own = line_of(draft.id, 200)
    if own:
        return own
    stem = name[: -len(ending_of(name))] if ending_of(name) else name
    stem = line_of(stem, 1000) or "article"
    return f"{stem}:{draft.line}" if draft.numbered else stem


def _url(value: object) -> str | None:
    """Kept only where it is a plain web address: it may be offered to be opened."""
    url = line_of(value, 2000)
    return url if url and url.lower().startswith(("http://", "https://")) and " " not in url else None


def _published(draft: Draft, path: str) -> tuple[dt.date | None, tuple[Problem, ...]]:
    """The day that the file's own fields tell; what cannot be read as one is told, never guessed."""
    if draft.published is None:
        return None, ()
    shown = line_of(draft.published, 60) or type(draft.published).__name__
    try:
        day = day_of(draft.published)
    except AmbiguousDateError:
        message = f"date {shown!r} may be day or month first: write it as YYYY-MM-DD"
        return None, (Problem(code="date", message=message, path=path, line=draft.line),)
    if day is None:
        message = f"date {shown!r} cannot be read: write it as YYYY-MM-DD"
        return None, (Problem(code="date", message=message, path=path, line=draft.line),)
    return day, ()


def _size(draft: Draft, path: str) -> tuple[Problem, ...]:
    """Texts of a size that tells of a mistake."""
    if not draft.text.strip():
        return (Problem(code="empty", message="holds no text", path=path, line=draft.line),)
    if len(draft.text) > HUGE:
        message = f"one article of {len(draft.text) / 1e6:.1f} million characters: split it if it is several"
        return (Problem(code="huge", message=message, path=path, line=draft.line),)
    return ()


def _title(text: str, layout: zones.Layout) -> str | None:
    """The headline, else the beginning of the first sentence of the prose."""
    if layout.headline:
        return line_of(text[slice(*layout.headline)])
    sentence = line_of(_first_sentence(text[layout.prose : layout.prose + 1000]), 1000)
    if not sentence or len(sentence) <= TITLE:
        return sentence
    return sentence[:TITLE].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def _first_sentence(text: str) -> str:
    """Up to the first mark that closes a sentence; a stop after an abbreviation or an initial closes none."""
    paragraph = text.strip().partition("\n\n")[0]
    for found in _CLOSE.finditer(paragraph):
        word = paragraph[: found.start()].rpartition(" ")[2].strip("(\"'“‘").lower()
        short = len(word) <= 2 or "." in word or word in lexicon.lines("en", "abbreviations")
        if found.group()[0] != "." or not short:
            return paragraph[: found.end()].strip()
    return paragraph
