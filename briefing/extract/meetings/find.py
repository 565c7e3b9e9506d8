"""From the sentences of one article to its meeting mentions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from briefing.extract.document import Document
from briefing.extract.meetings import (
    acceptance,
    actors,
    at_home,
    completion,
    dates,
    doings,
    doubles,
    drafts,
    groups,
    home_affairs,
    hosted,
    intervals,
    long_rounds,
    ministers,
    outcomes,
    recalled,
    saying,
    taken_up,
    told_as_news,
    visits_taken_up,
)
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import EARLY, Group
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import Words, phrase_at, words
from briefing.extract.names import countries
from briefing.model import EntityMention, MeetingMention, Status, TimeExpression, When

_BACK = 3  # sentences in which a pronoun finds whom it stands for
_FAR_BACK = 7  # the same, where all in between go on about him
_TITLE = 7
_TWO = 2


def find(
    document: Document, times: Sequence[TimeExpression], names: Sequence[EntityMention], published: dt.date | None
) -> list[MeetingMention]:
    """The meeting mentions of ``document`` in text order.

    ``times`` and ``names`` are those of the same document; ``published`` is its publication day, where known.
    Mentions that share ``group`` tell of one meeting; what one of them tells is given to all.
    """
    known = words(_language(document))
    if not any(_may_tell(document, one.first, one.last, known, known.hinting) for one in document.sentences):
        return []
    cast = actors.find(document, names, known, published)
    cast.inland = home_affairs.state_of(document, cast, known)
    clock = dates.Clock(document, times, published)
    found: list[Draft] = []
    for number, sentence in enumerate(document.sentences):
        if sentence.zone in ("caption", "dateline") or not _tells(document, sentence.first, sentence.last, known, cast):
            continue
        seen = saying.read(document, sentence, cast, known)
        _look_back(seen, document, number)
        long = long_rounds.read(seen, published)
        found.extend(long_rounds.beside(doubles.once(drafts.read(seen, clock, published)), long))
    _carry_over([draft for draft in found if not draft.arguments.domestic], clock, published)
    ministers.lend_body(found, cast)
    everyone = groups.join(found, published)
    joined = [group for group in everyone if not group.domestic]
    completion.complete(joined, cast)
    joined = recalled.join(outcomes.join(joined, published), published)
    kept = {group.number: group for group in joined if acceptance.accepted(group)}
    taken_up.give_back(joined, kept, published)
    taken_up.unite(kept, published)
    certain = {number: group for number, group in kept.items() if len(group.parties) > 1}
    taken_up.give_back(taken_up.loose(everyone), certain, published)
    visits_taken_up.give_back(everyone, kept)
    numbers = frozenset(kept)
    hosted.lend_towns(
        kept.values(),
        lambda group: _when(group.members[0], group, published),
        lambda group: _filed_at(group.members[0], group, _when(group.members[0], group, published), numbers, published),
    )
    return [_mention(draft, kept[draft.group], numbers, published) for draft in found if draft.group in kept]


def _language(document: Document) -> str:
    return document.article.language if document.article.language == "en" else "en"


def _carry_over(found: list[Draft], clock: dates.Clock, published: dt.date | None) -> None:
    """ "Both countries said …": the day of the sentence before, which no meeting there has taken, goes on."""
    taken = {draft.when.time for draft in found}
    for draft in found:
        over = not draft.ahead
        told = draft.arguments.pair or _of_body_before(draft)
        if over and draft.when.earliest is None and draft.said is None and told:
            draft.said = dates.left_over(draft.seen, clock, taken, published)


def _of_body_before(draft: Draft) -> bool:
    """ "The IXO said on Friday … Ministers of member states meeting in P agreed": what the body tells of itself."""
    before = {one.party for one in draft.seen.sides_before if one.kind == "body"}
    gathers = draft.trigger.lemma == "meeting" and draft.trigger.frame is None and draft.place is not None
    return gathers and len(before) == 1 and set(draft.parties) == before


def _look_back(seen: View, document: Document, number: int) -> None:
    """Who a pronoun of the sentence may stand for: the person and the sides told last."""
    for back in range(number - 1, max(-1, number - _FAR_BACK), -1):
        earlier = document.sentences[back]
        if back < number - _BACK and (seen.before is not None or not _goes_on_about_him(document, back + 1)):
            break
        actors_there = seen.cast.between(earlier.first, earlier.last)
        if back == number - 1:
            seen.number = number
            seen.sides_before = [
                one for one in actors_there if one.party and one.kind in ("state", "body", "side", "demonym")
            ]
        people = [one for one in actors_there if one.kind == "person"]
        if people and any(
            document.lower[at] in seen.known["syntax.third_person"]
            for at in range(earlier.first, min(people[0].first, earlier.last))
        ):
            continue
        if not seen.pair_before:
            seen.pair_before = _each_of_own_side(people, _TWO)
        if not seen.trio_before:
            seen.trio_before = _each_of_own_side(people, _TWO + 1)
        if not seen.joint_before:
            seen.joint_before = _joint(actors_there, document)
        if people and seen.before is None:
            seen.before = _subject(document, earlier.first, people, seen)
        if not seen.crew_before:
            seen.crew_before = _crew(people, document)


def _subject(document: Document, first: int, people: list[Actor], seen: View) -> Actor:
    """The person a sentence is about: the one it names first, but not in "After meeting X, Y flew home"."""
    led = document.lower[first] in seen.known["syntax.separators"] and len(people) > 1
    comma = next((at for at in range(people[0].last, people[1].first) if document.lower[at] == ","), -1) if led else -1
    return people[1] if comma >= 0 and not _goes_on(document, people[1].last, seen) else people[0]


def _goes_on(document: Document, at: int, seen: View) -> bool:
    """Whether a list of persons goes on: "After meeting X, Y and Z, …"."""
    return document.lower[at] in (",", "and") or document.lower[at] in seen.known["syntax.prepositions"]


def _goes_on_about_him(document: Document, number: int) -> bool:
    """Whether a sentence has nobody but "he" or "she" in its head, or is quoted."""
    sentence = document.sentences[number]
    if document.lower[sentence.first] in ("“", '"'):
        return True
    return any(
        document.lower[at] in ("he", "she") for at in range(sentence.first, min(sentence.first + 3, sentence.last))
    )


def _each_of_own_side(people: list[Actor], number: int) -> list[Actor]:
    """ "President A of X … and President B of Y": two persons of two sides, and no third; or three of three."""
    told = list({one.name: one for one in people if one.party}.values())
    return told if len(told) == len({one.party for one in told}) == number else []


def _joint(actors: list[Actor], document: Document) -> list[str]:
    """ "A and B are far apart": two sides named together, where the sentence names no third."""
    sides = [one for one in actors if one.party and one.kind in ("state", "body", "side", "demonym")]
    names = list(dict.fromkeys(one.party for one in sides if one.party))
    for one, other in pairwise(sides):
        between = document.lower[one.last : other.first]
        if between in (["and"], ["and", "the"]) and len(names) == _TWO and one.party != other.party:
            return names
    return []


def _crew(people: list[Actor], document: Document) -> list[Actor]:
    """ "A and minister B": two persons named together."""
    for one, other in pairwise(people):
        if other.first - one.last <= _TITLE and document.lower[one.last : one.last + 1] == ["and"]:
            return [one, other]
    return []


def _tells(document: Document, first: int, last: int, known: Words, cast: Cast) -> bool:
    """Whether a sentence is worth reading: one that only does something must name who does it with whom, and where."""
    return _may_tell(document, first, last, known, known.telling) or (
        doings.may_tell(cast, first, last) and _may_tell(document, first, last, known, known.hinting)
    )


def _may_tell(document: Document, first: int, last: int, known: Words, hinting: frozenset[str]) -> bool:
    lower = document.lower
    return any(lower[at] in hinting and _tells_here(lower, at, last, known) for at in range(first, last))


def _tells_here(lower: list[str], at: int, last: int, known: Words) -> bool:
    """Whether a word that may tell does so by those behind it, where it needs them."""
    word = lower[at]
    if word in known.being_there and lower[at + 1 : at + 2] == ["in"]:
        return True
    if word in known.by_phrase:
        return phrase_at(known.phrases, lower, at, last) is not None
    return word not in known.being_there


def _mention(draft: Draft, group: Group, kept: frozenset[int], published: dt.date | None) -> MeetingMention:
    document, sentence = draft.seen.document, draft.seen.sentence
    told = group.place
    place = draft.place or (told.place if told is not None else None)
    country = draft.country or (told.country if told is not None else None)
    when = _when(draft, group, published)
    home = draft.seen.cast.home
    if home is not None and at_home.could_be(home, place, country):
        place, country = _filed_at(draft, group, when, kept, published) or (place, country)
    return MeetingMention(
        start=sentence.start,
        end=sentence.end,
        text=document.text[sentence.start : sentence.end],
        trigger=draft.trigger.lemma,
        trigger_start=document.starts[draft.trigger.at],
        trigger_end=document.ends[draft.trigger.at],
        when=when,
        form=draft.form,
        mode=draft.mode,
        level=draft.level,
        status=_status(draft, when, published),
        place=place,
        country=country,
        parties=_sides(draft, group),
        participants=tuple(draft.arguments.participants),
        topics=tuple(draft.topics),
        ordinal=draft.ordinal,
        present=draft.present,
        generic=draft.generic,
        headline=sentence.zone == "headline",
        group=draft.group,
        apart=tuple(sorted(draft.apart & kept)),
    )


def _filed_at(
    draft: Draft, group: Group, when: When, kept: frozenset[int], published: dt.date | None
) -> hosted.Town | None:
    """The town that the article was filed from, where the meeting of a draft is held there."""
    home = draft.seen.cast.home
    if home is None or not at_home.held_there(draft, group, when, published, group.number == min(kept)):
        return None
    return home.name, home.country


def _sides(draft: Draft, group: Group) -> tuple[str, ...]:
    """The sides of a mention's meeting, each by one name."""
    usual = draft.seen.known.same_side
    told = draft.parties if draft.generic else group.parties
    names: dict[str, str] = {}
    for party in told:
        names.setdefault(countries.party(party) or party, usual.get(party, party))
    return tuple(dict.fromkeys(names.values()))


def _status(draft: Draft, when: When, published: dt.date | None) -> Status:
    """The status told; a meeting whose day another mention tells and that lies ahead is not held yet."""
    ahead = published is not None and when.earliest is not None and when.earliest > published
    lent = draft.when.earliest is None and when.basis != "publication_date"
    return "planned" if ahead and lent and draft.status in ("held", "unclear") else draft.status


def _when(draft: Draft, group: Group, published: dt.date | None) -> When:
    """The mention's own day, else the group's, else the day of saying, else the days around publication."""
    if draft.when.earliest is not None:
        return draft.when
    if draft.generic:
        return draft.when
    told = group.when or next((one.said for one in group.near if one.said is not None), None)
    if told is not None:
        return told
    reported = next((one.reported for one in group.near if one.reported is not None), None)
    if reported is not None and draft.begun:
        return intervals.before_saying(reported, next((one.when.days for one in group.near if one.when.days), 1))
    if published is not None and _current(group):
        over = max((one.when.days or 0 for one in group.near if one.edge == "end"), default=0)
        return intervals.window(published, _window_of(draft, group), over)
    return draft.when


def _window_of(draft: Draft, group: Group) -> Status:
    """The status by which the days around publication lie behind it or ahead; what was held never lies ahead."""
    if draft.status == "held":
        return "held"
    told: set[Status] = {one.status for one in group.near}
    next_one = any(one.turn == "next" and one.status == "planned" for one in group.near)
    there = any(one.spoken or one.current for one in group.near)
    ahead = next_one or ("planned" in told and told <= {"planned", "proposed", "unclear"} and not there)
    return "planned" if ahead else group.members[-1].status


def _before_now(draft: Draft) -> bool:
    """ "at a recent council meeting", "the last summit", "they last met in P": not the news of these days."""
    seen, at = draft.seen, draft.trigger.at
    if draft.trigger.frame == "meet" and draft.turn == "previous":
        return True
    return draft.trigger.frame is None and any(
        seen.has(step, "shape.gone_by") and step not in seen.cast.at for step in range(max(seen.first, at - 3), at)
    )


def _current(group: Group) -> bool:
    """Whether an undated meeting is news of the day: told in the head of the article, or as going on, ahead or
    just held."""
    if _before_now(group.members[0]) or all(told_as_news.is_known_accord(one) for one in group.members):
        return False
    return (
        group.leads(EARLY)
        or any(one.current or one.spoken for one in group.near)
        or any(one.status in ("under_way", "planned") for one in group.near)
        or told_as_news.held_lately(group)
    )
