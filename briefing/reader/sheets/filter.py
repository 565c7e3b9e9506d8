"""The query line of a list pane, with completion, the number of rows it leaves and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.suggester import Suggester

from briefing.query import complete
from briefing.reader.sheets.prompt import Prompt

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.places import Pane


class QuerySuggester(Suggester):
    """Completes fields and their values."""

    def __init__(self) -> None:
        """No cache: the values depend on the corpus."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """``value`` with the word at its end completed."""
        if not value or value.endswith(" "):
            return None
        for item in complete(value, len(value)):
            whole = value[: item.start] + item.text
            if whole.startswith(value) and whole != value:
                return whole
        return None


def filter_prompt(reader: Reader, pane: Pane) -> Prompt:
    """Ask for a query for one list; the list follows as one types, as far as it is a query."""
    before = reader.desk.filters.get(pane, "")
    shown = next(item for item, name in reader.desk.lists() if name == pane)

    def apply(query: str) -> str | None:
        try:
            reader.desk.set_filter(pane, query.strip())
        except ValueError as error:
            return str(error)
        return None

    def change(query: str) -> str:
        wrong = apply(query)
        return wrong if wrong is not None else shown.counted()

    return Prompt(
        "filter", apply, value=before, change=change, cancel=lambda: apply(before), suggester=QuerySuggester()
    )
