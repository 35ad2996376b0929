"""What a terminal shows that a pipe does not: colours, progress; and how the program is stopped."""

from __future__ import annotations

import doctest
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

import shelf
from wellsourced.cli import painting, printing, roof
from wellsourced.cli.options import Manners
from wellsourced.cli.printing import Clock

pty = pytest.importorskip("pty", reason="the system has no pseudo-terminals")
PROGRAM = [sys.executable, "-m", "wellsourced"]
ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


@pytest.mark.parametrize("words", [("rule",), ("rule", "medrs"), ("rule", "citation-undefined")])
def test_no_line_about_rules_is_wider_than_the_terminal(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    lines = ESCAPE.sub("", see(tmp_path, *words, COLUMNS="72")).splitlines()
    assert [line for line in lines if len(line) > 72] == []
    assert len(lines) > 9


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


def test_what_goes_to_a_file_has_no_colours_and_the_width_of_paper(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(shelf.DANGLING)

    see(tmp_path, "audit", "page.txt", "--also", "full=audit.out", COLUMNS="40")
    see(tmp_path, "report", "page.txt", "--to", "full", "-o", "report.out", COLUMNS="40")
    words = [*PROGRAM, "audit", "page.txt", "--fail-on", "never"]
    piped = subprocess.run(words, cwd=tmp_path, capture_output=True, check=True)  # noqa: S603 – ours

    assert (tmp_path / "audit.out").read_bytes() == piped.stdout
    assert (tmp_path / "report.out").read_bytes() == piped.stdout


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


def test_lists_notes_and_long_work_keep_to_the_width_of_a_terminal(tmp_path: Path) -> None:
    entry = "@misc{key%d, author = {Roe, Ada}, title = {%s %d}}\n"
    words = "On meadowsweet and the many herbs of wet meadows that people gather in summer"
    text = "".join(entry % (at, words, at) for at in range(30))
    (tmp_path / "works.bib").write_text(f"{text}@misc{{key1, title = {{Once again}}}}\n@misc{{bad")

    listed = see(tmp_path, "library", "list", "--library", "works.bib", COLUMNS="60")
    merged = see(tmp_path, "library", "merge", "--dry-run", "--library", "works.bib", COLUMNS="60")

    for line in (*listed.splitlines(), *merged.splitlines()):
        assert len(line) <= 60
    assert "On meadowsweet and the many herbs of wet…\n" in listed
    assert "works.bib: 1 of its entries cannot be read\n" in listed


def test_work_whose_end_nobody_can_tell_shows_how_long_it_takes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(printing, "PATIENCE", 0.01)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    manners = Manners(quiet=False, verbose=False, no_color=True, config=None)
    with Clock(manners, "merging in works.bib") as clock:
        time.sleep(0.1)
        clock.tell("it goes on")
    told = capsys.readouterr().err
    assert "merging in works.bib: 0 s" in told
    assert "\r\x1b[Knote: it goes on\n" in told
    assert told.endswith("\r\x1b[K")
    with Clock(replace(manners, quiet=True), "merging"):
        time.sleep(0.05)
    assert capsys.readouterr().err == ""
