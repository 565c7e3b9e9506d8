"""Check 4: every quote is found again, word for word, in the paragraph of the article that the note gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Article
from briefing.note.checks.case import Case, Check
from briefing.note.cited import text_hash
from briefing.note.escape import folded
from briefing.note.reading import Defined, Quotation, quotations

_GAP = re.compile(r"…|\.\.\.")


def found(case: Case) -> Iterator[Check]:
    """4: definitions first (article, hash, own quote), then the quotes of the text against the paragraphs defined."""
    for item in case.note.definitions.values():
        yield from _definition(case, item)
    lines = {item.line for item in case.note.definitions.values()}
    first = case.note.sections.get("bottom_line", (0, 0))[0]
    for number, line in enumerate(case.note.lines, 1):
        if number > first and number not in lines:
            for quote in quotations(line, number):
                yield from _quotation(case, quote)


def _definition(case: Case, item: Defined) -> Iterator[Check]:
    if item.article is None or item.sha256 is None:
        yield Check(number=4, outcome="fail", line=item.line, message=f"[^{item.key}] names no article and hash")
        return
    article = case.article(item.article)
    if article is None:
        message = f"[^{item.key}]: article {item.article} is not in this corpus"
        yield Check(number=4, outcome="fail", line=item.line, message=message)
        return
    if text_hash(article) != item.sha256:
        message = f"[^{item.key}]: the text of article {item.article} has changed since the note was written"
        yield Check(number=4, outcome="fail", line=item.line, message=message)
    after = item.text[item.text.find(item.article) :] if item.article else item.text
    for quote in quotations(after, item.line):
        if not any(_stands(case, article, label, quote.text) for label in item.paragraphs):
            yield Check(number=4, outcome="fail", line=item.line, message=_missing(case, article, quote, item.key))


def _quotation(case: Case, quote: Quotation) -> Iterator[Check]:
    if not quote.keys:
        yield Check(number=4, outcome="fail", line=quote.line, message=f"quoted without a source: {quote.text[:60]}")
        return
    defined = [case.note.definitions[key] for key in quote.keys if key in case.note.definitions]
    articles = [(item, case.article(item.article)) for item in defined if item.article]
    for item, article in articles:
        if article and any(_stands(case, article, label, quote.text) for label in item.paragraphs):
            return
    for item, article in articles:
        if article:
            yield Check(number=4, outcome="fail", line=quote.line, message=_missing(case, article, quote, item.key))


def _missing(case: Case, article: Article, quote: Quotation, key: str) -> str:
    """Says whether the words are gone or stand in another paragraph."""
    labels = dict.fromkeys(case.paragraphs(article).labels)
    other = next((label for label in labels if _stands(case, article, label, quote.text)), None)
    short = quote.text if len(quote.text) < 70 else f"{quote.text[:66]} …"
    if other is None:
        return f"not in article {article.id} [^{key}]: {short}"
    return f"in para. {other} of article {article.id}, which [^{key}] does not name: {short}"


def _stands(case: Case, article: Article, label: str, quote: str) -> bool:
    return any(stands_in(quote, text) for text in case.paragraphs(article).texts(label))


def stands_in(quote: str, text: str) -> bool:
    """Whether ``quote`` occurs in ``text``: white space and quotation marks alike, the parts around "…" in order."""
    where, wanted = folded(text), folded(quote)
    if wanted in where:
        return bool(wanted)
    parts = [part.strip() for part in _GAP.split(wanted)]
    kept = [part for part in parts if part]
    if len(parts) < 2 or not kept:
        return False
    at = 0
    for part in kept:
        at = where.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
