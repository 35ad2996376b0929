"""Fill a template that comes from a stranger in a process of its own, with limits on all it takes.

The process gets the page and gives back text, and nothing else: no arguments, no environment,
no way to start another, no file that it could write. What it says is read as text, never as
objects. One that takes too long is ended. Where the system lets it, time of the processor and
memory are limited by the system itself.

What text cannot do by itself it may do where it is shown, so only three kinds are filled: HTML,
which gets a policy before all else by which a browser runs no script, asks for nothing and sends
no form; Markdown; and plain text, without control characters. A file of LaTeX is a program, and
one of XML may hold anything that a browser runs: those are refused.
"""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from wellsourced.errors import BadTemplate, BadUsage
from wellsourced.escaping import visible
from wellsourced.project.templates.filling import Filling, fill_within
from wellsourced.project.templates.kinds import HTML, MARKDOWN, Layout, tell_suffix

SECONDS = 20  # for one template
MEMORY = 1 << 30  # bytes, besides what the page takes
MOST = 1 << 26  # characters of what is printed
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'"
)
_ENOUGH = 20  # bytes of memory that a byte of the packed page may take
_FAILED = 3  # exit code of the process that says why on standard error
_START = "from wellsourced.project.templates.apart import work; work()"
# what a process of Python needs of its surroundings in order to start
_NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME")
_HEAD = (
    '<!doctype html><meta charset="utf-8">'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
)
# http-equiv = "Content-Security-Policy"
_POLICIES = re.compile(
    r"""http-equiv\s{0,9}=\s{0,9}["']?content-security-policy["'\s>]""", re.IGNORECASE
)
# what leads to another page, and what looks a name up in spite of a policy: <meta, <link
_EQUIV = re.compile(r"http-equiv", re.IGNORECASE)
_LINK = re.compile(r"<link", re.IGNORECASE)
_PLAIN = frozenset({".txt", ".text", ""})

# name, folders, what it is filled with, cells of a line, the folder that paths are shown from
_Task = tuple[str, tuple[Path, ...], Filling, int]


def fill_apart(name: str, folders: Sequence[Path], page: Filling, width: int) -> str:
    """Return the template *name* filled with *page*, as `filling.fill` does, within limits.

    Raises `BadUsage` for a kind of template that may act where it is shown, and `BadTemplate`
    for one that fails, takes too long, too much memory or prints too much.
    """
    suffix = tell_suffix(name)
    if suffix not in HTML | MARKDOWN | _PLAIN:
        message = (
            f"{name}: with --sandbox a template makes HTML, Markdown or plain text (`.html`, "
            "`.md`, `.txt`); what it makes of another kind could act where it is opened"
        )
        raise BadUsage(message)
    text = visible(_run(name, pickle.dumps((name, tuple(folders), page, width))))
    return _shut(name, text) if suffix in HTML else text


def _run(name: str, task: bytes) -> str:
    """Return what a process of its own makes of *task*."""
    command = (sys.executable, "-P", "-c", _START)
    try:
        done = subprocess.run(  # noqa: S603 – our own Python, our own words
            command, input=task, capture_output=True, timeout=SECONDS, env=_surroundings(),
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        message = f"{name}: it takes longer than {SECONDS} seconds, so it was ended"
        raise BadTemplate(message) from error
    if done.returncode == _FAILED:
        raise BadTemplate(visible(done.stderr.decode("utf-8", "replace")).strip())
    if done.returncode:
        message = f"{name}: it was ended, for it takes too much time or memory"
        raise BadTemplate(message)
    return done.stdout.decode("utf-8", "replace")


def _surroundings() -> dict[str, str]:
    """Return the environment of the process: where its code lies, and nothing of the user's.

    Nothing is imported from the working directory, which may be the stranger's.
    """
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    code = os.pathsep.join(filter(None, sys.path))
    return kept | {"PYTHONPATH": code, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}


def _shut(name: str, text: str) -> str:
    """Return HTML with the policy before all else; refuse what a browser would obey despite it."""
    if len(_EQUIV.findall(text)) != len(_POLICIES.findall(text)) or _LINK.search(text):
        message = (
            f"{name}: with --sandbox it may hold no `<link>` and no `http-equiv` but for a content "
            "security policy, for a browser would follow them; take them out"
        )
        raise BadTemplate(message)
    return _HEAD + text


def work() -> None:
    """Fill one template: the task comes by standard input, the text goes to standard output."""
    packed = sys.stdin.buffer.read()
    name, folders, page, width = _unpack(packed)
    _limit(len(packed))
    try:
        text = fill_within(name, folders, page, Layout(width, _leave_plain), MOST)
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BadTemplate as error:
        _give_up(str(error))
    except MemoryError:
        _give_up(f"{name}: it takes more memory than it may have")
    os._exit(0)


def _unpack(packed: bytes) -> _Task:
    task: _Task = pickle.loads(packed)  # noqa: S301 – from the process that started this one
    return task


def _give_up(message: str) -> NoReturn:
    sys.stderr.buffer.write(message.encode("utf-8", "replace"))
    sys.stderr.buffer.flush()
    os._exit(_FAILED)


def _leave_plain(_style: str, text: str) -> str:
    return text


def _limit(size: int) -> None:
    """Have the system hold this process to its limits, as far as it can."""
    if sys.platform == "win32":  # pragma: no cover  # it has no such limits; time is kept outside
        return
    import resource

    limits = {
        resource.RLIMIT_AS: MEMORY + _ENOUGH * size,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for kind, most in limits.items():
        with suppress(OSError, ValueError):  # macOS knows not all of them
            resource.setrlimit(kind, (most, most))
