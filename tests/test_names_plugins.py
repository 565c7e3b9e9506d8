"""Recognizers that a user adds: found by entry point, weighed with the rules, harmless when they fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import EntryPoint

import pytest

from briefing.extract.names import plugins
from briefing.extract.names.plugins import Found, from_spacy
from tests.naming import mentions, named

Announce = Callable[[object], None]


@pytest.fixture
def announce(monkeypatch: pytest.MonkeyPatch) -> Iterator[Announce]:
    """Make ``factory`` the one recognizer that is installed."""

    def put(factory: object) -> None:
        class Point:
            name, value, dist = "mine", "mine:make", None

            def load(self) -> object:
                return factory

        monkeypatch.setattr(plugins, "_points", lambda: [Point()])
        plugins._recognizers.cache_clear()

    yield put
    plugins._recognizers.cache_clear()


def at(text: str, word: str, kind: str) -> Found:
    start = text.index(word)
    return Found(start, start + len(word), kind)  # type: ignore[arg-type]


def test_findings_add_to_what_the_rules_say(announce: Announce) -> None:
    text = "They saw the zubr. Ada Okoye was in Gomla."
    assert named(text) == [("Ada Okoye", "person"), ("Gomla", "place")]
    announce(lambda language: lambda text: [at(text, "Gomla", "organization"), at(text, "zubr", "organization")])
    assert named(text) == [("zubr", "organization"), ("Ada Okoye", "person"), ("Gomla", "organization")]


@pytest.mark.parametrize(
    "findings",
    [
        [Found(-1, 4, "person")],
        [Found(0, 9_999, "person")],
        [Found(3, 3, "person")],
        [Found(1, 6, "person")],
        [Found(0, 4, "animal")],  # type: ignore[arg-type]
        [("nonsense",)],
        None,
    ],
)
def test_unsound_findings_change_nothing(announce: Announce, findings: Iterable[Found]) -> None:
    text = "President Tunde Adeyemi met Ada Okoye."
    before = mentions(text)
    announce(lambda language: lambda text: findings)
    assert mentions(text) == before


def test_a_recognizer_that_fails_is_left_out(announce: Announce, caplog: pytest.LogCaptureFixture) -> None:
    def fail(text: str) -> list[Found]:
        raise RuntimeError("no model")

    announce(lambda language: fail)
    assert named("Ada Okoye left Oslo.") == [("Ada Okoye", "person"), ("Oslo", "place")]
    assert "mine failed on a: no model" in caplog.text

    def broken(language: str) -> object:
        raise ImportError("not there")

    announce(broken)
    assert named("Ada Okoye left Oslo.") == [("Ada Okoye", "person"), ("Oslo", "place")]
    assert "mine (mine:make) cannot be loaded: not there" in caplog.text


def test_entry_points_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("mine", "package:make", plugins.GROUP)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point] if group == plugins.GROUP else [])
    assert plugins.installed() == ("mine",)


def test_a_spacy_pipeline(announce: Announce) -> None:
    spacy = pytest.importorskip("spacy")

    def make(language: str) -> plugins.Recognizer:
        pipeline = spacy.blank(language)
        ruler = pipeline.add_pipe("entity_ruler")
        ruler.add_patterns(
            [
                {"label": "ORG", "pattern": [{"LOWER": "the"}, {"LOWER": "quiet"}, {"LOWER": "nine"}]},
                {"label": "GPE", "pattern": "Old Harbour"},
                {"label": "DATE", "pattern": "Monday"},
            ]
        )
        return from_spacy(pipeline)

    announce(make)
    text = "On Monday the Quiet Nine met in Old Harbour."
    assert named(text) == [("the Quiet Nine", "organization"), ("Old Harbour", "place")]
