"""Names grown together: a union-find that honours what must stay apart and keeps the reasons of every join."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing.model import EntityKind, Evidence

Node = tuple[EntityKind, str]


class Clusters:
    """Clusters of nodes; the representative of one is its smallest node, whatever the order of the joins.

    ``decided`` are nodes that a decision joined, ``settled`` those and what the user's aliases joined.
    """

    def __init__(self, nodes: Iterable[Node]) -> None:
        """Every node by itself."""
        self._parent: dict[Node, Node] = {node: node for node in nodes}
        self._members: dict[Node, list[Node]] = {}
        self._apart: dict[Node, set[Node]] = {}
        self._reasons: dict[Node, list[Evidence]] = {}
        self.decided: set[Node] = set()
        self.settled: set[Node] = set()

    def find(self, node: Node) -> Node:
        """The representative of the cluster of ``node``."""
        root = node
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[node] != root:
            self._parent[node], node = root, self._parent[node]
        return root

    def members(self, node: Node) -> list[Node]:
        """All nodes of the cluster of ``node``."""
        root = self.find(node)
        return self._members.get(root, [root])

    def reasons(self, node: Node) -> list[Evidence]:
        """Why the nodes of this cluster are together."""
        return self._reasons.get(self.find(node), [])

    def keep_apart(self, one: Node, other: Node) -> None:
        """Never join these two, whatever speaks for it later."""
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def may_join(self, one: Node, other: Node) -> bool:
        """Whether no two members of the clusters are to be kept apart."""
        theirs = set(self.members(other))
        return not any(self._apart.get(node, set()) & theirs for node in self.members(one))

    def join(
        self, one: Node, other: Node, reasons: Iterable[Evidence], agree: Callable[[Node, Node], bool] | None = None
    ) -> bool:
        """Join two clusters unless something keeps them apart; ``agree`` is asked of every pair across them."""
        first, second = self.find(one), self.find(other)
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        if agree is not None and not all(agree(a, b) for a in self.members(first) for b in self.members(second)):
            return False
        root, leaf = min(first, second), max(first, second)
        members = self.members(root) + self.members(leaf)
        self._parent[leaf] = root
        self._members[root] = members
        self._members.pop(leaf, None)
        self._reasons[root] = [*self._reasons.pop(root, []), *self._reasons.pop(leaf, []), *reasons]
        return True
