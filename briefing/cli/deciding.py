"""``decide`` and ``rulings``: what a person rules, and what became of it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from briefing.cli import shapes
from briefing.cli.faults import UsageError
from briefing.cli.printing import complain, say, say_json, table
from briefing.cli.session import DONE, NO, opened
from briefing.library import Library, UnknownIdError
from briefing.library.rulings import RulingError
from briefing.library.rulings.known import Ruled
from briefing.model import Article, Decision, Entity, Link, Round, Verdict

_QUOTED = 60
_PAIRS: dict[str, Verdict] = {"same": "same", "different": "different", "unsure": "unsure"}


def decide(options: argparse.Namespace) -> int:
    """Make a ruling, or take one back, and tell what it changed."""
    options.as_of = None
    with opened(options) as library:
        if options.ruling == "undo":
            return _undo(library, options)
        try:
            decision = _decision(library, options.ruling, options.about, options.note)
        except RulingError as error:
            raise UsageError(str(error)) from None
        if options.dry_run:
            return _suppose(library, options, decision)
        return _tell(library, options, library.decide(decision).rounds)


def _undo(library: Library, options: argparse.Namespace) -> int:
    wanted = options.about[0] if options.about else None
    known = {one.decision.id for one in library.rulings() if one.state != "taken back"}
    if not known or (wanted is not None and wanted not in known):
        complain(
            f"no ruling {wanted} is in force: `briefing rulings` lists them" if wanted else "no ruling is in force"
        )
        return NO
    if options.dry_run:
        raise UsageError("--dry-run does not go with undo")
    return _tell(library, options, library.undo(wanted).rounds)


def _suppose(library: Library, options: argparse.Namespace, decision: Decision) -> int:
    """What the ruling would change: each round as it is and as it would be."""
    moves = library.suppose(decision).rounds
    if options.json:
        say_json({"changed": [move.id for move in moves], "written": False})
        return DONE
    say(f"{_rounds(len(moves))} would change")
    for move in moves:
        before, after = (
            _line_of(one) if one is not None else "no round of its own" for one in (move.before, move.after)
        )
        say(f"  {before}{f' → {after}' if after != before else ''}  {move.id}")
    return DONE


def _rounds(count: int) -> str:
    return f"{count} round{'' if count == 1 else 's'}"


def _line_of(one: Round) -> str:
    return f"{one.edtf or 'undated'}, {one.status}, {one.title}"


def _tell(library: Library, options: argparse.Namespace, changed: Sequence[str]) -> int:
    rounds = []
    for key in changed:
        try:
            rounds.append(library.round(key))
        except UnknownIdError:
            continue
    if options.json:
        say_json({"changed": list(changed), "written": True})
        return DONE
    say(f"{_rounds(len(changed))} changed")
    for one in dict.fromkeys(rounds):
        say(f"  {_line_of(one)}  {one.id}")
    return DONE


def _decision(library: Library, ruling: str, about: Sequence[str], note: str) -> Decision:
    if ruling == "set":
        if len(about) != 3:
            raise UsageError("set takes what, a field and a value: briefing decide set r-… place Moscow")
        return _set(library, about[0], about[1], about[2], note)
    if ruling == "split":
        return _split(library, about, note)
    if len(about) < 2:
        raise UsageError(f"{ruling} takes two rounds or two names by their ids")
    found = [_one(library, key) for key in about]
    rounds, entities = (
        [one for one in found if isinstance(one, Round)],
        [one for one in found if isinstance(one, Entity)],
    )
    if len(rounds) == len(found):
        from briefing.library.rulings.rounds import on_rounds

        return on_rounds(library, rounds, _PAIRS[ruling], note)
    if len(entities) == len(found) == 2:
        from briefing.library.rulings.names import on_entities

        return on_entities(library, entities[0], entities[1], _PAIRS[ruling], note)
    raise UsageError(f"{ruling} takes rounds, or two names, by their ids")


def _split(library: Library, about: Sequence[str], note: str) -> Decision:
    from briefing.library.rulings.rounds import apart

    if len(about) != 1:
        raise UsageError("split takes a mention: its article's id and start, as in briefing decide split a1:100")
    item, link = _mention(library, about[0])
    return apart(library, item, link, note=note)


def _set(library: Library, key: str, field: str, value: str, note: str) -> Decision:
    one = _one(library, key)
    if isinstance(one, Round):
        from briefing.library.rulings.rounds import correction

        return correction(library, one, field, value, note)
    if isinstance(one, Entity):
        from briefing.library.rulings.names import set_field

        return set_field(library, one, field, value, note)
    if isinstance(one, Article):
        from briefing.library.rulings.days import published

        if field != "published":
            raise RulingError(f"no field of an article is called {field!r}: published")
        return published(one, value, note)
    from briefing.library.rulings.rounds import correction_of_mention

    return correction_of_mention(library, one, field, value, note)


def _one(library: Library, key: str) -> Round | Entity | Article | Link:
    """What an id stands for: a round, a name, an article, or a mention (``article:start``)."""
    for question in (library.round, library.entity, library.article):
        try:
            return question(key)
        except UnknownIdError:
            continue
    return _mention(library, key)[1]


def _mention(library: Library, key: str) -> tuple[Round, Link]:
    article, colon, start = key.rpartition(":")
    if not colon or not start.isdecimal():
        raise UnknownIdError("round, name, article or mention", key, library.index.findings.ids("round"))
    for item in dict.fromkeys(one for one in library.rounds_of(article) if one is not None):
        for link in item.links:
            if (link.article, link.start) == (article, int(start)):
                return item, link
    starts = [f"{article}:{meeting.start}" for meeting in library.extraction(article).meetings]
    raise UnknownIdError("mention", key, starts)


def rulings(options: argparse.Namespace) -> int:
    """List what people decided, oldest first, and whether it holds."""
    with opened(options) as library:
        found = library.rulings()
        if options.json:
            say_json([shapes.ruling(one) for one in found])
        else:
            table(("made", "by", "state", "ruling", "on", "note", "id"), [_line(one) for one in found], 4)
    return DONE if found else NO


def _line(one: Ruled) -> tuple[str, ...]:
    ruled = one.decision
    what = f"{ruled.field} is {ruled.value}" if ruled.verdict == "set" else f"{ruled.subject}: {ruled.verdict}"
    anchor = ruled.anchors[0] if ruled.anchors else None
    on = f"“{_cut(anchor.quote)}”" if anchor else ""
    if anchor and ruled.subject == "article":
        on = anchor.article or on
    made = ruled.made.date().isoformat() if ruled.made else ""
    return made, ruled.user, one.state, what, on, ruled.note, ruled.id


def _cut(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
