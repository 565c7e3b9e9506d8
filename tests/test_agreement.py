"""What two quotes have in common is found by what a reason is about, and bars add up."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library import Library
from briefing.library.agreement import Agreement, united
from briefing.library.joins import by_quotes, waterfall
from briefing.model import Evidence, Quote
from tests.libraries import open_corpus, write_corpus

TEXTS = {
    "a1": (
        "2021-03-10",
        "Ministers met",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on Tuesday.",
    ),
    "a2": (
        "2021-03-20",
        "A look back",
        "Austria and Hungary spoke of trade when Öztan received Pál Kerekes in Vienna on March 9, a minister said.",
    ),
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = open_corpus(write_corpus(tmp_path / "corpus", TEXTS), tmp_path)
    found.refresh()
    return found


def quote(library: Library, article: str) -> Quote:
    text = library.article(article).text
    start = text.index("Austria")
    end = text.rindex(".") + 1
    return Quote(article=article, start=start, end=end, text=text[start:end])


@pytest.mark.parametrize(
    ("feature", "here", "there"),
    [
        ("date", ["Tuesday"], ["March 9"]),
        ("place", ["Vienna"], ["Vienna"]),
        ("parties", ["Austrian", "Hungarian"], ["Austria", "Hungary"]),
        ("level", ["Minister", "Minister"], ["minister"]),
    ],
)
def test_the_words_that_agree(library: Library, feature: str, here: list[str], there: list[str]) -> None:
    one, two = quote(library, "a1"), quote(library, "a2")
    found = Agreement(library).spans(Evidence(feature=feature, bits=2.0, note="", here=one, there=two))
    texts = [library.article(name).text for name in ("a1", "a2")]
    told = [[text[start:end] for start, end in spans] for text, spans in zip(texts, found, strict=True)]
    if feature == "level":
        assert all("inister" in " ".join(words) for words in told)
    else:
        assert told == [here, there]


def test_people_agree_by_who_they_are_and_nothing_agrees_where_it_speaks_against(library: Library) -> None:
    one, two = quote(library, "a1"), quote(library, "a2")
    agreement = Agreement(library)
    mine, theirs = agreement.spans(Evidence(feature="people", bits=3.0, note="", here=one, there=two))
    text = library.article("a2").text
    assert "Pál Kerekes" in [text[start:end] for start, end in theirs] and len(mine) == len(theirs)
    assert agreement.spans(Evidence(feature="people", bits=-3.0, note="", here=one, there=two)) == ([], [])


def test_reasons_that_rest_on_the_same_quotes_are_told_together(library: Library) -> None:
    one, two = quote(library, "a1"), quote(library, "a2")
    reasons = [
        Evidence(feature="prior", bits=-1.0, note=""),
        Evidence(feature="date", bits=6.0, note="", here=one, there=two),
        Evidence(feature="place", bits=3.5, note="", here=one, there=two),
    ]
    assert by_quotes(reasons) == {(one, two): reasons[1:]}


@given(st.lists(st.floats(-20, 20), max_size=12), st.integers(1, 60))
def test_a_waterfall_has_a_bar_of_one_width_for_each_reason(bits: list[float], cells: int) -> None:
    drawn = waterfall(bits, cells)
    assert [len(line) for line in drawn] == [cells] * len(bits)
    assert all(("█" in line) != ("░" in line) for line in drawn)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=20))
def test_united_stretches_are_in_order_and_apart(pairs: list[tuple[int, int]]) -> None:
    out = united((start, start + length) for start, length in pairs)
    assert all(one[1] + 1 < two[0] for one, two in pairwise(out))
    assert {at for start, end in out for at in range(start, end)} >= {
        at for start, length in pairs for at in range(start, start + length)
    }
