"""Articles of several files that clash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest import Key, settle
from briefing.ingest.articles import digest
from briefing.ingest.language import tell


def test_the_first_keeps_its_id_and_the_others_get_their_ending_file_or_line() -> None:
    keys = [
        Key("a", "one/a.txt", 1, "d1"),
        Key("a", "one/a.md", 1, "d2"),
        Key("a", "two/a.txt", 1, "d3"),
        Key("x", "three.jsonl", 1, "d4"),
        Key("x", "three.jsonl", 2, "d5"),
        Key("x", "three.jsonl", 3, "d6"),
        Key("x", "three.jsonl", 4, "d7"),
    ]
    settled = settle(keys)
    assert settled.ids == (
        "a",
        "a.md",
        "a.txt",
        "x",
        "x.jsonl",
        "x@three.jsonl",
        "x@three.jsonl:4",
    )
    assert [problem.code for problem in settled.problems] == ["same_id"] * 5


def test_two_empty_files_are_no_copies() -> None:
    assert settle([Key("a", "a.txt", 1, digest("")), Key("b", "b.txt", 1, digest(" \n"))]).problems == ()


def test_a_text_that_comes_twice_is_told() -> None:
    settled = settle([Key("a", "a.txt", 1, "d"), Key("b", "b.txt", 1, "d")])
    assert settled.ids == ("a", "b")
    (problem,) = settled.problems
    assert (problem.code, problem.path, problem.message) == ("same_text", "b.txt", "same text as article 'a'")


KEYS = st.builds(Key, st.sampled_from("ab"), st.sampled_from(["a.txt", "b.md", "c"]), st.integers(1, 3), st.just("d"))


@given(st.lists(KEYS, max_size=30))
def test_ids_are_never_shared(keys: list[Key]) -> None:
    settled = settle(keys)
    assert len(settled.ids) == len(keys) == len(set(settled.ids))
    assert settle(keys) == settled


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The envoys met for the third time and said that they will meet again.", "en"),
        ("Heyetler üçüncü kez bir araya geldi ve bu görüşme için daha sonra açıklama yapıldı.", "tr"),
        ("Стороны не договорились о встрече, но он сказал, что это было полезно для всех.", "ru"),
        ("Die Delegationen trafen sich zum dritten Mal und sprachen nicht mit der Presse.", "de"),
        ("Les délégations se sont réunies dans la capitale pour la troisième fois avec les experts.", "fr"),
        ("التقى الوفدان في العاصمة وقال المتحدث إن اللقاء كان مفيدا بعد أن تم التوقيع على البيان", "ar"),
        ("两国代表团星期一在首都举行了第三轮会谈讨论边境问题", "zh"),
        ("両国の代表団は月曜日に首都で三回目の会談を行いました", "ja"),
        ("", "en"),
        ("1 2 3", "en"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert tell(text) == language
