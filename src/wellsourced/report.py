"""The shape of a report: an audit's facts into one output format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from wellsourced.page import Page


class TemplateSource(Protocol):
    """What fills a template by its name; it knows where templates lie and how wide lines are."""

    def fill(self, name: str, page: Page) -> str:
        """Return the template *name* filled with *page*; raise `BadTemplate` where it fails."""


class Conversion(StrEnum):
    """A kind of file that is no text."""

    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Report:
    """One output format of an audit; `suffix` as `.html`, for the file it is written to.

    One that needs nothing but the facts (`Page.facts`) can `flow`: write them piece by piece
    without a page being made. What cannot be a text is named in `convert`: the text is a page
    of HTML that becomes a file of this kind (`docx`, `pdf`).
    """

    name: str
    suffix: str
    render: Callable[[Page, TemplateSource], str]
    flow: Callable[[Mapping[str, object]], Iterator[str]] | None = None
    convert: Conversion | None = None
