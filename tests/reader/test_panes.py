"""The main screen on invented dispatches, driven by keys, read as lines of text."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from briefing.model import Problem
from briefing.reader.app import Reader
from briefing.reader.memory import Memory, Settings
from briefing.reader.places import Place
from tests.reader.fake import FakeLibrary, FakeLookup
from tests.reader.screens import lines, shown

SIZES = [(80, 24), (120, 40), (200, 50)]


def drive(
    keys: list[str],
    size: tuple[int, int] = (120, 40),
    library: FakeLibrary | None = None,
    settings: Settings | None = None,
) -> Reader:
    """A reader after some keys; its last screen is kept in ``title``."""
    made = library or FakeLibrary()
    reader = Reader(made, settings, Memory(made.state, "fake"), lookup=FakeLookup(made))  # type: ignore[arg-type]

    async def run() -> None:
        async with reader.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
            await settle(pilot.pause, lambda: not any(worker.is_running for worker in reader.workers))
            reader.title = shown(reader)

    asyncio.run(run())
    return reader


async def settle(pause: Callable[[], Awaitable[object]], ready: Callable[[], bool]) -> None:
    for _ in range(50):
        await pause()
        if ready():
            break
    await pause()


@pytest.mark.parametrize("size", SIZES)
def test_the_first_screen_fits_and_shows_rows(size: tuple[int, int]) -> None:
    screen = drive([], size).title
    assert "1 Articles  3" in screen
    assert "Minister to travel" in screen
    assert all(len(line) <= size[0] for line in screen.split("\n"))
    if size[0] >= 120:
        assert "4 Rounds  2" in screen
        assert "3 Entities  5" in screen


def test_a_round_marks_its_articles_and_stands_at_its_mention() -> None:
    reader = drive(["4", "enter"])
    assert reader.place.round == "r-may"
    assert "Arusha, 4 May 2021 › a1" in reader.title
    assert "● 2 of 3" in reader.title
    assert reader.title.count("●") >= 3


def test_a_person_narrows_articles_and_rounds_and_esc_takes_it_back() -> None:
    reader = drive(["3", "j", "j", "j", "enter"])
    assert "Lake Commission › a1" in reader.title
    assert "2 of 3 articles" in reader.title
    assert "1 of 2 rounds" in reader.title
    back = drive(["3", "j", "j", "j", "enter", "escape"])
    assert back.place.trail == ()
    assert "1 Articles  3" in back.title


def test_n_walks_through_the_mentions_of_the_chosen_person_into_the_next_article() -> None:
    reader = drive(["3", "enter", "n", "n", "n"])
    assert reader.place.article == "a2"


def test_enter_on_a_meeting_in_the_text_leads_to_its_round() -> None:
    reader = drive(["2", "right_curly_bracket", "enter"])
    assert reader.place.round == "r-may"


def test_back_and_forward_through_places() -> None:
    reader = drive(["4", "enter", "j", "enter", "ctrl+o"])
    assert reader.place.round == "r-may"
    reader = drive(["4", "enter", "j", "enter", "ctrl+o", "L"])
    assert reader.place.round == "r-june"


def test_find_in_the_text_counts_and_leaves_on_esc() -> None:
    reader = drive(["2", "f", *"lake", "enter", "n"])
    assert "lake  2/31" in reader.title
    assert drive(["2", "f", *"lake", "escape"]).text.finding is None
    assert "not in this text" in drive(["2", "f", *"zebra"]).title


def test_filter_narrows_one_list_and_esc_clears_it() -> None:
    reader = drive(["f", *"nairobi", "enter"])
    assert "1 of 3 articles" in reader.title
    assert "1 Articles  3" in drive(["f", *"nairobi", "enter", "escape"]).title


def test_the_lookup_opens_what_was_found() -> None:
    reader = drive(["slash", *"otieno"])
    assert "Peter Otieno" in reader.title
    reader = drive(["slash", *"otieno", "enter"])
    assert reader.place.entities in ((), ("e-Peter Otieno",))


def test_why_shows_the_sum_of_the_evidence() -> None:
    screen = drive(["4", "w"]).title
    assert "sum" in screen
    assert "+8.5" in screen
    assert "would split without the date" in screen


def test_why_leads_to_the_mention() -> None:
    reader = drive(["4", "w", "j", "enter"])
    assert reader.place.article == "a2"
    assert reader.place.pane == "text"


def test_picked_rounds_are_counted_and_kept() -> None:
    library = FakeLibrary()
    reader = drive(["4", "space", "space"], library=library)
    assert "2 rounds picked" in reader.title
    assert Memory(library.state, "fake").picked == []  # written when the reader ends
    reader.memory.save(reader.place)
    assert Memory(library.state, "fake").picked == ["r-may", "r-june"]


def test_the_note_is_shown_before_it_is_written() -> None:
    assert "# " in drive(["4", "enter", "e"]).title


def test_merging_asks_first() -> None:
    screen = drive(["4", "m", "j", "m"]).title
    assert "The same?" in screen
    assert "1 round would change" in screen


def test_every_key_is_listed_and_searched() -> None:
    screen = drive(["question_mark", *"cited"]).title
    assert "Export" not in screen.split("works in")[1].split("\n")[1]
    assert "y" in screen


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (5, 3), (12, 6), (30, 8), (79, 24), (300, 100)])
def test_no_size_breaks_anything(size: tuple[int, int]) -> None:
    for keys in ([], ["slash", "a"], ["4", "w"], ["2", "n"], ["question_mark"], ["2", "f", "a"], ["4", "enter", "e"]):
        drive(keys, size)


def test_untrusted_text_is_shown_as_it_is() -> None:
    library = FakeLibrary()
    bad = "\x1b]52;c;aGk=\x07\x1b[31mred [bold]not markup[/bold] \u202egnp"
    article = library.article("a1")
    import msgspec

    library._articles["a1"] = msgspec.structs.replace(article, title=bad, text=bad)
    library._found["a1"] = msgspec.structs.replace(library._found["a1"], times=(), names=(), meetings=())
    screen = drive(["2"], (240, 20), library=library).title
    assert "␛]52;c;aGk=␇␛[31mred [bold]not markup[/bold] ¬gnp" in screen.replace("\n", "")
    assert "\x1b" not in screen


def test_ten_million_rows_are_not_read() -> None:
    from briefing.reader.panes.articles import ArticlesPane, Headed

    class Endless(list):  # type: ignore[type-arg]
        def __len__(self) -> int:
            return 10_000_000

        def __getitem__(self, index: int) -> object:  # type: ignore[override]
            read.append(index)
            return library.articles()[0]

        def __iter__(self) -> object:  # type: ignore[override]
            raise AssertionError("a list was read to its end")

    read: list[int] = []
    library = FakeLibrary()
    library.articles_shown = Endless()  # type: ignore[attr-defined]
    reader = Reader(library, memory=Memory(), lookup=FakeLookup(library))  # type: ignore[arg-type]

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            pane = reader.articles
            assert isinstance(pane, ArticlesPane)
            pane.fill(Headed(Endless()), 10_000_000)
            for key in ("G", "k", "ctrl+u", "g", "g", "j"):
                await pilot.press(key)
            await pilot.pause()
            assert "10,000,000" in "\n".join(lines(reader))

    asyncio.run(run())
    assert len(set(read)) < 400


@pytest.mark.parametrize("size", SIZES)
def test_articles_without_a_day_stand_below_a_heading_that_the_cursor_passes_over(size: tuple[int, int]) -> None:
    library = FakeLibrary(extra=3)
    reader = drive(["1", "j", "j", "j"], size, library)
    assert "need a date · 3" in reader.title
    assert "6 · 3 need a date" in reader.title
    assert reader.articles.here is not None and reader.articles.here.id == "x0"
    for keys, stands in ((["G"], "x2"), (["G", "k", "k", "k"], "a3"), (["03j"], "x0"), (["G", "g", "g"], "a1")):
        here = drive(["1", *(key for word in keys for key in (word if word == "03j" else [word]))], size, library)
        assert here.articles.here is not None and here.articles.here.id == stands, keys


def test_the_next_article_of_the_list_is_counted_without_the_heading() -> None:
    library = FakeLibrary(extra=3)
    keys = ["right_square_bracket"] * 3
    assert drive(keys, library=library).place.article == "x0"
    assert drive([*keys, "left_square_bracket"], library=library).place.article == "a3"
    assert drive(["0", "5", "right_square_bracket"], library=library).place.article == "x2"
    assert drive(["U", "U", "U"], library=FakeLibrary(extra=3)).place.article == "x0"


def test_where_no_article_has_a_day_the_first_is_below_the_heading() -> None:
    library = FakeLibrary(extra=2)
    library._articles = {key: item for key, item in library._articles.items() if key.startswith("x")}
    reader = drive(["1", "k"], library=library)
    assert reader.articles.here is not None and reader.articles.here.id == "x0"
    assert "need a date · 2" in reader.title


def test_an_article_that_is_not_joined_yet_opens() -> None:
    library = FakeLibrary()
    library.entity_ids = lambda _: []  # type: ignore[method-assign,assignment]
    library.rounds_of = lambda _: []  # type: ignore[method-assign,assignment]
    reader = drive(["3", "enter", "2", "n", "enter", "right_curly_bracket", "enter", "w"], library=library)
    assert "Minister to travel" in reader.title


def test_saved_views_tell_what_is_new_and_narrow_the_rounds() -> None:
    library = FakeLibrary()
    views = Settings(views={"south": "nairobi", "north": "arusha"})
    assert "1 round" in drive(["v"], library=library, settings=views).title
    reader = drive(["v", "enter"], library=library, settings=views)
    assert reader.place.pane == "rounds"
    assert "1 of 2 rounds" in reader.title
    import msgspec

    library._rounds[1] = msgspec.structs.replace(library._rounds[1], status="cancelled")
    assert "1 changed" in drive(["v"], library=library, settings=views).title
    assert "No view is saved" in drive(["v"]).title


def test_tags_and_notes_are_kept_and_found_again() -> None:
    library = FakeLibrary()
    drive(["4", "number_sign", *"hot", "enter"], library=library)
    assert library.state.tags("round", "r-may") == ["hot"]
    drive(["4", "number_sign", *"hot", "enter"], library=library)
    assert library.state.tags("round", "r-may") == []
    drive(["4", "a", *"ask", "enter"], library=library)
    drive(["2", "n", "n", "a", *"who", "enter"], library=library)
    quoted = library.state.notes("article")[0]
    assert quoted.quote == library.article("a1").text[quoted.start : quoted.end]
    screen = drive(["M"], library=library).title
    assert "ask" in screen
    assert "Arusha, 4 May 2021" in screen
    assert drive(["M", "j", "enter"], library=library).place.round == "r-may"
    assert "No note yet" in drive(["M", "d", "d"], library=library).title


def test_what_comes_in_moves_no_cursor() -> None:
    library = FakeLibrary()
    reader = Reader(library, memory=Memory(), lookup=FakeLookup(library), refresh=False)  # type: ignore[arg-type]

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.press("G")
            library._articles = {"new": library.article("a1"), **library._articles}
            library.generation += 1
            reader.work._catch_up()
            await pilot.pause()

    asyncio.run(run())
    assert reader.articles.cursor == 3
    assert reader.articles.here is not None
    assert reader.articles.here.id == "a3"


def test_what_comes_in_while_the_lists_are_drawn_is_shown_after() -> None:
    library = FakeLibrary()
    reader = Reader(library, memory=Memory(), lookup=FakeLookup(library), refresh=False)  # type: ignore[arg-type]

    async def run() -> None:
        async with reader.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            draw = reader.desk._show_lists

            def overtaken(place: Place, generation: int) -> None:
                draw(place, generation)
                library._articles = {"new": library.article("a1"), **library._articles}
                library.generation += 1
                reader.desk._show_lists = draw  # type: ignore[method-assign]

            library.generation += 1
            reader.desk._show_lists = overtaken  # type: ignore[method-assign]
            reader.work._catch_up()
            reader.work._catch_up()
            await pilot.pause()

    asyncio.run(run())
    assert len(reader.articles.articles) == 4


def test_what_could_not_be_read_is_listed_with_the_reason() -> None:
    class Faulty(FakeLibrary):
        def problems(self) -> list[Problem]:
            return [Problem(code="binary", message="cannot be read as text: \x1b[31m", path="/corpus/picture.txt")]

    screen = drive(["exclamation_mark"], library=Faulty()).title
    assert "picture.txt" in screen
    assert "cannot be read as text: ␛[31m" in screen
    assert "Every file was read" in drive(["exclamation_mark"]).title
