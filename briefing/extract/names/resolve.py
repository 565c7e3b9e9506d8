"""Spans of one article settled against each other: strong evidence anywhere decides weak mentions of the same name."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from briefing import folding
from briefing.extract.names import countries, lexicons, ordinary
from briefing.extract.names.evidence import is_acronym
from briefing.extract.names.line import NOTHING, ORGANIZATION, PERSON, PLACE, Span
from briefing.family_names import begins_with_family
from briefing.model import EntityKind, EntityMention, NameForm

_KINDS: tuple[EntityKind, EntityKind, EntityKind] = ("person", "organization", "place")
_ENOUGH = 1.0
_SLIGHT = 2.0  # bits for an organization that a lone word no list holds has by default
_LONG = 3  # words of a name
_PLAIN, _FAMILY_FIRST = 5.0, 9.0  # bits by which a place of that name may outweigh the person


@dataclass(slots=True)
class Group:
    """All spans of the article with the same words; ``heads`` are the last words of the titles told with them."""

    text: str
    spans: list[Span] = field(default_factory=list)
    bits: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0, 0.0])
    kind: int = NOTHING
    name: str = ""
    form: NameForm = "full"
    certainty: float = 0.5
    bearers: list[Group] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)


def settle(spans: list[Span], text: str) -> list[EntityMention]:
    """Mentions in order of the text."""
    named = [span for span in spans if span.shape != "adjective"]
    groups = _group(named)
    for group in groups.values():
        _decide(group)
    _acronyms(groups, named, text)
    _surnames(groups)
    _short_names(groups)
    out = [mention for span in named if (mention := _mention(span, groups[_key(span)])) is not None]
    for span in spans:
        if span.shape == "adjective":
            out += _adjective(span)
    out.sort(key=lambda mention: (mention.start, mention.end))
    return out


def _key(span: Span) -> str:
    known = span.known
    if known is not None and span.shape == "known":
        return f"={known.name}" if known.source == "name" else known.name.casefold()
    return span.text.replace("’", "'").casefold()


def _group(spans: list[Span]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for span in spans:
        key = _key(span)
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group(span.text)
        elif group.text.isupper() and not span.text.isupper():
            group.text = span.text
        group.spans.append(span)
        if span.title:
            group.heads.add(span.title.lower().split()[-1])
    for group in groups.values():
        count = len(group.spans)
        for kind in range(4):
            values = [span.bits[kind] for span in group.spans]
            group.bits[kind] = sum(values) / count + max(values) * 0.5
    return groups


def _decide(group: Group) -> None:
    best = max((PERSON, ORGANIZATION, PLACE), key=lambda kind: group.bits[kind])
    if group.bits[best] >= _ENOUGH and group.bits[best] > group.bits[NOTHING]:
        group.kind = best
        others = max(group.bits[kind] for kind in range(4) if kind != best)
        group.certainty = round(1 - 0.5 ** (1 + max(0.0, group.bits[best] - max(others, 0.0)) / 2), 2)
    group.name = (
        group.text.title() if group.text.isupper() and (len(group.text) > 6 or group.kind == PERSON) else group.text
    )
    known = group.spans[0].known
    if known is not None and group.spans[0].shape == "known" and group.kind != PERSON:
        group.name = known.name


def _acronyms(groups: dict[str, Group], spans: list[Span], text: str) -> None:
    """Government of National Accord (GNA): the gloss gives the letters their name, anywhere in the article."""
    for before, after in itertools.pairwise(spans):
        if not _glossed(text[before.end : after.start].strip(), text[after.end : after.end + 1]):
            continue
        if len(after.text) > 10 or not is_acronym(after.text, before.text):
            continue
        if text[after.end : after.end + 1] != ")" and not (after.text.isupper() and len(after.text) > 2):
            continue
        full, short = groups[_key(before)], groups[_key(after)]
        if full.kind == NOTHING:
            full.kind = ORGANIZATION
        if full.kind != PERSON:
            short.kind, short.name, short.form = full.kind, full.name, "acronym"


def _glossed(gap: str, following: str) -> bool:
    """Whether letters stand in brackets or between commas: "Organization (IXO)", "Organization, IXO, said"."""
    return (gap in ("(", "(the") and following == ")") or (gap == "," and following in (",", "."))


def _surnames(groups: dict[str, Group]) -> None:
    """Give a lone surname (or given name) its bearers."""
    bearers: dict[str, list[Group]] = defaultdict(list)
    for group in groups.values():
        words = group.name.split()
        if group.kind == PERSON and len(words) > 1:
            for key in {
                _tail(words, count) for count in (1, 2, 3) if count < len(words) and not _fathers(words, count)
            }:
                bearers[key].append(group)
            if len(words) > _LONG:  # "Ould X" for "A Ould X B"
                bearers[folding.fold(" ".join(words[1:3]))].append(group)
            first = "" if begins_with_family(words) else "^"
            bearers[first + folding.fold(words[0])].append(group)
    if not bearers:
        return
    for group in groups.values():
        words = group.text.split()
        if len(words) > 3:
            continue
        if group.kind == PERSON and len(words) == 1 and "-" in group.text and _two_people(group.text, bearers):
            group.kind = NOTHING
            continue
        found = bearers.get(_tail(words, len(words)))
        given = False
        if not found and len(words) == 1 and group.kind in (PERSON, ORGANIZATION):
            found, given = bearers.get("^" + folding.fold(group.text)), True
            found = found if group.kind == PERSON else [one for one in found or () if one.heads]
        found = [one for one in found or () if not (_other_office(group, one) if given else _reigns(group, one))]
        found = [one for one in found if not _slogan(one)] or found
        if not found or group in found or not _may_be_surname(group, given, found):
            continue
        group.kind, group.form, group.bearers = PERSON, "surname", found
        group.name = _bearer(group.spans[0], found).name


def _slogan(bearer: Group) -> bool:
    """ "Stop Weber": an ordinary word before a surname, told once and without a title."""
    first, *more = bearer.name.split()
    plain = ordinary.is_ordinary(first.lower()) and first not in lexicons.people_names().given
    return len(more) == 1 and plain and len(bearer.spans) == 1 and not bearer.heads


def _fathers(words: list[str], count: int) -> bool:
    """ "Mohammed bin Salman": Salman is his father."""
    return words[-count - 1].lower() in lexicons.titles("en").lineage


def _other_office(lone: Group, bearer: Group) -> bool:
    """ "King Salman" is not Crown Prince Salman bin Hamad: each has a title and none in common."""
    mine, theirs = ({span.title for span in group.spans if span.title} for group in (lone, bearer))
    return bool(mine and theirs) and not mine & theirs


def _reigns(lone: Group, bearer: Group) -> bool:
    """Whether a surname stands with the title of a house that its bearer has not."""
    regnal = lexicons.titles("en").regnal
    mine = {span.title.lower() for span in lone.spans if span.title and span.title.lower() in regnal}
    return bool(mine) and not any((span.title or "").lower() in mine for span in bearer.spans)


def _two_people(text: str, bearers: dict[str, list[Group]]) -> bool:
    """The Weber-Costa meeting: two surnames of the article."""
    return all(_tail([part], 1) in bearers for part in text.split("-"))


def _tail(words: list[str], count: int) -> str:
    tail = folding.fold(" ".join(words[-count:])).replace("’", "'")
    return tail.removeprefix("al-").removeprefix("el-")


def _may_be_surname(group: Group, given: bool, bearers: list[Group]) -> bool:
    known = group.spans[0].known
    if known is not None and known.source in ("name", "capital", "metonym", "body") and group.spans[0].shape == "known":
        return group.bits[PERSON] > 3
    more = _FAMILY_FIRST if any(begins_with_family(one.name.split()) for one in bearers) else _PLAIN
    if known is not None and group.bits[PLACE] > group.bits[PERSON] + more:
        return False
    least = 0.0 if group.kind == PERSON or known is not None else -_SLIGHT
    return not given or group.bits[PERSON] - group.bits[ORGANIZATION] > least


def _bearer(span: Span, bearers: list[Group]) -> Group:
    """Whom a surname means: who has the same office, else the one named nearest before, else the first in the article.

    Of people of one family name that comes first (the Kims) only the one told of most goes by it alone.
    """
    if span.title and len(bearers) > 1:
        bearers = [one for one in bearers if _holds(one, span.title)] or bearers
    before = [bearer for bearer in bearers if bearer.spans[0].start <= span.start]
    if not before:
        return min(bearers, key=lambda bearer: bearer.spans[0].start)
    common = all(begins_with_family(bearer.name.split()) for bearer in before)

    def rank(bearer: Group) -> tuple[int, int]:
        told = max(1, bisect_right(bearer.spans, span.start, key=lambda one: one.start))
        return told if common else 0, bearer.spans[told - 1].start

    return max(before, key=rank)


def _holds(bearer: Group, title: str) -> bool:
    """Whether somebody is told of with an office of the same kind."""
    return title.lower().split()[-1] in bearer.heads


def _another(span: Span, bearers: list[Group]) -> bool:
    """Chairman Kim, where the only Kim named in full is a spokesman: somebody else of a common family name."""
    if not span.title or not all(begins_with_family(one.name.split()) for one in bearers):
        return False
    voices = lexicons.titles().voices
    return all(any(_holds(one, voice) for voice in voices) and not _holds(one, span.title) for one in bearers)


def _short_names(groups: dict[str, Group]) -> None:
    """Interactive Brokers, the Commission: the first or last words of an organization named in full."""
    full: dict[str, Group] = {}
    for group in groups.values():
        words = group.name.split()
        if (
            group.kind == ORGANIZATION
            and len(words) > 1
            and group.spans[0].shape in ("headed", "company", "known", "plain")
        ):
            for count in range(1, len(words)):
                full.setdefault(" ".join(words[:count]).casefold(), group)
            full.setdefault(words[-1].casefold(), group)
    begins = {key for key, longer in full.items() if longer.name.casefold().startswith(key)}
    for key, group in groups.items():
        longer = full.get(key)
        if longer is None or longer is group or group.form == "surname":
            continue
        known = group.spans[0].known
        if known is not None and group.spans[0].shape == "known" and known.source != "city":
            continue
        bits = group.bits
        rest = max(bits[PERSON], bits[PLACE], 0.0 if key in begins and bits[ORGANIZATION] > 1 else bits[NOTHING])
        if group.kind == ORGANIZATION or bits[ORGANIZATION] + 2.5 > rest:
            group.kind, group.form, group.name = ORGANIZATION, "variant", longer.name


def _mention(span: Span, group: Group) -> EntityMention | None:
    if group.kind == NOTHING:
        return None
    known = span.known if span.shape == "known" else None
    form: NameForm = group.form
    country = span.country
    stands_for = span.stands_for
    if group.kind != PERSON and known is not None:
        country = known.country or country
        if known.source == "metonym":
            form = "metonym"
            stands_for = "government"
    return EntityMention(
        start=span.start,
        end=span.end,
        text=span.text,
        kind=_KINDS[group.kind],
        name=_name(span, group),
        form=form,
        role=span.title,
        country=country,
        stands_for=stands_for if group.kind != PERSON else None,
        certainty=group.certainty,
    )


def _name(span: Span, group: Group) -> str:
    if group.bearers and _another(span, group.bearers):
        return group.text
    return _bearer(span, group.bearers).name if len(group.bearers) > 1 else group.name


def _adjective(span: Span) -> list[EntityMention]:
    """A nationality, or the parts of "Russian-Turkish" and "U.S.-led" that stand for a party."""
    out = []
    at = span.start
    parts = [span.text] if countries.lookup(span.text) else span.text.split("-")
    for part in parts:
        hit = countries.lookup(part)
        party = hit.party if hit is not None else countries.in_compound(part) if len(parts) > 1 else None
        if party is not None:
            out.append(_of_party(part, at, party))
        at += len(part) + 1
    return out


def _of_party(text: str, start: int, party: countries.Party) -> EntityMention:
    return EntityMention(
        start=start,
        end=start + len(text),
        text=text,
        kind=party.entity_kind,
        name=party.name,
        form="demonym",
        country=None if party.kind in ("body", "bloc") else party.iso,
    )
