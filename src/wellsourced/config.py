"""The settings of a project: one frozen value, made once from a file and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wellsourced.findings import Severity


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default; the field's name is its name in the file (`-` for `_`)."""

    articles: tuple[str, ...] = ("references/articles",)
    library: str = "references/library.bib"
    claims: str = "references/claims"
    templates: str = "templates"
    style: str = "nlm"
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    fail_on: str = "error"
    fail_under: float = 0.0
    as_of: date | None = None
