"""From a line of letters to phrases: the longest match at each place, widened by modifiers, joined with neighbours."""

from __future__ import annotations

from briefing.extract.times import grammar
from briefing.extract.times.doubt import doubtful
from briefing.extract.times.makers import MAKERS
from briefing.extract.times.meanings import Clock, Part, Phrase, Shift, Stated, Weekday
from briefing.extract.times.vocabulary import BORDER, Line

_REACH = 6
_BETWEEN = ({""}, {","}, {"on"}, {"at"}, {"of"}, {",", "at"}, {",", "on"})


def phrases(language: grammar.Grammar, line: Line, text: str) -> list[Phrase]:
    """The phrases of an article in order, not overlapping."""
    found = _matched(language, line, text)
    return _joined(found, line)


def _matched(language: grammar.Grammar, line: Line, text: str) -> list[Phrase]:
    out: list[Phrase] = []
    taken = 0
    for candidates in language.matches(line):
        if candidates[0].start < taken:
            continue
        for caught in candidates:
            meaning = None if doubtful(caught, text) else MAKERS[caught.rule.makes](caught)
            if meaning is None:
                continue
            start, end = caught.span
            phrase = Phrase(start, end, meaning, caught.rule.name, words=line.words[start:end])
            if isinstance(meaning, Shift):
                phrase.time = meaning.time
            _widen(phrase, language, line, taken)
            out.append(phrase)
            taken = phrase.end
            following = _listed_day(phrase, line)
            if following is not None:
                out.append(following)
                taken = following.end
            break
    return out


def _widen(phrase: Phrase, language: grammar.Grammar, line: Line, taken: int) -> None:
    """Take in what stands before and after, as the lexicon's modifiers say."""
    kind = phrase.meaning.kind if isinstance(phrase.meaning, Stated) else "date"
    if kind == "set" or (isinstance(phrase.meaning, Stated) and phrase.meaning.value.endswith("_REF")):
        return
    letters = line.letters
    kinds: set[str] = {kind}
    if phrase.words[0][:1].isdecimal() or phrase.words[0] in language.vocabulary.number_words:
        kinds.add("number")
    for start in range(max(taken, phrase.start - _REACH), phrase.start):
        for modifier in language.modifiers:
            if modifier.kind in kinds and modifier.regex.fullmatch(letters, start, phrase.start):
                phrase.start, phrase.mod = start, modifier.mod or phrase.mod
                return
    for modifier in language.modifiers:
        if not modifier.kind:
            matched = modifier.regex.match(letters, phrase.end)
            if matched:
                phrase.end, phrase.mod = matched.end(), modifier.mod
                return


def _listed_day(phrase: Phrase, line: Line) -> Phrase | None:
    """The second day of "April 24 and 25" or "Sept. 15-16"."""
    meaning = phrase.meaning
    if isinstance(meaning, Part) and len(meaning.part) == 5 and meaning.pick is None:
        month = meaning.part[:2]
    else:
        return None
    at = phrase.end
    words = line.words
    if at + 1 >= len(words) or words[at] not in ("and", "-", "or", "to", "through"):
        return None
    return None if not month else _day_after(phrase, line, at + 1)


def _day_after(phrase: Phrase, line: Line, at: int) -> Phrase | None:
    assert isinstance(phrase.meaning, Part)
    word = line.words[at].removesuffix("th").removesuffix("nd").removesuffix("rd").removesuffix("st")
    if not word.isdecimal() or not 1 <= int(word) <= 31 or len(word) > 2:
        return None
    if at + 1 < len(line.words) and line.words[at + 1] not in ("", ",", ".", ")", "in", "at", "for", "to", BORDER):
        return None
    if not line.words[at + 1 : at + 2] or line.words[phrase.end - 1].isdecimal() is False:
        return None
    first = int(phrase.meaning.part[3:])
    if int(word) <= first:
        return None
    meaning = Part(f"{phrase.meaning.part[:2]}-{int(word):02d}", shift=phrase.meaning.shift)
    return Phrase(at, at + 1, meaning, phrase.rule + ", further day", words=line.words[at : at + 1])


def _joined(found: list[Phrase], line: Line) -> list[Phrase]:
    """A day and a time of day that stand together are one expression."""
    out: list[Phrase] = []
    for phrase in found:
        if out and _close(out[-1], phrase, line):
            before = out[-1]
            if _is_day(before) and isinstance(phrase.meaning, Clock) and not before.time:
                before.time, before.end = phrase.meaning.time, phrase.end
                continue
            if isinstance(before.meaning, Clock) and _is_day(phrase) and not phrase.time:
                phrase.time, phrase.start = before.meaning.time, before.start
                out[-1] = phrase
                continue
        out.append(phrase)
    return [phrase for phrase in out if not _lone_part(phrase)]


def _close(one: Phrase, other: Phrase, line: Line) -> bool:
    between = line.words[one.end : other.start]
    if len(between) > 2 or BORDER in line.letters[one.end : other.start]:
        return False
    return set(between or [""]) in _BETWEEN and "" not in between


def _is_day(phrase: Phrase) -> bool:
    match phrase.meaning:
        case Weekday():
            return True
        case Part(part=part):
            return len(part) == 5
        case Shift(unit=unit):
            return unit == "D"
        case Stated(value=value, kind=kind):
            return kind == "date" and len(value) == 10 and value[4] == "-"
    return False


def _lone_part(phrase: Phrase) -> bool:
    """A part of the day that nothing says the day of: "good evening", "nights"."""
    return (
        isinstance(phrase.meaning, Clock)
        and phrase.meaning.time[1:] in ("MO", "AF", "EV", "NI")
        and phrase.words[0] not in ("that", "overnight", "mid")
    )
