"""`python -m wellsourced.training`: make reference strings, and train the models on them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import wellsourced.refparse.tagging
from wellsourced.training.lessons import Lesson, make_lesson
from wellsourced.training.pieces import LabelledString
from wellsourced.training.strings import make_strings
from wellsourced.training.teaching import Settings, describe_model, train

MODELS = Path(next(iter(wellsourced.refparse.tagging.__path__))) / "models"


def main(words: Sequence[str]) -> int:
    """Run the command that *words* name; return its exit code."""
    asked = _parser().parse_args(words)
    if asked.command == "make":
        for string in make_strings(asked.count, asked.seed):
            sys.stdout.write(f"{_write(string)}\n")
        return 0
    return _train(asked.count, asked.seed, asked.output)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m wellsourced.training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="print made strings with their labels, one a line")
    learn = commands.add_parser("train", help="train the labeller on made strings")
    for one, count in ((make, 100), (learn, 40_000)):
        one.add_argument("--count", type=int, default=count, help="how many strings")
        one.add_argument("--seed", type=int, default=1, help="the same seed gives the same strings")
    learn.add_argument(
        "--output", type=Path, default=MODELS / "segments.crfsuite", help="where the model goes"
    )
    return parser


def _write(string: LabelledString) -> str:
    stretches = [[one.label, one.span.start, one.span.end] for one in string.segments]
    line = {"text": string.text, "segments": stretches, "style": string.style, "type": string.type}
    return json.dumps(line, ensure_ascii=False)


def _train(count: int, seed: int, output: Path) -> int:
    settings = Settings()
    output.parent.mkdir(parents=True, exist_ok=True)
    seen = train(_lessons(count, seed), output, settings)
    data = {"strings": "made by wellsourced.training", "count": count, "seed": seed, "seen": seen}
    output.with_suffix(".json").write_text(describe_model(output, data, settings), encoding="utf-8")
    return 0


def _lessons(count: int, seed: int) -> Iterator[Lesson]:
    return (make_lesson(string) for string in make_strings(count, seed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
