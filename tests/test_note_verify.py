"""``verify``: a note that was just written passes, and each thing that can go wrong fails in its own check."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Evidence, Link, When
from briefing.note import Check, Options, build, render, verify
from briefing.note.web import parser
from tests.note_library import DAY3, DAY20, FakeLibrary, article, round_
from tests.test_note_escape import HOSTILE

NOW = dt.datetime(2031, 4, 1, 9, tzinfo=dt.UTC)


def note_text(library: FakeLibrary | None = None, profile: Literal["portable", "pandoc"] = "portable") -> str:
    library = library or FakeLibrary()
    return render(build(library, library.rounds()[:2], query="who:lund", options=Options(profile=profile), now=NOW))


def failed(text: str, library: FakeLibrary | None = None) -> dict[int, Check]:
    found = verify(text, library or FakeLibrary())
    assert {check.number for check in found} == set(range(16))
    return {check.number: check for check in found if not check.passed}


@pytest.mark.parametrize("profile", ["portable", "pandoc"])
def test_a_fresh_note_passes(profile: Literal["portable", "pandoc"]) -> None:
    assert failed(note_text(profile=profile)) == {}


def test_an_empty_note_passes() -> None:
    library = FakeLibrary()
    assert failed(render(build(library, [], now=NOW)), library) == {}


def test_what_only_a_person_can_do_is_told() -> None:
    last = verify(note_text(), FakeLibrary())[-1]
    assert (last.number, last.outcome, last.message) == (15, "human", "no reliability set for s1, s2, s3")


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [
        (0, "type: briefing-note", "type: letter"),
        (0, "query: who:lund", "query: [who, lund]"),
        (0, "query: who:lund", "query: {"),
        (1, "Basis of the date: stated in the text.[^s2][^s3]", "Basis of the date: stated in the text."),
        (1, "cod (round 2).[^s1][^s2]", "cod (round 2)."),
        (1, "strong | F2 | [^s2][^s3] |", "strong | F2 |  |"),
        (2, "March 20.”[^s2]", "March 20.”[^s7]"),
        (2, "[^s3]: Selm Post", "[^s1]: Selm Post"),
        (3, "[^s3]: Selm Post", "[^s9]: Selm Post"),
        (4, "The two governments plan to meet", "The two governments intend to meet"),
        (4, "The two governments plan to meet again in Norhavn on March 20.”[^s2] R", "Words from nowhere.”[^s2] R"),
        (4, "agreed in January to share patrol data.”[^s1]", "agreed in January to share patrol data.”"),
        (4, "agreed in January to share patrol data.”[^s1]", "agreed in January to share patrol data.”[^s3]"),
        (4, "article `a1`, paras 2, 3, 4.", "article `a1`, para. 4."),
        (4, "article `a1`,", "article `a7`,"),
        (5, "**2. 20 March 2031.**", "**2. 21 March 2031.**"),
        (5, "(held)[^s2][^s3].", "(held)[^s2][^s3]; before 2 May 2030.[^s1]"),
        (5, "| 2 | 2031-03-20 |", "| 2 | 2031-03-19 |"),
        (5, "Basis of the date: stated in the text.[^s2]", "It ended 31 March 2031.[^s2] Basis of the date:"),
        (5, "Background for …", "Background for Monday 3 April 2031"),
        (6, "**Bottom line.** Two", "**Bottom line.** Three"),
        (6, "rounds: 2\n", "rounds: 5\n"),
        (6, "Norhavn | held |", "Norhavn | cancelled |"),
        (7, "| 1 | Date |", "| 1 | Place |"),
        (7, "| 1 | Date |", "| 2 | Date |"),
        (8, "Basis of the date: stated in the text.[^s2]", "It was so.[^s2]"),
        (8, "(inferred from its text", "(from its text"),
        (10, "Background for …", "It is likely, with high confidence, that they meet."),
        (10, "Background for …", "A deal is possibly near."),
        (10, "+12.0 bits.", "+12.0 bits, so almost certain."),
        (11, "Background for …", "Background on what Lund wants."),
        (12, "Background for …", "Background [^ for"),
        (12, "Background for …", "Background <b>for</b>"),
        (12, "Background for …", "Background ![x](y.png)"),
        (14, "Agenda reported:", f"Agenda {'word ' * 90}:"),
        (15, "*[officer]*\n\n## How", "They will agree.\n\n## How"),
    ],
)  # fmt: skip
def test_each_fault_fails_its_check(number: int, old: str, new: str) -> None:
    text = note_text()
    assert old in text
    found = failed(text.replace(old, new, 1))
    assert number in found, found
    assert found[number].message


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [
        (1, "cod (round 2).[^s1][^s2]", "cod (round 2)."),
        (4, "The two governments plan to meet", "The two governments intend to meet"),
        (5, "**2. 20 March 2031.**", "**2. 21 March 2031.**"),
        (10, "Background for …", "A deal is possibly near."),
        (12, "Background for …", "Background [^ for"),
    ],
)
def test_a_failure_names_the_line(number: int, old: str, new: str) -> None:
    changed = note_text().replace(old, new, 1)
    line = failed(changed)[number].line
    assert line is not None
    assert new in changed.split("\n")[line - 1]


def test_a_surname_in_the_name_of_another_is_no_variant() -> None:
    assert 11 not in failed(note_text().replace("Background for …", "Background on Per Lund and Lund Island."))


def test_a_signed_assessment_passes() -> None:
    text = note_text().replace("*[officer]*\n\n## How", "They will agree. Signed: A. Officer\n\n## How")
    assert 15 not in failed(text)


@pytest.mark.parametrize("name", ["a1", "a2", "a3"])
def test_one_changed_word_of_a_cited_article_fails(name: str) -> None:
    library = FakeLibrary()
    text = note_text(library)
    at = next(index for index, item in enumerate(library.texts) if item.id == name)
    library.texts[at] = msgspec.structs.replace(
        library.texts[at], text=library.texts[at].text.replace(" on ", " in ", 1)
    )
    found = [check for check in verify(text, library) if check.number == 4]
    assert f"the text of article {name} has changed" in " ".join(check.message for check in found)
    assert all(check.line for check in found)


def test_a_quote_with_other_spaces_and_marks_is_still_found() -> None:
    text = (
        note_text()
        .replace("“‘We want a deal", '"‘We  want a deal')
        .replace("lasts,’ Lund said.”", "lasts,' Lund said.\"")
    )
    assert failed(text) == {}


def test_an_article_more_is_drift_not_a_fault() -> None:
    library = FakeLibrary()
    text = note_text(library)
    extra = msgspec.structs.replace(library.texts[0], id="a9", digest="9")
    library.texts.append(extra)
    found = verify(text, library)
    assert [check.outcome for check in found if check.number == 13] == ["warn"]
    assert all(check.passed for check in found)


def test_a_line_changed_by_hand_is_told() -> None:
    changed = note_text().replace("- 18 March 2031: call", "- 18 March 2031: visit")
    found = [check for check in verify(changed, FakeLibrary()) if check.number == 13]
    assert [check.outcome for check in found] == ["warn"]
    assert "visit" in changed.split("\n")[(found[0].line or 0) - 1]
    signed = (
        note_text()
        .replace("*[officer]*\n\n## How", "So it is. Signed: A. Officer\n\n## How")
        .replace("Background for …", "For us")
    )
    assert [check.outcome for check in verify(signed, FakeLibrary()) if check.number == 13] == ["pass"]


def test_a_moved_occasion_is_told() -> None:
    moved = note_text().replace("**Last occasion.** 20 March", "**Last occasion.** 21 March")
    assert [check.outcome for check in verify(moved, FakeLibrary()) if check.number == 13] == ["warn"]


def test_any_changed_word_of_a_quote_fails() -> None:
    text = note_text()
    quotes = [found.span() for found in re.finditer("“[^”]*”", text)]
    for start, end in quotes:
        for word in re.finditer(r"\w{4,}", text[start:end]):
            at = start + word.start()
            assert 4 in failed(f"{text[:at]}Zz{text[at:]}"), word[0]


@pytest.mark.parametrize("profile", ["portable", "pandoc"])
def test_chosen_options_are_no_change_by_hand(profile: Literal["portable", "pandoc"]) -> None:
    library = FakeLibrary()
    chosen = Options(
        profile=profile, grades={"The Harbour": "B"}, sections=("rounds", "bottom_line", "related", "sources"),
        quote_words=12, title="Mine", author="A", classification="B", as_of=dt.date(2031, 3, 10),
    )  # fmt: skip
    written = render(build(library, library.rounds()[:2], options=chosen, now=NOW))
    assert [check.outcome for check in verify(written, library) if check.number == 13] == ["pass"]


def test_an_uncited_article_that_changed_is_a_fault() -> None:
    library = FakeLibrary()
    library.texts.append(msgspec.structs.replace(library.texts[0], id="a9"))
    text = note_text(library)
    library.texts[-1] = msgspec.structs.replace(library.texts[-1], digest="other")
    assert list(failed(text, library)) == [13]


def test_a_round_that_is_told_otherwise_today_is_a_fault() -> None:
    library = FakeLibrary()
    text = note_text(library)
    library.found[1] = msgspec.structs.replace(library.found[1], edtf="2031-03-21", status="postponed")
    assert {5, 6} <= set(failed(text, library))
    library.found = library.found[:1]
    assert "no longer found" in failed(text, library)[5].message


def test_a_plan_told_as_held_is_a_fault() -> None:
    library = FakeLibrary()
    library.found = [round_("r-plan", DAY3, status="planned", links=library.found[0].links[:1]), library.found[1]]
    text = note_text(library)
    assert failed(text, library) == {}
    assert 6 in failed(text.replace("3 March 2031 (announced; outcome", "3 March 2031 (held; outcome"), library)
    assert 6 in failed(text.replace("Basis of the date", "They met there.[^s1] Basis of the date", 1), library)


def test_confirmation_needs_two_accounts() -> None:
    library = FakeLibrary()
    text = note_text(library)
    library.found[1] = msgspec.structs.replace(library.found[1], accounts=1)
    assert 9 in failed(text, library)


def test_a_disagreement_without_a_row_is_a_fault() -> None:
    library = FakeLibrary()
    text = note_text(library)
    library.found[1] = msgspec.structs.replace(library.found[1], disagreements=library.found[0].disagreements)
    assert "no row says so" in failed(text, library)[7].message


@pytest.mark.parametrize(
    "text", ["", "---", "---\n---", "no note", "# A\n\n## Rounds\n\n| a |", "[^s1]: x", "\x00\ud800"]
)
def test_what_is_no_note_fails_without_fault(text: str) -> None:
    assert 0 in failed(text)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_edit_of_a_note_is_a_fault_of_the_program(data: st.DataObject) -> None:
    text = note_text()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 400)))
    verify(text[:start] + data.draw(st.text(max_size=20)) + text[end:], FakeLibrary())


@pytest.mark.parametrize(
    "piece", ["`", "[^", ".[^", "A", "“", "**1. ", "| ", "; article `", "1 May ", "---\n", "[@s1", "a. "]
)
def test_a_long_file_costs_what_it_is_long(piece: str) -> None:
    verify(note_text() + piece * 20_000, FakeLibrary())


@pytest.mark.parametrize("profile", ["portable", "pandoc"])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_corpus_gives_a_note_that_passes(text: str, profile: Literal["portable", "pandoc"]) -> None:
    """What is hostile stands in title, outlet, id, topic, place and in every quoted sentence."""
    library = FakeLibrary()
    lead = "Lund and Marr met in Norhavn on March 20 to speak about "
    body = " ".join(f"{lead}{text} and cod.".split("\n"))
    name = f"x/{text}"
    library.texts = [article(name, f"{body}\n\nMore of it.", text, outlet=text, day=DAY20)]
    only = Link(
        article=name, mention=0, start=0, end=len(body), text=body, status="held", when=When(), published=DAY20, bits=2,
        evidence=(Evidence(feature="x", bits=1, note=text), Evidence(feature="y", bits=1, note=text)), flips=(text,),
    )  # fmt: skip
    library.found = [
        round_("r-x", DAY20, title=text, place=text, topics=(text,), parties=(text, "B"), links=(only, only)),
        round_("r-y", DAY20, title=text, place=text, links=(only,)),
    ]
    written = render(
        build(library, library.found[:1], query=text, options=Options(profile=profile, title=text), now=NOW)
    )
    assert {check.number: check.message for check in verify(written, library) if not check.passed} == {}
    tokens = [child for block in parser(raw=True).parse(written.split("---\n", 2)[2]) for child in block.children or ()]
    assert not {token.type for token in tokens} & {"html_inline", "image", "link_open"}
