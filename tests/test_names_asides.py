"""Names in bylines and credits: found and marked, but neither entities of the corpus nor at a meeting."""

from __future__ import annotations

from briefing.extract import document, extract, names
from briefing.link.entities import join
from briefing.model import Article, Zone, ZoneKind

BODY = "Greek Foreign Minister Eleni Pappa met President Ana Costa in Lisbon on Monday. Vallas was absent.\n"
CREDIT = "(Reporting by Nikos Vallas; Editing by Joan Wells)"


def article(zone: ZoneKind = "credit", repeat: bool = False) -> Article:
    zones = (Zone(start=len(BODY), end=len(BODY + CREDIT), kind=zone, repeat=repeat),)
    return Article(id="a", path="a.txt", text=BODY + CREDIT, title="", digest="", zones=zones)


def asides(of: Article) -> list[str]:
    return [one.text for one in names.find(document.read(of)) if one.aside]


def test_they_are_found_at_their_place() -> None:
    for zone in ("credit", "byline"):
        assert asides(article(zone)) == ["Nikos Vallas", "Joan Wells"]
    assert asides(article("furniture")) == asides(article(repeat=True)) == []
    found = names.find(document.read(article()))
    assert found == sorted(found, key=lambda one: one.start)
    assert all((BODY + CREDIT)[one.start : one.end] == one.text for one in found)


def test_the_text_is_read_as_if_they_were_not_there() -> None:
    alone = names.find(document.read(Article(id="a", path="a.txt", text=BODY, title="", digest="")))
    assert [one for one in names.find(document.read(article())) if not one.aside] == alone


def test_nobody_of_them_is_an_entity_or_a_participant() -> None:
    found = extract(article())
    index = join([("a", None, found.names)])
    assert not {"Nikos Vallas", "Joan Wells"} & {one.name for one in index.entities}
    assert len(index.of_article["a"]) == len(found.names)
    here = {person.name for meeting in found.meetings for person in meeting.participants}
    assert here == {"Eleni Pappa", "Ana Costa"}
