"""What a user may set, told once: types, defaults and the words of the reference. Every key is optional."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Grade = Literal["A", "B", "C", "D", "E", "F"]
Pane = Literal["articles", "text", "entities", "rounds"]
PerCent = Annotated[int, Meta(ge=0, le=100)]
# Looks at one entry of a mapping whose names only a higher layer knows: (dotted name, value); raises ``ValueError``.
Check = Callable[[str, Any], None]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the groups of keys."""


class Panes(Settings, frozen=True, kw_only=True):
    """How the four panes share the screen."""

    articles: Annotated[PerCent, Meta(description="Width of the list of articles, in per cent of the screen.")] = 26
    entities: Annotated[
        PerCent, Meta(description="Width of the column of entities and rounds, in per cent; the text takes the rest.")
    ] = 34
    rounds: Annotated[
        PerCent, Meta(description="Height of the rounds, in per cent of their column; the entities take the rest.")
    ] = 55
    shown: Annotated[tuple[Pane, ...], Meta(description="The panes that are open at the start.")] = (
        "articles",
        "text",
        "entities",
        "rounds",
    )


class Keys(Settings, frozen=True, kw_only=True):
    """The keys of the reader."""

    preset: Annotated[Literal["vim", "less"], Meta(description="The set of keys to start from.")] = "vim"
    actions: Annotated[
        dict[str, str | tuple[str, ...]],
        Meta(
            description="Action: its key, or a list of keys; an empty list takes its keys away. `?` lists the actions."
        ),
    ] = {}


class NoteSettings(Settings, frozen=True, kw_only=True):
    """The exported note."""

    profile: Annotated[
        Literal["portable", "pandoc"],
        Meta(description="The Markdown to write: footnotes and pipe tables, or pandoc's citations."),
    ] = "portable"
    title: Annotated[str | None, Meta(description="Title; made from the rounds where it is not set.")] = None
    author: Annotated[str | None, Meta(description="Who signs the note.")] = None
    classification: Annotated[str | None, Meta(description="Marking at the head of the note.")] = None
    purpose: Annotated[str | None, Meta(description="One sentence on what the note is for.")] = None
    sections: Annotated[
        tuple[str, ...] | None, Meta(description="Sections in their order; all of them where it is not set.")
    ] = None
    quote_words: Annotated[int, Meta(ge=5, description="Longest quote, in words.")] = 45
    folder: Annotated[Path | None, Meta(description="Where notes are written; the working folder if not set.")] = None


class Declared(Settings, frozen=True, kw_only=True):
    """Every key of ``config.yaml``."""

    corpora: Annotated[tuple[Path, ...], Meta(description="Files and folders to open when no --corpus is given.")] = ()
    watch: Annotated[
        tuple[str, ...], Meta(description="People, organizations and places to mark and to list first.")
    ] = ()
    aliases: Annotated[
        dict[str, tuple[str, ...]],
        Meta(description="Name: the other spellings of it. Outranks what is computed, not what you decided."),
    ] = {}
    views: Annotated[dict[str, str], Meta(description="Name: a query that is kept under it.")] = {}
    theme: Annotated[
        str, Meta(description="auto (follow the terminal), dark, light, or the name of a Textual theme.")
    ] = "auto"
    panes: Annotated[Panes, Meta(description="How the panes share the screen.")] = Panes()
    keys: Annotated[Keys, Meta(description="The keys of the reader.")] = Keys()
    note: Annotated[NoteSettings, Meta(description="The exported note.")] = NoteSettings()
    grades: Annotated[
        dict[str, Grade],
        Meta(description="Outlet: its reliability on the Admiralty scale, A (reliable) to F (cannot be judged)."),
    ] = {}
    weights: Annotated[
        dict[str, Any],
        Meta(description="Weights of the linker in bits that differ from the shipped ones, by dotted name."),
    ] = {}
    jobs: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="Processes for indexing; one for each core if not set.")
    ] = None
    index: Annotated[
        Path | None, Meta(description="Folder of the index; the user's cache folder if not set. May be deleted.")
    ] = None
    decisions: Annotated[
        Path | None, Meta(description="File of your decisions; decisions.yaml beside this file if not set.")
    ] = None


class Config(Declared, frozen=True, kw_only=True):
    """The configuration with absolute paths; ``file`` is where it was read from, ``folder`` what it stands for."""

    file: Path | None = None
    folder: Path = Path()

    @property
    def decisions_file(self) -> Path:
        """Where decisions are kept."""
        return self.decisions or self.folder / "decisions.yaml"
