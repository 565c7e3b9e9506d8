"""Conferences of many states that nobody lists: "an international conference on chemical weapons in P", "the
149-nation meeting". Which words of a text tell of one, and who is only heard or met there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings import assemblies, bodies
from briefing.extract.meetings.cast import Actor, Conferences
from briefing.extract.meetings.syntax import View, is_verb, own_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.arguments import Arguments
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.draft import Draft
    from briefing.extract.meetings.group import Group

_PAIR = 2
_SAME = 3
_PHRASE = 7  # words of "the five-day international chemical weapons"
_TO_NUMBER = 7  # words of "on chemical weapons of more than"
_MATTER = 5  # words of "on the future of the Horn"
_TO_MEETING = 14  # words of "that he had had two hours of talks"
_LEAST, _MOST = 5, 250  # states of a conference whose number alone tells that many gather
_CONFERENCE = "conference"
_COUNTED = frozenset([_CONFERENCE, "meeting", "summit"])


def is_one(seen: View, noun: Trigger) -> bool:
    """Whether a noun tells by the words beside it, or by what the text called it, that it is a conference of many."""
    if noun.frame is not None or noun.lemma not in _COUNTED or assemblies.whose(seen, noun):
        return False
    return _opens(seen, noun.at) or (noun.lemma == _CONFERENCE and _is_told(seen, noun.at))


def add(seen: View, clause: Clause, out: Arguments) -> None:
    """Note in ``out`` that many meet: who speaks there, or goes there, is none of its sides, who convened it may be."""
    noun = clause.main
    if out.domestic or not is_one(seen, noun) or _is_matter(seen, clause, out):
        return
    out.places[:] = [place for place in out.places if not _of_other_talks(seen, noun, place)]
    if out.many:
        out.conference = True
        return
    hosts = {actor.party for actor in _callers(seen, clause) if actor.party}
    beside = _named_as_sides(seen, clause)
    guests = hosts and set(out.parties) - hosts and not _tells_many(seen, noun.at)
    if len(beside) >= _PAIR or guests:
        return  # "A will send observers to a conference on mines, hosted by B"
    named = {party for party in out.parties if not bodies.is_one_state(party)} & _of_noun(seen, noun)
    aside = set(out.parties) - beside - hosts - named
    out.many = out.conference = True
    out.hosts |= hosts
    out.parties[:] = [party for party in out.parties if party not in aside]
    out.mediators -= aside
    if not _attends(seen, clause):
        out.participants[:] = [one for one in out.participants if one.party in beside | hosts]


def _is_matter(seen: View, clause: Clause, out: Arguments) -> bool:
    """ "A and B discussed an international conference", "agreed in P on a world conference": what others spoke of."""
    if len(set(out.parties)) < _PAIR and not (out.pronoun or out.pair):
        return False
    begin = _phrase(seen, clause.main.at)
    spoke = [one for one in clause.triggers if one.frame in ("discuss", "agree", "meet", "talk") and one.at < begin]
    return any(one.end == begin or seen.has(begin - 1, "syntax.on_matter") for one in spoke)


def settle(draft: Draft) -> None:
    """ "on his arrival in P for the conference Friday": the day is not that of the conference. Where delegates are told
    of, it is none that is only wished for."""
    seen, at = draft.seen, draft.trigger.at
    if not draft.arguments.conference:
        return
    told = _told(seen)
    draft.generic &= told is None or not told.gathered or draft.status in ("proposed", "refused")
    if draft.when.earliest is None:
        return
    first = _phrase(seen, at)
    coming = range(max(seen.first, first - _PHRASE), first)
    came = seen.word(first - 1) == "for" and any(seen.has(step, "multilateral.coming") for step in coming)
    if (came and seen.has(at + 1, "time.days")) or _of_other_verb(seen, first):
        draft.when = When(days=draft.when.days)


def _of_other_verb(seen: View, first: int) -> bool:
    """ "a statement due on Wednesday, and reducing the impact of the conference": the only day told is that of another
    verb, before "and"."""
    days = [at for at in range(seen.first, seen.last) if seen.has(at, "time.days")]
    if not days or days[-1] > first or days[0] == seen.first + 1:
        return False
    return any(seen.word(at) == "and" for at in range(days[-1] + 1, first))


def _of_other_talks(seen: View, noun: Trigger, place: Actor) -> bool:
    """ "the conference is to give new life to talks in P": where others talk."""
    between = range(noun.end, place.first)
    return any(
        (known := seen.known.nouns.get(seen.word(at))) is not None and known.form == "negotiation" for at in between
    )


def where_held(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """ "at a meeting in P, where an international conference opened": where the clause of the conference begins."""
    if not is_one(seen, other):
        return None
    begin = _phrase(seen, other.at)
    return begin - 1 if seen.word(begin - 1) == "where" and begin - 1 > group[-1].at else None


def begins(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """ "after the conference opened that he had met X", "will attend the conference and hold talks with X": where the
    clause of two who are there begins."""
    one = group[-1]
    if not _faces(seen, other) or not is_one(seen, one):
        return None
    near = range(other.at - 1, max(one.end, other.at - _TO_MEETING) - 1, -1)
    cut = next((at for at in near if _joins(seen, at, other)), None)
    named = cut is not None and any(one.kind != "place" for one in seen.cast.between(cut, seen.last))
    return cut if named else None


def _faces(seen: View, other: Trigger) -> bool:
    """ "met", "talks with X"."""
    if other.frame is None:
        return other.form in ("meeting", "negotiation") and seen.word(other.end) in ("with", "between")
    return other.frame in ("meet", "talk", "receive") and other.lemma != "attend"


def _joins(seen: View, at: int, other: Trigger) -> bool:
    """ "that", "who", "where"; "and" before a verb."""
    if seen.has(at, "syntax.relative") or seen.has(at, "syntax.subordinators"):
        return True
    verb = other.frame is not None or any(is_verb(seen, step) for step in range(at + 1, other.at))
    in_a_row = (at - 1 in seen.cast.at or seen.has(at - 1, "nouns.actors")) and not is_verb(seen, at + 1)
    return verb and seen.word(at) in ("and", ",", ";", "but") and at - 1 not in seen.asides and not in_a_row


def lend(main: Draft, draft: Draft) -> None:
    """ "at a meeting in P, where a conference opened": the conference is in the town of the meeting."""
    if draft.arguments.conference and draft.seen.word(draft.clause.first) == "where" and draft.place is None:
        draft.place, draft.country = main.place, main.country


def apart(draft: Draft, group: Group) -> bool:
    """Whether one is a conference of many, and the other a meeting of some who are there, or another conference."""
    mine, theirs = draft.arguments.conference, group.of_conference
    if mine == theirs:
        return False
    if mine:
        return len(group.parties) >= _PAIR
    told = group.place
    elsewhere = draft.place is not None and (told is None or told.place != draft.place)
    other = elsewhere and (draft.trigger.lemma == _CONFERENCE or draft.form == "negotiation")
    return other or _of_two(draft) or draft.form in ("visit", "call")


def take_up(draft: Draft) -> None:
    """ "X plans to use the meeting to warn Y": what takes up a conference of many is none of those who speak there."""
    told = draft.arguments
    if draft.trigger.frame is None and draft.points_back and len(draft.firm) < _PAIR:
        told.participants[:] = [one for one in told.participants if _attends(draft.seen, draft.clause)]


def fits(draft: Draft, group: Group) -> int:
    """ "The conference": the one of many that the text told of before."""
    return _SAME if draft.arguments.conference and group.of_conference else 0


def _of_two(draft: Draft) -> bool:
    """ "the meeting Sunday with X", "a private meeting", "signed two accords": of two who are there."""
    seen, noun = draft.seen, draft.trigger
    if noun.frame is None and seen.has(noun.at - 1, "multilateral.of_two"):
        return True
    behind = seen.behind_day(noun.end)
    return noun.frame is None and seen.word(behind) == "with" and bool(draft.firm)


def _opens(seen: View, at: int) -> bool:
    """Whether words before or behind the noun at a token tell that many states gather."""
    if seen.word(at + 1) == "between":
        return False  # "an international conference between A and B"
    named = seen.has(at, "multilateral.conferences")
    return _tells_many(seen, at) or (named and _on_subject(seen, at, _phrase(seen, at)))


def _tells_many(seen: View, at: int) -> bool:
    """ "an international conference", "the 149-nation meeting", "a conference of 30 states"."""
    named = seen.has(at, "multilateral.conferences")
    for step in range(_phrase(seen, at), at):
        if (named and step not in seen.cast.at and seen.has(step, "multilateral.open")) or _is_counted(seen, step):
            return True
    return _number_behind(seen, at + 1)


def _on_subject(seen: View, at: int, first: int) -> bool:
    """ "a five-day conference on landmines", not held by two: "A and B opened a conference on mines"."""
    about = seen.cast.at.get(seen.behind_the(at + 2))
    if about is not None and about.kind in ("state", "demonym", "side"):
        return False  # "a conference on Chad": of those who fight there
    if seen.word(at + 1) != "on" or seen.has(at + 2, "time.days") or seen.has(at + 2, "time.months"):
        return False
    if not any(seen.has(first - 1, words) for words in ("verbs.hold", "status.beginning", "status.ending")):
        return True
    before = {one.party for one in seen.cast.between(seen.first, first) if one.party}
    shared = any(seen.word(step) in ("with", "between") for step in range(at, min(at + _TO_NUMBER, seen.last)))
    return len(before) < _PAIR and not shared


def _is_counted(seen: View, at: int) -> bool:
    """ "149-nation", "forty-country": in one word or in three."""
    number, _, unit = seen.word(at).rpartition("-")
    if not unit and seen.word(at) == "-":
        number, unit = seen.word(at - 1), seen.word(at + 1)
    return f"-{unit}" in seen.known["multilateral.suffixes"] and _is_number(seen, number)


def _is_number(seen: View, word: str) -> bool:
    number = seen.known.numbers.get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0)
    return _LEAST <= number <= _MOST


def _number_behind(seen: View, end: int) -> bool:
    """ "a conference of more than 140 nations", "attended by 85 countries", "drew 149 nations"."""
    end += seen.word(end) == ","
    for at in range(end, min(end + _TO_NUMBER, seen.last)):
        if seen.word(at) in (",", ";") or at in seen.cast.at:
            return False
        lands = at + 1 + seen.has(at + 1, "multilateral.kinds_of_lands")
        if _is_number(seen, seen.word(at)) and seen.has(lands, "multilateral.lands"):
            led = range(end, at)
            return any(seen.word(step) == "of" or seen.has(step, "multilateral.draws") for step in led)
    return False


def _phrase(seen: View, at: int) -> int:
    """Where the phrase of a noun begins: over its adjectives and nouns, up to its article."""
    step = at
    while step > max(seen.first, at - _PHRASE):
        before = step - 1
        if seen.has(before, "syntax.determiners"):
            return before
        word = seen.word(before)
        stop = seen.has(before, "syntax.prepositions") or is_verb(seen, before)
        stop |= not (word[:1].isalnum() or (word == "-" and before > seen.first))
        if stop or seen.has(before, "syntax.coordinators") or seen.has(before, "syntax.subordinators"):
            break
        if seen.has(before, "syntax.relative"):
            break
        step = before
    return step


def _is_told(seen: View, at: int) -> bool:
    """ "the conference", "the Paris conference", "the chemical weapons conference": the one that the text opened."""
    told = _told(seen)
    if told is None:
        return False
    first = _phrase(seen, at)
    definite = seen.has(first, "syntax.definite") or seen.has(first, "syntax.demonstratives")
    if not definite and (first == at or _of_man(seen, at)):
        return _of_man(seen, at)
    if not definite and not _on_matter(seen, at + 1, told):
        return False
    return all(_may_stand(seen, step, told) for step in range(first + definite, at))


def _of_man(seen: View, at: int) -> bool:
    """ "conference sources said", "told conference delegates"."""
    return seen.has(at + 1, "multilateral.men_of_conferences")


def _may_stand(seen: View, at: int, told: Conferences) -> bool:
    """ "five-day", "Paris", "chemical": a word that the conference told before may have."""
    actor = seen.cast.at.get(at)
    if actor is not None and actor.name in told.towns:
        return True
    word = seen.word(at)
    return word in told.matter or word.endswith("-day") or seen.has(at, "multilateral.of_conferences")


def _on_matter(seen: View, at: int, told: Conferences) -> bool:
    return seen.word(at) in ("on", "about") and any(
        seen.word(step) in told.matter for step in range(at + 1, at + _MATTER)
    )


def _told(seen: View) -> Conferences | None:
    """The conferences of many that the text tells of, looked for once."""
    if seen.cast.conferences is None:
        seen.cast.conferences = _look(seen)
    return seen.cast.conferences if seen.cast.conferences.towns or seen.cast.conferences.matter else None


def _look(seen: View) -> Conferences:
    matter: set[str] = set()
    towns: set[str] = set()
    for sentence in seen.document.sentences:
        view = View(seen.document, sentence, seen.cast, seen.known)
        for at in range(sentence.first, sentence.last):
            if view.has(at, "multilateral.called_so") and not _is_press(view, at) and _opens(view, at):
                matter.update(_matter(view, at), [_CONFERENCE])
                towns.update(actor.name for actor in _towns(view, at))
    gathered = not seen.known["multilateral.delegates"].isdisjoint(seen.document.lower)
    return Conferences(frozenset(matter), frozenset(towns), gathered)


def _is_press(seen: View, at: int) -> bool:
    return seen.has(at - 1, "nouns.press") or seen.word(at - 1) in ("news", "press")


def _matter(seen: View, at: int) -> list[str]:
    """ "chemical", "weapons": what the conference is on, before or behind the noun."""
    before = [step for step in range(_phrase(seen, at), at) if step not in seen.cast.at]
    own = [seen.word(step) for step in before if not seen.has(step, "syntax.determiners")]
    end = at + 1
    if seen.word(end) in ("on", "about", "for"):
        for step in range(end + 1, min(end + _MATTER, seen.last)):
            if seen.has(step, "syntax.prepositions") or is_verb(seen, step) or not seen.word(step)[:1].isalnum():
                break
            own.append(seen.word(step))
    return own


def _towns(seen: View, at: int) -> list[Actor]:
    near = seen.cast.between(max(seen.first, _phrase(seen, at)), min(at + 2 * _TO_NUMBER, seen.last))
    return [one for one in near if one.kind == "place"]


def _named_as_sides(seen: View, clause: Clause) -> set[str]:
    """ "a conference between A and B", "of A, B and C": those who are its sides by these words."""
    at = clause.main.end
    while at < clause.last and seen.word(at) not in ("between", "among", "of"):
        if is_verb(seen, at) or seen.word(at) in (",", ";"):
            return set()
        at += 1
    ends = (step for step in range(at, clause.last) if is_verb(seen, step) or seen.has(step, "syntax.subordinators"))
    own = seen.cast.between(at, next(ends, clause.last))
    return {party for one in own if one.kind != "place" for party in (one.party or "").split("|") if party}


def _of_noun(seen: View, noun: Trigger) -> set[str]:
    """Whatever is named in the phrase of the noun: "the IXO-sponsored international conference"."""
    return {one.party for one in seen.cast.between(_phrase(seen, noun.at), noun.at) if one.party}


def _callers(seen: View, clause: Clause) -> list[Actor]:
    """ "A will host the conference", "was called by A": who convened it is at it."""
    noun = clause.main.at
    before = [one for one in seen.cast.between(clause.first, noun) if one.kind in ("state", "demonym", "body")]
    subjects = [one for one in before if seen.has(own_verb(seen, one), "verbs.hosting")]
    behind = (one for one in seen.cast.between(noun, clause.last) if one.kind in ("state", "body"))
    by = [one for one in behind if seen.word(seen.before_the(one.first)) == "by" and _is_called(seen, one)]
    return subjects + by


def _is_called(seen: View, one: Actor) -> bool:
    verb = seen.before_the(one.first) - 1
    return seen.has(verb, "verbs.hosting") or seen.has(verb, "multilateral.calls")


def _attends(seen: View, clause: Clause) -> bool:
    """ "X will attend the conference", "is in P for the conference": X is there, whoever else is."""
    before = range(clause.first, clause.main.at)
    return any(seen.has(at, words) for at in before for words in ("verbs.attend", "verbs.attending", "verbs.chairing"))
