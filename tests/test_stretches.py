"""A library cut into stretches: nothing is lost, and each is read from its own text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wellsourced import bibtex
from wellsourced.bibtex.reading import Parcel, Reader, read_parcel
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.bibtex.stretches import cut, find_bounds, make_image

PIECES = (
    "@book{a, title = {A}}",
    "@book{b,\n  title = {B {c} d},\n}",
    "@misc{c, note = {\n@book{x, title={y}}\n}}",
    "@article{open, title = {never closed",
    "@article{more, title = {one}}}",
    "@string{jv = {Journal of Valleys}}",
    "@article{u, journal = jv}",
    "@incollection{child, crossref = {b}}",
    "@comment{ @book{hidden, title={z}} }",
    "@preamble{ {x} }",
    "words between",
    "% a remark",
    "@handle",
    "@my-type(q, title = {é})",
    "\ud800 alone",
)
texts = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["\n", "\n\n", "\r\n", "\r", " "]))
).map(lambda parts: "".join(piece + end for piece, end in parts))


@given(texts)
def test_stretches_are_the_whole_text(text: str) -> None:
    assert "".join(cut(make_image(text))) == text


@given(texts)
def test_bounds_rise_and_begin_lines(text: str) -> None:
    image = make_image(text)
    bounds = find_bounds(image)
    assert bounds[0] == 0
    assert bounds[-1] == len(image)
    assert all(start < end for start, end in pairwise(bounds)) or not text
    assert all(image[at - 1 : at] in {b"\n", b"\r"} for at in bounds[1:-1])


@given(texts)
def test_a_stretch_holds_the_same_wherever_it_stands(text: str) -> None:
    alone = [one for parcel in _parcels(text) for one in read_parcel(parcel)]
    for number, held in alone:
        piece = list(cut(make_image(text)))[number]
        if held.macros or held.parents or len(find_bounds(make_image(piece))) != 2:
            continue
        ((_, again),) = (one for parcel in _parcels(piece) for one in read_parcel(parcel))
        assert again == held


def _parcels(text: str) -> Iterator[Parcel]:
    reader = Reader(make_image(text))
    return reader.parcels(range(len(reader)))


@given(texts, st.integers(1, 5))
def test_the_size_of_parcels_changes_nothing(text: str, size: int) -> None:
    reader = Reader(make_image(text))
    numbers = range(len(reader))
    one_by_one = [
        held for parcel in reader.parcels(numbers, size=size) for held in read_parcel(parcel)
    ]
    together = [held for parcel in reader.parcels(numbers) for held in read_parcel(parcel)]
    assert one_by_one == together


@given(texts)
def test_blocks_stand_where_they_are_said_to(text: str) -> None:
    for block in split_blocks(text):
        assert block.span.of(text).startswith("@")


def test_one_open_entry_costs_one_entry() -> None:
    entries = [f"@book{{k{n},\n  title = {{T {n}}},\n}}\n" for n in range(300)]
    entries[150] = "@book{broken,\n  title = {never closed,\n}\n"
    library = bibtex.parse("".join(entries))
    assert len(library.references) == 299
    assert [one.line for one in library.failed] == [151 * 3 - 2]


def test_a_field_may_hold_lines_that_look_like_blocks() -> None:
    code = "\n".join(f"@Test{{case{n}}}" for n in range(20))
    library = bibtex.parse(f"@misc{{a, note = {{{code}}}}}\n@misc{{b, note = {{x}}}}\n")
    assert [one.key for one in library.references] == ["a", "b"]


def test_a_name_is_first_a_key_then_an_alias_then_either_in_other_case() -> None:
    library = bibtex.parse(
        "@book{one, ids = {two, Three}, title = {First}}\n"
        "@book{two, title = {Second}}\n"
        "@inbook{a, crossref = {two}}\n@inbook{b, crossref = {three}}\n"
        "@inbook{c, crossref = {ONE}}\n"
    )
    held = {one.key: one.record.container for one in library.references}
    assert (held["a"], held["b"], held["c"]) == ("Second", "First", "First")


def test_grandparents_are_inherited_from() -> None:
    library = bibtex.parse(
        "@inbook{child, crossref = {parent}, title = {Child}}\n"
        "@book{parent, title = {Parent}, xdata = {press}}\n"
        "@xdata{press, publisher = {Valley Press}}\n"
    )
    assert library.by_key()["child"].record.publisher == "Valley Press"


def flaws(text: str) -> list[tuple[str, str]]:
    return [(flaw.kind, flaw.key) for flaw in bibtex.parse(text).flaws]


def test_macros_that_rest_on_each_other_are_undefined() -> None:
    text = "@string{a = b}\n@string{b = a}\n@misc{k, note = a # b}\n"
    assert ("macro-undefined", "") in flaws(text)


def test_a_macro_may_rest_on_one_that_is_defined_behind_it() -> None:
    text = "@misc{k, note = a}\n@string{a = b # { and}}\n@string{b = {Wells}}\n"
    assert flaws(text) == []
    assert bibtex.parse(text).references[0].record.note == "Wells and"


def test_an_entry_inherits_nothing_from_itself() -> None:
    library = bibtex.parse("@misc{a, crossref = {a}, title = {A}}\n@misc{b, crossref = {a}}\n")
    assert library.by_key()["a"].record.title == "A"
    assert library.by_key()["a"].record.extra == (("crossref", "a"),)
    assert [(one.key, one.reason) for one in library.flaws] == [
        ("a", "the `crossref` entry `a` is it itself")
    ]


def test_two_entries_that_name_each_other_end() -> None:
    library = bibtex.parse("@book{b, crossref = {c}}\n@book{c, crossref = {b}, title = {C}}\n")
    assert library.by_key()["b"].record.title == "C"
    assert library.by_key()["c"].record.title == "C"
    assert "maintitle" not in dict(library.by_key()["c"].record.extra)


def test_many_entries_with_many_parents_are_read_in_linear_time() -> None:
    many = 4000
    names = ",".join(f"x{n}" for n in range(many))
    entries = "".join(f"@xdata{{x{n}, xdata = {{k}}}}\n" for n in range(many))
    assert len(bibtex.parse(f"@misc{{k, xdata = {{{names}}}}}\n{entries}").references) == many + 1


def test_a_mark_that_remains_of_joined_files_hides_no_entry() -> None:
    library = bibtex.parse("@misc{a, note = {A}}\n\ufeff@misc{b, note = {B}}\n\ufeff@misc{c, note")
    assert [one.key for one in library.references] == ["a", "b"]
    assert len(library.failed) == 1


def test_nothing_is_read_where_nothing_is_wanted() -> None:
    reader = Reader(make_image("@string{a = {A}}\n@misc{k, note = a}\n@string{b = {B}}\n"))
    assert list(reader.parcels([])) == []
    (parcel,) = reader.parcels([1])
    assert [(number, wanted) for number, _, wanted in parcel.stretches] == [(0, False), (1, True)]
