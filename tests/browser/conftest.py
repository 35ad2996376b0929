"""One browser for all tests of a process, and what opens a report in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from browsing import Look, Tab, open_tab, start_browser

# opens a document, at a fragment ("#a1-c07") where one is given
Opener = Callable[..., Tab]


@pytest.fixture(scope="session")
def _browser() -> Iterator[object]:
    with start_browser() as started:
        yield started


@pytest.fixture
def open_report(_browser: object, tmp_path: Path) -> Iterator[Opener]:
    """Give the function that opens a text of HTML in a tab of its own."""
    with ExitStack() as tabs:

        def opener(document: str, look: Look = Look(), fragment: str = "") -> Tab:  # noqa: B008 - frozen
            path = tmp_path / "report.html"
            path.write_text(document, encoding="utf-8")
            tab = tabs.enter_context(open_tab(_browser, look))  # type: ignore[arg-type]  # a Browser, where there is one
            tab.visit(path, fragment)
            return tab

        yield opener
