"""Fuzz one reader, led by what code its inputs reach: run by hand, never in CI.

    pip install atheris
    python tests/fuzz/readers.py mediawiki 60

Atheris (a wheel for Linux and macOS) mutates the seeds in `seeds/<reader>/` and keeps what
reaches new code in a scratch folder. An input that breaks a law or raises is written beside the
seeds, where `tests/test_fuzz_seeds.py` reads it from then on; give it a telling name.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
LONGEST = 2000  # bytes of an input: markup breaks in a few


def fuzz(name: str, seconds: int, longest: int) -> None:
    """Fuzz the reader *name* for so many *seconds*; end with code 77 at the first failure."""
    import atheris  # type: ignore[import-untyped]  # without stubs; whoever fuzzes installs it

    sys.path.insert(0, str(HERE.parent))
    with atheris.instrument_imports(include=["wellsourced"]):
        from wellsourced._leaves import leaf
        from wellsourced.reader import Reader

        reader = leaf("wellsourced.readers", name, "READER", Reader)
    from reader_laws import find_broken

    def look(data: bytes) -> None:
        try:
            broken = find_broken(reader, data)
        except Exception:  # kept and raised again: whatever it is, it is a failure
            keep(name, data)
            raise
        if broken:
            keep(name, data)
            message = "; ".join(broken)
            raise AssertionError(message)

    own = SEEDS / name
    own.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
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
    asked = parser.parse_args()
    fuzz(asked.reader, asked.seconds, asked.longest)
