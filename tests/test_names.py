"""Mentions of one article: extents, kinds, full names, titles, what is no name."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract import document, names
from briefing.extract.names import countries
from briefing.model import Article
from tests.naming import mentions, named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Leyla Aksoy met Pedro Almeida in Lisbon.", ["Leyla Aksoy", "Pedro Almeida", "Lisbon"]),
        ("Gen. Idris Bello and Lt. Col. Hans Weber signed.", ["Idris Bello", "Hans Weber"]),
        ("“It is late,” said Ursula von der Marwitz, 61, a lawyer.", ["Ursula von der Marwitz"]),
        ("J. K. Okoro and Emeka Obi Jr. left.", ["J. K. Okoro", "Emeka Obi Jr"]),
        ("Khalid al-Mansouri spoke to Omar bin Rashid.", ["Khalid al-Mansouri", "Omar bin Rashid"]),
        (
            "(Reporting by Joan Wells and Amir Heavens; Editing by Tom English)",
            ["Joan Wells", "Amir Heavens", "Tom English"],
        ),
        ("Defender Ivo Petrov (Bulgaria) scored.", ["Ivo Petrov", "Bulgaria"]),
        ("Presidents Ana Costa and Ivan Petrov met.", ["Ana Costa", "Ivan Petrov"]),
        ("They spoke to Theresa May in May.", ["Theresa May"]),
        ("Jordan's King Hussein flew to Amman, Jordan.", ["Jordan", "Hussein", "Amman", "Jordan"]),
        ("President Baek Ji-hun met Cha Myeong-su.", ["Baek Ji-hun", "Cha Myeong-su"]),
        ("The Yin Tokyo-based insurer saw Tsai Mei-ling.", ["Tsai Mei-ling"]),
        ("The envoy Gregory Hill left.", ["Gregory Hill"]),
    ],
)
def test_people_and_places(text: str, expected: list[str]) -> None:
    assert [name for name, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He joined the Ministry of Foreign Affairs in June.", "Ministry of Foreign Affairs"),
        ("The Bank of Namibia kept rates.", "Bank of Namibia"),
        ("Shares of Kestrel Marine Holdings Ltd rose.", "Kestrel Marine Holdings Ltd"),
        ("The Food and Fisheries Agency agreed.", "Food and Fisheries Agency"),
        ("She teaches at Northfield University.", "Northfield University"),
        ("The U.S. Supreme Court ruled.", "U.S. Supreme Court"),
        ("It was made by Brandt & Olsen for export.", "Brandt & Olsen"),
        ("Jaish al-Nasr said it had withdrawn.", "Jaish al-Nasr"),
        ("The newspaper Zarya wrote that.", "Zarya"),
    ],
)
def test_organizations(text: str, name: str) -> None:
    assert (name, "organization") in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met in the town of Qasr Dib.", "Qasr Dib"),
        ("Fighting went on in Rumeila province.", "Rumeila"),
        ("The plane left Oslo Gardermoen Airport.", "Oslo Gardermoen Airport"),
        ("He was born in Lwiro, Uganda.", "Lwiro"),
        ("They crossed the Hari River.", "Hari River"),
        ("NAIROBI (Agency) - Talks went on.", "NAIROBI"),
        ("The Soviet Union and Yugoslavia signed.", "Soviet Union"),
    ],
)
def test_places(text: str, name: str) -> None:
    assert (name, "place") in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the talks began. Fireworks followed in December.",
        "The Russian-Turkish talks were U.N.-led.",
        "The Tripoli-based government agreed.",
        "SIDES AGREE AFTER LONG NIGHT",
        "The Arab Spring and the Cold War were long over.",
        "I’m happy. We’ve won. It’s late.",
        "Reporting on the crisis went on.",
        "Retail sales fell. Researchers warned.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert named(text) == []


def test_the_agency_that_signs_off_is_no_person() -> None:
    assert {one.kind for one in mentions('"We wait," he said. REUTER') if one.name == "REUTER"} == {"organization"}


def test_a_surname_has_the_name_of_its_bearer() -> None:
    text = "Nobody asked Adeyemi. President Tunde Adeyemi left. “No,” Adeyemi said. Ada Okoye stayed; Okoye knew."
    found = [(one.text, one.name, one.form) for one in mentions(text)]
    assert ("Adeyemi", "Tunde Adeyemi", "surname") in found
    assert ("Okoye", "Ada Okoye", "surname") in found


def test_a_family_name_that_comes_first_is_the_surname() -> None:
    text = "Envoy Park Jin Woo met Park Sun-hee, a spokeswoman. Park Jin Woo left. Park was tired."
    assert [mention.name for mention in mentions(text) if mention.text == "Park"] == ["Park Jin Woo"]


def test_a_spokesman_is_not_the_chairman_of_the_same_family_name() -> None:
    text = "Spokesman Yoo Ki-bum read it out. He will see Chairman Yoo."
    assert [mention.name for mention in mentions(text) if mention.text == "Yoo"] == ["Yoo"]


def test_a_surname_with_an_office_is_of_who_holds_it() -> None:
    text = "Chairman Carl Weber saw his brother Otto Weber on Monday. Chairman Weber was glad."
    assert [mention.name for mention in mentions(text) if mention.text == "Weber"] == ["Carl Weber"]


def test_spellings_with_and_without_accents_meet_in_one_article() -> None:
    found = mentions("Ayşe Güneş spoke. Later Gunes left.")
    assert [one.name for one in found] == ["Ayşe Güneş", "Ayşe Güneş"]


def test_an_acronym_has_the_name_that_the_article_gives_it() -> None:
    text = "The HRC is new. The High Relief Council (HRC) met in Oslo with the Union of Nordic Ports (UNP)."
    found = {(one.text, one.name) for one in mentions(text)}
    assert ("HRC", "High Relief Council") in found and ("UNP", "Union of Nordic Ports") in found


def test_the_short_name_of_a_body() -> None:
    found = mentions("Kestrel Marine Ltd fell. Kestrel said little.")
    assert [one.name for one in found] == ["Kestrel Marine Ltd"] * 2


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("Turkish Deputy Foreign Minister Ali Kaya left.", "Deputy Foreign Minister", "TR"),
        ("Deputy Foreign Minister Ambassador Ali Kaya left.", "Deputy Foreign Minister, Ambassador", None),
        ("Ali Kaya, Norway’s deputy minister of foreign affairs, left.", "deputy minister of foreign affairs", "NO"),
        ("The envoy met Italian Secretary of State Ali Kaya.", "Secretary of State", "IT"),
        ("U.N. Syria envoy Ali Kaya left.", "envoy", None),
        ("Former President Ali Kaya left.", "Former President", None),
    ],
)
def test_titles(text: str, role: str, country: str | None) -> None:
    [person] = [one for one in mentions(text) if one.name == "Ali Kaya" and names.is_name(one)]
    assert (person.role, person.country) == (role, country)


def test_two_ministers_of_two_countries() -> None:
    found = mentions("The Greek and Danish foreign ministers, Eleni Pappa and Lars Holm, met.")
    people = {one.name: (one.role, one.country) for one in found if names.is_name(one)}
    assert people == {"Eleni Pappa": ("foreign minister", "GR"), "Lars Holm": ("foreign minister", "DK")}


@pytest.mark.parametrize(
    ("bearer", "office", "name"),
    [
        ("Foreign Minister Eleni Pappa", "minister", "Eleni Pappa"),
        ("Queen Eleni Pappa", "monarch", "Eleni Pappa"),
        ("Deputy Foreign Minister Eleni Pappa", "minister", None),
        ("Deputy Foreign Minister Eleni Pappa", "deputy minister", "Eleni Pappa"),
        ("Vice President Eleni Pappa", "president", None),
        ("Former President Eleni Pappa", "president", None),
    ],
)
def test_an_office_alone_is_its_holder_and_no_deputy_or_predecessor(bearer: str, office: str, name: str | None) -> None:
    roles = [one.name for one in mentions(f"{bearer} spoke in Graz. Later the {office} left.") if one.form == "role"]
    assert roles == ([name] if name else [])


def test_descriptions_stand_for_their_holder() -> None:
    text = "Greek Foreign Minister Eleni Pappa arrived. The minister smiled. Denmark’s prime minister did not come."
    roles = [(one.text, one.name, one.country) for one in mentions(text) if one.form == "role"]
    assert roles == [("minister", "Eleni Pappa", "GR"), ("prime minister", "Danish prime minister", "DK")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Oslo said it would wait.", "government"),
        ("Talks between Oslo and Helsinki failed.", "government"),
        ("Oslo’s policy is known.", "government"),
        ("They met in Oslo on Monday.", "place"),
        ("They flew to Oslo.", "place"),
        ("The Oslo meeting was long.", None),
    ],
)
def test_a_capital_as_place_or_government(text: str, meant: str | None) -> None:
    assert next(one for one in mentions(text) if one.text == "Oslo").stands_for == meant


def test_nationalities_are_kept_apart_from_names() -> None:
    found = mentions("Russian-Turkish talks pleased the French.")
    assert [(one.text, one.name, one.form) for one in found] == [
        ("Russian", "Russia", "demonym"),
        ("Turkish", "Turkey", "demonym"),
        ("French", "France", "demonym"),
    ]
    assert not any(map(names.is_name, found))


@pytest.mark.parametrize(
    ("word", "name", "via"),
    [
        ("Turkish", "Turkey", "demonym"),
        ("the Kremlin", "Russia", "metonym"),
        ("Ankara’s", "Turkey", "capital"),
        ("U.N.", "United Nations", "name"),
        ("USSR", "Soviet Union", "name"),
        ("LIBYA", "Libya", "name"),
    ],
)
def test_what_a_word_says_of_a_party(word: str, name: str, via: str) -> None:
    hit = countries.lookup(word)
    assert hit is not None and (hit.party.name, hit.via) == (name, via)


def test_parties_of_a_compound() -> None:
    assert countries.parties_in("EU-Turkey") == ["European Union", "Turkey"]
    assert countries.parties_in("Iran-backed") == ["Iran"]
    assert countries.by_code("DE") == countries.by_name("Germany")
    assert countries.lookup("Nowhere") is None


_PIECES = [
    *("Mr. Ali Kaya", "Ali", "Kaya", "in Oslo", ",", "the U.N.", "(HRC)", "said", "Bank of", "Ltd", "“x”", "’s"),
    *("de la", "President", "Turkish", "foreign minister", "al-Hadi", "&", "-", ".", "\n", "\n\n", "A", "é", "🙂"),
]


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join)))
def test_mentions_are_slices_in_order_and_names_do_not_overlap(text: str) -> None:
    found = mentions(text)
    assert all(text[one.start : one.end] == one.text and one.text.strip() for one in found)
    only = [one for one in found if names.is_name(one)]
    assert all(one.end <= other.start for one, other in pairwise(only))
    assert found == mentions(text)


def test_an_article_in_a_language_without_words_is_read_with_the_english_ones() -> None:
    article = Article(id="a", path="a.txt", text="Ada Okoye quitte Oslo.", title="", digest="", language="xx")
    assert [one.text for one in names.find(document.read(article))] == ["Ada Okoye", "Oslo"]


def test_the_same_sentences_in_any_order_give_the_same_kinds() -> None:
    parts = ["President Tunde Adeyemi spoke.", "Kestrel Ltd was sold.", "They met in Qasr Dib, Libya.", "Adeyemi left."]
    kinds = {(one.name, one.kind) for one in mentions(" ".join(parts))}
    random.Random(7).shuffle(parts)
    assert kinds == {(one.name, one.kind) for one in mentions(" ".join(parts))}


@pytest.mark.parametrize(
    "unit", ["Bank ", "its president ", "Mr. ", "Foreign, Foreign and ", "(", "Bank of ", "A-", "the minister "]
)
def test_long_runs_of_one_thing_are_read(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert all(text[one.start : one.end] == one.text for one in mentions(text))


@pytest.mark.parametrize(("region", "country"), [("Kandahar", "AF"), ("Basra", "IQ"), ("Kent", None), ("Africa", None)])
def test_a_region_has_the_country_of_the_city_it_is_called_after(region: str, country: str | None) -> None:
    [found] = [one for one in mentions(f"They live in {region}.") if one.text == region]
    assert (found.kind, found.country) == ("place", country)
