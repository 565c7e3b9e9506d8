"""Plain dates and the commonest relative words in further languages: a language is files."""

from __future__ import annotations

import pytest

from briefing.extract.published import infer
from briefing.extract.times import grammar
from tests.time_texts import article, values

DATES = {
    "tr": [
        ("17 Şubat 2020'de geldi", "2020-02-17"),
        ("Pazartesi günü geldi", "2021-06-14"),
        ("dün geldi", "2021-06-15"),
        ("geçen hafta geldi", "2021-W23"),
        ("iki gün önce geldi", "2021-06-14"),
        ("İki gün önce geldi", "2021-06-14"),
    ],
    "ru": [
        ("прибыл 17 февраля 2020 года", "2020-02-17"),
        ("прибыл в понедельник", "2021-06-14"),
        ("вчера", "2021-06-15"),
        ("на прошлой неделе", "2021-W23"),
        ("два дня назад", "2021-06-14"),
    ],
    "fr": [
        ("arrivé le 17 février 2020", "2020-02-17"),
        ("arrivé lundi", "2021-06-14"),
        ("hier", "2021-06-15"),
        ("la semaine dernière", "2021-W23"),
        ("il y a deux jours", "2021-06-14"),
        ("en septembre 2019", "2019-09"),
    ],
    "de": [
        ("am 17. Februar 2020", "2020-02-17"),
        ("am Montag", "2021-06-14"),
        ("gestern", "2021-06-15"),
        ("vergangene Woche", "2021-W23"),
        ("vor zwei Tagen", "2021-06-14"),
        ("am 17.02.2020", "2020-02-17"),
    ],
    "ar": [
        ("في 17 فبراير 2020", "2020-02-17"),
        ("يوم الاثنين", "2021-06-14"),
        ("أمس", "2021-06-15"),
        ("الأسبوع الماضي", "2021-W23"),
        ("في ١٧ شباط ٢٠٢٠", "2020-02-17"),
        ("5 كانون الثاني 2019", "2019-01-05"),
    ],
}
HEADERS = {
    "tr": "Bakanlar anlaştı\nYayınlanma: 17.02.2020 10:00\nMetin.",
    "ru": "Министры договорились\nОпубликовано: 17 февраля 2020\nТекст.",
    "fr": "Accord trouvé\nPublié le 17 février 2020\nTexte.",
    "de": "Einigung erzielt\nVeröffentlicht am 17.02.2020\nText.",
    "ar": "اتفاق جديد\nنشر في 17 فبراير 2020\nنص.",
    "es": "Acuerdo\nPublicado: 17 de febrero de 2020\nTexto.",
    "pl": "Umowa\nOpublikowano: 17 lutego 2020\nTekst.",
}


@pytest.mark.parametrize(("language", "text", "value"), [(k, *pair) for k, pairs in DATES.items() for pair in pairs])
def test_plain_dates(language: str, text: str, value: str) -> None:
    assert [found for _, found in values(text, language=language)] == [value]


@pytest.mark.parametrize(("language", "text"), HEADERS.items())
def test_date_lines(language: str, text: str) -> None:
    assert str(infer(article(text, language)).day) == "2020-02-17"


@pytest.mark.parametrize("language", ["en", *DATES])
def test_months_and_weekdays_are_whole(language: str) -> None:
    classes = grammar.load(language).vocabulary.classes
    assert set(classes["MONTH"].values()) >= set(range(1, 13)) - ({10, 11, 12, 1} if language == "ar" else set())
    assert set(classes["WEEKDAY"].values()) == set(range(1, 8))


def test_an_unknown_language_is_read_like_english() -> None:
    assert values("2020-02-17", language="xx") == [("2020-02-17", "2020-02-17")]
