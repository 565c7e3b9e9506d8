"""Articles that come, change and go one by one leave the same rounds, names and series as all of them at once."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import Library
from briefing.link import entities
from briefing.model import Round
from tests.libraries import open_corpus, write_corpus

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
STATES = {"Austria": "Austrian", "Hungary": "Hungarian", "Norway": "Norwegian"}
TOWNS = ("Vienna", "Oslo")
PEOPLE = ("Jürgen Öztan", "Pál Kerekes", "Kari Solberg", "Imre Varga")
TOLD = (
    "{a} Foreign Minister {who} met {b} Foreign Minister {whom} in {town} on {day:%B} {day.day}.",
    "{a} Foreign Minister {who} will meet {b} Foreign Minister {whom} in {town} on {day:%B} {day.day}.",
    "Delegations of {x} and {y} held talks in {town} on {day:%B} {day.day}. {last} led one of them.",
    "The {a} and {b} foreign ministers will hold talks next week, the ministry said.",
)

Text = tuple[str, str, str]


def made(count: int, seed: int) -> dict[str, Text]:
    chance = random.Random(seed)
    out: dict[str, Text] = {}
    for number in range(count):
        day = dt.date(2021, 3, 1) + dt.timedelta(chance.randrange(30))
        published = day + dt.timedelta(chance.randrange(-3, 4))
        x, y = chance.sample(sorted(STATES), 2)
        who, whom = chance.sample(PEOPLE, 2)
        told = [
            one.format(a=STATES[x], b=STATES[y], x=x, y=y, who=who, whom=whom, last=who.split()[-1], town=town, day=day)
            for one in chance.sample(TOLD, 2)
            for town in [chance.choice(TOWNS)]
        ]
        out[f"m{number:02}"] = (published.isoformat(), f"{x} and {y} talk", "\n\n".join(told))
    return out


def opened(corpus: Path, home: Path) -> Library:
    library = open_corpus(corpus, home)
    library.few = 100.0
    return library


def content(library: Library) -> dict[str, object]:
    articles = [row.id for row in library.articles()]
    return {
        "rounds": [plain(one) for one in library.rounds()],
        "entities": list(library.entities()),
        "series": sorted(library.series(), key=lambda one: one.id),
        "of": {key: (library.entity_ids(key), library.round_ids(key)) for key in articles},
        "found": sorted(one.id for one in library.rounds("who:austria about:talks")),
    }


def plain(found: Round) -> Round:
    """Without the runners-up: they tell what a rival was like when a mention was placed, which may be out of date."""
    links = tuple(msgspec.structs.replace(link, runner_up=None, flips=()) for link in found.links)
    return msgspec.structs.replace(found, links=links)


def at_once(corpus: Path, home: Path) -> dict[str, object]:
    library = open_corpus(corpus, home)
    library.refresh()
    try:
        return content(library)
    finally:
        library.close()


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_one_by_one_in_any_order(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("step")
    texts = list(made(9, seed).items())
    random.Random(seed).shuffle(texts)
    library = opened(home / "corpus", home)
    for name, text in texts:
        write_corpus(home / "corpus", {name: text})
        library.refresh()
    assert content(library) == at_once(home / "corpus", home / "whole")
    library.close()


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_changed_and_removed(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("step")
    corpus = write_corpus(home / "corpus", made(9, seed))
    library = opened(corpus, home)
    library.refresh()
    names = sorted(path.stem for path in corpus.iterdir())
    others = made(9, seed + 1)
    chance = random.Random(seed)
    for name in chance.sample(names, 3):
        write_corpus(corpus, {name: others[name]})
        library.refresh()
    for name in chance.sample(names, 3):
        (corpus / f"{name}.md").unlink()
        library.refresh()
    assert content(library) == at_once(corpus, home / "whole")
    library.close()


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not here")
def test_the_seeds_one_by_one(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    library = opened(corpus, tmp_path)
    paths = sorted(SEEDS.iterdir())
    for path in random.Random(4).sample(paths, len(paths)):
        (corpus / path.name).write_bytes(path.read_bytes())
        library.refresh()
    assert content(library) == at_once(corpus, tmp_path / "whole")
    library.close()


def test_rounds_are_shown_before_the_names_of_all_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = made(5, 1)
    corpus = write_corpus(tmp_path / "corpus", dict(list(texts.items())[:4]))
    library = opened(corpus, tmp_path)
    library.refresh()
    write_corpus(corpus, texts)
    seen: list[bool] = []
    joined = entities.join_names

    def join_names(*arguments: object) -> object:
        found = library.index.articles.number("m04")
        seen.append(bool(found and library.index.findings.of_article(found)[1]))
        return joined(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(entities, "join_names", join_names)
    library.refresh()
    assert seen == [False, True]
    library.close()


def test_only_the_rounds_of_its_blocks_are_written(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", made(9, 2))
    library = opened(corpus, tmp_path)
    library.refresh()
    before = set(library.index.findings.listing("rounds"))
    text = "Ghanaian Foreign Minister Kofi Boateng met Kenyan Foreign Minister Jane Otieno in Accra on March 9."
    write_corpus(corpus, {"far": ("2021-03-10", "Ministers met", text)})
    changes = library.refresh()
    assert len(changes.rounds) == 1
    assert before < set(library.index.findings.listing("rounds"))
    library.close()


def test_an_article_that_was_ruled_on_may_lose_its_words(tmp_path: Path) -> None:
    from briefing.link.facts import anchor_of
    from briefing.model import Decision

    corpus = write_corpus(tmp_path / "corpus", made(9, 3))
    library = opened(corpus, tmp_path)
    library.refresh()
    facts = [fact for *_, mine in library.index.articles.facts() for fact in mine]
    anchors = (anchor_of(facts[0]),)
    library.decide(Decision(id="d1", subject="round", verdict="set", anchors=anchors, field="title", value="Ours"))
    (corpus / f"{facts[0].article}.md").write_text("Nothing is told here any more.\n", encoding="utf-8")
    library.refresh()
    assert any(problem.code == "decision_lost" for problem in library.problems())
    assert content(library) == at_once(corpus, tmp_path / "whole")
    library.close()


def test_a_file_that_went_before_a_crash_is_taken_out_after_it(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", made(9, 4))
    library = opened(corpus, tmp_path)
    library.refresh()
    gone = sorted(corpus.iterdir())[2]
    library.index.articles.forget([str(gone)])
    library.index.articles.settle()
    library.close()
    gone.unlink()
    library = opened(corpus, tmp_path)
    library.refresh()
    assert content(library) == at_once(corpus, tmp_path / "whole")
    library.close()


def test_a_crash_before_the_names_were_joined_is_made_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.library import stepping

    texts = made(6, 6)
    corpus = write_corpus(tmp_path / "corpus", dict(list(texts.items())[:5]))
    library = opened(corpus, tmp_path)
    library.refresh()
    write_corpus(corpus, texts)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(stepping, "name", crash)
        library.refresh()
    library.close()
    library = opened(corpus, tmp_path)
    library.refresh()
    assert content(library) == at_once(corpus, tmp_path / "whole")
    library.close()


def test_rulings_stay_in_force_beside_what_comes(tmp_path: Path) -> None:
    from briefing.link.facts import anchor_of
    from briefing.model import Decision

    texts = made(9, 8)
    corpus = write_corpus(tmp_path / "corpus", dict(list(texts.items())[:7]))
    library = opened(corpus, tmp_path)
    library.refresh()
    facts = [fact for *_, mine in library.index.articles.facts() for fact in mine]
    one, two = (anchor_of(fact) for fact in (facts[0], facts[-1]))
    library.decide(Decision(id="d1", subject="round", verdict="same", anchors=(one, two)))
    library.decide(Decision(id="d2", subject="round", verdict="set", anchors=(one,), field="title", value="Ours"))
    for name in list(texts)[7:]:
        write_corpus(corpus, {name: texts[name]})
        library.refresh()
    found = content(library)
    library.close()
    library = open_corpus(corpus, tmp_path / "whole")
    library.decisions = tmp_path / "decisions.yaml"
    library.refresh()
    assert found == content(library)
    library.close()
