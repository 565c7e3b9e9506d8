"""What looks like a meeting and is none: crossheads, domestic gatherings, wishes, one person's words."""

from __future__ import annotations

from briefing.extract.meetings import levels, parliaments, subjects, turns
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.names import countries
from briefing.model import Status, When

_GENERIC_REACH = 5
_ASKED = 10  # words from "called" to the meeting
_TITLE = 5
_STORY = 400  # tokens before a ceremony in which what is signed there may be told
_BESIDE, _LIST = 9, 13
# What a body has as well as a state: its council; the central banks of its members.
_OF_BODIES = ("aims.own_bodies", "nouns.banks", "nouns.bankers")


def is_heading(seen: View) -> bool:
    """Whether the sentence is a crosshead in capitals, the row of a table or a note on the text itself."""
    words = seen.document.words
    if (
        seen.word(seen.first) == "("
        and seen.word(seen.first + 1) == "this"
        and seen.has(seen.first + 2, "speech.texts")
    ):
        return True  # "(This version of the story corrects …)"
    if words[seen.last - 1] == "»" and "«" not in words[seen.first : seen.last]:
        return True  # a link: "Watch X speak »"
    if words[seen.first : seen.last].count("|") > 2:
        return True
    return seen.last - seen.first < 9 and all(
        words[at].isupper() or not words[at].isalpha() for at in range(seen.first, seen.last)
    )


def official_travels(seen: View, clause: Clause, told: Arguments) -> bool:
    """Whether the traveller is an envoy, a delegation or a named person, not refugees or troops."""
    at = clause.main.at
    visitors = [person for person in told.participants if person.part == "visitor"]
    if any(person.party or levels.of_title(person.role, seen.known) for person in visitors):
        return True
    return any(seen.has(step, "aims.travellers") for step in range(max(clause.first, at - 12), at)) or any(
        actor.kind == "demonym" and seen.word(actor.last - 1).endswith("s") and actor.last == at
        for actor in seen.cast.between(max(clause.first, at - 3), at)
    )


def one_speaks(seen: View, clause: Clause, told: Arguments) -> bool:
    """ "he declined to discuss details": one person's words, no talk between sides."""
    if told.pair or told.forum or any(one.frame != "discuss" for one in clause.triggers):
        return False
    at = clause.main.at
    single = any(
        seen.word(step) in ("he", "she", "i", "it") and not (seen.word(step) == "i" and seen.word(step - 1) == "and")
        for step in range(max(clause.first, at - 5), at)
    )
    return single or len(told.participants) == 1


def body_convenes(seen: View, clause: Clause, told: Arguments) -> bool:
    """Whether a body, a committee or several sides convene, not just people who gather somewhere."""
    near = range(max(clause.first, clause.main.at - 14), clause.main.at)
    subject = {
        actor.party for actor in seen.cast.between(clause.first, clause.main.at) if actor.kind in ("body", "side")
    }
    several = subjects.several(seen, clause.main.at) or (clause.shares and len(told.parties) > 1)
    known = bool(subject & set(told.parties)) or told.forum or several
    return known or any(seen.has(step, "nouns.plural_sides") or seen.has(step, "aims.committees") for step in near)


def festive(seen: View, clause: Clause, told: Arguments) -> bool:
    """ "the opening ceremony": where nothing is signed and no two sides are told to be there."""
    at = clause.main.at
    if clause.main.lemma != "ceremony" or len(told.parties) > 1:
        return False
    lower = seen.document.lower
    bare = seen.word(at - 1) in ("the", "this") and not (told.parties or told.participants)
    if bare and "ceremony" in lower[max(0, at - _STORY) : seen.first]:
        return False  # "The ceremony will take place in P": one told before
    return not any(word in seen.known["aims.signing"] for word in lower[max(0, at - _STORY) : clause.last])


def own_council(seen: View, at: int) -> bool:
    """ "a meeting of the X administration's policy council": a body inside one government."""
    if seen.word(at + 1) not in ("of", "with"):
        return False
    near = range(at + 2, min(at + _BESIDE, seen.last))
    owner = next((step for step in near if seen.has(step, "nouns.cabinets")), None)
    return owner is not None and any(seen.has(step, "aims.committees") for step in range(owner + 1, owner + _TITLE))


def domestic(seen: View, clause: Clause, told: Arguments) -> bool:
    """Meetings of unions, boards, cabinets, parliaments: a word of that kind near the trigger, and no two states."""
    if len(told.parties) >= 2 or told.forum or told.many or clause.main.lemma == "decide":
        return False
    at = clause.main.at
    if parliaments.spoken_to(seen, at) is not None:
        return True  # "addressed parliament": his own
    if _abroad(clause, told) or is_international(seen, clause):
        return False
    if _subordinates(seen, clause):
        return True
    bodies = any((one := countries.by_name(party)) is not None and one.kind == "body" for party in told.parties)
    return any(
        (_of_one_state(seen, step) or (seen.has(step, "nouns.domestic") and step < at + _BESIDE))
        and step not in seen.reported
        and _unknown(seen, step)
        and not (bodies and any(seen.has(step, group) for group in _OF_BODIES))
        for step in clause.around(at, 8, _LIST)
    )


def is_international(seen: View, clause: Clause) -> bool:
    """ "ahead of the international monetary meetings": of states, whatever dealers and bankers say of it."""
    at = clause.main.at
    return clause.main.frame is None and any(seen.word(step) == "international" for step in (at - 1, at - 2))


def _of_one_state(seen: View, at: int) -> bool:
    """ "party leaders", "House members", "a new government": those who govern one state, or wish to. Where there is
    war they may be the sides that negotiate."""
    if seen.cast.unrest:
        return False
    if seen.word(at) == "government" and seen.has(at - 1, "nouns.new_governments"):
        return True
    if seen.has(at, "nouns.of_provinces") and seen.word(at - 1) == "provincial":
        return True
    kind = seen.has(at - 1, "nouns.domestic_kinds") and _unknown(seen, at - 1)  # "European Community leaders"
    return kind and seen.has(at, "nouns.domestic_heads")


def _abroad(clause: Clause, told: Arguments) -> bool:
    """ "met the senators during his visit to P": the journey counts, whoever is met there."""
    if clause.main.form != "visit" or not told.participants:
        return False
    party = told.participants[0].party
    home = countries.by_name(party) if party else None
    return home is not None and any(place.country not in (home.iso, None) for place in told.places)


def _subordinates(seen: View, clause: Clause) -> bool:
    """ "met with his commander in P", "a meeting with her advisers": one's own people."""
    at = clause.main.at + 1 + (seen.word(clause.main.at + 1) in ("with", "of"))
    if clause.main.frame not in (None, "meet", "talk"):
        return False
    if not (seen.has(at, "syntax.possessives") or seen.has(at, "nouns.senior")):
        return False
    for step in range(at + 1, at + _TITLE):
        if seen.has(step, "nouns.subordinates"):
            return True
        if step in seen.cast.at or seen.has(step, "syntax.prepositions"):
            return False
    return False


def _unknown(seen: View, at: int) -> bool:
    """Whether token ``at`` belongs to no known side ("European Union" is no union, a central bank no company)."""
    if seen.has(at, "nouns.banks") and seen.has(at - 1, "nouns.state_banks"):
        return False
    if seen.word(at) == "union" and seen.has(at - 1, "nouns.joined_states"):
        return False  # "a monetary union"
    actor = seen.cast.at.get(at)
    return actor is None or (actor.kind == "organization" and actor.party is None)


def _series_with(seen: View, series: int, trigger: int) -> bool:
    """ "after a series of meetings with X": with someone who is named they were held."""
    if seen.word(series) != "series" or seen.word(trigger + 1) not in ("with", "between"):
        return False
    return any(one.kind == "person" for one in seen.cast.between(trigger + 2, trigger + 10))


def _of_other_things(seen: View, quantifier: int, trigger: int) -> bool:
    """ "raised many issues in the talks", "some progress at a meeting": many of something else."""
    between = range(quantifier + 1, trigger)
    bare = seen.word(trigger) == "meeting" and seen.word(trigger - 1) == "in"  # "no point in meeting"
    return not bare and any(
        seen.has(at, "syntax.prepositions") and seen.word(at) not in ("of", "for") for at in between
    )


def _quote_ends(seen: View, first: int, last: int) -> bool:
    """ "If we fail …," X said after talks: the condition is of what is quoted."""
    return any(first < step < last for step in seen.quotes)


def _averted(seen: View, clause: Clause) -> bool:
    """ "to avoid an emergency meeting", "without another meeting", "no plans for a summit": one that nobody called."""
    at = clause.main.at
    step = at - 1
    while step > at - _GENERIC_REACH and not (seen.word(step) in ("a", "an", "another") or is_verb(seen, step)):
        step -= 1
    denied = seen.word(step - 1) == "for" and seen.has(step - 2, "generic.not_made") and seen.word(step - 3) == "no"
    return clause.main.frame is None and (seen.has(step - 1, "generic.averting") or denied)


def _in_several_places(seen: View, clause: Clause) -> bool:
    """ "no breakthrough at talks in P, Q and R": several meetings at once; a journey has its stops."""
    at = clause.main.at
    if clause.main.frame is not None or clause.main.form == "visit":
        return False
    found, step, joined = 0, at + 2, False
    while seen.has(at + 1, "syntax.within") and step < clause.last:
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind in ("place", "state"):
            found, step = found + 1, actor.last
            continue
        if seen.word(step) not in (",", "and", "then"):
            break
        joined |= (
            seen.word(step) == "and"
            and (following := seen.cast.at.get(step + 1)) is not None
            and (following.kind in ("place", "state"))
        )
        step += 1
    return found > 1 and joined


def _conditional(seen: View, clause: Clause, placed: bool) -> bool:
    """ "if talks fail"; but "if X was pleased during his visit to P"."""
    at = clause.main.at
    if placed and clause.main.points_back and clause.main.frame is None:
        return False
    condition = [
        step
        for step in range(clause.first, at)
        if seen.has(step, "syntax.conditions") and not _quote_ends(seen, step, at)
    ]
    when = clause.main.frame == "meet" and any(seen.word(step) == "when" for step in range(at - 3, at))
    return bool(condition) and not (
        when and seen.word(condition[-1] - 1) != ","
    )  # "would resist if asked when they met"


def generic(seen: View, clause: Clause, when: When, placed: bool, now: Status) -> bool:
    """Relations and wishes: "several rounds", "have been holding talks", "if talks fail"."""
    if when.earliest is not None:
        return False
    return (
        _wished(seen, clause)
        or _of_many(seen, clause, now)
        or _in_several_places(seen, clause)
        or _averted(seen, clause)
        or _going_on_long(seen, clause, placed)
        or _conditional(seen, clause, placed)
        or (now in ("proposed", "refused") and not (placed or clause.main.points_back or _asked_then(seen, clause)))
    )


def _asked_then(seen: View, clause: Clause) -> bool:
    """ "called on Sunday for a meeting": one that was asked for on a day of its own."""
    near = range(max(clause.first, clause.main.at - _ASKED), clause.main.at)
    return any(seen.has(at, "time.deciding") and seen.behind_day(at + 1) > at + 1 for at in near)


def _wished(seen: View, clause: Clause) -> bool:
    """ "to revive peace talks", "talks should resume", "talks that have been stalled"."""
    at = clause.main.at
    revived = any(seen.has(step, "aims.revive") for step in range(max(clause.first, at - 4), at))
    if revived and (not clause.main.points_back or _agreed_to_revive(seen, clause)):
        return True
    if any(seen.has(step, "generic.idle") and seen.word(step - 1) == "been" for step in range(at + 1, at + 6)):
        return True
    again = seen.has(at + 2, "aims.revive") or seen.has(at + 2, "status.beginning")
    return again and seen.has(at + 1, "generic.wishing")


def _agreed_to_revive(seen: View, clause: Clause) -> bool:
    """ "agreed over lunch to restart the trade talks": what they agreed on, where no day of the talks is told."""
    at = clause.main.at
    to = next((step for step in range(at - 1, at - _GENERIC_REACH, -1) if seen.word(step) == "to"), None)
    if to is None or not seen.has(to + 1, "aims.revive"):
        return False
    return any(seen.has(step, "status.agreeing") for step in range(seen.first, to))


def _of_many(seen: View, clause: Clause, now: Status) -> bool:
    """ "previous rounds", "between meetings", "several meetings": no one of them; the "further talks" that somebody
    calls off are those that were next."""
    at = clause.main.at
    many = any(seen.has(one.at, "turns.many") for one in clause.triggers)
    if many and turns.turn(seen, clause.triggers) == "previous":
        return True
    if seen.word(at - 1) == "between" and seen.word(at).endswith("s"):
        return True
    return any(
        seen.has(step, "generic.quantifiers")
        and seen.word(step + 1) != "than"
        and not (now in ("postponed", "cancelled") and seen.has(step, "aims.more"))
        and not _series_with(seen, step, at)
        and not (clause.main.frame is None and _of_other_things(seen, step, at))
        for step in _before(clause)
    )


def _going_on_long(seen: View, clause: Clause, placed: bool) -> bool:
    """ "after 20 years of negotiations", "have been negotiating"; what was over after months is told as one, where it
    is known who or where."""
    near = _before(clause)
    long = next((at for at in near if seen.has(at, "generic.long_spans") and seen.word(at + 1) == "of"), None)
    if long is not None:
        return not (placed and seen.word(long) == "months" and clause.after in ("after", "following"))
    going_on = any(seen.word(step) == "been" and seen.has(step + 1, "generic.going_on") for step in near)
    return going_on and not (placed and clause.main.strong)


def _before(clause: Clause) -> range:
    """The words before a trigger that may tell it of no meeting in particular."""
    return range(max(clause.first, clause.main.at - _GENERIC_REACH), clause.main.at)
