"""YAML from a file that may be hostile: plain values only, and no nesting that would overrun the stack."""

from __future__ import annotations

from typing import Any

import yaml

# Openings of a list or mapping. The fast parser recurses in C, some 400 bytes a level, so too deep a document ends the
# process (20,000 levels in 8 MiB); beyond this many the slow one is taken, which gives up with an error.
DEEP = 1000


class YamlError(ValueError):
    """The text is no YAML; the message is one line, ``line`` counts from 1."""

    line = 1


def error_at(line: int, message: str) -> YamlError:
    """The error with its line."""
    error = YamlError(message)
    error.line = line
    return error


def load(text: str) -> tuple[Any, Any]:
    """The document's node tree (which knows its lines) and its values; None and None where it is empty.

    Values are what YAML's safe schema makes: strings, numbers, booleans, dates, lists, dictionaries. Lists may hold
    themselves. Raises ``YamlError``.
    """
    openings = sum(text.count(mark) for mark in ("[", "{", "- ", "-\n", "? ", "?\n", ": ", ":\n"))
    kind: Any = yaml.SafeLoader if openings > DEEP else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = None
    try:
        loader = kind(text)
        node = loader.get_single_node()
        return node, None if node is None else loader.construct_document(node)
    except (yaml.YAMLError, ValueError, TypeError, OverflowError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        what = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
        line = min(mark.line, text.rstrip().count("\n")) + 1 if mark else 1
        raise error_at(line, " ".join(what.split())[:200]) from error
    finally:
        if loader is not None:
            loader.dispose()
