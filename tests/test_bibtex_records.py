"""Fields of entries into records in CSL's terms, and back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wellsourced.bibtex import parse
from wellsourced.bibtex.people import read_odd, read_people, write_people
from wellsourced.references import Date, Name, Record


def record(fields: str, type_: str = "article") -> Record:
    library = parse(f"@{type_}{{k, {fields}}}")
    assert not library.failed
    return library.references[0].record


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Doe, Jane and Richard Q. Roe", (Name("Doe", "Jane"), Name("Roe", "Richard Q."))),
        ("Ludwig van der Berg", (Name("Berg", "Ludwig", "van der"),)),
        ("van der Berg, Ludwig", (Name("Berg", "Ludwig", "van der"),)),
        (r"Charles de la Vall{\'e}e Poussin", (Name("Vallée Poussin", "Charles", "de la"),)),
        ("{van Berg}, Ludwig", (Name("van Berg", "Ludwig"),)),
        ("Van Berg, Ludwig", (Name("Van Berg", "Ludwig"),)),
        ("Doe, Jr., Jane", (Name("Doe", "Jane", suffix="Jr."),)),
        ("Jane Doe III", (Name("Doe", "Jane", suffix="III"),)),
        ("Doe, M.D.", (Name("Doe", "M.D."),)),
        ("Doe, V.", (Name("Doe", "V."),)),
        ("{Ministry of Opium and Tea}", (Name(literal="Ministry of Opium and Tea"),)),
        ("{{WHO} and Friends}", (Name(literal="WHO and Friends"),)),
        (r"{\'E}douard Doe", (Name("Doe", "Édouard"),)),
        (r"{\'{E}}douard Doe", (Name("Doe", "Édouard"),)),
        ("Doe, {Lee-ann}", (Name("Doe", "Lee-ann"),)),
        ("Jane {Iliad Doe}", (Name("Iliad Doe", "Jane"),)),
        ("given=Hans, family=Bach, prefix=von", (Name("Bach", "Hans", "von"),)),
        ("Plato", (Name("Plato"),)),
        ("Doe, J.~K.\n and\tRoe, R", (Name("Doe", "J. K."), Name("Roe", "R"))),
        (r"Nu\~nez, A and Nu{\~n}ez, B", (Name("Nuñez", "A"), Name("Nuñez", "B"))),
        ("Anderson Band and Sand, A.", (Name("Band", "Anderson"), Name("Sand", "A."))),
    ],
)
def test_reads_names(names: str, expected: tuple[Name, ...]) -> None:
    people = read_people(names)
    assert people.names == expected
    assert people.doubts == ()
    assert not people.others
    assert read_people(write_people(people.names, others=False)).names == expected


@pytest.mark.parametrize(
    ("names", "families"),
    [
        ("Doe, Jane and Roe, R. and others", ["Doe", "Roe"]),
        ("Doe, Jane and et al.", ["Doe"]),
        ("Doe, Jane et al.", ["Doe"]),
    ],
)
def test_others_are_no_person(names: str, families: list[str]) -> None:
    people = read_people(names)
    assert [name.family for name in people.names] == families
    assert people.others


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Doe J; Roe RK; van Poe, E.", ["Doe", "Roe", "Poe"]),
        ("van  Doe \t J R; Roe K", ["Doe", "Roe"]),
        ("Doe, Jane and and Roe, R.", ["Doe", "Roe"]),
        ("Doe, A., B., C., D.", [""]),
        ("Doe, Jane, Jr., PhD", ["Doe"]),
        ("Doe, Roe, Poe", ["Doe"]),
        ("World Opium Organization", [""]),
    ],
)
def test_odd_names_are_read_and_doubted(names: str, expected: list[str]) -> None:
    people = read_people(names)
    assert [name.family for name in people.names] == expected
    assert people.doubts


PARTS = st.sampled_from(
    ["Doe", "de", "van", "Jane", "J.", "J.-P.", "O'Hara", "Jr", "III", "others", "and", "AND", "et",
     "al.", "al", "{", "}", "{Ana}", "{WHO}", r"{\'E}va", r"G{\"u}l", r"\{", ",", ";", " ", "  ",
     "\n", "~", "--", "''", "Ministry of Tea", "=", "family=Bach", "\xa0", "Band", "é", "1"]
)  # fmt: skip


@given(st.lists(PARTS | st.just(" ") | st.just(", ") | st.just(" and "), max_size=14).map("".join))
@settings(max_examples=500)
@example("Wu, Yi--Ching and Anderson, Al")
@example("others")
@example("Doe, J. et al. and others")
def test_plain_lists_are_read_as_any_other(names: str) -> None:
    assert read_people(names) == read_odd(names)


@pytest.mark.parametrize(
    ("fields", "date", "words"),
    [
        ("year = 2020", Date(2020), ""),
        ("year = {2020}, month = mar, day = 5", Date(2020, 3, 5), ""),
        ("year = 2020, month = sept", Date(2020, 9), ""),
        ("year = 2020, month = {Jan.}", Date(2020, 1), ""),
        ("year = 2020, month = {March--April}", Date(2020, 3), ""),
        ("year = 2020, month = {12}", Date(2020, 12), ""),
        ("year = 2020, month = 13", Date(2020), ""),
        ('year = 2020, month = "1~" # mar', Date(2020, 3, 1), ""),
        ("year = {May 2020}", Date(2020, 5), ""),
        ("year = {c. 1999}", Date(1999), ""),
        ("year = {2020a}", Date(2020), ""),
        ("year = {in press}", None, "in press"),
        ("year = {n.d.}", None, "n.d."),
        ("date = {2020-05-03}, year = 1999", Date(2020, 5, 3), ""),
        ("date = {2020-05/2021-06}", Date(2020, 5), ""),
        ("date = {/2021}", Date(2021), ""),
        ("date = {2004-04-25T14:34:00Z}", Date(2004, 4, 25), ""),
        ("date = {1999~}", Date(1999), ""),
        ("date = {-0043-03}", Date(-43, 3), ""),
        ("date = {19XX}", None, "19XX"),
        ("date = {2020-21}", Date(2020), ""),
        ("title = {T}", None, ""),
    ],
)
def test_reads_dates(fields: str, date: Date | None, words: str) -> None:
    read = record(fields)
    assert (read.issued, read.issued_text) == (date, words)


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("urldate = {2020-05-03}", Date(2020, 5, 3)),
        ("note = {Accessed: 2020-05-03}", Date(2020, 5, 3)),
        ("note = {[Online; accessed 19-July-2008]}", Date(2008, 7, 19)),
        ("lastchecked = {March 4, 2021}", Date(2021, 3, 4)),
        ("note = {In 2008 we accessed nothing}", None),
    ],
)
def test_reads_when_a_page_was_read(fields: str, date: Date | None) -> None:
    assert record(fields, "online").accessed == date


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        ("article", "", ("article-journal", "")),
        ("article", "entrysubtype={newspaper}", ("article-newspaper", "")),
        ("book", "", ("book", "")),
        ("incollection", "", ("chapter", "")),
        ("inproceedings", "", ("paper-conference", "")),
        ("techreport", "type={White paper}", ("report", "White paper")),
        ("phdthesis", "", ("thesis", "Doctoral dissertation")),
        ("mastersthesis", "", ("thesis", "Master's thesis")),
        ("thesis", "type={phdthesis}", ("thesis", "Doctoral dissertation")),
        ("online", "", ("webpage", "")),
        ("misc", "url={https://a.org}", ("webpage", "")),
        ("misc", "", ("document", "")),
        ("misc", "eprint={2001.00001}, archiveprefix={arXiv}", ("article", "Preprint")),
        ("dataset", "", ("dataset", "")),
        ("software", "", ("software", "")),
        ("patent", "", ("patent", "")),
        ("mvbook", "", ("book", "")),
        ("inbook", "", ("chapter", "")),
        ("conference", "", ("paper-conference", "")),
        ("report", "", ("report", "")),
        ("report", "type={techreport}", ("report", "Technical report")),
        ("thesis", "", ("thesis", "")),
        ("thesis", "type={mathesis}", ("thesis", "Master's thesis")),
        ("electronic", "", ("webpage", "")),
        ("www", "", ("webpage", "")),
        ("preprint", "", ("article", "Preprint")),
        ("unpublished", "", ("manuscript", "")),
        ("standard", "", ("standard", "")),
        ("legislation", "", ("legislation", "")),
        ("jurisdiction", "", ("legal_case", "")),
        ("manual", "", ("book", "")),
        ("map", "", ("map", "")),
        ("whatever", "", ("document", "")),
    ],
)
def test_maps_types(type_: str, fields: str, expected: tuple[str, str]) -> None:
    read = record(fields, type_)
    assert (read.type, read.genre) == expected


def test_maps_an_article() -> None:
    read = record(
        "title={Kratom}, subtitle={A {US} view}, journal={Acta}, volume=3, number={1--2},"
        " pages={10--19}, doi={https://doi.org/10.1000/A_b}, issn={1234-5679}, pmid={123},"
        " language={english}, abstract={One\n two}, keywords={a, b}, file={:C\\:\\dir\\a.pdf:PDF}"
    )
    assert read == Record(
        type="article-journal",
        title="Kratom: A US view",
        container="Acta",
        volume="3",
        issue="1-2",
        page="10-19",
        doi="10.1000/A_b",
        issn="1234-5679",
        pmid="123",
        language="en",
        abstract="One two",
        extra=(("keywords", "a, b"), ("file", ":C\\:\\dir\\a.pdf:PDF")),
    )


def test_maps_a_chapter_and_a_thesis() -> None:
    read = record(
        "title={Part}, booktitle={Whole}, booksubtitle={All of it}, editor={Doe, J. and others},"
        " publisher={House}, address={Lima}, edition={Second}, pages={1--2}, isbn={1}, series={S}",
        "incollection",
    )
    assert (read.container, read.publisher, read.place) == ("Whole: All of it", "House", "Lima")
    assert (read.edition, read.editors, read.et_al) == ("2", (Name("Doe", "J."),), True)
    assert read.extra == (("series", "S"),)
    assert record("school={University}", "phdthesis").publisher == "University"
    report = record("institution={Agency}, number={7}", "techreport")
    assert (report.publisher, report.number, report.issue) == ("Agency", "7", "")


@pytest.mark.parametrize(
    ("written", "edition"),
    [("Second", "2"), ("2nd", "2"), ("3rd edition", "3"), ("twelfth", "12"), ("4", "4"),
     ("Revised", "Revised"), ("2. Aufl.", "2. Aufl."), ("Second revised", "Second revised")],
)  # fmt: skip
def test_maps_editions_to_numbers(written: str, edition: str) -> None:
    assert record(f"edition = {{{written}}}", "book").edition == edition


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title = {\\emph{E. coli} in H$_2$O}", {"title": "<i>E. coli</i> in H<sub>2</sub>O"}),
        ("title = {The Use Of {DNA}}", {"title": "The Use Of DNA"}),
        ("doi = {https://doi.org/10.1000/AbC_d}", {"doi": "10.1000/AbC_d"}),
        ("pages = {10--19}", {"page": "10-19"}),
        ("pages = {S1 -- S9}", {"page": "S1-S9"}),
        ("eid = {e12}", {"page": "e12", "number": ""}),
        ("eid = {12}, pages = {12}", {"page": "12", "number": "", "extra": (("eid", "12"),)}),
        ("eid = {e12}, pages = {1--9}", {"page": "1-9", "number": "e12"}),
        ("date = {2020-05/2021-06}",
         {"issued": Date(2020, 5), "extra": (("issued", "2020-05/2021-06"),)}),
        ("date = {1999~}", {"issued": Date(1999), "extra": (("issued", "1999~"),)}),
        ("date = {2020-21}", {"issued": Date(2020), "extra": (("issued", "2020-21"),)}),
        ("date = {2020-05-03T10:00:00Z}", {"issued": Date(2020, 5, 3), "extra": ()}),
        ("date = {2020-05-03}", {"issued": Date(2020, 5, 3), "extra": ()}),
        ("pubstate = {inpress}", {"issued_text": "in press"}),
        ("pubstate = {in print}", {"issued_text": "in print"}),
        ("howpublished = {\\url{https://a.org}}", {"url": "https://a.org", "publisher": ""}),
        ("author = {van den Berg, Jan and {Rain and Tea} and Doe, Jr., J. and others}",
         {"et_al": True, "authors": (Name("Berg", "Jan", "van den"), Name(literal="Rain and Tea"),
                                     Name("Doe", "J.", suffix="Jr."))}),
        ("langid = {ngerman}", {"language": "de"}),
        ("series = {Rows}, odd = {{x} y}", {"extra": (("series", "Rows"), ("odd", "{x} y"))}),
        ("raw = {a \\textbraceleft{} b}", {"extra": (("raw", "a { b"),)}),
    ],
)  # fmt: skip
def test_maps_fields_to_csl(fields: str, expected: dict[str, object]) -> None:
    read = record(fields)
    assert {name: getattr(read, name) for name in expected} == expected


def test_maps_a_parent_first() -> None:
    library = parse(
        "@inproceedings{k, title = {Leaf}, crossref = {all}}"
        "@proceedings{all, title = {Trees}, editor = {Doe, J.}, year = {2001}, publisher = {P}}"
    )
    read = library.references[0].record
    assert (read.container, read.editors, read.year) == ("Trees", (Name("Doe", "J."),), "2001")


def test_maps_a_preprint() -> None:
    read = record("eprint={2001.00001}, eprinttype={arxiv}, eprintclass={q-bio}", "online")
    assert (read.publisher, read.number) == ("arXiv", "2001.00001")
    assert read.extra == (("eprintclass", "q-bio"),)
    assert record("eprint={123}, eprinttype={pubmed}").pmid == "123"


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ("url={https://x.org/a%20b_c~d#e}", "https://x.org/a%20b_c~d#e"),
        (r"url={https://x.org/a\_b\%20c\&d}", "https://x.org/a_b%20c&d"),
        (r"url={https://x.org/{\textasciitilde}doe/{\_}}", "https://x.org/~doe/_"),
        (r"url={{https://x.org/{\$}}}", "https://x.org/$"),
        (r"howpublished={\url{https://x.org/a_b}}", "https://x.org/a_b"),
        ("note={Available at https://x.org/a.}", "https://x.org/a"),
        ("title={T}", ""),
    ],
)
def test_addresses_are_no_latex(fields: str, url: str) -> None:
    assert record(fields, "misc").url == url


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doi", "10.1000/a_b(1)%3C"),
        ("file", r"C:\Users\me\p.pdf"),
        ("owner", r"$x$ {\'e} 50%"),
    ],
)
def test_what_is_no_prose_stays_as_written(field: str, value: str) -> None:
    read = record(f"{field}={{{value}}}")
    assert dict(read.extra).get(field, read.doi) == value


def test_nothing_that_was_written_is_lost() -> None:
    read = record(
        "journal={A}, booktitle={B}, number=1, issue={Spring}, month={Spring}, year=2001,"
        " year={2002}, howpublished={Web}, institution={I}, publisher={P}, mystery={{M}}"
    )
    assert read.extra == (
        ("booktitle", "B"),
        ("issue", "Spring"),
        ("month", "Spring"),
        ("howpublished", "Web"),
        ("institution", "I"),
        ("mystery", "M"),
    )
