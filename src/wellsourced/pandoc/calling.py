"""The call of Pandoc: in its sandbox, over pipes, within a time and a size.

The system's Pandoc comes first, if it is new enough; else the one that the extra brings.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec

from wellsourced.errors import Unreadable, name_extra

OLDEST = 3  # the sandbox and the formats that we ask for came with version 3
MOST_BYTES = 1 << 26  # of a file that is handed over
MOST_OUTPUT = 1 << 28
NO_DAY = "315532800"  # when a document says that it was made: 1980, lest its bytes change
SECONDS = 60
MISSING = f"Pandoc 3: install it, or {name_extra('pandoc')}"
WORKS_A_SECOND = 200  # of a list; a fifth of what it can
# a document without text, which cites works, into one that lists them
CITING = ("--from", "json", "--to", "json", "--citeproc")
TO_WORD = ("--from", "json", "--to", "docx", "--output", "-")
HTML_TO_WORD = ("--from", "html-auto_identifiers", "--to", "docx", "--output", "-")
_SHORT = 10  # seconds in which it says its version
_LONGEST_REASON = 300


@cache
def find_pandoc() -> str:
    """Return the path of a Pandoc that can be used, or nothing."""
    found = shutil.which("pandoc")
    if found and _version(found) >= OLDEST:
        return found
    if find_spec("pypandoc") is None:
        return ""
    from pypandoc import get_pandoc_path

    try:
        return str(get_pandoc_path())
    except OSError:
        return ""


@cache
def name_version() -> str:
    """Return the version of the Pandoc that is used; empty where there is none."""
    found = find_pandoc()
    return _say_version(found) if found else ""


def _version(program: str) -> int:
    """Return the major version of *program*, 0 where it does not say one."""
    major = _say_version(program).partition(".")[0]
    return int(major) if major.isdecimal() else 0


def _say_version(program: str) -> str:
    """Return the version of *program*, empty where it does not say one ("pandoc 3.9")."""
    try:
        said = subprocess.run(  # noqa: S603  # the program that the system calls pandoc
            [program, "--version"], capture_output=True, timeout=_SHORT, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = said.decode("utf-8", "replace").split()
    return words[1] if len(words) > 1 else ""


def lack(what: str, extra: str) -> str:
    """Say what *what* needs where there is no Pandoc: the program itself, or our *extra*."""
    cure = f"install it, or {name_extra(extra)}"
    return "" if find_pandoc() else f"{what} need Pandoc {OLDEST} or later: {cure}"


def run_pandoc(data: bytes, name: str) -> bytes:
    """Return Pandoc's tree, as JSON, of *data*, which is in the format *name*.

    Raises `Unreadable` where there is no Pandoc, where it fails, and where it takes too long.
    """
    if not find_pandoc():
        message = f"{name} files need {MISSING}"
        raise Unreadable(message)
    return call_pandoc(data, ("--from", name, "--to", "json"))


def call_pandoc(data: bytes, options: Sequence[str], works: int = 0) -> bytes:
    """Return what Pandoc makes of *data*, with the *options* that the program gives it.

    A list of so many *works* has more time. Raises `Unreadable` as `run_pandoc` does.
    """
    program = find_pandoc()
    if not program:
        message = f"it needs {MISSING}"
        raise Unreadable(message)
    if len(data) > MOST_BYTES:
        message = f"it is larger than {MOST_BYTES >> 20} MB; hand over less at once"
        raise Unreadable(message)
    seconds = SECONDS + works // WORKS_A_SECOND
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and no word of it comes from the file
            [program, "--sandbox", *options],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={"SOURCE_DATE_EPOCH": NO_DAY, **os.environ},
        )
    except subprocess.TimeoutExpired as error:
        message = f"Pandoc did not come to an end within {seconds} seconds"
        raise Unreadable(message) from error
    except OSError as error:
        message = f"Pandoc could not be called: {error.strerror}"
        raise Unreadable(message) from error
    if done.returncode:
        raise Unreadable(_why_failed(done.stderr))
    if len(done.stdout) > MOST_OUTPUT:
        message = "Pandoc made more of it than any article holds"
        raise Unreadable(message)
    return done.stdout


def _why_failed(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    first = next((line.strip() for line in lines if line.strip()), "it failed and did not say why")
    return f"Pandoc cannot read it: {first[:_LONGEST_REASON]}"
