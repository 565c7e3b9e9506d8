"""Days: the date inspector, and the publication day of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import UnknownIdError
from briefing.library.rulings import RulingError
from briefing.reader.actions.joins import round_here
from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action(
    "date", "Joins", "The date here: how it is known, other readings; sets an article's day", keys="d", where="pane"
)
def inspect(reader: Reader) -> None:
    """Inspect the marked date or the round's; on an article, set the day it was published."""
    from briefing.reader.sheets.date import DatePage, RoundDates

    text, pane = reader.text, reader.place.pane
    if pane == "text" and text.current is not None and text.article is not None:
        if text.current.kind == "time":
            reader.open(DatePage(text.article.id, text.current.number))
            return
        if text.current.kind == "meeting":
            told = round_here(reader)
            if told is not None:
                reader.open(RoundDates(told.id))
                return
    if pane == "rounds" and reader.rounds.here is not None:
        reader.open(RoundDates(reader.rounds.here.id))
        return
    here = reader.articles.here if pane == "articles" else None
    article = here.id if here is not None else reader.place.article
    if article is not None and pane in ("articles", "text"):
        _publish(reader, article)
    else:
        reader.say("no date here: go to a date in the text, a round, or an article")


def _publish(reader: Reader, article_id: str) -> None:
    """Ask for the day an article was published."""
    from briefing.library.rulings.days import published
    from briefing.reader.sheets.moving import Moving
    from briefing.reader.sheets.prompt import Prompt

    try:
        article = reader.library.article(article_id)
        known = reader.library.extraction(article_id).published
    except UnknownIdError as error:
        reader.say(str(error))
        return

    def done(typed: str) -> str | None:
        try:
            decision = published(article, typed)
        except RulingError as error:
            return str(error)
        said = [f"“{article.title}” was published on {decision.value}."]
        reader.call_after_refresh(reader.open, Moving("Set the day?", said, decision))
        return None

    reader.open(Prompt("published on", done, value=known.isoformat() if known else "", note="a day, as 2020-08-31"))


@action("round.date", "Joins", "How this round is dated", keys="d", where="round", palette=False, hint="date")
def round_date(reader: Reader) -> None:
    """Inspect the date of the round of the page."""
    from briefing.reader.sheets.date import RoundDates
    from briefing.reader.sheets.round import RoundPage

    if isinstance(reader.view, RoundPage):
        reader.open(RoundDates(reader.view.round_id))


@action(
    "date.other",
    "Joins",
    "Type another date (EDTF)",
    keys="c",
    where="date rounddate",
    palette=False,
    hint="type a date",
)
def other(reader: Reader) -> None:
    """Ask for a date that no reading has."""
    from briefing.reader.sheets.date import DatePage, RoundDates
    from briefing.reader.sheets.prompt import Prompt

    view = reader.view
    if not isinstance(view, DatePage | RoundDates):
        return
    page = view

    def done(typed: str) -> str | None:
        from briefing.library.rulings.days import edtf_of

        try:
            value = edtf_of(typed)
        except RulingError as error:
            return str(error)
        reader.call_after_refresh(page.rule, value)
        return None

    reader.open(Prompt("date", done))
