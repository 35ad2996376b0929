"""Laws of adding: whatever comes, the library keeps its bytes, and nothing else gets in."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from adding_work import LIBRARY, add, go_on
from wellsourced import bibtex
from wellsourced.bibtex.adoption import Receiver, adopt, read_donor, spell
from wellsourced.bibtex.latex import decode_latex
from wellsourced.errors import WriteRefused
from wellsourced.references import Reference

VALUES = st.sampled_from(
    (
        "{Elms of the town}", '"Ash {and} oak"', "jt", 'jt # " x"', "jt # late", "1999", "{}", "",
        "{a\n@book{evil, title={b}}\n}", "bare words", "{open", '"open', "{Doe, J and Roe, K}",
        "{k1}", "{k2, k1}", "{Ä ∑ 漢}", "{\\'{e}}", "{10.5555/x}", "{a # b}", "jan", "late",
    )
)  # fmt: skip
NAMES = st.sampled_from(
    ("title", "author", "journal", "year", "crossref", "xdata", "ids", "note", "doi", "my field")
)
FIELDS = st.lists(st.tuples(NAMES, VALUES), max_size=5)
KEYS = st.sampled_from(("k1", "k2", "K1", "", "ivers2019", "two words", "a}b"))
TYPES = st.sampled_from(("article", "book", "xdata", "inproceedings", "my-type"))
SEPARATORS = st.sampled_from((",\n  ", ", ", "\n ", " "))


@st.composite
def entries(draw: st.DrawFn) -> str:
    between = draw(SEPARATORS)
    fields = between.join(f"{name} = {value}" for name, value in draw(FIELDS))
    end = draw(st.sampled_from(("}", "\n}", ",}", ")", "")))
    return f"@{draw(TYPES)}{{{draw(KEYS)}{between}{fields}{end}"


BLOCKS = st.one_of(
    entries(),
    st.sampled_from(
        (
            "@string{jt = {Tea}}", "@string{jt = {Coffee}}", "@string{late = jt # { L}}", "% note",
            "@comment{c}", "@preamble{p}", "free text", "}", "{", "@string{jt = jt # jt}",
        )
    ),
)  # fmt: skip
TEXTS = st.lists(BLOCKS, max_size=6).map("\n".join)


@given(TEXTS)
@settings(max_examples=250, deadline=None)
def test_law_entries_that_come_over_say_what_they_said(text: str) -> None:
    text = f"@string{{jt = {{Tea}}}}\n{text}"
    donor, read = read_donor(text), bibtex.parse(text)
    wanted: dict[int, Reference] = {}
    keys: dict[str, str] = {}
    for number, one in enumerate(read.references):
        assert one.span is not None
        wanted[one.span.start] = replace(one, key=f"n{number}")
        keys.setdefault(one.key, f"n{number}")
    keys.pop("", None)
    adoption = adopt(donor, wanted, keys, Receiver("@string{jt = {Cocoa}}", {}))
    assert set(adoption.entries) | set(adoption.refused) == set(wanted)
    written = "\n\n".join((*adoption.strings, *(one.text for one in adoption.entries.values())))
    library = bibtex.parse(f"@string{{jt = {{Cocoa}}}}\n{written}")
    assert not library.failed
    assert [one.key for one in library.references] == [one.key for one in adoption.entries.values()]
    for one, start in zip(library.references, adoption.entries, strict=True):
        was = wanted[start].record
        assert (one.record.title, one.record.container) == (was.title, was.container)
        assert (one.record.authors, one.record.issued) == (was.authors, was.issued)


@given(TEXTS, st.sampled_from(("utf-8", "latin-1", "ascii")))
@settings(max_examples=60, deadline=None)
def test_law_the_library_keeps_its_bytes_and_gains_what_is_told(text: str, encoding: str) -> None:
    text = text.replace("\x00", "")
    data = LIBRARY.replace("% ours", f"% Encoding: {encoding}").encode(encoding)
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = add(Path(folder), text or "@misc{a}", library=data, name="in.bib")
        except AssertionError as nothing:
            assert "holds no reference" in str(nothing)  # noqa: PT017  # what `add` itself asserts
            return
        again = go_on(Path(folder), text or "@misc{a}", name="in.bib")
    assert done.data.startswith(data)
    before = [one.key for one in bibtex.parse(LIBRARY).references]
    assert [one.key for one in done.library.references] == [*before, *done.added]
    assert not done.library.failed
    said = len(done.adding.added) + len(done.adding.there) + len(done.adding.left)
    read = bibtex.parse(text or "@misc{a}")
    assert said == len(read.references) + len(read.failed)
    assert (again.data, again.added) == (done.data, [])


@given(st.text(max_size=30), st.sampled_from(("ascii", "latin-1", "cp1252", "utf-8")))
def test_law_what_is_spelled_reads_the_same(title: str, encoding: str) -> None:
    entry = bibtex.format_entry(bibtex.parse("@misc{a, title={x}}").references[0])
    value = "".join(sign for sign in title if sign.isalnum() or sign in " –“”’…").strip() or "x"
    entry = entry.replace("{x}", f"{{{value}}}")
    try:
        spelled = spell(entry, encoding)
    except WriteRefused:
        return
    assert spelled.encode(encoding)
    before, after = (bibtex.parse(one).references[0].record.title for one in (entry, spelled))
    assert after == before == decode_latex(value)


@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_law_a_faulty_library_takes_entries_too(library: str) -> None:
    before = bibtex.parse(library)
    new = (
        "@book{new1, title={Sedges of the bog}}\n@string{s = {S}}@book{new2, title={Reed}, note=s}"
    )
    with tempfile.TemporaryDirectory() as folder:
        done = add(Path(folder), new, library=f"{library}\n@misc{{last}}", name="in.bib")
    assert done.text.startswith(library)
    after = done.library
    assert [one.key for one in after.references][-2:] == ["new1", "new2"]
    assert after.references[-1].record.note == "S"
    records = [(one.key, one.record) for one in before.references]
    assert [(one.key, one.record) for one in after.references][: len(records)] == records
