"""How well a mention fits a group of mentions of one article: day, place, sides, level, number, kind."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings import bodies, conferences, places
from briefing.extract.meetings.alike import (
    MANY,
    SPECIAL,
    TALKS,
    came_too,
    comes_to_many,
    is_stage,
    meanwhile,
    names_partner,
    only_special,
    opposed,
    other_partner,
    others_sent,
    same_talks,
    takes_up_many,
    the_ceremony,
    the_very,
    tours_apart,
    two_of_many,
    without_mediator,
)
from briefing.extract.meetings.draft import AHEAD, Draft
from briefing.extract.meetings.factions import firm_in
from briefing.extract.meetings.fit_days import fit_dates, in_its_days, long_ago
from briefing.extract.meetings.group import EARLY, RANKED, Group, family, is_body, is_state, width
from briefing.extract.meetings.sessions_apart import fit_organ, is_but_setting, of_other_body

_JOIN = 4
_VAGUE = 8
_FRESH = 3
_NEXT = 3  # an article seldom tells of two rounds to come
_HEAD = 2
_DONE = frozenset(["held", "under_way"])


def fit(draft: Draft, group: Group, published: dt.date | None, series: bool = False) -> int | None:
    """How well a mention fits a group; None where something tells them apart. With ``series`` it need not be the same
    round, only one of the same talks."""
    if (family(draft) != group.family and not _agreed_there(draft, group)) or tours_apart(draft, group):
        return None
    if _said_before(draft, group):
        return None
    score = 0
    turn = 0 if series else _fit_turn(draft, group, published)
    if turn is None:
        return None
    score += turn + _fit_news(draft, group, published) + _fit_lead(draft, group)
    for part in _OF_SERIES if series else _OF_ROUND:
        one = part(draft, group)
        if one is None:
            return None
        score += one
    if not series and _of_another(draft, group, published):
        return None
    score += bool(draft.people & group.people) + names_partner(draft, group) + takes_up_many(draft, group)
    score += conferences.fits(draft, group)
    score += _fit_kind(draft, group) + _fit_process(draft, group) - 2 * others_sent(draft, group)
    distance = draft.seen.sentence.paragraph - group.last.seen.sentence.paragraph
    score += 1 if distance <= 1 else 0
    if draft.points_back:
        score += 2 if distance <= 1 else 1
        score += len(draft.arguments.weak & set(group.parties)) > 1
        score += 2 * bodies.speak_for_one(draft.arguments.weak, set(group.parties))
    if draft.when.earliest is None and not series and _at_odds(draft, group) and not the_very(draft, group):
        score -= 3 if draft.status == "held" and _ahead(draft, group, published) else 1
    if long_ago(draft, published) and group.when is None:
        score -= 3
        if any(one.ahead for one in group.near) or group.leads(EARLY):
            return None
    return score


def _of_another(draft: Draft, group: Group, published: dt.date | None) -> bool:
    if conferences.apart(draft, group) or two_of_many(draft, group) or meanwhile(draft, group):
        return True
    if is_but_setting(draft, group):
        return True
    if other_partner(draft, group) or _before_plan(draft, group, published):
        return True
    return _another(draft, group) or _fell_through(draft, group)


def _fell_through(draft: Draft, group: Group) -> bool:
    """What was called off is no meeting that was held."""
    told = {one.status for one in group.near}
    if draft.points_back or "unclear" in told:
        return False
    return (draft.status == "cancelled" and told <= _DONE) or (draft.status in _DONE and told == {"cancelled"})


def _said_before(draft: Draft, group: Group) -> bool:
    """ "said on Friday that the talks had failed": no meeting of the Monday after."""
    said, when = draft.reported, group.when
    if said is None or when is None or when.earliest is None or said.latest is None:
        return False
    at = draft.trigger.at
    past = any(draft.seen.word(step) == "had" for step in range(at - 3, at + 5))
    return past and draft.when.earliest is None and said.latest < when.earliest


def as_background(draft: Draft, group: Group, published: dt.date | None) -> int:
    """What a meeting long over loses where the article also tells of another: undated mentions seldom mean it."""
    distance = draft.seen.sentence.paragraph - group.last.seen.sentence.paragraph
    return -3 if distance > 0 and draft.when.earliest is None and is_over(group, published) else 0


def _before_plan(draft: Draft, group: Group, published: dt.date | None) -> bool:
    """ "is to meet Y": no meeting that was held on a day of the past, and the other way round."""
    told = {one.status for one in group.near}
    clear = told - {"unclear"}
    if draft.status == "held" and draft.when.precise and told <= AHEAD and only_special(draft, group):
        return True
    if published is None or draft.points_back:
        return False
    if draft.status == "held" and draft.when.latest is not None and clear and clear <= AHEAD and group.when is None:
        return (published - draft.when.latest).days > _FRESH
    if draft.status == "held" and draft.clause.after in ("after", "following", "since"):
        return "planned" in told and told <= AHEAD | {"unclear"}
    over = group.when is not None and group.when.latest is not None and (published - group.when.latest).days > _FRESH
    return draft.ahead and over and draft.when.earliest is None and "held" in told


def _another(draft: Draft, group: Group) -> bool:
    """ "another meeting", "agreed to meet again": not the one that was held."""
    seen, at = draft.seen, draft.trigger.at
    again = seen.word(at - 1) == "another" or (draft.trigger.frame == "meet" and seen.word(at + 1) == "again")
    return again and draft.ahead and any(one.begun for one in group.near)


def _at_odds(draft: Draft, group: Group) -> bool:
    """Whether one tells of what is over and the other of what lies ahead only."""
    told = {one.status for one in group.near}
    if draft.status == "held" and group.when is None and group.place is None and "held" not in told:
        return True
    if draft.status == "held" and draft.clause.after in ("after", "following"):
        told -= {"unclear"}
    return (draft.status == "held" and told == {"planned"}) or (draft.status == "planned" and told == {"held"})


def _ahead(draft: Draft, group: Group, published: dt.date | None) -> bool:
    """Whether the group's day is after publication, or not before it where the mention tells no place."""
    if published is None or group.when is None or group.when.earliest is None:
        return False
    days = (group.when.earliest - published).days
    return days > 0 or (days == 0 and draft.place is None)


def _agreed_there(draft: Draft, group: Group) -> bool:
    """An agreement is of the meeting or call of the same people on the same day."""
    common = set(draft.firm) & set(group.parties)
    if "agreement" not in (family(draft), group.family) or the_ceremony(draft, group):
        return the_ceremony(draft, group)
    bare = draft.points_back and not draft.firm and not draft.people and any(map(is_body, group.parties))
    if not (bare or len(common) > 1 or any(map(is_body, common))):
        return False
    return len(draft.people & group.people) > 1 or in_its_days(draft.when, group.when)


def _fit_kind(draft: Draft, group: Group) -> int:
    """The same word speaks for a join; a summit or a visit is not taken up by "the talks", nor they by it."""
    lemmas = {one.trigger.lemma for one in group.near}
    if draft.points_back and draft.trigger.lemma in lemmas & SPECIAL:
        return 4 if the_very(draft, group) else 2
    if draft.trigger.lemma == group.last.trigger.lemma or (draft.trigger.lemma in TALKS and lemmas & TALKS):
        return 1
    if draft.form == "call" and draft.points_back:
        return 1
    if draft.form == "visit":
        return _fit_visit(draft, group)
    lower = group.members[0].level not in ("leader", "unknown") and "leader" not in group.levels
    if draft.trigger.lemma == "summit" and "summit" not in lemmas and lower:
        return -3
    if lemmas & SPECIAL == {draft.trigger.lemma} & SPECIAL:
        return 0
    told_again = draft.points_back and (draft.when.earliest is None or bool(draft.edge))
    return 0 if told_again or _same_sides(draft, group) else -2


def _fit_visit(draft: Draft, group: Group) -> int:
    """A visit is taken up by another, and lends its place; not one that is vague, ahead, or of somebody else."""
    if any(one.form == "visit" for one in group.near):
        return 1
    undated = draft.when.earliest is None
    if not undated and width(draft.when)[0] > _VAGUE:
        return -2
    if undated and draft.status == "planned" and all(one.status == "held" for one in group.near):
        return -2
    stranger = bool(draft.people) and not draft.people & group.people and not set(draft.firm) & set(group.parties)
    return -2 if stranger else 0


def _same_sides(draft: Draft, group: Group) -> bool:
    """Whether two sides or a body are in both, or one of the people; or neither tells whose forum it is."""
    common = firm_in(draft, group) & set(group.parties)
    if len(common) > 1 or any(map(is_body, common)):
        return True
    if bodies.speak_for(set(draft.firm), set(group.parties)):
        return True
    if not draft.firm and not group.parties and any(one.arguments.forum for one in group.near):
        return True
    return bool(draft.people & group.people) and any(one.form != "visit" for one in group.near)


def _fit_turn(draft: Draft, group: Group, published: dt.date | None) -> int | None:
    """ "The next round" is none that was held, "the previous" none that the article is about."""
    turns = {one.turn for one in group.near}
    if draft.turn in turns:
        return {"": 0, "next": _NEXT}.get(draft.turn, 1)
    if draft.turn == "next":
        over = "previous" in turns or any(one.begun for one in group.near)
        others = bool(draft.people and group.people) and not draft.people & group.people
        return None if over and (others or not draft.begun) else 0
    if draft.turn == "previous":
        return 0 if is_over(group, published) else None
    if turns == {"next"} and draft.ahead:
        return 2 if group.when is None and draft.trigger.lemma in TALKS else 0
    if turns == {"next"} and group.number:
        return None if draft.begun else 0
    return -2 if "previous" in turns else 0


def _fit_process(draft: Draft, group: Group) -> int:
    """Talks without day or place of their own are most often the talks the article is about."""
    undated = draft.when.earliest is None and draft.place is None and draft.trigger.lemma in TALKS
    talks = any(one.trigger.lemma in TALKS for one in group.near)
    shared = len(draft.people & group.people) > 1
    return (2 if undated and talks else 0) + (2 if shared else 0)


def is_over(group: Group, published: dt.date | None) -> bool:
    """Whether the group is background: over long before publication, or called off."""
    if 2 * sum(one.status == "cancelled" for one in group.near) >= len(group.near):
        return True
    when = group.when
    return (
        published is not None and when is not None and when.latest is not None and (published - when.latest).days > 12
    )


def _fit_news(draft: Draft, group: Group, published: dt.date | None) -> int:
    """A day told on the eve or the day of publication is most often that of the meeting the article begins with."""
    when = draft.when
    if published is None or group.when is not None or when.earliest is None or when.latest is None:
        return 0
    news = group.leads(_HEAD) and group.number == 0 and 0 <= (published - when.latest).days <= 1
    return (2 if draft.points_back else 1) if news else 0


def _fit_lead(draft: Draft, group: Group) -> int:
    """Where the lead only says that there are talks, the next sentences tell which."""
    first = group.members[0]
    if group.number or len(group.members) > 1 or group.place is not None:
        return 0
    if (len(group.parties) > 1 or group.when) and (
        draft.when.earliest is not None or set(draft.firm) - set(group.parties)
    ):
        return 0
    near = draft.seen.sentence.paragraph - first.seen.sentence.paragraph <= _HEAD
    return 2 if near and first.trigger.lemma in TALKS and draft.trigger.lemma in TALKS else 0


def _fit_place(draft: Draft, group: Group) -> int | None:
    if draft.place is None:
        return 0
    told = group.place
    if told is None or told.place is None:
        return 0
    if told.place == draft.place:
        return 2
    if any(one.place == draft.place for one in group.near):
        return 2
    if places.is_region(told.place) or places.is_region(draft.place):
        return 0
    if places.is_landmark(told.place) or places.is_landmark(draft.place):
        known = bool(draft.country and told.country)
        return 0 if not known or draft.country == told.country else None
    if is_stage(draft, group):
        return 1
    if (is_state(told.place) or is_state(draft.place)) and (draft.country or "") == (told.country or ""):
        return 2 if draft.when.earliest is None else 1
    return None


def _fit_parties(draft: Draft, group: Group) -> int | None:
    only_there = group.hosts_of_others(draft)
    own, theirs = firm_in(draft, group) - only_there, set(group.parties) - only_there
    own, theirs = without_mediator(own, theirs)
    if of_other_body(draft.seen, own, theirs):
        return None
    if not own or not theirs:
        strangers = bool(draft.people and group.people) and not draft.people & group.people
        if _named_later(draft, group):
            return _JOIN
        return -2 if strangers and not draft.firm else 0
    if bodies.speak_for(own, theirs) or bodies.speak_for(theirs, own):
        return _JOIN - 1
    common = own & theirs
    if came_too(draft, group):
        return 1 + (draft.trigger.lemma == "attend")
    if not common:
        return _fit_strangers(draft, group, own, theirs)
    inside, several = own <= theirs or theirs <= own, len(common) > 1
    if min(len(own), len(theirs)) > 1:
        if abs(len(own) - len(theirs)) >= MANY - 1:
            return 1 if several and inside and same_talks(draft, group) else None
        if not inside and not several:
            return None
    return 2 if several else 1


def _fit_strangers(draft: Draft, group: Group, own: set[str], theirs: set[str]) -> int | None:
    """How sides of which none is in both may be of one meeting: one of many, the other side of a conflict."""
    forum = draft.arguments.forum or any(one.arguments.forum for one in group.near)
    if forum and max(len(own), len(theirs)) >= MANY - 1:
        return 1 if min(len(own), len(theirs)) == 1 else 0
    if opposed(draft, own, theirs) or opposed(draft, theirs, own) or comes_to_many(draft, group):
        return 0
    return 0 if draft.points_back and len(own) == len(theirs) == 1 else None


def _named_later(draft: Draft, group: Group) -> bool:
    """ "Four ministers ended a meeting … after talks with those of A, B and C": the lead does not name the sides."""
    lead = group.members[0]
    unnamed = lead.arguments.forum and not group.parties and lead.seen.sentence.paragraph <= 1
    return (
        unnamed
        and len(draft.firm) > 1
        and draft.level == lead.level in RANKED
        and draft.form != "call"
        and not _at_odds(draft, group)
    )


def _fit_level(draft: Draft, group: Group) -> int | None:
    if draft.level in RANKED and group.levels and draft.level not in group.levels:
        taken_up = draft.points_back and draft.trigger.lemma in TALKS and not (draft.firm and draft.people)
        return -1 if taken_up or comes_to_many(draft, group) else None
    if draft.level == "military" and "military" in group.levels:
        return 2
    if draft.level in RANKED and draft.level in group.levels and set(draft.firm) == set(group.parties):
        return 1
    officers = draft.level == "military" or "military" in group.levels
    return None if officers and (civil(draft) or any(civil(one) for one in group.near)) else 0


def civil(draft: Draft) -> bool:
    """Whether diplomats or ministers are told of, whose talks are not those of officers."""
    if draft.level in RANKED | {"envoy"}:
        return draft.level != "military"
    clause = draft.clause
    return any(draft.seen.has(at, "nouns.diplomats") for at in range(clause.first, clause.last))


def _fit_callers(draft: Draft, group: Group) -> int | None:
    """Two persons of one state who telephone are on two calls."""
    if draft.form != "call" or draft.points_back:
        return 0
    others = [person for one in group.near if one.form == "call" for person in one.arguments.participants]
    for caller in draft.arguments.participants:
        same = {person.name for person in others if person.party and person.party == caller.party}
        if caller.party and same and caller.name not in same:
            return None
    return 0


def _fit_ordinal(draft: Draft, group: Group) -> int | None:
    told = {one.ordinal for one in group.near if one.ordinal is not None}
    if draft.ordinal is None or not told:
        return 0
    return 2 if draft.ordinal in told else None


def needed(draft: Draft, group: Group) -> int:
    """The score a mention needs to join a group: little where it only points back, more where it tells much itself."""
    if draft.points_back and not (draft.firm or draft.people or draft.place or draft.when.earliest):
        return 2
    if draft.points_back or all(_heads(one) for one in group.near):
        return 2
    told = bool(draft.firm) + (draft.place is not None) + (draft.when.earliest is not None)
    return _JOIN - 1 if told <= 1 or draft.seen.sentence.zone == "headline" else _JOIN


def _heads(draft: Draft) -> bool:
    """Whether a mention stands in a headline, or in a first line that ends as one does, without a full stop."""
    sentence, document = draft.seen.sentence, draft.seen.document
    bare = document.words[sentence.last - 1][-1:].isalnum()
    return sentence.zone == "headline" or (sentence.paragraph == 0 and sentence.first == 0 and bare)


_OF_SERIES = (_fit_parties, fit_organ, _fit_level)
_OF_ROUND = (fit_dates, _fit_place, _fit_parties, fit_organ, _fit_level, _fit_ordinal, _fit_callers)
