"""What several styles of references share."""

from __future__ import annotations

import pytest

from wellsourced.training.style import Order
from wellsourced.training.words_of_styles import (
    ABNT,
    ABNT_FULL,
    begin_with,
    form_apa_editors,
    form_apa_names,
)


def test_a_lead_stands_before_each_ending() -> None:
    assert begin_with("{authors}. ", "{title}.", "{year}.") == (
        "{authors}. {title}.",
        "{authors}. {year}.",
    )


@pytest.mark.parametrize(
    ("comma", "joint"), [(True, ", y "), (False, " y ")], ids=["with comma", "without"]
)
def test_apa_names_are_joined_by_the_word_of_the_language(comma: bool, joint: str) -> None:  # noqa: FBT001
    form = form_apa_names("y", comma=comma)
    assert (form.last, form.pair, form.order) == (joint, joint, Order.INVERTED)


def test_apa_editors_stand_with_their_initials_first() -> None:
    form = form_apa_editors("und")
    assert (form.order, form.pair) == (Order.STRAIGHT, " und ")


def test_abnt_prints_capitals_and_one_of_more_than_three() -> None:
    for form in (ABNT, ABNT_FULL):
        assert (form.capitals, form.most, form.shown, form.between) == (True, 3, 1, "; ")
