"""Which format a file name asks for, and writing it: whole or not at all, and never over a file unasked."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path

import msgspec

from briefing.note import markdown
from briefing.note.model import Note

_Renderer = Callable[[Note], str]


def _profile(name: str) -> _Renderer:
    return lambda note: markdown.render(markdown.in_profile(note, name))


def _html(note: Note) -> str:
    from briefing.note import web

    return web.render(note)


def _csv(note: Note) -> str:
    from briefing.note import sheet

    return sheet.render(note)


def _ics(note: Note) -> str:
    from briefing.note import agenda

    return agenda.render(note)


def _jsonld(note: Note) -> str:
    from briefing.note import linked

    return linked.render(note)


def _timeline(note: Note) -> str:
    from briefing.note import timeline

    return timeline.render(note)


def _svg(note: Note) -> str:
    from briefing.note import svg

    return svg.render(note)


def _csl(note: Note) -> str:
    from briefing.note import references

    return references.csl(note)


def _bibtex(note: Note) -> str:
    from briefing.note import references

    return references.bibtex(note)


def _json(note: Note) -> str:
    return msgspec.json.format(msgspec.json.encode(note), indent=2).decode() + "\n"


RENDERERS: dict[str, _Renderer] = {
    "portable": _profile("portable"),
    "pandoc": _profile("pandoc"),
    "html": _html,
    "csv": _csv,
    "ics": _ics,
    "jsonld": _jsonld,
    "timeline": _timeline,
    "svg": _svg,
    "csl": _csl,
    "bibtex": _bibtex,
    "json": _json,
}
# Longest ending first: "x.csl.json" is a reference list, not the note as JSON.
ENDINGS = {
    ".timeline.json": "timeline",
    ".csl.json": "csl",
    ".markdown": "markdown",
    ".jsonld": "jsonld",
    ".html": "html",
    ".json": "json",
    ".htm": "html",
    ".csv": "csv",
    ".ics": "ics",
    ".svg": "svg",
    ".bib": "bibtex",
    ".md": "markdown",
}


class FormatError(ValueError):
    """No format has this name or ending; the message lists those there are."""


def render(note: Note, profile: str | None = None) -> str:
    """The note in the format ``profile`` (a key of ``RENDERERS``; by default the Markdown profile of its options)."""
    wanted = profile or note.options.profile
    if wanted not in RENDERERS:
        raise FormatError(f"no note format {wanted!r}: use one of {', '.join(RENDERERS)}")
    return RENDERERS[wanted](note)


def format_of(path: Path, note: Note) -> str:
    """The format that the ending of ``path`` asks for; raises ``FormatError`` for an unknown one."""
    name = path.name.lower()
    for ending, found in ENDINGS.items():
        if name.endswith(ending):
            return note.options.profile if found == "markdown" else found
    raise FormatError(f"{path.name}: no note format has this ending; use one of {', '.join(sorted(ENDINGS))}")


def write(note: Note, path: Path, overwrite: bool = False) -> tuple[Path, ...]:
    """Write the note in the format of the ending of ``path``, and give the files written.

    The ``pandoc`` profile brings its reference list ``<name>.csl.json`` along. Raises ``FileExistsError`` where a file
    is there and ``overwrite`` was not asked, ``FormatError`` for an unknown ending, ``OSError`` where it cannot write.
    """
    wanted = format_of(path, note)
    if not path.parent.is_dir():
        raise FileNotFoundError(
            errno.ENOENT, "no such folder; make it first, or choose another place", str(path.parent)
        )
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder; choose another name", str(path))
    files = {path: ""}
    if wanted == "pandoc":
        beside = path.with_name(f"{path.stem}.csl.json")
        files = {beside: render(note, "csl"), path: markdown.render(markdown.in_profile(note, "pandoc"), beside.name)}
    else:
        files[path] = render(note, wanted)
    if not overwrite:
        for file in files:
            if os.path.lexists(file):
                raise _taken(file)
    for file, text in files.items():
        _write(file, text.encode("utf-8"), overwrite)
    return tuple(sorted(files))


def save(text: str, path: Path, overwrite: bool = False) -> None:
    """Write a text that is no note; raises as ``write`` does."""
    if not overwrite and os.path.lexists(path):
        raise _taken(path)
    _write(path, text.encode("utf-8"), overwrite)


def _write(path: Path, data: bytes, overwrite: bool) -> None:
    """Write beside ``path`` first, so that a kill at any moment leaves the old file or the new one, never half."""
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            beside.replace(path)
        else:
            _put(beside, path, data)
    except OSError as error:
        error.filename = str(path)  # the user knows no other name
        raise
    finally:
        beside.unlink(missing_ok=True)


def _taken(path: Path) -> FileExistsError:
    return FileExistsError(errno.EEXIST, "is there already; choose another name, or ask to write over it", str(path))


def _put(beside: Path, path: Path, data: bytes) -> None:
    """Give the file its name unless another has taken it in between."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:  # a file system without hard links
        with path.open("xb") as file:
            file.write(data)
