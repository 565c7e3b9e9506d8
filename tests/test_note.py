"""A note built from rounds and written in Markdown: what stands in it, and that it stays the same."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import msgspec
import pytest
import yaml

from briefing.config import load
from briefing.model import Account, Disagreement, Series
from briefing.note import Options, build, reading, render
from briefing.note.build import ClockError
from briefing.note.choices import SectionError, options, sections
from briefing.note.model import SECTIONS, Note
from briefing.note.wording import listed, span, when
from tests.note_library import DAY3, DAY20, LUND, FakeLibrary, article, link, round_

NOW = dt.datetime(2031, 4, 1, 9, tzinfo=dt.UTC)
D = dt.date


def note_of(library: FakeLibrary | None = None, number: int = 2, **chosen: object) -> Note:
    library = library or FakeLibrary()
    picked = msgspec.structs.replace(Options(), **chosen)
    return build(library, library.rounds()[:number], query="who:lund", options=picked, now=NOW)


def text_of(library: FakeLibrary | None = None, number: int = 2, **options: object) -> str:
    return render(note_of(library, number, **options))


def section(text: str, key: str) -> str:
    return "\n".join(line for _, line in reading.read(text).body(key))


def test_all_sections_come_in_order() -> None:
    found = list(reading.read(text_of()).sections)
    assert [name for name in found if name != "purpose"] == list(SECTIONS)


def test_the_bottom_line_tells_number_dates_and_fates_with_sources() -> None:
    line = next(line for line in text_of().split("\n") if line.startswith("**Bottom line.**"))
    assert "Two meetings between Norhavn and Ostrava Isle" in line
    assert "3 or 4 March 2031 (held; date disputed)[^s1][^s2]" in line
    assert "20 March 2031 (held)[^s2][^s3]" in line
    assert "Agenda reported: herring (all) and cod (round 2).[^s1][^s2]" in line


def test_the_table_has_a_column_for_each_side() -> None:
    rows = reading.read(text_of()).columns("rounds")
    assert [row["#"] for _, row in rows] == ["1", "2"]
    assert rows[0][1]["For Norhavn"] == "Ana Lund"
    assert rows[0][1]["Grade"] == "F4 on date, else F2"
    assert rows[1][1]["Join"] == "strong"


def test_rounds_of_other_parties_get_one_column() -> None:
    library = FakeLibrary()
    library.found[1] = msgspec.structs.replace(library.found[1], parties=("Norhavn", "Third Isle"), participants=())
    rows = reading.read(text_of(library)).columns("rounds")
    assert rows[1][1]["Parties"] == "Norhavn, Third Isle"
    assert rows[1][1]["Named"] == "not stated"


def test_rounds_are_numbered_by_date() -> None:
    library = FakeLibrary()
    note = build(library, library.rounds()[1::-1], now=NOW)
    assert [item.id for item in note.rounds] == ["r-one", "r-two"]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert text_of() == text_of()
    later = render(build(FakeLibrary(), FakeLibrary().rounds()[:2], query="who:lund", now=NOW + dt.timedelta(days=9)))
    differing = [one for one, other in zip(text_of().split("\n"), later.split("\n"), strict=True) if one != other]
    assert [line.partition(":")[0] for line in differing] == ["generated"]


def test_the_clock_may_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert "generated: '1970-01-02T00:00:00Z'" in render(build(FakeLibrary(), []))


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_an_odd_clock_is_told(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ClockError, match="SOURCE_DATE_EPOCH"):
        build(FakeLibrary(), [])


def test_front_matter_is_flat_and_safe() -> None:
    title = "--- a: b\n# “x” \x1b[31m: [1, 2] {c: d} 'q' \"r\""
    front = yaml.safe_load(text_of(title=title, author="A: B", classification="Rest#ricted").split("---\n")[1])
    assert front["title"] == "--- a: b # “x” [31m: [1, 2] {c: d} 'q' \"r\""
    assert front["author"] == "A: B"
    assert front["rounds"] == 2
    assert not [value for value in front.values() if isinstance(value, list | dict)]


def test_other_weights_of_the_linker_show() -> None:
    assert note_of().manifest["linker_sha256"] != note_of(weights={"date.same_day": 1.0}).manifest["linker_sha256"]


def test_the_configuration_sets_the_options(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("note:\n  author: A. Officer\n  sections: [rounds]\ngrades:\n  The Harbour: B\n")
    chosen = options(load(file, tmp_path), profile="pandoc")
    assert (chosen.author, chosen.profile, chosen.grades) == ("A. Officer", "pandoc", {"The Harbour": "B"})
    assert chosen.sections == ("rounds", "sources")
    assert note_of(weights=chosen.weights).manifest == note_of().manifest


def test_a_plan_that_no_article_follows_up_is_not_known() -> None:
    library = FakeLibrary()
    library.found = [round_("r-plan", DAY3, status="planned", links=library.found[0].links[:1])]
    text = text_of(library, 1)
    assert "3 March 2031 (announced; outcome not in the corpus)" in text
    assert "Whether round 1 took place" in section(text, "not_known")
    assert "None reported as held." in text


def test_the_next_occasion_is_after_the_last_article() -> None:
    assert "**Next known.** 20 March 2031, Norhavn." in text_of(
        FakeLibrary(found=[msgspec.structs.replace(FakeLibrary().found[1], status="planned")]), 1, as_of=D(2031, 3, 10)
    )


def test_what_is_missing_is_told_by_side() -> None:
    library = FakeLibrary()
    library.found[0] = msgspec.structs.replace(library.found[0], participants=(LUND,), place=None)
    told = section(text_of(library), "not_known")
    assert "Who stood for Ostrava Isle in round 1." in told
    assert "Place of round 1." in told


def test_missing_numbers_of_a_series_are_told() -> None:
    library = FakeLibrary(runs=[Series(id="s-1", title="Quota talks", rounds=("r-one", "r-two"), missing=(2, 4))])
    assert "Quota talks: number 2 and 4 not in the corpus" in section(text_of(library), "not_known")


def test_each_account_of_a_disagreement_is_quoted() -> None:
    rows = reading.read(text_of()).columns("disagreements")
    assert len(rows) == 1
    assert rows[0][1]["Field"] == "Date"
    assert "2031-03-03" in rows[0][1]["Account A"]
    assert "[^s2]" in rows[0][1]["Account B"]
    assert rows[0][1]["Reading"] == "conflict; not decided"


def test_a_decided_disagreement_says_so() -> None:
    library = FakeLibrary()
    library.found[0] = msgspec.structs.replace(library.found[0], decided=("date",))
    note = note_of(library)
    assert "decided by a person" in section(render(note), "disagreements")
    assert note.manifest["open_disagreements"] == 0
    assert note.manifest["human_decisions"] == 1


def test_joins_tell_reasons_bits_and_what_would_split() -> None:
    told = section(text_of(), "joins")
    assert "same city: Port Selm (+4.0)" in told
    assert "+12.0 bits" in told
    assert "another city in a2" in told


def test_people_come_with_spellings_and_roles() -> None:
    rows = reading.read(text_of()).columns("people")
    assert rows[0][1]["Name"] == "Ana Lund"
    assert rows[0][1]["Variants met"] == "A. Lund, Lund"
    assert rows[0][1]["Role when seen"] == "Deputy Minister (2031-02-28 to 2031-03-05)"
    assert rows[0][1]["Rounds"] == "1, 2"


def test_positions_belong_to_the_side_that_spoke() -> None:
    told = section(text_of(), "positions")
    assert "**Norhavn**" in told
    assert "Ana Lund, reported 28 February 2031: “‘We want a deal that lasts,’ Lund said.”[^s1]" in told


def test_points_agreed_and_open_are_quoted() -> None:
    told = section(text_of(), "points")
    assert told.index("agreed in January") < told.index("**Open**") < told.index("differences on cod")


def test_related_meetings_leave_out_those_of_the_note() -> None:
    told = section(text_of(), "related")
    assert "18 March 2031" in told
    assert "20 March 2031" not in told


def test_definitions_hold_what_a_reader_needs() -> None:
    found = reading.read(text_of()).definitions
    assert list(found) == ["s1", "s2", "s3"]
    assert found["s2"].article == "a2"
    assert found["s2"].paragraphs == ("1", "2", "3")
    assert "Outlet not given" in found["s2"].text
    assert "inferred from its text: week before ‘March 5’" in found["s2"].text
    assert re.search(r"Grade F\. Text sha256 `[0-9a-f]{64}`", found["s2"].text)


def test_an_outlet_has_the_grade_the_officer_gave() -> None:
    note = note_of(grades={"The Harbour": "B"})
    assert [item.grade for item in note.sources] == ["B", "F", "F"]
    assert note.rounds[0].grade == "B4 on date, else B2"


def test_copied_wording_is_told_and_counted_once() -> None:
    library = FakeLibrary()
    copied = msgspec.structs.replace(library.found[1].links[1], copy_of=0)
    library.found[1] = msgspec.structs.replace(library.found[1], links=(library.found[1].links[0], copied), accounts=1)
    note = note_of(library)
    assert note.manifest["independent_sources"] == 2
    assert note.rounds[1].grade == "F3"
    assert "copied wording in s3 counted once" in render(note)
    assert "shared with another article" in section(render(note), "accounts")


def test_a_long_sentence_is_cut_around_its_start() -> None:
    told = section(text_of(quote_words=8), "accounts")
    assert "“Deputy Minister Ana Lund will travel to Port …”" in told


def test_sections_may_be_chosen_and_ordered() -> None:
    chosen = sections(("rounds", "bottom_line"))
    found = [name for name in reading.read(text_of(sections=chosen)).sections if name != "purpose"]
    assert found == ["rounds", "bottom_line", "sources"]
    with pytest.raises(SectionError, match="did you mean 'rounds'"):
        sections(("round",))


def test_the_last_note_is_compared_round_by_round() -> None:
    library = FakeLibrary()
    before = text_of(library)
    assert "None since the note as of 2031-03-21" in section(text_of(library, previous=before), "changes")
    library.found[1] = msgspec.structs.replace(library.found[1], edtf="2031-03-21", place="Selm")
    library.found[0] = round_("r-new", DAY3, links=library.found[0].links)
    library.texts.append(article("a4", "More.", "More"))
    told = section(text_of(library, previous=before), "changes")
    assert "Round 1 is new: 3 March 2031." in told
    assert "Round 2: date was 2031-03-20, now 2031-03-21." in told
    assert "Round 2: place was Norhavn, now Selm." in told
    assert "No longer in the answer: \\[2031-03-03,2031-03-04\\], Port Selm, held." in told
    assert "Articles read: 3 then, 4 now." in told


def test_new_and_resolved_disagreements_are_told() -> None:
    library = FakeLibrary()
    before = text_of(library)
    library.found[1] = msgspec.structs.replace(library.found[1], disagreements=library.found[0].disagreements)
    library.found[0] = msgspec.structs.replace(library.found[0], disagreements=())
    told = section(text_of(library, previous=before), "changes")
    assert "Round 1: the articles no longer differ on date." in told
    assert "Round 2: the articles now differ on date." in told


@pytest.mark.parametrize("previous", ["", "no note", "---\n- a\n---\n", "---\nround_ids: 1\nrounds: [", "| # |"])
def test_any_text_may_be_given_as_last_note(previous: str) -> None:
    assert text_of(previous=previous)


def test_no_round_is_an_honest_note() -> None:
    text = render(build(FakeLibrary(), [], query="who:nobody", now=NOW))
    assert "No meeting in the corpus answers the query." in text
    assert "rounds: 0" in text


def test_many_rounds_are_counted_in_the_bottom_line() -> None:
    library = FakeLibrary()
    links = library.found[1].links
    library.found = [round_(f"r-{day}", D(2031, 3, day), links=links) for day in range(1, 9)]
    library.found[0] = msgspec.structs.replace(library.found[0], status="cancelled")
    line = next(line for line in text_of(library, 8).split("\n") if line.startswith("**Bottom line.**"))
    assert "Eight meetings" in line
    assert "seven held and one cancelled" in line
    assert "from 1 March 2031[^s1][^s2] to 8 March 2031" in line
    library.found[-1] = msgspec.structs.replace(library.found[-1], edtf="2031-03-08/2031-03-12", latest=D(2031, 3, 12))
    line = next(line for line in text_of(library, 8).split("\n") if line.startswith("**Bottom line.**"))
    assert "to 12 March 2031" in line and "8 to 12 March" not in line


def test_the_pandoc_profile_cites_by_key_and_paragraph() -> None:
    text = text_of(profile="pandoc")
    assert "[@s1, para. 2; @s2, para. 1]" in text
    assert "[^" not in text
    assert "bibliography: sources.csl.json" in text


def test_more_than_two_accounts_get_a_column_each() -> None:
    library = FakeLibrary()
    values = tuple(Account(value=f"2031-03-0{day}", articles=("a1",)) for day in (3, 4, 5))
    library.found[0] = msgspec.structs.replace(
        library.found[0], disagreements=(Disagreement(field="date", kind="update", values=values, note="later report"),)
    )
    row = reading.read(text_of(library)).columns("disagreements")[0][1]
    assert row["Account C"].startswith("2031-03-05")
    assert row["Reading"] == "later report changes the earlier one (later report)"


def test_further_accounts_share_the_last_column() -> None:
    library = FakeLibrary()
    values = tuple(Account(value=f"2031-03-0{day}", articles=("a1",)) for day in range(1, 8))
    differing = Disagreement(field="date", kind="conflict", values=values)
    library.found[0] = msgspec.structs.replace(library.found[0], disagreements=(differing,))
    library.found[1] = msgspec.structs.replace(library.found[1], disagreements=(differing,))
    rows = reading.read(text_of(library)).rows("disagreements")
    assert {len(cells) for _, cells in rows} == {7}
    assert all(f"2031-03-0{day}" in rows[1][1][5] for day in (4, 5, 6, 7))


def test_an_undated_article_is_told_as_undated() -> None:
    library = FakeLibrary()
    library.found = [round_("r-x", DAY20, links=(link("a3", "Lund and Marr", "held", DAY20),))]
    library.texts[2] = msgspec.structs.replace(library.texts[2], published=None)
    text = text_of(library, 1)
    assert "Reported (article undated) as held" in text
    assert "without a date (s1)" in text


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "told"),
    [
        (D(2020, 2, 17), D(2020, 2, 17), "2020-02-17", "17 February 2020"),
        (D(2020, 2, 17), D(2020, 2, 18), "2020-02-17/2020-02-18", "17 to 18 February 2020"),
        (D(2020, 2, 17), D(2020, 2, 18), "[2020-02-17,2020-02-18]", "17 or 18 February 2020"),
        (D(2020, 8, 31), D(2020, 9, 1), "2020-08-31/2020-09-01", "31 August to 1 September 2020"),
        (D(2019, 12, 31), D(2020, 1, 1), None, "31 December 2019 to 1 January 2020"),
        (D(2020, 7, 1), D(2020, 7, 31), "2020-07", "July 2020"),
        (D(2020, 1, 1), D(2020, 12, 31), "2020", "2020"),
        (D(2020, 9, 1), D(2020, 9, 10), "2020-09-01~/2020-09-10~", "early September 2020"),
        (D(2020, 9, 21), D(2020, 9, 30), "2020-09-21~/2020-09-30~", "late September 2020"),
        (D(2020, 9, 5), D(2020, 9, 9), "2020-09-05~/2020-09-09~", "about 5 to 9 September 2020"),
        (D(2020, 9, 1), D(2020, 9, 1), "2020-09-01?", "1 September 2020, uncertain"),
        (None, D(2020, 8, 29), "../2020-08-29", "on or before 29 August 2020"),
        (D(2020, 8, 29), None, "2020-08-29/..", "on or after 29 August 2020"),
        (None, None, None, "date not known"),
    ],
)
def test_dates_in_words(earliest: dt.date | None, latest: dt.date | None, edtf: str | None, told: str) -> None:
    assert when(earliest, latest, edtf, "en") == told
    if edtf:
        assert span(edtf) == (earliest, latest)


@pytest.mark.parametrize("text", ["", "soon", "2020-13-01", "0000-00-00", "9999", "2020-02-30/..", "X" * 9])
def test_odd_dates_are_no_fault(text: str) -> None:
    span(text)


def test_lists_in_words() -> None:
    assert [listed(list("abc"[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_undated_rounds_are_counted_apart() -> None:
    library = FakeLibrary()
    links = library.found[1].links
    library.found = [round_(f"r-{day}", D(2031, 3, day), links=links) for day in range(1, 6)]
    library.found.append(round_("r-z", DAY3, edtf=None, earliest=None, latest=None, links=links))
    line = next(line for line in text_of(library, 6).split("\n") if line.startswith("**Bottom line.**"))
    assert "to 5 March 2031" in line
    assert "one without a known date" in line


def test_a_past_told_for_a_day_to_come_is_a_question() -> None:
    told = section(text_of(as_of=D(2031, 3, 10)), "not_known")
    assert "Date of round 2: told as past, yet later than the newest article." in told


def test_each_account_quotes_the_sentence_that_gives_it() -> None:
    library = FakeLibrary()
    links = (
        link("a1", "Deputy Minister", "planned", DAY3, published=D(2031, 2, 28)),
        link("a1", "Norhavn and", "cancelled", DAY3, published=D(2031, 2, 28)),
    )
    values = (Account(value="planned", articles=("a1",)), Account(value="cancelled", articles=("a1",)))
    differing = Disagreement(field="status", kind="update", values=values)
    library.found = [round_("r-s", DAY3, links=links, disagreements=(differing,))]
    row = reading.read(text_of(library, 1)).columns("disagreements")[0][1]
    assert row["Account A"].startswith("planned: “Deputy Minister")
    assert row["Account B"].startswith("cancelled: “Norhavn and Ostrava Isle agreed")


def test_who_was_told_said_nothing() -> None:
    library = FakeLibrary()
    text = library.texts[0].text.replace("“We want a deal that lasts,” Lund said.", "Lund was told of the outcome.")
    library.texts[0] = msgspec.structs.replace(library.texts[0], text=text)
    assert "was told" not in section(text_of(library), "positions")
