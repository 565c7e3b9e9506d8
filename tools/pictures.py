"""Draw every screen of the reader on the sample corpus as SVG into docs/pictures/.

    python tools/pictures.py [NAME …]

A picture is a name, a size and the keys that lead to it. Nothing is drawn by hand: a picture shows what there is.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
FONTS = "Fira Code, Cascadia Code, DejaVu Sans Mono, Menlo, Consolas, monospace"


@dataclass(frozen=True)
class Picture:
    """One picture: its file's name, the terminal's size, the keys pressed, the theme."""

    name: str
    keys: Sequence[str] = ()
    size: tuple[int, int] = (120, 36)
    theme: str = "textual-dark"


PICTURES = (
    Picture("reader", ("slash", *"onal moscow", "enter"), (132, 38)),
    Picture("light", ("slash", *"onal moscow", "enter"), (132, 38), "textual-light"),
    Picture("text", ("2", "n", "n", "n", "z")),
    Picture("lookup", ("slash", *"onal mos")),
    Picture("why", ("slash", *"r:onal moscow", "enter", "w")),
    Picture("filter", ("4", "f", *"who:onal status:held")),
    Picture("hints", ("2", "semicolon")),
    Picture("note", ("4", "space", "space", "e")),
    Picture("keys", ("question_mark",)),
    Picture("timeline", ("t",)),
    Picture("round", ("slash", *"r:onal moscow", "enter", "i")),
    Picture("person", ("3", "j", "i")),
    Picture("pairs", ("P",)),
    Picture("fate", ("B",)),
    Picture("disagreements", ("D",)),
    Picture("series", ("S",)),
    Picture("date", ("4", "j", "j", "d")),
    Picture("small", ("4", "j", "enter"), (80, 24)),
)


async def draw(pictures: Iterable[Picture], home: Path) -> list[Path]:
    """Draw pictures and return their files."""
    from briefing.library import Library

    library = Library(
        [ROOT / "corpus"],
        jobs=1,
        cache=home / "cache",
        state=home / "state.sqlite",
        decisions=home / "decisions.yaml",
    )
    library.refresh()
    try:
        return [await _draw(picture, library) for picture in pictures]
    finally:
        library.close()


async def _draw(picture: Picture, library: object) -> Path:
    from briefing.reader.app import Reader
    from briefing.reader.memory import Memory, Settings

    settings = Settings(theme=picture.theme, tour=False)
    reader = Reader(library, settings, Memory(), refresh=False)  # type: ignore[arg-type]
    async with reader.run_test(size=picture.size) as pilot:
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            if key == "enter" or key == picture.keys[-1]:
                await _settled(pilot, reader)
        await _settled(pilot, reader)
        svg = reader.export_screenshot(title="briefing", simplify=True)
    path = FOLDER / f"{picture.name}.svg"
    path.write_text(_offline(svg), encoding="utf-8")
    return path


async def _settled(pilot: object, reader: object) -> None:
    """Wait until no lookup, preview or note is on its way."""
    for _ in range(100):
        await asyncio.sleep(0.02)
        await pilot.pause()  # type: ignore[attr-defined]
        if not any(worker.is_running for worker in reader.workers):  # type: ignore[attr-defined]
            break
    await pilot.pause()  # type: ignore[attr-defined]


def _offline(svg: str) -> str:
    """Without fonts from the net, and with the same bytes for the same picture."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    return "\n".join(line.rstrip() for line in svg.replace("Fira Code", FONTS).split("\n")) + "\n"


def main() -> int:
    """Draw all pictures, or those that are named."""
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1600300800")
    sys.path.insert(0, str(ROOT))
    wanted = [picture for picture in PICTURES if not sys.argv[1:] or picture.name in sys.argv[1:]]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        for path in asyncio.run(draw(wanted, Path(name))):
            print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
