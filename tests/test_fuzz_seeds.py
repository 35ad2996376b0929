"""Every seed of the fuzzers, and every input that once failed, is held to their laws."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import library_laws
from reader_laws import find_broken
from wellsourced._leaves import leaves
from wellsourced.reader import Reader
from wellsourced.references import Library

_SEEDS = Path(__file__).parent / "fuzz" / "seeds"
_READERS = {reader.name: reader for reader in leaves("wellsourced.readers", "READER", Reader)}
_LIBRARIES = _SEEDS / "bibtex"
_KEPT = sorted(path for path in _SEEDS.glob("*/*") if path.is_file() and path.parent != _LIBRARIES)


@pytest.mark.parametrize("path", _KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_kept_input_breaks_no_law(path: Path) -> None:
    reader = _READERS[path.parent.name]
    missing = [name for name in reader.needs if find_spec(name) is None]
    if missing:
        pytest.skip(f"an extra is not installed: {', '.join(missing)}")
    assert find_broken(reader, path.read_bytes()) == []


def test_seeds_are_of_readers_that_exist() -> None:
    assert {path.parent.name for path in _KEPT} <= _READERS.keys()
    assert {"text", "markdown", "html", "mediawiki"} <= {path.parent.name for path in _KEPT}


@pytest.mark.parametrize("path", sorted(_LIBRARIES.iterdir()), ids=lambda path: path.name)
def test_a_kept_library_breaks_no_law(path: Path) -> None:
    assert library_laws.find_broken(path.read_bytes()) == []


def _shout(text: str, _old: str, _new: str) -> str:
    return text.upper()


def _lose(_data: object) -> bytes:
    return b""


def _forget(_text: str) -> Library:
    return Library()


@pytest.mark.parametrize(
    ("name", "wrong"), [("rename_key", _shout), ("encode", _lose), ("parse", _forget)]
)
def test_a_library_that_is_read_or_changed_wrongly_breaks_laws(
    name: str, wrong: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_laws, name, wrong)
    assert library_laws.find_broken((_LIBRARIES / "plain.bib").read_bytes())


PIECES = st.sampled_from(
    [
        *("@misc{", "@article(", "@my-type\n{", "@string{a = ", "@comment{", "@", "k", "k2", ","),
        *("=", "title = {", "{", "}", ")", '"', "#", "%", "\\", "\n", "\r\n", "\r", "\n\n", "\n@"),
        *("é", "\x00", "\u200b", "\ufeff", " ", "crossref = {k}", "},\n", "}\n}\n", "2004", ";"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_library_that_breaks_no_law(text: str) -> None:
    assert library_laws.find_broken(text.encode("utf-8", "replace")) == []


@given(st.binary(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_a_library_that_breaks_no_law(data: bytes) -> None:
    assert library_laws.find_broken(data) == []
