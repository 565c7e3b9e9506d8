"""Folders and files → stamps: what there is to read, without reading it."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from briefing.ingest import formats
from briefing.model import Problem

# Files that tell about a folder and are no articles; matched without regard to case and ending.
_ABOUT = frozenset({"readme", "license", "licence", "copying", "contributing", "changelog"})


class FileStamp(msgspec.Struct, frozen=True, kw_only=True):
    """A file as it stood when the folder was read; equal stamps mean that nothing changed.

    ``path`` is where to open it, ``name`` the path below its corpus folder with "/" between (article ids come from it),
    ``size`` is in bytes, ``mtime_ns`` in nanoseconds since 1970. A stamp with a ``problem`` stands for a path that
    cannot be read or a folder without articles: ``read_file`` returns the problem and nothing else.
    """

    path: str
    name: str
    size: int = 0
    mtime_ns: int = 0
    problem: Problem | None = None


def scan(paths: Iterable[Path | str]) -> list[FileStamp]:
    """The readable files of ``paths`` (files, and folders with all below them), each once, in a fixed order.

    Hidden files, README and its like, and formats unknown here are left out of folders; the latter are told in one
    problem a folder. A file that is named itself is always read. Loops of links are cut. Never raises for a path.
    """
    seen: set[tuple[int, int]] = set()
    out: list[FileStamp] = []
    for path in paths:
        out.extend(_scan_one(Path(path), seen))
    return out


def _scan_one(path: Path, seen: set[tuple[int, int]]) -> Iterator[FileStamp]:
    try:
        status = path.stat()
    except OSError as error:
        yield _told(path, "missing", f"cannot be opened ({_reason(error)}): check the path")
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _Folder(path, seen).stamps((status.st_dev, status.st_ino))
    elif not stat.S_ISREG(status.st_mode):
        yield _told(path, "unreadable", "is no regular file: name a file or a folder")
    elif (status.st_dev, status.st_ino) not in seen:
        seen.add((status.st_dev, status.st_ino))
        yield _stamp(str(path), path.name, status)


class _Folder:
    """Walks one corpus folder.

    ``left`` counts the endings that were left out, ``outside`` names the links that lead out of the folder.
    """

    def __init__(self, root: Path, seen: set[tuple[int, int]]) -> None:
        self.root = root
        self.seen = seen
        self.left: Counter[str] = Counter()
        self.outside: list[str] = []

    def stamps(self, identity: tuple[int, int]) -> Iterator[FileStamp]:
        found, known = False, " ".join(formats.endings())
        for stamp in self._walk(str(self.root), "", frozenset([identity])):
            found = True
            yield stamp
        if self.outside:
            more = f" and {len(self.outside) - 1} more" if len(self.outside) > 1 else ""
            yield _told(
                self.root,
                "linked",
                f"the link {self.outside[0]}{more} leads out of the folder and was followed: "
                "remove it if that was not meant",
            )
        if self.left:
            kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(self.left.items()))
            extras = sorted({formats.extras()[ending] for ending in self.left if ending in formats.extras()})
            hint = f"; pip install 'briefing[{','.join(extras)}]' reads more" if extras else ""
            yield _told(self.root, "unsupported", f"files left out: {kinds} (formats read: {known}{hint})")
        elif not found:
            yield _told(self.root, "empty_folder", f"holds no articles: put {known} files in it")

    def _walk(self, folder: str, below: str, above: frozenset[tuple[int, int]]) -> Iterator[FileStamp]:
        """``above`` holds the folders on the way down: a link back to one of them is a loop."""
        try:
            with os.scandir(folder) as entries:
                ordered = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield _told(folder, "unreadable", f"cannot be listed ({_reason(error)})")
            return
        for entry in ordered:
            if not entry.name.startswith("."):
                yield from self._entry(entry, below + entry.name, above)

    def _entry(self, entry: os.DirEntry[str], name: str, above: frozenset[tuple[int, int]]) -> Iterator[FileStamp]:
        try:
            status = entry.stat()
        except OSError as error:
            if formats.ending_of(entry.name):
                yield _told(entry.path, "unreadable", f"cannot be opened ({_reason(error)})")
            return
        identity = (status.st_dev, status.st_ino)
        if stat.S_ISDIR(status.st_mode):
            if identity not in above:
                self._notice(entry, name)
                yield from self._walk(entry.path, name + "/", above | {identity})
        elif stat.S_ISREG(status.st_mode) and identity not in self.seen:
            if entry.name.lower().partition(".")[0] in _ABOUT or entry.name.endswith("~"):
                return
            if not formats.ending_of(entry.name):
                self.left[_ending(entry.name) or "without ending"] += 1
                return
            self.seen.add(identity)
            self._notice(entry, name)
            yield _stamp(entry.path, name, status)

    def _notice(self, entry: os.DirEntry[str], name: str) -> None:
        """Remember a link that leads out of the folder."""
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(self.root.resolve()):
            self.outside.append(name)


def _ending(name: str) -> str:
    """The ending of a file name as it is shown: short, and nothing that a terminal would act on."""
    ending = name.rpartition(".")[2].lower() if "." in name[1:] else ""
    return f".{ending}" if ending.isalnum() and len(ending) < 12 else ""


def _stamp(path: str, name: str, status: os.stat_result) -> FileStamp:
    try:
        path.encode()
    except UnicodeEncodeError:
        return _told(path, "file_name", "has a name that is not UTF-8: rename the file")
    return FileStamp(path=path, name=name, size=status.st_size, mtime_ns=status.st_mtime_ns)


def _told(path: Path | str, code: str, message: str) -> FileStamp:
    shown = str(path).encode("utf-8", "replace").decode()
    return FileStamp(path=shown, name=shown, problem=Problem(code=code, message=message, path=shown))


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
