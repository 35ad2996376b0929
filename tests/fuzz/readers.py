"""Fuzz one reader, led by what code its inputs reach: run by hand, never in CI.

    pip install atheris
    python tests/fuzz/readers.py mediawiki 60
    python tests/fuzz/readers.py docx 60 --part word/document.xml

Atheris (a wheel for Linux and macOS) mutates the seeds in `seeds/<reader>/` and keeps what
reaches new code in a scratch folder. An input that breaks a law or raises is written beside the
seeds, where `tests/test_fuzz_seeds.py` reads it from then on; give it a telling name. With
`--part` it is one file of the first seed, a zip archive, that is mutated.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
LONGEST = 2000  # bytes of an input: markup breaks in a few


def fuzz(name: str, seconds: int, longest: int, part: str) -> None:
    """Fuzz the reader *name* for so many *seconds*; end with code 77 at the first failure."""
    import atheris  # type: ignore[import-untyped]  # without stubs; whoever fuzzes installs it

    sys.path.insert(0, str(HERE.parent))
    with atheris.instrument_imports(include=["wellsourced"]):
        from wellsourced._leaves import leaf
        from wellsourced.reader import Reader

        reader = leaf("wellsourced.readers", name, "READER", Reader)
    from reader_laws import find_broken

    own = SEEDS / name
    own.mkdir(parents=True, exist_ok=True)
    pack, begin = packing(own, part) if part else (bytes, b"")

    def look(mutated: bytes) -> None:
        data = pack(mutated)
        try:
            broken = find_broken(reader, data)
        except Exception:  # kept and raised again: whatever it is, it is a failure
            keep(name, data)
            raise
        if broken:
            keep(name, data)
            message = "; ".join(broken)
            raise AssertionError(message)

    with tempfile.TemporaryDirectory() as scratch:
        if part:
            own = Path(scratch, "own")
            own.mkdir()
            (own / "part").write_bytes(begin)
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={longest}",
            f"-dict={HERE / 'markup.dict'}",
            "-timeout=10",
        ]
        atheris.Setup(
            [sys.argv[0], *options, f"-artifact_prefix={scratch}/", scratch, str(own)], look
        )
        atheris.Fuzz()


def packing(own: Path, part: str) -> tuple[Callable[[bytes], bytes], bytes]:
    """Return how to put a mutated *part* into the first archive of *own*, and what it is there."""
    first = next(path for path in sorted(own.iterdir()) if zipfile.is_zipfile(path))
    with zipfile.ZipFile(first) as seed:
        files = {name: seed.read(name) for name in seed.namelist()}

    def pack(mutated: bytes) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), mutated if name == part else content)
        return packed.getvalue()

    return pack, files[part]


def keep(name: str, data: bytes) -> None:
    """Write an input that failed beside the seeds."""
    path = SEEDS / name / f"failed-{sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    sys.stderr.write(f"kept {path}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("reader")
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    parser.add_argument("--longest", type=int, default=LONGEST)
    parser.add_argument("--part", default="")
    asked = parser.parse_args()
    fuzz(asked.reader, asked.seconds, asked.longest, asked.part)
