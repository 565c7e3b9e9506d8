"""A person's own tags and notes on articles, entities, rounds and stretches of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.registry import action

if TYPE_CHECKING:
    from briefing.reader.app import Reader

NOTHING = "nothing here to mark: go to an article, an entity or a round"


@action("tag", "Views", "Give a tag, or take it away", keys="number_sign", where="pane")
def tag(reader: Reader) -> None:
    """Ask for a tag of what the cursor is on; the query ``tag:name`` finds it."""
    from briefing.reader.sheets.prompt import Prompt

    thing, key = reader.desk.thing_here()
    if not key:
        reader.say(NOTHING)
        return
    state = reader.library.state
    had = state.tags(thing, key)

    def done(name: str) -> str | None:
        name = name.strip().lstrip("#")
        if not name:
            return "a tag is a word of your own"
        state.set_tag(thing, [key], name, name not in had)
        reader.say(f"#{name} {'taken away' if name in had else 'given'}", dim=True)
        return None

    prompt = Prompt("tag", done, change=lambda _: "")
    reader.open(prompt)
    prompt.tell(" ".join(f"#{name}" for name in had) or " ".join(f"#{name}" for name in state.all_tags()[:6]))


@action("annotate", "Views", "Write a note of your own on what the cursor is on", keys="a", where="pane")
def annotate(reader: Reader) -> None:
    """A note on the current mention's stretch, or on the thing itself."""
    from briefing.reader.sheets.prompt import Prompt

    thing, key = reader.desk.thing_here()
    if not key:
        reader.say(NOTHING)
        return
    text = reader.text
    at = text.current if reader.place.pane == "text" else None
    quote = text.text[at.start : at.end] if at is not None else ""

    def done(words: str) -> str | None:
        if not words.strip():
            return "a note is a few words of your own"
        start, end = (at.start, at.end) if at is not None else (None, None)
        reader.library.state.add_note(thing, key, words.strip(), quote=quote, start=start, end=end)
        reader.say("noted", dim=True)
        return None

    reader.open(Prompt("note on " + (f"“{quote[:20]}”" if quote else f"this {thing}"), done))


@action("notes", "Views", "Your notes, on everything", keys="M", where="pane")
def notes(reader: Reader) -> None:
    """List the notes."""
    from briefing.reader.sheets.notes import Notes

    reader.open(Notes())


@action("notes.remove", "Views", "Remove this note", keys="d", where="notes", palette=False, hint="remove")
def remove(reader: Reader) -> None:
    """Remove the note under the cursor."""
    from briefing.reader.sheets.notes import Notes

    if isinstance(reader.view, Notes):
        reader.view.forget()
