"""The sources of a note as CSL-JSON (Zotero, Pandoc) and as BibTeX."""

from __future__ import annotations

import json
import re
from typing import Any

from briefing.note.escape import plain
from briefing.note.markdown import is_web_address
from briefing.note.model import Note, Source

_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", '"': "''", "@": r"{@}",
}  # fmt: skip
_TEX_SPECIAL = re.compile("[" + re.escape("".join(_TEX)) + "]")


def csl(note: Note) -> str:
    """A CSL-JSON array; the ids are the keys of the note ("s1")."""
    return json.dumps([_csl(item) for item in note.sources], ensure_ascii=False, indent=2) + "\n"


def _csl(item: Source) -> dict[str, Any]:
    told: dict[str, Any] = {"id": item.key, "type": "article-newspaper", "title": plain(item.title) or "Untitled"}
    if item.outlet:
        told["container-title"] = plain(item.outlet)
    if item.published:
        day = item.published
        told["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if item.url and is_web_address(item.url):
        told["URL"] = item.url
    told["archive_location"] = plain(item.article)
    told["language"] = plain(item.language)
    told["note"] = f"date {plain(item.published_how)}; text sha256 {item.sha256}"
    return told


def bibtex(note: Note) -> str:
    """One ``@misc`` a source, in UTF-8."""
    return "\n".join(_bibtex(item) for item in note.sources)


def _bibtex(item: Source) -> str:
    fields = {"title": f"{{{_tex(item.title) or 'Untitled'}}}"}
    if item.outlet:
        fields["organization"] = f"{{{_tex(item.outlet)}}}"
    if item.published:
        fields["year"], fields["month"], fields["day"] = (
            str(item.published.year), str(item.published.month), str(item.published.day),
        )  # fmt: skip
    if item.url and is_web_address(item.url):
        fields["url"] = item.url
    fields["note"] = f"Article {_tex(item.article)}; date {_tex(item.published_how)}; text sha256 {item.sha256}"
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{item.key},\n{body}}}\n"


def _tex(text: str) -> str:
    return _TEX_SPECIAL.sub(lambda found: _TEX[found[0]], plain(text))
