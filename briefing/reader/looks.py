"""What things look like: one table of roles, made from the theme's colours.

Every role that means something differs from plain text by weight, slant, underline or reversal as well as by colour,
so that nothing is lost with ``NO_COLOR`` or to eyes that do not tell two colours apart.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color, ColorParseError

if TYPE_CHECKING:
    from textual.theme import Theme


@dataclass(frozen=True)
class Looks:
    """A style for each role. ``plain`` holds the background that the others are laid over."""

    plain: Style
    dim: Style
    strong: Style
    rule: Style
    heading: Style
    heading_active: Style
    cursor: Style
    cursor_idle: Style
    marked: Style
    warn: Style
    good: Style
    key: Style
    person: Style
    organization: Style
    place: Style
    date: Style
    meeting: Style
    current: Style
    match: Style
    chosen: Style
    told: Style
    sheet: Style

    def role(self, name: str) -> Style:
        """The style of a role, by name."""
        style: Style = getattr(self, name)
        return style


THEMES = ("textual-dark", "textual-light", "ansi-dark", "ansi-light")


def theme_of_terminal(environment: Mapping[str, str] = os.environ) -> str:
    """Dark, or light where the terminal says so in ``COLORFGBG``; few colours take the terminal's own."""
    if environment.get("TERM", "") in ("linux", "vt100", "vt220", "xterm", "ansi", "screen"):
        return "ansi-dark"
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "textual-light" if background in ("7", "15") else "textual-dark"


ROLES = tuple(field.name for field in fields(Looks))


@lru_cache(maxsize=512)
def over(below: Style, above: Style) -> Style:
    """``above`` laid over ``below``: what it leaves open shines through."""
    return below + above


@lru_cache(maxsize=8)
def _looks(fore: str, back: str, accent: str, second: str, warn: str, good: str, raised: str, dim: str) -> Looks:
    plain = Style(color=fore, bgcolor=back)

    def role(color: str | None = None, bgcolor: str | None = None, **attributes: bool) -> Style:
        return plain + Style(color=color, bgcolor=bgcolor, **attributes)  # type: ignore[arg-type]

    return Looks(
        plain=plain,
        dim=role(dim),
        strong=role(bold=True),
        rule=role(dim),
        heading=role(dim),
        heading_active=role(accent, bold=True),
        cursor=role(fore, raised, bold=True),
        cursor_idle=role(underline=True),
        marked=role(accent, bold=True),
        warn=role(warn, bold=True),
        good=role(good),
        key=role(accent, bold=True),
        person=role(accent, bold=True),
        organization=role(second, italic=True, bold=True),
        place=role(good, underline=True),
        date=role(warn, italic=True),
        meeting=role(accent),
        current=role(reverse=True, bold=True),
        match=Style(reverse=True),
        chosen=Style(reverse=True),
        told=Style(bold=True) if raised == "default" else Style(bgcolor=raised),
        sheet=plain,
    )


def looks_of(theme: Theme) -> Looks:
    """The table for a theme; where it follows the terminal, its sixteen colours are used."""
    if theme.ansi:
        return _looks("default", "default", "cyan", "magenta", "yellow", "green", "default", "bright_black")
    colors = theme.to_color_system().generate()
    fore, back = _hex(colors["foreground"]), _hex(colors["background"])
    return _looks(
        fore,
        back,
        _hex(colors["text-primary"]),
        "#c49bd8" if theme.dark else "#6c3483",  # the themes' own second colours are too near to the first
        _hex(colors["text-warning"]),
        _hex(colors["text-success"]),
        _hex(colors["panel"]),
        _mixed(fore, back),
    )


def _hex(color: str) -> str:
    """A theme's colour as Rich knows it: no alpha, and the terminal's own where it is left open."""
    try:
        red, green, blue = Color.parse(color).rgb
    except ColorParseError:
        return "default"
    return f"#{red:02x}{green:02x}{blue:02x}"


def _mixed(fore: str, back: str) -> str:
    """The colour of what is less important: still at a contrast of more than 4.5 to 1."""
    if "default" in (fore, back):
        return "bright_black"
    return _hex(Color.parse(back).blend(Color.parse(fore), 0.62).hex)
