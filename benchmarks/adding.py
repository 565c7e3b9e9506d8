"""What one more article costs in an index of many: rounds it concerns, names of all, against joining everything.

    python benchmarks/adding.py [--articles 1000 10000 50000]

The articles are made by rule (``join.py``: some four meetings each) and put into the index without reading files, so
that only joining is measured. CPU seconds.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.join import extractions
from briefing.library import stepping
from briefing.library.joining import Joiner, whole
from briefing.model import Article, EntityMention, Extraction
from briefing.store.index import Index
from briefing.store.intake import Findings, ReadFile, enter, findings_of

_MORE = 5
_PART = 500


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000, 50_000])
    for count in parser.parse_args().articles:
        with tempfile.TemporaryDirectory() as scratch:
            _measure(Path(scratch), count)


def _measure(folder: Path, count: int) -> None:
    index = Index.open([folder / "corpus"], folder / "cache")
    made = [extraction for extraction, _ in islice(extractions(), count + _MORE)]
    for first in range(0, count, _PART):
        _put(index, f"part-{first}", made[first : min(first + _PART, count)])
    index.articles.settle()
    joiner = Joiner({}, {})
    begun = time.process_time()
    whole(index, joiner, ())
    all_at_once = time.process_time() - begun
    index.set(basis=joiner.basis(index))
    spent: dict[str, list[float]] = {"rounds": [], "names": []}
    for extraction in made[count:]:
        _put(index, extraction.article, [extraction])
        index.articles.settle()
        begun = time.process_time()
        change = stepping.change(index, joiner, (), 1.0)
        assert change is not None
        stepping.step(index, joiner, change)
        between = time.process_time()
        stepping.name(index, joiner, ())
        spent["rounds"].append(between - begun)
        spent["names"].append(time.process_time() - between)
    rounds, names = statistics.median(spent["rounds"]), statistics.median(spent["names"])
    told = sum(len(one.meetings) for one in made)
    print(
        f"{count:>7,} articles, {told:>7,} mentions, {len(index.findings.listing('rounds')):>6,} rounds: all "
        f"{all_at_once:6.2f} s; one more: rounds {rounds:.3f} s ({rounds / all_at_once:.2%}), "
        f"names {names:.3f} s ({names / all_at_once:.2%})"
    )
    index.close()


def _put(index: Index, name: str, made: Sequence[Extraction]) -> None:
    pairs = [_named(extraction) for extraction in made]
    file = ReadFile(
        path=name,
        size=1,
        modified=1,
        digest=b"made",
        entries=tuple(enter(article, found) for article, found in pairs),
    )
    index.articles.put([file], {})


def _named(extraction: Extraction) -> tuple[Article, Findings]:
    """The article of an extraction, in which the people of the meetings are named."""
    who = sorted({person.name for meeting in extraction.meetings for person in meeting.participants})
    names = tuple(
        EntityMention(start=20 * at, end=20 * at + len(name), text=name, kind="person", name=name)
        for at, name in enumerate(who)
    )
    meetings = tuple(
        msgspec.structs.replace(
            meeting,
            participants=tuple(
                msgspec.structs.replace(person, mention=who.index(person.name)) for person in meeting.participants
            ),
        )
        for meeting in extraction.meetings
    )
    key = extraction.article
    text = f"{key} " + " ".join(meeting.text for meeting in meetings)
    digest = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    article = Article(id=key, path=key, text=text, title=key, digest=digest, published=extraction.published)
    return article, findings_of(article, msgspec.structs.replace(extraction, names=names, meetings=meetings))


if __name__ == "__main__":
    main()
