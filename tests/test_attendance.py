"""How many were there: read with what is counted, and a field on which articles differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.libraries import open_corpus, write_corpus

PEOPLE = "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes"
MET = f"{PEOPLE} at a conference in Vienna on March 9"


@pytest.mark.parametrize(
    ("rest", "present"),
    [
        (", attended by 17 countries.", "17 countries"),
        (", which brought together some 40 foreign ministers.", "40 ministers"),
        (" with delegates from nine nations attending.", "9 countries"),
        (" that included 25 senior diplomats.", "25 envoys"),
        (" to speak of 12 countries.", None),
        (" after 30 days of attending to other matters.", None),
    ],
)
def test_a_number_with_what_it_counts(tmp_path: Path, rest: str, present: str | None) -> None:
    library = open_corpus(write_corpus(tmp_path / "corpus", {"a": ("2021-03-10", "Met", MET + rest)}), tmp_path)
    library.refresh()
    assert {meeting.present for meeting in library.extraction("a").meetings} == {present}


def test_two_numbers_of_one_kind_differ_and_two_kinds_do_not(tmp_path: Path) -> None:
    texts = {
        "a1": ("2021-03-10", "Met", f"{MET}, attended by 17 countries."),
        "a2": ("2021-03-11", "Met", f"{MET}, attended by 18 countries."),
        "a3": ("2021-03-11", "Met", f"{MET}, attended by 60 delegates."),
    }
    library = open_corpus(write_corpus(tmp_path / "corpus", texts), tmp_path)
    library.refresh()
    (one,) = library.rounds()
    (told,) = [field for field in one.disagreements if field.field == "attendance"]
    values = {account.value: account.articles for account in told.values}
    assert (told.kind, values) == ("conflict", {"17 countries": ("a1",), "18 countries": ("a2",)})
