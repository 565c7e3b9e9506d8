"""Ministers who meet under no name, in a text about a body, which it is that meets: "an informal meeting of trade
ministers", "delegates from 22 countries are meeting"."""

from __future__ import annotations

from collections import Counter

from briefing.extract.meetings import assemblies, bodies, ministers_of
from briefing.extract.meetings.cast import Cast
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import View

_FORMS = frozenset(["meeting", "conference", "negotiation"])
_OF = 4  # words of "of European trade ministers"
_FROM = 3  # words of "from some 22 countries"
_OFTEN, _CLEAR = 2, 2
_TWO = 2


def lend_body(drafts: list[Draft], cast: Cast) -> None:
    """Give meetings of ministers of whom nothing more is told the one body that their sentence names, or the body that
    the text names most."""
    main = _main_body(cast)
    for draft in drafts:
        told = draft.arguments
        if len(told.parties) < _TWO and all(map(bodies.is_one_state, told.parties)) and unnamed(draft):
            body = _beside(draft) or main
            told.parties[:] = [body] if body else told.parties  # who speaks there is no side of it


def _beside(draft: Draft) -> str:
    """The one body that the sentence names behind a meeting; not "before the IXO conference"."""
    seen = draft.seen
    near = seen.cast.between(draft.trigger.end, seen.last)
    named = [one for one in near if one.party and (one.kind == "body" or one.forum)]
    parties = {one.party for one in named if one.party}
    alone = len(parties) == 1 and not any(assemblies.is_set_off(seen, one) for one in named)
    return parties.pop() if alone else ""


def unnamed(draft: Draft) -> bool:
    """ "a meeting of trade ministers": whether those meet of whom neither states nor a body are told."""
    seen, clause = draft.seen, draft.clause
    if draft.form not in _FORMS:
        return False
    end = draft.trigger.end
    if draft.trigger.frame is None and seen.word(end) == "of":
        return _behind(seen, end + 1)
    return any(_from_countries(seen, at) for at in range(clause.first, clause.last))


def _behind(seen: View, first: int) -> bool:
    """ "of trade ministers", with no name before it and no more of whose they are."""
    for at in range(first, first + _OF):
        if at in seen.cast.at:
            return False
        if seen.has(at, "nouns.ministers"):
            if not _are_of_states(seen, first, at):
                return False
            return seen.word(at + 1) not in ("of", "from", "and") or _from_countries(seen, at)
    return False


def _are_of_states(seen: View, first: int, at: int) -> bool:
    """ "of trade ministers", of any state; not "of church ministers", and "of ministers" only where the text names a
    body, whose they may be."""
    if at == first:
        return bool(ministers_of.bodies_told(seen))
    known = ("aims.portfolios", "multilateral.ranks", "multilateral.offices", "multilateral.regional")
    words = any(seen.has(at - 1, one) for one in (*known, "multilateral.of_states"))
    return words or bool(ministers_of.field([seen.word(at - 1)])) or seen.word(at) != "ministers"


def _from_countries(seen: View, at: int) -> bool:
    """ "ministers from 22 countries", "delegates from some 40 nations"; not "from African countries"."""
    if not seen.has(at, "nouns.ministers") or seen.word(at + 1) != "from":
        return False
    near = range(at + 2, at + 2 + _FROM)
    units = next((step for step in near if seen.has(step, "multilateral.units")), None)
    return units is not None and (seen.word(units - 1).isdigit() or seen.word(units - 1) in seen.known.numbers)


def _main_body(cast: Cast) -> str:
    counts = Counter(
        actor.party for actor in cast.actors if actor.party and (actor.kind == "body" or actor.forum)
    ).most_common(2)
    first, second = [*counts, ("", 0), ("", 0)][:2]
    return first[0] or "" if first[1] >= max(_OFTEN, _CLEAR * second[1]) else ""
