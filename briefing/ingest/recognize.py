"""What one line of an article is, told by its shape and the words of ``lexicon/<language>/furniture.toml``.

Every function looks at one line (or at its beginning) and knows nothing of its neighbours; ``zones`` puts them
together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.ingest.patterns import UPPER, Words, fold

LONG = 400  # code points: no line of furniture is longer, a caption may be up to three times as long
_LAND = 4  # words of a land's name
_SENTENCE = 60  # code points: what follows a city and a colon is a sentence, not a heading
_SOON_A_DIGIT = re.compile(r"\D{0,50}\d")
_YEAR = re.compile(r"\d{4}")
_NUMBER = re.compile(r"\d+")
_CAPITAL = re.compile(rf"[{UPPER}]")
_SENTENCE_END = (".", "!", "?", ".”", '."', "?”", '?"', ".’", ".'", "!”", '!"', ":", ";", ",")


# What ministries number their statements with ("No: 201, 22 July 2020, …").
_NUMBERED = re.compile(r"(?:No|Nr|QA|SC|PR|Ref|Press Release No)\b[.:\-]?\s?\d{1,5},\s")

# The seat of a head of state as its own reports open ("The Kremlin, Moscow").
_HOUSE = re.compile(rf"The [{UPPER}]\w{{2,20}}(?: [{UPPER}]\w{{2,20}}){{0,2}}, ([{UPPER}][\w.' ]{{2,30}})")


@dataclass(frozen=True)
class Dateline:
    """The beginning of a report: ``end`` code points of the line, and the agency or paper it names."""

    end: int
    outlet: str | None


def date_header(text: str, known: Words) -> int:
    """How many code points of ``text`` are a date that is no part of the prose, with its label; 0 where there is none.

    A date without a label counts where it fills the line, where a mark sets it off, or where it is ISO 8601.
    """
    if not _SOON_A_DIGIT.match(text):
        return 0
    found = known.date_label.match(text)
    if found:
        return found.end()
    found = _NUMBERED.match(text) and known.date_inside.search(text[:LONG], 4, 60)
    if found and text[found.end() : found.end() + 2] == ", ":
        return found.end() + 1
    found = known.date_start.match(text)
    if not found:
        return 0
    bracketed = text[0] in "([" and found.group().rstrip(" |:–—-").endswith((")", "]"))
    iso = re.match(r"[\[(]?\d{4}-\d{1,2}-\d{1,2}", text) is not None
    rest = text[found.end() :].lstrip()
    set_off = (found["mark"] or bracketed) and _YEAR.search(found.group()) is not None
    if not rest or set_off or (iso and _CAPITAL.match(rest)):
        return found.end()
    return 0


def is_date_line(text: str, known: Words) -> bool:
    """Whether the line holds a date or a time of day, and beside it nothing but words that go with dates."""
    if len(text) > 100 or not any(char.isdigit() for char in text):
        return False
    rest, dates = known.date_inside.subn(" ", text)
    if not dates:
        return known.clock.fullmatch(text) is not None
    words = re.findall(r"[^\W_][\w.]*", known.clock.sub(" ", rest))
    numbers = sum(word[0].isdigit() for word in words)
    return numbers <= 1 and all(word[0].isdigit() or fold(word).strip(".") in known.date_words for word in words)


def is_crumbs(text: str) -> bool:
    """Whether the line tells the way to a page ("Home > World > Europe"), or is drawn ("* * *")."""
    if len(text) > 120:
        return False
    marks = sum(text.count(mark) for mark in (" > ", " › ", " » ", " >> "))
    return marks >= 2 or (marks == 1 and len(text) < 40) or (len(text) >= 3 and not any(map(str.isalnum, text)))


def paper(text: str, known: Words) -> str | None:
    """The outlet that a short line at the top names, alone or with a place behind it."""
    told = outlet(text, known)
    if told or len(text) > 50 or len(text.split()) > 5 or text.isupper():
        return told
    words = fold(text).split()
    return text if len(words) > 1 and known.outlet_words & set(words) and _as_name(text) else None


def closes(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return text.rstrip("\"'”’)]»").endswith((".", "!", "?", "…"))


def dateline(text: str, known: Words, titled: bool = True) -> Dateline | None:
    """The dateline that ``text`` opens with, or is: "ANKARA", "PARIS, May 4 (AP) -", "GENEVA Talks …",
    "Oslo, May 4: Talks …".

    ``titled`` tells that a headline stands before it, which lets a place nobody knows stand alone.
    """
    whole = known.dateline_line.fullmatch(text) if len(text) <= 120 else None
    if whole and _stands_alone(whole, known, titled):
        told = whole["agency"] or whole["outlet"]
        return Dateline(len(text), outlet(told, known) or _as_name(told))
    head = text[:LONG]
    found = known.dateline.match(head)
    if found and found.end() > len(found["tail"]) and _opens(found, text, known):
        return Dateline(found.end(), outlet(found["agency"] or found["named"], known) or _as_name(found["agency"]))
    house = _HOUSE.fullmatch(text)
    if house and fold(house[1]) in known.cities:
        return Dateline(len(text), None)
    city = known.dateline_city.match(head)
    if city and fold(city["place"]) in known.cities and len(text) > city.end() + _SENTENCE:
        return Dateline(city.end(), None)
    bare = _bare(text, known)
    return Dateline(bare, None) if bare and not text[bare : bare + 40].isupper() else None


def _bare(text: str, known: Words) -> int:
    """How far cities in capitals reach before a sentence that follows without a mark ("GENEVA/BERN Talks …")."""
    run = known.dateline_bare.match(text)
    words = run.group().split(" ") if run else []
    for count in range(len(words), 0, -1):
        places = " ".join(words[:count])
        rest = text[len(places) : len(places) + 2]
        if _goes_on(rest) and all(fold(name) in known.cities for name in places.split("/")):
            return len(places) + 1
    return _with_land(text, run.end(), known) if run else 0


def _goes_on(rest: str) -> bool:
    """Whether a sentence begins behind the blank that ``rest`` opens with."""
    return rest[:1] == " " and (rest[1:2].isupper() or rest[1:2].isdigit() or rest[1:2] in "“\"‘'(")


def _with_land(text: str, end: int, known: Words) -> int:
    """How far a town in capitals and its land reach ("HAMAR, Norway Talks …"); 0 where no land follows the town."""
    if text[end : end + 2] != ", ":
        return 0
    words = text[end + 2 : end + LONG].split(" ")[:_LAND]
    for count in range(len(words), 0, -1):
        land = " ".join(words[:count])
        at = end + 2 + len(land)
        if fold(land) in known.lands and _goes_on(text[at : at + 2]):
            return at + 1
    return 0


def _opens_with_city(text: str, known: Words) -> bool:
    """Whether ``text`` opens with a city that is known to stand in datelines."""
    first = fold(text[:80].partition("/")[0]).split(" ")[:4]
    names = (" ".join(first[:count]).rstrip(",.:;") for count in range(1, len(first) + 1))
    return any(name in known.cities for name in names)


def _stands_alone(found: re.Match[str], known: Words, titled: bool) -> bool:
    """Whether a line that looks like a place, with or without a date and an agency, is a dateline."""
    place = found["place"]
    if not (_is_place(place) or _opens_with_city(place, known)):
        return False
    sure = _opens_with_city(place, known) or not place.isupper()
    if found["outlet"]:
        if found["agency"]:
            return False
        return outlet(found["outlet"], known) is not None or (sure and _as_name(found["outlet"]) is not None)
    if found["agency"] or known.date_end.search(found.group()):
        return True
    return sure or (titled and len(place.split()) <= 3)


def _opens(found: re.Match[str], text: str, known: Words) -> bool:
    """What makes a dateline of a beginning: an agency in brackets, a date, or a place that is sure to be one."""
    before = found.group().rstrip(" -–—−_―")
    if found["named"]:
        return outlet(found["named"], known) is not None and _CAPITAL.match(before) is not None
    if found["agency"]:
        place = before.partition(found["agency"])[0].strip(" ([/")
        return outlet(found["agency"], known) is not None or (_is_place(place) and found["agency"][0].isupper())
    if not _CAPITAL.match(before) or not found["tail"]:
        return False
    if known.date_end.search(before) or fold(before) in known.cities:
        return True
    # A dash alone also sets off a kicker ("SOCCER - …"): then it takes a region, or a dash that kickers do not use.
    rest = text[found.end() :]
    sure = "," in before or not found.group().rstrip().endswith(" -")
    return _is_place(before) and sure and len(before.split()) <= 4 and len(rest) > 60 and not rest[:60].isupper()


def _is_place(text: str) -> bool:
    """Whether ``text`` opens with a word of three capitals or more, as the place of a dateline is printed."""
    letters = re.match(rf"[{UPPER}'’.\-]+", text)
    return letters is not None and sum(map(str.isalpha, letters.group())) >= 2 and len(re.sub(r"\W", "", text)) >= 3


def _as_name(text: str | None) -> str | None:
    """A short run of capitalised words is taken for an outlet's name where one is due."""
    if not text or len(text) > 50 or text.endswith(_SENTENCE_END):
        return None
    return text if all(_CAPITAL.match(word) for word in text.split()) else None


def outlet(text: str | None, known: Words) -> str | None:
    """The agency or paper that ``text`` names, as the lexicon writes it."""
    if not text:
        return None
    folded = fold(text.strip(" .-–—"))
    return known.outlets.get(folded) or known.outlets.get(folded.partition(",")[0].strip())


def is_caption(text: str, known: Words) -> bool:
    """Whether the line tells of a picture."""
    if len(text) > 3 * LONG:
        return False
    if _starts(text, known.caption_start):
        return True
    end = fold(text[-200:]).rstrip(".")
    if end.rstrip(")]").endswith(known.caption_end) or (end.endswith((")", "]")) and _picture_bracket(end, known)):
        return True
    return 120 < len(text) <= 2 * LONG and any(entry in end[-60:] for entry in known.credit_inside)


def _picture_bracket(end: str, known: Words) -> bool:
    opened = max(end.rfind("("), end.rfind("["))
    inside = end[opened + 1 : -1] if opened >= 0 else ""
    if not inside or len(inside) > 170:
        return False
    agency = "/" in inside and any(outlet(part, known) for part in inside.split("/"))
    return agency or known.caption_bracket.search(inside) is not None


def _starts(text: str, entries: tuple[str, ...]) -> bool:
    """Whether the line opens with one of ``entries``, which are in lower case, with or without a bracket before."""
    return fold(text[:60]).lstrip("([").startswith(entries) or fold(text[:60]).startswith(entries)


def ends_in_year(text: str) -> bool:
    """Whether the line ends as captions do, with the year the picture was taken in."""
    return 40 < len(text) <= 2 * LONG and re.search(r"\b(?:19|20)\d\d\.?$", text[-6:]) is not None


def is_credit(text: str, known: Words) -> bool:
    """Whether the line names who took a picture or holds the rights, and tells nothing."""
    if len(text) > 120 or ". " in text[:-1]:
        return False
    if _starts(text, known.credit_start):
        return True
    folded = fold(text)
    return any(entry in folded for entry in known.credit_inside) and not text.endswith((".", ".”", '."'))


def is_desk(text: str) -> bool:
    """Whether the line signs a report off ("-- London newsroom")."""
    return len(text) <= 120 and text.startswith(("--", "— ", "– ")) and not text.endswith(_SENTENCE_END)


def is_furniture(text: str, known: Words) -> bool:
    """Whether the line belongs to the page and not to the article."""
    if len(text) > LONG:
        return False
    if len(text) <= 60:
        folded = _NUMBER.sub("#", fold(text)).strip(" :.…>»›|•·→").removeprefix("» ")
        if not folded or folded in known.furniture_whole:
            return True
    return fold(text[:60]).startswith(known.furniture_start) or (len(text) <= 120 and _label_of_date(text, known))


def _label_of_date(text: str, known: Words) -> bool:
    """A date line of the page: one or more labelled dates and nothing else ("Published On: 4 May 2019")."""
    if not _starts(text, known.date_labels):
        return False
    found = known.date_label.match(text)
    while found and found.end() < len(text):
        text = text[found.end() :].lstrip(" ,|·•/-–—")
        found = known.date_label.match(text)
    return found is not None


def is_byline(text: str, known: Words) -> bool:
    """Whether the line names who wrote it: "By …", or names, a section and a date and no prose."""
    if len(text) > 160:
        return False
    if known.byline_start.match(text) and not text.endswith((".", "!", "?")):
        return _all_names(known.byline_start.sub("", text, count=1), known)
    dated = known.date_end.search(text)
    if dated is None or dated.start() == 0 or _is_place(text) or _opens_with_city(text, known):
        return False
    return _all_names(text[: dated.start()], known)


def is_name(text: str, known: Words) -> bool:
    """Two to four capitalised words and nothing else, as a writer's name stands on a line of its own."""
    parts = text.split()
    if not 2 <= len(parts) <= 5 or len(text) > 50 or not _CAPITAL.match(parts[-1]):
        return False
    return all(_CAPITAL.match(part) or part in known.particles for part in parts) and not text.endswith((",", ":", "."))


def is_signature(text: str, known: Words) -> bool:
    """A name, with a place or a paper behind it, as it stands between headline and prose ("Mia Holm in Oslo")."""
    if len(text) > 60 or len(text.split()) < 2 or text.isupper() or closes(text):
        return False
    return (
        is_name(text, known)
        or paper(text.partition(",")[0], known) is not None
        or (len(text.split()) <= 7 and _all_names(text, known))
    )


def _all_names(text: str, known: Words) -> bool:
    parts = [part.strip(",.;:()|[]\"'’") for part in known.date_end.sub("", text).split()]
    if not parts or len(parts) > 14:
        return False
    return all(not part or part[0] == "@" or _CAPITAL.match(part) or fold(part) in known.byline_words for part in parts)


def is_headline(text: str) -> bool:
    """Whether the line may be a headline: short, more than one word, and not closed like a sentence."""
    if not 12 <= len(text) <= (110 if text.endswith(("?", "!")) else 240) or " " not in text:
        return False
    first = text.lstrip("\"'“‘«([") if text[0] not in "*•-–—" else ""
    if not first or not (_CAPITAL.match(first) or first[0].isdigit() or not first[0].isascii()):
        return False
    return not text.endswith((".", ":", ";", ",", ".”", '."', ".’", ".'", ",”", ',"'))
