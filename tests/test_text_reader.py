"""Laws of the plain text reader, and what no page can show."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.articles import Article, BlockKind, Source
from wellsourced.readers.text import READER
from wellsourced.readers.text.captions import CAPTION, INITIALS
from wellsourced.readers.text.lines import BLANKS
from wellsourced.text import Span

# what bullets, numbers, quote signs, tables and rules are made of
PUNCTUATION = frozenset("•◦▪▫‣⁃●○■□◆◇►▸▶➢➤✓✔✗✘·∙‧-–—*+o§().[]:>|_=~#")
PIECES = (
    "Opium", "opium is old", "It is so.", "Sources", "1. ", "2) ", "(3) ", "[4]", "[5] ", "(a) ",
    "• ", "•", "- ", "* ", "– ", "> ", "| a | b |", "|---|---|", "a | b", "\t", "a\tb", "12.5",
    "   ", "x    y    z", "Table 1. Doses", "---", "====", "## ", "is it?", "so:", "\u00a0",
    "\u200b", "use.1", "weak-", "ness", "Doe A, Roe B (2004) ", "o\t", "\u2028", "\f",
    "漢字",
)  # fmt: skip
texts = st.lists(
    st.sampled_from((*PIECES, "\n", "\n", "\n\n", " ")) | st.text(max_size=5), max_size=60
).map("".join)


def read(text: str) -> Article:
    return READER.read(Source("page.txt", text.encode("utf-8", "replace"), text))


def shown_characters(article: Article) -> Counter[int]:
    """Return how often each place of the source is shown by a block's prose."""
    places: Counter[int] = Counter()
    for block in article.blocks:
        for run in block.prose.runs:
            if run.length == run.width:
                places.update(range(run.source, run.source + run.width))
    return places


@settings(max_examples=600, deadline=None)
@given(text=texts)
def test_nothing_is_lost_but_known_punctuation_and_labels(text: str) -> None:
    article = read(text)
    shown = shown_characters(article)
    labels = Counter("".join(block.item.label for block in article.blocks if block.item))
    missing = Counter(
        character
        for place, character in enumerate(text)
        if place not in shown
        and not character.isspace()
        and character not in BLANKS
        and character not in PUNCTUATION
    )
    assert not missing - labels


@settings(max_examples=400, deadline=None)
@given(text=texts)
def test_no_character_is_shown_twice(text: str) -> None:
    assert set(shown_characters(read(text)).values()) <= {1}


@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_the_span_of_a_block_covers_its_prose_and_nothing_else(text: str) -> None:
    for block in read(text).blocks:
        assert block.prose.source_span(Span(0, len(block.text))) == block.span
        if len(block.prose.runs) == 1:
            assert block.span.of(text) == block.text


@settings(max_examples=300, deadline=None)
@given(text=texts)
def test_lists_and_tables_are_numbered_in_order(text: str) -> None:
    blocks = read(text).blocks
    groups = [block.item.group for block in blocks if block.item]
    tables = [block.cell.table for block in blocks if block.cell]
    assert groups == sorted(groups)
    assert set(groups) == set(range(len(set(groups))))
    assert tables == sorted(tables)


def test_a_wrapped_word_keeps_its_hyphen_and_its_places() -> None:
    text = (
        "Low levels of the vitamin are common in older people, and are linked to muscle weak-\n"
        "ness in several studies of people who live in homes for the old, and in some who live\n"
        "at home, where the sun is seen more often than in the wards of the larger houses of\n"
        "the north.\n"
    )
    (block,) = read(text).blocks
    assert "muscle weak-ness in several" in block.text
    start = block.text.index("weak-ness")
    assert block.prose.source_span(Span(start, start + 9)).of(text) == "weak-\nness"


def test_a_title_is_the_articles_title() -> None:
    article = read("Sleep\n\nSleep is a state of rest that most animals know, and plants do not.\n")
    assert article.title == "Sleep"
    assert [block.kind for block in article.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH]


def test_binary_rubbish_does_not_look_like_text() -> None:
    assert READER.looks_like("PK\x03\x04\0\0") == 0.0
    assert READER.looks_like("Opium is old.") > 0.0


def test_one_line_of_a_megabyte_is_one_block() -> None:
    sentence = "Opioids bind to receptors (Doe, 2019). "
    (block,) = read(sentence * 25_000).blocks
    assert len(block.text) == len(sentence) * 25_000 - 1


LEAD_INS = (
    "Side effects are:[1]", "Side effects are: [1]", "Symptoms include:[1]", "They cause:[1]",
    "Side effects:[1]", "Side effects are:1", "Side effects are:¹",
)  # fmt: skip


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize("line", LEAD_INS)
def test_a_short_line_with_a_marker_after_its_colon_leads_into_the_list_below(
    line: str, bullet: str, gap: str
) -> None:
    items = "".join(f"{bullet}{item}\n" for item in ("a dry mouth", "slow reflexes", "itching"))
    blocks = read(f"A page on syrups\n\nSyrups are sweet and thick.\n\n{line}\n{gap}{items}").blocks
    assert [block.kind for block in blocks[-4:]] == [
        BlockKind.PARAGRAPH,
        *[BlockKind.LIST_ITEM] * 3,
    ]


@pytest.mark.parametrize("label", ["Objective:", "Mode of action:", "Mode of action:[1]"])
def test_a_label_over_a_paragraph_stays_its_heading(label: str) -> None:
    body = (
        "The study asks whether a syrup taken at night helps. It follows forty people for a year."
    )
    blocks = read(f"A page on syrups\n\nSyrups are sweet and thick.\n\n{label}\n{body}\n").blocks
    assert [block.kind for block in blocks[-2:]] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_what_begins_a_caption_is_in_the_list_of_its_initials() -> None:
    alternatives = CAPTION.pattern.partition(r"\s{1,3} (?:")[0]
    initials = set(re.findall(r"(?:\(\?:|\|)\s*([^\W\d_])", alternatives))
    assert {"T", "S", "Q"} <= initials
    assert {initial.upper() for initial in initials} <= INITIALS
