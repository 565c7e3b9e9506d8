"""Which of several a meeting is ("their first since …") makes no other meeting and tells nothing of its day."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM = "Turkish President Jan Holm"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} will meet Chilean Premier Ana Vega in Oslo on Friday, their first meeting since she took office.",
        f"{HOLM} will meet Chilean Foreign Minister Ana Vega in Oslo on Friday, their third meeting.",
        f"{HOLM} will meet Chilean Premier Ana Vega in Oslo on Friday in their first talks since the war ended.",
    ],
)
def test_which_of_several_it_is_makes_no_other_meeting(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.place, told.when.earliest) == ("planned", "Oslo", dt.date(2012, 5, 18))


def test_it_will_be_their_first_since_something_was_done() -> None:
    text = (
        f"{HOLM} will meet Chile's Ana Vega in Oslo on Friday. It will be their first meeting since Vega took office."
    )
    one, other = meetings(text, DAY)
    assert (one.group, other.status) == (other.group, "planned")


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (f"{HOLM} met Ana Vega of Chile in Oslo on Monday, the first meeting since talks failed in March.", 1),
        (f"{HOLM} will meet Ana Vega of Chile in Oslo on Friday, their first meeting since he visited Lima in May.", 1),
        (f"{HOLM} visits Chile on Friday, the first trip by a Turkish president since the 2003 war.", 0),
    ],
)
def test_which_of_several_it_is_is_told_beside_what_was_before(text: str, others: int) -> None:
    told = meetings(text, DAY)
    assert len(told) == 1 + others
    assert all(one.when.earliest not in (None, DAY - dt.timedelta(1)) for one in told)


def test_what_was_before_a_meeting_tells_nothing_of_it() -> None:
    (told,) = meetings("Turkey and Chile hold their first summit since Ana Vega was elected.", DAY)
    assert told.status == "unclear"
