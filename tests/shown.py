"""Reports as readers see them: the sample's, that of two articles, the showcase, a long one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import wellsourced
from long_articles import write_long_article
from rendered import two_articles
from sample_audit import sample_audit
from wellsourced.page import Page
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report
from wellsourced.rule import Audit

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as a document, and the page that it was made of."""

    html: str
    page: Page


def _showcase() -> Audit:
    return wellsourced.audit(config=wellsourced.open_config(ROOT / "pyproject.toml"))


def _example(name: str) -> Audit:
    [path] = (ROOT / "references" / "articles").glob(f"{name}.*")
    return wellsourced.audit(path, config=wellsourced.open_config(ROOT / "pyproject.toml"))


def _long() -> Audit:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "naps.md"
        path.write_text(write_long_article(1000), encoding="utf-8")
        (Path(folder) / "wellsourced.toml").write_text('articles = ["naps.md"]\n', encoding="utf-8")
        config = wellsourced.open_config(Path(folder) / "wellsourced.toml")
        return wellsourced.audit(path, config=config)


EXAMPLES = ("opium-and-heroin", "kratom-and-opioids", "addiction-and-dependence")
_AUDITS: Mapping[str, Callable[[], Audit]] = {
    "sample": sample_audit,
    "two": two_articles,
    **{name: partial(_example, name) for name in EXAMPLES},
    "showcase": _showcase,
    "long": _long,
}
NAMES = ("sample", "two", "showcase")


@cache
def shown(name: str) -> Shown:
    """Return the report called *name*; it is made once in a process."""
    page = build_page(_AUDITS[name]())
    return Shown(choose_report("html").render(page, Templates(again=True)), page)
