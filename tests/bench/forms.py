"""How long forms of citation look at a single long line of the characters that they look for.

Run by hand: `python tests/bench/forms.py [FORM ...]`. A line of one piece, said again and again,
is read at two lengths, the second four times the first; what is linear takes four times as long,
what backtracks sixteen times and more. A row above `WORST` ends the run with 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from wellsourced import markers
from wellsourced._leaves import leaf, leaf_names
from wellsourced.articles import Article, Block, BlockKind, Inline, InlineKind, Prose
from wellsourced.form import Form, Listed
from wellsourced.references import Library, Name, Record, Reference
from wellsourced.text import Span

LENGTH = 60_000  # characters of the shorter line
TIMES = 4
WORST = 8  # how many times as long the longer line may take; four is linear
LEAST = 0.02  # seconds below which a time says nothing
PIECES = (
    "[1], ", "[1", "[1]-", "1, ", "1,", "[12, p. 4; ", "(1) ", "(1, ", "(", "[[", "][",
    "¹", "¹,", "⁻²", "*†", "a*", "*a ", "word1", "word1,2", "IL6 ", "2019,1", "word 1 , ", "1 , ",
    "@able ", "@a.", "[@able; ", "[@", "cite:able,", ":cite:`able", "cite:[a(", "[able]_",
    "#cite(<able", "[^1] ", "[^", "ibid. ", "(ibid., ", "(Able, op. cit., p. ", "Able and ",
    "Able, ", "Able-", "Able (2001", "(Able, 2001; ", "2001 ", "2001, ", "2001a,b", "Able et al. ",
    "de la ", "van der ", "A. B. ", "A ", "a", " ", "-", ".", ", ", "The 2023 Able Report ",
    "a 2014 survey ", "Source: ", "https://example.org/a ", "e.g. ", "al.", "(n.d.", "ÀÉ",
)  # fmt: skip


def make_listed() -> Listed:
    references = tuple(
        Reference(
            key=f"able{number}",
            record=Record(authors=(Name("Able", "A."),), issued_text=str(2000 + number)),
            raw=f"{number}. Able A. Naps. J Rest. {2000 + number};1(1):1-9.",
            index=number,
            anchors=(f"r{number}",),
        )
        for number in range(1, 21)
    )
    library = Library(references=(Reference("able", Record()),))
    return markers.describe_list(make_article("Naps", 1), references, library)


def make_article(piece: str, length: int) -> Article:
    """Return an article of one long line; every tenth piece of it is raised."""
    text = piece * max(1, length // len(piece))
    step = len(piece) * 10
    raised = tuple(
        Inline(Span(at, at + len(piece)), InlineKind.SUPERSCRIPT)
        for at in range(0, len(text) - step, step)
    )
    plain = Prose.plain(text, 0)
    block = Block(BlockKind.PARAGRAPH, Prose(plain.text, plain.runs, raised), Span(0, len(text)))
    return Article("line.txt", "text", text, (block,))


def measure(run: Callable[[Article], object], piece: str, length: int) -> float:
    article = make_article(piece, length)
    started = time.perf_counter()
    run(article)
    return time.perf_counter() - started


def look(form: Form, listed: Listed, article: Article) -> object:
    return list(form.find(article.blocks[0], listed))


def runs(names: list[str]) -> Iterator[tuple[str, Callable[[Article], object]]]:
    """Yield each form that is asked for, and the decision as a whole."""
    listed = make_listed()
    for name in leaf_names("wellsourced.forms"):
        if name in names or not names:
            yield name, partial(look, leaf("wellsourced.forms", name, "FORM", Form), listed)
    if not names or "decision" in names:
        yield "decision", partial(markers.decide, listed=listed)


def main() -> None:
    bad = 0
    for name, run in runs(sys.argv[1:]):
        for piece in PIECES:
            short = measure(run, piece, LENGTH)
            long = measure(run, piece, LENGTH * TIMES)
            ratio = long / max(short, LEAST / TIMES)
            slow = long > LEAST and ratio > WORST
            bad += slow
            if slow or long > 1:
                row = f"{name:12} {piece!r:26} {short:8.3f} s {long:8.3f} s {ratio:6.1f} times"
                sys.stdout.write(row + "\n")
    sys.stdout.write(f"{bad} rows above {WORST} times\n")
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
