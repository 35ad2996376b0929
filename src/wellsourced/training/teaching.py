"""Train a model on lessons, and write down what it was trained on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pycrfsuite

from wellsourced.training.lessons import Lesson


@dataclass(frozen=True, slots=True)
class Settings:
    """How a model is trained: L-BFGS with both penalties (Okazaki, CRFsuite 0.12).

    `fewest` is how often a feature must occur with a label to be learned.
    """

    c1: float = 0.4
    c2: float = 0.02
    fewest: int = 3
    iterations: int = 100


def train(lessons: Iterable[Lesson], path: Path, settings: Settings | None = None) -> int:
    """Train a model on *lessons*, write it to *path*, and return how many lessons it saw."""
    settings = settings or Settings()
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": settings.c1,
            "c2": settings.c2,
            "max_iterations": settings.iterations,
            "feature.minfreq": settings.fewest,
            "feature.possible_transitions": True,
        }
    )
    seen = 0
    for lesson in lessons:
        if lesson.labels:
            trainer.append(lesson.features, lesson.labels)
            seen += 1
    trainer.train(str(path))
    return seen


def describe_model(path: Path, facts: Mapping[str, object], settings: Settings) -> str:
    """Return the description that lies beside a model: its checksum, data, settings, *facts*."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    described = {
        "sha256": digest,
        "bytes": path.stat().st_size,
        "settings": asdict(settings),
        **facts,
    }
    return f"{json.dumps(described, indent=2)}\n"
