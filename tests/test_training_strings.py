"""Made reference strings as a whole: by seed the same, in styles and in none."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from training_work import MADE, by_label
from wellsourced.references import Date, Record
from wellsourced.refparse.segments import Label
from wellsourced.training import printing, strings
from wellsourced.training.aligning import tidy_string
from wellsourced.training.made import MadeRecord
from wellsourced.training.pieces import LabelledString, Piece, join
from wellsourced.training.printing import print_record
from wellsourced.training.records import TYPES
from wellsourced.training.strings import Shares, make_strings
from wellsourced.training.wild import compose_style


@pytest.fixture
def one_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print one work of our own, whatever works are made."""

    def make(rng: random.Random, language: str = "en", type_: str | None = None) -> MadeRecord:
        del rng, language, type_
        return MADE

    monkeypatch.setattr(strings, "make_record", make)


@pytest.mark.parametrize("kind", [*TYPES, "unheard-of"])
def test_wild_styles_print_for_every_type_and_language(kind: str) -> None:
    rng = random.Random(7)  # noqa: S311
    shapes, titled = set(), 0
    for turn in range(60):
        style = compose_style(rng, ("en", "de", "fr", "es", "pt", "it", "sv")[turn % 7], kind)
        manner = printing.choose_manner(rng, style)
        pieces = print_record(MADE, style.templates[kind][0], manner)
        string = join(pieces)
        assert by_label(string).get(Label.TITLE, MADE.record.title) == MADE.record.title
        titled += Label.TITLE in by_label(string)
        assert "{" not in string.text
        shapes.add(style.templates[kind][0])
    assert len(shapes) > 50
    assert titled > 50


def test_same_seed_gives_the_same_strings(one_work: None) -> None:
    del one_work
    first = [string.text for string in make_strings(40, 5)]
    assert first == [string.text for string in make_strings(40, 5)]
    assert first != [string.text for string in make_strings(40, 6)]
    assert len(set(first)) > 38


def test_strings_hold_together(one_work: None) -> None:
    del one_work
    styles: Counter[str] = Counter()
    for string in make_strings(600, 11):
        styles[string.style] += 1
        assert string.text == string.text.strip()
        assert not any(sign in string.text for sign in "{}")
        held = list(walk(string))
        assert held == sorted(held)
        assert all(start < end for start, end in held)
        assert all(one[1] <= two[0] for one, two in pairwise(held))
        assert all(span.of(string.text).strip() for _, span in string.parts)
    assert 0.25 < styles["wild"] / 600 < 0.42
    assert 0.06 < styles["mixed"] / 600 < 0.19


def walk(string: LabelledString) -> Iterator[tuple[int, int]]:
    for one in string.segments:
        yield one.span.start, one.span.end


def test_clean_strings_print_fields_as_they_are(one_work: None) -> None:
    del one_work
    record = MADE.record
    for string in make_strings(
        200, 2, Shares(wild=0.5, mixed=0.1, clean=1.0, habits=0.0, scripts=0.0)
    ):
        labels = by_label(string)
        assert labels.get(Label.TITLE, record.title) == record.title
        assert labels.get(Label.DOI, record.doi) == record.doi
        assert labels.get(Label.VOLUME, "12") == "12"
        held = (record.container, MADE.short, MADE.pointed, MADE.event)
        assert labels.get(Label.CONTAINER, MADE.short).endswith(held)


def test_books_keep_their_imprint_where_the_edition_is_missing() -> None:
    first = MadeRecord(Record(title="Tea at sea", publisher="Quay Press", issued=Date(1999)))
    rng = random.Random(5)  # noqa: S311
    with_publisher = 0
    for _ in range(60):
        style = compose_style(rng, "en", "book")
        template = style.templates["book"][-1]
        labels = by_label(join(print_record(first, template, printing.choose_manner(rng, style))))
        with_publisher += Label.PUBLISHER in labels
    assert with_publisher > 45


def test_labels_move_with_the_tidied_text() -> None:
    string = join(
        (
            Piece("Pott AB ", Label.AUTHORS),
            Piece(",  <i>"),
            Piece("Tea &amp; rum", Label.TITLE),
            Piece("</i> . "),
            Piece("1999", Label.ISSUED),
            Piece(". [PubMed: "),
            Piece("123", Label.PMID),
            Piece("] [Google Scholar]"),
        )
    )
    tidied = tidy_string(string)
    assert tidied.text == "Pott AB, Tea & rum. 1999. [PubMed: 123]"
    assert by_label(tidied) == {
        Label.AUTHORS: "Pott AB",
        Label.TITLE: "Tea & rum",
        Label.ISSUED: "1999",
        Label.PMID: "123",
    }
    assert tidy_string(tidied) == tidied
