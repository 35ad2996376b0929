"""What holds for every reader, as one function that the kept seeds and the fuzzer ask."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Article, Block, BlockKind, Prose, Run, Source
from wellsourced.errors import Unreadable
from wellsourced.reader import Reader
from wellsourced.text import Span


def read(reader: Reader, text: str) -> Article:
    """Read *text*, also where it holds half of a surrogate pair."""
    return reader.read(Source("page", text.encode("utf-8", "replace"), text))


def find_broken(reader: Reader, data: bytes) -> list[str]:
    """Return the laws that *reader* breaks on *data*, in words; what it raises is raised.

    A text reader is handed the text that the bytes are in UTF-8; a binary one may say that
    it cannot read them.
    """
    if not reader.binary:
        text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        return list(broken_by(read(reader, text), text))
    try:
        article = reader.read(Source("file", data, ""))
    except Unreadable:
        return []
    return list(broken_by(article, article.text))


def broken_by(article: Article, text: str) -> Iterator[str]:
    """Yield the laws that *article*, read from *text*, breaks."""
    if article.text != text:
        yield "the article's text is not the text that was read"
    # a note stands where it is shown, and is written in the line that it is a note of
    starts = [block.span.start for block in article.blocks if block.kind is not BlockKind.FOOTNOTE]
    if starts != sorted(starts):
        yield "blocks are out of order"
    for number, block in enumerate(article.blocks):
        for law in _broken_by_block(block, text, article.format):
            yield f"block {number}, {block.text[:40]!r}: {law}"


def _broken_by_block(block: Block, text: str, form: str) -> Iterator[str]:
    if not 0 <= block.span.start < block.span.end <= len(text):
        yield f"its span {block.span} is not in the text"
    if not block.text.strip():
        yield "it is empty"
        return
    yield from _broken_by_runs(block.prose, text, form)
    found = block.prose.source_span(Span(0, len(block.text)))
    if not block.span.contains(found) or not len(found):
        yield f"its prose stands at {found}, outside {block.span}"
    if not all(
        0 <= one.span.start < one.span.end <= len(block.text) for one in block.prose.inlines
    ):
        yield "an inline lies outside"


def _broken_by_runs(prose: Prose, text: str, form: str) -> Iterator[str]:
    ends = [run.at + run.length for run in prose.runs]
    if [run.at for run in prose.runs] != [0, *ends[:-1]] or ends[-1] != len(prose.text):
        yield "its runs do not cover it"
    places = [run.source for run in prose.runs]
    if places != sorted(places):
        yield "its runs are out of order in the source"
    for run in prose.runs:
        if run.length <= 0 or run.width <= 0 or not says(run, prose, text, form):
            yield f"{run} does not say what is written"
    at = 0
    for run in prose.runs:  # what stands there as it is overlaps nothing of its kind
        if run.length == run.width:
            if run.source < at:
                yield f"{run} was said before"
            at = run.source + run.width


# signs for which a format shows one other sign, with what may be shown for each of them
OTHERWISE = {
    "latex": {"~": " ", "}": "”’"},  # a blank that does not break, the end of \\enquote{…}
}


def says(run: Run, prose: Prose, text: str, form: str) -> bool:
    """Say whether a run that claims to stand in the source as it is does so, blanks alike.

    *form* is the format of the article: LaTeX declares signs that it shows for others.
    """
    written = text[run.source : run.source + run.width]
    if run.length != run.width:
        return len(written) == run.width
    shown = prose.text[run.at : run.at + run.length]
    declared = OTHERWISE.get(form, {})
    return len(written) == len(shown) and all(
        one == other or (one.isspace() and other.isspace()) or other in declared.get(one, "")
        for one, other in zip(written, shown, strict=True)
    )
