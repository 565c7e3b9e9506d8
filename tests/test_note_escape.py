"""Untrusted text in a note: it shows as it is, and nothing in it acts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.note.checks.quoting import stands_in
from briefing.note.escape import folded, inner, markdown, plain, unescape
from briefing.note.markdown import code, is_web_address
from briefing.note.web import parser

HOSTILE = [
    "[click](https://example.org)",
    "![x](file:///etc/passwd)",
    "<script>alert(1)</script>",
    "<https://example.org>",
    "see [^s9] and [^s1]: again",
    "a | b || c",
    "**bold** _it_ `code` ~~gone~~ ^up^ $x^2$ ==mark== %%hidden%%",
    "&lt;b&gt; &#60;i&#62; &copy;",
    "---\ntitle: taken over\n---",
    "# heading\n- list\n> quote\n```\nfence",
    "\x1b[31mred\x1b[0m \x1b]52;c;aGk=\x07",
    "[link=https://example.org]rich[/link]",
    "www.example.org https://example.org mail@example.org @someone #tag :smile:",
    "\\[already\\] \\\\ escaped",
    "left\u202eright\u2066x\u2069 zero\u200bwidth",
    "[[wiki]] {{macro}} {.class #id} :::note",
    "“curly ‘nested’ marks” \"straight\"",
    "lone \ud800 surrogate",
]  # fmt: skip


def shown(text: str) -> tuple[str, set[str]]:
    """What a Markdown reader shows for ``text`` inside a paragraph, and the kinds of token it saw."""
    source = f"Said: “{text}”[^s1]\n\n[^s1]: A source.\n"
    tokens = [token for block in parser(raw=True).parse(source) for token in (block, *(block.children or ()))]
    inline = next(token for token in tokens if token.type == "inline")
    letters = "".join(child.content for child in inline.children or () if child.type in ("text", "text_special"))
    return letters.removeprefix("Said: “").removesuffix("”"), {token.type for token in tokens}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_acts_and_all_is_shown(text: str) -> None:
    letters, kinds = shown(markdown(inner(text)))
    assert letters == inner(text)
    assert kinds <= {
        "paragraph_open", "inline", "text", "text_special", "paragraph_close", "footnote_ref", "footnote_block_open",
        "footnote_open", "footnote_anchor", "footnote_close", "footnote_block_close",
    }  # fmt: skip


@given(st.text())
def test_any_text_shows_as_it_is(text: str) -> None:
    letters, kinds = shown(markdown(inner(text)))
    assert letters.strip() == inner(text)
    assert not kinds & {"html_inline", "link_open", "image", "code_inline", "strong_open", "em_open"}


@given(st.text())
def test_escaping_is_undone(text: str) -> None:
    assert unescape(markdown(text)) == plain(text)


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Cs", "Lu", "Zs"])))
def test_plain_text_is_one_printable_line(text: str) -> None:
    clean = plain(text)
    assert plain(clean) == clean
    assert not {unicodedata.category(letter) for letter in clean} & {"Cc", "Cs", "Zl", "Zp"}
    clean.encode("utf-8")


@given(st.text(alphabet="`a \\|"))
def test_a_code_span_holds_any_text(text: str) -> None:
    if plain(text):
        spans = [token for token in parser().parseInline(code(text))[0].children or () if token.type == "code_inline"]
        assert [span.content for span in spans] == [plain(text)]


@given(st.text(min_size=1), st.text(), st.text())
def test_a_quote_is_found_in_its_text(quote: str, before: str, after: str) -> None:
    if folded(quote):
        assert stands_in(inner(quote), f"{before} {quote} {after}")


def test_parts_around_an_ellipsis_come_in_order() -> None:
    text = "The boats left on Monday, and came back with herring."
    assert stands_in("The boats … herring.", text)
    assert stands_in("… came   back with …", text)
    assert not stands_in("herring … The boats", text)
    assert not stands_in("the boats", text)
    assert not stands_in("…", text)
    assert not stands_in("", text)


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org"])
def test_a_web_address_may_be_a_link(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "https://", "https://a b", "https://x>[y](z)", "file:///x", "https://[", "https://x\n"],
)
def test_anything_else_may_not(url: str) -> None:
    assert not is_web_address(url)


@pytest.mark.parametrize("letter", ["`", "[", "\\", "“", '"', "|", "_", "x…"])
def test_a_long_run_costs_what_it_is_long(letter: str) -> None:
    text = letter * 200_000
    assert unescape(markdown(text)) == plain(text)
