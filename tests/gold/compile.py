"""Turn the labelled dispatches of this folder (``*.txt``) into a corpus file and gold rounds.

    python tests/gold/compile.py FOLDER

writes ``set_NAME.jsonl`` and ``gold_NAME.json`` into FOLDER, in the shape that the gold scorer reads.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def parse(text: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The articles and the gold of one labelled file."""
    rounds: dict[str, dict[str, Any]] = {}
    ignored: list[dict[str, Any]] = []
    articles: list[dict[str, Any]] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("@round"):
            entry = read_round(line)
            rounds[entry["id"]] = entry
        elif line.startswith("@article"):
            name, published, title = split(line.removeprefix("@article"))
            articles.append({"id": name, "title": title, "published": published, "text": ""})
        elif not line.strip():
            if articles and articles[-1]["text"]:
                articles[-1]["text"] += "\n\n"
        else:
            labels, _, sentence = line.partition("|")
            add_sentence(articles[-1], labels, sentence.strip(), rounds, ignored)
    for article in articles:
        article["text"] = article["text"].rstrip()
    return articles, {"rounds": list(rounds.values()), "ignore": ignored, "articles": {}}


def split(line: str) -> list[str]:
    """Fields between " | "; a bare bar keeps two names of one."""
    return [field.strip() for field in line.split(" | ")]


def read_round(line: str) -> dict[str, Any]:
    """One ``@round`` line: id, title, days, place, parties, participants, form, status, forms, then options."""
    name, title, earliest, latest, place, parties, people, form, status, *rest = split(
        line.removeprefix("@round") + " "
    )
    entry: dict[str, Any] = {
        "id": name,
        "title": title,
        "earliest": earliest,
        "latest": latest,
        "place": place or None,
        "parties": [part.strip() for part in parties.split(",") if part.strip()],
        "participants": [part.strip() for part in people.split(",") if part.strip()],
        "form": form,
        "status": status,
        "forms": rest[0].split(",") if rest else [],
        "mentions": [],
    }
    for option in rest[1:]:
        key, _, value = option.strip(" |").partition(" ")
        if key == "may":
            entry["may_merge"] = value.split(",")
        elif key == "places":
            entry["places"] = value.split(",")
    return entry


def add_sentence(
    article: dict[str, Any],
    labels: str,
    sentence: str,
    rounds: dict[str, dict[str, Any]],
    ignored: list[dict[str, Any]],
) -> None:
    """Append a sentence to the text and its labels to the rounds they name."""
    if article["text"] and not article["text"].endswith("\n"):
        article["text"] += " "
    start = len(article["text"])
    article["text"] += sentence
    span = {"article": article["id"], "start": start, "end": start + len(sentence), "text": sentence}
    for label in labels.replace(",", " ").split():
        if label == "-":
            ignored.append(span)
        else:
            optional = {"optional": True} if label.startswith("?") else {}
            rounds[label.lstrip("?")]["mentions"].append(span | optional)


def main(folder: Path) -> None:
    """Compile every labelled file."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(HERE.glob("*.txt")):
        articles, gold = parse(path.read_text(encoding="utf-8"))
        corpus = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
        (folder / f"set_{path.stem}.jsonl").write_text(corpus, encoding="utf-8")
        (folder / f"gold_{path.stem}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
