"""Sentences: where they end, and that a marker stays with the sentence that it follows."""

from __future__ import annotations

import copy
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nupunkt import sent_spans

from wellsourced.sentences import ends, mask_markers, split_sentences
from wellsourced.text import Span

MARKER = re.compile(
    r"\[\d[\d,–]*\]|(?<=[a-z][.:])\d(?:,\d)*|[¹²³]+"
    r"|\([A-Z][a-z]+ et al\., \d{4}(?:; [A-Z][a-z]+ et al\., \d{4})*\)"
    r"|[A-Z][a-z]+ and colleagues \(\d{4}\)"
)


def split(text: str) -> list[str]:
    markers = [Span(*found.span()) for found in MARKER.finditer(text)]
    return [span.of(text) for span in split_sentences(text, markers)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Zinc is an element.[1]", "Iron is one too."],
        ["Zinc is an element.[1][2]", "And iron is."],
        ["Zinc is an element.[1,3–5]", "Iron is one too.[2]"],
        ["It shortens colds.1", "Nobody knows why."],
        ["It shortens colds.1,2", "Nobody knows why."],
        ["It shortens colds.¹²", "Nobody knows why."],
        ["The effect is small. (Doe et al., 2019)", "Others found none."],
        ["The effect is small (Doe et al., 2019; Roe et al., 2020).", "Others found none."],
        ["The effect is small.", "Doe and colleagues (2019) found none."],
        ["He called it “a wonder.”[1]", "It was none."],
        ["The effect is small [1].", "Others found none [2]."],
        ["Doe disagreed.", "[2] showed that it works."],
        ["It is safe. (Reviewed in [3].)", "It is cheap."],
        ["It is safe. (For a review see [3].)", "It is cheap."],
        ["Signs of it are:1"],
    ],
)
def test_marker_stays_with_the_sentence_it_follows(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_no_break_space_after_a_glued_marker_parts_sentences() -> None:
    assert split("It shortens colds.1\u00a0Nobody knows why.") == [
        "It shortens colds.1",
        "Nobody knows why.",
    ]


@pytest.mark.parametrize("label", ["a", "b,c", "B1"])
def test_marker_of_letters_glued_to_a_full_stop_parts_sentences(label: str) -> None:
    text = f"Colds are milder in adults.{label} They last a week."
    at = text.index(label + " They")
    spans = split_sentences(text, [Span(at, at + len(label))])
    assert [span.of(text) for span in spans] == [
        f"Colds are milder in adults.{label}",
        "They last a week.",
    ]


def test_marker_with_no_blank_behind_it_parts_sentences() -> None:
    assert split("It shortens colds.[1]In 1998 it was sold.") == [
        "It shortens colds.[1]",
        "In 1998 it was sold.",
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It was sold in the U.S. until 1914.", "Then it was banned."],
        ["It was sold in the U.S.", "Morphine is still sold."],
        ["It was sold in the U.S.", "The law forbids it now."],
        ["They wrote to the U.S. Congress about it."],
        ["Doses were given at 5 p.m.", "Controls got none."],
        ["Doses were given at 5 p.m. Eastern time."],
        ["Doe et al. found it first.", "A. B. Roe found it again."],
        ["It was found by Doe et al.", "The study was small."],
        ["It needs vitamin C.", "Lemons hold much of it."],
        ["See Fig. 3 and No. 4, e.g. the first row.", "It is clear."],
        ["The answer is no.", "Four trials say so."],
        ["It works.", "Naloxone works.", "Morphine kills."],
        ["The rate rose.", "pH did not change.", "mRNA was found."],
        ["It was weak.", "6-acetylmorphine is strong.", "α-tocopherol is neither."],
        ["It fell to 7.", "Then it rose to 3.5 mg."],
        ["Ask at Yahoo! and elsewhere.", "Nobody knows."],
        ["Does it help?", "It does!", "Mostly…", "Not always."],
        ['He said "It is good. It helps." and left.', "She stayed."],
        ["(It was stopped. Then it began again.)", "It ended in May."],
        ["1. Rinse the eye with water.", "2. Call for help."],
        ["Das sind z. B. Opium, Morphin bzw. Heroin.", "Am 3. Mai endete es."],
        ["O Dr. Silva e a Dra. Souza vieram.", "Foi em 2019."],
        ["これは薬です。", "あれは毒です。"],
        ["Women lost 4.5 kg.", "Vitamin D did nothing."],
        ["They slept for 30 min.", "Men ate 5 cal.", "Zinc helped for 2 h.", "Iron did not."],
        ["It weighs 3 lb.", "Roe weighed 5oz.", "Doe drank 2 L.", "Milk is 10 g.", "Tea is not."],
        ["Wait 10–15 sec.", "Breathe for 1,000 hr.", "Give 2 mg/kg.", "Naloxone works."],
        ["It rose by 4.5 kg.8", "SGLT2 inhibitors lowered it."],
        ["It took 30 min. of rest and 2 h. 5 of them were in bed."],
        ["In 2019 L. Roe and G. Doe found it."],
        ["It is best for M. Roe and 3 M. Doe."],
        ["Use the min. Dose and the max. Dose."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    joined = "" if sentences[0].endswith("。") else " "
    assert split(joined.join(sentences)) == sentences


def test_blank_lost_before_a_first_word_parts_sentences() -> None:
    assert split("It is addictive.The drug was banned.") == [
        "It is addictive.",
        "The drug was banned.",
    ]
    assert split("See www.example.Com for it.") == ["See www.example.Com for it."]


def test_mask_keeps_the_length_and_hides_the_full_stops_of_a_marker() -> None:
    text = "It is small (Doe et al., 2019). It is safe.[1] Go on."
    markers = [Span(*found.span()) for found in MARKER.finditer(text)]
    masked = mask_markers(text, markers)
    assert len(masked) == len(text)
    assert "et al." not in masked
    assert masked.endswith("It is safe.    Go on.")


def test_shared_model_of_the_splitter_is_left_as_it_was() -> None:
    import nupunkt

    before = copy.deepcopy(nupunkt.sent_tokenize("Roe et al. came. Vitamin C. It helps."))
    split("Roe et al. came. Vitamin C. It helps.")
    assert nupunkt.sent_tokenize("Roe et al. came. Vitamin C. It helps.") == before


TEXTS = st.text(
    alphabet=st.sampled_from('aB.,;:!?()[]"“”’ \n\u00a01²…。éΑ-Z'), max_size=120
) | st.text(max_size=60)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(TEXTS)
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return text, [Span(start, end) for start, end in pairs]


@settings(max_examples=400, deadline=None)
@given(marked_texts())
def test_law_sentences_are_in_order_and_lose_nothing_but_blanks(
    marked: tuple[str, list[Span]],
) -> None:
    text, markers = marked
    spans = split_sentences(text, markers)
    assert len(mask_markers(text, markers)) == len(text)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@settings(max_examples=300, deadline=None)
@given(marked_texts())
def test_law_no_sentence_cuts_a_marker(marked: tuple[str, list[Span]]) -> None:
    text, markers = marked
    ends = {span.end for span in split_sentences(text, markers)}
    solid = [marker for marker in markers if not re.search(r"[\s。！？]", marker.of(text))]
    assert not any(marker.start < end < marker.end for marker in solid for end in ends)


PIECES = st.sampled_from(
    [
        "word",
        "Word",
        "A",
        "b",
        "Fig",
        "p.m",
        "3",
        "12",
        "(x)",
        "(Y",
        "“Z”",
        "etc",
        "U.S",
        "1.5",
        "é",
    ]
)
STOPS = st.sampled_from(
    [". ", ") ", ".) ", " ", "? ", "! ", "… ", " . . . ", ".” ", ".\n", "\n", ", "]
)


@given(st.lists(st.tuples(PIECES, STOPS), max_size=40))
@settings(max_examples=200)
def test_a_splitter_decides_by_what_stands_around_a_stop(parts: list[tuple[str, str]]) -> None:
    text = "".join(piece + stop for piece, stop in parts).strip()
    starts = {start for start, _ in sent_spans(text)}
    for stop in ends.STOP.finditer(text):
        behind = range(stop.end("close"), stop.end() + 1)
        assert ends.is_split(text, stop) is not starts.isdisjoint(behind)
