"""What speaks for a span being a person, an organization, a place or nothing: its own words and those beside it.

Every feature that holds adds its bits, from ``lexicon/<language>/name_evidence.toml``.
"""

from __future__ import annotations

from functools import cache

from briefing.extract.names import inside, lexicons, titles
from briefing.extract.names.line import Bits, Line, Span
from briefing.lexicon import table

_LOOK_AHEAD = 8
_LOOK_BACK = 40


def weigh(line: Line, span: Span) -> None:
    """Fill in ``span.bits``, ``span.title`` and ``span.country``."""
    first, last = span.first - line.sentence.first, span.last - line.sentence.first
    inside.weigh(line, span, line.words[first:last])
    _before(line, span, first)
    if last < len(line.words):
        _behind(line, span, last)


def is_acronym(letters: str, text: str) -> bool:
    """Whether ``letters`` are the first letters of the words of ``text``, small words left out or not."""
    wanted = "".join(letter for letter in letters if letter.isalnum()).upper()
    if not 2 <= len(wanted) <= 10:
        return False
    words = text.replace("-", " ").replace("/", " ").split()
    capitals = "".join(word[0] for word in words if word[0].isupper()).upper()
    every = "".join(word[0] for word in words).upper()
    inner = "".join(letter for letter in text if letter.isupper())
    if wanted in (capitals, every, inner):
        return True
    return len(wanted) > 2 and (capitals.startswith(wanted) or every.startswith(wanted))


@cache
def _beside(language: str, side: str) -> dict[str, Bits]:
    """Bits by the small word before or behind; where two groups have a word, the first counts."""
    out: dict[str, Bits] = {}
    for group in table(language, "name_evidence")[side]:
        words = group.get("words", ())
        if "list" in group:
            file, name = group["list"].split(".")
            words = table(language, file)[name]
        for word in words:
            out.setdefault(word, tuple(group["bits"]))
    return out


def _before(line: Line, span: Span, first: int) -> None:
    feature = titles.before(line, span, first)
    if feature:
        span.add(feature)
        line.titled = span
    elif first:
        if span.shape != "plain":
            span.country = titles.country_at(line, first - 1)
        _neighbour(line, span, first - 1)
    if _credited(line, first) and (span.known is None or span.known.source != "name"):
        span.add("credited")


def _neighbour(line: Line, span: Span, at: int) -> None:
    """The word right before, where it is no title."""
    word, language = line.words[at], line.language
    if word.cap:
        if word.possessive:
            span.add("owner_before")
    elif word.lower == "of" and at and line.words[at - 1].lower in lexicons.sites(language).nouns:
        span.add("noun_of_before")
    elif word.lower == "to" and at and line.words[at - 1].lower == "according":
        span.add("according_to")
    else:
        bits = _beside(language, "before").get(word.lower)
        if bits is not None and not word.possessive:  # "the group's Venice summit": another than the group
            span.add_bits(bits)
        if word.lower == "the" and span.shape == "plain" and _plural(line, span):
            span.add("the_plural")


def _plural(line: Line, span: Span) -> bool:
    """A single word that is the plural of an ordinary one: "the Chargers"."""
    word = line.words[span.last - 1 - line.sentence.first]
    single = span.last - span.first == 1 and not span.loud
    return single and word.ordinary and word.lower.endswith("s") and not word.calendar and not word.office


def _credited(line: Line, first: int) -> bool:
    """Whether the span stands after "Reporting by" and its like, with names alone between."""
    words = line.words
    credits = lexicons.titles(line.language).credits
    for at in range(first - 1, max(0, first - _LOOK_BACK), -1):
        word = words[at]
        if word.text == "by":
            return words[at - 1].lower in credits
        if not (word.cap or word.particle or word.text in (",", "and", ".", "&")):
            return False
    return False


def _behind(line: Line, span: Span, last: int) -> None:
    words = line.words
    word, language = words[last], line.language
    if words[last - 1].possessive:
        span.add("owner")
        if word.office or word.lower in lexicons.bodies(language).followers:
            span.add("owner_of_office")
        return
    titles.land_after(line, span, last)
    if line.labels[last] == "T" and span.shape != "headed":
        span.add("title_behind")
    elif word.text == "by" and words[last - 1].ordinary:
        span.add("credit_word")
    elif word.text == ",":
        _apposition(line, span, last + 1)
    elif word.text == "(" and last + 1 < len(words):
        _bracket(line, span, last + 1)
    elif word.text in "</":
        span.add("ticker_behind" if word.text == "<" else "slash_behind")
    else:
        bits = _beside(language, "behind").get(word.lower)
        if bits is not None:
            span.add_bits(bits)


def _apposition(line: Line, span: Span, at: int) -> None:
    words = line.words
    if at >= len(words):
        return
    word = words[at]
    if word.text.isdigit() and len(word.text) < 3 and at + 1 < len(words) and words[at + 1].text in ",.":
        span.add("age_behind")
    elif word.lower == "who":
        span.add("who_behind")
    elif _locates(line, at) and span.shape != "headed":
        given = words[span.first - line.sentence.first].given
        span.add("place_behind_given" if given else "place_behind")
    elif _opens_sentence(line, span):
        return  # "In Geneva, the Greek minister said": the subject, and who Geneva is not
    elif (
        word.lower in lexicons.small_words(line.language).describing
        or word.modifier
        or word.office
        or word.rank
        or line.labels[at] in "DK"
    ):
        _description(line, span, at)


def _opens_sentence(line: Line, span: Span) -> bool:
    """Whether the sentence begins with a preposition and the span."""
    first = span.first - line.sentence.first
    return first == 1 and line.words[0].lower in lexicons.sites(line.language).prepositions


def _locates(line: Line, at: int) -> bool:
    """Whether the known phrase at ``at`` tells where: a state or region, and not the owner of what follows, nor whose
    office follows (", US secretary of state,")."""
    size, known = line.known.get(at, (0, None))
    if known is None or known.kind != "place" or known.source not in ("name", "region", "abbreviation"):
        return False
    behind = line.words[at + size] if at + size < len(line.words) else None
    held = behind is not None and not behind.cap and (behind.office or behind.rank or behind.modifier)
    return not line.words[at + size - 1].possessive and not held


def _description(line: Line, span: Span, begin: int) -> None:
    """Somebody's office or calling, or what a body or place is: "…, the Turkish foreign minister"."""
    language = line.language
    bodies, sites = lexicons.bodies(language), lexicons.sites(language)
    for at in range(begin, min(len(line.words), begin + _LOOK_AHEAD)):
        near = line.words[at]
        if near.text in ",.;" or near.saying:
            return
        if near.office or near.rank or near.calling:
            span.add("office_behind")
            if near.office or near.rank:
                titles.after(line, span, begin, at)
            return
        if near.lower in bodies.callings or near.lower in sites.nouns:
            span.add("body_noun_behind" if near.lower in bodies.callings else "place_noun_behind")
            return


def _bracket(line: Line, span: Span, at: int) -> None:
    known = line.known.get(at)
    if known and known[1].source in ("name", "region") and span.last - span.first > 1 and span.shape == "plain":
        span.add("country_in_brackets")
    elif line.words[at].shout and span.known is None and is_acronym(line.words[at].text, span.text):
        span.add("acronym_in_brackets")
