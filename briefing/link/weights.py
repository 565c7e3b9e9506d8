"""The linker's weights: one documented TOML file, which a configuration may override name by name."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.toml")
Weights = Mapping[str, float]


class WeightsError(ValueError):
    """A weight has an unknown name or is no number; the message names the nearest right name."""


@cache
def default() -> dict[str, float]:
    """The shipped weights in bits by dotted name ("date.same_day")."""
    return flat(tomllib.loads(FILE.read_text(encoding="utf-8")))


def load(overrides: Mapping[str, object] | None = None) -> dict[str, float]:
    """The shipped weights with ``overrides`` (nested as in the file, or dotted); raises ``WeightsError``."""
    weights = dict(default())
    for name, value in flat(overrides or {}).items():
        if name not in weights:
            near = difflib.get_close_matches(name, weights, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise WeightsError(f"unknown weight {name!r}{hint}")
        weights[name] = value
    return weights


def flat(nested: Mapping[str, object], prefix: str = "") -> dict[str, float]:
    """Nested tables as dotted names; raises ``WeightsError`` where a value is no number."""
    out: dict[str, float] = {}
    for name, value in nested.items():
        if isinstance(value, Mapping):
            out.update(flat(value, f"{prefix}{name}."))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            out[prefix + name] = float(value)
        else:
            raise WeightsError(f"weight {prefix + name!r} must be a number of bits, not {value!r}")
    return out
