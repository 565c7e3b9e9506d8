"""A library and some of its rounds → a note. The same input gives the same note, apart from ``generated``."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Mapping, Sequence

import msgspec

import briefing
from briefing.link.weights import default
from briefing.model import Round
from briefing.note import changes, entries, gaps, opening, people, statements
from briefing.note.cited import Shelf, Sources
from briefing.note.differences import differences
from briefing.note.escape import plain
from briefing.note.joins import joins
from briefing.note.model import Line, Note, Options, Run
from briefing.note.related import related
from briefing.note.wording import count, listed


class ClockError(ValueError):
    """SOURCE_DATE_EPOCH is set to what is no number of seconds."""


def build(
    library: Shelf,
    rounds: Sequence[Round],
    *,
    query: str = "",
    options: Options | None = None,
    now: dt.datetime | None = None,
) -> Note:
    """The note on ``rounds``, which are put in order of date.

    ``now`` is the time for ``generated``; without it SOURCE_DATE_EPOCH is used, else the clock. Raises
    ``ClockError``.
    """
    options = options or Options()
    chosen = sorted(rounds, key=_by_date)
    sources = Sources(library, options)
    persons = people.persons(chosen, library)
    names = people.spellings(persons)
    rows = tuple(entries.entry(item, number, sources, options, names) for number, item in enumerate(chosen, 1))
    positions = tuple(statements.positions(chosen, names, sources, options))
    differing = tuple(differences(chosen, sources, options))
    attended = people.people(persons, chosen, sources)
    articles = library.articles()
    as_of = options.as_of or max((row.published for row in articles if row.published), default=None)
    note = Note(
        title=plain(opening.title(rows, options)),
        options=options,
        generated=now or clock(),
        as_of=as_of,
        manifest={},
        bottom_line=opening.bottom_line(rows, attended, options),
        last=opening.last_occasion(rows, as_of),
        next=opening.next_known(rows, as_of, options.language),
        rounds=rows,
        differences=differing,
        positions=positions,
        points=tuple(statements.points(chosen, sources, options, positions)),
        people=attended,
        not_known=gaps.not_known(rows, chosen, library.series(), positions, as_of),
        joins=joins(chosen, sources, options),
        related=tuple(related(chosen, library, sources, options, frozenset(sources.cited))),
        changes=changes.since(options.previous, rows, differing, len(articles), options.language)
        if options.previous
        else (),
    )
    return _finish(note, library, sources, query, chosen)


def _finish(note: Note, library: Shelf, sources: Sources, query: str, rounds: Sequence[Round]) -> Note:
    """Add what is known only when everything is cited: definitions, summary, manifest."""
    digest, read = corpus_hash(library)
    defined = sources.sources()
    manifest: dict[str, str | int] = {
        "title": note.title,
        "type": "briefing-note",
        "query": plain(query),
        "as_of": note.as_of.isoformat() if note.as_of else "unknown",
        "articles_read": read,
        "articles_cited": len(defined),
        "independent_sources": independent(rounds),
        "rounds": len(note.rounds),
        "round_ids": " ".join(item.id for item in note.rounds),
        "human_decisions": sum(
            len(item.decided) + sum(link.decided is not None for link in item.links) for item in rounds
        ),
        "open_disagreements": sum(
            d.kind == "conflict" and d.field not in item.decided for item in rounds for d in item.disagreements
        ),
        "profile": note.options.profile,
        "corpus_sha256": digest,
        "linker_sha256": weights_hash(note.options.weights or default()),
        "tool": f"briefing {briefing.__version__}",
    }
    if note.options.quote_words != Options().quote_words:
        manifest["quote_words"] = note.options.quote_words
    for key in ("author", "classification"):
        value = getattr(note.options, key)
        if value:
            manifest[key] = plain(value)
    return msgspec.structs.replace(note, manifest=manifest, sources=defined, summary=_summary(note, sources, rounds))


def _by_date(item: Round) -> tuple[dt.date, dt.date, str]:
    return (item.earliest or item.latest or dt.date.max, item.latest or dt.date.max, item.id)


def independent(rounds: Sequence[Round]) -> int:
    """Cited articles that tell of a round in words of their own."""
    return len({link.article for item in rounds for link in item.links if link.copy_of is None})


def corpus_hash(library: Shelf) -> tuple[str, int]:
    """SHA-256 over ids and digests of all articles in order of id, and their number."""
    total = hashlib.sha256()
    ids = sorted(row.id for row in library.articles())
    for article_id in ids:
        total.update(f"{article_id}\0{library.article(article_id).digest}\n".encode("utf-8", "surrogatepass"))
    return total.hexdigest(), len(ids)


def weights_hash(weights: Mapping[str, float]) -> str:
    """SHA-256 of the linker's weights by name: other weights may join otherwise."""
    told = "\n".join(f"{name}={value!r}" for name, value in sorted(weights.items()))
    return hashlib.sha256(told.encode()).hexdigest()


def clock() -> dt.datetime:
    """SOURCE_DATE_EPOCH where it is set, else now, in whole seconds of UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ClockError(f"SOURCE_DATE_EPOCH is no number of seconds since 1970: {epoch!r}") from None
    return moment.replace(microsecond=0)


def _summary(note: Note, sources: Sources, rounds: Sequence[Round]) -> Line:
    """The source summary statement: how many, how dated, how graded, what was copied."""
    cited = sources.sources()
    if not cited:
        return (Run("Source summary statement: no article is cited."),)
    language = note.options.language
    inferred = [item.key for item in cited if item.published and item.published_how.startswith("inferred")]
    undated = [item.key for item in cited if not item.published]
    copied = sorted({link.article for item in rounds for link in item.links if link.copy_of is not None})
    parts = [f"{count(len(cited), language)} article{'' if len(cited) == 1 else 's'}"]
    if inferred:
        parts.append(f"{count(len(inferred), language)} with the date inferred from the text ({listed(inferred)})")
    if undated:
        parts.append(f"{count(len(undated), language)} without a date ({listed(undated)})")
    if copied:
        keys = [item.key for item in cited if item.article in copied]
        parts.append(f"copied wording in {listed(keys)} counted once")
    graded = sum(item.grade != "F" for item in cited)
    parts.append(
        "none graded by an officer (F: reliability not judged)"
        if not graded
        else f"{count(graded, language)} graded by an officer"
    )
    return (Run(f"Source summary statement: {'; '.join(parts)}."),)
