"""How well the ledger of an article survives edits: `python tests/bench/edits.py ARTICLE…`.

Each article's claims are collected into a ledger that is annotated as by a person; then the
article is edited at random, by kind and by rate (the part of its words that is concerned), and
the ledger is put on it again. A line is printed for each kind and rate: of the claims that
survive (half of their words are still there), the part that kept their id; how many were
orphaned, ambiguous, put on another claim (must be 0), had a verdict that outlived a changed
figure or negation (must be 0), and in how many runs bytes of the ledger were lost (0).
`--times` is the number of runs a kind, rate and article, `--seed` makes other edits, and
`--show` prints the claims that were lost or put wrong.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from wellsourced.ledger import Ledger

sys.path.insert(0, str(Path(__file__).parents[1]))
from editing import EDITS, Told, annotate, audit_text, collect_ledger, cut, edit, judge

RATES = (0.02, 0.08, 0.2, 0.4)
FATES = ("kept", "lost", "contested", "wrong", "unvoided", "bytes", "gone")


def _run(path: Path, rate: float, kind: str, times: int, seed: int) -> Iterator[Told]:
    text = path.read_text(encoding="utf-8")
    first = audit_text(text, path.name, Ledger("claims/article.toml", path.name))
    ledger = annotate(collect_ledger(first))
    before = audit_text(text, path.name, ledger)
    pieces = cut(before)
    for at in range(times):
        chance = random.Random(f"{seed} {path.name} {kind} {rate} {at}")  # noqa: S311 # no secret
        yield judge(before, ledger, edit(pieces, kind, rate, chance), path.name)


def _show(told: Told) -> None:
    for name, pairs in (("put wrong", told.wrong), ("lost", told.lost)):
        for was, now in pairs:
            _say(f"  {name}\n    {was}\n    {now}")


def _state(fates: Counter[str]) -> str:
    surviving = fates["kept"] + fates["lost"] + fates["contested"]
    share = fates["kept"] / surviving if surviving else 1.0
    return f"{share:8.2%} " + " ".join(f"{fates[name]:9}" for name in FATES)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=sorted(EDITS), action="append")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    _say(f"{'kind':8} {'rate':>4} {'id kept':>8} " + " ".join(f"{name:>9}" for name in FATES))
    for kind, rate in product(given.kind or EDITS, RATES):
        fates: Counter[str] = Counter()
        for path in given.articles:
            for told in _run(path, rate, kind, given.times, given.seed):
                fates += told.fates
                if given.show:
                    _show(told)
        _say(f"{kind:8} {rate:4.0%} {_state(fates)}")


if __name__ == "__main__":
    main()
