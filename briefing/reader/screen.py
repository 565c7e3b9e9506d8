"""The main screen: the four panes, a line above and a line below, and whatever sheets lie over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual import events
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.screen import Screen
from textual.widget import Widget

from briefing.reader.frame import Frame, Rect, lay_out, sheet
from briefing.reader.panes.articles import ArticlesPane
from briefing.reader.panes.entities import EntitiesPane
from briefing.reader.panes.rounds import RoundsPane
from briefing.reader.panes.text import TextPane
from briefing.reader.places import PANES, Pane
from briefing.reader.strips import Crumb, StatusLine
from briefing.reader.widgets.view import View

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Size

    from briefing.reader.app import Reader
    from briefing.reader.sheets.base import Sheet
    from briefing.reader.tour import Tour

TOUR_FROM = 16
"""Lines from which there is room for the tour."""


class FrameLayout(Layout):
    """Places the main screen's widgets by the geometry of ``frame``; what has no place is not drawn."""

    name = "frame"

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002 (Textual passes it by name)
    ) -> ArrangeResult:
        """A placement for each widget that is seen, sheets above panes."""
        screen = cast("MainScreen", parent)
        frame = screen.lay_out(size.width, size.height)
        rects = screen.rects(frame)
        placements: list[WidgetPlacement] = []
        for widget in children:
            placed = rects.get(widget)
            if placed is not None and placed[0].width > 0 and placed[0].height > 0:
                rect, order = placed
                region = Region(rect.x, rect.y, rect.width, rect.height)
                placements.append(WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, widget, order))
        return placements


class MainScreen(Screen[None]):
    """The only screen. Sheets are widgets of it, so that opening one costs no more than drawing it."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = "MainScreen { overflow: hidden; }"

    def __init__(self) -> None:
        """The panes, empty."""
        super().__init__()
        self.panes: dict[Pane, View] = {
            "articles": ArticlesPane(),
            "text": TextPane(),
            "entities": EntitiesPane(),
            "rounds": RoundsPane(),
        }
        self.crumb = Crumb()
        self.status = StatusLine()
        self.sheets: list[Sheet] = []
        self.tour: Tour | None = None
        self.zoom = False
        self.beside: Pane = "articles"
        self._layout = FrameLayout()
        self._dragging: str | None = None

    @property
    def reader(self) -> Reader:
        """The application."""
        return cast("Reader", self.app)

    @property
    def layout(self) -> Layout:
        """The one layout of this screen."""
        return self._layout

    def compose(self) -> ComposeResult:
        """The widgets, in no particular order."""
        yield from self.panes.values()
        yield self.crumb
        yield self.status

    # geometry

    def lay_out(self, width: int, height: int) -> Frame:
        """The frame at a size."""
        pane = self.reader.place.pane
        if pane != "text":
            self.beside = pane
        if self.tour is None or height < TOUR_FROM:
            return lay_out(width, height, self.reader.memory.shares, pane, self.beside, self.zoom)
        frame = lay_out(width, height - 2, self.reader.memory.shares, pane, self.beside, self.zoom)
        return frame._replace(status=frame.status._replace(y=height - 1))

    def rects(self, frame: Frame) -> dict[Widget, tuple[Rect, int]]:
        """Where each widget lies, and what lies above what."""
        rects: dict[Widget, tuple[Rect, int]] = {self.status: (frame.status, 0)}
        if frame.crumb is not None:
            rects[self.crumb] = (frame.crumb, 0)
        if self.tour is not None and frame.body.y + frame.body.height + 2 == frame.status.y:
            rects[self.tour] = (Rect(0, frame.status.y - 2, frame.body.width, 2), 0)
        for pane, rect in frame.panes.items():
            view = self.panes[pane]
            view.divided = rect.ruled
            rects[view] = (rect, 0)
        for order, item in enumerate(self.sheets, 1):
            rect = sheet(frame.body, frame.status, item.placement)
            rects[item] = (rect, order)
        return rects

    def shown(self) -> Sequence[Pane]:
        """The panes that are on screen."""
        frame = self.lay_out(self.size.width, self.size.height)
        return [pane for pane in PANES if pane in frame.panes]

    def show_tour(self, tour: Tour | None) -> None:
        """Put the tour above the bottom line, or take it away."""
        before, self.tour = self.tour, tour
        if before is not None:
            before.remove()
        if tour is not None:
            self.mount(tour)
        self.changed()

    # sheets

    @property
    def view(self) -> View:
        """What the keys go to: the topmost sheet, else the active pane."""
        return self.sheets[-1] if self.sheets else self.panes[self.reader.place.pane]

    def open_sheet(self, item: Sheet) -> None:
        """Lay a sheet on top (again, where it lies deeper)."""
        if item in self.sheets:
            self.sheets.remove(item)
        self.sheets.append(item)
        if not item.is_attached:
            self.mount(item)
        item.opened()
        self.changed()

    def close_sheet(self, item: Sheet) -> None:
        """Take a sheet away; it may be opened again."""
        if item in self.sheets:
            self.sheets.remove(item)
            item.closed()
            if not item.kept:
                item.remove()
            self.changed()

    def changed(self) -> None:
        """Lay out anew, and show which part the keys go to."""
        view = self.view
        for pane in (*self.panes.values(), *self.sheets):
            pane.set_active(pane is view)
        frame = self.lay_out(self.size.width, self.size.height)
        for item in self.sheets:
            rect = sheet(frame.body, frame.status, item.placement)
            item.boxed(rect not in (frame.body, frame.status))
        self.set_focus(view.focus_target if view.is_attached else None, scroll_visible=False)
        self.crumb.refresh()
        self.status.refresh(layout=True)  # asked of a child: a scroll at the same time would hide the screen's own wish

    def on_resize(self) -> None:
        """Sheets that fill the screen have no border."""
        if self.sheets:
            self.changed()

    # keys and mouse

    def on_key(self, event: events.Key) -> None:
        """Every key goes through the keymap of the present contexts."""
        if self.reader.pressed(event):
            event.stop()
            event.prevent_default()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press on a rule takes hold of it; elsewhere it makes a pane the active one."""
        edge = self._edge(event.screen_x, event.screen_y)
        if edge is not None and not self.sheets:
            self._dragging = edge
            self.capture_mouse()
            event.stop()
            return
        for pane, view in self.panes.items():
            if view.region.contains(event.screen_x, event.screen_y) and not self.sheets and view in self._placed():
                self.reader.desk.activate(pane)

    def _placed(self) -> list[View]:
        return [self.panes[pane] for pane in self.shown()]

    def _edge(self, x: int, y: int) -> str | None:
        frame = self.lay_out(self.size.width, self.size.height)
        text, rounds = frame.panes.get("text"), frame.panes.get("rounds")
        if text is None or not frame.body.y <= y < frame.body.y + frame.body.height:
            return None
        if text.ruled and x == text.x:
            return "left"
        if rounds is not None and rounds.ruled and len(frame.panes) == 4:
            if x == rounds.x:
                return "right"
            if y == rounds.y and x > rounds.x:
                return "upper"
        return None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the rule that is held."""
        if self._dragging is None:
            return
        frame = self.lay_out(self.size.width, self.size.height)
        width, height = max(frame.body.width, 1), max(frame.body.height, 1)
        shares = self.reader.memory.shares
        if self._dragging == "left":
            shown = event.screen_x / width - (0.12 if len(frame.panes) == 2 else 0)
            shares = shares.moved("left", shown - shares.left)
        elif self._dragging == "right":
            shares = shares.moved("right", (width - event.screen_x) / width - shares.right)
        else:
            shares = shares.moved("upper", (event.screen_y - frame.body.y) / height - shares.upper)
        self.reader.memory.shares = shares
        self.status.refresh(layout=True)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the rule."""
        if self._dragging is not None:
            self._dragging = None
            self.release_mouse()
            event.stop()
