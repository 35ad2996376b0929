"""Records of all kinds, made at random, for the laws of formats."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from wellsourced.csl_json import TYPES
from wellsourced.escaping import read_entities
from wellsourced.format import Format
from wellsourced.formats.bibtex import FORMAT as BIBTEX
from wellsourced.references import Date, Name, Record, Reference

# --- any record ------------------------------------------------------------------------------


def has_no_entity(text: str) -> bool:
    return read_entities(text) == text


ANY = st.text(st.characters(codec="utf-8"), max_size=12).filter(has_no_entity)
DATES = st.none() | st.builds(Date, st.integers(-999, 9999)) | st.builds(
    Date, st.integers(1, 9999), st.integers(1, 12), st.integers(0, 28)
)  # fmt: skip
PEOPLE = st.builds(Name, ANY, ANY, ANY, ANY, ANY).filter(lambda name: name != Name())
EXTRA = st.sampled_from(
    [
        (),
        (("file", "a.pdf"), ("file", "b.pdf"), ("odd field", "{x}")),
        (("series", "Rows"), ("pagetotal", "212"), ("medium", "CD"), ("raw", "as it was")),
        (("translator", "Roe, Ann and de Vries, Jan"), ("origdate", "1999-05"), ("U9", "x")),
        (("origdate", "long ago"), ("eventtitle", "Fair"), ("csl-type", "podcast")),
    ]
)
ANY_RECORDS = st.builds(
    Record,
    type=st.sampled_from(sorted(TYPES)) | st.just("podcast"),
    title=ANY,
    authors=st.lists(PEOPLE, max_size=3).map(tuple),
    editors=st.lists(PEOPLE, max_size=2).map(tuple),
    et_al=st.booleans(),
    container=ANY,
    publisher=ANY,
    place=ANY,
    edition=ANY,
    issued=DATES,
    year_suffix=ANY,
    issued_text=ANY,
    accessed=DATES,
    volume=ANY,
    issue=ANY,
    page=ANY,
    number=ANY,
    genre=ANY,
    doi=ANY,
    pmid=ANY,
    pmcid=ANY,
    isbn=ANY,
    issn=ANY,
    url=ANY,
    abstract=ANY,
    language=ANY,
    note=ANY,
    extra=EXTRA,
)


# --- records as there are -------------------------------------------------------------------

SIGNS = st.characters(codec="utf-8", categories=("L", "Nd", "Po", "Sm"))
WORD = st.text(SIGNS, min_size=1, max_size=8).filter(has_no_entity)
PHRASE = st.lists(WORD.filter(str.split), min_size=1, max_size=3).map(
    lambda words: " ".join(" ".join(words).split())
)
SOME = st.just("") | PHRASE
CAPITAL = st.text("abcdéüß", min_size=1, max_size=5).map(lambda letters: f"M{letters}")
PERSON = st.builds(
    Name,
    CAPITAL,
    CAPITAL | st.just("J. R."),
    st.sampled_from(["", "van", "de la"]),
    st.sampled_from(["", "Jr.", "III"]),
)
GROUP = st.builds(Name, literal=st.sampled_from(["Rain Group", "Sun, Moon & Co", "Doe J", "Ox"]))
USUAL_RECORDS = st.builds(
    Record,
    type=st.sampled_from(sorted(TYPES)),
    title=SOME,
    authors=st.lists(PERSON | GROUP, max_size=3).map(tuple),
    editors=st.lists(PERSON | GROUP, max_size=2).map(tuple),
    et_al=st.booleans(),
    container=SOME,
    publisher=SOME,
    place=SOME,
    edition=SOME,
    issued=DATES,
    year_suffix=st.sampled_from(["", "a", "bc"]),
    issued_text=st.sampled_from(["", "in press", "spring of '99"]),
    accessed=DATES,
    volume=SOME,
    issue=SOME,
    page=st.sampled_from(["", "3", "3-9", "S1-S9", "1-2, 5", "xi-xv"]),
    number=SOME,
    genre=SOME | st.just("Preprint"),
    doi=SOME,
    pmid=st.sampled_from(["", "12345"]),
    pmcid=st.sampled_from(["", "PMC12345"]),
    isbn=st.sampled_from(["", "978-3-16-148410-0", "9783161484100"]),
    issn=st.sampled_from(["", "1234-5679", "1234567X"]),
    url=SOME,
    abstract=SOME,
    language=SOME,
    note=SOME,
    extra=st.sampled_from(
        [
            (),
            (("keywords", "a; b; c"), ("series", "Rows"), ("shortjournal", "J")),
            (("file", "a.pdf"), ("file", "b.pdf"), ("raw", "Doe J. Rain: one")),
            (("L1", "a"), ("L1", "b"), ("U1", "own words"), ("UR", "https://example.org/2")),
        ]
    ),
)


def settled(record: Record) -> Record:
    return replace(record, extra=tuple(sorted(record.extra)))


def read_with(format_: Format, text: str) -> tuple[Reference, ...]:
    assert format_.read is not None
    return format_.read(text)


def out_and_in(format_: Format, *records: Record) -> list[Record]:
    """Return *records* as they come back, and hold their keys to be kept and nothing doubtful."""
    written = format_.write([Reference(f"k{at}", record) for at, record in enumerate(records)])
    found = read_with(format_, written)
    assert [one.key for one in found] == [f"k{at}" for at in range(len(records))]
    assert [one.doubts for one in found] == [()] * len(records)
    assert read_with(format_, format_.write(found)) == found
    return [settled(one.record) for one in found]


def by_way_of_a_library(format_: Format, record: Record) -> Record:
    """Return *record* as it comes back from a file that a library in BibTeX was written to."""
    library = read_with(BIBTEX, BIBTEX.write([Reference("doe2021", record)]))
    (back,) = read_with(format_, format_.write(library))
    return settled(back.record)


def words_kept(references: tuple[Reference, ...]) -> str:
    """Return what references keep of a text: as it is written, or in a doubt."""
    kept = (*(one.raw for one in references), *(" ".join(one.doubts) for one in references))
    return " ".join(" ".join(kept).split())
