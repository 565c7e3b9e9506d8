"""Small corpora of our own, and a library of one, for the tests of store, library, lookup and command."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Protocol

from briefing.library import Library


class Closes(Protocol):
    """What holds files open."""

    def close(self) -> None:
        """Let go of them."""


OPENED: list[Closes] = []
"""What a test opened: closed when it ends (``conftest``), so that no run comes near the limit of open files."""


class Folder(tempfile.TemporaryDirectory[str]):
    """A folder that goes when the test ends."""

    def close(self) -> None:
        """Remove it."""
        self.cleanup()


TEXTS = {
    "a1": (
        "2021-03-02",
        "Envoys to meet in Vienna",
        "Austrian Foreign Minister Jürgen Öztan will meet Hungarian Foreign Minister Pál Kerekes in Vienna on March 9, "
        "the Austrian Foreign Ministry said Tuesday. The two ministers are to discuss trade.",
    ),
    "a2": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on March 9. "
        "Öztan said the talks on trade were useful.",
    ),
    "a3": (
        "2021-04-01",
        "A harvest festival",
        "Farmers near Graz brought in the first asparagus on Thursday. Nobody from abroad came.",
    ),
}


def write_corpus(folder: Path, texts: dict[str, tuple[str, str, str]] | None = None) -> Path:
    """Each text as a file with front matter."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (day, title, body) in (TEXTS if texts is None else texts).items():
        matter = f"---\ntitle: {title}\ndate: {day}\n---\n"
        (folder / f"{name}.md").write_text(f"{matter}\n{body}\n", encoding="utf-8")
    return folder


def open_corpus(corpus: Path, home: Path, **more: object) -> Library:
    """A library of ``corpus`` that keeps all it keeps below ``home``."""
    library = Library(
        [corpus],
        jobs=1,
        cache=home / "cache",
        state=home / "state.sqlite",
        decisions=home / "decisions.yaml",
        **more,  # type: ignore[arg-type]
    )
    OPENED.append(library)
    return library
