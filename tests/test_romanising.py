"""Names of other scripts in Latin letters: as English papers print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.romanising import romanise


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("O'Brien", "o'brien"),
        ("Müller", "müller"),
        ("Щербаков", "shcherbakov"),
        ("Ющенко", "yushchenko"),
        ("Ђорђевић", "djordjevic"),
        ("Ευαγγέλου", "evangelou"),
        ("Μπακογιάννη", "bakogianni"),
        ("박지성", "park"),
        ("민호", "minho"),
        ("张伟明", "zhang"),
        ("王", "wang"),
        ("田中", ""),
        ("たなか", "tanaka"),
        ("შენგელია", "shengelia"),
        ("محمد", "mhmd"),
    ],
)
def test_names_are_read(text: str, latin: str) -> None:
    assert romanise(text) == latin


@given(st.text(max_size=20))
def test_law_what_is_romanised_stays_so(text: str) -> None:
    once = romanise(text)
    assert romanise(once) == once or not once.isascii()
