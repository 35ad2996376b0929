"""What is read off the pages of a PDF: order, raised numbers, broken words, margins, links."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest

import wellsourced
from small_pdfs import Page, make_pdf
from wellsourced.articles import Article, Block, BlockKind, InlineKind, Role, Source
from wellsourced.errors import Unreadable

pytest.importorskip("pypdfium2", reason="the extra `pdf` is not installed")
from wellsourced.readers.pdf import READER

LEFT = [
    "Sleep mends what the day has worn, and",
    "those who sleep little recover slowly",
    "from wounds.^1^ A walk before supper makes",
    "falling asleep easier for most people,",
    "while late screens make it harder.^2,3^",
    "Warm milk has never been shown to help",
    "more than warm water does, and neither",
]
RIGHT = [
    "has lavender, although many swear by it",
    "when asked on the street. What helps is",
    "a fixed hour, as every trial has shown",
    "that asked for it, and a cool room that",
    "is dark. Naps after three in the after-",
    "noon delay the night, and in the after-",
    "noon of the next day they are due again.",
]


def read(*pages: Page) -> Article:
    return READER.read(Source("page.pdf", make_pdf(pages), ""))


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.role is Role.BODY]


def raised(block: Block) -> list[str]:
    inlines = block.prose.inlines
    return [i.span.of(block.text) for i in inlines if i.kind is InlineKind.SUPERSCRIPT]


def two_columns() -> Page:
    page = Page()
    page.write(150, 80, "What helps us sleep", 18, bold=True)
    page.write_column(50, 120, LEFT)
    page.write_column(330, 120, RIGHT)
    return page


def test_columns_are_read_one_after_the_other_and_a_paragraph_goes_on() -> None:
    article = read(two_columns())
    title, paragraph = article.blocks
    assert (title.kind, title.text) == (BlockKind.TITLE, "What helps us sleep")
    assert article.title == "What helps us sleep"
    assert "and neither has lavender, although" in paragraph.text
    assert raised(paragraph) == ["1", "2,3"]
    assert "wounds.1 A walk" in paragraph.text


def test_columns_drawn_line_by_line_are_read_by_their_places() -> None:
    page = Page()
    for at, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        page.write_column(50, 120 + 12 * at, [left])
        page.write_column(330, 120 + 12 * at, [right])
    (paragraph,) = read(page).blocks
    assert paragraph.text.startswith("Sleep mends what the day has worn, and those who")
    assert paragraph.text.endswith("they are due again.")


def test_what_crosses_the_columns_parts_them() -> None:
    page = Page()
    page.write_column(50, 100, LEFT)
    page.write_column(330, 100, RIGHT)
    page.write(50, 240, "Figure 1. The hours of the night and how many of them we lie awake.")
    page.write_column(50, 290, [line.replace("Sleep", "Rest") for line in LEFT])
    page.write_column(330, 290, RIGHT)
    kinds = [(block.kind, block.text[:10]) for block in read(page).blocks]
    assert kinds == [
        (BlockKind.PARAGRAPH, "Sleep mend"),
        (BlockKind.CAPTION, "Figure 1. "),
        (BlockKind.PARAGRAPH, "Rest mends"),
    ]


def test_a_broken_word_is_joined_as_the_document_writes_it() -> None:
    page = Page()
    page.write_column(
        50,
        100,
        [
            "The treatment was placebo-controlled, the placebo-",
            "controlled phase was short, and then the treat-",
            "ment began. In the wake of COVID-19 nobody had",
            "time for it, and COVID-",
            "19 was all they spoke of, beside 7-hydroxy-",
            "mitragynine and its kin, and what they cost us.",
        ],
    )
    (paragraph,) = read(page).blocks
    assert "the placebo-controlled phase" in paragraph.text
    assert "then the treatment began" in paragraph.text
    assert "and COVID-19 was all" in paragraph.text
    assert "7-hydroxy-mitragynine" in paragraph.text


def test_running_heads_and_page_numbers_are_furniture_and_paragraphs_go_on() -> None:
    pages = []
    for number in range(3):
        page = Page()
        page.write(50, 40, f"Journal of Nights {number + 7}, 2019")
        lines = [*LEFT, *RIGHT, "of which we counted some,"]
        page.write_column(50, 100, lines[number:] + lines[:number])
        page.write(300, 760, str(101 + number))
        page.write(20, 500, "printed on paper", up=True)
        pages.append(page)
    article = read(*pages)
    aside = [block.text for block in article.blocks if block.role is Role.FURNITURE]
    assert aside.count("printed on paper") == 3
    assert "Journal of Nights 8, 2019" in aside
    assert "103" in aside
    body = texts(article)
    assert "Journal" not in " ".join(body)
    assert "which we counted some, those who sleep little" in " ".join(body)


def test_hanging_entries_are_one_block_each_over_columns() -> None:
    page = Page()
    page.write(50, 60, "References", 14, bold=True)
    entries = [
        "Alder A. 2001. Nights and days of the",
        "    old and the young. J Imag Sleep.",
        "Birch B, Cedar C. 2012. How to lie",
        "    awake. Night Press.",
        "Dogwood D. 2003. A cool and dark room",
        "    for all. J Imag Sleep.",
        "Elder E. 2004. What lavender does not",
        "    do. J Imag Sleep.",
        "Fir F. 2005. Naps after three in the",
        "    afternoon. J Imag Sleep.",
    ]
    page.write_column(50, 90, entries[:5])
    page.write_column(330, 90, entries[5:])
    heading, *listed = read(page).blocks
    assert heading.text == "References"
    assert [block.text[:5] for block in listed] == ["Alder", "Birch", "Dogwo", "Elder", "Fir F"]
    assert listed[2].text == "Dogwood D. 2003. A cool and dark room for all. J Imag Sleep."


def numbered_article(*, off: float = 0.0) -> Article:
    """Two pages whose links lead to the list; *off* points too high, as some programs write."""
    page, last = Page(), Page()
    at = page.write_column(50, 100, LEFT[:3])
    page.write(50, at, "as many have found [2], and none so well as the first [1].")
    page.link(50 + 20 * 6, at, 6, (1, 50, 120 - 9 - off))
    page.link(50 + 55 * 6, at, 6, (1, 50, 96 - 9 - off))
    last.write(50, 60, "References", 14, bold=True)
    last.write_column(
        50,
        96,
        [
            "1. Alder A. Nights and days of the old and the young, and what becomes of",
            "them when they wake. J Imag Sleep. 2001;3:1-9.",
            "2. Birch B. How to lie awake. J Imag Sleep. 2012;14:10-19.",
        ],
    )
    return read(page, last)


@pytest.mark.parametrize("off", [0.0, 30.0])
def test_links_lead_to_the_entries_of_the_list(off: float) -> None:
    article = numbered_article(off=off)
    anchors = {anchor: block.text[:8] for block in article.blocks for anchor in block.anchors}
    links = [
        (inline.span.of(block.text), anchors[inline.target[1:]])
        for block in article.blocks
        for inline in block.prose.inlines
        if inline.kind is InlineKind.LINK
    ]
    assert links == [("2", "Birch B."), ("1", "Alder A.")]


def test_addresses_of_links_are_kept() -> None:
    page = Page()
    page.write_column(50, 100, LEFT[:2])
    page.link(50, 100, 5 * 6, "https://example.org/sleep")
    (block,) = read(page).blocks
    (inline,) = block.prose.inlines
    assert (inline.span.of(block.text), inline.target) == ("Sleep", "https://example.org/sleep")


def test_a_note_at_the_foot_is_a_footnote_that_its_mark_leads_to() -> None:
    page = Page()
    page.write_column(50, 100, [*LEFT, *RIGHT])
    page.write_column(50, 700, ["1 Alder A. Nights and days. Night Press, 2001."], 8)
    paragraph, note = read(page).blocks
    assert (note.kind, note.anchors) == (BlockKind.FOOTNOTE, ("note-1-1",))
    assert [i.target for i in paragraph.prose.inlines if i.kind is InlineKind.FOOTNOTE] == [
        "note-1-1"
    ]


def test_a_clear_grid_is_a_table() -> None:
    page = Page()
    page.write_column(50, 100, LEFT)
    for row, cells in enumerate([("Drink", "Hours"), ("Milk", "6.5"), ("Water", "6.4 [2]")]):
        for column, cell in enumerate(cells):
            page.write(80 + 200 * column, 240 + 20 * row, cell)
    cells_read = [
        (block.cell.row, block.cell.column, block.text) for block in read(page).blocks if block.cell
    ]
    assert cells_read[0] == (0, 0, "Drink")
    assert cells_read[-1] == (2, 1, "6.4 [2]")


def test_rows_whose_cells_are_a_blank_apart_are_cut_at_their_columns() -> None:
    page = Page()
    page.write_column(50, 100, LEFT)
    rows = [
        ("Herb", "As", "Hours of sleep"),
        ("Hops and balm", "Tea", "Slept 20% longer"),
        ("Passionflower", "Tincture", "Slept 50% longer"),
    ]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            page.write((80, 162, 214)[column], 240 + 18 * row, cell)
    found = [block for block in read(page).blocks if block.cell]
    assert [(b.cell.row, b.cell.column, b.text) for b in found if b.cell] == [
        (row, column, cell) for row, cells in enumerate(rows) for column, cell in enumerate(cells)
    ]


def test_rows_without_a_clear_grid_are_paragraphs_of_their_own() -> None:
    page = Page()
    page.write_column(50, 100, LEFT)
    rows = [f"{herb} taken as tea  0.24  1.1  0.33  0.5678" for herb in ("Hops", "Balm", "Mint")]
    page.write_column(50, 240, rows)
    found = [" ".join(text.split()) for text in texts(read(page))]
    assert found[-3:] == [" ".join(row.split()) for row in rows]


def test_a_text_below_pieces_that_stand_apart_is_no_table() -> None:
    page = Page()
    page.write(50, 80, "Received in May")
    page.write(200, 80, "Accepted in June")
    page.write_column(50, 100, LEFT)
    article = read(page)
    assert not [block for block in article.blocks if block.cell]
    assert any(" ".join(LEFT[3:5])[:50] in block.text for block in article.blocks)


def test_no_letter_is_lost() -> None:
    page = two_columns()
    page.write(20, 700, "in the margin", up=True)
    letters = sorted("".join(read(page).text.split()).replace("-", ""))
    printed = (
        "".join(["What helps us sleep", *LEFT, *RIGHT, "in the margin"])
        .replace("^", "")
        .replace(" ", "")
        .replace("-", "")
    )
    assert letters == sorted(printed)


def test_a_page_without_text_asks_for_ocr() -> None:
    with pytest.raises(Unreadable, match="run OCR first"):
        read(Page())


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"hello", make_pdf([])])
def test_what_is_no_pdf_says_so(data: bytes) -> None:
    with pytest.raises(Unreadable):
        READER.read(Source("page.pdf", data, ""))


def test_damaged_files_are_read_or_refused() -> None:
    data = make_pdf([two_columns(), two_columns()])
    rng = random.Random(3)  # noqa: S311  # damage, no secret
    for _ in range(150):
        damaged = bytearray(data)
        for _ in range(rng.randint(1, 12)):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        try:
            article = READER.read(
                Source("page.pdf", bytes(damaged[: rng.randrange(len(data))]), "")
            )
        except Unreadable:
            continue
        assert all(block.span.of(article.text) == block.text for block in article.blocks)


def test_a_raised_number_in_a_pdf_is_a_citation(tmp_path: Path) -> None:
    page = two_columns()
    page.write(50, 260, "References", 12, bold=True)
    page.write_column(
        50,
        285,
        [
            "1. Alder A, Ash B. Nights and days of the old. J Imag Sleep. 2001;3:1-9.",
            "2. Birch B. How to lie awake in the city. J Imag Sleep. 2012;14:10-19.",
            "3. Cedar C. Screens and suns, a comparison. J Imag Sleep. 2015;17:1-12.",
        ],
    )
    path = tmp_path / "sleep.pdf"
    path.write_bytes(make_pdf([page]))
    (one,) = wellsourced.audit(path).articles
    cited = [link.resolution.reference.index for c in one.citations for link in c.links]  # type: ignore[union-attr]
    assert cited == [1, 2, 3]


HTML = """<!DOCTYPE html><html lang=en><title>Rain</title><h1>Rain in towns</h1>
<p>Towns are warmer than the country around them<sup><a href="#r1">1</a></sup>, and warm air
holds more water.<sup><a href="#r2">2</a>,<a href="#r3">3</a></sup> Gutters of the older kind were
made for lesser rain.<sup><a href="#r3">3</a></sup></p><h2>References</h2><ol>
<li id=r1>Alder A, Ash B. Warm towns and cold fields. J Imag Weather. 2001;3:1-9.</li>
<li id=r2>Birch B. Water in the air of towns. J Imag Weather. 2012;14:10-19.</li>
<li id=r3>Cedar C. Gutters, a history in nine parts. J Imag Weather. 2015;17:1-12.</li></ol>"""


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no chromium to print with")
def test_a_printed_page_is_cited_as_the_page_itself(tmp_path: Path) -> None:
    page, printed = tmp_path / "rain.html", tmp_path / "rain.pdf"
    page.write_text(HTML, encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", f"--print-to-pdf={printed}", str(page)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603  # our page
    cited = []
    for path in (page, printed):
        (one,) = wellsourced.audit(path).articles
        assert len(one.references) == 3
        cited.append(
            [link.resolution.reference.index for c in one.citations for link in c.links]  # type: ignore[union-attr]
        )
    assert cited[0] == cited[1] == [1, 2, 3, 3]


def test_an_alphabetical_list_without_gaps_is_parted_at_its_authors() -> None:
    page = Page()
    page.write(50, 60, "References", 14, bold=True)
    page.write_column(
        50,
        90,
        [
            "Alder, A., Ash, B., Aspen, C., Beech, D., Birch, E.,",
            "Cedar, F., 2007. Nights and days of them all, 9, 1.",
            "Dogwood, D., 2003. A cool and dark room for everyone.",
            "Elder, E., 2004. What lavender does not do. J Sleep 3",
            "Fir, F., 2005. Naps after three, or in the afternoon.",
        ],
    )
    listed = [block.text.partition(",")[0] for block in read(page).blocks[1:]]
    assert listed == ["Alder", "Dogwood", "Elder", "Fir"]


def test_an_issue_in_brackets_begins_no_list() -> None:
    page = Page()
    page.write_column(
        50,
        90,
        [
            "1. Alder A. Nights and days of the old. J Imag Sleep. 2008;11(Supl.",
            "1):159-67.",
            "2. Birch B. How to lie awake in the city. J Imag Sleep. 2012;14:10.",
        ],
    )
    labels = [block.item and block.item.label for block in read(page).blocks]
    assert labels == ["1", "2"]
