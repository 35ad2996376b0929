"""Made reference strings: every stretch under its label, whatever the style and the noise."""

from __future__ import annotations

import pytest

from training_work import BERG, BODY, MADE, POTT, VANN, by_label, printed
from wellsourced.references import Date, Name, Record
from wellsourced.refparse.segments import Label
from wellsourced.training.agreeing import make_agree
from wellsourced.training.dating import print_date
from wellsourced.training.made import MadeRecord
from wellsourced.training.naming import NameList, print_given, print_names
from wellsourced.training.pieces import NamePart, Piece, Pieces, join
from wellsourced.training.printing import Manner, print_pages, print_record
from wellsourced.training.strings import all_styles
from wellsourced.training.style import Given, NameForm, Order, Style
from wellsourced.training.templates import BadTemplate, fill, mend, parse_template


def names(form: NameForm, *people: Name, et_al: bool = False) -> str:
    return printed(print_names(NameList(people, et_al=et_al), form))


def test_pieces_of_one_label_are_one_segment_and_blanks_belong_to_none() -> None:
    string = join(
        (
            Piece(" "),
            Piece("Vann", Label.AUTHORS, NamePart.FAMILY),
            Piece(", ", Label.AUTHORS),
            Piece("I. ", Label.AUTHORS, NamePart.GIVEN),
            Piece("("),
            Piece("2011", Label.ISSUED),
            Piece("). "),
        )
    )
    assert string.text == "Vann, I. (2011)."
    assert [(one.label, one.span.of(string.text)) for one in string.segments] == [
        (Label.AUTHORS, "Vann, I."),
        (Label.ISSUED, "2011"),
    ]
    assert [(part, span.of(string.text)) for part, span in string.parts] == [
        (NamePart.FAMILY, "Vann"),
        (NamePart.GIVEN, "I."),
    ]


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{title}.[ {volume}][({issue})]", "T. 12(4)"),
        ("{title}[ {isbn}, {volume}].", "T."),
        ("{title}[, [{isbn}, ]{volume}]", "T, 12"),
        ("{title}[ ([{isbn}][{issn}])]", "T"),
        (r"{title} \[Internet\]", "T [Internet]"),
    ],
)
def test_group_is_printed_with_all_its_fields_or_not_at_all(template: str, text: str) -> None:
    values = {"title": (Piece("T"),), "volume": (Piece("12"),), "issue": (Piece("4"),)}
    assert printed(fill(parse_template(template), values)) == text


@pytest.mark.parametrize("template", ["{titel}", "{title", "[{title}", "{title}]", "{title}}"])
def test_template_that_cannot_be_read_is_an_error(template: str) -> None:
    with pytest.raises(BadTemplate):
        parse_template(template)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((Piece("Why?", Label.TITLE), Piece(". Next")), "Why? Next"),
        ((Piece("In the U.S.", Label.TITLE), Piece(". Next")), "In the U.S. Next"),
        (
            (Piece("Vann I", Label.AUTHORS), Piece(", et al"), Piece(". Next")),
            "Vann I, et al. Next",
        ),
        ((Piece("Why?", Label.TITLE), Piece(",” Next")), "Why?” Next"),
        ((Piece("Why?", Label.TITLE), Piece("...")), "Why?..."),
        ((Piece(". "), Piece("Tea", Label.TITLE), Piece(", . Next")), "Tea. Next"),
        ((Piece("Tea", Label.TITLE), Piece(" () Next")), "Tea Next"),
        ((Piece("Tea", Label.TITLE), Piece(". "), Piece(", Next")), "Tea. Next"),
        ((Piece("Tea", Label.TITLE), Piece(" , Next")), "Tea, Next"),
    ],
)
def test_doubled_signs_are_mended_where_pieces_meet(pieces: Pieces, text: str) -> None:
    assert printed(mend(pieces)) == text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (NameForm(), "Vann, I.-L. R., van den Berg, P., Pott, A. B., Jr."),
        (NameForm(given=Given.GLUED, comma=" "), "Vann ILR, van den Berg P, Pott AB Jr"),
        (
            NameForm(given=Given.GLUED, comma=" ", hyphens=True),
            "Vann I-LR, van den Berg P, Pott AB Jr",
        ),
        (
            NameForm(order=Order.FIRST_INVERTED, given=Given.FULL_AND_INITIAL, last=", and "),
            "Vann, Ida-Lo R., Piet van den Berg, and Al B. Pott, Jr.",
        ),
        (
            NameForm(order=Order.STRAIGHT, given=Given.TIGHT, last=" & "),
            "I.-L.R. Vann, P. van den Berg & A.B. Pott Jr.",
        ),
        (NameForm(most=2, shown=1), "Vann, I.-L. R. et al."),
        (NameForm(most=2, shown=1, ellipsis=", … "), "Vann, I.-L. R., … Pott, A. B., Jr."),
        (
            NameForm(capitals=True, demoted=True, between="; ", last="; "),
            "VANN, I.-L. R.; BERG, P. van den; POTT, A. B., Jr.",
        ),
    ],
)
def test_names_are_printed_in_the_form(form: NameForm, text: str) -> None:
    assert names(form, VANN, BERG, POTT) == text


def test_parts_of_names_are_known() -> None:
    pieces = print_names(NameList((BERG, BODY), et_al=True), NameForm())
    assert {piece.label for piece in pieces} == {Label.AUTHORS}
    assert [(piece.part, piece.text) for piece in pieces if piece.part] == [
        (NamePart.PARTICLE, "van den"),
        (NamePart.FAMILY, "Berg"),
        (NamePart.GIVEN, "P."),
        (NamePart.LITERAL, "Harbour Health Board"),
        (NamePart.ET_AL, "et al."),
    ]


def test_pair_has_a_sign_of_its_own_unless_others_follow() -> None:
    form = NameForm(pair=" & ", last=", & ")
    assert names(form, BERG, VANN) == "van den Berg, P. & Vann, I.-L. R."
    assert names(form, BERG, VANN, et_al=True) == "van den Berg, P., Vann, I.-L. R. et al."


def test_given_names_that_are_initials_already() -> None:
    assert print_given("JR", Given.DOTTED) == "J.R."
    assert print_given("J. R.", Given.GLUED) == "JR"
    assert print_given("J R", Given.FULL) == "J. R."


@pytest.mark.parametrize(
    ("form", "language", "date", "text"),
    [
        ("Y Mon D", "en", Date(2011, 5, 3), "2011 May 3"),
        ("Month D, Y", "en", Date(2011, 5), "May, 2011"),
        ("D. Month Y", "de", Date(2011, 3, 9), "9. März 2011"),
        ("D. Month Y", "de", Date(2011, 3), "März 2011"),
        ("DD/MM/Y", "fr", Date(2011, 3, 9), "09/03/2011"),
        ("D Mon Y", "pt", Date(2011), "2011"),
        ("(D Month Y)", "en", Date(2011, 5), "(May 2011)"),
        ("D Month", "en", Date(2011), ""),
        ("Mon. Y", "de", Date(2011, 1), "Jan. 2011"),
    ],
)
def test_dates_leave_out_what_is_not_known(form: str, language: str, date: Date, text: str) -> None:
    assert print_date(date, form, language) == text


def test_pages_are_shortened_where_both_ends_are_as_long() -> None:
    assert print_pages("118–127", "-", cut=True) == "118-27"
    assert print_pages("98–127", "--", cut=True) == "98--127"
    assert print_pages("e1024", "-", cut=True) == "e1024"
    assert print_pages("S14–S19", "-") == "S14-S19"


def test_every_field_is_labelled_as_it_is_printed() -> None:
    template = (
        "{authors} ({year}). {title}. In: {editors} (eds). {short}, {volume}({issue}):{page}."
        "[ {place}: {publisher}.] doi:{doi} Available from: {url} [accessed {accessed}]."
    )
    string = join(print_record(MADE, template, Manner(dash="-")))
    assert string.text == (
        "Vann, I.-L. R., van den Berg, P., Pott, A. B., Jr., Harbour Health Board (2011b). Does "
        "tea keep sailors awake? In: Pott, A. B., Jr. (ed). Ann Harb Med, 12(4):118-127. Bergen: "
        "Quay Press. doi:10.5555/ahm.2011.4 Available from: https://ahm.example.org/12/4 "
        "accessed November 2020."
    )
    assert by_label(string) == {
        Label.AUTHORS: "Vann, I.-L. R., van den Berg, P., Pott, A. B., Jr., Harbour Health Board",
        Label.ISSUED: "2011b",
        Label.TITLE: "Does tea keep sailors awake?",
        Label.EDITORS: "Pott, A. B., Jr.",
        Label.CONTAINER: "Ann Harb Med",
        Label.VOLUME: "12",
        Label.ISSUE: "4",
        Label.PAGE: "118-127",
        Label.PLACE: "Bergen",
        Label.PUBLISHER: "Quay Press",
        Label.DOI: "10.5555/ahm.2011.4",
        Label.URL: "https://ahm.example.org/12/4",
        Label.ACCESSED: "November 2020",
    }


def test_template_whose_fields_the_work_lacks_prints_nothing() -> None:
    assert print_record(MADE, "{title}. ISBN {isbn}", Manner()) == ()


def test_title_stands_before_the_year_where_nobody_is_named() -> None:
    bare = MadeRecord(Record(title="Tea at sea", issued=Date(1999), publisher="Quay Press"))
    template = "[{authors} ]({year}). {title}. {publisher}."
    assert printed(print_record(bare, template, Manner())) == "Tea at sea (1999). Quay Press."
    late = printed(print_record(bare, template, Manner(title_first=False)))
    assert late == "(1999). Tea at sea. Quay Press."


@pytest.mark.parametrize("style", all_styles(), ids=lambda style: style.name)
def test_templates_of_every_style_can_be_read(style: Style) -> None:
    for templates in style.templates.values():
        for template in templates:
            assert parse_template(template).nodes


@pytest.mark.parametrize(
    ("before", "page", "editors", "text"),
    [
        (", pp. ", "12", 2, "A (Eds.), p. 12"),
        (", pp. ", "12–14", 1, "A (Ed.), pp. 12–14"),
        (", pages ", "12", 1, "A (Ed.), page 12"),
    ],
)
def test_words_agree_with_the_number(before: str, page: str, editors: int, text: str) -> None:
    pieces = (
        Piece("A", Label.EDITORS),
        Piece(f" (Eds.){before}"),
        Piece(page, Label.PAGE),
    )
    assert printed(make_agree(pieces, editors)) == text
