"""Agreements told with few sides: by the members of a body, by two persons, by negotiators, by the accord itself."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 9, 21)
_TALKS = "Norway and Chad opened talks in Tunis on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("EU leaders clinched a deal on fishing in Brussels late on Friday.", {"European Union"}),
        ("OPEC ministers agreed on a lower ceiling in Vienna on Friday.", {"OPEC"}),
        (
            "Chadian President Idriss Deby and Hassan Adoum, the rebel leader, signed a pact in Geneva on Friday.",
            {"Chad"},
        ),
    ],
)
def test_an_accord_of_members_or_of_two_persons(text: str, parties: set[str]) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert set(found[0].parties) == parties
    assert found[0].when.earliest == dt.date(2013, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        _TALKS + "The negotiators reached a settlement on Friday.",
        _TALKS + "Norway struck the deal on Friday in exchange for licences.",
        _TALKS + "The pact was signed on Friday after a night of work.",
    ],
)
def test_an_accord_of_those_whom_the_article_is_about(text: str) -> None:
    last = meetings(text, _DAY)[-1]
    assert last.start > len("Norway and Chad")
    assert set(last.parties) == {"Norway", "Chad"}


@pytest.mark.parametrize(
    "text",
    [
        "EU leaders have not reached a deal with fishermen, an aide said.",
        "Striker Ola Berg and his agent signed a contract with the club on Friday.",
        "Norway signed a deal for new ships on Friday.",
        "The unions and the factory reached an agreement on wages on Friday.",
    ],
)
def test_accords_without_another_state(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The nuclear talks reopened in Geneva on Friday.", "Geneva"),
        ("The summit of the Americas in Mar del Plata ended on Friday without a pact.", "Mar del Plata"),
    ],
)
def test_talks_of_states_though_none_is_named(text: str, place: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert found[0].place == place


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chad have been haggling over fish for weeks.",
        "Norway hopes to improve its bargaining position with Chad.",
        "Pay talks at the plant in Milwaukee broke off on Friday.",
    ],
)
def test_haggling_that_is_no_meeting(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Norway-Chad joint fishing commission held its first session in Tunis on Friday.", {"Norway", "Chad"}),
        ("A Norwegian-Chadian border commission sat in Tunis on Friday.", {"Norway", "Chad"}),
        ("OPEC's eight-member pricing committee convened in Vienna on Friday.", {"OPEC"}),
        ("European Community leaders wound up a two-day summit in Luxembourg on Friday.", {"European Union"}),
        ("IAEA inspectors travelled to Chad on Friday.", {"International Atomic Energy Agency", "Chad"}),
        ("Norwegian President Ola Berg haggled with the heads of the IMF in Geneva on Friday.", None),
    ],
)
def test_committees_and_members_that_come_together(text: str, parties: set[str] | None) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert set(found[0].parties) == (parties or {"Norway", "International Monetary Fund"})


def test_leaders_of_nations_agree_where_they_are() -> None:
    found = meetings("Baltic nation leaders agreed in Oslo on Friday to lower their quotas.", _DAY)
    assert len(found) == 1
    assert (found[0].place, found[0].when.earliest) == ("Oslo", dt.date(2013, 9, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chad could still strike a fishing deal, the minister said.",
        "Hopes of Norway and Chad agreeing a fishing deal are fading.",
        "Chad has balked at a written accord with Norway until a full deal is reached.",
        "Norway said it would not sign a written accord with Chad.",
        "Norway and Chad want to reach an agreement on fish.",
    ],
)
def test_accords_that_have_not_come_about(text: str) -> None:
    """What may yet be agreed on is told of no meeting in particular."""
    assert all(one.generic for one in meetings(text, _DAY))


def test_who_speaks_to_a_people_meets_nobody() -> None:
    assert not meetings("President Uhuru Kenyatta of Kenya spoke to the Ugandan people on Friday.", _DAY)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The ceasefire signed by Mali and Chad last Thursday is holding.", {"Mali", "Chad"}),
        ("A truce signed by Mali and Chad last Thursday was broken on Monday.", {"Mali", "Chad"}),
        ("Malian President Toure struck a border deal with rebel leader Ag Bahanga last Thursday.", {"Mali"}),
    ],
)
def test_truces_and_those_who_made_them(text: str, parties: set[str]) -> None:
    (one,) = meetings(text, dt.date(2004, 10, 14))
    assert (set(one.parties), str(one.when.earliest), one.status) == (parties, "2004-10-07", "held")


def test_a_truce_made_in_talks_of_its_own() -> None:
    text = "Mali and Chad opened talks in Accra on Monday on a truce sealed last week in talks with Malian envoys."
    one, other = meetings(text, dt.date(2004, 10, 14))
    assert (one.place, str(one.when.earliest)) == ("Accra", "2004-10-11")
    assert (other.place, str(other.when.earliest), set(other.parties)) == (None, "2004-10-04", {"Mali", "Chad"})


def test_a_truce_that_nobody_is_told_to_have_made() -> None:
    assert meetings("The rebels broke the ceasefire signed last Thursday.", dt.date(2004, 10, 14)) == []


def test_he_hopes_to_sign_with_another() -> None:
    text = "Malian Foreign Minister Maiga said he hoped to sign a document with Chadian envoys on Friday."
    (one,) = meetings(text, dt.date(2004, 10, 14))
    assert (set(one.parties), one.status, str(one.when.earliest)) == ({"Mali", "Chad"}, "proposed", "2004-10-15")
