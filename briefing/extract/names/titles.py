"""The title that stands with a person's name: before it, behind it, in capitals or small, with the country it is of."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.names import countries, lexicons
from briefing.extract.names.line import Line, Span
from briefing.extract.names.words import Word

_LONGEST = 10  # words of a title
_SUBJECT = 5  # words of what an office is for


def before(line: Line, span: Span, first: int) -> str:
    """Take the title before token ``first``; the feature that it is ("" where there is none)."""
    start = first - 1
    at = _capital_title(line, start)
    feature = "office_before"
    if at == start:
        at, feature = _small_title(line, span, start)
    if at == start:
        return _shared_title(line, span, first) or _sent_title(line, span, start) or _told_first(line, span, start)
    words = line.words[at + 1 : first]
    span.titled = True
    if any(word.office or word.rank for word in words):
        span.title = wording(line, words)
        span.plural = any(word.singular != word.lower for word in words)
    lands = lands_before(line, at)
    if lands and not _sent_to(line, at, words):
        span.country = lands[0] if span.plural else lands[-1]
        line.lands = lands
    elif not lands:
        span.country = _of_delegation(line, at)
    return feature


def after(line: Line, span: Span, begin: int, head: int) -> None:
    """Take the title in an apposition: "Sergey Vershinin, Deputy Minister of Foreign Affairs"."""
    if span.title:
        return
    words, first = line.words, head
    while head + 1 < len(words) and (words[head + 1].office or words[head + 1].rank or words[head + 1].modifier):
        head += 1
    while not (words[head].office or words[head].rank):
        head -= 1
    while first > begin and (words[first - 1].modifier or words[first - 1].office or words[first - 1].rank):
        first -= 1
    end = end_of(line, head + 1)
    if end < len(words) and line.labels[end] in "xC" and words[end].text not in ",.;":
        return  # "at talks with Silva, Chilean President Piñera said": the office of whom it stands before
    span.title = wording(line, words[first:end])
    if first > begin:
        span.country = country_at(line, first - 1)


def wording(line: Line, words: Sequence[Word]) -> str:
    """A title as written, in the singular, two offices parted by a comma."""
    out: list[str] = []
    known = lexicons.titles(line.language)
    for index, word in enumerate(words):
        if word.text == "." and out:
            out[-1] += "."
        if word.text in ".," or (not out and word.lower in known.judging):
            continue
        parted = index and words[index - 1].singular in known.whole and word.lower not in ("of", "for", "the", "and")
        if (
            parted
            and any(later.office or later.rank for later in words[index:])
            and not word.lower.startswith("general")
        ):
            out[-1] += ","
        out.append(word.text[: len(word.singular)] if word.singular != word.lower else word.text)
    return " ".join(out)


def end_of(line: Line, end: int) -> int:
    """Where a title ends whose office ends at ``end``: "Minister of Foreign Affairs", "Secretary of State"."""
    while (later := _portfolio(line, end)) > end:
        end = later
    return end


def _portfolio(line: Line, end: int) -> int:
    """The end of "of State" or "for Near Eastern Affairs" from token ``end`` on, or ``end``."""
    words, total = line.words, len(line.words)
    if end + 1 >= total or words[end].text not in ("of", "for"):
        return end
    at = begun = end + 1 + (words[end + 1].text == "the")
    known = lexicons.titles(line.language)
    while at < total and (words[at].lower in known.portfolios or (at > begun and words[at].text == "and")):
        at += 1
    if at > begun and words[at - 1].text != "and":
        return at
    named = range(begun, min(total, begun + _SUBJECT))
    for at in named:
        if words[at].lower in known.closing:
            return at + 1
        if not (words[at].cap or words[at].text in ("and", "-")):
            break
    return end


def land_after(line: Line, span: Span, last: int) -> None:
    """ "President Sadat of Egypt": the country behind a titled name whose own words tell none."""
    if span.country or not span.title or last + 1 >= len(line.words) or line.words[last].text != "of":
        return
    known = line.known.get(last + 1 + (line.words[last + 1].text == "the"))
    if known is not None and known[1].source == "name" and known[1].country:
        span.country = known[1].country


def country_at(line: Line, at: int) -> str | None:
    """ISO code of the country named before a title ("Turkish", "Turkey’s", "U.S."), whose last token is ``at``."""
    words, labels = line.words, line.labels
    while at > 0 and ((words[at].modifier and labels[at] == "-") or words[at].text in ("'", "’")):
        at -= 1
    if labels[at] not in "DKCO/":
        return None
    begin = at
    while begin and labels[begin - 1] == labels[at] and begin not in line.known:
        begin -= 1
    hit = countries.lookup(" ".join(word.text for word in words[begin : at + 1]))
    return hit.party.iso if hit is not None and hit.via in ("name", "demonym") else None


def lands_before(line: Line, at: int) -> list[str]:
    """Codes of the countries named together up to token ``at``: "Turkish", "Turkish and Russian"."""
    out: list[str] = []
    while at >= 0:
        land = country_at(line, at)
        if land is None:
            break
        out.insert(0, land)
        at -= next((size for size in (5, 4, 3, 2) if (known := line.known.get(at - size + 1)) and known[0] == size), 1)
        if at < 1 or line.words[at].text not in ("and", ","):
            break
        at -= 1
    return out


def _of_delegation(line: Line, at: int) -> str | None:
    """Country of "the Turkish delegation, led by" where that stands up to token ``at``."""
    known = lexicons.titles(line.language)
    if at < 1 or line.words[at].text != "by" or line.words[at - 1].lower not in known.leads:
        return None
    for index in range(at - 2, max(0, at - _LONGEST), -1):
        if line.words[index].lower in known.teams:
            return country_at(line, index - 1)
    return None


def _sent_to(line: Line, at: int, title: Sequence[Word]) -> bool:
    """Whether the country before the title is what the office deals with: "U.N. Syria envoy"."""
    emissary = any(word.singular in lexicons.titles(line.language).emissaries for word in title)
    return emissary and line.labels[at] == "K" and not line.words[at].possessive and "." not in line.words[at].text


def _sent_title(line: Line, span: Span, at: int) -> str:
    """ "the UN special envoy to Yemen, X", "ambassador to Moscow X": a title with its land between it and the name."""
    words, labels, end = line.words, line.labels, at
    if at > 0 and words[at].text == ",":
        at -= 1
    while at > max(0, end - _SUBJECT) and (labels[at] in "KC" or words[at].text == "the"):
        at -= 1
    office = words[at - 1] if at > 0 else None
    if (
        office is None
        or not office.office
        or not any(label in "KC" for label in labels[at + 1 : end + 1])
        or words[at].text not in ("to", "for", "on")
    ):
        return ""
    begin = at - 1
    while begin > 0 and words[begin - 1].modifier and labels[begin - 1] in "-T":
        begin -= 1
    span.titled, span.title = True, wording(line, words[begin:at])
    lands = lands_before(line, begin - 1)
    span.country = lands[-1] if lands else None
    return "small_office_before"


def _told_first(line: Line, span: Span, at: int) -> str:
    """ "the Bahraini crown prince, X": an office told with its article or its land, and a comma before its holder."""
    words, labels = line.words, line.labels
    if at < 1 or words[at].text != "," or not words[at - 1].office or words[at - 1].singular != words[at - 1].lower:
        return ""
    begin = at - 1
    while begin > 0 and labels[begin - 1] in "-T" and (words[begin - 1].modifier or words[begin - 1].office):
        begin -= 1
    lands = lands_before(line, begin - 1)
    if not lands and (not begin or words[begin - 1].lower not in ("the", "its", "their", "his", "her")):
        return ""
    span.titled, span.title = True, wording(line, words[begin:at])
    span.country = lands[-1] if lands else None
    return "small_office_before"


def _capital_title(line: Line, at: int) -> int:
    """The token before the capitalised title that ends at ``at``; ``at`` itself where there is none."""
    labels = line.labels
    while at >= 0 and (labels[at] == "T" or (labels[at] == "p" and at and labels[at - 1] == "T")):
        at -= 1
    return at


def _small_title(line: Line, span: Span, at: int) -> tuple[int, str]:
    """Titles and callings written small before a name ("foreign minister", "striker")."""
    words = line.words
    start = at
    if at > 0 and words[at].text == "," and words[at - 1].singular != words[at - 1].lower:
        at -= 1  # "the foreign ministers, A and B"
    if at < 0 or line.labels[at] != "-":
        return start, ""
    head = words[at]
    if not (head.office or head.rank or head.calling or head.honorific):
        return start, ""
    if head.lower in lexicons.titles(line.language).of_bodies and span.shape != "plain":
        return start, ""
    at -= 1
    while (
        at >= max(0, start - _LONGEST)
        and line.labels[at] in "-T"
        and (words[at].modifier or words[at].office or words[at].rank)
    ):
        at -= 1
    return at, "small_office_before" if head.office or head.rank or head.honorific else "calling_before"


def _shared_title(line: Line, span: Span, first: int) -> str:
    """The second name after a plural title: "Presidents A and B"."""
    earlier = line.titled
    if earlier is None or first < 1 or line.words[first - 1].text != "and":
        return ""
    if earlier.last - line.sentence.first == first - 1 and earlier.plural:
        span.title, span.titled = earlier.title, True
        span.country = line.lands[1] if len(line.lands) > 1 else earlier.country
        return "small_office_before"
    return ""
