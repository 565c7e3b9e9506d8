"""Bytes → text: UTF-8 first and strictly, byte order marks, then a well-kept guesser, told what is likely."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefing.ingest.language import tell

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64_000  # bytes that the guesser looks at
# Bytes that text has no use for: the C0 controls but tab, line feed, carriage return, form feed, escape and bell.
_CONTROL = bytes(set(range(32)) - {0x07, 0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B})
_LATIN = frozenset(
    {"cp1250", "cp1252", "cp1254", "cp1257", "latin_1", "iso8859_2", "iso8859_9", "iso8859_15", "mac_roman"}
)
_CENTRAL = frozenset({"pl", "cs", "hu", "ro", "hr"})
# A sign that no Western word has inside is a letter of a Central European name ("Wa³êsa").
_SIGN_IN_WORD = re.compile(r"[^\W\d_][³¹¿¾¼º£][^\W\d_]")
_CODE_PAGES = (
    *("cp1254", "cp1251", "cp1252", "cp1250", "cp1253", "cp1256"),
    *("koi8_r", "iso8859_5", "cp866", "shift_jis", "gb18030", "euc_kr", "big5"),
)


@dataclass(frozen=True)
class Decoded:
    """The text of a file, and the encoding where it was not UTF-8; ``guessed`` where no mark told it."""

    text: str
    encoding: str = "utf-8"
    guessed: bool = False


class BinaryError(ValueError):
    """The bytes are no text in any encoding known here; the message says what they look like."""


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file; raises ``BinaryError`` where they are none."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding), encoding)
    wide = _wide(data)
    if wide:
        return Decoded(_strict(data, wide), wide, guessed=True)
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BinaryError(f"broken {encoding.upper()} at byte {error.start}") from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is nought in most of the beginning."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 4 or b"\0" not in sample:
        return None
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if kind:
        raise BinaryError(f"the content is {kind}")
    sample = data[:_SAMPLE]
    if b"\0" in sample or len(sample.translate(None, _CONTROL)) < 0.98 * len(sample):
        raise BinaryError("the content is binary")


_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
)


def _guess(data: bytes) -> Decoded:
    """A single- or double-byte encoding, guessed from the beginning; a wrong guess shows as wrong letters."""
    from charset_normalizer import from_bytes  # 30 ms to import, and most files are UTF-8

    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_CODE_PAGES)).best()
    encoding = best.encoding if best else "cp1252"
    if encoding in _LATIN:
        encoding = _latin(sample)
    return Decoded(data.decode(encoding, errors="replace"), encoding, guessed=True)


def _latin(sample: bytes) -> str:
    """Which of the Latin code pages, which the guesser cannot tell apart: the language decides, then odd letters."""
    western = sample.decode("cp1252", errors="ignore")
    language = tell(western)
    if language in _CENTRAL or _SIGN_IN_WORD.search(western):
        return "cp1250"
    # The six letters of Turkish stand where Western pages have those of Icelandic.
    return "cp1254" if language != "is" and any(letter in western for letter in "ðþýÞÝÐ") else "cp1252"
