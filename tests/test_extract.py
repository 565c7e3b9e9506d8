"""The whole of one article: publication date, times, names and meetings in one record."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest

from briefing.extract import extract
from briefing.model import Article, Extraction
from tests.meeting_texts import article

SEEDS = Path(__file__).parents[2] / "shared" / "gold" / "set_seeds.jsonl"


def test_everything_of_one_article() -> None:
    text = "LIMA - Peruvian President Ana Rojas met her Chilean counterpart in Lima on March 3, 2011."
    found = extract(article(text, dt.date(2011, 3, 4)))
    assert found.article == "a"
    assert found.published == dt.date(2011, 3, 4)
    assert [one.text for one in found.times] == ["March 3, 2011"]
    assert "Ana Rojas" in {one.name for one in found.names}
    (meeting,) = found.meetings
    assert (meeting.place, meeting.when.earliest) == ("Lima", dt.date(2011, 3, 3))
    assert set(meeting.parties) == {"Peru", "Chile"}
    assert meeting.when.time == 0
    assert found.names[meeting.participants[0].mention or 0].name == "Ana Rojas"


def test_an_empty_article_gives_an_empty_extraction() -> None:
    found = extract(article(""))
    assert (found.times, found.names, found.meetings, found.published) == ((), (), (), None)


def test_an_extraction_survives_encoding() -> None:
    found = extract(article("Dutch and Belgian ministers met in Ghent on Monday.", dt.date(2001, 7, 4)))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Extraction) == found


@pytest.mark.skipif(not SEEDS.exists(), reason="the gold sets are not here")
def test_the_trips_of_the_seeds_are_found() -> None:
    told = set()
    for line in SEEDS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        found = extract(Article(id=entry["id"], path="", text=entry["text"], title="", digest=""))
        told |= {(one.place, one.when.earliest) for one in found.meetings if not one.generic}
    assert {
        ("Moscow", dt.date(2019, 12, 23)),
        ("Moscow", dt.date(2020, 8, 31)),
        ("Istanbul", dt.date(2020, 1, 8)),
    } <= told
