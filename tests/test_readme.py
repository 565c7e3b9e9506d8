"""What the documents say is so: tables, commands, links."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from briefing.cli.arguments import parse
from tools import reference

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def test_the_tables_of_the_readme_are_what_the_program_says() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert reference.filled(text) == text, "run python tools/reference.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    own = [link for link in links if "://" not in link]
    assert not [link for link in own if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_in_documents_are_ones_that_parse(page: Path) -> None:
    blocks = re.findall(r"```(?:console|sh|bash)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line.removeprefix("$ ").partition("  #")[0] for block in blocks for line in block.splitlines()]
    for line in lines:
        if line.startswith("briefing "):
            words = shlex.split(re.split(r"\s[|>]", line)[0])[1:]
            if words not in (["--help"], ["--version"]):
                parse(words)
