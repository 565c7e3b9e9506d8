from __future__ import annotations

import datetime as dt

import pytest

from briefing.reader.words import days, part_of

D = dt.date


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        (D(2020, 1, 8), D(2020, 1, 8), "8 Jan 2020"),
        (D(2020, 9, 15), D(2020, 9, 16), "15–16 Sep 2020"),
        (D(2020, 8, 31), D(2020, 9, 1), "31 Aug – 1 Sep 2020"),
        (D(2019, 12, 30), D(2020, 1, 2), "30 Dec 2019 – 2 Jan 2020"),
        (D(2018, 9, 1), D(2018, 9, 30), "Sep 2018"),
        (D(2018, 1, 1), D(2018, 12, 31), "2018"),
        (D(1, 1, 1), D(9999, 12, 31), "1 Jan 1 – 31 Dec 9999"),
        (None, D(2019, 5, 3), "until 3 May 2019"),
        (D(2019, 5, 3), None, "from 3 May 2019"),
        (None, None, "undated"),
    ],
)
def test_intervals_as_people_write_them(earliest: dt.date | None, latest: dt.date | None, told: str) -> None:
    assert days(earliest, latest) == told


def test_parts_of_a_whole() -> None:
    assert part_of(3, 5, "article", "articles") == "3 of 5 articles"
    assert part_of(1, 1, "article", "articles") == "1 article"
