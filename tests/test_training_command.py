"""`python -m wellsourced.training`: strings by seed, a model with its description, its scores."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wellsourced.refparse.segments import Label
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.training import __main__ as command
from wellsourced.training.aligning import tidy_string
from wellsourced.training.lessons import Lesson, make_lesson
from wellsourced.training.measuring import measure
from wellsourced.training.pieces import LabelledString, NamePart, Piece, join
from wellsourced.training.teaching import Settings, train

# a token is what its word says it is: any model of three iterations learns it
LESSONS = (
    Lesson([["w=roe"], ["w=rain"], ["w=falls"], ["w=9"]], ["Ba", "Bt", "It", "Bp"]),
    Lesson([["w=roe"], ["w=roe"], ["w=so"], ["w=rain"]], ["Ba", "Ia", OTHER, "Bt"]),
    Lesson([["w=rain"], ["w=falls"], ["w=so"], ["w=9"]], ["Bt", "It", OTHER, "Bp"]),
)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let models learn from so little that a test can wait for it."""
    quick = Settings(fewest=1, iterations=5)
    shipped = {name: replace(one, settings=quick) for name, one in command.SHIPPED.items()}
    monkeypatch.setattr(command, "SHIPPED", shipped)
    monkeypatch.setattr(command, "_HELD_OUT", 15)


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    """Return a model of our own lessons."""
    path = tmp_path / "own.crfsuite"
    seen = train([*LESSONS * 4, Lesson([], [])], path, Settings(c1=0, fewest=1))
    assert seen == 4 * len(LESSONS)  # a lesson without tokens teaches nothing
    return path


def _make(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert command.main(["make", *words]) == 0
    return capsys.readouterr().out.splitlines()


def test_make_prints_strings_with_their_labels(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _make(capsys, "--count", "12", "--seed", "7")
    assert len(lines) == 12
    for line in lines:
        made = json.loads(line)
        assert made["style"]
        assert made["type"]
        end = 0
        for label, start, stop in made["segments"]:
            assert Label(label)
            assert end <= start < stop <= len(made["text"])
            end = stop


def test_make_prints_the_same_by_the_same_seed(capsys: pytest.CaptureFixture[str]) -> None:
    first = _make(capsys, "--count", "12", "--seed", "7")
    assert _make(capsys, "--count", "12", "--seed", "7") == first
    assert _make(capsys, "--count", "6", "--seed", "7") == first[:6]
    assert _make(capsys, "--count", "12", "--seed", "8") != first


@pytest.mark.usefixtures("small")
def test_train_writes_a_model_and_what_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "models"
    words = ["train", "names", "--count", "30", "--seed", "3", "--output", str(folder)]
    assert command.main(words) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["names.crfsuite", "names.json"]
    model = (folder / "names.crfsuite").read_bytes()
    described = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    assert described["sha256"] == hashlib.sha256(model).hexdigest()
    assert described["bytes"] == len(model)
    assert described["data"] == {"made": 30, "seed": 3}
    assert described["settings"]["iterations"] == 5
    assert "w" in described["features"]
    assert 0 < described["f1-on-made"]["all"] <= 1


@pytest.mark.usefixtures("small")
def test_train_makes_every_model_unless_one_is_named(tmp_path: Path) -> None:
    assert command.main(["train", "--count", "20", "--output", str(tmp_path)]) == 0
    assert {path.stem for path in tmp_path.glob("*.crfsuite")} == set(command.SHIPPED)


@pytest.mark.usefixtures("small")
def test_a_model_is_measured_on_what_it_did_not_learn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[Lesson] = []

    def lessons(count: int, seed: int) -> Iterator[Lesson]:
        assert seed == 5
        return (Lesson([[f"w={at}"]], ["Bt"]) for at in range(count))

    def note(model: Path, rest: Iterator[Lesson]) -> dict[str, float]:
        assert model.exists()
        measured.extend(rest)
        return {"all": 1.0}

    own = replace(command.SHIPPED["names"], lessons=lessons)
    monkeypatch.setitem(command.SHIPPED, "names", own)
    monkeypatch.setattr(command, "measure", note)
    words = ["train", "names", "--count", "10", "--seed", "5", "--output", str(tmp_path)]
    assert command.main(words) == 0
    assert [one.features[0][0] for one in measured] == [f"w={at}" for at in range(10, 25)]


def test_an_unknown_model_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["train", "nobody"])
    assert ended.value.code == 2
    assert "nobody" in capsys.readouterr().err


def test_measures_whole_stretches(taught: Path) -> None:
    assert measure(taught, LESSONS) == {"all": 1.0, "a": 1.0, "p": 1.0, "t": 1.0}
    # the model says of "rain falls" that both are one title: neither of two titles, then
    apart = Lesson([["w=rain"], ["w=falls"], ["w=9"]], ["Bt", "Bt", "Bp"])
    assert measure(taught, [apart]) == {"all": 0.4, "p": 1.0, "t": 0.0}
    # what it says and what is not so counts against all
    none = Lesson([["w=roe"], ["w=9"]], [OTHER, "Bp"])
    assert measure(taught, [none]) == {"all": 0.6667, "p": 1.0}


def test_measures_labels_without_a_beginning(tmp_path: Path) -> None:
    path = tmp_path / "own.crfsuite"
    lesson = Lesson([["w=roe"], ["w=et"], ["w=al"]], ["Bfamily", "et-al", "et-al"])
    train([lesson] * 6, path, Settings(c1=0, fewest=1))
    assert measure(path, [lesson]) == {"all": 1.0, "et-al": 1.0, "family": 1.0}


def test_labels_move_behind_a_label_and_within_a_name() -> None:
    string = join(
        (
            Piece("[12]  "),
            Piece("Pøtt", Label.AUTHORS, NamePart.FAMILY),
            Piece("  ", Label.AUTHORS),
            Piece("A", Label.AUTHORS, NamePart.GIVEN),
            Piece(" ,", Label.AUTHORS),
            Piece(" "),
            Piece("Tea  &amp;\u200b rum ( part 2 )", Label.TITLE),
            Piece(". 1999"),
        )
    )
    tidied = tidy_string(string)
    assert tidied.text == "Pøtt A, Tea & rum (part 2). 1999"
    assert [(one.label, one.span.of(tidied.text)) for one in tidied.segments] == [
        (Label.AUTHORS, "Pøtt A,"),
        (Label.TITLE, "Tea & rum (part 2)"),
    ]
    assert [(part, span.of(tidied.text)) for part, span in tidied.parts] == [
        (NamePart.FAMILY, "Pøtt"),
        (NamePart.GIVEN, "A"),
    ]


def test_a_segment_that_tidying_takes_away_is_left_out() -> None:
    string = join(
        (
            Piece("Pott A", Label.AUTHORS),
            Piece(". Tea and rum. 1999. "),
            Piece("[Google Scholar]", Label.MEDIUM),
        )
    )
    tidied = tidy_string(string)
    assert tidied.text == "Pott A. Tea and rum. 1999."
    assert [one.label for one in tidied.segments] == [Label.AUTHORS]


def test_a_lesson_has_a_label_a_token() -> None:
    string: LabelledString = join(
        (
            Piece("1. "),
            Piece("Pott A", Label.AUTHORS),
            Piece(". "),
            Piece("Tea and rum", Label.TITLE),
            Piece(". See "),
            Piece("1999", Label.ISSUED),
        )
    )
    lesson = make_lesson(string)
    assert len(lesson.features) == len(lesson.labels)
    assert lesson.labels == [
        "Bauthors", "Iauthors", "Btitle", "Ititle", "Ititle", OTHER, "Bissued",
    ]  # fmt: skip
