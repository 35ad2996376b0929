r"""Reference lists in the styles of the field, from records, without a markup of any kind.

    printed = print_list(library.references, find_style("apa"))
    text = "\n".join(write_text(entry.runs) for entry in printed.entries)

A style gives runs of text; how they become plain text, HTML, Markdown or LaTeX is the business
of `markup`. Other styles than those that are built in are read by `sheets`.
"""

from __future__ import annotations

from wellsourced._leaves import leaf, leaf_names
from wellsourced.csl.lists import (
    SURE,
    PrintedList,
    PrintedPage,
    PrintedReference,
    is_doubtful,
    print_list,
)
from wellsourced.csl.markup import write_html, write_latex, write_markdown, write_text
from wellsourced.csl.runs import Height, Run, Runs, flatten, rich
from wellsourced.csl.style import ListStyle, Style
from wellsourced.errors import BadUsage

__all__ = (
    "SURE",
    "Height",
    "ListStyle",
    "PrintedList",
    "PrintedPage",
    "PrintedReference",
    "Run",
    "Runs",
    "Style",
    "find_style",
    "flatten",
    "is_built_in",
    "is_doubtful",
    "list_styles",
    "print_list",
    "rich",
    "write_html",
    "write_latex",
    "write_markdown",
    "write_text",
)

STYLES = "wellsourced.csl.styles"
# what else a style is called
ALIASES = {"vancouver": "nlm"}


def list_styles() -> tuple[str, ...]:
    """Return the names of the styles.

    >>> list_styles()
    ('ama', 'apa', 'nlm')
    """
    return leaf_names(STYLES)


def is_built_in(name: str) -> bool:
    """Say whether *name*, in whatever case, is that of a style that is built in."""
    return ALIASES.get(name.lower(), name.lower()) in list_styles()


def find_style(name: str) -> Style:
    """Return the style *name*, in whatever case; raise `BadUsage` that names those there are."""
    if not is_built_in(name):
        message = f"there is no style `{name}`; known are {', '.join(list_styles())}"
        raise BadUsage(message)
    return leaf(STYLES, ALIASES.get(name.lower(), name.lower()), "STYLE", Style)
