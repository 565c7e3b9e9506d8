"""From keys pressed to actions: counts, sequences, contexts, presets and a person's own keys. No screen in here."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.reader.actions.registry import Action, key_name, key_of

MAX_COUNT = 1_000_000


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key led to: an action with its count, or a beginning of one (``pending``), or nothing."""

    action: Action | None = None
    count: int | None = None
    pending: str = ""


@dataclass(slots=True)
class Keymap:
    """The keys in force. ``problems`` holds one line for each clash and each unknown action."""

    actions: Sequence[Action]
    preset: str = "vim"
    overrides: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    _table: dict[tuple[str, str], Action] = field(default_factory=dict)
    _starts: set[tuple[str, str]] = field(default_factory=set)
    _keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _typed: str = ""
    _count: str = ""

    def __post_init__(self) -> None:
        """Build the table, and note what is wrong with it."""
        known = {item.id for item in self.actions}
        for name in self.overrides:
            if name not in known:
                near = difflib.get_close_matches(name, known, 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                self.problems.append(f"keys: no action is called {name}{hint}")
        chosen = [item for item in self.actions if item.id in self.overrides]
        for item in (*chosen, *(item for item in self.actions if item.id not in self.overrides)):
            self._add(item)

    def _add(self, item: Action) -> None:
        own = self.overrides.get(item.id)
        if own is None:
            keys: tuple[str, ...] = item.keys_in(self.preset)
        else:
            keys = tuple(key_of(key) for key in ([own] if isinstance(own, str) else own))
        kept: list[str] = []
        for key in keys:
            if self._taken(item, key, own is not None):
                continue
            kept.append(key)
            parts = key.split(" ")
            for where in item.where:
                self._table[where, key] = item
                self._starts.update((where, " ".join(parts[:end])) for end in range(1, len(parts)))
        self._keys[item.id] = tuple(kept)
        if keys and not kept and own is None:
            taker = next(self._table[where, keys[0]].id for where in item.where if (where, keys[0]) in self._table)
            self.problems.append(f"keys: {key_name(keys[0])} is {taker} now; {item.id} has no key left")

    def _taken(self, item: Action, key: str, own: bool) -> bool:
        for where in item.where:
            other = self._table.get((where, key))
            if other is not None and other.id != item.id:
                if own:
                    self.problems.append(f"keys: {key_name(key)} is both {other.id} and {item.id}; {other.id} keeps it")
                return True
        return False

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys in force for an action."""
        return self._keys.get(action_id, ())

    def first(self, action_id: str) -> str:
        """The first key of an action as people write it, or nothing."""
        keys = self.keys(action_id)
        return key_name(keys[0]) if keys else ""

    def press(self, contexts: Sequence[str], key: str) -> Pressed:
        """Take one key in the present contexts, nearest first.

        A digit that no action wants starts or continues a count; where 1 to 4 choose a pane, a count may start with 0.
        """
        if not self._typed and key.isdigit() and len(key) == 1 and (self._count or not self._find(contexts, key)):
            self._count = (self._count + key)[-7:]
            return Pressed(pending=self._count)
        typed = f"{self._typed} {key}" if self._typed else key
        found = self._find(contexts, typed)
        if found is None and any((where, typed) in self._starts for where in contexts):
            self._typed = typed
            return Pressed(pending=self._count + key_name(typed))
        if found is None and self._typed:
            self.reset()
            return Pressed()
        count = min(int(self._count), MAX_COUNT) if self._count else None
        self.reset()
        return Pressed(action=found, count=count)

    def _find(self, contexts: Iterable[str], typed: str) -> Action | None:
        for where in contexts:
            found = self._table.get((where, typed))
            if found is not None:
                return found
            # A longer sequence of a nearer context hides a shorter one of a farther context.
            if (where, typed) in self._starts:
                return None
        return None

    @property
    def waiting(self) -> bool:
        """Whether something was typed that is not yet an action."""
        return bool(self._typed or self._count)

    def reset(self) -> None:
        """Forget what was typed."""
        self._typed = self._count = ""

    def leads(self, contexts: Sequence[str], action: Action) -> bool:
        """Whether an action's first key means it here, or something nearer that has no hint of its own."""
        keys = self.keys(action.id)
        found = self._find(contexts, keys[0]) if keys else None
        return found is not None and (found is action or not found.hint)

    def within(self, contexts: Sequence[str]) -> list[Action]:
        """The actions that work here, nearest context first, each with a key or in the palette."""
        order = {where: place for place, where in enumerate(contexts)}
        here = [item for item in self.actions if any(where in order for where in item.where)]
        return sorted(here, key=lambda item: min(order[where] for where in item.where if where in order))
