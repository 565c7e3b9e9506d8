"""Publication dates over a mix of header styles, written for this project around made-up days."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable

from briefing.extract.published import infer
from briefing.model import Article

BODY = (
    "The two foreign ministers agreed to keep the hot line between them open, a spokeswoman said on {weekday}. "
    "Experts of both sides will look at the draft again next month.\n\n"
    "The treaty they want to renew was signed in {old}. Since then it has been changed twice.\n\n"
    "“We have come a long way,” the deputy minister told reporters after the meeting. Some 200 delegates took part."
)
HEADLINE = "Ministers agree to keep hot line open"

Style = Callable[[dt.date], str]


def _body(day: dt.date) -> str:
    return BODY.format(weekday=f"{day:%A}", old=day.year - 6)


WIRE: list[Style] = [
    lambda d: f"VIENNA, {d:%b}. {d.day}, {d.year} (NWA) — {_body(d)}",
    lambda d: f"{HEADLINE.upper()}.\nJane Doe\nVIENNA {d.isoformat()}\n{_body(d)}",
    lambda d: f"NWA{d:%Y%m%d}.0261\n{HEADLINE}\n\nVIENNA (NWA) _ {_body(d)}",
    lambda d: f"Subject: {HEADLINE}\nDate: {d:%a}, {d:%d %b %Y} 10:33:00 GMT\n\n{_body(d)}",
    lambda d: f"{d:%d-%b-%Y} 14:05 UTC\nTALKS-HOTLINE\n{HEADLINE}\n\n{_body(d)}",
    lambda d: f"BC-HOTLINE, {d:%Y%m%d}\n{HEADLINE}\n\n{_body(d)}",
    lambda d: f"VIENNA. {d:%B} {d.day}, {d.year} (Newswire) - {_body(d)}",
    lambda d: f"{HEADLINE}\n{d.isoformat()}T14:03:00Z\n{_body(d)}",
    lambda d: f"14:03 GMT, {d.day} {d:%B} {d.year}\n{HEADLINE}\n{_body(d)}",
    lambda d: (
        f"Newswire English Service\n{d:%B} {d.day}, {d.year} {d:%A}\nLENGTH: 312 words\nDATELINE: VIENNA\n\n{_body(d)}"
    ),
    lambda d: f"HD {HEADLINE}\nWC 312 words\nPD {d.day} {d:%B} {d.year}\nSN Newswire\nLP\n{_body(d)}",
    lambda d: f"VIENNA, {d.day} {d:%B} {d.year}. /NWA/. {_body(d)}",
    lambda d: f"Vienna, {d:%B} {d.day}, {d.year} (NWA) -- {_body(d)}",
]
RESTYLED: list[Style] = [
    lambda d: f" date {d.isoformat()} {_body(d)}",
    lambda d: f"{HEADLINE}\n\nWorld Anna Beispiel {d:%d-%b-%Y}\nID 34879 © Some Body | Pictures.example\n\n{_body(d)}",
    lambda d: f"{HEADLINE}\nBy Anna Beispiel | {d.day} {d:%B} {d.year}\n\n{_body(d)}",
    lambda d: f"{HEADLINE}\nAnna Beispiel, {d:%A} {d.day} {d:%B} {d.year}\n{_body(d)}",
    lambda d: f"{HEADLINE}\n{d.day} {d:%b} {d.year} | 10:21\n{_body(d)}",
    lambda d: f"{d:%d.%m.%Y} 10:21\n{HEADLINE}\n{_body(d)}",
    lambda d: f"{HEADLINE}\nPosted by desk on {d:%B} {d.day}, {d.year}\n{_body(d)}",
    lambda d: f"[{d.isoformat()}] {HEADLINE}\n\n{_body(d)}",
    lambda d: f"{HEADLINE} ({d.day} {d:%B} {d.year})\n\n{_body(d)}",
    lambda d: f"{d:%Y%m%d} {HEADLINE}\n\n{_body(d)}",
    lambda d: f"{HEADLINE} - {d:%d.%m.%Y} - The Daily Example\n\n{_body(d)}",
    lambda d: f"{HEADLINE}\n{d:%a} {d.day} {d:%b} {d.year} 14.03 BST\n{_body(d)}",
    lambda d: f"{HEADLINE}\n{d:%B} {d.day} {d.year} 09:12:00\n{_body(d)}",
    lambda d: f"{HEADLINE}\nPublished: {d:%B} {d.day},{d.year}\n{_body(d)}",
    lambda d: f"{HEADLINE}\n{d:%Y/%m/%d}\n{_body(d)}",
    lambda d: f"Vienna, {d.day}th {d:%B} {d.year}\n\n{HEADLINE}\n\n{_body(d)}" if 4 <= d.day <= 20 else WIRE[1](d),
    lambda d: f'title: {HEADLINE}\npubdate: "{d.isoformat()}"\n\n{_body(d)}',
]
SAVED: list[Style] = [
    lambda d: (
        f"Home\nWorld\nSport\n{HEADLINE}\nPublished On: {d.day} {d:%b} {d.year}\nShare\n{_body(d)}\n"
        f"Related stories\nOld news, {d.year - 2}-01-12\n© {d.year + 3} The Daily Example"
    ),
    lambda d: (
        f"{HEADLINE}\nAnna Beispiel in Vienna\nLast modified on {_short(_next(d))} 09.12 GMT\n"
        f"First published on {d:%a} {d.day} {d:%b} {d.year} 08.00 GMT\n{_body(d)}"
    ),
    lambda d: f"{HEADLINE}\nUpdated {_short(_next(d))} 10:02 am\nPublished {d:%b} {d.day}, {d.year}\n{_body(d)}",
    lambda d: f"{HEADLINE}\n{d.day} {d:%b} {d.year} - 14:33 | Last Update : {_short(_next(d))} - 09:00\n{_body(d)}",
    lambda d: f"Home > World > Europe\n{HEADLINE}\nThe Daily Example\n{d.day} {d:%B} {d.year}\n4 min read\n{_body(d)}",
    lambda d: (
        f"Accessed on May 3, {d.year + 4}\nThe Daily Example\n{HEADLINE}\nPosted: {d.day} {d:%b} {d.year}\n{_body(d)}"
    ),
    lambda d: f"{HEADLINE}\n\n{_body(d)}\n\nPublished: {d:%B} {d.day}, {d.year}\nTags: talks\nCopyright {d.year + 1}",
    lambda d: (
        f"Skip to content\nMenu\n{HEADLINE}\nby Anna Beispiel {d:%B} {d.day}, {d.year} in World\n0 comments\n{_body(d)}"
    ),
    lambda d: f"{HEADLINE} | The Daily Example\nWorld\n{d:%b} {d.day}, {d.year} 10:45 am GMT+3\n{_body(d)}",
]
NONE: list[Style] = [
    _body,
    lambda d: f"{HEADLINE}\n\n{HEADLINE}\n\n{_body(d)}",
    lambda d: f"VIENNA (NWA) — {_body(d)}",
    lambda d: f"{HEADLINE}\n\n{_body(d)}\n\nThe first such talks were held on March 3, {d.year - 9}, in Graz.",
    lambda d: f"FILE PHOTO: The two ministers in Linz on June 4, {d.year - 2}.\n{_body(d)}",
]


def _short(day: dt.date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def _next(day: dt.date) -> dt.date:
    return day + dt.timedelta(1)


def _mix() -> list[tuple[str, dt.date]]:
    chance = random.Random(7)
    out = []
    for number in range(100):
        styles = (WIRE, RESTYLED, SAVED, WIRE, RESTYLED, SAVED, NONE)[number % 7]
        day = dt.date(1995, 1, 1) + dt.timedelta(chance.randrange(10_500))
        out.append((chance.choice(styles)(day), day))
    return out


def _article(text: str) -> Article:
    return Article(id="a1", path="a1.txt", text=text, title="", digest="")


def test_an_unseen_mix_of_headers() -> None:
    result: Counter[str] = Counter()
    for text, day in _mix():
        found = infer(_article(text)).day
        result[
            "none" if found is None else "exact" if found == day else "far" if abs((found - day).days) > 7 else "near"
        ] += 1
    assert result["exact"] >= 75, result
    assert result["far"] <= 2, result


def test_every_style_is_read() -> None:
    day = dt.date(2014, 3, 13)
    missed = [style(day)[:60] for style in (*WIRE, *RESTYLED, *SAVED) if infer(_article(style(day))).day != day]
    assert not missed


def test_a_text_without_a_date_has_none() -> None:
    day = dt.date(2014, 3, 13)
    assert [infer(_article(style(day))).day for style in NONE] == [None] * len(NONE)
