"""Paragraphs, sentences and tokens: nothing lost, offsets true, wrapped and unwrapped text told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.document import Document, read, tokens
from briefing.model import Article, Zone


def document(text: str, *zones: Zone) -> Document:
    return read(Article(id="a", path="a.txt", text=text, title="", digest="", zones=zones))


def sentences(text: str, *zones: Zone) -> list[str]:
    return [text[one.start : one.end] for one in document(text, *zones).sentences]


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in document(text).paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Omar Haddad met Mr. Sule on Sept. 4 in St. Petersburg.",
        "Talks began on Sept.15 and ended on Sept.16.",
        "J. K. Okoro of Acme Corp. signed for the buyer.",
        "The U.S. Senate met at 9 a.m. Monday.",
        "See example.com for more.",
        "He called it No. 10 of the year.",
    ],
)
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They met. The talks failed.", 2),
        ("He left the U.S. The minister stayed.", 2),
        ("She works for Acme Inc. The firm is small.", 2),
        ("“We agree.” Both left.", 2),
        ("The talks ended.The sides will meet again.", 2),
        ("Will they come? Nobody knows!", 2),
        ("They waited... and left.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_one_line_is_one_paragraph_where_text_is_not_wrapped() -> None:
    text = "A headline without a stop\nThe minister arrived on Monday.\nHe left on Tuesday."
    assert paragraphs(text) == text.split("\n")


def test_wrapped_lines_are_put_together() -> None:
    text = (
        "The foreign ministers of the two countries said after a long\n"
        "meeting in the capital that they would go on with the talks\n"
        "next week.\n"
        "\n"
        "A second paragraph follows here and it is long enough to be\n"
        "wrapped too."
    )
    assert len(paragraphs(text)) == 2


def test_a_small_letter_goes_on_with_the_line_before() -> None:
    text = "Italy recalled its ambassador\non Friday.\nGreece did not."
    assert paragraphs(text) == ["Italy recalled its ambassador\non Friday.", "Greece did not."]


def test_zones_that_are_no_prose_give_no_tokens() -> None:
    text = "Two sides meet\nPhoto: Agency\nThey met."
    found = document(text, Zone(start=0, end=14, kind="headline"), Zone(start=15, end=28, kind="credit"))
    assert [text[one.start : one.end] for one in found.sentences] == ["Two sides meet", "They met."]
    assert [one.zone for one in found.sentences] == ["headline", None]


def test_lookups_by_offset() -> None:
    found = document("One two. Three.")
    assert found.words[found.token_at(4)] == "two" and found.token_at(0) == 0
    second = found.sentence_at(10)
    assert second is not None and second.start == 9
    assert document("").sentence_at(0) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_tokens_are_slices_of_the_text_in_order(text: str) -> None:
    found = document(text)
    assert all(text[start:end] == word for word, start, end in zip(found.words, found.starts, found.ends, strict=True))
    assert found.starts == sorted(found.starts)
    covered = [index for one in found.sentences for index in range(one.first, one.last)]
    assert covered == list(range(len(found.words)))
    assert "".join(found.words) == "".join(tokens(text))


@pytest.mark.parametrize("unit", ["9", "(", "Sept. ", "a.", "U.", "’", "\n", "x\n", "al-", "1.1."])
def test_a_megabyte_of_one_thing_is_read(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    found = document(text)
    assert len(found.words) == len(found.starts) == len(found.ends)
