"""Markdown test pages: prose, input blocks, one expected block, a section a test.

A page lies in one of the folders below. Each `##` section is one test. Its fenced blocks are
inputs, named by their info string (`text`, `markdown`, `bib`, `toml` …); the block that the
folder names is what is expected. `pytest --update` rewrites the expected blocks. The function
that turns inputs into the expected text is `run` of the module `pages_<folder>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest

# folder of pages -> the info string of its expected block
PAGE_FOLDERS = {"rules": "findings", "forms": "markers", "readers": "article", "scope": "supports"}

# "```text" … "```", the fence of three or more backticks
FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL
)
SECTION = re.compile(r"^## +(?P<title>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A test: its title and its blocks, the expected one apart (offsets in the page)."""

    title: str
    blocks: Mapping[str, str]
    expected: str
    start: int
    end: int


class PageFile(pytest.File):
    """A page of tests."""

    def collect(self) -> Iterator[pytest.Item]:
        wanted = PAGE_FOLDERS[self.path.parent.name]
        for section in sections(self.path.read_text(encoding="utf-8"), wanted):
            yield PageItem.from_parent(self, name=section.title, section=section)


class PageItem(pytest.Item):
    """One section of a page."""

    def __init__(self, *, section: Section, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]  # pytest hands on what it made
        self.section = section

    def runtest(self) -> None:
        run = import_module(f"pages_{self.path.parent.name}").run
        found = str(run(self.path, self.section.blocks)).rstrip("\n")
        if self.config.getoption("--update"):
            update(self.path, self.name, found)
            return
        assert found == self.section.expected.rstrip("\n")

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: object = None,
    ) -> str:
        return str(excinfo.getrepr(style="short")) if style is None else str(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"{self.path.name}: {self.name}"


def sections(page: str, wanted: str) -> Iterator[Section]:
    """Yield the tests of a page: its sections that have a block called *wanted*."""
    fences = list(FENCE.finditer(page))
    inside = [(f.start(), f.end()) for f in fences]
    heads = [m for m in SECTION.finditer(page) if not any(a <= m.start() < b for a, b in inside)]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        end = following.start() if following else len(page)
        own = [f for f in fences if head.end() <= f.start() < end]
        expected = next((f for f in own if f["info"].strip() == wanted), None)
        if expected is None:
            message = f"the section {head['title']!r} has no block `{wanted}`"
            raise ValueError(message)
        blocks = {f["info"].strip(): f["body"] for f in own if f is not expected}
        yield Section(
            head["title"].strip(),
            blocks,
            expected["body"],
            expected.start("body"),
            expected.end("body"),
        )


def update(path: Path, title: str, found: str) -> None:
    """Rewrite the expected block of one section."""
    page = path.read_text(encoding="utf-8")
    wanted = PAGE_FOLDERS[path.parent.name]
    section = next(s for s in sections(page, wanted) if s.title == title)
    body = found + "\n" if found else ""
    path.write_text(page[: section.start] + body + page[section.end :], encoding="utf-8")
