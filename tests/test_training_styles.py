"""Styles of printed references: every leaf can be read, and prints what it says it prints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wellsourced._leaves import leaf_names, leaves
from wellsourced.references import Date, Name, Record
from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import Piece, join
from wellsourced.training.printing import Manner, print_record
from wellsourced.training.records import TYPES, MadeRecord
from wellsourced.training.style import Style
from wellsourced.training.templates import all_fields, parse_template

ROOM = "wellsourced.training.styles"
STYLES = leaves(ROOM, "STYLE", Style)
AUTHORS = (Name("Oduya", "Miriam Tess"), Name("Vask", "Leo"), Name("Ferro", "Ana Lucia"))
EDITORS = (Name("Brandt", "Nils"), Name("Okafor", "Ife"))
FULL = MadeRecord(
    Record(
        type="article-journal",
        title="Rest after whiplash",
        authors=AUTHORS,
        editors=EDITORS,
        container="Journal of Neck Care",
        publisher="Harbour House",
        place="Leeds",
        issued=Date(2011, 5, 3),
        accessed=Date(2012, 6, 9),
        volume="12",
        issue="3",
        page="141–149",
        edition="2",
        genre="doctoral thesis",
        number="TR-77",
        doi="10.5555/neck.77",
        pmid="21000001",
        pmcid="PMC3000001",
        isbn="9780000000002",
        issn="1234-5679",
        url="https://neck.example.org/rest",
    ),
    short="J Neck Care",
    pointed="J. Neck Care",
    series="Studies in Rest",
    event="Third Meeting on Necks",
    translators=(Name("Lind", "Eva"),),
    school="University of Harbour",
    body="Office of Rest",
    extent="212",
    medium="Internet",
    arxiv="1101.00001",
)


def manner_of(style: Style) -> Manner:
    return Manner(
        names=style.names,
        editors=style.editors or style.names,
        dates=style.dates,
        accessed=style.accessed,
        language=style.language,
    )


def printed(name: str, type_: str, at: int, made: MadeRecord = FULL) -> str:
    style = next(style for style in STYLES if style.name == name)
    return join(print_record(made, style.templates[type_][at], manner_of(style))).text


def changed(**fields: object) -> MadeRecord:
    return replace(FULL, record=replace(FULL.record, **fields))  # type: ignore[arg-type]


def test_styles_are_called_as_their_files() -> None:
    assert tuple(style.name for style in STYLES) == leaf_names(ROOM)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_style_prints_types_that_are_made_by_usual_weights(style: Style) -> None:
    assert set(style.templates) <= set(TYPES)
    assert all(style.templates.values())
    assert 0.1 <= style.weight <= 5


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_dates_are_made_of_known_parts(style: Style) -> None:
    for form in (style.dates, style.accessed):
        assert "Y" in form or form == style.dates
        assert not set(form) - set("YMonthDde /.,-’‘年月日 ")


# what no reference prints: two joints in a row, brackets that hold nothing or stay open
WRONG = (" ,", ",,", "..,", "  ", "( ", " )", ",.", "[]", "()", ";;", ":.", ". .")
ELLIPSIS = ". . ."


def faults_of(style: Style, made: MadeRecord, template: str) -> list[str]:
    text = join(print_record(made, template, manner_of(style))).text
    pairs = ("()", "[]", "“”", "«»")
    found = [pair for pair in pairs if text.count(pair[0]) > text.count(pair[1])]
    # what a template asks for is meant: French and Chinese lists set blanks before their signs
    joined = [wrong for wrong in WRONG if wrong not in template]
    found += [wrong for wrong in joined if wrong in text.replace(ELLIPSIS, "")]
    return [f"{fault!r}: {text}" for fault in found]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_templates_print_a_whole_record_with_its_signs_in_order(style: Style) -> None:
    templates = [template for each in style.templates.values() for template in each]
    # unknown fields and stray brackets are refused
    fields = [all_fields(parse_template(template)) for template in templates]
    named = {"title", "container", "number", "short", "genre", "arxiv", "publisher", "event"}
    assert all(found & named for found in fields)
    manner = manner_of(style)
    assert all(print_record(FULL, template, manner) for template in templates)
    assert [fault for each in templates for fault in faults_of(style, FULL, each)] == []


SPARSE = MadeRecord(
    Record(
        type="book", title="A short one", authors=AUTHORS[:1], publisher="Harbour House",
        issued=Date(2011),
    ),
)  # fmt: skip


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_sparse_book_leaves_no_empty_brackets(style: Style) -> None:
    templates = style.templates.get("book", ())
    assert [fault for each in templates for fault in faults_of(style, SPARSE, each)] == []


# by style, type and place of the template
EXPECTED = {
    ("nlm", "article-journal", 0): (
        "Oduya MT, Vask L, Ferro AL. Rest after whiplash. J Neck Care. 2011 May "
        "3;12(3):141–149. doi: 10.5555/neck.77. PMID: 21000001; PMCID: PMC3000001."
    ),
    ("ama_11", "article-journal", 0): (
        "Oduya MT, Vask L, Ferro AL. Rest after whiplash. J Neck Care. 2011;12(3):141–149. "
        "doi:10.5555/neck.77"
    ),
    ("apa_7", "article-journal", 0): (
        "Oduya, M. T., Vask, L., & Ferro, A. L. (2011). Rest after whiplash. Journal of Neck "
        "Care, 12(3), 141–149. https://doi.org/10.5555/neck.77"
    ),
    ("apa_6", "chapter", 0): (
        "Oduya, M. T., Vask, L., & Ferro, A. L. (2011). Rest after whiplash. In N. Brandt & "
        "I. Okafor (Eds.), Journal of Neck Care (2nd ed., pp. 141–149). Leeds: Harbour House."
    ),
    ("chicago_bibliography", "article-journal", 0): (
        "Oduya, Miriam T., Leo Vask, and Ana L. Ferro. “Rest after whiplash.” Journal of "
        "Neck Care 12, no. 3 (2011): 141–149. https://doi.org/10.5555/neck.77."
    ),
    ("mla_9", "article-journal", 0): (
        "Oduya, Miriam Tess, et al. “Rest after whiplash.” Journal of Neck Care, vol. 12, no. 3, "
        "2011, pp. 141–149."
    ),
    ("harvard_cite_them_right", "article-journal", 1): (
        "Oduya, M.T., Vask, L. and Ferro, A.L. (2011) 'Rest after whiplash', Journal of Neck "
        "Care, 12(3), pp. 141–149. Available at: https://doi.org/10.5555/neck.77."
    ),
    ("ieee", "article-journal", 1): (
        'M. T. Oduya, L. Vask, and A. L. Ferro, "Rest after whiplash," Journal of Neck Care, '
        "vol. 12, no. 3, pp. 141–149, 2011."
    ),
    ("aps", "article-journal", 0): (
        "M. T. Oduya, L. Vask, and A. L. Ferro, J Neck Care 12, 141 (2011)."
    ),
    ("lancet", "article-journal", 0): (
        "Oduya MT, Vask L, Ferro AL. Rest after whiplash. J Neck Care 2011; 12: 141–149."
    ),
    ("bluebook", "article-journal", 0): (
        "Miriam T. Oduya et al., Rest after whiplash, 12 J Neck Care 141 (2011)."
    ),
    ("history_footnotes", "book", 0): (
        "Miriam Tess Oduya, Leo Vask and Ana Lucia Ferro, Rest after whiplash (Leeds: "
        "Harbour House, 2011), 141."
    ),
    ("wikipedia", "article-journal", 0): (
        'Oduya, Miriam T.; Vask, Leo; Ferro, Ana L. (3 May 2011). "Rest after whiplash". '
        "Journal of Neck Care. 12 (3): 141–149. doi:10.5555/neck.77. ISSN 1234-5679. PMID "
        "21000001."
    ),
}


@pytest.mark.parametrize("at", EXPECTED, ids=str)
def test_well_known_styles_print_as_their_manuals_say(at: tuple[str, str, int]) -> None:
    assert printed(*at) == EXPECTED[at]


def test_a_group_of_editors_is_left_out_where_there_are_none() -> None:
    text = printed("bmj", "chapter", 0, changed(editors=()))
    assert "eds." not in text
    assert "In: Journal of Neck Care." in text


def test_a_fact_sheet_begins_with_the_body_that_made_it() -> None:
    made = changed(authors=(Name(literal="Neck Foundation"),))
    style = next(style for style in STYLES if style.name == "health_pages")
    pieces = print_record(made, style.templates["webpage"][0], manner_of(style))
    assert pieces[0] == Piece("Neck Foundation", Label.AUTHORS, pieces[0].part)
    assert join(pieces).text.endswith("Accessed June 2012.")
