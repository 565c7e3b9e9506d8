"""Saved mails and mailboxes: newsletters and alerts, one article a mail.

The standard library's parser slows down with the square of what nests or comes encoded in a header, so mails of
shapes that no newsletter has are told and left out, and headers are cut before they are decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.ingest import formats
from briefing.ingest.decode import BinaryError, decode
from briefing.ingest.formats import Draft
from briefing.ingest.records import left_out
from briefing.model import Problem

if TYPE_CHECKING:
    from email.message import Message

ENDINGS = (".eml", ".mbox")
MANY = True
_FROM = re.compile(rb"^From [^\n]*\n", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_PARTS = 40  # parts that hold parts, in one mail
_HEADER = 1000  # code points of a header that are read
_HEAD = 200_000  # bytes of all headers of a mail
_MAIL = 50_000_000  # bytes of a mail


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Every mail of the file; ``line`` counts the mails of a mailbox."""
    if not data.startswith(b"From "):
        yield _mail(data, name, 1)
        return
    starts = [
        found for found in _FROM.finditer(data) if data[max(0, found.start() - 2) : found.start()] in (b"", b"\n\n")
    ]
    for number, found in enumerate(starts, start=1):
        end = starts[number].start() if number < len(starts) else len(data)
        mail = _mail(_QUOTED.sub(rb"\1", data[found.end() : end]), name, number)
        if isinstance(mail, Draft):
            mail.numbered, mail.line = True, number
        yield mail


def _mail(data: bytes, name: str, number: int) -> Draft | Problem:
    from email import message_from_bytes  # 15 ms, and few corpora hold mails
    from email.errors import MessageError
    from email.utils import parseaddr

    head = data.find(b"\n\n") if b"\n\n" in data else data.find(b"\r\n\r\n")
    if len(data) > _MAIL or data.count(b"ultipart/") > _PARTS or head > _HEAD:
        return left_out("is built as no letter is", name, number, "mail")
    try:
        message = message_from_bytes(data)
        found = _text(message, name)
        if found is None:
            return left_out("has no text", name, number, "mail")
        if isinstance(found, Problem):
            return found
        sender, address = parseaddr(_header(message, "From"))
        found.title = _header(message, "Subject") or found.title
        found.outlet = sender or address or found.outlet
        found.published = _header(message, "Date") or found.published
    except (MessageError, BinaryError, ValueError, LookupError, TypeError, AttributeError) as error:
        # The library raises all of these for headers that are broken enough.
        return left_out(f"is broken ({type(error).__name__})", name, number, "mail")
    return found


def _header(message: Message, name: str) -> str:
    from email.header import decode_header, make_header

    raw = str(message.get(name, ""))[:_HEADER]
    try:
        return str(make_header(decode_header(raw)))
    except (ValueError, LookupError):
        return raw


def _text(message: Message, name: str) -> Draft | Problem | None:
    """The first plain part, else the text in the page that stands for it where pages can be read."""
    parts = [part for part in message.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                return _draft(_decoded(part), kind, name)
    return None


def _decoded(part: Message) -> str:
    raw = part.get_payload(decode=True)
    assert isinstance(raw, bytes)
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(raw).text


def _draft(text: str, kind: str, name: str) -> Draft | Problem:
    if kind == "text/plain":
        return Draft(text=text.replace("\r\n", "\n"))
    if ".html" not in formats.registry():
        message = "holds a web page: pip install 'briefing[html]' to read it"
        return Problem(code="unsupported", message=message, path=name)
    from briefing.ingest.formats.web_page import page

    return page(text, name)
