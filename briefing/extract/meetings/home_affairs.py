"""Whether an article is about the home affairs of one state: its leaders, parties and parliament among themselves."""

from __future__ import annotations

from collections import Counter

from briefing.extract.document import Document
from briefing.extract.meetings.bodies import is_body
from briefing.extract.meetings.cast import Cast
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.words import Words
from briefing.extract.names import countries

_SHARE = 0.75  # of all that is named, by the one state
_WORDS = 4  # of parties and parliament


def state_of(document: Document, cast: Cast, known: Words) -> str | None:
    """The state whose home affairs ``document`` is about, else nothing."""
    named = Counter(actor.party for actor in cast.actors if actor.party and actor.kind != "place")
    if not named:
        return None
    state, times = named.most_common(1)[0]
    if times < _SHARE * named.total() or state is None or is_body(state):
        return None
    told = sum(word in known["nouns.inland"] for word in document.lower)
    return state if told >= _WORDS else None


def among_themselves(group: Group) -> bool:
    """Whether nobody but people of the state that the article is about takes part, and nothing is held abroad."""
    inland = group.members[0].seen.cast.inland
    if inland is None:
        return False
    own = all(one.trigger.lemma == "session" for one in group.members)  # of a parliament
    told = [party for one in group.members for party in one.parties] if own else group.parties
    if any(party != inland for party in told):
        return False
    home = countries.by_name(inland)
    code = home.iso if home is not None else None
    for one in group.members:
        abroad = one.country is not None and one.country != code
        others = any(person.party not in (inland, None) for person in one.arguments.participants)
        if abroad or others or one.form in ("visit", "summit") or one.arguments.forum:
            return False
    return True
