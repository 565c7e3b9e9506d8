"""From a line of letters to phrases: the longest match at each place, widened by modifiers, joined with neighbours."""

from __future__ import annotations

from briefing.extract.times import days, grammar
from briefing.extract.times.doubt import doubtful
from briefing.extract.times.events import is_day, tie
from briefing.extract.times.makers import MAKERS
from briefing.extract.times.meanings import Clock, Meaning, Part, Phrase, Shift, Stated
from briefing.extract.times.vocabulary import BORDER, Line

_REACH = 6
_LINKS = frozenset({"and", "-", "/", "or", "to", "through", "until"})
_AFTER_DAY = frozenset({"", ",", ".", ")", "in", "at", "for", "to", "of", BORDER})
_BETWEEN = ({""}, {","}, {"on"}, {"at"}, {"of"}, {",", "at"}, {",", "on"})


def phrases(language: grammar.Grammar, line: Line, text: str) -> list[Phrase]:
    """The phrases of an article in order, not overlapping."""
    found = _joined(_matched(language, line, text), line)
    tie(found, line, text)
    return found


def _matched(language: grammar.Grammar, line: Line, text: str) -> list[Phrase]:
    out: list[Phrase] = []
    taken = 0
    for place in language.places(line):
        if place < taken:
            continue
        for caught in language.at(line, place):
            meaning = None if doubtful(caught, text) else MAKERS[caught.rule.makes](caught)
            if meaning is None:
                continue
            start, end = caught.span
            phrase = Phrase(start, end, meaning, caught.rule.name, words=line.words[start:end])
            if isinstance(meaning, Shift):
                phrase.time = meaning.time
            before = _day_before(phrase, line, taken)
            if before is not None:
                out.append(before)
            else:
                _widen(phrase, language, line, taken)
            following = _day_after(phrase, line)
            out.extend([phrase] if following is None else [phrase, following])
            taken = out[-1].end
            break
    return out


def _widen(phrase: Phrase, language: grammar.Grammar, line: Line, taken: int) -> None:
    """Take in what stands before and after, as the lexicon's modifiers say."""
    kind = phrase.meaning.kind if isinstance(phrase.meaning, Stated) else "date"
    if kind == "set" or (isinstance(phrase.meaning, Stated) and phrase.meaning.value.endswith("_REF")):
        return
    letters = line.letters
    owns = line.words[phrase.end : phrase.end + 1] == ["'s"]
    if letters[phrase.start - 1 : phrase.start] in language.around and not owns:
        kinds: set[str] = {kind}
        if phrase.words[0][:1].isdecimal() or phrase.words[0] in language.vocabulary.number_words:
            kinds.add("number")
        for start in range(max(taken, phrase.start - _REACH), phrase.start):
            for modifier in language.modifiers:
                if modifier.kind in kinds and modifier.regex.fullmatch(letters, start, phrase.start):
                    phrase.start, phrase.mod = start, modifier.mod or phrase.mod
                    return
    if letters[phrase.end : phrase.end + 1] in language.around:
        for modifier in language.modifiers:
            if not modifier.kind and (matched := modifier.regex.match(letters, phrase.end)):
                phrase.end, phrase.mod = matched.end(), modifier.mod
                return


def _day_before(phrase: Phrase, line: Line, taken: int) -> Phrase | None:
    """The first day of "4-5 May" or "between 4 and 6 May 2020"."""
    at = phrase.start - 2
    if (
        at < taken
        or line.words[phrase.start - 1] not in _LINKS
        or not is_day(phrase)
        or not _is_figure(line, phrase.start)
    ):
        return None
    day, last = _figure(line, at), _figure(line, phrase.start)
    if day is None or last is None or not day < last:
        return None
    return _with_day(phrase, day, at)


def _day_after(phrase: Phrase, line: Line) -> Phrase | None:
    """The second day of "April 24 and 25" or "Sept. 15-16, 2020"; a year behind it counts for both."""
    meaning, at = phrase.meaning, phrase.end + 1
    if not isinstance(meaning, Part) or len(meaning.part) != 5 or meaning.pick is not None or at >= len(line.words):
        return None
    if line.words[phrase.end] not in _LINKS or not _is_figure(line, phrase.end - 1):
        return None
    day = _figure(line, at)
    if day is None or day <= int(meaning.part[3:]):
        return None
    after = line.words[at + 1 : at + 3]
    year = after[1] if len(after) == 2 and after[0] == "," and after[1].isdecimal() and len(after[1]) == 4 else None
    if year is None and after and after[0] not in _AFTER_DAY:
        return None
    if year is not None:
        phrase.meaning = Stated(f"{int(year):04d}-{meaning.part}")
    second = _with_day(phrase, day, at)
    if second is not None and year is not None:
        second.end = at + 3
    return second


def _is_figure(line: Line, at: int) -> bool:
    return line.words[at][:1].isdecimal()


def _figure(line: Line, at: int) -> int | None:
    word = line.words[at].rstrip("stndrh")
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _with_day(phrase: Phrase, day: int, at: int) -> Phrase | None:
    """A phrase of one letter that means another day of the same month."""
    meaning: Meaning
    match phrase.meaning:
        case Part(part=part, pick=pick, shift=shift):
            meaning = Part(f"{part[:3]}{day:02d}", pick, shift)
        case Stated(value=value) if days.interval(f"{value[:8]}{day:02d}"):
            meaning = Stated(f"{value[:8]}{day:02d}")
        case _:
            return None
    return Phrase(at, at + 1, meaning, f"{phrase.rule}, one of several days", words=["day"])


def _joined(found: list[Phrase], line: Line) -> list[Phrase]:
    """A day and a time of day that stand together are one expression."""
    out: list[Phrase] = []
    for phrase in found:
        if out and _close(out[-1], phrase, line):
            before = out[-1]
            if is_day(before) and isinstance(phrase.meaning, Clock) and not before.time:
                before.time, before.end = phrase.meaning.time, phrase.end
                continue
            if isinstance(before.meaning, Clock) and is_day(phrase) and not phrase.time:
                phrase.time, phrase.start = before.meaning.time, before.start
                out[-1] = phrase
                continue
        out.append(phrase)
    return [
        phrase for number, phrase in enumerate(out) if not _lone_part(phrase) and not _idle(phrase, out, number + 1)
    ]


def _idle(phrase: Phrase, found: list[Phrase], following: int) -> bool:
    """The "recently" of "most recently last October", where the day is told."""
    vague = isinstance(phrase.meaning, Stated) and phrase.meaning.value == "PAST_REF"
    return vague and len(phrase.words) == 1 and following < len(found) and found[following].start == phrase.end


def _close(one: Phrase, other: Phrase, line: Line) -> bool:
    between = line.words[one.end : other.start]
    if len(between) > 2 or BORDER in line.letters[one.end : other.start]:
        return False
    return set(between or [""]) in _BETWEEN and "" not in between


def _lone_part(phrase: Phrase) -> bool:
    """A part of the day that nothing says the day of: "good evening", "nights"."""
    return (
        isinstance(phrase.meaning, Clock)
        and phrase.meaning.time[1:] in ("MO", "AF", "EV", "NI")
        and phrase.words[0] not in ("that", "overnight", "mid")
    )
