"""A tab of headless Chromium, for the tests that look at a report as its reader does.

Playwright drives the browser; it is a dependency of development, and the browser is the
system's. Where one of them is missing, `NEEDED` skips a module's tests and says which.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import Literal

import pytest

with suppress(ImportError):
    from playwright.sync_api import Browser, Dialog, Page, sync_playwright

CHROMIUM = next((path for path in ("/usr/bin/chromium", shutil.which("chromium")) if path), "")
PLAYWRIGHT = "playwright.sync_api"
# runs no script of the page, whose elements are then those of a browser without scripts
_SCRIPT = re.compile(r"<script>.*?</script>", re.DOTALL)


def _lacking() -> str:
    if find_spec("playwright") is None:
        return "playwright is not installed"
    return "" if Path(CHROMIUM).is_file() else "there is no Chromium here"


def _axe() -> Path | None:
    found = find_spec("axe_playwright_python")
    return Path(found.origin).with_name("axe.min.js") if found and found.origin else None


AXE = _axe()
# all that axe knows of WCAG 2.2 A and AA, and its advice
_RUN = """axe.run(document, {resultTypes: ["violations"], runOnly: [
  "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then((run) =>
  run.violations.map((found) => `${found.id}: ${found.nodes.length} times, first in `
    + `${found.nodes[0].html.slice(0, 160)} ${found.nodes[0].failureSummary}`))"""
LACKING = _lacking()
NEEDED = [pytest.mark.browser, pytest.mark.skipif(bool(LACKING), reason=LACKING)]


@dataclass(frozen=True, slots=True)
class Look:
    """How a reader looks at a page: on a screen so many pixels wide, with scripts or without."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    scripted: bool = True

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}-{'scripted' if self.scripted else 'plain'}"


_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# every way of looking; of the few, each two of their conditions meet in one
LOOKS = [Look(*look) for look in product((1280, 390), _SCHEMES, (True, False))]
FEW_LOOKS = [
    Look(),
    Look(1280, "dark", scripted=False),
    Look(390, scripted=False),
    Look(390, "dark"),
]


@dataclass(slots=True)
class Tab:
    """A page that is open, what it complained of, and the addresses that it asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def ask(self, question: str, *of: object) -> object:
        """Return what *question*, an expression or a function in JavaScript, finds."""
        answer: object = self.page.evaluate(question, *of)
        return answer

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def open_all(self) -> None:
        """Open everything that can be opened, first all cards in the way of the page."""
        self.ask("document.querySelector('[data-do=\"e\"]')?.click()")
        self.ask("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    def refuse(self, asked: Dialog) -> None:
        self.complaints.append(asked.message)
        asked.dismiss()

    def visit(self, path: Path, fragment: str = "") -> None:
        self.page.goto(path.as_uri() + fragment)


@contextmanager
def start_browser() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@contextmanager
def open_tab(browser: Browser, look: Look) -> Iterator[Tab]:
    """Open an empty tab that writes down complaints and requests."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 900},
        color_scheme=look.scheme,
        java_script_enabled=look.scripted,
        reduced_motion="reduce",
    )
    tab = Tab(context.new_page())
    tab.page.on("console", lambda said: tab.complaints.append(said.text))
    tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.page.on("crash", lambda _page: tab.complaints.append("the page crashed"))
    tab.page.on("dialog", lambda asked: tab.refuse(asked))  # noqa: PLW0108 – it is marked
    tab.page.on("request", lambda request: tab.asked.append(request.url))
    yield tab
    context.close()


def violations(tab: Tab) -> list[str]:
    """Return what axe finds in the page; what is closed it does not look at."""
    tab.ask(f"() => {{ {AXE.read_text(encoding='utf-8') if AXE else ''} }}")
    found = tab.ask(_RUN)
    assert isinstance(found, list)
    return found


def without_script(report: str) -> str:
    """Return *report* with the elements that a browser without scripts shows.

    A browser that runs no script cannot be asked either: it is asked about this copy.
    """
    return _SCRIPT.sub("", report)
