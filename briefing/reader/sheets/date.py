"""The date inspector: one time expression, or all that date a round."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.library.rulings import RulingError
from briefing.library.rulings.days import reading
from briefing.model import Round, TimeExpression
from briefing.reader.pages import of_date
from briefing.reader.pages.of_date import Choose, ToTime
from briefing.reader.pages.told import Told
from briefing.reader.sheets.moving import Moving
from briefing.reader.sheets.page import Page
from briefing.reader.words import number


class DatePage(Page):
    """A time expression: what it means, how that is known, its other readings."""

    contexts: ClassVar[tuple[str, ...]] = ("date", "page", "leaf", "sheet")
    title = "Date"

    def __init__(self, article: str, number: int) -> None:
        """Of the time expression with a number in an article's extraction."""
        super().__init__()
        self.article_id = article
        self.number = number

    def time(self) -> TimeExpression:
        """The expression; raises ``UnknownIdError`` where the article is another now."""
        times = self.reader.library.extraction(self.article_id).times
        if self.number >= len(times):
            raise UnknownIdError("date", str(self.number), ())
        return times[self.number]

    def heading_of(self) -> tuple[str, str]:
        """The words."""
        try:
            return f"Date “{self.time().text}”", self.article_id
        except UnknownIdError:
            return "Date", "gone"

    def told(self) -> Iterable[Told]:
        """The page."""
        library, time = self.reader.library, self.time()
        found = library.extraction(self.article_id)
        anchor = ""
        if time.anchor is not None:
            anchor = library.article(self.article_id).text[time.anchor[0] : time.anchor[1]]
        rounds: dict[str, Round] = {}
        for meeting, told in zip(found.meetings, library.rounds_of(self.article_id), strict=False):
            if told is not None and meeting.when.time == self.number:
                rounds[told.id] = told
        return of_date.page(time, found.published, anchor, rounds.values())

    def follow(self, target: object) -> None:
        """Rule on another reading; or to a round."""
        if isinstance(target, Choose):
            wrong = self.rule(target.value)
            if wrong is not None:
                self.reader.say(wrong)
            return
        super().follow(target)

    def rule(self, value: str) -> str | None:
        """Ask whether the expression is to be read so; what is wrong with the value, or None."""
        try:
            time, article = self.time(), self.reader.library.article(self.article_id)
            decision = reading(article, time, value)
        except (RulingError, UnknownIdError) as error:
            return str(error)
        said = [f"“{time.text}” in {self.article_id} is read as {decision.value}, not as {time.edtf or time.value}."]
        self.reader.open(Moving("Read it so?", said, decision))
        return None


class RoundDates(Page):
    """How a round is dated: the time expression of each mention."""

    contexts: ClassVar[tuple[str, ...]] = ("rounddate", "page", "leaf", "sheet")
    title = "Date"

    def __init__(self, round_id: str) -> None:
        """Of a round."""
        super().__init__()
        self.round_id = round_id

    def heading_of(self) -> tuple[str, str]:
        """How many tell of it."""
        try:
            return "How this round is dated", number(len(self.reader.library.round(self.round_id).links), "mention")
        except UnknownIdError:
            return "Date", "gone"

    def told(self) -> Iterable[Told]:
        """The page."""
        library = self.reader.library
        item = library.round(self.round_id)
        times: list[tuple[str, int | None, TimeExpression | None]] = []
        for link in item.links:
            place = link.when.time
            known = library.extraction(link.article).times
            times.append((link.article, place, known[place] if place is not None and place < len(known) else None))
        return of_date.of_round(item, times)

    def follow(self, target: object) -> None:
        """Inspect the expression."""
        if isinstance(target, ToTime):
            self.reader.open(DatePage(target.article, target.number))
            return
        super().follow(target)

    def rule(self, value: str) -> str | None:
        """Ask whether the round was then; what is wrong with the value, or None."""
        from briefing.library.rulings.days import edtf_of
        from briefing.library.rulings.rounds import correction

        try:
            item = self.reader.library.round(self.round_id)
            decision = correction(self.reader.library, item, "date", edtf_of(value))
        except (RulingError, UnknownIdError) as error:
            return str(error)
        self.reader.open(Moving("Set the date?", [f"{item.title} was (or is to be) on {value.strip()}."], decision))
        return None
