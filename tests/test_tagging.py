"""The trained labeller: tokens, features, runs, and models that are what is said of them."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.refparse import parse_reference
from wellsourced.refparse.labelling import label
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.refparse.tagging.decoding import encode, read_labels, weigh_fields
from wellsourced.refparse.tagging.features import describe
from wellsourced.refparse.tagging.name_features import describe_names
from wellsourced.refparse.tagging.settling import Run, settle
from wellsourced.refparse.tagging.tagger import tag
from wellsourced.refparse.tagging.tokens import cut
from wellsourced.text import Span

MODELS = files("wellsourced.refparse.tagging") / "models"
LARGEST = 5_000_000  # bytes


@pytest.mark.parametrize("name", ["segments", "names"])
def test_a_model_is_the_one_that_its_description_names(name: str) -> None:
    model = (MODELS / f"{name}.crfsuite").read_bytes()
    described = json.loads((MODELS / f"{name}.json").read_text(encoding="utf-8"))
    assert described["sha256"] == hashlib.sha256(model).hexdigest()
    assert described["bytes"] == len(model) <= LARGEST


def test_the_labeller_is_told_what_it_was_trained_on() -> None:
    described = json.loads((MODELS / "segments.json").read_text(encoding="utf-8"))
    text = "Oakley J, Birch R. “On naps.” J Rest. 1999;3(2):4-9."
    told = describe(cut(text, ()), (Segment(Label.AUTHORS, Span(0, 17)),))
    kinds = {feature.partition("=")[0] for token in told for feature in token}
    assert sorted(kinds) == described["features"]


def test_the_labeller_of_names_is_told_what_it_was_trained_on() -> None:
    described = json.loads((MODELS / "names.json").read_text(encoding="utf-8"))
    told = describe_names(cut("Oakley, J. van der, and Birch-Ash R; Rest Council", ()))
    kinds = {feature.partition("=")[0] for token in told for feature in token}
    assert kinds <= set(described["features"])


def test_words_numbers_and_sure_stretches_are_tokens_and_signs_are_gaps() -> None:
    tokens = cut("Roe-Ash, J. 12(3):4 x", (Segment(Label.URL, Span(20, 21)),))
    assert tokens.words == ("Roe-Ash", "J", "12", "3", "4", TAKEN)
    assert tokens.gaps == ("", ", ", ". ", "(", "):", " ", "")
    assert tokens.masked[tokens.starts[2] : tokens.ends[2]] == "12"


@given(st.text(max_size=80))
def test_tokens_and_gaps_make_the_text(text: str) -> None:
    tokens = cut(text, ())
    pieces = [gap + word for gap, word in zip(tokens.gaps, tokens.words, strict=False)]
    assert "".join(pieces) + tokens.gaps[-1] == text


@given(st.lists(st.sampled_from(["-", "title", "page", "issued"]), max_size=12))
def test_what_is_encoded_is_read_again(fields: list[str]) -> None:
    words = " ".join(["1999"] * len(fields))
    tokens = cut(words, ())
    told = {one.label.value for one in read_labels(tokens, encode(fields), ())}
    found = {field for field in fields if field != "-"}
    assert told - {"lead"} <= found
    assert not found or told


def test_labels_become_segments_without_the_signs_at_their_ends() -> None:
    tokens = cut("Ash J. Why naps? Rest. 1999.", ())
    labels = encode(["authors", "authors", "title", "title", "container", "issued"])
    found = [
        (one.label.value, one.span.of(tokens.masked)) for one in read_labels(tokens, labels, ())
    ]
    assert found == [
        ("authors", "Ash J"),
        ("title", "Why naps?"),
        ("container", "Rest"),
        ("issued", "1999"),
    ]


def test_the_rules_reading_of_the_same_stretch_is_kept() -> None:
    tokens = cut("Rest, vol. 5, 1999", ())
    volume = Segment(Label.VOLUME, Span(6, 12), "5")
    labels = encode(["container", "-", "volume", "issued"])
    assert volume in read_labels(tokens, labels, (volume,))


def test_two_pieces_of_a_title_are_one() -> None:
    runs = (Run(Label.TITLE, 0, 1), Run(Label.AUTHORS, 2, 2), Run(Label.TITLE, 3, 5))
    assert settle(runs) == (Run(Label.TITLE, 0, 5),)


def test_two_titles_that_a_year_parts_stay_apart() -> None:
    runs = (Run(Label.TITLE, 0, 1), Run(Label.ISSUED, 2, 2), Run(Label.TITLE, 3, 5))
    assert settle(runs) == runs


def test_names_behind_the_title_of_named_authors_are_a_part_of_it() -> None:
    runs = (Run(Label.AUTHORS, 0, 0), Run(Label.TITLE, 1, 2), Run(Label.AUTHORS, 3, 4))
    assert settle(runs) == (Run(Label.AUTHORS, 0, 0), Run(Label.TITLE, 1, 4))


def test_a_field_is_as_sure_as_the_least_sure_of_its_tokens() -> None:
    weighed = weigh_fields(["Btitle", "Ititle", "-", "Bpage"], [0.9, 0.6, 0.1, 0.8])
    assert weighed == {Label.TITLE: 0.6, Label.PAGE: 0.8}


def test_certainties_are_probabilities_and_the_same_each_time() -> None:
    text = "Birch R, Oakley J. Slow mornings in small towns. J Rest. 1999;3(2):4-9."
    first, second = label(text), label(text)
    assert first == second
    assert all(0 <= sure <= 1 for sure in first.certainties.values())
    tokens = cut(text, first.segments)
    told = describe(tokens, first.segments)
    assert len(told) == len(tokens.words) == len(tag(told, "segments"))


@given(st.text(max_size=120))
def test_any_text_is_labelled_within_its_bounds(text: str) -> None:
    labelled = label(" ".join(text.split()))
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in labelled.segments)


def test_a_page_that_the_labeller_cannot_name_is_read_by_the_rules() -> None:
    record = parse_reference("Hiccups. Bramley Medicine. https://example.org/h. Accessed May 2023.")
    assert record.title == "Hiccups"
