"""The timeline: lanes, zoom, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.sheets.timeline import Timeline


def _open(reader: Reader) -> Timeline | None:
    from briefing.reader.sheets.timeline import Timeline

    return reader.view if isinstance(reader.view, Timeline) else None


@action("timeline", "Views", "Timeline of the rounds listed", keys="t", where="pane", hint="timeline")
def timeline(reader: Reader) -> None:
    """Open the timeline."""
    from briefing.reader.sheets.timeline import Timeline

    here = reader.rounds.here
    reader.open(Timeline(reader.rounds.rows, reader.place.round or (here.id if here is not None else None)))


def _act(name: str, help: str, keys: str, do: str, step: int, hint: str = "") -> None:
    @action(f"timeline.{name}", "Views", help, keys=keys, where="timeline", count=True, palette=False, hint=hint)
    def run(reader: Reader, count: int | None) -> None:
        view = _open(reader)
        if view is not None:
            getattr(view, do)(step * (count or 1))


_act("later", "Next round of the lane", "l, right, n", "along", 1, "round")
_act("earlier", "Round of the lane before", "h, left, N", "along", -1)
_act("nearer", "Nearer: years, year, month, week", "plus, equals_sign", "zoom", 1, "nearer")
_act("farther", "Farther", "minus", "zoom", -1, "farther")
_act("scroll_on", "Half a page of time on", "L, greater_than_sign", "scroll_time", 1)
_act("scroll_back", "Half a page of time back", "H, less_than_sign", "scroll_time", -1)


@action(
    "timeline.lanes",
    "Views",
    "Lanes by parties, series or level",
    keys="tab, t",
    where="timeline",
    palette=False,
    hint="lanes",
)
def next_lanes(reader: Reader) -> None:
    """Other lanes."""
    view = _open(reader)
    if view is not None:
        view.next_lanes()


@action(
    "timeline.draw", "Take out", "The timeline as an SVG file", keys="e, s", where="timeline", palette=False, hint="SVG"
)
def draw(reader: Reader) -> None:
    """Write the picture."""
    view = _open(reader)
    if view is not None:
        view.ask()


@action("timeline.page", "Follow", "The page of this round", keys="i", where="timeline", palette=False, hint="page")
def page(reader: Reader) -> None:
    """Open the page of the round."""
    from briefing.reader.pages.told import ToRound
    from briefing.reader.sheets.page import go

    view = _open(reader)
    if view is not None and view.here is not None:
        go(reader, ToRound(view.here.id))
