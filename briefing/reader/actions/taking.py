"""Taking out: picking rounds, the note, a cited quote, the source in another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.reader.actions.joins import round_here
from briefing.reader.actions.registry import action
from briefing.reader.words import crumb, number

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@action("pick", "Take out", "Pick this round for the note, or let it go", keys="space", where="pane why", hint="pick")
def pick(reader: Reader) -> None:
    """Pick."""
    from briefing.reader.sheets.why import Why

    told = reader.view.told if isinstance(reader.view, Why) else round_here(reader)
    if told is None:
        reader.say("no round here to pick")
        return
    picked = reader.pick(told.id)
    reader.rounds.refresh()
    reader.say(
        f"{'picked' if picked else 'let go'}: {crumb(told)} · {number(len(reader.picked), 'round')} picked", dim=True
    )
    if reader.place.pane == "rounds" and not reader.main.sheets:
        reader.rounds.move("line", 1)


@action("export", "Take out", "Export the note: preview, then a file", keys="e", where="pane any", hint="export")
def export(reader: Reader) -> None:
    """Preview the note on the rounds picked, else on the chosen one, else on those listed."""
    from briefing.reader.sheets.export import Export, subject_of

    rounds, query = subject_of(reader)
    if not rounds:
        reader.say("no round to write about: the list is empty")
        return
    reader.open(Export(rounds, query))


@action(
    "export.save", "Take out", "Write the note to a file", keys="enter, s", where="export", palette=False, hint="write"
)
def save(reader: Reader) -> None:
    """Ask for a name and write."""
    from briefing.reader.sheets.export import Export

    if isinstance(reader.view, Export):
        reader.view.ask()


@action(
    "export.profile", "Take out", "Next format of the note", keys="p, tab", where="export", palette=False, hint="format"
)
def profile(reader: Reader) -> None:
    """Another format."""
    from briefing.reader.sheets.export import Export

    if isinstance(reader.view, Export):
        reader.view.next_format()


@action("copy", "Take out", "Copy the quote with its citation", keys="y", where="pane why", hint="copy")
def copy(reader: Reader) -> None:
    """Copy the selection, the current mention's sentence, or the mention that a round rests on."""
    from briefing.reader import citing
    from briefing.reader.clipboard import copy as take
    from briefing.reader.sheets.why import Why

    view, text = reader.view, reader.text
    article, found = text.article, text.found
    if isinstance(view, Why) and view.target is not None:
        link = view.link
        article = reader.library.article(link.article)
        found = reader.library.extraction(link.article)
        start, end = link.start, link.end
    elif text.selected is not None and article is not None:
        start, end = text.selected
    elif article is None:
        reader.say("nothing is open to copy from")
        return
    elif text.current is not None and text.current.kind == "meeting":
        start, end = text.current.start, text.current.end
    else:
        at = text.current.start if text.current is not None else text.first_prose()
        start, end = citing.sentence(article, at)
    reader.say(take(citing.cited(article, found, start, end), reader.write_to_terminal))


@action("source.open", "Take out", "Open the source: its address or its file", keys="o", where="pane")
def open_source(reader: Reader) -> None:
    """Open the article in the program that the system has for it."""
    from briefing.reader.outside import open_article

    article = reader.text.article
    reader.say(open_article(article) if article is not None else "nothing is open")


@action("source.edit", "Take out", "Open the file in $EDITOR at this line", keys="E", where="pane")
def edit(reader: Reader) -> None:
    """Open the file in an editor; the reader waits."""
    from briefing.reader.outside import editor_command

    article = reader.text.article
    if article is None:
        reader.say("nothing is open")
        return
    text = reader.text
    at = text.current.start if text.current is not None else text.at_top
    command = editor_command(article, at)
    if isinstance(command, str):
        reader.say(command)
        return
    reader.run_outside(command)


@action("pipe", "Take out", "Pipe the text, or the picked rounds, to a command", keys="vertical_line", where="pane")
def pipe(reader: Reader) -> None:
    """Ask for a command and show what it writes."""
    from briefing.reader.sheets.piped import pipe_prompt

    reader.open(pipe_prompt(reader))
