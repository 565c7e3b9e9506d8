"""A body's session beside another meeting: a meeting of its own, with its own sides and days."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1988, 9, 14)  # a Wednesday
_WEEK = dt.date(1988, 9, 19), dt.date(1988, 9, 25)  # the next one


def _told(text: str) -> list[tuple[str, ...]]:
    """The sides of each meeting of a text, the meetings in any order, each once."""
    return sorted({one.group: tuple(sorted(one.parties)) for one in meetings(text, DAY)}.values())


@pytest.mark.parametrize(
    "link",
    [
        "before",
        "after",
        "ahead of",
        "on the eve of",
        "during",
        "in the course of",
        "in conjunction with",
        "in time for",
    ],
)
@pytest.mark.parametrize(
    ("session", "body"),
    [
        ("the International Monetary Fund Interim Committee meeting", "International Monetary Fund"),
        ("the annual conference of the International Sugar Organization", "International Sugar Organization"),
        ("next week's OPEC meeting in Vienna", "OPEC"),
        ("the ASEAN gathering", "ASEAN"),
    ],
)
def test_one_body_meets_beside_the_session_of_another(link: str, session: str, body: str) -> None:
    assert _told(f"The Group of Ten will meet {link} {session}.") == sorted([("G10",), (body,)])


def test_the_day_of_a_later_session_is_its_own() -> None:
    ten, opec = meetings("The Group of Ten will meet before the OPEC meeting next week.", DAY)
    assert ten.parties == ("G10",)
    assert (opec.when.earliest, opec.when.latest) == _WEEK
    assert (ten.when.earliest, ten.when.latest) != _WEEK


def test_who_meet_at_a_session_meet_there_and_then() -> None:
    ten, opec = meetings("The Group of Ten will meet during next week's OPEC conference in Vienna.", DAY)
    assert ten.group != opec.group
    assert ten.place == opec.place == "Vienna"
    assert (ten.when.earliest, ten.when.latest) == _WEEK


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "During the OPEC conference in Vienna this week, EC energy ministers will hold talks on Friday.",
            [("European Union",), ("OPEC",)],
        ),
        (
            "Ministers prepared for the IMF's autumn meetings at Monday's talks of EC ministers.",
            [("European Union",), ("International Monetary Fund",)],
        ),
        (
            "The Group of Ten is expected to meet and discuss rates during the course of the OPEC gathering.",
            [("G10",), ("OPEC",)],
        ),
        (
            "Peru opened talks with Chile in Vienna on Monday during the OPEC conference.",
            [("Chile", "Peru"), ("OPEC",)],
        ),
        (
            "Envoys of Peru and Chile met in Lima. The meeting took place on the eve of the annual meeting here of the "
            "Asian Development Bank.",
            [("Asian Development Bank",), ("Chile", "Peru")],
        ),
    ],
)
def test_two_meetings_in_other_orders(text: str, sides: list[tuple[str, ...]]) -> None:
    assert _told(text) == sides


@pytest.mark.parametrize(
    "session",
    ["Monday's IMF interim committee", "the IMF Interim Committee", "the Interim Committee", "the OECD council"],
)
def test_an_organ_stands_for_its_session(session: str) -> None:
    body = "OECD" if "OECD" in session else "International Monetary Fund"
    assert _told(f"With the Group of Five meeting in Bonn ahead of {session}, trade was slow.") == sorted(
        [("G5",), (body,)]
    )


def test_an_organ_is_no_session_where_somebody_acts_for_it() -> None:
    assert not meetings("Prices rose after the OECD council members spoke of new taxes.", DAY)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Interim Committee of the IMF met on Monday to discuss loans.", "International Monetary Fund"),
        ("The OECD Council of Ministers met in Paris on Monday.", "OECD"),
        (
            "The International Sugar Organization said its executive board will meet in Lima on Monday.",
            "International Sugar Organization",
        ),
    ],
)
def test_an_organ_meets_for_its_body(text: str, party: str) -> None:
    (one,) = meetings(text, DAY)
    assert one.parties == (party,)


def test_a_state_is_not_the_owner_of_its_board_elsewhere() -> None:
    assert not meetings("The Peru office of the firm Altamar said its executive board will meet on Monday.", DAY)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The IMF and World Bank will hold their annual meetings in Bonn next week.", 2),
        ("The European Community and ASEAN held talks in Jakarta on Monday.", 2),
        ("A joint meeting of OPEC and Gulf Cooperation Council ministers will be held in Vienna on Monday.", 2),
        ("OPEC ministers met at the OPEC conference in Vienna on Monday.", 1),
        ("The Group of Ten held talks in Bonn on Monday at the offices of the World Bank.", 1),
        ("Brazil was asked to discuss its quota at the OPEC conference in Vienna.", 1),
    ],
)
def test_what_stays_one(text: str, sides: int) -> None:
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1
    assert len(set(found[0].parties) - {"Brazil"}) == sides


def test_many_members_at_their_own_summit_are_that_summit() -> None:
    found = meetings(
        "The president will meet the leaders of Britain, France, West Germany, Italy and Canada at the G-7 summit in "
        "Toronto on Monday.",
        DAY,
    )
    assert len({one.group for one in found}) == 1


def test_sessions_of_two_bodies_are_two_meetings_of_an_article() -> None:
    text = "Little is expected of today's Group of Five session.\n\nTomorrow's Group of Seven meeting matters more."
    assert _told(text) == [("G5",), ("G7",)]


def test_committees_of_one_body_may_go_by_a_shorter_name() -> None:
    text = "The IMF Interim Committee met in Bonn on Monday.\n\nThe committee ended its meeting late on Monday."
    assert len({one.group for one in meetings(text, DAY)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Oil Minister Arne Lund told the OPEC conference in Vienna on Monday that prices must rise.",
        "Norwegian Oil Minister Arne Lund, speaking at a meeting of OPEC in Vienna on Monday, said prices must rise.",
        "The European Community raised the matter at the OPEC conference in Vienna on Monday.",
    ],
)
def test_who_speaks_at_a_session_is_no_side_of_it(text: str) -> None:
    (one,) = meetings(text, DAY)
    assert one.parties == ("OPEC",)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norwegian Oil Minister Arne Lund opened the conference of OPEC in Oslo on Monday.", "Norway"),
        ("A meeting of OPEC ministers and President Arne Lund of Norway will be held in Oslo on Monday.", "Norway"),
    ],
)
def test_who_hosts_or_meets_a_body_is_a_side(text: str, side: str) -> None:
    (one,) = meetings(text, DAY)
    assert side in one.parties


def test_the_meeting_is_not_the_session_it_was_held_before() -> None:
    text = (
        "EC finance ministers meet in Genoa this weekend ahead of the IMF's meetings in Bonn next week.\n\n"
        "The EC gathering begins tonight with a dinner but the main discussions will be held tomorrow."
    )
    found = meetings(text, DAY + dt.timedelta(days=2))
    assert found[-1].trigger == "discussion"
    assert found[-1].parties != ("International Monetary Fund",)


def test_bodies_under_whose_auspices_meetings_are_hold_them() -> None:
    text = (
        "France and Peru are at odds.\n\nFinance ministers meet next week in Bonn. The meetings, under the auspices of "
        "the International Monetary Fund, will assess the debt.\n\nFrance and Peru held talks in Lima on Monday."
    )
    assert ("International Monetary Fund",) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "During the U.N. General Assembly in New York, Chilean President Juan Rojas and Peruvian President Vega met.",
        "Chilean President Juan Rojas met Peruvian President Luis Vega during the U.N. General Assembly in New York.",
    ],
)
def test_an_assembly_at_which_two_meet_is_no_side(text: str) -> None:
    assert all(set(one.parties) == {"Chile", "Peru"} for one in meetings(text, DAY))


def test_a_session_of_no_day_of_its_own_is_held_when_two_meet_at_it() -> None:
    text = "At the OAU summit in Addis Ababa, Egypt and Libya held talks on Chad on Monday."
    session, talks = sorted(meetings(text, DAY), key=lambda one: len(one.parties))
    assert session.when.earliest == talks.when.earliest is not None
