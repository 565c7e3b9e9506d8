"""Who says what in a sentence, and when: the words of saying, with speaker and day, are marked as no part of a meeting.

Where office-holders of two states tell each other something, the verb of saying is itself a meeting.
"""

from __future__ import annotations

from briefing.extract.document import Document, Sentence
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.syntax import QUOTES, View, is_verb, names_state
from briefing.extract.meetings.words import Words

_AUDIENCE = 10  # words between "told" and its day
_CALLED = 4  # words that tell what somebody calls a thing
_OBJECT = 6  # words of "a new round of peace talks"
_SUBJECT = 12


def read(document: Document, sentence: Sentence, cast: Cast, known: Words) -> View:
    """Read ``sentence``: mark attribution ("X said on Monday", "according to X") and find the speaker."""
    seen = View(document, sentence, cast, known)
    verbs = known["speech.verbs"]
    for at in range(sentence.first, sentence.last):
        word = document.lower[at]
        if word in QUOTES:
            if not seen.quotes:
                spaced = at + 1 < sentence.last and document.starts[at + 1] > document.ends[at]
                seen.opened = word in "”»" or (
                    word == '"' and (spaced or at == sentence.last - 1) and at > sentence.first
                )
            seen.quotes.append(at)
        if word in verbs and at not in cast.at and not _participle(seen, at):
            own = _announces(seen, at) or _undertakes(seen, at) or _reports_outcome(seen, at)
            if not (own or tells_statesman(seen, at)):
                _mark_speech(seen, at)
        elif word == "according":
            _mark_until_comma(seen, at)
        elif word in known["speech.occasions"] and _is_occasion(seen, at):
            _mark_day(seen, at + 1)
    if not seen.opened:
        _mark_called(seen)
    return seen


def _is_occasion(seen: View, at: int) -> bool:
    """ "in an interview", "during a nationally broadcast message": when somebody said what the sentence tells."""
    step = at - 1
    while step > at - _CALLED and not seen.has(step, "syntax.determiners"):
        if seen.has(step, "syntax.prepositions") or step in seen.cast.at:
            return False
        step -= 1
    return seen.has(step, "syntax.determiners") and seen.word(step - 1) in ("in", "during")


def _mark_called(seen: View) -> None:
    """ "to hold "intensive talks" with X": a few words with what somebody calls a thing are no speech of his."""
    for opening, closing in zip(seen.quotes[::2], seen.quotes[1::2], strict=False):
        inside = range(opening + 1, closing - (seen.word(closing - 1) in (",", ".")))
        spoken = any(
            seen.word(at) in (",", ".") or seen.has(at, "syntax.pronouns") or seen.has(at, "syntax.auxiliaries")
            for at in inside
        )
        if not spoken and len(inside) <= _CALLED:
            seen.called |= {opening, closing}


def tells_statesman(seen: View, at: int) -> bool:
    """ "Minister A of X told President B of Y": office-holders of two states speak with each other."""
    if not seen.has(at, "speech.tells"):
        return False
    if any(seen.has(near, "speech.written") for near in range(seen.first, min(seen.last, at + 14))):
        return False
    if _tells_council(seen, at):
        return True
    if _tells_office(seen, at) or _tells_at_meeting(seen, at):
        return True
    step = at + 1 + (seen.word(at + 1) == "visiting")
    while seen.has(step, "nouns.actors") or names_state(seen, step) or _of_office(seen, step):
        step += 1
    guest = seen.cast.at.get(step)
    if guest is None or guest.kind != "person" or not guest.party or guest.first != step:
        return False
    before = seen.cast.between(seen.first, at)
    if tells_by_phone(seen, at) and any(
        one.kind == "person" and one.party not in (None, guest.party) for one in before
    ):
        return True
    if not guest.role:
        return False
    hosts = [one for one in seen.cast.between(seen.first, at) if one.kind == "person" and at - one.last < 3]
    if hosts:
        return bool(hosts[-1].party) and hosts[-1].party != guest.party and bool(hosts[-1].role)
    office = _office_before(seen, at)
    if office is not None:
        return office.party != guest.party
    return seen.has(at - 1, "syntax.third_person") and seen.word(seen.first) == "in" and seen.first + 1 in seen.cast.at


def tells_by_phone(seen: View, at: int) -> bool:
    """ "told X by telephone"."""
    return seen.has(at, "speech.tells") and any(
        seen.has(step, "calls.by_phone") for step in range(at + 1, at + _AUDIENCE)
    )


def _tells_council(seen: View, at: int) -> bool:
    """ "The envoy told the Security Council", "Chile told the council": an office-holder or a state before an organ in
    which states sit, not of talks."""
    organ = seen.cast.at.get(seen.behind_the(at + 1))
    if organ is None or organ.kind != "body" or not seen.has(organ.last - 1, "nouns.councils"):
        return False
    if _tells_meeting(seen, organ.last, seen.last):
        return False
    for one in seen.cast.between(seen.first, at):
        held = seen.has(one.last, "nouns.actors") and one.kind in ("state", "body", "demonym")
        speaks = one.kind == "state" and one.last == at and bool(organ.party)
        if held or speaks or (one.kind == "person" and (one.role or one.party)):
            return True
    return False


def _tells_at_meeting(seen: View, at: int) -> bool:
    """ "The Danish minister told Polish officials at a meeting", "told the Poles on Monday in Warsaw": both were
    there."""
    owner = _told_state(seen, at)
    if owner is None:
        return False
    end = owner.last
    while end in seen.cast.at or seen.has(end, "nouns.actors") or seen.has(end, "nouns.plural_sides"):
        end += 1
    people = end == owner.last and owner.kind == "demonym" and seen.word(at + 1) == "the"
    hosts = [one for one in seen.cast.between(seen.first, at) if one.party and one.party != owner.party]
    if not hosts or not (people or end > owner.last):
        return False
    end = seen.behind_day(end)
    town = seen.cast.at.get(end + 1) if seen.word(end) == "in" else None
    if town is not None and town.kind == "place":
        return any(one.kind == "person" for one in hosts) or seen.has(at - 1, "nouns.actors")
    held = seen.word(end) in ("at", "in", "during", "on")
    return held and _tells_meeting(seen, end + 1, end + 2 + _OBJECT // 2)


def _tells_office(seen: View, at: int) -> bool:
    """ "The Chilean president told the Peruvian leader": two office-holders of two states, the second unnamed."""
    owner = _told_state(seen, at)
    if owner is None:
        return False
    end = owner.last
    while seen.has(end, "nouns.actors") and end not in seen.cast.at:
        end += 1
    if end == owner.last or end in seen.cast.at or not seen.has(end - 1, "nouns.holders"):
        return False
    near = [one for one in seen.cast.between(seen.first, at) if one.kind == "person" and at - one.last < 3]
    host = near[-1] if near else _office_before(seen, at)
    return host is not None and bool(host.party) and host.party != owner.party


def _told_state(seen: View, at: int) -> Actor | None:
    """The one state whose people the verb of saying at token ``at`` is said to."""
    owner = seen.cast.at.get(at + 1 + (seen.has(at + 1, "syntax.determiners") or seen.word(at + 1) == "visiting"))
    if owner is None or owner.kind not in ("state", "demonym", "body") or not owner.party:
        return None
    return None if "|" in owner.party else owner


def _of_office(seen: View, at: int) -> bool:
    """The inner word of "Secretary of State X"."""
    return seen.word(at) == "of" and seen.has(at - 1, "nouns.actors") and seen.has(at + 1, "nouns.actors")


def _office_before(seen: View, at: int) -> Actor | None:
    """The state of "China's foreign minister has" before the verb at token ``at``: one who holds an office, unnamed."""
    step = at - 1
    while seen.has(step, "syntax.auxiliaries"):
        step -= 1
    end = step
    while seen.has(step, "nouns.actors") and step not in seen.cast.at:
        step -= 1
    single = end > step and not seen.word(end).endswith("s") and not seen.has(end, "nouns.plural_sides")
    owner = seen.cast.at.get(step)
    if not single or owner is None or owner.kind not in ("state", "demonym", "body") or "|" in (owner.party or ""):
        return None
    return owner


def _announces(seen: View, at: int) -> bool:
    """ "A and B announced an accord", "announced a summit in P": it is theirs."""
    if seen.word(at) != "announced":
        return False
    near = range(at + 1, seen.behind_day(at + 1) + _OBJECT)
    nouns = {noun.lemma for step in near if (noun := seen.known.nouns.get(seen.word(step))) is not None}
    return "agreement" in nouns or (
        bool(nouns) and _two_sides(seen, at) and not any(seen.word(step) == "that" for step in near)
    )


def _two_sides(seen: View, at: int) -> bool:
    """Whether two sides, joined by "and", stand before the verb at token ``at``."""
    near = [one for one in seen.cast.between(max(seen.first, at - _SUBJECT), at) if one.party]
    return len({one.party for one in near}) > 1 and any(
        seen.word(one.first - 1) == "and" or seen.word(one.first - 2) == "and" for one in near[1:]
    )


def _reports_outcome(seen: View, at: int) -> bool:
    """ "A and B reported some progress on Tuesday in talks on trade": what came of talks of their own."""
    near = range(at + 1, at + _OBJECT)
    outcome = next((step for step in near if seen.has(step, "speech.outcomes")), None)
    if outcome is None or not _two_sides(seen, at) or any(step in seen.cast.at for step in range(at + 1, outcome)):
        return False
    if _between_others(seen, at):
        return False
    link = seen.behind_day(outcome + 1)
    held = seen.word(link) in ("in", "at", "after", "during", "from")
    return held and _tells_meeting(seen, link + 1, link + _OBJECT)


def _between_others(seen: View, at: int) -> bool:
    """ "in talks between C and D": whether others than those before the verb are said to talk."""
    link = next((step for step in range(at + 1, seen.last) if seen.word(step) in ("between", "among")), seen.last)
    own = {party for one in seen.cast.between(seen.first, at) for party in (one.party or "").split("|")}
    told = [one for one in seen.cast.between(link, link + _OBJECT) if one.party and one.kind != "place"]
    return any(own.isdisjoint((one.party or "").split("|")) for one in told)


def _undertakes(seen: View, at: int) -> bool:
    """ "A and B vowed to hold talks": what they will do, as "agreed to" tells."""
    return seen.has(at, "status.agreeing") and seen.word(seen.behind_day(at + 1)) == "to"


def _participle(seen: View, at: int) -> bool:
    """ "the announced talks", "a reported meeting": no speech."""
    return seen.has(at - 1, "syntax.determiners") and not seen.has(at, "speech.said")


def _mark_speech(seen: View, at: int) -> None:
    """Mark the speaker before (or after) a verb of saying and the day of saying beside it."""
    start = _clause_start(seen, at)
    actors = seen.cast.between(start, at)
    if not actors and start > seen.first and seen.word(start - 1) == ",":
        start = at
        comma = _first_comma(seen, at)
        actors = seen.cast.between(seen.first, comma)
        aside = seen.has(comma + 1, "speech.speaking") and at - comma <= _AUDIENCE  # "X, speaking for the others, said"
        if (at - comma <= 3 or aside) and not _tells_meeting(seen, seen.first, comma):
            seen.reported.update(range(seen.first, comma))
    people = [actor for actor in actors if actor.kind == "person"]
    if seen.speaker is None and actors:
        seen.speaker = people[-1] if people else actors[0]
    if not _tells_meeting(seen, start, at):
        seen.reported.update(range(start, at))
        if seen.word(start - 1) == "," and all(_day_of_saying(seen, step) for step in range(seen.first, start - 1)):
            seen.reported.update(range(seen.first, start))
    end = at + 1
    if seen.word(at - 1) in ("”", '"') or (seen.word(at - 1) == "," and not actors):
        end = _speaker_after(seen, at + 1)
    end = _past_audience(seen, at, end)
    while end < seen.last and (_day_of_saying(seen, end) or _place_of_saying(seen, end)):
        if seen.word(end) == "the" and end in seen.cast.at:
            break  # "said the president will go": who is meant by his office alone
        end += 1
    seen.reported.update(range(at, end))


def _past_audience(seen: View, at: int, end: int) -> int:
    """ "told the daily X on Monday the talks …": where the day of saying begins behind those who are told."""
    if not seen.has(at, "speech.telling"):
        return end
    if seen.has(at + 1, "shape.no_audience") and _place_of_saying(seen, at + 3):
        return at + 3  # "told reporters in P"
    for step in range(at + 1, min(at + _AUDIENCE, seen.last)):
        if seen.has(step, "time.days"):
            return step
        told = seen.word(step) in seen.known.nouns and step not in seen.cast.at  # "told A at talks on Monday that"
        if (
            told
            or seen.word(step) in (",", ";", "that", "to", "of")
            or (step not in seen.cast.at and is_verb(seen, step))
        ):
            break
    return end


def _mark_day(seen: View, at: int) -> None:
    """ "outlined his hopes for the summit in an interview last week": these days are of the saying."""
    end = at
    while end < seen.last and _day_of_saying(seen, end) and seen.word(end) not in ("in", "to", "the"):
        end += 1
    seen.reported.update(range(at, end))


def _first_comma(seen: View, at: int) -> int:
    return next((step for step in range(seen.first, at) if seen.word(step) == ","), at)


def _clause_start(seen: View, at: int) -> int:
    start = at
    while start > seen.first and at - start < 16:
        before = seen.word(start - 1)
        if before in QUOTES or (before in (",", ";", ":") and not _apposition(seen, start - 1, at)):
            break
        if seen.has(start - 1, "syntax.subordinators"):
            break
        if before == "and" and not _two_states(seen, start - 1):
            break
        start -= 1
    return start


def _two_states(seen: View, at: int) -> bool:
    """ "British and French officials said": "and" joins two names of states."""
    return names_state(seen, at - 1) and names_state(seen, at + 1)


def _speaker_after(seen: View, at: int) -> int:
    """The end of the name after an inverted verb: "…," said Foreign Minister X."""
    end = at
    while end < seen.last and (
        end in seen.cast.at or seen.has(end, "nouns.actors") or seen.has(end, "syntax.determiners")
    ):
        actor = seen.cast.at.get(end)
        if actor is not None and (seen.speaker is None or actor.kind == "person"):
            seen.speaker = actor
        end += 1
    return end


def _day_of_saying(seen: View, at: int) -> bool:
    word = seen.word(at)
    if seen.has(at, "time.ambiguous"):
        return seen.word(at + 1)[:1].isdigit()
    return seen.has(at, "time.around_day") or word[:1].isdigit()


def _place_of_saying(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind == "place" and seen.word(actor.first - 1) in ("in", "from")


def _tells_meeting(seen: View, start: int, at: int) -> bool:
    """Whether the words before a verb of saying tell of a meeting themselves ("X, who met Y, said")."""
    return any(
        seen.word(token) in seen.known.verbs or seen.word(token) in seen.known.nouns for token in range(start, at)
    )


def _apposition(seen: View, comma: int, verb: int) -> bool:
    """Whether a comma only sets a title off ("X, the foreign minister, said"), not one who speaks himself."""
    if any(one.kind == "person" for one in seen.cast.between(comma + 1, verb)):
        return False
    before, after = seen.cast.at.get(comma - 1), seen.cast.at.get(comma + 1)
    if before is None:
        return False
    earlier = seen.cast.at.get(before.first - 2) if seen.word(before.first - 1) == "," else None
    return seen.has(comma + 1, "nouns.actors") or _same_body(before, after) or _same_body(before, earlier)


def _same_body(one: Actor, other: Actor | None) -> bool:
    """ "the International X Organization, IXO, ": one body told twice."""
    return other is not None and other is not one and one.kind == other.kind == "body" and one.party == other.party


def _mark_until_comma(seen: View, at: int) -> None:
    end = at
    while end < seen.last and seen.word(end) not in (",", ";"):
        end += 1
    seen.reported.update(range(at, end))
