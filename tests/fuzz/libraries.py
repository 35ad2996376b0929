r"""Fuzz the reading and editing of BibTeX: run by hand, never in CI.

    python tests/fuzz/libraries.py 600
    python tests/fuzz/libraries.py 60 --seed 7 --longest 200000

Inputs are bred from the libraries in `seeds/bibtex/` by cutting, doubling, swapping and by
putting in what BibTeX stumbles over: braces, quotes, `\`, `%`, `@`, lone carriage returns, NULs,
deep nesting, huge fields, bombs of macros, other encodings. What reads in a new way (other
flaws, other failures) is bred on. Each is held to the laws of `library_laws.py`, which bound
the time by the length; one that hangs is stopped. What fails is shortened and written beside
the seeds, where `tests/test_fuzz_seeds.py` reads it from then on; give it a telling name.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import FrameType

HERE = Path(__file__).parent
SEEDS = HERE / "seeds" / "bibtex"
sys.path.insert(0, str(HERE.parent))

from library_laws import find_broken  # noqa: E402 - stands in the folder above
from wellsourced.bibtex import decode, parse  # noqa: E402 - after the folder above

TOKENS = (
    "@misc{", "@article(", "@my-type\n{", "@string{a = ", "@string(", "@comment{", "@comment(",
    "@preamble{", "@xdata{", "@", "\n@", "@{", "{", "}", "{}", "(", ")", '"', "''", "#", "=", ",",
    ";", "%", "\n%", "\\", "\\{", "\\}", "\\\\", "\\'", "$", "~", "&", "[", "]", "\n", "\r\n",
    "\r", "\n\n", "\t", " ", "\x00", "\x0b", "\x85", "\u2028", "\ufeff", "\u200b", "\u00a0", "é",
    "é", "茶", "😀", "title = ", "year = 2004", ", author = {", " and ", "and others", "jan",
    "month = ", "crossref = {k}", "xdata = {k, k2}", "ids = {k}", "k", "K", "k2", "doi = {",
    "},\n", "}\n}\n", "\n}\n\n@book{k2,\n", "= {", '= "', "# a", "% Encoding: Cp1252\n",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "latin-1", "cp1252")
POOL = 400  # inputs that are bred on
HANG = 20  # seconds after which reading is stopped, whatever the length

Mutation = Callable[[random.Random, str], str]


def _span(rng: random.Random, text: str) -> tuple[int, int]:
    at = rng.randrange(len(text) + 1)
    return at, min(len(text), at + int(rng.paretovariate(0.7)))


def _cut(rng: random.Random, text: str) -> str:
    start, end = _span(rng, text)
    return text[:start] + text[end:]


def _double(rng: random.Random, text: str) -> str:
    start, end = _span(rng, text)
    return text[:end] + text[start:end] * rng.choice((1, 1, 1, 2, 9)) + text[end:]


def _swap(rng: random.Random, text: str) -> str:
    start, end = _span(rng, text)
    at = rng.randrange(len(text) + 1)
    rest = text[:start] + text[end:]
    return rest[:at] + text[start:end] + rest[at:]


def _put(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + "".join(rng.choices(TOKENS, k=rng.choice((1, 1, 2, 4)))) + text[at:]


def _replace(rng: random.Random, text: str) -> str:
    places = [at for at, sign in enumerate(text) if sign in '{}(),="@#%\\\n']
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + rng.choice(("", *TOKENS)) + text[at + 1 :]


def _nest(rng: random.Random, text: str) -> str:
    start, end = _span(rng, text)
    opening, closing = rng.choice(("{}", "()", '""', "@}", "\\}", "$$"))
    opening = rng.choice((opening, f"@a{opening}", f"\n@b{{k,x={opening}", f"\\textit{opening}"))
    deep = rng.choice((1, 2, 9, 70, 600))
    return text[:start] + opening * deep + text[start:end] + closing * deep + text[end:]


def _repeat(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    unit = "".join(rng.choices(TOKENS, k=rng.choice((1, 2, 3, 5))))
    return text[:at] + unit * rng.choice((20, 300, 3000)) + text[at:]


def _define(rng: random.Random, text: str) -> str:
    count = rng.choice((3, 40))
    grown = "".join(f"@string{{m{at + 1} = m{at} # m{at}}}\n" for at in range(count))
    return f"@string{{m0={{0123456789}}}}\n{grown}{text}\n@misc{{m,note = m{count}}}"


def _end_lines(rng: random.Random, text: str) -> str:
    return text.replace("\n", rng.choice(("\r\n", "\r", "\n\n", "\n ")))


MUTATIONS: tuple[Mutation, ...] = (
    *(_cut, _double, _swap, _put, _put, _replace, _replace, _replace),
    *(_nest, _repeat, _define, _end_lines),
)
RARE = (_nest, _repeat, _define, _end_lines)


def breed(rng: random.Random, pool: list[str], longest: int) -> bytes:
    """Return the bytes of a new library, made from one or two of *pool*."""
    text = rng.choice(pool)
    if rng.random() < 0.1:
        other = rng.choice(pool)
        text = text[: rng.randrange(len(text) + 1)] + other[rng.randrange(len(other) + 1) :]
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        mutate = rng.choice(MUTATIONS)
        if mutate not in RARE or rng.random() < 0.3:
            text = mutate(rng, text)[:longest]
    encoding = rng.choice(ENCODINGS) if rng.random() < 0.1 else "utf-8"
    data = text.encode(encoding, "replace")
    if rng.random() < 0.03 and data:
        at = rng.randrange(len(data))
        data = data[:at] + rng.randbytes(rng.choice((1, 2, 9))) + data[at:]
    return data


def examine(data: bytes) -> str:
    """Return what is wrong with the reading of *data*, or nothing."""
    signal.setitimer(signal.ITIMER_REAL, HANG)
    try:
        broken = find_broken(data)
    except Exception as error:  # noqa: BLE001 - whatever is raised is a failure, and is shown
        return f"{type(error).__name__}: {error}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return "; ".join(broken)


def describe(data: bytes) -> tuple[object, ...]:
    """Return in which way *data* reads, roughly: what is alike need not be bred on."""
    library = parse(decode(data).text)
    flaws = Counter(flaw.kind for flaw in library.flaws)
    return (
        min(len(library.references), 3),
        frozenset(failed.reason.split("`")[0] for failed in library.failed),
        frozenset((kind, min(count, 2)) for kind, count in flaws.items()),
        min(library.comments, 2),
    )


def shorten(data: bytes, sort: str) -> bytes:
    """Return a shorter input that fails in the same *sort* of way, found in some seconds."""
    until = time.monotonic() + HANG
    size = max(1, len(data) // 2)
    while size and time.monotonic() < until:
        at = 0
        while at < len(data) and time.monotonic() < until:
            less = data[:at] + data[at + size :]
            if sort_of(examine(less)) == sort:
                data = less
            else:
                at += size
        size //= 2
    return data


def sort_of(failure: str) -> str:
    """Return a failure without what it names, so that two of one sort are equal."""
    first = failure.partition(";")[0]
    return "".join(part for at, part in enumerate(first.split("`")) if not at % 2)[:60]


def stop(_signal: int, _frame: FrameType | None) -> None:
    """End a reading that hangs."""
    raise TimeoutError


def fuzz(seconds: int, seed: int, longest: int) -> int:
    """Fuzz for so many *seconds*; return how many sorts of failures were found and kept."""
    rng = random.Random(seed)  # noqa: S311 - to repeat a run, not to keep a secret
    signal.signal(signal.SIGALRM, stop)
    pool = [decode(path.read_bytes()).text for path in sorted(SEEDS.iterdir())]
    seen: set[tuple[object, ...]] = set()
    sorts: set[str] = set()
    tried = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        data = breed(rng, pool, longest)
        tried += 1
        failure = examine(data)
        if failure and sort_of(failure) not in sorts:
            sorts.add(sort_of(failure))
            keep(shorten(data, sort_of(failure)), failure)
        elif not failure and (way := describe(data)) not in seen:
            seen.add(way)
            pool.append(decode(data).text)
            if len(pool) > POOL:
                del pool[rng.randrange(4, len(pool))]
    sys.stderr.write(f"{tried} inputs, {len(seen)} ways of reading, {len(sorts)} failures\n")
    return len(sorts)


def keep(data: bytes, failure: str) -> None:
    """Write an input that failed beside the seeds."""
    path = SEEDS / f"failed-{sha256(data).hexdigest()[:12]}.bib"
    path.write_bytes(data)
    sys.stderr.write(f"kept {path.name}: {failure[:300]}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    parser.add_argument("--longest", type=int, default=6000, help="characters of an input")
    asked = parser.parse_args()
    sys.stderr.write(f"seed {asked.seed}\n")
    sys.exit(77 if fuzz(asked.seconds, asked.seed, asked.longest) else 0)
