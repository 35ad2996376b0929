"""Reference lists in the forms that articles have them in: found whole, and nothing else."""

from __future__ import annotations

import pytest

from pages_rules import read_article
from wellsourced.ledger import Ledger
from wellsourced.references import Library, Reference

ARTICLE = "Tea\n\nTea wakes [1]. It warms [2]. It is old [3].\n\n"
NAMED = "Tea\n\nTea wakes (Abel & Baird 2004). It warms (Cole 2005). It is old (Dunn 2006).\n\n"
ONE = "Abel A, Baird B. On tea. J Tea. 2004;3:1-9."
TWO = "Cole C. Warm cups. J Tea. 2005;4(2):10-19."
THREE = "Dunn D. Old cups. J Tea. 2006;5:20-29."
BOOK_ONE = "Abel A, Baird B (2004) On tea. London: Cup."
BOOK_TWO = "Cole C (2005) Warm cups. London: Cup."
BOOK_THREE = "Dunn D (2006) Old cups. London: Cup."


def read(text: str, form: str = "text") -> tuple[Reference, ...]:
    return read_article(form, text, Library(), Ledger()).references


def raws(text: str, form: str = "text") -> list[str]:
    return [reference.raw for reference in read(text, form)]


@pytest.mark.parametrize(
    "heading",
    [
        "References", "REFERENCES:", "References (3)", "7. References", "Reference list",
        "Literature cited", "Notes and references", "Selected references", "Works cited",
        "Literatur", "Quellen und Literatur", "Einzelnachweise", "Références bibliographiques",
        "Ouvrages cités", "Referencias", "Bibliografía consultada", "Lista de referencias",
        "Riferimenti bibliografici", "Referências", "Obras consultadas", "Bronnen", "Källor",
        "Lähteet", "Литература", "Bibliografia", "Kaynakça", "参考文献", "참고문헌",
    ],
)  # fmt: skip
def test_headings_of_many_languages(heading: str) -> None:
    assert raws(f"{ARTICLE}{heading}\n1. {ONE}\n2. {TWO}\n3. {THREE}\n") == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "heading",
    [
        "المراجع", "المصادر", "قائمة المراجع", "מקורות", "ביבליוגרפיה", "רשימת מקורות", "منابع",
        "مراجع", "حوالہ جات", "संदर्भ", "सन्दर्भ", "เอกสารอ้างอิง", "อ้างอิง", "Tài liệu tham khảo",
        "Daftar Pustaka", "Referensi", "참고문헌", "참고 문헌", "参考文献", "引用文献",
        "Βιβλιογραφία", "Αναφορές", "ΑΝΑΦΟΡΈΣ",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("form", "shape"), [("text", "{}"), ("text", "5. {}:"), ("markdown", "## {}\n")]
)
def test_headings_in_other_scripts_are_known_by_their_words(
    heading: str, form: str, shape: str
) -> None:
    text = f"{ARTICLE}{shape.format(heading)}\n1. {ONE}\n2. {TWO}\n3. {THREE}\n"
    listing = read_article(form, text, Library(), Ledger()).listing
    assert listing.reason.startswith("3 entries under the heading “")
    assert heading in listing.reason


@pytest.mark.parametrize("label", ["{}.", "[{}]", "({})", "{})", "{}.\t"])
def test_labels(label: str) -> None:
    lines = [f"{label.format(n)} {raw}" for n, raw in enumerate((ONE, TWO, THREE), start=1)]
    found = read(ARTICLE + "References\n\n" + "\n\n".join(lines) + "\n")
    assert [(one.index, one.label, one.raw) for one in found] == [
        (1, "1", ONE),
        (2, "2", TWO),
        (3, "3", THREE),
    ]


@pytest.mark.parametrize(
    "back", ["^ ", "↑ ", "^ a b c ", "↑ 2.0 2.1 ", "Jump up to: a b ", "Jump up ^ "]
)
def test_links_back_are_no_part_of_an_entry(back: str) -> None:
    text = f"{ARTICLE}References\n1. {back}{ONE}\n2. {back}{TWO}\n3. {THREE}\n"
    assert raws(text) == [ONE, TWO, THREE]


def test_a_particle_behind_a_link_back_stays() -> None:
    first = "de Souza A, Baird B. On tea. J Tea. 2004;3:1-9."
    text = f"{ARTICLE}References\n1. ^ a b {first}\n2. {TWO}\n3. {THREE}\n"
    assert raws(text) == [first, TWO, THREE]


def test_buttons_behind_an_entry_are_no_part_of_the_work() -> None:
    entries = [f"{ONE} [Google Scholar]", f"{TWO} [PubMed] [CrossRef]", f"{THREE} [Free full text]"]
    found = read(
        ARTICLE + "References\n" + "\n".join(f"{n}. {e}" for n, e in enumerate(entries, 1))
    )
    assert [(one.record.title, one.record.note) for one in found] == [
        ("On tea", ""),
        ("Warm cups", ""),
        ("Old cups", ""),
    ]


def test_run_on_entries_are_parted() -> None:
    assert raws(f"{ARTICLE}References\n1. {ONE} 2. {TWO} 3. {THREE}\n") == [ONE, TWO, THREE]


def test_a_page_break_within_a_list() -> None:
    wrapped = "[2] Cole C. Warm cups.\nJ Tea. 2005;4(2):10-19."
    text = f"{ARTICLE}References\n\n[1] {ONE}\n\n{wrapped}\n\n12\n\n[3] {THREE}\n"
    assert raws(text) == [ONE, TWO, THREE]


def test_headings_within_a_list_are_no_entries() -> None:
    books, journals = f"{BOOK_ONE}\n{BOOK_TWO}", f"{BOOK_THREE}\n{THREE}"
    text = f"{NAMED}References\n\nBooks\n\n{books}\n\nJournals\n\n{journals}\n"
    assert raws(text) == [BOOK_ONE, BOOK_TWO, BOOK_THREE, THREE]


def test_several_lists_in_a_row() -> None:
    second = f"Secondary literature\n\n{BOOK_TWO}\n{BOOK_THREE}\n"
    text = f"{NAMED}Primary sources\n\n{BOOK_ONE}\n\n{second}"
    assert raws(text) == [BOOK_ONE, BOOK_TWO, BOOK_THREE]


@pytest.mark.parametrize(
    "heading", ["Further reading", "See also", "External links", "Weblinks", "Para saber mais"]
)
def test_further_reading_is_kept_apart(heading: str) -> None:
    text = f"{ARTICLE}References\n1. {ONE}\n2. {TWO}\n3. {THREE}\n\n{heading}\n\n{BOOK_THREE}\n"
    assert raws(text) == [ONE, TWO, THREE]


def test_the_ends_of_a_list_are_weak_entries_in_one_block_with_it_and_nothing_else() -> None:
    weak = "Knot database, http://knots.example.org/data."
    text = f"{NAMED}References\n{BOOK_ONE}\n{BOOK_TWO}\n{BOOK_THREE}\n{weak}\n\nA licence: https://example.org/by\n"
    assert raws(text) == [BOOK_ONE, BOOK_TWO, BOOK_THREE, weak]


def test_studies_of_a_review() -> None:
    text = (
        "Tea\n\nAbel 2004 and Cole 2005a were small.\n\nReferences\n"
        f"Abel 2004 {{published data only}}\n{ONE}\n{BOOK_ONE}\n"
        f"Cole 2005a {{unpublished data only}}\n{TWO}\n"
    )
    found = read(text)
    assert [(one.label, one.raw) for one in found] == [
        ("Abel 2004", f"{ONE} {BOOK_ONE}"),
        ("Cole 2005a", TWO),
    ]


def test_lists_of_games_are_none() -> None:
    towns = "Paris 2012\nRome 2016\nOslo 2020"
    text = f"Games\n\nThey were held in many towns.\n\n{towns}\n\nAll were won.\n"
    assert raws(text) == []


def test_a_list_in_html_with_links_back() -> None:
    items = "".join(f'<li><a href="#b">^</a> {raw}</li>' for raw in (ONE, TWO, THREE))
    page = f"<h1>Tea</h1><p>Tea wakes [1]. It warms [2].</p><h2>Fuentes</h2><ol>{items}</ol>"
    assert raws(page, "html") == [ONE, TWO, THREE]
