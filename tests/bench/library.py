"""What an entry of a library costs: to read first, to look up, after a change, to find.

Run by hand: `python tests/bench/library.py [--most 100000]`, on a quiet machine. The peers are
bibtexparser 2, which splits for us, and pybtex (`pip install pybtex==0.26.1`; without it its
column says so). Both are asked for one entry of the file, as `library show` is. Every figure
is that of a process of its own, start-up included; peers read up to 10,000 entries, for at
100,000 pybtex alone takes most of a minute. Times depend on the machine, ratios hardly.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from wellsourced.terms import word_set

SIZES = (1_000, 10_000, 100_000)
MOST_OF_PEERS = 10_000
RUNS = 3  # of what is quick; the fastest counts
TOPICS = sorted(
    word_set(
        "willow bark meadow tea sleep night nurse shift pain fever cough garden root "
        "flower dose trial effect risk safety survey history storage adults villages"
    )
)
NAMES = (
    "Ivers",
    "Roe",
    "Ashdown",
    "Bello",
    "Crane",
    "Doe",
    r"M{\"u}ller",
    r"Garc{\'\i}a",
    "Okafor",
)
JOURNALS = ("Journal of Valleys", "Hedgerow Pharmacy", "Upland Medicine", "The Meadow")

SPLIT = "import bibtexparser,sys; bibtexparser.parse_file(sys.argv[1]).entries_dict[sys.argv[2]]"
PYBTEX = "import pybtex.database as d,sys; d.parse_file(sys.argv[1]).entries[sys.argv[2]]"


def make_entry(rng: random.Random, number: int) -> str:
    """Return an article of some 800 characters; every third has an abstract."""
    people = " and ".join(f"{rng.choice(NAMES)}, {rng.choice('ABCDE')}na" for _ in range(4))
    title = " ".join(rng.choices(TOPICS, k=10)).capitalize()
    abstract = f"  abstract = {{{' '.join(rng.choices(TOPICS, k=240))}}},\n"
    return (
        f"@article{{key{number},\n  author = {{{people}}},\n  title = {{{title} {number}}},\n"
        f"  journal = {{{rng.choice(JOURNALS)}}},\n  year = {{{1970 + number % 55}}},\n"
        f"  volume = {{{number % 90}}},\n  number = {{{number % 12}}},\n"
        f"  pages = {{{number % 900}--{number % 900 + 9}}},\n"
        f"  doi = {{10.{1000 + number % 9000}/v.{number}}},\n"
        f"  url = {{https://example.org/{number}}},\n"
        f"{'' if number % 3 else abstract}}}\n\n"
    )


def make_library(entries: int) -> str:
    """Return a library of so many entries, the same each time."""
    rng = random.Random(5)  # noqa: S311  # the same text each time
    return "".join(make_entry(rng, number) for number in range(entries))


def show(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run(*words: str) -> tuple[float, float]:
    """Return the seconds that a command takes, and the most megabytes of it or of its own."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603  # our own words
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(words[:4])} … ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, used.ru_maxrss / 1024


def fastest(*words: str) -> float:
    """Return the seconds of the fastest of a few runs."""
    return min(run(*words)[0] for _ in range(RUNS))


def measure(folder: Path, entries: int) -> None:
    """Print a line on a library of so many *entries*."""
    path = folder / f"{entries}.bib"
    text = make_library(entries)
    path.write_text(text, encoding="utf-8")
    ours = (sys.executable, "-m", "wellsourced", "library")
    middle = f"key{entries // 2}"
    first, memory = run(*ours, "show", middle, "--library", str(path))
    time.sleep(2.5)  # a file that has just been written is not believed to be settled
    run(*ours, "show", middle, "--library", str(path))
    again = fastest(*ours, "show", middle, "--library", str(path))
    search = fastest(*ours, "search", "willow", "author:okafor", "--library", str(path))
    path.write_text(text.replace(f" {entries // 2}}}", " changed}"), encoding="utf-8")
    changed, _ = run(*ours, "show", middle, "--library", str(path))
    time.sleep(2.5)
    show(
        f"{entries:>7,} {first:>8.2f} {1e6 * first / entries:>9.0f} {memory:>6.0f} {again:>8.3f}"
        f" {changed:>8.2f} {search:>8.3f} {peers(path, middle, entries, first, again)}"
    )


def peers(path: Path, key: str, entries: int, first: float, again: float) -> str:
    """Return how many times as long as ours the peers take: against the first and any reading."""
    if entries > MOST_OF_PEERS:
        return "      -"
    cells = []
    for name, code in (("bibtexparser", SPLIT), ("pybtex", PYBTEX)):
        if find_spec(name) is None:
            cells.append("not installed")
            continue
        seconds, _ = run(sys.executable, "-c", code, str(path), key)
        cells.append(
            f"{seconds:>6.2f} s = {seconds / first:>4.1f} x first, {seconds / again:>5.1f} x again"
        )
    return "   ".join(cells)


def main() -> None:
    """Measure libraries of growing size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--most", type=int, default=SIZES[-1], help="entries of the largest library"
    )
    most = parser.parse_args().most
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    show(
        "entries  first s  us/entry     MB  again s changed s search s"
        "   bibtexparser                          pybtex"
    )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WELLSOURCED_CACHE"] = f"{folder}/cache"
        os.chdir(folder)  # in a project, what rests on an entry is shown too
        for entries in (size for size in SIZES if size <= most):
            measure(Path(folder), entries)


if __name__ == "__main__":
    main()
