"""`python -m wellsourced.training`: train the models that ship, and say how good they are.

`make` and `train` make reference strings and train the reference parser on them; `weigh` fits
what the features of a claim weigh.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from wellsourced.claims.weights import read_weights, write_weights
from wellsourced.refparse.tagging.tagger import MODELS
from wellsourced.training.claims.fitting import STRENGTH, fit_weights, round_weights
from wellsourced.training.claims.reporting import report_figures
from wellsourced.training.claims.statements import read_statements
from wellsourced.training.lessons import Lesson, make_lesson
from wellsourced.training.measuring import measure
from wellsourced.training.name_lessons import SETTINGS, make_name_lessons
from wellsourced.training.pieces import LabelledString
from wellsourced.training.strings import make_strings
from wellsourced.training.teaching import Settings, describe_model, train

_HELD_OUT = 2_000  # lessons that a model is measured on


def _make_lessons(count: int, seed: int) -> Iterator[Lesson]:
    return (make_lesson(string) for string in make_strings(count, seed))


@dataclass(frozen=True, slots=True)
class Model:
    """A model that ships: what it learns from, how much of it, and how."""

    lessons: Callable[[int, int], Iterator[Lesson]]
    count: int
    settings: Settings


SHIPPED = {
    "segments": Model(_make_lessons, 60_000, Settings()),
    "names": Model(make_name_lessons, 40_000, SETTINGS),
}


def main(words: Sequence[str]) -> int:
    """Run the command that *words* name; return its exit code."""
    asked = _parser().parse_args(words)
    if asked.command == "weigh":
        return _weigh(asked.file, asked.output, asked.strength, asked.deals)
    if find_spec("faker") is None:
        sys.stderr.write(
            "names of people come from Faker: install wellsourced with its extra `train`\n"
        )
        return 2
    if asked.command == "make":
        for string in make_strings(asked.count, asked.seed):
            sys.stdout.write(f"{_write(string)}\n")
        return 0
    for name in asked.model or SHIPPED:
        shipped = SHIPPED[name]
        _train(shipped, asked.count or shipped.count, asked.seed, asked.output / name)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m wellsourced.training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="print made strings with their labels, one a line")
    learn = commands.add_parser("train", help="train the models on made strings")
    learn.add_argument(
        "model",
        nargs="*",
        choices=[[], *SHIPPED],
        metavar="MODEL",
        help=f"{' or '.join(SHIPPED)}; without one: all",
    )
    learn.add_argument("--count", type=int, default=0, help="how many strings or lists")
    make.add_argument("--count", type=int, default=100, help="how many strings")
    for one in (make, learn):
        one.add_argument("--seed", type=int, default=1, help="the same seed gives the same strings")
    learn.add_argument("--output", type=Path, default=MODELS, help="the folder of the models")
    weigh = commands.add_parser("weigh", help="fit the weights of claims, and print the figures")
    weigh.add_argument("file", type=Path, help="statements and whether they were cited, as JSON")
    weigh.add_argument("--output", type=Path, help="write the weights to this file")
    weigh.add_argument(
        "--strength",
        type=float,
        default=STRENGTH,
        help="how strongly a weight is drawn to what is expected of it",
    )
    weigh.add_argument("--deals", type=int, default=10, help="how often documents are dealt anew")
    return parser


def _weigh(file: Path, output: Path | None, strength: float, deals: int) -> int:
    """Print how good weights are that are fitted on *file*; write them where *output* says."""
    try:
        statements = tuple(read_statements(file.read_text(encoding="utf-8").splitlines()))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{file}: {error}\n")
        return 2
    shipped = read_weights()
    for line in report_figures(statements, shipped, strength, deals):
        sys.stdout.write(f"{line}\n")
    if output is not None:
        fitted = fit_weights(statements, shipped.sides, strength)
        text = write_weights(replace(shipped, values=round_weights(fitted)))
        output.write_text(text, encoding="utf-8")
    return 0


def _write(string: LabelledString) -> str:
    stretches = [[one.label, one.span.start, one.span.end] for one in string.segments]
    line = {"text": string.text, "segments": stretches, "style": string.style, "type": string.type}
    return json.dumps(line, ensure_ascii=False)


def _train(model: Model, count: int, seed: int, path: Path) -> None:
    """Train *model*, measure it on what comes behind its lessons, and describe it beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    weights = path.with_suffix(".crfsuite")
    lessons = model.lessons(count + _HELD_OUT, seed)
    features: set[str] = set()
    seen = train(_watched(islice(lessons, count), features), weights, model.settings)
    facts = {
        "data": {"made": seen, "seed": seed},
        "features": sorted(features),
        "f1-on-made": measure(weights, lessons),
    }
    described = describe_model(weights, facts, model.settings)
    path.with_suffix(".json").write_text(described, encoding="utf-8")


def _watched(lessons: Iterable[Lesson], features: set[str]) -> Iterator[Lesson]:
    """Yield *lessons*, and add the kinds of their features to *features*."""
    for lesson in lessons:
        for token in lesson.features:
            features.update(feature.partition("=")[0] for feature in token)
        yield lesson


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
