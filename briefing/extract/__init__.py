"""One article → everything that is found in it. Pure: no file, no other article, any process."""

from __future__ import annotations

from briefing.extract import document as documents
from briefing.model import Article, Extraction


def extract(article: Article) -> Extraction:
    """Times, names and meetings of ``article``, with its publication date and how that is known."""
    # Here and not above: a reader that opens an up-to-date index never pays for grammars and word lists.
    from briefing.extract import meetings, names, published, times

    document = documents.read(article)
    day = published.infer(article)
    found_times = times.find(document, day.day)
    found_names = names.find(document)
    return Extraction(
        article=article.id,
        digest=article.digest,
        published=day.day,
        published_from=day.source,
        published_note=day.note,
        times=tuple(found_times),
        names=tuple(found_names),
        meetings=tuple(meetings.find(document, found_times, found_names, day.day)),
    )
