"""A note as one HTML page, through markdown-it and its footnote extension; no script, no style from elsewhere."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from briefing.note import markdown
from briefing.note.model import Note

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_STYLE = (
    "body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#1a1a1a}"
    "table{border-collapse:collapse;font-size:.9rem}td,th{border:1px solid #999;padding:.25rem .5rem;text-align:left;"
    "vertical-align:top}h1,h2{font-family:system-ui,sans-serif;line-height:1.2}.footnotes{font-size:.85rem}"
    "@media print{body{margin:0;max-width:none}}"
)


def parser(*, raw: bool = False) -> MarkdownIt:
    """CommonMark with tables and footnotes; ``raw`` lets HTML through (only to find it)."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    return MarkdownIt("commonmark", {"html": raw}).enable("table").use(footnote_plugin)


def without_front_matter(text: str) -> tuple[str, int]:
    """The body of a note and the number of lines before it."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return text, 0
    end = next((index for index, line in enumerate(lines[1:], 1) if line.strip() == "---"), -1)
    return ("\n".join(lines[end + 1 :]), end + 1) if end > 0 else (text, 0)


def render(note: Note) -> str:
    """The page; the manifest becomes meta elements."""
    body, _ = without_front_matter(markdown.render(markdown.in_profile(note, "portable")))
    meta = "\n".join(
        f'<meta name="briefing:{html.escape(key)}" content="{html.escape(str(value))}">'
        for key, value in {**note.manifest, "generated": f"{note.generated:%Y-%m-%dT%H:%M:%SZ}"}.items()
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(note.options.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{meta}\n'
        f"<title>{html.escape(note.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{parser().render(body)}</body>\n</html>\n"
    )
