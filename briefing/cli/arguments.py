"""The command line: what there is to type. Imports nothing but argparse, so that help comes at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

Add = Callable[..., argparse.ArgumentParser]

COMMANDS = (
    "read",
    "articles",
    "entities",
    "rounds",
    "find",
    "show",
    "why",
    "series",
    "met",
    "changes",
    "decide",
    "rulings",
    "export",
    "verify",
    "extract",
    "index",
    "check",
)
_ALONE = ("unread", "starred", "noted", "undated", "disputed", "decided")
_QUERY = "words and fields, as in: who:lavrov where:moscow since:2019 status:held"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command line; without a command it is ``read``. Raises ``SystemExit`` as argparse does."""
    return _parser().parse_args([_not(word) for word in _with_command(list(arguments))])


def summaries() -> list[tuple[str, str]]:
    """Each sub-command and its one line of help, in the order of help."""
    (commands,) = [one for one in _parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return [(one.dest, one.help or "") for one in commands._choices_actions]


def _not(word: str) -> str:
    """``-status:held`` as ``!status:held``, which does not look like an option."""
    name, colon, _ = word[1:].partition(":")
    return f"!{word[1:]}" if word.startswith("-") and name.isalpha() and (colon or name in _ALONE) else word


def _with_command(arguments: list[str]) -> list[str]:
    """Put ``read`` first where no command is named; a lone path is a corpus to read."""
    if not arguments:
        return ["read"]
    first = arguments[0]
    if first in COMMANDS or first in ("-h", "--help", "--version"):
        return arguments
    if first.startswith("-"):
        return ["read", *arguments]
    if all(Path(path).exists() for path in arguments):
        return ["read", *(word for path in arguments for word in ("--corpus", path))]
    return arguments


def _parser() -> argparse.ArgumentParser:
    from briefing import __version__

    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Read a folder of news articles, find every meeting told in it, leave with a cited note.",
        epilog="Without a command the reader opens. Exit status: 0 done; 1 the answer is no; 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    common = _common()
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument("--json", action="store_true", help="print JSON on standard output and nothing else")

    def add(name: str, text: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", parents=[*parents])

    reader = add("read", "open the reader", common)
    reader.add_argument("--plain", action="store_true", help="plain lines, for screen readers and pipes")
    for name in ("articles", "entities"):
        add(name, f"list the {name}", common, data).add_argument("query", nargs="*", metavar="QUERY", help=_QUERY)
    _add_rounds(add("rounds", "list the rounds, oldest first", common, data))
    find = add("find", "look up articles, entities, rounds and sentences by a few letters", common, data)
    find.add_argument("query", nargs="+", metavar="QUERY", help="a few letters of each word, in any order")
    find.add_argument("--limit", type=_count, default=20, metavar="N", help="at most so many hits (20)")
    show = add("show", "show one article, entity or round", common, data)
    show.add_argument("id", metavar="ID")
    why = add("why", "tell why the mentions of a round were joined", common, data)
    why.add_argument("round", metavar="ROUND")
    _add_recurring(add, common, data)
    _add_export(add("export", "write the note", common))
    verify = add("verify", "find every quote and date of a note again in the corpus", common, data)
    verify.add_argument("note", type=Path, metavar="NOTE.md")
    add("extract", "print what was found in each article", common, data)
    index = add("index", "bring the index up to date", common, data)
    index.add_argument("--rebuild", action="store_true", help="start with an empty index")
    add("check", "check configuration, corpus, index and versions", common, data)
    return parser


def _add_recurring(add: Add, *parents: argparse.ArgumentParser) -> None:
    """What recurs, what changed, and what a person rules."""
    series = add("series", "list rounds that recur: counts, gaps, missing numbers", *parents)
    series.add_argument("query", nargs="*", metavar="QUERY", help=_QUERY)
    met = add("met", "tell who met whom, when last and when next", *parents)
    met.add_argument("name", nargs="*", metavar="NAME", help="a party or person; with two, every occasion")
    met.add_argument("--people", action="store_true", help="people of different sides, not parties")
    changes = add("changes", "tell what changed since a day", *parents)
    changes.add_argument("since", metavar="DATE", help="a day; months and years count to their end")
    decide = add("decide", "make a ruling on rounds, mentions, names or days, or take one back", *parents)
    decide.add_argument("ruling", choices=("same", "different", "unsure", "split", "set", "undo"))
    decide.add_argument(
        "about", nargs="*", metavar="ID", help="ids; for set an id, a field and a value; a mention is ARTICLE:START"
    )
    decide.add_argument("--note", default="", metavar="TEXT", help="why")
    decide.add_argument("--dry-run", action="store_true", help="only tell what would change")
    add("rulings", "list what people decided, and whether it holds", *parents)


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--corpus", action="append", type=Path, metavar="PATH", help="a file or folder of articles (repeatable)"
    )
    common.add_argument("--config", type=Path, metavar="FILE", help="the configuration file (config.yaml)")
    common.add_argument("--as-of", type=str, metavar="DATE", help="as the corpus knew it on that day")
    common.add_argument("--jobs", type=_count, metavar="N", help="processes that extract (one a core)")
    return common


def _add_rounds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help=_QUERY)
    _add_span(parser)


def _add_span(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", metavar="DATE", help="on or after a day, month or year")
    parser.add_argument("--until", metavar="DATE", help="on or before a day, month or year")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help=_QUERY)
    parser.add_argument("--round", action="append", default=[], metavar="ID", help="a round to tell of (repeatable)")
    _add_span(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write (standard output)")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument("--profile", metavar="NAME", help="how to write it: portable, pandoc …")


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return number
