"""The house rules that no linter holds: what an import may load, and what the repository may say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCREEN = ("textual", "rich", "pygments", "markdown_it")


def loaded_by(code: str) -> set[str]:
    """Top-level modules loaded after running ``code`` in a fresh interpreter."""
    report = "import sys; print(' '.join({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "module",
    ["briefing", "briefing.cli", "briefing.library", "briefing.extract", "briefing.link.rounds", "briefing.note"],
)
def test_nothing_below_the_reader_loads_a_screen(module: str) -> None:
    assert not loaded_by(f"import {module}").intersection(SCREEN)


@pytest.mark.parametrize("flag", ["--version", "--help"])
def test_help_and_version_load_next_to_nothing(flag: str) -> None:
    code = f"from briefing.cli import main\ntry: main([{flag!r}])\nexcept SystemExit: pass"
    heavy = {*SCREEN, "dateparser", "rapidfuzz", "sqlite3", "yaml", "msgspec", "asyncio"}
    assert not loaded_by(code).intersection(heavy)


def test_imports_run_downwards() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def tracked_files() -> list[Path]:
    try:
        done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_no_file_names_a_package_registry() -> None:
    hosts = [b"py" + b"pi.org", b"python" + b"hosted.org"]
    assert not [path for path in tracked_files() if any(host in path.read_bytes() for host in hosts)]


def test_the_lock_pins_every_dependency_with_a_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        entries = re.split(r"\n(?=[a-z0-9])", text)[1:]
        assert entries
        assert not [entry.partition("\n")[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
