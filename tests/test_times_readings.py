"""How an expression is placed: direction, neighbours, anchors, recycled paragraphs, and the readings kept."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract.times import replace
from tests.time_texts import times, values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoys met on Friday.", "2021-06-11"),
        ("The envoys will meet on Friday.", "2021-06-18"),
        ("The envoys are due to meet on Friday.", "2021-06-18"),
        ("Envoys to meet on Friday", "2021-06-18"),
        ("The summit was put off until Friday.", "2021-06-18"),
        ("The summit has been going on since Friday.", "2021-06-11"),
        ("The envoy went to Graz to see the bridge on Friday.", "2021-06-11"),
        ("The deal will be signed on Friday, she said.", "2021-06-18"),
        ("On Friday, the envoys signed the deal.", "2021-06-11"),
        ("The deadline is Friday.", "2021-06-18"),
        ("The truce had been due to end on Friday.", "2021-06-11"),
        ("The envoys could come as early as Friday.", "2021-06-18"),
        ("A dinner planned for Friday was cancelled.", "2021-06-11"),
        ("The envoys did not plan to leave on Friday.", "2021-06-18"),
        ("It would be held at a still undisclosed place on Friday.", "2021-06-18"),
        ("The court would look for ways around Friday's ruling.", "2021-06-11"),
        ("The envoy flies on to Oslo on Friday.", "2021-06-18"),
        ("The envoy leaves for Oslo on Friday.", "2021-06-18"),
        ("The envoys are meeting on Friday.", "2021-06-18"),
        ("The police are looking into the fire on Friday.", "2021-06-11"),
        ("They want to speak of the Friday attack.", "2021-06-11"),
    ],
)
def test_the_verb_gives_the_direction(text: str, day: str) -> None:
    [(_, value)] = values(text)
    assert value == day


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The villa was also the scene of talks in March that led nowhere.", "2015-03"),
        ("She will be named head of a mission in September.", "2016-09"),
        (
            "In February, a week after the feast of the town's patron saint, a fire in the old harbour killed two.",
            "2015-02",
        ),
    ],
)
def test_the_verb_outweighs_the_distance_of_a_month(text: str, month: str) -> None:
    assert values(text, dt.date(2015, 12, 18))[0][1] == month


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoys will meet again in two weeks.", "2021-W26"),
        ("The envoys will sign in three days.", "2021-06-19"),
        ("They built the bridge in three days.", "P3D"),
        ("It will be their third meeting in two weeks.", "P2W"),
        ("It would be the largest gathering in a year.", "P1Y"),
        ("They will hold a third meeting in two weeks.", "2021-W26"),
        ("They agreed to hold more talks in two weeks.", "2021-W26"),
        ("She has made more than ten visits in two weeks.", "P2W"),
        ("The envoys will meet in Budapest in two weeks.", "2021-W26"),
        ("The court will hear the request in two weeks.", "2021-W26"),
    ],
)
def test_in_so_many_weeks_is_a_day_ahead_or_a_length(text: str, value: str) -> None:
    [found] = times(text)
    assert found.value == value
    assert found.kind == ("duration" if value.startswith("P") else "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came two days before Friday's vote.", ["2021-06-09", "2021-06-11"]),
        ("On the eve of Monday's talks he spoke.", ["2021-06-13", "2021-06-14"]),
        ("She left the day after the 3 May election.", ["2021-05-04", "2021-05-03"]),
        ("The month after the coup of 2 May 1990 it fell.", ["1990-06", "1990-05-02"]),
        ("On Nov. 3, the day before the vote, he spoke.", ["2020-11-03", "2020-11-03"]),
        ("The day before last Tuesday's hearing he left.", ["2021-06-14", "2021-06-15"]),
    ],
)
def test_counts_from_an_event_whose_day_is_told(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize("text", ["They met on the eve of the summit.", "They met the day after the vote."])
def test_an_event_without_a_day_places_nothing(text: str) -> None:
    [found] = times(text)
    assert (found.basis, found.earliest, found.latest) == ("relative_to_event", None, None)


def test_a_count_from_an_event_shows_what_it_stands_on() -> None:
    first, second = times("He came two days before Friday's vote.")
    assert (first.basis, first.anchor) == ("relative_to_time", (second.start, second.end))
    assert len(first.readings) == len(second.readings)


def test_a_weekday_may_be_the_articles_own_day() -> None:
    assert values("The minister said Wednesday that he agreed.") == [("Wednesday", "2021-06-16")]


def test_all_readings_are_kept_the_chosen_one_first() -> None:
    [found] = times("The envoys met on Friday.")
    assert found.readings[0].value == found.value == "2021-06-11"
    assert "2021-06-18" in [one.value for one in found.readings]
    assert sum(one.weight for one in found.readings) == pytest.approx(1, abs=0.001)
    assert [one.weight for one in found.readings] == sorted((one.weight for one in found.readings), reverse=True)
    assert found.rule and found.basis == "relative_to_dct"


def test_another_reading_can_be_chosen() -> None:
    [found] = times("The envoys met on Friday.")
    other = next(one for one in found.readings if one.value == "2021-06-18")
    changed = replace(found, other)
    assert (changed.value, changed.earliest, changed.text) == ("2021-06-18", dt.date(2021, 6, 18), found.text)
    assert changed.readings[0] == other and set(changed.readings) == set(found.readings)


def test_a_count_stands_on_the_time_told_before() -> None:
    first, second = times("The council was founded in March 2015 and first met a month later.")
    assert second.value == "2015-04"
    assert (second.basis, second.anchor) == ("relative_to_time", (first.start, first.end))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on May 3, 2019. The next day they signed.", ["2019-05-03", "2019-05-04"]),
        ("They met on May 3, 2019. Three days later they signed.", ["2019-05-03", "2019-05-06"]),
        ("They met on May 3, 2019. The following Tuesday they signed.", ["2019-05-03", "2019-05-07"]),
        ("They met on May 3, 2019. Two weeks before the vote they left.", ["2019-05-03", "P2W"]),
        ("They are due to meet on the 25th.", ["2021-06-25"]),
        ("They met on the 3rd of this month and the week before last.", ["2021-06-03", "2021-W22"]),
        ("They met in May 2019. Two years earlier they had fought.", ["2019-05", "2017"]),
        ("The city fell in June 1998. Later that year it was rebuilt.", ["1998-06", "1998"]),
        ("Sales rose in the first quarter. A year earlier they fell.", ["2021-Q1", "2020-Q1"]),
    ],
)
def test_counts_from_the_text(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


RECYCLED = (
    "The second round of talks started in Graz today, the ministry said.\n\n"
    "The sides failed to agree after two days of talks in Linz last week.\n\n"
    "A delegation arrived in Linz on Saturday to hold talks on the border.\n\n"
    "The visitors left after the talks ended on Monday."
)


def test_weekdays_of_a_recycled_paragraph() -> None:
    # Tuesday 15 June: "last week" is 7 to 13 June, so the talks ended on Monday the 7th.
    found = {one.text: one for one in times(RECYCLED, dt.date(2021, 6, 15))}
    assert (found["Monday"].value, found["Saturday"].value) == ("2021-06-07", "2021-06-05")
    assert "recycled" in found["Monday"].rule
    assert "2021-06-14" in [one.value for one in found["Monday"].readings]


def test_weekdays_beside_last_week_stay_where_they_are() -> None:
    text = "The talks in Linz began last week. The minister said Monday in Linz that the talks would go on."
    assert values(text)[1] == ("Monday", "2021-06-14")


HISTORY = (
    "The war began in October 1912. On 24 October the army was beaten. Two days later the town fell. The siege ended "
    "on 3 November. In May 1913 peace was made. It did not last: in June fighting broke out again, and on 29 June 1913 "
    "the allies marched. In August 1913 they signed. By 1914 the border was closed, and in 1915 the town was rebuilt."
)


def test_a_history_goes_by_its_own_dates() -> None:
    found = [value for _, value in values(HISTORY)]
    assert found[:4] == ["1912-10", "1912-10-24", "1912-10-26", "1912-11-03"]
    assert found[5:7] == ["1913-06", "1913-06-29"]
