"""Following: opening what is under the cursor, going back and forward, from mention to mention, article to article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("open", "Follow", "Open or follow what the cursor is on", keys="enter", where="list text sheet", hint="open")
def open_here(reader: Reader) -> None:
    """Open."""
    reader.view.open_here()


@action("back", "Follow", "One step back", keys="escape, backspace", where="pane", hint="back")
def back(reader: Reader) -> None:
    """One step back."""
    if reader.desk.back():
        return
    if reader.as_of is not None:
        from briefing.reader.asof import leave

        leave(reader)
    else:
        reader.say("nothing is chosen", dim=True)


@action("sheet.close", "Follow", "Close this", keys="escape, q", where="sheet", palette=False)
def close(reader: Reader) -> None:
    """Close the sheet on top."""
    if reader.main.sheets:
        reader.main.sheets[-1].back()


@action("history.back", "Follow", "Back to the place before", keys="ctrl+o, H, alt+left", where="pane", count=True)
def earlier(reader: Reader, count: int | None) -> None:
    """Back through the places visited."""
    if not reader.desk.travel(-(count or 1)):
        reader.say("no place before this one", dim=True)


@action("history.forward", "Follow", "Forward again", keys="L, alt+right", where="pane", count=True)
def later(reader: Reader, count: int | None) -> None:
    """Forward through the places visited."""
    if not reader.desk.travel(count or 1):
        reader.say("no place after this one", dim=True)


@action("mention.next", "Follow", "Next mention or match", keys="n", where="pane", count=True, hint="mention")
def next_mention(reader: Reader, count: int | None) -> None:
    """The next mention; beyond the last, in the next article that has one."""
    if not reader.text.step(count or 1) and not reader.desk.carry_on(1):
        reader.say("no mention from here on", dim=True)


@action("mention.previous", "Follow", "Previous mention or match", keys="N", where="pane", count=True)
def previous_mention(reader: Reader, count: int | None) -> None:
    """The mention before."""
    if not reader.text.step(-(count or 1)) and not reader.desk.carry_on(-1):
        reader.say("no mention before this", dim=True)


@action("meeting.next", "Follow", "Next meeting in the text", keys="right_curly_bracket", where="pane")
def next_meeting(reader: Reader) -> None:
    """The next meeting mention."""
    if not reader.text.step_meeting(1):
        reader.say("no meeting from here on", dim=True)


@action("meeting.previous", "Follow", "Previous meeting in the text", keys="left_curly_bracket", where="pane")
def previous_meeting(reader: Reader) -> None:
    """The meeting mention before."""
    if not reader.text.step_meeting(-1):
        reader.say("no meeting before this", dim=True)


@action("article.next", "Follow", "Next article", keys="right_square_bracket", where="pane", count=True, hint="article")
def next_article(reader: Reader, count: int | None) -> None:
    """The next article of the list."""
    reader.desk.next_article(count or 1)


@action("article.previous", "Follow", "Previous article", keys="left_square_bracket", where="pane", count=True)
def previous_article(reader: Reader, count: int | None) -> None:
    """The article before."""
    reader.desk.next_article(-(count or 1))
