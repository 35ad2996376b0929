"""What is known to go wrong with identifiers (B4), duplicates (B5) and quick splits (B7).

More of each stands in `test_identifiers.py`, `test_matching.py`, `test_telling_works_apart.py`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from wellsourced.bibtex import parse
from wellsourced.identifiers import Scheme, find_identifiers, normalise_doi
from wellsourced.matching import Degree, MatchIndex, compare, find_duplicates, read_facts
from wellsourced.references import Date, Name, Record, Reference


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("DOI 10.5555/tea.2004", "10.5555/tea.2004"),
        ("10.5555/tea.2004.", "10.5555/tea.2004"),
        ("https://doi.org/10.5555/tea%28a%29", "10.5555/tea(a)"),
        ("https://leaves.example.org/doi/full/10.5555/tea.2004", "10.5555/tea.2004"),
    ],
)
def test_b4_dois_are_found_in_every_dress(text: str, doi: str) -> None:
    assert normalise_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "scheme", "value"),
    [
        ("PMID: 1234567", Scheme.PMID, "1234567"),
        ("PMID 1234567", Scheme.PMID, "1234567"),
        ("https://arxiv.org/abs/2004.01234v2", Scheme.ARXIV, "2004.01234v2"),
        ("arXiv:2004.01234", Scheme.ARXIV, "2004.01234"),
        ("NCT01234567", Scheme.NCT, "NCT01234567"),
        ("ISBN 978-3-16-148410-0", Scheme.ISBN, "978-3-16-148410-0"),
        ("ISSN 2049-3630", Scheme.ISSN, "2049-3630"),
    ],
)
def test_b4_other_identifiers_are_found(text: str, scheme: Scheme, value: str) -> None:
    (found,) = (one for one in find_identifiers(text) if one.scheme is scheme)
    assert (found.value.replace("-", ""), found.problem) == (value.replace("-", ""), "")


@pytest.mark.parametrize("text", ["ISBN 978-3-16-148410-1", "ISSN 2049-3631"])
def test_b4_a_wrong_check_digit_is_told(text: str) -> None:
    assert [bool(one.problem) for one in find_identifiers(text)] == [True]


BASE = Record(
    type="article-journal",
    title="Effect of green tea on sleep",
    authors=(Name("Ash", "Jo"), Name("Oak", "Ann")),
    container="Journal of Leaves",
    issued=Date(2004),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Part I: effect of green tea", "Part II: effect of green tea on sleep in adults"),
        ("Trial of drug a in adults at home", "Trial of drug b in adults at home"),
        ("Comment on green tea and sleep", "Reply to comment on green tea and sleep"),
        ("Green tea and sleep", "Erratum: Green tea and sleep"),
        ("Green tea and sleep", "Green tea and sleep: authors' reply"),
        ("Tea in the valley, volume 1", "Tea in the valley, volume 2"),
        ("Survey of tea drinkers 2003", "Survey of tea drinkers 2004"),
    ],
)
def test_b5_titles_that_are_alike_are_no_reason_to_merge(one: str, other: str) -> None:
    pair = [Reference("a", replace(BASE, title=one)), Reference("b", replace(BASE, title=other))]
    assert find_duplicates(pair) == ()
    assert find_duplicates(pair[::-1]) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"issued": Date(2009), "authors": (Name("Elm", "Pat"),)},
        {"issued": Date(2009)},
        {"authors": (Name("Elm", "Pat"),), "container": "Annals of Sleep"},
    ],
)
def test_b5_a_title_alone_is_no_reason_to_merge(change: dict[str, object]) -> None:
    other = replace(BASE, **change)  # type: ignore[arg-type]
    facts = [read_facts(Reference(key, record)) for key, record in (("a", BASE), ("b", other))]
    assert compare(*facts).degree is not Degree.SAME


def test_b5_one_work_with_one_doi_is_one() -> None:
    doi = replace(BASE, doi="10.5555/tea.2004")
    pair = [
        Reference("a", doi),
        Reference("b", replace(doi, title="Green tea", doi=doi.doi.upper())),
    ]
    assert [(found.first, found.second) for found in find_duplicates(pair)] == [(0, 1)]


def test_b5_few_works_are_compared_whatever_the_size() -> None:
    words = ("tea", "leaf", "bud", "sleep", "valley", "trial", "soil", "rain")
    titles = (f"{words[at % 8]} {words[at // 8 % 8]} of n{at % 97}" for at in range(4000))
    references = [
        Reference(f"k{at}", replace(BASE, title=title)) for at, title in enumerate(titles)
    ]
    index = MatchIndex.of(references)
    assert max(len(index.find_like(facts)) for facts in index.facts[::40]) <= 100
    assert all(at in index.find_like(index.facts[at]) for at in range(7, 60))


FIELDS = (
    "note = {\n@misc{inner, title = {X}}\n}",
    "note = {\n@misc{inner,\n  title = {X}\n}\n}",
    "note = {\n@comment{x}\n@string{a = {b}}\n}",
    'note = "\n@misc{inner, title = {X}}\n"',
    "note = {\n@handle said\n@other (no one)\n}",
    "note = {a}\n@ = {b}",
    "note = {{\n@book{\n}}}",
)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_b7_a_line_that_begins_with_an_at_does_not_split_its_entry(
    field: str, newline: str
) -> None:
    entries = [f"@misc{{k{at},\n{field},\n  title = {{T{at}}}\n}}\n" for at in range(3)]
    text = "\n".join(entries).replace("\n", newline)
    library = parse(text)
    assert [reference.key for reference in library.references] == ["k0", "k1", "k2"]
    assert [reference.record.title for reference in library.references] == ["T0", "T1", "T2"]
    assert [reference.raw + newline for reference in library.references] == [
        entry.replace("\n", newline) for entry in entries
    ]
