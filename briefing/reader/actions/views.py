"""Views: link hints, what is unread and starred, the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("hints", "Follow", "Letters on every mention on screen; typing one follows it", keys="semicolon", where="pane")
def hints(reader: Reader) -> None:
    """Label the mentions."""
    from briefing.reader.sheets.hints import Hints

    marks = reader.text.on_screen()
    if not marks:
        reader.say("no mention on screen")
        return
    reader.open(Hints(reader.text, marks))


@action("unread.next", "Views", "Next article that was not read", keys="U", where="pane")
def next_unread(reader: Reader) -> None:
    """Open the next unread article of the list."""
    if not reader.desk.next_unread():
        reader.say("no unread article from here on", dim=True)


@action("unread.toggle", "Views", "Mark the article as read, or as new", keys="R", where="articles text")
def toggle_read(reader: Reader) -> None:
    """Read or new."""
    article = reader.desk.article_here()
    if article is not None:
        read = not reader.memory.is_read(article.digest)
        reader.memory.read(article.digest, read)
        reader.articles.refresh()
        reader.say("read" if read else "new again", dim=True)


@action("star", "Views", "Star, or take the star away", keys="asterisk", where="pane")
def star(reader: Reader) -> None:
    """Star what the cursor is on: an article, an entity or a round."""
    thing, key = reader.desk.thing_here()
    if not key:
        reader.say("nothing here to star")
        return
    starred = reader.memory.star(thing, key)
    for pane, _ in reader.desk.lists():
        pane.refresh()
    reader.say("starred" if starred else "star taken away", dim=True)


@action("tour.close", "Program", "Close the tour of the first start for good", keys="X", where="pane", palette=False)
def close_tour(reader: Reader) -> None:
    """No more tour."""
    reader.end_tour()


@action("tour.open", "Program", "Show the tour of the first start again", where="pane")
def open_tour(reader: Reader) -> None:
    """The tour again."""
    reader.begin_tour()


@action("views.saved", "Views", "Saved views: your queries, and what is new in them", keys="v", where="pane")
def saved_views(reader: Reader) -> None:
    """Open the saved views."""
    from briefing.reader.sheets.saved import SavedViews

    reader.open(SavedViews())
