"""The desk: keeps the four panes in step with one another and with where the reader stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from briefing.library import ArticleRow, UnknownIdError
from briefing.model import Article, Round
from briefing.reader import marks
from briefing.reader.narrowing import Narrowing, narrow
from briefing.reader.panes.articles import Headed
from briefing.reader.panes.entities import Grouped
from briefing.reader.places import PANES, Choice, History, Pane, Place
from briefing.reader.unseen import glance, row_of
from briefing.reader.words import crumb

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.panes.listing import Listing
    from briefing.store.state import Thing


class Desk:
    """Knows the present place and shows it. Every way to go somewhere ends in ``go``."""

    def __init__(self, reader: Reader) -> None:
        """At the beginning: nothing chosen."""
        self.reader = reader
        self.history = History()
        self.filters: dict[Pane, str] = {}
        self._shown: tuple[object, ...] | None = None
        self._followed: tuple[object, ...] | None = None
        self._round: Round | None = None

    @property
    def place(self) -> Place:
        """The present place."""
        return self.history.now

    # going somewhere

    def go(self, place: Place) -> None:
        """Go to a place, and remember the one that is left."""
        self.history.go(place)
        self.show()

    def begin(self) -> None:
        """Begin where the last time ended, else with the first article."""
        rows: Sequence[ArticleRow] = self.reader.library.articles()
        if not rows:
            self.reader.unseen = glance(getattr(self.reader.library, "paths", ()))
            rows = [row_of(article) for article in self.reader.unseen.values()]
        last, pane = self.reader.memory.last
        article = last if last is not None and self._known(last) else (rows[0].id if rows else None)
        self.history = History(
            [Place(article=article, pane=next((name for name in PANES if name == pane), "articles"))]
        )
        self.show()

    def _known(self, article: str) -> bool:
        try:
            self.reader.library.article(article)
        except UnknownIdError:
            return False
        return True

    def start(self, article: str | None) -> None:
        """Begin with an article open and nothing chosen."""
        self.history = History([Place(article=article, pane=self.place.pane)])
        self.show()

    def next_article(self, count: int) -> None:
        """Read the article ``count`` rows further in the list, keeping the pane."""
        rows = self.reader.articles
        _seek(rows, self.place.article)
        target = rows.position + count
        if not 0 <= target < len(rows.articles):
            self.reader.say("no article after this one" if count > 0 else "no article before this one", dim=True)
            return
        rows.stand(target)
        self.go(replace(self.place, article=rows.articles[target].id, offset=None))

    def next_unread(self) -> bool:
        """Read the next article that was not opened yet; whether there is one among those that can be looked at."""
        pane = self.reader.articles
        _seek(pane, self.place.article)
        for index in range(pane.position + 1, min(len(pane.articles), pane.position + 2000)):
            row = pane.articles[index]
            if not self.reader.memory.is_read(self.reader.library.article(row.id).digest):
                pane.stand(index)
                self.open_article(row.id)
                return True
        return False

    def article_here(self) -> Article | None:
        """The article under the cursor of the list, or the open one."""
        here = self.reader.articles.here
        if self.place.pane == "articles" and here is not None:
            return self.reader.library.article(here.id)
        return self.reader.text.article

    def thing_here(self) -> tuple[Thing, str]:
        """What the cursor is on, and the key that the reading state knows it by."""
        pane = self.place.pane
        if pane == "rounds":
            return "round", getattr(self.reader.rounds.here, "id", "")
        if pane == "entities":
            return "entity", getattr(self.reader.entities.here, "id", "")
        article = self.article_here()
        return "article", article.digest if article is not None else ""

    def carry_on(self, step: int) -> bool:
        """From the last chosen mention of an article to the first of the next article that has one."""
        rows, text = self.reader.articles, self.reader.text
        told = self.round()
        if not self.place.trail or text.finding is not None:
            return False
        ids = (
            list(dict.fromkeys(link.article for link in told.links))
            if told
            else [row.id for row in rows.articles[:5000]]
        )
        at = ids.index(self.place.article) + step if self.place.article in ids else 0
        if not 0 <= at < len(ids):
            return False
        self.go(replace(self.place, article=ids[at], offset=0))
        return text.step_to_end(step)

    def choose(self, kind: Literal["entity", "round"], item_id: str) -> None:
        """Narrow to an entity, or stand at a round; its first article opens unless the present one tells of it."""
        try:
            place = self.place.choose(Choice(kind, item_id))
            articles = self._articles_of(kind, item_id)
        except UnknownIdError:
            self.reader.say(f"this {kind} is gone: the articles it came from have changed")
            return
        if articles and place.article not in articles:
            place = replace(place, article=articles[0], offset=None)
        if kind == "round":
            place = replace(place, offset=self._mention_of(item_id, place.article))
        self.go(place)

    def _articles_of(self, kind: str, item_id: str) -> Sequence[str]:
        library = self.reader.library
        if kind == "entity":
            return library.entity(item_id).articles
        return list(dict.fromkeys(link.article for link in library.round(item_id).links))

    def _mention_of(self, round_id: str, article: str | None) -> int | None:
        links = self.reader.library.round(round_id).links
        return next((link.start for link in links if link.article == article), None)

    def stand_at(self, round_id: str, article: str, offset: int) -> None:
        """Choose a round and read one of its mentions."""
        place = self.place.choose(Choice("round", round_id))
        self.go(replace(place, article=article, offset=offset, pane="text"))
        for mark in self.reader.text.chosen:
            if mark.start == offset:
                self.reader.text.go_to(mark)

    def open_article(self, article: str, offset: int | None = None, pane: Pane = "text") -> None:
        """Read an article, from where it was left unless an offset is given."""
        self.go(replace(self.place, article=article, offset=offset, pane=pane))

    def back(self) -> bool:
        """One step back: the search, the current mention, the filter, then the latest choice; whether there was one."""
        text = self.reader.text
        pane = self.place.pane
        if self.reader.taken is not None:
            self.reader.taken = None
            return True
        if text.stop_finding() or (pane == "text" and text.leave_mention()):
            return True
        if self.filters.pop(pane, ""):
            self.show()
            return True
        before = self.history.before_choice()
        if before is None:
            return False
        self.go(before)
        return True

    def travel(self, count: int) -> bool:
        """Back or forward through the places visited; whether there was one."""
        if not self.history.step(count):
            return False
        self.show()
        return True

    def scrolled(self, offset: int) -> None:
        """Note how far the text was scrolled, for coming back to this place."""
        self.history.amend(replace(self.place, offset=offset))
        if self.reader.text.article is not None:
            self.reader.memory.scrolled(self.reader.text.article.digest, offset)

    def activate(self, pane: Pane) -> None:
        """Send the keys to another pane."""
        self.history.amend(replace(self.place, pane=pane))
        self.reader.frame_changed()

    def set_filter(self, pane: Pane, query: str) -> None:
        """Narrow one list by a query of one's own; raises ``QueryError`` where it is none."""
        before = self.filters.get(pane, "")
        self.filters[pane] = query
        try:
            self.show()
        except ValueError:
            self.filters[pane] = before
            raise

    # showing it

    def show(self) -> None:
        """Bring every pane in line with the present place, touching only what differs from what is shown."""
        reader, place = self.reader, self.place
        generation = reader.library.generation  # once: what comes in while this draws is drawn next time
        self._show_lists(place, generation)
        self._show_text(place, generation)
        self._mark(place)
        reader.frame_changed()

    def _show_lists(self, place: Place, generation: int) -> None:
        key = (place.entities, tuple(sorted(self.filters.items())), generation)
        if key == self._shown:
            return
        entering = self._shown is None or self._shown[0] != key[0]
        narrowed = narrow(self.reader.library, place.entities, self.filters)
        if not narrowed.totals[0] and self.reader.unseen:
            rows = [row_of(article) for article in self.reader.unseen.values()]
            narrowed = narrowed._replace(articles=rows, totals=(len(rows), *narrowed.totals[1:]))
        self._shown = key
        self._fill(narrowed, entering)

    def lists(self) -> tuple[tuple[Listing[Any], Pane], ...]:
        """The three list panes with their names."""
        reader = self.reader
        return (reader.articles, "articles"), (reader.entities, "entities"), (reader.rounds, "rounds")

    def _fill(self, narrowed: Narrowing, entering: bool) -> None:
        reader = self.reader
        stood = [getattr(pane.here, "id", None) for pane, _ in self.lists()]
        for pane, name in self.lists():
            pane.filter = self.filters.get(name, "")
        start = 0 if entering else None
        reader.articles.fill(Headed(narrowed.articles), narrowed.totals[0], start)
        reader.entities.fill(
            Grouped(narrowed.entities), narrowed.totals[1], 1 if entering and not self.place.trail else None
        )
        reader.rounds.fill(narrowed.rounds, narrowed.totals[2], start)
        if not entering:
            for (pane, _), row_id in zip(self.lists(), stood, strict=True):
                _seek(pane, row_id)

    def _show_text(self, place: Place, generation: int) -> None:
        reader = self.reader
        text = reader.text
        if (text.article.id if text.article else None) != place.article or reader.text_generation != generation:
            at = text.at_top if text.article and text.article.id == place.article else None
            text.set_article(place.article)
            reader.text_generation = generation
            if at is not None and place.offset is None:
                place = replace(place, offset=at)
        offset = place.offset
        if offset is None and text.article is not None:
            offset = reader.memory.offset(text.article.digest)
        if offset is not None and text.text:
            text.show(min(offset, len(text.text) - 1))
        self._follow_cursor(place)

    def _follow_cursor(self, place: Place) -> None:
        """Put the cursors of the lists on what is chosen, where it is near: never by reading a whole list."""
        if self._followed == (place.article, place.trail):
            return  # only what is listed has changed: the cursors stay where they were put
        self._followed = (place.article, place.trail)
        _seek(self.reader.articles, place.article)
        _seek(self.reader.rounds, place.round)
        if place.entities:
            _seek(self.reader.entities, place.entities[-1])

    def _mark(self, place: Place) -> None:
        """Mark in each pane what belongs to the choice, and stand at the round's mention."""
        reader = self.reader
        told = self.round()
        text = reader.text
        if told is None:
            reader.articles.set_marked(frozenset())
            reader.entities.set_marked(frozenset(place.entities))
            reader.rounds.set_marked(frozenset())
        else:
            articles = frozenset(link.article for link in told.links)
            note = f"● {len(articles)} of {len(reader.library.articles()):,}"
            reader.articles.set_marked(articles, note)
            reader.entities.set_marked(frozenset(place.entities) | self._present(told))
            reader.rounds.set_marked(frozenset((told.id,)))
        if text.article is None or text.found is None:
            return
        if told is not None:
            chosen = marks.of_round(text.article.id, told)
        else:
            chosen = marks.of_entities(text.found, text.entity_ids, place.entities)
        text.set_chosen(chosen)
        if told is not None and chosen and place.offset is not None:
            text.show(chosen[0].start, arriving=True)

    def _present(self, told: Round) -> frozenset[str]:
        """The entities that a round's participants and parties are, as far as the open article names them."""
        text = self.reader.text
        names = {person.name for person in told.participants} | set(told.parties) | {told.place}
        if text.found is None:
            return frozenset()
        pairs = zip(text.found.names, text.entity_ids, strict=False)
        return frozenset(item for mention, item in pairs if item is not None and mention.name in names)

    def round(self) -> Round | None:
        """The chosen round, as it now is."""
        chosen = self.place.round
        if chosen is None:
            return None
        try:
            return self.reader.library.round(chosen)
        except UnknownIdError:
            return None

    def trail(self) -> list[str]:
        """The breadcrumb: what was chosen, then the article."""
        names = []
        library = self.reader.library
        for choice in self.place.trail:
            try:
                names.append(
                    library.entity(choice.id).name if choice.kind == "entity" else crumb(library.round(choice.id))
                )
            except UnknownIdError:
                names.append("gone")
        return [*names, *([self.place.article] if self.place.article else [])]


def _seek(pane: Listing[Any], wanted: str | None) -> None:
    """Put a list's cursor on an id if it is among the rows that can be looked through at once."""
    if wanted is None or getattr(pane.here, "id", None) == wanted:
        return
    near = range(max(pane.cursor - 100, 0), min(pane.cursor + 100, len(pane.rows)))
    first = range(min(len(pane.rows), 400))
    for index in (*near, *first):
        if getattr(pane.row(index), "id", None) == wanted:
            pane.go_to(index)
            return
