"""What an index was made with: it is made anew, in whole or in part, when that changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import briefing

_PACKAGE = Path(briefing.__file__).parent
_SHAPE = (
    "model.py",
    "folding.py",
    "link/facts.py",
    "link/naming/summaries.py",
    "store/articles.py",
    "store/findings.py",
    "store/codec.py",
    "store/intake.py",
)
_EXTRACTION = ("ingest", "extract", "lexicon")
_JOINING = ("link", "library", "lexicon")


@cache
def shape() -> str:
    """Digest of the record types and tables: an index of another shape cannot be read."""
    schema = sorted((_PACKAGE / "store" / "schema").glob("*.sql"))
    return _digest([*(_PACKAGE / name for name in _SHAPE), *schema])


@cache
def extraction() -> str:
    """Digest of the rules and words that findings rest on: articles read with others are read again."""
    return _digest(_files(_EXTRACTION))


@cache
def joining() -> str:
    """Digest of the rules and words that entities and rounds rest on."""
    return _digest(_files(_JOINING))


def stamp() -> str:
    """Sizes and times of all those files: while it is the same, none of the digests needs to be counted again."""
    digest = hashlib.blake2b(digest_size=16)
    for path in _files((*_EXTRACTION, "link", "library")):
        status = path.stat()
        digest.update(f"{path.relative_to(_PACKAGE)}:{status.st_size}:{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


@cache
def _files(folders: tuple[str, ...]) -> tuple[Path, ...]:
    found = (path for folder in folders for path in (_PACKAGE / folder).rglob("*"))
    return tuple(sorted(path for path in found if path.suffix in {".py", ".toml", ".txt"}))


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
