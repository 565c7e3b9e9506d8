"""What is kept between processes: made once, made anew when it is damaged or stale, done without where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.extract.names import kept as keeping
from briefing.extract.names.kept import kept


class Maker:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> dict[str, int]:
        self.calls += 1
        return {"one": 1}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keeping, "_folder", lambda: tmp_path / "kept")
    return tmp_path / "kept"


def take(maker: Maker, *files: Path) -> dict[str, int]:
    return kept("thing", dict[str, int], maker, packages=("msgspec", "no-such-package"), files=files)


def test_it_is_made_once(folder: Path) -> None:
    maker = Maker()
    assert take(maker) == take(maker) == {"one": 1}
    assert maker.calls == 1
    assert [path.name for path in folder.iterdir()] == ["thing.msgpack"]


def test_another_source_makes_it_anew(folder: Path, tmp_path: Path) -> None:
    maker, source = Maker(), tmp_path / "words.toml"
    for content in ("a", "b", "b"):
        source.write_text(content)
        take(maker, source)
    assert maker.calls == 2


@pytest.mark.parametrize("damage", [b"", b"short", b"\xff" * 40])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes) -> None:
    maker = Maker()
    take(maker)
    path = folder / "thing.msgpack"
    for content in (damage, path.read_bytes()[:16] + damage, path.read_bytes()[:-1]):
        path.write_bytes(content)
        assert take(maker) == {"one": 1}
    assert maker.calls == 4
    take(maker)
    assert maker.calls == 4


def test_a_folder_that_cannot_be_written_is_done_without(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    assert take(Maker()) == {"one": 1}
