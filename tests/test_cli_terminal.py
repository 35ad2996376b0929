"""What a terminal shows that a pipe does not: colours, progress; and how the program is stopped."""

from __future__ import annotations

import doctest
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import shelf
from wellsourced.cli import painting, roof

pty = pytest.importorskip("pty", reason="the system has no pseudo-terminals")
PROGRAM = [sys.executable, "-m", "wellsourced"]
ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def see(folder: Path, *words: str, **environment: str) -> str:
    """Return what a terminal of 100 columns is sent."""
    ours, theirs = pty.openpty()
    settings = {**os.environ, "TERM": "xterm", "COLUMNS": "100", **environment}
    settings.pop("NO_COLOR", None) if "NO_COLOR" not in environment else None
    with subprocess.Popen(  # noqa: S603 – our own words
        [*PROGRAM, *words], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env=settings
    ):
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 65536):
                pieces.append(piece)
        except OSError:  # Linux says so when the other end is closed
            pass
    os.close(ours)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def test_the_examples_of_painting_and_of_the_roof_run() -> None:
    assert doctest.testmod(painting).failed == 0
    assert doctest.testmod(roof).failed == 0


def test_colours_are_shown_on_a_terminal_and_say_nothing_that_words_do_not(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(shelf.DANGLING)

    coloured = see(tmp_path, "audit", "page.txt")
    plain = [
        see(tmp_path, "audit", "page.txt", "--no-color"),
        see(tmp_path, "audit", "page.txt", NO_COLOR="1"),
        see(tmp_path, "audit", "page.txt", TERM="dumb"),
    ]

    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "[7]" in coloured
    assert ESCAPE.sub("", coloured) == plain[0] == plain[1] == plain[2]


def test_progress_is_shown_while_it_lasts(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Willow bark eased the pain of many adults there. " * 60_000)

    seen = see(tmp_path, "audit", "long.txt", "--output-format", "concise", "--select", "CIT")
    quiet = see(
        tmp_path, "audit", "-q", "long.txt", "--output-format", "concise", "--select", "CIT"
    )

    assert "\r[....................] reading 1 of 1: long.txt" in ESCAPE.sub("", seen)
    assert "reading" not in quiet


def test_the_program_can_be_stopped_without_a_traceback(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603 – our own words
        [*PROGRAM, "audit", "-"], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        assert program.stdin is not None
        program.stdin.write("Willow bark " * 50_000)  # more than a pipe holds: it is being read
        program.stdin.flush()
        program.send_signal(signal.SIGINT)
        _, errors = program.communicate(timeout=20)

    assert program.returncode == 130
    assert errors == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_an_output_that_is_full_is_said(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(shelf.DANGLING)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 – our own words
            [*PROGRAM, "audit", "page.txt"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr == ("error: standard output cannot be written: no space left on device\n")
