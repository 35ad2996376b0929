"""What only the links of an entry say of its work, and the notes that are references."""

from __future__ import annotations

import pytest

from pages_rules import read_article
from wellsourced.ledger import Ledger
from wellsourced.references import Library, Record
from wellsourced.refparse.linked import add_linked
from wellsourced.rule import AuditedArticle

_ENTRIES = (
    "Able A, Baker B. Salt and cramps in runners. J Rest. 2021;1:1-9.",
    "Baker B. Cold baths for swimmers. J Rest. 2019;2:3-9.",
)


def _read(name: str, text: str) -> AuditedArticle:
    return read_article(name, text, Library(), Ledger())


def _page(first: str, second: str) -> tuple[Record, Record]:
    text = "Salt eased cramps in 21% of runners [1]. Baths eased them in 12% of swimmers [2]."
    items = f"<li id='a'>{first}</li><li id='b'>{second}</li>"
    body = f"<article><p>{text}</p><h2>References</h2><ol>{items}</ol></article>"
    one, two = _read("html", f"<html><body>{body}</body></html>").references
    return one.record, two.record


@pytest.mark.parametrize("word", ["doi", "DOI", "Link", "Full text", "CrossRef", "[doi]"])
def test_the_target_of_a_link_gives_the_doi_and_its_word_is_not_read(word: str) -> None:
    linked = f'{_ENTRIES[0]} <a href="https://doi.org/10.1000/182">{word}</a>'
    one, two = _page(linked, _ENTRIES[1])
    assert (one.doi, one.note, two.doi, two.url) == ("10.1000/182", "", "", "")


def test_several_services_behind_an_entry_are_not_read_and_a_search_is_no_address() -> None:
    linked = (
        f'{_ENTRIES[0]} <a href="https://pubmed.ncbi.nlm.nih.gov/1234567/">PubMed</a> '
        '<a href="https://scholar.google.com/scholar?q=salt">Google Scholar</a>'
    )
    search = f'{_ENTRIES[1]} <a href="https://scholar.google.com/scholar?q=b">Google Scholar</a>'
    one, two = _page(linked, search)
    assert (one.pmid, one.url, one.note) == ("1234567", "", "")
    assert (two.url, two.doi, two.note) == ("", "", "")


def test_a_linked_title_gives_the_address_and_a_link_back_does_not() -> None:
    titled = _ENTRIES[0].replace(
        "Salt and cramps in runners", '<a href="https://rest.example.org/salt">Salt in runners</a>'
    )
    one, two = _page(titled, f'{_ENTRIES[1]} <a href="#cite1">Back to text</a>')
    assert (one.url, one.title) == ("https://rest.example.org/salt", "Salt in runners")
    assert (two.url, two.note) == ("", "")


def test_a_link_of_markdown_gives_the_doi() -> None:
    text = (
        "# Cramps\n\nSalt eased cramps in 21% of runners [1].\n\n## References\n\n"
        f"1. {_ENTRIES[0]} [doi](https://doi.org/10.1000/182)\n2. {_ENTRIES[1]}\n"
    )
    one, two = (reference.record for reference in _read("markdown", text).references)
    assert (one.doi, one.note, two.doi) == ("10.1000/182", "", "")


def test_the_text_of_an_entry_comes_before_its_links() -> None:
    record = Record(doi="10.1000/1")
    assert add_linked(record, ("https://doi.org/10.1000/2",)) == record


def test_two_links_to_two_works_give_neither() -> None:
    links = ("https://doi.org/10.1000/1", "https://doi.org/10.1000/2")
    assert not add_linked(Record(), links).doi


def test_a_sentence_ends_before_the_name_of_a_note() -> None:
    text = (
        "# Cramps\n\nSalt eased cramps in 21% of runners.[^able] Cold baths eased them in 12% of "
        "swimmers.[^remark] Heat eased them in 40% of rowers.[^baker]\n\n"
        "[^able]: Able, A. (2021). Cramps. J Rest, 1, 1-9.\n"
        "[^remark]: Ask a doctor before you try this at home.\n"
        "[^baker]: Baker, B. (2022). Heat. J Rest, 2, 1-9.\n"
    )
    read = _read("markdown", text)
    starts = [claim.quote[:4] for claim in read.claims]
    assert starts == ["Salt", "Cold", "Heat"]
    assert len(read.references) == 2


def test_one_note_that_is_a_reference_is_one_and_makes_no_claims() -> None:
    text = (
        "# Cramps\n\nSalt eased cramps in 21% of runners.[^1]\n\n"
        "[^1]: Able, A. (2021). Cramps. J Rest, 1, 1-9.\n"
    )
    read = _read("markdown", text)
    assert len(read.claims) == len(read.references) == len(read.citations) == 1
