"""APA: laws and cases, which are printed as the Bluebook has them (chapter 11)."""

from __future__ import annotations

from wellsourced.csl import facts
from wellsourced.csl.people import join_and
from wellsourced.csl.runs import Part, Runs, join, rich, wrap
from wellsourced.csl.styles.apa.titles import label
from wellsourced.references import Record

LAWS = frozenset(("bill", "hearing", "legal_case", "legislation", "regulation", "treaty"))


def print_law(record: Record) -> Runs:
    """Return a law or case without its address: `Act, Pub. L. No. 88-12, 3 Laws 45 (1968)`."""
    date = facts.year(record.issued)
    if record.type == "treaty":
        parties = "-".join(name.surname for name in record.authors)
        day = facts.month_first(record.issued)
        return join(
            ", ", (rich(record.title), rich(parties), day, _reporter(record) or label(record))
        )
    if record.type == "legal_case" and not record.container:
        date = facts.month_first(record.issued)
    named = join(", ", (rich(record.title), *_source(record)))
    date = date or facts.waiting(record)
    return join(" ", (named, wrap("(", date, ")"), _testimony(record)))


def _source(record: Record) -> tuple[Part, ...]:
    if record.type == "hearing":
        return ()
    if record.type == "legal_case":
        return (_reporter(record) or label(record),)
    kind = record.genre
    if record.type == "legislation" and record.number:
        kind = kind or "Pub. L."
    return join(" ", (rich(kind if record.number else ""), label(record))), _reporter(record)


def _reporter(record: Record) -> Runs:
    """Return volume, name and first page of what the law is printed in."""
    if not record.container:
        return ()
    first = facts.pages(record.page, "–", short=False).partition("–")[0]
    return join(" ", (rich(record.volume), rich(record.container), rich(first)))


def _testimony(record: Record) -> Runs:
    if record.type != "hearing":
        return ()
    people = [" ".join(filter(None, (name.given, name.surname))) for name in record.authors]
    return wrap("(testimony of ", rich(join_and(people, " & ")), ")")
