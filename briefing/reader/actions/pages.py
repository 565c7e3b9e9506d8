"""Pages: all that is known of a round, a person, a country, and going on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Entity, EntityMention
from briefing.reader.actions.joins import round_here
from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


def entity_here(reader: Reader) -> str | None:
    """The entity under the cursor of pane 3, or of the current mention in the text."""
    text = reader.text
    if reader.place.pane == "entities":
        here = reader.entities.here
        return here.id if isinstance(here, Entity) else None
    if reader.place.pane == "text" and text.current is not None:
        meant = text.meaning(text.current)
        if isinstance(meant, EntityMention) and text.current.number < len(text.entity_ids):
            return text.entity_ids[text.current.number]
    return None


@action("page", "Follow", "The page of this round, person or country: all that is known of it", keys="i", where="pane")
def page(reader: Reader) -> None:
    """Open the page of what the cursor is on."""
    from briefing.reader.sheets.round import RoundPage

    entity = entity_here(reader)
    if entity is not None:
        from briefing.reader.sheets.entity import EntityPage

        reader.open(EntityPage(entity))
        return
    told = round_here(reader)
    if told is None:
        reader.say("no round and no name here to open the page of")
        return
    reader.open(RoundPage(told.id))


@action("round.open", "Follow", "Choose the round; again, open its page", keys="enter", where="rounds", palette=False)
def open_round(reader: Reader) -> None:
    """Choose the round under the cursor; where it is chosen already, open its page."""
    here = reader.rounds.here
    if here is not None and here.id == reader.place.round:
        page(reader)
    else:
        reader.view.open_here()


@action(
    "round.go", "Follow", "Go to this round in the panes", keys="g o", where="round", palette=False, hint="go there"
)
def go_to_round(reader: Reader) -> None:
    """Close the page and choose its round."""
    from briefing.reader.sheets.page import clear
    from briefing.reader.sheets.round import RoundPage

    view = reader.view
    if isinstance(view, RoundPage):
        clear(reader)
        reader.desk.choose("round", view.round_id)


@action("round.why", "Joins", "Why: the joins of this round", keys="w", where="round", palette=False, hint="why")
def round_why(reader: Reader) -> None:
    """Explain the round of the page."""
    from briefing.library import UnknownIdError
    from briefing.reader.sheets.round import RoundPage
    from briefing.reader.sheets.why import Why

    view = reader.view
    if isinstance(view, RoundPage):
        try:
            reader.open(Why(view.item))
        except UnknownIdError as error:
            reader.say(str(error))


@action(
    "round.pick", "Take out", "Pick this round for the note", keys="space", where="round", palette=False, hint="pick"
)
def round_pick(reader: Reader) -> None:
    """Pick the round of the page, or let it go."""
    from briefing.reader.sheets.round import RoundPage

    view = reader.view
    if isinstance(view, RoundPage):
        picked = reader.pick(view.round_id)
        reader.say("picked for the note" if picked else "let go", dim=True)
        view.refresh()


@action(
    "round.copy", "Take out", "Copy the quote with its citation", keys="y", where="round", palette=False, hint="copy"
)
def round_copy(reader: Reader) -> None:
    """Copy the mention under the cursor of the page."""
    from briefing.library import UnknownIdError
    from briefing.reader import citing
    from briefing.reader.clipboard import copy
    from briefing.reader.sheets.round import RoundPage

    view = reader.view
    mention = view.mention() if isinstance(view, RoundPage) else None
    if mention is None:
        return
    try:
        article = reader.library.article(mention.article)
        found = reader.library.extraction(mention.article)
    except UnknownIdError as error:
        reader.say(str(error))
        return
    reader.say(copy(citing.cited(article, found, mention.start, mention.end), reader.write_to_terminal))
