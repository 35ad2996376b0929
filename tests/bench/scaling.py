"""How time and memory grow with an article: the same one at 1, 10 and 100 times its length.

Run by hand: `python tests/bench/scaling.py [FORMAT ...]`. Each length is audited in a process of
its own, start-up included, as `audit --output-format json` does it. What is linear has a ratio
of about 1 in the last column: seconds a character, against those of the shortest article, the
start-up taken off. Articles are made here, of words of our own.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

TIMES = (1, 10, 100)
PART = 100_000  # characters of the shortest article; a hundred times it is 10 MB
ENTRIES = 80  # references of the shortest article
AUDIT = ("-m", "wellsourced", "audit", "--fail-on", "never", "--output-format", "json")
MILLION = 1_000_000
SYLLABLES = (
    "ba be bo da de di fa ga gi ha ka ke ko la le li ma me mo na ne ni pa pe ra re ri sa se ta"
)
NOUNS = [
    "sleep",
    "adults",
    "nurses",
    "naps",
    "report",
    "work",
    "study",
    "effect",
    "risk",
    "people",
    "trial",
    "dose",
    "weeks",
    "symptoms",
    "pain",
    "fever",
    "herb",
    "tea",
    "bath",
    "walk",
    "light",
    "noise",
    "diet",
    "iron",
    "vitamin",
    "infection",
    "recovery",
    "memory",
    "shift",
]
VERBS = "eases raises shortens delays improves worsens follows reduces shows suggests".split()  # noqa: SIM905 – as above
LINKS = "and but while because although after before with without in among during".split()  # noqa: SIM905 – as above
ADJECTIVES = "long short common rare mild severe early late older healthy daily regular".split()  # noqa: SIM905 – as above


@dataclass(frozen=True, slots=True)
class Work:
    """A work that the article cites, and how its entry is printed."""

    name: str
    year: int
    entry: str


@dataclass(frozen=True, slots=True)
class Markup:
    """How a format writes headings, paragraphs, items, rows and the whole."""

    heading: Callable[[str], str]
    paragraph: Callable[[str], str]
    item: Callable[[str], str]
    row: Callable[[tuple[str, ...]], str]
    whole: Callable[[str], str]


MARKUPS = {
    "txt": Markup(
        lambda words: f"{words}\n\n",
        lambda words: f"{words}\n\n",
        lambda words: f"- {words}\n",
        lambda cells: "\t".join(cells) + "\n",
        lambda text: text,
    ),
    "md": Markup(
        lambda words: f"## {words}\n\n",
        lambda words: f"{words}\n\n",
        lambda words: f"- {words}\n",
        lambda cells: f"| {' | '.join(cells)} |\n",
        lambda text: text,
    ),
    "html": Markup(
        lambda words: f"<h2>{words}</h2>\n",
        lambda words: f"<p>{words}</p>\n",
        lambda words: f"<ul><li>{words}</li></ul>\n",
        lambda cells: f"<table><tr><td>{'</td><td>'.join(cells)}</td></tr></table>\n",
        lambda text: f"<html><body><main>\n<h1>Naps</h1>\n{text}</main></body></html>\n",
    ),
}


def make_words(rng: random.Random, count: int) -> str:
    """Return words that read like a sentence's."""
    kinds = (ADJECTIVES, NOUNS, VERBS, ADJECTIVES, NOUNS, LINKS)
    return " ".join(rng.choice(kinds[at % len(kinds)]) for at in range(count))


def make_works(rng: random.Random, count: int) -> list[Work]:
    """Return works by authors of invented names, no two of one name and year."""
    syllables = SYLLABLES.split()
    works: dict[tuple[str, int], Work] = {}
    while len(works) < count:
        name = "".join(rng.choices(syllables, k=rng.randint(2, 4))).capitalize()
        year = rng.randint(1990, 2024)
        title = make_words(rng, 9).capitalize()
        volume, page = rng.randint(1, 80), rng.randint(1, 900)
        entry = f"{name}, {name[0]}. B. ({year}). {title}. Journal of Rest, {volume}(2), "
        works[name, year] = Work(name, year, f"{entry}{page}–{page + 9}.")
    return list(works.values())


def make_sentence(rng: random.Random, works: list[Work]) -> str:
    """Return a sentence; every sixth cites, some hold figures."""
    words = make_words(rng, rng.randint(14, 34)).capitalize()
    if rng.random() < 1 / 3:
        words += f" by {rng.randint(2, 60)}% in {rng.randint(20, 900)} people"
    if rng.random() < 1 / 6:
        work = rng.choice(works)
        words += f" ({work.name}, {work.year})"
    return f"{words}."


def make_parts(rng: random.Random, works: list[Work], markup: Markup) -> Iterator[str]:
    """Yield headings, paragraphs, lists and tables without end."""
    while True:
        yield markup.heading(make_words(rng, 5).capitalize())
        for _ in range(5):
            yield markup.paragraph(" ".join(make_sentence(rng, works) for _ in range(6)))
        yield markup.paragraph("The signs are these:")
        for _ in range(4):
            yield markup.item(make_sentence(rng, works))
        yield "\n"
        for _ in range(6):
            yield markup.row((make_words(rng, 3), str(rng.randint(1, 99)), make_words(rng, 4)))
        yield "\n"


def make_article(suffix: str, times: int) -> str:
    """Return an article *times* as long as the shortest one, its list as well."""
    rng = random.Random(1)  # noqa: S311 – the same article each time
    markup = MARKUPS[suffix]
    works = make_works(rng, ENTRIES * times)
    found: list[str] = []
    length = 0
    for part in make_parts(rng, works, markup):
        found.append(part)
        length += len(part)
        if length >= PART * times:
            break
    found.append(markup.heading("References"))
    found += [markup.paragraph(work.entry) for work in sorted(works, key=lambda work: work.name)]
    return markup.whole("".join(found))


def measure(path: Path) -> tuple[float, float]:
    """Return the seconds of processor and the peak memory (MB) of auditing the file."""
    with subprocess.Popen(  # noqa: S603 – our own program on our own file
        [sys.executable, *AUDIT, str(path)], stdout=subprocess.DEVNULL
    ) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        message = f"auditing {path.name} ended with {running.returncode}"
        raise SystemExit(message)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def show(folder: Path, suffix: str) -> None:
    """Print a line for each length of an article in one format."""
    empty = folder / f"empty.{suffix}"
    empty.write_text("Naps.\n", encoding="utf-8")
    idle, _ = measure(empty)
    first = 0.0
    for times in TIMES:
        text = make_article(suffix, times)
        path = folder / f"article-{times}.{suffix}"
        path.write_text(text, encoding="utf-8")
        seconds, memory = measure(path)
        pace = (seconds - idle) / len(text)
        first = first or pace
        sys.stdout.write(
            f"{suffix:5s}{times:4d} × {len(text) / MILLION:6.2f} MB {seconds:7.2f} s "
            f"{len(text) / MILLION / seconds:6.2f} MB/s {memory:6.0f} MB held "
            f"{pace / first:5.2f}\n"
        )
        sys.stdout.flush()


def main() -> None:
    """Measure the formats that are named, or all."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for suffix in sys.argv[1:] or MARKUPS:
            show(Path(folder), suffix)
    sys.stdout.write(f"{time.perf_counter() - started:.0f} s in all\n")


if __name__ == "__main__":
    main()
