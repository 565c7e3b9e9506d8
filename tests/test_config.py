"""config.yaml: where it is found, what it says, what is told when it is wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import config
from briefing.config import Config, ConfigError, load, one_of, reference
from briefing.config.reference import keys

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def no_user_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "user_file", lambda: tmp_path / "user" / "config.yaml")


def write(folder: Path, text: str) -> Path:
    file = folder / "config.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(None, tmp_path) == Config(folder=tmp_path)
    assert load(None, tmp_path).decisions_file == tmp_path / "decisions.yaml"


@pytest.mark.parametrize("text", ["", "# nothing\n", "theme:\npanes:\nviews:\n"])
def test_an_empty_file_or_key_gives_the_defaults(tmp_path: Path, text: str) -> None:
    file = write(tmp_path, text)
    assert load(None, tmp_path) == Config(file=file, folder=tmp_path)


def test_the_working_folder_comes_before_the_user(tmp_path: Path) -> None:
    write(tmp_path / "user", "theme: dark")
    assert load(None, tmp_path).theme == "dark"
    write(tmp_path, "theme: light")
    assert load(None, tmp_path).theme == "light"
    named = write(tmp_path / "named", "theme: nord")
    assert load(named, tmp_path).theme == "nord"


def test_values_and_paths_that_count_from_the_file(tmp_path: Path) -> None:
    text = """
corpora: [news, ../more/a.txt, /abs]
aliases: {Ali Kaya: [A. Kaya, Kaya]}
keys: {preset: less, actions: {export: e, lookup: [/, ctrl+f], quit: []}}
note: {folder: notes, quote_words: 20}
panes: {articles: 30, shown: [text, rounds]}
grades: {The Daily Fjord: A}
weights: {date: {same_day: 7}}
index: cache
jobs: 2
"""
    found = load(write(tmp_path / "etc", text), tmp_path)
    assert found.corpora == (tmp_path / "etc/news", tmp_path / "more/a.txt", Path("/abs"))
    assert found.aliases == {"Ali Kaya": ("A. Kaya", "Kaya")}
    assert found.keys.actions == {"export": "e", "lookup": ("/", "ctrl+f"), "quit": ()}
    assert (found.note.folder, found.note.quote_words) == (tmp_path / "etc/notes", 20)
    assert (found.panes.articles, found.panes.entities, found.panes.shown) == (30, 34, ("text", "rounds"))
    assert (found.grades, found.weights) == ({"The Daily Fjord": "A"}, {"date": {"same_day": 7}})
    assert (found.index, found.jobs) == (tmp_path / "etc/cache", 2)
    assert found.decisions_file == tmp_path / "etc/decisions.yaml"


WRONG = [
    ("\n\ncorpra: [x]", "3: unknown key 'corpra': did you mean 'corpora'?"),
    ("panes:\n  articls: 3", "2: unknown key 'panes.articls': did you mean 'articles'?"),
    ("note:\n  qoute_words: 3", "2: unknown key 'note.qoute_words': did you mean 'quote_words'?"),
    ("corpora: news", "1: 'corpora' must be a list, not 'news'"),
    ("panes: wide", "1: 'panes' must be keys and values, one a line"),
    ("panes:\n  articles: wide", "2: 'panes.articles' must be a whole number, not 'wide'"),
    ("panes:\n  rounds: 101", "2: 'panes.rounds' must be a whole number <= 100"),
    ("jobs: 0", "1: 'jobs' must be a whole number >= 1"),
    ("theme: no", "1: 'theme' must be text, not 'no': put it in quotes"),
    ("grades:\n  A: B\n  C: G", "3: 'grades' must be one of A, B, C, D, E, F, not 'G'"),
    ("aliases:\n  A: [b]\n  B: [c, 2]", "3: 'aliases' must be text, not '2': put it in quotes"),
    ("views:\n  - who:x", "2: 'views' must be keys and values"),
    ("keys:\n  preset: emacs", "2: 'keys.preset' must be one of vim, less, not 'emacs'"),
    ("theme: a\ntheme: b", "2: key 'theme' is told twice: keep one"),
    ("- a", "1: the file must hold keys and values, one a line"),
    ("a: [", "1: is no YAML: did not find expected node content"),
    ("theme: !!python/name:os.system x", "1: is no YAML: could not determine a constructor"),
    ("[" * 30000, "1: is no YAML: "),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[text[:30] for text, _ in WRONG])
def test_what_is_wrong_is_one_line_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        load(None, tmp_path)
    assert str(error.value).startswith(f"config.yaml:{message}")
    assert "\n" not in str(error.value)


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^nowhere\.yaml: cannot be read \(no such file"):
        load(Path("nowhere.yaml"), tmp_path)
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path, tmp_path)
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"theme: \xff")
    with pytest.raises(ConfigError, match="UTF-8"):
        load(bad, tmp_path)


def test_names_that_only_a_higher_layer_knows_are_checked_with_their_line(tmp_path: Path) -> None:
    write(tmp_path, "keys:\n  actions:\n    open: o\n    expot: e\nweights:\n  date:\n    same_dya: 3\n")
    checks = {"keys.actions": one_of("action", lambda: ["open", "export"])}
    with pytest.raises(ConfigError, match=r"^config\.yaml:4: unknown action 'expot': did you mean 'export'\?$"):
        load(None, tmp_path, checks)
    checks = {"weights": one_of("weight", lambda: ["date.same_day"])}
    with pytest.raises(ConfigError, match=r"^config\.yaml:7: unknown weight 'date\.same_dya': did you mean"):
        load(None, tmp_path, checks)
    assert load(None, tmp_path).keys.actions == {"open": "o", "expot": "e"}


def test_a_check_gets_the_value_as_yaml_reads_it(tmp_path: Path) -> None:
    write(tmp_path, "weights: {a: {b: 7, c: -1.5}, d: 0}\nviews: {new: since:2020}\n")
    seen: list[tuple[str, object]] = []
    load(None, tmp_path, {key: lambda name, value: seen.append((name, value)) for key in ("weights", "views")})
    assert seen == [("a.b", 7), ("a.c", -1.5), ("d", 0), ("new", "since:2020")]


def test_names_are_only_asked_for_when_something_is_set(tmp_path: Path) -> None:
    def never() -> list[str]:
        raise AssertionError("asked")

    write(tmp_path, "keys: {preset: vim}")
    load(None, tmp_path, {"keys.actions": one_of("action", never)})


def test_the_sample_configuration_names_every_key() -> None:
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    found = load(ROOT / "config.yaml", ROOT)
    assert found.corpora == (ROOT / "corpus",)
    for name, *_ in keys():
        assert f"{name.rpartition('.')[2]}:" in text, name


def test_every_key_is_documented() -> None:
    for name, kind, default, description in keys():
        assert kind, name
        assert default, name
        assert description.endswith("."), name
    assert "| `corpora` | list of path |" in reference()
    assert "| `keys.preset` | `vim`, `less` | vim |" in reference()


@given(st.text(max_size=60))
def test_any_text_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "config.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        load(None, folder)
    except ConfigError as error:
        assert "\n" not in str(error)


def test_reading_no_file_loads_neither_yaml_nor_a_screen(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from briefing import config; config.user_file = lambda: Path('none');"
        "config.load(None, Path.cwd()); print(sorted({'yaml', 'textual', 'rich', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_reference_is_in_the_documentation() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert reference() in text, "write it anew with briefing.config.reference()"
