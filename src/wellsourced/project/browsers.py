"""A browser that is installed, called to print a page: alone, without network, within a time.

The page may be made by a project's own template, so it is closed first (`sealing`): it shows
itself, no other file, and no script runs. The browser is given nothing but the page: no name is
looked up, and its profile is an empty folder.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from wellsourced.errors import BadUsage
from wellsourced.project.sealing import seal

VARIABLE = "WELLSOURCED_BROWSER"  # the path of the browser to use
SECONDS = 120  # for any page
BYTES_A_SECOND = 20_000  # of a long one, for which there is more; a third of what it can
NO_BROWSER = (
    "PDF needs a browser to print with: install Chromium, Chrome or Edge, name one in"
    f" {VARIABLE}, or write the HTML and print it from your own browser"
)
_PROGRAMS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "brave-browser",
)  # fmt: skip
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_WINDOWS = (
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Chromium", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
)
_OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--mute-audio",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
)
# /CreationDate (D:20261121101500+00'00')
_DAY = re.compile(rb"/(?P<name>CreationDate|ModDate) \(D:(?P<day>[0-9]{14})")
_NO_DAY = b"19800101000000"  # lest the same page give other bytes


def find_browser() -> str:
    """Return the path of a browser that can print, or nothing.

    The one that the variable names counts alone; a setting cannot, for a project may come from
    anybody and must not start programs.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        return shutil.which(named) or ""
    return next(_installed(), "")


def _installed() -> Iterator[str]:
    if sys.platform == "win32":  # where a search would begin in the working directory
        folders = filter(None, map(os.environ.get, _WINDOWS_FOLDERS))
        paths = [Path(folder, *parts) for folder in folders for parts in _WINDOWS]
        yield from (str(path) for path in paths if path.is_file())
        return
    yield from filter(None, map(shutil.which, _PROGRAMS))
    if sys.platform == "darwin":
        yield from (path for path in _MAC if Path(path).is_file())


def print_page(page: str) -> bytes:
    """Return a *page* of HTML as PDF, as it is laid out for paper.

    Raises `BadUsage` where there is no browser, where it fails or takes too long, and for a page
    that leads to another one by itself.
    """
    program = find_browser()
    if not program:
        raise BadUsage(NO_BROWSER)
    sealed = seal(page)
    with TemporaryDirectory(prefix="wellsourced-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, printed = folder / "report.html", folder / "report.pdf"
        source.write_bytes(sealed.encode("utf-8", "replace"))
        profile = f"--user-data-dir={folder / 'profile'}"
        command = [program, *_OPTIONS, *_as_root(), profile]
        seconds = SECONDS + source.stat().st_size // BYTES_A_SECOND
        said = _call([*command, f"--print-to-pdf={printed}", source.as_uri()], seconds)
        if not printed.is_file() or not printed.stat().st_size:
            message = f"{program} printed nothing{said and f': {said}'}"
            raise BadUsage(message)
        return _DAY.sub(rb"/\g<name> (D:" + _NO_DAY, printed.read_bytes())


def _as_root() -> tuple[str, ...]:
    """Return what Chromium asks for where it runs as root, as in a container: else it refuses."""
    user = getattr(os, "geteuid", None)
    return ("--no-sandbox",) if user is not None and user() == 0 else ()


def _call(command: Sequence[str], seconds: int) -> str:
    """Run *command* for so many *seconds* at most, then end it with all that it started.

    Returns its last words.
    """
    try:
        running = subprocess.Popen(  # noqa: S603  # the browser of the system, and no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        message = f"{command[0]} could not be called: {error.strerror}"
        raise BadUsage(message) from error
    with running:
        try:
            said = running.communicate(timeout=seconds)[1]
        except subprocess.TimeoutExpired as error:
            message = f"{command[0]} did not print the page within {seconds} seconds"
            raise BadUsage(message) from error
        finally:
            _end(running)
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else ""


def _end(running: subprocess.Popen[bytes]) -> None:
    """End what was started, if it has not ended: its processes are a group of their own."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(running.pid, signal.SIGKILL)
    elif running.poll() is None:
        running.kill()
