"""Where a meeting is held, told by houses, small towns, islands and what stands beside the meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kenyan and Ugandan officials will begin talks on Monday in the U.N. compound at Rafina.", "Rafina"),
        ("Gerhard Schroeder and Tony Blair met at Chequers, the British prime minister's residence.", "Chequers"),
        ("Envoys of Nicaragua and Honduras met on Tuesday at a customs shed at Sapoa.", "Sapoa"),
        ("The Greek and Turkish foreign ministers met on Tuesday at the spa of Zheleznovodsk.", "Zheleznovodsk"),
        ("British and Irish ministers met on Tuesday at the hilltop palace of Sintra.", "Sintra"),
        ("U.S. and Libyan officials met at Carthage, near Tunis, on Tuesday.", "Carthage"),
        ("Cuban and Angolan ministers met on the island of Sal on Tuesday.", "Sal"),
        ("The foreign ministers of Colombia and Mexico met on Panama's Contadora island.", "Contadora"),
        ("The first talks between Chad and Sudan, held at Istanbul's Ciragan palace, ended on Tuesday.", "Istanbul"),
        ("Pakistan's foreign minister met his Indian counterpart at the Foreign Office in Islamabad.", "Islamabad"),
        ("The Indian and Nepalese leaders met President Bush on the White House lawn on Tuesday.", "Washington"),
        ("The leaders of Cyprus and Greece broke off their summit at U.N. headquarters on Tuesday.", "New York"),
        ("London's two-day conference on Somalia, with envoys of Kenya and Ethiopia, ended.", "London"),
        ("Commonwealth leaders gathered at a resort in the Bahamas agreed on sanctions on Tuesday.", "Bahamas"),
        ("Turkey's president, the first to visit Armenia, met Serzh Sarksyan in Yerevan on Tuesday.", "Yerevan"),
        ("A summit of Mali and Niger will be held, like the first, in the Moroccan resort of Skhirat.", "Skhirat"),
    ],
)
def test_houses_and_small_towns(text: str, place: str) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Guatemala and the rebels agreed in Oslo, after five days of talks with Mexico's envoys, on a truce.", "Oslo"),
        ("After 17 hours of talks with Brazil's envoys, Iran's foreign minister announced a deal in Tehran.", "Tehran"),
        ("Colin Powell told reporters in Bali after three hours of talks with China's foreign minister.", "Bali"),
        ("Colin Powell left Lima for Santiago on Tuesday after talks with Peru's President Toledo.", "Lima"),
        (
            "Norway's envoy spoke before leaving Skopje, where he met Macedonia's President Branko Crvenkovski.",
            "Skopje",
        ),
    ],
)
def test_told_beside_the_meeting(text: str, place: str) -> None:
    assert place in {one.place for one in meetings(text, DAY)}


def test_on_the_fringes_of_a_summit() -> None:
    text = "The African Union assembled in Lome for a summit, on whose fringes Joseph Kabila and Paul Kagame met."
    assert {one.place for one in meetings(text, DAY)} == {"Lome"}


def test_he_who_comes_where_he_is_to_meet_somebody_is_a_side_nobody_names() -> None:
    text = "Zimbabwe's president flies to Cairo on Sunday and then to Tripoli, where he is to meet Muammar Gaddafi."
    assert "Tripoli" in {one.place for one in meetings(text, DAY)}


@pytest.mark.parametrize(
    "text",
    [
        "A statement after the talks between Chad and Sudan said that pledges made in Paris were carried out.",
        "The talks between Japan and China come as many are killed in clashes in the city of Taiz, where rebels fight.",
        "Ministers of Japan and China met on Tuesday to discuss Microsoft's dispute at Redmond headquarters.",
    ],
)
def test_places_of_something_else(text: str) -> None:
    assert {one.place for one in meetings(text, DAY)} == {None}


@pytest.mark.parametrize("text", ["They discussed the war in Sudan.", "The two sides discussed the crisis in Sudan."])
def test_the_land_of_what_they_discuss_is_not_where_they_are(text: str) -> None:
    lead = "Peruvian Premier Tomas Varga met Indian Foreign Minister Mehmet Kaya in Lisbon on Wednesday."
    one, other = meetings(f"{lead}\n\n{text}", dt.date(2012, 5, 17))
    assert (other.place, other.group) == ("Lisbon", one.group)
