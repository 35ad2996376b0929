"""NLM, citation-sequence: what is called Vancouver (Citing Medicine, 2nd edition; ICMJE)."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.people import Limits, list_bare, list_editors_bare
from wellsourced.csl.runs import Part, Runs, join, linked, rich, wrap
from wellsourced.csl.style import Style
from wellsourced.csl.styles.nlm.issue import (
    is_identified,
    is_page_of_site,
    print_container,
    print_date,
    print_pages,
    print_volume,
)
from wellsourced.references import Record

LIMITS = Limits(most=6, first=6)  # of authors
PUBMED, CENTRAL = "https://pubmed.ncbi.nlm.nih.gov/", "https://pmc.ncbi.nlm.nih.gov/articles/"


def print_record(record: Record) -> Runs:
    """Return *record* in this style."""
    sentences = (
        _authors(record),
        _title(record),
        "" if record.container else facts.edition(record),
        _host(record),
        _imprint(record),
        print_pages(record),
        rich(record.title) if is_page_of_site(record) else "",
        "" if record.type in facts.SERIALS else wrap("(", facts.series(record), ")"),
        _report_number(record),
    )
    whole = (join(". ", sentences, after="."), _availability(record), _numbers(record))
    return join(" ", whole)


def _authors(record: Record) -> str:
    if not record.authors:
        return _editors(record, others=record.et_al)
    return list_bare(record.authors, LIMITS, others=record.et_al)


def _editors(record: Record, *, others: bool = False) -> str:
    return list_editors_bare(record.editors, LIMITS, ("editor", "editors"), others=others)


def _title(record: Record) -> Runs:
    """Return the title with what kind of work it is, and on what it stands."""
    on_site = is_page_of_site(record)
    medium: Part = facts.medium(record)
    if not medium and record.url and record.type not in facts.PARTS:
        medium = "Internet"
    return join(
        " ",
        (
            rich(record.container if on_site else record.title),
            wrap("[", rich(record.genre), "]"),
            wrap("[", medium, "]") if on_site or not record.container else "",
        ),
    )


def _host(record: Record) -> Runs:
    """Return what holds the work: `In: editors. Book. 3rd ed.`, or the journal."""
    editors = _editors(record) if record.authors else ""
    preposition = "In: " if record.type in facts.PARTS else ""
    return join(". ", (editors, print_container(record)), preposition)


def _imprint(record: Record) -> Runs:
    place = rich(record.place)
    if record.type == "thesis":
        place = wrap("[", place, "]")
    publisher = join(": ", (place, rich(record.publisher)))
    dated = join(";", (print_date(record), print_volume(record)))
    return join("; ", ("" if record.type in facts.SERIALS else publisher, dated))


def _report_number(record: Record) -> Runs:
    if record.type != "report" or not record.number:
        return ()
    kind = facts.capitalised(rich(record.genre)) or "Report"
    between = " no.: " if facts.is_count(record.number) else " "
    return join(between, (kind, rich(record.number)))


def _availability(record: Record) -> Runs:
    found = () if is_identified(record) else facts.address(record)
    return join(" ", (wrap("Available from: ", found), facts.doi(record, "doi:")))


def _numbers(record: Record) -> Runs:
    pmid, pmcid = record.pmid.strip(), record.pmcid.strip()
    parts = (
        wrap("PubMed PMID: ", linked(pmid, f"{PUBMED}{pmid}/")),
        wrap("PubMed Central PMCID: ", linked(pmcid, f"{CENTRAL}{pmcid}/")),
    )
    return join("; ", parts, after=".")


STYLE = Style("nlm", "NLM (Vancouver), citation-sequence", print_record)
