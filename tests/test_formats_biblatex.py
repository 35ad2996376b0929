"""BibLaTeX: its own types and fields, read by the reader of BibTeX."""

from __future__ import annotations

import pytest

from wellsourced.formats.biblatex import FORMAT
from wellsourced.formats.bibtex import FORMAT as BIBTEX
from wellsourced.references import Date, Name, Record, Reference

DOE = (Name("Doe", "Jane"),)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            Record(
                "article-journal", "Tea in Peru", DOE, container="Leaves", volume="3", issue="4",
                page="5-9", number="e12", issued=Date(2020, 5, 3), language="de", pmid="77",
                place="Lima", accessed=Date(2021, 2, 1), url="https://example.org",
            ),
            """\
            @article{k,
              author = {Doe, Jane},
              title = {Tea in Peru},
              date = {2020-05-03},
              journaltitle = {Leaves},
              location = {Lima},
              volume = {3},
              number = {4},
              eid = {e12},
              pages = {5--9},
              langid = {german},
              eprint = {77},
              eprinttype = {pubmed},
              url = {https://example.org},
              urldate = {2021-02-01},
            }
            """,
        ),
        (
            Record("thesis", "Tea", DOE, publisher="Leaf University", genre="Master's thesis",
                   issued=Date(2020)),
            """\
            @thesis{k,
              author = {Doe, Jane},
              title = {Tea},
              date = {2020},
              institution = {Leaf University},
              type = {mathesis},
            }
            """,
        ),
        (
            Record("report", "Tea", publisher="Tea Office", genre="White paper", number="R-7",
                   issued_text="in press"),
            """\
            @report{k,
              title = {Tea},
              pubstate = {inpress},
              institution = {Tea Office},
              number = {R-7},
              type = {White paper},
            }
            """,
        ),
        (
            Record("article", "Tea", DOE, publisher="arXiv", genre="Preprint", number="2001.00001",
                   issued=Date(2020, 1)),
            """\
            @online{k,
              author = {Doe, Jane},
              title = {Tea},
              date = {2020-01},
              eprint = {2001.00001},
              eprinttype = {arxiv},
            }
            """,
        ),
        (
            Record("webpage", "Tea", publisher="Tea Office", language="pt-BR", issued=Date(-44)),
            """\
            @online{k,
              title = {Tea},
              date = {-0044},
              organization = {Tea Office},
              langid = {brazilian},
            }
            """,
        ),
        (
            Record("chapter", "Leaf", editors=DOE, container="Tree", publisher="Wood", place="Lima",
                   extra=(("maintitle", "Forest"), ("series", "Rows"), ("crossref", "x"))),
            """\
            @incollection{k,
              editor = {Doe, Jane},
              title = {Leaf},
              booktitle = {Tree},
              publisher = {Wood},
              location = {Lima},
              maintitle = {Forest},
              series = {Rows},
            }
            """,
        ),
        (
            Record("article-newspaper", "Leaf", container="The Tree"),
            """\
            @article{k,
              title = {Leaf},
              journaltitle = {The Tree},
              entrysubtype = {newspaper},
            }
            """,
        ),
        (
            Record("book", "Leaf", issued=Date(2020, 5), extra=(("issued", "2020-05/2021"),)),
            """\
            @book{k,
              title = {Leaf},
              date = {2020-05/2021},
            }
            """,
        ),
        (
            Record("dataset", "Leaf", publisher="Tree"),
            """\
            @dataset{k,
              title = {Leaf},
              publisher = {Tree},
            }
            """,
        ),
    ],
)  # fmt: skip
def test_entries_are_real_biblatex(record: Record, expected: str) -> None:
    written = FORMAT.write([Reference("k", record)])

    assert written == expected.replace("\n" + " " * 12, "\n").removeprefix(" " * 12)
    assert BIBTEX.read is not None
    (back,) = BIBTEX.read(written)
    steering = [pair for pair in record.extra if pair[0] != "crossref"]
    assert (back.record, back.doubts) == (
        Record(**{name: getattr(record, name) for name in Record.__slots__}
               | {"extra": tuple(steering)}), ())  # fmt: skip


def test_biblatex_is_read_as_bibtex_is() -> None:
    assert FORMAT.read is BIBTEX.read
    assert not FORMAT.recognises("@online{k, title = {Tea}}")
    assert (FORMAT.suffix, FORMAT.name) == (".bib", "biblatex")


def test_what_bibtex_cannot_read_is_kept_with_a_doubt() -> None:
    assert BIBTEX.read is not None
    text = "\ufeff@book{a, title = {A} year = {2000}}\r\n@book{b, title = {B\r\n@book{c, title={C}}"
    first, second, third = BIBTEX.read(text)

    assert (first.key, third.key, third.doubts) == ("a", "c", ())
    assert "comma" in first.doubts[0]
    assert second.record.note.startswith("@book{b, title = {B")
    assert second.doubts


def test_nothing_of_extra_is_left_out() -> None:
    extra = (
        ("medline-ad", "Doe: Office {A"), ("medline-ad", "Roe: Office B"), ("Title", "Other"),
        ("odd field", "{x}"), ("2nd", "a\\"), ("raw", r"Doe } {J \& {{"), ("note", "5% & more"),
        ("file", "C:\\dir{"), ("file", "b"), ("file", "c"), ("", "nameless"), ("é", "{"),
    )  # fmt: skip
    assert BIBTEX.read is not None
    for one in (FORMAT, BIBTEX):
        (back,) = BIBTEX.read(one.write([Reference("k", Record("book", "T", extra=extra))]))
        assert back.record.note == "5% & more"
        assert list(back.record.extra) == [
            ("medline-ad", "Doe: Office {A"), ("medline-ad_2", "Roe: Office B"),
            ("title_2", "Other"), ("odd-field", "{x}"), ("x-2nd", "a\\"),
            ("raw", r"Doe } {J \& {{"), ("file", "C:\\dir{"), ("file_2", "b"), ("file_3", "c"),
            ("x-", "nameless"), ("é", "{"),
        ]  # fmt: skip
