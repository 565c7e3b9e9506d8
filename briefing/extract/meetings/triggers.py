"""The words of a sentence that may tell of a meeting, and which of them tell of the same one."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.extract.meetings import (
    again,
    assemblies,
    attendance,
    encounters,
    envoys,
    exchanges,
    firsts,
    frames,
    gestures,
    known_pacts,
    occasions,
    pacts,
    parliaments,
    senses,
    spread,
    striving,
    time_spent,
    whereabouts,
)
from briefing.extract.meetings.saying import tells_by_phone, tells_statesman
from briefing.extract.meetings.syntax import View, is_verb, noun_like
from briefing.extract.meetings.words import Frame, Noun, Verb, is_owner, is_possessive, phrase_at
from briefing.model import Form

_PHRASES = {**gestures.CHECKS, **time_spent.CHECKS, **again.CHECKS}
_RESUMES = 11


@dataclass(slots=True)
class Trigger:
    """Token ``at`` with its lemma; a phrase reaches to token ``end`` (exclusive). ``strong`` nouns are meetings as soon
    as a side is near; ``points_back`` marks a definite noun that may take up a meeting told before."""

    at: int
    lemma: str
    form: Form
    frame: Frame | None
    strong: bool = False
    points_back: bool = False
    direct: bool = False
    tense: str = ""
    phone: bool = False
    video: bool = False
    end: int = 0

    def __post_init__(self) -> None:
        """A single word ends behind itself."""
        self.end = self.end or self.at + 1


def find(seen: View) -> list[Trigger]:
    """Candidates in text order. Cheap: most sentences hold none."""
    lower, telling = seen.document.lower, seen.known.telling
    out: list[Trigger] = []
    for at in range(seen.first, seen.last):
        within = bool(out) and at < out[-1].end  # "paid a [call] on"
        if within or lower[at] not in telling or _named(seen, at) or senses.other(seen, at):
            continue
        trigger = _at(seen, at)
        first = bool(out) and trigger is not None and trigger.frame is None and firsts.of_its_kind(seen, at)
        noun = bool(out) and trigger is not None and trigger.frame is None and out[-1].frame is None
        if trigger is not None and not first and not (noun and senses.own_length(seen, at, out[-1].end)):
            out.append(trigger)
    alone = [one for one in out if not _beside(seen, one)]
    return alone or out


def _named(seen: View, at: int) -> bool:
    """Whether a token is of a name, which only a house may lend its meeting ("the X Conference")."""
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind != "organization" and not assemblies.stands_for_session(seen, at)


def _at(seen: View, at: int) -> Trigger | None:
    """What the word at token ``at`` tells of a meeting."""
    known, word = seen.known, seen.word(at)
    if (word in known.phrases or word in known.spread) and (phrase := _phrase(seen, at)) is not None:
        return phrase
    if word in known.nouns and (word not in known.verbs or not _verb_here(seen, at)):
        return _by_noun(seen, at)
    if word in known["time.lengths"] and whereabouts.stayed(seen, at):
        return Trigger(at, "visit", "visit", None)
    if word in known["parliaments.speaking"] and parliaments.spoken_to(seen, at) is not None:
        return _speech(seen, at)
    if word in known.verbs:
        return _verb(seen, at)
    if word in known["nouns.delegation"]:
        return _delegation(seen, at)
    if word in known.being_there:
        tense = whereabouts.abroad(seen, at) if seen.word(at + 1) == "in" else None
        return Trigger(at, "visit", "visit", "travel", tense=tense) if tense is not None else None
    if word in known["assemblies.organs"]:
        session = assemblies.stands_for_session(seen, at)
        return Trigger(at, "session", "meeting", None, points_back=_definite(seen, at)) if session else None
    if attendance.comes_too(seen, at):
        return Trigger(at, "attend", "meeting", "meet", points_back=True, tense="base")
    return _for_talks(seen, at)


def _pact(seen: View, at: int) -> Trigger | None:
    named = known_pacts.read(seen, at) is not None
    if not named and not pacts.tells(seen, at):
        return None
    return Trigger(at, "accord", "agreement", "sign", points_back=named, tense="past")


def _speech(seen: View, at: int) -> Trigger:
    """ "X addressed the Knesset", "X's speech to the U.S. Congress"."""
    verb = seen.known.verbs.get(seen.word(at))
    if seen.has(at, "parliaments.speeches") and not _verb_here(seen, at):
        return Trigger(at, "speech", "meeting", None, points_back=_definite(seen, at))
    return Trigger(at, "address", "meeting", "meet", tense=verb.tense if verb is not None else "base")


def _by_noun(seen: View, at: int) -> Trigger | None:
    if seen.has(at, "nouns.halts") and not frames.is_halt(seen, at):
        return None
    return _delegation(seen, at) if seen.has(at, "nouns.errands") and not _errand(seen, at) else _noun(seen, at)


def _for_talks(seen: View, at: int) -> Trigger | None:
    """ "the peace process resumed on Monday", "back at the negotiating table": talks by another name."""
    word, before = seen.word(at), seen.word(at - 1)
    if word == "process" and before == "peace" and _goes_on_then(seen, at):
        return Trigger(at, "talks", "negotiation", None, strong=True, points_back=_definite(seen, at))
    if word == "table" and before == "negotiating":
        return Trigger(at, "talks", "negotiation", None, strong=True, points_back=True)
    return None


def _goes_on_then(seen: View, at: int) -> bool:
    """ "the peace process, set to resume on Monday", "the peace process resumed on Monday": talks on a day."""
    near = range(at + 1, min(at + _RESUMES, seen.last))
    begins = [step for step in near if seen.has(step, "status.resuming") or seen.has(step, "status.beginning")]
    return bool(begins) and any(seen.has(step, "time.days") for step in range(begins[0] + 1, begins[0] + 4))


def _beside(seen: View, trigger: Trigger) -> bool:
    """ "on the sidelines of the G20 summit"."""
    if trigger.frame is not None:
        return False
    for at in range(trigger.at - 1, max(seen.first, trigger.at - 9), -1):
        if seen.word(at) == "of" and seen.has(at - 1, "aims.sidelines"):
            return True
        if seen.word(at) == "," or is_verb(seen, at):
            return False
    return False


def _verb_here(seen: View, at: int) -> bool:
    """Whether a word that is noun and verb ("visit", "meeting") is a verb here."""
    before = seen.word(at - 1)
    word = seen.word(at)
    if before in ("to", "who", "not") or seen.has(at - 1, "syntax.auxiliaries") or seen.has(at - 1, "syntax.pronouns"):
        return not (word == "meeting" and before in ("be", "to", "had", "has"))
    if word == "meeting":
        if seen.has(at - 1, "shape.besides") and seen.has(at - 2, "verbs.being"):
            return True  # "was also meeting with X"
        whom = at + 1 in seen.cast.at or seen.has(at + 1, "nouns.plural_sides") or _titled(seen, at + 1)
        return whom and not noun_like(seen, at)
    if senses.made_of_paper(seen, at):
        return True
    if noun_like(seen, at) or _state_s(seen, at):
        return False
    there = seen.cast.at.get(at + 1)
    verb = seen.known.verbs.get(word)
    if there is not None and there.kind in ("place", "state") and verb is not None and verb.direct:
        return True  # "will fly to A and visit B"
    return at - 1 in seen.cast.at or seen.has(at - 1, "nouns.plural_sides") or seen.has(at - 1, "nouns.delegation")


def _titled(seen: View, at: int) -> bool:
    """ "President X": an office and who holds it."""
    end = at
    while seen.has(end, "nouns.actors") and end not in seen.cast.at:
        end += 1
    holder = seen.cast.at.get(end) if end > at else None
    return holder is not None and holder.kind == "person"


def _state_s(seen: View, at: int) -> bool:
    """ "prepares for a US visit", "X's first U.S. visit": a state's name before the noun; a verb would have an ending,
    or more than one subject."""
    actor = seen.cast.at.get(at - 1)
    if actor is not None and (actor.kind == "body" or actor.forum) and seen.word(at).endswith("ing"):
        return seen.has(actor.first - 1, "syntax.determiners") and seen.word(at + 1) not in ("in", "at", "on", "to")
    if actor is None or actor.kind not in ("state", "place", "demonym"):
        return False
    one = seen.has(at, "nouns.stays") and not seen.word(at - 1).endswith(("ans", "is"))
    return (one and seen.word(actor.first - 1) != "and") or seen.has(actor.first - 1, "syntax.determiners")


def _errand(seen: View, at: int) -> bool:
    """ "on a delicate mission to P", "X's mission in P": someone's journey, no team and no embassy."""
    if seen.word(at + 1) not in ("to", "in") or not any(step in seen.cast.at for step in range(at + 2, at + 5)):
        return False
    for step in range(at - 1, max(seen.first, at - 5) - 1, -1):
        if seen.has(step, "nouns.soldierly"):
            return False
        if seen.has(step, "syntax.determiners"):
            on = seen.word(step - 1) == "on" and seen.word(step) != "the"  # "an attack on the mission in P"
            return on or seen.word(step) in ("his", "her", "their")
        if is_owner(seen.word(step)):
            return step in seen.cast.at and seen.cast.at[step].kind == "person"
    return False


def _noun(seen: View, at: int) -> Trigger | None:
    word, before = seen.word(at), seen.word(at - 1)
    noun = seen.known.nouns[word]
    if noun.lemma == "agreement":
        return _pact(seen, at)
    line = before in seen.known["calls.phone_calls"] and not (before == "conference" and noun.form != "call")
    phone = line or word in seen.known["calls.compounds"]
    video = before in seen.known["calls.video"] or word == "videoconference"
    if _means_else(seen, at, noun) or not exchanges.tells(seen, at, noun.lemma, phone or video):
        return None
    form = noun.form
    if before in seen.known["nouns.press"] or (noun.lemma == "conversation" and not (phone or video)):
        form = "meeting"
    strong = noun.strong or before in seen.known["nouns.peaceful"]
    if noun.lemma == "round":
        of = seen.word(at + 1) == "of"
        if not (_round_of(seen, at) if of else _counted(seen, at)):
            return None
        strong = strong and not of
    return Trigger(at, noun.lemma, form, None, strong, _definite(seen, at), phone=phone, video=video)


def _means_else(seen: View, at: int, noun: Noun) -> bool:
    """ "not a meeting", "met at a sports visit", "he talks to reporters", "a member of the X Forum": no meeting."""
    word, before = seen.word(at), seen.word(at - 1)
    if seen.word(at + 1) == "off" and seen.has(at, "verbs.calling_off"):
        return True  # "the decision to call off talks"
    if seen.has(at + 1, "nouns.negotiators_things") and word.endswith("ing"):
        return True
    if seen.word(at - 2) == "not" and before in ("a", "an"):
        return True
    if noun.lemma == "visit" and frames.is_sport(seen, at):
        return True
    if word == "forum" and at in seen.cast.at:
        return True
    return _other_sense(seen, at, before) or (word == "talks" and _says_verb(seen, at))


def _says_verb(seen: View, at: int) -> bool:
    """ "he talks to reporters", "Silva talks about taxes"."""
    actor = seen.cast.at.get(at - 1)
    if actor is not None and actor.kind == "person":
        return seen.has(at + 1, "speech.talked_of") and not is_possessive(seen.word(at - 1))
    return seen.has(at - 1, "syntax.pronouns") and seen.word(at - 1) not in ("it",)


def _other_sense(seen: View, at: int, before: str) -> bool:
    """ "news conference", "board meeting", "party congress"; but "peace conference", "foreign ministers' meeting"; and
    the board of a body of states."""
    if at - 1 in seen.cast.at and seen.cast.at[at - 1].kind in ("body", "state", "place"):
        return False  # "the EU Council meeting", "the White House talks"
    if before in seen.known["nouns.press"] and occasions.joint_conference(seen, at):
        return False
    if seen.has(at, "nouns.houses") and seen.document.words[at][0].isupper():
        return True
    if before in seen.known["nouns.not_before"]:
        return not (seen.has(at - 1, "multilateral.worldwide") and seen.has(at, "multilateral.conferences"))
    return is_owner(before) and before[:-2] in seen.known["nouns.not_before"]


def _round_of(seen: View, at: int) -> bool:
    return any(
        seen.word(step) in seen.known.nouns and seen.word(step) not in ("round", "rounds")
        for step in range(at + 2, at + 7)
    )


def _counted(seen: View, at: int) -> bool:
    """ "the second round", "the next round", "this round": only these stand alone."""
    if seen.word(at) == "rounds":
        return False
    return seen.word(at - 1) in seen.known.ordinals or seen.has(at - 1, "shape.counted")


def _definite(seen: View, at: int) -> bool:
    """Whether a definite article or possessive stands before the noun, over adjectives."""
    for step in range(at - 1, max(seen.first, at - 5) - 1, -1):
        if seen.has(step, "calls.phone"):
            continue
        if seen.has(step, "syntax.definite") or seen.word(step).endswith(("day's", "day’s")):
            return True
        if (
            seen.has(step, "syntax.prepositions")
            or seen.has(step, "syntax.determiners")
            or is_verb(seen, step)
            or seen.word(step) in (",", "and")
        ):
            return False
    return False


def _verb(seen: View, at: int) -> Trigger | None:
    verb = seen.known.verbs[seen.word(at)]
    if seen.word(at) == "visiting" and gestures.visitor_after(seen, at):
        return _host(seen, at)
    if verb.lemma == "send" and envoys.is_sent(seen, at):
        return Trigger(at, "travel", "visit", "travel", tense="past")
    if verb.lemma == "join" and encounters.joins_others(seen, at):
        return Trigger(at, "meet", "meeting", "meet", points_back=True, tense=verb.tense)
    if not _is_verb_of_meeting(seen, at, verb):
        return None
    if verb.tense == "past" and verb.lemma in ("meet", "welcome", "embrace") and gestures.is_received(seen, at):
        return Trigger(at, "host", "meeting", "receive", tense="past")
    if not _has_whom(seen, at, verb):
        return None
    by_phone = verb.lemma == "tell" and tells_by_phone(seen, at)
    return Trigger(at, verb.lemma, verb.form, verb.frame, direct=verb.direct, tense=verb.tense, phone=by_phone)


def _is_verb_of_meeting(seen: View, at: int, verb: Verb) -> bool:
    """Whether the word is a verb where it stands, and none of a match or of another sense."""
    if seen.word(at) == "host" and at - 1 in seen.cast.at and seen.has(at + 1, "nouns.actors"):
        return False  # "Egyptian host President X"
    if verb.frame == "none" or (seen.has(at, "verbs.reaching") and not striving.reaches(seen, at, at + 1)):
        return False
    if verb.frame in ("meet", "travel", "receive", "agree") and frames.is_sport(seen, at, verb.frame):
        return False
    named = seen.document.words[at][0].isupper() and seen.sentence.zone is None
    if named and at > seen.first and at - 1 not in seen.cast.at:
        return False
    all_of_them = seen.word(at - 1) in ("all", "both", "each") and seen.has(at - 2, "syntax.auxiliaries")
    if verb.tense != "base":
        return True
    return (not noun_like(seen, at) or all_of_them) and not _matter_of(seen, at)


def _has_whom(seen: View, at: int, verb: Verb) -> bool:
    """Whether the verb has beside it what verbs of its kind ask for."""
    if verb.lemma == "tell" and not tells_statesman(seen, at):
        return False
    gesture = gestures.CHECKS.get(verb.lemma)
    if gesture is not None:
        return gesture(seen, at, at + 1)
    whom = occasions.CHECKS.get(verb.lemma)
    if whom is not None and not whom(seen, at):
        return False
    if verb.lemma == "telephone" and verb.tense == "base" and not frames.is_finite(seen, at):
        return False
    check = frames.CHECKS.get(verb.frame)
    return check is None or check(seen, at)


def _host(seen: View, at: int) -> Trigger | None:
    """The verb before "visiting President Y", where its subject speaks to him there."""
    spoken = gestures.speaks_to_visitor(seen, at)
    return Trigger(at - 1, "host", "meeting", "receive", tense="past") if spoken else None


def _phrase(seen: View, at: int) -> Trigger | None:
    """Several words that stand for a verb: "shook hands with", "paid a call on"."""
    hit = phrase_at(seen.known.phrases, seen.document.lower, at, seen.last)
    if hit is None and (apart := spread.phrase(seen, at)) is not None:
        end, verb = apart
        return Trigger(at, verb.lemma, verb.form, verb.frame, tense=verb.tense, end=end)
    if hit is None or noun_like(seen, at):
        return None
    end, verb = at + hit[0], hit[1]
    if verb.lemma == "sign" and not striving.is_said_so(seen, at, end, verb.tense):
        return None
    check = _PHRASES.get(verb.lemma)
    if check is not None and not check(seen, at, end):
        return None
    if verb.frame == "travel" and (frames.is_sport(seen, at, "travel") or not frames.goes_somewhere(seen, end - 1)):
        return None
    return Trigger(at, verb.lemma, verb.form, verb.frame, tense=verb.tense, end=end)


def _matter_of(seen: View, at: int) -> bool:
    """ "on the Taiwan issue": a noun with a state and an article before it."""
    actor = seen.cast.at.get(at - 1)
    return actor is not None and seen.word(actor.first - 1) == "the" and actor.kind in ("state", "place", "demonym")


def _delegation(seen: View, at: int) -> Trigger | None:
    """ "The Turkish delegation is headed by X" tells more of a meeting told before."""
    for step in range(at + 1, min(at + 4, seen.last)):
        if seen.has(step, "nouns.lead_verbs") and seen.word(at + 1) in ("is", "was", "will", "are", "were"):
            return Trigger(at, "delegation", "meeting", None, points_back=True)
        if seen.has(step, "relations.comprising"):
            return Trigger(at, "delegation", "meeting", None, points_back=True)
    return None
