"""The application: takes keys, shows sheets, says what happened. The panes are kept in step by ``desk``."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.app import App

from briefing.reader.actions import actions
from briefing.reader.desk import Desk
from briefing.reader.keys import Keymap
from briefing.reader.looks import Looks, looks_of, theme_of_terminal
from briefing.reader.memory import Memory, Settings
from briefing.reader.screen import MainScreen
from briefing.reader.work import Work

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.screen import Screen

    from briefing.library import Library
    from briefing.lookup import Hit, Lookup
    from briefing.model import Article, Entity, Round
    from briefing.reader.asof import AsOf
    from briefing.reader.panes.articles import ArticlesPane
    from briefing.reader.panes.entities import EntitiesPane
    from briefing.reader.panes.rounds import RoundsPane
    from briefing.reader.panes.text import TextPane
    from briefing.reader.places import Place
    from briefing.reader.sheets.base import Sheet
    from briefing.reader.widgets.view import View


class Reader(App[int]):
    """The reader of one open corpus."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "reader.tcss"
    TITLE = "briefing"
    PAUSE_GC_ON_SCROLL = True

    def __init__(
        self,
        library: Library,
        settings: Settings | None = None,
        memory: Memory | None = None,
        *,
        refresh: bool = True,
        lookup: Lookup | None = None,
    ) -> None:
        """Open on a library; ``refresh`` brings it up to date while one reads.

        ``lookup`` finds things by a few letters; without it, one is made when it is first wanted.
        """
        super().__init__()
        self.library = library
        self.settings = settings or Settings()
        self.memory = memory or Memory(shares=self.settings.shares)
        self.keymap = Keymap(actions(), self.settings.preset, self.settings.keys)
        self.desk = Desk(self)
        self.work = Work(self)
        self.picked = dict.fromkeys(self.memory.picked)
        self.said: tuple[str, bool] = ("", False)
        self.pending = ""
        self.progress = ""
        self.text_generation = -1
        self.chosen_theme: str | None = None
        self._kept: dict[type[Sheet], Sheet] = {}
        self.unseen: Mapping[str, Article] = {}
        self.taken: Round | Entity | None = None
        self.fault: BaseException | None = None
        self._refresh = refresh
        self._lookup = lookup
        self.as_of: AsOf | None = None
        self._looks: Looks | None = None
        self._main = MainScreen()

    # parts

    def get_default_screen(self) -> Screen[None]:
        """The main screen."""
        return self._main

    @property
    def main(self) -> MainScreen:
        """The main screen."""
        return self._main

    @property
    def articles(self) -> ArticlesPane:
        """Pane 1."""
        return cast("ArticlesPane", self._main.panes["articles"])

    @property
    def text(self) -> TextPane:
        """Pane 2."""
        return cast("TextPane", self._main.panes["text"])

    @property
    def entities(self) -> EntitiesPane:
        """Pane 3."""
        return cast("EntitiesPane", self._main.panes["entities"])

    @property
    def rounds(self) -> RoundsPane:
        """Pane 4."""
        return cast("RoundsPane", self._main.panes["rounds"])

    @property
    def place(self) -> Place:
        """Where the reader stands."""
        return self.desk.place

    @property
    def view(self) -> View:
        """What the keys go to."""
        return self._main.view

    @property
    def looks(self) -> Looks:
        """The styles of the theme in force."""
        if self._looks is None:
            self._looks = looks_of(self.current_theme)
        return self._looks

    @property
    def corpus_name(self) -> str:
        """The corpus as the top line names it."""
        paths = [Path(path).name for path in getattr(self.library, "paths", ())]
        return " ".join(paths[:2]) + (" …" if len(paths) > 2 else "")

    # starting and ending

    def on_mount(self) -> None:
        """Show what the index already holds; all other work waits for the first frame."""
        self.theme_changed_signal.subscribe(self, lambda _: self._new_looks())
        self._set_theme()
        self.desk.begin()
        self.call_after_refresh(self._first_frame)

    def _first_frame(self) -> None:
        gc.enable()
        gc.freeze()
        self._heed_signals()
        for problem in self.keymap.problems[:1]:
            self.say(problem)
        if not self.memory.tour_seen and self.settings.tour:
            self.begin_tour()
        if self._refresh:
            self.work.start()

    def _heed_signals(self) -> None:
        """Told to end, or the line gone: the terminal is given back and everything kept."""
        loop = asyncio.get_running_loop()
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):  # not Unix, or not the main thread
            for name in ("SIGTERM", "SIGHUP"):
                loop.add_signal_handler(getattr(signal, name), self.leave)

    def _set_theme(self) -> None:
        """The theme of the last time, else the configured one; ``auto`` is dark unless the terminal is light."""
        wanted = self.memory.theme or self.settings.theme
        if wanted == "auto":
            wanted = theme_of_terminal()
        if wanted in self.available_themes:
            self.theme = wanted
        else:
            self.say(f"no theme is called {wanted}")

    def _new_looks(self) -> None:
        self._looks = None
        self.text.repaint()
        self.refresh_all()

    def refresh_all(self) -> None:
        """Draw everything anew."""
        for widget in self._main.children:
            widget.refresh()

    def leave(self) -> None:
        """Leave, with everything kept."""
        if self.as_of is not None:
            from briefing.reader.asof import leave

            leave(self, quiet=True)
        self.work.end()
        self.exit(0)

    async def action_quit(self) -> None:
        """Textual's own way out."""
        self.leave()

    def action_help_quit(self) -> None:
        """What ``ctrl+c`` says."""
        self.say(f"press {self.keymap.first('program.quit')} to quit")

    def _handle_exception(self, error: Exception) -> None:
        """Keep a fault for the front door, in place of Textual's page of local variables."""
        if self.is_headless:
            super()._handle_exception(error)
        elif self.fault is None:
            self.fault = error
            self._return_code = 1
            self._close_messages_no_wait()

    # keys

    def pressed(self, event: events.Key) -> bool:
        """Take a key; whether it meant something here."""
        view = self.view
        if view.take_key(event):
            return True
        contexts = view.contexts
        result = self.keymap.press(contexts, event.key)
        if result.action is None and not result.pending and event.character and event.character != event.key:
            result = self.keymap.press(contexts, event.character)
        had_pending, self.pending = self.pending, result.pending
        if result.action is not None:
            self.say("")
            result.action.perform(self, result.count)
            if self._main.tour is not None and self._main.tour.did(result.action.id):
                self.end_tour()
        elif result.pending or had_pending:
            self._main.status.refresh()
        if had_pending and not self.pending:
            self._main.status.refresh()
        return result.action is not None or bool(result.pending)

    def say(self, text: str, dim: bool = False) -> None:
        """Tell something in the bottom line, until the next key."""
        if self.said != (text, dim):
            self.said = (text, dim)
            self._main.status.refresh()

    def find(self, query: str, limit: int) -> Sequence[Hit]:
        """What a few letters may mean, best first; may be called from a thread."""
        if self._lookup is None:
            from briefing.lookup import Lookup

            self._lookup = Lookup(self.library)
        return self._lookup.find(query, limit=limit)

    def read_from(self, library: Library) -> None:
        """Put another library behind the panes: the corpus as it was known on a day, or as it is known now."""
        self.library = library
        self._lookup = None

    # sheets

    def open(self, item: Sheet) -> None:
        """Lay a sheet over the panes."""
        self._main.open_sheet(item)

    def open_kept(self, kind: type[Sheet]) -> None:
        """Open the one sheet of a kind that stays mounted."""
        known = self._kept.get(kind)
        if known is None:
            known = self._kept[kind] = kind()
        self.open(known)

    def close(self, item: Sheet) -> None:
        """Take a sheet away."""
        self._main.close_sheet(item)

    def pick(self, round_id: str) -> bool:
        """Pick a round for the note, or let it go; whether it is picked now."""
        if round_id in self.picked:
            del self.picked[round_id]
        else:
            self.picked[round_id] = None
        self.memory.picked = list(self.picked)
        self._main.crumb.refresh()
        return round_id in self.picked

    # the tour

    def begin_tour(self) -> None:
        """Show the tour."""
        from briefing.reader.tour import Tour

        if self._main.tour is None:
            self._main.show_tour(Tour())

    def end_tour(self) -> None:
        """Take the tour away for good."""
        self.memory.tour_seen = True
        self.memory.keep(tour_dismissed=True)
        self._main.show_tour(None)

    # other programs

    def write_to_terminal(self, sequence: str) -> None:
        """Send a sequence that the program itself has made."""
        if self._driver is not None:
            self._driver.write(sequence)

    def run_outside(self, command: Sequence[str]) -> None:
        """Give the terminal to another program until it ends."""
        import subprocess

        from textual.app import SuspendNotSupported

        try:
            with self.suspend():
                status = subprocess.run(command, check=False).returncode
        except (SuspendNotSupported, OSError) as error:
            self.say(f"{command[0]} could not be started: {error}")
            return
        if status:
            self.say(f"{command[0]} ended with status {status}")
        self.work.start()

    def frame_changed(self) -> None:
        """Another pane is active, or others are shown."""
        self._main.changed()
