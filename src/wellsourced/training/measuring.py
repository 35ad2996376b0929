"""Measure a model on made strings that it was not trained on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pycrfsuite import Tagger

from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.training.lessons import Lesson


def measure(model: Path, lessons: Iterable[Lesson]) -> dict[str, float]:
    """Return F1 of each field (a stretch is right where it begins and ends right), and of all."""
    tagger = Tagger()
    tagger.open(str(model))
    right, told, true = Counter[str](), Counter[str](), Counter[str]()
    for lesson in lessons:
        if lesson.labels:
            found = set(_stretches(tagger.tag(lesson.features)))
            real = set(_stretches(lesson.labels))
            told.update(field for field, _, _ in found)
            true.update(field for field, _, _ in real)
            right.update(field for field, _, _ in found & real)
    scores = {field: _f1(right[field], told[field], true[field]) for field in sorted(true)}
    return {"all": _f1(right.total(), told.total(), true.total()), **scores}


def _f1(right: int, told: int, true: int) -> float:
    return round(2 * right / max(1, told + true), 4)


def _stretches(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield each stretch as its field, its first token and the one behind its last."""
    start = 0
    for at, label in enumerate(labels):
        if label.startswith("I") and at and labels[at - 1][1:] == label[1:]:
            continue
        if at and labels[at - 1] != OTHER:
            yield _field(labels[at - 1]), start, at
        start = at
    if labels and labels[-1] != OTHER:
        yield _field(labels[-1]), start, len(labels)


def _field(label: str) -> str:
    """Return the field of *label*: without the sign of its beginning, where it has one."""
    return label[1:] if label[0] in "BI" else label
