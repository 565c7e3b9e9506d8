"""Where a sentence goes over from one meeting to another, and which triggers only tell what the one before is for."""

from __future__ import annotations

from briefing.extract.meetings import coinciding, in_a_row, parting, prepared, questions, relatives, stops
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import ACCORDS, is_owner

_QUOTED = 4  # more words than these between quotation marks are what somebody said
_SOON = 8
_FAR = 4
_SOUGHT = 5  # words of "the resumption of formal arms negotiations"
_WAY = 12
_WISHED = 7  # words of "the possibility of convening an international peace conference"


def aim(seen: View, one: Trigger, other: Trigger) -> bool:
    """ "a meeting … to salvage peace talks": the second is only what the first is for."""
    if _possible(seen, one, other) or _asked_for(seen, one, other):
        return True
    if other.frame is not None or other.at - one.at > 30 or one.frame == "agree":
        return False
    near = range(max(one.at, other.at - 5) + 1, other.at)
    if any(seen.has(step, "aims.naming") and seen.word(step + 1) != "to" for step in near):
        return True  # "ended without a date for the next session", but "announced a decision to hold talks"
    return any(seen.has(step, "aims.revive") for step in range(max(one.at, other.at - _SOUGHT) + 1, other.at))


def _possible(seen: View, one: Trigger, other: Trigger) -> bool:
    """ "talks with X on the possibility of convening a conference": the conference is only spoken of."""
    if other.frame is not None and other.tense != "gerund":
        return False
    near = range(max(one.at, other.at - _WISHED) + 1, other.at)
    if any(seen.has(step, "aims.another") for step in near):
        return False  # "the chances for a second conference"
    return any(seen.has(step, "aims.prospects") and seen.word(step + 1) in ("of", "for") for step in near)


def _asked_for(seen: View, one: Trigger, other: Trigger) -> bool:
    """ "met X and asked him to lead the talks": the talks are what is asked for."""
    if one.frame is None or other.frame is not None or not other.points_back:
        return False
    asked = (step for step in range(one.at + 1, other.at) if seen.has(step, "verbs.asking"))
    return any(seen.word(step) == "to" for at in asked for step in range(at + 2, min(at + _SOUGHT, other.at)))


def only_called_for(seen: View, one: Trigger, other: Trigger, clock: Clock) -> bool:
    """ "a meeting ended with a call for further talks": more talks without a day are none of their own; "met to decide
    whether to hold a summit in May"."""
    if other.at in questions.aside(seen, one.at):
        return True
    if one.frame is not None or other.frame is not None or not seen.has(other.at - 1, "aims.more"):
        return False
    return not any(clock.times[span[2]].earliest for span in clock.between(other.at, min(other.at + 6, seen.last)))


def between(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """Where the sentence goes over from one meeting to another between two triggers, if it does."""
    if one.lemma == "leave" and other.frame is None:
        return None
    for at in range(other.at - 1, one.at, -1):
        if seen.has(at, "syntax.separators") and _reaches(seen, at, other.at) and not _took_hours(seen, at, other):
            if _sets_nothing_off(seen, at, other):
                continue
            return at - 1 if seen.has(at - 1, "time.shortly") else at
        if _goes_over(seen, at, one, other) or _then_says(seen, at, one, other):
            return at
        if seen.has(at, "syntax.subordinators") and _another(seen, at, one, other):
            return at
        if _told_about(seen, at, one, other) or _where_begun(seen, at, one, other):
            return at
        if _as_subject_matter(seen, at, one, other) or _coordinated(seen, at, one, other):
            return at
    made = other.at - 1 if _made_earlier(seen, other) else None
    for cut in (made, *(rule(seen, one, other) for rule in _TO_ANOTHER)):
        if cut is not None:
            return cut
    cut = parting.by_its_own(seen, one, other, clock)
    phoned = other.frame is None and other.form == "call" and one.form != "call"
    if cut is None and phoned and one.frame not in ("discuss", *ACCORDS):
        return one.at + 1
    return cut


def _round_before(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "spoke of the talks and of what was settled at the last round": the round before is another meeting."""
    if one.frame is not None or other.frame is not None or other.at - one.at < _FAR:
        return None
    at = other.at - 1
    while seen.has(at, "nouns.peaceful"):
        at -= 1
    if not seen.has(at, "turns.before") or not seen.has(at - 1, "syntax.definite"):
        return None
    return at - 2 if seen.word(at - 2) in ("at", "in", "during", "from", "after", "since") else None


def _made_earlier(seen: View, other: Trigger) -> bool:
    """ "a meeting reaffirmed the accord signed in May": a document that is told as known was made another time."""
    if other.frame != "sign" or other.tense != "past":
        return False
    if not (seen.has(other.at - 1, "nouns.accords") or seen.has(other.at - 1, "nouns.truces")):
        return False
    if _made_in_talks(seen, other.at):
        return True
    for at in range(other.at - 2, max(seen.first, other.at - 7), -1):
        if seen.word(at) in ("a", "an") or (seen.has(at, "syntax.prepositions") and seen.word(at) != "of"):
            return False
        if seen.has(at, "syntax.definite") or is_owner(seen.word(at)):
            return True
    return False


def _made_in_talks(seen: View, at: int) -> bool:
    """ "a truce sealed last week in talks with X": it was made at talks of its own."""
    near = range(at + 1, min(at + _SOON, seen.last))
    link = next((step for step in near if seen.word(step) in ("in", "at", "during")), None)
    if link is None or link == at + 1:
        return False
    return any(
        (noun := seen.known.nouns.get(seen.word(step))) is not None and noun.strong for step in (link + 1, link + 2)
    )


_TO_ANOTHER = (
    relatives.main_clause,
    _round_before,
    stops.next_stop,
    in_a_row.next_guest,
    in_a_row.own_participle,
    in_a_row.main_verb,
)


def _sets_nothing_off(seen: View, at: int, other: Trigger) -> bool:
    """A separator that only tells when, or stands too far off: "previous", "failed to agree"."""
    word = seen.word(at)
    if word in seen.known["turns.of_another"] and other.at - at > 4:
        return True
    if _of_time(seen, at) or (word == "since" and _purpose_of_first(seen, at, other)):
        return True
    return word == "failed" and seen.word(at + 1) == "to" and other.frame in ACCORDS


def _purpose_of_first(seen: View, at: int, other: Trigger) -> bool:
    """ "to meet for the first time since X's election last year for talks": what they meet for."""
    if other.frame is not None:
        return False
    link = next((step for step in range(other.at - 1, at, -1) if seen.word(step) == "for"), at)
    return any(seen.has(step, "time.other_events") for step in range(at + 1, link))


def _of_time(seen: View, at: int) -> bool:
    """ "a visit later this month for talks": when, not what came after."""
    told = seen.has(at, "turns.else") and seen.word(at + 1) in ("this", "in", "on", "next", "last", "today")
    return told and seen.word(at - 1) not in ("and", ",", "but")


def _goes_over(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "to prepare", "coincides with", a semicolon, the "as" of a headline: what follows is another matter."""
    if prepared.begins(seen, at, one, other) or coinciding.begins(seen, at, other):
        return True
    if seen.has(at, "speech.adding") and seen.word(at - 1) == ",":
        return True  # "said before the summit …, adding that he had met X"
    return seen.word(at) == ";" or (seen.word(at) == "as" and seen.sentence.zone == "headline")


def _then_says(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "X, who chaired the talks, said the summit …": what is said after the relative clause is of another meeting."""
    if other.frame is not None or other.lemma == one.lemma or seen.word(at) != ",":
        return False
    if not seen.has(at + 1, "speech.verbs"):
        return False
    return any(seen.word(step) == "who" and seen.word(step - 1) == "," for step in range(seen.first, one.at))


def _took_hours(seen: View, at: int, other: Trigger) -> bool:
    """ "The talks ended after two hours of discussions": how long they took."""
    near = range(at + 1, other.at)
    return any(seen.has(step, "time.hours") and seen.word(step + 1) == "of" for step in near)


def _another(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "the session … as leaders prepare for a summit": an indefinite noun of another kind in a clause of its own."""
    if other.frame is not None or one.lemma == other.lemma or other.points_back:
        return False
    if one.frame is not None:
        return seen.word(at) in ("as", "while") and other.form == "summit" and _is_another(seen, other)
    before = other.at - 1
    while before > at and before in seen.cast.at:
        before -= 1  # "as X prepares to host a Chad-Sudan summit"
    return seen.word(at) not in ("that", "which", "who") and seen.has(before, "syntax.determiners")


def _is_another(seen: View, trigger: Trigger) -> bool:
    """ "a second summit", "the planned talks": told as another meeting than the one before."""
    return any(seen.has(at, "aims.another") for at in range(trigger.at - 1, trigger.at - 4, -1))


def _as_subject_matter(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "discussed a second summit", "talks on a planned visit": the other meeting is what this one is about."""
    if other.frame is not None or not _is_another(seen, other) or not _begins_phrase(seen, at):
        return False
    if any(seen.has(step, "syntax.prepositions") or seen.word(step) == "," for step in range(at, other.at)):
        return False
    before = seen.word(at - 1)
    if before in ("for", "of") and seen.has(at - 2, "aims.prospects"):
        return True
    if (one.frame == "discuss" and at == one.at + 1) or seen.has(at - 1, "syntax.on_matter"):
        return True
    far = one.frame in ("discuss", "talk") and other.form == "summit" and at - one.at > _QUOTED
    return far and (before == "for" or not seen.has(at - 1, "syntax.prepositions")) and not seen.has(at, "verbs.hold")


def _told_about(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "met X, briefing him about the talks in P", "brief X on his visit": what is told of is another."""
    if seen.word(at) not in ("about", "on", "of") or one.frame is None or other.frame is not None:
        return False
    if any(seen.has(step, "syntax.prepositions") or seen.word(step) == "," for step in range(at + 1, other.at)):
        return False
    near = range(max(one.at, at - _WAY), at)
    return any(
        seen.has(step, "verbs.telling_of") and (is_verb(seen, step) or seen.word(step - 1) == "to") for step in near
    )


def _where_begun(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "met envoys in P, where the talks began on Saturday": the day is that of the talks around the meeting."""
    if seen.word(at) != "where" or one.frame is None or other.frame is not None:
        return False
    return any(seen.has(step, "status.beginning") for step in range(other.at + 1, other.at + _FAR))


def _begins_phrase(seen: View, at: int) -> bool:
    """Whether a noun phrase begins at token ``at``: an article, or a word like "planned" without one."""
    if seen.has(at, "syntax.determiners"):
        return True
    return seen.has(at, "aims.another") and not any(seen.has(at - back, "syntax.determiners") for back in (1, 2))


def _reaches(seen: View, at: int, end: int) -> bool:
    """Whether the words from a separator run straight to the trigger, not over "to hold" or a comma after a noun."""
    for step in range(at + 1, end):
        held = seen.word(step) == "to" and seen.has(step + 1, "verbs.hold")
        if held and (step + 1 < end or not seen.has(step - 1, "status.arranged")):
            return False
        if seen.word(step) in ("during", "at", "when") and step > at + 2:
            return False
    return True


def _coordinated(seen: View, at: int, one: Trigger, other: Trigger) -> bool:
    """ "a call between X and Y and a meeting in Z": another noun with an article of its own right after "and"."""
    if other.frame is not None or seen.word(at) != "and":
        return False
    if one.frame not in (None, "meet") and not (one.frame == "discuss" and _is_another(seen, other)):
        return False
    if one.frame is None and not seen.cast.between(one.at, at) and not seen.has(at + 1, "syntax.prepositions"):
        return False  # "talks and a luncheon with X"
    near = other.at - at <= 5
    article = seen.has(at + 1, "syntax.determiners") or seen.word(at + 1) in ("after", "in")
    return near and article and one.lemma != other.lemma
