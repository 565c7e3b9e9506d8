"""Labels for the tokens of a sentence: capitals, known phrases, nationalities, titles, small words inside names."""

from __future__ import annotations

from briefing import folding
from briefing.extract.names import countries, lexicons, ordinary
from briefing.extract.names.borne_months import is_month_of, is_surname
from briefing.extract.names.gazetteer import Gazetteer, Known
from briefing.extract.names.line import Line
from briefing.extract.names.titles import end_of
from briefing.extract.names.words import Word
from briefing.family_names import family_first

_SHORT = 4  # letters


def label(line: Line, gazetteer: Gazetteer) -> None:
    """Fill in ``line.labels`` and ``line.known``."""
    _label(line)
    _find_known(line, gazetteer)
    _find_adjectives(line)
    _join_inner(line)
    _find_titles(line)


def _label(line: Line) -> None:
    for index, word in enumerate(line.words):
        line.labels.append("x" if _is_capital(line, index, word) else "-")


def _is_capital(line: Line, index: int, word: Word) -> bool:
    if (
        word.cap
        and word.lower in lexicons.small_words(line.language).naming
        and not line.loud
        and index + 1 < len(line.words)
    ):
        after = line.words[index + 1]
        return after.cap and not after.calendar and not after.possessive
    if word.cap and index and line.words[index - 1].text[-1].isalnum() and line.glued(index):
        return False
    if not word.cap:
        return False
    if word.calendar:
        return _calendar_as_name(line, index, word)
    if word.function and (len(word.text) > 2 or not word.shout or line.loud) and not _in_short_name(line, index):
        return False
    if line.loud and word.ordinary:
        return word.given and line.loud != "caps" and index + 1 < len(line.words) and not line.words[index + 1].ordinary
    return not (index == 0 and len(word.text) == 1 and word.text in "AI")


def _in_short_name(line: Line, index: int) -> bool:
    """ "Vice Premier Liu He", "Premier Do Muoi", "leader Than Shwe": a small word printed as a name behind a title or a
    family name."""
    words = line.words
    if not index or line.loud or len(words[index].text) > _SHORT:
        return False
    before = words[index - 1]
    if before.cap and not before.function and folding.fold(before.text) in family_first() and not before.possessive:
        return True
    after = words[index + 1] if index + 1 < len(words) else None
    named = after is not None and after.cap and not (after.function or after.calendar or after.ordinary)
    return named and (before.office or before.honorific or before.rank) and not before.possessive


def _calendar_as_name(line: Line, index: int, word: Word) -> bool:
    """Theresa May, June Allyson: a month beside a name, and no number near."""
    words = line.words
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    if after is not None and after.text[0].isdigit():
        return False
    if word.lower not in lexicons.small_words(line.language).borne_months:
        return False
    if before is not None and after is not None and after.cap and is_month_of(before.lower, after.text, line.language):
        return False
    if before is not None and before.given and not before.calendar and not before.possessive:
        return True
    earlier = words[index - 2].lower if index > 1 else ""
    around = (earlier, before.lower if before is not None else "", after.lower if after is not None else "")
    if is_surname(line.document.text, word.lower, around, line.language):
        return True
    return word.given and after is not None and after.cap and not after.calendar and not after.ordinary and index > 0


def _find_known(line: Line, gazetteer: Gazetteer) -> None:
    words, raw = line.words, line.document.words
    offset, total, index = line.sentence.first, len(line.words), 0
    shouting = line.loud == "caps"
    while index < total:
        word = words[index]
        if not word.cap:
            index += 1
            continue
        head = word.text
        longest = gazetteer.longest.get(raw[offset + index]) or gazetteer.longest.get(head) or 0
        if not longest and word.shout:
            longest = 5
        width = 1
        for size in range(min(longest, total - index), 0, -1):
            last = words[index + size - 1]
            key = (
                last.text if size == 1 else " ".join(raw[offset + index : offset + index + size - 1]) + " " + last.text
            )
            known = gazetteer.phrases.get(key)
            if known is None and (shouting or word.shout) and len(key) > 3 and key.isupper():
                known = gazetteer.phrases.get(gazetteer.upper.get(key) or key.title())
            if known is not None and _believable(line, index, size, known):
                line.known[index] = (size, known)
                label = "D" if known.source == "demonym" else "C" if known.source in ("city", "region") else "K"
                for at in range(index, index + size):
                    line.labels[at] = label
                width = size
                break
        index += width


def _believable(line: Line, index: int, size: int, known: Known) -> bool:
    """Single words that are mostly something else are no places by themselves."""
    word = line.words[index]
    if known.source == "abbreviation":
        return index > 0 and line.words[index - 1].text in (",", "(")
    if size > 1:
        return True
    if line.labels[index] == "-" and not (
        line.loud and known.source in ("name", "demonym", "capital", "body", "region")
    ):
        return False
    if known.source == "city":
        if word.ordinary and not _in_dateline(line, index) and (index == 0 or line.loud or known.size < 100_000):
            return False
        return not (word.honorific or word.rank or word.office or len(word.text) < 3)
    return True


def _in_dateline(line: Line, index: int) -> bool:
    return index == 0 and line.words[0].shout and not line.loud


def _find_adjectives(line: Line) -> None:
    """Faiths and peoples; Russian-Turkish, U.S.-led, Tripoli-based: compounds used as adjectives."""
    directions = lexicons.sites(line.language).directions
    for index, word in enumerate(line.words):
        if line.labels[index] == "x" and word.lower in directions and _widen(line, index):
            continue
        if word.people and line.labels[index] in "xC":
            line.labels[index] = "D"
            line.known.pop(index, None)
        elif index and ((line.labels[index] == "D" and _is_surname(line, index)) or _called_after_capital(line, index)):
            line.labels[index] = "x"
            line.known.pop(index, None)
        if line.labels[index] != "x" or "-" not in word.text:
            continue
        parts = word.text.split("-")
        if parts[-1].islower() and index and _after_family_name(line, index, parts):
            line.labels[index - 1] = "x"
            line.known.pop(index - 1, None)
            continue
        if (
            parts[-1].islower()
            or len(countries.parties_in(word.text)) > 1
            or (countries.lookup(parts[0]) and parts[0] != "Al")
        ):
            line.labels[index] = "D"
            back = index
            while (
                back and line.labels[back - 1] in "xC" and not line.words[back - 1].possessive and parts[-1].islower()
            ):
                back -= 1
                line.labels[back] = "/"
                line.known.pop(back, None)


def _after_family_name(line: Line, index: int, parts: list[str]) -> bool:
    """Moon Jae-in, Tsai Ing-wen: a given name of two syllables, the second small, behind a family name."""
    before, known = line.words[index - 1], lexicons.small_words(line.language)
    if line.labels[index - 1] not in "xC" or before.possessive or parts[-1] in known.compound_endings:
        return False
    if len(parts) != 2 or countries.lookup(parts[0]) or parts[-1].endswith("ed"):
        return False
    family = folding.fold(before.text) in family_first()
    return family or not (
        before.ordinary or line.labels[index - 1] == "C" or ordinary.is_ordinary(parts[-1], line.language)
    )


def _widen(line: Line, index: int) -> bool:
    """Southern California: a known place takes the direction in capitals before it."""
    size, known = line.known.get(index + 1, (0, None))
    if known is None or known.kind != "place" or line.words[index].possessive:
        return False
    name = f"{line.words[index].text} {known.name}"
    del line.known[index + 1]
    line.known[index] = (size + 1, known._replace(source="region", name=name))
    for at in range(index, index + size + 1):
        line.labels[at] = "C"
    return True


def _called_after_capital(line: Line, index: int) -> bool:
    """Chairman Irene Santiago: behind a title and a given name a capital is a family's name."""
    size, known = line.known.get(index, (0, None))
    if index < 2 or line.labels[index] != "K" or known is None or size > 1 or known.source != "capital":
        return False
    title, before = line.words[index - 2], line.words[index - 1]
    named = line.labels[index - 1] == "x" and before.given and not before.possessive
    return named and (title.office or title.honorific)


def _is_surname(line: Line, index: int) -> bool:
    """John Irish, Jack Welsh: a nationality that closes a name of two words."""
    before = line.words[index - 1]
    if line.labels[index - 1] != "x" or not before.given or before.possessive or line.words[index].given:
        return False
    if index + 1 == len(line.words):
        return True
    after = line.words[index + 1]
    return after.saying or after.text in ",;:.)" or after.text in ("and", "is", "was", "has")


def _join_inner(line: Line) -> None:
    """Mark what may stand small inside a name: particles, stops of abbreviations, ampersands."""
    labels, words = line.labels, line.words
    for index in range(1, len(words) - 1):
        if labels[index] != "-" or labels[index - 1] in "-/" or words[index - 1].possessive:
            continue
        word = words[index]
        if word.text == "A" and words[index - 1].given and words[index + 1].text == "." and line.glued(index + 1):
            labels[index] = "x"  # "Gerald A. Moore"
            continue
        after = labels[index + 1]
        if word.text == "." and line.glued(index):
            before = words[index - 1]
            if (len(before.text) == 1 or before.lower in lexicons.abbreviations(line.language)) and after not in "-/":
                labels[index] = "p"
        elif (
            (word.text == "&" and after not in "-/D")
            or (word.particle and labels[index - 1] in "xCp" and _leads_to_name(line, index + 1))
            or (word.particle and words[index - 1].opener and after == "K")
        ):
            labels[index] = "p"


def _leads_to_name(line: Line, index: int) -> bool:
    if line.labels[index] in "xC":
        return True
    return line.words[index].particle and index + 1 < len(line.words) and line.labels[index + 1] in "xC"


def _find_titles(line: Line) -> None:
    words, labels = line.words, line.labels
    index, total = 0, len(words)
    while index < total:
        if labels[index] not in "xC" or not _titular(words[index]) or _part_of_name(line, index):
            index += 1
            continue
        end, core = index, False
        while end < total and (
            (labels[end] in "xC" and _titular(words[end])) or (labels[end] == "p" and words[end].text == ".")
        ):
            word = words[end]
            core = core or word.honorific or word.rank or word.office
            end += 1
            if word.possessive:
                break
        if core:
            end = end_of(line, end)
            follower = words[end] if end < total and labels[end] not in "-/" and not words[end - 1].possessive else None
            bare = follower is None or not (follower.head or follower.form) or follower.surname
            plural = any(word.singular != word.lower for word in words[index:end])
            owner = words[end - 1].possessive and end < total and (words[end].head or words[end].site)
            if _of_land(line, end):
                labels[index:end] = "-" * (end - index)
            elif words[end - 1].text == "." or (bare and not owner and not (plural and follower is None)):
                for at in range(_listed_from(line, index), end):
                    labels[at] = "T"
                    line.known.pop(at, None)
        index = max(end, index + 1)


def _of_land(line: Line, at: int) -> bool:
    """ "Chief U.S. negotiator": the title is that of the office behind a state or body at token ``at``."""
    if at + 1 >= len(line.words) or line.labels[at] != "K" or not line.words[at].shout:
        return False
    office = line.words[at + 1]
    return not office.cap and (office.office or office.rank)


def _part_of_name(line: Line, index: int) -> bool:
    """Orange County Sheriff, Department of Justice: words of titles that belong to the name before them."""
    words, labels = line.words, line.labels
    if not index or words[index - 1].possessive:
        return False
    if words[index].site and labels[index - 1] in "xCK":
        return True
    return index > 1 and words[index - 1].text == "of" and words[index - 2].cap and words[index - 2].head


def _listed_from(line: Line, index: int) -> int:
    """Where the offices of "Industry, Commerce and Tourism Minister" begin."""
    words = line.words
    if index < 2 or words[index - 1].text != "and" or not (words[index - 2].cap and words[index - 2].modifier):
        return index
    index -= 2
    while index > 1 and words[index - 1].text == "," and words[index - 2].cap and words[index - 2].modifier:
        index -= 2
    return index


def _titular(word: Word) -> bool:
    return word.honorific or word.rank or word.office or word.modifier
