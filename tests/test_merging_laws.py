"""Merging drops no value, whatever the entries say, and touches nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import bibtex
from wellsourced.bibtex.latex import decode_latex
from wellsourced.errors import WriteRefused
from wellsourced.merging import Works, find_groups, merge_groups, put_in_order, why_not_merged
from wellsourced.merging.works import Work

WRITTEN = """title subtitle Author author journal journaltitle year month day date volume number
pages KEYWORDS keywords file groups ids note doi url urldate x-own merged-title merged2-title
abstract isbn publisher address location eprint archiveprefix crossref related"""
NAMES = st.sampled_from(WRITTEN.split())
WORDS = st.sampled_from(
    ["Eels", "eels", "{E}els", "eels, rivers", "Pikes; eels", "", " ", "2001", "2002", "2001-03",
     "mar", "3", "Doe, J.", "J. Doe and R. Roe", "10.5555/a", "https://doi.org/10.5555/A",
     r"Caf{\'e}", "Café", "3--9", "3-9", r"a\;b.pdf", "conf", "first", "say ''eels''"]
)  # fmt: skip
VALUES = st.one_of(
    WORDS.map("{{{}}}".format),
    WORDS.map('"{}"'.format),
    st.sampled_from(["j", "late", "2001", "mar", 'j # " B"', "{A} # twice"]),
)
FIELDS = st.dictionaries(NAMES, VALUES, max_size=7).map(
    lambda fields: {name: value for name, value in fields.items() if not is_twice(name, fields)}
)
ENDS = st.sampled_from(["\n", "\n\n", "\n\n% a remark\n", "\r\n", " ", "\nfree text\n\n"])


def is_twice(name: str, fields: Mapping[str, str]) -> bool:
    return name != name.lower() and name.lower() in fields


@st.composite
def libraries(draw: st.DrawFn) -> tuple[str, list[int]]:
    """Draw a library and the places of entries that are to be merged, in some order."""
    entries = draw(st.lists(FIELDS, min_size=2, max_size=4))
    parts = ["@string{j = {Acta}}\n@string{twice = {one}}\n"]
    for at, fields in enumerate(entries):
        type_ = draw(st.sampled_from(["article", "Book", "misc"]))
        gap, end = draw(st.sampled_from([(" ", ""), ("\n  ", "\n"), ("\n\t", ",\n")])), draw(ENDS)
        written = f",{gap[0]}".join(f"{name} = {value}" for name, value in fields.items())
        parts.append(f"@{type_}{{k{at},{gap[0]}{written}{gap[1]}}}{end}")
    rest = "@string{late = {Later}}\n@string{twice = {two}}\n@misc{x, related = {k1, k0}}\n% end"
    return "".join(parts) + rest, draw(st.permutations(range(len(entries))))


def fold(text: str) -> str:
    return re.sub(r"[\W_]", "", decode_latex(text).casefold())


def say(work: Work) -> dict[str, str]:
    return {value.name.lower(): value.text for value in work.values if value.text.strip()}


def read(text: str) -> tuple[Works, dict[str, Work]]:
    works = Works(bibtex.parse(text))
    places = range(len(works.entries))
    return works, {work.key: work for work in works.read(places).values()}


def is_said(name: str, text: str, whole: dict[str, str]) -> bool:
    """Say whether a value stands in the merged entry: whole, item by item, or as part of a date."""
    said = {fold(one) for one in whole.values()}
    said |= {fold(one.removeprefix("https://doi.org/")) for one in whole.values()}
    items = [fold(item) for one in whole.values() for item in re.split("[,;]", one)]
    parts = [fold(part) for part in re.split("[,;]", text) if fold(part)]
    if fold(text.removeprefix("https://doi.org/")) in said or all(part in items for part in parts):
        return True
    if name == "author":
        return sorted(re.findall(r"\w+", text)) in [
            sorted(re.findall(r"\w+", one)) for one in whole.values()
        ]
    dated = re.sub("mar|[^0-9]", lambda sign: "03" if sign[0] == "mar" else "", text)
    return name in {"date", "year", "month", "day"} and any(
        dated.lstrip("0") in re.sub("[^0-9]", "", whole.get(one, "").replace("mar", "03"))
        for one in ("date", "year", "month", "day")
    )


@given(libraries())
@settings(max_examples=200, deadline=None)
def test_law_no_value_is_lost(library: tuple[str, list[int]]) -> None:
    text, order = library
    works, before = read(text)
    order = [place for place in order if not why_not_merged(place, order, works)]
    if len(order) < 2:
        return
    merged = merge_groups(works, [order])
    after_works, after = read(merged.text)
    keys = [f"k{place}" for place in order]
    kept = after[keys[0]]
    whole = say(kept)
    for key in keys:
        for name, value in say(before[key]).items():
            pointed = re.sub(r"\bk\d\b", lambda key: merged.keys.get(key[0], key[0]), value)
            assert is_said(name, pointed, whole), (key, name, value, merged.text)
        assert before[key].type in {kept.type, *(whole[one] for one in whole if "entrytype" in one)}
    own = say(before[keys[0]])
    assert all(fold(own[name]) in fold(whole[name]) for name in own)
    assert {one.kind for one in after_works.library.flaws} <= {
        one.kind for one in works.library.flaws
    }
    assert list(after) == [key for key in before if key not in keys[1:]]
    assert outside(after_works) == outside(works)
    assert after["x"].values[0].text == re.sub(
        r"k\d", lambda key: merged.keys.get(key[0], key[0]), "k1, k0"
    )


def outside(works: Works) -> list[str]:
    """Return what stands between the entries, without white space."""
    text, pieces, at = works.library.text, [], 0
    for reference in works.library.references:
        assert reference.span is not None
        pieces.append(text[at : reference.span.start])
        at = reference.span.end
    return "".join((*pieces, text[at:])).split()


@given(libraries())
@settings(max_examples=80, deadline=None)
def test_law_a_second_run_finds_nothing_in_what_is_merged(library: tuple[str, list[int]]) -> None:
    works = Works(bibtex.parse(library[0]))
    found = find_groups(works.library.references).groups
    sound = [
        [place for place in group if not why_not_merged(place, group, works)] for group in found
    ]
    groups = [put_in_order(group, works, {}) for group in sound if len(group) > 1]
    merged = merge_groups(works, groups)
    assert len(merged.merges) == len(groups)
    again = Works(bibtex.parse(merged.text))
    assert len(again.library.references) == len(works.library.references) - sum(
        len(group) - 1 for group in groups
    )
    if not groups:
        assert merged.text == library[0]


PIECES = (
    "@misc{", "@article(", "@string{", "@comment{", "@", "k1", "k2", ",", "=", "title", " = {",
    "year = ", '"', "#", "jan", "2000", "{", "}", ")", "\n", "\r\n", "\r", " ", "%", "\\{",
    "crossref={k1}", "xdata={k1, k2}", "ids={k2}", "}\n@book{k2,\n", "}\n@misc{k3, title={T}}\n",
    ",\n  author = {Doe, J. and Roe, R.},\n", "keywords={a; b}", ", note = j # {x}", "\x00",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_law_whatever_the_text_the_rest_of_it_stays(text: str) -> None:
    works = Works(bibtex.parse(text))
    group = [
        place
        for place in range(len(works.entries))
        if not why_not_merged(place, range(len(works.entries)), works)
    ]
    if len(group) < 2:
        return
    try:
        merged = merge_groups(works, [group], aliases=True)
    except WriteRefused:
        return
    after = bibtex.parse(merged.text)
    before = [one for at, one in enumerate(works.library.references) if at not in group[1:]]
    assert [one.key for one in after.references] == [one.key for one in before]
    assert "".join(outside(Works(after))) == "".join(outside(works))
    assert (after.strings, after.comments) == (works.library.strings, works.library.comments)
