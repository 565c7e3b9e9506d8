"""The words that tell of a conference of many states: "an international conference on X", "the 149-nation meeting",
"the conference" in a text that told of one."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor, Conferences
from briefing.extract.meetings.syntax import View, is_verb

_CONFERENCE = "conference"
_PAIR = 2
_STATES = ("multilateral.lands", "multilateral.delegates", "multilateral.gathering")
_PHRASE = 7  # words of "the five-day international chemical weapons"
_TO_NUMBER = 7  # words of "on chemical weapons of more than"
_MATTER = 5  # words of "on the future of the Horn"
_LEAST, _MOST = 5, 250  # states of a conference whose number alone tells that many gather


def opens(seen: View, at: int) -> bool:
    """Whether words before or behind the noun at a token tell that many states gather."""
    if seen.word(at + 1) == "between" or _is_private(seen, at):
        return False  # "an international conference between A and B"
    named = seen.has(at, "multilateral.conferences")
    return tells_many(seen, at) or (named and _on_subject(seen, at, phrase(seen, at)))


def tells_many(seen: View, at: int) -> bool:
    """ "an international conference", "the 149-nation meeting", "a conference of 30 states"."""
    named = seen.has(at, "multilateral.conferences")
    for step in range(phrase(seen, at), at):
        if (named and step not in seen.cast.at and seen.has(step, "multilateral.open")) or _is_counted(seen, step):
            return True
    return _number_behind(seen, at + 1)


def _is_private(seen: View, at: int) -> bool:
    """ "a telephone conference", "an academic conference"."""
    return any(seen.has(step, "multilateral.private") for step in range(min(at - 1, phrase(seen, at)), at))


def _tells_of_states(seen: View) -> bool:
    """Whether the text tells of nations, ministers, a body of states or men of two of them, looked for once."""
    if seen.cast.of_states is None:
        words: frozenset[str] = frozenset().union(*(seen.known[one] for one in _STATES))
        acting = {one.party: one.kind for one in seen.cast.actors if one.kind in ("person", "state", "body")}
        named = {party for party in acting if party}
        told = len(named) >= _PAIR or any(acting[party] == "body" for party in named)
        seen.cast.of_states = told or not words.isdisjoint(seen.document.lower)
    return seen.cast.of_states


def _on_subject(seen: View, at: int, first: int) -> bool:
    """ "a five-day conference on landmines", not held by two: "A and B opened a conference on mines"."""
    if not _tells_of_states(seen):
        return False
    about = seen.cast.at.get(seen.behind_the(at + 2))
    if about is not None and about.kind in ("state", "demonym", "side"):
        return False  # "a conference on Chad": of those who fight there
    if seen.word(at + 1) != "on" or _is_time(seen, at + 2):
        return False
    if not any(seen.has(first - 1, words) for words in ("verbs.hold", "status.beginning", "status.ending")):
        return True
    before = {one.party for one in seen.cast.between(seen.first, first) if one.party}
    shared = any(seen.word(step) in ("with", "between") for step in range(at, min(at + 2 * _TO_NUMBER, seen.last)))
    return len(before) < _PAIR and not shared


def _is_time(seen: View, at: int) -> bool:
    return seen.has(at, "time.days") or seen.has(at, "time.months")


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


def phrase(seen: View, at: int) -> int:
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


def is_told(seen: View, at: int) -> bool:
    """ "the conference", "the Paris conference", "the chemical weapons conference": the one that the text opened."""
    told = of_text(seen)
    if told is None:
        return False
    first = phrase(seen, at)
    if first == at - 1 and at < told.first:
        return False  # "the conference" of others, before one is told of
    definite = seen.has(first, "syntax.definite") or seen.has(first, "syntax.demonstratives")
    if not definite and (first == at or _of_man(seen, at)):
        return _of_man(seen, at)
    on_other = seen.word(at + 1) == "on" and not _is_time(seen, at + 2)
    if (on_other or not definite) and not _on_matter(seen, at + 1, told):
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


def of_text(seen: View) -> Conferences | None:
    """The conferences of many that the text tells of, looked for once."""
    if seen.cast.conferences is None:
        seen.cast.conferences = _look(seen)
    return seen.cast.conferences if seen.cast.conferences.towns or seen.cast.conferences.matter else None


def _look(seen: View) -> Conferences:
    matter: set[str] = set()
    towns: set[str] = set()
    opened: int | None = None
    for sentence in seen.document.sentences:
        view = View(seen.document, sentence, seen.cast, seen.known)
        for at in range(sentence.first, sentence.last):
            if view.has(at, "multilateral.called_so") and not _is_press(view, at) and opens(view, at):
                if opened is None:
                    opened = at if view.word(phrase(view, at)) in ("a", "an") else 0
                matter.update(_matter(view, at), [_CONFERENCE])
                towns.update(actor.name for actor in _towns(view, at))
    gathered = not seen.known["multilateral.delegates"].isdisjoint(seen.document.lower)
    return Conferences(frozenset(matter), frozenset(towns), gathered, opened or 0)


def _is_press(seen: View, at: int) -> bool:
    return seen.has(at - 1, "nouns.press") or seen.word(at - 1) in ("news", "press")


def _matter(seen: View, at: int) -> list[str]:
    """ "chemical", "weapons": what the conference is on, before or behind the noun."""
    before = [step for step in range(phrase(seen, at), at) if step not in seen.cast.at]
    own = [seen.word(step) for step in before if not seen.has(step, "syntax.determiners")]
    end = at + 1
    if seen.word(end) in ("on", "about", "for"):
        for step in range(end + 1, min(end + _MATTER, seen.last)):
            if seen.has(step, "syntax.prepositions") or is_verb(seen, step) or not seen.word(step)[:1].isalnum():
                break
            own.append(seen.word(step))
    return own


def _towns(seen: View, at: int) -> list[Actor]:
    near = seen.cast.between(max(seen.first, phrase(seen, at)), min(at + 2 * _TO_NUMBER, seen.last))
    return [one for one in near if one.kind == "place"]
