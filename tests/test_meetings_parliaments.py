"""Who speaks to the parliament of another state is its guest; who speaks to his own is at work."""

import datetime as dt

import pytest

from tests.meeting_texts import meetings


@pytest.mark.parametrize(
    "told",
    [
        "Merkel addressed the Bundestag on Tuesday.",
        "Chilean President Michelle Bachelet addressed the problem in parliament on Tuesday.",
        "Chilean President Michelle Bachelet gave a speech on trade on Tuesday.",
    ],
)
def test_speeches_at_home_are_no_meetings(told: str) -> None:
    """Neither one's own parliament nor a matter that is addressed."""
    assert not meetings(told, dt.date(2014, 10, 14))
