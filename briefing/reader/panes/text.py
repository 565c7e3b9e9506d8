"""The article: its title and date, its text with everything found in it marked, and a step from mention to mention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from textual import events
from textual.strip import Strip

from briefing.library import UnknownIdError
from briefing.model import Article, EntityMention, Extraction, MeetingMention, Round, TimeExpression
from briefing.reader import marks
from briefing.reader.widgets.cells import visible
from briefing.reader.widgets.prose import Layer, Mark, Prose, find_all, nearest
from briefing.reader.widgets.view import paint
from briefing.reader.words import crumb, day, days, spoken

Item = TypeVar("Item")


@dataclass(slots=True)
class Finding:
    """A search in the text: what was looked for and where it stands."""

    wanted: str
    at: list[tuple[int, int]]


class TextPane(Prose):
    """One article. ``current`` is the mention stepped to; ``finding`` the matches while a search is on."""

    contexts: ClassVar[tuple[str, ...]] = ("text", "pane", "any")
    number = "2"
    title = "Text"

    def __init__(self, id: str | None = None) -> None:
        """Nothing open yet."""
        super().__init__(id=id)
        self.article: Article | None = None
        self.found: Extraction | None = None
        self.entity_ids: Sequence[str | None] = ()
        self.round_of: Sequence[Round | None] = ()
        self.current: Mark | None = None
        self.finding: Finding | None = None
        self.chosen: list[Mark] = []
        self.selected: tuple[int, int] | None = None
        self._steps: list[Mark] = []

    # what is shown

    def set_article(self, article_id: str | None) -> None:
        """Open an article at its top, everything found in it marked; None shows none."""
        self.current, self.finding, self.chosen, self._steps, self.selected = None, None, [], [], None
        self.found, self.entity_ids, self.round_of = None, (), ()
        library = self.reader.library
        try:
            self.article = library.article(article_id) if article_id is not None else None
        except UnknownIdError as error:
            self.article = self.reader.unseen.get(article_id or "")
            if self.article is None:
                self.reader.say(str(error))
        self.set_text(self.article.text if self.article else "")
        if self.article is None:
            return
        self.reader.memory.read(self.article.digest)
        self.inks = {"zones": Layer(marks.zone_marks(self.article))}
        try:
            self.found = library.extraction(self.article.id)
        except UnknownIdError:  # not read yet
            return
        # Joins may be older than what was extracted, or not made yet: what they do not reach leads nowhere.
        self.entity_ids = _padded(library.entity_ids(self.article.id), len(self.found.names))
        self.round_of = _padded(library.rounds_of(self.article.id), len(self.found.meetings))
        ink = [*marks.name_marks(self.found), *marks.time_marks(self.found)]
        self.inks = {"zones": Layer(marks.zone_marks(self.article)), "ink": Layer(ink)}
        self.bars = Layer(marks.bar_marks(self.found))
        self._steps = sorted([*ink, *marks.meeting_marks(self.found)])
        self.repaint()

    def set_chosen(self, chosen: Sequence[Mark]) -> None:
        """Mark the mentions of what is chosen elsewhere; stepping then goes from one of them to the next."""
        self.chosen = sorted(chosen)
        self.inks["chosen"] = Layer([mark for mark in self.chosen if mark.kind == "name"])
        self.inks["told"] = Layer(
            [Mark(mark.start, mark.end, "told") for mark in self.chosen if mark.kind == "meeting"]
        )
        self.told = self.inks["told"]
        self.repaint()

    def draw_head(self, y: int) -> Strip:
        """Title, then date, how it is known, outlet and how far one has read."""
        looks = self.looks
        if self.article is None:
            return self.heading("2 Text") if y == 0 else paint([], self.breadth, looks.plain)
        if y == 0:
            return self.heading(f"2 {visible(self.article.title)}")
        found = self.found
        known = found.published_from if found is not None else None
        facts = [day(found.published if found is not None else None), f"from {known}" if known else ""]
        facts += [visible(self.article.outlet or ""), visible(self.article.id), self.progress()]
        return paint([("   " + " · ".join(fact for fact in facts if fact), looks.dim)], self.breadth, looks.plain)

    def progress(self) -> str:
        """How much of the text is on or above the screen, in per cent."""
        total = len(self.text)
        return f"{min(self.seen()[1] * 100 // total, 100)}%" if total else "empty"

    def scrolled(self) -> None:
        """Keep the place, for the next time this article is opened."""
        self.reader.desk.scrolled(self.at_top)

    def laid_out(self) -> None:
        """Wrap anew, and keep the current mention in sight."""
        super().laid_out()
        if self.current is not None:
            self.show(self.current.start)

    # stepping and searching

    def step(self, count: int) -> bool:
        """Go ``count`` matches, chosen mentions or, with neither, mentions further; whether there was one."""
        steps = self._targets()
        at = self.current.start if self.current is not None else (self.at_top - 1 if count > 0 else self.seen()[1])
        starts = [mark.start for mark in steps]
        place = nearest(starts, at, count > 0)
        if place is None:
            return False
        self.go_to(steps[min(max(place + count + (-1 if count > 0 else 1), 0), len(steps) - 1)])
        return True

    def step_to_end(self, step: int) -> bool:
        """Stand at the first (or, going back, the last) of the mentions that are stepped through."""
        targets = self._targets()
        if not targets:
            return False
        self.go_to(targets[0 if step > 0 else -1])
        return True

    def _targets(self) -> list[Mark]:
        if self.finding is not None:
            return [Mark(start, end, "match", "match", index) for index, (start, end) in enumerate(self.finding.at)]
        return self.chosen or self._steps

    def step_meeting(self, count: int) -> bool:
        """Go to the next or previous meeting mention of this article; whether there was one."""
        steps = [mark for mark in self._steps if mark.kind == "meeting"]
        at = self.current.start if self.current is not None else self.at_top - 1
        place = nearest([mark.start for mark in steps], at, count > 0)
        if place is None:
            return False
        self.go_to(steps[place])
        return True

    def go_to(self, mark: Mark) -> None:
        """Make a mention the current one and bring it into sight."""
        before = self.inks.get("current", Layer()).marks
        self.current = mark
        shown = self._standing_out(mark)
        self.inks["current"] = Layer([shown])
        self.show(shown.start)
        self.relook(*((one.start, one.end) for one in (shown, *before)))
        self.reader.desk.scrolled(self.at_top)
        self.reader.say(self.describe(mark), dim=True)

    def _standing_out(self, mark: Mark) -> Mark:
        """What is shown of the current mention: a name or date whole, of a meeting the word that tells it."""
        item = self.meaning(mark) if mark.kind == "meeting" else None
        if not isinstance(item, MeetingMention):
            return Mark(mark.start, mark.end, "current")
        start = max(item.trigger_start, mark.start)
        return Mark(start, max(min(item.trigger_end, mark.end), start + 1), "current")

    def leave_mention(self) -> bool:
        """Have no current mention any more; whether there was one."""
        if self.current is None:
            return False
        self.current = None
        before = self.inks.pop("current", Layer()).marks
        self.relook(*((one.start, one.end) for one in before))
        return True

    def find(self, wanted: str, from_offset: int | None = None) -> int:
        """Mark all places where something stands and go to the first from the top of the screen; how many there are."""
        at = find_all(self.folded, wanted)
        self.finding = Finding(wanted, at) if at else None
        self.inks["matches"] = Layer([Mark(start, end, "match") for start, end in at])
        self.leave_mention()
        self.repaint()
        if self.finding is not None:
            start = self.at_top if from_offset is None else from_offset
            place = nearest([begin for begin, _ in at], start - 1, True)
            self.go_to(self._targets()[place or 0])
        return len(at)

    def mark_terms(self, words: Sequence[str], offset: int | None = None) -> None:
        """Mark the words of a lookup, and stand at the first of them near ``offset``."""
        spans = [span for word in words for span in find_all(self.folded, word)]
        self.inks["terms"] = Layer([Mark(start, end, "match") for start, end in spans])
        if offset is None and spans:
            self.show(min(spans)[0])
        self.repaint()

    def stop_finding(self) -> bool:
        """Drop the search; whether there was one."""
        if self.finding is None:
            return False
        self.finding = None
        self.inks.pop("matches", None)
        self.leave_mention()
        self.repaint()
        return True

    def on_screen(self) -> list[Mark]:
        """The mentions that begin on screen; of several at one place the narrowest."""
        start, end = self.seen()
        found = {mark.start: mark for mark in reversed(self._steps) if start <= mark.start < end}
        return [found[at] for at in sorted(found)]

    def first_prose(self) -> int:
        """The first code point on screen that is no white space."""
        start, end = self.seen()
        shown = self.text[start:end]
        return start + len(shown) - len(shown.lstrip())

    # what a mention stands for

    def meaning(self, mark: Mark) -> EntityMention | TimeExpression | MeetingMention | None:
        """The record that a mark shows."""
        if self.found is None or mark.number < 0:
            return None
        if mark.kind == "name":
            return self.found.names[mark.number]
        if mark.kind == "time":
            return self.found.times[mark.number]
        return self.found.meetings[mark.number] if mark.kind == "meeting" else None

    def describe(self, mark: Mark) -> str:
        """One line about a mention."""
        if mark.kind == "match" and self.finding is not None:
            return f"{self.finding.wanted}  {mark.number + 1}/{len(self.finding.at)}"
        item = self.meaning(mark)
        if isinstance(item, EntityMention):
            facts = [item.kind, visible(item.name), visible(item.role or ""), item.country or ""]
            return " · ".join(fact for fact in facts if fact)
        if isinstance(item, TimeExpression):
            basis = spoken(item.basis)
            return f"{visible(item.text)} → {days(item.earliest, item.latest)} · {basis}"
        if isinstance(item, MeetingMention):
            told = self.round_of[mark.number]
            name = crumb(told) if told is not None else "in general, no single meeting"
            return f"{spoken(item.form)}, {spoken(item.status)} · {visible(name)}"
        return ""

    def mark_at(self, offset: int) -> Mark | None:
        """The narrowest mention that holds a code point."""
        holding = [mark for mark in self._steps if mark.start <= offset < mark.end]
        return min(holding, key=lambda mark: mark.end - mark.start, default=None)

    def open_here(self) -> None:
        """Follow the current mention: a person narrows, a meeting leads to its round, a date tells its reading."""
        if self.current is None:
            if not self.step(1):
                self.reader.say("no mention from here on")
            return
        self.follow(self.current)

    def follow(self, mark: Mark) -> None:
        """Go where a mention leads."""
        if mark.kind == "match":
            inner = self.mark_at(mark.start)
            if inner is None:
                self.reader.say("nothing is marked here to follow")
                return
            mark = inner
        if mark.kind == "name" and (entity := self.entity_ids[mark.number]) is not None:
            self.reader.desk.choose("entity", entity)
        elif mark.kind == "meeting" and (told := self.round_of[mark.number]) is not None:
            self.reader.desk.choose("round", told.id)
        else:
            self.reader.say(self.describe(mark))

    def on_click(self, event: events.Click) -> None:
        """A click makes a mention the current one, a second one follows it."""
        event.stop()
        offset = self.offset_at(event.x, event.y)
        mark = self.mark_at(offset) if offset is not None else None
        if mark is None:
            self.leave_mention()
        elif mark == self.current and event.chain > 1:
            self.follow(mark)
        else:
            self.go_to(mark)


def _padded(items: Sequence[Item | None], length: int) -> Sequence[Item | None]:
    return [*items[:length], *([None] * (length - len(items)))]
