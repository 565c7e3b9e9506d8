"""Tables with a heading line that names the columns, parted by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from briefing.ingest.decode import decode
from briefing.ingest.fields import TEXT_NAMES
from briefing.ingest.formats import Draft
from briefing.ingest.notices import encoding_notice
from briefing.ingest.records import draft, left_out
from briefing.model import Problem

ENDINGS = (".csv", ".tsv")
MANY = True
_FIELD = 1 << 27  # bytes of one cell: the library's own limit of 128 KiB is less than a long article


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """One article a row; ``line`` is the row's last line in the file."""
    decoded = decode(data)
    told = encoding_notice(decoded, name)
    csv.field_size_limit(_FIELD)
    heading = decoded.text.partition("\n")[0]
    mark = max("\t;,", key=heading.count)
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=mark)
    try:
        columns = [column.strip().lstrip("\ufeff") for column in next(rows, [])]
        if not {column.lower() for column in columns} & set(TEXT_NAMES):
            yield Problem(code="unreadable", message=f"has no column called {' or '.join(TEXT_NAMES[:3])}", path=name)
            return
        for row in rows:
            if not row:
                continue
            if len(row) > len(columns):
                yield left_out("has more cells than the heading", name, rows.line_num, "row")
                continue
            yield draft(dict(zip(columns, row, strict=False)), name, rows.line_num, told)
    except csv.Error as error:
        yield left_out(f"is broken ({error})", name, rows.line_num, "row")
