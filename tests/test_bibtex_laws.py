"""Laws of reading and writing BibTeX, for whatever text there may be."""

from __future__ import annotations

import doctest
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import wellsourced.bibtex
from wellsourced.bibtex import add_entries, format_entry, is_legal_key, parse, rename_key
from wellsourced.bibtex.entries import Dialect
from wellsourced.bibtex.types import CSL_TYPES
from wellsourced.errors import WriteRefused
from wellsourced.formats.bibtex import FORMAT
from wellsourced.references import Date, Library, Name, Record, Reference

PIECES = (
    "@misc{", "@article(", "@my-type\n{", "@string{", "@comment{", "@comment(", "@preamble{", "@",
    "k1", "Doe 2020", ",", "=", "title", " = {", "year = ", '"', "#", "jan", "2000", "{", "}", "(",
    ")", "\n", "\r\n", "\r", " ", "%", "\\", "\\{", "\\'e", "é", "crossref={k1}", "xdata={k1, k2}",
    "}\n@book{k2,\n", ",\n  author = {Doe, J. and Roe, R.},\n", "and", "~", "$", "\x00", "\u2028",
)  # fmt: skip
SNIPPETS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=30)


@given(SNIPPETS)
@settings(max_examples=400, deadline=None)
def test_reads_any_text(text: str) -> None:
    library = parse(text)
    at = 0
    for reference in library.references:
        assert reference.span is not None
        assert reference.span.start >= at
        assert reference.span.of(text) == reference.raw
        assert reference.key in reference.raw
        at = reference.span.end
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for failed in library.failed:
        assert failed.raw in text
        assert 1 <= failed.line <= lines
    assert all(1 <= flaw.line <= lines for flaw in library.flaws)


@given(SNIPPETS)
@settings(max_examples=200, deadline=None)
def test_a_rename_can_be_undone(text: str) -> None:
    for reference in parse(text).references:
        try:
            renamed = rename_key(text, reference.key, "New:key-1")
            assert rename_key(renamed, "New:key-1", reference.key) == text
        except WriteRefused:
            continue
        assert [r.key for r in parse(renamed).references].count("New:key-1") == 1


@given(SNIPPETS)
@settings(max_examples=200, deadline=None)
def test_what_is_added_changes_nothing_before_it(text: str) -> None:
    added = add_entries(text, [Reference("added:1", Record(title="Added"))])
    assert added.startswith(text)
    before, after = parse(text), parse(added)
    assert [r.raw for r in after.references[:-1]] == [r.raw for r in before.references]
    assert after.references[-1].key == "added:1"
    assert [failed.raw for failed in after.failed] == [failed.raw for failed in before.failed]


WHOLE = """\
@article{first,
  author = {Doe, {Jane}},
  title = {One {and} two},
  year = {2001}
}

@book{second, title = "Two {in} quotes", note = {x},
}

@my-type{third, title = {Three}}
@misc(fourth, title = {{Four}})
"""


@pytest.mark.parametrize("at", [at for at, sign in enumerate(WHOLE) if sign in '{}()",='])
def test_one_fault_costs_one_entry_at_most(at: int) -> None:
    whole = parse(WHOLE)
    library = parse(WHOLE[:at] + WHOLE[at + 1 :])
    read = {reference.key for reference in library.references}
    for reference in whole.references:
        assert reference.span is not None
        damaged = reference.span.start <= at < reference.span.end
        raws = [failed.raw for failed in library.failed]
        raws += [found.raw for found in library.references]
        assert reference.key in read or damaged
        assert any(reference.key in raw for raw in raws)


def test_a_library_without_a_fault_has_no_flaw() -> None:
    library = parse(WHOLE)
    assert (library.failed, library.flaws) == ((), ())


WORDS = st.text(
    st.characters(categories=("Lu", "Ll", "Nd", "Po", "Sc", "Sm"), exclude_characters="…;,"),
    min_size=1,
    max_size=12,
).map(lambda word: word.replace("http", "h").replace("''", "'"))
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
LETTERS = st.text("abcdeéüßłñ", min_size=1, max_size=6)
CAPITALS = LETTERS.map(lambda letters: f"M{letters}")
PEOPLE = st.builds(
    Name,
    family=CAPITALS | st.builds("{} {}".format, CAPITALS, CAPITALS),
    given=CAPITALS | st.just("J. R."),
    particle=st.sampled_from(["", "van", "de la"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
) | st.builds(Name, literal=PHRASES)
NUMBERS = st.from_regex(r"\A(?:[1-9][0-9]{0,3}(?:-[1-9][0-9]{0,3})?|S[1-9])\Z")
ADDRESSES = st.from_regex(r"\A[A-Za-z0-9._~%/#&?=:()<>+;,@!*'-]{1,30}\Z")
DATES = st.builds(
    Date,
    year=st.integers(-999, 9999),
    month=st.integers(0, 12),
    day=st.just(0),
) | st.builds(Date, year=st.integers(1, 9999), month=st.integers(1, 12), day=st.integers(1, 28))
NOTHING = st.just("")
RECORDS = st.builds(
    Record,
    type=st.sampled_from(sorted(CSL_TYPES)),
    title=NOTHING | PHRASES,
    authors=st.lists(PEOPLE, max_size=3).map(tuple),
    editors=st.lists(PEOPLE, max_size=2).map(tuple),
    container=NOTHING | PHRASES,
    publisher=NOTHING | PHRASES | st.just("arXiv"),
    place=NOTHING | PHRASES,
    edition=NOTHING | st.sampled_from(["2", "11", "Revised"]),
    issued=st.none() | DATES,
    issued_text=NOTHING | st.sampled_from(["in press", "n.d.", "spring & summer"]),
    accessed=st.none() | DATES,
    volume=NOTHING | NUMBERS,
    issue=NOTHING | NUMBERS,
    page=NOTHING | NUMBERS,
    number=NOTHING | NUMBERS,
    genre=NOTHING | st.sampled_from(["Preprint", "White paper", "Master's thesis"]),
    doi=NOTHING | ADDRESSES.map(lambda rest: f"10.1000/{rest}"),
    pmid=NOTHING | st.just("12345"),
    pmcid=NOTHING | st.just("PMC12345"),
    isbn=NOTHING | st.just("978-3-16-148410-0"),
    issn=NOTHING | st.just("1234-5679"),
    url=NOTHING | ADDRESSES.map(lambda rest: f"https://example.org/{rest}"),
    abstract=NOTHING | PHRASES,
    language=st.sampled_from(["", "en", "pt-BR"]),
    extra=st.sampled_from(
        [(), (("keywords", "a & b"), ("file", r"C:\dir\a.pdf"), ("x-y", "{z} w"))]
    ),
)


@pytest.mark.parametrize("dialect", Dialect)
@given(record=RECORDS)
@settings(max_examples=250, deadline=None)
def test_what_is_written_reads_back(record: Record, dialect: Dialect) -> None:
    # a book that names itself as the book that it is in is read as one that is in none
    assume(not record.container or record.container != record.title)
    text = format_entry(Reference("key:1", record), dialect)
    library = parse(text)
    assert (library.failed, len(library.references)) == ((), 1)
    assert library.references[0].raw == text
    assert library.references[0].record == record


KEYS = st.sampled_from(["a", "A", "b", "", "not legal", "é", "x:1"])


@given(st.lists(st.builds(Reference, key=KEYS, record=RECORDS), max_size=4))
@settings(max_examples=50, deadline=None)
def test_the_format_reads_what_it_writes(references: list[Reference]) -> None:
    assert FORMAT.read is not None
    text = FORMAT.write(references)
    read = FORMAT.read(text)
    assert [reference.record for reference in read] == [r.record for r in references]
    assert len({reference.key.casefold() for reference in read}) == len(references)
    assert all(is_legal_key(reference.key) for reference in read)
    assert FORMAT.write(read) == text


def test_the_empty_library() -> None:
    assert parse("") == Library()
    assert FORMAT.write(()) == ""


@pytest.mark.parametrize(
    "name", [info.name for info in iter_modules(wellsourced.bibtex.__path__, "wellsourced.bibtex.")]
)
def test_examples_in_docstrings_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
