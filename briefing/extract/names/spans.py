"""Capitalised stretches cut into spans: known phrases whole, organizations and places by their head word, the rest."""

from __future__ import annotations

from briefing.extract.names import lexicons
from briefing.extract.names.line import Line, Span
from briefing.extract.names.words import Word
from briefing.family_names import begins_with_family

_OF = frozenset({"of", "for", "on", "against"})
_LONGEST = 14  # tokens of a name
_QUOTES = frozenset("\"“”'‘’")


def cut(line: Line) -> list[Span]:
    """All spans of a labelled sentence in order; nationalities too, with shape "adjective"."""
    spans = _organizations(line)
    spans += _sites(line)
    spans += _rest(line)
    spans.sort(key=lambda span: span.start)
    return spans


def _organizations(line: Line) -> list[Span]:
    """Spans that end in a head word of organizations or a company form, with "of …" behind them."""
    out: list[Span] = []
    labels, words, index = line.labels, line.words, 0
    while index < len(words):
        closes = labels[index] in "xC" and (words[index].head or words[index].form)
        if closes and not _inside_known(line, index) and not _in_family_name(line, index):
            span = _organization(line, index)
            if span is not None:
                out.append(span)
                index = span.last - line.sentence.first
                continue
        index += 1
    return out


def _inside_known(line: Line, index: int) -> bool:
    """Whether the token closes a known name of several words ("West Bank") and no company form follows."""
    for size in (2, 3, 4):
        known = line.known.get(index - size + 1)
        if known is not None and known[0] == size:
            after = index + 1
            return not (after < len(line.words) and line.labels[after] in "xC" and line.words[after].form)
    return False


def _in_family_name(line: Line, index: int) -> bool:
    """ "Nguyen Co Thach": what looks like a company form stands between a family name and a given one."""
    words, labels = line.words, line.labels
    if not index or index + 1 >= len(words) or not words[index].form or labels[index + 1] != "x":
        return False
    titled = index > 1 and labels[index - 2] == "T"
    family = titled or begins_with_family([word.text for word in words[index - 1 : index + 2]])
    return family and labels[index - 1] == "x"


def _sites(line: Line) -> list[Span]:
    """Spans that end in a head word of places, with a name before it: "Bahrain International Circuit"."""
    out: list[Span] = []
    labels, words = line.labels, line.words
    for index in range(1, len(words)):
        if labels[index] not in "xC" or not words[index].site or labels[index - 1] not in "xCK":
            continue
        if index + 1 < len(words) and labels[index + 1] in "xp" and not words[index].possessive:
            continue
        first = _left_end(line, index)
        if first == index - 1 and words[first].given and words[index].surname and not words[first].site:
            continue  # "Christopher Hill"
        if first < index and not words[index - 1].possessive and not _inside_known(line, index):
            for at in range(first, index + 1):
                labels[at] = "O"
                line.known.pop(at, None)
            out.append(line.span(first, index + 1, "sited"))
    return out


def _organization(line: Line, head: int) -> Span | None:
    labels, words = line.labels, line.words
    last = head + 1
    while last < min(len(words), head + _LONGEST) and _continues(line, last):
        last += 1
    while labels[last - 1] == "p":
        last -= 1
    last = _last_head(line, last)
    first = _left_end(line, head)
    lead = words[last - 1]
    reach = _right_end(line, last) if not lead.possessive else last
    alone = first == last - 1
    bodies = lexicons.bodies(line.language)
    if reach == last and alone:
        return None
    if lead.lower in bodies.weak_heads and alone and reach > last and labels[reach - 1] not in "xCK":
        return None
    company = any(
        (words[at].form and not words[at].head) or words[at].lower in ("corp", "co", "company")
        for at in range(first + 1, last)
    )
    for at in range(first, reach):
        labels[at] = "O"
        line.known.pop(at, None)
    return line.span(first, reach, "company" if company else "headed")


def _continues(line: Line, at: int) -> bool:
    """Whether token ``at`` goes on with the head words before it: "Group Inc", "Co. Ltd"."""
    word, label = line.words[at], line.labels[at]
    if label not in "xCp" or line.words[at - 1].possessive:
        return False
    return word.head or word.form or (label == "p" and word.text in ".&")


def _last_head(line: Line, last: int) -> int:
    """Past a first head word to a later one with only capitals between: "General Motors Acceptance Corp"."""
    labels, words, reach = line.labels, line.words, last
    while reach < len(words) and reach - last < 3 and labels[reach] == "x" and not words[reach - 1].possessive:
        reach += 1
        if words[reach - 1].form or (words[reach - 1].head and not words[reach - 1].surname):
            last = reach
    return last


def _left_end(line: Line, head: int) -> int:
    """How far the name before a head word goes to the left."""
    labels, words, first = line.labels, line.words, head
    while first and head - first < _LONGEST:
        before, label = words[first - 1], labels[first - 1]
        if before.possessive and before.lower not in lexicons.bodies(line.language).owners:
            return first - (label == "x" and words[head].form)
        if label in "xCpK" or (label == "D" and "-" not in before.text and not _own_body(line, first, head)):
            first -= 1
        elif (
            before.text == "and"
            and first > 1
            and labels[first - 2] == "x"
            and _both_ordinary(words[first - 2], words[first])
        ):
            first -= 2
        else:
            break
    while first < head and (labels[first] == "p" or (first == 0 and _opens_sentence(line))):
        first += 1
    return first


def _opens_sentence(line: Line) -> bool:
    """Whether the first word only opens the sentence: "Anticipating U.S. Food and Drug Administration approval"."""
    first = line.words[0]
    if line.labels[0] in "CK":
        return False
    return first.function or (first.ordinary and not first.given and line.labels[1] == "K")


def _both_ordinary(one: Word, other: Word) -> bool:
    """Food and Drug Administration, but not "Smith and Jones Inc"."""
    return one.ordinary and other.ordinary


def _own_body(line: Line, first: int, head: int) -> bool:
    """Whether the nationality before ``first`` only tells whose body it is: "Turkish Foreign Ministry"."""
    words = line.words
    if words[head].lower not in lexicons.bodies(line.language).own or words[head - 1].lower == "national":
        return False
    after = head + 1
    if after + 1 < len(words) and words[after].text == "(":
        letters = words[after + 1].text
        return not (letters.isupper() and len(letters) == head - first + 2 and letters[0] == words[first - 1].text[0])
    return True


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
    while at < min(total, begun + _LONGEST):
        if labels[at] in "xCKDO":
            at += 1
            if words[at - 1].possessive:
                break
        elif at > begun and (
            (words[at].text in ("and", "of") and at + 1 < total and labels[at + 1] == "x" and words[at + 1].ordinary)
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
        elif label == "K" and index not in line.known:
            index += 1  # the rest of a known phrase whose beginning is part of another name
        elif label == "K":
            size, known = line.known[index]
            if size == 1 and words[index].given and _goes_on(line, index + 1) and not words[index].possessive:
                index = _stretch(line, index, out)
            else:
                first = index
                if known is not None and known.source == "body" and index and labels[index - 1] == "K":
                    first = _with_country(line, index, out)
                span = line.span(first, index + size, "known" if first == index else "headed", known)
                out.append(span)
                index += size
        elif label in "xC":
            index = _stretch(line, index, out)
        else:
            index += 1
    return out


def _with_country(line: Line, index: int, out: list[Span]) -> int:
    """U.S. Supreme Court: where the country right before a body begins, taken off ``out``."""
    words = line.words
    if not out or out[-1].last != line.sentence.first + index or words[index - 1].possessive:
        return index
    if out[-1].known is None or out[-1].known.source != "name" or not words[index].ordinary:
        return index
    return out.pop().first - line.sentence.first


def _credits(line: Line) -> frozenset[str]:
    return lexicons.titles(line.language).credits


def _goes_on(line: Line, index: int) -> bool:
    return index < len(line.words) and line.labels[index] == "x" and not line.words[index].ordinary


def _stretch(line: Line, first: int, out: list[Span]) -> int:
    labels, words, total = line.labels, line.words, len(line.words)
    last = first
    while last < min(total, first + _LONGEST) and (labels[last] in "xCp" or last == first):
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
    if end - first > 1 and end < total and words[end].text == "by" and words[end - 1].lower in _credits(line):
        end -= 1  # "Dave Sherwood Editing by …"
    while end > first and labels[end - 1] == "p":
        end -= 1
    known = line.known.get(first)
    while (
        first
        and known is None
        and words[first - 1].lower in lexicons.titles(line.language).noble
        and labels[first - 1] == "-"
    ):
        first -= 1
    if known is not None and first + known[0] == end:
        out.append(line.span(first, end, "known", known[1]))
    elif end > first:
        lead = words[first]
        if line.span(first, end, "plain").initial and end - first > 1 and words[first + 1].given and lead.ordinary:
            first += not (lead.given or lead.surname or lead.particle) and labels[first] == "x"
        span = line.span(first, end, "plain")
        if known is not None:
            span.known = known[1]
        out.append(span)
    return max(last, first + 1)
