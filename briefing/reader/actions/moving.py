"""Moving: within a pane, and from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action
from briefing.reader.places import PANES, Pane

if TYPE_CHECKING:
    from briefing.reader.app import Reader

EVERYWHERE = "list text sheet"


@action("move.down", "Move", "Down a line", keys="j, down", less="down, j", where=EVERYWHERE, count=True, palette=False)
def down(reader: Reader, count: int | None) -> None:
    """Down."""
    reader.view.move("line", count or 1)


@action("move.up", "Move", "Up a line", keys="k, up", less="up, k", where=EVERYWHERE, count=True, palette=False)
def up(reader: Reader, count: int | None) -> None:
    """Up."""
    reader.view.move("line", -(count or 1))


@action("move.half_down", "Move", "Half a page down", keys="ctrl+d", where=EVERYWHERE, count=True, palette=False)
def half_down(reader: Reader, count: int | None) -> None:
    """Half a page down."""
    reader.view.move("half", count or 1)


@action("move.half_up", "Move", "Half a page up", keys="ctrl+u", where=EVERYWHERE, count=True, palette=False)
def half_up(reader: Reader, count: int | None) -> None:
    """Half a page up."""
    reader.view.move("half", -(count or 1))


@action("move.page_down", "Move", "A page down", keys="pagedown, ctrl+f", where=EVERYWHERE, count=True, palette=False)
def page_down(reader: Reader, count: int | None) -> None:
    """A page down."""
    reader.view.move("page", count or 1)


@action("move.page_up", "Move", "A page up", keys="pageup, ctrl+b", where=EVERYWHERE, count=True, palette=False)
def page_up(reader: Reader, count: int | None) -> None:
    """A page up."""
    reader.view.move("page", -(count or 1))


@action(
    "move.start",
    "Move",
    "To the first line",
    keys="g g, home",
    less="home, g",
    where=EVERYWHERE,
    count=True,
    palette=False,
)
def start(reader: Reader, count: int | None) -> None:
    """To the start, or to line ``count``."""
    reader.view.move("start", 1)
    if count:
        reader.view.move("line", count - 1)


@action(
    "move.end", "Move", "To the last line", keys="G, end", less="end, G", where=EVERYWHERE, count=True, palette=False
)
def end(reader: Reader, count: int | None) -> None:
    """To the end, or to line ``count``."""
    if count:
        start(reader, count)
    else:
        reader.view.move("end", 1)


def _pane(reader: Reader, step: int) -> None:
    order = PANES
    now = order.index(reader.place.pane)
    reader.desk.activate(order[(now + step) % len(order)])


@action(
    "pane.next", "Move", "Next pane", keys="tab, l, right", less="tab, right", where="pane", count=True, hint="pane"
)
def next_pane(reader: Reader, count: int | None) -> None:
    """The next pane."""
    _pane(reader, count or 1)


@action(
    "pane.previous",
    "Move",
    "Previous pane",
    keys="shift+tab, h, left",
    less="shift+tab, left",
    where="pane",
    count=True,
)
def previous_pane(reader: Reader, count: int | None) -> None:
    """The pane before."""
    _pane(reader, -(count or 1))


def _go_to(pane: Pane) -> None:
    number, name = PANES.index(pane) + 1, pane.capitalize()

    @action(f"pane.{pane}", "Move", f"{name} pane", keys=str(number), where="pane")
    def go(reader: Reader) -> None:
        reader.desk.activate(pane)


for _name in PANES:
    _go_to(_name)


@action("pane.zoom", "Move", "Zoom the pane to the whole screen, and back", keys="z", where="pane")
def zoom(reader: Reader) -> None:
    """Zoom."""
    reader.main.zoom = not reader.main.zoom
    reader.frame_changed()


@action("pane.wider", "Move", "Make this pane wider", keys="greater_than_sign", where="pane", count=True)
def wider(reader: Reader, count: int | None) -> None:
    """A wider pane."""
    _resize(reader, 0.03 * (count or 1))


@action("pane.narrower", "Move", "Make this pane narrower", keys="less_than_sign", where="pane", count=True)
def narrower(reader: Reader, count: int | None) -> None:
    """A narrower pane."""
    _resize(reader, -0.03 * (count or 1))


def _resize(reader: Reader, by: float) -> None:
    shares, pane = reader.memory.shares, reader.place.pane
    if pane == "text":
        shares = shares.moved("left", -by / 2).moved("right", -by / 2)
    else:
        shares = shares.moved("left" if pane == "articles" else "right", by)
    reader.memory.shares = shares
    reader.frame_changed()


@action("pane.taller", "Move", "Make this pane taller", keys="plus", where="entities rounds", count=True)
def taller(reader: Reader, count: int | None) -> None:
    """A taller pane."""
    _grow(reader, 0.05 * (count or 1))


@action("pane.lower", "Move", "Make this pane lower", keys="minus", where="entities rounds", count=True)
def lower(reader: Reader, count: int | None) -> None:
    """A lower pane."""
    _grow(reader, -0.05 * (count or 1))


def _grow(reader: Reader, by: float) -> None:
    reader.memory.shares = reader.memory.shares.moved("upper", by if reader.place.pane == "entities" else -by)
    reader.frame_changed()


@action("pane.reset", "Move", "Panes back to their usual size", keys="equals_sign", where="pane")
def reset(reader: Reader) -> None:
    """The usual sizes."""
    reader.memory.usual_shares()
    reader.frame_changed()
