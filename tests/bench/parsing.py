"""How `parse` grows with its file: pace and memory at 1,000, 10,000 and 100,000 lines.

Run by hand: `python tests/bench/parsing.py [FORMAT ...]`. Each file is parsed by a command of its
own, start-up included, with one process and with two. What streams holds no more at 100,000
lines than at 1,000 but the keys, and takes as long a line: the last columns are ratios to the
shortest file. Lines are made here, of words of our own.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LENGTHS = (1_000, 10_000, 100_000)
JOBS = ("1", "2")
WORDS = (  # noqa: SIM905 – a line is easier to read than 26 quoted words
    "sleep adults night nurses shorter memory naps report work advice delay study group hours"
    " effect risk lower higher among people trial dose weeks better common"
).split()
NAMES = "Able Baker Carver Dyer Eastman Fuller Glover Hooper Ironside Joyner Keeler Loder".split()  # noqa: SIM905 – as above


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took: seconds, and the most memory that one of its processes held (MB)."""

    seconds: float
    memory: float


def make_lines(count: int) -> Iterator[str]:
    """Yield references in three styles."""
    rng = random.Random(1)  # noqa: S311 – the same lines each time
    for number in range(count):
        one, two = rng.sample(NAMES, 2)
        title = " ".join(rng.choices(WORDS, k=9)).capitalize()
        year, volume, page = rng.randint(1980, 2024), rng.randint(1, 90), rng.randint(1, 900)
        yield (
            f"{one} A, {two} B. {title}. J Rest. {year};{volume}(2):{page}-{page + 9}.",
            f"{one}, A., & {two}, B. ({year}). {title}. Journal of Rest, {volume}(2), {page}.",
            f"{one}, A. {title}. Hill: {two} Press; {year}. https://example.org/{number}",
        )[number % 3]


def measure(path: Path, to: str, jobs: str) -> Cost:
    """Return what it costs to parse *path*."""
    words = [sys.executable, "-m", "wellsourced", "parse", "-q", str(path), "--to", to]
    start = time.perf_counter()
    with subprocess.Popen([*words, "--jobs", jobs], stdout=subprocess.DEVNULL) as running:  # noqa: S603 – ours
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        message = f"parsing {path.name} ended with {running.returncode}"
        raise SystemExit(message)
    return Cost(time.perf_counter() - start, used.ru_maxrss / 1024)


def show(folder: Path, to: str, jobs: str) -> None:
    """Print a line a length."""
    empty = folder / "empty.txt"
    empty.touch()
    idle = measure(empty, to, jobs)
    first: tuple[float, float] | None = None
    for length in LENGTHS:
        path = folder / f"{length}.txt"
        if not path.exists():
            path.write_text("".join(f"{line}\n" for line in make_lines(length)), encoding="utf-8")
        cost = measure(path, to, jobs)
        pace = (cost.seconds - idle.seconds) / length
        first = first or (pace, cost.memory)
        sys.stdout.write(
            f"{to:8s} jobs {jobs} {length:7,d} lines {cost.seconds:6.2f} s"
            f" {length / cost.seconds:6,.0f} a second {cost.memory:4.0f} MB"
            f"   a line × {pace / first[0]:4.2f}   memory × {cost.memory / first[1]:4.2f}\n"
        )
        sys.stdout.flush()


def main() -> None:
    """Measure the formats that are named, or CSL-JSON."""
    with tempfile.TemporaryDirectory() as folder:
        for to in sys.argv[1:] or ("csl-json",):
            for jobs in JOBS:
                show(Path(folder), to, jobs)


if __name__ == "__main__":
    main()
