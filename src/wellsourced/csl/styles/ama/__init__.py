"""AMA: the manual of style of the American Medical Association, 11th edition."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.casing import capitalise_title
from wellsourced.csl.people import list_bare
from wellsourced.csl.runs import Runs, italic, join, rich, wrap
from wellsourced.csl.style import Style
from wellsourced.csl.styles.ama.sources import BOOKS, LIMITS, print_editors, print_source
from wellsourced.references import Record

ITALIC = BOOKS | {"legal_case", "thesis"}


def print_record(record: Record) -> Runs:
    """Return *record* in this style."""
    title = rich(record.title)
    if record.type in ITALIC:
        title = italic(rich(capitalise_title(record.title, record.language)))
    listed = list_bare(record.authors, LIMITS, others=record.et_al)
    first = listed or print_editors(record.editors, others=record.et_al)
    sentences = join(". ", (first, title, *print_source(record)), after=".")
    return join(" ", (sentences, _access(record)))


def _access(record: Record) -> Runs:
    if record.doi:
        return facts.doi(record, "doi:")
    read = facts.month_first(record.accessed) if record.url else ""
    return join(". ", (wrap("Accessed ", read), facts.address(record)))


STYLE = Style("ama", "AMA Manual of Style, 11th edition", print_record)
