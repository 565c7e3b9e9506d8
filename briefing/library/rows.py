"""Lists that read their rows when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
PAGE = 64
_PAGES = 32


class Rows(Sequence[T], Generic[T]):
    """The records of ``numbers``, fetched a page at a time; what it shows does not change under the one who reads it.

    ``fetch`` maps row numbers to records. A row that is gone since shows as what ``gone`` makes of its number.
    """

    def __init__(
        self,
        numbers: Sequence[int],
        fetch: Callable[[Sequence[int]], Mapping[int, T]],
        gone: Callable[[int], T],
    ) -> None:
        """``numbers`` in the order shown."""
        self.numbers = numbers
        self._fetch = fetch
        self._gone = gone
        self._pages: OrderedDict[int, list[T]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return self._read(self.numbers[index])
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._page(index // PAGE)[index % PAGE]

    def __iter__(self) -> Iterator[T]:
        for at in range(0, len(self), PAGE * 4):
            yield from self._read(self.numbers[at : at + PAGE * 4])

    def _page(self, page: int) -> list[T]:
        found = self._pages.get(page)
        if found is None:
            found = self._read(self.numbers[page * PAGE : (page + 1) * PAGE])
            self._pages[page] = found
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return found

    def _read(self, numbers: Sequence[int]) -> list[T]:
        records = self._fetch(numbers)
        return [records[n] if n in records else self._gone(n) for n in numbers]
