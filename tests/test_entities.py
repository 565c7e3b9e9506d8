"""Entities of the whole corpus: spellings joined, lookalikes kept apart, rulings obeyed, order of no matter."""

from __future__ import annotations

import datetime as dt
import random

import msgspec
import pytest

from briefing.link.entities import EntityIndex, join, name_anchor
from briefing.link.naming import keys
from briefing.model import Decision, Entity, EntityKind, EntityMention, Verdict
from tests.naming import read

Read = tuple[str, dt.date | None, list[EntityMention]]


def people(index: EntityIndex) -> dict[str, Entity]:
    return {one.name: one for one in index.entities if one.kind == "person"}


def decision(verdict: Verdict, *names: str, kind: EntityKind = "person", hour: int = 1, **more: str) -> Decision:
    anchors = tuple(name_anchor(name, kind) for name in names)
    made = dt.datetime(2024, 1, 1, hour, tzinfo=dt.UTC)
    return Decision(id=f"d{hour}", subject="entity", verdict=verdict, anchors=anchors, made=made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Muammar Gaddafi", "Moammar Gadhafi", "Muammar Qaddafi"),
        ("Khalifa Haftar", "Khalifa Hifter"),
        ("Fayez al-Sarraj", "Fayez Serraj"),
        ("Bashar al-Assad", "Bashar Assad", "Bashar Al-Assad", "Bashar el-Assad"),
        ("Sergey Lavrov", "Sergei Lavrov", "Sergey Lawrow"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "Tayyip Erdogan"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
    ],
)
def test_spellings_of_one_name_meet(spellings: tuple[str, ...]) -> None:
    index = join(
        read(str(number), "2020-05-01", f"Libyan President {name} spoke on Monday.")
        for number, name in enumerate(spellings)
    )
    assert len(people(index)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian President Mikhail Bogdanov", "Bulgarian President Andrei Bogdanov"),
        ("Tajik President Abdullah Ramin", "Afghan President Obaidullah Ramin"),
        ("Lee Peng", "Ylli Pango"),
        ("President Ali Hassan", "President Omar Hassan"),
        ("Chinese envoy Lien Chan", "Taiwanese envoy Lin Chuan"),
    ],
)
def test_lookalikes_stay_apart(one: str, other: str) -> None:
    index = join([read("a", "2020-05-01", f"{one} spoke."), read("b", "2020-05-01", f"{other} spoke.")])
    assert len(people(index)) == 2


def test_a_name_in_another_script_has_the_same_key() -> None:
    assert keys.sound(keys.parts("Лавров")[0]) == keys.sound(keys.parts("Lavrov")[0])
    assert keys.light("Çavuşoğlu") == keys.light("Cavusoglu")
    assert keys.light("Bashar al-Assad") == "bashar assad"


def test_a_lone_surname_goes_to_its_only_bearer() -> None:
    index = join(
        [
            read("a", "2020-05-01", "Foreign Minister Leyla Aksoy arrived."),
            read("b", "2020-05-03", "“No,” said Aksoy. Aksoy left."),
        ]
    )
    assert people(index)["Leyla Aksoy"].mentions == 3
    assert set(index.of_article["b"]) == set(index.of_article["a"])


def test_a_lone_surname_that_two_may_bear_is_left_open() -> None:
    index = join(
        [
            read("a", "2020-05-01", "Foreign Minister Leyla Aksoy arrived."),
            read("b", "2020-05-01", "Defense Minister Kemal Aksoy arrived."),
            read("c", "2020-05-02", "“No,” said Aksoy."),
        ]
    )
    assert index.of_article["c"] == (None,)


def test_a_lone_surname_years_later_is_somebody_else() -> None:
    index = join(
        [
            read("a", "1990-05-01", "Foreign Minister Leyla Aksoy arrived."),
            read("b", "2020-05-02", "“No,” said Aksoy."),
        ]
    )
    assert index.of("b", 0) not in (None, people(index)["Leyla Aksoy"].id)


def test_roles_have_the_days_they_were_seen() -> None:
    index = join(
        [
            read("a", "2019-12-20", "Turkish Deputy Foreign Minister Leyla Aksoy left."),
            read("b", "2020-02-17", "Turkish Ambassador Leyla Aksoy came."),
            read("c", "2020-09-01", "Turkish deputy foreign minister Leyla Aksoy left."),
        ]
    )
    roles = {role.title: (str(role.first), str(role.last), role.country) for role in people(index)["Leyla Aksoy"].roles}
    assert roles == {
        "Deputy Foreign Minister": ("2019-12-20", "2020-09-01", "TR"),
        "Ambassador": ("2020-02-17", "2020-02-17", "TR"),
    }


def test_a_role_stands_for_whoever_held_it_then() -> None:
    index = join(
        [
            read("a", "2012-05-01", "Greek Foreign Minister Eleni Pappa left."),
            read("b", "2020-05-01", "Greek Foreign Minister Nikos Vallas left."),
            read("c", "2020-06-01", "The Greek foreign minister was absent."),
            read("d", "2012-06-01", "Greece’s minister of foreign affairs was absent."),
            read("e", "2016-06-01", "The Greek foreign minister was absent."),
        ]
    )
    found = people(index)

    def holder(article: str) -> str | None:
        return [one for one in index.of_article[article] if one][-1]

    assert holder("c") == found["Nikos Vallas"].id and holder("d") == found["Eleni Pappa"].id
    assert index.of_article["e"] == (None, None)


def test_an_acronym_is_what_other_articles_say_it_is() -> None:
    index = join(
        [
            read("a", "2020-05-01", "The High Relief Council (HRC) met."),
            read("b", "2020-05-02", "The HRC met again."),
        ]
    )
    [body] = [one for one in index.entities if one.kind == "organization"]
    assert body.name == "High Relief Council" and body.mentions == 3 and "HRC" in body.aliases


def test_ministries_are_told_apart_by_their_country() -> None:
    index = join(
        [
            read("a", "2020-05-01", "The Greek Foreign Ministry protested."),
            read("b", "2020-05-02", "The Danish Foreign Ministry did not."),
        ]
    )
    names = {one.name for one in index.entities if one.kind == "organization"}
    assert names == {"Greek Foreign Ministry", "Danish Foreign Ministry"}


def test_other_names_of_a_place_are_one_place() -> None:
    index = join([read("a", None, "They met in Kiev."), read("b", None, "They met in Kyiv and the U.S.")])
    names = {one.name: one.country for one in index.entities}
    assert names == {"Kyiv": "UA", "United States": "US"}


CORPUS: list[Read] = [
    read("a", "2020-05-01", "Greek Foreign Minister Eleni Pappa met Muammar Gadhafi in Oslo. Pappa left."),
    read("b", "2020-05-02", "Pappa and Moammar Gadhafi spoke for the High Relief Council (HRC)."),
    read("c", "2020-05-03", "The HRC thanked Elena Pappas, Lars Holm and the Greek foreign minister."),
    read("d", "2020-05-04", "“No,” said Holm. Kestrel Ltd agreed. Kestrel left Oslo."),
]


def test_order_is_of_no_matter() -> None:
    expected = join(CORPUS)
    for seed in range(5):
        shuffled = CORPUS.copy()
        random.Random(seed).shuffle(shuffled)
        again = join(shuffled)
        assert again.entities == expected.entities and again.of_article == expected.of_article


def test_ids_stay_when_articles_are_added() -> None:
    before = {one.name: one.id for one in join(CORPUS[:2]).entities}
    after = {one.name: one.id for one in join(CORPUS).entities}
    assert before.items() <= after.items()


def test_every_join_has_its_reason() -> None:
    found = people(join(CORPUS))["Moammar Gadhafi"]
    assert "Muammar Gadhafi" in found.aliases
    assert {"same sound", "same word"} <= {one.feature for one in found.joins}
    assert all(one.note for one in found.joins)


def test_the_users_aliases_outrank_what_is_computed() -> None:
    index = join(CORPUS, {"Elena Pappas": ["Eleni Pappa"], "Relief": ["HRC"]})
    found = people(index)
    assert "Eleni Pappa" not in found and "Eleni Pappa" in found["Elena Pappas"].aliases
    assert any(one.name == "Relief" and "HRC" in one.aliases for one in index.entities)


def test_a_decision_joins_and_outranks_the_aliases() -> None:
    same = decision("same", "Lars Holm", "Elena Pappas")
    joined = people(join(CORPUS, {}, [same]))
    assert len(joined) == len(people(join(CORPUS))) - 1
    assert any(one.decided for one in joined.values())
    apart = decision("different", "Elena Pappas", "Eleni Pappa")
    assert "Eleni Pappa" in people(join(CORPUS, {"Elena Pappas": ["Eleni Pappa"]}, [apart]))


def test_a_decision_splits_what_was_joined() -> None:
    apart = decision("different", "Muammar Gadhafi", "Moammar Gadhafi")
    assert {"Muammar Gadhafi", "Moammar Gadhafi"} <= set(people(join(CORPUS, {}, [apart])))


def test_a_merge_that_is_split_or_undone_leaves_what_was() -> None:
    before = join(CORPUS)
    merge = decision("same", "Lars Holm", "Eleni Pappa")
    undone = msgspec.structs.replace(merge, undone=dt.datetime(2024, 2, 1, tzinfo=dt.UTC))
    assert join(CORPUS, {}, [undone]) == before
    split = decision("different", "Eleni Pappa", "Lars Holm", hour=2)
    after = join(CORPUS, {}, [merge, split])
    assert (after.entities, after.of_article) == (before.entities, before.of_article)
    assert merge.id in after.problems[0].message and split.id in after.problems[0].message


def test_a_decision_sets_name_kind_and_country() -> None:
    rulings = [
        decision("set", "Kestrel Ltd", kind="organization", field="name", value="Kestrel", hour=1),
        decision("set", "Eleni Pappa", field="country", value="CY", hour=2),
        decision("set", "Oslo", kind="place", field="kind", value="organization", hour=3),
    ]
    found = {one.name: one for one in join(CORPUS, {}, rulings).entities}
    assert found["Kestrel"].decided and found["Eleni Pappa"].country == "CY"
    assert found["Oslo"].kind == "organization"


ALIKE: list[Read] = [
    read("a", "2020-05-01", "Greek Foreign Minister Nikos Vallas left. Vallas said no."),
    read("b", "2020-05-02", "The singer Nikos Vallas sang. “Yes,” said Vallas."),
    read("c", "2020-05-03", "Nikos Vallas was ill."),
]


def alike(verdict: Verdict, *articles: str, hour: int = 1, **more: str) -> Decision:
    anchors = tuple(name_anchor("Nikos Vallas", "person", article) for article in articles)
    made = dt.datetime(2024, 1, 1, hour, tzinfo=dt.UTC)
    return Decision(id=f"d{hour}", subject="entity", verdict=verdict, anchors=anchors, made=made, **more)  # type: ignore[arg-type]


def bearer(index: EntityIndex, article: str) -> str | None:
    return [one for one in index.of_article[article] if one][-1]


def test_two_people_spelt_alike_are_parted_by_the_articles_that_name_them() -> None:
    index = join(ALIKE, {}, [alike("different", "a", "b")])
    assert bearer(index, "a") == bearer(index, "c") != bearer(index, "b")
    assert bearer(index, "a") == bearer(join(ALIKE), "a")
    together = join(ALIKE, {}, [alike("different", "a", "b"), alike("same", "c", "b", hour=2)])
    assert bearer(together, "a") != bearer(together, "b") == bearer(together, "c")


def test_one_of_two_spelt_alike_gets_a_name_of_its_own() -> None:
    renamed = alike("set", "b", hour=2, field="name", value="Nikos Vallas (singer)")
    assert set(people(join(ALIKE, {}, [alike("different", "a", "b"), renamed]))) == {
        "Nikos Vallas",
        "Nikos Vallas (singer)",
    }


def test_a_parting_that_is_taken_back_leaves_what_was() -> None:
    parting, again = alike("different", "a", "b"), alike("same", "a", "b", hour=2)
    undone = msgspec.structs.replace(parting, undone=dt.datetime(2024, 2, 1, tzinfo=dt.UTC))
    assert join(ALIKE, {}, [undone]) == join(ALIKE)
    assert join(ALIKE, {}, [parting, again]).of_article == join(ALIKE).of_article
