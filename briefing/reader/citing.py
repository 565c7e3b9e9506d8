"""A quote with its citation, as it is copied."""

from __future__ import annotations

from briefing.extract.document import read
from briefing.model import Article, Extraction
from briefing.reader.words import day

MAX_SENTENCE = 2000


def sentence(article: Article, offset: int) -> tuple[int, int]:
    """The sentence of the text that holds a code point; its line where it lies in none."""
    if len(article.text) <= 200_000:
        found = read(article).sentence_at(offset)
        if found is not None and found.start <= offset:
            return found.start, found.end
    start = article.text.rfind("\n", 0, offset) + 1
    end = article.text.find("\n", offset)
    end = len(article.text) if end < 0 else end
    return max(start, offset - MAX_SENTENCE), min(end, offset + MAX_SENTENCE)


def cited(article: Article, found: Extraction | None, start: int, end: int) -> str:
    """``“quote” — title, outlet, date (id, characters start–end)``, and the address where it has one."""
    quote = " ".join(article.text[start:end].split())
    published = found.published if found is not None else article.published
    facts = [article.title, article.outlet or "", day(published)]
    source = ", ".join(fact for fact in facts if fact)
    address = f"\n{article.url}" if article.url else ""
    return f"“{quote}”\n— {source} ({article.id}, characters {start}–{end}){address}"
