"""How much slower each step is than the bare library under it: ratios, in one run.

Run by hand: `python tests/bench/ratios.py`. Absolute times depend on the machine and are not
kept; a ratio that doubles is worth a look. Inputs are made here, of words of our own.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from collections.abc import Callable

import markdown_it
import nupunkt
from bibtexparser.entrypoint import parse_string
from turbohtml import tokenize

from wellsourced import auditing, bibtex
from wellsourced._leaves import leaf
from wellsourced.articles import Article, Source
from wellsourced.ledger import Ledger
from wellsourced.reader import Reader
from wellsourced.references import Library
from wellsourced.sentences import split_sentences
from wellsourced.terms import word_set

WORDS = sorted(
    word_set(
        "sleep adults night nurses shorter memory naps report work advise delay study group hours "
        "effect risk lower higher among people trial dose weeks improve common"
    )
)
RUNS = 3


def make_sentence(rng: random.Random, number: int) -> str:
    words = " ".join(rng.choices(WORDS, k=14)).capitalize()
    return f"{words} by {rng.randint(2, 60)}% [{number}]."


def make_text(paragraphs: int, references: int) -> str:
    rng = random.Random(1)  # noqa: S311  # the same text each time
    body = "\n\n".join(
        " ".join(make_sentence(rng, rng.randint(1, references)) for _ in range(5))
        for _ in range(paragraphs)
    )
    listed = "\n".join(
        f"{n}. Able A, Baker B. {' '.join(rng.choices(WORDS, k=8)).capitalize()}. "
        f"J Rest. {2000 + n % 25};{n}(1):{n}-{n + 9}."
        for n in range(1, references + 1)
    )
    return f"Sleep And Work\n\n{body}\n\nReferences\n{listed}\n"


def make_library(entries: int) -> str:
    return "\n\n".join(
        f"@article{{able{n},\n  author = {{Able, A. and Baker, B.}},\n"
        f"  title = {{Naps at work, part {n}}},\n  journal = {{J Rest}},\n"
        f"  year = {2000 + n % 25},\n}}"
        for n in range(entries)
    )


def fastest(work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of a few runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def read(name: str, text: str) -> Article:
    reader = leaf("wellsourced.readers", name, "READER", Reader)
    return reader.read(Source(f"bench.{name}", text.encode(), text))


def show(name: str, ours: float, peer: float, against: str) -> None:
    sys.stdout.write(f"{name:28s} {ours / peer:6.1f} × {against}\n")


def main() -> None:
    text = make_text(400, 80)
    page = "<html><body><main>" + "".join(f"<p>{p}</p>\n" for p in text.split("\n\n"))
    library = make_library(2000)
    empty = Library(), Ledger()
    peer = fastest(lambda: list(tokenize(page)))
    show("HTML into an article", fastest(lambda: read("html", page)), peer, "turbohtml.tokenize")
    peer = fastest(lambda: markdown_it.MarkdownIt().parse(text))
    show("Markdown into an article", fastest(lambda: read("markdown", text)), peer, "markdown-it")
    peer = fastest(lambda: nupunkt.sent_tokenize(text))
    show("sentences", fastest(lambda: split_sentences(text)), peer, "nupunkt")
    peer = fastest(lambda: parse_string(library))
    show("a library of 2,000", fastest(lambda: bibtex.parse(library)), peer, "bibtexparser")
    article = read("text", text)
    half = read("text", make_text(200, 80))
    whole = fastest(lambda: auditing.join_article(article, *empty))
    show(
        "an article twice as long",
        whole,
        fastest(lambda: auditing.join_article(half, *empty)),
        "half of it",
    )
    tracemalloc.start()
    auditing.join_article(article, *empty)
    peak = tracemalloc.get_traced_memory()[1]
    sys.stdout.write(f"{'memory of joining':28s} {peak / len(text):6.1f} bytes a character\n")


if __name__ == "__main__":
    main()
