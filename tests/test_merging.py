"""Which entries are merged, which of them stays, and what becomes of each field."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from wellsourced import bibtex
from wellsourced.errors import WriteRefused
from wellsourced.merging import (
    Merge,
    Merged,
    Works,
    find_groups,
    merge_groups,
    put_in_order,
    why_not_merged,
)
from wellsourced.merging.dates import read_plain_date
from wellsourced.merging.sameness import is_same_value

TITLE = "Silver eels in lowland rivers at night"
EELS = f"author={{Harrow, P.}}, title={{{TITLE}}}, journal={{Rivers}}, year=2017"

LATER = EELS.replace("2017", "2018")
SHORT = EELS.replace(TITLE, "Silver eels in lowland rivers")
HERONS = EELS.replace(" at night", ": herons and men")
PIKES = "title={Pikes of the northern lakes}, author={Oduya, K.}, year=1999"


def works(*entries: str) -> Works:
    return Works(bibtex.parse("\n".join(entries) + "\n"))


def merge(*entries: str, order: Sequence[int] = (0, 1), aliases: bool = False) -> Merged:
    return merge_groups(works(*entries), [order], aliases=aliases)


def merged(one: str, other: str) -> str:
    """Return the fields of an entry into which another one went, without its head."""
    text = merge(f"@misc{{a, {one}}}", f"@misc{{b, {other}}}").text
    return text.removeprefix("@misc{a, ").removesuffix("}\n")


# --- groups --------------------------------------------------------------------------------


def groups(*entries: str) -> tuple[tuple[int, ...], ...]:
    return find_groups(works(*entries).library.references).groups


def test_every_two_of_a_group_are_one_work() -> None:
    assert groups(
        f"@article{{a, {EELS}, pages=3}}",
        f"@book{{x, {PIKES}}}",
        f"@article{{b, {EELS}, pages={{3--9}}, doi={{10.5555/1}}}}",
        f"@book{{y, {PIKES}, publisher={{Ford}}}}",
        f"@article{{c, {EELS}, doi={{10.5555/1}}}}",
    ) == ((0, 2, 4), (1, 3))


def test_an_entry_that_fits_two_works_goes_into_neither() -> None:
    found = find_groups(
        works(
            f"@article{{a, {EELS}}}",
            f"@article{{b, {EELS}, doi={{10.5555/1}}}}",
            f"@article{{c, {EELS}, doi={{10.5555/2}}}}",
        ).library.references
    )
    assert found.groups == ()
    assert [(one.first, one.second) for one in found.doubts] == [(0, 1), (0, 2), (1, 2)]
    assert "another entry fits one of them" in found.doubts[0].reason
    assert found.doubts[2].reason.endswith("but another DOI")


def test_an_identifier_joins_where_titles_leave_it_open() -> None:
    found = find_groups(
        works(
            f"@article{{a, {EELS}, pmid=12}}",
            f"@article{{b, {EELS}, pmid=12, doi={{10.5555/1}}}}",
            f"@article{{c, {EELS}, doi={{10.5555/2}}}}",
        ).library.references
    )
    assert found.groups == ((0, 1),)
    assert (0, 2) in [(one.first, one.second) for one in found.doubts]


def test_what_may_be_one_work_is_a_doubt() -> None:
    found = find_groups(
        works(
            f"@article{{a, {EELS}, pages=3}}", f"@article{{b, {EELS}, pages=7}}"
        ).library.references
    )
    assert found.groups == ()
    (doubt,) = found.doubts
    assert (doubt.first, doubt.second) == (0, 1)
    assert doubt.reason.endswith("but another page")


def test_parts_errata_and_replies_are_no_group() -> None:
    titles = (f"{TITLE}: part 1", f"{TITLE}: part 2", f"Erratum: {TITLE}", f"{TITLE}: a reply")
    found = works(
        *(f"@article{{{at}, {EELS.replace(TITLE, one)}}}" for at, one in enumerate(titles))
    )
    assert find_groups(found.library.references).groups == ()


@pytest.mark.parametrize(
    ("one", "other", "doubt"),
    [
        ("@inbook{a, title={Eels of the lake: a start}, isbn=978-3-16-148410-0, year=2001}",
         "@book{b, title={Eels of the lake: a start}, isbn=978-3-16-148410-0, year=2001}",
         "the same ISBN and title, but one is part of a book and the other a book"),
        (f"@article{{a, {EELS}}}", f"@techreport{{b, {EELS}, institution={{Rivers}}}}",
         "but another type of work"),
        (f"@article{{a, {EELS}}}", f"@article{{b, {LATER}}}",
         "but another year"),
        (f"@article{{a, {EELS}, pages=3, volume=4}}", f"@article{{b, {EELS}, pages=3, volume=5}}",
         "but another volume"),
        (f"@article{{a, {EELS}, doi={{10.5555/1}}, pages=3}}",
         f"@article{{b, {HERONS}, doi={{10.5555/1}}, pages=9}}",
         "the same DOI, but another title and page"),
        (f"@article{{a, {EELS}, doi={{10.5555/1}}}}",
         f"@article{{b, {EELS.replace('Silver eels', 'Herons')}, doi={{10.5555/1}}}}",
         "the same DOI, but another title"),
        ("@misc{a, title={Eels of lakes}, url={http://eels.example.org/a}, author={{Eel House}}}",
         "@misc{b, title={Eels of lakes and rivers. Eel House}, url={http://eels.example.org/a}}",
         "the same address, and one title in the other, but another title"),
    ],
)  # fmt: skip
def test_what_matches_and_is_left_to_a_person_all_the_same(
    one: str, other: str, doubt: str
) -> None:
    found = find_groups(works(one, other).library.references)
    assert found.groups == ()
    assert [one.reason.endswith(doubt) for one in found.doubts] == [True], found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"@misc{{a, {EELS}}}", f"@techreport{{b, {EELS}, institution={{Rivers}}}}"),
        (f"@article{{a, {EELS}, doi={{10.5555/1}}}}",
         f"@inproceedings{{b, {LATER}, doi={{10.5555/1}}}}"),
        (f"@article{{a, {EELS}, pages=3}}", f"@article{{b, {LATER}, pages=3}}"),
        (f"@article{{a, {EELS}, doi={{10.5555/1}}}}", "@misc{b, doi={10.5555/1}}"),
        (f"@article{{a, {EELS}, doi={{10.5555/1}}}}",
         f"@article{{b, {SHORT}, doi={{10.5555/1}}}}"),
    ],
)  # fmt: skip
def test_what_no_guard_stops(one: str, other: str) -> None:
    assert groups(one, other) == ((0, 1),)


def test_very_many_entries_of_one_work_are_found_and_left() -> None:
    same = [f"@article{{k{at}, {EELS}}}" for at in range(150)]
    assert groups(*same) == (tuple(range(150)),)
    assert groups(*same, *(f"@article{{m{at}, {EELS}}}" for at in range(60))) == ()


def test_places_that_are_to_be_left_are_left() -> None:
    found = works(*(f"@article{{{key}, {EELS}}}" for key in "abc"))
    assert find_groups(found.library.references, {1}).groups == ((0, 2),)


def test_entries_that_serve_others_are_no_works() -> None:
    found = works(
        "@xdata{a, title={T}}",
        "@set{b}",
        "@book{c, options={skipbib=true}}",
        "@book{d, options={x}}",
    )
    assert found.no_works == {0, 1, 2}


# --- what stands in the way ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("@xdata{a, title={T}}", "an @xdata holds what belongs to other entries"),
        ("@set{a, entryset={x}}", "an @set holds what belongs to other entries"),
        ("@misc{, title={T}}", "mend it first: it has no key"),
        ("@misc{a, title={T}, Title={U}}", "mend it first: `title` stands twice"),
        ("@misc{a, title={T} year=2001}", "mend it first: no comma after `title`"),
        ("@misc{a, % why\n title={T}}", "mend it first: "),
        ("@misc{a, title={T}, stray, year=2001}", "mend it first: "),
        ("@misc{a, title={T}}\n@misc{A, title={U}}", "another entry has the key `a` too"),
        ("@misc{a, title={T}, crossref={b}}", "it refers to `b`, which it would become"),
        ("@misc{a, title={T}, xdata={b2}}", "it refers to `b2`, which it would become"),
        ("@misc{a, title={T}, related={c, B}}", "it refers to `b`, which it would become"),
    ],
)
def test_what_is_not_merged_and_why(entry: str, reason: str) -> None:
    found = works(entry, "@misc{b, title={T}, ids={b1, B2}}")
    group = (0, len(found.entries) - 1)
    assert why_not_merged(0, group, found).startswith(reason)
    assert why_not_merged(group[1], group, found) == ""


def test_one_key_twice_in_a_group_is_no_hindrance() -> None:
    found = works("@misc{a, title={T}}", "@misc{a, title={T}, year=2001}")
    assert [why_not_merged(place, (0, 1), found) for place in (0, 1)] == ["", ""]
    assert found.name(1) == "the entry `a` on line 2"
    result = merge_groups(found, [(0, 1)])
    assert (result.text, result.keys) == ("@misc{a, title={T}, year=2001}\n", {})


# --- which stays ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "uses", "order"),
    [
        (("@misc{a, title={T}}", "@misc{b, title={T}}"), {}, (0, 1)),
        (("@misc{a, title={T}}", "@misc{b, title={T}, year=1}"), {}, (1, 0)),
        (("@misc{a, title={T}, note={}}", "@misc{b, title={T}}"), {}, (0, 1)),
        (("@misc{a, title={T}}", "@misc{b, title={T}, year=1}"), {"a": 1}, (0, 1)),
        (("@misc{a, title={T}}", "@misc{b, title={T}}"), {"a": 1, "b": 2}, (1, 0)),
        (("@misc{a, title={T}}", "@misc{b}", "@misc{x, crossref={B}}"), {"a": 9}, (1, 0)),
        (("@misc{a, title={T}}", "@misc{b, ids={c}}", "@misc{x, crossref=c}"), {"a": 9}, (1, 0)),
        (("@misc{a}", "@misc{b}", "@misc{x, crossref={a}}", "@misc{y, xdata={b}}"), {}, (1, 0)),
        (("@misc{a~b, title={T}, year=1}", "@misc{b, title={T}}"), {}, (1, 0)),
    ],
)
def test_which_entry_stays(
    entries: Sequence[str], uses: dict[str, int], order: tuple[int, ...]
) -> None:
    assert put_in_order((0, 1), works(*entries), uses) == order


# --- fields --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # what is the same is not doubled
        ("title={The {DNA} of Eels}", 'TITLE = "The DNA of eels."', "title={The {DNA} of Eels}"),
        ("title={Caf{\\'e} -- a study}", "title={Café — a study}", "title={Caf{\\'e} -- a study}"),
        ("pages={3--9}", "pages={3-9}", "pages={3--9}"),
        ("doi={10.5555/AB}", "doi={https://doi.org/10.5555/ab}", "doi={10.5555/AB}"),
        ("isbn={978-3-16-148410-0}", "isbn={9783161484100}", "isbn={978-3-16-148410-0}"),
        ("author={Doe, Jane}", "author={Jane Doe}", "author={Doe, Jane}"),
        ("month=mar", "month={March}", "month=mar"),
        ("month=mar", "month=3", "month=mar"),
        ("journal={Acta}", "journaltitle={acta}", "journal={Acta}"),
        ("date={2020-03-05}", "year=2020, month=mar, day=05", "date={2020-03-05}"),
        ("year=2020, month=mar", "date={2020-03}", "year=2020, month=mar"),
        # what lacks comes over as it is written
        ("title={T}", 'note = "a" # { b}', 'title={T}, note="a" # { b}'),
        ("title={T}, doi={}", "doi={10.5555/1}", "title={T}, doi={10.5555/1}"),
        ("title={T}, doi={10.5555/1}", "doi={}, url={ }", "title={T}, doi={10.5555/1}"),
        ("year=2020", "year={2020}, month=mar, day=5", "year=2020, month=mar, day=5"),
        ("title={T}", "year=2020, month=mar", "title={T}, year=2020, month=mar"),
        # what differs is kept beside
        ("title={T}", "title={U}", "title={T}, merged-title={U}"),
        ("author={Doe, Jane}", "author={Doe, J.}", "author={Doe, Jane}, merged-author={Doe, J.}"),
        ("url={http://a.org/B}", "url={http://a.org/b}",
         "url={http://a.org/B}, merged-url={http://a.org/b}"),
        ("journal={Acta}", "journaltitle={Herons}", "journal={Acta}, merged-journaltitle={Herons}"),
        ("title={T}, merged-title={U}", "title={V}",
         "title={T}, merged-title={U}, merged2-title={V}"),
        ("title={T}, merged-title={U}", "title={u.}", "title={T}, merged-title={U}"),
        ("title={T}", "title={T}, merged-title={U}, merged2-title={t}",
         "title={T}, merged-title={U}"),
        ("title={T}, merged-title={A}", "title={B}, merged-title={C}, merged2-title={A}",
         "title={T}, merged-title={A}, merged2-title={B}, merged3-title={C}"),
        # what makes sense together is not mixed
        ("volume=3", "volume=4, number=2", "volume=3, merged-volume=4, merged-number=2"),
        ("volume=3", "volume={3}, number=2", "volume=3, number=2"),
        ("title={T: S}", "title={T}, subtitle={S}",
         "title={T: S}, merged-title={T}, merged-subtitle={S}"),
        ("url={http://a.org}", "url={http://b.org}, urldate={2020-01-01}",
         "url={http://a.org}, merged-url={http://b.org}, merged-urldate={2020-01-01}"),
        ("year=2020", "year=2021, month=mar", "year=2020, merged-year=2021, merged-month=mar"),
        ("year=2020", "date={2020-03}", "year=2020, merged-date={2020-03}"),
        ("date={2020-03}", "year=2020, month=apr",
         "date={2020-03}, merged-year=2020, merged-month=apr"),
        ("year={in press}", "year=2020", "year={in press}, merged-year=2020"),
        ("date={2019/2020}", "date={2019/2020}", "date={2019/2020}"),
        # lists are united
        ("keywords={eels, rivers}", "keywords={Rivers; night}", "keywords={eels, rivers, night}"),
        ("keywords={eels}", "keywords={a; b}", "keywords={eels; a; b}"),
        ("keywords={eels,}", "keywords={a}", "keywords={eels, a}"),
        ("keywords={eels; a}", "keywords={x, y; z}", "keywords={eels; a; x, y; z}"),
        ("keywords={eels, a}", "keywords={x, y; z}",
         "keywords={eels, a}, merged-keywords={x, y; z}"),
        ("keywords={{eels, all}, a}", "keywords={{eels, all}, b}", "keywords={{eels, all}, a, b}"),
        ('keywords="eels"', 'keywords={b, "c"}', 'keywords="eels" # {, b, "c"}'),
        ("keywords=12", "keywords={a}", "keywords=12 # {, a}"),
        ("file={:a\\;b.pdf:PDF}", "file={:c.pdf:PDF;:a\\;b.pdf:PDF}",
         "file={:a\\;b.pdf:PDF;:c.pdf:PDF}"),
        ("groups={Eels}", "groups={eels, Eels}", "groups={Eels, eels}"),
        ("title={T}", "ids={x}", "title={T}, ids={x}"),
    ],
)  # fmt: skip
def test_fields(one: str, other: str, expected: str) -> None:
    assert merged(one, other) == expected


def test_another_type_is_kept_beside() -> None:
    text = merge("@book{a, title={T}}", "@Report{b, title={T}}").text
    assert text == "@book{a, title={T}, merged-entrytype={report}}\n"


def test_what_a_crossref_gives_counts_as_said() -> None:
    found = merge(
        "@inproceedings{a, title={T}, crossref={conf}}",
        "@inproceedings{b, title={T}, booktitle={Eels of 2001}, year=2002, publisher={Ford}}",
        "@proceedings{conf, title={Eels of 2001}, year=2001}",
    )
    assert found.text.splitlines()[0] == (
        "@inproceedings{a, title={T}, crossref={conf}, merged-year=2002, publisher={Ford}}"
    )


def test_several_entries_go_into_one() -> None:
    found = merge(
        "@misc{a, title={T}}",
        "@misc{b, title={U}, volume=3}",
        "@misc{c, title={V}, volume=3, number=2}",
        order=(1, 2, 0),
    )
    assert found.text == (
        "@misc{b, title={U}, volume=3, merged-title={V}, number=2, merged2-title={T}}\n"
    )
    assert found.keys == {"c": "b", "a": "b"}


def test_old_keys_stay_as_aliases_where_they_are_asked_for() -> None:
    found = merge(
        "@misc{a, ids={x}}", "@misc{b, ids={y}}", "@misc{c}", order=(0, 1, 2), aliases=True
    )
    assert found.text == "@misc{a, ids={x, y, b, c}}\n"


# --- macros --------------------------------------------------------------------------------


def test_macros_come_over_as_they_are_written() -> None:
    found = merge("@string{j = {Acta}}", "@misc{a, title={T}}", "@misc{b, journal = j # { B}}")
    assert found.text.splitlines()[1] == "@misc{a, title={T}, journal=j # { B}}"


@pytest.mark.parametrize(
    "entries",
    [
        ("@misc{a, title={T}}", "@string{j = {Acta}}", "@misc{b, journal = j}"),
        (
            "@string{j = {Herons}}",
            "@misc{a, title={T}}",
            "@string{J = {Acta}}",
            "@misc{b, journal=j}",
        ),
    ],
)
def test_a_macro_that_means_something_else_there_is_written_out(entries: Sequence[str]) -> None:
    assert "@misc{a, title={T}, journal={Acta}}" in merge(*entries).text


def test_a_macro_says_what_it_stands_for() -> None:
    text = merge("@string{j = {Acta}}", "@misc{a, journal=j}", "@misc{b, journal={acta}}").text
    assert text == "@string{j = {Acta}}\n@misc{a, journal=j}\n"


# --- the file ------------------------------------------------------------------------------


def test_all_else_stays_byte_for_byte() -> None:
    before = (
        "% mine\r\n\r\n@comment{jabref-meta: x}\r\n"
        "@Article {a ,\r\n\tTitle   = {T},\r\n\tYear    = 2001\r\n}\r\n\r\n"
        "% about b\r\n@ARTICLE(b, title = {T}, doi = {10.5555/1})\r\n\r\nfree text @ home\r\n"
        '@misc{broken, title = {never\r\n\r\n@inbook{c, crossref = "b", related = {x, b}}\r\n'
    )
    found = merge_groups(Works(bibtex.parse(before)), [(0, 1)])
    assert found.text == (
        "% mine\r\n\r\n@comment{jabref-meta: x}\r\n"
        "@Article {a ,\r\n\tTitle   = {T},\r\n\tYear    = 2001,\r\n"
        "\tdoi     = {10.5555/1}\r\n}\r\n\r\n"
        "% about b\r\n\r\nfree text @ home\r\n"
        '@misc{broken, title = {never\r\n\r\n@inbook{c, crossref = "a", related = {x, a}}\r\n'
    )


def test_keys_in_fields_are_renamed_before_they_are_compared() -> None:
    before = (
        "@inbook{a, crossref={p}}",
        "@inbook{b, crossref={q}, title={T}}",
        "@book{p, title={P}}",
        "@book{q, title={P}}",
    )
    found = merge_groups(works(*before), [(0, 1), (2, 3)])
    assert found.text == "@inbook{a, crossref={p}, title={T}}\n@book{p, title={P}}\n"
    assert found.keys == {"b": "a", "q": "p"}


def test_each_merge_says_why_and_what() -> None:
    found = merge(f"@article{{a, {EELS}}}", f"@article{{b, {EELS}, volume=3}}")
    assert found.merges == (
        Merge("a", (("b", "the same title, first author, journal or publisher"),), ("volume",)),
    )
    named = merge("@misc{a, title={T}}", "@misc{b, title={U}}").merges[0]
    assert named == Merge("a", (("b", "named to be merged"),), (), ("merged-title",))


def test_what_would_not_read_as_it_should_is_refused() -> None:
    found = works("@misc{a, title={T}, x y = {z}}", "@misc{b, note={N}}")
    with pytest.raises(WriteRefused, match="merge it by hand"):
        merge_groups(found, [(0, 1)])


# --- sameness ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("title", "10$^5$ eels", "105 eels"),
        ("pages", "3--9", "3--19"),
        ("author", "Doe, J. and Roe, R.", "Doe, J. and others"),
        ("author", "Doe, J. and Roe, R.", "Roe, R. and Doe, J."),
        ("file", "A.pdf", "a.pdf"),
        ("x-token", "Ab", "ab"),
        ("month", "13", "1"),
        ("month", "mar", "mai"),
    ],
)
def test_what_differs_in_substance(name: str, one: str, other: str) -> None:
    assert not is_same_value(name, one, other)


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("title", "<i>E. coli</i> in rivers", "\\emph{E. coli} in rivers"),
        ("author", "Garc{\\'i}a, J.", "García, J."),
        ("eprint", "arXiv:2001.00001", "arxiv:2001.00001"),
        ("month", "{{MAR}}", "march"),
        ("title", "Eels’ “night”", "Eels' ``night''"),
    ],
)
def test_what_is_the_same_in_other_words(name: str, one: str, other: str) -> None:
    assert is_same_value(name, one, other)


@pytest.mark.parametrize(
    ("texts", "is_plain"),
    [
        ({"date": "2020-03"}, True),
        ({"date": "2020-13"}, False),
        ({"date": "2020~"}, False),
        ({"date": "2020", "year": "2020"}, True),
        ({"date": "2020", "year": "2021"}, False),
        ({"year": "2020", "month": "sommer"}, False),
        ({"month": "mar", "day": "5"}, True),
    ],
)
def test_which_dates_are_plain(texts: dict[str, str], *, is_plain: bool) -> None:
    assert read_plain_date(texts).is_plain is is_plain
