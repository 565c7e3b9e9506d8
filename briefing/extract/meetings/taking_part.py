"""Who takes part in the meeting of a clause: its own names, and those that pronouns and the words around tell of."""

from __future__ import annotations

from briefing.extract.meetings import (
    accords,
    arguments,
    broken_truces,
    called_off,
    checks,
    compatriots,
    conferences,
    continents,
    councils,
    known_pacts,
    leading,
    of_many,
    organ_before,
    parting,
    pronouns,
    recipients,
    surroundings,
)
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import ACCORDS


def read(seen: View, clause: Clause, subject: Clause | None) -> Arguments | None:
    """The sides of the clause's meeting; None where it turns out to tell of none."""
    if clause.main.frame is None and checks.own_council(seen, clause.main.at):
        return None
    if clause.main.lemma == "accord" and (pact := known_pacts.read(seen, clause.main.at)) is not None:
        return _of_pact(seen, clause.main.at, pact)
    told = arguments.read(seen, clause, subject)
    pronouns.resolve(seen, clause, told)
    frame = clause.main.frame
    truce = broken_truces.add_sides(seen, clause, told)
    if frame in ACCORDS and not truce and not accords.between_sides(seen, clause, told):
        return None
    if frame == "convene" and not (checks.body_convenes(seen, clause, told) or parting.agreed_there(seen, clause)):
        return None
    if frame == "travel" or clause.main.lemma == "encounter":
        surroundings.take_traveller(seen, clause, told)
    if frame == "travel" and not checks.official_travels(seen, clause, told):
        return None
    if clause.main.lemma == "welcome" and clause.main.tense == "gerund" and len(told.parties) < 2:
        surroundings.add_speaker(seen, clause, told)
    recipients.add(seen, clause, told)
    for actor in called_off.kept_from(seen, clause):
        arguments.add(told, actor, "side", True)
    leading.add_subject(seen, clause, told)
    surroundings.take_up(seen, clause, told)
    surroundings.take_attendant(seen, clause, told)
    surroundings.take_pair(seen, clause, told)
    surroundings.take_related(seen, clause, told)
    surroundings.take_parted(seen, clause, told)
    surroundings.add_partner(seen, clause, told)
    surroundings.add_announcer(seen, clause, told)
    organ_before.add_body(seen, clause, told)
    continents.add_union(seen, clause, told)
    of_many.add(seen, clause, told)
    conferences.add(seen, clause, told)
    councils.add(seen, clause, told)
    if frame == "discuss" and len(told.parties) < 2 and checks.one_speaks(seen, clause, told):
        return None
    if told.mediators >= set(told.parties):
        told.weak |= told.mediators
    told.domestic = checks.domestic(seen, clause, told)
    told.compatriots = not told.domestic and compatriots.among(seen, clause, told)
    told.domestic |= told.compatriots
    return None if checks.festive(seen, clause, told) else told


def settle(draft: Draft) -> None:
    """Judge once more, by place and day, a meeting of many; take from it the days that are not its own."""
    of_many.settle(draft)
    conferences.settle(draft)
    councils.settle(draft)


def _of_pact(seen: View, noun: int, pact: known_pacts.Pact) -> Arguments | None:
    """ "The accession talks went beyond the June Oslo accord": what else the sentence names did not make it."""
    town = known_pacts.town(seen, noun)
    places = [town] if town is not None else []
    sides = list(pact.sides) or (known_pacts.body_told_most(seen, noun) if pact.alone else [])
    return Arguments(parties=sides, places=places, known_pact=True) if sides or not pact.alone else None
