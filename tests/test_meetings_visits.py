"""Visits and tours: where they are told to be, who the guest and the host are, what is only on the way."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chilean President Sebastian Pinera ended a visit in Havana's Liberty Plaza on Tuesday.", "Havana"),
        ("President Pinera of Chile met Cuban President Raul Castro at the Liberty Palace in Havana.", "Havana"),
        ("Chile and Peru met on Tuesday in talks on the Middle East peace process.", None),
        ("Peruvian President Ollanta Humala left Santiago for the summit of the Andean leaders in Quito.", "Quito"),
    ],
)
def test_a_square_is_in_a_city_and_a_matter_is_no_place(text: str, place: str | None) -> None:
    assert [one.place for one in meetings(text, DAY)][:1] == [place]


def test_a_visit_told_by_its_city_and_by_a_palace_there_is_one() -> None:
    text = (
        "Chilean President Sebastian Pinera arrived in Lima on Tuesday. "
        "Pinera then went to the Alameda Palace, where the guards saluted. Pinera's visit ends on Thursday."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1
    assert "Lima" in {one.place for one in found}


def test_a_tour_is_none_of_the_visits_on_it() -> None:
    text = (
        "Chilean President Sebastian Pinera met Philippine President Benigno Aquino in Manila on Tuesday. "
        "The talks in Manila were the last leg of a trip that took Pinera to China, Vietnam, Japan and South Korea. "
        "The talks in Manila went well."
    )
    tours = [one for one in meetings(text, DAY) if one.form == "visit"]
    talks = [one for one in meetings(text, DAY) if one.form != "visit"]
    assert {one.place for one in tours} <= {None}
    assert not {one.group for one in tours} & {one.group for one in talks}
    assert {party for one in talks for party in one.parties} == {"Chile", "Philippines"}


def test_a_tour_has_its_hosts_as_sides() -> None:
    text = "Chilean President Sebastian Pinera set out on Tuesday on his trip to Peru, Ecuador and Colombia."
    assert {"Peru", "Ecuador", "Colombia"} <= set(meetings(text, DAY)[0].parties)


def test_who_else_came_to_the_summit_of_the_article() -> None:
    text = (
        "Leaders of the Andean lands ended a summit in Quito on Tuesday with a row between Peruvian President Ollanta "
        "Humala and Chilean President Sebastian Pinera. A dam was discussed. "
        "The summit brought them together with Japan, China, India, Russia and the United States."
    )
    found = [one for one in meetings(text, DAY) if one.form == "summit"]
    assert len(found) == 2
    assert len({one.group for one in found}) == 1


def test_a_summit_at_its_end_is_held() -> None:
    text = "Chilean President Sebastian Pinera raised questions about dams at the end of a summit with Peru in Lima."
    assert [one.status for one in meetings(text, DAY)] == ["held"]


_MERKEL = "German Chancellor Angela Merkel"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            f"On Saturday, {_MERKEL} is to fly to Peru and later visit Chile for talks before going to Quito.",
            ["Peru", "Chile", "Quito"],
        ),
        (f"{_MERKEL} will fly to Peru on Saturday and visit Chile on Monday.", ["Peru", "Chile"]),
        (
            f"{_MERKEL} will attend the G20 summit in Lima, Peru, make a state visit to Quito and end her trip "
            "with the NATO summit in Bogota.",
            ["Lima", "Quito", "Bogota"],
        ),
        (f"{_MERKEL} travelled via Chile and flew to Quito on Monday.", ["Quito"]),
        (f"{_MERKEL} met President Ollanta Humala in Lima on Monday before returning to Berlin.", ["Lima"]),
    ],
)
def test_a_journey_told_stop_by_stop(text: str, places: list[str]) -> None:
    found = meetings(text, DAY)
    assert [one.place for one in sorted(found, key=lambda one: one.trigger_start)] == places
    assert all("Germany" in one.parties for one in found)
    assert not {"G20", "NATO"} <= {party for one in found[:1] for party in one.parties}


def test_the_stops_of_a_visit_in_one_land_are_one_visit() -> None:
    text = (
        f"{_MERKEL} arrived in Peru's southern city of Arequipa on Monday. Crowds lined the streets. "
        "Merkel is due to fly to the Peruvian capital on Thursday. The visit is her first to Peru."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1
    assert [one.place for one in found][:2] == ["Arequipa", "Lima"]
    assert found[-1].place == "Arequipa"


def test_the_summit_is_where_somebody_speaks_on_its_sidelines() -> None:
    found = meetings(
        f"{_MERKEL} told reporters in Lima on the margins of a summit with Andean leaders it was late.", DAY
    )
    assert [(one.place, set(one.parties)) for one in found] == [("Lima", {"Germany", "Peru"})]


def test_ones_own_meetings_have_their_owner_as_a_side() -> None:
    text = f"{_MERKEL} praised her Lima meetings on trade and fish as productive, ending a visit that critics mocked."
    assert [(one.place, set(one.parties)) for one in meetings(text, DAY)] == [("Lima", {"Germany", "Peru"})]


def test_what_is_added_is_another_meeting() -> None:
    text = (
        f"{_MERKEL} said before leaving Lima for the G20 summit in Quito that trade was good, "
        "adding that she had useful meetings on trade with Peruvian President Ollanta Humala."
    )
    summit, talks = meetings(text, DAY)
    assert summit.place == "Quito"
    assert "Peru" not in summit.parties
    assert "Peru" in talks.parties


def test_a_visit_told_with_the_other_side_is_the_one_to_it() -> None:
    text = (
        f"{_MERKEL} will end her visit to Chile on Thursday. Merkel will then fly to Lima. "
        "Peruvian President Ollanta Humala wants to lay on a welcome for Merkel's visit."
    )
    found = meetings(text, DAY)
    assert found[2].group == found[1].group != found[0].group


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{_MERKEL}'s visit to Peru comes 14 years after Gerhard Schroeder visited Peru.", "2000-01-01", "2000-12-31"),
        (
            f"{_MERKEL}'s trip to Peru comes less than two months after Peruvian President Ollanta Humala made a trip "
            "to Germany.",
            "2014-02-23",
            "2014-04-04",
        ),
        ("Two weeks after talks with Peru in Lima, Chile closed the border.", "2014-04-27", "2014-05-03"),
    ],
)
def test_weeks_months_and_years_after_another_meeting(text: str, first: str, last: str) -> None:
    told = [one.when for one in meetings(text, DAY)][-1]
    assert (str(told.earliest), str(told.latest)) == (first, last)


def test_the_first_such_trip_is_the_one_told_before() -> None:
    text = f"{_MERKEL} will embark on a visit to Peru on Sunday, the first such trip by a German leader since 2005."
    assert [(one.status, str(one.when.earliest)) for one in meetings(text, DAY)] == [("planned", "2014-05-18")]


def test_a_first_line_without_a_full_stop_is_a_headline() -> None:
    text = (
        "Summit to take up fish, but no joint catch during Humala's visit\n\n"
        "The leaders of Peru and Chile will meet for a summit in Santiago on Monday. A dam is on the agenda.\n\n"
        "Peruvian President Ollanta Humala will be there."
    )
    found = [one for one in meetings(text, DAY) if one.form == "summit"]
    assert len({one.group for one in found}) == 1


def test_a_visit_in_a_clause_of_its_own() -> None:
    text = f"{_MERKEL} came to Lima. Her visit was their first meeting, as Merkel missed his trip to Santiago, Chile."
    assert {one.place for one in meetings(text, DAY) if one.trigger == "visit"} >= {"Santiago"}
    assert len({one.group for one in meetings(text, DAY)}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Iranian delegation led by Foreign Minister Abbas Araghchi arrived in Lima on Tuesday. "
        "Talks between Iran and the United States in Lima opened on Tuesday.",
        "Talks between Iran and the United States in Lima opened on Tuesday. "
        "The Iranian delegation led by Foreign Minister Abbas Araghchi arrived in Lima on Tuesday.",
    ],
)
def test_who_arrives_for_talks_of_others_does_not_visit_the_land(text: str) -> None:
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1
    assert {party for one in found for party in one.parties} == {"Iran", "United States"}


def test_who_does_something_else_before_or_after_is_no_side() -> None:
    text = (
        "Chinese President Xi Jinping met Vietnamese leader Nguyen Phu Trong on Tuesday, "
        "hours after U.S. President Donald Trump promised to mediate."
    )
    assert [set(one.parties) for one in meetings(text, DAY)] == [{"China", "Vietnam"}]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kenyan Prime Minister Raila Odinga is leaving Ivory Coast for Burkina Faso, Ghana and Mali.",
            {"Kenya", "Ghana", "Burkina Faso", "Mali"},
        ),
        (
            f"Peru will be the final stop of a tour that also took {_MERKEL} to Chile, Ecuador and Bolivia.",
            {"Germany", "Peru", "Chile", "Ecuador", "Bolivia"},
        ),
    ],
)
def test_the_sides_of_a_journey_are_who_goes_and_where(text: str, parties: set[str]) -> None:
    assert [set(one.parties) for one in meetings(text, DAY)] == [parties]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            f"While a top UN official has called it a crime, {_MERKEL} on a visit to Peru last week refused to do so.",
            {"Germany", "Peru"},
        ),
        (
            "Malaysia has sent four ships to look for the boats, while an aide has said Chile agreed to attend an "
            "emergency conference on the floods.",
            {"Chile"},
        ),
    ],
)
def test_who_stands_in_the_other_half_of_the_sentence_is_no_side(text: str, parties: set[str]) -> None:
    assert [set(one.parties) for one in meetings(text, DAY)] == [parties]


def test_the_month_that_leads_a_sentence_is_that_of_its_visit() -> None:
    text = f"In September, both armies faced off in the hills just as {_MERKEL} was visiting Peru for talks."
    assert [str(one.when.earliest) for one in meetings(text, DAY)] == ["2013-09-01"]


def test_two_who_both_met_a_third_did_not_meet_each_other() -> None:
    text = (
        "Chinese President Xi Jinping met Peruvian President Ollanta Humala in Lima on Monday. "
        "Xi and U.S. President Donald Trump both held bilateral meetings with Peruvian officials."
    )
    found = meetings(text, DAY)
    assert [set(one.parties) for one in found] == [{"China", "Peru"}, {"China", "Peru"}, {"United States", "Peru"}]
    assert found[0].group == found[1].group != found[2].group


@pytest.mark.parametrize(
    "told",
    [
        "Chilean envoy Ana Rojas told Peruvian officials in Lima on Tuesday that the border must be opened.",
        "Ana Rojas, the Chilean minister, told Peruvian leaders in Lima on Tuesday that the border must be opened.",
    ],
)
def test_who_told_officials_something_in_their_town_met_them(told: str) -> None:
    (one,) = meetings(told, dt.date(2004, 10, 14))
    assert (set(one.parties), one.place, one.status) == ({"Chile", "Peru"}, "Lima", "held")


def test_who_told_officials_something_elsewhere_may_have_written() -> None:
    told = "Chilean envoy Ana Rojas told Peruvian officials that the border must be opened."
    assert not meetings(told, dt.date(2004, 10, 14))


@pytest.mark.parametrize(
    ("text", "first", "status"),
    [
        ("Chile's President Ana Rojas is in Lima on a three-day visit which started on Sunday.", 11, "under_way"),
        ("Chile's President Ana Rojas is in Lima on a visit, which began on Sunday, aides said.", 11, "under_way"),
        ("Chile's President Ana Rojas is in Lima on a visit she put off on Monday.", 12, "postponed"),
        ("Chile's President Ana Rojas is in Lima on a three-day visit starting on Friday.", 16, "under_way"),
        ("Chile's President Ana Rojas is in Lima on a visit which ends on Saturday.", 14, "under_way"),
    ],
)
def test_a_running_visit_that_has_begun_has_its_day_behind(text: str, first: int, status: str) -> None:
    (found,) = meetings(text, DAY)
    assert (found.when.earliest, found.status) == (dt.date(2014, 5, first), status)


@pytest.mark.parametrize(
    ("text", "first", "status"),
    [
        ("Chile's president ended a visit to Peru starting on Monday with a speech.", 12, "held"),
        ("Chile's president paid a visit to Peru beginning on Sunday and ending on Tuesday.", 11, "held"),
        ("During a visit beginning on Sunday, Chile's president met Peru's in Lima.", 11, "held"),
        ("During a visit to Peru starting on Friday, Chile's president will meet Peru's premier.", 16, "planned"),
        ("Chile's president begins a visit to Peru ending on Saturday.", 17, "planned"),
    ],
)
def test_a_visit_told_in_the_past_is_over_whenever_it_began(text: str, first: int, status: str) -> None:
    found = next(one for one in meetings(text, DAY) if one.form == "visit")
    assert (found.when.earliest, found.status) == (dt.date(2014, 5, first), status)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Chile's President Ana Rojas left Peru for home on Monday at the end of a four-day visit.", (12, 12)),
        ("Chile's President Ana Rojas left on Monday for a four-day visit to Peru.", (12, 15)),
        ("Chile's President Ana Rojas left on Monday for a four-day visit to Peru at the end of a tour.", (12, 15)),
    ],
)
def test_who_leaves_for_home_has_the_visit_behind(text: str, first: tuple[int, int]) -> None:
    (found,) = meetings(text, DAY)
    assert (found.when.earliest, found.when.latest) == tuple(dt.date(2014, 5, day) for day in first)
