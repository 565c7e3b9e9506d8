"""Whether what a mention says can be of the meeting of a group: a definite noun, who else was sent, whose sides."""

from __future__ import annotations

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import MEDIATORS, Group
from briefing.model import When

SPECIAL = frozenset(["summit", "conference"])
TALKS = frozenset(["talks", "negotiation", "round", "dialogue", "consultation", "negotiate", "discussion"])
MANY = 4
_PAIR = 2
_SAME = 3
_SERIES = frozenset(["negotiation", "round"])
_FACE_TO_FACE = frozenset(["meet", "receive", "talk", "tell", "send"])
_NEXT = 2  # paragraphs
_VISIT = 5  # days from one stop of a visit to another


def the_very(draft: Draft, group: Group) -> bool:
    """ "The conference", without a day or place, where the group is one to come, called so from the first."""
    return (
        group.members[0].trigger.lemma == draft.trigger.lemma
        and group.members[0].ahead
        and draft.trigger.lemma in SPECIAL
        and draft.points_back
        and draft.place is None
        and draft.when.earliest is None
    )


def the_ceremony(draft: Draft, group: Group) -> bool:
    """ "The ceremony will take place in P", after what will be signed there."""
    bare = draft.points_back and not draft.firm and not draft.people and draft.trigger.lemma == "ceremony"
    near = draft.seen.sentence.paragraph - group.last.seen.sentence.paragraph <= _NEXT
    return bare and near and any(one.trigger.frame == "sign" for one in group.near)


def only_special(draft: Draft, group: Group) -> bool:
    """Whether the group is a conference or summit without a day, and the mention tells of talks."""
    special = all(one.trigger.lemma in SPECIAL for one in group.near)
    return special and group.when is None and draft.trigger.lemma in TALKS


def same_talks(draft: Draft, group: Group) -> bool:
    """ "The talks in P", where talks in P were told of with some of their sides."""
    told = group.place
    talks = draft.trigger.lemma in TALKS and any(one.trigger.lemma in TALKS for one in group.near)
    return talks and draft.points_back and draft.place is not None and told is not None and told.place == draft.place


def comes_to_many(draft: Draft, group: Group) -> bool:
    """ "X was also headed to the talks", "travelled to P for the talks": another side of talks of many, or in P; "X
    will also attend"."""
    if draft.trigger.lemma == "attend":
        return True
    talks = draft.trigger.lemma in TALKS and any(one.trigger.lemma in TALKS for one in group.near)
    many = len(group.parties) > MANY or (len(group.parties) > 1 and same_talks(draft, group))
    return talks and draft.points_back and len(draft.firm) == 1 and many


def came_too(draft: Draft, group: Group) -> bool:
    """ "The summit, which brought A together with B and C", "X will also attend": who else is at the summit that the
    article is about, or was told of last."""
    if draft.trigger.lemma == "attend":
        return True
    bare = draft.trigger.frame is None and draft.seen.word(draft.trigger.at - 1) in ("the", "this")
    told = draft.place is not None or draft.when.earliest is not None
    same = draft.trigger.lemma == group.members[0].trigger.lemma and draft.trigger.lemma in SPECIAL
    return bare and same and group.leads() and not told and group.number == 0


def names_partner(draft: Draft, group: Group) -> bool:
    """ "Y lays on a welcome for X's visit": the sentence names the other one of the group's two sides."""
    others = set(group.parties) - set(draft.firm)
    if len(group.parties) != _PAIR or len(others) != 1 or draft.country:
        return False
    sentence = draft.seen.sentence
    return any(
        one.party in others and one.kind in ("person", "demonym", "state")
        for one in draft.seen.cast.between(sentence.first, sentence.last)
    )


def is_stage(draft: Draft, group: Group) -> bool:
    """ "then flew to Q", "is due in Q on Friday": a stop of the visit of the group, in the same land."""
    told = group.place
    if draft.form != "visit" or told is None or not draft.country or draft.country != told.country:
        return False
    journey = any(one.form == "visit" for one in group.near)
    known = draft.people & group.people or len(set(draft.firm) & set(group.parties)) >= _PAIR
    return journey and bool(known) and _days_apart(draft.when, group.when) <= _VISIT


def two_of_many(draft: Draft, group: Group) -> bool:
    """ "X met Y on Monday" beside a summit of many: the meeting of two of those who came."""
    if group.of_many != draft.arguments.many:
        return _of_two(draft) if group.of_many else any(map(_of_two, group.near))
    first = group.members[0]
    many = first.arguments.forum and first.trigger.lemma in SPECIAL
    meet = draft.trigger.frame == "meet" and draft.trigger.lemma != "attend"
    return many and meet and len(draft.people) == _PAIR == len(draft.firm)


def takes_up_many(draft: Draft, group: Group) -> int:
    """ "The conference welcomed the plan of A": that of many, whoever speaks of it; "delegates from 20 nations are
    meeting" after "trade ministers meeting here", both told to be of one body."""
    if not group.of_many:
        return 0
    if draft.arguments.many:
        return _SAME if set(draft.firm) & set(group.parties) else 1
    told = draft.place is not None or draft.when.earliest is not None or bool(draft.turn)
    gathers = draft.trigger.frame is None and draft.trigger.lemma not in _SERIES
    return int(gathers and draft.points_back and not told)


def _of_two(draft: Draft) -> bool:
    """ "X will meet the delegation of A there", "talks with A": one who is at a gathering of many meets another."""
    face = draft.trigger.frame in _FACE_TO_FACE or draft.seen.word(draft.trigger.end) in ("with", "between")
    if draft.trigger.lemma == "attend":
        return False
    if draft.arguments.pair or len(draft.firm) == _PAIR or (draft.arguments.pronoun and not draft.firm):
        return face or not draft.points_back
    return face and bool(draft.firm)


def _days_apart(one: When, other: When | None) -> int:
    """Days between two datings; 0 where they touch or one is unknown."""
    if other is None or not (one.earliest and one.latest and other.earliest and other.latest):
        return 0
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)


def others_sent(draft: Draft, group: Group) -> bool:
    """Whether a side that named one person for the group's meeting of two has another one in this mention."""
    if len(group.people) != 2 or not draft.people or draft.people & group.people or draft.points_back:
        return False
    theirs = {one.party for member in group.near for one in member.arguments.participants if one.party}
    return any(one.party in theirs for one in draft.arguments.participants)


def meanwhile(draft: Draft, group: Group) -> bool:
    """ "Meanwhile, envoys X and Y are ending a round of talks": others than those whose meeting was told before."""
    opens = draft.seen.has(draft.seen.first, "turns.meanwhile")
    return opens and bool(draft.people) and bool(group.people) and not draft.people & group.people


def other_partner(draft: Draft, group: Group) -> bool:
    """Whether two named persons of two states are told to meet, and one of them met somebody else in the group."""
    mine = {one.party: one.name for one in draft.arguments.participants if one.party}
    if len(mine) != 2 or len(draft.people) != 2 or not draft.people & group.people:
        return False
    theirs: dict[str, set[str]] = {}
    for member in group.near:
        for one in member.arguments.participants:
            if one.party:
                theirs.setdefault(one.party, set()).add(one.name)
    told = [(name, theirs[party]) for party, name in mine.items() if party in theirs]
    return any(not any(_same_name(name, other) for other in others) for name, others in told)


def _same_name(one: str, other: str) -> bool:
    """Whether the words of one name are among those of the other: "Trump", "Donald Trump", "Donald J. Trump"."""
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def tours_apart(draft: Draft, group: Group) -> bool:
    """Whether one is a tour and the other something on it: only "the trip" may be either."""
    tour = any(one.tour for one in group.near)
    if draft.tour and not tour:
        return any(one.form != "visit" or one.place is not None or one.when.precise for one in group.near)
    return tour and not draft.tour and not (draft.form == "visit" and draft.points_back and draft.place is None)


def opposed(draft: Draft, states: set[str], others: set[str]) -> bool:
    """Whether the armed opposition of one of ``states`` is among ``others``."""
    return any(draft.seen.cast.opposition(state) in others for state in states if not state.endswith("opposition"))


def without_mediator(own: set[str], theirs: set[str]) -> tuple[set[str], set[str]]:
    """The sides of mediated talks alone; but a mediator who meets one side is a side himself."""
    rest, others = own - MEDIATORS, theirs - MEDIATORS
    if rest and others and (len(rest) == 1 or len(others) == 1):
        return own, theirs
    return rest, others
