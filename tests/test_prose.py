"""Prose grows with its map to the source, whatever it is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wellsourced.articles import InlineKind, Run
from wellsourced.prose import ProseBuilder
from wellsourced.text import Span

PIECES = st.lists(st.text("ab \n\t\u00a0\u00ad\ufeff", max_size=6), max_size=8)


def test_stretches_that_follow_each_other_are_one_run() -> None:
    builder = ProseBuilder()
    builder.write_folded("opium ", 10)
    builder.write_folded("is old", 16)
    assert builder.build().runs == (Run(0, 10, 12, 12),)


def test_what_is_written_otherwise_is_one_piece() -> None:
    builder = ProseBuilder()
    builder.write("a", 0)
    builder.write_for("&", 1, 5)
    builder.write("b", 6)
    prose = builder.build()
    assert prose.text == "a&b"
    assert prose.source_span(Span(1, 2)) == Span(1, 6)
    assert prose.source_span(Span(0, 3)) == Span(0, 7)


def test_blanks_fold_and_none_stands_at_the_ends() -> None:
    builder = ProseBuilder()
    builder.write_folded("  \n a \t b\u00a0c ", 0)
    builder.write_folded(" \n d  ", 20)
    assert builder.build().text == "a b\u00a0c d"


def test_invisible_characters_are_left_out() -> None:
    builder = ProseBuilder()
    builder.write("opi\u00adoid\ufeff", 0)
    prose = builder.build()
    assert prose.text == "opioid"
    assert prose.source_span(Span(2, 4)) == Span(2, 5)


def test_an_inline_begins_after_the_blank_that_waits() -> None:
    builder = ProseBuilder()
    builder.write_folded("a ", 0)
    start = builder.mark()
    builder.write_folded("b ", 2)
    builder.add_inline(InlineKind.STRONG, start)
    builder.add_inline(InlineKind.EMPHASIS, builder.mark())
    inlines = builder.build().inlines
    assert [(i.kind, i.span) for i in inlines] == [(InlineKind.STRONG, Span(2, 3))]


def test_a_superscript_points_where_the_link_in_it_or_around_it_points() -> None:
    builder = ProseBuilder()
    for text, target in (("1", "#a"), ("2", "/elsewhere"), ("3", "#c")):
        start = builder.mark()
        builder.write(text, int(text))
        builder.add_inline(InlineKind.LINK, start, target)
        builder.add_inline(InlineKind.SUPERSCRIPT, start)
    raised = [i for i in builder.build().inlines if i.kind is InlineKind.SUPERSCRIPT]
    assert [i.target for i in raised] == ["#a", "", "#c"]


@given(PIECES)
def test_folding_keeps_all_but_blanks_and_invisible_characters(pieces: list[str]) -> None:
    source = "".join(pieces)
    builder = ProseBuilder()
    at = 0
    for piece in pieces:
        builder.write_folded(piece, at)
        at += len(piece)
    prose = builder.build()
    seen = source.replace("\u00ad", "").replace("\ufeff", "")
    assert "".join(prose.text.split(" ")) == "".join(seen.split(" ")).translate(
        dict.fromkeys(map(ord, "\n\t"))
    )
    assert "  " not in prose.text
    assert prose.text == prose.text.strip(" ")
    for run in prose.runs:
        written = source[run.source : run.source + run.width]
        shown = prose.text[run.at : run.at + run.length]
        assert written.split() == shown.split() or not written.strip(" \n\t\u00ad\ufeff")


@given(PIECES, st.data())
def test_a_span_of_prose_begins_and_ends_with_its_own_characters(
    pieces: list[str], data: st.DataObject
) -> None:
    source = "".join(pieces)
    builder = ProseBuilder()
    builder.write_folded(source, 0)
    prose = builder.build()
    if not prose.text:
        return
    start = data.draw(st.integers(0, len(prose.text) - 1))
    end = data.draw(st.integers(start + 1, len(prose.text)))
    found = prose.source_span(Span(start, end)).of(source)
    for shown, written in ((prose.text[start], found[0]), (prose.text[end - 1], found[-1])):
        assert shown == written or (shown == " " and written.isspace())
