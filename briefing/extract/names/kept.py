"""What takes long to make out of packages and lexicon files, kept in the user's cache folder for the next process.

A file that is damaged, or was made from something else, is made anew; one that cannot be written is done without.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

import msgspec

_T = TypeVar("_T")
_CODE = Path(__file__).parent
_MARK = 16  # bytes before the content, which tell what it was made from


def kept(name: str, kind: type[_T], build: Callable[[], _T], packages: Sequence[str], files: Sequence[Path]) -> _T:
    """The value of ``build``, or the one kept while ``packages``, ``files`` and the code beside this are the same."""
    path = _folder() / f"{name}.msgpack"
    mark = _mark(packages, files)
    with contextlib.suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
        content = path.read_bytes()
        if content[:_MARK] == mark:
            return msgspec.msgpack.decode(memoryview(content)[_MARK:], type=kind)
    value = build()
    with contextlib.suppress(OSError):
        _write(path, mark + msgspec.msgpack.encode(value))
    return value


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("briefing", appauthor=False) / "names"


def _mark(packages: Sequence[str], files: Sequence[Path]) -> bytes:
    digest = hashlib.blake2b(digest_size=_MARK)
    for package in packages:
        with contextlib.suppress(PackageNotFoundError):
            digest.update(f"{package} {version(package)}\n".encode())
    for path in (*files, *sorted(_CODE.glob("*.py"))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.digest()


def _write(path: Path, content: bytes) -> None:
    """Put the file in place as a whole: other processes read it, or write the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).replace(path)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
