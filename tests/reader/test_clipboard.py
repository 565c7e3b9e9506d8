from __future__ import annotations

import base64
import datetime as dt

from briefing.reader import citing
from briefing.reader.clipboard import MAX_OSC52, copy, osc52
from briefing.reader.outside import editor_command, line_of
from tests.reader.fake import FakeLibrary

FAR = {"TERM": "xterm-256color", "SSH_CONNECTION": "1 2 3 4"}


def test_the_request_holds_the_text() -> None:
    request = osc52("Önal", FAR)
    assert request is not None
    assert base64.b64decode(request[7:-1]).decode() == "Önal"


def test_tmux_and_screen_are_told_to_pass_it_on() -> None:
    through = osc52("x", FAR | {"TMUX": "/tmp/tmux"})
    assert through is not None
    assert through.startswith("\x1bPtmux;\x1b\x1b]52")
    behind = osc52("x", {"TERM": "screen-256color"})
    assert behind is not None
    assert behind.startswith("\x1bP\x1b]52")


def test_what_would_not_arrive_is_said() -> None:
    sent: list[str] = []
    assert osc52("x" * MAX_OSC52, FAR) is None
    assert "not copied" in copy("x" * MAX_OSC52, sent.append, FAR)
    assert "not copied" in copy("x", sent.append, {"TERM": "dumb", "SSH_TTY": "1"})
    assert sent == []
    assert "asked the terminal" in copy("x", sent.append, FAR)
    assert len(sent) == 1


def test_a_citation_tells_where_the_quote_stands() -> None:
    library = FakeLibrary()
    article = library.article("a2")
    start, end = citing.sentence(article, 5)
    text = citing.cited(article, library.extraction("a2"), start, end)
    assert text.startswith("“Amara Diallo and Peter Otieno met in Arusha on Tuesday")
    assert "Arusha talks held, Lakeside Gazette, 5 May 2021 (a2, characters 0–" in text
    assert dt.date(2021, 5, 5) == article.published


def test_a_file_that_is_gone_is_told() -> None:
    article = FakeLibrary().article("a1")
    assert "gone" in str(editor_command(article, 0))
    assert line_of(article, article.text.index("Diallo is")) == 3
