"""Who decides what a stretch of a reference says: rules, labeller, and what holds them together."""

from __future__ import annotations

import pytest

from wellsourced.references import Name
from wellsourced.refparse import parse_reference, rules
from wellsourced.refparse.labelling import label
from wellsourced.refparse.rules.plain import is_plain
from wellsourced.refparse.segments import Label, Segment
from wellsourced.refparse.tagging.decoding import encode, read_labels
from wellsourced.refparse.tagging.likely import may_be
from wellsourced.refparse.tagging.tokens import cut
from wellsourced.text import Span

PLAIN = "Birch R, Oakley J. Slow mornings in small towns. J Rest. 1999;3(2):4-9."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAIN, True),
        (f"{PLAIN} doi: 10.9999/jr.17", True),
        # two ends of a sentence before the journal: where does the title end?
        ("Birch R. Slow mornings. A study of towns. J Rest. 1999;3(2):4-9.", False),
        # a book has no volume
        ("Birch R. Slow mornings in small towns. Ashford: Rest Press; 1999.", False),
        # something is left over
        (f"{PLAIN} Reprinted twice.", False),
        # a long name may hold a part of the title
        (
            "Birch R. Slow mornings. The small towns of the north and how they rest. 1999;3:4-9.",
            False,
        ),
        # names alone are no title
        ("Birch R. Ash Elm. J Rest. 1999;3:4-9.", False),
    ],
)
def test_a_plain_article_leaves_the_rules_no_choice(text: str, expected: bool) -> None:  # noqa: FBT001 – a table
    assert is_plain(text, rules.label(text).segments) is expected


def test_what_the_rules_decide_alone_is_certain() -> None:
    labelled = label(PLAIN)
    assert labelled.segments == rules.label(PLAIN).segments
    assert set(labelled.certainties.values()) == {1.0}


def test_laws_are_read_by_the_rules() -> None:
    text = (
        "Brasil. Lei n. 9.999, de 3 de maio de 1999. Dispõe sobre o sono. Diário Oficial da União."
    )
    ruled = rules.label(text)
    assert ruled.is_law
    assert label(text).segments == ruled.segments


def test_a_title_in_quotation_marks_is_what_stands_between_them() -> None:
    text = "Rest Council, “On naps,” 1999."
    tokens = cut(text, ())
    ruled = (
        Segment(Label.AUTHORS, Span(0, 12)),
        Segment(Label.TITLE, Span(15, 22)),
        Segment(Label.ISSUED, Span(25, 29)),
    )
    labels = encode(["title", "title", "title", "title", "issued"])
    found = {one.label: one.span.of(text) for one in read_labels(tokens, labels, ruled)}
    assert found == {Label.AUTHORS: "Rest Council", Label.TITLE: "On naps", Label.ISSUED: "1999"}


def test_a_title_behind_the_last_name_is_given_back() -> None:
    text = "Birch R. Slow mornings in small towns. 1999."
    tokens = cut(text, ())
    labels = encode(["authors"] * 7 + ["issued"])
    found = {one.label: one.span.of(text) for one in read_labels(tokens, labels, ())}
    assert found[Label.AUTHORS] == "Birch R"
    assert found[Label.TITLE] == "Slow mornings in small towns"


@pytest.mark.parametrize(
    ("field", "words", "expected"),
    [
        (Label.ISSUED, "3 May 1999", True),
        (Label.ISSUED, "in press", True),
        (Label.ISSUED, "n.d.", True),
        (Label.ISSUED, "perhaps", False),
        (Label.VOLUME, "XII", True),
        (Label.VOLUME, "Towns", False),
        (Label.PAGE, "xi–xx", True),
        (Label.DOI, "0021-9525", False),
        (Label.DOI, "10.9999/jr.17", True),
        (Label.PMID, "17", False),
        (Label.URL, "example.org", True),
        (Label.URL, "towns", False),
        (Label.TITLE, "perhaps", True),
    ],
)
def test_a_field_looks_like_what_it_is(field: Label, words: str, expected: bool) -> None:  # noqa: FBT001 – a table
    assert may_be(field, words) is expected


@pytest.mark.parametrize(
    ("text", "authors", "title"),
    [
        (
            "Department for Sleep, Rest and Rural Affairs, “Beds,” 2021.",
            (Name(literal="Department for Sleep, Rest and Rural Affairs"),),
            "Beds",
        ),
        (
            "Birch, R. (1999). ‘Naps by noon’. Ashford: Rest Press.",
            (Name("Birch", "R."),),
            "Naps by noon",
        ),
    ],
)
def test_who_stands_before_a_quoted_title_wrote_it(
    text: str, authors: tuple[Name, ...], title: str
) -> None:
    record = parse_reference(text)
    assert (record.authors, record.title) == (authors, title)


def test_nothing_that_was_printed_is_lost() -> None:
    text = "Birch R. Slow mornings. Zyxwv qwerty uiop. Ashford: Rest Press; 1999. Plugh xyzzy."
    record = parse_reference(text)
    said = " ".join(
        str(value) for value in (record.title, record.container, record.note, record.publisher)
    )
    for word in ("mornings", "Zyxwv", "qwerty", "Plugh", "xyzzy"):
        assert word in f"{said} {record.extra}"


def test_the_number_of_a_part_belongs_to_the_title() -> None:
    part = "Part I"
    record = parse_reference(f"Smith T. Hormones and slow mornings. {part}. Rest. 2001;90(1):1-10.")
    assert record.title == f"Hormones and slow mornings. {part}"
    assert record.container == "Rest"
