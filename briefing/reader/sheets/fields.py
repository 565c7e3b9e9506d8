"""What is to be set right: a field of a round or of one mention, then its value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.library.rulings import RulingError
from briefing.library.rulings.rounds import CHOICES, correction, correction_of_mention
from briefing.link.rulings import MENTION_FIELDS, ROUND_FIELDS
from briefing.model import Decision, Link, Round
from briefing.reader.sheets.chooser import Chooser
from briefing.reader.sheets.moving import Moving
from briefing.reader.sheets.prompt import Prompt
from briefing.reader.widgets.cells import fit, fold
from briefing.reader.widgets.view import Parts
from briefing.reader.words import crumb, days, spoken, when

Named = tuple[str, str]
CALLED = {"ordinal": "number"}
"""What a field is called here, where that is another word."""
FORMS = {
    "date": "as 2020-08-31, 2020-08 or 2020-08-31/2020-09-02",
    "place": "a town or country",
    "ordinal": "which of its series, as 3",
    "title": "what the round is called",
}
"""How the value of a field is typed."""


def called(field: str) -> str:
    """A field or value in words."""
    return CALLED.get(field) or spoken(field)


class Choices(Chooser[Named]):
    """Names with a word beside each; ``chosen`` gets the name."""

    title = "Correct"
    prompt: ClassVar[str] = "letters of a field or value"

    def __init__(self, asked: str, named: Sequence[Named], chosen: Callable[[str], object]) -> None:
        """``asked`` stands over the list."""
        super().__init__()
        self.asked = asked
        self.named = named
        self.chosen = chosen

    kept: ClassVar[bool] = False

    def opened(self) -> None:
        """All of them."""
        self.search("")

    def search(self, text: str) -> None:
        """Those that hold what was typed."""
        self.found([one for one in self.named if fold(text.strip()) in fold(" ".join((*one, called(one[0]))))])

    def summary(self) -> str:
        """What is asked."""
        return fit(f"  {self.asked}", self.breadth)

    def parts(self, row: Named, _line: int, width: int) -> Parts:
        """Name and word."""
        looks = self.looks
        return [(fit(called(row[0]), 18), looks.strong), (fit(row[1], max(width - 18, 0)), looks.dim)]

    def open_here(self) -> None:
        """Take the one under the cursor."""
        if self.here is not None:
            name = self.here[0]
            self.close()
            self.reader.call_after_refresh(self.chosen, name)


class Fields(Choices):
    """The fields of a round, or of one mention of it, with what they are now."""

    def __init__(self, item: Round, link: Link | None = None) -> None:
        """Of ``link`` where it is given, else of the round as a whole."""
        self.item = item
        self.link = link
        fields = ROUND_FIELDS if link is None else MENTION_FIELDS
        what = f"which field of {crumb(item)} is wrong?" if link is None else f"what is told wrongly by “{link.text}”?"
        super().__init__(what, [(field, self._now(field)) for field in fields], self._ask)

    def _now(self, field: str) -> str:
        if self.link is None:
            value = self._date() if field == "date" else getattr(self.item, field)
            ruled = "  (set by a person)" if field in self.item.decided else ""
            return (spoken(str(value)) if value is not None else "not told") + ruled
        told, place = self.link.when, self._place(self.link)
        date = f"{days(told.earliest, told.latest)}  ({told.edtf})" if told.edtf else None
        return {"date": date, "status": spoken(self.link.status), "place": place}[field] or "not told"

    def _place(self, link: Link) -> str | None:
        """The place that the mention itself tells."""
        try:
            meetings = self.reader.library.extraction(link.article).meetings
        except UnknownIdError:
            return None
        return meetings[link.mention].place if link.mention < len(meetings) else None

    def _date(self) -> str | None:
        return f"{when(self.item)}  ({self.item.edtf})" if self.item.edtf else None

    def _ask(self, field: str) -> None:
        """Choose from the values there are, or type one."""
        if field in CHOICES:
            values = [(value, "now" if spoken(value) == self._now(field) else "") for value in CHOICES[field]]
            self.reader.open(
                Choices(f"the {called(field)} of {crumb(self.item)}", values, lambda value: self._rule(field, value))
            )
            return
        now = self.item.edtf if field == "date" else getattr(self.item, field)
        value = "" if now is None or self.link is not None else str(now)
        self.reader.open(
            Prompt(called(field), lambda typed: self._rule(field, typed), value=value, note=FORMS.get(field, ""))
        )

    def _rule(self, field: str, value: str) -> str | None:
        """Ask whether it is to be so; what is wrong with the value, or None."""
        library = self.reader.library
        try:
            if self.link is None:
                decision = correction(library, library.round(self.item.id), field, value)
            else:
                decision = correction_of_mention(library, self.link, field, value)
        except (RulingError, UnknownIdError) as error:
            self.reader.say(str(error))
            return str(error)
        self.reader.call_after_refresh(self._open, decision)
        return None

    def _open(self, decision: Decision) -> None:
        value, field = spoken(decision.value or ""), called(decision.field or "")
        said = [f"The {field} of {crumb(self.item)} is {value}."]
        if self.link is not None:
            said = [f"“{self.link.text}”", f"tells of a meeting whose {field} is {value}."]
        self.reader.open(Moving(f"Set the {field}?", said, decision))
