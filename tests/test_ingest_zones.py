"""What is furniture and what is prose, in the header styles that real files come in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.ingest import zones
from briefing.ingest.zones import Layout

SEEDS = Path(__file__).parents[1] / "../shared/seeds"
BODY = (
    "Envoys of both countries spoke for three hours about the border on Monday, an official said.\n\n"
    "They will meet again next month, he added."
)


def told(text: str, layout: Layout) -> list[tuple[str, str]]:
    return [
        (zone.kind + (" again" if zone.repeat else ""), text[zone.start : zone.end].strip()) for zone in layout.zones
    ]


STYLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("", []),
    ("HAMAR, Norway ", [("dateline", "HAMAR, Norway")]),
    ("HAMAR, Dominican Republic ", [("dateline", "HAMAR, Dominican Republic")]),
    (" date 2021-03-04 ", [("header", "date 2021-03-04")]),
    ("2021-03-04 ", [("header", "2021-03-04")]),
    ("Published: 4 March 2021 | ", [("header", "Published: 4 March 2021 |")]),
    (
        " date 2021-03-04 Envoys meet on the border\n\nOSLO\n\n",
        [("header", "date 2021-03-04"), ("headline", "Envoys meet on the border"), ("dateline", "OSLO")],
    ),
    (
        "Envoys meet on the border\n\nEnvoys meet on the border\n\n",
        [("headline", "Envoys meet on the border"), ("headline again", "Envoys meet on the border")],
    ),
    (
        "Envoys meet on the border\n\nEnvoys meet on the border | The Daily Fjord\n\n",
        [("headline", "Envoys meet on the border"), ("headline again", "Envoys meet on the border | The Daily Fjord")],
    ),
    (
        "Envoys meet on the border\nWorld Mia Holm 04-Mar-2021\nID 1234 © Jan Falk | Bildhof\n\n",
        [
            ("headline", "Envoys meet on the border"),
            ("byline", "World Mia Holm 04-Mar-2021"),
            ("credit", "ID 1234 © Jan Falk | Bildhof"),
        ],
    ),
    (
        "Envoys meet on the border\n\nBy Mia Holm and Jan Falk\n\n",
        [("headline", "Envoys meet on the border"), ("byline", "By Mia Holm and Jan Falk")],
    ),
    (
        "Envoys meet on the border.\nMia Holm\nRIO DE JANEIRO 1996-12-06\n",
        [
            ("headline", "Envoys meet on the border."),
            ("byline", "Mia Holm"),
            ("dateline", "RIO DE JANEIRO 1996-12-06"),
        ],
    ),
    (
        "TALKS - ENVOYS MEET ON BORDER.\nBERN 1996-12-06\n",
        [
            ("headline", "TALKS - ENVOYS MEET ON BORDER."),
            ("dateline", "BERN 1996-12-06"),
        ],
    ),
    ("OSLO, March 4 (AP) -- ", [("dateline", "OSLO, March 4 (AP) --")]),
    ("\nOSLO, Norway (AP)_ ", [("dateline", "OSLO, Norway (AP)_")]),
    ("Oslo, Norway - ", [("dateline", "Oslo, Norway -")]),
    ("\n\nHAMAR, Norway _\n\n", [("dateline", "HAMAR, Norway _")]),
    ("OSLO/BERN (Reuters) - ", [("dateline", "OSLO/BERN (Reuters) -")]),
    ("March 4 (Reuters) - ", [("dateline", "March 4 (Reuters) -")]),
    ("(Reuters) - ", [("dateline", "(Reuters) -")]),
    ("Oslo (Reuters) -- ", [("dateline", "Oslo (Reuters) --")]),
    ("Hamar, Norway (CNN) -- ", [("dateline", "Hamar, Norway (CNN) --")]),
    ("Oslo, 4 March (dpa) – ", [("dateline", "Oslo, 4 March (dpa) –")]),
    ("OSLO, March 4. /TASS/. ", [("dateline", "OSLO, March 4. /TASS/.")]),
    ("OSLO — ", [("dateline", "OSLO —")]),
    ("Oslo — ", [("dateline", "Oslo —")]),
    ("OSLO: ", [("dateline", "OSLO:")]),
    ("OSLO (FjordNews/4 March) – ", [("dateline", "OSLO (FjordNews/4 March) –")]),
    ("Oslo, March 4 : ", [("dateline", "Oslo, March 4 :")]),
    ("OSLO and BERN, Switzerland (Reuters) - ", [("dateline", "OSLO and BERN, Switzerland (Reuters) -")]),
    ("OSLO/BERN ", [("dateline", "OSLO/BERN")]),
    ("OSLO - The Daily Fjord\n\n", [("dateline", "OSLO - The Daily Fjord")]),
    (
        "FILE PHOTO: Envoys at a desk, March 1, 2021.\nREUTERS/Jan Falk\nOSLO (Reuters) - ",
        [
            ("caption", "FILE PHOTO: Envoys at a desk, March 1, 2021."),
            ("credit", "REUTERS/Jan Falk"),
            ("dateline", "OSLO (Reuters) -"),
        ],
    ),
    (
        "An envoy waves from the steps of the old town hall, March 1, 2021.\nREUTERS/Jan Falk\n",
        [
            ("caption", "An envoy waves from the steps of the old town hall, March 1, 2021."),
            ("credit", "REUTERS/Jan Falk"),
        ],
    ),
    (
        "Envoys meet on the border\n\nTwo envoys shake hands before the old town hall. (AFP Photo)\n\n",
        [
            ("headline", "Envoys meet on the border"),
            ("caption", "Two envoys shake hands before the old town hall. (AFP Photo)"),
        ],
    ),
    (
        "Envoys meet on the border\n\nPublished On: 4 Mar 2021\n\nShare this\n\nSlideshow (3 images)\n\n",
        [
            ("headline", "Envoys meet on the border"),
            ("header", "Published On: 4 Mar 2021"),
            ("furniture", "Share this"),
            ("furniture", "Slideshow (3 images)"),
        ],
    ),
    (
        "Title: Envoys meet on the border\nDate: 4 March 2021\nSource: The Daily Fjord\n\n",
        [
            ("header", "Title:"),
            ("headline", "Envoys meet on the border"),
            ("header", "Date: 4 March 2021"),
            ("header", "Source: The Daily Fjord"),
        ],
    ),
    ("# Envoys meet on the border\n\n", [("furniture", "#"), ("headline", "Envoys meet on the border")]),
    ("(Adds quotes)\nOSLO (Reuters) - ", [("furniture", "(Adds quotes)"), ("dateline", "OSLO (Reuters) -")]),
]


@pytest.mark.parametrize(("head", "expected"), STYLES, ids=[style[0][:40] or "none" for style in STYLES])
def test_the_head_of_an_article(head: str, expected: list[tuple[str, str]]) -> None:
    text = head + BODY
    layout = zones.find(text)
    assert told(text, layout) == expected
    assert text[layout.prose :] == BODY


TITLE = "Norway and Sweden hold border talks in Bern"
# Heads as pages, agencies, ministries and data banks print them, each round the same headline.
HEADS = [
    f"{TITLE}\n\nOSLO – Nordic Agency\n\n",
    f"January 05 2021 14:23:00\n\n{TITLE}\n\nOSLO\n\n",
    f"Home > World > Europe\n\n{TITLE}\n\n",
    f"{TITLE}\n\nPublished\n6 March 2021\n\nShare\n\n",
    f"{TITLE}\n6 March 2021\nShare\nSave\nMia Holm\nFjord News, Oslo\n\n",
    f"WORLD NEWS\nMARCH 5, 2021 / 3:05 PM / 3 YEARS AGO\n{TITLE}\nMia Holm, Jan Falk\n5 MIN READ\n\nOSLO (Reuters) - ",
    f"{TITLE}\nThis article is more than 4 years old\nMia Holm in Oslo\nThu 5 Mar 2021 19.34 GMT\n\n",
    f"18 FEB 2021, 13:04\n{TITLE}\nThe delegations sat in the town hall\nOSLO, February 18. /TASS/. ",
    f"{TITLE}\nBy MIA HOLM\nFebruary 17, 2021 GMT\n\nOSLO, Norway (AP) — ",
    f"{TITLE}\nby DAILY FJORD WITH AGENCIES\nOSLO\nAug 31, 2021 - 1:59 pm GMT+3\n\n",
    f"{TITLE}\nMarch 5, 2021\n20:50\nThe Palace, Oslo\n\n",
    f"{TITLE}\n22.07.2021\n\n",
    f"No: 201, 22 July 2021, {TITLE}\n\n",
    f"{TITLE}\nSource: Xinhua| 2021-03-06 03:02:11|Editor: mia\n\nOSLO, March 5 (Xinhua) -- ",
    f"{TITLE}\n\nBy Mia Holm and Jan Falk\n\nMarch 5, 2021\n\nOSLO — ",
    f"1 of 24 DOCUMENTS\n\nThe Daily Fjord\n\nMarch 5, 2021 Friday\n\n{TITLE}\n\nBYLINE: MIA\n\nLENGTH: 512 words\n\n",
    f"From: desk@fjord.example\nTo: list\nSubject: {TITLE}\nDate: Fri, 5 Mar 2021 10:00:00 +0100\n\n",
    f"5 March 2021 | {TITLE}\n\n",
    f"[2021-03-05] {TITLE}\n\n",
    f"(5 March 2021) {TITLE}\n\n",
    f"{TITLE} - Fjord Daily\n\n{TITLE}\n\n",
    f"{TITLE}\nMarch 5, 2021\n20:50\nThe Castle, Oslo\n\n",
    f"a0512 r i\n    BC-Norway-Talks   03-05 0512\n{TITLE}\n    OSLO, Norway (AP) _ ",
    f"Date: 2021-03-05T10:00:00Z\n{TITLE}\n\n",
    f"{TITLE}\n=====================\n2021-03-05\n---\n",
    f"https://fjord.example/2021/03/05/border-talks\n{TITLE}\n\n",
    f"{TITLE}\n\nUpdated 10:14 AM ET, Fri March 5, 2021\n\n",
    f"{TITLE}\n\nBy Mia Holm, CNN\n\nUpdated 1014 GMT (1814 HKT) March 5, 2021\n\n(CNN) ",
    f"{TITLE}\nMia Holm - 05.03.2021 - 14:07\n\n",
    f"2021-03-05 10:00:00 {TITLE}\n\n",
    f"{TITLE}\n\nThe delegations pose at the town hall in Oslo, Norway, March 5, 2021 [Jan Falk/Reuters]\n\n",
    f"{TITLE}\n\n\xa9 Jan Falk, AFP | The town hall of Oslo on March 5, 2021.\n\n",
    f"{TITLE}\n\nOslo, March 5, IRNA – ",
    f"{TITLE}\n\nOslo. 5 March. INTERFAX-UKRAINE - ",
    f"{TITLE}\n\nOSLO, 5 March 2021, SPA -- ",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_of_pages_agencies_and_data_banks(head: str) -> None:
    text = head + BODY
    layout = zones.find(text)
    assert layout.headline is not None
    assert text[slice(*layout.headline)] == TITLE
    assert text[layout.prose :] == BODY
    assert not [zone for zone in layout.zones if zone.start >= layout.prose]


TURKISH = "İki ülkenin heyetleri pazartesi günü başkentte bir araya geldi ve görüşme için yeni bir tarih belirledi."
RUSSIAN = "Делегации двух стран встретились в столице в понедельник и договорились, что переговоры будут продолжены."
GERMAN = "Die Delegationen der beiden Länder trafen sich am Montag in der Hauptstadt und sprachen nicht mit der Presse."
FRENCH = "Les délégations des deux pays se sont réunies lundi dans la capitale et ont parlé avec la presse sur la paix."


@pytest.mark.parametrize(
    ("language", "head", "title", "body"),
    [
        (
            "tr",
            "Gündem\n\nHeyetler üçüncü kez görüştü\n\nGiriş Tarihi: 17 Şubat 2020 14:30\n\nİlgili Haberler\n\n",
            "Heyetler üçüncü kez görüştü",
            TURKISH,
        ),
        (
            "ru",
            "17 февраля 2020 г., 13:04\n\nДелегации провели третью встречу\n\nПоделиться\n\n",
            "Делегации провели третью встречу",
            RUSSIAN,
        ),
        (
            "de",
            "Politik\n\nDelegationen treffen sich in Bern\n\nVon Mia Holm\n\nStand: 17. Februar 2020, 14:30 Uhr\n\n",
            "Delegationen treffen sich in Bern",
            GERMAN,
        ),
        (
            "fr",
            "Les délégations se retrouvent à Berne\n\nPublié le 17 février 2020 à 14:30\n\nPartager\n\n",
            "Les délégations se retrouvent à Berne",
            FRENCH,
        ),
    ],
)
def test_heads_in_other_languages(language: str, head: str, title: str, body: str) -> None:
    text = head + body
    layout = zones.find(text, language=language)
    assert layout.headline is not None
    assert text[slice(*layout.headline)] == title
    assert text[layout.prose :] == body
    assert any(zone.kind in ("header", "furniture") and "2020" in text[zone.start : zone.end] for zone in layout.zones)


@pytest.mark.parametrize("mark", [": ", " - ", "\n"])
def test_the_dates_of_a_chronicle_are_prose(mark: str) -> None:
    events = [
        f"{day} May 2019{mark}Envoys of both countries met in Oslo and spoke about the border." for day in range(4, 9)
    ]
    text = "How the border talks went\n\n" + "\n\n".join(events)
    assert [zone.kind for zone in zones.find(text).zones] == ["headline"]


def test_wrapped_lines_are_prose() -> None:
    text = (
        "The envoys of both countries spoke for three hours about the\nborder on Monday, and agreed to meet\nonce more."
    )
    assert zones.find(text).zones == []


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO ministers met on Monday and spoke about the border for three hours.",
        "EU envoys met on Monday and spoke about the border for three hours.",
        "The envoy said (in Reuters' words) that the border - closed for years - would open.",
        "On 4 March 2021 both envoys met on the border and spoke for three hours.",
        "March 4: the envoys met for the first time on the border, and they were content.",
        "March 4 was the day on which the envoys met (for the first time) on the border.",
        "A photographer was at the talks, and so was a general.",
        "By Monday the envoys had met twice.",
        "Date palms line the road on which the envoys came.",
        "Related talks were held in Oslo, and more are planned.",
        "Share prices fell after the talks (by 3 percent).",
    ],
)
def test_prose_is_left_alone(sentence: str) -> None:
    text = f"{sentence}\n\n{BODY}\n\n{sentence}"
    assert zones.find(text).zones == []


def test_furniture_below_the_first_paragraph() -> None:
    below = (
        "Read more\n\nThe border is long.\n\nFILE PHOTO: A border post.\n\n(Reporting by Mia Holm; editing by Jan Falk)"
    )
    text = f"{BODY}\n\n{below}"
    kinds = [kind for kind, _ in told(text, zones.find(text))]
    assert kinds == ["furniture", "caption", "credit"]


def test_a_title_from_metadata_is_found_in_the_text() -> None:
    text = f"Envoys Meet On The Border\n\n{BODY}"
    layout = zones.find(text, title="Envoys meet on the border")
    assert layout.headline == (0, 25)


def test_the_outlet_of_a_dateline_and_of_a_label() -> None:
    assert zones.find(f"OSLO (AP) - {BODY}").outlet == "AP"
    assert zones.find(f"OSLO, March 4 (Nordic Wire) - {BODY}").outlet == "Nordic Wire"
    assert zones.find(f"Source: The Daily Fjord\n\n{BODY}").outlet == "The Daily Fjord"
    assert zones.find(BODY).outlet is None


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("000", ["header"]),
        ("001", ["header", "headline", "dateline"]),
        ("002", ["headline", "headline again", "headline again"]),
        ("003", ["headline", "headline again", "headline again", "caption"]),
        ("004", ["headline", "byline", "credit"]),
    ],
)
def test_the_seeds(name: str, kinds: list[str]) -> None:
    text = next(SEEDS.glob(f"{name}_*.txt")).read_text(encoding="utf-8")
    layout = zones.find(text)
    assert [kind for kind, _ in told(text, layout)] == kinds
    assert layout.prose == layout.zones[-1].end + len(text[layout.zones[-1].end :]) - len(
        text[layout.zones[-1].end :].lstrip()
    )


PIECES = st.sampled_from(
    ["OSLO", " ", "\n", "\n\n", "date 2021-03-04", "(AP) -", "©", "By Mia Holm", "Sept. ", "Title:", "A talk.", "["]
)


@given(st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join))
@example("")
@example("\ufeff \r\n\x00\x1b[31m")
@example("date 2021-03-04")
def test_zones_are_in_order_apart_and_inside(text: str) -> None:
    layout = zones.find(text)
    at = 0
    for zone in layout.zones:
        assert at <= zone.start < zone.end <= len(text)
        at = zone.end
    assert 0 <= layout.prose <= len(text)
    assert "".join(text[a:b] for a, b in zones.outside(text, layout.zones)) == "".join(
        char for i, char in enumerate(text) if not any(z.start <= i < z.end for z in layout.zones)
    )


@pytest.mark.parametrize(
    "piece", ["1", "(", "[a ", "Sept. ", "AB ", "AB/", "- ", "date ", "\n", "(by (\n", "ANKARA, \n\n"]
)
def test_a_megabyte_of_anything_is_read(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert all(zone.end <= len(text) for zone in zones.find(text).zones)
