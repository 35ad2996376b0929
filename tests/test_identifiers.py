"""Identifiers: found in every wrapper, checked, reported and never mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.check_digits import is_isbn, is_issn
from wellsourced.identifiers import (
    Scheme,
    doi_key,
    find_identifiers,
    find_urls,
    is_doi,
    normalise_doi,
)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/182", "10.1000/182"),
        ("doi:10.1000/182.", "10.1000/182"),
        ("DOI: 10.1000/AbC;", "10.1000/AbC"),
        ("https://doi.org/10.1000/182", "10.1000/182"),
        ("http://dx.doi.org/10.1000/182),", "10.1000/182"),
        ("doi: https://doi.org/10.1000/0301-05(81)90020-X.", "10.1000/0301-05(81)90020-X"),
        ("https://doi.org/10.1000/%28ABC%291", "10.1000/(ABC)1"),
        ("https://journal.example.org/doi/full/10.1000/abc.14", "10.1000/abc.14"),
        ("https://example.org/doi/10.1000/abc.15580/full?x=1#a", "10.1000/abc.15580"),
        ("https://example.org/doi/pdf/10.1000/abc.pdf", "10.1000/abc"),
        ("10.1000/182.PMID:12345", "10.1000/182"),
        (
            "10.1002/(SICI)1097-0258(1998)17:15/16<1661::AID-SIM9>3.0.CO;2-2.",
            "10.1002/(SICI)1097-0258(1998)17:15/16<1661::AID-SIM9>3.0.CO;2-2",
        ),
        ("https://doi.org/10.1000%2Fabc.1", "10.1000/abc.1"),
        ("https://doi.org/https://doi.org/10.1000/182", "10.1000/182"),
        ("doi:10.1000/abc‐12–3", "10.1000/abc-12-3"),
        ("10.1000/182.Accessed", "10.1000/182"),
        ("10.1000/182,doi:10.1000/182", "10.1000/182"),
        ("no identifier", ""),
        ("10.10/x", ""),
    ],
)
def test_normalises_dois(text: str, doi: str) -> None:
    assert normalise_doi(text) == doi


def test_dois_are_compared_without_case() -> None:
    assert doi_key("https://doi.org/10.1000/AbC") == doi_key("doi:10.1000/aBc") == "10.1000/abc"


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("10.1000/182", True),
        ("10.1000.10/abc(1)", True),
        ("10.1000/182.", False),
        ("doi:10.1000/182", False),
        ("10.1/x", False),
        ("10.1000/a b", False),
        ("10.10M/S0960", False),
        ("", False),
    ],
)
def test_tells_dois(text: str, valid: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_doi(text) is valid


@pytest.mark.parametrize("isbn", ["0-486-99990-4", "0306406152", "978-3-16-148410-0", "080442957X"])
def test_check_digits_of_isbns(isbn: str) -> None:
    assert is_isbn(isbn)
    last = isbn[-1]
    assert not is_isbn(isbn[:-1] + ("1" if last != "1" else "2"))


@pytest.mark.parametrize("issn", ["0378-5955", "03785955", "2434-561X"])
def test_check_digits_of_issns(issn: str) -> None:
    assert is_issn(issn)
    assert not is_issn(issn[:-1] + ("1" if issn[-1] != "1" else "2"))


@given(st.from_regex(r"[0-9]{12}", fullmatch=True))
def test_one_check_digit_fits(digits: str) -> None:
    body = "978" + digits[:9]
    assert sum(is_isbn(body + last) for last in "0123456789") == 1
    assert sum(is_isbn(digits[:9] + last) for last in "0123456789X") == 1
    assert sum(is_issn(digits[:7] + last) for last in "0123456789X") == 1


def found(text: str) -> list[tuple[str, str, str]]:
    return [(one.scheme.value, one.value, one.span.of(text)) for one in find_identifiers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PubMed PMID:29876501; PubMed Central PMCID:PMC6543210.", [
            ("pmid", "29876501", "PubMed PMID:29876501"),
            ("pmcid", "PMC6543210", "PubMed Central PMCID:PMC6543210"),
        ]),
        ("PMid:27188046.", [("pmid", "27188046", "PMid:27188046")]),
        ("PubMed: 15550123.", [("pmid", "15550123", "PubMed: 15550123")]),
        ("pmid:pmid:9023104", [("pmid", "9023104", "pmid:pmid:9023104")]),
        ("(doi:10.1000/ab.1778) x", [("doi", "10.1000/ab.1778", "doi:10.1000/ab.1778")]),
        ("arXiv:hep-th/0398765", [("arxiv", "hep-th/0398765", "arXiv:hep-th/0398765")]),
        ("arXiv preprint arXiv:1207.7214v2", [
            ("arxiv", "1207.7214v2", "arXiv preprint arXiv:1207.7214v2"),
        ]),
        ("ISSN 1476-4687", [("issn", "1476-4687", "ISSN 1476-4687")]),
        ("ISBN: 978-3-16-148410-0.", [("isbn", "978-3-16-148410-0", "ISBN: 978-3-16-148410-0")]),
        ("trial NCT00000102,", [("nct", "NCT00000102", "NCT00000102")]),
        ("https://doi.org/10.1000/182", [
            ("doi", "10.1000/182", "https://doi.org/10.1000/182"),
        ]),
        ("https://a.org/doi/full/10.1000/182.", [
            ("url", "https://a.org/doi/full/10.1000/182", "https://a.org/doi/full/10.1000/182"),
            ("doi", "10.1000/182", "10.1000/182"),
        ]),
        ("https://pubmed.ncbi.nlm.nih.gov/9912345/", [
            ("url", "https://pubmed.ncbi.nlm.nih.gov/9912345/",
             "https://pubmed.ncbi.nlm.nih.gov/9912345/"),
            ("pmid", "9912345", "pubmed.ncbi.nlm.nih.gov/9912345"),
        ]),
        ("https://doi.org/b7kspt", [("url", "https://doi.org/b7kspt", "https://doi.org/b7kspt")]),
        ("see (http://x.org/a_(b)).", [("url", "http://x.org/a_(b)", "http://x.org/a_(b)")]),
        ("www.example.org/a-b, or", [("url", "www.example.org/a-b", "www.example.org/a-b")]),
        ("https://a.org/b/.(accessed", [("url", "https://a.org/b/", "https://a.org/b/")]),
        ("5-9:DOI10.1000/182", [("doi", "10.1000/182", "DOI10.1000/182")]),
        ("PMID:99945678PMCID:PMC9994567", [
            ("pmid", "99945678", "PMID:99945678"),
            ("pmcid", "PMC9994567", "PMCID:PMC9994567"),
        ]),
        ("Pubmed Central PMCID 9994567.", [
            ("pmcid", "PMC9994567", "Pubmed Central PMCID 9994567"),
        ]),
        ("https://europepmc.org/article/MED/9991234", [
            ("url", "https://europepmc.org/article/MED/9991234",
             "https://europepmc.org/article/MED/9991234"),
            ("pmid", "9991234", "europepmc.org/article/MED/9991234"),
        ]),
        ("CoRR abs/1906.99999, 2019", [("arxiv", "1906.99999", "CoRR abs/1906.99999")]),
        ("ArXiv, abs/1906.99999", [("arxiv", "1906.99999", "ArXiv, abs/1906.99999")]),
        ("arxiv:cs.LG/1906.99999", [("arxiv", "1906.99999", "arxiv:cs.LG/1906.99999")]),
        ("math.GT/0399136.", [("arxiv", "math.GT/0399136", "math.GT/0399136")]),
        ("doi:10.48550/arXiv.2101.99999", [
            ("doi", "10.48550/arXiv.2101.99999", "doi:10.48550/arXiv.2101.99999"),
            ("arxiv", "2101.99999", "10.48550/arXiv.2101.99999"),
        ]),
        ("ISBN (13) 978 3 16 148410 0.", [
            ("isbn", "978 3 16 148410 0", "ISBN (13) 978 3 16 148410 0"),
        ]),
        ("Sage, 978-3-16-148410-0.", [("isbn", "978-3-16-148410-0", "978-3-16-148410-0")]),
        ("Sage, 978-3-16-148410-1.", []),
        ("https://a.org/b[cited 2019", [("url", "https://a.org/b", "https://a.org/b")]),
        ("https://a.org/b(accessed: May", [("url", "https://a.org/b", "https://a.org/b")]),
        ("https://a.org/b.Accessed May", [("url", "https://a.org/b", "https://a.org/b")]),
        ("and/or 24/7 a/b e.g./i.e. 3.5/10", []),
    ],
)  # fmt: skip
def test_finds_identifiers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected
    assert not any(one.problem for one in find_identifiers(text))


@pytest.mark.parametrize(
    ("text", "scheme", "value"),
    [
        ("doi:10.1038 /abc247.", Scheme.DOI, "10.1038 /abc247"),
        ("doi: 10. 1093/jb/mvg083.", Scheme.DOI, "10. 1093/jb/mvg083"),
        ("https://doi.org/10.10M/S0960428", Scheme.DOI, "10.10M/S0960428"),
        ("ISSN 1476-4688", Scheme.ISSN, "1476-4688"),
        ("ISBN 0-486-99990-5", Scheme.ISBN, "0-486-99990-5"),
        ("ISBN 0-486-99990-40-1", Scheme.ISBN, "0-486-99990-40-1"),
        ("PMID: 012345678", Scheme.PMID, "012345678"),
    ],
)
def test_what_is_malformed_is_reported_as_printed(text: str, scheme: Scheme, value: str) -> None:
    (one,) = (found for found in find_identifiers(text) if found.scheme is not Scheme.URL)
    assert (one.scheme, one.value) == (scheme, value)
    assert one.problem


@given(st.text(max_size=200))
def test_never_raises_and_keeps_order(text: str) -> None:
    identifiers = find_identifiers(text)
    starts = [one.span.start for one in identifiers]
    assert starts == sorted(starts)
    assert all(one.span.of(text) for one in identifiers)
    assert all(text[one.span.start : one.span.end] == one.value for one in find_urls(text))


@given(st.from_regex(r"10\.[0-9]{4,6}/[a-zA-Z0-9]{1,12}", fullmatch=True), st.sampled_from(".,;)]"))
def test_wrappers_and_trailing_signs_make_no_difference(doi: str, sign: str) -> None:
    for wrapper in ("", "doi:", "DOI: ", "https://doi.org/", "http://dx.doi.org/"):
        assert normalise_doi(f"{wrapper}{doi}{sign}") == doi
        (one,) = find_identifiers(f"Text {wrapper}{doi}{sign} more")
        assert (one.scheme, one.value) == (Scheme.DOI, doi)
