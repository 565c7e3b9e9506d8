"""Every action of the reader, once: what it is called, its keys, where it works, what help says of it.

Bindings, help, palette, the README's table and the ``keys`` of config.yaml all come from here. Nothing here draws, so
the command line can read it too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.reader.app import Reader

Run = Callable[..., object]

# One module a subject; a new one is named here and nowhere else.
MODULES = (
    "moving",
    "choosing",
    "finding",
    "joins",
    "correcting",
    "taking",
    "views",
    "notes",
    "pages",
    "boards",
    "naming",
    "timeline",
    "dates",
    "asof",
    "program",
)

GROUPS = ("Move", "Follow", "Find", "Joins", "Take out", "Views", "Program")

PRESETS = ("vim", "less")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    ``keys`` are the vim preset's, ``less`` those of the other preset where they differ. A key is Textual's name for it,
    or several separated by spaces that are typed one after the other ("g g"). ``where`` names contexts (a pane, "list",
    "text", a sheet, "any"); the nearest one wins. ``run`` takes the reader, and where ``count`` is set the number that
    was typed before the key (or None).
    """

    id: str
    group: str
    help: str
    keys: tuple[str, ...]
    where: tuple[str, ...]
    run: Run
    less: tuple[str, ...] | None = None
    count: bool = False
    palette: bool = True
    hint: str = ""

    def perform(self, reader: Reader, count: int | None) -> None:
        """Do it."""
        if self.count:
            self.run(reader, count)
        else:
            self.run(reader)

    def keys_in(self, preset: str) -> tuple[str, ...]:
        """The default keys in a preset."""
        return self.less if preset == "less" and self.less is not None else self.keys


_ACTIONS: dict[str, Action] = {}


def action(
    id: str,
    group: str,
    help: str,
    *,
    keys: str = "",
    less: str | None = None,
    where: str = "any",
    count: bool = False,
    palette: bool = True,
    hint: str = "",
) -> Callable[[Run], Run]:
    """Register a function as an action. ``keys`` are separated by commas, ``where`` by spaces.

    Raises ``ValueError`` for an id given twice or a group that help does not know.
    """

    def register(run: Run) -> Run:
        if id in _ACTIONS and _ACTIONS[id].run.__module__ != run.__module__:
            raise ValueError(f"action {id} is registered twice")
        if group not in GROUPS:
            raise ValueError(f"action {id}: no group {group!r}")
        _ACTIONS[id] = Action(
            id=id,
            group=group,
            help=help,
            keys=_keys(keys),
            where=tuple(where.split()),
            run=run,
            less=None if less is None else _keys(less),
            count=count,
            palette=palette,
            hint=hint,
        )
        return run

    return register


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in text.split(",") if key.strip())


def actions() -> tuple[Action, ...]:
    """All actions, by group and then as registered."""
    for module in MODULES:
        import_module(f"briefing.reader.actions.{module}")
    return tuple(sorted(_ACTIONS.values(), key=lambda item: GROUPS.index(item.group)))


def key_name(key: str) -> str:
    """A key as people write it: ``question_mark`` is ``?``, ``g g`` is ``gg``."""
    parts = [_one_name(part) for part in key.split(" ")]
    return ("" if all(len(part) == 1 for part in parts) else " ").join(parts)


_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "full_stop": ".",
    "comma": ",",
    "colon": ":",
    "semicolon": ";",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "vertical_line": "|",
    "escape": "esc",
    "pagedown": "page down",
    "pageup": "page up",
    "exclamation_mark": "!",
    "asterisk": "*",
    "apostrophe": "'",
    "number_sign": "#",
    "at": "@",
    "circumflex_accent": "^",
    "dollar_sign": "$",
    "percent_sign": "%",
    "ampersand": "&",
    "tilde": "~",
    "grave_accent": "`",
    "backslash": "\\",
    "underscore": "_",
    "quotation_mark": '"',
}


def _one_name(key: str) -> str:
    head, plus, last = key.rpartition("+")
    return f"{head}{plus}{_NAMES.get(last, last)}"


_KEYS = {name: key for key, name in _NAMES.items()}


def key_of(name: str) -> str:
    """The inverse of ``key_name`` for what a person writes in config.yaml: ``?``, ``gg``, ``ctrl+o``, ``]r``."""
    name = name.strip()
    if name in _KEYS:
        return _KEYS[name]
    head, plus, last = name.rpartition("+")
    if plus and head and last:
        return f"{head}+{_KEYS.get(last, last)}"
    if " " in name:
        return " ".join(key_of(part) for part in name.split())
    if len(name) > 1 and (len(name) == 2 or not name.isalnum()) and not name[1:].isdigit() and name.lower() != "up":
        return " ".join(_KEYS.get(char, char) for char in name)
    return name


def table(preset: str = "vim") -> Iterable[tuple[str, str, str, str]]:
    """Rows of (group, keys, where, help) for documents."""
    for item in actions():
        keys = item.keys_in(preset)
        if keys:
            yield item.group, " ".join(key_name(key) for key in keys), " ".join(item.where), item.help
