"""Files that are not UTF-8."""

from __future__ import annotations

import codecs

import pytest

from briefing.ingest.decode import BinaryError, decode

TURKISH = (
    "Dışişleri Bakan Yardımcısı Moskova'daki görüşmelerin ardından gazetecilere açıklama yaptı. "
    "İki ülkenin heyetleri sınırdaki durumu ele aldı; görüşmelerin önümüzdeki hafta Ankara'da süreceği bildirildi. "
    "Bakanlığın açıklamasında ateşkesin korunmasının önemi vurgulandı."
)
RUSSIAN = (
    "Заместитель министра иностранных дел провёл переговоры с турецкой делегацией. "
    "Стороны обсудили положение на границе и договорились встретиться снова в следующем месяце."
)
SPANISH = (
    "El ministro dijo que las negociaciones continuarán mañana y que, según él, el señor Muñoz estará con los demás."
)
POLISH = "Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu, a żołnierze nie zostaną na miejscu."
NAMES = "Envoys met Mevlüt Çavuşoğlu and Recep Tayyip Erdoğan, officials said. The talks were the third of the year."
FRENCH = "Le ministre a reçu son homologue à l’Élysée; les négociations reprendront dès l’été, a-t-il été précisé."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TURKISH, "cp1254"),
        (TURKISH, "iso8859_9"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (POLISH, "cp1250"),
        (NAMES, "cp1254"),
    ],
)
def test_single_byte_encodings_are_guessed(text: str, encoding: str) -> None:
    text = text if encoding != "iso8859_9" else text.replace("’", "'")
    decoded = decode((text * 3).encode(encoding))
    assert decoded.text == text * 3
    assert decoded.guessed


def test_english_with_typographic_quotes_in_a_windows_file() -> None:
    text = "The envoy said: “We shall meet again – soon.” His ministry’s statement was short. " * 3
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"])
@pytest.mark.parametrize("text", [TURKISH, RUSSIAN, "x", ""])
def test_marks_at_the_beginning(encoding: str, text: str) -> None:
    marks = {
        "utf-8": codecs.BOM_UTF8,
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }
    assert decode(marks[encoding] + text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_without_a_mark(encoding: str) -> None:
    assert decode(("The envoys met. " * 20).encode(encoding)).text == "The envoys met. " * 20


def test_escapes_and_form_feeds_are_text() -> None:
    assert decode(b"\x1b[31mred\x1b[0m\x0c\x07").text == "\x1b[31mred\x1b[0m\x0c\x07"


@pytest.mark.parametrize("data", [b"\x00" * 40, b"\x01\x02\x03" * 40, codecs.BOM_UTF16_LE + b"\x00\xd8"])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryError):
        decode(data)


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"").text == ""
