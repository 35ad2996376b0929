"""Every seed of the fuzzer, and every input that once failed, is held to the laws of readers."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from reader_laws import find_broken
from wellsourced._leaves import leaves
from wellsourced.reader import Reader

_SEEDS = Path(__file__).parent / "fuzz" / "seeds"
_READERS = {reader.name: reader for reader in leaves("wellsourced.readers", "READER", Reader)}
_KEPT = sorted(path for path in _SEEDS.glob("*/*") if path.is_file())


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
