import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.query import CHOICES, FIELDS, FLAGS, Query, QueryError, Term, complete, day_span, parse

CASES = {
    "": Query(),
    "who:Önal": Query(terms=(Term(field="who", values=("onal",)),)),
    'who:"Sergey Lavrov"': Query(terms=(Term(field="who", values=("sergey lavrov",)),)),
    "level:deputy": Query(terms=(Term(field="level", values=("deputy_minister",)),)),
    "status:held,planned": Query(terms=(Term(field="status", values=("held", "planned")),)),
    "-status:held": Query(terms=(Term(field="status", values=("held",), negated=True),)),
    "Idlib talks": Query(terms=(Term(field="", values=("idlib",)), Term(field="", values=("talks",)))),
    "unread -starred": Query(terms=(Term(field="unread"), Term(field="starred", negated=True))),
    "is:unread": Query(terms=(Term(field="unread"),)),
    "since:2019 until:2020-02": Query(since=dt.date(2019, 1, 1), until=dt.date(2020, 2, 29)),
    "since:2020-W35": Query(since=dt.date(2020, 8, 24)),
    "where:al-Bab": Query(terms=(Term(field="where", values=("al bab",)),)),
    "https://example.org/x": Query(terms=(Term(field="", values=("https example org x",)),)),
}


@pytest.mark.parametrize("text", CASES)
def test_what_a_query_means(text: str) -> None:
    assert parse(text) == CASES[text]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("whom:önal", "did you mean 'who'"),
        ("status:hold", "did you mean 'held'"),
        ("level:m", "minister or military or mixed"),
        ("since:yesterday", "write 2019, 2019-12"),
        ("since:2019-13", "is no date"),
        ("since:2021 until:2020", "later than"),
        ("who:", "needs a person"),
        ('who:""', "needs a person"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text: str, says: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)
    assert 0 <= raised.value.start <= raised.value.end <= len(text)


@given(st.text(max_size=60) | st.lists(st.sampled_from([*FIELDS, *FLAGS, ":", '"', "-", ",", " ", "x"])).map("".join))
def test_any_text_is_a_query_or_an_error_with_its_place(text: str) -> None:
    try:
        parse(text)
    except QueryError as error:
        assert 0 <= error.start <= error.end <= len(text)


def test_spans_of_days() -> None:
    assert day_span("2020-02") == (dt.date(2020, 2, 1), dt.date(2020, 2, 29))
    assert day_span("2019-12-23") == (dt.date(2019, 12, 23), dt.date(2019, 12, 23))


def test_completion_of_fields_choices_and_names() -> None:
    assert [c.text for c in complete("wh", 2)] == ["who:", "where:"]
    assert [c.text for c in complete("status:p", 8)] == ["proposed", "planned", "postponed"]
    assert [c.text for c in complete("who:o", 5, lambda field, prefix: [f"{prefix}nal", "Sedat Önal"])] == [
        "onal",
        '"Sedat Önal"',
    ]


def test_choices_are_those_of_the_model() -> None:
    assert "deputy_minister" in CHOICES["level"]
    assert "held" in CHOICES["status"]
