from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.folding import fold, fold_with_offsets, searchable, words
from briefing.library import Library
from briefing.lookup import Lookup, matched, scope, sentence_around
from tests.libraries import open_corpus, write_corpus

TEXTS = {
    "l1": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Turkish Foreign Minister Mevlüt Çavuşoğlu met Russian Foreign Minister Sergey Lavrov in Vienna on March 9. "
        "They spoke of grain. Deputy Foreign Minister Sedat Önal was there.",
    ),
    "l2": (
        "2021-03-20",
        "Önal travels to Moscow",
        "Turkish Deputy Foreign Minister Sedat Önal held talks in Moscow on March 19. The weather was fine.",
    ),
    "l3": ("2021-04-01", "Grain prices fall", "The national exchange told of lower prices for grain."),
}


@pytest.fixture(scope="module")
def lookup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lookup]:
    home = tmp_path_factory.mktemp("lookup")
    library = open_corpus(write_corpus(home / "corpus", TEXTS), home)
    library.refresh()
    yield Lookup(library)
    library.close()


@pytest.mark.parametrize(
    ("query", "kind", "title"),
    [
        ("onal", "entity", "Sedat Önal"),
        ("ÖNAL", "entity", "Sedat Önal"),
        ("lavorv", "entity", "Sergey Lavrov"),
        ("lavrv", "entity", "Sergey Lavrov"),
        ("cavusoglu", "entity", "Mevlüt Çavuşoğlu"),
        ("cavusglu", "entity", "Mevlüt Çavuşoğlu"),
        ("moscow onal", "article", "Önal travels to Moscow"),
        ("onal sedat", "entity", "Sedat Önal"),
        ("vien", "entity", "Vienna"),
        ("grain price", "article", "Grain prices fall"),
    ],
)
def test_a_few_letters_find_it(lookup: Lookup, query: str, kind: str, title: str) -> None:
    found = [(hit.kind, hit.title) for hit in lookup.find(query)]
    assert (kind, title) in found[:5]


def test_the_best_comes_first_and_scores_fall(lookup: Lookup) -> None:
    hits = lookup.find("onal")
    assert (hits[0].kind, hits[0].title) == ("entity", "Sedat Önal")
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_sentences_tell_where_they_stand(lookup: Lookup) -> None:
    (hit,) = lookup.find("t:grain spoke")
    assert hit.kind == "sentence"
    assert hit.title == "They spoke of grain."
    assert lookup._library.article("l1").text[hit.start : hit.end] == hit.title
    assert "".join(hit.title[i] for i in hit.positions) == "spokegrain"


def test_a_slip_in_a_sentence_is_forgiven_where_a_name_is_meant(lookup: Lookup) -> None:
    assert any("Lavrov" in hit.title for hit in lookup.find("t:lavorv vienna"))


def test_scopes_narrow_the_kinds(lookup: Lookup) -> None:
    for letter, kind in (("a", "article"), ("p", "entity"), ("r", "round"), ("t", "sentence")):
        assert {hit.kind for hit in lookup.find(f"{letter}:onal")} <= {kind}
    assert {hit.kind for hit in lookup.find("onal", kinds=["entity"])} == {"entity"}
    assert scope("R: Moscow") == ({"round"}, ["moscow"])
    assert scope("x:moscow")[1] == ["x", "moscow"]


def test_nothing_is_found_for_nothing(lookup: Lookup) -> None:
    assert lookup.find("") == []
    assert lookup.find("  ?! ") == []
    assert lookup.find("qqqqzzzz") == []
    assert len(lookup.find("e", limit=3)) <= 3


def test_what_is_added_is_found_at_once(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", TEXTS)
    library: Library = open_corpus(corpus, tmp_path)
    library.refresh()
    lookup = Lookup(library)
    assert lookup.find("a:pipeline") == []
    write_corpus(corpus, {"new": ("2021-05-01", "A pipeline opens", "It opened.")})
    library.refresh()
    assert [hit.id for hit in lookup.find("a:pipeline")] == ["new"]
    library.close()


@given(st.text(max_size=80))
def test_any_query_is_answered(lookup: Lookup, query: str) -> None:
    for hit in lookup.find(query):
        assert all(0 <= at < len(hit.title) for at in hit.positions)


@given(st.text(max_size=200))
def test_folding_leads_back_to_the_text(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert all(0 <= at < len(text) for at in offsets)
    assert list(offsets) == sorted(offsets)
    assert folded.isascii() or not folded.strip()


@given(st.text(max_size=300), st.integers(0, 300))
def test_the_sentence_around_holds_its_place(text: str, offset: int) -> None:
    start, end = sentence_around(text, min(offset, len(text)))
    assert 0 <= start <= len(text)
    assert end <= len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Çavuşoğlu", "cavusoglu"),
        ("ÇAVUŞOĞLU", "cavusoglu"),
        ("ISTANBUL İstanbul ıstanbul", "istanbul istanbul istanbul"),
        ("Лавров", "lavrov"),
        ("Łukasz Straße", "lukasz strasse"),
        ("Ö", "o"),
        ("O\u0308nal", "onal"),
    ],
)
def test_one_spelling_for_comparing(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_and_what_is_searchable() -> None:
    assert words("al-Assad's U.N.") == ["al", "assad", "s", "u", "n"]
    assert searchable(["Sedat Önal", "", "al-Bab"]) == " sedat onal | al bab |"


def test_the_letters_that_matched() -> None:
    assert matched("Sedat Önal", ["onal"]) == (6, 7, 8, 9)
    assert matched("Straße nach Graz", ["strasse"]) == (0, 1, 2, 3, 4, 5)


def test_typing_on_finds_what_asking_at_once_finds(lookup: Lookup) -> None:
    for query in ("moscow onal", "grain price", "vienna", "onal moscow"):
        fresh = Lookup(lookup._library)
        for end in range(1, len(query) + 1):
            typed = fresh.find(query[:end])
            assert typed == Lookup(lookup._library).find(query[:end])
