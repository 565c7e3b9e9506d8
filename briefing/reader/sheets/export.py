"""The note before it is written: a preview in every format, then a file that is never written over unasked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip

from briefing.model import Round
from briefing.reader.frame import Placement
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.sheets.prompt import Prompt
from briefing.reader.words import number

if TYPE_CHECKING:
    from briefing.note import Note
    from briefing.reader.app import Reader

FORMATS = {
    "portable": ".md",
    "pandoc": ".md",
    "html": ".html",
    "csv": ".csv",
    "ics": ".ics",
    "json": ".json",
}
MOST = 2000
LINES = 5000


def subject_of(reader: Reader) -> tuple[Sequence[Round], str]:
    """The rounds to write about, and the query they answer: those picked, the chosen one, or those listed."""
    from briefing.library import UnknownIdError

    if reader.picked:
        picked = []
        for key in reader.picked:
            try:
                picked.append(reader.library.round(key))
            except UnknownIdError:
                continue
        return picked, ""
    told = reader.desk.round()
    if told is not None:
        return [told], ""
    return list(reader.rounds.rows[:MOST]), reader.desk.filters.get("rounds", "")


class Export(Leaf):
    """The note on some rounds."""

    contexts: ClassVar[tuple[str, ...]] = ("export", "leaf", "sheet")
    placement: ClassVar[Placement] = "page"
    title = "Export"

    def __init__(self, rounds: Sequence[Round], query: str) -> None:
        """Nothing built yet."""
        super().__init__()
        self.rounds = rounds
        self.asked = query
        self.form = "portable"
        self.note: Note | None = None
        self.shown: str | None = None
        self.fault = ""

    def opened(self) -> None:
        """Build the note in a thread."""
        if self.note is None:
            self.run_worker(self._build(), exit_on_error=False)

    async def _build(self) -> None:
        try:
            self.note = await asyncio.to_thread(self._made)
            self.form = self.note.options.profile
            self.shown = await asyncio.to_thread(self._rendered)
        except Exception as error:  # told on the sheet: nothing is written
            self.fault = f"the note could not be made: {error}"
        self.rebuild()
        self._to_heading()

    def _to_heading(self) -> None:
        """Begin at the note's title: what stands before it is for programs."""
        titles = (number for number, item in enumerate(self.items) if item.parts and item.parts[0][0].startswith("# "))
        self.top = min(next(titles, 0), max(len(self.items) - self.room, 0))
        self.refresh()

    def _made(self) -> Note:
        from briefing.note import Options, build

        config = self.reader.settings.config
        if config is not None:
            from briefing.note.choices import options as chosen

            options = chosen(config)
        else:
            options = Options()
        return build(self.reader.library, self.rounds, query=self.asked, options=options)

    def _rendered(self) -> str:
        from briefing.note import render

        return render(self.note, self.form) if self.note is not None else ""

    def draw_head(self, _y: int) -> Strip:
        """What is written about, and in which format."""
        return self.heading(f"Note on {number(len(self.rounds), 'round')}", f"{self.form}")

    def build(self, width: int) -> Iterable[Item]:
        """The note as it would be written."""
        looks = self.looks
        if self.fault:
            yield from flowing(self.fault, width, looks.warn)
            return
        if self.shown is None:
            yield Item([("writing …", looks.dim)])
            return
        lines = self.shown.split("\n")
        for line in lines[:LINES]:
            style = looks.strong if line.startswith("#") else looks.plain
            yield from flowing(line, width, style)
        if len(lines) > LINES:
            yield Item([(f"… and {len(lines) - LINES:,} lines more in the file", looks.dim)])

    def next_format(self) -> None:
        """Show another format."""
        if self.note is None:
            return
        names = list(FORMATS)
        self.form = names[(names.index(self.form) + 1) % len(names)] if self.form in names else names[0]
        try:
            self.shown = self._rendered()
            self.fault = ""
        except ValueError as error:
            self.fault = str(error)
        self.top = 0
        self.rebuild()
        self._to_heading()

    def ask(self) -> None:
        """Ask for the file's name."""
        if self.note is None:
            return
        folder = getattr(getattr(self.reader.settings.config, "note", None), "folder", None)
        usual = Path(folder or "") / f"briefing-note{FORMATS.get(self.form, '.md')}"
        warned: list[Path] = []

        def done(name: str) -> str | None:
            if not name.strip():
                return "a name is needed"
            return self._write(Path(name.strip()).expanduser(), warned)

        self.reader.open(Prompt("write to", done, value=str(usual)))

    def _write(self, path: Path, warned: list[Path]) -> str | None:
        """Write; a file that is there needs a second ``enter``. Returns what is wrong, or None."""
        import msgspec

        from briefing.note import write

        assert self.note is not None
        note = self.note
        if self.form in ("portable", "pandoc") and note.options.profile != self.form:
            options = msgspec.structs.replace(note.options, profile=self.form)
            note = msgspec.structs.replace(note, options=options)
        try:
            written = write(note, path, overwrite=warned == [path])
        except FileExistsError:
            warned[:] = [path]
            return f"{path.name} is there already: enter again writes over it, another name keeps it"
        except (OSError, ValueError) as error:
            return getattr(error, "strerror", None) or str(error)
        self.reader.say(f"wrote {', '.join(str(item) for item in written)}")
        self.close()
        return None

    def open_here(self) -> None:
        """``enter`` writes."""
        self.ask()
