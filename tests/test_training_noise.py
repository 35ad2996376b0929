"""Noise in made reference strings: fields keep their letters and their labels."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from training_work import MADE, by_label, printed
from wellsourced.refparse.segments import Label
from wellsourced.training.altering import insert_after
from wellsourced.training.pieces import Piece, Pieces, join
from wellsourced.training.printing import Manner, print_record
from wellsourced.training.spoiling import all_noises
from wellsourced.training.style import NameForm

_LETTERS = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    return _LETTERS.sub("", text)


def spoilt(name: str, seed: int) -> tuple[Pieces, Pieces]:
    noise = next(one for one in all_noises() if one.name == name)
    rng = random.Random(seed)  # noqa: S311
    template = (
        "{authors}. “{title}.” {container} {volume}, no. {issue} ({year}): {page}. {place}: "
        "{publisher}. doi:{doi}. Available from: {url}. Accessed {accessed}."
    )
    record = replace(MADE.record, publisher="Quay & Sons", year_suffix="")
    pieces = print_record(
        replace(MADE, record=record), template, Manner(names=NameForm(last=" & ", most=3, shown=2))
    )
    assert noise.spoil
    return pieces, noise.spoil(rng, pieces)


SPOILING = [one for one in all_noises() if one.spoil]


@pytest.mark.parametrize("name", [one.name for one in SPOILING if not one.changes_letters])
def test_noise_keeps_the_letters_of_every_field(name: str) -> None:
    for seed in range(30):
        before, after = spoilt(name, seed)
        old, new = by_label(join(before)), by_label(join(after))
        for label in new if name == "cut_ends" else old:
            now, then = letters(new[label]), letters(old.get(label, ""))
            assert now == then or (name == "cut_ends" and then.startswith(now))


@pytest.mark.parametrize("name", [one.name for one in SPOILING if one.changes_letters])
def test_noise_that_changes_letters_keeps_the_order_of_labels(name: str) -> None:
    for seed in range(30):
        before, after = spoilt(name, seed)
        kept = [one.label for one in join(before).segments]
        assert [one.label for one in join(after).segments] == kept


@pytest.mark.parametrize("name", [one.name for one in SPOILING])
def test_every_kind_of_noise_is_seen(name: str) -> None:
    plain = {"lost_accents", "parted_accents"}  # nothing of theirs is here
    changed = [before != after for before, after in (spoilt(name, seed) for seed in range(30))]
    assert any(changed) != (name in plain)


def test_noise_of_accents() -> None:
    folding = {one.name: one.spoil for one in all_noises()}
    rng = random.Random(1)  # noqa: S311
    for name, forms in (("lost_accents", {"Muller"}), ("parted_accents", {"Mu¨ller", "M¨uller"})):
        spoil = folding[name]
        assert spoil
        assert printed(spoil(rng, (Piece("Müller", Label.AUTHORS),))) in forms


@pytest.mark.parametrize("name", [one.name for one in all_noises() if one.lose])
def test_facts_are_lost_before_printing(name: str) -> None:
    noise = next(one for one in all_noises() if one.name == name)
    assert noise.lose
    rng = random.Random(3)  # noqa: S311
    assert any(noise.lose(rng, MADE) != MADE for _ in range(9))


def test_words_are_put_in_behind_a_field() -> None:
    pieces = (Piece("Tea", Label.TITLE), Piece("."))
    assert printed(insert_after(pieces, Label.TITLE, (Piece(" [letter]"),))) == "Tea [letter]."
    assert insert_after(pieces, Label.PAGE, (Piece("x"),)) == pieces
