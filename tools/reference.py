"""Write the tables of the README from what the program itself says: commands, query fields, keys.

    python tools/reference.py            # write them
    python tools/reference.py --check    # exit status 1 where they are not as the program says

A table stands between ``<!-- name -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from briefing import query
from briefing.cli.arguments import summaries
from briefing.reader.actions.registry import actions, key_name

README = Path(__file__).resolve().parent.parent / "README.md"


def rows(head: tuple[str, ...], body: Iterable[tuple[str, ...]]) -> str:
    """A pipe table; bars inside a cell are escaped."""
    lines = [head, tuple("---" for _ in head), *body]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def commands() -> str:
    """Each sub-command with what it does."""
    return rows(("command", "does"), ((f"`briefing {name}`", text) for name, text in summaries()))


def queries() -> str:
    """Each field and word of a query."""
    fields = [(f"`{name}:`", text) for name, text in query.FIELDS.items()]
    return rows(("field", "holds for"), fields + [(f"`{name}`", text) for name, text in query.FLAGS.items()])


def keys() -> str:
    """Each action that works in the panes, by group."""
    inside = {"pane", "list", "any", "articles", "text", "entities", "rounds"}
    shown = [item for item in actions() if item.keys and inside.intersection(item.where)]
    return rows(
        ("", "key", "does"),
        ((item.group, " ".join(f"`{key_name(key)}`" for key in item.keys), item.help) for item in shown),
    )


TABLES = {"commands": commands, "queries": queries, "keys": keys}


def filled(text: str) -> str:
    """``text`` with every table as the program says."""
    for name, make in TABLES.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        if not pattern.search(text):
            raise SystemExit(f"README.md has no <!-- {name} --> to fill")
        before, after = pattern.split(text)[0::3]
        text = f"{before}<!-- {name} -->\n{make()}\n<!-- end -->{after}"
    return text


def main(arguments: list[str]) -> int:
    """Write or check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    before = README.read_text(encoding="utf-8")
    after = filled(before)
    if options.check:
        if before != after:
            print("README.md is not what the program says: run python tools/reference.py")
        return int(before != after)
    README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
