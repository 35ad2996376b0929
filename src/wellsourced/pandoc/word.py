"""Reference lists and reports as documents of a word processor, written by Pandoc."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.csl.lists import PrintedList, PrintedPage, PrintedReference
from wellsourced.csl.runs import Run, Runs
from wellsourced.errors import BadUsage
from wellsourced.escaping import one_line, web_address, write_json
from wellsourced.pandoc.calling import HTML_TO_WORD, TO_WORD, call_pandoc, lack
from wellsourced.pandoc.items import state_inlines
from wellsourced.pandoc.trees import Node

_HEADING = 1
_BYTES_A_WORK = 50  # of a page, for which as much time is given as for a work of a list
_NO_ATTRIBUTES: list[Node] = ["", [], []]
# the style of paragraphs that word processors and Pandoc know for reference lists
_LISTED: list[Node] = ["", [], [["custom-style", "Bibliography"]]]


def write_word(page: PrintedPage) -> bytes:
    """Return the lists of *page* as docx.

    Raises `BadUsage` where there is no Pandoc, and `Unreadable` where it fails.
    """
    if message := lack("docx files", "pandoc"):
        raise BadUsage(message)
    blocks = [block for one in page.lists for block in _write_list(one, titled=len(page.lists) > 1)]
    heading = [] if len(page.lists) > 1 else [_head(page.title)]
    document = {"pandoc-api-version": [1, 23], "meta": {}, "blocks": heading + blocks}
    works = sum(len(one.entries) for one in page.lists)
    return call_pandoc(
        write_json(document, spaced=False).encode("utf-8", "replace"), TO_WORD, works
    )


def convert_html(page: str) -> bytes:
    """Return a *page* of HTML as docx: its headings, lists, tables and links.

    Raises `BadUsage` where there is no Pandoc, and `Unreadable` where it fails.
    """
    if message := lack("docx files", "pandoc"):
        raise BadUsage(message)
    data = page.encode("utf-8", "replace")
    return call_pandoc(data, HTML_TO_WORD, works=len(data) // _BYTES_A_WORK)


def _head(title: str) -> Node:
    return {"t": "Header", "c": [_HEADING, _NO_ATTRIBUTES, state_inlines((Run(one_line(title)),))]}


def _write_list(printed: PrintedList, *, titled: bool) -> Iterator[Node]:
    if titled:
        yield _head(printed.title)
    plain = printed.style.ends == ("", ".")
    if printed.counted and plain:
        start = int(printed.entries[0].label)
        kind = [start, {"t": "Decimal"}, {"t": "Period"}]
        yield {"t": "OrderedList", "c": [kind, [[_paragraph(one.runs)] for one in printed.entries]]}
        return
    paragraphs = [_paragraph(_labelled(one, printed)) for one in printed.entries]
    if paragraphs:
        yield {"t": "Div", "c": [_LISTED, paragraphs]}


def _labelled(entry: PrintedReference, printed: PrintedList) -> Runs:
    before, after = printed.style.ends
    return (Run(f"{before}{entry.label}{after} "), *entry.runs) if entry.label else entry.runs


def _paragraph(runs: Runs) -> Node:
    """Return a paragraph; only web addresses are links, and no text acts."""
    safe = (
        Run(
            one_line(run.text),
            run.italic,
            run.bold,
            run.small_caps,
            run.height,
            web_address(run.link),
        )
        for run in runs
    )
    return {"t": "Para", "c": state_inlines(tuple(safe))}
