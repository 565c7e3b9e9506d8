"""The pattern language of the rule files: sequences of words and word classes, compiled to a regex over classes.

``MONTH`` is a word class, ``of`` a word, ``[x]`` optional, ``(x | y)`` a choice, ``<number>`` a named part from the
file's ``[define]`` table, ``name:`` before one of them names what it catches. A class that is not named is caught
under its own name in lower case. Nothing repeats, so a match is bounded in length and matching is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count

_SYMBOL = re.compile(r"\\[()\[\]]|[a-z_]+:(?=\S)|<[a-z_]+>|[\[\]()|]|[^\s\[\]()|<\\]+")

Letters = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Node:
    """One piece of a pattern: ``op`` is word, class, sequence, choice, optional or named."""

    op: str
    text: str = ""
    parts: tuple[Node, ...] = ()


def parse(pattern: str, parts: dict[str, str]) -> Node:
    """Read ``pattern``; raises ``ValueError`` where brackets do not match or a part is not defined."""
    symbols = _SYMBOL.findall(pattern)
    node, at = _choice(symbols, 0, parts)
    if at != len(symbols):
        raise ValueError(f"unmatched {symbols[at]!r} in pattern {pattern!r}")
    return node


def _choice(symbols: list[str], at: int, parts: dict[str, str]) -> tuple[Node, int]:
    options: list[Node] = []
    while True:
        sequence, at = _sequence(symbols, at, parts)
        options.append(sequence)
        if at >= len(symbols) or symbols[at] != "|":
            return (options[0] if len(options) == 1 else Node("choice", parts=tuple(options))), at
        at += 1


def _sequence(symbols: list[str], at: int, parts: dict[str, str]) -> tuple[Node, int]:
    items: list[Node] = []
    while at < len(symbols) and symbols[at] not in "|])":
        item, at = _item(symbols, at, parts)
        items.append(item)
    return Node("sequence", parts=tuple(items)), at


def _item(symbols: list[str], at: int, parts: dict[str, str]) -> tuple[Node, int]:
    symbol = symbols[at]
    if symbol in "[(":
        inner, at = _choice(symbols, at + 1, parts)
        if at >= len(symbols) or symbols[at] != ("]" if symbol == "[" else ")"):
            raise ValueError(f"{symbol!r} is not closed in {' '.join(symbols)!r}")
        return (Node("optional", parts=(inner,)) if symbol == "[" else inner), at + 1
    if symbol.endswith(":") and len(symbol) > 1:
        inner, at = _item(symbols, at + 1, parts)
        if inner.op == "named" and symbol != "span:":
            inner = inner.parts[0]
        return Node("named", symbol[:-1], (inner,)), at
    if symbol.startswith("<"):
        name = symbol[1:-1]
        if name not in parts:
            raise ValueError(f"no part {name!r} is defined")
        return Node("named", name, (_bare(parse(parts[name], parts)),)), at + 1
    if symbol.isupper() and len(symbol) > 1:
        return Node("named", symbol.lower(), (Node("class", symbol),)), at + 1
    return Node("word", symbol.removeprefix("\\")), at + 1


def _bare(node: Node) -> Node:
    """``node`` without names: a part is caught as a whole."""
    if node.op == "named":
        return _bare(node.parts[0])
    return Node(node.op, node.text, tuple(_bare(part) for part in node.parts))


def words_of(node: Node) -> Iterable[str]:
    """The plain words of a pattern."""
    if node.op == "word":
        yield node.text
    for part in node.parts:
        yield from words_of(part)


def to_regex(node: Node, letters: Letters) -> str:
    """The regex over class letters; ``letters`` gives the letters that stand for a class or word.

    A group is called by the part's name and a number, as a name may come in several branches.
    """
    return _regex(node, letters, count(1))


def _regex(node: Node, letters: Letters, numbers: Iterator[int]) -> str:
    if node.op in ("word", "class"):
        found = letters(node.text)
        return f"[{re.escape(found)}]" if found else "(?!)"
    inner = [_regex(part, letters, numbers) for part in node.parts]
    if node.op == "sequence":
        return "".join(inner)
    if node.op == "choice":
        return f"(?:{'|'.join(inner)})"
    if node.op == "optional":
        return f"(?:{inner[0]})?"
    return f"(?P<{node.text}{next(numbers)}>{inner[0]})"


def openings(node: Node, letters: Letters, size: int = 2) -> set[tuple[str, ...]]:
    """The letter groups that a match can begin with, up to ``size`` of them: what a matcher may gate on."""
    if node.op in ("word", "class"):
        return {(letters(node.text),)}
    if node.op == "optional":
        return {(), *openings(node.parts[0], letters, size)}
    if node.op == "choice":
        return set().union(*(openings(part, letters, size) for part in node.parts))
    found: set[tuple[str, ...]] = {()}
    for part in node.parts:
        if all(len(one) >= size for one in found):
            break
        following = openings(part, letters, size)
        found = {(one + two)[:size] for one in found for two in following}
    return found
