"""The file of rulings: readable, mergeable in git, and never rewritten as a whole.

Each ruling is one entry of a YAML list. New ones are appended and one that is taken back gets a line of its own, so
what a person wrote into the file by hand stays as it is. Every line ends with its entry's id as a comment: two people's
entries have no line in common, so a merge (``decisions.yaml merge=union`` in .gitattributes) can not mix them up, and a
file with conflict markers left in it still reads as both sides. Writing goes through a lock, a re-read, a new file,
``fsync`` and a rename: a crash leaves the old file or the new one, and two instances lose nothing to each other.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import getpass
import json
import os
import re
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import msgspec

from briefing.link.facts import digest
from briefing.model import Anchor, Decision, Problem, Verdict

_HEADER = (
    "# Rulings on meetings. One entry a ruling; entries may be removed, reordered and merged, and their notes edited.\n"
)
_MARKERS = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$")
_SUBJECTS = ("round", "mention", "article", "entity", "time")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_RETRIES = 20
_APART = dt.timedelta(milliseconds=1)  # of two rulings the later counts, so no two are made at one time


class DecisionsError(Exception):
    """The file can not be read or written; one line that says why and what to do."""


class Decisions:
    """The rulings of one file; reading follows what others write to it."""

    def __init__(self, path: Path) -> None:
        """``path`` need not exist yet; its folder is made when the first ruling is written."""
        self.path = path
        self._seen: tuple[int, int, int] | None = None
        self._decisions: list[Decision] = []
        self._problems: list[Problem] = []

    def all(self) -> list[Decision]:
        """Every ruling, oldest first, also those taken back; raises ``DecisionsError`` where the file is unreadable."""
        self._refresh()
        return list(self._decisions)

    def in_force(self) -> list[Decision]:
        """The rulings that were not taken back, oldest first."""
        return [one for one in self.all() if one.undone is None]

    def problems(self) -> list[Problem]:
        """Entries that could not be read, with line and reason; they stay in the file."""
        self._refresh()
        return list(self._problems)

    def add(self, *decisions: Decision) -> list[Decision]:
        """Write rulings down; each gets an id, the time and the user's name where it has none."""
        now = dt.datetime.now(dt.UTC)
        now = now.replace(microsecond=now.microsecond // 1000 * 1000)
        made = [
            msgspec.structs.replace(
                one,
                id=one.id or f"d-{secrets.token_hex(4)}",
                made=one.made or now + number * _APART,
                user=one.user or _user(),
            )
            for number, one in enumerate(decisions)
        ]
        with self._locked() as text:
            body = _without_markers(text) or _HEADER
            if not body.endswith("\n"):
                body += "\n"
            self._replace(body + "".join(map(_entry, made)))
        return made

    def undo(self, decision_id: str | None = None) -> Decision | None:
        """Take back one ruling (None: the last in force); it stays in the file. None where there is none."""
        with self._locked() as text:
            body = _without_markers(text)
            live = [one for one in _parse(body)[0] if one.undone is None]
            found = next((one for one in reversed(live) if decision_id in (None, one.id)), None)
            if found is None:
                return None
            undone = dt.datetime.now(dt.UTC).replace(microsecond=0)
            self._replace(_with_line(body, found.id, f"undone: {undone.isoformat()}"))
        return msgspec.structs.replace(found, undone=undone)

    def _refresh(self) -> None:
        try:
            status = self.path.stat()
            seen = (status.st_mtime_ns, status.st_size, status.st_ino)
            if seen == self._seen:
                return
            text = self.path.read_bytes().decode("utf-8-sig", "replace")
        except FileNotFoundError:
            seen, text = (0, 0, 0), ""
        except OSError as error:
            raise DecisionsError(f"{self.path}: cannot read the rulings: {error.strerror}; make it readable") from None
        self._decisions, problems = _parse(_without_markers(text))
        self._problems = [msgspec.structs.replace(problem, path=str(self.path)) for problem in problems]
        if any(_MARKERS.match(line) for line in text.splitlines()):
            self._problems.append(_conflict(str(self.path)))
        self._seen = seen

    @contextmanager
    def _locked(self) -> Iterator[str]:
        """The file's text, while no one else may write it."""
        try:
            path = self.path.resolve()
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = self._open_current(path)
        except OSError as error:
            raise DecisionsError(f"{self.path}: cannot write the ruling: {error.strerror or error}") from None
        try:
            with path.open("rb") as file:
                yield file.read().decode("utf-8-sig", "surrogateescape")
        finally:
            os.close(handle)
            self._seen = None

    @staticmethod
    def _open_current(path: Path) -> int:
        """A locked handle of the file that ``path`` names now, not of one that was renamed over meanwhile."""
        for _ in range(_RETRIES):
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                if os.fstat(handle).st_ino == path.stat().st_ino:
                    return handle
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)
        raise OSError(0, "another program keeps replacing it; try again")

    def _replace(self, text: str) -> None:
        path = self.path.resolve()
        try:
            mode = path.stat().st_mode & 0o777
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(text.encode("utf-8", "surrogateescape"))
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).chmod(mode)
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            _sync_folder(path.parent)
        except OSError as error:
            raise DecisionsError(f"{self.path}: cannot write the ruling: {error.strerror or error}") from None


def _sync_folder(folder: Path) -> None:
    """So that the rename itself survives a power cut; some file systems do not offer it."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _without_markers(text: str) -> str:
    """The text with what a merge left in it taken as both sides."""
    if "<<<<<<<" not in text:
        return text
    return "".join(line for line in text.splitlines(keepends=True) if not _MARKERS.match(line.rstrip("\r\n")))


def _with_line(text: str, decision_id: str, line: str) -> str:
    """The text with ``line`` as the second of the entry ``decision_id``."""
    head = re.compile(rf"^- id:\s*[\"']?{re.escape(decision_id)}[\"']?\s*(?:#.*)?$")
    lines = text.splitlines(keepends=True)
    for index, existing in enumerate(lines):
        if head.match(existing.rstrip("\r\n")):
            ending = "\r\n" if existing.endswith("\r\n") else "\n"
            if not existing.endswith("\n"):
                lines[index] += ending
            lines.insert(index + 1, f"  {line}  # {decision_id}{ending}")
            return "".join(lines)
    raise DecisionsError(f"the entry {decision_id} does not begin with its id; add `undone: <time>` to it by hand")


def _entry(decision: Decision) -> str:
    """One ruling as an entry of the list."""
    lines = [f"- id: {decision.id}", f"  ruling: {decision.verdict}", f"  about: {decision.subject}"]
    for name, value in (("field", decision.field), ("value", decision.value)):
        if value is not None:
            lines.append(f"  {name}: {_quoted(value)}")
    lines.append(f"  by: {_quoted(decision.user)}")
    lines.append(f"  made: {decision.made.isoformat() if decision.made else ''}")
    lines.append(f"  note: {_quoted(decision.note)}")
    if decision.undone:
        lines.append(f"  undone: {decision.undone.isoformat()}")
    lines.append("  quotes:")
    for anchor in decision.anchors:
        lines += _anchor(anchor)
    return "\n".join([lines[0], *(f"{line}  # {decision.id}" for line in lines[1:])]) + "\n"


def _anchor(anchor: Anchor) -> list[str]:
    lines = [f"    - text: {_quoted(anchor.quote)}"]
    for name, value in (("mark", anchor.mark), ("before", anchor.prefix), ("after", anchor.suffix)):
        if value:
            lines.append(f"      {name}: {_quoted(value)}")
    if anchor.article is not None:
        lines.append(f"      article: {_quoted(anchor.article)}")
    if anchor.start is not None:
        lines.append(f"      start: {anchor.start}")
    return lines


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar on one line."""
    plain = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", plain)


def _parse(text: str) -> tuple[list[Decision], list[Problem]]:
    """The readable entries in order of time, each id once, and what is wrong with the others."""
    import yaml  # only where there are rulings: opening a corpus without any need not pay for it

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Decision] = {}
    problems: list[Problem] = []
    for line, block in _blocks(text):
        try:
            decision = _decision(yaml.load(block, loader))
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            problems.append(_broken(line + (mark.line if mark else 0), getattr(error, "problem", None) or "not YAML"))
            continue
        except ValueError as error:
            problems.append(_broken(line, str(error)))
            continue
        known = found.get(decision.id)
        if known is None or known.undone is None:
            found[decision.id] = decision
    return sorted(found.values(), key=_made), problems


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """First line (from 1) and text of each entry: a line that begins with a dash and what follows it."""
    block: list[str] = []
    first = 1
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.startswith("-") and not line.startswith("---"):
            if any(part.strip() and not part.lstrip().startswith("#") for part in block):
                yield first, "".join(block)
            block, first = [], number
        if block or line.strip():
            block.append(line)
    if any(part.strip() and not part.lstrip().startswith("#") for part in block):
        yield first, "".join(block)


def _decision(raw: Any) -> Decision:
    entry = raw[0] if isinstance(raw, list) and len(raw) == 1 else raw
    if not isinstance(entry, dict):
        raise ValueError("an entry is a list item with id, ruling, about and quotes")
    quotes = entry.get("quotes") or []
    if not isinstance(quotes, list) or not all(isinstance(quote, dict) for quote in quotes):
        raise ValueError("quotes is a list of entries with text")
    return Decision(
        id=_text(entry, "id", required=True),
        subject=_choice(entry, "about", _SUBJECTS),  # type: ignore[arg-type]
        verdict=_choice(entry, "ruling", get_args(Verdict)),  # type: ignore[arg-type]
        anchors=tuple(_read_anchor(quote) for quote in quotes),
        field=_text(entry, "field") or None,
        value=_text(entry, "value") or None,
        note=_text(entry, "note"),
        user=_text(entry, "by"),
        made=_time(entry, "made"),
        undone=_time(entry, "undone"),
    )


def _read_anchor(quote: dict[Any, Any]) -> Anchor:
    text = _text(quote, "text", required=True)
    start = quote.get("start")
    return Anchor(
        quote=text,
        digest=digest(text),
        prefix=_text(quote, "before"),
        suffix=_text(quote, "after"),
        mark=_text(quote, "mark"),
        article=_text(quote, "article") or None,
        start=start if isinstance(start, int) else None,
    )


def _text(entry: dict[Any, Any], name: str, *, required: bool = False) -> str:
    value = entry.get(name)
    if isinstance(value, dict | list) or (required and value in (None, "")):
        raise ValueError(f"{name} must be text")
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(value)


def _choice(entry: dict[Any, Any], name: str, choices: Sequence[str]) -> str:
    value = entry.get(name)
    if value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}")
    return str(value)


def _time(entry: dict[Any, Any], name: str) -> dt.datetime | None:
    value = entry.get(name)
    if value in (None, ""):
        return None
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        value = dt.datetime(value.year, value.month, value.day)
    if not isinstance(value, dt.datetime):
        raise ValueError(f"{name} must be a time like 2020-02-18T09:30:00+00:00")
    return value if value.tzinfo else value.replace(tzinfo=dt.UTC)


def _made(decision: Decision) -> dt.datetime:
    """Sort key; rulings of one second stay in the order of the file."""
    return decision.made or dt.datetime.min.replace(tzinfo=dt.UTC)


def _broken(line: int, reason: str) -> Problem:
    plain = " ".join(reason.split())
    message = f"an entry could not be read and is not in force: {plain}; correct or remove it"
    return Problem(code="decision_broken", message=message, line=line)


def _conflict(path: str) -> Problem:
    message = "the file has merge conflict markers; both sides are taken, the next ruling removes the markers"
    return Problem(code="decision_conflict", message=message, path=path)
