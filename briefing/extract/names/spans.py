"""Capitalised stretches of a sentence cut into spans: titles off, known phrases whole, organizations by their head word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefing.extract.document import Document, Sentence
from briefing.extract.names import countries, lexicons
from briefing.extract.names.gazetteer import Gazetteer, Known
from briefing.extract.names.words import Word

Loudness = Literal["", "caps", "title"]
Shape = Literal["plain", "known", "headed", "company", "adjective"]

_DOTTED = frozenset({"gen", "lt", "col", "maj", "brig", "sgt", "capt", "cmdr", "adm", "mr", "mrs", "ms", "dr", "prof", "rev",
                     "sen", "rep", "gov", "st", "jr", "sr", "hon", "fr", "sens", "reps", "mt", "ft", "cpl", "pvt", "det", "mme",
                     "messrs", "supt", "insp"})  # fmt: skip
_OF = frozenset({"of", "for", "on", "against"})
# After a nationality these are its own bodies, not a name of which the nationality is part.
_GENERIC = frozenset({"ministry", "parliament", "government", "army", "navy", "embassy", "consulate", "police", "cabinet", "senate",
                      "congress", "court", "treasury", "presidency", "assembly", "forces", "force", "office", "administration",
                      "mission", "council", "department", "secretariat"})  # fmt: skip
_OWNERS = frozenset(
    {"people", "women", "men", "workers", "children", "king", "queen", "farmers", "veterans", "teachers", "writers"}
)
_QUOTES = frozenset("\"“”'‘’")


@dataclass(slots=True)
class Span:
    """Tokens ``first`` to ``last`` (exclusive) of the document, without titles and possessive endings.

    ``title`` and ``country`` are what stood before it; ``bits`` is the evidence for person, organization, place, nothing.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    shape: Shape
    known: Known | None = None
    title: str | None = None
    titled: bool = False
    country: str | None = None
    initial: bool = False
    loud: Loudness = ""
    bits: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0, 0.0])


@dataclass(slots=True)
class Line:
    """One sentence under the knife: its words, and for each token a label.

    Labels: ``-`` not capitalised, ``x`` a capital, ``p`` inside a name (particle, stop, ampersand), ``T`` title,
    ``D`` nationality, ``K`` known phrase, ``C`` known city or region, ``O`` taken by an organization, ``/`` no name.
    """

    document: Document
    sentence: Sentence
    words: list[Word]
    loud: Loudness
    labels: list[str] = field(default_factory=list)
    known: dict[int, tuple[int, Known]] = field(default_factory=dict)

    def glued(self, index: int) -> bool:
        """Whether token ``index`` follows the one before it without a space."""
        at = self.sentence.first + index
        return self.document.ends[at - 1] == self.document.starts[at]

    def span(self, first: int, last: int, shape: Shape, known: Known | None = None) -> Span:
        """A span of tokens ``first`` to ``last`` (exclusive, counted in the sentence)."""
        document, offset = self.document, self.sentence.first
        tail = self.words[last - 1]
        start, end = document.starts[offset + first], document.ends[offset + last - 1]
        if tail.possessive:
            end -= 2
        return Span(offset + first, offset + last, start, end, document.text[start:end], shape, known,
                    initial=first == 0, loud=self.loud)  # fmt: skip


def cut(line: Line, gazetteer: Gazetteer) -> list[Span]:
    """All spans of a sentence in order; nationalities too, with shape "adjective"."""
    _label(line)
    _find_known(line, gazetteer)
    _find_adjectives(line)
    _join_inner(line)
    _find_titles(line)
    spans = _organizations(line)
    spans += _rest(line)
    spans.sort(key=lambda span: span.start)
    return spans


def _label(line: Line) -> None:
    for index, word in enumerate(line.words):
        line.labels.append("x" if _is_capital(line, index, word) else "-")


def _is_capital(line: Line, index: int, word: Word) -> bool:
    if not word.cap or (word.function and (len(word.text) > 2 or not word.shout or line.loud)):
        return False
    if word.calendar:
        return _calendar_as_name(line, index, word)
    if line.loud and word.ordinary:
        return (
            word.given
            and not line.loud == "caps"
            and index + 1 < len(line.words)
            and not line.words[index + 1].ordinary
        )
    return not (index == 0 and len(word.text) == 1 and word.text in "AI")


def _calendar_as_name(line: Line, index: int, word: Word) -> bool:
    """Theresa May, June Allyson: a month beside a name, and no number near."""
    words = line.words
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    if after is not None and after.text[0].isdigit():
        return False
    if before is not None and before.given and not before.calendar and not before.possessive:
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
                known = gazetteer.phrases.get(gazetteer.upper.get(key, ""))
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
    if size > 1:
        return True
    if line.labels[index] == "-" and not (
        line.loud and known.source in ("name", "demonym", "capital", "body", "region")
    ):
        return False
    if known.source == "city":
        if word.ordinary and (index == 0 or line.loud or known.size < 100_000):
            return False
        return not (word.honorific or word.rank or word.office or len(word.text) < 3)
    return True


def _find_adjectives(line: Line) -> None:
    """Russian-Turkish, U.S.-led, Tripoli-based: compounds used as adjectives."""
    for index, word in enumerate(line.words):
        if line.labels[index] != "x" or "-" not in word.text:
            continue
        parts = word.text.split("-")
        if (
            parts[-1].islower()
            or len(countries.parties_in(word.text)) > 1
            or countries.lookup(parts[0])
            and parts[0] != "Al"
        ):
            line.labels[index] = "D"
            back = index
            while (
                back and line.labels[back - 1] in "xC" and not line.words[back - 1].possessive and parts[-1].islower()
            ):
                back -= 1
                line.labels[back] = "/"
                line.known.pop(back, None)


def _join_inner(line: Line) -> None:
    """Mark what may stand small inside a name: particles, stops of abbreviations, ampersands."""
    labels, words = line.labels, line.words
    for index in range(1, len(words) - 1):
        if labels[index] != "-" or labels[index - 1] in "-/" or words[index - 1].possessive:
            continue
        word = words[index]
        after = labels[index + 1]
        if word.text == "." and line.glued(index):
            before = words[index - 1]
            if (len(before.text) == 1 or before.lower in _DOTTED) and after not in "-/":
                labels[index] = "p"
        elif (word.text == "&" and after not in "-/D") or (
            word.particle and labels[index - 1] in "xCp" and _leads_to_name(line, index + 1)
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
        if labels[index] not in "xC" or not _titular(words[index]):
            index += 1
            continue
        end, core = index, False
        while end < total and (
            labels[end] in "xC" and _titular(words[end]) or labels[end] == "p" and words[end].text == "."
        ):
            word = words[end]
            core = core or word.honorific or word.rank or word.office
            end += 1
            if word.possessive:
                break
        if core:
            end = _of_what(line, end)
            follower = words[end] if end < total and labels[end] not in "-/" and not words[end - 1].possessive else None
            if (
                follower is None
                or not (follower.head or follower.form)
                or words[end - 1].text == "."
                or follower.surname
            ):
                for at in range(index, end):
                    labels[at] = "T"
                    line.known.pop(at, None)
        index = max(end, index + 1)


def _titular(word: Word) -> bool:
    return word.honorific or word.rank or word.office or word.modifier


def _of_what(line: Line, end: int) -> int:
    """Secretary of State, Minister of Foreign Affairs: where the title ends that began before ``end``."""
    words, total = line.words, len(line.words)
    at = end
    if at < total and words[at].text in ("of", "for"):
        at += 1
        if at < total and words[at].text == "the":
            at += 1
        begun = at
        while at < total and (words[at].cap and words[at].modifier or at > begun and words[at].text == "and"):
            at += 1
        if at > begun and words[at - 1].text != "and":
            return at
    return end


def _organizations(line: Line) -> list[Span]:
    """Spans that end in a head word of organizations or a company form, with "of …" behind them."""
    out: list[Span] = []
    labels, words, index = line.labels, line.words, 0
    while index < len(words):
        if labels[index] in "xC" and (words[index].head or words[index].form):
            span = _organization(line, index)
            if span is not None:
                out.append(span)
                index = span.last - line.sentence.first
                continue
        index += 1
    return out


def _organization(line: Line, head: int) -> Span | None:
    labels, words = line.labels, line.words
    last = head + 1
    while last < len(words) and labels[last] in "xCp" and not words[last - 1].possessive and (
        words[last].head or words[last].form or (words[last].text in ".&" and labels[last] == "p")
    ):  # fmt: skip
        last += 1
    while labels[last - 1] == "p":
        last -= 1
    first = _left_end(line, head)
    lead = words[last - 1]
    reach = _right_end(line, last) if not lead.possessive else last
    alone = first == last - 1
    bodies = lexicons.bodies(line.document.article.language)
    if reach == last and alone:
        return None
    if lead.lower in bodies.weak_heads and alone and reach > last and labels[reach - 1] not in "xCK":
        return None
    company = any(
        words[at].form and not words[at].head or words[at].lower in ("corp", "co", "company")
        for at in range(first + 1, last)
    )
    for at in range(first, reach):
        labels[at] = "O"
        line.known.pop(at, None)
    return line.span(first, reach, "company" if company else "headed")


def _left_end(line: Line, head: int) -> int:
    """How far the name before a head word goes to the left."""
    labels, words, first = line.labels, line.words, head
    while first:
        before, label = words[first - 1], labels[first - 1]
        if before.possessive and before.lower not in _OWNERS:
            break
        if label in "xCp" or (label == "K" and first - 1 >= 0):
            first -= 1
        elif label == "D" and "-" not in before.text and words[head].lower not in _GENERIC:
            first -= 1
        elif (
            before.text == "and"
            and first > 1
            and labels[first - 2] == "x"
            and words[first - 2].ordinary
            and words[first].ordinary
        ):
            first -= 2
        else:
            break
    while first < head and (labels[first] == "p" or (first == 0 and words[first].function)):
        first += 1
    return first


def _right_end(line: Line, last: int) -> int:
    """Where "of …" or "for …" behind a head word ends; ``last`` where there is none."""
    labels, words, total = line.labels, line.words, len(line.words)
    at = last
    if at >= total or words[at].text not in _OF:
        return last
    at += 1
    if at < total and words[at].text == "the":
        at += 1
    begun = at
    while at < total:
        if labels[at] in "xCKDO":
            at += 1
            if words[at - 1].possessive:
                break
        elif at > begun and (
            words[at].text in ("and", "of") and at + 1 < total and labels[at + 1] == "x" and words[at + 1].ordinary
            or labels[at] == "p"
        ):  # fmt: skip
            at += 1
        else:
            break
    return at if at > begun else last


def _rest(line: Line) -> list[Span]:
    """What is left: known phrases, nationalities, and stretches that names may be."""
    out: list[Span] = []
    labels, words, index, total = line.labels, line.words, 0, len(line.words)
    while index < total:
        label = labels[index]
        if label == "D":
            size, known = line.known.get(index, (1, None))
            out.append(line.span(index, index + size, "adjective", known))
            index += size
        elif label == "K":
            size, known = line.known[index]
            if size == 1 and words[index].given and _goes_on(line, index + 1) and not words[index].possessive:
                index = _stretch(line, index, out)
            else:
                out.append(line.span(index, index + size, "known", known))
                index += size
        elif label in "xC":
            index = _stretch(line, index, out)
        else:
            index += 1
    return out


def _goes_on(line: Line, index: int) -> bool:
    return index < len(line.words) and line.labels[index] == "x" and not line.words[index].ordinary


def _stretch(line: Line, first: int, out: list[Span]) -> int:
    labels, words, total = line.labels, line.words, len(line.words)
    last = first
    while last < total and (labels[last] in "xCp" or last == first):
        last += line.known[last][0] if labels[last] == "C" and last in line.known else 1
        if words[last - 1].possessive:
            break
        if (
            last + 3 < total
            and words[last].text in _QUOTES
            and words[last + 2].text in _QUOTES
            and labels[last + 3] == "x"
        ):
            last += 3  # Robin “ropz” Kool
    end = last
    while end > first and labels[end - 1] == "p":
        end -= 1
    known = line.known.get(first)
    if known is not None and first + known[0] == end:
        out.append(line.span(first, end, "known", known[1]))
    elif end > first:
        span = line.span(first, end, "plain")
        if known is not None:
            span.known = known[1]
        out.append(span)
    return max(last, first + 1)
