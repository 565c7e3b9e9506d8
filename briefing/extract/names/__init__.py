"""Entity mentions of one article: people, organizations and places, with nationalities and roles for the meetings.

``find`` reads one document and the lexicon, nothing else.
"""

from __future__ import annotations

from msgspec.structs import replace

from briefing.extract.document import Document, Sentence, read_asides
from briefing.extract.names import evidence, gazetteer, lexicons, line, marks, metonyms, plugins, resolve, roles, spans
from briefing.extract.names.words import Word, word
from briefing.model import EntityMention

__all__ = ["find", "is_name"]


def find(document: Document) -> list[EntityMention]:
    """All mentions, in order of the text, those of bylines and credits marked. Names never overlap one another."""
    found, lines = _spans(document)
    plugins.add_findings(document, found)
    mentions = resolve.settle(found, document.text)
    mentions += roles.find(lines, mentions)
    # By themselves: what a photographer is called says nothing about who is meant in the text.
    mentions += [
        replace(one, aside=True) for one in resolve.settle(_spans(read_asides(document.article))[0], document.text)
    ]
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    return mentions


def is_name(mention: EntityMention) -> bool:
    """Whether a mention names its entity; nationalities and role descriptions do not."""
    return mention.form not in ("demonym", "role")


def _spans(document: Document) -> tuple[list[line.Span], list[line.Line]]:
    """The spans that may be names, weighed, and the sentences that hold a capital."""
    known = gazetteer.load(lexicons.language_of(document.article.language))
    found: list[line.Span] = []
    lines: list[line.Line] = []
    for sentence in document.sentences:
        one = _line(document, sentence)
        if one is not None:
            marks.label(one, known)
            here = spans.cut(one)
            for span in here:
                if span.shape != "adjective":
                    evidence.weigh(one, span)
                if span.known is not None and span.known.source == "capital":
                    span.stands_for = metonyms.read(one, span)
            roles.mark_named(one, here)
            found += here
            lines.append(one)
    return found, lines


def _line(document: Document, sentence: Sentence) -> line.Line | None:
    language = lexicons.language_of(document.article.language)
    words = [word(token, language) for token in document.words[sentence.first : sentence.last]]
    if not any(one.cap for one in words):
        return None
    return line.Line(document, sentence, words, _loudness(words))


def _loudness(words: list[Word]) -> line.Loudness:
    """Whether capitals say little here: a line in capitals, or a headline with a capital on every longer word."""
    long = [one for one in words if len(one.text) > 3 and one.text.isalpha()]
    if len(long) < 3 or words[0].text == "(":
        return ""
    if sum(one.shout for one in long) >= 0.6 * len(long):
        return "caps"
    content = [one for one in long if not one.function]
    if words[-1].text not in ".?!" and len(content) >= 4 and sum(one.cap for one in content) >= 0.85 * len(content):
        return "title"
    return ""
