"""What must hold for any corpus: order is of no matter, and a merge that is split leaves what was."""

from __future__ import annotations

import datetime as dt
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.link.entities import EntityIndex, join, name_anchor
from briefing.model import Decision, EntityMention, Verdict
from tests.naming import read

NAMES = (
    "Leyla Aksoy", "Layla Aksoy", "Kemal Aksoy", "Eleni Pappa", "Elena Pappas", "Moammar Gadhafi", "Muammar Qaddafi",
    "Lars Holm", "L. Holm", "Bashar al-Karim", "Bashar Karim", "Jo Ann Reyes",
)  # fmt: skip
FRAMES = (
    "Greek Foreign Minister {0} met {1} in Oslo. “No,” said {2}.",
    "The High Relief Council (HRC) thanked {0}. {2} left with {1}.",
    "{2} spoke for the HRC, and the Greek foreign minister did not. President {0} praised {1}.",
)
Read = tuple[str, dt.date | None, list[EntityMention]]


@st.composite
def corpora(draw: st.DrawFn) -> list[Read]:
    out = []
    for number in range(draw(st.integers(1, 6))):
        one, other, third = (draw(st.sampled_from(NAMES)) for _ in range(3))
        text = draw(st.sampled_from(FRAMES)).format(one, other, third.split()[-1])
        day = dt.date(2020, 1, 1) + dt.timedelta(draw(st.integers(0, 4_000)))
        out.append(read(f"a{number}", day.isoformat(), text))
    return out


def ruling(verdict: Verdict, one: str, other: str, index: EntityIndex, hour: int) -> Decision:
    kinds = {entity.name: entity.kind for entity in index.entities}
    anchors = (name_anchor(one, kinds[one]), name_anchor(other, kinds[other]))
    made = dt.datetime(2024, 1, 1, hour, tzinfo=dt.UTC)
    return Decision(id=f"d{hour}", subject="entity", verdict=verdict, anchors=anchors, made=made)


@settings(max_examples=60, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_order_is_of_no_matter(articles: list[Read], chance: object) -> None:
    shuffled = articles.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert join(shuffled) == join(articles)


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_a_merge_followed_by_a_split_restores_what_was(articles: list[Read]) -> None:
    before = join(articles)
    for one, other in itertools.islice(itertools.combinations([entity.name for entity in before.entities], 2), 12):
        merge = ruling("same", one, other, before, hour=1)
        split = ruling("different", one, other, before, hour=2)
        merged = join(articles, {}, [merge])
        assert any({one, other} <= {entity.name, *entity.aliases} for entity in merged.entities if entity.decided)
        after = join(articles, {}, [merge, split])
        assert (after.entities, after.of_article) == (before.entities, before.of_article)


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_every_mention_is_of_one_entity_or_left_open(articles: list[Read]) -> None:
    index = join(articles)
    known = {entity.id for entity in index.entities}
    assert len(known) == len(index.entities)
    for article, _, mentions in articles:
        assert len(index.of_article[article]) == len(mentions)
        assert {one for one in index.of_article[article] if one} <= known
